"""Anaphors that name nobody: "the first" and "the latter" of those named, an official who was not named before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawatur.annotate.attributions.phrases.heads import definite
from tawatur.annotate.attributions.phrases.phrases import HEADLINES
from tawatur.annotate.attributions.speakers.sorts import head_form
from tawatur.annotate.attributions.speakers.sources import Source
from tawatur.annotate.attributions.words.text import STOPS, Name, Text
from tawatur.model.span import Span

# "The first" of two, "the latter", and the one of a body or a woman.
_FIRST, _LATTER, _LATTER_SHE = "الاول", frozenset(("الاخير", "الثاني")), frozenset(("الاخيره", "الثانيه"))
_BODIES = ("ORG", "GPE", "PER")
# Sorts of those who hold an office that their noun does not tell ("المسؤول السويدي", "الدبلوماسي").
_OFFICIALS = frozenset(("official", "diplomatic"))
# "Both sides", who are two named at most so many words before.
_BOTH, _TWO, _BACK = frozenset(("الجانبان", "الطرفان")), 2, 60
# Names of the body among which is who a headline calls by one noun.
_BELOW = 20
# Words by which nobody is called again.
_LEAST = frozenset(("من", "في", "علي", "عن"))


def of_those_named(text: Text, at: int, before: Iterable[Name]) -> str | None:
    """Whom the word at `at` means of the names before it, the nearest first; None where it is no such anaphor."""
    form = text.forms[at]
    if form in _LATTER_SHE:
        return next((name.mention.entity for name in before if name.mention.type in _BODIES), None)
    if form != _FIRST and form not in _LATTER:
        return None
    people = (name for name in before if name.mention.type == "PER" and name.mention.entity)
    latter = next(people, None)
    if latter is None or form in _LATTER:
        return latter.mention.entity if latter else None
    former = next((name for name in people if name.mention.entity != latter.mention.entity), None)
    return former.mention.entity if former and _joined(text, former, latter) else None


def of_both(text: Text, at: int, before: Iterable[Name]) -> str | None:
    """The first of the two whom "both sides" at the word `at` means: the only people, else bodies, of one sentence."""
    if text.forms[at] not in _BOTH:
        return None
    names = [
        name for name in before if at - name.last <= _BACK and name.mention.entity and name.mention.type in _BODIES
    ]
    for people in (True, False):
        held = [name for name in names if (name.mention.type == "PER") == people]
        held = [name for name in held if not any(text.forms[i] in STOPS for i in range(name.last, held[0].first))]
        entities = list(dict.fromkeys(name.mention.entity for name in held))
        if len(entities) == _TWO:
            return entities[-1]
    return None


def _joined(text: Text, former: Name, latter: Name) -> bool:
    """Whether the second of two names is joined to the first by "and"."""
    role = latter.mention.role
    begins = text.at(role.start) if role else latter.first
    return begins - former.last <= 1 and any(form[0] == "و" for form in text.forms[former.last : begins + 1])


def unnamed(text: Text, source: Source, said: Sequence[Source]) -> bool:
    """Whether a definite noun calls again one who spoke before without a name ("مسؤول … المسؤول التركي")."""
    span = source.link.span
    head = head_form(text, text.at(span.start)) if span else ""
    if not definite(head):
        return False
    countries = _countries(text, source.words)
    for earlier in reversed(said):
        if head.removeprefix("ال") in earlier.words:
            other = _countries(text, earlier.words)
            if not countries or not other or countries & other:
                return earlier.link.kind == "anonymous" and earlier.link.entity is None
    return False


def official(text: Text, source: Source, titled: Iterable[tuple[Name, frozenset[str]]]) -> str | None:
    """Who was named last with an office of the country whose adjective tells of an official ("المسؤول السويدي")."""
    countries = _countries(text, source.words)
    nouns = [word for word in source.words if f"ال{word}" not in text.grammar.countries] if countries else []
    if len(nouns) != 1 or text.grammar.sorts.get(nouns[0]) not in _OFFICIALS:
        return None
    return next((name.mention.entity for name, title in titled if countries & _countries(text, title)), None)


def _countries(text: Text, words: Iterable[str]) -> frozenset[str]:
    """The countries whose adjectives stand among some words without their article."""
    known = text.grammar.countries
    return frozenset(known[f"ال{word}"] for word in words if f"ال{word}" in known)


def same_body(source: Source, said: Sequence[Source]) -> str | None:
    """The body that spoke last, where one noun names it again, whatever other bodies its words named since."""
    last = said[-1] if said else None
    again = last is not None and last.link.kind == "organisation" and len(source.words) == 1
    return last.link.entity if last and again and source.words <= last.words else None


def below(text: Text, span: Span) -> tuple[Name, ...]:
    """The first names below the headline that some words stand in; none for words of the body."""
    lines = (sentence for sentence in text.prose.sentences if sentence.role not in HEADLINES)
    first = next((text.words[sentence.first].start for sentence in lines), span.end)
    return text.names_after(first, _BELOW) if span.end < first else ()


def ministry(text: Text, source: Source) -> str | None:
    """The ministry named on the page that a word by itself means by what it is for ("الصحة")."""
    span = source.link.span if len(source.words) == 1 and not source.link.entity else None
    return text.ministries.get(text.forms[text.at(span.start)]) if span else None


def honour(form: str) -> str:
    """The form of address from which one with "his" is made ("معاليه", "سعادته")."""
    stem = form.removesuffix("ا").removesuffix("ه") if form.endswith("ها") else form[:-1]
    return f"{stem[:-1]}ه" if stem.endswith("ت") else stem


def alike(source: Source, earlier: Source, players: frozenset[str]) -> bool:
    """Whether a source can be an earlier one again: of the same kind and gender, and no player a coach."""
    pairs = {
        "office": ("person", "office"),
        "spokesperson": ("spokesperson", "person"),
        "organisation": ("organisation",),
    }
    if source.link.kind == "spokesperson" and earlier.link.kind == "person" and len(source.words) > 1:
        return not source.words.isdisjoint(earlier.words)  # "المتحدث باسم كذا" is no governor who spoke
    if source.words & players and not earlier.words & players:
        return False  # "اللاعب" is not the coach who spoke
    kind = earlier.link.kind in pairs.get(source.link.kind, ())
    return kind and not (source.gender and earlier.gender and source.gender != earlier.gender)


def telling(text: Text, source: Source) -> list[str]:
    """The words of a source by which somebody may be called again; "of" and the like are a name only alone."""
    least = _LEAST if len(source.words) > 1 else frozenset[str]()
    return [word for word in source.words if f"ال{word}" not in text.grammar.countries and word not in least]


def may_mean(source: Source, earlier: Source, article: bool) -> bool:
    """Whether a source can be somebody who spoke before: of several words all are his, a plural is not one man.

    "الوزراء الذين رفضوا …" are not "رئيس الوزراء".
    """
    if source.link.kind == "anonymous" and len(source.words) > 1 and not source.words <= earlier.words:
        return False
    alone = earlier.link.kind in ("person", "office") and earlier.number != "p"
    return not (source.number == "p" and alone and article)
