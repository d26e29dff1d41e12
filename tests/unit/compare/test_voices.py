"""Who gives a number, and what he is called."""

from __future__ import annotations

from tawatur.compare.drafts.onward import same_voice
from tawatur.compare.drafts.part import bounds
from tawatur.compare.ground.draft import Draft
from tawatur.compare.ground.ground import Ground
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Link, QuantityMention
from tawatur.model.span import Span

from .build import HAND, Draw, body, compared


def given(draw: Draw, value: int) -> tuple[Draft, str]:
    """The claim of a value, and what its source is called."""
    floor, drafts, _ = compared(draw)
    (found,) = (draft for draft in drafts if draft.claim.value == value)
    return found, _source(floor, found)


def _source(floor: Ground, draft: Draft) -> str:
    return floor.source(draft.scene, draft.claim.chain.source)


def _chain(draw: Draw) -> list[Span | None]:
    """Where the hands stand through which the number of the dead comes."""
    return [link.span for link in given(draw, 6)[0].claim.chain.links]


def test_a_bare_noun_is_who_was_described_by_it_before() -> None:
    draw = Draw("ذكر مصدر في الميناء أن ستة قوارب غرقت. وأضاف المصدر نفسه أن تسعة قوارب نجت.")
    draw.quantity("ستة قوارب", 6, "boat").quantity("تسعة قوارب", 9, "boat")
    draw.said("ستة قوارب غرقت", "ذكر", Link(draw.at("مصدر في الميناء"), None, "anonymous"))
    draw.said("تسعة قوارب نجت", "أضاف", Link(draw.at("المصدر نفسه"), None, "anonymous"))
    assert given(draw, 9)[1] == "مصدر في الميناء"


def test_a_bare_statement_is_that_of_the_body_that_gave_it_out() -> None:
    draw = Draw("قال بيان صادر عن الدائرة إن ستة قوارب غرقت. وأشار البيان إلى أن تسعة قوارب نجت.")
    draw.quantity("ستة قوارب", 6, "boat").quantity("تسعة قوارب", 9, "boat").entity("الدائرة", "Lahar Health Office")
    draw.said("ستة قوارب غرقت", "قال", Link(draw.at("بيان صادر عن الدائرة"), None, "document"))
    draw.said("تسعة قوارب نجت", "أشار", Link(draw.at("البيان"), None, "document"))
    assert given(draw, 9)[1] == "Lahar Health Office"


def test_a_body_is_not_called_by_its_town() -> None:
    draw = Draw("أعلنت صحة مدينة الميناء أن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.entity("مدينة الميناء", "Port Town", "GPE", "city")
    draw.said("تسعة قوارب غرقت", "أعلنت", Link(draw.at("صحة مدينة الميناء"), "Port Town", "organisation"))
    found, name = given(draw, 9)
    assert name == "صحة مدينة الميناء" and found.claim.named and not found.doubtful


def test_an_adjective_read_as_a_town_makes_no_source() -> None:
    draw = Draw("أفادت العمليات الفردية والمجمعة أن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.entity("المجمعة", "Port Town", "GPE", "city")
    draw.said("تسعة قوارب غرقت", "أفادت", Link(draw.at("العمليات الفردية والمجمعة"), "Port Town", "organisation"))
    assert given(draw, 9)[0].doubtful


def test_according_to_right_behind_a_number_says_who_gives_it_whatever_is_called_for() -> None:
    draw = Draw("دعا العمدة إلى إنهاء خلاف أوقع ستة قتلى، حسب أطباء، وأغلق الميناء.")
    draw.quantity("ستة قتلى", 6, "person killed")
    mayor, doctors = Link(draw.at("العمدة"), "Omar Saber", "person"), Link(draw.at("أطباء"), None, "anonymous")
    draw.said("إنهاء خلاف أوقع ستة قتلى", "دعا", mayor, act="demand")
    assert _chain(draw) == [None]
    draw.said("دعا العمدة إلى إنهاء خلاف أوقع ستة قتلى", "حسب", doctors, rule="cues/prepositions/حسب")
    assert _chain(draw) == [None, draw.at("أطباء")]


def test_what_runs_on_behind_a_statement_is_of_nobody_known() -> None:
    draw = Draw("ذكر العمدة أن ستة قوارب غرقت ونقلت الفرق تسعة بحارة إلى القرية.")
    draw.quantity("ستة قوارب", 6, "boat").quantity("تسعة بحارة", 9, "sailor")
    draw.said("ستة قوارب غرقت", "ذكر", Link(draw.at("العمدة"), "Omar Saber", "person"))
    assert given(draw, 9)[0].doubtful and not given(draw, 6)[0].doubtful


def test_a_survey_may_end_at_a_comma() -> None:
    draw = Draw("أظهر مسح للسوق أن الإنتاج نما ستة في المئة، وتراجع سعر القمح تسعة في المئة.")
    draw.quantity("ستة في المئة", 6, "percent").quantity("تسعة في المئة", 9, "percent")
    draw.said(
        "الإنتاج نما ستة في المئة، وتراجع سعر القمح تسعة في المئة", "أظهر",
        Link(draw.at("مسح للسوق"), None, "document"),
    )  # fmt: skip
    assert given(draw, 9)[0].doubtful and not given(draw, 6)[0].doubtful


def test_the_company_is_the_one_told_of_before() -> None:
    draw = Draw("غرقت ستة قوارب في شركة الأمواج. وقالت الشركة إن تسعة قوارب نجت.").quantity("تسعة قوارب", 9, "boat")
    draw.entity("الأمواج", "Amwaj")
    draw.said("تسعة قوارب نجت", "قالت", Link(draw.at("الشركة"), None, "organisation"))
    assert given(draw, 9)[1] == "Amwaj"


def test_a_town_alone_says_nothing() -> None:
    draw = Draw("قال الميناء إن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.entity("الميناء", "Port Town", "GPE", "city")
    draw.said("تسعة قوارب غرقت", "قال", Link(draw.at("الميناء"), "Port Town", "organisation"))
    assert given(draw, 9)[0].doubtful


def own(text: str, value: int = 9) -> bool:
    """Whether a number that stands in the outlet's own voice is read in doubt."""
    return given(Draw(text).quantity("تسعة قوارب", value, "boat"), value)[0].doubtful


def test_who_is_said_to_tell_it_and_was_not_read_leaves_it_in_doubt() -> None:
    assert own("كشف العقيد سالم في شرطة الميناء عن غرق تسعة قوارب.")
    assert own("من جهة أخرى أعلن العقيد سالم في الميناء غرق تسعة قوارب.")
    assert own("غرقت تسعة قوارب، وفقا للعقيد سالم.")
    assert own("زار العقيد الميناء، وتحدث عن غرق تسعة قوارب.")
    assert own("عاد العقيد سالم إلى الميناء بعدما كشفت لجنة غرق تسعة قوارب.")
    assert own("عاد العقيد سالم إلى الميناء بعدما كشفت لجنة غرق 2.5 كيلو من تسعة قوارب.")
    assert not own("غرقت تسعة قوارب قرب الميناء.")
    assert not own("أعلن الفصيل مسؤوليته عن هجوم غرقت فيه تسعة قوارب.")
    assert not own("عاد العقيد الذي كشف السرقة مع تسعة قوارب.")


def test_what_went_before_is_the_outlets_own() -> None:
    content = "ستة قوارب غرقت، وكان العمدة باع تسعة قوارب"
    draw = Draw(f"ذكر سالم أن {content}.").quantity("ستة قوارب", 6, "boat").quantity("تسعة قوارب", 9, "boat")
    draw.said(content, "ذكر", Link(draw.at("سالم"), "Omar Saber", "person"))
    assert given(draw, 9)[0].doubtful and not given(draw, 6)[0].doubtful


def test_a_statement_that_nobody_gave_out_is_of_nobody_known() -> None:
    draw = Draw("وأشار البيان إلى أن تسعة قوارب نجت.").quantity("تسعة قوارب", 9, "boat")
    draw.said("تسعة قوارب نجت", "أشار", Link(draw.at("البيان"), None, "document"))
    assert given(draw, 9)[0].doubtful


def test_a_statement_is_of_who_spoke_in_one() -> None:
    draw = Draw("قالت الدائرة في بيان إن ستة قوارب غرقت. وأشار البيان إلى أن تسعة قوارب نجت.")
    draw.quantity("ستة قوارب", 6, "boat").quantity("تسعة قوارب", 9, "boat").entity("الدائرة", "Lahar Health Office")
    draw.said("ستة قوارب غرقت", "قالت", Link(draw.at("الدائرة"), "Lahar Health Office", "organisation"))
    draw.said("تسعة قوارب نجت", "أشار", Link(draw.at("البيان"), None, "document"))
    found, name = given(draw, 9)
    assert name == "Lahar Health Office" and not found.doubtful


def test_an_adjective_of_the_noun_before_it_says_nothing() -> None:
    draw = Draw("نشاط اقتصادي أعلنت عنه الدائرة أن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.said("تسعة قوارب غرقت", "أعلنت", Link(draw.at("اقتصادي"), None, "anonymous", sort="expert"))
    assert given(draw, 9)[0].doubtful
    draw = Draw("ذكر اقتصادي أن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.said("تسعة قوارب غرقت", "ذكر", Link(draw.at("اقتصادي"), None, "anonymous", sort="expert"))
    assert not given(draw, 9)[0].doubtful


def test_police_need_no_name_and_a_company_does() -> None:
    for who, doubtful in (("الشرطة", False), ("الشركة", True)):
        draw = Draw(f"قالت {who} إن تسعة قوارب نجت.").quantity("تسعة قوارب", 9, "boat")
        draw.said("تسعة قوارب نجت", "قالت", Link(draw.at(who), None, "organisation"))
        assert given(draw, 9)[0].doubtful is doubtful


def test_a_description_that_was_cut_is_of_nobody_known() -> None:
    for text, who in (
        ("وقال مدير عام الصحة في الميناء، الوادي سمور، إن تسعة قوارب نجت.", "مدير عام الصحة في الميناء"),
        ("وقال كولو العنصر في الحرس إن تسعة قوارب نجت.", "ولو العنصر"),
    ):
        draw = Draw(text).quantity("تسعة قوارب", 9, "boat")
        draw.said("تسعة قوارب نجت", "قال", Link(draw.at(who), None, "office"))
        assert given(draw, 9)[0].doubtful
    draw = Draw("وقال مدير عام الصحة في الميناء إن تسعة قوارب نجت.").quantity("تسعة قوارب", 9, "boat")
    draw.said("تسعة قوارب نجت", "قال", Link(draw.at("مدير عام الصحة في الميناء"), None, "office"))
    assert not given(draw, 9)[0].doubtful


def test_estimates_are_somebodys() -> None:
    assert own("وهذا أقل من التقديرات التي صدرت عن الدائرة بأن تسعة قوارب غرقت.")
    assert not own("غرقت تسعة قوارب، وهذا أقل من التقديرات.")


def test_whom_it_may_hurt_is_not_hurt() -> None:
    draw = Draw("وسمحت الدائرة بضربات تقتل تسعة بحارة.").quantity("تسعة بحارة", 9, "sailor killed")
    assert given(draw, 9)[0].doubtful
    draw = Draw("وأدت الضربات إلى مقتل تسعة بحارة.").quantity("تسعة بحارة", 9, "sailor killed")
    assert not given(draw, 9)[0].doubtful


def test_a_paper_that_turns_to_numbers_and_was_not_read_leaves_them_in_doubt() -> None:
    assert own("وتوقف التقرير عند القوارب التي غرقت وعددها تسعة قوارب.")
    assert not own("وغرقت قبل نشر التقرير تسعة قوارب.")


def test_what_a_paper_tells_goes_on_with_meanwhile() -> None:
    draw = Draw("أفاد تقرير الدائرة بأن ستة قوارب غرقت، في الوقت الذي نجت فيه تسعة قوارب.")
    draw.quantity("ستة قوارب", 6, "boat").quantity("تسعة قوارب", 9, "boat").entity("الدائرة", "Lahar Health Office")
    draw.said("ستة قوارب غرقت", "أفاد", Link(draw.at("تقرير الدائرة"), None, "document"))
    assert given(draw, 9)[1] == "Lahar Health Office"


def test_what_came_of_a_deed_is_of_who_told_it() -> None:
    draw = Draw("أفاد قائد الحرس بتنفيذ ست غارات، أسفرت عن مقتل تسعة بحارة.").quantity("تسعة بحارة", 9, "sailor killed")
    draw.said("تنفيذ ست غارات", "أفاد", Link(draw.at("قائد الحرس"), "Omar Saber", "person"))
    assert given(draw, 9)[1] == "Omar Saber"


def test_a_day_between_commas_ends_nobodys_words() -> None:
    draw = Draw("أفاد العمدة بغرق ستة زوارق، الاثنين، في تسعة حوادث.").quantity("تسعة حوادث", 9, "accident")
    draw.said("غرق ستة زوارق", "أفاد", Link(draw.at("العمدة"), "Omar Saber", "person")).time("الاثنين", "2031-05-03")
    assert given(draw, 9)[1] == "Omar Saber"


def test_a_toll_of_what_somebodys_noun_followed_is_the_outlets() -> None:
    for words, his in (("إغلاق الميناء بعد شهر من هجوم قتل فيه", False), ("مقتل", True)):
        draw = Draw(f"أعلن العمدة {words} تسعة بحارة.").quantity("تسعة بحارة", 9, "sailor killed")
        draw.said(f"{words} تسعة بحارة", "أعلن", Link(draw.at("العمدة"), "Omar Saber", "person"))
        assert (given(draw, 9)[1] == "Omar Saber") is his
    draw = Draw("أكد العمدة أن الرصيف انهار بعد حريق قتل فيه تسعة بحارة.").quantity("تسعة بحارة", 9, "sailor killed")
    draw.said("الرصيف انهار بعد حريق قتل فيه تسعة بحارة", "أكد", Link(draw.at("العمدة"), "Omar Saber", "person"))
    assert given(draw, 9)[1] == "Omar Saber"


def test_the_words_for_who_counts_are_not_what_two_accidents_have_in_common() -> None:
    draw = Draw("أوضح المتحدث باسم المرفأ عمر أن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.said("تسعة قوارب غرقت", "أوضح", Link(draw.at("المتحدث باسم المرفأ عمر"), "Omar Saber", "person"))
    (found,) = (d for d in compared(draw)[1] if d.claim.value == 9)
    assert found.stems and "متحدث" not in found.stems and found.stems >= {"اوضح", "غرق"}


def test_what_was_done_at_once_is_told_by_who_tells_of_the_accident() -> None:
    for words, his in (("وعلى الفور أرسلت", True), ("وتم إرسال", True), ("والميناء أرسل", False)):
        draw = Draw(f"أوضح العمدة أن زورقا غرق، {words} تسعة قوارب.").quantity("تسعة قوارب", 9, "boat")
        draw.said("زورقا غرق", "أوضح", Link(draw.at("العمدة"), "Omar Saber", "person"))
        assert (given(draw, 9)[1] == "Omar Saber") is his


def test_who_the_dead_were_is_told_by_who_counted_them() -> None:
    for words, his in (("والقتلى هم", True), ("وخرج", False)):
        draw = Draw(f"قتل ستة عشر شخصا، بحسب العمدة. {words} تسعة بحارة.").quantity("تسعة بحارة", 9, "sailor killed")
        draw.said("قتل ستة عشر شخصا", "بحسب", Link(draw.at("العمدة"), "Omar Saber", "person"))
        assert (given(draw, 9)[1] == "Omar Saber") is his


def test_a_paper_is_of_the_body_that_stands_behind_it_or_before() -> None:
    draw = Draw("أفاد أحدث تقرير بحري لمصرف الأمواج بأن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.entity("مصرف الأمواج", "Amwaj Bank")
    draw.said("تسعة قوارب غرقت", "أفاد", Link(draw.at("أحدث تقرير بحري"), None, "document"))
    assert given(draw, 9)[1] == "Amwaj Bank"
    draw = Draw("اجتمع بنك الأمواج. وأفاد تقرير البنك بأن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.entity("بنك الأمواج", "Amwaj Bank")
    draw.said("تسعة قوارب غرقت", "أفاد", Link(draw.at("تقرير البنك"), None, "document"))
    assert given(draw, 9)[1] == "Amwaj Bank"


def test_marks_hold_the_short_name_of_a_body() -> None:
    draw = Draw("اجتمعت الهيئة العامة للنقل والموانئ. وقالت «النقل والموانئ» إن تسعة قوارب غرقت.")
    draw.quantity("تسعة قوارب", 9, "boat").entity("الهيئة العامة للنقل والموانئ", "Ports of Salmar")
    who = draw.at("«النقل والموانئ»")
    draw.said("تسعة قوارب غرقت", "قالت", Link(Span(who.start + 1, who.end - 1), None, "organisation"))
    found, name = given(draw, 9)
    assert name == "Ports of Salmar" and found.claim.named
    draw = Draw("وقالت «النقل والموانئ» إن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.said("تسعة قوارب غرقت", "قالت", Link(draw.at("النقل والموانئ"), None, "organisation"))
    assert given(draw, 9)[0].claim.named


def test_a_name_in_marks_behind_a_description_was_cut_off() -> None:
    draw = Draw("وقال محللون في وحدة «نوارس» للبحار إن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.said("تسعة قوارب غرقت", "قال", Link(draw.at("محللون في وحدة"), None, "anonymous"))
    assert given(draw, 9)[0].doubtful
    draw = Draw("وقال محللون في الميناء: «غرقت تسعة قوارب».").quantity("تسعة قوارب", 9, "boat")
    draw.said("غرقت تسعة قوارب", "قال", Link(draw.at("محللون في الميناء"), None, "anonymous"))
    assert not given(draw, 9)[0].doubtful


def test_parts_that_are_equal_are_no_toll_of_their_own() -> None:
    draw = Draw("اعتقل ستة بحارة بينهم بحاران من القرية وأربعة من الميناء وبحاران من الوادي.")
    draw.quantity("بحاران من القرية", 2, "sailor arrested").quantity("أربعة", 4, "sailor arrested")
    draw.quantity("بحاران من الوادي", 2, "sailor arrested")
    _, drafts, _ = compared(draw)
    assert {d.claim.value: d.doubtful for d in drafts} == {2: True, 4: False}


def test_a_title_that_rounds_gives_no_number() -> None:
    text = "غرق 6112 قاربا في عام واحد."
    for title, values in (("غرق 6 آلاف قارب", [6112]), ("غرق 4 آلاف قارب", [4000, 6112])):
        draw = Draw(text, title=title).quantity("6112 قاربا", 6112, "boat")
        draw.quantity(title.split(maxsplit=1)[1], int(title.split()[1]) * 1000, "boat")
        assert [d.claim.value for d in compared(draw)[1]] == values, title


def test_a_title_that_says_a_number_again_gives_none() -> None:
    for text, said, given, title, again in (
        ("أغلقت البلدية 30 متجرا.", "30 متجرا", 30, "حملة على 30 متجرا", 30),
        ("زادت الرسوم 3.54 نقطة في الميناء.", "3.54 نقطة", 3.54, "الرسوم تزيد 3.5 نقطة", 3.5),
        ("بلغ ثمن الرصيف 134230000 دينار.", "134230000 دينار", 134230000, "رصيف ثمنه 134 مليون دينار", 134000000),
    ):
        draw = Draw(text, title=title).quantity(said, given, "thing")
        draw.quantity(title.split(maxsplit=2)[2], again, "thing")
        assert [d.claim.value for d in compared(draw)[1]] == [given], title


def test_a_group_that_is_only_said_to_have_declared_something_counts_nobody() -> None:
    text = "زار الحراس العصبة التي أعلنت ولاءها للقرصان، وأدى تمردها إلى مقتل تسعين بحارا."
    draw = Draw(text).quantity("تسعين بحارا", 90, "sailor killed")
    content = "ولاءها للقرصان، وأدى تمردها إلى مقتل تسعين بحارا"
    draw.said(content, "أعلنت", Link(draw.at("العصبة"), "Red Circle", "organisation"))
    assert given(draw, 90)[0].doubtful


def test_some_of_what_a_paper_tells_is_of_that_paper() -> None:
    draw = Draw("وذكر تقرير المرفأ أن القوارب كثيرة. ومن ذلك تسعة قوارب في القرية.").quantity("تسعة قوارب", 9, "boat")
    draw.said("القوارب كثيرة", "ذكر", Link(draw.at("تقرير المرفأ"), None, "document"))
    assert given(draw, 9)[1] == "تقرير المرفأ"


def test_half_a_name_or_a_clause_tells_nothing() -> None:
    for text, source in (
        ("وتابع بارز أن تسعة قوارب غرقت.", "بارز"),
        ("وفجأة تغيرت الريح وقال إن تسعة قوارب غرقت.", "وفجأة تغيرت الريح"),
    ):
        draw = Draw(text).quantity("تسعة قوارب", 9, "boat")
        draw.said("تسعة قوارب غرقت", "تابع" if "تابع" in text else "قال", Link(draw.at(source), None, "anonymous"))
        assert given(draw, 9)[0].doubtful, text
    draw = Draw("وتابع مصدر أن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    assert not given(draw.said("تسعة قوارب غرقت", "تابع", Link(draw.at("مصدر"), None, "anonymous")), 9)[0].doubtful


def test_who_is_named_again_by_the_end_of_his_name() -> None:
    draw = Draw("قال عمر صابر إن الجسر مغلق. وتابع صابر أن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.entity("عمر صابر", "Omar Saber", "PER").said("الجسر مغلق", "قال", Link(None, "Omar Saber", "person"))
    again = Span(draw.text.index("تابع") + 5, draw.text.index("تابع") + 9)
    draw.said("تسعة قوارب غرقت", "تابع", Link(again, None, "anonymous"))
    assert given(draw, 9)[1] == "Omar Saber"


def test_a_family_name_that_two_bear_is_of_neither() -> None:
    draw = Draw("وصل عمر صابر وسامي صابر. وتابع صابر أن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.entity("عمر صابر", "Omar Saber", "PER").entity("سامي صابر", "Sami Saber", "PER")
    again = Span(draw.text.index("تابع") + 5, draw.text.index("تابع") + 9)
    draw.said("تسعة قوارب غرقت", "تابع", Link(again, None, "anonymous"))
    assert given(draw, 9)[1] not in ("Omar Saber", "Sami Saber")


def test_nobody_passes_his_own_word_on() -> None:
    draw = Draw("تفيد تقديرات الدائرة بأن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.entity("الدائرة", "Lahar Health Office")
    paper = Link(draw.at("تقديرات الدائرة"), None, "document")
    draw.said("تسعة قوارب غرقت", "تفيد", Link(None, "Lahar Health Office", "organisation"), paper)
    assert len(given(draw, 9)[0].claim.chain.links) == 2


def test_a_sum_in_another_currency_is_the_same_sum() -> None:
    draw = Draw("كلف الجسر 50 مليون دينار (15 مليون دولار) في عام.").quantity("50 مليون دينار", 50_000_000, "KWD")
    draw.quantity("15 مليون دولار", 15_000_000, "USD")
    assert [d.claim.unit for d in compared(draw)[1]] == ["KWD"]


def test_news_of_something_else_is_no_source_of_what_stands_before() -> None:
    draw = Draw("غرقت تسعة قوارب، كما وردت أنباء عن غرق سفينة.").quantity("تسعة قوارب", 9, "boat")
    draw.said("غرقت تسعة قوارب", "وردت", Link(draw.at("أنباء"), None, "anonymous"))
    assert given(draw, 9)[0].doubtful


def test_a_number_in_brackets_of_its_own_is_said_like_any_other() -> None:
    draw = Draw("قدر عمر صابر عدد القوارب بـ (90) قاربا في المرفأ (القديم) كله.").quantity("90) قاربا", 90, "boat")
    draw.said(
        "عدد القوارب بـ (90) قاربا في المرفأ (القديم) كله", "قدر", Link(draw.at("عمر صابر"), "Omar Saber", "person")
    )
    assert given(draw, 90)[1] == "Omar Saber"


def test_thousands_of_what_was_not_read_and_he_whom_his_title_calls() -> None:
    draw = Draw("قال عمر صابر إن الوباء أسهم في مقتل آلاف من نورس البحر.").quantity(
        "آلاف", 1000, "person killed", "more_than"
    )
    draw.said("الوباء أسهم في مقتل آلاف من نورس البحر", "قال", Link(draw.at("عمر صابر"), "Omar Saber", "person"))
    assert given(draw, 1000)[0].doubtful
    draw = Draw("وقال سماحته إن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    assert given(draw.said("تسعة قوارب غرقت", "قال", Link(draw.at("سماحته"), None, "person")), 9)[0].doubtful


def test_a_body_of_a_longer_name_is_known() -> None:
    draw = Draw("قالت سلطات إدارة المرافئ إن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.said("تسعة قوارب غرقت", "قالت", Link(draw.at("سلطات إدارة المرافئ"), None, "organisation"))
    assert given(draw, 9)[0].claim.named


def test_what_goes_on_with_the_news_of_nameless_sources_may_be_theirs() -> None:
    draw = Draw("كشفت مصادر في الميناء عن عصيان كبير، انتهى بمقتل تسعة بحارة.").quantity(
        "تسعة بحارة", 9, "sailor killed"
    )
    draw.said("عصيان كبير", "كشفت", Link(draw.at("مصادر في الميناء"), None, "anonymous"))
    assert given(draw, 9)[0].doubtful


def test_a_toll_of_which_nobody_is_read_to_have_given_it_out() -> None:
    draw = Draw("تفيد آخر حصيلة صدرت أن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.said("تسعة قوارب غرقت", "تفيد", Link(draw.at("آخر حصيلة صدرت"), None, "document"))
    assert given(draw, 9)[0].doubtful


def test_a_paper_is_called_with_whose_it_is() -> None:
    draw = Draw("وقال بيان لقوة الميناء المشتركة إن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.said("تسعة قوارب غرقت", "قال", Link(draw.at("بيان"), None, "document"))
    assert given(draw, 9)[1] == "بيان لقوة الميناء المشتركة"


def test_what_is_told_between_two_statements_of_one_is_his() -> None:
    for opening, his in (("كما غرقت أمس", True), ("غرقت أمس", False)):
        draw = Draw(f"قال العمدة إن ستة بحارة نجوا. {opening} تسعة قوارب. وأضاف العمدة أن الجسر مغلق.")
        draw.quantity("تسعة قوارب", 9, "boat")
        for cue, content in (("قال", "ستة بحارة نجوا"), ("أضاف", "الجسر مغلق")):
            draw.said(content, cue, Link(draw.at("العمدة"), "Omar Saber", "person"))
        found, name = given(draw, 9)
        assert (name == "Omar Saber") is his and not found.doubtful


def test_a_list_of_deeds_goes_on_with_who_gave_it() -> None:
    for first, his in (("تم إنقاذ ستة بحارة", True), ("ستة بحارة نجوا", False)):
        draw = Draw(f"قال العمدة إنه {first}. وتم إغلاق الميناء. كما تم سحب تسعة قوارب.")
        draw.quantity("تسعة قوارب", 9, "boat").said(first, "قال", Link(draw.at("العمدة"), "Omar Saber", "person"))
        assert (given(draw, 9)[1] == "Omar Saber") is his


def test_a_grant_in_a_wage_deal_is_no_aid() -> None:
    for text, name in (
        ("نالت النقابة زيادة ومنحة قيمتها 90 يورو", "number"),
        ("قدم الصندوق منحة قيمتها 90 يورو", "aid"),
    ):
        _, drafts, _ = compared(Draw(f"{text}.").quantity("90 يورو", 90, "EUR"))
        assert [d.claim.attribute for d in drafts] == [name]


def test_a_name_that_was_read_half_is_nobodys() -> None:
    for name, doubtful in (("الخضر", True), ("الخضر لسمور", False)):
        draw = Draw("وقال مدير الصحة الخضر لسمور إن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
        draw.entity(name, "Al-Khadher Lasmour", "PER", role="مدير الصحة")
        draw.said("تسعة قوارب غرقت", "قال", Link(draw.at(f"مدير الصحة {name}"), "Al-Khadher Lasmour", "person"))
        assert given(draw, 9)[0].doubtful is doubtful


def test_one_side_of_a_field_is_no_measure_of_it() -> None:
    draw = Draw("تصل أبعاد الميناء إلى 25 في 84 مترا.").quantity("84 مترا", 84, "metre")
    assert given(draw, 84)[0].doubtful
    draw = Draw("ضمت القائمة ما بين (5) إلى (6) بحارة.").quantity("6) بحارة", 6, "sailor")
    assert given(draw, 6)[0].doubtful


def test_people_in_so_many_boats_are_no_sides_of_a_field() -> None:
    for unit, side in (("metre", True), ("square metre", True), ("boat", False), ("attack", False)):
        number = QuantityMention(Span(0, 1), 3, unit, HAND)
        assert bounds(number, (("غرق", "12", "في"), ("قوارب",)), Lexicon()) is side


def test_an_office_of_a_place_is_known_who_holds_it() -> None:
    for who, kind, named in (("قائد الشرطة في لهار", "office", True), ("ضابط في لهار", "anonymous", False)):
        draw = Draw(f"قال {who} إن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat").entity("لهار", "Lahar", "GPE")
        draw.said("تسعة قوارب غرقت", "قال", Link(draw.at(who), None, kind))  # type: ignore[arg-type]
        (found,) = (draft for draft in compared(draw)[1] if draft.claim.value == 9)
        assert found.claim.named is named


def test_a_mishap_says_nothing() -> None:
    for who, doubtful in (("غرق العبارة", True), ("حارس العبارة", False)):
        draw = Draw(f"يعتبر {who} تسعة قوارب أسوأ خسارة.").quantity("تسعة قوارب", 9, "boat")
        draw.said("تسعة قوارب أسوأ خسارة", "يعتبر", Link(draw.at(who), None, "anonymous"))
        (found,) = (draft for draft in compared(draw)[1] if draft.claim.value == 9)
        assert found.doubtful is doubtful


def test_between_two_words_of_one_source_he_speaks_on() -> None:
    first, second = "عدد البيانات بلغ 900 بيان", "العمل استمر طوال العيد"
    text = f"أوضح سالم أن {first}. أما إجمالي عدد الحاويات فبلغ 121 حاوية. كما أشار إلى أن {second}."
    found = []
    for last in ("Salem Najjar", "Hamed Saqr"):
        draw = Draw(text).said(first, "أوضح", body("Salem Najjar", "person"))
        draw.said(second, "أشار", Link(None, last, "person", carried=True)).quantity("121 حاوية", 121, "container")
        scene = Scene(draw.report())
        found.append(same_voice(scene, draw.at("121 حاوية"), Lexicon()))
    assert found == [0, None]


def test_of_two_who_say_the_same_the_nearer_verb_speaks() -> None:
    draw = Draw("تستمر الدائرة في العمل، وأكد الحارس أن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
    draw.said("تسعة قوارب غرقت", "تستمر", Link(draw.at("الدائرة"), "Lahar Health Office", "organisation"))
    draw.said("تسعة قوارب غرقت", "أكد", Link(draw.at("الحارس"), "Omar Saber", "person"))
    assert given(draw, 9)[1] == "Omar Saber"


def test_what_is_told_by_the_way_in_brackets_nobody_says() -> None:
    for rest, name in ((" شمال القرية", "Salmar Today"), ("", "Omar Saber")):
        draw = Draw(f"ذكر الحارس أن القوارب غرقت قرب الميناء (9 كيلومترات{rest}) أمس.")
        draw.quantity("9 كيلومترات", 9, "kilometre")
        content = draw.text.partition("أن ")[2].removesuffix(".")
        assert given(draw.said(content, "ذكر", Link(draw.at("الحارس"), "Omar Saber", "person")), 9)[1] == name


def test_at_least_may_stand_behind_what_is_counted() -> None:
    for rest, mod in (("على الأقل", "at_least"), ("وتعطلت ستة على الأقل", None)):
        draw = Draw(f"غرقت تسعة قوارب كبيرة {rest}.").quantity("تسعة قوارب", 9, "boat")
        assert given(draw, 9)[0].claim.mod == mod


def test_a_bound_may_stand_far_before_its_number() -> None:
    for text, mod in (
        ("بنت القرية قوارب لا يقل طولها عن 90 مترا.", "at_least"),
        ("بنت القرية قوارب يقل طولها عن 90 مترا.", None),
        ("يتجاوز عدد البحارة في كل من القرية والميناء 90 بحارا.", "more_than"),
        ("يتجاوز الميناء الأزمة بدعم من 90 بحارا.", None),
    ):
        words = "90 مترا" if "مترا" in text else "90 بحارا"
        assert given(Draw(text).quantity(words, 90, "thing"), 90)[0].claim.mod == mod, text


def test_a_number_in_a_quotation_of_nobody_is_read_in_doubt() -> None:
    for before, doubtful in (("تابع: «الميناء مغلق. ", True), ("تابع: «الميناء مغلق». ", False)):
        draw = Draw(f"{before}غرقت تسعة قوارب كبيرة في المرسى القديم» أمس.").quantity("تسعة قوارب", 9, "boat")
        assert given(draw, 9)[0].doubtful is doubtful


def test_reports_that_nobody_names_are_nobodys() -> None:
    for words, named in (("تقارير اقتصادية", False), ("تقرير اقتصادي", True)):
        draw = Draw(f"أشارت {words} إلى أن تسعة قوارب غرقت.").quantity("تسعة قوارب", 9, "boat")
        draw.said("تسعة قوارب غرقت", "أشارت", Link(draw.at(words), None, "document"))
        assert given(draw, 9)[0].claim.named is named


def test_who_is_named_behind_a_sentence_gives_what_came_of_the_deed_in_it() -> None:
    draw = Draw("أغلق الحراس المرفأ بعد حريق أسفر عن مقتل ستة، بحسب العمدة.")
    draw.quantity("ستة", 6, "person killed")
    mayor = Link(draw.at("العمدة"), "Omar Saber", "person")
    draw.said(draw.text.partition("،")[0], "بحسب", mayor, rule="cues/prepositions/بحسب")
    assert _chain(draw) == [None, draw.at("العمدة")]


def test_what_only_an_unnamed_source_tells_of_another_is_given_by_the_unnamed() -> None:
    draw = Draw("قال مصدر إن العمدة أبدى استعداده لفتح ستة مرافئ.").quantity("ستة مرافئ", 6, "port")
    source, mayor = Link(draw.at("مصدر"), None, "anonymous"), Link(draw.at("العمدة"), "Omar Saber", "person")
    draw.said("العمدة أبدى استعداده لفتح ستة مرافئ", "قال", source)
    draw.said("استعداده لفتح ستة مرافئ", "أبدى", source, mayor, act="promise", inside=0)
    assert _chain(draw) == [None, draw.at("مصدر")]
