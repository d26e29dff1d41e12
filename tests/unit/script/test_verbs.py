"""Verb forms from principal parts: the weak classes, the derived stems, participles and verbal nouns."""

from __future__ import annotations

import pytest

from tawatur.script.verbs import Inflection, Verb, inflect, present


def forms(verb: Verb, tense: str) -> set[str]:
    return {how.form for how in inflect(verb) if how.tense == tense}


@pytest.mark.parametrize(
    ("perfect", "imperfect", "stem", "derived"),
    [
        ("كتب", "يكتب", 0, 1), ("حذر", "يحذر", 2, 2), ("طالب", "يطالب", 0, 3), ("أعلن", "يعلن", 0, 4),
        ("تعهد", "يتعهد", 0, 5), ("تساءل", "يتساءل", 0, 6), ("انسحب", "ينسحب", 0, 7), ("اتهم", "يتهم", 0, 8),
        ("انتقد", "ينتقد", 0, 8), ("استنكر", "يستنكر", 0, 10), ("برهن", "يبرهن", 0, 2),
    ],
)  # fmt: skip
def test_stem_is_read_from_the_letters(perfect: str, imperfect: str, stem: int, derived: int) -> None:
    assert Verb(perfect, imperfect, stem).derived == derived


def test_sound_verb() -> None:
    verb = Verb("أعلن", "يعلن")
    assert {"اعلن", "اعلنت", "اعلنوا", "اعلنا", "اعلنتا"} <= forms(verb, "perfect")
    assert {"يعلن", "تعلن", "نعلن", "يعلنون", "يعلنان"} <= forms(verb, "imperfect")
    assert {"معلنا", "معلنه", "معلنين"} <= forms(verb, "participle")
    assert forms(verb, "masdar") == {"اعلان"}


def test_hollow_verb_shortens_before_consonants() -> None:
    verb = Verb("قال", "يقول", masdars=("قول",))
    assert {"قال", "قالت", "قالوا", "قلن", "قلت", "قلنا"} <= forms(verb, "perfect")
    assert "يقلن" in forms(verb, "imperfect")
    assert forms(verb, "jussive") == {"يقل", "تقل"}
    assert {"قيل", "يقال"} <= forms(verb, "passive")
    assert {"قايلا", "قايله", "قايلين"} <= forms(verb, "participle")


def test_defective_verb_drops_its_end() -> None:
    verb = Verb("دعا", "يدعو", masdars=("دعوة",))
    assert {"دعت", "دعوا", "دعوت"} <= forms(verb, "perfect")
    assert "يدعون" in forms(verb, "imperfect")
    assert {"داعيا", "داعيه", "داعين"} <= forms(verb, "participle")
    assert forms(verb, "masdar") == {"دعوه"}
    assert {"نفت", "نفوا"} <= forms(Verb("نفى", "ينفي"), "perfect")


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        (Verb("شدد", "يشدد", 2), "تشديد"), (Verb("طالب", "يطالب"), "مطالبه"), (Verb("أفاد", "يفيد"), "افاده"),
        (Verb("توقع", "يتوقع"), "توقع"), (Verb("اتهم", "يتهم"), "اتهام"), (Verb("ادعى", "يدعي"), "ادعاء"),
        (Verb("استنكر", "يستنكر"), "استنكار"), (Verb("استقال", "يستقيل"), "استقاله"),
        (Verb("اختار", "يختار"), "اختيار"),
        (Verb("نحى", "ينحي", 2), "تنحيه"),
    ],
)  # fmt: skip
def test_regular_verbal_noun(verb: Verb, noun: str) -> None:
    assert forms(verb, "masdar") == {noun}


def test_stem_one_has_no_regular_verbal_noun() -> None:
    assert forms(Verb("رفض", "يرفض"), "masdar") == set()


def test_gender_and_number() -> None:
    held = set(inflect(Verb("أكد", "يؤكد", 2)))
    assert Inflection("اكدت", "perfect", 3, "f", "s") in held
    assert Inflection("اكدوا", "perfect", 3, "m", "p") in held
    assert Inflection("موكدين", "participle", 0, "m", "p") in held


@pytest.mark.parametrize(("perfect", "imperfect"), [("قال", "قول"), ("ق", "يقي")])
def test_wrong_principal_parts(perfect: str, imperfect: str) -> None:
    with pytest.raises(ValueError, match="no principal parts"):
        inflect(Verb(perfect, imperfect))


def test_a_hamza_in_the_middle_of_a_participle() -> None:
    assert "متسايلا" in {i.form for i in inflect(Verb("تساءل", "يتساءل"))}
    assert "سايل" in {i.form for i in inflect(Verb("سأل", "يسأل"))}


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("يدعو", True),
        ("تشكو", True),
        ("تطالب", True),
        ("تحذير", False),
        ("يمني", False),
        ("يدان", False),
        ("يوميا", False),
        ("يد", False),
    ],
)
def test_the_shape_of_a_verb_of_the_present(form: str, verb: bool) -> None:
    assert present(form) == verb
