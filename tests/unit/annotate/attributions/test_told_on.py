"""Further acts in one sentence, what only lies beside a statement, and those who tell it themselves."""

from __future__ import annotations

import pytest

from tests.attributed import one, read


@pytest.mark.parametrize("joint", [" وأكدت", "، وأكدت"])
def test_a_body_goes_on_behind_a_deed(joint: str) -> None:
    held = read(f"أعلنت [ORG:وزارة النقل] فتح الجسر{joint} أن الرصيف آمن.")
    assert held.contents == ["فتح الجسر", "الرصيف آمن"]
    assert held.sources == ["وزارة النقل", "وزارة النقل"]


@pytest.mark.parametrize("therefore", ["ولذلك", "لذا"])
def test_therefore_they_did_more(therefore: str) -> None:
    held = read(f"ترى [ORG:لجنة النقل] أن العمل أصبح ملحا {therefore} أوصت بدراسة المقترح.")
    assert held.contents == ["العمل أصبح ملحا", "دراسة المقترح"]


def test_what_a_law_provides_is_not_what_it_says() -> None:
    held = read("أوضح [ORG:مجلس النقل] أن المشروع يحمي الميناء وفق ما نصت عليه اللائحة الجديدة.")
    assert held.contents == ["المشروع يحمي الميناء وفق ما نصت عليه اللائحة الجديدة"]


def test_a_refusal_of_which_something_is_told() -> None:
    held = read("أكد [PER:رامي الصباغ] أن رفض [ORG:نادي النهر] لعرض البلدية جاء بأمر من رئيسه.")
    assert [a.act for a in held.attributions] == ["say", "refuse"]
    assert held.contents[1] == "عرض البلدية"


def test_he_says_that_he_refused() -> None:
    held = read("قال [PER:رامي الصباغ] إنه رفض عرض البلدية.")
    assert held.attributions[0].act == "refuse"


def test_a_message_that_came_in_tells() -> None:
    held = read("أكد [PER:رامي الصباغ] أنه ورد بلاغ من مواطن يفيد بوقوع حريق.")
    inner = held.attributions[1]
    assert inner.chain.source.kind == "document"
    assert held.contents[1] == "وقوع حريق"


def test_sources_who_say_it_themselves() -> None:
    text, said = one("ووفقا لمصادر أمنية أكدت أن مئات العمال غادروا الميناء.")
    assert [span.of(text) for span in said.content] == ["مئات العمال غادروا الميناء"]
    assert said.chain.source.span is not None
    assert said.chain.source.span.of(text) == "مصادر أمنية"


def test_on_whose_tongue_it_came() -> None:
    text, said = one("وجاء على لسان وزير النقل [PER:رامي الصباغ] أن الجسر مغلق.")
    assert [span.of(text) for span in said.content] == ["الجسر مغلق"]


def test_a_place_with_b_before_the_clause() -> None:
    held = read("وذكرت [ORG:إدارة الميناء]، في رسالة إلى الشركات المرخص لها بتقديم الخدمات، أن العمل سيتوقف.")
    assert held.contents == ["العمل سيتوقف"]


def test_those_who_have_something_are_called_upon() -> None:
    held = read("ودعا [PER:رامي الصباغ] كل من لديه معلومات عن الحادث إلى الاتصال بالشرطة.")
    assert held.contents == ["الاتصال بالشرطة"]


def test_another_waits_behind_what_is_called_for() -> None:
    held = read("دعت [ORG:لجنة النقل] إلى دراسة المقترح وينتظر المجلس رأيها فيه.")
    assert held.contents == ["دراسة المقترح"]


def test_this_may_do_something() -> None:
    held = read("وأضاف [PER:رامي الصباغ] «هذا من شأنه أن يفتح الجسر».")
    assert held.contents == ["هذا من شأنه أن يفتح الجسر"]


MINISTER = "قال وزير النقل [PER:رامي الصباغ] إن الجسر مغلق."


@pytest.mark.parametrize("that", ["إنه", "بأنه"])
def test_upon_something_he_said(that: str) -> None:
    held = read(f"{MINISTER} وحول فتح الوحدات في [GPE:لهار] قال {that} سيكون غدا.")
    assert held.contents == ["الجسر مغلق", "سيكون غدا"]
    assert held.sources == ["رامي الصباغ", "رامي الصباغ"]


def test_behind_what_is_quoted_more_is_pointed_to() -> None:
    held = read("ذكرت [ORG:وزارة النقل] أن «الجسر مغلق منذ شهرين»، وأشارت إلى استمرار العمل فيه.")
    assert held.contents == ["الجسر مغلق منذ شهرين", "استمرار العمل فيه"]


def test_on_his_side_another_speaks_without_a_stop() -> None:
    held = read(
        "أوضح [PER:رامي الصباغ] أن الحجز يتم من خلال البوابة من جهته أكد مدير الميناء [PER:هاني الزين] أن العمل سهل."
    )
    assert held.contents == ["الحجز يتم من خلال البوابة", "العمل سهل"]


def test_a_degree_speaks_not() -> None:
    held = read(f"{MINISTER[:-1]} ويرجح بدرجة عالية أن يكون خطرا.")
    assert len(held.contents) == 1


def test_an_evening_is_given_not_greeted() -> None:
    assert read("تحيي [ORG:فرقة النهر] حفل الافتتاح مساء اليوم.").contents == []


def test_no_town_speaks_for_those_who_live_there() -> None:
    _, said = one("كشفت الأسر المتضررة من الحريق في مدينة [GPE:لهار] عن ضغوط قوية.")
    assert (said.chain.source.kind, said.chain.source.entity) == ("anonymous", None)
