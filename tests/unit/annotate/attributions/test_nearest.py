"""Whom an empty subject means: who acted last, the first and the latter of two, an official without a name."""

from __future__ import annotations

import pytest

from tests.attributed import read

SABBAGH, KARMI = "[PER:رامي الصباغ]", "[PER:هاني الكرمي]"
MINISTER = f"قال وزير النقل {SABBAGH} إن الجسر آمن. "


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"وفي مدينة [GPE:سلمار] أقيم حفل، وألقى {SABBAGH} كلمة هنأ فيها العمال، داعيا إلى التعاون.", "رامي الصباغ"),
        (f"بدأ الحفل بحضور {KARMI}، ثم كلمة ألقاها {SABBAGH} هنأ فيها العمال مؤكدا أهمية العمل.", "رامي الصباغ"),
        (f"وفي [GPE:سلمار] أبدى {SABBAGH} سعادته بالفوز وقال: «العمل مستمر في الميناء».", "رامي الصباغ"),
        (f"وسعى {SABBAGH} إلى ذلك قبل أن تتدخل [ORG:هيئة الموانئ] وترفض فتح الرصيف.", "هيئة الموانئ"),
        (f"بعث {SABBAGH} برسالة رسمية إلى <الرئيس> {KARMI}، أعلن فيها استعداده للوساطة.", "رامي الصباغ"),
        (f"بعث {SABBAGH} برسالة رسمية إلى <الرئيس السلماري> {KARMI}، أعلن فيها استعداده للوساطة.", "رامي الصباغ"),
        (f"ترأس {SABBAGH} اللقاء، وتم الاستماع إلى <محافظ لهار> {KARMI}، أوضح فيه أن الجسر آمن.", "هاني الكرمي"),
        ("قالت [ORG:وزارة الصحة] إن الجسر آمن. وأكدت الصحة أن العمل مستمر.", "وزارة الصحة"),
        ("قالت [ORG:وزارة الصحة] إن الجسر آمن. وأكدت (الصحة) في بيان أن العمل مستمر.", "وزارة الصحة"),
        ("أعلن [ORG:صندوق التنمية] فتح الجسر. ويرى الصندوق و[GPE:سلمار] أن العمل مستمر.", "صندوق التنمية"),
        (MINISTER + "ورفع سمو رئيس الهيئة التهنئة للعمال، معربا عن امتنانه لهم.", "رامي الصباغ"),
        (f"استقبل {SABBAGH} {KARMI} والوزير [PER:سعد الحلبي] أمس. وأكد الأول أن الجسر آمن.", "هاني الكرمي"),
        (f"استقبل {SABBAGH} الوزير {KARMI} أمس. وأكد الأخير أن الجسر آمن.", "هاني الكرمي"),
        (f"قال مسؤول تركي إن الجسر آمن. {MINISTER}وأكد المسؤول التركي أن العمل مستمر.", None),
        (
            f"التقى <وزير النقل التركي> {SABBAGH} <السفير القطري> {KARMI}. وأكد {KARMI} أن الجسر آمن. "
            "وذكر المسؤول التركي أن العمل مستمر.",
            "رامي الصباغ",
        ),
        (MINISTER + "وفي المساء اشترطت ألا يغلق الرصيف.", None),
        (f"{MINISTER}وأغلق الرصيف، بحسب صحيفة [ORG,outlet:الساحل]. وأعلن أن العمل مستمر.", "رامي الصباغ"),
        (MINISTER + "وأبلغ مدربه [PER:سعد الحلبي] أنه عائد.", "رامي الصباغ"),
        (MINISTER + "ونددت الخارجية بمشاركة السفير.", None),
        (
            "قالت [ORG:وزارة الخارجية السلمارية] إن الجسر آمن. ونددت الخارجية بمشاركة السفير.",
            "وزارة الخارجية السلمارية",
        ),
        ("قال [ORG:مرصد سلمار] إن الجسر آمن. وذكر [ORG,outlet:المرصد] أن العمل مستمر.", "مرصد سلمار"),
        ("قالت المتحدثة باسم المفوضية [PER:ليلى النجار] إن الجسر آمن. وأعلنت المفوضية فتح الرصيف.", None),
        (f"ذكر التلفزيون أن {SABBAGH} استبعد إغلاق الجسر وقال إن العمل مستمر.", "رامي الصباغ"),
        (MINISTER + "وكانت الجماهير استقبلت بيان الهيئة بفرحة، مؤكدة أن العمل مستمر.", None),
        (f"وحضر مع [PER:سعد الحلبي] المدير {KARMI} الذي رحب بهما وقال: «العمل مستمر في الميناء».", "هاني الكرمي"),
        (f"وندد {SABBAGH} بالهجوم في الساحل الذي تحتله [GPE:سلمار] وقال إن العمل مستمر.", "رامي الصباغ"),
        (f"وأكد {KARMI} الدعم، ثم ألقى الشيخ/ {SABBAGH} كلمة أعلن فيها فتح الجسر.", "رامي الصباغ"),
        (f"يغيب عن مباراة [ORG:الساحل]، بحسب ما ذكر مدربه {SABBAGH} الذي قال إنه مصاب.", "رامي الصباغ"),
        (MINISTER + "وأبلغ مدربه [PER:سعد الحلبي] وهو صديق له منذ الصغر أنه عائد.", "رامي الصباغ"),
        (f"{KARMI} – [ORG,outlet:الساحل] أعلنت [ORG:هيئة الموانئ] اليوم أن الجسر آمن.", "هيئة الموانئ"),
        ("قال أمين الميناء [PER:حسين الكرمي] إن الجسر آمن. وأضاف أن العمل مستمر.", "حسين الكرمي"),
    ],
)
def test_source(text: str, source: str | None) -> None:
    assert read(text).sources[-1] == source


def test_who_speaks_for_a_body_is_named_behind_it() -> None:
    held = read("قالت المتحدثة باسم المفوضية [PER:ليلى النجار] إن الجسر آمن.")
    assert [(a.chain.source.kind, a.chain.source.entity) for a in held.attributions] == [("person", "ليلى النجار")]


def test_a_spokesman_of_a_body_is_no_governor_who_spoke() -> None:
    text = "قال [PER:رامي الصباغ] حاكم الساحل إن الجسر مغلق. وأوضح المتحدث باسم حكومة الجزيرة أن الجسر مفتوح."
    assert read(text).attributions[1].chain.source.entity != "رامي الصباغ"


def test_state_television_is_one() -> None:
    held = read("قال التلفزيون إن الجسر آمن. وأضاف أن العمل مستمر.")
    assert [a.chain.source.kind for a in held.attributions] == ["organisation"] * 2


def test_whom_he_tells_is_his() -> None:
    held = read(MINISTER + "وأبلغ مدربه [PER:سعد الحلبي] أنه عائد.")
    assert held.attributions[-1].addressee is not None and held.attributions[-1].addressee.entity == "سعد الحلبي"


def test_those_accused_stand_behind_a_body_in_marks() -> None:
    held = read("اتهمت «[ORG:شبكة المرسى]» [ORG:شركة الساحل] بالتأخير، مؤكدة أنها أغلقت الرصيف.")
    assert held.contents[0] == "شركة الساحل بالتأخير"
    assert held.sources == ["شبكة المرسى"] * 2


def test_a_letter_through_which_something_is_announced() -> None:
    held = read(f"ألقى {SABBAGH} كلمة أعلن من خلالها عن فتح الجسر.")
    assert (held.contents, held.sources) == (["فتح الجسر"], ["رامي الصباغ"])


def test_whose_words_a_pronoun_points_back_to() -> None:
    assert read(MINISTER + "وهذه قضية ليس لها صلة بالجسر على حد قولها.").contents == ["الجسر آمن"]


def test_office_behind_the_name_of_who_holds_it() -> None:
    held = read(f"[PERn:أمير الساحل|emir] يوجه بفتح الجسر\nوجه الأمير {SABBAGH} أمير منطقة الساحل بفتحه.", title=True)
    assert held.sources[0] == "رامي الصباغ"
