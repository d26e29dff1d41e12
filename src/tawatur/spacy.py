"""spaCy: a page as a `Doc` with a span group per layer, and the pipeline component "tawatur".

    doc = tawatur.spacy.doc(tawatur.read(text), article=1)
    nlp = spacy.blank("ar"); nlp.add_pipe("tawatur", config={"published": "2031-03-10"}); doc = nlp(text)

Proclitics are glued to Arabic names ("وموسكو"), so tokens are cut wherever a span begins or ends: every span group has
the exact code points of the record, and `doc.text` is the page's text. Needs `pip install 'tawatur[spacy]'`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from tawatur.engine.read import read
from tawatur.lexicon import Lexicon
from tawatur.model.errors import ExtraError, InputError
from tawatur.model.layers import Attribution, Layers
from tawatur.model.page import Page
from tawatur.model.span import Span

try:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab
except ImportError as error:
    raise ExtraError("this needs the package 'spacy', which is not installed: pip install 'tawatur[spacy]'") from error

GROUPS = ("titles", "names", "times", "amounts", "sources", "cues", "contents", "events")
_TOKEN = re.compile(r"\w+|[^\w\s]", re.UNICODE)
_Found = tuple[str, Span, str, dict[str, Any]]


def doc(page: Page, article: int | None = None, vocab: Vocab | None = None) -> Doc:
    """The page as a Doc: the readings of one article (its number), or of all.

    Span groups are `GROUPS`; labels are entity types, TIMEX3 values, units, acts and PLOVER types; a span's `kb_id_` is
    the label of the entity meant. `doc.user_data["tawatur"]` maps (group, start, end) in code points to the reading's
    other fields. Raises InputError where the page has no such article.
    """
    held = [a for a in page.articles if article in (None, a.number)]
    if article is not None and not held:
        raise InputError(f"{page.name} has no article {article}; it has {len(page.articles)}")
    found = [item for a in held for item in (*_title(a.title), *_readings(a.layers))]
    made = _tokens(page.text, (span for _, span, _, _ in found), vocab or Vocab())
    for name in GROUPS:
        spans = [_span(made, span, label, more) for group, span, label, more in found if group == name]
        made.spans[name] = spans
    made.user_data["tawatur"] = {(group, *span): more for group, span, _, more in found}
    return made


def _span(made: Doc, span: Span, label: str, more: dict[str, Any]) -> Any:
    out = made.char_span(*span, label=label, kb_id=more.get("entity") or "")
    if out is None:
        raise InputError(f"{tuple(span)} cannot be a span: tokens were not cut there")
    return out


def _title(span: Span | None) -> Iterator[_Found]:
    if span:
        yield "titles", span, "title", {}


def _readings(layers: Layers) -> Iterator[_Found]:
    for m in layers.entities:
        yield "names", m.span, m.type, {"entity": m.entity, "kind": m.kind, "nominal": m.nominal, "metonym": m.metonym}
    for t in layers.times:
        yield "times", t.span, t.value, {"mod": t.mod, "kind": t.kind}
    for q in layers.quantities:
        yield "amounts", q.span, q.unit, {"value": q.value, "mod": q.mod}
    for number, a in enumerate(layers.attributions):
        yield from _attribution(a, number)
    for e in layers.events:
        actors, targets = ([p.entity for p in parties if p.entity] for parties in (e.actors, e.targets))
        yield "events", e.trigger, e.type, {"mode": e.mode, "status": e.status, "date": e.date, "actors": actors,
                                            "targets": targets}  # fmt: skip


def _attribution(a: Attribution, number: int) -> Iterator[_Found]:
    """`number` joins the parts of one attribution."""
    source = a.chain.source
    if source.span:
        yield "sources", source.span, source.kind, {"attribution": number, "entity": source.entity}
    yield "cues", a.cue, a.act, {"attribution": number}
    for span in a.content:
        yield "contents", span, a.mode, {"attribution": number, "polarity": a.polarity, "inside": a.inside}


def _tokens(text: str, spans: Iterable[Span], vocab: Vocab) -> Doc:
    """A Doc whose text is `text` to the letter, with a token border at every edge of a span."""
    edges = {0, len(text)} | {edge for span in spans for edge in span}
    edges |= {edge for match in _TOKEN.finditer(text) for edge in match.span()}
    borders = sorted(edges)
    words: list[str] = []
    spaces: list[bool] = []
    for start, end in pairwise(borders):
        piece = text[start:end]
        # One space belongs to the word before it; any other white space is a token of its own.
        if piece[0] == " " and words and not spaces[-1] and not words[-1].isspace():
            spaces[-1], piece = True, piece[1:]
        if piece:
            words.append(piece)
            spaces.append(False)
    return Doc(vocab, words=words, spaces=spaces)


def factory(nlp: Language, name: str, published: str | None, lexicon: list[str]) -> Callable[[Doc], Doc]:
    """The component: reads the text of a Doc as one page and gives back a Doc of it with span groups.

    It cuts tokens anew, so it stands first in a pipeline. `published` is an ISO day, `lexicon` folders of words.
    """
    day = date.fromisoformat(published) if published else None
    words = Lexicon(tuple(Path(folder) for folder in lexicon))

    def component(given: Doc) -> Doc:
        return doc(read(given.text, name=name, published=day, lexicon=words), vocab=nlp.vocab)

    return component


Language.factory("tawatur", default_config={"published": None, "lexicon": []}, retokenizes=True, func=factory)

__all__ = ["GROUPS", "doc", "factory"]
