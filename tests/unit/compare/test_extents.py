"""How far a statement runs, where the outlet's own voice goes on behind it."""

from __future__ import annotations

from typing import Any

import pytest

from tawatur.compare.drafts.extents import ends
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon

from .build import Draw, body, compared

LEXICON = Lexicon()
OMAR = body("Omar Saber", "person")


def told(*texts: tuple[str, str], act: Any = "say", lead: str = "قال إن ") -> list[str]:
    """What is left of the contents of some printings: of each what is said, and what follows its end."""
    draws = [
        Draw(f"{lead}{content}{behind}", name=f"n{n}").said(content, lead.split()[0], OMAR, act=act)
        for n, (content, behind) in enumerate(texts)
    ]
    reports = [draw.report() for draw in draws]
    said = [report.article.layers.attributions[0] for report in reports]
    parts = ends([Scene(report) for report in reports], said, LEXICON)
    return [report.printed(part) for report, part in zip(reports, parts, strict=True)]


CORE = "تحدث إلى الصيادين في شأن الرصيف"


@pytest.mark.parametrize(
    ("rest", "cut"),
    [
        ("، وكان الرصيف أغلق مطلع الشتاء", True),
        ("، لكن الرصيف ما زال مغلقا", True),
        ("، وسيزور الوفد القرية غدا", True),
        ("، وأطلقت بلدية القرية أعمال الترميم", True),
        (" ومحادثات البلدية في السوق", False),
        (" وقد يفتح باب السوق غدا", False),
        (" والسوق والجسر القديم أيضا", False),
    ],
)
def test_a_shorter_printing_ends_where_the_outlet_begins(rest: str, cut: bool) -> None:
    whole = CORE + rest
    assert told((whole, "."), (CORE, ". ونام الحارس.")) == [CORE if cut else whole, CORE]


def test_what_the_other_tells_in_its_next_sentence_is_not_said() -> None:
    rest = "واستمرت أعمال البلدية طوال العام"
    whole = f"{CORE}، {rest}"
    assert told((whole, "."), (CORE, f". {rest}.")) == [CORE, CORE]
    assert told((whole, "."), (whole, "."), (whole, "."), (CORE, f".\n{rest}.")) == [whole, whole, whole, CORE]


@pytest.mark.parametrize(("rest", "whole"), [("والتي تقام كل عام في القرية", True), ("وستقام كل عام", False)])
def test_what_was_cut_before_which_is_told_whole_where_another_prints_it(rest: str, whole: bool) -> None:
    core = "البلدية دعمت مسابقة القوارب"
    longer = f"{core}، {rest}"
    assert told((core, f"، {rest}."), (longer, "."))[0] == (longer if whole else core)


def test_what_came_of_a_wish_is_not_wished() -> None:
    wish = "ضمانات من البلدية بشأن الرصيف"
    assert told((f"{wish} وهو ما أدى إلى تأخير البناء", "."), act="demand", lead="طلب ") == [wish]
    assert told((f"{wish} وهو ما يؤدي إلى الإسراع", "."), act="demand", lead="طلب ") != [wish]
    assert told((f"{wish} وهو ما أدى إلى تأخير البناء", "."), lead="قال إن ") != [wish]


def test_a_noun_ends_where_a_clause_turns_against_it() -> None:
    noun = "الزيارة ومواعيدها في رسالة"
    assert told((f"{noun} لكن لم يؤكدها أحد", "."), lead="أعلن عن ") == [noun]
    assert told((f"{noun} لكن لم يؤكدها أحد", "."), lead="أعلن أن ") != [noun]


def test_marks_that_open_in_it_close_in_it() -> None:
    wish = "ضمانات من البلدية في أيار (مايو)"
    assert told((f"{wish} وهو ما أدى إلى تأخير البناء", "."), act="demand", lead="طلب ") == [wish]
    quoted = "ضمانات «من البلدية بشأن الرصيف وهو ما أدى إلى تأخير البناء»"
    assert told((quoted, "."), act="demand", lead="طلب ") == [quoted]


def test_a_claim_stands_on_what_is_said() -> None:
    rest = "، وكان الرصيف أغلق مطلع الشتاء"
    long = Draw(f"قال عمر إنه {CORE}{rest}.", name="a").said(CORE + rest, "قال", OMAR)
    short = Draw(f"قال عمر إنه {CORE}. ونام الحارس.", name="b", outlet="Dawn").said(CORE, "قال", OMAR)
    held = [d.claim for d in compared(long, short)[1] if d.claim.attribute == "statement"]
    assert [c.value for c in held] == [CORE, CORE]
    assert {c.evidence.span.size for c in held} == {len(CORE)}
