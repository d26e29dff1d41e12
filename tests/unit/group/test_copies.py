"""Copy groups: whole, edited, excerpts, round-ups; independent reports are none."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import combinations

from tawatur.group.candidates import candidates
from tawatur.group.copies import copies, families, homes, linked, untold, verify
from tawatur.group.differences import _runs
from tawatur.group.text import Body
from tawatur.model.across import CopyGroup, Difference
from tawatur.model.page import Article, Page, Party, Report
from tawatur.model.sheet import Sheet
from tawatur.model.span import Span
from tawatur.script.prose import prose

from ..compare.build import Draw

PARTS = [
    "افتتح رئيس بلدية المرفأ صباح الأحد سوقا جديدة للسمك بعد ثلاث سنوات من الأعمال المتواصلة على الرصيف الغربي.",
    "وقال رئيس البلدية إن السوق تضم أربعين متجرا ومصنعا صغيرا للثلج ومرآبا يتسع لمئتي شاحنة تبريد.",
    "وتبلغ كلفة المشروع ستة ملايين دولار دفعت البلدية نصفها واقترضت النصف الآخر من مصرف محلي بفائدة ثابتة.",
    "ويشكو باعة السوق القديمة من بعد المكان الجديد عن الأحياء السكنية ومن قلة خطوط النقل العام إليه.",
    "ووعدت شركة الحافلات بتسيير خط إضافي يعمل من الفجر حتى الظهر طوال أيام الأسبوع ابتداء من الشهر المقبل.",
]
OWN = [
    "تستعد المدينة لموسم الصيد وسط مخاوف من عواصف الخريف التي أتلفت شباكا كثيرة في العام الماضي.",
    "ويقول صيادون إن أسعار الوقود تضاعفت وإن الرحلة الواحدة لم تعد تغطي ما ينفق عليها من زيت وثلج.",
    "ويرى خبراء في الأرصاد أن الخريف سيكون أهدأ من سابقه، لكنهم ينصحون بإصلاح كاسر الأمواج الشمالي.",
    "وتدرس نقابة الصيادين شراء الوقود جملة واحدة من ميناء بعيد لخفض الكلفة على القوارب الصغيرة.",
    "ويبدأ الموسم رسميا مطلع الشهر المقبل ويستمر حتى نهاية الشتاء إذا سمح البحر بذلك.",
]
MARK = Difference("mark", None, None)


def report(name: str, parts: list[str], day: int = 4, agency: str | None = None) -> Report:
    text = "\n".join(parts)
    page = Page(name, text)
    spans, at = [], 0
    for part in parts:
        spans.append(Span(at, at + len(part)))
        at += len(part) + 1
    article = Article(
        f"{name}-1", 1, None, tuple(spans), agency=Party(agency) if agency else None, published=date(2031, 5, day)
    )
    return Report(page, article)


def one(*reports: Report) -> CopyGroup:
    (group,) = copies(reports)
    assert copies(tuple(reversed(reports))) == [group]
    return group


def test_identical() -> None:
    group = one(report("a", PARTS), report("b", PARTS))
    assert (group.kind, group.differences, group.original) == ("identical", (), None)


def test_edited_with_direction_by_credit() -> None:
    changed = [PARTS[0], PARTS[1].replace("أربعين", "خمسين"), *PARTS[2:4]]
    original = report("b", PARTS, agency="Coast Agency")
    group = one(report("a", changed), original)
    assert (group.kind, group.original, group.articles) == ("edited", "b-1", ("b-1", "a-1"))
    kinds = [d.kind for d in group.differences]
    assert kinds == ["changed", "dropped"]
    left, right = group.differences[0].left, group.differences[0].right
    assert left and right and left.span.of(original.page.text) == "أربعين"


def test_direction_by_day() -> None:
    group = one(report("b", PARTS, day=3), report("a", PARTS, day=5))
    assert group.original == "b-1" and any("earliest" in why for why in group.why)


def test_a_credit_goes_before_an_earlier_day() -> None:
    group = one(report("a", PARTS, day=3), report("b", PARTS, day=5, agency="Coast Agency"))
    assert group.original == "b-1" and any("credits an agency" in why for why in group.why)


def test_a_copy_rewritten_at_the_joints_is_edited() -> None:
    """Every sentence is changed, and no more than half of the runs of five words are left."""
    here, there = (" ".join(PARTS).split() for _ in "ab")
    for n in range(0, len(there), 17):
        there[n : n + 4] = [f"بديل{n}", f"آخر{n}"]
    group = one(report("a", [" ".join(here)]), report("b", [" ".join(there)]))
    assert group.kind == "edited"


def test_a_text_that_many_print_takes_a_pair_for_each() -> None:
    printed = [report(f"{n:02}", [*PARTS, f"خاتمة {n} من كاتب آخر."]) for n in range(12)]
    bodies = {one.article.id: Body(one) for one in printed}
    near, far = candidates((name, body.fingerprints) for name, body in bodies.items())
    assert (len(near), far) == (66, [])
    assert len(linked(near, bodies)) == 11
    group = one(*printed)
    assert len(group.articles) == 12
    assert sum("share" in why for why in group.why) == 11


def test_a_short_form_of_a_text_that_stands_between_is_no_excerpt() -> None:
    long, middle, short = report("a", [*PARTS, *OWN[:4]]), report("b", [*PARTS, OWN[0]]), report("c", PARTS[:4])
    assert [g.kind for g in copies([long, short])] == ["excerpt"]
    assert [(g.kind, len(g.articles)) for g in copies([long, middle, short])] == [("edited", 3)]


def test_set_phrases_make_no_passage() -> None:
    """Forty words shared in all, nowhere fifteen in a row."""
    words = " ".join(PARTS).split()
    there = [w for n in range(0, 60, 12) for w in (*words[n : n + 10], *(f"كلمة{n + k}" for k in range(8)))]
    assert copies([report("a", PARTS), report("b", [" ".join(there)])]) == []


def test_digits_that_differ_are_called_a_number() -> None:
    here = [part.replace("أربعين متجرا", "40 متجرا") for part in PARTS]
    there = [part.replace("أربعين متجرا", "45 متجرا") for part in PARTS]
    assert [d.kind for d in one(report("a", here), report("b", there)).differences] == ["number"]


def test_an_excerpt_is_a_group_with_its_source() -> None:
    host = report("b", [*OWN[:3], PARTS[1], PARTS[2], *OWN[3:]], day=5)
    group = one(report("a", PARTS), host)
    assert (group.kind, group.articles, group.original) == ("excerpt", ("a-1", "b-1"), "a-1")


def test_a_round_up_holds_several() -> None:
    more = [part.replace("السوق", "الحديقة").replace("البلدية", "المحافظة") for part in OWN]
    host = report(
        "c",
        [PARTS[1], PARTS[2], *(f"خبر {n} من أخبار المدينة ليس له نص آخر في مكان." for n in range(9)), *more[1:3]],
        day=6,
    )
    found = copies([report("a", PARTS), report("b", more), host])
    assert [(g.kind, g.articles, g.original) for g in found] == [("round-up", ("a-1", "b-1", "c-1"), None)]


def test_two_reports_of_one_event_are_no_copies() -> None:
    other = [
        "فتحت سوق السمك الجديدة أبوابها في المرفأ يوم الأحد بحضور رئيس البلدية وعشرات الصيادين.",
        "وتضم السوق أربعين متجرا، وقد بلغت كلفتها ستة ملايين دولار بحسب أرقام البلدية.",
    ]
    assert copies([report("a", PARTS), report("b", other)]) == []


def test_a_shared_quotation_is_no_passage() -> None:
    quote = 'وقال رئيس البلدية: "' + " ".join(PARTS[1].split()[4:]) + " " + " ".join(PARTS[2].split()[:16]) + '".'
    here, there = [*PARTS[3:], quote, PARTS[0]], [*OWN, quote]
    assert copies([report("a", here), report("b", there)]) == []


def telegram(name: str, who: str, where: str, label: str) -> Report:
    body = (
        f"بعث رئيس الجمهورية برقية تهنئة إلى {who} بمناسبة ذكرى استقلال {where}. وأعرب الرئيس باسمه واسم شعب البلاد "
        "وحكومتها عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة له، ولشعبه الصديق باطراد التقدم والازدهار، مشيدا "
        "بالعلاقات التي تجمع البلدين الصديقين ويسعى الجميع إلى تعزيزها وتنميتها في المجالات كافة لما فيه خير الشعبين."
    )
    return Draw(body, name=name, title=f"تهنئة بذكرى استقلال {where}").entity(where, label, "GPE", "country").report()


def test_telegrams_to_two_states_share_a_formula_and_no_text() -> None:
    first = telegram("a", "الرئيسة سيلفا أورتانو وأعضاء مجلس النواب وقادة الأحزاب", "دلفارا", "Delvara")
    other = telegram("b", "المستشار يوناس فالدك وعمدة العاصمة وأهل الجزر الشمالية", "تالوريا", "Taloria")
    again = telegram("c", "الرئيسة سيلفا أورتانو وزوجها ووزراء حكومتها الجدد جميعا", "دلفارا", "Delvara")
    assert copies([first, other]) == []
    (group,) = copies([first, other, again])
    assert set(group.articles) == {first.article.id, again.article.id}


def test_a_group_that_one_article_came_to_is_told_as_at_once() -> None:
    texts = [
        PARTS, PARTS[:4], [*PARTS, OWN[0]], PARTS, [PARTS[0], PARTS[1].replace("أربعين", "خمسين"), *PARTS[2:]],
        PARTS[:3], [*PARTS[:4], OWN[1]], PARTS[1:],
    ]  # fmt: skip
    bodies = {
        body.id: body for body in (Body(report(name, text)) for name, text in zip("hcagfbed", texts, strict=True))
    }

    def told(names: Collection[str], before: Sequence[CopyGroup] = ()) -> list[CopyGroup]:
        return list(families(homes(linked(combinations(sorted(names), 2), bodies)), bodies, before))

    (every,) = told(bodies)
    assert len(every.articles) == len(texts) and [d.right for d in every.differences].count(None) > 3
    for name in bodies:
        before = told(bodies.keys() - {name})
        assert told(bodies, before) == [every]
        kept = [replace(group, differences=(MARK, *group.differences)) for group in before]
        same = before[0].articles[0] == every.articles[0]  # else all is told anew, against another
        assert (MARK in told(bodies, kept)[0].differences) == same


GLUED = "وافتتح الوزير المدرسة الجديدةوقال إنها تسع كل أبناء الحي."


def test_a_body_is_the_same_with_the_words_of_its_article_and_without() -> None:
    held = report("a", [*PARTS, "وبلغ السعر 26.5 دينارا، ثم 5.\u200f26 دينارا.", PARTS[0], GLUED])
    without, given = Body(held), Body(held, Sheet.of(prose(held.page, held.article)))
    assert without.hashes == given.hashes and without.fingerprints == given.fingerprints
    told = [[(one.forms, one.span, one.words) for one in body.sentences] for body in (without, given)]
    assert told[0] == told[1] and len(told[0]) == len(PARTS) + 2
    assert "الجديده" in without.forms


def test_an_article_is_made_with_its_layers_only_where_copies_are_told_by_them() -> None:
    asked: list[str] = []

    def whole(one: Report) -> Report:
        asked.append(one.article.id)
        return one

    first, same, other = report("a", PARTS), report("b", PARTS), report("c", [*PARTS[:4], OWN[0]])
    lazy = [Body(one, whole=partial(whole, one)) for one in (first, same, other)]
    assert verify(*lazy[:2]) and not asked
    home = {body.id: first.article.id for body in (lazy[0], lazy[2])}
    told = [list(families(home, {body.id: body for body in held})) for held in (lazy, [Body(first), Body(other)])]
    assert told[0] == told[1] and told[0][0].differences


def test_what_two_forms_of_a_sentence_begin_and_end_with_is_left_out_first() -> None:
    assert list(_runs("abcd", "abxcd")) == [(2, 2, 2, 3)]
    assert list(_runs("abab", "ab")) == [(2, 4, 2, 2)]
    assert list(_runs("axbyc", "azbwc")) == [(1, 2, 1, 2), (3, 4, 3, 4)]


def test_of_a_group_that_one_article_came_to_only_this_and_the_first_are_not_told() -> None:
    bodies = [
        Body(report(name, [*PARTS[:4], own], day)) for name, own, day in zip("abcd", OWN, (5, 7, 4, 6), strict=False)
    ]
    before = copies([body.report for body in bodies if body.id != "b-1"])
    assert untold(bodies, before) == ["c-1", "b-1"]
    assert untold(bodies, []) == ["a-1", "b-1", "c-1", "d-1"]


def test_a_release_that_is_reworded_is_edited() -> None:
    """Most words, two by two, and no fifteen in a row."""
    words = " ".join(PARTS).split()
    there = [f"غير{n}" if n % 9 == 3 else word for n, word in enumerate(words)]
    group = one(report("a", [" ".join(words)]), report("b", [" ".join(there)], agency="Coast Agency"))
    assert (group.kind, group.original) == ("edited", "b-1")


def test_a_short_text_that_stands_in_a_longer_one_is_an_excerpt() -> None:
    """It has fewer words than make passages elsewhere; still fewer two may say alike."""
    words = " ".join(PARTS[:2]).split()
    group = one(report("a", [" ".join(words[:24])]), report("b", [*PARTS, *OWN]))
    assert (group.kind, group.original) == ("excerpt", "a-1")
    assert copies([report("a", [" ".join(words[:14])]), report("b", [*PARTS, *OWN])]) == []
