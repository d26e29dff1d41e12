"""`standoff`: one JSON object a page, spans as `[start, end)` code points of the page's text.

Indices that in the model count within an article's layer (`reported_by`, `quantities`, `inside`) count within the page
here; attributions and events carry ids `t1`, `e1` … so that they can be named.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from tawatur.model.layers import Attribution, EntityMention, Event, Link, QuantityMention, TimeMention
from tawatur.model.page import Article, Page, Party
from tawatur.model.span import Span
from tawatur.output.export import Settings
from tawatur.record import Record

Json = dict[str, Any]


def standoff(page: Page) -> Json:
    """The page with all its layers. Shapes: see `docs/standoff.md`."""
    out: Json = {"page": page.name, "articles": [], "blocks": [], "entities": [], "times": [], "quantities": [],
                 "attributions": [], "events": []}  # fmt: skip
    names = {article.number: article.id for article in page.articles}
    out["blocks"] = [
        {"span": list(b.span), "role": b.role, "article": names.get(b.article) if b.article else None}
        for b in page.blocks
    ]
    for article in page.articles:
        out["articles"].append(_article(article))
        layers = article.layers
        quantities, attributions = len(out["quantities"]), len(out["attributions"])
        out["entities"] += [_entity(m) for m in layers.entities]
        out["times"] += [_time(m) for m in layers.times]
        out["quantities"] += [_quantity(m) for m in layers.quantities]
        out["attributions"] += [
            _attribution(a, article.id, n, attributions) for n, a in enumerate(layers.attributions, attributions + 1)
        ]
        out["events"] += [
            _event(e, article.id, n, quantities, attributions)
            for n, e in enumerate(layers.events, len(out["events"]) + 1)
        ]
    return out


def write(record: Record, folder: Path, settings: Settings) -> int:
    """One file a page, named as the page with `.json` for its suffix, folders kept. Returns how many."""
    taken: set[Path] = set()
    for page in record.pages():
        path = folder / file_name(page.name)
        if path in taken:
            path = path.with_name(f"{path.stem}-{page.id}.json")
        taken.add(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(standoff(page), ensure_ascii=False, indent=1) + "\n", "utf-8")
    return len(taken)


def file_name(page: str) -> str:
    """The file for a page: no step out of the folder, no letter that a file name cannot hold."""
    parts = [re.sub(r'[<>:"|?*\\\x00-\x1f]', "_", part) for part in page.split("/") if part not in ("", ".", "..")]
    path = Path(*parts or ["page"])
    return path.with_suffix(".json").as_posix()


def _span(span: Span | None) -> list[int] | None:
    return list(span) if span else None


def _party(party: Party | None) -> Json | None:
    return {"span": _span(party.span), "entity": party.entity} if party else None


def _article(article: Article) -> Json:
    return {
        "id": article.id,
        "title": _span(article.title),
        "body": [list(span) for span in sorted(article.body + article.subheads)],
        "publisher": _party(article.publisher),
        "published": article.published.isoformat() if article.published else None,
        "dated_by": article.dated_by,
    }


def _entity(m: EntityMention) -> Json:
    return {"span": list(m.span), "type": m.type, "entity": m.entity, "nominal": m.nominal, "metonym": m.metonym,
            "role": _span(m.role), "rule": m.made_by.rule}  # fmt: skip


def _time(m: TimeMention) -> Json:
    return {"span": list(m.span), "value": m.value, "mod": m.mod, "rule": m.made_by.rule}


def _quantity(m: QuantityMention) -> Json:
    value = list(m.value) if isinstance(m.value, tuple) else m.value
    return {"span": list(m.span), "value": value, "unit": m.unit, "mod": m.mod, "rule": m.made_by.rule}


def _link(link: Link) -> Json:
    return {"span": _span(link.span), "entity": link.entity}


def _attribution(a: Attribution, article: str, number: int, before: int) -> Json:
    source = a.chain.source
    return {
        "id": f"t{number}",
        "article": article,
        "content": [list(span) for span in a.content],
        "mode": a.mode,
        "cue": list(a.cue),
        "source": {**_link(source), "kind": source.kind if source.span else "implicit"},
        "via": [_link(link) for link in a.chain.via],
        "addressee": _party(a.addressee),
        "medium": {"span": _span(a.medium.span), "name": a.medium.name} if a.medium else None,
        "act": a.act,
        "polarity": a.polarity,
        "inside": f"t{before + a.inside + 1}" if a.inside is not None else None,
        "rule": a.made_by.rule,
    }


def _event(e: Event, article: str, number: int, quantities: int, attributions: int) -> Json:
    return {
        "id": f"e{number}",
        "article": article,
        "trigger": list(e.trigger),
        "type": e.type,
        "mode": e.mode,
        "status": e.status,
        "actors": [party.entity for party in e.actors if party.entity],
        "targets": [party.entity for party in e.targets if party.entity],
        "place": e.place.entity if e.place else None,
        "date": e.date,
        "quantities": [quantities + i for i in e.quantities],
        "reported_by": attributions + e.reported_by if e.reported_by is not None else None,
        "rule": e.made_by.rule,
    }
