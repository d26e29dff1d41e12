"""What a source kept back, as reports tell it, made of the parts that the lexicon lists."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Any


def silences(table: dict[str, Any]) -> Iterable[str]:
    """The wordings by which a report tells what a source kept back ("دون أن يحدد", "إلا أنه رفض الإفصاح")."""
    prefixes = {"m": ("ي", ""), "f": ("ت", ""), "p": ("ي", "وا"), "d": ("ي", "ا")}
    for stem, prefix, of in product(table["without"], "يت", ("", "من ")):
        yield f"{of}دون أن {prefix}{stem}"
    for whereas, stem, prefix in product(table["whereas"], (*table["verbs"], *table["unheard"]), "يت"):
        yield f"{whereas} لم {prefix}{stem}"
    for contrast, gender in table["contrasts"]:
        before, after = prefixes[gender]
        for stem in table["verbs"]:
            yield f"{contrast} لم {before}{stem}{after}"
        for refusal in table["refusals"][gender]:
            for noun in table["kept"]:
                yield f"{contrast} {refusal} {noun}"


def happenings(table: dict[str, Any]) -> Iterable[str]:
    """The wordings by which the outlet judges what happened ("في حادث هو الثاني …"), told from where it happened."""
    return (f"في {noun} {word}" for noun, word in product(table["happenings"], table["judged"]))
