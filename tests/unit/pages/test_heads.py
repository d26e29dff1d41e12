"""What stands at the head of a text and is no title, and lines that only seem to be furniture."""

from __future__ import annotations

import tawatur
from tawatur.model.page import Page

FIRST = "افتتحت وزارة الري في سلمار سدا جديدا يروي سهول الشمال كلها، وقال الوزير إن العمل استمر ثلاث سنوات كاملة.\n\n"
SECOND = "وأوضح الوزير أن المياه وصلت إلى القرى البعيدة، وأن المزارعين بدأوا الري منها قبل موسم الحصاد.\n"


def roles(page: Page) -> dict[str, str]:
    return {page.printed(block.span): block.role for block in page.blocks}


def test_a_banner_with_its_day_is_no_title() -> None:
    banner, title = "ذكرى تأسيس الجريدة 16 آذار 2031", "وزارة الري تفتتح سدا يروي سهول الشمال"
    page = tawatur.read(f"{banner}\nسلمار\n\n{title}\nسلمار\n\n{title}\n\n2031-03-17 11:39\n25\n\n{FIRST}{SECOND}")
    assert roles(page)[banner] != "title"
    assert page.printed(page.articles[0].title) == title  # type: ignore[arg-type]


def test_a_box_on_another_article_is_none() -> None:
    caption, linked = (
        "مبنى الوزارة في لهار، 2030 - وكالة الشمال, 1920, 19.02.2031",
        "لهار تبني جسرا جديدا على نهر الوادي الكبير",
    )
    page = tawatur.read(
        f"سد جديد يروي سهول الشمال\n{FIRST}{SECOND}{caption}\n{linked}\nأمس, 21:54 GMT\n"
        f"{SECOND.replace('الوزير', 'المدير')}"
    )
    assert len(page.articles) == 1
    assert roles(page)[linked] == "related"


def test_the_head_of_a_sentence_broken_at_a_link_is_body() -> None:
    page = tawatur.read(
        f"سد جديد يروي سهول الشمال\n\n{FIRST}وافق مجلس الري\n\n، الأحد، على خطة السد وعلى أجور العمال كلها.\n\n{SECOND}"
    )
    assert roles(page)["وافق مجلس الري"] == "body"


def test_a_last_paragraph_without_a_stop_is_no_row_of_headlines() -> None:
    last = (
        "وذكرت أن فتح السد أسفر عن ري مساحات كبيرة ومتنوعة هي 40 هكتارا من القمح و60 هكتارا من الشعيرالأبيض "
        "و12 هكتارا من العدس و9 هكتارات من الحمص و30 هكتارا من الزيتونالأسود و7 هكتارات من الكروم"
    )
    page = tawatur.read(f"سد جديد يروي سهول الشمال\n\n{FIRST}{SECOND}\n{last}")
    assert roles(page)[last] == "body"


def test_a_day_between_the_title_and_a_paragraph_without_a_stop_parts_them_not() -> None:
    lead = (
        "جمعت فرق النظافة في الميناء خلال أسبوع واحد مئتي طن من بقايا الشباك والصناديق القديمة على طول الشاطئ الشمالي "
        "بمشاركة طلاب المدارس وصيادي القرى القريبة وعدد كبير من عمال السفن مع شاحنات الشركة ومعدات الحي الصناعي "
        "وتبرعات أصحاب المطاعم على الرصيف وكميات من الأكياس والقفازات من غرفة التجارة وسوق الخضار ونقاط للماء والطعام "
    )
    text = f"فرق النظافة تجمع بقايا الشباك في الميناء\n2031-03-10\n\n{lead}وأخرى للعلاج قرب المنارة القديمة"
    (article,) = tawatur.read(text).articles
    assert article.title is not None and article.body
