"""What is kept of an article is what was found out about it."""

from __future__ import annotations

from dataclasses import fields, replace

from tawatur.compare.claims import claims, settled
from tawatur.compare.findings import findings
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground, ground
from tawatur.compare.ground.recall import known, moved, recall
from tawatur.compare.ground.scene import Scene
from tawatur.compare.likeness.topics import topics
from tawatur.group.clusters import clusters
from tawatur.lexicon import Lexicon
from tawatur.model.across import Finding
from tawatur.model.page import Report
from tawatur.model.span import Span

from .build import SIDES, Draw, body

NEWS = ({"مدين": 900, "صاروخ": 7}, 1_000)
ONE = (
    Draw(
        "قصفت القوات مدينة المرفأ بالصواريخ فقتل 12 شخصا. وقالت الوزارة إن المدينة هادئة الآن.", "a", title="قصف المرفأ"
    )
    .quantity("12", 12, "person")
    .entity("المرفأ", "Port Town", "GPE")
    .said("المدينة هادئة الآن", "قالت", body("Ministry of Defence (Lahar)"))
    .event("قصفت", "ASSAULT", actors=("Salmar",), place="Port Town", day="2031-05-04")
)
OTHER = (
    Draw("قصف الجيش المدينة بالصواريخ وقتل 14 شخصا في المرفأ صباح اليوم.", "b", outlet="Lahar Voice")
    .quantity("14", 14, "person")
    .entity("المرفأ", "Port Town", "GPE")
    .event("قصف", "ASSAULT", actors=("Salmar",), place="Port Town", day="2031-05-04")
)


def floor(scenes: list[Scene], reports: list[Report]) -> Ground:
    return ground(scenes, clusters(reports, SIDES), (), SIDES, {}, news=NEWS)


def found(held: Ground) -> list[Finding]:
    return [f for topic in topics(claims(held)) for f in findings(topic, held)]


def test_recalled_articles_give_the_same_claims_and_findings() -> None:
    reports = [ONE.report(), OTHER.report()]
    scenes = [Scene(report) for report in reports]
    before = found(floor(scenes, reports))
    kept = [known(scene) for scene in scenes]
    assert before and all(kept)
    assert [known(scene) for scene in scenes] == kept  # nothing new since
    again = [Scene(report) for report in reports]
    for scene, data in zip(again, kept, strict=True):
        recall(scene, data, b"", Lexicon(), NEWS)
    for old, new in zip(scenes, again, strict=True):
        assert new.sentences == old.sentences
        assert [new.stems(n) for n in range(len(new.sentences))] == [old.stems(n) for n in range(len(old.sentences))]
        assert "running" not in vars(new)  # its sentences are read alone
        assert [new.words(n) for n in range(len(new.sentences))] == [old.words(n) for n in range(len(old.sentences))]
        whole = Span(old.sentences[0].start, old.sentences[-1].end)
        assert len(new.forms_in(whole)) > 4 and new.forms_in(whole) == old.forms_in(whole)
        assert [w.key for w in new.witnesses] == [w.key for w in old.witnesses]
        assert new.memory["signs"] == old.memory["signs"]
    held = floor(again, reports)
    assert found(held) == before
    assert [known(scene) for scene in again] == kept


def test_all_of_a_claim_is_kept() -> None:
    reports = [ONE.report(), OTHER.report()]
    scenes = [Scene(report) for report in reports]
    found(floor(scenes, reports))
    one, again = scenes[0], Scene(reports[0])
    under, drafts = one.memory["drafts"]
    assert drafts
    first = replace(drafts[0], **{f.name: not getattr(drafts[0], f.name) for f in fields(Draft) if f.type == "bool"})
    assert first.part and first.doubtful
    one.memory["drafts"] = (under, [first, *drafts[1:]])
    recall(again, known(one), b"", Lexicon(), NEWS)
    for old, new in zip(one.memory["drafts"][1], again.memory["drafts"][1], strict=True):
        kept = [f.name for f in fields(Draft) if f.name not in ("scene", "cluster")]
        assert [getattr(old, name) for name in kept] == [getattr(new, name) for name in kept]
        assert (old.cluster.id if old.cluster else None) == (new.cluster.id if new.cluster else None)


def test_on_other_ground_claims_are_read_anew_and_kept_anew() -> None:
    reports = [ONE.report(), OTHER.report()]
    scenes = [Scene(report) for report in reports]
    found(floor(scenes, reports))
    first, *_ = [known(scene) for scene in scenes]
    alone = Scene(reports[0])
    recall(alone, first, b"", Lexicon(), NEWS)
    sides = {**SIDES, "Port Town": "Port Town"}
    claims(ground([alone], clusters(reports[:1], sides), (), sides, {}, news=NEWS))
    assert known(alone) != first


def test_numbers_of_any_size_are_kept() -> None:
    draw = Draw("بلغ عدد الحبات 73786976294838206464 حبة في المخزن.").quantity("73786976294838206464", 2**66, "grain")
    scene = Scene(draw.report())
    (draft,) = claims(floor([scene], [scene.report]))
    again = Scene(scene.report)
    recall(again, known(scene), b"", Lexicon(), NEWS)
    assert again.memory["drafts"][1][0].claim == draft.claim


def test_what_others_made_of_claims_is_kept() -> None:
    reports = [ONE.report(), OTHER.report()]
    scenes = [Scene(report) for report in reports]
    found(floor(scenes, reports))
    one, again = scenes[0], Scene(reports[0])
    drafts = settled(one)
    assert moved(one) == b"" and drafts
    moves = replace(drafts[0], incident="x", claim=replace(drafts[0].claim, subject="Port Town"))
    one.memory["claims"] = [moves, *drafts[1:]]
    recall(again, known(one), moved(one), Lexicon(), NEWS)
    assert [(d.incident, d.claim) for d in settled(again)] == [(d.incident, d.claim) for d in settled(one)]
    assert [d.claim for d in again.memory["carried"]] == [d.claim for d in drafts]
