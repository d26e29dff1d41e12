"""How far the words of a source go: fields, places, other names, papers with their authors, who is with whom."""

from __future__ import annotations

import re

import pytest

import tawatur
from tests.attributed import one, read

SABBAGH = "[PER:رامي الصباغ]"
AGENCY = "[ORG,agency:وكالة الميناء]"
SAFE = "الجسر آمن"


def said(marked: str) -> list[tuple[str | None, str]]:
    """The words of each source (None where it has none) and of its content."""
    held = read(marked)
    return [(held.words(a.chain.source), c) for a, c in zip(held.attributions, held.contents, strict=True)]


@pytest.mark.parametrize(
    "phrase",
    [
        "الاتحاد المحلي لكرة السلة",
        "الاتحاد المحلي لكرة السلة «سلموبول»",
        "باحثون من المراكز المحلية لمكافحة الأمراض والوقاية “SDC”",
        "الممثل الأعلى لسياسة الأمن والشؤون الخارجية",
        "وكيل وزارة الصحة لشؤون الصيدلة",
        "المستشار الأول لرئيس الوزراء",
        "دراسة أجرتها الإدارة المحلية لدراسة المحيطات والغلاف الجوي",
        "مدير التعليم بالمنطقة",
        "مصادر محلية وفي المقاومة",
        "مصدر من داخل الحركة",
        "المقربون منه",
        "الفقرة الأولى من إعلان القمة",
        "مشروع القرار",
        "27 في المئة",
        "وزارتا الدفاع والداخلية",
    ],
)
def test_a_phrase_goes_to_its_end(phrase: str) -> None:
    assert said(f"أكد {phrase} أن {SAFE}.") == [(phrase, SAFE)]


@pytest.mark.parametrize(
    "phrase",
    [
        "مدير الشؤون التجارية بالخطوط المحلية [PER:رامي الصباغ]",
        "النائب الثاني لرئيس مجلس الوزراء [PER:رامي الصباغ]",
        "حاكم إقليم الساحل المتحالف مع الجيش [PER:رامي الصباغ]",
        "مبعوثة [ORG:رابطة الصيادين] إلى [GPE:سلمار] [PER:ليلى النجار]",
        "المتحدثة باسم المفوضية [PER:ليلى النجار]",
        "مسؤول بفرق الإنقاذ يدعى [PER:رامي الصباغ]",
        "أحد سكان القرية ويدعى [PER:رامي الصباغ]",
        "[PER:رامي الصباغ] خبير اقتصادي في الجامعة",
        "[PER:ليلى النجار] سيدة أعمال مختصة بتجارة الملابس",
        "[PER:رامي الصباغ] مدير قسم الطوارئ وإعادة التأهيل لدى [ORG:رابطة الصيادين]",
        "[PER:رامي الصباغ] النائب الثاني لرئيس مجلس الوزراء وزير الدفاع",
        "[PER:رامي الصباغ] المحامي في (باسيفيك ليجال)",
    ],
)  # fmt: skip
def test_a_named_person_with_all_that_describes_him(phrase: str) -> None:
    text, held = one(f"أفاد {phrase} أن {SAFE}.")
    source = held.chain.source
    assert source.span is not None and source.span.of(text).endswith(phrase.rpartition("]")[2])
    assert (source.kind, source.entity) == ("person", phrase.rpartition("PER:")[2].partition("]")[0])
    assert held.content[0].of(text) == SAFE


def test_a_name_in_marks_behind_its_office() -> None:
    text, held = one(f'أوضح مدير المبيعات بالخطوط المحلية "زهير بن دعبول الكرمشي"؛ أن {SAFE}.')
    assert held.chain.source.kind == "person" and held.content[0].of(text) == SAFE


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("دعت الهيئة الوطنية لحماية الصيادين في القرى.", [("الهيئة الوطنية", "حماية الصيادين في القرى")]),
        ("أعلنت [ORG:هيئة الميناء] «رفضها» الخطة.", [("هيئة الميناء", "«رفضها» الخطة")]),
        (f"وأبلغ مسؤولون محليون {AGENCY} أن {SAFE}.", [("مسؤولون محليون", SAFE)]),
        ("وبحسب [ORG:هيئة الميناء] أدنى مستوى في عشرين عاما.", [("هيئة الميناء", "أدنى مستوى في عشرين عاما")]),
        ("وتأمل إدارة الميناء التخلي عن السفن القديمة.", [("إدارة الميناء", "التخلي عن السفن القديمة")]),
        ("أعلن الطرفان الاتفاق بعد أن فتحت القوات الجسر.", [("الطرفان", "الاتفاق بعد أن فتحت القوات الجسر")]),
        ("تؤكد الدول الأعضاء في تحالف البحر التمسك بالخطة.", [("الدول الأعضاء في تحالف البحر", "التمسك بالخطة")]),
        ("وأعلن القادة العرب الاتفاق على خطة.", [("القادة العرب", "الاتفاق على خطة")]),
        ("وبعض علماء الفلك يقولون إن الكوكب قريب.", [("بعض علماء الفلك", "الكوكب قريب")]),
        ("عدد من سكان الحي أكدوا أن الجسر آمن.", [("عدد من سكان الحي", SAFE)]),
        ("وبحسب عدد من الخبراء، فإن الجسر آمن.", [("عدد من الخبراء", SAFE)]),
        ("المعلومات التي أفادت بإغلاق الجسر قديمة.", [("المعلومات", "إغلاق الجسر قديمة")]),
        (f"قال {SABBAGH} مازحا: «السوق مفتوح لمن يشتري».", [("رامي الصباغ", "السوق مفتوح لمن يشتري")]),
        ("وتساءل الصحفي لماذا لم يفتح الجسر.", [("الصحفي", "لماذا لم يفتح الجسر")]),
        ('وبحسب مصادر "المرسى" فإن الجسر آمن.', [('مصادر "المرسى"', SAFE)]),
    ],
)
def test_where_a_source_ends(marked: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(marked) == expected


def test_the_body_called_upon_is_not_of_the_office() -> None:
    page = tawatur.read("خبر اليوم\n\nدعا الأمين العام للأمم المتحدة حلف شمال الأطلسي إلى فتح الجسر القديم.\n")
    (held,) = page.articles[0].layers.attributions
    assert page.printed(held.chain.source.span) == "الأمين العام للأمم المتحدة"
    assert held.addressee is not None and held.addressee.entity == "NATO"


@pytest.mark.parametrize(
    "start",
    [
        f"بحسب تقرير ل{AGENCY}، ",
        f"بحسب ما أفاد تقرير نشرته {AGENCY}، فإن ",
        f"أفاد شهود عيان التقت بهم {AGENCY} بأن ",
        f"قالت مصادر تحدثت إليها {AGENCY} إن ",
        f"نقلت {AGENCY} ما قاله الوزير: إن ",
    ],
)
def test_who_wrote_or_heard_it_passed_it_on(start: str) -> None:
    held = read(f"{start}{SAFE}.")
    assert held.contents == [SAFE]
    assert [link.entity for link in held.attributions[0].chain.via] == ["وكالة الميناء"]


def test_what_somebody_said_is_no_content_by_itself() -> None:
    assert read(f"أورد {SABBAGH} ما قاله العلماء في المؤتمر عن الكوكب.").contents == []


def test_nobody_passes_on_his_own_words() -> None:
    held = read(f"قال {SABBAGH} إن المدينة كبرت، وإن [PER:{SABBAGH[5:-1]}] رفض إغلاق الجسر.")
    assert [link.entity for link in held.attributions[-1].chain.via] == []


def test_an_outlet_in_a_sentence_of_its_own_passed_on_the_one_before() -> None:
    held = read(f"قال {SABBAGH} إن {SAFE}. وفقا ل{AGENCY}.\nأغلقت الرياح الجسر القديم أمس. بحسب {AGENCY}.")
    assert held.contents == [SAFE, "أغلقت الرياح الجسر القديم أمس"]
    assert [link.entity for link in held.attributions[0].chain.via] == ["وكالة الميناء"]
    assert held.sources == ["رامي الصباغ", "وكالة الميناء"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "اتهمت «شبكة أطباء الساحل» [ORG:هيئة الميناء] بإغلاق الجسر.",
            [("شبكة أطباء الساحل", "هيئة الميناء بإغلاق الجسر")],
        ),
        ("واشتكى الصياد البالغ من العمر 35 عاما من أن الجسر مغلق.", [("الصياد البالغ من العمر 35 عاما", "الجسر مغلق")]),
        ("تشير حصيلة الحريق التي ما زالت مؤقتة إلى إصابة عشرة.", [("حصيلة الحريق التي ما زالت مؤقتة", "إصابة عشرة")]),
        ("قال رئيس البرلمان «إن الجسر آمن».", [("رئيس البرلمان", "إن الجسر آمن")]),
        (
            "طلبت البلدية من الصيادين في هذه الأحياء مغادرة الميناء، على أن تنتهي المهلة غدا.",
            [("البلدية", "مغادرة الميناء، على أن تنتهي المهلة غدا")],
        ),
        ("كما طلبت البلدية من التجار إحضار الأوراق.", [("البلدية", "إحضار الأوراق")]),
        ("قالت رئيسة الجمعية يائيل برون-بيفيه إن الجسر آمن.", [("رئيسة الجمعية يائيل برون-بيفيه", SAFE)]),
        (
            "وتعود قصة السوق، كما ذكرت لصحيفة [ORG,outlet:المرسى] [PER:ليلى النجار]، إلى قرن مضى.",
            [("ليلى النجار", "وتعود قصة السوق … إلى قرن مضى")],
        ),
        (
            "أوضح الرئيس التنفيذي لشركة [ORG:البحر] للتطوير والتدريب [PER:رامي الصباغ] أن الجسر آمن.",
            [("الرئيس التنفيذي لشركة البحر للتطوير والتدريب رامي الصباغ", SAFE)],
        ),
    ],
)
def test_what_stands_inside_or_behind_a_source(marked: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(marked) == expected


def test_his_own_who_is_told_does_not_speak() -> None:
    held = read(f"قال {SABBAGH} إنه متعب. وأبلغ مدربه [PER:سامر الحلبي] أنه سيعتزل.")
    assert held.sources == ["رامي الصباغ"] * 2


@pytest.mark.parametrize(
    ("marked", "source"),
    [
        (f"قال {SABBAGH} الرئيس التنفيذي لشركة [ORG:المرسى] لصناعة السفن، إن {SAFE}.", "لصناعة السفن"),
        (f"حذر نائب مدير [ORG:هيئة الميناء] للشؤون الإنسانية {SABBAGH} أمس من انهيار الجسر.", "الإنسانية رامي الصباغ"),
        ("حذرت منظمة [ORG:المرسى] للأغذية والزراعة من انهيار الجسر.", "منظمة المرسى للأغذية والزراعة"),
        ("أشارت وكالة [ORG,agency:المرسى] المحلية للأنباء إلى أن الجسر آمن.", "وكالة المرسى المحلية للأنباء"),
        ("أظهر فريق من الباحثين لدى كلية البحر أن الجسر آمن.", "فريق من الباحثين لدى كلية البحر"),
        ("طالب سائقو السيارات ومستخدمو الطريق بإصلاح الجسر.", "سائقو السيارات ومستخدمو الطريق"),
        (f"قال وزير النقل {SABBAGH} ووزير المال [PER:سامر الحلبي] إن {SAFE}.", "ووزير المال سامر الحلبي"),
        (f"قال وزير النقل {SABBAGH} و المبعوث الأممي [PER:سامر الحلبي] إن {SAFE}.", "و المبعوث الأممي سامر الحلبي"),
        (f"قال {SABBAGH} من جامعة البحر إن {SAFE}.", "رامي الصباغ من جامعة البحر"),
        ("تنص المادة 65 من الدستور على أن الجسر آمن.", "المادة 65 من الدستور"),
        (f"أفاد {SABBAGH} المتحدث باسم [ORG:هيئة الميناء] بمحافظة [GPE:الساحل] أن {SAFE}.", "بمحافظة الساحل"),
    ],
)
def test_the_end_of_a_source(marked: str, source: str) -> None:
    held = read(marked)
    assert len(held.attributions) == 1 and (held.words(held.attributions[0].chain.source) or "").endswith(source)


def test_who_heard_an_office_holder_is_not_of_his_office() -> None:
    held = read(f"شدد {SABBAGH} رئيس [ORG:هيئة الميناء] ل«{AGENCY}» أن {SAFE}.")
    assert held.words(held.attributions[0].chain.source) == "رامي الصباغ رئيس هيئة الميناء"
    assert read(f"حذر {SABBAGH} من حزب الساحل.").contents == ["حزب الساحل"]


@pytest.mark.parametrize(
    "source",
    [
        "هيئة حماية البيئة", "وزارة الزراعة والمياه", "جمعية محلية لحماية الصيادين", "مسؤولون محليون", "مصدر من الحركة",
        "فريق من الباحثين", "عدد من سكان الحي",
    ],
)  # fmt: skip
def test_a_body_warns_of_something(source: str) -> None:
    assert said(f"حذر {source} من انهيار الجسر.") == [(source, "انهيار الجسر")]


BODIES = (
    "وزارة الزراعة والمياه", "رابطة الصيادين في [GPE:لهار]", "لجنة التحقيق في الحادث", "الأمين العام للحزب",
    "شيخ القبيلة", "مسؤولون محليون", "مصدر في [ORG:هيئة الميناء]", "نائب رئيس مجلس الشورى", "عدد من المزارعين",
)  # fmt: skip
CUES = (
    "أكد {} أن {}", "حذر {} من {}", "كشف {} عن {}", "نفى {} {}", "طلب {} من الحكومة {}", "هدد {} ب{}", "اشتكى {} من {}",
    "وقال {} في بيان إن {}", "ونقلت صحيفة الساحل عن {} قوله إن {}",
)  # fmt: skip


@pytest.mark.parametrize("cue", CUES)
@pytest.mark.parametrize("body", BODIES)
def test_every_source_with_every_cue(body: str, cue: str) -> None:
    content = SAFE if "ن {}" in cue.replace("من {}", "").replace("عن {}", "") else "إغلاق السوق القديم"
    words = re.sub(r"\[\w+:(.*?)\]", r"\1", body)
    assert (words, content) in said(cue.format(body, content) + ".")
