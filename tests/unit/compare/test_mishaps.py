"""Mishaps and their tolls: what they are called, what is one, what differs; who tells, accuses and denies."""

from __future__ import annotations

from tawatur.compare.drafts.mishaps import apart_from_parts, mishaps, separate, title
from tawatur.lexicon import Lexicon
from tawatur.model.across import Finding
from tawatur.script.stems import stem
from tawatur.script.words import forms

from .build import Draw, body, compared

WORDS = Lexicon()
ATTACK = {"targets": ["Port Town"], "actors": ["Salmar"], "place": "Port Town", "day": "2031-05-04"}


def stemmed(text: str) -> list[str]:
    return [stem(form) for form in forms(text)]


def wreck(name: str, text: str, dead: str, value: int, outlet: str) -> Draw:
    draw = Draw(text, name=name, outlet=outlet).entity("ميناء لهار", "Port Town", "GPE")
    return draw.quantity(dead, value, "person killed").time("الأحد", "2031-05-04")


def told(*draws: Draw) -> list[Finding]:
    home = {draw.report().article.id: "one" for draw in draws}
    return [f for f in compared(*draws, stories=home)[2] if f.attribute == "killed"]


def test_various_injuries_are_of_one_mishap() -> None:
    assert separate(stemmed("قتل تسعة بحارة في حادثين منفصلين"), WORDS)
    assert not separate(stemmed("أصيب تسعة بحارة بإصابات متفرقة"), WORDS)


def test_a_mishap_is_called_by_its_kind_place_and_day() -> None:
    kinds = [*mishaps(stemmed("غرق القارب بعد تصادم"), WORDS), *mishaps(stemmed("غرق القارب"), WORDS)]
    assert title(kinds, "Port Town", "2031-05-04", WORDS) == "sinking: Port Town, 2031-05-04"
    assert title([], "Port Town", None, WORDS) == "Port Town"


def test_two_papers_with_two_tolls_of_one_wreck_differ() -> None:
    one = wreck("a", "غرق قارب صيد قرب ميناء لهار الأحد وتوفي سبعة أشخاص من ركابه.", "سبعة أشخاص", 7, "Dawn")
    two = wreck("b", "توفي تسعة أشخاص بعد غرق قارب صيد الأحد عند ميناء لهار القديم.", "تسعة أشخاص", 9, "Dusk")
    found = {f.kind: f for f in told(one, two)}
    assert set(found) == {"differs"} and found["differs"].about == "sinking: Port Town, 2031-05-04"
    assert len(found["differs"].origins) == 2


def test_tolls_far_apart_are_of_two_wrecks() -> None:
    one = wreck("a", "غرق قارب صيد قرب ميناء لهار الأحد وتوفي شخصان اثنان من ركابه.", "شخصان اثنان", 2, "Dawn")
    two = wreck("b", "توفي خمسون شخصا بعد غرق قارب صيد الأحد عند ميناء لهار القديم.", "خمسون شخصا", 50, "Dusk")
    assert not any(d.incident for d in compared(one, two, stories={})[1])
    assert {"differs", "updated"}.isdisjoint(f.kind for f in told(one, two))


def test_who_is_flown_out_is_some_of_the_injured() -> None:
    def part(text: str) -> bool:
        draw = Draw(text).quantity("تسعة مصابين", 9, "person injured")
        return [d.part for d in compared(draw)[1]] == [True]

    assert part("أخلت طائرة سلمارية تسعة مصابين من القارب.")
    assert not part("أخلت الشرطة الميناء بعد حريق جرح تسعة مصابين من البحارة.")


def test_a_title_leaves_a_bound_out() -> None:
    draw = Draw("قتل سبعة على الأقل في الحريق.", title="سبعة قتلى في حريق الميناء")
    draw.quantity("سبعة على الأقل", 7, "person killed", "at_least").quantity("سبعة قتلى", 7, "person killed")
    assert [d.claim.mod for d in compared(draw)[1] if d.claim.attribute == "killed"] == ["at_least"]


def test_what_somebody_calls_it_does_not_tell_it() -> None:
    def status(text: str, content: str) -> list[str]:
        draw = Draw(text).event("هجوم", "ASSAULT", day="2031-05-04", place="Port Town", by=0)
        draw.said(content, "قال", body("Omar Saber", "person"))
        return [d.claim.attribute for d in compared(draw)[1] if d.claim.attribute == "status"]

    assert status("قال صابر إن الحريق في حقيقته هو هجوم جبان.", "الحريق في حقيقته هو هجوم جبان") == []
    assert status("قال صابر إن الحريق جاء بعد هجوم على الميناء.", "الحريق جاء بعد هجوم على الميناء") == ["status"]


def accused(text: str, content: str, act: str, entity: str = "لهار") -> list[object]:
    draw = Draw(text, name="a").event("قصف", "ASSAULT", mode="shelling", **ATTACK)  # type: ignore[arg-type]
    draw.entity(entity, "Lahar", "GPE").said(content, "قالت", body("Salmar"), act=act)
    return [d.claim.value for d in compared(draw)[1] if d.claim.attribute == "actor"]


def test_the_accused_is_who_is_accused() -> None:
    assert accused("وقع قصف أمس، قالت إن لهار وراءه.", "لهار وراءه", "accuse") == ["Lahar"]
    assert accused("وقع قصف أمس، قالت إن فصيلا مواليا للهار وراءه.", "فصيلا مواليا للهار وراءه", "accuse") == []
    assert accused("وقع قصف أمس، قالت إن فصيلا سلحته من لهار وراءه.", "فصيلا سلحته من لهار وراءه", "accuse") == []


def test_a_denial_is_of_the_deed() -> None:
    assert accused("وقع قصف على لهار أمس، قالت لا علاقة لنا به.", "لا علاقة لنا به", "deny") == ["Salmar"]
    assert accused("وقع قصف على لهار أمس، قالت إنه كلام فارغ.", "كلام فارغ", "deny") == []


def loose(text: str, *said: tuple[str, str, str, str]) -> list[tuple[str, str]]:
    """The findings on who did it, of an article in which nothing was read as an event."""
    draw = Draw(text, name="a").entity("لهار", "Lahar", "GPE").entity("صابر", "Omar Saber", "PER")
    for content, cue, act, source in said:
        draw.said(content, cue, body(source), act=act)
    found = [f for f in compared(draw)[2] if f.attribute == "actor"]
    return [(f.kind, f.why.split("(")[1].rstrip(")")) for f in found]


def test_what_is_no_event_is_disputed_where_the_accused_denies_it() -> None:
    charge = ("لهار بتزوير خرائط الحدود", "اتهم", "accuse", "Omar Saber")
    denial = ("أي علاقة لها بالخرائط", "نفت", "deny", "Lahar")
    text = "اتهم صابر لهار بتزوير خرائط الحدود. لكنها نفت أي علاقة لها بالخرائط."
    assert loose(text, charge, denial) == [("party-against-party", "Omar Saber and Lahar")]
    assert loose(text, charge) == []
    assert loose(text, denial) == []


def test_a_denial_names_who_accuses() -> None:
    content = "اتهامات صابر بتزوير خرائط الحدود"
    assert loose(f"في لهار نفت الحكومة {content}.", (content, "نفت", "deny", "Lahar")) == [
        ("party-against-party", "Lahar and Omar Saber")
    ]
    content = "مزاعم صابر عن نشر الخرائط"  # who claims something accuses nobody
    assert loose(f"في لهار نفت الحكومة {content}.", (content, "نفت", "deny", "Lahar")) == []
    content = "اتهامات لصابر بتزوير خرائط الحدود"
    assert loose(f"في لهار نفت الحكومة {content}.", (content, "نفت", "deny", "Lahar")) == []


def test_a_title_may_be_older_than_its_text() -> None:
    one = wreck("a", "غرق قارب صيد قرب ميناء لهار الأحد وتوفي تسعة أشخاص من ركابه.", "تسعة أشخاص", 9, "Dawn")
    two = wreck("b", "توفي سبعة أشخاص بعد غرق قارب صيد الأحد عند ميناء لهار القديم.", "سبعة أشخاص", 7, "Dusk")
    three = Draw(
        "غرق قارب صيد الأحد عند ميناء لهار فتوفي تسعة بحارة.", name="c", outlet="Noon", title="وفاة سبعة في غرق"
    )
    three.entity("ميناء لهار", "Port Town", "GPE").time("الأحد", "2031-05-04")
    three.quantity("تسعة بحارة", 9, "sailor killed").quantity("سبعة", 7, "person killed")
    assert {"differs", "updated"} & {f.kind for f in told(one, two, three)}


def test_what_makes_up_a_toll_is_no_other_toll() -> None:
    text = (
        "قتل عشرة بحارة في غرق. وتوفي أربعة قرب الجسر، واثنان في الميناء، وأربعة أخرى في البحر. وقتل سبعة في غرق قديم."
    )
    draw = Draw(text, name="a").quantity("عشرة بحارة", 10, "sailor killed").quantity("أربعة قرب", 4, "person killed")
    draw.quantity("اثنان", 2, "person killed").quantity("أربعة أخرى", 4, "person killed")
    draw.quantity("سبعة", 7, "person killed")
    drafts = [d for d in compared(draw)[1] if d.claim.attribute == "killed"]
    assert [d.claim.value for d in apart_from_parts(drafts, {10})] == [10, 7]
    assert len(apart_from_parts(drafts, {9})) == len(drafts)


def test_a_toll_that_two_tell_by_the_way_is_not_corroborated() -> None:
    def kinds(first: str, then: str) -> list[str]:
        contents = f"{first} سبعة عمال", f"{then} سبعة بحارة"
        draw = Draw(f"قال صابر إن {contents[0]}. وقالت راجي إن {contents[1]}.", name="a")
        draw.said(contents[0], "قال", body("Omar Saber", "person"))
        draw.said(contents[1], "قالت", body("Huda Raji", "person"))
        draw.quantity("سبعة عمال", 7, "worker killed").quantity("سبعة بحارة", 7, "person killed")
        draw.event(first.split()[0], "ASSAULT", quantities=(0, 1), **ATTACK)  # type: ignore[arg-type]
        return [f.kind for f in compared(draw)[2] if f.attribute == "killed"]

    assert kinds("القصف أوقع", "النيران أصابت الميناء فقتل") == ["corroborated"]
    assert kinds("القصف الذي أوقع", "الحرب التي قتل فيها") == []


def test_what_was_said_before_is_an_earlier_toll() -> None:
    one = wreck(
        "a", "وقالت الشرطة في وقت سابق إن سبعة أشخاص توفوا بعد غرق قارب الأحد قرب ميناء لهار.", "سبعة أشخاص", 7, "Dawn"
    )
    two = wreck("b", "توفي تسعة أشخاص بعد غرق قارب صيد الأحد عند ميناء لهار القديم.", "تسعة أشخاص", 9, "Dusk")
    assert {f.kind for f in told(one, two)} >= {"updated"}


def test_a_sentence_that_begins_with_older_dead_leads_with_those_of_its_title() -> None:
    one = wreck("a", "غرق قارب صيد قرب ميناء لهار الأحد وتوفي سبعة أشخاص من ركابه.", "سبعة أشخاص", 7, "Dawn")
    text = "بينما تحقق لجنة في زورق كان قتل تسعين شخصا، غرق قارب صيد الأحد عند ميناء لهار وتوفي سبعة أشخاص."
    draw = Draw(text, name="b", outlet="Dusk", title="وفاة سبعة في غرق قارب صيد عند ميناء لهار")
    draw.quantity("سبعة", 7, "person killed").quantity("تسعين شخصا", 90, "person killed")
    draw.quantity("سبعة أشخاص", 7, "person killed").entity("ميناء لهار", "Port Town", "GPE").time("الأحد", "2031-05-04")
    (found,) = (f for f in told(one, draw) if "7 person" in f.why)
    assert found.articles == 2
