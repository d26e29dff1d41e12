"""Of two bearers of one name, the one of the country for which the page is written."""

from __future__ import annotations

import pytest

from tawatur.annotate.entities import Entities
from tawatur.model.layers import Layers
from tawatur.model.page import Article, Page, Party
from tawatur.model.span import Span
from tawatur.script.prose import prose

GAME = " انتهت المباراة بعد الشوط الثاني في الدوري الممتاز، وغاب اللاعب عن تشكيلة المدرب."


def meant(entities: Entities, text: str, outlet: str) -> dict[str, str | None]:
    article = Article("a", 1, None, (Span(0, len(text)),), publisher=Party(outlet))
    return {m.span.of(text): m.entity for m in entities(prose(Page("x", text), article), Layers())}


@pytest.mark.parametrize(
    ("outlet", "club"), [("Okaz", "Al-Ahli Saudi FC"), ("Al-Ahram", "Al Ahly SC"), ("Sky News", "Al Ahly SC")]
)
def test_a_paper_means_the_club_of_its_country(entities: Entities, outlet: str, club: str) -> None:
    assert meant(entities, "وصل النادي الأهلي إلى النهائي أمس." + GAME, outlet)["النادي الأهلي"] == club


def test_a_paper_means_the_region_of_its_country(entities: Entities) -> None:
    text = "أعلنت إدارة الطرق بمنطقة الجوف الموعد أمس."
    assert meant(entities, text, "Okaz")["الجوف"] == "Al-Jawf Province"
    assert meant(entities, text, "Reuters")["الجوف"] == "Al Jawf Governorate"


def test_what_the_page_says_of_another_country_counts_for_more(entities: Entities) -> None:
    text = "قالت الحكومة اليمنية إن القوات دخلت الجوف في اليمن أمس."
    assert meant(entities, text, "Okaz")["الجوف"] == "Al Jawf Governorate"


def test_a_ministry_is_that_of_the_paper_s_country(entities: Entities) -> None:
    text = "قالت وزارة الصحة إن المرض بعيد."
    assert meant(entities, text, "Okaz")["وزارة الصحة"] == "Ministry of Health (Saudi Arabia)"
    assert meant(entities, text, "Reuters")["وزارة الصحة"] == "Ministry of Health"
