"""Sources told whole: shares of people, what a group calls itself, kin, names in marks; and whom they speak to."""

from __future__ import annotations

import pytest

from tests.attributed import one, read


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("أوضح 40 في المئة ممن شملهم المسح أنهم راضون.", "40 في المئة ممن شملهم المسح", "راضون"),
        ("أكد 40% من القراء أنهم راضون.", "40% من القراء", "راضون"),
        ("رفضت الدول الدائنة للبلدية شطب الديون.", "الدول الدائنة للبلدية", "شطب الديون"),
        ("كشفت الصور الملتقطة عبر الأقمار وجود سد.", "الصور الملتقطة عبر الأقمار", "وجود سد"),
        ("المادة الثانية من قانون الميناء تنص على دفع الرسوم.", "المادة الثانية من قانون الميناء", "دفع الرسوم"),
        ("سبق لرئيس النادي [PER:سامر الحلبي] أن أعلن أن الجسر آمن.", "رئيس النادي سامر الحلبي", "الجسر آمن"),
        ("حسب دراسة قامت بها شركة «مرسى» للأبحاث، فإن الجسر آمن.", "دراسة قامت بها شركة «مرسى» للأبحاث", "الجسر آمن"),
        ("الجسر آمن وفقا لتقرير إدارة الميناء.", "تقرير إدارة الميناء", "الجسر آمن"),
        ("معلومات أمنية دقيقة أفادت بأن الجسر آمن.", "معلومات أمنية دقيقة", "الجسر آمن"),
        (
            "<الخبير> [PER:سامر الحلبي] المختص في أسواق النفط أكد أن الجسر آمن.",
            "الخبير سامر الحلبي المختص في أسواق النفط",
            "الجسر آمن",
        ),
        ("دعا الوزير المدنيين وعمال الميناء إلى المغادرة.", "الوزير", "المغادرة"),
        (
            "أوضحت إدارة الميناء في بيان لها حول ما يتم تداوله عن فقد حاوية في الميناء، أنه تم تشكيل لجنة.",
            "إدارة الميناء",
            "تم تشكيل لجنة",
        ),
        (
            "شكر <رئيس المجلس> [PER:سامر الحلبي] <الأمير> [PER:زياد المرواني] على دعم المشاريع.",
            "رئيس المجلس سامر الحلبي",
            "دعم المشاريع",
        ),
        (
            "أعلنت جماعة أطلقت على نفسها «سرايا الريح» مسؤوليتها عن الحريق.",
            "جماعة أطلقت على نفسها «سرايا الريح»",
            "مسؤوليتها عن الحريق",
        ),
        ("أعلنت جماعة تسمي نفسها «سرايا الريح» أن الجسر آمن.", "جماعة تسمي نفسها «سرايا الريح»", "الجسر آمن"),
        ("تشير المؤشرات شبه النهائية إلى أن الجسر آمن.", "المؤشرات شبه النهائية", "الجسر آمن"),
        ("تؤكد دلائل جديدة أن الجسر آمن.", "دلائل جديدة", "الجسر آمن"),
        ("أوضح القائمون على المعرض أن الجسر آمن.", "القائمون على المعرض", "الجسر آمن"),
        ("قال مدير الاتصالات في «مرسى» إن الجسر آمن.", "مدير الاتصالات في «مرسى»", "الجسر آمن"),
        (
            "ثمن مدير مركز الإرشاد والتدريب وتوعية السكان رعاية البلدية للسوق.",
            "مدير مركز الإرشاد والتدريب وتوعية السكان",
            "رعاية البلدية للسوق",
        ),
        (
            "أبلغت شقيقته، [PER:منى الدريدي]، الصحيفة بأن الجسر آمن.",
            "شقيقته، منى الدريدي",
            "الجسر آمن",
        ),
        (
            "حمل [PER:سامر الحلبي]، زوج الراحلة [PER:منى الدريدي]، [ORG:بلدية لهار] مسؤولية الحريق.",
            "سامر الحلبي، زوج الراحلة منى الدريدي",
            "بلدية لهار مسؤولية الحريق",
        ),
        (
            "قال المتحدث باسم [ORG:بلدية لهار]، «<العقيد> [PER:سامر الحلبي]»، إن الجسر آمن.",
            "المتحدث باسم بلدية لهار، «العقيد سامر الحلبي»",
            "الجسر آمن",
        ),
    ],
)
def test_source_and_content(sentence: str, source: str, content: str) -> None:
    text, said = one(sentence)
    span = said.chain.source.span
    assert span is not None
    assert (span.of(text), said.content[0].of(text)) == (source, content)


def test_whom_a_named_accuser_accuses() -> None:
    held = read("اتهم مدير الميناء، [PER:سامر الحلبي]، الشركة بأنها أخرت العمل.")
    assert (held.sources, held.contents) == (["سامر الحلبي"], ["الشركة بأنها أخرت العمل"])


@pytest.mark.parametrize(
    ("sentence", "source", "addressee"),
    [
        ("قال رئيس الوزراء الإيطالي ل[ORG:لكنيست|Knesset] إن الجسر آمن.", "رئيس الوزراء الإيطالي", "Knesset"),
        ("لوحت الإدارة الأميركية ل[GPE:لهار|Lahar] بإغلاق الجسر.", "الإدارة الأميركية", "Lahar"),
    ],
)
def test_whom_a_government_speaks_to(sentence: str, source: str, addressee: str) -> None:
    text, said = one(sentence)
    span = said.chain.source.span
    assert span is not None and span.of(text) == source
    assert said.addressee is not None and said.addressee.entity == addressee


def test_an_envoy_to_a_body_is_one_phrase() -> None:
    text, said = one("قال المندوب المصري ل[ORG:لأمم المتحدة|United Nations] إن الجسر آمن.")
    span = said.chain.source.span
    assert span is not None and span.of(text) == "المندوب المصري للأمم المتحدة"


def test_an_occasion_between_speaker_and_verb() -> None:
    text, said = one("غير أن [PER:سامر الحلبي] وفي مقابلة مع [ORG,agency:رويترز|Reuters] قال إن الجسر آمن.")
    assert [link.entity for link in said.chain.links[1:]] == ["Reuters", "سامر الحلبي"]
    assert said.content[0].of(text) == "الجسر آمن"


def test_what_an_outlet_tells_of_goes_on_behind_it() -> None:
    text, said = one("تعتزم الشركة بحسب البوابة العربية للأخبار التقنية طرح هاتفها الجديد.")
    span = said.chain.source.span
    assert span is not None and span.of(text) == "البوابة العربية للأخبار التقنية"


def test_the_agency_of_a_state_without_its_name_is_a_body() -> None:
    _, said = one("ذكرت وكالة الأنباء الرسمية أن الجسر آمن.")
    assert said.chain.source.kind == "organisation"


def test_who_is_told_with_an_office_behind_a_comma_and_what_he_says_behind_that() -> None:
    text, said = one("هذا رأي <الدكتور> [PER:سامر الحلبي]، أستاذ العمارة في [ORG:جامعة لهار]، الذي يؤكد أن الجسر آمن.")
    span = said.chain.source.span
    assert span is not None and span.of(text) == "الدكتور سامر الحلبي، أستاذ العمارة في جامعة لهار"
    assert (said.chain.source.kind, said.chain.source.entity) == ("person", "سامر الحلبي")


def test_an_office_of_several_ranks() -> None:
    text, said = one("قال مساعد المدير العام التنفيذي للشؤون الفنية إن الجسر آمن.")
    span = said.chain.source.span
    assert span is not None and span.of(text) == "مساعد المدير العام التنفيذي للشؤون الفنية"


def test_an_unknown_name_before_an_office_without_article() -> None:
    _, said = one("أكد خالد السلامة مدير مكتب الحملة أن الجسر آمن.")
    assert (said.chain.source.kind, said.chain.source.entity) == ("person", "Khaled Al Salamah")


def test_residents_demand_through_a_paper() -> None:
    text, said = one('وطالب الأهالي، عبر "الساحل"، الجهات المعنية بفتح الجسر.')
    span = said.chain.source.span
    assert span is not None and span.of(text) == "الأهالي"
    assert said.content[0].of(text) == "فتح الجسر"


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        (
            "نفى [PER:سامر الحلبي] وكيل أعمال اللاعب [PER:نادر العطار] وجود مفاوضات.",
            "سامر الحلبي وكيل أعمال اللاعب نادر العطار",
            "وجود مفاوضات",
        ),
        (
            "اتهم [PER:سامر الحلبي] رئيس الحزب الوزير [PER:نادر العطار] بالتقصير.",
            "سامر الحلبي رئيس الحزب",
            "الوزير نادر العطار بالتقصير",
        ),
        ("أعلنت الشركة المصنعة للهاتف إغلاق المصنع.", "الشركة المصنعة للهاتف", "إغلاق المصنع"),
        ("أعلنت الشركة المنتج الجديد.", "الشركة", "المنتج الجديد"),
    ],
)
def test_where_the_source_ends_before_an_object(sentence: str, source: str, content: str) -> None:
    text, said = one(sentence)
    span = said.chain.source.span
    assert span is not None
    assert (span.of(text), said.content[0].of(text)) == (source, content)


@pytest.mark.parametrize("speaker", ["مدير المركز", "[PER:سامر الحلبي] مدير المركز"])
def test_the_agency_that_an_official_tells(speaker: str) -> None:
    text, said = one(f"أبلغ {speaker} [ORG,agency:رويترز|Reuters] أن الجسر آمن.")
    assert [link.entity for link in said.chain.links[1:-1]] == ["Reuters"]
    span = said.chain.source.span
    assert span is not None and span.of(text).endswith("مدير المركز")


def test_a_field_that_looks_like_a_title_is_no_office_of_the_person() -> None:
    _, said = one("قال وكيل المعهد للشؤون التعليمية <والأكاديمية الدكتور> [PER:سامر الحلبي] إن الجسر آمن.")
    assert (said.chain.source.kind, said.chain.source.entity) == ("person", "سامر الحلبي")


def test_what_an_agency_ascribes_by_the_noun_of_saying() -> None:
    text, said = one("نسبت وكالة [ORG,agency:سانا|SANA] إلى مصدر عسكري القول إن الجسر آمن.")
    span = said.chain.source.span
    assert span is not None and span.of(text) == "مصدر عسكري"


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("اتهمت الحركة [PER:سامر الحلبي] بالتقصير.", "الحركة", "سامر الحلبي بالتقصير"),
        ("اتهمت المعارضة الوزير [PER:سامر الحلبي] بالتقصير.", "المعارضة", "الوزير سامر الحلبي بالتقصير"),
        ("تتهم المعارضة الرئيس بالتقصير.", "المعارضة", "الرئيس بالتقصير"),
        ("أوصت هيئة الدواء سكان القرى بالصبر.", "هيئة الدواء", "الصبر"),
        ("أفاد أحدث تقرير عقاري ل[ORG:بنك الساحل] بأن الإيجار ارتفع.", "أحدث تقرير عقاري لبنك الساحل", "الإيجار ارتفع"),
        ("كشف تقرير «[ORG:مرسى]» عن ارتفاع القروض.", "تقرير «مرسى»", "ارتفاع القروض"),
        ("قال محللون في وحدة «نور مرسى» للتجارة إن السعر ارتفع.", "محللون في وحدة «نور مرسى»", "السعر ارتفع"),
        ("ووفقا لـ60 % ممن شملهم المسح فإن السعر ارتفع.", "60 % ممن شملهم المسح", "السعر ارتفع"),
        ("ذكرت بعض وسائل الإعلام المحلية أن الجسر آمن.", "بعض وسائل الإعلام المحلية", "الجسر آمن"),
        ("بحسب المدير [PER:سامر الحلبي] على حسابه فإن الجسر آمن.", "المدير سامر الحلبي", "الجسر آمن"),
    ],
)
def test_whom_a_source_speaks_to_or_of_is_no_part_of_it(sentence: str, source: str, content: str) -> None:
    text, said = one(sentence)
    span = said.chain.source.span
    assert span is not None
    assert (span.of(text), said.content[0].of(text)) == (source, content)


def test_a_verb_that_tells_more_of_those_who_speak_says_nothing_of_its_own() -> None:
    text, said = one("أعرب سكان في البلدة تحدثوا لوكالة [ORG,agency:سانا|SANA] عن قلقهم من الحريق.")
    assert said.content[0].of(text) == "قلقهم من الحريق"
    assert [link.entity for link in said.chain.via] == ["SANA"]


@pytest.mark.parametrize(
    ("source", "person"),
    [
        ("أحد المسؤولين في المكتب [PER:سامر الحلبي]", "سامر الحلبي"),
        ("أحد المقربين من <اللاعب> [PER:سامر الحلبي]", None),
    ],
)
def test_one_of_several_whose_own_name_closes_the_phrase(source: str, person: str | None) -> None:
    _, said = one(f"قال {source} إن الجسر آمن.")
    assert said.chain.source.entity == person


def test_a_study_is_what_somebody_says_it_through() -> None:
    held = read("أصدرت [ORG:هيئة الموانئ] دراسة تؤكد من خلالها أن الجسر آمن.")
    assert (held.contents, held.sources) == (["الجسر آمن"], ["هيئة الموانئ"])


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("وطلب [PER:رامي الصباغ] من زوجته العودة إلى القرية.", "العودة إلى القرية"),
        ("ذهب الوزير الذي سبق أن رفض بناء السد.", "بناء السد"),
        ("أصدرت المحكمة حكمها بالأغلبية، قائلة إن القانون «لا يسمح بالبناء هنا».", "القانون «لا يسمح بالبناء هنا»"),
    ],
    ids=["kin are asked", "refused before", "the participle takes the clause"],
)
def test_what_is_said(sentence: str, content: str) -> None:
    assert read(sentence).contents == [content]


def test_some_of_a_number_call_for_something_in_a_headline() -> None:
    held = read("3 بحارة في ميناء النور يناشدون نقلهم إلى القرية", title=True)
    assert held.contents == ["نقلهم إلى القرية"]
