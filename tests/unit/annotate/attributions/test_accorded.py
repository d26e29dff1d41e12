"""Whose words a participle or a second verb tells: of who acts in its own clause, and not of who told of it."""

from __future__ import annotations

from tests.attributed import read


def test_who_acts_in_accordance_with_a_body_goes_on() -> None:
    found = read(
        "وبحسب ما نشرته [ORG:وزارة الموانئ]، تفقد [PER:سامر] الرصيف، مؤكدا أن الرافعة جديدة، ومشيرا إلى تأخر السفن."
    )
    assert found.sources == ["وزارة الموانئ", "سامر", "سامر"]
    assert [[link.entity for link in a.chain.via] for a in found.attributions[1:]] == [["وزارة الموانئ"]] * 2


def test_what_befalls_somebody_says_nothing() -> None:
    found = read("بحسب [ORG:مركز الشرطة]، أصيب [PER:سامر] في الحادث، مؤكدا أن التحقيق مستمر.")
    assert found.sources == ["مركز الشرطة", "مركز الشرطة"]


def test_who_condemns_in_a_document_goes_on() -> None:
    found = read("ذكر البيان أن [PER:سامر] استنكر الإهمال، محملا الشركات مسؤولية التأخير.")
    assert found.sources == [None, "سامر", "سامر"]
    assert [link.kind for link in found.attributions[2].chain.via] == ["document"]


def test_participle_of_several_is_not_of_one() -> None:
    found = read("قال [PER:سامر] إن الفريق تلقى «رسائل التجار مؤكدين فيها أن السوق ستفتح».")
    assert found.sources == ["سامر", None]


def test_he_of_whom_reports_tell() -> None:
    found = read("قال [PER:سامر] إن الموعد قريب.\nوادعت تقارير محلية أنه زار السد، واقترح إغلاقه كله.")
    assert found.sources == ["سامر", None, "سامر"]


def test_nobody_calls_himself_he() -> None:
    found = read("التقى [PER:سامر] المدير [PER:وائل].\nوقال [PER:سامر]: «السد قديم جدا، وهو يؤكد أن الإصلاح صعب».")
    assert found.sources == ["سامر", "وائل"]
    assert read("قال [PER:سامر]: «السد قديم جدا، وهو يؤكد أن الإصلاح صعب».").sources == ["سامر", None]


def test_body_that_shows_something_tells_of_it() -> None:
    found = read("أعلن [ORG:حرس السواحل] أنه أغلق الميناء.\nونشر المكتب الإعلامي صورا لسفن مدمرة قال إنها غرقت.")
    assert found.words(found.attributions[1].chain.source) == "المكتب الإعلامي"
