"""Mentions become entities: spellings join in context, judgements overrule, nothing depends on order."""

from dataclasses import replace
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from tawatur.model.across import Judgement
from tawatur.resolve import Seen, resolve

FULL = Seen("Tomas Erlin", "PER", "توماس إرلين", "a", True)
SHORT = Seen("Arlin", "PER", "إرلن", "a")
LATIN = Seen("Erlin", "PER", "Erlin", "a")
OTHER = Seen("Pavel Kronda", "PER", "بافل كروندا", "a", True)


def test_a_variant_spelling_in_the_same_article_is_the_same_person() -> None:
    found = resolve([FULL, SHORT, LATIN, OTHER])
    assert found[SHORT.label].label == found[LATIN.label].label == "Tomas Erlin"
    assert found[SHORT.label].id == found[FULL.label].id != found[OTHER.label].id


def test_without_a_common_context_a_surname_stays_alone() -> None:
    found = resolve([FULL, SHORT._replace(article="b")])
    assert found[SHORT.label].id != found[FULL.label].id


def test_common_company_is_a_context() -> None:
    company = [Seen(name, "GPE", name, article, True) for name in ("Karnovia", "Delvara") for article in "ab"]
    found = resolve([FULL, SHORT._replace(article="b"), *company])
    assert found[SHORT.label].id == found[FULL.label].id


def test_two_listed_people_are_never_joined() -> None:
    found = resolve([FULL, Seen("Jonas Erlin", "PER", "إرلين", "a", True)])
    assert len({entity.id for entity in found.values()}) == 2


def test_a_garbled_surname_is_whom_its_page_names() -> None:
    garbled = Seen("Krunba", "PER", "كرونبا", "a")
    assert resolve([FULL, OTHER, garbled])[garbled.label].label == "Pavel Kronda"
    assert resolve([FULL, OTHER, garbled._replace(article="b")])[garbled.label].label == "Krunba"


def test_types_do_not_mix() -> None:
    place = Seen("Erlin", "GPE", "إرلين", "a")
    found = resolve([FULL, place])
    assert found["Erlin"].label == "Erlin" and found["Erlin"].type == "GPE"


def test_a_judgement_parts_and_joins_and_can_be_taken_back() -> None:
    apart = Judgement(FULL.label, SHORT.label, False)
    assert resolve([FULL, SHORT], [apart])[SHORT.label].id != resolve([FULL, SHORT], [apart])[FULL.label].id
    assert resolve([FULL, SHORT], [replace(apart, withdrawn=True)])[SHORT.label].label == "Tomas Erlin"
    back = Judgement(SHORT.label, FULL.label, True, number=1)
    assert resolve([FULL, SHORT], [back, apart])[SHORT.label].label == "Tomas Erlin"
    joined = resolve([FULL, OTHER], [Judgement(FULL.label, OTHER.label, True)])
    assert joined[FULL.label].id == joined[OTHER.label].id


def test_a_judgement_also_parts_what_a_third_would_join() -> None:
    found = resolve([FULL, SHORT, LATIN], [Judgement(FULL.label, SHORT.label, False)])
    assert found[FULL.label].id != found[SHORT.label].id


def test_a_judgement_on_what_is_not_there_changes_nothing() -> None:
    assert resolve([FULL], [Judgement(FULL.label, "Nobody", True)]) == resolve([FULL])


def test_names_are_the_forms_seen_most_frequent_first_without_descriptions() -> None:
    office = FULL._replace(form="وزير الخارجية", nominal=True)
    entity = resolve([FULL, FULL, SHORT, office])[FULL.label]
    assert entity.names == ("توماس إرلين", "إرلن")


@given(st.permutations([FULL, SHORT, LATIN, OTHER, SHORT._replace(article="b")]))
def test_order_does_not_matter(mentions: list[Seen]) -> None:
    assert dict(resolve(mentions)) == dict(resolve([FULL, SHORT, LATIN, OTHER, SHORT._replace(article="b")]))


def test_order_of_judgements_on_different_pairs_does_not_matter() -> None:
    held = [Judgement(FULL.label, SHORT.label, False), Judgement(SHORT.label, LATIN.label, True)]
    answers = {tuple(sorted(resolve([FULL, SHORT, LATIN], order).items())[0]) for order in permutations(held)}
    assert len(answers) == 1


def test_people_of_one_surname_stay_apart_whoever_else_is_named_with_them() -> None:
    held = [Seen(f"{first} Al-Murani", "PER", f"{arabic} المراني", "a") for first, arabic in
            (("Fahd", "فهد"), ("Saad", "سعد"), ("Nayef", "نايف"))]  # fmt: skip
    lone = Seen("Al-Murani", "PER", "المراني", "a")
    assert len({entity.id for entity in resolve([*held, lone]).values()}) == 4


def test_organisations_that_end_in_one_word_stay_apart() -> None:
    held = [Seen(f"Delvaran {kind}", "ORG", f"{form} الدلفارية", "a") for kind, form in
            (("Commission", "الهيئة"), ("Railways", "السكك"), ("Guard", "الحراسة"))]  # fmt: skip
    assert len({entity.id for entity in resolve(held).values()}) == 3
