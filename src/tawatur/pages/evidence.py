"""Evidence: what a segment looks like by itself, and what it shares with others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from tawatur.pages.segments import Segment
from tawatur.script.memo import kept

# A full stop that ends a sentence: not one of two or three dots, not inside a number or an address.
_STOP = re.compile(r"(?<![.\s])\s?\.(?![.\w])")
_PARTED = re.compile(r"[^\W\d_]{3}\.\s+[^\W\d_]")
_CLOSING = "\"'»”)] \u200f"
_ELLIPSES = ("...", "…", "[…]", "[...]")
# Grammar, not vocabulary: the words that open a clause of reported speech, and those that carry no topic.
_COMPLEMENT = frozenset(("ان", "بان", "انه", "انها", "انهم", "بانه", "بانها", "بانهم", "اني", "اننا", "لان", "لانه"))
_EMPTY = frozenset(
    (
        "من", "في", "علي", "الي", "عن", "مع", "بعد", "قبل", "بين", "هذا", "هذه", "ذلك", "التي", "الذي", "الذين", "ما",
        "لا", "لم", "لن", "قد", "كان", "كانت", "هو", "هي", "هم", "او", "ثم", "حتي", "عند", "خلال", "ان", "انه", "كل",
        "غير",
    )
)  # fmt: skip
_AFFIX = re.compile(r"^(?:[وف]?(?:[بك]?ال|لل)|[وفبل](?=\w{3}))|(?:ات|ين|ون|ان|ها|هم|يه|ه|ي|ا)$")
_CAPTION = re.compile(r"\([^()]{2,30}\)\s*$")
# What a headline says in brackets of its own kind.
_OF_KIND = re.compile(
    r"\((?:[وب]?(?:ال)?(?:فيديو|فيديوهات|صور|محدث|تحديث|خاص|حصري|شاهد|تفاصيل|انفوغراف|انفوجراف)\W*){1,3}\)\s*$"
)
# "… / AP": whose picture it is.
_PICTURED = re.compile(r"\s/\s?[a-z][a-z .]{1,20}$")
# The same in Arabic letters, behind a full stop: a name of up to four words and the agency.
_PICTURED_BY = re.compile(r"[.،] (?:[^\W\d_]+ ){1,4}/ ?[^\W\d_]+(?: [^\W\d_]+){0,2}$")
_CREDITED = 30
# "…, width in pixels, day": what is said of a picture for those who do not see it.
_SIZED = re.compile(r",\s?[0-9]{3,4},\s?[0-9]{1,2}[./][0-9]{1,2}[./](?:19|20)[0-9]{2}$")
# The name of a picture's file.
_FILE, _BARE = re.compile(r"\.(?:jpe?g|png|webp|gif)\b|^[a-z][a-z _-]*[0-9][a-z0-9 _-]{5,}$"), 8
# A price or a temperature: a name and a number with its decimals or degrees, on either side; behind the number the name
# has two words at most, for headlines begin with numbers too ("1.5 مليون يعبرون الحدود").
_RATE = re.compile(
    r"[0-9]+(?:\.[0-9]+°?|°)\s?[^\W\d][^\d.:\s]{1,25}(?:\s[^\d.:\s]{2,25})?|[^\W\d][^\d.:]{2,25}[0-9]+(?:\.[0-9]+°?|°)"
)
# "… picture by: Latin letters", glued to the caption or not.
_PICTURE_BY = re.compile(r"صوره(?: من)?: ?[a-z][a-z ./_-]{1,60}$")
# Agencies by their initials, letter by letter, at the end of a line: "so-and-so, أ ف ب".
_BY_LETTERS = re.compile(r"(?<!\w)\w(?:[ .]\w){1,2}\W*$")
# A letter, a dot and a name.
_BY_INITIAL = re.compile(r"(?:[^\W\d_]\.\s?){1,2}[^\W\d_]{3,}")
_INITIALS = re.compile(r"\((?:\w{1,2}[\s.]{0,2}){2,4}\)\W*$")
_CREDIT_AT_END = re.compile(r"(?<=[.»\"”])\s*\([^()]{2,40}\)[\s.]*$")
_SIGNED = re.compile(r"\s[-–—|/+]\s(?!(?:فيديو|صور)$)|\s?-\s?\(|^[^:]{2,30}/$|^[^:0-9]{2,30} [-–—]$")
_ALL_IN_BRACKETS = re.compile(r"\([^()]+\)\W?")
# "*…*": what a messenger prints in bold.
_BOLD = re.compile(r"\*{1,2}[^*\s][^*]*\*{1,2}")
# Initials: up to six runs of one or two letters, and two of something. Possessive, for no line may be tried over.
_SHORT_RUNS = re.compile(r"(?:[\W\d]*+[^\W\d]{1,2}+(?![^\W\d])){0,6}+[\W\d]*+")
_TWO = re.compile(r"\w[\W\d]+\w")
_HASHTAG = re.compile(r"#\w")
# Two words, a colon and a headline, as above live coverage.
_TOPIC = re.compile(r"[^\W\d_]+ [^\W\d_]+ ?: (?:[^\W\d_]+ ){2,}[^\W\d_]+")
_TIME = re.compile(r"[^\w]*[0-2]?[0-9][:.][0-5][0-9][^\w]*")
_TIMED = re.compile(r"[^\w]{0,4}[0-2]?[0-9]:[0-5][0-9]\W{1,4}[^\W\d_]{2}")
# A post of another site, with its name, its handle and its day.
_POSTED = re.compile(r"\(@\w{1,30}\)[^()\n]{0,40}$")
_POST, _SIGNED_POST = 80, 8
# The signature alone, on a line of its own.
_HANDLE = re.compile(r"[—–-]\s?[^()\n]{2,60}\(@\w{1,30}\)[^()\n]{0,40}")
LONG = 26
SENTENCE = 14
_TALKATIVE = 0.5


def ends_with_stop(segment: Segment) -> bool:
    """Whether its last letters are a full stop, with or without closing marks."""
    text = segment.text
    if ")" in text:
        text = _CREDIT_AT_END.sub("", text)
    text = text.rstrip(_CLOSING)
    if text.endswith("..") and len(segment.forms) < SENTENCE:
        return False
    return text.endswith((".", "؛", "،")) and not is_teaser(segment)


def ends_with_colon(segment: Segment) -> bool:
    """Whether it announces what follows."""
    return segment.text.rstrip().endswith(":")


def is_teaser(segment: Segment) -> bool:
    """Whether it breaks off with an ellipsis."""
    text = segment.text
    end = len(text)
    while end and (text[end - 1].isspace() or text[end - 1] in '"»)'):
        end -= 1
    return text.endswith(_ELLIPSES, 0, end)


def is_paragraph(segment: Segment) -> bool:
    """Whether it is prose by itself: it ends with a full stop, holds one in its middle, or is long."""
    words = len(segment.forms)
    if words >= LONG or (words > _SIGNED_POST and _POSTED.search(segment.text[-_POST:])):
        return True
    if ends_with_stop(segment):
        return words >= 2
    return words >= SENTENCE and _STOP.search(segment.text) is not None


def is_sentence(segment: Segment) -> bool:
    """Whether a line without full stop still reads as prose rather than as a headline."""
    forms = segment.forms
    words = len(forms)
    if words >= 20 or (words >= 7 and not _COMPLEMENT.isdisjoint(forms)):
        return True
    return words >= 6 and segment.joined and not is_credit(segment)


def has_sentences(segment: Segment) -> bool:
    """Whether a full stop behind a word parts it, as headlines in a row do not."""
    return _PARTED.search(segment.text) is not None


def has_clauses(segment: Segment) -> bool:
    """Whether it is long and holds a comma or a clause, as leads without full stop do."""
    return len(segment.forms) >= 16 and ("،" in segment.text or not _COMPLEMENT.isdisjoint(segment.forms))


def is_talk(segment: Segment) -> bool:
    """Whether the page speaks of itself: at least half of the longer words are those of labels."""
    return segment.plain and segment.talk >= _TALKATIVE and len(segment.forms) <= 30 and segment.text[0] != "#"


def is_menu(segment: Segment) -> bool:
    """Whether it lists sections of the site; a place or a name with the initials of an agency is none."""
    if not (segment.plain and segment.menu and len(segment.forms) >= 3) or has_grammar(segment):
        return False
    if _TOPIC.match(segment.text):
        return False
    return not (_INITIALS.search(segment.text) or _BY_LETTERS.search(segment.text))


def is_caption(segment: Segment) -> bool:
    """Whether it ends with a credit in brackets or behind a stroke, as captions do."""
    if is_pictured(segment) or (len(segment.forms) <= _BARE and _FILE.search(segment.text)):
        return True
    if len(segment.forms) > 16 or tells_kind(segment):
        return False
    return bool(_CAPTION.search(segment.text)) and not is_signature(segment)


def tells_kind(segment: Segment) -> bool:
    """Whether a headline says at its end, in brackets, that there are pictures with it or the like."""
    return segment.text.endswith((")", ") ")) and _OF_KIND.search(segment.text) is not None


def is_pictured(segment: Segment) -> bool:
    """Whether it ends with who took the picture, in Latin letters, behind a stroke or a label, or is the signature of a
    post: no paragraph does.
    """
    if "(@" in segment.text and _HANDLE.fullmatch(segment.text):
        return True
    tail = segment.text[-3 * _CREDITED :]
    return any(credit.search(tail) for credit in (_PICTURED, _PICTURED_BY, _SIZED, _PICTURE_BY))


def is_signature(segment: Segment) -> bool:
    """Whether it is a few words and a dash between them, or initials: who wrote, where, for whom."""
    text = segment.text
    if _ALL_IN_BRACKETS.fullmatch(text) and len(segment.forms) <= SENTENCE and _SIGNED.search(text):
        return True
    if len(segment.forms) > 8 or (has_grammar(segment) and len(segment.forms) > 4):
        return False
    if _SIGNED.search(text) or _BY_LETTERS.search(text) or _BY_INITIAL.fullmatch(text):
        return True
    return bool(_SHORT_RUNS.fullmatch(text) and _TWO.search(text))


def ends_as_speech(segment: Segment) -> bool:
    """Whether it ends as sentences do: with a stop, a question or exclamation mark, or the end of a quotation."""
    return segment.text.rstrip().endswith((".", "؟", "!", '"', "»", "”"))


def is_lined(held: Iterable[Segment]) -> bool:
    """Whether a page gives every sentence its own line: then a short line may be a short sentence."""
    prose = [segment for segment in held if segment.plain and is_paragraph(segment)]
    if len(prose) < 8:
        return False
    single = sum(segment.text.count(".") <= 1 or len(_STOP.findall(segment.text)) <= 1 for segment in prose)
    middle = sorted(len(segment.forms) for segment in prose)[len(prose) // 2]
    return single >= 0.85 * len(prose) and middle <= 22


def is_bold(segment: Segment) -> bool:
    """Whether all of it stands between asterisks, as headlines and subheads of messengers do."""
    return bool(_BOLD.fullmatch(segment.text.strip()))


def is_point(segment: Segment) -> bool:
    """Whether it is one of the points in which a page sums up a text above it: a bullet before it, no number."""
    return segment.bullet and not (segment.numbered or is_bold(segment))


def is_table(segment: Segment) -> bool:
    """Whether it has no fewer figures than letters, or is one price: a row of prices or of hours."""
    if _RATE.fullmatch(segment.text):
        return True
    return sum(char.isdigit() for char in segment.text) >= sum(char.isalpha() for char in segment.text)


def is_time(segment: Segment) -> bool:
    """Whether it is a clock time and nothing else."""
    return bool(_TIME.fullmatch(segment.text))


def is_timed(segment: Segment) -> bool:
    """Whether it opens with a clock time and goes on, as the items of a ticker do."""
    return bool(_TIMED.match(segment.text))


def is_credit(segment: Segment) -> bool:
    """Whether it is a label of at most three words, a colon, and names: whatever the label may be."""
    label, colon, names = segment.text.partition(":")
    return (
        bool(colon)
        and segment.plain
        and len(label.split()) <= 3
        and bool(names.strip())
        and not (has_grammar(segment) or len(names.split()) > 10 or '"' in names)
    )


def is_careless(held: Iterable[Segment]) -> bool:
    """Whether a good part of a page's paragraphs lack their full stop."""
    prose = [segment for segment in held if segment.plain and len(segment.forms) >= LONG and segment.glued < 2]
    return sum(not ends_with_stop(segment) for segment in prose) > 0.2 * len(prose)


def is_hashtags(segment: Segment) -> bool:
    """Whether most of its words are hashtags."""
    marks = len(_HASHTAG.findall(segment.text))
    return marks > 0 and marks * 3 >= len(segment.forms)


def has_grammar(segment: Segment) -> bool:
    """Whether it holds a word that only sentences and headlines hold, not lists of names."""
    return not _EMPTY.isdisjoint(segment.forms)


def holds(outer: Segment, inner: Segment) -> bool:
    """Whether one line repeats all of another and says more (a page title, a breadcrumb)."""
    a, b = outer.forms, inner.forms
    return len(b) >= 3 and len(a) > len(b) and any(a[n : n + len(b)] == b for n in range(len(a) - len(b) + 1))


def tells_of(lead: Segment, named: Segment) -> bool:
    """Whether a paragraph is a verb and behind it all of what a line names."""
    return lead.forms[1 : len(named.forms) + 1] == named.forms


@kept(1 << 16)
def key(form: str) -> str:
    """A rough stem, good enough to see whether two lines speak of one thing."""
    bare = _AFFIX.sub("", form)
    return (bare if len(bare) > 2 else form)[:5]


def keys(segments: Iterable[Segment]) -> frozenset[str]:
    """The rough stems of the words that carry meaning."""
    forms = {form for segment in segments for form in segment.forms if len(form) > 2}
    return frozenset(map(key, forms - _EMPTY))


def share(own: AbstractSet[str], others: AbstractSet[str]) -> float:
    """The part of the first that lies in the second, 0 to 1."""
    return len(own & others) / len(own) if own else 0.0
