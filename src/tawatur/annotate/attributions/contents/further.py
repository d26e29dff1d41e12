"""Cues of their own inside or behind a content: whether somebody else begins to speak, or the same again."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.adjuncts import fixed
from tawatur.annotate.attributions.phrases.appositions import apposition
from tawatur.annotate.attributions.phrases.heads import can_speak, definite, opens_medium, stem_tag
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.phrases.quoted import announced
from tawatur.annotate.attributions.phrases.spokes import accusative
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    ADVERBS,
    AUXILIARY,
    BODY,
    CLAUSE,
    DOCUMENT,
    HOMOGRAPH,
    OUTLET,
    PREPOSITION,
    RELATIVE,
    SPEAKER,
    SPOILER,
    THAT,
)
from tawatur.annotate.attributions.words.kinds import AS, THIS, YET
from tawatur.annotate.attributions.words.text import COMMAS, PARTING, STOPS, Text
from tawatur.annotate.attributions.words.written import DOUBLED

_THAT = "ان"
_BUT = "لكن"
# Who tells or thinks something without a name.
_ALL = (["الجميع"], ["هولاء"])
# Words between a cue and its content; twice as many where an occasion is told.
NEAR = 14
# What the content speaks of, behind a verb that goes on to tell of it.
_OF_THEM = frozenset(("منه", "منها", "منهم", "منهما", "خلاله", "خلالها"))
# From whom something is passed on.
_FROM = frozenset(("عنه", "عنها", "عنهم"))
# "But he is …", which goes on with what is said.
_YET_HE = frozenset(("لكنه", "لكنها", "لكنهم"))
# What leads to a contrast with "that".
_YET = YET | {"رغم", "برغم"}


def new_cue(text: Text, i: int, last: int, alone: bool = False) -> bool:
    """Whether at this word a cue begins that has a content of its own and is not said by the one quoted."""
    j = i
    while j < last and (text.tags[j] & (CLAUSE | AUXILIARY) or text.forms[j] in ("و", "من", "جانبه")) and j - i < 3:
        j += 1
    if i + 2 < last and text.forms[i].lstrip("و") in _YET and text.tags[i + 1] & THAT:
        j = i + 2
    if text.opens[i] & ADVERBS and (phrase := text.grammar.adverbs.at(text.words, i, last)):
        j = phrase.last  # "…، إلى ذلك أعلن فلان أن …"
    if _furthermore(text, i, last) or _not_ruled_out(text, i, last) or _contradicted(text, i, last):
        return True
    if _other_side(text, i, last):
        return True
    if text.forms[i - 1] in PARTING and _another_tells(text, i + (text.forms[i] == AS), last):
        return True
    for k in (i, j):
        if k >= last or (text.tags[k] & PREPOSITION and k + 1 < last and not _opens(text, k + 1)):
            continue
        if text.forms[k][0] == "و" and k + 1 < last and text.forms[k + 1] in _OF_THEM:
            continue  # "… التقى الأعضاء، وطلب منهم …": those of whom the content speaks
        for reading in text.readings(k):
            loose = reading.cue.guard or (alone and reading.number == "p")
            if reading.cue.transmits and not _from_somebody(text, k, last, reading):
                continue
            perfect = reading.tense == "perfect" and not reading.pronoun and has_content(text, k, last)
            if perfect and (not loose or named(text, k + 1, last)):
                return True
            if reading.tense == "imperfect" and reading.clitics == "و" and _quotes_soon(text, k, last):
                return True
            how = reading.tense == "participle" and text.forms[k - 1].removeprefix("و") not in _YET_HE
            if how and _circumstantial(text, k) and has_content(text, k, last):
                return True
    return False


def _from_somebody(text: Text, at: int, last: int, reading: Reading) -> bool:
    """Whether behind a verb of passing on it is told from whom, or an outlet passes it on ("نقل السفارة" is a noun)."""
    stop = next((i for i in range(at + 1, min(at + NEAR, last)) if text.forms[i] in COMMAS), min(at + NEAR, last))
    told = any(form in reading.cue.frames or form in _FROM for form in text.forms[at + 1 : stop])
    return told or (at + 1 < last and bool(stem_tag(text, at + 1) & OUTLET))


def _opens(text: Text, i: int) -> bool:
    """Whether somebody or a clause stands behind a word that can be a preposition as well ("وبين أن")."""
    return can_speak(text, i) or bool(text.tags[i] & THAT)


def _contradicted(text: Text, i: int, last: int) -> bool:
    """Whether somebody else, who is known, denies here what is said ("…، لكن الوزارة نفت ذلك", "إلا أن …")."""
    form = text.forms[i].removeprefix("و")
    yet = form in _YET and i + 1 < last and text.forms[i + 1] == "ان"
    who = i + 1 + yet
    if not (yet or form == "لكن") or who >= last:
        return False
    if accusative(text, who):
        verb = next(iter(text.cued(who + 1, min(who + NEAR, last))), last)  # "لكن مصدرا في الشركة نفى ذلك"
    elif named(text, who, last) and (definite(text.forms[who]) or who in text.starting or text.tags[who] & BODY):
        verb = noun_phrase(text, who, last, strict=True)
        verb += verb < last and bool(text.tags[verb] & AUXILIARY)
    else:
        return False
    held = [r for r in text.readings(verb) if r.tense in ("perfect", "imperfect")] if verb < last else []
    tells = yet and any(r.tense == "perfect" and "that" in r.cue.frames and not r.cue.guard for r in held)
    if tells and any(text.tags[k] & THAT for k in range(verb + 1, min(verb + 3, last))):
        return True
    acts = [r.cue.act for r in held]
    return any(act == "deny" or (act == "refuse" and _told_of(text, verb + 1, last)) for act in acts)


def _other_side(text: Text, i: int, last: int) -> bool:
    """Whether a contrast begins in which somebody else says something ("…، ولكن فلان رئيس اللجنة، أفاد بـ…", "غير أن
    وكالة … نقلت عن خبير …").
    """
    form = text.forms[i].removeprefix("و")
    yet = form in _YET and i + 1 < last and text.forms[i + 1] == _THAT
    who = i + 1 + yet
    if not (yet or form == _BUT) or who >= last or not (named(text, who, last) or accusative(text, who)):
        return False
    told = (j for j in text.cued(who + 1, min(who + NEAR, last)) if any(r.tense == "perfect" for r in text.readings(j)))
    verb = next(told, last)
    between = range(who, verb)
    if verb >= last or any(text.tags[j] & (THAT | RELATIVE) or text.forms[j] in STOPS for j in between):
        return False
    end = apposition(text, who, noun_phrase(text, who, verb), verb)
    end += end < verb and text.forms[end] in COMMAS
    held = [r for r in text.readings(verb) if r.tense == "perfect" and not (r.clitics or r.cue.guard or r.pronoun)]
    if end + (end < verb and bool(text.tags[end] & AUXILIARY)) < verb or not held:
        return False
    passes = any(r.cue.transmits for r in held) and "عن" in text.forms[verb + 1 : verb + 3]
    says = any("that" in r.cue.frames and r.cue.act in ("say", "deny") for r in held)
    return passes or (says and has_content(text, verb, last))


def _another_tells(text: Text, i: int, last: int) -> bool:
    """Whether a verb in the imperfect with somebody behind it takes a clause or a quotation ("…، وتقول مصادر إن …").

    Without a conjunction it takes a quotation ("…، يقول فلان في كتابه: «…»"), where it goes on it needs nobody.
    """
    held = [r for r in text.readings(i) if r.tense == "imperfect" and not r.pronoun] if i < last else []
    joined = text.forms[i - 1] == AS or any(r.clitics == "و" for r in held)
    if not (named(text, i + 1, last) or text.forms[i + 1 : i + 2] in _ALL):
        more = joined and i + 1 < last and any(r.cue.lemma in text.grammar.going_on for r in held)
        return more and bool(text.tags[i + 1] & THAT or text.forms[i + 1] == ":" or i + 1 in text.opened)
    for j in range(i + 2, min(i + NEAR, last) if held else 0):
        if text.tags[j] & THAT or text.forms[j] == ":":
            return joined or text.forms[j] == ":"
        if text.forms[j] in PARTING or text.tags[j] & RELATIVE:
            return False
    return False


def _told_of(text: Text, i: int, last: int) -> bool:
    """Whether what somebody has told is pointed at ("رفضت هذه الأرقام")."""
    return i + 1 < last and text.forms[i] in THIS and bool(stem_tag(text, i + 1) & DOCUMENT)


def _quotes_soon(text: Text, i: int, last: int) -> bool:
    """Whether somebody is named behind this word, and a colon and a quotation close by ("ويشرح فلان: «…»")."""
    near = range(i + 2, min(i + NEAR, last - 1))
    return named(text, i + 1, last) and any(text.forms[j] == ":" and j + 1 in text.opened for j in near)


def acts_on(text: Text, start: int, i: int, last: int) -> bool:
    """Whether who speaks goes on to act upon something here ("…، وأكد أهمية …"), as nobody in what he said can.

    `start`: where what he said begins.
    """
    form = text.forms[i]
    if form[0] != "و" or i + 1 >= last:
        return False
    written = text.prose.text[text.words[i].start : text.words[i].end]
    if text.tags[i] & HOMOGRAPH and not (DOUBLED in written or written[-1] == "ى"):
        return False
    held = [r for r in text.readings(i) if r.clitics == "و" and r.tense == "perfect" and not (r.pronoun or r.cue.guard)]
    held = [r for r in held if r.number == "s" and not r.cue.object and _takes(text, i + 1, r.cue.frames)]
    return bool(held) and not any(_can_act(text, j, held[0].gender) for j in range(start, i))


def _takes(text: Text, i: int, frames: frozenset[str]) -> bool:
    """Whether a bare object stands here, or a preposition of a cue."""
    letters = "".join(f for f in frames if len(f) == 1)
    led = text.forms[i] in frames or bool(letters and text.glued(i, letters))
    return led or ("noun" in frames and (_thing(text, i) or text.forms[i] in text.grammar.classes.deeds))


def _thing(text: Text, i: int) -> bool:
    """Whether a noun stands here that nobody is called by, no number and no time."""
    return text.plain(i) and i not in text.times and i not in text.counts and text.glued(i, "بلك") is None


def _can_act(text: Text, i: int, gender: str) -> bool:
    """Whether a name, or a noun of somebody of this gender, stands here."""
    name = text.starting.get(i)
    if name is not None:
        return name.mention.type == "PER" if gender == "m" else name.mention.type in ("PER", "ORG", "GPE")
    return bool(stem_tag(text, i) & SPEAKER) and (text.forms[i].endswith(("ه", "ات")) == (gender == "f"))


def _furthermore(text: Text, i: int, last: int) -> bool:
    """Whether "كما" after a comma goes on with a further act of the same source ("…، كما جدد رفضه")."""
    if text.forms[i] != AS or i + 1 >= last or text.forms[i - 1] not in COMMAS:
        return False
    held = text.readings(i + 1)
    return any(r.tense == "perfect" and not r.clitics and not r.cue.guard and not r.pronoun for r in held)


def _not_ruled_out(text: Text, i: int, last: int) -> bool:
    """Whether a verb that says something when it is denied goes on after a comma ("…، ولم يستبعد أن …")."""
    if text.forms[i] != "ولم" or i + 1 >= last:
        return False
    return any(r.cue.negated for r in text.readings(i + 1)) and has_content(text, i + 1, last)


def named(text: Text, i: int, last: int) -> bool:
    """Whether somebody who can speak stands at this word of a sentence."""
    return i < last and can_speak(text, i)


def _circumstantial(text: Text, i: int) -> bool:
    """Whether a participle goes with a verb; one without its alif does where a clause follows ("، مؤكد أن")."""
    if text.forms[i].endswith(("ا", "ه", "ين")):
        return True
    return text.forms[i - 1] in COMMAS and i + 1 < text.size and bool(text.tags[i + 1] & THAT)


def has_content(text: Text, i: int, last: int) -> bool:
    """Whether a complementiser, a quotation or a preposition of the cue follows soon."""
    readings = text.readings(i)
    frames = frozenset().union(*(r.cue.frames for r in readings if not r.cue.place))
    telling = all(r.cue.object == "addressee" and r.cue.act == "say" for r in readings)
    letters = "" if telling else "".join(f for f in frames if len(f) == 1)
    near = 2 * NEAR if i + 2 < last and text.tags[i + 1] & PREPOSITION and opens_medium(text, i + 2) else NEAR
    for j in range(i + 1, min(i + near, last)):
        described = "ب" in frames and text.forms[j][0] == "ب"  # "وصف فلان القرار بأنه …"
        until = text.tags[j - 1] & SPOILER and text.tags[j - 1] & PREPOSITION  # "قبل أن …"
        if text.tags[j] & THAT and not until and ("that" in frames or j <= i + 2 or described):
            return True
        if (j in text.opened and "quote" in frames) or (text.forms[j] == ":" and not announced(text, j)):
            return True
        if text.forms[j] == "الا" and text.that_not(j):
            return True
        that = j + 1 < last and text.tags[j + 1] & THAT
        pair = f"{text.forms[j]} {_THAT if that else text.forms[j + 1] if j + 1 < last else ''}"  # "على أنه"
        led = text.forms[j] in frames and not fixed(text, j, last)  # not "ونقل الجرحى عن طريق الجو"
        if led or pair in frames or (letters and text.glued(j, letters)):
            return True
        if text.forms[j] == "بما" and "ب" in frames:
            return True
        if text.forms[j] in STOPS:
            break
    if any(r.tense == "participle" for r in readings):
        return "noun" in frames or any(r.cue.object for r in readings)
    return "noun" in frames and named(text, i + 1, last)
