"""Contents: where what is said ends, whether it is quoted, what it does, whether it denies."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import definite, stem_tag
from tawatur.annotate.attributions.words.grammar import (
    AFFIRMED,
    AUXILIARY,
    BODY,
    CLAUSE,
    FAILURE,
    HEARD,
    NEGATION,
    OUTLET,
    PREPOSITION,
    RELATIVE,
    ROLE,
    TAIL,
    THAT,
)
from tawatur.annotate.attributions.words.text import COMMAS, PARTING, Text
from tawatur.model.layers import Act, Mode, Polarity
from tawatur.model.span import Span
from tawatur.script.marks import with_marks

# What is said stands in the sentence before ("ذكر ذلك فلان").
_THESE = frozenset(("هذا", "هذه", "ذلك", "تلك"))
# Words of a content within which an accusation or a threat is heard.
_HEARD = 22
_CALLED = frozenset(("ب", "بال"))
_LESS = frozenset(("يقل", "تقل"))
# Behind these a need is made light of or doubted ("قلل من أهمية", "شكك في ضرورة").
_SLIGHTED = ("من", "في")
# Ends of nouns of need, and one of refusal, which after "أن" are the subject of a clause ("أن أهمية الجسر تكمن في …").
_NEED, _REFUSAL = ("ه", "وجوب"), "رفض"
_THAT = frozenset(("ان", "بان"))
# With these an address of the web begins, which its stops cut.
_ADDRESS = frozenset(("www", "http", "https"))
# Words of such an address, with its marks, at most.
_WEB = 12
_DOUBLED = frozenset(("()", "//"))
_AND_THAT = "وذلك"
# With these an if-clause begins, the last two before "did not"; with these, what follows it.
_IF, _UNLESS = frozenset(("اذا", "لو")), frozenset(("ان", "ما"))
_SO = frozenset(("فان", "فانه", "فانها", "فانهم", "فاننا", "فلن", "فلا", "فلم", "فليس", "فليست", "فسوف"))
# Endings of a noun with its pronoun.
_OWN = ("ه", "ها", "هم")
# Words before the main clause behind one put in front.
_FRONT = 24
_EDGES = PARTING | frozenset(":-–— ()[]*")
# With these what somebody is charged with is denied.
_NOT = frozenset(("عدم", "بعدم"))


def trimmed(text: Text, first: int, last: int) -> tuple[int, int]:
    """Word range without commas, stops and lone marks at its edges; quotation marks in pairs stay."""
    while first < last and (
        (text.forms[first] in _EDGES and text.forms[first] != "(") or (text.is_mark(first) and first not in text.opened)
    ):
        first += 1
    web = next((i for i in range(max(first, last - _WEB), last) if text.forms[i] in _ADDRESS), last)
    last = web if all(text.words[i].kind in ("latin", "mark") for i in range(web, last)) else last
    while last > first:
        form = text.forms[last - 1]
        lone = text.is_mark(last - 1) and not (last - 1 in text.closed and text.closed[last - 1].open >= first)
        if form == ")" or not (form in _EDGES or form in _ADDRESS or lone):
            break
        last -= 1
    return first, _without_that(text, first, last)


def _without_that(text: Text, first: int, last: int) -> int:
    """Where words end of which "and that" was left by what was cut off behind it ("…، وذلك | وفقا لـ…")."""
    at = last - 1 - bool(first < last and text.tags[last - 1] & PREPOSITION)
    if at <= first or text.forms[at] != _AND_THAT:
        return last
    return at - 1 if text.forms[at - 1] in COMMAS else at


def inner(text: Text, first: int, last: int) -> tuple[int, int]:
    """What stands inside doubled brackets or strokes, the first of each taken off already ("((…))", "//…//")."""
    doubled = first < last and text.forms[first] + text.forms[last - 1] in _DOUBLED
    return (first + 1, last - 1) if doubled else (first, last)


def quoted(text: Text, first: int, last: int) -> bool:
    """Whether the words are one quotation, marks and all."""
    quote = text.opened.get(first)
    return quote is not None and (quote.close >= last - 1)


def mode_of(text: Text, first: int, last: int) -> Mode:
    """Direct where all is quoted, mixed where a quoted part has two words or more that are no name."""
    if quoted(text, first, last):
        return "direct"
    for i in text.marked(first, last):
        quote = text.opened[i]
        if quote.close > last:
            continue
        words = sum(text.words[j].kind != "mark" for j in range(i + 1, quote.close))
        if words >= 2 and not _is_name(text, i, quote.close):
            return "mixed"
    return "indirect"


def judged(text: Text, first: int, last: int) -> bool:
    """Whether what something is called stands in marks behind ب or "بأنه" ("وصف القرار بـ«الخطير»")."""
    marks = (i for i in text.marked(first + 1, last) if text.opened[i].close <= last)
    return any(text.forms[i - 1] in _CALLED or text.tags[i - 1] & THAT for i in marks)


def _is_name(text: Text, first: int, last: int) -> bool:
    name = text.starting.get(first + 1)
    if name and name.last >= last - 1:
        return True
    return bool(first and stem_tag(text, first - 1) & (OUTLET | BODY)) and last - first <= 6


def act_of(text: Text, act: Act, first: int, last: int) -> Act:
    """The act of a cue, or that of its content where the cue is neutral."""
    if act != "say":
        return act
    while first < last and (text.words[first].kind == "mark" or text.tags[first] & THAT):
        first += 1
    slighted = first > 0 and text.forms[first - 1] in _SLIGHTED
    for words, kind in text.grammar.openings.get(text.forms[first], ()) if first < last and not slighted else ():
        noun = text.forms[first] == _REFUSAL if kind == "refuse" else text.forms[first].endswith(_NEED)
        that = text.forms[first - 1] in _THAT if kind == "refuse" else text.tags[first - 1] & THAT
        subject = kind in ("demand", "refuse") and noun and that
        if tuple(text.forms[first : first + len(words)]) == words and not subject:
            return kind  # type: ignore[return-value]
    if first + 1 < last and text.forms[first] == "علي" and _obliged(text, first + 1):
        return "demand"
    for i in range(first, min(last, first + _HEARD)):
        if text.tags[i] & TAIL and text.forms[i - 1] in COMMAS and i > first:
            break  # what is set beside the main clause
        if first < i < first + 8 and i - 1 in text.covering and _must(text, i):
            return "demand"
        match = text.grammar.heard.at(text.words, i, last) if text.opens[i] & HEARD else None
        if match and not _hard(text, i) and text.forms[i - 1] != "اي":  # "any violation": none is told of
            denied = match.value == "accuse" and text.forms[i - 1] in _NOT  # "أعلن فلان عدم تورطه في …"
            return "deny" if denied else match.value  # type: ignore[return-value]
    return act


def _hard(text: Text, i: int) -> bool:
    """Whether it is only told what something is for somebody ("من الصعب عليه أن …")."""
    return i > 1 and text.forms[i - 2] == "من" and definite(text.forms[i - 1])


def _must(text: Text, at: int) -> bool:
    """Whether a verb of duty stands here ("فلان يجب أن …")."""
    return any(kind == "demand" and len(words) == 1 for words, kind in text.grammar.openings.get(text.forms[at], ()))


def _obliged(text: Text, at: int) -> bool:
    """Whether a name or a body stands after على: it is told what to do."""
    name = text.starting.get(at)
    return (name is not None and name.mention.type in ("PER", "ORG", "GPE")) or bool(text.tags[at] & (BODY | ROLE))


def polarity_of(text: Text, first: int, last: int) -> Polarity:
    """Negative where the main clause of the content is negated or says that something failed."""
    first = _main(text, first, last)
    for i in range(first, min(last, first + 14)):
        tag = text.tags[i]
        if i > first and (tag & (RELATIVE | THAT) or text.forms[i] in COMMAS or (tag & CLAUSE and not tag & NEGATION)):
            break
        if text.joined[i] and i > first:
            continue
        if i == first and text.forms[i] == "الا" and text.that_not(i):
            return "negative"
        if text.forms[i] == "غير":
            attribute = i + 1 < text.size and definite(text.forms[i + 1])  # "المحادثات غير المباشرة"
            if not attribute and (
                i == first
                or text.forms[i - 1].startswith("ال")
                or i - 1 in text.covering
                or text.words[i - 1].kind == "mark"
            ):
                return "negative"
        elif tag & NEGATION and not (tag & AUXILIARY and text.forms[i] == "ما"):
            if _of_a_noun(text, first, i):
                break
            if i + 1 < text.size and (text.tags[i + 1] & AFFIRMED or _no_less(text, i)):
                continue  # "no doubt", "is still"
            if i > first and text.forms[i - 1] == "ما":
                break  # "what … did not"
            return "negative"
        tag = text.grammar.tags.get(text.forms[i].removeprefix("ب"), tag) if i == first else tag  # "بعدم"
        if tag & FAILURE and (i == first or (i - first <= 2 and text.forms[i] != "عدم")):
            return "negative"
    return "positive"


def _of_a_noun(text: Text, first: int, i: int) -> bool:
    """Whether a negation only tells of an indefinite noun where a noun is told, no clause ("توقيف أجانب لم تحدد …")."""
    noun = i - 1
    plain = noun > first and text.plain(noun) and not definite(text.forms[noun])
    return plain and not text.tags[first - 1] & THAT and text.plain(first) and text.words[first - 1].kind == "arabic"


def _main(text: Text, first: int, last: int) -> int:
    """Where the main clause begins behind an if-clause ("إذا لم …، فإن …") or a phrase before what is denied."""
    form = text.forms[first]
    supposed = form in _IF or (form in _UNLESS and text.forms[first + 1 : first + 2] == ["لم"])
    said = first + 1 + bool(first + 1 < last and text.tags[first + 1] & PREPOSITION and not text.tags[first + 1] & THAT)
    if form.endswith(_OWN) and said < last and text.tags[said] & THAT:
        return said + 1  # "تحذيره من أن …"
    accusative = form.endswith("ا") and len(form) > 4 and not definite(form)
    if not (supposed or accusative or text.tags[first] & PREPOSITION):
        return first
    for i in range(first + 1, min(last, first + _FRONT)):
        if text.forms[i] in _SO:
            return i
        apart = text.forms[i - 1] in COMMAS and not text.tags[i] & RELATIVE and text.forms[i][0] != "و"
        if apart and (supposed or _denies(text, i)):
            return i
    return last if supposed else first


def _denies(text: Text, at: int) -> bool:
    """Whether a negation opens a clause here, which "X, not Y" does not ("، لا يوجد …")."""
    plain = text.forms[at] == "لا" and (at + 1 >= text.size or text.forms[at + 1][0] not in "يت")
    return bool(text.tags[at] & NEGATION) and not plain


def _no_less(text: Text, at: int) -> bool:
    """Whether a negation says "no less", which is a bound and denies nothing ("لا يقل أهمية", "لم يقل عن")."""
    if text.forms[at + 1] not in _LESS:
        return False
    return text.forms[at] == "لا" or text.forms[at + 2 : at + 3] == ["عن"]  # but "he did not say"


def raw_span(text: Text, first: int, last: int, start: int | None = None) -> Span | None:
    """The raw span of words; `start` where it begins inside the first word."""
    if first >= last:
        return None
    begin = text.words[first].start if start is None or start >= text.words[first].end else start
    return with_marks(text.prose.text, Span(begin, text.words[last - 1].end))


def parted(text: Text, i: int) -> bool:
    """Whether a comma parts a clause of time from the main one ("بعدما أعلنت …، عدلت …")."""
    return text.forms[i] in COMMAS and i + 1 < text.size and text.forms[i + 1][0] != "و"


def these(text: Text, first: int, last: int) -> bool:
    """Whether a content only points at what stood before ("أكدت هذه المعلومات")."""
    return text.forms[first] in _THESE and last - first == 2 and text.forms[first + 1].startswith("ال")
