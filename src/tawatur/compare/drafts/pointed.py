"""Denials in no words of their own, of what was just said: "denied that", "which Lahar denied", "denied this news"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tawatur.compare.drafts.tellers import taken_up
from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution, Chain, EntityMention, Link, Maker
from tawatur.model.prose import Word
from tawatur.model.span import Span, hull

_BODIES = frozenset({"ORG", "PER", "GPE"})
_MADE = Maker("compare", "1", "denied that")
# Words from a verb of denying to what it points at, at most, and to who denies it; words of a content that only points.
_SUBJECT, _NEAR, _WORDS = 8, 3, 6
# Words before a verb among which stands "which" ("الذي لطالما نفته").
_TWO = 2
# Words of a noun that stands for a body; sentences back to that.
_NOUN, _BACK = 1, 2
_AND, _THE = "وف", "ال"
_ENDS = frozenset(".،,؛!؟\n")


def points(told: tuple[str, ...], lexicon: Lexicon) -> bool:
    """Whether words only point at what was said ("that", "the truth of this news", "those charges altogether")."""
    truth = told[:1] != () and told[0] in folded(lexicon, "truth_of")
    held = told[truth:]
    if not held or len(held) > _WORDS:
        return False
    if held[0] in folded(lexicon, "pointing"):
        end = 2 if held[1:2] and held[1].removeprefix(_THE) in _nouns(lexicon) else 1
    elif truth and held[0].startswith(_THE) and held[0].removeprefix(_THE) in _nouns(lexicon):
        end = 1
    else:
        return False
    where = next((n for n in range(end, len(held)) if held[n] in folded(lexicon, "in_which")), len(held))
    return folded(lexicon, "altogether").issuperset(held[end:where])


def _nouns(lexicon: Lexicon) -> frozenset[str]:
    """What others say is called by these, without "the"."""
    return frozenset(form.removeprefix(_THE) for form in folded(lexicon, "others_words") | folded(lexicon, "charges"))


def wordless(scene: Scene, lexicon: Lexicon) -> Iterator[tuple[int, Attribution]]:
    """The denials in an article of which no content was read, each with its sentence (index): who denies is named
    beside the verb."""
    wanted = _verbs(lexicon)
    if wanted.isdisjoint(scene.forms_in(hull(scene.report.article.body))):
        return
    for n in scene.body:
        if wanted.isdisjoint(scene.forms_in(scene.sentences[n])):
            continue
        words = scene.words(n)
        for at, word in enumerate(words):
            found = _denial(scene, n, words, at, lexicon) if word.form in wanted else None
            if found:
                link, end = found
                part = Span(word.start, max(end, link.span.end if link.span else end))
                chain = Chain((scene.own().outlet, link))
                yield n, Attribution((part,), Span(word.start, word.end), chain, _MADE, act="deny")


@cache
def _verbs(lexicon: Lexicon) -> frozenset[str]:
    """The verbs of denying, with and without "and" or "so" before them."""
    held = folded(lexicon, "denies") | folded(lexicon, "denied_it")
    return held | {f"{letter}{form}" for letter in _AND for form in held}


def _denial(scene: Scene, n: int, words: Sequence[Word], at: int, lexicon: Lexicon) -> tuple[Link, int] | None:
    """Who denies by a verb (word, index) what was said, and where the denial ends."""
    form = words[at].form
    if form in folded(lexicon, "denies") or form[1:] in folded(lexicon, "denies"):
        return _of_that(scene, n, words, at, lexicon)
    if folded(lexicon, "which").isdisjoint(w.form.removeprefix("و") for w in words[max(at - _TWO, 0) : at]):
        return None
    who = _who(scene, n, Span(words[at].end, words[min(at + _NEAR, len(words) - 1)].end))
    return (_link(who), words[at].end) if who else None


def _link(who: EntityMention, span: Span | None = None) -> Link:
    return Link(span or who.span, who.entity, "person" if who.type == "PER" else "organisation")


def _of_that(scene: Scene, n: int, words: Sequence[Word], at: int, lexicon: Lexicon) -> tuple[Link, int] | None:
    """Who denies by a verb (word, index), and where "that" ends behind it: the last word of its clause, or nearly."""
    text = scene.report.page.text
    for k in range(at + 1, min(at + 1 + _SUBJECT, len(words))):
        if words[k].form in folded(lexicon, "pointing"):
            rest = tuple(w.form for w in _clause(text, words, k))
            if not points(rest, lexicon):
                return None
            between = Span(words[at].end, words[k].start)
            who = _who(scene, n, between) if k > at + 1 else _before(scene, n, words, at)
            noun = at - 1 if k == at + 1 else at + 1 if k == at + _NOUN + 1 else -1
            if who is None and noun >= 0:  # "but the company denied that"
                who = _called(scene, n, words[noun])
                return (_link(who, Span(words[noun].start, words[noun].end)), words[k].end) if who else None
            return (_link(who), words[k].end) if who else None
        if any(mark in text[words[k - 1].end : words[k].start] for mark in ".؛\n"):
            return None
    return None


def _clause(text: str, words: Sequence[Word], at: int) -> list[Word]:
    """The words from one (index) to the next mark."""
    out = [words[at]]
    for last, word in zip(words[at:], words[at + 1 :], strict=False):
        if not _ENDS.isdisjoint(text[last.end : word.start]):
            break
        out.append(word)
    return out


def _who(scene: Scene, n: int, part: Span) -> EntityMention | None:
    """The first body or person that a part of a sentence names."""
    held = (m for m in scene.mentions(n) if m.entity and m.type in _BODIES and part.covers(m.span))
    return min(held, key=lambda m: m.span, default=None)


def _called(scene: Scene, n: int, noun: Word) -> EntityMention | None:
    """The body that a noun near in a sentence (index) or before takes up ("حركة الساحل … الحركة")."""
    if not noun.form.startswith(_THE):
        return None
    first = scene.sentences[max(n - _BACK, 0)].start
    found = taken_up(scene, noun.form.removeprefix(_THE), noun.start, first)
    return found if found and found.entity else None


def _before(scene: Scene, n: int, words: Sequence[Word], at: int) -> EntityMention | None:
    """Who is named right before a verb (word, index): "but Lahar denied that"."""
    start = words[at].start
    held = (m for m in scene.mentions(n) if m.entity and m.type in _BODIES and m.span.end <= start)
    last = max(held, key=lambda m: m.span.end, default=None)
    return last if last and not scene.report.page.text[last.span.end : start].strip() else None
