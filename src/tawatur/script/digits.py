"""Numbers in digits: separators of thousands and decimals of all Arab presses, fractions, a minus sign."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tawatur.model.prose import Word

Number = int | float

_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?|\d{1,3}(\.\d{3}){2,}(,\d+)?")
_DOTTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
# "1.071.5": thousands and decimals, both parted by a stop.
_BOTH = re.compile(r"[1-9]\d{0,2}(\.\d{3})+\.\d{1,2}")
_THREE = re.compile(r"\d{3}(\.\d+)?")
_MINUS = ("-", "−")
# Accounts are in millions ("1,824 مليون"), where a comma parts thousands; before a milliard it parts decimals.
_MILLIONS = frozenset(("مليون", "مليونا"))
# Longer runs of digits are the numbers of accounts and telephones, or none at all.
_MOST_DIGITS = 24


def digits(
    words: Sequence[Word], first: int, last: int, scaled: Callable[[Word], bool] | None
) -> tuple[Number, int] | None:
    """The number in digits that begins at word `first`, with the index of the word after it; None if there is none.

    Reads a minus sign, "1,234", "15.000" (thousands, unless `scaled` says that the next word is a scale), "36,7" and
    "40،9" (decimals), "1 234 567", "3/4", ".77".
    """
    at, sign = first, 1
    if words[at].form in _MINUS:
        free = at == 0 or words[at - 1].end < words[at].start or words[at - 1].form in ("(", ":", "؛", "،", "=")
        if not free or not _follows(words, at, last, "number"):
            return None
        at, sign = at + 1, -1
    if words[at].form == "." and _follows(words, at, last, "number") and _whole(words[at + 1].form):
        if at > first or at == 0 or words[at - 1].end < words[at].start:
            return sign * float(f"0.{words[at + 1].form}"), at + 2
        return None
    if words[at].kind != "number":
        return None
    form, end = _joined(words, at, last)
    if len(form) > _MOST_DIGITS:
        return None
    follow = words[end] if end < last else None
    scale = bool(follow and scaled and scaled(follow) and not ("," in form and follow.form in _MILLIONS))
    value = number(form, scale)
    if follow and follow.form == "/" and _follows(words, end, last, "number") and follow.start == words[end - 1].end:
        below = words[end + 1].form
        free = (end + 2 >= last or words[end + 2].form != "/") and (end < 2 or words[end - 2].form != "/")
        if _whole(below) and int(below) and form.isdigit() and free:
            return sign * value / int(below), end + 2
    return sign * value, end


def number(form: str, scaled: bool = False) -> Number:
    """The value of one number word: "1,234" 1234, "36,7" 36.7, "15.000" 15000 (15.0 where a scale follows)."""
    if form.isdigit():
        return int(form)
    if "r" in form:
        return _decimal(form)
    if _THOUSANDS.fullmatch(form) and not (scaled and form.count(",") == 1) and form[0] != "0":
        if form.count(".") > 1:
            form = form.replace(".", "").replace(",", ".")
        form = form.replace(",", "")
        return float(form) if "." in form else int(form)
    if _DOTTED.fullmatch(form) and not scaled:
        return int(form.replace(".", ""))
    if _BOTH.fullmatch(form):
        whole, _, part = form.rpartition(".")
        return float(f"{whole.replace('.', '')}.{part}")
    return _decimal(form)


def _decimal(form: str) -> float:
    """Digits with marks among them: the first parts the decimals, others mean nothing."""
    whole, *parts = re.split("[.,r]", form)
    return float(f"{whole}.{''.join(parts)}")


def _whole(form: str) -> bool:
    return form.isdigit() and len(form) <= _MOST_DIGITS


def _follows(words: Sequence[Word], at: int, last: int, kind: str) -> bool:
    """Whether a word of this kind follows, nothing between."""
    return at + 1 < last and words[at + 1].kind == kind and words[at + 1].start == words[at].end


def _joined(words: Sequence[Word], at: int, last: int) -> tuple[str, int]:
    """The digits at `at` with what an Arabic comma ("40،9", "1،234،567") or a thin gap ("1 234 567") ties to them."""
    form, end = words[at].form, at + 1
    if not form.isdigit():
        return form, end
    parted = end + 1 < last and words[end].form == "ر" and words[end].start == words[end - 1].end
    if parted and words[end + 1].form.isdigit() and words[end + 1].start == words[end].end:
        mark = "" if form == "000" else "r"
        return f"{words[end + 1].form}{mark}{form}", end + 2  # 5ر6 is 6.5, 000ر22 is 22,000
    if len(form) <= 3:
        tail, after = _groups(words, end, last)
        if tail:
            return form + tail, after
    if end + 1 < last and words[end].form == "،" and words[end].start == words[end - 1].end:
        follow = words[end + 1]
        if follow.form.isdigit() and len(follow.form) <= 2 and follow.start == words[end].end:
            return f"{form}.{follow.form}", end + 2
    if len(form) <= 3 and form[0] != "0":
        while end < last and _THREE.fullmatch(words[end].form) and words[end].start == words[end - 1].end + 1:
            form, end = form + words[end].form, end + 1
            if "." in words[end - 1].form:
                break
    return form, end


def _groups(words: Sequence[Word], end: int, last: int) -> tuple[str, int]:
    """Groups of three digits, each after an Arabic comma: ",234,567", with the index after them."""
    form = ""
    while end + 1 < last and words[end].form == "،" and _THREE.fullmatch(words[end + 1].form):
        if words[end].start != words[end - 1].end or words[end + 1].start != words[end].end:
            break
        form, end = form + "," + words[end + 1].form, end + 2
        if "." in form:
            break
    return form, end
