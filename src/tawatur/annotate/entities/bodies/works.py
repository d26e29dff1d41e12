"""Works, firms and the like whose name a page sets in quotation marks behind what it is ("مسلسل «ريح الوادي»")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.entities.bodies.fairs import HELD, fair_at
from tawatur.annotate.entities.words.draft import Draft
from tawatur.annotate.entities.words.edges import latin_end
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Word
from tawatur.script.words import readings

_PAIRS = {"«": "»", "»": "»", "“": "”", "”": "“", '"': '"', "(": ")"}
# Between the noun and its name stand no more adjectives than this ("الفيلم الوثائقي المصري «…»").
_REACH = 3
_NEAR = 1
_DEFINITE = ("ال", "وال")
# A name in quotation marks is not longer than this; what is longer is rather a quotation.
_LONGEST = 6
# That of a film or book may be longer.
_TITLE = 9
# The name of a firm, party or outlet is not longer than this.
_SHORT = 3
# How some pages close what “ opens behind a number.
_PRIME = "″"
# What is the name of a body, what may be in brackets too, what may be in Latin letters, what is surely a name.
_BODIES = frozenset(("body", "outlet", "share"))
_LATIN = frozenset(("body", "outlet", "work", "event"))
_SURE = frozenset(("outlet", "share"))
_KINDS = frozenset(("arabic", "number", "latin"))
_AND = frozenset(("،", "و"))
_ADDRESS = frozenset(".@/:-_")
# A mark and one word.
_WORD = 2
# Titles in a row have at most so many words.
_ROWED = 4
# Nouns of several works, whose titles stand in a row, also behind what leads to them within so many words.
_ROW, _FAR = "row", 16
_SUCH_AS = frozenset(("منها", "ومنها", "وهي", "هي", "مثل", "بينها", "وبينها", "ابرزها", "اشهرها", "واشهرها", "وابرزها"))
# Marks that a title may have inside.
_INSIDE = frozenset("-.…؟!:")
# Between a work and its year.
_YEARS = frozenset(("عام", "سنه", "في"))
# What is given a name as people are: ships, storms.
_CHRISTENED = frozenset(("ship", "storm"))
# How navies begin the names of their ships, in letters read out.
_PREFIXES = frozenset((("يو", "اس", "اس"), ("اتش", "ام", "اس")))
_LETTERS = 3
# "Together", and what words with "our" have more letters than.
_TOGETHER, _OURS = "معا", 4


def works(words: Sequence[Word], last: int, starts: Sequence[int], known: Vocabulary) -> Iterator[Draft]:
    """Drafts for the quoted names behind the nouns at `starts`; of campaigns only those with a definite first word."""
    for noun in starts:
        at = noun + 1
        style = next((known.works[r.stem] for r in readings(words[noun].form) if r.stem in known.works), "")
        body = style in _BODIES
        several = style == _ROW
        style = "work" if several else style
        owned = style == "work" and _owned(words[noun].form, known)
        if style == "work" and (first := _before_brackets(words, noun, last)) < noun:
            yield Draft(first, noun - 1, 0, "MISC", "work", kind=style)
            continue
        while at < min(last, noun + 1 + (_NEAR if body else _REACH)) and words[at].form.startswith(_DEFINITE):
            at += 1
        if style == "work" and at < last and words[at].form in known.classes.titled:
            at += 1
        if several and at < last and words[at].form not in _PAIRS:
            at = _row(words, at, last)
        if style in _CHRISTENED and at < last:
            if style == "storm" and at > noun + 1 and not words[at - 1].form.endswith("يه"):
                continue  # "عاصفة الحزم"
            yield from _christened(words, at, last, style, known)
            continue
        if style in HELD and (fair := fair_at(words, noun, last, known)):
            yield fair
            continue
        if style in _LATIN and (end := _letters_end(words, at, last)) > at:
            yield Draft(at, end, 0, "ORG" if body else "MISC", "quoted", kind=style)
            continue
        while end := _quoted(words, at, last, style, known, owned):
            if several and end - at == _WORD and _next(words, end + 1, last) == last:
                break  # "أفلام «الرعب»"
            yield Draft(at + 1, end, 0, "ORG" if body else "MISC", "quoted" if body else style, kind=style)
            after = end + 1 if body else _dated(words, end + 1, last)
            at = _next(words, after, last) if body or several or style == "work" else last


def _before_brackets(words: Sequence[Word], noun: int, last: int) -> int:
    """Where the title begins that stands before its kind in brackets ("ريح الوادي (رواية)"), else the noun."""
    if noun + 1 >= last or noun < _WORD or words[noun - 1].form != "(" or words[noun + 1].form != ")":
        return noun
    at = noun - 1
    while at > max(0, noun - 1 - _LONGEST) and words[at - 1].kind == "arabic":
        at -= 1
    told = at == 0 or words[at - 1].kind != "arabic"
    return at if told and 0 < noun - 1 - at <= _ROWED else noun


def _row(words: Sequence[Word], at: int, last: int) -> int:
    """Where the titles of several works begin behind words that lead to them ("ثلاثة أفلام أخرجها سالم وهي «…»")."""
    for mark in range(at + 1, min(last - 2, at + _FAR)):
        if words[mark].form in _PAIRS and words[mark].form != "(":
            led = mark - (words[mark - 1].form == ":")
            return mark if led == at or words[led - 1].form in _SUCH_AS else last
    return last


def _owned(form: str, known: Vocabulary) -> bool:
    """Whether the work is somebody's ("فيلمه", "روايتها"): any word in marks behind it is its title."""
    return form.endswith(("ته", "ها")) or (form.endswith("ه") and form[:-1] in known.works)


def _quoted(words: Sequence[Word], at: int, last: int, style: str, known: Vocabulary, owned: bool) -> int:
    """Where the name in quotation marks ends that opens at a word, 0 where none does; `owned`: behind "his film"."""
    close = _PAIRS.get(words[at].form, "") if at + 2 < last else ""
    if not close or _closes(words, at) or (style not in HELD and close == ")"):
        return 0
    end, longest = at + 1, _TITLE if style == "work" else _LONGEST
    while end < min(last, at + 2 + longest) and (words[end].kind in _KINDS or words[end].form in _INSIDE):
        end += 1
    name = words[at + 1 : end]
    if not (name and end < last and (words[end].form == close or (close == "”" and words[end].form == _PRIME))):
        return 0
    return (
        end if owned or _named(name, style, known) or (style == "body" and _closed(words, end + 1, last, known)) else 0
    )


def _closed(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether an adjective of the noun stands behind the marks ("مؤسسة «نسيم» الخيرية")."""
    form = words[at].form if at < last else ""
    return form.startswith("ال") and form.endswith(("ي", "يه")) and known.glosses.get((form,)) is not None


def _next(words: Sequence[Word], at: int, last: int) -> int:
    """Where the next of a row of quoted names opens ("شركات «نسيم»، «كرمانو» و«ريح»"), else the end."""
    before = at
    while at < min(last, before + 2) and words[at].form in _AND:
        at += 1
    return at if at > before else last


def _dated(words: Sequence[Word], at: int, last: int) -> int:
    """The word behind the year of a work, which may stand behind its title ("«ريح الوادي» عام 1986 و«باب النهر»")."""
    end = at
    if end < last and words[end].form == "(":
        end += 1
    end += end < last and words[end].form in _YEARS
    if end >= last or words[end].kind != "number":
        return at
    end += 1
    return end + (end < last and words[end].form == ")")


def _letters_end(words: Sequence[Word], at: int, last: int) -> int:
    """Where a name in Latin letters ends that begins at a word, or at the word itself: an address is no name."""
    end = latin_end(words, at, min(last, at + _LONGEST))
    if (
        end < last
        and words[end].kind == "mark"
        and words[end].form in _ADDRESS
        and words[end].start == words[end - 1].end
    ):
        return at
    return end if end - at > 1 or (end > at and len(words[at].form) > _LETTERS) else at


def _closes(words: Sequence[Word], at: int) -> bool:
    """Whether the straight mark closes what was opened before: it stands at the word before it, apart from the next."""
    if words[at].form == "»":
        return words[at - 1].form != "و"  # "«نسيم» و»كرمانو»", as some print it
    return words[at].form == '"' and words[at].start == words[at - 1].end and words[at + 1].start > words[at].end


def _named(name: Sequence[Word], style: str, known: Vocabulary) -> bool:
    """Whether the quoted words are a name, not what the page thinks of the thing ("خطة «مجنونة»")."""
    definite = name[0].form.startswith("ال")
    if style == "plan":
        return (definite and len(name) > 1) or any(_ours(word.form, known) for word in name)
    if style in _BODIES and (len(name) > _SHORT or any(word.form in known.frequent for word in name)):
        return False
    if style in _SURE:  # but "صحيفة «محلية»"
        return not (known.bare_nations.get((name[0].form,)) or known.qualifiers.get((f"ال{name[0].form}",)))
    return definite or len(name) > 1 or name[0].form not in known.ordinary


def _ours(form: str, known: Vocabulary) -> bool:
    """Whether a word speaks of "us", as campaigns do ("بوحدتنا", "معا"): a noun or verb with "our" or "together"."""
    return form == _TOGETHER or (form.endswith("نا") and len(form) > _OURS and form not in known.units)


def _christened(words: Sequence[Word], at: int, last: int, style: str, known: Vocabulary) -> Iterator[Draft]:
    """The name of a ship or a storm that begins at a word: in quotation marks, listed, or as such are named."""
    close = _PAIRS.get(words[at].form, "") if at + 2 < last and words[at].form != "(" else ""
    if close:
        end = next((n for n in range(at + 2, min(last, at + 3 + _SHORT)) if words[n].form == close), 0)
        told = end - at > 2 and words[at + 1].form.startswith(("ي", "ت"))
        if end and not told and not (end - at == 2 and words[at + 1].form in known.ordinary):
            yield Draft(at + 1, end, 0, "MISC", "christened", kind=style)
        return
    end = _launched(words, at, last, known) if style == "ship" else at + _blown(words, at, last, known)
    if end > at:
        yield Draft(at, end, 0, "MISC", "christened", kind=style)


def _launched(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> int:
    """Where the name of a ship ends that a list has or that begins as navies begin them."""
    match = known.names.match(words, at, last, clitics=False)
    if match and any(name.kind == "ship" for name in match.value):
        return match.last
    end = at + _LETTERS
    if tuple(word.form for word in words[at:end]) not in _PREFIXES:
        return at
    while end < min(last, at + _LETTERS + 2) and words[end].kind == "arabic" and words[end].form not in known.ordinary:
        end += 1
    return end if end > at + _LETTERS else at


def _blown(words: Sequence[Word], at: int, last: int, known: Vocabulary) -> bool:
    """Whether the word is one that people are called by, as storms are ("إعصار كاترينا")."""
    form = words[at].form if at < last else ""
    return form in known.units and not known.of_news(form) and not form.startswith("ال")
