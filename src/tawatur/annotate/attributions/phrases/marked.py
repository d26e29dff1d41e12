"""Names in quotation marks or brackets that belong to a noun phrase ("المركز الوطني «مرسى»", "المدير "فلان"")."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import LONGEST_NAME_IN_MARKS, definite, is_outlet, person, stem_tag
from tawatur.annotate.attributions.phrases.unlisted import unknown
from tawatur.annotate.attributions.words.circumstances import acts
from tawatur.annotate.attributions.words.grammar import (
    ANONYMOUS,
    BODY,
    DOCUMENT,
    DONE,
    NEGATION,
    OUTLET,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SPOKES,
    THAT,
    WERE,
)
from tawatur.annotate.attributions.words.quotes import Quote
from tawatur.annotate.attributions.words.text import COMMAS, Text

# What follows a source: its clause, or the preposition of what it says.
_LEADS = frozenset(("عن", "علي", "الي", ":", "؛"))
# Words of a short name, and of a person's, in marks, with the opening mark.
_SHORT, _LONG = 3, 6
_PLURAL = 4  # letters of a plural in the construct are more


def past_marks(text: Text, i: int, stop: int, at: int) -> int:
    """Past a name in quotation marks or a short parenthesis that belongs to the phrase from word `at`, else `i`."""
    quote = text.opened.get(i)
    if quote and quote.close == i + 2 and acts(text, i + 1):
        return i  # "المجلس «يصادق» على …"
    if quote and i + 1 < stop and text.tags[i + 1] & THAT and not stem_tag(text, i - 1) & OUTLET:
        return i  # "قال بيان الوزارة «إن …»"
    if quote and quote.close > i + 2 and tells(text, i + 1) and not _foreign(text, i, quote):
        return i  # "قال التلفزيون «تم توقيف …»", "قال المتحدث باسم الشركة «نرفض ذلك»"
    if quote and quote.closed and quote.close < stop and quote.close - i <= LONGEST_NAME_IN_MARKS:
        past = _quoted(text, i, stop, at, quote)
        if past >= 0:
            return past
    if text.forms[i] == "/" and text.forms[i - 1] in text.grammar.titles and i + 1 in text.starting:
        return i + 1  # "الدكتور / فلان"
    if text.forms[i : i + 2] == ["(", "("]:
        close = next((j for j in range(i + 2, min(i + 9, stop - 1)) if text.forms[j : j + 2] == [")", ")"]), 0)
        return close + 2 if close and i + 2 in text.starting else i  # "وكالة ((…))"
    if text.forms[i] == "(":
        for j in range(i + 1, min(i + 9, stop)):
            if text.forms[j] == ")":
                return j + 1 if j + 1 < stop and text.words[j + 1].kind != "mark" else i
    return i


def _foreign(text: Text, i: int, quote: Quote) -> bool:
    """Whether marks behind the noun of an outlet hold a foreign name with its article ("صحيفة «لا ستامبا»")."""
    return text.forms[i + 1] == "لا" and quote.close - i < _LONG and bool(stem_tag(text, i - 1) & OUTLET)


def tells(text: Text, i: int) -> bool:
    """Whether with this word a clause begins, and no name: a negation, a passive, "will be", "we"."""
    form = text.forms[i]
    if text.tags[i] & (NEGATION | DONE) or (form[0] == "س" and text.grammar.tags.get(form[1:], 0) & WERE):
        return True
    return form[0] == "ن" and any(len(words) == 1 for words, _ in text.grammar.openings.get(form, ()))


def _quoted(text: Text, i: int, stop: int, at: int, quote: Quote) -> int:
    """Past the quotation, up to it, or -1 where it may be looked at as something else."""
    head, before, after = stem_tag(text, at), stem_tag(text, i - 1), quote.close + 1
    if after < stop and (after in text.starting or text.tags[after] & ROLE) and not text.joined[after]:
        return after
    if any((n := text.starting.get(j)) and person(n) for j in range(i + 1, quote.close)):
        return after if head & (ROLE | SPOKES) else i
    if head & BODY and (n := text.starting.get(i + 1)) and n.mention.type == "ORG":
        return after  # "دار النشر المحلية «الأمواج»"
    if _alias(text, i, quote) or _theirs(text, i, quote):
        return after
    if before & BODY and i == at + 1 and definite(text.forms[at]) and quote.close - i > _SHORT:
        return -1  # "وطالبت الهيئة «التجار في السوق»"
    if head & (ANONYMOUS | ROLE | SPOKES) and text.tags[i - 2] & PREPOSITION and i - 2 > at and _unit(text, i - 1):
        return after  # "محللون في وحدة «مرسى» للتجارة"
    before |= head & OUTLET if i - 1 not in text.covering else 0
    if before & (OUTLET | BODY) or i in text.covering or text.forms[i - 1] in ("ل", "ب"):
        return after
    if after < stop and _called(text, i, at, quote, head):
        return after
    return -1


def _alias(text: Text, i: int, quote: Quote) -> bool:
    """Whether marks hold a lone word by which the body before them is known, an adjective of it behind them ("الحركة
    الشعبية «حشد» المعارضة")."""
    name, after = text.covering.get(i - 1), quote.close + 1
    body = name is not None and name.mention.type == "ORG" and quote.close == i + 2 and _new(text, i + 1)
    return body and after < text.size and definite(text.forms[after]) and text.forms[after].endswith("ه")


def _theirs(text: Text, i: int, quote: Quote) -> bool:
    """Whether marks hold the body whose people a plural in the construct before them names ("مسلحو «حركة الساحل»")."""
    name, form = text.covering.get(quote.close - 1), text.forms[i - 1]
    people = form.endswith(("و", "ي")) and len(form) > _PLURAL and not definite(form) and i - 1 not in text.covering
    return (
        people and name is not None and name.mention.type == "ORG" and name.first <= i + 2 and name.last >= quote.close
    )


def _unit(text: Text, i: int) -> bool:
    """Whether a noun without article or pronoun stands here that a name in marks may go on with."""
    return text.plain(i) and not (text.readings(i) or definite(text.forms[i]) or text.owned(i))


def _called(text: Text, i: int, at: int, quote: Quote, head: int) -> bool:
    """Whether marks hold another name of the body before them, whose papers those are, or who holds the office."""
    inner, after = range(i + 1, quote.close), quote.close + 1
    clause = bool(text.tags[after] & THAT) or text.forms[after].startswith("فان")
    follows = clause or text.forms[after] in COMMAS or text.forms[after] in _LEADS
    told = clause or bool(text.tags[after] & RELATIVE)
    if quote.close - i <= _SHORT and told and i == at + 1 and (head & (DOCUMENT | ANONYMOUS) or _unit(text, at)):
        return True
    if all(text.words[j].kind == "latin" for j in inner) or (len(inner) == 1 and follows and _new(text, i + 1)):
        return any(stem_tag(text, j) & BODY for j in range(at, i))
    ours = text.starting.get(i + 1)
    if i == at + 1 and head & ANONYMOUS and ours and ours.last == quote.close and is_outlet(text, ours):
        return True  # "مصادر «الموج»"
    if i == at + 1 and head & DOCUMENT and ours and ours.mention.type == "ORG" and ours.last == quote.close:
        return follows or definite(text.forms[after])  # "كشف تقرير «مرسى» عن …", "وفقا لتقرير «مرسى» السلمارية"
    named = 1 < len(inner) < _LONG and all(unknown(text, j) for j in inner)
    return named and follows and bool(head & (ROLE | SPOKES))


def _new(text: Text, j: int) -> bool:
    """Whether a lone word in marks may be the name of a body, and nothing it says ("رفضه", "انسحابا")."""
    return unknown(text, j) and not text.owned(j) and text.forms[j][-1] != "ا"
