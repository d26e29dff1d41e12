"""Who was named, met or acted before a verb with an empty subject, where nobody has spoken who would be meant."""

from __future__ import annotations

from tawatur.annotate.attributions.cues.around_verbs import pluperfect
from tawatur.annotate.attributions.cues.frames import complements
from tawatur.annotate.attributions.drafts import Draft
from tawatur.annotate.attributions.phrases import nearest
from tawatur.annotate.attributions.phrases.heads import is_outlet, person
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.reader import RECENT, Reader
from tawatur.annotate.attributions.speakers import sentences
from tawatur.annotate.attributions.speakers.agreement import agrees, goes_on, plural
from tawatur.annotate.attributions.speakers.sources import Source, describe
from tawatur.annotate.attributions.words.clause import Clause
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import THAT
from tawatur.annotate.attributions.words.kinds import YET
from tawatur.model.layers import Link

# Among how many names before a verb its subject is looked for.
_NEAR = 6
# Among how many he is whom a speaker means with "he".
_LONG = 12
# "Since", and so many words before a verb it stands at most ("إذ لا يزال يطلب").
_SINCE, _STILL = "اذ", 4
_HE, _WITH = "انه", "مع"
# How a verb of a woman or of a body ends.
_SHE = "ت"


def accorded(reader: Reader, outer: Draft, reading: Reading) -> Source | None:
    """The person who does something in accordance with a body or a document, where a participle tells what he said then
    ("ووفق الوزارة، ركز فلان على الملف، مؤكدا ضرورة …").
    """
    text, (first, last) = reader.text, outer.words[0]
    leads = outer.rule.startswith("cues/prepositions") and outer.at < first
    if reading.tense != "participle" or not leads or outer.source.link.kind in ("person", "office", "anonymous"):
        return None
    if text.forms[first].removeprefix("و") in text.grammar.classes.undergoing or text.tags[first] & THAT:
        return None
    words = sentences.of_sentence(text, first, last)
    found = reader.discourse.resolve(describe(text, *words), False) if words and words[0] == first + 1 else None
    somebody = found is not None and found.link.kind in ("person", "office")
    return found if found and somebody and agrees(found, reading.gender, reading.number) else None


def he(reader: Reader, at: int, speaker: Source) -> Source:
    """The person named last but for the speaker, whom he calls "he" in what he says; nobody where none was named."""
    names = (name for name in reversed(reader.text.names_before(reader.text.words[at].start, _LONG)) if person(name))
    name = next((name for name in names if name.mention.entity != speaker.link.entity), None)
    if name is None:
        return Source(Link(None, None, "anonymous", True))
    return carried(describe(reader.text, name.first, name.last))


def carried(source: Source) -> Source:
    """The same source where it has no words."""
    return source._replace(link=source.link.carry())


def explained(reader: Reader, at: int, reading: Reading) -> Source | None:
    """The person of whom a clause with "since" tells more ("بقي فلان على رأيه، إذ ما زال يطلب …")."""
    text, first = reader.text, reader.sentence.first
    since = next((i for i in range(at - 1, max(at - _STILL, first), -1) if text.forms[i] == _SINCE), None)
    if since is None or reading.number != "s":
        return None
    names = [name for i in range(first, since) if (name := text.starting.get(i)) and name.mention.type == "PER"]
    found = reader.discourse.resolve(describe(text, names[-1].first, names[-1].last), False) if names else None
    return carried(found) if found and agrees(found, reading.gender, reading.number) else None


def giver(reader: Reader, at: int, reading: Reading) -> Source | None:
    """Who gave what a verb comes back to ("محاضرة ألقاها فلان، تحدث فيها …"), also with و in what another says."""
    text, first, outer = reader.text, reader.sentence.first, reader.outer_of(at)
    during = outer is not None and text.forms[at + 1] in nearest.THROUGH_IT
    if (reading.clitics and outer is None) or not (during or nearest.in_it(text, at + 1)):
        return None
    first = outer.words[0][0] if outer else first
    types = ("PER",) if reading.gender == "m" else ("ORG", "GPE")
    for name in reversed(text.names_before(text.words[at].start, _NEAR)):
        if name.first < first:
            break
        start = min(text.at(name.mention.role.start), name.first) if name.mention.role else name.first
        if text.forms[start - 1] in text.grammar.classes.led:
            continue  # "بيانا للنادي برئاسة فلان"
        if name.mention.type in types and not nearest.addressed(text, start):
            return describe(text, start, name.last, "f" if reading.gender == "f" else "")
    words = nearest.speech_of(text, first, at) or sentences.of_verb(text, first, at)
    return reader.discourse.resolve(describe(text, *words), False) if words else None


def given(reader: Reader, at: int, held: list[Reading]) -> tuple[Clause, Source | None] | None:
    """What is said in what somebody gave, with who gave it where the verb names nobody; None where nothing is said so.

    A noun behind "in it" is whom he speaks of where a verb has one and nobody else ("تصريحات وصف فيها فلانا بـ…").
    """
    text, last = reader.text, reader.sentence.last
    clause, within = complements(text, at, last, held), nearest.in_it(text, at + 1)
    if within and any(r.cue.object == "target" for r in held) and (clause is None or clause.marker != "noun"):
        source = giver(reader, at, held[0])
        of_whom = complements(text, at, last, held, pre=True) if source else None
        if source and of_whom:
            return of_whom, source
    if clause is None or clause.marker not in (("that", "quote", "colon") if within else ("that",)):
        return None  # "الذي قال عنه فلان إنه …"
    if clause.subject:
        return clause, None
    source = giver(reader, at, clause.reading) if within else None
    return (clause, source) if source else None


def issued(reader: Reader, document: int) -> None:
    """Keep who gave out the document at a word, who goes on behind it ("أصدرت الوزارة بيانا جاء فيه …. وأضافت …")."""
    text, first = reader.text, reader.sentence.first
    words = sentences.of_sentence(text, first, document) if document > first + 1 else None
    found = reader.discourse.resolve(describe(text, *words), False) if words else None
    if found and found.link.kind == "organisation":
        reader.discourse.speak(found)


def yet_he(reader: Reader, at: int) -> Source | None:
    """The person named last before "yet he", of whom nobody has told a word ("اتصلنا بالمدير فلان، إلا أنه رفض …")."""
    text = reader.text
    yet = text.forms[at - 1] == _HE and text.forms[at - 2] in YET and not reader.here
    words = _named_last(reader, at) if yet else None
    return describe(text, *words) if words else None


def contacted(reader: Reader, at: int, reading: Reading) -> Source | None:
    """Whom an outlet tells it has spoken to, where it has not spoken itself ("الصحيفة اتصلت بالمدير فلان فقال …")."""
    text, first = reader.text, reader.sentence.first
    if reading.gender == "f" and reading.number == "s":
        return None
    leads = text.plain(first) and first + 1 < at
    start = first + 1 if leads else first
    name = text.starting.get(start + text.is_mark(start))
    if name is None or not is_outlet(text, name) or name.last + 2 >= at:
        return None
    past = name.last + text.is_mark(name.last)
    verb = first if leads else past
    who = past if leads else past + 1
    who += text.forms[who] == _WITH
    if not text.forms[verb].endswith(_SHE) or not text.plain(verb):
        return None
    end = noun_phrase(text, who, at)
    return describe(text, who, end) if end > who else None


def unspoken(reader: Reader, at: int, reading: Reading) -> Source | None:
    """Who is meant where nobody has spoken: who was met just now ("وفي لقاء مع المدير فلان أوضح …"), or who acted."""
    if reading.number != "s":
        return None
    words = _named_last(reader, at)
    met = words is not None and words[1] == at and reader.text.forms[words[0] - 1] == _WITH
    found = describe(reader.text, *words) if words and met else reader.acting()
    fits = found is not None and agrees(found, reading.gender, reading.number)
    return found if fits and (reading.gender != "f" or (found and found.gender == "f")) else None


def earlier(reader: Reader, reading: Reading) -> Source | None:
    """The person who had said what the sentence before tells, in one paragraph with it: he goes on ("وكان فلان قد أعلن
    …. وأضاف أن …"), though the article turns back to the others after that.
    """
    told, number = reader.text.prose.sentences, reader.number - 1
    if number < 0 or reading.clitics != "و" or told[number].block != reader.sentence.block:
        return None
    first = told[number].first
    for draft in reversed(reader.drafts[-RECENT:]):
        if draft.outer is None and draft.sentence == number and pluperfect(reader.text, draft.at, first):
            him = draft.source.link.kind in ("person", "office") and goes_on(
                draft.source, reading.gender, reading.number
            )
            return carried(draft.source) if him else None
    return None


def _named_last(reader: Reader, at: int) -> tuple[int, int] | None:
    """The person named last in the sentence before the word, with his title."""
    text = reader.text
    name = next((n for n in reversed(text.names_before(text.words[at].start, _NEAR)) if person(n)), None)
    if name is None or name.first < reader.sentence.first:
        return None
    return text.at(name.mention.role.start) if name.mention.role else name.first, name.last


def acting(reader: Reader, at: int, reading: Reading) -> Source | None:
    """Who acts in the clause before a participle, where nobody has spoken since."""
    if any(draft.aside for draft in reader.here[-RECENT:]):
        return None  # "رد فلان على تصريحات غيره التي وصف فيها …، مؤكدا …"
    last = max((draft.words[-1][1] for draft in reader.here[-RECENT:] if draft.at < at), default=reader.sentence.first)
    words = nearest.beside(reader.text, last, at) if reading.tense == "imperfect" else None
    finite = reading.tense != "participle"
    words = words or (nearest.related(reader.text, last, at, reading.gender) if finite else None)
    words = words or nearest.subject(reader.text, last, at, reading.gender, finite)
    words = (plural(reader.text, last, at) if reading.number == "p" else None) or words
    found = reader.discourse.resolve(describe(reader.text, *words), False) if words else None
    if found is None or words is None or (reading.number == "p" and not agrees(found, "", "p")):
        return None  # "استقبل الأمير المهنئين … سائلين …": they, not he
    again = found.link.entity is None and reader.text.forms[words[0]] in reader.text.grammar.titles
    return reader.discourse.implied(reading.gender, "s") or found if again else found
