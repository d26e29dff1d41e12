"""Empty subjects: whom a verb means that names nobody."""

from __future__ import annotations

from tawatur.annotate.attributions.cues import chains
from tawatur.annotate.attributions.cues.acting import (
    accorded,
    acting,
    carried,
    contacted,
    earlier,
    explained,
    giver,
    he,
    unspoken,
    yet_he,
)
from tawatur.annotate.attributions.drafts import Draft
from tawatur.annotate.attributions.phrases.phrases import HEADLINES
from tawatur.annotate.attributions.reader import RECENT, Reader
from tawatur.annotate.attributions.speakers import sentences
from tawatur.annotate.attributions.speakers.agreement import agrees, plural
from tawatur.annotate.attributions.speakers.sources import Source, describe
from tawatur.annotate.attributions.words.clause import Clause
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import CLAUSE, PREPOSITION, RELATIVE, THAT
from tawatur.annotate.attributions.words.text import COMMAS, Text

# "As for …": its topic is the subject of the clause with ف, so many words on at most.
_AS_FOR, _FURTHEST = frozenset(("اما", "واما")), 24
# Letters between an outlet and a participle right behind it, with the comma, at most.
_BESIDE = 3
# "He", "she", whom nobody calls himself so.
_HE = frozenset(("هو", "هي"))
# "That I".
_I = "ني"
# "To", with which a thing is laid to its cause ("وأرجع الغلاء إلى …").
_TO_A_CAUSE = frozenset(("الي",))


def who(reader: Reader, at: int, reading: Reading) -> Source | None:
    """The source that an empty subject stands for; it has words where a finite verb finds its subject before it."""
    found = _who(reader, at, reading)
    span = found.link.span if found else None
    if found is None or span is None:
        return found
    told = any(draft.source.link.span == span for draft in reader.drafts[-RECENT:])
    return carried(found) if told or reading.tense == "participle" else found


def _who(reader: Reader, at: int, reading: Reading) -> Source | None:
    text, first = reader.text, reader.sentence.first
    outer = reader.outer_of(at)
    if outer is not None and text.tags[at - 1] & RELATIVE and agrees(outer.source, reading.gender, reading.number):
        return carried(outer.source)
    if outer is not None and text.tags[at - 1] & THAT and text.forms[at - 1].endswith(_I):
        speaks = next((draft for draft in (outer, *outer.above()) if draft.mode == "direct"), outer)
        return carried(speaks.source)
    if outer is not None:
        return giver(reader, at, reading) or _inner_subject(reader, at, outer, reading)
    if not reader.here and (asked := contacted(reader, at, reading)):
        return asked
    goes_on = reading.tense == "participle" or reading.clitics == "و"
    goes_on = goes_on or text.forms[at - 1] in text.grammar.classes.speeches
    if goes_on and (found := acting(reader, at, reading)):
        return found
    for draft in reversed(reader.here[-RECENT:]):
        if draft.at < at and draft.outer is None and (doer := accorded(reader, draft, reading)):
            return carried(doer)
        fits = draft.at < at and not draft.aside and agrees(draft.source, reading.gender, reading.number)
        if fits and reader.outer_of(draft.at) is None:
            return carried(_told_of(reader, draft, reading) or draft.source)
    if beside := _passed_on_by(reader, at, reading) or _beside(reader, at, reading):
        return beside
    if told_of := explained(reader, at, reading):
        return told_of
    if reading.clitics == "ف" and (topic := _topic(reader, at)):
        return topic
    resumed = giver(reader, at, reading) or yet_he(reader, at)
    if resumed:
        return resumed
    lead = at <= first + 1
    if lead and (went_on := earlier(reader, reading)):
        return went_on
    about = reader.topic() if lead and reading.cue.lemma not in text.grammar.going_on else None
    if about and agrees(about, reading.gender, reading.number):
        return carried(about)
    new = lead and reading.clitics == "و" and reading.cue.lemma not in text.grammar.going_on
    if new and reading.gender == "f" and (body := reader.body()):
        return carried(body)
    implied = reader.discourse.implied(reading.gender, reading.number)
    if not lead:
        words = sentences.of_sentence(text, first, at)
        if words:
            found = reader.discourse.resolve(describe(text, *words), False)
            if reading.number == "p" and not agrees(found, "", "p"):
                return None  # "استقبل الأمير المهنئين … سائلين …": they, not he
            if _beside_verb(reader, at, words[0], found, reading):
                return found
            if reading.gender == "f" and reader.discourse.he(found):  # "… فيما اشترطت …"
                return carried(implied) if implied else None
            if (found.link.entity and _fits(text, words[0], reading)) or implied is None:
                return found
    implied = implied or unspoken(reader, at, reading)
    return carried(implied) if implied else None


def _beside_verb(reader: Reader, at: int, start: int, found: Source, reading: Reading) -> bool:
    """Whether a body acts with the verb at the head of the sentence, and tells more of what it did ("بث التلفزيون مشاهد
    قال إنها …").
    """
    text, first = reader.text, reader.sentence.first
    first += bool(text.tags[first] & CLAUSE)
    plain = reading.tense == "perfect" and not reading.clitics and reading.gender and text.plain(at - 1)
    verb = start == first + 1 and not text.tags[first] & PREPOSITION
    return bool(plain) and verb and found.link.kind == "organisation" and agrees(found, reading.gender, reading.number)


def first_person(reader: Reader, at: int, source: Source) -> bool:
    """Whether an empty subject in somebody's own quoted words would mean himself, who says "I" there."""
    outer = reader.outer_of(at)
    if outer is None or outer.mode != "direct" or source.link.span is not None:
        return False
    return source.link.entity is not None and source.link.entity == outer.source.link.entity


def _told_of(reader: Reader, outer: Draft, reading: Reading) -> Source | None:
    """The person whose words an outlet has told, and who goes on ("ذكرت الصحيفة أن فلانا استبعد …، وقال إن …").

    So does who is only told of in accordance with another ("قال فلان، وفق المتحدثة، إن …، داعيا إلى …"), or in a
    document ("أشار البيان إلى أن فلانا أدان …، محملا …").
    """
    span = outer.source.link.span
    by_way = outer.rule.startswith("cues/prepositions")
    outlet = span is not None and chains.opens_outlet(reader.text, reader.text.at(span.start))
    written = outer.source.link.kind == "document" and reading.tense == "participle"
    if not (by_way or written or (reading.tense == "perfect" and outlet)):
        return None
    inner = [d for d in reader.here[-RECENT:] if d.outer is outer and d.source.link.kind in ("person", "office")]
    return inner[-1].source if inner and agrees(inner[-1].source, reading.gender, reading.number) else None


def _passed_on_by(reader: Reader, at: int, reading: Reading) -> Source | None:
    """The outlet named right before a participle in the feminine ("… بحسب ما نقلت عنه وكالة …، مضيفة أنه …")."""
    link = reader.discourse.outlets[-1] if reader.discourse.outlets else None
    if link is None or link.span is None or reading.tense != "participle" or reading.gender != "f":
        return None
    near = 0 < reader.text.words[at].start - link.span.end <= _BESIDE
    return Source(link.carry(), "f", "s") if near else None


def _beside(reader: Reader, at: int, reading: Reading) -> Source | None:
    """Who spoke last in the sentence, for a participle in the masculine that writers leave so of anybody ("لافتا")."""
    if reading.tense != "participle" or reading.number != "s" or not reader.text.forms[at].endswith("ا"):
        return None
    within = None
    for draft in reversed(reader.here[-RECENT:]):
        if draft.at > at or draft.aside or draft.source.number == "p" or draft.rule.startswith("cues/prepositions"):
            continue
        if draft.outer is None:
            return carried(draft.source if within is None or draft.source.gender != "f" else within.source)
        if within is None and draft.source.link.kind in ("person", "office"):
            within = draft
    return None


def _topic(reader: Reader, at: int) -> Source | None:
    """Who is set before his verb with "أما" ("أما صاحبة المتجر، فأكدت أن …")."""
    text, first = reader.text, reader.sentence.first
    if text.forms[first] not in _AS_FOR or at < first + 2:
        return None
    end = at - 1 if text.forms[at - 1] in COMMAS else at
    if end - first > _FURTHEST:
        return None
    found = reader.discourse.resolve(describe(text, first + 1, end), False)
    named = first + 1 in text.starting or found.link.kind in ("person", "office")
    return found if named else found._replace(link=found.link._replace(entity=None, kind="anonymous"))


def _fits(text: Text, first: int, reading: Reading) -> bool:
    """Whether a verb or participle agrees with the noun at the head of a subject, as far as its ending tells."""
    return reading.gender != "m" or first in text.starting or not text.forms[first].endswith(("ه", "ات"))


def _inner_subject(reader: Reader, at: int, outer: Draft, reading: Reading) -> Source | None:
    """The subject of the content in which the verb stands."""
    text = reader.text
    start = outer.words[0][0]
    if outer.mode == "direct" and text.forms[at - 1].lstrip("و") in _HE and outer.source.link.kind == "person":
        return he(reader, at, outer.source)
    others = reading.number == "p" and outer.source.number == "s"  # "أعلن أنه يغادر، وتظاهر السكان وأكدوا …"
    if (
        not others
        and text.tags[start - 1] & THAT
        and text.forms[start - 1][-1] in "هامني"
        and text.forms[start - 1] not in ("ان", "بان")
    ):
        return carried(_another(reader, outer, reading) or outer.source)
    they = plural(text, start, at) if reading.number == "p" else None
    words = they or sentences.of_sentence(text, start, at)
    if words is None or (words[0] > start + 2 and they is None) or not _fits(text, words[0], reading):
        return carried(outer.source) if _himself(text, at, outer, reading) else None
    held = describe(text, *words)
    found = reader.discourse.resolve(held, False)
    if reading.tense == "participle" and _unlike(text, words[0], reading):
        return carried(outer.source)  # "قال مدير الشركة إن لهار تزيد إنتاجها مؤكدا …"
    another = held.link.kind == "office" and held.link.entity is None  # nobody calls himself by his office
    return held if another and found.link.entity == outer.source.link.entity else found


def _another(reader: Reader, outer: Draft, reading: Reading) -> Source | None:
    """Who spoke before, where "he" in what reports say is one of whom they tell ("زعمت تقارير أنه زار …، واقترح …")."""
    he = reading.tense == "perfect" and reading.gender == "m" and outer.source.link.kind in ("document", "anonymous")
    if not he or agrees(outer.source, reading.gender, reading.number):
        return None
    return reader.discourse.implied(reading.gender, reading.number)


def _unlike(text: Text, first: int, reading: Reading) -> bool:
    """Whether a participle in the masculine is no word of the country with which a content begins."""
    name = text.starting.get(first)
    return reading.gender == "m" and reading.number == "s" and name is not None and name.mention.type == "GPE"


def _himself(text: Text, at: int, outer: Draft, reading: Reading) -> bool:
    """Whether a verb in what somebody says can mean himself, who is quoted with "I" too (which looks like "she")."""
    mine = outer.mode == "direct" and reading.tense == "perfect" and text.forms[at].endswith("ت")
    if reading.tense == "participle" and reading.number == "p" and outer.source.link.kind in ("person", "office"):
        return outer.source.number not in ("s", "")  # "… تلقينا ضمانات من الوسطاء مؤكدين أن …": they, not he
    return mine or reading.tense == "participle" or agrees(outer.source, reading.gender, reading.number)


def joined(reader: Reader, reading: Reading) -> bool:
    """Whether a verb with و goes on in a headline with whom its first verb had ("الوزارة تنفي … وتطالب بـ…")."""
    return reading.clitics == "و" and reader.sentence.role in HEADLINES and bool(reader.here)


def means_somebody(reader: Reader, at: int, clause: Clause) -> bool:
    """Whether an empty subject means somebody: impersonal wordings mean nobody."""
    reading = clause.reading
    if joined(reader, reading):
        return True
    outer = reader.outer_of(at)
    joins = reading.clitics == "و" and reading.tense == "imperfect" and reading.number == "s"
    if outer is not None and joins and _of_a_deed(reader.text, outer.words[0][0], at):
        return False
    plain = clause.marker in ("noun", "preposition") and not reading.pronoun
    if reading.tense == "imperfect" and plain and clause.cue.lemma in reader.text.grammar.impersonal:
        return False
    if reader.text.forms[at].removeprefix("و").removeprefix("ف") in reader.text.grammar.nobody:
        return False
    lone = reading.tense == "imperfect" and reading.gender == "m" and reading.number == "s"
    leads = at == reader.sentence.first or reading.clitics
    if lone and (clause.cue.lemma in reader.text.grammar.impersonal or (leads and not _goes_on(reader, clause))):
        return False
    if clause.marker in ("noun", "preposition") and reader.number == 0 and not reader.here:
        return at > reader.sentence.first
    return True


def _of_a_deed(text: Text, start: int, at: int) -> bool:
    """Whether the clause behind "that" in which a verb goes on tells of what is done to or by a body: the deed shows
    something, and nobody says it ("أن هدم المسجد خطأ، ويؤكد أن …").
    """
    if not text.tags[start - 1] & THAT or not text.plain(start) or text.forms[start].startswith("ال"):
        return False
    words = sentences.of_sentence(text, start, at)
    return words is not None and words[0] == start + 1 and not text.readings(start)


def _goes_on(reader: Reader, clause: Clause) -> bool:
    """Whether an imperfect with و and a statement of its own goes on with the last speaker ("ويقول إن …")."""
    joined = clause.reading.clitics == "و" and clause.marker in ("that", "quote", "colon")
    return joined and bool(reader.discourse.said)


def still(reader: Reader, clause: Clause, source: Source) -> Source:
    """The source, as who spoke before it where an office of a former holder goes on ("وأضاف نجم الفريق السابق …")."""
    said, text = reader.discourse.said, reader.text
    if not source.open or source.link.kind != "office" or not said or clause.cue.lemma not in text.grammar.going_on:
        return source
    last, former = said[-1], not source.words.isdisjoint(text.grammar.classes.former)
    again = former and last.link.kind == "person" and agrees(last, source.gender, source.number)
    return source._replace(link=source.link._replace(entity=last.link.entity)) if again else source


def further(reader: Reader, at: int, clause: Clause) -> bool:
    """Whether a verb that says nothing by itself goes on after somebody spoke ("وواصل: «…»", "… وأمرت بإغلاقه")."""
    if clause.cue.act == "demand" and clause.marker == "preposition" and not clause.cue.object:
        told = bool(reader.discourse.said) and clause.reading.clitics == "و" and clause.at == at + 1
        return told and clause.reading.tense == "perfect" and not clause.reading.pronoun
    if clause.cue.object == "target" and clause.marker == "preposition" and clause.cue.frames == _TO_A_CAUSE:
        return bool(reader.discourse.said) and clause.reading.clitics == "و" and clause.reading.tense == "perfect"
    if clause.cue.needs and clause.cue.act == "say" and clause.marker == "noun" and clause.reading.clitics == "و":
        return at == reader.sentence.first and clause.at == at + 1 and bool(reader.discourse.said)  # "وبينت أهمية …"
    going_on = clause.cue.lemma in reader.text.grammar.going_on and bool(reader.discourse.said)
    leads = at == reader.sentence.first and clause.at == at + 1
    answers = clause.reading.clitics == "ف" and bool(reader.discourse.said)  # "سألته، فرد: «…»"
    return ((going_on and leads) or answers) and clause.marker in ("quote", "colon")
