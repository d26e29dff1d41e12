"""What stands behind a title and is no name, and names that stand there and were taken for something else."""

from __future__ import annotations

import pytest

from .conftest import Read


def people(read: Read, text: str) -> list[str]:
    return [printed for printed, mention in read(text) if mention.type == "PER" and not mention.nominal]


@pytest.mark.parametrize(
    "text",
    [
        "كان هذا الوزير الأنيق واللطيف حاضرا في المؤتمر.",
        "تحدثت أمس مع الرئيس وخفت أن يغضب الحراس.",
        "قال اللاعب إن رئيس النادي ضدي ولا يحب السباق.",
        "وقال نجم النصر إنه عائد من منطقة منزوعة السلاح.",
        "تحدث عن بيئة منافسة عادلة في السوق.",
    ],
)
def test_words_of_the_sentence_are_nobody(read: Read, text: str) -> None:
    assert people(read, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("كشف اللاعب البرازيلي جوبيلسون عن السبب.", "جوبيلسون"),
        ("قال مدير مكتب الملاحة الأسترالي مارتن دولان لوكالة رويترز إن البحث طويل.", "مارتن دولان"),
        ("قال مدير مكتب الملاحة الأسترالي جورج ستيوارت لوكالة رويترز إن الأمر صعب.", "جورج ستيوارت"),
        ("قال الوزير مصطفى الحمداني نجا من محاولة اغتيال.", "مصطفى الحمداني"),
        ("وصف الإعلامي عبد الله آغ محمد الأوضاع.", "عبد الله آغ محمد"),
        ("قالت القيادة إن الشهيد هو الرقيب علي مفرح حسن غزواني من القوات.", "علي مفرح حسن غزواني"),
        ("أوضح ممثل حركة «إم23» بنجامين مبونيمبا أن الوثيقة ملزمة.", "بنجامين مبونيمبا"),
        ("طالب أمين منطقة تبوك سالم بن ناصر القاضي منسوبي الأمانة بالعمل.", "سالم بن ناصر القاضي"),
    ],
)
def test_a_name_behind_a_title_has_its_own_words(read: Read, text: str, name: str) -> None:
    assert people(read, text) == [name]


@pytest.mark.parametrize(
    ("text", "name", "entity"),
    [
        ("كانت المجموعة نواة حزب الله الشيعي السياسي.", "حزب الله", "Hezbollah"),
        (
            "هبطت طائرة من القوات الجوية الملكية السعودية لنقل الجرحى.",
            "القوات الجوية الملكية السعودية",
            "Royal Saudi Air Force",
        ),
        (
            "تريد البلاد جهازا شبيها بمكتب التحقيقات الفيدرالي.",
            "مكتب التحقيقات الفيدرالي",
            "Federal Bureau of Investigation",
        ),
        ("التحق سالم بجامعة الإمام قسم الشريعة.", "جامعة الإمام", "Imam Mohammad Ibn Saud Islamic University"),
    ],
)
def test_a_body_ends_where_its_name_does(read: Read, text: str, name: str, entity: str) -> None:
    assert [(printed, m.entity) for printed, m in read(text) if m.type == "ORG"] == [(name, entity)]


def test_a_purpose_may_have_its_adjective_in_the_middle(read: Read) -> None:
    name = "مركز الأمير سلطان للدراسات الإسلامية والبحوث"
    assert name in [printed for printed, _ in read(f"زار الوفد {name} أمس.")]


def test_what_somebody_is_engaged_in_is_no_surname(read: Read) -> None:
    text = "وصل معاذ أبو طه المتعاقد مع شبكة محلية. وهو متعاقد مع شبكة أخرى."
    assert people(read, text) == ["معاذ أبو طه"]


def test_a_surname_of_two_words_is_who_was_named_in_full(read: Read) -> None:
    text = "قال النائب سالم ناصر الدين إن العمل صعب. وأضاف ناصر الدين أن الوقت قصير."
    assert len({m.entity for _, m in read(text) if m.type == "PER"}) == 1


def test_forces_of_somebody_are_not_called_after_another(read: Read) -> None:
    text = "قال أحمد علي صالح إن قوات صالح في اليمن باقية."
    assert [m.entity for _, m in read(text) if m.made_by.rule == "behind"] == ["Ali Abdullah Saleh"]


def test_the_army_is_named_without_its_forces(read: Read) -> None:
    text = "قالت اليمن إن قوات الجيش الوطني تتقدم."
    assert ("الجيش الوطني", "Yemeni Armed Forces") in [(printed, m.entity) for printed, m in read(text)]


def test_an_outlet_is_told_something_that_goes_to_what_is_said(read: Read) -> None:
    assert "لجديد" in [printed for printed, _ in read("ولفتت مصادر للجديد الى ان الاجتماع في لبنان.")]


def test_administrations_and_departments_are_no_towns(read: Read) -> None:
    assert read("قالت الإدارة المركزية إن القسم الغربي مغلق دون أثر.") == []


def test_what_comes_to_mind_is_no_island(read: Read) -> None:
    assert read("خطرت ببالي عن هذه الجزيرة فكرة.") == []


def test_a_group_goes_by_its_noun_once_it_was_named(read: Read) -> None:
    text = "تقدمت المقاومة الشعبية في اليمن. وقال مصدر من المقاومة إن محور المقاومة بعيد. ودعا للمقاومة أمس."
    held = [printed for printed, m in read(text) if m.entity == "Popular Resistance (Yemen)"]
    assert held == ["المقاومة الشعبية", "المقاومة", "لمقاومة"]
    assert not [printed for printed, m in read("قال مصدر من المقاومة في اليمن إنه هنا.") if m.type == "ORG"]
