"""Identity applied: every reading of an article under the labels that resolving gave its entities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tawatur.model.layers import Attribution, Chain, Event
from tawatur.model.page import Article, Party, Report


def labels_in(report: Report) -> frozenset[str]:
    """All labels that `renamed` may exchange."""
    article, layers = report.article, report.article.layers
    parties: list[Party | None] = [article.publisher, article.agency, *(said.addressee for said in layers.attributions)]
    for event in layers.events:
        parties += (*event.actors, *event.targets, event.place)
    found = {party.entity for party in parties if party} | {m.entity for m in layers.entities}
    found |= {link.entity for said in layers.attributions for link in said.chain.links}
    return frozenset(filter(None, found))


def renamed(report: Report, labels: Mapping[str, str]) -> Report:
    """The report with labels exchanged (old -> new) in its publisher and in all layers."""
    if not labels:
        return report
    article = report.article
    layers = replace(
        article.layers,
        entities=tuple(
            replace(m, entity=labels[m.entity]) if m.entity and m.entity in labels else m
            for m in article.layers.entities
        ),
        attributions=tuple(_attribution(a, labels) for a in article.layers.attributions),
        events=tuple(_event(e, labels) for e in article.layers.events),
    )
    held: Article = replace(
        article, layers=layers, publisher=_party(article.publisher, labels), agency=_party(article.agency, labels)
    )
    return Report(report.page, held)


def _party(party: Party | None, labels: Mapping[str, str]) -> Party | None:
    if party is None or party.entity is None or party.entity not in labels:
        return party
    return party._replace(entity=labels[party.entity])


def _attribution(a: Attribution, labels: Mapping[str, str]) -> Attribution:
    parties = (*a.chain.links, *((a.addressee,) if a.addressee else ()))
    if not any(party.entity in labels for party in parties):
        return a
    links = tuple(link._replace(entity=labels.get(link.entity or "", link.entity)) for link in a.chain.links)
    return replace(a, chain=Chain(links), addressee=_party(a.addressee, labels))


def _event(e: Event, labels: Mapping[str, str]) -> Event:
    if not any(party and party.entity in labels for party in (*e.actors, *e.targets, e.place)):
        return e
    return replace(
        e,
        actors=tuple(p for p in (_party(p, labels) for p in e.actors) if p),
        targets=tuple(p for p in (_party(p, labels) for p in e.targets) if p),
        place=_party(e.place, labels),
    )
