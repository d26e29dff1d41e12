"""Claims on how a meeting or call went, what was talked about in it, and how long it took."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.issues import issues
from tawatur.compare.ground.listed import phrases
from tawatur.compare.ground.scene import Scene
from tawatur.compare.ground.uttered import uttered
from tawatur.lexicon import Lexicon
from tawatur.model.across import Claim, EventCluster, Value
from tawatur.model.ids import make_id
from tawatur.model.layers import WISHES, Polarity
from tawatur.model.span import Span
from tawatur.script.words import forms, stems

OUTCOME, EXPECTED, TOPIC, DURATION = "outcome", "expected outcome", "topic", "duration"
_MEETINGS = frozenset({"CONSULT"})
_BACK = 3
# Words before an evaluation in which a negation turns it; words after a verb of talking that say of what.
_NEGATED = {"good": 16, "bad": 3, "open": 3}
_REACH = 14
_OTHER = {"good": "bad", "bad": "good", "open": "open"}
_THE, _ON = "ال", "علي"


def outcomes(scene: Scene, ground: Ground) -> Iterator[Draft]:
    """Evaluations of meetings by those quoted in an article, each source and kind once for each meeting."""
    seen = set()
    for number, said in enumerate(scene.report.article.layers.attributions):
        for span in said.content:
            place = scene.place(span)
            speaker = said.chain.source.entity
            cluster = _meeting(scene, place, ground, speaker, span.end) if place is not None else None
            if place is None or cluster is None:
                continue
            kind = _evaluation(scene.forms_in(span), ground.lexicon)
            key = (cluster.id, kind, said.chain.source.entity)
            if kind and key not in seen and scene.voice(span)[1] == number:
                seen.add(key)
                name = EXPECTED if said.act == "expect" else OUTCOME
                yield _draft(scene, ground, place, span, cluster, name, kind)


def subjects(scene: Scene, ground: Ground) -> Iterator[Draft]:
    """What an article says was talked about in a meeting, or was not."""
    if not any(event.type in _MEETINGS for event in scene.report.article.layers.events):
        return
    seen = set()
    verbs, negations = phrases(ground.lexicon, "raising"), _words(ground.lexicon)["negations"]
    for place, sentence in enumerate(scene.sentences):
        held = scene.stems(place)
        at = next((n for n, s in enumerate(held) if (s,) in verbs), None)
        cluster = _meeting(scene, place, ground) if at is not None else None
        if at is None or cluster is None:
            continue
        words = scene.words(place)
        negative = any((word.form,) in negations for word in words[max(at - 3, 0) : at])
        verb = Span(words[at].start, sentence.end)
        for issue in issues(held[at : at + _REACH], ground.lexicon):
            key = (cluster.id, issue, negative)
            if key not in seen:
                seen.add(key)
                polarity: Polarity = "negative" if negative else "positive"
                yield _draft(scene, ground, place, verb, cluster, TOPIC, issue, polarity, Span(*words[at][:2]))


def durations(scene: Scene, ground: Ground) -> Iterator[Draft]:
    """How long meetings took: a duration in the sentence of one; a bound of one is read in doubt."""
    for time in scene.report.article.layers.times:
        place = scene.place(time.span)
        if time.kind == "duration" and time.value.startswith("PT") and place is not None:
            cluster = _in_sentence(scene, place, ground)
            if cluster:
                draft = _draft(scene, ground, place, time.span, cluster, DURATION, time.value)
                yield replace(draft, doubtful=True) if time.mod else draft


def _draft(
    scene: Scene,
    ground: Ground,
    place: int,
    span: Span,
    cluster: EventCluster,
    name: str,
    value: Value,
    polarity: Polarity = "positive",
    voiced: Span | None = None,
) -> Draft:
    chain, said = scene.voice(voiced or span)
    claim = Claim(
        make_id("claim", scene.id, name, value, polarity, *span),
        cluster.id,
        cluster.label,
        name,
        value,
        polarity,
        chain,
        scene.evidence(span),
        when=cluster.date,
        said=uttered(scene, said, ground.lexicon),
        party=ground.party(scene, chain, cluster),
        named=ground.named(scene, chain),
    )
    return Draft(claim, scene, place, frozenset(scene.stems(place)), cluster=cluster)


def _evaluation(held: Sequence[str], lexicon: Lexicon) -> str:
    """The kind of the first evaluating words; turned where a negation stands a few words before."""
    table, first = _words(lexicon), _firsts(lexicon)
    for at in range(len(held)):
        found = [
            (-len(words), kind)
            for name in stems(held[at])  # with or without proclitics before the first
            for words, kind in first.get(name, ())
            if tuple(held[at + 1 : at + len(words)]) == words[1:]
        ]
        if not found or _annexed(held[at : at + 2], table["annexed"]):
            continue
        kind = min(found)[1]
        negated = any((form,) in table["negations"] for form in held[max(at - _NEGATED[kind], 0) : at])
        return _OTHER[kind] if negated else kind
    return ""


def _annexed(held: Sequence[str], nouns: frozenset[tuple[str, ...]]) -> bool:
    """Whether a word is a noun with another after it: "the building of trust" is not "constructive", nor "based on"."""
    return (
        len(held) > 1
        and (held[1].startswith(_THE) or held[1] == _ON)
        and any((name,) in nouns for name in stems(held[0]))
    )


def _meeting(
    scene: Scene, place: int, ground: Ground, source: str | None = None, before: int | None = None
) -> EventCluster | None:
    """The meeting a sentence is about: one named in it or just before, in which the source's side takes part."""
    for back in range(_BACK + 1):
        cluster = _in_sentence(scene, place - back, ground, source, before)
        if cluster:
            return cluster
    return _in_lead(scene, ground, source)


def _in_sentence(
    scene: Scene, place: int, ground: Ground, source: str | None = None, before: int | None = None
) -> EventCluster | None:
    events = scene.report.article.layers.events
    for number in scene.told.get(place, ()):
        event = events[number]
        if before is not None and event.trigger.start >= before:
            continue
        if event.type in _MEETINGS and event.status not in WISHES:
            cluster = ground.event(scene, number)
            if cluster and cluster.date and _takes_part(cluster, source, ground):
                return cluster
    return None


def _in_lead(scene: Scene, ground: Ground, source: str | None) -> EventCluster | None:
    first = next((n for n in range(len(scene.sentences)) if scene.role(n) == "body"), 0)
    return _in_sentence(scene, first, ground, source) or _in_sentence(scene, 0, ground, source)


def _takes_part(cluster: EventCluster, source: str | None, ground: Ground) -> bool:
    involved = ground.involved(cluster)
    return source is None or len(involved) < 2 or ground.side(source) in involved


@cache
def _words(lexicon: Lexicon) -> Mapping[str, frozenset[tuple[str, ...]]]:
    table = lexicon.table("compare", "outcomes")
    return {
        kind: frozenset(forms(words) for words in table[kind])
        for kind in ("good", "bad", "open", "negations", "annexed")
    }


@cache
def _firsts(lexicon: Lexicon) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """The evaluating words and their kinds, by the first word."""
    out: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
    for kind in ("good", "bad", "open"):
        for words in sorted(_words(lexicon)[kind]):
            out[words[0]] = (*out.get(words[0], ()), (words, kind))
    return out
