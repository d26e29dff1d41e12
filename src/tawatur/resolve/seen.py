"""What resolving needs of a mention. The key of an entity is the label that its mentions carry."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.model.layers import EntityType


class Seen(NamedTuple):
    """Mentions: the label and type their article gave them, the printed form, the article's id, how many they are.

    `listed`: the gazetteer knows the label. `nominal`: the form is a description, so it says nothing on spelling.
    """

    label: str
    type: EntityType
    form: str
    article: str
    listed: bool = False
    nominal: bool = False
    times: int = 1
