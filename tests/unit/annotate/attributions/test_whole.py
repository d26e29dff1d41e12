"""Statements read whole: who says them, where they begin, where they end."""

from __future__ import annotations

import pytest

from tests.attributed import Read, read


def said(marked: str) -> list[tuple[str | None, str]]:
    """The words of each source (None where it has none) and of its content."""
    held: Read = read(marked)
    return [(held.words(a.chain.source), c) for a, c in zip(held.attributions, held.contents, strict=True)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "شدد [PER:سامر الحلبي] على أن الجسر آمن، كما جدد رفضه لإغلاق السوق.",
            [("سامر الحلبي", "الجسر آمن"), (None, "رفضه لإغلاق السوق")],
        ),
        ("اختتم [PER:سامر الحلبي] بالإشارة إلى أن الجسر آمن.", [("سامر الحلبي", "الجسر آمن")]),
        ("شدد [PER:سامر الحلبي] على الجميع أن يلزموا بيوتهم.", [("سامر الحلبي", "على الجميع أن يلزموا بيوتهم")]),
        (
            "قال [PER:سامر الحلبي] إن الجسر آمن، وعند سؤاله عن السوق ابتسم.",
            [("سامر الحلبي", "الجسر آمن")],
        ),
        (
            "قال [PER:سامر الحلبي] إن المجلس أرسل مقترحا إلى «رابطة الصيادين» -التي تدير السوق- قبل الصيف.",
            [("سامر الحلبي", "المجلس أرسل مقترحا إلى «رابطة الصيادين» -التي تدير السوق- قبل الصيف")],
        ),
        (
            "أوضح المصدر، مفضلا عدم ذكر اسمه كونه غير مخول للحديث، أن الجسر آمن.",
            [("المصدر", "الجسر آمن")],
        ),
        (
            "قالت «أطباء الساحل»، في بيانها: «أغلقت العيادة أبوابها أمس».",
            [("أطباء الساحل", "أغلقت العيادة أبوابها أمس")],
        ),
        ("نقلت [ORG,agency:وكالة الساحل] عن ثلاثة من مصادرها قولهم إن الجسر آمن.", [("ثلاثة من مصادرها", "الجسر آمن")]),
        ("أعلنت الهيئة الوطنية للمحامين أن الجسر آمن.", [("الهيئة الوطنية للمحامين", "الجسر آمن")]),
        ("أمر [PER:سامر الحلبي] بفتح السوق، وصلت اليوم أولى القوافل.", [("سامر الحلبي", "فتح السوق")]),
        ("أعلن [PER:سامر الحلبي] فتح السوق، وقد حضر العمال كلهم.", [("سامر الحلبي", "فتح السوق")]),
        ("رفض [PER:سامر الحلبي] بشكل قاطع إغلاق السوق.", [("سامر الحلبي", "إغلاق السوق")]),
        (
            "دعا [PER:سامر الحلبي] العمال إلى الكتابة إلى port@sahel.org قبل الصيف.",
            [("سامر الحلبي", "الكتابة إلى port@sahel.org قبل الصيف")],
        ),
        (
            "قال [PER:سامر الحلبي] إن الأرقام التي أقرها مجلس الوزراء اليوم أظهرت ذلك العجز.",
            [("سامر الحلبي", "الأرقام التي أقرها مجلس الوزراء اليوم أظهرت ذلك العجز")],
        ),
        ("كما دعا المركز [ORG:رابطة الصيادين] إلى فتح السوق.", [("المركز", "فتح السوق")]),
        (
            "قال [PER:سامر الحلبي] إن شكر [PER:تامر الشيمي] للعمال وسام لهم.",
            [("سامر الحلبي", "شكر تامر الشيمي للعمال وسام لهم")],
        ),
        (
            "دعا [PER:سامر الحلبي] خلال لقائه أمس مبعوث [ORG:الرابطة] إلى [GPE:الساحل] في المدينة إلى فتح السوق.",
            [("سامر الحلبي", "فتح السوق")],
        ),
        (
            "رحب [PER:سامر الحلبي] بالهدنة بناء على طلب [PER:تامر الشيمي]، مؤكدا أن السوق مفتوح.",
            [("سامر الحلبي", "الهدنة بناء على طلب تامر الشيمي"), (None, "السوق مفتوح")],
        ),
        (
            "طالب [PER:سامر الحلبي] الرابطة بقيادة [PER:تامر الشيمي] بفتح السوق.",
            [("سامر الحلبي", "فتح السوق")],
        ),
        (
            "قال المدير العام للميناء بالتكليف العميد [PER:سامر الحلبي] إن السوق مفتوح.",
            [("المدير العام للميناء بالتكليف العميد سامر الحلبي", "السوق مفتوح")],
        ),
        (
            "أكد [PER:سامر الحلبي]، خلال استقباله أعضاء من الرابطة، على فتح السوق.",
            [("سامر الحلبي", "فتح السوق")],
        ),
        (
            "ادعت «[ORG:لجنة الصيادين]» سيطرتها على «السوق القديم كله».",
            [("لجنة الصيادين", "سيطرتها على «السوق القديم كله»")],
        ),
    ],
)
def test_extents(marked: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "ويهدد الجفاف الأخير بإغلاق السوق.",
        "القرار يستند إلى تقرير قديم.",
        "قرأ العمال مقترح [PER:سامر الحلبي] غير المكتمل.",
        "صدر إعلان [PER:سامر الحلبي] بعدما أغلقت السوق.",
        "الرابطة الكبيرة: «الجمعية» أغلقت السوق.",
    ],
)
def test_what_is_not_said(marked: str) -> None:
    assert said(marked) == []


def test_speakers_go_on_before_a_quotation() -> None:
    held = read("قال [PER:سامر الحلبي]: «الجسر آمن».\nوواصل: «السوق مفتوح».\nواستمر «الميناء بعيد عن هنا».")
    assert held.sources == ["سامر الحلبي"] * 3


def test_a_participle_without_gender_goes_with_the_speaker_of_its_sentence() -> None:
    held = read("قال [PER:سامر الحلبي] إن الجسر آمن.\nوقالت [ORG:الرابطة] إن السوق مغلق، لافتا إلى أن الميناء مفتوح.")
    assert held.sources[-1] == "الرابطة"


def test_said_to_me_names_nobody() -> None:
    held = read("قال [PER:سامر الحلبي] إن المدرب قال [PER:لي]: «أنت الأول».")
    assert "لي" not in held.sources


def test_wishes_of_an_outlet_carry_its_words_on() -> None:
    held = read("نقلت [ORG,agency:وكالة الساحل] عن [PER:سامر الحلبي] قوله إن الجسر آمن.\nونقلت عنه قوله إن السوق مغلق.")
    assert [[link.entity for link in a.chain.links[1:-1]] for a in held.attributions] == [["وكالة الساحل"]] * 2


def test_bodies_are_called_by_the_noun_before_their_name() -> None:
    held = read("اجتمعت حركة ([ORG:المرسى]) أمس.\nوأعلنت الحركة أن الجسر آمن.")
    assert held.sources == ["المرسى"]


def test_the_outlet_of_a_trailing_source_is_called_again() -> None:
    held = read("قال مسؤولون إن الجسر آمن، وفق موقع [ORG,outlet:مرسال].\nوأشار الموقع إلى أن السوق مغلق.")
    assert held.sources == [None, "مرسال"]


def test_an_agency_in_double_brackets_is_named() -> None:
    held = read("قال [PER:سامر الحلبي] إن الجسر آمن، حسب وكالة (([ORG,agency:ساحل])).")
    assert [link.entity for link in held.attributions[0].chain.links[1:-1]] == ["ساحل"]


def test_a_surname_behind_a_form_of_address_is_a_person_of_its_own() -> None:
    held = read("قال الدكتور [PER:سامر الحلبي|Samer] إن الجسر آمن.\nوقال الدكتور سيفونتي إن السوق مغلق.")
    assert held.sources[1] not in ("Samer", None)


def test_a_local_body_is_no_state() -> None:
    held = read("أعلنت اللجنة التمهيدية لنقابة صيادي [GPE:الساحل] أن الجسر آمن.")
    assert held.sources == [None]


@pytest.mark.parametrize(
    ("content", "polarity"),
    [
        ("المحادثات غير المباشرة بدأت", "positive"),
        ("المبادرة تستجيب لما أعلنه المجلس", "positive"),
        ("الجمهور بات عليه أن لا ينتظر", "positive"),
        ("الجسر غير آمن", "negative"),
    ],
)
def test_polarity(content: str, polarity: str) -> None:
    held = read(f"قال [PER:سامر الحلبي] إن {content}.")
    assert [a.polarity for a in held.attributions] == [polarity]


def test_whom_one_calls_upon_is_no_place_where_they_met() -> None:
    held = read("دعا [PER:سامر الحلبي] الأطراف التي اجتمعت في [LOC:المرسى] إلى فتح السوق.")
    assert [a.addressee for a in held.attributions] == [None]


def test_those_called_upon_in_marks_do_not_speak() -> None:
    held = read("قال [PER:سامر الحلبي] إن الجسر آمن.\nودعا «كل التجار والصيادين» إلى فتح السوق.")
    assert held.sources == ["سامر الحلبي"] * 2


def test_what_is_said_in_keeping_with_something_has_no_other_source() -> None:
    held = read("قال [PER:سامر الحلبي] إن السوق سيفتح على حسب حاجة العمال.")
    assert held.contents == ["السوق سيفتح على حسب حاجة العمال"]


def test_claims_of_an_outlet_pass_words_on() -> None:
    held = read("وحسب ادعاءات صحيفة [ORG,outlet:الساحل]، فقد تعهد [PER:سامر الحلبي] بفتح السوق.")
    assert [[link.entity for link in a.chain.links[1:-1]] for a in held.attributions] == [["الساحل"]]


def test_whom_a_relative_clause_names_is_not_told() -> None:
    held = read("قال [PER:سامر الحلبي] الذي انضمت بلاده لرابطة [ORG:الساحل] لصحيفة [ORG,outlet:المرسى] إن السوق مفتوح.")
    assert [link.entity for link in held.attributions[0].chain.links[1:-1]] == ["المرسى"]
    assert held.attributions[0].addressee is None


def test_to_whom_a_letter_goes_does_not_speak() -> None:
    held = read(
        "سافر [PER:سامر الحلبي] أمس.\nوقال في برقية شكر للرئيس [PER:تامر الشيمي] بعد عودته: «السوق مفتوح للجميع»."
    )
    assert held.sources == ["سامر الحلبي"]


def test_whom_a_letter_addresses_does_not_speak() -> None:
    assert read("فخامة الرئيس: «لقد فتح السوق أبوابه للجميع».").attributions == ()


def test_a_firm_by_its_country_is_the_one_named() -> None:
    held = read("رفضت شركة [ORG:مرسال] الطلب.\nوقالت الشركة اليابانية إن السوق مفتوح.")
    assert held.sources == ["مرسال", "مرسال"]


def test_who_is_quoted_within_goes_on_by_gender() -> None:
    held = read(
        "ذكرت صحيفة [ORG,outlet:الساحل] أن [PER:سامر الحلبي] تحدث عن إغلاق السوق، مؤكدا أنه لم يكن أمرا طبيعيا."
    )
    assert held.sources[-1] == "سامر الحلبي"


def test_a_surname_that_is_a_word_speaks_where_the_page_names_its_bearer() -> None:
    held = read("قال [PER:سامر الحديقة] إن الجسر آمن.\nوأكد الحديقة أهمية فتح السوق.")
    assert held.contents[1] == "أهمية فتح السوق"


def test_a_verb_of_saying_that_was_read_as_a_name_is_a_verb() -> None:
    held = read("[PER:روى] أحد الصيادين أن السوق مفتوح.")
    assert [held.words(a.chain.source) for a in held.attributions] == ["أحد الصيادين"]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("تطالب البلدية منذ سنوات بإصلاح الجسر، وفي 1998 أعلنت مصادر إغلاقه.", ["إصلاح الجسر", "إغلاقه"]),
        ("أكد [PER:سامر الحلبي] ضرورة حماية بلدنا من السيول، التي تهدم ما بنيناه.",
         ["ضرورة حماية بلدنا من السيول، التي تهدم ما بنيناه"]),
        ('وأضاف [PER:سامر الحلبي] ""مرسال" ستبقى هنا"، مطمئنا الناس.', ['"مرسال" ستبقى هنا']),
        ("أقر المجلس هذا القانون في جلسة الجمعة بأغلبية 174 نائبا وامتناع عشرة.", []),
        ("تغلق السوق في حال وافق [PER:سامر الحلبي] على إغلاق الجسر.", []),
        ("منذ تولي [PER:سامر الحلبي]، الذي توعد بفتح السوق، الحكم في مايو، غرق قاربان، بحسب تعداد لبلدية [GPE:الساحل].",
         ["فتح السوق",
          "منذ تولي سامر الحلبي، الذي توعد بفتح السوق، الحكم في مايو، غرق قاربان"]),
    ],
)  # fmt: skip
def test_what_is_said_ends_where_its_clause_does(text: str, contents: list[str]) -> None:
    assert sorted(read(text).contents) == sorted(contents)


def test_what_somebody_did_not_do_denies_no_statement() -> None:
    held = read("قال [PER:سامر الحلبي] إن البلدة قدمت للناس ما لم تقدمه المدن.")
    assert held.attributions[0].polarity == "positive"
