"""Who held an office on a day: from titles to people."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from tawatur.annotate.entities.words.draft import Title
from tawatur.annotate.entities.words.tables import Table
from tawatur.lexicon import Lexicon, cells
from tawatur.model.prose import Word
from tawatur.model.timex import last_day

# An office is not empty for longer.
_EMPTY = timedelta(days=150)
# So long people remember who held an office.
_YEAR = timedelta(days=365)
# Offices of a throne that have one holder, though they are none of the government.
_THRONE = frozenset(("monarch", "crown-prince", "deputy-crown-prince"))
# The word for a member of parliament, before the title of an office that for who stands in for its holder.
_DEPUTY = "member-of-parliament"


class Term(NamedTuple):
    """One term of office: the person's label, first and last day (ISO; "" where open)."""

    person: str
    begin: str
    end: str


class Role(NamedTuple):
    """An office: its name, whose it can be ("country", "organisation", "world" or ISO codes), its kind."""

    name: str
    scope: str
    kind: str


class Offices:
    """The offices of a lexicon and their holders."""

    def __init__(self, lexicon: Lexicon) -> None:
        held: dict[str, list[Role]] = {}
        for row in lexicon.rows("offices", "roles"):
            for form in dict.fromkeys(f for ar in cells(row, "ar") for f in (ar, _construct(ar))):
                held.setdefault(form, []).append(Role(row["role"], row["scope"], row["kind"]))
        self.roles: Table[tuple[Role, ...]] = Table((form, tuple(roles)) for form, roles in held.items())
        self._kinds = {role.name: role.kind for roles in held.values() for role in roles}
        scopes = self._scopes = {role.name: role.scope for roles in held.values() for role in roles}
        self._owners: dict[str, str] = {}
        self._terms: dict[tuple[str, str], list[Term]] = {}
        self._people: dict[str, list[tuple[str, str, Term]]] = {}
        for row in lexicon.rows("offices", "holders"):
            term = Term(row["person"], row["from"], row["to"])
            if (
                scopes.get(row["role"], "").isupper()
                and self._owners.setdefault(row["role"], row["body"]) != row["body"]
            ):
                self._owners[row["role"]] = ""
            self._terms.setdefault(((row.get("body") or row["body"]), row["role"]), []).append(term)
            self._people.setdefault(row["person"], []).append(((row.get("body") or row["body"]), row["role"], term))

    def role(self, words: Sequence[Word], title: Title, iso: str) -> str:
        """The office that a title names, "" where the lexicon has none: the longest form at its start.

        `iso` is the code of the title's country: an office that only some countries have counts there alone.
        """
        match = self.roles.match(words, title.first, title.last)
        if match is None:
            return ""
        fitting = [role for role in match.value if iso and iso in role.scope.split(",")]
        fitting += [role for role in match.value if title.body and self.owner(role.name) == title.body]
        scopes = (
            ("organisation", "region", "city", "world")
            if title.body and not title.country
            else ("country", "organisation", "world")
        )
        fitting += [role for scope in scopes for role in match.value if role.scope == scope]
        fitting += [role for role in match.value if not title.country and not (title.body and _of_few(role))]
        name = fitting[0].name if fitting else ""
        instead = name == _DEPUTY and match.last - title.first == 1 and not match.reading.stem.startswith("ال")
        over = self.role(words, title._replace(first=match.last), iso) if instead and match.last < title.last else ""
        return f"deputy-{over}" if over else name

    def owner(self, role: str) -> str:
        """Whose the office is where only one has it ("pope"): the label, "" for offices that many have."""
        return self._owners.get(role, "")

    def governs(self, role: str) -> bool:
        """Whether the office is one of a country's government or throne, so that its bare title names one holder."""
        if role in _THRONE:
            return True
        return self._kinds.get(role, "") in ("minister", "government") and role not in (
            "minister",
            "state-minister",
            "deputy-head-of-government",
        )

    def heirless(self, owner: str, role: str) -> bool:
        """Whether an office is of a throne, and the country has none: no republic has a crown prince."""
        return role in _THRONE and (owner, role) not in self._terms

    def foreign(self, role: str, iso: str) -> bool:
        """Whether only some countries have an office, and that of the code `iso` is none of them (a chancellor)."""
        scope = self._scopes.get(role, "")
        return scope.isupper() and iso != "" and not self.owner(role) and iso not in scope.split(",")

    def holder(
        self, owners: Iterable[str], role: str, day: date | None, former: bool, named: Collection[str] = ()
    ) -> str | None:
        """Who held the office of the first owner that has it, on a day; the last one before with `former`.

        Without a day it is who is `named` (labels on the page); else nobody unless only one person ever held it.
        """
        for owner in owners:
            terms = sorted(self._terms.get((owner, role), ()), key=lambda t: t.begin)
            if terms:
                if day is None and (there := [term.person for term in terms if term.person in named]):
                    return there[-1]
                return _former(terms, day) if former else _holder(terms, day)
        return None

    def president(self, country: str, day: date | None) -> str | None:
        """Who leads a country on a day that has a head of state and no head of government beside him."""
        heads = [self.holder([country], role, day, False) for role in ("head-of-state", "head-of-government")]
        return heads[0] if heads[1] is None else None

    def holds(self, person: str, day: date) -> bool:
        """Whether a person holds some office on a day."""
        on = day.isoformat()
        return any(term.begin <= on and (not term.end or on <= term.end) for _, _, term in self.terms_of(person))

    def lately(self, person: str, day: date) -> bool:
        """Whether a person holds some office on a day, or held one within the year before."""
        return any(
            term.begin <= day.isoformat() and (not term.end or day - last_day(term.end) < _YEAR)
            for _, _, term in self.terms_of(person)
        )

    def terms_of(self, person: str) -> list[tuple[str, str, Term]]:
        """The offices of a person: (owner, role, term)."""
        return self._people.get(person, [])


def _of_few(role: Role) -> bool:
    """Whether only some countries have the office."""
    return role.scope.isupper()


def _construct(form: str) -> str:
    """The form as it stands before the country: "وزير الخارجية" -> "وزير خارجية"."""
    words = form.split()
    return f"{words[0]} {words[1][2:]}" if len(words) == 2 and words[1].startswith("ال") else form


def _holder(terms: list[Term], day: date | None) -> str | None:
    if day is None:
        return terms[0].person if len({term.person for term in terms}) == 1 and not terms[-1].end else None
    on = day.isoformat()
    held = [term for term in terms if term.begin <= on and (not term.end or on <= term.end)]
    if held:
        return held[-1].person
    before = [term for term in terms if term.begin <= on]
    return before[-1].person if before and _lately(before[-1].end, day) else None


def _lately(end: str, day: date) -> bool:
    """Whether a term ended no longer ago than an office may be empty; after that somebody unknown holds it."""
    return day - last_day(end) < _EMPTY


def _former(terms: list[Term], day: date | None) -> str | None:
    """The holder before the one of the day."""
    now = _holder(terms, day)
    on = day.isoformat() if day else "9999"
    before = [term for term in terms if term.begin <= on and term.person != now]
    return before[-1].person if before else None


@cache
def offices(lexicon: Lexicon) -> Offices:
    """The offices of a lexicon, read once."""
    return Offices(lexicon)
