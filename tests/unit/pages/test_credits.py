"""Credits: outlets and agencies in source lines, bylines, datelines and closing brackets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.lexicon import Lexicon
from tawatur.model.page import Party
from tawatur.model.span import Span
from tawatur.pages import read_text
from tawatur.pages.credits import Outlets
from tawatur.pages.outlets import outlets

NAMES = """label\ttype\tkind\tar\tlatin\tcountry\trank\tsource\thost
Coast Mirror\tORG\toutlet\tمرآة الساحل|قناة الأمواج\tCoast Mirror\tXX\t9\ttest\tcoast-mirror.test|hills.test/coast
Bank News Agency\tORG\tagency\tوكالة الضفة|و ض ن\tBNA\tXX\t9\ttest\t
"""
BODY = "قال المحافظ إن الأعمال انتهت في موعدها."


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    folder: Path = tmp_path_factory.mktemp("words")
    (folder / "names.tsv").write_text(NAMES, "utf-8")
    return Lexicon((folder,))


def credited(lexicon: Lexicon, text: str) -> tuple[str | None, str]:
    known: Outlets = outlets(lexicon)
    party = known.publisher(text, Span(0, len(text)))
    return party.entity, party.span.of(text) if party.span else ""


@pytest.mark.parametrize(
    ("printed", "label", "words"),
    [
        ("مرآة الساحل", "Coast Mirror", "مرآة الساحل"),
        ("صحيفة مرآة الساحل", "Coast Mirror", "مرآة الساحل"),
        ("الأمواج", "Coast Mirror", "الأمواج"),
        ("وكالات + مرآة الساحل", "Coast Mirror", "مرآة الساحل"),
        ("coast mirror", "Coast Mirror", "coast mirror"),
        ("وكالات", None, "وكالات"),
        ("صحيفة دلمون", "delmon", "دلمون"),
    ],
)
def test_source_lines(lexicon: Lexicon, printed: str, label: str | None, words: str) -> None:
    found, span = credited(lexicon, printed)
    assert (found and found.lower(), span) == (label and label.lower(), words)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"بلدة الساحل (و ض ن) - {BODY}", "Bank News Agency"),
        (f"بلدة الساحل - وكالة الضفة - {BODY}", "Bank News Agency"),
        (f"{BODY} (و ض ن)", "Bank News Agency"),
        (f"{BODY} (م س ر)", None),
    ],
)
def test_agencies(lexicon: Lexicon, text: str, agency: str | None) -> None:
    found = read_text("page", text, lexicon=lexicon).articles[0].agency
    assert found and found.entity == agency
    assert found.span and found.span.of(text)


def test_no_agency(lexicon: Lexicon) -> None:
    assert read_text("page", BODY, lexicon=lexicon).articles[0].agency is None


def test_an_outlet_in_the_byline_publishes(lexicon: Lexicon) -> None:
    text = f"انتهاء الأعمال في مرفأ الصيد\nالساحل - مرآة الساحل\n{BODY}"
    article = read_text("page", text, lexicon=lexicon).articles[0]
    assert article.publisher == Party("Coast Mirror", Span(text.index("مرآة"), text.index(BODY) - 1))
    assert article.outlet == "Coast Mirror"


@pytest.mark.parametrize(
    "line", ["بلدة الساحل: وكالة الضفة", "وكالة الضفة (بلدة الساحل)", "بلدة الساحل : (وكالة الضفة)"]
)
def test_an_agency_stands_beside_a_place(lexicon: Lexicon, line: str) -> None:
    """A colon or brackets part them, on a line of their own between title and text."""
    (article,) = read_text("page", f"المرفأ جاهز للسفن قبل الشتاء\n\n{line}\n\n{BODY}", lexicon=lexicon).articles
    assert article.agency and article.agency.entity == "Bank News Agency"
    assert article.agency.span and article.agency.span.start >= len("المرفأ جاهز للسفن قبل الشتاء")


def test_an_agency_before_a_colon_opens_a_headline(lexicon: Lexicon) -> None:
    assert not outlets(lexicon).named("وكالة الضفة: الأعمال تنتهي")


def test_a_line_that_is_an_outlets_name_is_a_source_line(lexicon: Lexicon) -> None:
    page = read_text("page", f"{BODY}\nوأضاف أن السفن ستصل.\nمرآة الساحل", lexicon=lexicon)
    assert page.blocks[-1].role == "publisher"
    assert page.articles[0].outlet == "Coast Mirror"


@pytest.mark.parametrize(
    ("url", "label"),
    [
        ("https://www.coast-mirror.test/a/1", "Coast Mirror"),
        ("http://m.coast-mirror.test:8080/", "Coast Mirror"),
        ("https://hills.test/coast/7", "Coast Mirror"),
        ("https://hills.test/", None),
        ("https://mycoast-mirror.test/", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_the_outlet_of_an_address(lexicon: Lexicon, url: str | None, label: str | None) -> None:
    assert outlets(lexicon).at(url) == label


def test_what_an_input_calls_its_outlet(lexicon: Lexicon) -> None:
    held = outlets(lexicon)
    assert held.called("coastmirror", None) == held.called("the mirror", "https://coast-mirror.test/") == "Coast Mirror"
    assert held.called("Hill Echo", "https://hill-echo.test/") == "Hill Echo"


def test_place_day_and_agency_open_a_paragraph_without_a_dash(lexicon: Lexicon) -> None:
    lead = "الساحل 30 ديسمبر 2031 (وكالة الضفة) أعلن المحافظ انتهاء الأعمال في موعدها."
    (article,) = read_text("page", f"المرفأ جاهز للسفن قبل الشتاء\n\n{lead}\n\n{BODY}", lexicon=lexicon).articles
    assert article.agency is not None and article.agency.entity == "Bank News Agency"
    assert str(article.published) == "2031-12-30" and article.dated_by == "dateline"


def test_an_agency_in_brackets_that_speaks_is_no_dateline(lexicon: Lexicon) -> None:
    lead = "ذكرت وكالة (وكالة الضفة) أن الأعمال في المرفأ انتهت قبل موعدها بيومين."
    (article,) = read_text("page", f"المرفأ جاهز للسفن قبل الشتاء\n\n{lead}\n\n{BODY}", lexicon=lexicon).articles
    assert article.agency is None


@pytest.mark.parametrize(
    ("words", "agency"),
    [
        ("وفقا لوكالة الضفة.", "Bank News Agency"),
        ("وفقا لوكالة الضفة. وعاد العمال إلى بيوتهم مساء.", "Bank News Agency"),
        ("وفقا لخطة العمل.", None),
        ("وبحسب وكالة الضفة فإن العمال عادوا إلى بيوتهم.", None),
    ],
)
def test_an_agency_in_a_sentence_of_its_own_has_the_text(lexicon: Lexicon, words: str, agency: str | None) -> None:
    lead = "انتهت الأعمال في مرفأ الساحل قبل موعدها كما تقول البلدة."
    (article,) = read_text("page", f"المرفأ جاهز للسفن قبل الشتاء\n\n{BODY} {lead}{words}", lexicon=lexicon).articles
    assert (article.agency.entity if article.agency else None) == agency


def test_a_source_label_whose_outlet_was_lost_names_nobody(lexicon: Lexicon) -> None:
    lead = "انتهت الأعمال في مرفأ الساحل قبل موعدها، كما تقول البلدة."
    (article,) = read_text(
        "page", f"المرفأ جاهز للسفن قبل الشتاء\n\n{lead}\n\n{BODY}\n\nالمصدر:", lexicon=lexicon
    ).articles
    assert article.publisher is None


def test_a_name_behind_any_number_of_head_words(lexicon: Lexicon) -> None:
    assert outlets(lexicon).bare("نقلا عن صحيفة " * 3_000 + "الميزان") == "الميزان"


def test_an_outlet_and_its_headline_behind_a_label(lexicon: Lexicon) -> None:
    text = f"افتتاح مرفأ الصيد\n\n{BODY} رابط الخبر بصحيفة مرآة الساحل: افتتاح مرفأ الصيد الجديد بعد عامين من الأعمال\n"
    (article,) = read_text("page", text, lexicon=lexicon).articles
    assert [span.of(text) for span in article.body] == [BODY]
    assert article.publisher == Party("Coast Mirror", Span(text.index("مرآة"), text.index("مرآة") + 11))


@pytest.mark.parametrize("head", ["مرآة الساحل- الميناء", "سامي نور- مرآة الساحل- الميناء"])
def test_an_outlet_before_a_dash_without_a_space(lexicon: Lexicon, head: str) -> None:
    (article,) = read_text("page", f"افتتاح مرفأ الصيد\n\n{head}: {BODY}\n", lexicon=lexicon).articles
    assert article.publisher and article.publisher.entity == "Coast Mirror"


def outlet_of(lexicon: Lexicon, head: str) -> str | None:
    title = "المحافظ يقول إن الأعمال في الجسر الجديد انتهت في موعدها"
    body = "قال المحافظ إن الأعمال في الجسر الجديد انتهت في موعدها، وإن السيارات ستعبر منه غدا."
    text = f"{title}\n\n{head}\n\n14 مايو 2026\n\n{body}\n\n{body} {BODY}\n\n{BODY}\n\n{BODY}\n"
    return read_text("a.txt", text, lexicon=lexicon).articles[0].outlet


@pytest.mark.parametrize("head", ["مرآة الساحل", "مرآة الساحل - متابعة"])
def test_an_outlet_between_title_and_text(lexicon: Lexicon, head: str) -> None:
    assert outlet_of(lexicon, head) == "Coast Mirror"


def test_an_outlet_called_as_its_town_and_another_is_the_longer_name() -> None:
    assert outlet_of(Lexicon(), "بغداد اليوم - متابعة") == "Baghdad Today"


def test_an_outlet_in_marks_behind_a_town() -> None:
    assert outlet_of(Lexicon(), "الخرطوم: «الشرق الأوسط»") == "Asharq Al-Awsat"


def test_a_name_that_a_region_has_too_is_its_place_behind_another_outlet(lexicon: Lexicon) -> None:
    names = outlets(lexicon)
    for text, label in (
        ("سبق- الشرقية: غرق قارب أمس.", "Sabq"),
        ("قناة الشرقية: غرق قارب أمس.", "Al Sharqiya"),
        ("سبق- قنا: غرق قارب أمس.", "Qatar News Agency"),
    ):
        party = names.byline(text, Span(0, len(text)), dateline=True)
        assert party and party.entity == label
