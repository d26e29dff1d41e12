"""Machine translation: how much of an article's wording only a translating machine explains, with the evidence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tawatur.lexicon import Lexicon
from tawatur.model.layers import Layers
from tawatur.model.prose import Prose, Word
from tawatur.script.phrases import Phrases

# What each kind of evidence can add. One kind alone stays below one half: a page needs two to be called translated.
_SPACES, _LATIN, _CLASHES, _CALQUES = 0.4, 0.3, 0.3, 0.45
# Spaced commas out of all, and names in Latin letters per hundred words, at which the evidence is full.
_SPACED, _PER_HUNDRED = 0.6, 0.8
_FEWEST = 3
_SHOWN = 5


def translated(prose: Prose, layers: Layers, lexicon: Lexicon | None = None) -> tuple[float, tuple[str, ...]]:
    """The score of an article, 0 (native) to 1, and its evidence in plain English with the words that show it.

    Above 0.5 means that at least two kinds of evidence agree: commas with a space before them, names in Latin letters
    within Arabic sentences, verbs whose gender contradicts their subject, word-for-word renderings.
    """
    lexicon = lexicon or Lexicon()
    held = (
        _spaces(prose),
        _latin(prose),
        _clashes(prose, layers, lexicon),
        _calques(prose, lexicon),
    )
    score = sum(part for part, _ in held)
    return round(min(score, 1.0), 3), tuple(why for part, why in held if part > 0)


def _spaces(prose: Prose) -> tuple[float, str]:
    commas = [i for i, form in enumerate(prose.forms) if form == "،" and i]
    spaced = [i for i in commas if prose.words[i - 1].end < prose.words[i].start]
    if len(spaced) < _FEWEST:
        return 0.0, ""
    share = len(spaced) / len(commas)
    return _SPACES * min(1.0, share / _SPACED) * (
        share >= 0.25
    ), f"{len(spaced)} of {len(commas)} commas follow a space"


def _latin(prose: Prose) -> tuple[float, str]:
    words, kinds = prose.words, prose.kinds
    names = [words[i] for i, kind in enumerate(kinds) if kind == "latin" and _running(prose, words, i)]
    arabic = kinds.count("arabic")
    if len(names) < _FEWEST or not arabic:
        return 0.0, ""
    full = min(1.0, 100 * len(names) / arabic / _PER_HUNDRED)
    shown = ", ".join(dict.fromkeys(prose.text[w.start : w.end] for w in names))
    return _LATIN * full, f"names in Latin letters: {shown[:80]}"


def _running(prose: Prose, words: tuple[Word, ...], i: int) -> bool:
    """Whether a Latin word stands as a name within an Arabic sentence: capitalised, in no brackets, in no address."""
    word = words[i]
    before, after = words[i - 1] if i else None, words[i + 1] if i + 1 < len(words) else None
    if before is None or after is None or before.kind != "arabic" or word.start == before.end:
        return False
    return prose.text[word.start].isupper() and after.form not in ("@", "/", ")")


def _clashes(prose: Prose, layers: Layers, lexicon: Lexicon) -> tuple[float, str]:
    """Verbs of saying that contradict their subject: a person as he and she, a country (feminine) as he."""
    verbs = list(_said(prose, layers))
    genders: dict[str, set[str]] = {}
    for entity, gender, _, kind in verbs:
        if kind == "person":
            genders.setdefault(entity, set()).add(gender)
    both = {entity for entity, held in genders.items() if len(held) > 1}
    masculine = _masculine(lexicon)
    shown = [words for entity, _, words, _ in verbs if entity in both]
    shown += [w for entity, gender, w, kind in verbs if kind == "country" and gender == "m" and entity not in masculine]
    if not shown:
        return 0.0, ""
    return _CLASHES * min(1.0, 0.5 + len(shown) / 6), "verb against its subject: " + "; ".join(shown[:_SHOWN])


def _said(prose: Prose, layers: Layers) -> Iterator[tuple[str, str, str, str]]:
    """Entity, gender of the verb, words, and kind, of cues directly before a singular named subject."""
    places = {m.span: m for m in layers.entities}
    for said in layers.attributions:
        source = said.chain.source
        if source.span is None or source.entity is None or source.span.start - said.cue.end > 1:
            continue
        verb = said.cue.of(prose.text)
        mention = places.get(source.span)
        feminine = verb.endswith("ت") or verb.startswith("ت")
        if said.cue.end > source.span.start or not (feminine or verb[0] in "قأيرحصشكدطعوذ"):
            continue
        words = f"{verb} {source.span.of(prose.text)}"
        if source.kind == "person":
            yield source.entity, "f" if feminine else "m", words, "person"
        elif mention is not None and mention.type == "GPE" and mention.listed:
            yield source.entity, "f" if feminine else "m", words, "country"


def _calques(prose: Prose, lexicon: Lexicon) -> tuple[float, str]:
    found = list(_phrases(lexicon).find(prose.words, 0, len(prose.words)))
    if not found:
        return 0.0, ""
    shown = dict.fromkeys(f"{prose.printed(prose.span(m.first, m.last))} ({m.value})" for m in found)
    return _CALQUES * min(1.0, len(shown) / 4), "word for word: " + "; ".join(list(shown)[:_SHOWN])


@cache
def _masculine(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(row["entity"] for row in lexicon.rows("calques", "masculine"))


@cache
def _phrases(lexicon: Lexicon) -> Phrases[str]:
    return Phrases((entry["phrase"], entry["from"]) for entry in lexicon.table("calques", "phrases")["calque"])
