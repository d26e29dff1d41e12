"""Names that no list knows: a run of unknown words after an office, directly before what its holder says."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import ADJECTIVES, definite, opens_medium, person
from tawatur.annotate.attributions.words.grammar import RELATIVE, ROLE, SPOKES, THAT
from tawatur.annotate.attributions.words.kinds import ONE_OF
from tawatur.annotate.attributions.words.text import COMMAS, Text
from tawatur.annotate.spellings import usual_spellings
from tawatur.script.romanise import romanise

# Words of a name, at least and at most.
_FEWEST, _MOST = 2, 6
# Endings of adjectives that tell where somebody is from, or what he does.
_RELATED = ("ي", "يه", "ين", "ون")
_SON = frozenset(("بن", "بنت"))
_SELVES = frozenset(("نفسه", "نفسها", "انفسهم"))
# Prepositions before "that" ("شدد … على أن").
_TO = frozenset(("علي", "الي", "عن"))


def past_called(text: Text, i: int, stop: int) -> int:
    """The word after a name that a verb of naming gives ("مسؤول يدعى فلان"), which begins at word `i`, else `i`."""
    name = text.starting.get(i) if i < stop else None
    if name is not None:
        return min(name.last, stop) if name.mention.type == "PER" else i
    end = _run(text, i, min(stop, i + _MOST))
    return end if end - i >= _FEWEST else i


def past_self_named(text: Text, i: int, stop: int) -> int:
    """Past a clause that tells what a group calls itself ("أطلقت على نفسها اسم «…»", "تسمي نفسها …"), else `i`."""
    j = i + bool(text.tags[i] & RELATIVE)
    if j + 2 >= stop or text.forms[j] not in text.grammar.classes.calling:
        return i
    j += 1 + (text.forms[j + 1] == "علي")
    if j + 1 >= stop or text.forms[j] not in _SELVES:
        return i
    j += 1 + (text.forms[j + 1] == "اسم")
    quote, name = text.opened.get(j), text.starting.get(j)
    if quote is not None and quote.closed and quote.close < stop:
        return quote.close + 1
    return min(name.last, stop) if name is not None and j < stop else i


def past_name(text: Text, i: int, stop: int) -> int:
    """The word after an unknown name that begins at word `i`, where a clause, a quotation or an office follows it."""
    if not _closed(text, i - 1):
        return i
    end = _run(text, i, min(stop, i + _MOST))
    if (before := _before_a_deed(text, i, min(end + 1, stop))) > i:
        return before
    if end - i < _FEWEST or end >= stop:
        return i
    after = end + 1 if text.forms[end] in COMMAS and end + 1 < stop else end
    that = bool(text.tags[after] & THAT) and not text.joined[after]
    opens = that or text.forms[after] == ":" or (after == end and after in text.opened)
    opens = opens or (after > end and text.forms[after] == "في" and opens_medium(text, after + 1))
    opens = opens or (text.forms[after] in _TO and after + 1 < stop and _opens_behind(text, i, after + 1))
    office = after == end and bool(text.tags[end] & SPOKES) and definite(text.forms[end])
    return end if opens or office else i


def past_unlisted(text: Text, i: int, stop: int) -> int:
    """Past an unknown name of a few words that fills what stands between commas at word `i`, else 0."""
    end = _run(text, i, min(stop, i + _MOST))
    named = end - i >= _FEWEST and end < stop and text.forms[end] in COMMAS
    plain = named and not definite(text.forms[i]) and not deed(text, i)
    return (
        end if plain and not any(text.forms[j].endswith("ا") and text.forms[j][0] == "م" for j in range(i, end)) else 0
    )


def fills(text: Text, first: int, at: int) -> bool:
    """Whether who speaks and a name that no list knows are all that stands before a verb ("الخبيرة … فلانة ذكرت …")."""
    i = first + 1
    while i < at and definite(text.forms[i]) and text.forms[i].endswith(ADJECTIVES):
        i += 1
    return i + _FEWEST <= at <= first + _MOST + _FEWEST and past_called(text, i, at) == at


def _opens_behind(text: Text, first: int, i: int) -> bool:
    """Whether what is said opens at word `i`, behind a preposition and the name that begins at word `first`."""
    return bool(text.tags[i] & THAT) or (deed(text, i) and not deed(text, first) and text.forms[i - 1] == "علي")


def _before_a_deed(text: Text, i: int, stop: int) -> int:
    """Where an unknown name of two or three words ends before what is said to be done ("المدير … انطلاق الموسم")."""
    if deed(text, i) or text.prose.text[text.words[i].end - 1] == "ة" or definite(text.forms[i]):
        return i
    return next((j for j in range(i + _FEWEST, min(i + 4, stop)) if deed(text, j)), i)


def deed(text: Text, i: int) -> bool:
    """Whether a verbal noun without its article stands here, of which something is told."""
    done = text.forms[i] in text.grammar.classes.deeds or any(r.tense == "masdar" for r in text.readings(i))
    return done and i not in text.covering


def holder_behind(text: Text, i: int, stop: int) -> bool:
    """Whether whose office it is stands behind the noun at word `i` ("مدير الدفاع المدني بالمنطقة اللواء فلان")."""
    j = i + 1
    adjective = j < stop and definite(text.forms[j]) and text.forms[j].endswith(ADJECTIVES[:2])
    if adjective and not text.tags[j] & (ROLE | SPOKES) and j not in text.covering and j not in text.titled:
        j += 1
    if j >= stop or i in text.times:
        return False
    name = text.titled.get(j) or text.starting.get(j)
    if name is not None:
        return person(name) and not name.cut and name.last < stop
    return past_name(text, j, stop) > j


def past_speaker(text: Text, i: int, stop: int, construct: bool = False) -> int:
    """The word after an unknown name directly after a cue, where its office follows ("أوضح فلان المدير العام").

    `construct`: the office may be without its article, behind a name that has one ("أوضح فلان الفلاني مدير المكتب").
    """
    end, most = i, min(stop, i + _MOST)
    while end < most and (unknown(text, end) or (end > i and _like_a_name(text, end))) and not definite(text.forms[i]):
        end += 1
    office = end < stop and bool(text.tags[end] & (ROLE | SPOKES)) and definite(text.forms[end - construct])
    one_of = end + 1 < stop and text.forms[end] in ONE_OF and bool(text.tags[end + 1] & SPOKES)
    return end if (office or one_of) and end - i >= _FEWEST else i


def name_in(text: Text, first: int, last: int) -> str | None:
    """The romanised unknown name in the source `[first, last)`, None where none stands there."""
    if not any(text.tags[j] & (ROLE | SPOKES) for j in range(first, last)):
        return None
    end = max(past_speaker(text, first, last), past_speaker(text, first, last, construct=True))
    if end > first:
        return romanise(text.span(first, end).of(text.prose.text), usual_spellings(text.grammar.lexicon))
    for i in range(first + 1, last):
        if (_closed(text, i - 1) or text.forms[i - 1] in COMMAS) and unknown(text, i):
            end, start = _run(text, i, last), i
            while end - start > _FEWEST and _relates(text, start):
                start += 1  # "مدرب الفريق السلماري فلان الفلاني"
            related = all(_relates(text, j) for j in range(i, end))
            closes = end == last or text.tags[end] & SPOKES or (end + 1 == last and text.is_mark(end))
            if end - i >= _FEWEST and not related and closes:
                return romanise(text.span(start, end).of(text.prose.text), usual_spellings(text.grammar.lexicon))
    return None


def _relates(text: Text, i: int) -> bool:
    """Whether an adjective with the article stands here that tells where somebody is from, or what he does."""
    return text.forms[i].endswith(_RELATED) and definite(text.forms[i])


def addressed(text: Text, first: int, last: int) -> str | None:
    """The romanised unknown name behind a form of address ("الدكتور فلان"), None where none stands there."""
    name = [i for i in range(first + 1, last) if not (hyphened(text, i) or hyphened(text, i - 1))]
    if not name or text.forms[first] not in text.grammar.titles or not all(unknown(text, i) for i in name):
        return None
    if definite(text.forms[first + 1]) and len(name) == 1 and text.forms[first + 1].endswith(_RELATED):
        return None  # "السفير الفلسطيني"
    return romanise(text.span(first + 1, last).of(text.prose.text), usual_spellings(text.grammar.lexicon))


def _run(text: Text, i: int, stop: int) -> int:
    """Past unknown words, and past the end of a name that was found without them."""
    end = i
    while end < stop and (unknown(text, end) or (end > i and hyphened(text, end))):
        end += 1 + hyphened(text, end)
    name = text.starting.get(end)
    found = end > i and name is not None and name.mention.type == "PER" and not name.cut and not name.mention.nominal
    return name.last if name and found else end


def hyphened(text: Text, i: int) -> bool:
    """Whether a hyphen without spaces joins a word in no name and of no class to the one before it."""
    if text.forms[i] != "-" or not 0 < i < text.size - 1:
        return False
    word, after = text.words[i], text.words[i + 1]
    return text.plain(i + 1) and text.words[i - 1].end == word.start and word.end == after.start


def unknown(text: Text, i: int) -> bool:
    """Whether a word is of no class, in no name and no verb of saying: it may be a name's."""
    word = text.words[i]
    given = word.form in _SON or (word.form == "علي" and text.prose.text[word.end - 1] == "ي")
    if word.kind != "arabic" or (text.tags[i] and not given) or i in text.covering:
        return False
    if text.readings(i) or i in text.times:
        return False
    return text.glued(i, "بلك") is None and (word.form[0] not in "وف" or _with_f(text, word.form))


def _with_f(text: Text, form: str) -> bool:
    """Whether the ف at the head of a word is hardly "then" ("فارس", "فهيد")."""
    rest = form[1:]
    return (
        form[0] == "ف"
        and len(rest) > 2
        and not (definite(rest) or text.grammar.tag(rest)[0] or text.cues.readings(rest))
    )


def _like_a_name(text: Text, i: int) -> bool:
    """Whether a word with و or ف at its head may still be a name's ("ويات")."""
    return text.plain(i) and not text.readings(i) and text.forms[i][0] in "وف" and not definite(text.forms[i][1:])


def _closed(text: Text, i: int) -> bool:
    return definite(text.forms[i]) or text.forms[i].startswith(("لل", "بال")) or i in text.covering or text.is_mark(i)
