"""Beginnings: whether a paragraph begins a new article under the line above it, by evidence that adds up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from tawatur.pages.evidence import (
    is_bold,
    is_caption,
    is_credit,
    is_menu,
    is_signature,
    is_table,
    is_talk,
    is_time,
    keys,
    share,
)
from tawatur.pages.segments import Segment

# Labels that end an article, and those that tell of a text's origin beside its title.
FINISHING = frozenset(("publisher", "tags", "comments"))
_SIGNING = frozenset(("publisher", "byline", "date"))
# What may stand between a paragraph and a subhead, too.
_LIGHT = frozenset(("ad", "marks", "date", "caption"))
ENOUGH = 3.5
_LOOK_BACK = 40
# What digests print where they cut a text off.
_CUT = ("[...]", "[…]")
# Longest name of an outlet, in words.
_NAME = 4
# No headline has more words: such a line is headlines in a row.
LONGEST = 40
WEIGHTS: Mapping[str, float] = {
    "finished": 2.0,  # the article above has named its source, its key words, or has been commented on
    "broken off": 1.5,  # it ended with "read more", "for details …"
    "listed": 1.0,  # "read also" stands directly above the headline
    "credited": 1.5,  # "so-and-so: such-and-such" stands between: credits under labels that nobody knows
    "heaped": 1.0,  # something stands between, be it known or not
    "heaped high": 1.0,  # more than one thing
    "shared": 0.5,  # a row of buttons closes the article above
    "listed after the end": 1.5,  # and the article above is over
    "signed": 2.0,  # author, outlet or date beside the headline
    "long": 1.0,  # a headline of at least six words
    "short": -1.0,  # of at most three
    "taken up": 1.0,  # the paragraph takes up the headline's words
    "taken up here": 1.0,  # and takes up more of them than the article above does
    "not taken up": -1.0,
    "hardly taken up": -1.0,  # and the article above is not known to be over
    "joined": -2.0,  # the paragraph begins with "and", "but", "for his part"
    "another matter": 1.0,  # it shares next to nothing with the article above
    "same matter": -1.0,
    "one of many": -1.0,  # other headlines stand between the label and this one
    "timed": -2.0,  # a clock time stands above the headline, as in live coverage
    "marked up": 3.0,  # the HTML calls it a headline
    "bold": 1.5,  # it stands between asterisks
    "numbered": 2.0,  # headlines carry numbers, and so did the one before
}


@dataclass(slots=True)
class Above:
    """The article above: its body, whether it is over, whether its title has a number."""

    body: list[Segment] = field(default_factory=list)
    finished: bool = False
    numbered: bool = False
    _paragraphs: list[frozenset[str]] = field(default_factory=list)
    _words: set[str] = field(default_factory=set)

    @property
    def paragraphs(self) -> Sequence[frozenset[str]]:
        """The keys of each paragraph: most pages hold one article, and nobody asks for them."""
        for segment in self.body[len(self._paragraphs) :]:
            self._paragraphs.append(keys((segment,)))
            self._words |= self._paragraphs[-1]
        return self._paragraphs

    @property
    def words(self) -> AbstractSet[str]:
        """The keys of all paragraphs."""
        return self._words if self.paragraphs else frozenset()


def evidence(held: Sequence[Segment], run: Sequence[int], title: int, lead: int, above: Above) -> dict[str, bool]:
    """What speaks for and against a new article; the names are those of WEIGHTS."""
    at = run.index(title)
    before = [held[i].kind for i in run[:at]]
    line, words = held[title], len(held[title].forms)
    own, paragraph = keys((line,)), keys(held[lead : lead + 2])
    here = share(own, paragraph)
    there = max((share(own, other) for other in above.paragraphs[-_LOOK_BACK:]), default=0.0)
    common = share(paragraph, above.words)
    heap = sum(held[i].kind not in _LIGHT and not is_caption(held[i]) for i in run[:at])
    cut = bool(above.body) and above.body[-1].text.endswith(_CUT)
    finished = cut or above.finished or not FINISHING.isdisjoint(before)
    return {
        "finished": finished,
        "broken off": "more" in before,
        "listed": "related" in before,
        "credited": not finished and any(is_credit(held[i]) for i in run[:at]),
        "heaped": heap > 0,
        "heaped high": heap > 1,
        "shared": "share" in before,
        "listed after the end": finished and "related" in before,
        "signed": any(held[i].kind in _SIGNING for i in run[max(0, at - 1) :] if i != title),
        "long": words >= 6,
        "short": words <= 3,
        "taken up": here >= 0.3,
        "taken up here": here > there + 0.1,
        "not taken up": here < 0.12,
        "hardly taken up": here < 0.25 and not finished,
        "joined": held[lead].joined,
        "another matter": common < 0.1,
        "same matter": common > 0.25,
        "one of many": "related" in before and _since(held, run[:at], "related") > 0,
        "timed": at > 0 and is_time(held[run[at - 1]]),
        "marked up": line.hint == "title",
        "bold": is_bold(line),
        "numbered": line.numbered and above.numbered,
    }


def weigh(found: Mapping[str, bool]) -> float:
    """The sum of the weights of what was found."""
    return sum(WEIGHTS[name] for name, there in found.items() if there)


def headline(held: Sequence[Segment], run: Sequence[int], times: Mapping[str, int]) -> int | None:
    """The line of a run that could be a headline over what follows: the last one that is neither label nor credit, nor
    a short one that the page prints more than once (`times` counts them), as it does the name of its outlet.
    """
    for i in reversed(run):
        if can_head(held[i], 2) and not (times.get(held[i].text, 0) > 1 and len(held[i].forms) <= _NAME):
            return i
    return None


def can_head(segment: Segment, least: int = 3) -> bool:
    """Whether a line can be a headline at all; `least` is how many words it must have."""
    return (
        segment.plain
        and segment.hint not in ("related", "chrome", "ad", "tags", "byline")
        and least <= len(segment.forms) <= LONGEST
        and segment.glued < 2
        and not is_talk(segment)
        and not is_menu(segment)
        and not is_table(segment)
        and not is_caption(segment)
        and not is_signature(segment)
    )


def _since(held: Sequence[Segment], run: Sequence[int], kind: str) -> int:
    """How many plain lines stand after the last label of a kind."""
    count = 0
    for i in reversed(run):
        if held[i].kind == kind:
            break
        count += held[i].plain
    return count
