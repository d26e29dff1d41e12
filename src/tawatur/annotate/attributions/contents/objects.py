"""Objects of cues: bare ones that are part of the content, those before it, and nouns that lend a verb its sense."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.attributions.phrases.heads import definite, stem_tag
from tawatur.annotate.attributions.phrases.phrases import noun_phrase
from tawatur.annotate.attributions.words.clause import State
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import ADVERB, BODY, CLAUSE, DOCUMENT, PREPOSITION, ROLE, TAIL, THAT
from tawatur.annotate.attributions.words.kinds import AS
from tawatur.annotate.attributions.words.text import COMMAS, STOPS, Text

# Acts of the nouns that a verb which says nothing by itself takes ("وجه تحذيرا").
_LENT = ("warn", "threaten", "demand", "condemn")

# Words in marks, with the marks, that are more than a name.
_SEVERAL = 4
# Pronouns that stand alone in the accusative; how near a preposition may come.
_ALONE, _SOON = frozenset(("اياه", "اياها", "اياهم", "اياهما", "ايانا", "اياي")), 10
# Words of whom somebody tells something, at most.
_WHOM = 6
# Words from what somebody is told with ب to a clause that tells it, at most.
_CLAUSE = 14
# Words of praise of whom one prays to, at most ("الله سبحانه وتعالى", "المولى العلي القدير").
_PRAISE = 6
_THAT, _TO = frozenset(("ان", "بان")), "الي"
# Endings that a noun has as an object, too, or with somebody's pronoun.
_NOT_NOMINATIVE = ("ا", "ه", "ات", "اء", "ين", "ون", "ان", "هم", "نا", "ي")


def target(text: Text, i: int, stop: int, held: Sequence[Reading], state: State) -> int:
    """Past a bare object that is part of the content, where nobody is named before it ("ووصف تصريحاته بأنها …")."""
    wanted = ("target", "addressee") if unlike(text, i, held) else ("target",)
    if state.object or not any(reading.cue.object in wanted for reading in held):
        return i
    end = object_end(text, i, stop, held)
    state.object = (i, end) if end > i else None
    return end


def of_them(text: Text, at: int, held: Sequence[Reading]) -> bool:
    """Whether a verb in وا has its subject before it, so that a noun after it is its object ("اتهموا الشركة بـ…")."""
    several = (r.cue for r in held if r.number == "p" and r.cue.act != "say")
    takes = any(r.cue.object or "ب" in r.cue.frames for r in held) or any("noun" in cue.frames for cue in several)
    return text.forms[at].endswith("وا") and takes


def nominative(text: Text, i: int, stop: int, held: Sequence[Reading]) -> bool:
    """Whether a lone word of no ending stands between cue and content, so that it is no object ("طالب خبير بـ…")."""
    form = text.forms[i]
    if definite(form) or form.endswith(_NOT_NOMINATIVE) or not text.plain(i) or form[0] == "و" or i + 1 >= stop:
        return False
    asked = any(r.cue.object == "addressee" and "ب" in r.cue.frames for r in held)
    return asked and text.glued(i + 1, "ب") is not None and text.glued(i, "بل") is None


def wished(text: Text, i: int, held: Sequence[Reading]) -> bool:
    """Whether what is wished stands behind those to whom it is wished ("تمنى للجميع التوفيق، وأن …")."""
    return held[0].cue.act == "expect" and text.glued(i - 1, "ل") is not None and definite(text.forms[i])


def pronoun(text: Text, i: int, held: Sequence[Reading]) -> bool:
    """Whether a pronoun alone is all that is told of whom or of what ("واصفا إياه بـ…"), which is no content."""
    return text.forms[i] in _ALONE and not any(r.cue.object == "addressee" for r in held)


def prayed(text: Text, i: int, stop: int) -> int:
    """The complementiser behind God and his praise ("سائلا الله العلي القدير أن …", "… الله بأن …"), else 0."""
    if text.forms[i] not in text.grammar.classes.prayed_to:
        return 0
    return next((j for j in range(i + 1, min(i + _PRAISE, stop)) if text.forms[j] in _THAT), 0)


def called_upon(text: Text, i: int, held: Sequence[Reading]) -> bool:
    """Whether a public stands at a verb that goes on with an earlier subject, or that cannot agree with it."""
    form = text.forms[i]
    role = text.tags[i] | text.grammar.tags.get(form.removesuffix("ها").removesuffix("ه"), 0)
    if role & ROLE and text.owned(i) and all(r.clitics == "و" and r.cue.object for r in held):
        return True  # "واتهم نظيره …", "وأبلغ مدربه …"
    if not any(r.cue.object == "addressee" for r in held):
        return False
    if _his(text, i, held):
        return True
    if definite(form) and form.endswith("ين") and len(form) > 6 and not text.tags[i] & ROLE and i not in text.covering:
        return True
    through = text.forms[i + 1 : i + 3] == ["،", "عبر"]  # "وطالب الأهالي، عبر الصحيفة، …": they demand
    public = form in text.grammar.public and not through and not _call_upon(text, i)
    return public and all(r.clitics == "و" or r.gender == "f" for r in held)


def _call_upon(text: Text, i: int) -> bool:
    """Whether a public is followed by the body that it calls upon itself ("وطالب الأهالي البلدية بإصلاح …")."""
    for j in range(i + 1, min(i + _SOON, text.size)):
        if text.is_mark(j) or text.tags[j] & (PREPOSITION | THAT) or text.glued(j, "بل"):
            return False
        name = text.starting.get(j)
        body = text.tags[j] & BODY or (name is not None and name.mention.type in ("ORG", "GPE"))
        if body and (definite(text.forms[j - 1]) or j - 1 in text.covering):
            return True
    return False


def _his(text: Text, i: int, held: Sequence[Reading]) -> bool:
    """Whether a man of somebody's is told something by him ("أبلغ مدربه فلانا أنه …"): what he is told follows."""
    form = text.forms[i]
    tells = all(r.gender == "m" and r.tense == "perfect" and "that" in r.cue.frames for r in held)
    if not tells or not text.owned(i) or i in text.starting or form.endswith(("ته", "تها", "تهم")):
        return False
    end = noun_phrase(text, i, text.size)
    if end < text.size and text.forms[end] == "وهو":  # "أبلغ مدربه فلانا، وهو صديق له، أنه …"
        end = next((j for j in range(end, min(end + _SOON, text.size)) if text.tags[j] & THAT), end)
    return end < text.size and bool(text.tags[end] & THAT)


def quoted(text: Text, i: int, held: Sequence[Reading], state: State) -> bool:
    """Whether whom somebody calls upon and to what stand in marks together ("طالب فلان «الجميع بالعودة»")."""
    if state.subject is None or state.object is not None or not any(r.cue.object == "addressee" for r in held):
        return False
    names = {f for r in held for f in r.cue.frames}
    letters = "".join(sorted(f for f in names if len(f) == 1))
    near = range(i + 2, min(i + _SOON, text.opened[i].close - 1))
    return any(text.forms[j] in names or (letters and text.glued(j, letters)) for j in near)


def in_marks(text: Text, i: int, stop: int, held: Sequence[Reading]) -> int:
    """Past those who are called upon in marks by who spoke before ("ودعا «جميع الأطراف» إلى …"); 0 where a name is."""
    quote = text.opened.get(i)
    if quote is None or not quote.closed or quote.close + 1 >= stop or any(r.clitics != "و" for r in held):
        return 0
    named = any(j in text.covering for j in range(i + 1, quote.close))
    return 0 if named or quote.close - i < _SEVERAL else quote.close + 1


def unlike(text: Text, i: int, held: Sequence[Reading]) -> bool:
    """Whether a definite feminine noun or plural of things stands after a masculine verb, which has another subject; a
    feminine noun of a body in construct, where the verb goes on with something ("وطالب بلدية المحافظة بـ…"); likewise
    a country or a town, which but for a few are feminine ("كما حث لهار على …").
    """
    masculine = all(r.gender == "m" and r.number == "s" for r in held)
    name = text.covering.get(i)
    if masculine and name is not None and name.mention.type == "GPE":
        return _her_land(text, i) and (text.forms[i - 2] == AS or all(r.clitics == "و" for r in held))
    body = bool(text.tags[i] & BODY) and not text.owned(i) and all(r.clitics == "و" for r in held)
    bare = (name is None or name.mention.type == "ORG") and not text.tags[i] & ROLE
    return (
        masculine
        and bare
        and (text.forms[i].startswith("ال") or body)
        and (text.forms[i].endswith(("ه", "ات")) or text.forms[i] in text.grammar.classes.plurals)
    )


def _her_land(text: Text, i: int) -> bool:
    """Whether a country or a town of one word, of no masculine gender, begins here."""
    name = text.covering[i]
    alone = name.first == i and name.last == i + 1 and not name.cut
    return alone and name.mention.entity not in text.grammar.classes.masculine_lands


def told_of(text: Text, i: int, stop: int, held: Sequence[Reading], state: State) -> bool:
    """Whether ب with a verb that tells somebody something opens what he is told ("أبلغ فلان الشركة برفضه"): he is
    named, and no clause follows behind a comma ("أبلغ فلان الشركة بوقت سابق، أنه …").
    """
    telling = any(r.cue.object == "addressee" and r.cue.act == "say" and not r.cue.guard for r in held)
    if not telling or text.tags[i] & THAT:
        return True
    pronoun = any(r.pronoun for r in held)
    if pronoun and state.subject is None:
        return not state.loose  # "أخبرهم برغبته"
    whom = state.object or (state.subject if pronoun else None)
    if whom is None or not (state.past == i or whom[1] == i or text.forms[i - 1] in COMMAS):
        return False
    if whom[1] - whom[0] > _WHOM or any(text.owned(j) and text.plain(j) for j in range(whom[1], i)):
        return False  # "أبلغ ناديه أمس رغبته في الانتقال بالإعارة"
    clause = next((j for j in range(i + 1, min(i + _CLAUSE, stop)) if text.tags[j] & THAT or text.readings(j)), i)
    return not (text.tags[clause] & THAT and text.forms[clause - 1] in COMMAS)


def lent(text: Text, i: int, stop: int, state: State) -> int:
    """Past an indefinite noun of warning or the like and whom it goes to ("تحذيرا إلى فلان"); 0 where none is."""
    form = text.forms[i].removesuffix("ا")
    acts = (r.cue.act for r in text.cues.readings(form) if r.tense == "masdar" and not r.clitics)
    state.act = next((act for act in acts if act in _LENT), state.act)
    if state.act is None:
        return 0
    if i + 2 < stop and text.forms[i + 1] == "الي":
        return max(noun_phrase(text, i + 2, stop, True), i + 3)
    return i + 1


def spoken(text: Text, i: int) -> bool:
    """Whether behind a name a noun of saying stands bare, which is an object ("رفضت الحكومة مزاعم فلان بأن …")."""
    return i < text.size and i - 1 in text.covering and text.cues.noun(text.forms[i]) is not None


def bidden(text: Text, i: int, stop: int, held: Sequence[Reading]) -> int:
    """Where what somebody is asked to do begins behind him, without preposition ("ناشد فلانا الانخراط"), else `i`."""
    if not any(r.cue.object == "addressee" and r.cue.act == "demand" for r in held):
        return i
    alone = text.forms[i] in _ALONE
    end = i + 1 if alone else noun_phrase(text, i, stop, strict=True)
    if end <= i or end >= stop or not (alone or definite(text.forms[end - 1]) or end - 1 in text.covering):
        return i
    plain = text.plain(end)
    if (
        not plain
        or end in text.times
        or end in text.counts
        or text.readings(end)
        or text.glued(end, "بل")
        or text.forms[end][0] == "و"
    ):
        return i
    if any("noun" in r.cue.frames for r in held):
        return end
    names = {f for r in held for f in r.cue.frames}
    letters = "".join(sorted(f for f in names if len(f) == 1))
    near = range(end + 1, min(end + _SOON, stop))
    return i if any(text.forms[j] in names or (letters and text.glued(j, letters)) for j in near) else end


def object_end(text: Text, i: int, stop: int, held: Sequence[Reading]) -> int:
    """Past the object before a prepositional content: everything up to one of the cue's prepositions."""
    letters = "".join(sorted({f for r in held for f in r.cue.frames if len(f) == 1}))
    names = {f for r in held for f in r.cue.frames if len(f) > 1}
    j = i
    while j < stop and text.forms[j] not in STOPS and j - i < 40:
        if j - i > 20:
            letters = letters.replace("ل", "")
        if text.forms[j] in names and text.tags[j] & PREPOSITION and j > i and not _sent(text, i, j):
            return j
        if text.tags[j] & THAT and ("that" in names or (text.forms[j][0] == "ب" and "ب" in letters)):
            return j
        led = text.forms[j] in text.grammar.classes.led and j + 1 in text.starting
        if (
            letters
            and j > i
            and j not in text.starting
            and not led
            and not _leans(text, j, stop)
            and (cut := text.glued(j, letters))
            and cut.cut >= 1
        ):
            return j
        if text.forms[j] in COMMAS and (j + 1 >= stop or text.readings(j + 1) or text.tags[j + 1] & (TAIL | CLAUSE)):
            return i
        name = text.starting.get(j)
        j = name.last if name else j + 1
    return i


def _leans(text: Text, j: int, stop: int) -> bool:
    """Whether ب or ل belongs to a participle of those who are called upon, and another tells what for.

    "نصح المصابين بالسعال بـ…", "دعت المرشحين للوظائف لحجز …"
    """
    if (
        text.forms[j].startswith("لل")
        and text.forms[j][2:] not in text.grammar.classes.going
        and any(form in text.grammar.classes.applying for form in text.forms[max(0, j - _SOON) : j])
    ):
        later = range(j + 1, min(j + 2 * _SOON, stop))
        return any((text.glued(k, "ل") and text.forms[k][:2] != "لل") or text.forms[k] == _TO for k in later)
    if text.forms[j - 1] not in text.grammar.classes.leaning:
        return False
    return any(text.glued(k, "ب") for k in range(j + 1, min(j + _SOON, stop)))


def _sent(text: Text, i: int, j: int) -> bool:
    """Whether "to" only tells to which country somebody is sent ("دعا المبعوث إلى اليمن … إلى …")."""
    name = text.starting.get(j + 1) if text.forms[j] == "الي" else None
    placed = name is not None and name.mention.type in ("GPE", "LOC")
    return placed and any(form.removeprefix("ال") in text.grammar.envoys for form in text.forms[i:j])


def place(text: Text, i: int, stop: int, state: State) -> int:
    """Past "في البيان": the source of a verb that says where something stands."""
    while i < stop and text.tags[i] & ADVERB:
        i += 1
    if i + 1 >= stop or text.forms[i] not in ("في", "ضمن"):
        return i
    i += text.forms[i + 1] in text.grammar.classes.sections and i + 2 < stop
    if not stem_tag(text, i + 1) & DOCUMENT:
        return i
    end = noun_phrase(text, i + 1, stop)
    if end > i + 1:
        state.subject = (i + 1, end)
    return max(end, i + 1)
