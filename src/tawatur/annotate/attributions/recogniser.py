"""From prose to drafts: goes through an article sentence by sentence, and asks of each cue its room."""

from __future__ import annotations

from tawatur.annotate.attributions.cues import chains, headlines, prepositional, remaining, verbal
from tawatur.annotate.attributions.drafts import Draft
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.words.text import Text

# Of a sentence so many words that can be cues are looked at; the fullest in nine thousand of prose had 25.
_MOST = 50
# Behind all cues of a sentence so many words are looked at; the most in six thousand of prose were 200.
_PATIENCE = 1000


def read(text: Text) -> list[Draft]:
    """All drafts of the article."""
    reader = Reader(text)
    forms, asides, kinds = text.forms, text.asides, text.cues.kinds
    for number, sentence in enumerate(text.prose.sentences):
        reader.begin(number, sentence)
        text.patience = _PATIENCE
        if sentence.role == "byline":
            continue  # "كتب: فلان" says who wrote, not what
        headlines.read(reader)
        headlines.floating(reader)
        for at in text.cued(sentence.first, sentence.last)[:_MOST]:
            if at in reader.used or (at in asides and prepositional.read(reader, at)):
                continue
            if kinds[forms[at]].says and not remaining.said_that(reader, at):
                verbal.read(reader, at)
        prepositional.unled(reader)
        remaining.came_in(reader)
        remaining.following(reader)
        remaining.after_colon(reader)
        chains.passed_on(reader)
        reader.end()
    return reader.drafts
