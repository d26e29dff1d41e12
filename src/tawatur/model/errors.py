"""Every error Tawatur raises, one small tree.

```
TawaturError
├── InputError          a file, a page or an argument cannot be used
│   └── TextError       a text breaks the rules of a text (NUL, not a text at all)
├── FetchError          an address cannot be fetched: says why, and whether trying again can help
├── LexiconError        a lexicon file is malformed: names the file and the entry
├── RecordError         the store cannot do what was asked
│   └── SchemaError     the store was written by another version
├── PipelineError       annotators are listed in an order that cannot work
├── ExtraError          an optional package is not installed: names the extra that brings it
└── NotFoundError       no such page, story, reading …
```

A message says what is wrong, where (file, line, field), and the way out.
"""


class TawaturError(Exception):
    """Base of all errors raised on purpose."""


class InputError(TawaturError):
    """A file, a page or an argument cannot be used."""


class TextError(InputError):
    """A text breaks the rules of a text: it holds NUL, or it is not text."""


class FetchError(TawaturError):
    """An address cannot be fetched. `again` says whether trying again can help."""

    def __init__(self, message: str, again: bool = False) -> None:
        super().__init__(message)
        self.again = again


class LexiconError(TawaturError):
    """A lexicon file is malformed."""


class RecordError(TawaturError):
    """The record (store) cannot do what was asked."""


class SchemaError(RecordError):
    """The record was written by another version of Tawatur."""


class PipelineError(TawaturError):
    """Annotators are listed in an order in which they cannot run."""


class ExtraError(TawaturError):
    """An optional package is not installed."""


class NotFoundError(TawaturError):
    """Nothing in the record has this id."""
