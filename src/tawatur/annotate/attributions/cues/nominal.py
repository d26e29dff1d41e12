"""Nouns that attribute: "مقترح X لـ…", "نفي X …", and labels: "ما تسميه X «…»"."""

from __future__ import annotations

from tawatur.annotate.attributions.contents import things
from tawatur.annotate.attributions.contents.ends import end_of
from tawatur.annotate.attributions.contents.noun_ends import despite, resumes
from tawatur.annotate.attributions.contents.predicates import main_clause
from tawatur.annotate.attributions.cues import implied
from tawatur.annotate.attributions.cues.around_verbs import described
from tawatur.annotate.attributions.cues.frames import complements
from tawatur.annotate.attributions.drafts import Draft, content, shape
from tawatur.annotate.attributions.phrases.about import leading
from tawatur.annotate.attributions.phrases.heads import can_speak, definite, stem_tag
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.reader import Reader
from tawatur.annotate.attributions.speakers.parties import party
from tawatur.annotate.attributions.speakers.sources import describe
from tawatur.annotate.attributions.words.cues import Cue, Noun
from tawatur.annotate.attributions.words.grammar import (
    ADVERB,
    ADVERBS,
    AUXILIARY,
    BODY,
    CLAUSE,
    DONE,
    PREPOSITION,
    RELATIVE,
    ROLE,
    SPEAKER,
    SPOKES,
    THAT,
)
from tawatur.annotate.attributions.words.kinds import CAME
from tawatur.annotate.attributions.words.text import COMMAS, DASHES, PARTING, Text
from tawatur.model.span import Span
from tawatur.script.fold import raw_cut

# "On the part of", before the source.
_BY = (["جانب"], ["قبل"], ["طرف"])
# Words of a wish between dashes, with the dashes ("فلان - حفظه الله -").
_WISH = 6


def read(reader: Reader, at: int) -> bool:
    """Draft a noun of speech that a named source and a content follow."""
    text, last = reader.text, reader.sentence.last
    entry = text.cues.noun(text.forms[at])
    if entry is None or at + 1 >= last or (at in text.covering and text.covering[at].last > at + 1):
        return False
    if entry.infinitive and _infinitive(reader, at, entry):
        return True
    if reader.here and (told := reader.here[-1].source.link.span) and told.covers(text.span(at, at + 1)):
        return False
    cue, cut = entry.cue, entry.cut
    if at and not cut and text.tags[at - 1] & DONE:
        return False  # "تم إقرار اللائحة": it was done
    if cut and at and text.forms[at - 1].removeprefix("ال") in text.grammar.classes.thanks:
        return False
    if cue is None or (cue.act == "ask" and cut and text.glued(at, "ب")):
        return False  # "وبسؤال فلان عن …": he was asked
    who = at + 3 if text.forms[at + 1] == "من" and text.forms[at + 2 : at + 3] in _BY else at + 1
    if who >= last:
        return False
    name = text.starting.get(who + (who in text.opened))
    named = name is not None and not name.cut and name.mention.type in ("PER", "ORG", "GPE")
    if not named and not text.tags[who] & (BODY | SPOKES | ROLE):
        return False
    end = noun_phrase(text, who, last, strict=True)
    end += end + 1 < last and _praised(text, end) and _opens(text, end + 1, cue)
    past = _past_whom(text, _past_aside(text, end, last), last, cue)
    start = _content_start(text, past, last, cue) if end > who else None
    if start is None or things.unsaid(text, cue, start[0]) or described(reader, at, start[0]):
        return False
    accused = text.glued(end, "ب") is not None if named or definite(text.forms[who]) else not text.glued(end, "ل")
    if cue.act == "accuse" and end < last and accused:
        return False  # "اتهام فلان بـ…", "اتهام دولة كبيرة": who is accused
    before = text.forms[at - 1].removeprefix("ل").removeprefix("ب") if at else ""
    if cue.act == "promise" and before in text.grammar.classes.unkept:
        return False  # "لعدم التزام النادي بـ…"
    first, raw = start
    if first >= last or text.tags[first] & RELATIVE or text.forms[first] in text.grammar.classes.newest:
        return False  # "مقترحات الوسيط الأخيرة"
    led = raw is not None or bool(text.tags[first - 1] & PREPOSITION)  # "إعلان فلان عن …"
    stop = end_of(text, first, last, clausal=not led)
    stop = next((i for i in range(first + 1, stop) if main_clause(text, first, i)), stop)
    if at and despite(text, at, reader.sentence.first):
        stop = next((i for i in range(first, stop) if text.forms[i] in COMMAS and resumes(text, i + 1, stop)), stop)
    parts = content(text, [(first, stop, raw)])
    if parts is None:
        return False
    spans, ranges, mode = parts
    act, polarity = shape(text, cue.act, ranges)
    source = reader.discourse.resolve(describe(text, who, end), False)
    if source.link.entity is None and not text.tags[who] & BODY:
        return False
    word = text.words[at]
    cue_start = raw_cut(text.prose.text, Span(word.start, word.end), cut)
    reader.add(
        Draft(
            spans, ranges, Span(cue_start, word.end), at, source, act, mode, polarity, cue.distance, cue.rule,
            reader.number,
        ),
        speaks=False,
    )  # fmt: skip
    return True


def _past_aside(text: Text, i: int, last: int) -> int:
    """Past a time, an adverb or a wish between dashes behind the source of a noun ("تحذير فلان شخصيا بأن …")."""
    if i in text.times:
        return text.times[i]
    if i < last and text.opens[i] & ADVERBS and (phrase := text.grammar.adverbs.at(text.words, i, last)):
        return phrase.last  # "حفظه الله"
    if i < last and text.forms[i] in DASHES:
        closing = (j + 1 for j in range(i + 1, min(i + _WISH, last)) if text.forms[j] in DASHES)
        return next(closing, i)
    return i + 1 if i < last and text.tags[i] & ADVERB else i


def _past_whom(text: Text, i: int, last: int, cue: Cue) -> int:
    """Past those with ل whom a noun of saying calls upon, where to do what follows ("تحذير الحكومة لرعاياها من …")."""
    whom = i < last and text.glued(i, "ل") is not None and (text.owned(i) or bool(stem_tag(text, i) & SPEAKER))
    return i + 1 if whom and i + 2 < last and _opens(text, i + 1, cue) else i


def _plain(text: Text, i: int) -> bool:
    """Whether an indefinite noun of no class stands here, as the object of a noun of saying does after a comma."""
    form = text.forms[i]
    bare = text.words[i].kind == "arabic" and not text.tags[i] and not form.startswith("ال") and form[0] not in "وف"
    verb = any(r.tense in ("perfect", "imperfect", "participle") for r in text.readings(i))
    return bare and not verb and text.glued(i, "بلك") is None


def _praised(text: Text, i: int) -> bool:
    """Whether a feminine adjective goes with the body before it ("توجيهات القيادة الحكيمة بـ…")."""
    alike = text.forms[i].endswith("ه") and text.forms[i - 1].endswith("ه") and bool(text.tags[i - 1] & BODY)
    return alike and definite(text.forms[i]) and definite(text.forms[i - 1]) and i not in text.covering


def _opens(text: Text, i: int, cue: Cue) -> bool:
    """Whether a preposition that leads to what a noun of saying tells stands here, apart or joined to a word."""
    cut = text.glued(i, "بل")
    return text.forms[i] in cue.frames or (cut is not None and cut.clitics[-1:] in cue.frames)


def _content_start(text: Text, i: int, last: int, cue: Cue) -> tuple[int, int | None] | None:
    """Where the content of a noun begins after its source: past one of its prepositions, or at a bare object."""
    if (
        i + 1 < last
        and text.forms[i] in COMMAS
        and (text.tags[i + 1] & THAT or ("noun" in cue.frames and _plain(text, i + 1)))
    ):
        i += 1
    i = _past_time(text, i, last)
    if i >= last or text.forms[i] in PARTING:
        return None
    if text.forms[i].startswith("ال") and i + 1 < last and i not in text.starting and _opens(text, i + 1, cue):
        i += 1  # "وعود فلان المتكررة بـ…"
    tag, form = text.tags[i], text.forms[i]
    if form.removeprefix("ب") in text.grammar.classes.manners:
        return None  # "قبل عرض النادي بشكل سريع"
    if form == "غير" or (tag & CLAUSE and not tag & THAT) or tag & (AUXILIARY | DONE) or form in CAME:
        return None  # "مقترح فلان غير مقبول", "عرض فلان جاء بعد …": what is said of it
    if tag & THAT and "that" in cue.frames:
        return i + 1, None
    if i in text.opened and text.opened[i].close - i > 2:
        return i, None
    if tag & PREPOSITION:
        i += i + 2 < last and bool(text.tags[i + 1] & THAT)  # "تحذير فلان من أن …"
        return (i + 1, None) if form in cue.frames and i + 1 < last else None
    cut = text.glued(i, "بل")
    if cut:
        if cut.clitics[-1:] not in cue.frames or not (cut.stem or i + 1 < last):
            return None
        return i, raw_cut(text.prose.text, text.span(i, i + 1), cut.cut) if cut.stem else text.words[i + 1].start
    if "noun" in cue.frames and text.words[i].kind == "arabic" and not form.startswith("ال") and form[0] != "و":
        return i, None
    if "noun" in cue.frames and form.startswith("ال") and (i - 1 in text.covering or i in text.times.values()):
        return i, None
    return None


def _past_time(text: Text, i: int, last: int) -> int:
    """Past a time between commas ("إعلان فلان، يوم الثلاثاء، عن …")."""
    if i + 2 >= last or text.forms[i] not in COMMAS or i + 1 not in text.times:
        return i
    past = text.times[i + 1]
    return past + 1 if past + 1 < last and text.forms[past] in COMMAS else i


_WHAT = frozenset(("ما", "مما", "لما", "فيما", "بما", "عما", "وما"))


def label(reader: Reader, at: int) -> bool:
    """ "ما تسميه X «…»", "الذي يصفه X بأنه …": the label is the content. True where such a verb stands here."""
    text, last = reader.text, reader.sentence.last
    if text.forms[at] not in text.cues.labels or at == reader.sentence.first:
        return False
    what = text.forms[at - 1] in _WHAT
    if not what and not text.tags[at - 1] & RELATIVE:
        return False
    if at + 1 >= last:
        return True
    end = noun_phrase(text, at + 1, last, strict=True)
    end = next((i for i in range(at + 2, end) if i in text.opened and i + 1 not in text.starting), end)
    marked = (at + 1 in text.opened and at + 2 not in text.starting) or not can_speak(text, at + 1)
    if marked or end == at + 1 or text.glued(at + 1, "ب"):
        return _unnamed_label(reader, at)
    first = end
    while first < last and (text.tags[first] & (ADVERB | THAT) or text.forms[first] in ("ب", "بال")):
        first += 1
    raw = None
    cut = text.glued(first, "ب") if first < last else None
    if cut and cut.stem:
        raw = raw_cut(text.prose.text, text.span(first, first + 1), cut.cut)
    quote = text.opened.get(first)
    if quote is None and cut is None and first == end and not what:
        return True  # "التي تطلقها البلدية للتحذير": nothing is called anything
    stop = quote.close + 1 if quote else end_of(text, first, last, clausal=False)
    parts = content(text, [(first, stop, raw)])
    if parts is None:
        return True
    spans, ranges, mode = parts
    source = reader.discourse.resolve(describe(text, at + 1, end), False)
    _, polarity = shape(text, "say", ranges)
    reader.add(
        Draft(
            spans, ranges, text.span(at, at + 1), at, source, "say", mode, polarity, "neutral",
            "cues/labels", reader.number,
        ),
        speaks=False,
    )  # fmt: skip
    return True


def _unnamed_label(reader: Reader, at: int) -> bool:
    """ "ما تصفه بـ«…»": a label by the subject of the clause around it, even of who speaks if it has two words."""
    text, last = reader.text, reader.sentence.last
    first = at + 1 if at + 1 in text.opened else at + 2
    quote = text.opened.get(first)
    reading = next((r for r in text.readings(at) if r.tense in ("perfect", "imperfect")), None)
    if quote is None or not quote.closed or quote.close >= last or reading is None:
        return True
    outer, source = reader.outer_of(at), implied.who(reader, at, reading)
    same = outer is not None and source is not None and outer.source.link.entity == source.link.entity
    if source is None or source.link.entity is None or (same and quote.close - quote.open < 3):
        return True
    parts = content(text, [(first, quote.close + 1, None)])
    if parts is None:
        return True
    spans, ranges, mode = parts
    held = source._replace(link=source.link.carry())
    reader.add(
        Draft(
            spans, ranges, text.span(at, at + 1), at, held, "say", mode, "positive", "neutral", "cues/labels",
            reader.number,
        ),
        speaks=False,
    )  # fmt: skip
    return True


def _infinitive(reader: Reader, at: int, entry: Noun) -> bool:
    """ "… للتأكيد على …", "سارع … إلى التوضيح بأن …": a definite verbal noun whose source is the sentence's subject."""
    text, last, held = reader.text, reader.sentence.last, entry.infinitive
    before = text.forms[at - 1]
    if not text.grammar.classes.chances.isdisjoint(text.forms[max(0, at - 2) : at]):
        return False  # "فرصة مميزة للتأكيد على …"
    if entry.clitics not in ("ل", "ب") and before != "الي" and not before.startswith(("حاول", "يحاول", "تحاول")):
        return False
    clause = complements(text, at, last, held, pre=True)
    if clause is None or clause.marker not in ("that", "preposition", "noun") or clause.start - text.words[at].end > 60:
        return False
    if clause.marker != "that" and not (held[0].cue.act == "ask" or text.forms[clause.at - 1] == "علي"):
        return False
    outer = reader.outer_of(at)
    start = outer.words[0][0] if outer else reader.sentence.first
    clause_start = max([start, *(j + 1 for j in range(max(start, at - 30), at) if text.forms[j] in COMMAS)])
    words = leading(text, clause_start, at) or leading(text, start, at)
    if words is None or any(draft.words[0][0] == clause.at + 1 for draft in reader.here[-2:]):
        return False
    raw = clause.start if clause.marker == "preposition" else None
    first = clause.at + (clause.marker == "that")
    parts = content(text, [(first, end_of(text, first, last), raw)])
    if parts is None:
        return False
    spans, ranges, mode = parts
    act, polarity = shape(text, clause.cue.act, ranges)
    source = reader.discourse.resolve(describe(text, *words), False)
    word = text.words[at]
    begin = raw_cut(text.prose.text, Span(word.start, word.end), entry.infinitive_cut) if entry.clitics else word.start
    draft = Draft(
        spans, ranges, Span(begin, word.end), at, source, act, mode, polarity, clause.cue.distance, clause.cue.rule,
        reader.number,
    )  # fmt: skip
    if clause.addressee:
        draft.addressee = party(text, *clause.addressee)
    reader.add(draft, speaks=False)
    return True
