"""Who speaks where two nouns stand behind a verb, and what stands between a verb and its content."""

from __future__ import annotations

import pytest

from tests.attributed import one, read

HALABI = "[PER:سامر الحلبي]"
LAHAR = "[GPE,country:لهار]"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"وحذرت الدول الأربع {LAHAR} من أي هجوم على الميناء.", "الدول الأربع"),
        (f"وطالب الزعماء {LAHAR} بوقف الحرب.", "الزعماء"),
    ],
)
def test_those_before_a_name_speak_to_it(text: str, source: str) -> None:
    raw, said = one(text)
    span = said.chain.source.span
    assert span and span.of(raw) == source and said.addressee and said.addressee.entity == "لهار"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (f"شدد {HALABI}، أمس، أمام النواب الجدد على ضرورة أن تستقل البلاد.", "ضرورة أن تستقل البلاد"),
        ("تعهد الرئيس بالدفاع عن كل شبر من البلاد.", "الدفاع عن كل شبر من البلاد"),
        (f"شجب {HALABI} «الخرق الخطر» للمجال الجوي.", "«الخرق الخطر» للمجال الجوي"),
    ],
)
def test_where_a_content_begins(text: str, content: str) -> None:
    raw, said = one(text)
    assert said.content[0].of(raw) == content


def test_once_more_is_not_who_speaks() -> None:
    raw, said = one(f"تعهد {HALABI} مرة أخرى بأن الجسر سيفتح.")
    assert said.chain.source.span and said.chain.source.span.of(raw) == "سامر الحلبي"


def test_a_place_that_a_sentence_leads_over_with_does_not_speak() -> None:
    held = read(f"قالت [PER:هبة الصباغ] إن الجسر سيفتح. وعلى صعيد دعم {LAHAR}، أشارت إلى أن القرض جاهز.")
    assert held.sources == ["هبة الصباغ", "هبة الصباغ"]


def test_a_group_that_does_two_things() -> None:
    held = read(f"اختلفت مجموعة تساند {HALABI} وتطالب بانتخاب رئيس جديد مع غيرها.")
    assert held.sources == [None]


def test_a_noun_that_looks_like_a_participle() -> None:
    held = read(f"قال {HALABI} إن الوفد تسلم مقترحا جديدا من الوسطاء لوقف القتال.")
    assert len(held.attributions) == 1


def test_a_document_with_details_says_nothing() -> None:
    held = read(f"قال {HALABI} إن الوثائق تضمنت تفاصيل يحتمل أن تكون حساسة.")
    assert len(held.attributions) == 1


def test_an_office_behind_a_comma_with_another_holder_is_whom_it_is_said_of() -> None:
    raw, said = one(f"وصف {HALABI}، <رئيس الوزراء> [PER:رامي الصباغ] بأنه صديق حقيقي.")
    assert said.chain.source.entity == "سامر الحلبي" and said.content[0].of(raw).startswith("رئيس الوزراء")


def test_a_name_within_words_in_marks_does_not_act() -> None:
    held = read(f"قال {HALABI} إن الجسر سيفتح. واستخدم عبارة «رهاب {LAHAR}» مرارا، مؤكدا أنه صعب.")
    assert held.sources == ["سامر الحلبي", "سامر الحلبي"]


def test_the_name_of_an_agency_in_marks_behind_its_noun() -> None:
    raw, said = one(f"ووفقا ل[ORG,agency:وكالة الأنباء السلمارية] «مرسى»، قال {HALABI} إن الجسر سيفتح.")
    assert said.content[0].of(raw) == "الجسر سيفتح" and len(said.chain.via) == 1


def test_figures_of_a_body_on_which_another_goes() -> None:
    held = read(f"قال {HALABI} إن العدد بلغ ألفا، بحسب بيانات [ORG:هيئة الموانئ].")
    kinds = [said.chain.source.kind for said in held.attributions]
    assert kinds == ["person", "document"] and held.contents[0] == held.contents[1]


def test_a_label_behind_the_noun_of_an_outlet() -> None:
    held = read(f"قال {HALABI} إن ما اعتبرته الصحيفة «تسريبات خطيرة» لم يعد مهما.")
    assert "تسريبات خطيرة" in held.contents


def test_a_high_official_is_told_whole() -> None:
    raw, said = one("وذكر المسؤول الرفيع، الذي لم يذكر اسمه، أن الجسر سيفتح.")
    assert said.chain.source.span and said.chain.source.span.of(raw).startswith("المسؤول الرفيع")


@pytest.mark.parametrize(
    "news",
    ["البلاد تواجه حربا شاملة، لكنها واثقة من انتصارها", "البلاد تدرس فتح الطريق ونقل السفارة إلى الساحل"],
)
def test_what_looks_like_a_cue_and_goes_on(news: str) -> None:
    assert read(f"أكد {HALABI} أن {news}، مشيرا إلى أن الجسر مغلق.").contents == [news, "الجسر مغلق"]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ("متهما [GPE,country:روسيا] بقصف الجسر", "accuse"),
        ("متهما أطرافا خارجية بقصف الجسر", "accuse"),
        ("مقترحا اجتماعا عاجلا للوزراء", "propose"),
    ],
)
def test_behind_a_comma_an_accusative_is_whom_or_what_it_is_said_of(said: str, act: str) -> None:
    held = read(f"قال {HALABI} إن الحرب ستطول، {said}.")
    assert len(held.contents) == 2
    assert held.attributions[1].act == act
