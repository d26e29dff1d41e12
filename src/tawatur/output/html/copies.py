"""Two texts side by side: what stands in both, what was dropped, what was added, word by word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from markupsafe import Markup

from tawatur.model.across import Difference, Evidence
from tawatur.model.page import Report


@dataclass(frozen=True, slots=True)
class Change:
    """One changed stretch: both sides marked, "" where nothing stands; `kind` as in Difference."""

    kind: str
    left: Markup
    right: Markup


def changes(differences: Iterable[Difference], left: Report, right: Report) -> list[Change]:
    """The differences between two articles; those of other pairs of the group are left out."""
    out = []
    for held in differences:
        if any(e and e.article != r.article.id for e, r in ((held.left, left), (held.right, right))):
            continue
        out.append(Change(held.kind, *_marked(_printed(held.left, left), _printed(held.right, right))))
    return out


def _printed(evidence: Evidence | None, report: Report) -> str:
    return report.printed(evidence.span) if evidence else ""


def _marked(left: str, right: str) -> tuple[Markup, Markup]:
    a, b = left.split(), right.split()
    one, other = [], []
    for kind, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        before, after = " ".join(a[i:j]), " ".join(b[k:m])
        if kind == "equal":
            one.append(Markup('<span class="same">{}</span>').format(before))
            other.append(Markup('<span class="same">{}</span>').format(after))
            continue
        if before:
            one.append(Markup("<del>{}</del>").format(before))
        if after:
            other.append(Markup("<ins>{}</ins>").format(after))
    return Markup(" ").join(one), Markup(" ").join(other)


def likeness(left: str, right: str) -> float:
    """The share of words that two texts have in common, in order: 0 to 1."""
    return SequenceMatcher(None, left.split(), right.split(), autojunk=False).ratio()


def beside(left: str, right: str) -> Markup:
    """The right text with what it leaves out of the left one and what it adds marked, in one line."""
    a, b = left.split(), right.split()
    out = []
    for kind, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind != "insert" and kind != "equal":
            out.append(Markup("<del>{}</del>").format(" ".join(a[i:j])))
        if kind != "delete":
            text = " ".join(b[k:m])
            out.append(Markup.escape(text) if kind == "equal" else Markup("<ins>{}</ins>").format(text))
    return Markup(" ").join(out)
