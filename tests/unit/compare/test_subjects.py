"""What a number is about: the event that its sentence tells, else its own clause."""

from __future__ import annotations

import pytest

from tawatur.model.layers import Link

from .build import Draw, compared

ATTACK = {"targets": ["Port Town"], "actors": ["Salmar"], "place": "Port Town", "day": "2031-05-04"}
GREW = "زاد إنتاج مصنع الأمواج تسعة في المئة، بينما نقلت سفن رصيف النخيل الحمولة إلى مدينة الميناء."


def about(draw: Draw, attribute: str) -> str:
    """What the one claim of an attribute is about."""
    (found,) = (draft.claim for draft in compared(draw)[1] if draft.claim.attribute == attribute)
    return found.about


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (GREW, "زاد إنتاج مصنع الأمواج …"),
        (
            "وقالت الدائرة في تقرير إن إنتاج مصنع الأمواج زاد ب9% في الموسم، وهو رقم قياسي.",
            "إنتاج مصنع الأمواج زاد ب… في الموسم",
        ),
        ("ذكر العمدة، وهو يزور المصنع، أن السوق امتلأت بعد أن زاد الإنتاج 9%.", "السوق امتلأت بعد أن زاد الإنتاج …"),
        (
            "أغلقت الدائرة رصيف النخيل أمس بعد أن فاق إنتاج مصنع الأمواج 9% في الموسم.",
            "فاق إنتاج مصنع الأمواج … في الموسم",
        ),
        ("زاد الإنتاج. وقفت السفن عند 9%. ثم عاد البحارة.", "وقفت السفن عند …"),
        (
            "زاد إنتاج القمح والشعير إن شاء الله بمعدل 9% «على الأقل.",
            "زاد إنتاج القمح والشعير إن شاء الله بمعدل … على الأقل",
        ),
    ],
)
def test_a_number_is_about_its_clause(text: str, subject: str) -> None:
    words = "9%" if "9%" in text else "تسعة في المئة"
    draw = (
        Draw(text, title="موسم طيب")
        .quantity(words, 9, "percent")
        .entity("الأمواج" if "الأمواج" in text else "زاد", "Amwaj")
    )
    (found,) = compared(draw)[1]
    assert found.claim.about == subject
    assert found.claim.subject == found.scene.id


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "أعلنت الدائرة أن إنتاج مصنع الأمواج، ممثلا في فرع القرية الشمالي، 9% فوق التوقعات",
            "إنتاج مصنع الأمواج، ممثلا في فرع القرية الشمالي، … فوق التوقعات",
        ),
        (
            "من المتوقع أن يسجل إنتاج مصنع الأمواج نموا قدره 9% هذا الموسم",
            "من المتوقع أن يسجل إنتاج مصنع الأمواج نموا قدره …",
        ),
        ("عند الساعة 10:21 من صباح أمس بلغ إنتاج المصنع 9%", "عند الساعة 10:21 من صباح أمس بلغ إنتاج المصنع …"),
        (
            "زار عمر سابر رصيف القرية يوم افتتاح المعرض السنوي الكبير، يتخلله عرض خبز ونسيج وجوائز بنسبة 9%",
            "زار عمر سابر رصيف القرية",
        ),
        (
            "نما إنتاج مصنع القرية نموا كبيرا طوال الموسم في حين بلغ إنتاج مصنع الرصيف القديم والجديد 9%",
            "بلغ إنتاج مصنع الرصيف القديم والجديد …",
        ),
        (
            "نما إنتاج مصنع القرية هذا الموسم ، و تراجع صيد أسماك البحيرة الصغيرة بنسبة 9%",
            "تراجع صيد أسماك البحيرة الصغيرة بنسبة …",
        ),
        ("ارتفعت أسعار قمح القرية ، تسليم خريف الموسم المقبل ، بواقع 9%", "ارتفعت أسعار قمح القرية ، تسليم"),
        ("أسعار القمح في سوق القرية، انخفضت بنسبة 9% هذا الموسم", "أسعار القمح في سوق القرية، انخفضت بنسبة …"),
        (
            "قاس العمدة حرارة الماء في حوض القرية، عندما لم تتجاوز 9% فقط",
            "قاس العمدة حرارة الماء في حوض القرية، عندما لم تتجاوز … فقط",
        ),
    ],
)
def test_a_clause_begins_where_one_begins(text: str, subject: str) -> None:
    (found,) = compared(
        Draw(text, title="موسم طيب")
        .quantity("9%", 9, "percent")
        .entity("القرية" if "القرية" in text else "إنتاج", "Amwaj")
    )[1]
    assert found.claim.about.startswith(subject)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("شهدت سوق القرية القديمة، على مدى يومين، بيع كل المصنوعات اليدوية القديمة ونحو 9%", "شهدت سوق"),
        ("نقلت السفن كل حمولة القرية إلى الرصيف الشمالي، ونقص منها في الطريق الطويل نحو 9%", "نقلت السفن"),
        ("غرق نصف المصنع القديم في القرية، جنوب الميناء وخسر العمال كل المواسم الماضية بنسبة 9%", "غرق نصف"),
        ("منح العمدة كل بحارة القرية من مال الدائرة، قروضا لشراء السفن الجديدة بفائدة 9%", "منح العمدة"),
        ("رغم غرق المصنع القديم في القرية، خلال عاصفة الربيع، باع العمال الموسم كله بربح 9%", "باع العمال"),
        ("رأى العمدة أنه لا خوف على القرية غير أنه باع من إنتاج المصنع القديم نحو 9%", "باع من إنتاج"),
    ],
)
def test_no_clause_begins_with_what_goes_on_with_the_one_before(text: str, start: str) -> None:
    draw = Draw(text, title="موسم طيب").quantity("9%", 9, "percent").entity("القرية", "Amwaj")
    (found,) = compared(draw)[1]
    assert found.claim.about.startswith(start)


def test_no_clause_begins_within_a_name() -> None:
    draw = Draw("وصل فان درسون الذي صاد في ميناء القرية 9% من السمك.", title="موسم طيب").quantity("9%", 9, "percent")
    (found,) = compared(draw.entity("فان درسون", "Van Dersson", "PER"))[1]
    assert found.claim.about.startswith("وصل فان درسون")


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("الشرقية للسوق", "اليوم الطويل"),
        ("وأغلقت الدائرة السوق", "من الجهة"),
        ("المؤدية إلى سوق البحارة", "من الجهة"),
    ],
)
def test_a_long_clause_is_not_cut_inside_a_phrase(words: str, end: str) -> None:
    text = f"جرف السيل 9% فقط مما حمله القارب الصغير لعمال رصيف النخيل صباح ذلك اليوم الطويل من الجهة {words}"
    (found,) = compared(Draw(text, title="موسم طيب").quantity("9%", 9, "percent").entity("النخيل", "Amwaj"))[1]
    assert found.claim.about.endswith(end)


@pytest.mark.parametrize(
    ("rest", "end"),
    [
        ("إلا أنه عاد إلى الرصيف", "القديم"),
        ("ويؤمل أن يعود كله", "القديم"),
        ("دون، وهو يشكر البحارة", "القديم"),
        ("ووفقا للعمدة عاد الباقي", "القديم"),
        ("(ب) من، وهو قديم", "القديم ب"),
    ],
)
def test_a_clause_does_not_end_with_what_leads_on(rest: str, end: str) -> None:
    text = f"جرف السيل 9% من حمولة القارب في رصيف النخيل القديم {rest}"
    (found,) = compared(Draw(text, title="موسم طيب").quantity("9%", 9, "percent").entity("النخيل", "Amwaj"))[1]
    assert found.claim.about.endswith(end)


def test_who_says_it_is_no_part_of_what_it_is_about() -> None:
    draw = Draw("وأوضح مدير المصنع عمر أنه تم توزيع البحارة الجدد على 9 قوارب.", title="موسم طيب").quantity(
        "9 قوارب", 9, "boat"
    )
    draw.said("تم توزيع البحارة الجدد على 9 قوارب", "أوضح", Link(draw.at("مدير المصنع عمر"), "Omar Saber", "person"))
    assert compared(draw)[1][0].claim.about == "تم توزيع البحارة الجدد على …"


def test_that_he_went_on_tells_nothing_of_what_he_counts() -> None:
    draw = Draw("وقال العمدة إن الجسر مغلق. وأضاف «أصيب 9 بحارة في العاصفة».").quantity("9 بحارة", 9, "sailor injured")
    draw.said("أصيب 9 بحارة في العاصفة", "أضاف", Link(None, "Omar Saber", "person", True))
    assert about(draw, "injured") == "أصيب … في العاصفة"


def test_a_point_behind_a_title_ends_nothing() -> None:
    draw = Draw("عقدت لجنة المرفأ برئاسة م. عمر صابر 9 ورش لبحارة القرية.").quantity("9 ورش", 9, "workshop")
    draw.entity("القرية", "Palm Village", "GPE")
    assert about(draw, "number") == "عقدت لجنة المرفأ برئاسة م. عمر صابر … لبحارة القرية"


def test_a_clause_ends_where_the_text_turns() -> None:
    draw = Draw("بلغت حمولة قوارب المرفأ القديم 9 أطنان من جهة أخرى زار العمدة القرية.").quantity("9 أطنان", 9, "tonne")
    assert about(draw.entity("القرية", "Palm Village", "GPE"), "number") == "بلغت حمولة قوارب المرفأ القديم …"


def test_little_before_what_is_of_something_else_is_enough() -> None:
    draw = Draw("زارت البلدية 9 أسواق، وأشارت مصادر في المرفأ القديم إلى عودة البحارة.").quantity(
        "9 أسواق", 9, "market"
    )
    assert about(draw.entity("المرفأ", "Palm Pier", "LOC"), "number") == "زارت البلدية …"


def test_a_subhead_before_who_speaks_is_read_in_doubt() -> None:
    draw = Draw("تسعة قوارب وقال العمدة القديم إن البحارة عادوا إلى المرفأ.", title="موسم طيب")
    (found,) = compared(draw.quantity("تسعة قوارب", 9, "boat"))[1]
    assert found.doubtful and found.claim.about == "موسم طيب"


def test_who_says_little_is_no_part_of_it_and_no_clause_begins_with_of() -> None:
    draw = Draw("وقال الوكيل عمر إنه تم توقيف القراصنة 9 قوارب.").quantity("9 قوارب", 9, "boat")
    draw.said("تم توقيف القراصنة 9 قوارب", "قال", Link(draw.at("الوكيل عمر"), "Omar Saber", "person"))
    assert about(draw, "number") == "تم توقيف القراصنة …"
    draw = Draw("انهار الرصيف القديم، ما أسفر، وفق حصيلة البلدية الأولى، عن غرق قوارب كبيرة وضياع 9 شباك.")
    draw.quantity("9 شباك", 9, "net").entity("البلدية", "Amwaj")
    draw.said("عن غرق قوارب كبيرة وضياع 9 شباك", "وفق", Link(draw.at("حصيلة البلدية الأولى"), "Amwaj", "document"))
    assert about(draw, "number").startswith("انهار الرصيف القديم")


def test_a_preposition_before_what_is_said_is_no_part_of_it() -> None:
    for content, words in (
        ("زيارة 9 أسواق في المرفأ القديم", "زيارة …"),
        ("صفة عاجلة زيارة 9 أسواق", "بصفة عاجلة زيارة …"),
    ):
        draw = Draw(f"اعترفت البلدية ب{content}.").quantity("9 أسواق", 9, "market").entity("البلدية", "Amwaj")
        draw.said(content, "اعترفت", Link(draw.at("البلدية"), "Amwaj", "organisation"))
        assert about(draw, "number").startswith(words)


def test_a_number_of_no_people_is_told_by_its_clause_and_a_mishap_by_more_than_its_place() -> None:
    text = "هاجم الجيش قرية الصيد القديمة بتسعة قوارب من المرفأ أمس."
    draws = [
        Draw(text, name=name).quantity("تسعة قوارب", 9, "boat").entity("الصيد", "Palm Village", "GPE") for name in "ab"
    ]
    for draw in draws:
        draw.event("هاجم", "ASSAULT", mode="raid", targets=["Palm Village"], place="Palm Village", quantities=(0,))
    assert {d.claim.about for d in compared(*draws)[1] if d.claim.attribute == "number"} == {
        "هاجم الجيش قرية الصيد القديمة ب… من المرفأ أمس"
    }


def test_a_clause_is_of_one_sentence() -> None:
    draw = Draw("وقال العمدة «زرنا رصيف النخيل والسوق القديم. نحن في مجموعة من 9 قوارب».").quantity(
        "9 قوارب", 9, "boat"
    )
    content = "زرنا رصيف النخيل والسوق القديم. نحن في مجموعة من 9 قوارب"
    assert about(draw.said(content, "قال", Link(None, "Omar Saber", "person")), "number") == "نحن في مجموعة من …"


def test_a_number_that_stands_alone_is_read_in_doubt() -> None:
    (found,) = compared(Draw("تسعة قوارب.", title="موسم طيب").quantity("تسعة قوارب", 9, "boat"))[1]
    assert found.doubtful and found.claim.about == "موسم طيب"


def test_people_are_counted_in_a_clause_where_no_event_is_told() -> None:
    draw = Draw("غرق القارب وتوفي تسعة بحارة في مدينة الميناء، قالت الدائرة.", title="يوم حزين")
    draw.quantity("تسعة بحارة", 9, "sailor killed").entity("الميناء", "Port Town", "GPE")
    assert about(draw, "killed") == "غرق القارب وتوفي … في مدينة الميناء"


def test_an_event_of_nobody_and_no_place_tells_not_what_is_counted() -> None:
    draw = Draw("وزعت الصفقات على تسعة عقود.", title="موسم طيب").quantity("تسعة عقود", 9, "contract")
    draw.event("الصفقات", "AGREE", day="2031-05-04", quantities=(0,))
    assert about(draw, "number") == "وزعت الصفقات على …"


@pytest.mark.parametrize(
    ("sentence", "event"),
    [
        ("أوقع القصف الأحد تسعة قتلى من العمال.", True),
        ("أوقع هجوم الجمعة تسعة قتلى من العمال، وتجدد القصف الأحد.", False),
        ("قتل تسعة قتلى من العمال في القصف خلال عشرة أشهر.", False),
    ],
)
def test_dead_of_another_day_or_of_many_months_are_not_those_of_an_event(sentence: str, event: bool) -> None:
    draw = Draw(f"{sentence} وقالت الدائرة إن القصف عنيف.").quantity("تسعة قتلى من العمال", 9, "worker killed")
    draw.event("القصف", "ASSAULT", mode="shelling", **ATTACK)  # type: ignore[arg-type]
    for words, value, kind in (
        ("الأحد", "2031-05-04", "date"),
        ("الجمعة", "2031-05-02", "date"),
        ("عشرة أشهر", "P10M", "duration"),
    ):
        if words in sentence:
            draw.time(words, value, kind)
    (claim,) = (d for d in compared(draw)[1] if d.claim.attribute == "killed")
    assert (claim.cluster is not None) is event


def test_media_that_nobody_names_counted_nothing() -> None:
    def told(name: str, outlet: str, words: str, source: Link) -> Draw:
        draw = Draw(f"أسفر القصف عن مقتل تسعة عمال، {words}.", name=name, outlet=outlet)
        draw.quantity("تسعة عمال", 9, "worker killed").event("القصف", "ASSAULT", mode="shelling", **ATTACK)  # type: ignore[arg-type]
        return draw.said(
            "أسفر القصف عن مقتل تسعة عمال", words.split()[0], Link(draw.at(words.split(" ", 1)[1]), *source[1:])
        )

    found = compared(
        told("a", "Dawn", "أفادت تقارير إعلامية محلية", Link(None, None, "document")),
        told("b", "Dusk", "ذكرت وسائل إعلام في البلدة", Link(None, None, "anonymous")),
    )[2]
    assert {f.kind for f in found if f.attribute == "killed"} == {"unnamed-only"}


def test_an_event_is_what_numbers_are_about_where_their_sentences_name_all_of_it() -> None:
    text = "قصف جيش سلمار الميناء، وسقط تسعة قتلى من العمال. وفي المساء سقط ستة قتلى من البحارة في رصيف المدينة."
    whole = ["Salmar"], ["Port Town"]

    def article(name: str, actors: list[str], targets: list[str], *others: str) -> Draw:
        draw = Draw(text, name=name, title="ليلة طويلة").quantity("تسعة قتلى من العمال", 9, "worker killed")
        draw.quantity("ستة قتلى من البحارة", 6, "sailor killed")
        draw.entity("جيش سلمار", "Salmar").entity("الميناء", "Port Town", "GPE")
        draw.event(
            "قصف", "ASSAULT", mode="shelling", day="2031-05-04", actors=actors, targets=targets, quantities=(0, 1)
        )
        for trigger in others:
            draw.event(trigger, "ASSAULT", mode="clash", day="2031-05-04", actors=["Lahar"])
        return draw

    def told(actors: list[str], targets: list[str], *others: str, names: str = "ab") -> dict[object, str]:
        draws = [article(name, actors, targets, *others) for name in names]
        return {d.claim.value: d.claim.about for d in compared(*draws)[1] if d.claim.attribute == "killed"}

    assert told(*whole)[9].startswith("shelling: Salmar")
    assert told(*whole, names="a")[9] == "قصف جيش سلمار الميناء، وسقط …"  # one article says it in its own words
    assert told(*whole)[6] == "في المساء سقط … في رصيف المدينة"  # it names nobody
    assert told(*whole, "وسقط")[9] == "قصف جيش سلمار الميناء، وسقط …"  # two attacks in one sentence
    assert told(["Salmar", "Lahar", "Red Circle"], ["Salmar", "Port Town"])[9].startswith("قصف")


def test_a_sentence_that_turns_to_something_else_has_no_event_before_it() -> None:
    text = "أصاب القصف الميناء الأحد. {} توفي تسعة بحارة في غرق قارب."
    for words, event in (("وبعد ذلك", True), ("من جهة أخرى،", False)):
        draw = Draw(text.format(words)).quantity("تسعة بحارة", 9, "sailor killed")
        draw.event("القصف", "ASSAULT", mode="shelling", **ATTACK)  # type: ignore[arg-type]
        (claim,) = (d for d in compared(draw)[1] if d.claim.attribute == "killed")
        assert (claim.cluster is not None) is event


def test_who_takes_a_deed_upon_himself_counts_no_dead() -> None:
    draw = Draw("تبنى الفصيل القصف الذي قتل فيه تسعة بحارة.").quantity("تسعة بحارة", 9, "sailor killed")
    draw.said("القصف الذي قتل فيه تسعة بحارة", "تبنى", Link(draw.at("الفصيل"), "Red Circle", "organisation"))
    draw.event("القصف", "ASSAULT", mode="shelling", **ATTACK)  # type: ignore[arg-type]
    (claim,) = (d.claim for d in compared(draw)[1] if d.claim.attribute == "killed")
    assert claim.chain.source.kind == "outlet"


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("زاد الشحن بنسبة تسعة في المئة.", "rise"),
        ("زاد الشحن إلى تسعة في المئة.", "number"),
        ("زاد الشحن بزيادة بلغت تسعة في المئة.", "rise"),
        ("أسهم الشحن بحصة قدرها تسعة في المئة، وزاد الصيد.", "number"),
        ("زاد الشحن إلى ستة أضعاف، مقابل تسعة في المئة في الموسم الماضي.", "number"),
        ("زاد الشحن وبلغت نسبته تسعة في المئة.", "number"),
        ("تراجع الشحن تدريجيا لتصل تسعة في المئة.", "number"),
        ("تراجع الشحن كثيرا، مبينا أن البلدية تملك تسعة في المئة.", "number"),
        ("صنف تسعة في المئة لديهم زيادة وزن.", "number"),
    ],
)
def test_a_level_is_no_change(text: str, attribute: str) -> None:
    (found,) = compared(Draw(text, title="موسم طيب").quantity("تسعة في المئة", 9, "percent"))[1]
    assert found.claim.attribute == attribute


def test_who_adds_something_tells_of_no_rise() -> None:
    draw = Draw("قال العمدة: سددنا تسعة في المئة من الديون وزاد: أشكر البحارة.").quantity("تسعة في المئة", 9, "percent")
    draw.said("أشكر البحارة", "زاد", Link(draw.at("العمدة"), "Omar Saber", "person"))
    assert [d.claim.attribute for d in compared(draw)[1] if d.claim.value == 9] == ["number"]


def test_one_end_of_a_range_is_read_in_doubt() -> None:
    draw = Draw("زاد إنتاج الموسم بين تسعة في المئة وعشرة.").quantity("تسعة في المئة", 9, "percent")
    (found,) = compared(draw)[1]
    assert found.doubtful


def test_numbers_of_copied_sentences_are_one() -> None:
    text = "بلغت تكلفة إصلاح الرصيف القديم في ميناء النخيل تسعة ملايين قطعة."
    text = f"{text} وقال العمدة إن العمل يبدأ في الربيع، وإن السوق يفتح أبوابه للبحارة والتجار من كل القرى."
    draws = [Draw(text, name=name, outlet=name).quantity("تسعة ملايين قطعة", 9_000_000, "coin") for name in "ab"]
    (found,) = (f for f in compared(*draws)[2] if f.attribute == "number")
    assert found.articles == 2 and found.about == "بلغت تكلفة إصلاح الرصيف القديم في ميناء النخيل …"


def test_equal_numbers_of_one_sentence_count_two_things() -> None:
    text = (
        "تبني البلدة للصيادين مدارس بحرية منها تسع مدارس في الرصيف القديم ومدارس بحرية منها 9 مدارس في المرسى الجديد."
    )
    text = f"{text} وقال العمدة إن العمل يبدأ في الربيع، وإن السوق يفتح أبوابه للبحارة والتجار من كل القرى."
    draws = []
    for name in "ab":
        draw = Draw(text, name=name, outlet=name)
        for words in ("تسع مدارس", "9 مدارس"):
            draw.quantity(words, 9, "school")
        draws.append(draw)
    found = [f for f in compared(*draws)[2] if f.attribute == "number"]
    assert [(f.articles, len(f.claims)) for f in found] == [(2, 2), (2, 2)]


@pytest.mark.parametrize(
    ("text", "source", "doubtful"),
    [
        ("قال مسؤول في الميناء إن تسعة قوارب غرقت في البحر.", "مسؤول في الميناء", False),
        ("قال مسؤول الميناء بالرصيف عمر صابر إن تسعة قوارب غرقت في البحر.", "مسؤول الميناء", True),
        ("قال شخص في الميناء إن تسعة قوارب غرقت في البحر.", "شخص", True),
        ("قالت مصادر قصفت الميناء إن تسعة قوارب غرقت في البحر.", "مصادر قصفت", True),
    ],
)
def test_a_description_that_was_cut_or_is_none_gives_no_number(text: str, source: str, doubtful: bool) -> None:
    draw = Draw(text).quantity("تسعة قوارب", 9, "boat")
    draw.said("تسعة قوارب غرقت في البحر", "قال", Link(draw.at(source), None, "anonymous", False))
    if "عمر صابر" in text:
        draw.entity("عمر صابر", "Omar Saber", "PER")
    if "قصفت" in text:
        draw.event("قصفت", "ASSAULT")
    (found,) = (d for d in compared(draw)[1] if d.claim.attribute == "number")
    assert found.doubtful is doubtful


def test_who_counts_and_is_not_said_to_say_it_leaves_the_number_in_doubt() -> None:
    (found,) = compared(Draw("وثق المجلس غرق تسعة قوارب في البحر.").quantity("تسعة قوارب", 9, "boat"))[1]
    assert found.doubtful


def test_dead_and_hurt_in_one_number_and_dead_of_a_month() -> None:
    draw = Draw("تسعة بحارة قتلوا وجرحوا في القصف.").quantity("تسعة بحارة", 9, "sailor killed")
    assert compared(draw)[1][0].claim.attribute == "casualties"
    draw = Draw("وقتل وأصيب في القصف تسعة بحارة.").quantity("تسعة بحارة", 9, "sailor injured")
    assert compared(draw)[1][0].claim.attribute == "casualties"
    draw = Draw("وذكر أن بحارا قتل، وأصيب تسعة آخرون في القصف.").quantity("تسعة آخرون", 9, "person injured")
    assert compared(draw)[1][0].claim.attribute == "injured"
    draw = Draw("أصاب القصف الميناء. وقتل تسعة بحارة هذا الشهر وحده.").quantity("تسعة بحارة", 9, "sailor killed")
    draw.event("القصف", "ASSAULT", mode="shelling", **ATTACK).time("هذا الشهر", "2031-05")  # type: ignore[arg-type]
    (claim,) = (d for d in compared(draw)[1] if d.claim.attribute == "killed")
    assert claim.cluster is None


def test_from_so_much_is_a_level_whatever_stands_before() -> None:
    (found,) = compared(Draw("سجل الشحن زيادة من تسعة في المئة.").quantity("تسعة في المئة", 9, "percent"))[1]
    assert found.claim.attribute == "number"


def test_vague_numbers_of_one_event_are_not_one_thing() -> None:
    text = "وزع اتفاق العمدة نحو تسعين عقدا على السوق، ونحو مئة عقد على الميناء."
    draw = Draw(text).quantity("نحو تسعين عقدا", 90, "contract", "approx").entity("العمدة", "Omar Saber", "PER")
    draw.quantity("نحو مئة عقد", 100, "contract", "approx").event(
        "اتفاق", "AGREE", actors=["Omar Saber"], quantities=(0, 1)
    )
    draws = [draw, Draw(text, name="b", outlet="Dusk", layers=draw.layers)]
    assert {len(f.claims) for f in compared(*draws)[2] if f.attribute == "number"} == {2}


def test_that_so_many_died_is_not_what_happened() -> None:
    """The clause goes on behind its comma to what they died in; one that says it stays as it is."""
    text = "قتل 20 شخصا وأصيب آخرون، في انهيار رصيف قديم شمال الميناء، وعاد البحارة إلى بيوتهم."
    draw = Draw(text).quantity("20 شخصا", 20, "person killed").entity("الميناء", "Port Town", "GPE")
    assert about(draw, "killed") == "قتل … وأصيب آخرون، في انهيار رصيف قديم شمال الميناء"
    text = "قتل 20 شخصا في انهيار رصيف قديم شمال الميناء، وعاد البحارة إلى بيوتهم."
    draw = Draw(text).quantity("20 شخصا", 20, "person killed").entity("الميناء", "Port Town", "GPE")
    assert about(draw, "killed") == "قتل … في انهيار رصيف قديم شمال الميناء"
