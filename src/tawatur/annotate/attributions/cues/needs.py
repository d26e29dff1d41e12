"""What a verb of saying needs, or must not have, beside it to report something; whether nobody says it."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.attributions.contents.openings import name_start
from tawatur.annotate.attributions.contents.things import bare_stem
from tawatur.annotate.attributions.cues.frames import complements
from tawatur.annotate.attributions.phrases.adjuncts import WHEN
from tawatur.annotate.attributions.phrases.heads import stem_tag
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.words.clause import Clause
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import NEGATION, ROLE
from tawatur.annotate.attributions.words.text import Text

# Words from the head of a content among which the word is looked for that its cue needs.
_NEEDED, _AT_ITS_HEAD = 14, 2
# Words in which a quotation says what it is, with its mark.
_FIRST = 4


def denied(text: Text, at: int, clause: Clause, somebody: bool) -> Clause | None:
    """The clause with the act of a denied verb ("لم يستبعد فلان أن …"), None where nobody does ("لا يستبعد أن …")."""
    if clause.cue.negated is None or not text.tags[at - 1] & NEGATION:
        return clause
    return replace(clause, act=clause.cue.negated) if somebody or text.forms[at - 1].lstrip("و") == "لم" else None


def needed(text: Text, at: int, clause: Clause) -> bool:
    """Whether one of the words stands near without which the cue reports nothing ("حمل فلانا المسؤولية"), and none
    before its preposition of which it tells a deed ("شدد الحصار على …").

    A noun that is what is said stands at its head ("جدد رفضه …"), one that follows an object further on.
    """
    if clause.marker == "quote" and clause.cue.bars:
        near = range(clause.at, min(clause.at + _FIRST, text.size))
        return all(bare_stem(text, i) not in clause.cue.bars for i in near)  # "أصدر «المرسوم رقم 5»"
    if clause.marker not in ("noun", "preposition"):
        return True
    if clause.cue.bars:
        who = clause.subject
        whole = who and who[0] > at and (who[0] in text.starting or stem_tag(text, who[0]) & ROLE)
        name = text.starting.get(who[0]) if who else None
        past = who[1] if who and whole else at + 2  # "قائد حرس الحدود"
        if name and past > name.last and not stem_tag(text, name.last) & ROLE:
            past = name.last  # "شددت اليابان القيود على …"
        return all(bare_stem(text, i) not in clause.cue.bars for i in (at + 1, *range(past, clause.at)))
    near = range(clause.at, min(clause.at + (_NEEDED if clause.cue.object else _AT_ITS_HEAD), text.size))
    needs = clause.cue.needs
    return any(not needs.isdisjoint(_wordings(text, i)) for i in near)


def served(text: Text, at: int, clause: Clause) -> bool:
    """Whether a participle has beside it what its cue needs, if that needs anything (no "ملقيا عددا من القنابل")."""
    return not clause.cue.needs or needed(text, at, clause)


def lendable(text: Text, at: int, held: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The readings of a word, a verb that only lends itself taken off where no noun of saying stands near behind it."""
    if not any(r.cue.lemma in text.grammar.lending and r.cue.needs for r in held):
        return held
    near = {form for i in range(at + 1, min(at + _NEEDED, text.size)) for form in _wordings(text, i)}
    lending = text.grammar.lending
    return tuple(r for r in held if not (r.cue.needs and r.cue.lemma in lending and near.isdisjoint(r.cue.needs)))


def _wordings(text: Text, i: int) -> tuple[str, ...]:
    """A noun as it stands, and without what may be glued to it."""
    return text.forms[i], bare_stem(text, i), _theirs(text, i), _stem(text, i)


def _theirs(text: Text, i: int) -> str:
    """A noun whose first letters only look like an article, without its pronoun ("التزامه")."""
    form = text.forms[i]
    return form.removesuffix("ها").removesuffix("هم").removesuffix("ه") if text.owned(i) else form


def _stem(text: Text, i: int) -> str:
    """A noun without the ending of an object ("تحذيرا")."""
    return bare_stem(text, i).removesuffix("ا")


def renewed(text: Text, clause: Clause, last: int) -> Clause | None:
    """The clause with what is said again for its content: what the noun of saying takes, not the noun ("جدد فلان تأكيده
    على أن …", "كرر دعوته السكان إلى …").
    """
    lends = clause.cue.lemma in text.grammar.lending and clause.marker == "noun"
    if not lends and (clause.marker != "noun" or clause.cue.lemma not in text.grammar.renewing):
        return clause
    noun, otherwise = clause.at, None if lends else clause
    if not text.owned(noun) and noun + 1 < last and _someone(text, noun + 1):
        return None  # "مجددا دعوة الأمين العام إلى …": what another said
    held = [r for r in text.cues.readings(_stem(text, noun)) if r.tense == "masdar" and not r.clitics]
    held = [r for r in held if any(frame != "noun" for frame in r.cue.frames)]
    whom = _sent_to(text, noun + 1, last) if lends else None
    inner = complements(text, whom[1] - 1 if whom else noun, last, held, pre=True) if held else None
    if inner is None or inner.marker == "noun":
        return otherwise
    inner = _asked_of(text, noun + 1, last, inner)
    act = clause.act if inner.cue.act == "say" else inner.cue.act
    again = replace(clause, marker=inner.marker, at=inner.at, start=inner.start, act=act)
    if whom and inner.cue.object == "target":
        return replace(again, marker="preposition", at=whom[0], start=name_start(text, whom[0]))
    whom = inner.addressee or whom or clause.addressee
    return replace(again, addressee=whom, medium=clause.medium or inner.medium)


def _someone(text: Text, i: int) -> bool:
    """Whether a person stands here, by name or by office."""
    name = text.starting.get(i)
    return bool(text.tags[i] & ROLE) if name is None else name.mention.type == "PER"


def _sent_to(text: Text, i: int, last: int) -> tuple[int, int] | None:
    """To whom a warning or the like goes ("تحذيرا إلى أصحاب السفن من أن …")."""
    if i + 1 >= last or text.forms[i] != "الي":
        return None
    end = noun_phrase(text, i + 1, last, strict=True)
    return (i + 1, end) if end > i + 1 else None


def untold(reader: Reader, at: int, clause: Clause) -> bool:
    """Whether a verb that finds nobody is a passive, or its subject is not told ("أعلن أمس عن …")."""
    reading, text = clause.reading, reader.text
    if reading.number != "s" and (reader.outer_of(at) is not None or reading.tense != "participle"):
        return False
    bare = clause.marker == "noun" and clause.at == at + 1
    done = reading.tense == "perfect" and not reading.clitics and at > reader.sentence.first
    done = done and text.plain(at - 1) and text.forms[at - 1].endswith(("ه", "ات"))  # "مبادرة أعلنت عام …"
    return bare or reading.gender == "m" or done


def answered(text: Text, at: int, clause: Clause) -> bool:
    """Whether the answer follows, not the question ("أجاب عندما سأله صحافيون: «…»", "سألتها، فردت: «…»")."""
    if clause.marker in ("quote", "colon") and text.forms[at - 1] in WHEN:
        return True
    words = range(at + 1, min(clause.at + 1, text.size))
    return any(r.clitics == "ف" and r.tense == "perfect" for i in words for r in text.readings(i))


def _asked_of(text: Text, i: int, last: int, inner: Clause) -> Clause:
    """The clause of a call behind whom it goes to with ل ("دعوته للمجتمع الدولي إلى التحرك")."""
    if inner.at != i or "الي" not in inner.cue.frames or text.glued(i, "ل") is None:
        return inner
    to = next((j for j in range(i + 1, min(i + _NEEDED, last - 1)) if text.forms[j] == "الي"), 0)
    if not to:
        return inner
    return replace(inner, at=to + 1, start=text.words[to + 1].start, addressee=(i, to))
