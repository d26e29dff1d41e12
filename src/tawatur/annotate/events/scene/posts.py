"""Posts beside a person's name: "الأمير فلان وزير كذا رئيس مجلس كذا", "فلان، رئيس لجنة كذا، …", "وكيل إمارة كذا
الدكتور فلان". They are words of his group, and what they name does nothing."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from tawatur.annotate.events.scene.groups import Group, nation
from tawatur.annotate.events.words.grammar import Grammar
from tawatur.annotate.events.words.triggers import Triggers

_COMMAS = frozenset("،,")
_FAR = 14  # words of posts behind a name
_BACK = 9  # words of a post before one
_BODIES, _FORCE = ("ORG", "GPE", "LOC"), ("ASSAULT", "COERCE")


def with_posts(
    forms: Sequence[str], grammar: Grammar, triggers: Triggers, groups: Sequence[Group], apart: Container[int]
) -> list[Group]:
    """The groups, those of people with the posts beside them; `apart` are words that belong to none (times)."""
    posts = _Posts(forms, grammar, triggers, groups, apart)
    whole = list[Group]()
    for group in groups:
        floor = whole[-1].last if whole and whole[-1].type == "PER" else 0
        whole.append(posts.whole(group, floor))
    taken = {at for new, old in zip(whole, groups, strict=True)
             for at in (*range(new.first, old.first), *range(old.last, new.last))}  # fmt: skip
    return [group for group in whole if group.first not in taken or group.type == "PER"]


class _Posts:
    """The posts of one article."""

    def __init__(
        self,
        forms: Sequence[str],
        grammar: Grammar,
        triggers: Triggers,
        groups: Sequence[Group],
        apart: Container[int],
    ) -> None:
        self._forms, self._grammar, self._triggers, self._apart = forms, grammar, triggers, apart
        self._inside: Mapping[int, Group] = {at: g for g in groups for at in range(g.first, g.last)}

    def whole(self, group: Group, floor: int) -> Group:
        """A group with the posts beside it, none before the word `floor`."""
        if group.type != "PER" or not group.entity:
            return group
        last = self._behind(group.last)
        first = None if group.clitics or self._head(group.first) else self._before(group.first, floor)
        if first is None:
            return group._replace(last=last)
        form = self._forms[first]
        return group._replace(first=first, last=last, clitics=form[: self._grammar.posts[form]])

    def _head(self, at: int) -> bool:
        """Whether a word is a post that somebody holds."""
        return at < len(self._forms) and self._forms[at] in self._grammar.posts

    def _behind(self, at: int) -> int:
        """Where the posts right behind a name end, its own end where there are none; in commas with the second."""
        if at + 1 < len(self._forms) and self._forms[at] in _COMMAS and self._head(at + 1):
            end = self._end(at + 1, True)
            return end + 1 if at + 2 < end < len(self._forms) and self._forms[end] in _COMMAS else at
        return self._end(at, False)

    def _before(self, at: int, floor: int) -> int | None:
        """Where the post right before a name begins."""
        for here in range(at - 1, max(floor, at - _BACK) - 1, -1):
            if self._forms[here] in _COMMAS:
                return None
            if here not in self._inside and self._head(here):
                while here > floor and self._head(here - 1) and here - 1 not in self._inside:
                    here -= 1  # "معالي نائب أمير كذا"
                return here if self._end(here, True) == at else None
        return None

    def _end(self, at: int, closed: bool) -> int:
        """Where posts that begin at a word end; `closed`: something shows where, so that ب may lead on in them."""
        return max(self._steps(at, closed), default=at)

    def _steps(self, at: int, closed: bool) -> Iterator[int]:
        """The ends of the words of posts that begin at a word, one by one."""
        here, construct = at, False
        while here < min(at + _FAR, len(self._forms)) and here not in self._apart:
            form, group = self._forms[here], self._inside.get(here)
            if group:
                if group.type not in _BODIES or not self._leads(group, construct, closed):
                    return
                here, construct = group.last, False
            elif self._is_post(form, here > at):
                here, construct = here + 1, not self._definite(form)
            elif here == at or not self._goes_on(here, construct):
                return
            else:
                construct = construct and not self._definite(form)
                here += 1
            yield here

    def _is_post(self, form: str, later: bool) -> bool:
        """Whether a word is a post; the first one without proclitics, later ones with و or ل at most."""
        cut = self._grammar.posts.get(form)
        return cut is not None and (not cut or (later and form[:cut] in ("و", "ل")))

    def _definite(self, form: str) -> bool:
        return form.startswith(("ال", "لل", "وال", "بال"))

    def _leads(self, group: Group, construct: bool, closed: bool) -> bool:
        """Whether a name completes a post: in construct, or by ل or ب."""
        if not group.clitics:
            return construct
        return (group.clitics == "ل" and group.type == "ORG") or (closed and group.clitics in ("ل", "ب"))

    def _goes_on(self, at: int, construct: bool) -> bool:
        """Whether a common word completes a post: in construct, an adjective, a noun behind ل with its adjective."""
        form, grammar = self._forms[at], self._grammar
        if form in grammar.prepositions or form in grammar.boundaries or not form[0].isalpha():
            return False
        if construct:  # a battle that somebody leads has parties of its own
            return not any(hit.kind == "noun" and hit.trigger.type in _FORCE for hit in self._triggers.hits(form))
        if form in grammar.standing and not nation(self._forms, grammar, at)[0]:
            return False
        if form.startswith(("لل", "بال")):
            after = self._forms[at + 1] if at + 1 < len(self._forms) else ""
            return after.startswith("ال") or not form.startswith("لل")
        return form.startswith(("ال", "وال"))
