"""Corroborated, single-source, unnamed-only, differs, updated, party-against-party: on small affairs made by hand."""

from __future__ import annotations

from datetime import date

from tawatur.model.across import Finding
from tawatur.model.layers import Link

from .build import DAY, Draw, body, compared

ATTACK = {"targets": ["Port Town"], "actors": ["Salmar"], "place": "Port Town", "day": "2031-05-04"}


def strike(
    name: str, people: str, value: int, source: Link | None, unit: str = "worker killed", **more: object
) -> Draw:
    """An article on the strike on the port with a toll, by a source or in the outlet's own voice."""
    text = f"أسفر القصف الذي استهدف الميناء الأحد عن مقتل {people} من العمال، قالت الجهة المعنية ({name})."
    if name == "b":  # an article of its own, no copy
        text += " وهرعت سيارات الإسعاف إلى الأرصفة حتى المساء، وتوقفت حركة السفن ساعات، وعاد بعضها إلى عرض البحر."
    draw = Draw(text, name=name, **more)  # type: ignore[arg-type]
    draw.quantity(f"{people} من العمال", value, unit)
    if source:
        draw.said(f"القصف الذي استهدف الميناء الأحد عن مقتل {people} من العمال", "قالت", source)
    return draw.event("القصف", "ASSAULT", mode="shelling", **ATTACK)  # type: ignore[arg-type]


def killed(found: list[Finding]) -> dict[str, Finding]:
    return {f.kind: f for f in found if f.attribute == "killed"}


def test_two_bodies_corroborate() -> None:
    _, _, found = compared(
        strike("a", "سبعة", 7, body("Lahar Health Office")), strike("b", "سبعة", 7, body("Red Circle"), outlet="Dawn")
    )
    held = killed(found)
    assert set(held) == {"corroborated"}
    assert {o.name for o in held["corroborated"].origins} == {"Lahar Health Office", "Red Circle"}
    assert (held["corroborated"].articles, held["corroborated"].outlets) == (2, 2)
    assert {o.name: o.party for o in held["corroborated"].origins} == {"Lahar Health Office": True, "Red Circle": False}


def test_one_body_in_ten_outlets_is_one_origin() -> None:
    draws = [strike(f"n{i}", "سبعة", 7, body("Lahar Health Office"), outlet=f"Outlet {i}") for i in range(10)]
    held = killed(compared(*draws)[2])
    assert set(held) == {"single-source"}
    (origin,) = held["single-source"].origins
    assert held["single-source"].outlets == 10 and len(origin.claims) == 10 and len(origin.folds) == 9
    assert {fold.reason for fold in origin.folds} <= {"same source", "copy"}
    assert all(fold.evidence for fold in origin.folds)


def test_unnamed_sources_alone() -> None:
    held = killed(compared(strike("a", "سبعة", 7, Link(None, None, "anonymous", sort="medical")))[2])
    assert set(held) == {"unnamed-only"}


def test_two_authorities_differ() -> None:
    _, drafts, found = compared(
        strike("a", "سبعة", 7, body("Lahar Health Office")),
        strike("b", "ثلاثة", 3, body("Ministry of Defence (Salmar)"), outlet="Dawn"),
    )
    held = killed(found)
    assert set(held) == {"differs"}
    values = {d.id: d.claim.value for d in drafts}
    assert [values[c] for c in held["differs"].claims] == [7, 3] or [values[c] for c in held["differs"].claims] == [
        3,
        7,
    ]
    assert "7" in held["differs"].why and "3" in held["differs"].why


def test_a_toll_that_rises_is_an_update() -> None:
    later = strike("b", "تسعة", 9, body("Red Circle"), outlet="Dawn", day=date(2031, 5, 5))
    held = killed(compared(strike("a", "سبعة", 7, body("Lahar Health Office")), later)[2])
    assert "updated" in held and "differs" not in held


def test_one_authority_with_two_numbers_updates_itself() -> None:
    later = strike("b", "تسعة", 9, body("Lahar Health Office"), outlet="Dawn")
    held = killed(compared(strike("a", "سبعة", 7, body("Lahar Health Office")), later)[2])
    assert "updated" in held and len(held["updated"].origins) == 1


def test_who_is_not_named_may_be_another_who_counts_otherwise() -> None:
    later = strike("b", "تسعة", 9, body("Lahar Health Office"), outlet="Dawn")
    nobody = strike("a", "سبعة", 7, Link(None, None, "organisation")).entity("الجهة المعنية", "Lahar Health Office")
    assert "updated" not in killed(compared(nobody, later)[2])


def test_an_article_that_is_printed_at_two_addresses_is_one() -> None:
    again = [strike(name, "سبعة", 7, body("Lahar Health Office")) for name in ("n", "m")]
    for draw in again:
        draw.text = draw.text.replace("(n)", "(m)")
    assert killed(compared(*again)[2])["single-source"].articles == 1


def vaguely(draw: Draw, mod: str) -> Draw:
    """The same article, its numbers with a modifier."""
    layers = draw.layers
    held = tuple(type(q)(q.span, q.value, q.unit, q.made_by, mod) for q in layers.quantities)
    draw.layers = type(layers)(quantities=held, attributions=layers.attributions, events=layers.events)
    return draw


def test_at_least_so_many_backs_that_number() -> None:
    vague = vaguely(strike("b", "سبعة", 7, body("Red Circle"), outlet="Dawn"), "at_least")
    held = killed(compared(strike("a", "سبعة", 7, body("Lahar Health Office")), vague)[2])
    assert set(held) == {"corroborated"}


def test_at_least_so_many_backs_no_higher_number_and_does_not_contradict_it() -> None:
    vague = vaguely(strike("b", "خمسة", 5, body("Red Circle"), outlet="Dawn"), "at_least")
    held = killed(compared(strike("a", "سبعة", 7, body("Lahar Health Office")), vague)[2])
    assert set(held) == {"single-source"}


def test_other_days_are_other_subjects() -> None:
    other = strike("b", "ثلاثة", 3, body("Red Circle"), outlet="Dawn")
    other.layers = type(other.layers)(
        quantities=other.layers.quantities, attributions=other.layers.attributions, events=()
    )
    other.event("القصف", "ASSAULT", mode="shelling", **{**ATTACK, "day": "2031-05-03"})  # type: ignore[arg-type]
    kinds = {
        f.kind
        for f in compared(strike("a", "سبعة", 7, body("Lahar Health Office")), other)[2]
        if f.attribute == "killed"
    }
    assert kinds == {"single-source"}


def test_a_copy_that_changes_a_number_is_no_second_voice() -> None:
    tail = " وأعلنت البلدية إغلاق الطريق المؤدي إلى المرفأ القديم حتى إشعار آخر، ودعت السكان إلى البقاء في منازلهم."
    one, two = (
        strike("a", "سبعة", 7, body("Lahar Health Office")),
        strike("a", "ثمانية", 8, body("Lahar Health Office")),
    )
    one.text, two.text = one.text + tail * 1, two.text + tail * 1
    two.name, two.outlet = "b", "Dawn"
    kinds = {f.kind for f in compared(one, two)[2] if f.attribute == "killed"}
    assert "differs" not in kinds and "corroborated" not in kinds


def test_accusation_and_denial() -> None:
    text = "قصفت مدافع الميناء الأحد. واتهمت وزارة الدفاع جيش سلمار بالقصف. ونفى جيش سلمار مسؤوليته عن ذلك."
    draw = Draw(text).event("قصفت", "ASSAULT", mode="shelling", place="Port Town", day="2031-05-04")
    draw.entity("جيش سلمار بالقصف"[:9], "Salmar Armed Forces")
    draw.said("جيش سلمار بالقصف", "اتهمت", body("Ministry of Defence (Lahar)"), act="accuse")
    draw.said("مسؤوليته عن ذلك", "نفى", body("Salmar Armed Forces"), act="deny")
    found = [f for f in compared(draw)[2] if f.attribute == "actor"]
    assert [f.kind for f in found] == ["party-against-party"]
    assert {o.name for o in found[0].origins} == {"Ministry of Defence (Lahar)", "Salmar Armed Forces"}


def test_who_accuses_for_a_side_is_a_party_whether_he_fights_or_not() -> None:
    text = "قصفت مدافع الميناء الأحد. واتهمت كارن جيش سلمار بالقصف. ونفى جيش سلمار مسؤوليته عن القصف."
    draw = Draw(text).event("قصفت", "ASSAULT", mode="shelling", place="Port Town", day="2031-05-04")
    draw.entity("جيش سلمار", "Salmar Armed Forces").entity("كارن", "Karn", "GPE", "country")
    draw.said("جيش سلمار بالقصف", "اتهمت", body("Karn", span=draw.at("كارن")), act="accuse")
    draw.said("مسؤوليته عن القصف", "نفى", body("Salmar Armed Forces", span=draw.at("جيش سلمار")), act="deny")
    found = compared(draw)[2]
    assert [(f.attribute, f.kind) for f in found if f.kind != "single-source"] == [("actor", "party-against-party")]


def test_two_accounts_of_one_call() -> None:
    text = "تحدث الرئيسان هاتفيا الأحد. وقال صابر إن الاتصال كان مثمرا. وقالت راجي إن الاتصال لم يحقق أي تقدم."
    draw = Draw(text).event(
        "تحدث", "CONSULT", mode="phone", actors=["Omar Saber"], targets=["Huda Raji"], day="2031-05-04"
    )
    draw.said("الاتصال كان مثمرا", "قال", body("Omar Saber", "person"))
    draw.said("الاتصال لم يحقق أي تقدم", "قالت", body("Huda Raji", "person"))
    (found,) = [f for f in compared(draw)[2] if f.kind == "party-against-party"]
    assert found.attribute == "outcome" and {o.name for o in found.origins} == {"Omar Saber", "Huda Raji"}


def test_numbers_of_two_days_are_of_two_things() -> None:
    one = strike("a", "سبعة", 7, body("Lahar Health Office"))
    other = strike("b", "ثلاثة", 3, body("Ministry of Defence (Salmar)"), outlet="Dawn")
    for draw, day in ((one, "2031-05-04"), (other, "2031-04-20")):
        draw.time("الأحد", day)
    assert "differs" not in killed(compared(one, other)[2])


def test_a_plain_count_of_one_article_is_no_finding() -> None:
    draw = Draw("قالت الجهة المعنية إن المعرض ضم تسع لوحات.", name="a")
    draw.quantity("تسع لوحات", 9, "painting")
    draw.said("المعرض ضم تسع لوحات", "قالت", body("Red Circle"))
    assert compared(draw)[2] == []


CALL = "مكالمة الرئيسين أمس. أعلن رامي صابر أن اتصالا جرى بين الاثنين. وأكدت هدى راجي أن محادثة دارت فعلا."


def call(name: str = "a", *, day: str | None = "2031-05-04") -> Draw:
    """An article whose lead tells of a call, which both sides then confirm."""
    draw = Draw(CALL, name=name, outlet=f"Outlet {name}")
    draw.said("اتصالا جرى بين الاثنين", "أعلن", body("Omar Saber", "person"))
    draw.said("محادثة دارت فعلا", "أكدت", body("Huda Raji", "person"))
    for trigger, by in (("مكالمة", None), ("اتصالا", 0), ("محادثة", 1)):
        draw.event(trigger, "CONSULT", mode="phone", actors=("Omar Saber", "Huda Raji"), day=day, by=by)
    return draw


def happened(*draws: Draw) -> list[tuple[str, set[str]]]:
    """What is found about whether the call took place, with the origins of each finding."""
    found = [f for f in compared(*draws)[2] if f.attribute == "status"]
    return [(f.kind, {origin.name for origin in f.origins}) for f in found]


def test_a_lead_sums_up_two_sources_and_makes_them_not_one() -> None:
    assert happened(call(), call("b")) == [("corroborated", {"Omar Saber", "Huda Raji"})]


def test_a_meeting_without_a_day_is_that_of_the_day_it_is_printed_on() -> None:
    assert happened(call(), call("b", day=None)) == [("corroborated", {"Omar Saber", "Huda Raji"})]


def quake(name: str, text: str, value: int, words: str, day: date, outlet: str, unit: str = "person killed") -> Draw:
    draw = Draw(text, name=name, outlet=outlet, day=day).quantity(words, value, unit)
    return draw.entity("لهار", "Lahar", "GPE")


def test_tolls_of_one_earthquake_rise_whatever_town_is_named() -> None:
    first = quake(
        "a", "زلزال قوي في شرق لهار هدم قرى جبلية كثيرة وأوقع تسعين قتيلا.", 90, "تسعين قتيلا", date(2031, 5, 4), "Dawn"
    )
    later = quake(
        "b", "مئة وعشرون قتيلا في زلزال لهار، وفرق الإغاثة تصل إلى قرى جبلية معزولة.", 120, "مئة وعشرون قتيلا",
        date(2031, 5, 5), "Dusk",
    )  # fmt: skip
    reports = [first.report(), later.report()]
    home = {r.article.id: "one" for r in reports}
    held = killed(compared(first, later, stories=home)[2])
    assert set(held) == {"updated"}
    assert "updated" not in killed(compared(first, later)[2])  # of two stories they may be two


def test_an_article_on_two_separate_accidents_begins_with_no_toll() -> None:
    text = "تسعون قتيلا في زلزالين منفصلين ضربا لهار."
    one = quake("a", text, 90, "تسعون قتيلا", date(2031, 5, 4), "Dawn")
    two = quake("b", "مئة قتيل في زلزال ضرب لهار.", 100, "مئة قتيل", date(2031, 5, 5), "Dusk")
    home = {draw.report().article.id: "one" for draw in (one, two)}
    assert "updated" not in killed(compared(one, two, stories=home)[2])


def test_who_is_accused_of_helping_somebody_does_not_accuse_whom_he_helps() -> None:
    draw = Draw("وقع قصف على الميناء الأحد. واتهمت لهار سلمار بدعم الدائرة الحمراء في القصف.", name="a")
    draw.entity("سلمار", "Salmar", "GPE").entity("الدائرة الحمراء", "Red Circle")
    draw.said("بدعم الدائرة الحمراء في القصف", "اتهمت", body("Lahar"), act="accuse")
    draw.event("قصف", "ASSAULT", mode="shelling", **ATTACK)  # type: ignore[arg-type]
    _, drafts, _ = compared(draw)
    assert [d.claim.value for d in drafts if d.claim.attribute == "actor"] == []


def test_a_movement_that_is_called_after_people_counts_nobody() -> None:
    draw = Draw("أعلنت حركة البحارة وفاة زعيمها.", name="a").quantity("البحارة", 2, "sailor killed")
    draw = draw.entity("حركة البحارة", "Sailors' Movement")
    assert [d for d in compared(draw)[1] if d.claim.attribute == "killed"] == []
    plain = Draw("أعلنت الشرطة وفاة بحارين.", name="a").quantity("بحارين", 2, "sailor killed")
    assert [d.claim.value for d in compared(plain)[1] if d.claim.attribute == "killed"] == [2]


def test_those_in_a_state_of_their_own_are_a_part_of_the_hurt() -> None:
    draw = Draw("أصيب تسعون عاملا، إضافة إلى خمسة مصابين يعانون من حروق.").quantity("تسعون عاملا", 90, "worker injured")
    draw.quantity("خمسة مصابين", 5, "person injured")
    assert {d.claim.value: d.part for d in compared(draw)[1]} == {90: False, 5: True}


def test_who_was_aboard_is_no_toll() -> None:
    text = "قال إن رجلين داخل الطائرة التي كانت تقل خمسة أشخاص لقيا مصرعهما قرب الميناء."
    draw = Draw(text).quantity("خمسة أشخاص", 5, "person")
    _, drafts, _ = compared(draw)
    assert [(d.claim.attribute, d.claim.unit) for d in drafts] == [("number", "person")]


def test_nine_dead_and_hurt_are_no_nine_dead() -> None:
    draw = Draw("أوقع القصف تسعة قتلى وجرحى في الميناء.", name="a").quantity("تسعة قتلى", 9, "person killed")
    (held,) = [d for d in compared(draw)[1] if d.claim.value == 9]
    assert held.claim.attribute == "casualties"


def test_a_number_of_many_digits_is_one_however_it_is_told() -> None:
    texts = ("كلف رصيف النخيل 6112345 دينارا", "القرية دفعت ثمن الأعمال: 6112345 دينارا")
    draws = [Draw(f"قال العمدة إن {text}.", name=f"n{n}", outlet=f"Paper {n}") for n, text in enumerate(texts)]
    for draw, text in zip(draws, texts, strict=True):
        draw.quantity("6112345 دينارا", 6112345, "KWD").said(text, "قال", Link(None, "Omar Saber", "person"))
    assert [f.articles for f in compared(*draws)[2]] == [2]


def test_nine_between_dead_and_hurt_are_no_nine_dead() -> None:
    for text in ("سقط تسعة بحارة بين قتيل وجريح في القرية.", "في القرية تسعة بحارة سقطوا بين قتيل وجريح."):
        draw = Draw(text, name="a").quantity("تسعة بحارة", 9, "sailor killed")
        held = [(d.claim.attribute, d.claim.unit) for d in compared(draw)[1]]
        assert held == [("casualties", "sailor killed or injured")]


def test_who_did_it_is_none_of_the_dead() -> None:
    draw = Draw("قتل ستة بحارة في هجوم نفذه قرصانان.", name="a").quantity("ستة بحارة", 6, "sailor killed")
    held = {d.claim.value: d.claim.attribute for d in compared(draw.quantity("قرصانان", 2, "person killed"))[1]}
    assert held == {6: "killed"}


def test_attacks_of_somebody_in_general_are_none() -> None:
    for text, trigger, some in (
        ("شددت العصبة هجماتها على القرية", "هجماتها", 0),
        ("شنت العصبة هجمات عليها", "هجمات", 1),
    ):
        draw = Draw(f"{text}.", name="a").event(trigger, "ASSAULT", actors=["Red Circle"], day="2031-05-04")
        assert len(compared(draw)[1]) == some, text


def test_nine_were_killed_and_ten_hurt() -> None:
    draw = Draw("تسعة قتلوا وأصيب عشرة في القصف.", name="a")
    draw.quantity("تسعة", 9, "person killed").quantity("عشرة", 10, "person injured")
    assert {d.claim.value: d.claim.attribute for d in compared(draw)[1]} == {9: "killed", 10: "injured"}


def test_nobody_in_particular_backs_no_number() -> None:
    crowd = Link(None, None, "anonymous", sort="eyewitness")
    first = strike("a", "سبعة", 7, body("Lahar Health Office"))
    held = killed(compared(first, strike("b", "سبعة", 7, crowd, outlet="Dawn"))[2])
    assert set(held) == {"single-source"} and [o.named for o in held["single-source"].origins] == [True]


def test_the_few_of_a_kind_are_no_earlier_toll() -> None:
    few = strike("a", "سبعة", 7, body("Lahar Health Office"), "student killed")
    many = strike("b", "ستون", 60, body("Red Circle"), "person killed", outlet="Dawn", day=date(2031, 5, 5))
    assert "updated" not in killed(compared(few, many)[2])


def test_those_missing_are_fewer_later() -> None:
    first = quake(
        "a", "زلزال قوي في شرق لهار هدم قرى جبلية كثيرة، ولا يزال تسعون شخصا في عداد المفقودين.", 90, "تسعون شخصا",
        DAY, "Dawn", "person missing",
    )  # fmt: skip
    later = quake(
        "b", "ستون شخصا مفقودون في زلزال لهار، وفرق الإغاثة تصل إلى قرى جبلية معزولة.", 60, "ستون شخصا",
        date(2031, 5, 5), "Dusk", "person missing",
    )  # fmt: skip
    home = {draw.report().article.id: "one" for draw in (first, later)}
    held = [f for f in compared(first, later, stories=home)[2] if f.attribute == "missing"]
    assert {f.kind for f in held} == {"updated"}


def test_a_dead_of_the_worst_fire_in_years_is_no_dead_of_years() -> None:
    draw = Draw("شهدت القرية أسوأ حريق منذ سبعة عقود، حيث لقي تسعة بحارة حتفهم.", name="a")
    (held,) = (d for d in compared(draw.quantity("تسعة بحارة", 9, "sailor killed"))[1] if d.claim.value == 9)
    assert held.since == "" and not held.part


def test_steps_of_a_toll_in_one_article_rise() -> None:
    def told(first: str, one: int, then: str, two: int) -> list[str]:
        text = f"أوقع القصف {then} قتلى بحسب مصدر. وكانت حصيلة أولية تحدثت عن {first} قتلى."
        draw = Draw(text, name="a").quantity(f"{then} قتلى", two, "person killed")
        draw.quantity(f"{first} قتلى", one, "person killed")
        draw.event("القصف", "ASSAULT", mode="shelling", quantities=(0, 1), **ATTACK)  # type: ignore[arg-type]
        return sorted(killed(compared(draw)[2]))

    assert "updated" in told("ثلاثة", 3, "تسعة", 9)
    assert {"updated", "differs"}.isdisjoint(told("تسعة", 9, "ثلاثة", 3))


def test_the_second_number_of_those_among_the_hurt_is_a_part_too() -> None:
    draw = Draw("أصيب خمسون شخصا بينهم تسعة أطفال و4 نساء في القصف.", name="a")
    draw.quantity("خمسون شخصا", 50, "person injured").quantity("4 نساء", 4, "woman injured")
    held = {d.claim.value: d.part for d in compared(draw)[1] if d.claim.attribute == "injured"}
    assert held == {50: False, 4: True}


def test_an_outlet_that_names_itself_is_no_second_voice() -> None:
    own = strike("b", "سبعة", 7, Link(None, "Dawn", "organisation"), outlet="Dawn")
    held = killed(compared(strike("a", "سبعة", 7, body("Lahar Health Office")), own)[2])
    assert set(held) == {"single-source"}


def test_what_two_did_without_a_day_is_news_where_it_leads() -> None:
    def told(name: str, text: str, content: str, source: Link, outlet: str) -> Draw:
        draw = Draw(text, name=name, outlet=outlet).said(content, "قالت", source)
        return draw.event("تبادل", "RETREAT", mode="prisoner-exchange", actors=["Salmar", "Lahar"], by=0)

    one, two = body("Ministry of Defence (Salmar)"), body("Ministry of Defence (Lahar)")
    first = told(
        "a", "قالت الجهة إن تبادل مئة أسير تم عند الجسر الشرقي.", "تبادل مئة أسير تم عند الجسر الشرقي", one, "Dawn"
    )
    text = "عاد مئة أسير إلى بيوتهم في تبادل عند الجسر الشرقي، وقد قالت وزارتهم ذلك بعد أشهر من التفاوض."
    second = told("b", text, "عاد مئة أسير إلى بيوتهم في تبادل عند الجسر الشرقي", two, "Dusk")
    found = [f for f in compared(first, second)[2] if f.attribute == "status"]
    assert [(f.kind, len(f.origins)) for f in found] == [("corroborated", 2)]


def test_the_dead_of_years_ago_are_not_those_of_today() -> None:
    text = "أسفر القصف عن مقتل سبعة عمال بعد ثلاث سنوات على حريق الميناء الذي خلف مقتل أربعين بحارا."
    draw = Draw(text).quantity("سبعة عمال", 7, "worker killed").quantity("أربعين بحارا", 40, "sailor killed")
    draw.time("ثلاث سنوات", "P3Y", "duration").event("القصف", "ASSAULT", mode="shelling", **ATTACK)  # type: ignore[arg-type]
    of_today = [d.claim.value for d in compared(draw)[1] if d.claim.attribute == "killed" and d.cluster]
    assert of_today == [7]


def test_two_who_estimate_a_crowd_differ() -> None:
    text = "خرج نحو ألف شخص في مسيرة الميناء، قالت الشرطة، وخرج نحو تسعة آلاف شخص، قال الاتحاد."
    draw = (
        Draw(text)
        .quantity("نحو ألف شخص", 1000, "person", "approx")
        .quantity("نحو تسعة آلاف شخص", 9000, "person", "approx")
    )
    draw.said("خرج نحو ألف شخص في مسيرة الميناء", "قالت", body("Port Police", span=draw.at("الشرطة")))
    draw.said("خرج نحو تسعة آلاف شخص", "قال", body("Dock Workers' Union", span=draw.at("الاتحاد")))
    draw.event("مسيرة", "PROTEST", mode="demo", place="Port Town", day="2031-05-04", quantities=(0, 1))
    (found,) = (f for f in compared(draw)[2] if f.attribute == "taking part")
    assert found.kind == "differs" and len(found.origins) == 2


def test_what_is_praised_beside_a_meeting_is_no_outcome_of_it() -> None:
    def told(content: str) -> list[str]:
        draw = Draw(f"عقد الاجتماع الأحد في الميناء. وقال العمدة إن {content}.")
        draw.said(content, "قال", body("Omar Saber", "person", draw.at("العمدة")))
        draw.event("الاجتماع", "CONSULT", mode="meeting", actors=["Salmar", "Lahar"], day="2031-05-04")
        if content.startswith("اللقاء"):
            draw.event("اللقاء", "CONSULT", mode="meeting", actors=["Salmar", "Lahar"], day="2031-05-04")
        return [f.kind for f in compared(draw)[2] if f.attribute == "outcome"]

    assert told("اللقاء كان إيجابيا جدا") == ["single-source"]
    assert told("المدارس تحقق تقدما كبيرا") == []


def test_what_somebody_is_charged_with_is_not_told() -> None:
    def told(text: str) -> list[str]:
        return [d.claim.attribute for d in compared(Draw(text).event("تعذيب", "COERCE", day="2031-05-04"))[1]]

    assert told("أرجئت محاكمة القبطان المتهم بجرائم تعذيب.") == []
    assert told("وقع تعذيب في مركب القبطان.") == ["status"]


def test_how_long_a_meeting_took_is_no_finding_of_one() -> None:
    def found(*names: str) -> list[str]:
        draws = [
            Draw("استمر الاجتماع في المرفأ الأحد ساعتين.", name=name, outlet=name).time("ساعتين", "PT2H", "duration")
            for name in names
        ]
        for draw in draws:
            draw.event("الاجتماع", "CONSULT", mode="meeting", actors=["Salmar", "Lahar"], day="2031-05-04")
        return [f.kind for f in compared(*draws)[2] if f.attribute == "duration"]

    assert found("a") == []


def test_who_asks_or_refuses_does_not_say_that_it_happened() -> None:
    def told(text: str) -> list[str]:
        draw = Draw(text).event("المحادثات", "CONSULT", mode="talks", actors=["Salmar", "Lahar"], day="2031-05-04")
        return [d.claim.attribute for d in compared(draw)[1]]

    assert told("جرت المحادثات الأحد.") == ["status"]
    assert told("هل جرت المحادثات الأحد؟") == []


def test_a_toll_of_weeks_ago_is_not_what_an_article_leads_with() -> None:
    text = "أسقطت لهار طائرة في الميناء بعد هجوم قتل فيه {} شخصا {}."
    draws = []
    for name, number, words, day in (("a", 26, "الشهر الماضي", "2031-04-02"), ("b", 31, "أمس", None)):
        draw = Draw(text.format(number, words), name=name).entity("الميناء", "Port Town", "GPE")
        draw.quantity(str(number), number, "person killed")
        draw.event("هجوم", "ASSAULT", actors=["Salmar"], targets=["Lahar"], day=day, quantities=(0,))
        draws.append(draw)
    _, drafts, _ = compared(*draws)
    assert not any(d.incident for d in drafts)


def test_a_place_fights_nobody() -> None:
    text = "وقع اشتباك في الميناء الأحد. واتهمت دفاع لاهار جيش سلمار باقتحام الرصيف القديم في الاشتباك."

    def found(target: str, kind: str) -> list[str]:
        draw = Draw(text).entity("جيش سلمار", "Salmar Armed Forces").entity("الرصيف القديم", target, kind)
        draw.said(
            "جيش سلمار باقتحام الرصيف القديم في الاشتباك", "اتهمت", body("Ministry of Defence (Lahar)"), act="accuse"
        )
        who = {"actors": ["Salmar Armed Forces"], "targets": [target], "day": "2031-05-04"}
        draw.event("اشتباك", "ASSAULT", mode="clash", **who)  # type: ignore[arg-type]
        draw.event("الاشتباك", "ASSAULT", mode="clash", **who)  # type: ignore[arg-type]
        return [f.attribute for f in compared(draw)[2] if f.attribute == "actor"]

    assert found("Harbour Guard", "ORG") == ["actor"]
    assert found("Old Quay", "LOC") == []


def test_what_is_not_permitted_is_not_announced() -> None:
    def planned(verb: str) -> list[object]:
        draw = Draw(f"قالت الدائرة إنها {verb} بمسيرة في الميناء الاثنين.")
        draw.said(f"{verb} بمسيرة في الميناء الاثنين", "قالت", body("Red Circle"))
        draw.event("مسيرة", "PROTEST", status="planned", place="Port Town", day="2031-05-05", by=0)
        return [d.claim.value for d in compared(draw)[1] if d.claim.attribute == "status"]

    assert planned("ستقوم") == ["planned"]
    assert planned("لن تسمح") == []


def test_shots_in_joy_are_no_attack() -> None:
    def fired(why: str) -> int:
        draw = Draw(f"أطلق جنود سلمار النار {why} في الميناء الأحد.")
        draw.event("أطلق", "ASSAULT", mode="shooting", **ATTACK)  # type: ignore[arg-type]
        return sum(d.claim.attribute == "status" for d in compared(draw)[1])

    assert (fired("ابتهاجا"), fired("غدرا")) == (0, 1)
