"""Listed names that are ordinary words too: which of them a single word is here, by what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.entities.lists.nesting import SHORTEST
from tawatur.annotate.entities.words.draft import Name
from tawatur.annotate.entities.words.edges import accusative, address, described
from tawatur.annotate.entities.words.looks import with_al
from tawatur.annotate.entities.words.tables import GIVEN, RARE, TOWARDS, Trigger
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.phrases import Match
from tawatur.script.words import Reading, readings

QUOTES = frozenset("\"«»“”'{}")
_MARKS = QUOTES | {"("}
# A rare place of no more letters than this needs a sign of its own.
_BRIEF = 3
_PRONOUNS = ("ها", "هم", "ي")
# Kinds of bodies, and of the nouns that announce them.
_PARTY, _COMPANY, _GROUP = "party", "company", "group"
_ROYAL, _KING, _COMPOUND = "royal", "الملك", 2
_COUNTRY = "country"
# Kinds of names that "in", "on" and the like lead to, though ordinary words are called so too.
_REACHED = frozenset((_COUNTRY, "platform"))
# Proclitics before the name of a country that is an ordinary word too.
_JOINED = frozenset(("و", "ب", "ل"))

_FEMININE, _TOWN = "ه", "مدينه"
# Places of this rank and better are meant with "in" before them even behind the noun of a place.
_SURELY = 2


def meant(
    words: Sequence[Word], first: int, last: int, match: Match[tuple[Name, ...]], known: Vocabulary
) -> tuple[Name, ...]:
    """The names that a single word may stand for here; none where it is an ordinary word."""
    at, (clitics, stem, _), names = match.first, match.reading, match.value
    form = words[at].form
    if words[at].kind != "arabic":
        return names if words[at].kind == "latin" and len(form) > 1 and not address(words, at) else ()
    if clitics and (len(stem) < SHORTEST or form in known.common or form in known.units or _owned(form, known)):
        return ()
    trigger = triggered(words, first, at, known)
    if trigger and clitics and not with_al(words[at - 1].form):
        if clitics != "ب" or names[0].type != "GPE" or names[0].rank > _SURELY:
            return ()  # "حي كتارا": nothing is glued to the second word of a construct
        trigger = None  # "غابة بفرنسا"
    fitting = tuple(name for name in names if trigger and fits(name, trigger))
    if fitting:
        return fitting
    if trigger and names[0].type == "MISC" and (trigger.type == "GPE" or trigger.kind == _COMPANY):
        return ()  # a town or a firm of that name
    given = known.units.get(stem, 0) >= GIVEN or names[0].kind == _ROYAL  # kings go by their given names
    if names[0].type == "PER" and given and not _titled(words, first, at, known, names[0].kind == _ROYAL):
        return ()
    if at > first and (accusative(words, at, known) or (names[0].type == "PER" and described(words, at, stem, known))):
        return ()
    if not clitics and first < at < last - 1 and _quality(words, at, known):
        return ()
    if clitics == "و" and at > first and _both_adjectives(words[at - 1].form, stem, known):
        return ()
    if names[0].kind == _COUNTRY and not clitics and _ruled(words, first, at, known):
        return names
    if names[0].kind in _REACHED and stem in known.common and _reached(words, first, at, clitics, known):
        return names
    if stem in known.common or form in known.common:
        bodies = tuple(name for name in names if name.type == "ORG")
        return bodies if quoted(words, first, last, at, at + 1) else ()
    return names


def _owned(form: str, known: Vocabulary) -> bool:
    """Whether the word is an ordinary one with "my", "her" or "their" at its end ("كلامي", "بابها")."""
    tail = next((tail for tail in _PRONOUNS if form.endswith(tail) and len(form) > 3 + len(tail) - (tail != "ي")), "")
    return tail != "" and form[: -len(tail)] in known.ordinary


def _quality(words: Sequence[Word], at: int, known: Vocabulary) -> bool:
    """Whether a word is the adjective of a country between an indefinite noun and one more adjective ("مواقع سورية
    معارضة"), and no country itself.
    """
    form, before, after = words[at].form, words[at - 1].form, words[at + 1].form
    if not form.endswith(_FEMININE) or known.bare_nations.get((form,)) is None or words[at - 1].kind != "arabic":
        return False
    if before.startswith("ال") or before in known.frequent or before in TOWARDS or known.titles.get((before,)):
        return False
    if before in known.classes.directions or known.triggers.get((before,)) or known.names.get((before,)):
        return before == _TOWN and after.endswith(_FEMININE)
    return after.endswith(_FEMININE) and f"ال{after}" in known.ordinary and not after.startswith("ال")


def _both_adjectives(before: str, stem: str, known: Vocabulary) -> bool:
    """Whether "and" joins an adjective of country to another ("دورية سويدية وسورية")."""
    held = (known.bare_nations.get((form,)) for form in (before, stem))
    return all(held) and before.endswith("ه") == stem.endswith("ه")


def _rare(name: Name, match: Match[tuple[Name, ...]], known: Vocabulary) -> bool:
    """Whether a single word is more than the name alone can carry: a rare place, or an ordinary word of the news."""
    ordinary = match.reading.stem in known.ordinary and match.reading.stem not in known.units
    if name.type == "GPE" and name.rank >= RARE:
        stem = match.reading.stem
        known_here = name.rank == RARE and name.country and not match.reading.clitics and len(stem) > _BRIEF
        return (
            not known_here
            or stem.startswith("ال")
            or stem in known.ordinary
            or stem in known.units
            or stem in known.common
        )
    return name.type in ("GPE", "LOC", "ORG") and name.rank > 1 and (ordinary or _glued(match.reading))


def _glued(reading: Reading) -> bool:
    """Whether what is joined to a word leaves in doubt what it is: more than "and" before an article ("والباسيج")."""
    named = reading.clitics == "و" and reading.stem.startswith("ال") and not reading.stem.endswith("يه")
    return reading.clitics != "" and not named


def doubtful(words: Sequence[Word], first: int, name: Name, match: Match[tuple[Name, ...]], known: Vocabulary) -> bool:
    """Whether the word alone does not show that the name is meant."""
    stem = match.reading.stem
    if stem in known.homographs or _rare(name, match, known):
        return True
    if name.kind != _COUNTRY or stem not in known.common or _ruled(words, first, match.first, known):
        return False
    return match.first == first or not any(
        r.stem in known.classes.directions for r in readings(words[match.first - 1].form)
    )


def _reached(words: Sequence[Word], first: int, at: int, clitics: str, known: Vocabulary) -> bool:
    """Whether "in", "to" and the like or "and" stand before a word ("في مالي", "عبر إكس", but not "دعم مالي")."""
    if clitics:
        return clitics in _JOINED
    before = readings(words[at - 1].form) if at > first else ()
    return any(r.stem in TOWARDS if r.cut == 0 else r.stem in known.classes.directions for r in before)


def _ruled(words: Sequence[Word], first: int, at: int, known: Vocabulary) -> bool:
    """Whether a title stands before a country or, before the article, a noun of bodies ("حكومة المغرب")."""
    body = at > first and with_al(words[at].form) and known.bodies.match(words, at - 1, at) is not None
    return body or _titled(words, first, at, known)


def _titled(words: Sequence[Word], first: int, at: int, known: Vocabulary, royal: bool = False) -> bool:
    """Whether a title stands directly before the word ("الملك فيصل"), for a `royal` one that of a throne: who is listed
    as a king is no prince.
    """
    if royal and at > first:
        title = words[at - 1].form.removeprefix("و")
        return title in known.classes.thrones and known.names.get((_KING, words[at].form)) is None
    return at > first and known.titles.match(words, at - 1, at) is not None


def unthroned(words: Sequence[Word], first: int, at: int, end: int, name: Name, known: Vocabulary) -> bool:
    """Whether a king's given name of two words ("عبد العزيز") stands without the title of a throne."""
    if name.kind != _ROYAL or end - at != _COMPOUND or _titled(words, first, at, known, True):
        return False
    return any(known.particles.get(reading.stem) == "compound" for reading in readings(words[at].form))


def quoted(words: Sequence[Word], first: int, last: int, start: int, end: int) -> bool:
    """Whether quotation marks stand directly around the words `[start, end)`."""
    return start > first and words[start - 1].form in QUOTES and end < last and words[end].form in QUOTES


def fits(name: Name, trigger: Trigger) -> bool:
    """Whether the noun before announces such a name; "agency" does not announce a newspaper."""
    media = ("agency", "outlet")
    if trigger.kind not in media and name.kind == "outlet":
        return False
    if name.kind == _PARTY and trigger.kind == _COMPANY:
        return False  # "شركة تقدم خدماتها"
    if name.kind == _COMPANY and trigger.kind == _GROUP:
        return False
    return name.type == trigger.type and (trigger.kind not in media or name.kind in (trigger.kind, "company"))


def triggered(words: Sequence[Word], first: int, at: int, known: Vocabulary) -> Trigger | None:
    """The noun before that announces a name ("مدينة", "صحيفة", also with an opening quotation mark between)."""
    before = at - 1
    if before >= first and words[before].form in _MARKS:
        before -= 1
    if before < first or not known.triggers.begins(words[before].form):
        return None
    match = known.triggers.at(words, before, before + 1)
    return match.value if match else None
