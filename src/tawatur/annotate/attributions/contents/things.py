"""Verbs of saying told of things, which say nothing: what something is, what it threatens, what it rests on."""

from __future__ import annotations

from tawatur.annotate.attributions.phrases.heads import can_speak, definite, stem_tag
from tawatur.annotate.attributions.phrases.spokes import accusative
from tawatur.annotate.attributions.phrases.told import document
from tawatur.annotate.attributions.words.clause import Clause, Words
from tawatur.annotate.attributions.words.cues import Cue
from tawatur.annotate.attributions.words.grammar import (
    ANONYMOUS,
    DOCUMENT,
    HOMOGRAPH,
    RELATIVE,
    ROLE,
    SPEAKER,
)
from tawatur.annotate.attributions.words.masdars import looks_verbal
from tawatur.annotate.attributions.words.text import Text

_ONE_OF = frozenset(("من", "احد", "احدي", "بين", "ضمن"))
# Letters of an adjective of comparison ("أهم", "أكبر").
_ELATIVE = (3, 4)
_THIS = frozenset(("هذه", "تلك"))
_POINTS = frozenset(("هذا", "هذه", "ذلك", "تلك", "ان", "مثل", "كل", "ما"))
# A preposition with the pronoun of the noun before.
OF_IT = frozenset(("عليه", "عليها", "عليهم", "اليه", "اليها", "به", "بها", "عنه", "عنها", "منه", "منها"))
# Words that point at a thing and tell nothing of it.
THINGS = frozenset(("ما", "مما", "هذا", "وهذا", "ذلك", "وذلك"))
_LACK = "عدم"
# "Nobody" ("لا أحد ينكر").
_NOBODY, _NOT = "احد", frozenset(("لا", "ولا", "فلا"))


def _called_so(text: Text, at: int, clause: Clause) -> bool:
    """Whether a relative clause tells what somebody or something is called or charged with, by nobody ("الجولة التي
    وصفت بأنها …").
    """
    passive = clause.cue.object == "target" and clause.subject is None and not clause.reading.pronoun
    named = at + 1 in text.covering or text.forms[at + 1][0] != "ب"
    return passive and not named and bool(text.tags[at - 1] & RELATIVE)


def says_nothing(text: Text, at: int, clause: Clause, left: Words | None) -> bool:
    """Whether a verb of saying says nothing here: nobody does it, a thing does, or something else is done."""
    subject = left or clause.subject
    if subject and text.forms[subject[0]] == _NOBODY and text.forms[subject[0] - 1] in _NOT:
        return True
    if clause.subject and _resumptive(text, at, clause):
        return True
    if _called_so(text, at, clause):
        return True
    if clause.cue.place and left is not None and clause.subject is None and not _documents(text, left[0]):
        return True  # "القرار جاء «على إثر …»"
    if _shown(text, at, clause, left) or _by_nature(text, clause, left) or _undergone(text, at, clause):
        return True
    if clause.marker == "quote" and clause.subject and _only_titled(text, clause.cue, clause.subject[0]):
        return True
    if clause.marker == "quote":
        bare = at + 1 == clause.at and not clause.reading.pronoun
        if subject and _appears(text, clause, subject):
            return True  # "يبرز مقتله الجهود «…»"
        return (bare and _copular(text, clause, left)) or (clause.cue.transmits and _titled(text, clause))
    if clause.marker not in ("noun", "preposition"):
        return False
    if clause.at == at + 1 and _coupled(text, at):
        return True
    if unsaid(text, clause.cue, clause.at) or clause.cue.transmits or _of_things(text, at, clause, left):
        return True
    if _done_to_it(text, at, clause):
        return True
    if clause.marker == "preposition":
        work = subject is not None and bare_stem(text, subject[0]) in text.grammar.classes.works
        return work or _unlike(text, clause) or bool(clause.subject and _pointed(text, *clause.subject))
    if subject is None and text.forms[clause.at] in THINGS:
        return True
    if subject and _appears(text, clause, subject):
        return True
    return (
        excludes(text, clause)
        or _copular(text, clause, left)
        or (clause.cue.act == "say" and _given_out(text, clause.at))
    )


def _coupled(text: Text, at: int) -> bool:
    """Whether a word that can be a noun is one of two verbal nouns with one object ("وكشف وتدمير المخابئ")."""
    form = text.forms[at + 1]
    if not text.tags[at] & HOMOGRAPH or form[0] != "و" or at + 1 in text.covering:
        return False
    return form[1:] in text.grammar.classes.deeds or looks_verbal(form[1:])


def _pointed(text: Text, first: int, last: int) -> bool:
    """Whether the subject is a bare pronoun that points at a thing ("دعا ذلك إلى …")."""
    return last - first == 1 and text.forms[first] in THINGS


def unsaid(text: Text, cue: Cue, at: int) -> bool:
    """Whether with the object at word `at` a cue does something else than say ("تتمسك الأسر بعاداتها")."""
    held = text.grammar.classes.unsaid.get(cue.lemma)
    if held is None or at + 1 >= text.size:
        return False
    return bare_stem(text, at + (text.forms[at] == _LACK)) in held  # "أثبتت عدم قدرتها"


def _resumptive(text: Text, at: int, clause: Clause) -> bool:
    """Whether a verb with a subject of its own tells about the noun before it ("الأفران التي تكفلت الجمعية بصنعها")."""
    if not text.tags[at - 1] & RELATIVE or clause.subject == (at, at):
        return False
    return clause.marker == "preposition" and text.owned(clause.at) and clause.at not in text.covering


def _done_to_it(text: Text, at: int, clause: Clause) -> bool:
    """Whether a relative clause tells what is done to the noun ("المصنع الذي أعلن عن إنشائه")."""
    if not text.tags[at - 1] & RELATIVE:
        return False
    i, after = clause.at, clause.at + 1
    if clause.marker == "preposition" and clause.cue.guard and {"noun", "ب"} <= clause.cue.frames and i <= at + 2:
        return True  # "الدخل الذي يقدر بألف دينار"
    if clause.marker == "preposition":
        return text.owned(i) and text.forms[i].startswith(text.grammar.undergone)
    if clause.cue.guard and "ب" in clause.cue.frames and _reckoned(text, i):
        return True
    entry = text.cues.noun(text.forms[i])
    return entry is not None and bool(entry.infinitive) and after < text.size and text.forms[after] in OF_IT


def _reckoned(text: Text, i: int) -> bool:
    """Whether something of the noun stands here, and what it comes to ("الذي يقدر عدد سكانه بـ…")."""
    past = next((j + 1 for j in range(i, min(i + 2, text.size - 1)) if text.owned(j)), 0)
    return past > 0 and text.glued(past, "ب") is not None


def _shown(text: Text, at: int, clause: Clause, left: Words | None) -> bool:
    """Whether things, told by a plural before a feminine verb, show something ("الأسعار تشير إلى أن …")."""
    reading = clause.reading
    if clause.cue.lemma not in text.grammar.showing or (reading.clitics and left is None):
        return False  # but "أعلنت الوزارة فتح الجسر وأكدت أن …"
    if reading.gender != "f" or reading.number != "s":
        return False
    i = left[0] if left else at - 1
    if left and left[1] - left[0] == 2 and text.forms[i] in _THIS:
        i += 1
    if clause.subject or i < 0 or reading.pronoun or (left and left[1] - i > 1):
        return False
    form = text.forms[i]
    plain = text.plain(i) and not text.readings(i)
    return plain and definite(form) and not form.endswith("ه") and form not in text.grammar.classes.plurals


def _undergone(text: Text, at: int, clause: Clause) -> bool:
    """Whether somebody is described or accused, and nobody tells who does it ("أجواء وصفت بـ«…»")."""
    passive = clause.marker == "preposition" and clause.cue.object == "target" and clause.subject is None
    bare = clause.at == at + 1 or (clause.at == at + 2 and text.forms[at + 1] == "ب")
    perfect = clause.reading.tense == "perfect" and not clause.reading.pronoun
    return passive and bare and perfect and text.forms[clause.at - (clause.at > at + 1)][0] == "ب"


def _appears(text: Text, clause: Clause, subject: Words) -> bool:
    """Whether an imperfect is that of another verb, "appears", told of what is neither a document nor named."""
    if clause.reading.tense != "imperfect" or clause.cue.lemma not in text.grammar.appearing:
        return False
    head = range(subject[0], min(subject[0] + 2, subject[1]))  # "آخر البيانات"
    return subject[0] not in text.covering and not any(stem_tag(text, i) & DOCUMENT for i in head)


def _documents(text: Text, i: int) -> bool:
    return bool(stem_tag(text, i) & DOCUMENT) or document(text, i)


def _only_titled(text: Text, cue: Cue, first: int) -> bool:
    """Whether marks hold the title of what was written or printed ("كتب أفلاما هي «…»", "نشرت نتائج استطلاع «…»")."""
    if cue.lemma in text.grammar.writing:
        return not can_speak(text, first)
    return cue.lemma in text.grammar.publishing and bool(stem_tag(text, first) & DOCUMENT)


def _titled(text: Text, clause: Clause) -> bool:
    """Whether a noun that no one has called anything stands before marks: what is shown, not what is passed on."""
    before = clause.at - 1
    plain = text.words[before].kind == "arabic" and not text.tags[before] and before not in text.adverbial
    return plain and before >= clause.cue_last and (clause.subject is None or before >= clause.subject[1])


def _unlike(text: Text, clause: Clause) -> bool:
    """Whether a masculine verb that takes no object has one: a feminine noun ("يشدد العقوبة على …")."""
    if clause.cue.object or clause.subject is None or clause.reading.number != "s" or clause.reading.gender != "m":
        return False
    first, last = clause.subject
    plain = first < last and first not in text.covering and not text.tags[first]
    return plain and definite(text.forms[first]) and text.prose.text[text.words[first].end - 1] == "ة"


def excludes(text: Text, clause: Clause) -> bool:
    """Whether people are what is denied, so that somebody is only left out ("مستبعدا اللاعبين المصابين")."""
    return clause.marker == "noun" and clause.cue.act == "deny" and not clause.cue.object and _people(text, clause.at)


def _people(text: Text, i: int) -> bool:
    """Whether people or a number of them stand here, whom nobody denies ("استبعد ثلاثة لاعبين")."""
    name = text.starting.get(i)
    if name is not None:
        return name.first == i and name.mention.type == "PER"
    return bool(text.tags[i] & (ROLE | ANONYMOUS)) or text.words[i].kind == "number" or i in text.counts


def _given_out(text: Text, at: int) -> bool:
    """Whether a statement or the like is what is given out, and not what it says ("أذاعت بيانا صحفيا")."""
    form = text.forms[at]
    return form.endswith("ا") and bool(text.grammar.tags.get(form[:-1], 0) & DOCUMENT) and at not in text.covering


def _of_things(text: Text, at: int, clause: Clause, left: Words | None) -> bool:
    """Whether a feminine verb has the definite noun after it as its subject, a thing that says nothing by itself."""
    if left is not None or clause.subject is not None or clause.reading.gender != "f" or clause.reading.pronoun:
        return False
    if clause.cue.object == "target":
        return False  # "ووصفت العملية بأنها …"
    form = text.forms[at + 1] if at + 1 < text.size else ""
    if clause.marker == "preposition":
        return clause.at > at + 2 and form.endswith("ات") and not text.tags[at + 1] and at + 1 not in text.covering
    if form in _THIS and at + 2 < text.size:
        form = text.forms[at + 2]
    return clause.at == at + 1 and form.startswith("ال") and form.endswith(("ه", "ات"))


def _by_nature(text: Text, clause: Clause, left: Words | None) -> bool:
    """Whether what no one can say is told of a thing: a danger that threatens, papers that rest on something."""
    if clause.cue.lemma not in text.grammar.lifelike or clause.reading.clitics not in ("", "و"):
        return False
    words = left or clause.subject
    if words is None:
        return False
    somebody = can_speak(text, words[0]) or accusative(text, words[0])  # "رجلا هدد بقتل …"
    return bool(stem_tag(text, words[0]) & DOCUMENT) or not somebody


def _copular(text: Text, clause: Clause, left: Words | None) -> bool:
    """Whether "تعتبر" only tells what something is: one noun and its predicate follow, and nobody who thinks so."""
    if clause.cue.lemma not in text.grammar.copular:
        return False
    bare = clause.marker == "noun" and not clause.reading.pronoun
    if bare and clause.at == clause.cue_last and _accusative(text, clause.at):
        return True  # "فلان يعتبر رائدا في …", "اعتبر أهلا ل…"
    told = clause.at == clause.cue_last and bool(text.tags[clause.at - 2] & RELATIVE)  # "التي تعتبر رمز المدينة"
    if clause.reading.tense == "imperfect" and bare and (told or _predicate(text, clause.at)):
        return True  # "ويعتبر فلان المنافس الأبرز", "تعتبر المدينة عاملا مهما"
    if left is not None or clause.reading.tense != "imperfect":
        return False
    if text.forms[clause.at] in _ONE_OF:
        return True  # "تعتبر المدينة من أجمل …"
    at = clause.subject[0] if clause.subject else clause.at
    name = text.starting.get(at)
    unlike = clause.reading.gender == "f" and name is None and not text.forms[at].endswith(("ه", "ات", "ا"))
    if clause.subject and unlike and clause.subject[1] - clause.subject[0] == 1:
        return True  # "تعتبر مصدر إزعاج"
    if name is None and not stem_tag(text, at) & SPEAKER:
        return True
    person = name is not None and name.mention.type == "PER"
    if not person and text.forms[clause.at][0] == "ا" and len(text.forms[clause.at]) in _ELATIVE:
        return clause.at not in text.covering  # "تعتبر المدينة أكبر …"
    return not person and text.forms[clause.at].endswith("ا") and clause.at not in text.covering


def _accusative(text: Text, i: int) -> bool:
    """Whether an indefinite noun stands here in the accusative."""
    form = text.forms[i]
    return form.endswith("ا") and form not in THINGS and i not in text.covering and not definite(form)


def _predicate(text: Text, i: int) -> bool:
    """Whether a noun tells what something is: an indefinite one with no genitive, a superlative, one of several."""
    if text.forms[i] in _ONE_OF or any(_superlative(text, j) for j in range(i, min(i + 2, text.size))):
        return True
    if i + 1 >= text.size or text.words[i].kind != "arabic" or text.words[i + 1].kind != "arabic":
        return False
    return not (_known(text, i) or _known(text, i + 1) or text.forms[i] in _POINTS)


def _known(text: Text, i: int) -> bool:
    return text.forms[i].startswith("ال") or i in text.covering or text.owned(i)


def _superlative(text: Text, i: int) -> bool:
    """Whether an adjective of comparison stands here, also with its article ("الأبرز")."""
    form = text.forms[i].removeprefix("ال") if len(text.forms[i]) > _ELATIVE[-1] else text.forms[i]
    return form[0] == "ا" and len(form) in _ELATIVE and not text.tags[i] and i not in text.covering


def bare_stem(text: Text, i: int) -> str:
    """A noun without its article, its pronoun and a preposition ("رفضه", "بالدعوة")."""
    cut = text.glued(i, "ب")
    form = (cut.stem if cut else text.forms[i]).removeprefix("ال")
    if not text.owned(i):
        return form
    stem = form.removesuffix("هما").removesuffix("ها").removesuffix("هم").removesuffix("ه")
    return f"{stem[:-1]}ه" if stem.endswith("ت") else stem
