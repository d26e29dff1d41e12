"""How findings are put into words: what they are called, which claim gives a number, what is told by the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tawatur.compare.drafts.headings import faults
from tawatur.compare.drafts.witnessed import ATTRIBUTE as STATEMENT
from tawatur.compare.ground.attributes import PEOPLE
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.listed import folded
from tawatur.lexicon import Lexicon
from tawatur.model.across import Origin
from tawatur.model.span import Span

# Words before a toll among which "that" may stand.
_ASIDE = 10
_AND = "و"


def gives(group: Sequence[Draft]) -> Draft:
    """The claim of a group that gives its number: an exact one, which the vague ones back."""
    return next((d for d in group if d.claim.mod is None), group[0])


def named(drafts: Sequence[Draft], lexicon: Lexicon) -> tuple[str, str]:
    """What most claims say they are about: what it is called (in English), where a claim says that, before a clause;
    of clauses those that make a heading."""
    held = Counter((d.claim.subject, d.claim.about) for d in drafts)
    return max(held, key=lambda name: (name[1].isascii(), -faults(name[1], lexicon), held[name]))


def printed(draft: Draft) -> str:
    """The value of a claim with its bound and unit."""
    claim = draft.claim
    if isinstance(claim.value, str):
        plain = claim.polarity == "positive" or claim.attribute == STATEMENT  # its words deny it themselves
        return claim.value if plain else f"not {claim.value}"
    value = " to ".join(f"{v:,}" for v in claim.value) if isinstance(claim.value, tuple) else f"{claim.value:,}"
    return " ".join(part for part in ((claim.mod or "").replace("_", " "), value, claim.unit) if part)


def several(n: int, what: str) -> str:
    """So many of something."""
    return f"{n} {what}" if n == 1 else f"{n} {what}s"


def standing(found: Sequence[Origin], articles: int) -> str:
    """Why claims that agree are a finding, behind what they give: from how many mouths, in how many articles."""
    who = ", ".join(f"no source given, as told by {origin.name}" if origin.own else origin.name for origin in found)
    return f": {several(len(found), 'origin')} ({who}) in {several(articles, 'article')}"


def printings(drafts: Sequence[Draft]) -> int:
    """In how many articles claims stand; one that an outlet printed at two addresses counts once."""
    reports = {d.scene.id: d.scene.report for d in drafts}
    outlets = {report.article.outlet or name for name, report in reports.items()}
    if len(outlets) == len(reports):
        return len(reports)
    return len({(r.article.outlet or name, *map(r.printed, r.article.body)) for name, r in reports.items()})


def aside(group: Sequence[Draft], ground: Ground) -> bool:
    """Whether one article has a toll from two who tell it by the way ("since the blast that killed nine")."""
    words = folded(ground.lexicon, "relatives")
    tolls = group[0].claim.attribute in PEOPLE and len({d.scene.id for d in group}) == 1
    return tolls and all(not words.isdisjoint(_before(d)) for d in group)


def inside(draft: Draft, ground: Ground, opening: int = 0) -> bool:
    """Whether the words of a claim, or so many with which it opens, name its event."""
    scene, span, events = draft.scene, draft.claim.evidence.span, draft.scene.report.article.layers.events
    within = (n for n, event in enumerate(events) if span.covers(event.trigger))
    told = (n for n in within if not opening or len(scene.forms_in(Span(span.start, events[n].trigger.end))) <= opening)
    return any(ground.event(scene, n) is draft.cluster for n in told)


def here(draft: Draft, ground: Ground) -> bool:
    """Whether the sentence of a claim tells its event."""
    told = draft.scene.told.get(draft.sentence, ())
    return any(ground.event(draft.scene, n) is draft.cluster for n in told)


def wished(draft: Draft, ground: Ground) -> bool:
    """Whether what somebody says is a prayer or a wish ("asking God that …", "hoping that …"): he asserts nothing."""
    scene, start = draft.scene, draft.claim.evidence.span.start
    for said in scene.report.article.layers.attributions:
        if said.content[0].start == start and said.cue.end <= start:
            cue = {form.removeprefix(_AND) for form in scene.forms_in(said.cue)}
            asked = scene.forms_in(Span(said.cue.end, start)) if said.cue.end < start else ()
            if not cue.isdisjoint(folded(ground.lexicon, "wishes")):
                return True
            if not cue.isdisjoint(folded(ground.lexicon, "prays")):
                return not folded(ground.lexicon, "god").isdisjoint(asked)
    return False


def _before(draft: Draft) -> tuple[str, ...]:
    """The words (folded) right before a number."""
    start, end = draft.scene.sentences[draft.sentence].start, draft.claim.evidence.span.start
    return draft.scene.forms_in(Span(start, end))[-_ASIDE:]
