"""Lines: what a capture broke around links is joined, what a page prints as a list stays one."""

from __future__ import annotations

from tawatur.pages.lines import lines


def printed(text: str) -> list[str]:
    return [span.of(text).replace("\n", " ") for span in lines(text, len(text))]


def test_lines_stay_where_no_line_begins_with_a_comma() -> None:
    assert printed("باب\n\n  الميناء \nالسوق القديم") == ["باب", "الميناء", "السوق القديم"]


def test_one_stray_comma_is_not_enough() -> None:
    assert printed("الميناء\n، السوق") == ["الميناء", "، السوق"]


def test_a_link_and_what_follows_it_are_joined() -> None:
    text = "زار الوزير،\nسامي نور\n، المدينة القديمة في\nالساحل\n.\nثم عاد."
    assert printed(text) == ["زار الوزير، سامي نور ، المدينة القديمة في الساحل .", "ثم عاد."]


def test_a_list_of_short_lines_after_prose_stays_a_list() -> None:
    text = "زار الوزير\nسامي نور\n، المدينة القديمة مع وفد كبير\n.\nالساحل\nالسوق\nالميناء"
    assert printed(text)[1:] == ["الساحل", "السوق", "الميناء"]


def test_a_quotation_mark_apart_opens_or_closes_around_a_link() -> None:
    text = 'زار الوزير،\nسامي نور\n، المدينة القديمة كما ذكرت وكالة "\nالضفة\n" المحلية.\nثم عاد\n.'
    assert printed(text)[0] == 'زار الوزير، سامي نور ، المدينة القديمة كما ذكرت وكالة " الضفة " المحلية.'


def test_a_word_that_no_sentence_ends_with_leads_to_the_next_line() -> None:
    text = "وصل الوفد إلى المدينة في جولة جديدة مع\nالبلدية\nبرعاية النقابة.\nوقال العمدة إن\nالساحل\nسيبقى مفتوحا."
    assert printed(text) == [
        "وصل الوفد إلى المدينة في جولة جديدة مع البلدية برعاية النقابة.",
        "وقال العمدة إن الساحل سيبقى مفتوحا.",
    ]
