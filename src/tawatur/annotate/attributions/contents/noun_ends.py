"""Ends of contents that are noun phrases, which come sooner than those of clauses."""

from __future__ import annotations

from tawatur.annotate.attributions.contents.further import has_content, named
from tawatur.annotate.attributions.contents.remarks import amid_place, inserted
from tawatur.annotate.attributions.contents.whereas import WHEREAS
from tawatur.annotate.attributions.phrases.heads import definite, stem_tag
from tawatur.annotate.attributions.phrases.which import second_verb
from tawatur.annotate.attributions.words.cues import Reading
from tawatur.annotate.attributions.words.grammar import (
    HOMOGRAPH,
    PREPOSITION,
    RELATIVE,
    SPEAKER,
    TAIL,
    TAILS,
    THAT,
    TIME,
)
from tawatur.annotate.attributions.words.kinds import WHICH
from tawatur.annotate.attributions.words.text import COMMAS, Text
from tawatur.model.layers import Act
from tawatur.script.verbs import present

# After a comma these tell what came before or of the noun phrase that is said.
_BACKGROUND = frozenset(("وعندما", "وحينما", "لكن", "لكنه", "لكنها", "كما", "ما", "عقب", "اثر", "غداه", "بعدما"))
# After a comma these tell what may come of it.
_PERHAPS = frozenset(("وقد", "وربما"))
# What came about by what is said.
_BY_THAT = "بذلك"
# "And … not" before a verb.
_NOT = frozenset(("ولم", "ولن", "ولا"))
# Letters of a perfect in the feminine, at least, to be told from a noun.
_SHORTEST = 4
# How nouns and adjectives end that begin like an imperfect ("ويمنية").
_NO_VERB = ("ي", "يه", "ين", "يون", "ا")
# Letters of a perfect of the seventh or eighth stem, and of the tenth.
_DERIVED, _TENTH = 5, (5, 6)
# How an imperfect begins, one of the tenth stem, and the fourth letters of nouns ("تفتيش", "تكتّل").
_NOW, _TENTH_NOW, _OF_NOUNS = ("ي", "ت"), ("يست", "تست"), ("ي", "و", "ا")
# With these letters no perfect begins that ends in "ت": verbal nouns and participles do ("وتصويت", "ومنبت").
_NO_PERFECT = frozenset("مت")
# "Instead of", and the letters of an adjective of comparison ("أقل", "أوسع").
_INSTEAD, _ELATIVE = frozenset(("بدلا", "عوضا")), (3, 4)
# Words before it in which no clause begins whose verb it could be.
_CLAUSE = 14
# Words between the relative that opens a clause and what is said in it.
_ASIDE = 4
# Words from a relative clause to a time in it.
_NOUNS = 10
# Acts whose content is still to come, so that what was before is background.
_TO_COME = frozenset(("demand", "promise", "propose", "threaten"))
# Acts whose content is what happened, so that a time after it is background.
_ABOUT = frozenset(("accuse", "condemn", "welcome", "refuse"))
# What the main clause after "despite" may begin with.
_TURNS = ("الا", "فان", "فقد", "لكن", "بما")
# What leads to what came before the main clause.
_AFTER = frozenset(("بعد", "عقب", "غداه", "اثر", "قبل", "قبيل", "فور", "منذ", "مع"))


def of_noun(text: Text, i: int, act: Act) -> bool:
    """Whether a noun phrase that is said ends at this word: a contrast, a further verb, a time after the fact."""
    form, before = text.forms[i], text.forms[i - 1]
    if form[0] == "و" and text.tags[i - 1] & PREPOSITION:
        return False  # it joins nothing ("غارات على وادي كذا")
    if form in WHICH and i + 1 < text.size and text.forms[i + 1] in text.grammar.resulting:
        return False
    if before in COMMAS and inserted(text, i - _CLAUSE, i):
        return False
    if before in COMMAS and (form in _BACKGROUND or text.tags[i] & TIME):
        return True
    if before in COMMAS and (form in _PERHAPS or form == "ان" or _happened(text, i)):
        return True
    if before in COMMAS and form[-1] in "اه" and text.forms[i + 1 : i + 2] == [_BY_THAT]:
        return True  # "أعلنت الوزارة نشر السفن، معززة بذلك …"
    if (form == "مما" and not _compared(before)) or (text.tags[i] & RELATIVE and i - 1 in text.covering):
        return True
    if before in COMMAS and form == "حيث" and act != "say":
        return True
    if (
        form == "حيث"
        and i + 1 < text.size
        and any(r.tense == "perfect" and not r.cue.guard for r in text.readings(i + 1))
    ):
        return True  # "أكدت الشركة توقعاتها حيث أفادت بأن …"
    if form in WHEREAS and _meanwhile(text, i + 1):
        return True
    if form == "وسط" and not text.tags[i - 1] & PREPOSITION and _acts(text, i + 1) and not amid_place(text, i):
        return True
    if form == "ثم" and _acts(text, i + 1) and not text.owned(i + 1):
        return True
    if text.opens[i] & TAILS and text.grammar.turns.at(text.words, i, text.size, clitics=False):
        return True
    came = act == "say" and form[1:] in text.grammar.resulting  # "مسؤوليته عن هجوم … وأسفر عن …"
    if form[0] == "و" and (came or _another_acts(text, i)):
        return True
    if form[0] == "و" and not text.grammar.tags.get(form[1:], 0) & HOMOGRAPH and not second_verb(text, i):
        held = [r for r in text.readings(i) if r.clitics and r.tense in ("perfect", "imperfect")]
        if any(not (r.cue.guard and not _takes(text, i, r)) and not _owned_noun(text, i, r.pronoun) for r in held):
            return True
    if act in _TO_COME and (_had_been(text, i) or form in ("اثر", "غداه")):
        return True
    return act in _ABOUT and form in ("بعد", "عقب", "اثر", "غداه", "بعدما") and before not in COMMAS


def _compared(form: str) -> bool:
    """Whether "than what" goes on with a comparison ("بدلا مما كان", "إلى مدى أوسع مما كان")."""
    return form in _INSTEAD or (form.startswith("ا") and len(form) in _ELATIVE and not form.startswith("ال"))


def _another_acts(text: Text, i: int) -> bool:
    """Whether somebody else does something here, as in headlines ("مقتل … وفلان يدعو إلى …")."""
    name = text.starting.get(i)
    if name is None or not name.cut or name.last >= text.size or name.last in text.covering:
        return False
    before = text.covering.get(i - 1)
    pair = before is not None and before.mention.type == name.mention.type  # "خلاف فلان وفلان يتسع"
    says = any(r.tense == "imperfect" and not r.cue.guard for r in text.readings(name.last))
    return present(text.forms[name.last]) and (says or not pair)


def _meanwhile(text: Text, i: int) -> bool:
    """Whether behind "whereas" a verb and its subject stand ("فيما حظي المتحف بـ…"), and not "in what he did"."""
    if i + 1 >= text.size or not text.plain(i) or text.forms[i][-1] in "ها" or text.forms[i][0] in "يتن":
        return False
    return not definite(text.forms[i]) and (i + 1 in text.starting or definite(text.forms[i + 1]))


def _takes(text: Text, i: int, reading: Reading) -> bool:
    """Whether a perfect in the feminine stands before what its cue takes ("رفضت … وأمرت بـ…")."""
    letters = "".join(f for f in reading.cue.frames if len(f) == 1)
    sure = reading.tense == "perfect" and reading.gender == "f" and not reading.pronoun and i + 1 < text.size
    return sure and bool(letters) and text.glued(i + 1, letters) is not None


def _had_been(text: Text, i: int) -> bool:
    """Whether a clause tells here what was before, and no part of what is to come ("… بعد أن خيره بين …")."""
    verb = i + 1 if text.forms[i] == "بعدما" else i + 2
    after = text.forms[i] == "بعدما" or (text.forms[i] == "بعد" and i + 1 < text.size and text.forms[i + 1] == "ان")
    return after and verb < text.size and text.forms[verb][0] not in "يتن" and text.words[verb].kind == "arabic"


def aside(text: Text, start: int, i: int) -> bool:
    """Whether a noun phrase is said in a relative clause between two commas ("الرئيس، الذي توعد بسحقهم، قال …")."""
    if text.forms[i][0] == "و" or text.tags[i] & (RELATIVE | TAIL):
        return False
    held = next((j for j in range(start - 1, max(start - _ASIDE, 1), -1) if text.tags[j] & RELATIVE), 0)
    return held > 0 and text.forms[held - 1] in COMMAS


def dated(text: Text, start: int, i: int, last: int) -> bool:
    """Whether a time between commas tells when, in a relative clause that goes on ("ما تم توقيعه، الثلاثاء، في …")."""
    past = text.times.get(i, last)
    goes_on = past + 1 < last and text.forms[past] in COMMAS and bool(text.tags[past + 1] & PREPOSITION)
    return goes_on and any(text.tags[j] & RELATIVE for j in range(max(start, i - _NOUNS), i))


def states(text: Text, i: int, last: int) -> bool:
    """Whether after a noun phrase that is said the main clause tells what another says ("…، تؤكد بيانات … أن").

    Or what is seen ("…، يلاحظ أن").
    """
    held = [r for r in text.readings(i) if r.tense == "imperfect" and not r.clitics]
    if i + 1 < last and text.tags[i + 1] & THAT and any(r.cue.lemma in text.grammar.impersonal for r in held):
        return True
    return (
        any("that" in r.cue.frames for r in held if not r.cue.guard)
        and named(text, i + 1, last)
        and has_content(text, i, last)
    )


def year(text: Text, i: int, last: int) -> bool:
    """Whether what happened in a year goes on here, behind a noun phrase that is said ("…، وفي 1998 أعلنت …")."""
    if text.forms[i] != "وفي" or i + 2 >= last or text.words[i + 1].kind != "number":
        return False
    return any(r.tense == "perfect" and not r.clitics for r in text.readings(i + 2))


def goes_on(text: Text, start: int, i: int) -> bool:
    """Whether after this comma who speaks does something else: no clause is in what he said whose verb it could be.

    "…، ويفكر في …", "…، ولم يرافق الفريق", "…، فوافق النادي"
    """
    form, after = text.forms[i], i + 1
    if after >= text.size or form[0] not in "وف" or i in text.covering:
        return False
    if form[0] == "ف":
        verb = any(r.clitics == "ف" and r.tense == "perfect" for r in text.readings(i))
    elif form in _NOT:
        verb = text.forms[after][0] == "ي" or (form == "ولا" and _cue(text, after))
    else:
        verb = form.startswith("وي") and len(form) > _SHORTEST and not form.endswith(_NO_VERB) and not text.tags[i]
        verb = verb and bool(text.tags[after] & (PREPOSITION | THAT))
    return verb and not any(text.tags[j] & (RELATIVE | THAT) or text.forms[j][0] == "ي" for j in range(start, i))


def proceeds(text: Text, start: int, i: int) -> bool:
    """Whether somebody does something else in the present, by a verb with و of a stem that no noun is like.

    "دعت اللجنة إلى دراسة المقترح وينتظر المجلس …", no "إطلاق حملة تستهدف السائقين وتستمر شهرا"
    """
    form = text.forms[i]
    if form[0] != "و" or not _present(form[1:]) or i in text.covering or i + 1 >= text.size:
        return False
    doer = i + 1 in text.starting or bool(stem_tag(text, i + 1) & SPEAKER) or definite(text.forms[i + 1])
    return doer and not any(text.tags[j] & (RELATIVE | THAT) for j in range(start, i))


def _present(form: str) -> bool:
    """Whether an imperfect of the eighth or tenth stem is written here ("تنتظر", "يستمر"), no "تفتيش"."""
    marked = form[:3] in _TENTH_NOW or (form[:1] in _NOW and form[2:3] == "ت" and form[3:4] not in _OF_NOUNS)
    return marked and len(form) >= _DERIVED and not form.endswith(_NO_VERB)


def _cue(text: Text, i: int) -> bool:
    """Whether a verb of saying or refusing in the present stands here."""
    return any(r.tense == "imperfect" and not r.clitics for r in text.readings(i))


def happens(text: Text, i: int) -> bool:
    """Whether after this comma a verb with و that no noun looks like has a subject of its own.

    "…، وعملت فرق الإطفاء", "…، واشتمل التقرير على …", "…، ويعمل الفريق على …"
    """
    form = text.forms[i]
    if form in text.grammar.classes.background:
        return True
    verb = form[0] == "و" and form.endswith("ت") and not form.endswith("ات") and len(form) > _SHORTEST
    verb = (verb and form[1] not in _NO_PERFECT) or (form.startswith("وا") and _derived(form[1:]))
    verb = verb or (form.startswith("وي") and len(form) > _SHORTEST and not form.endswith(_NO_VERB))
    if not verb or text.tags[i] or i in text.covering or i + 1 >= text.size:
        return False
    return i + 1 in text.starting or bool(stem_tag(text, i + 1) & SPEAKER) or definite(text.forms[i + 1])


def acted(text: Text, start: int, i: int) -> bool:
    """Whether after this comma it is told what was done ("دعت إلى الإبلاغ …، وخصصت زوارق …"), by a verb in ت."""
    form = text.forms[i]
    verb = form[0] == "و" and form[1:2] not in _NO_PERFECT and len(form) > _SHORTEST
    verb = verb and form.endswith("ت") and not form.endswith("ات")
    if not verb or text.tags[i] or i in text.covering:
        return False
    return not any(text.tags[j] & (RELATIVE | THAT) for j in range(start, i))


def _derived(form: str) -> bool:
    """Whether a word is a masculine perfect of the seventh, eighth or tenth stem ("انطلق", "اشتمل", "استقبل")."""
    if form[-1] in "هاءيو" or "ا" in form[1:] or form.startswith("ال"):
        return False
    tenth = form.startswith("است") and len(form) in _TENTH
    return tenth or (len(form) == _DERIVED and (form[1] == "ن" or form[2] == "ت"))


def _happened(text: Text, i: int) -> bool:
    """Whether a perfect in the feminine opens a clause of its own here ("أمر بتسيير رحلات، وصلت اليوم أولاها")."""
    form = text.forms[i]
    joined = form[0] == "ف" or (form[0] == "و" and len(form) > _SHORTEST)
    verb = form.endswith("ت") and not form.endswith("ات") and len(form) >= _SHORTEST and not joined
    if not verb or text.tags[i] or i in text.covering:
        return False
    return not any(text.tags[j] & THAT for j in range(max(0, i - _CLAUSE), i))


def _owned_noun(text: Text, i: int, pronoun: str) -> bool:
    """Whether a word with و and a pronoun is a noun like the one before it ("على سلميتها ورفضها العنف")."""
    stem = text.forms[i][1 : -len(pronoun)] if pronoun and text.owned(i - 1) else ""
    verbal = any(r.tense == "masdar" for r in text.cues.readings(stem))
    return bool(stem) and (verbal or bool(text.grammar.tags.get(stem, 0) & HOMOGRAPH))


def _acts(text: Text, i: int) -> bool:
    """Whether a word that is no name, number or definite noun stands here, as a verb does after "ثم"."""
    return (
        i < text.size
        and text.words[i].kind == "arabic"
        and i not in text.covering
        and not text.tags[i] & ~HOMOGRAPH
        and (not definite(text.forms[i]) or text.prose.text[text.words[i].start] == "أ")  # "ألقى" is a verb
    )


def despite(text: Text, at: int, first: int) -> bool:
    """Whether "despite" leads to a noun, or "after" with which its sentence begins ("بعد إعلان فلان …، تبدأ …")."""
    before = text.forms[max(at - 2, 0) : at]
    if at - 1 == first and before[-1].removeprefix("و") in _AFTER:
        return True
    return before[-1].lstrip("و") == "رغم" or (before[0] == "الرغم" and before[-1] == "من")


def resumes(text: Text, i: int, last: int) -> bool:
    """Whether the main clause after "رغم" begins here ("رغم اعتراف فلان بـ…، إلا أنه …", "…، تؤكد الوزارة أن …")."""
    if i >= text.size:
        return False
    plain = not text.joined[i] and i not in text.covering and present(text.forms[i])  # "…، تتسارع الخطى"
    return plain or text.forms[i] in ("لم", "لن") or text.forms[i].startswith(_TURNS) or states(text, i, last)
