"""What resolving needs of a mention. The key of an entity is the label that its mentions carry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tawatur.model.layers import EntityMention, EntityType
from tawatur.model.page import Article


class Seen(NamedTuple):
    """One mention: the label and type its article gave it, the printed form, the article's id.

    `listed`: the gazetteer knows the label. `nominal`: the form is a description, so it says nothing on spelling.
    """

    label: str
    type: EntityType
    form: str
    article: str
    listed: bool = False
    nominal: bool = False


def seen(article: Article, text: str) -> Iterator[Seen]:
    """The mentions of an annotated article of a page with this text; those whose entity stays open are left out."""
    for mention in article.layers.entities:
        if mention.entity:
            yield _seen(mention, article.id, text)


def _seen(mention: EntityMention, article: str, text: str) -> Seen:
    form = mention.span.of(text)
    return Seen(mention.entity or "", mention.type, form, article, mention.listed, mention.nominal or mention.metonym)
