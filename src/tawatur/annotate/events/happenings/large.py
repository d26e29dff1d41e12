"""Words of an event that tell of none: what a body is for, what a rule or a virtue speaks of, manners of speaking."""

from __future__ import annotations

from itertools import pairwise

from tawatur.annotate.events.scene.scene import COMMAS, SPOKEN, THAT, WAS, Scene
from tawatur.annotate.events.words.stems import any_stem, spoken
from tawatur.annotate.events.words.triggers import Hit
from tawatur.model.prose import Sentence

# Between "met" and who did, "talked" and who heard.
_WITH_THEM = frozenset(("به", "بها", "بهم", "الي"))
_ON_AIR = frozenset(("مع", "علي", "عبر", "ل"))
# Before a call in which somebody is heard; behind one, that it is with others; words from a cue to the call.
_IN_A_CALL = frozenset(("في", "خلال", "عبر"))
_PARTNERS = frozenset(("مع", "بين", "من", "تلقاه", "تلقته", "اجراه", "اجرته"))
_SAID = 12
# How far behind a call or a meeting the outlet may stand.
_HEARD = 5
# How many words before على a ban may stand.
_BANNED = 3
_SUCH = "مثل"
# Words from one that labels something to the label; "it" as an object between.
_LABEL = 4
_TRADES_OF = ("COOPERATE", "AID")  # what firms and funds are named after
_QUOTES = frozenset('«»"“”')
_BEASTS = 9
_IT = frozenset(("اياه", "اياها", "اياهم", "ذلك"))
# Deals counted in numbers of so many digits are those of a market's day.
_TRADES = 3


def at_large(scene: Scene, hit: Hit, sentence: Sentence, at: int) -> bool:
    """Whether a noun is what a crew, an office, a virtue, a rule or a ban is about, or printed as another word."""
    if at == sentence.first:
        return False
    if (
        hit.trigger.mode == "capture"
        and scene.forms[at - 1] in scene.grammar.clause.keeping
        and _still(scene, sentence, at)
    ):
        return True
    before, words = scene.forms[at - 1], scene.triggers.large
    if hit.trigger.type == "AGREE" and scene.words[at - 1].kind == "number" and len(before) >= _TRADES:
        return True
    if hit.definite and hit.trigger.type != "AGREE" and _such(scene, at):
        return True
    if (
        scene.forms[at - 2 if scene.words[at - 1].kind == "mark" and at - 2 >= sentence.first else at - 1]
        in words["terms"]
    ):
        return True
    if hit.clitics == "و" and not hit.definite and _echoed(scene, hit, at):
        return True
    if hit.clitics == "و" and at - 2 >= sentence.first:  # "فرق إطفاء وإنقاذ", "ثقافة الخوف والقمع"
        head = scene.forms[at - 2]
        return at - 1 not in scene.inside and (head in words["crews"] or (hit.definite and head in words["virtues"]))
    if hit.definite and hit.clitics == "ل":  # "شركة الوادي للاستثمار"
        return _quoted(scene, hit, at) or any(
            form in words["bodies"] for form in scene.forms[max(sentence.first, at - 3) : at]
        )
    if hit.clitics == "ل":  # "شركة لتوزيع اللحوم"
        return before in words["firms"] or _called(scene, sentence, at)
    if hit.clitics or hit.pronoun:
        return False
    if any_stem(before, hit.trigger.before):
        return False
    if before in words["crews"] or (hit.definite and before in words["virtues"]):
        return True
    return before == "علي" and any(
        any_stem(form, words["bans"]) for form in scene.forms[max(sentence.first, at - 1 - _BANNED) : at - 1]
    )


def labelled(scene: Scene, hit: Hit, sentence: Sentence, at: int, last: int) -> bool:
    """Whether an indefinite attack is only what something is called ("اعتبرها عدوانا", "بمثابة هجوم على كذا")."""
    if hit.kind != "noun" or hit.trigger.type != "ASSAULT" or hit.definite or hit.pronoun or hit.clitics:
        return False
    taken, words = False, scene.triggers.large
    for here in range(at - 1, max(sentence.first, at - _LABEL) - 1, -1):
        form = scene.forms[here]
        if form in words["labels"]:
            return taken or scene.forms[at].endswith("ا") or not _construct(scene, at, last, sentence.last)
        if form in words["likenings"] or (form in SPOKEN and form not in THAT and _labels(scene, sentence, here)):
            return True
        if form in THAT and here < at - 1:  # "اعتبر أن القصف عدوان"
            known = scene.forms[here + 1].startswith("ال") or here + 1 in scene.inside
            return known and _labels(scene, sentence, here)
        if form in THAT or form in COMMAS or form in scene.grammar.prepositions:
            return False
        taken = taken or form in _IT
    return False


def _labels(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether a word that calls something by a name stands before "that it is", its subject between at most."""
    return any(form in scene.triggers.large["labels"] for form in scene.forms[max(sentence.first, at - _LABEL) : at])


def _construct(scene: Scene, at: int, last: int, end: int) -> bool:
    """Whether a noun is a subject: its ending is none of an object, or whose or which it is follows."""
    if last >= end or not scene.forms[at].endswith(("ه", "اء", "ات")):
        return True
    group = scene.inside.get(last)
    return scene.forms[last].startswith("ال") or (group is not None and not group.clitics)


def _quoted(scene: Scene, hit: Hit, at: int) -> bool:
    """Whether a word ends a name of two words in quotation marks ("«الوادي للاستثمار»")."""
    if hit.trigger.type not in _TRADES_OF or at < 2 or at + 1 >= len(scene.forms):
        return False
    return scene.forms[at - 2] in _QUOTES and scene.forms[at + 1] in _QUOTES


def _called(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether ل leads on in the name of a body, behind its adjective ("المنتدى الدولي لمكافحة …")."""
    near = scene.forms[max(sentence.first, at - 2) : at]
    named = len(near) == 2 and all(form.startswith("ال") for form in near)
    return named and near[0][2:] in scene.triggers.large["bodies"]


def _such(scene: Scene, at: int) -> bool:
    """Whether a noun with ال only names a kind of event ("مثل هذه الزيارات")."""
    return scene.forms[at - 1] in scene.grammar.clause.pointing and scene.forms[at - 2 : at - 1] == [_SUCH]


def _still(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether the verb before a word says what still is ("لا تزال تفرض سيطرتها على …")."""
    return not scene.grammar.clause.remaining.isdisjoint(scene.forms[max(sentence.first, at - _HEARD) : at])


def fiction(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence tells what happens in a film or a novel."""
    forms, words = scene.forms[sentence.first : sentence.last], scene.triggers.large
    return not words["telling"].isdisjoint(forms) and any(any_stem(form, words["works"]) for form in forms)


def beastly(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether animals are spoken of near a word, whose bites and slaughter are no attacks."""
    near = scene.forms[max(sentence.first, at - _BEASTS) : min(sentence.last, at + _BEASTS)]
    return spoken(scene.triggers.beasts, near) > 0


def _echoed(scene: Scene, hit: Hit, at: int) -> bool:
    """Whether ه at the end of a noun in ة is the pronoun of the word before too ("أشكاله ومظاهره")."""
    text, words = scene.prose.text, scene.words
    return not hit.pronoun and text[words[at].end - 1] == "ه" and text[words[at - 1].end - 1] == "ه"


def interviewed(scene: Scene, hit: Hit, sentence: Sentence, at: int) -> bool:
    """Whether it is an outlet that met or called somebody: to hear him ("التقت الصحيفة …", "في اتصال مع «الوادي»")."""
    if hit.trigger.type != "CONSULT":
        return False
    near = [n for n in range(at + 1, min(at + _HEARD, sentence.last)) if scene.words[n].kind != "mark"]
    if _by_outlet(scene, hit, sentence, at) or _heard(scene, hit, sentence, at):
        return True
    if hit.kind == "verb":
        held = near[1:2] if near and scene.forms[near[0]] in _WITH_THEM else near[:1]
    else:
        held = [n for before, n in pairwise(near) if scene.forms[before] in _ON_AIR]
        held += [n for n in near if n in scene.inside and scene.inside[n].clitics.endswith("ل")]
    return any(_outlet(scene, n) for n in held)


def _by_outlet(scene: Scene, hit: Hit, sentence: Sentence, at: int) -> bool:
    """Whether an outlet stands right before the word ("«الوادي» تواصلت مع …", "حاولت «الوادي» الاتصال")."""
    before = [n for n in range(max(sentence.first, at - 3), at) if scene.words[n].kind != "mark"][-1:]
    calls = hit.kind == "verb" or hit.trigger.mode == "phone"
    return calls and bool(before) and before[0] in scene.inside and _outlet(scene, before[0])


def _heard(scene: Scene, hit: Hit, sentence: Sentence, at: int) -> bool:
    """Whether somebody only speaks in a call, to nobody who is named ("قال فلان في اتصال هاتفي إن …")."""
    if hit.kind == "verb" or hit.trigger.mode != "phone" or hit.clitics or hit.definite or hit.pronoun:
        return False
    if at == sentence.first or scene.forms[at - 1] not in _IN_A_CALL:
        return False
    told = any(n in scene.cues for n in range(max(sentence.first, at - _SAID), at))
    near = range(at + 1, min(at + _HEARD, sentence.last))
    return told and not any(scene.forms[n] in _PARTNERS or n in scene.inside for n in near)


def _outlet(scene: Scene, at: int) -> bool:
    """Whether a word is the name of an outlet or begins it ("صحيفة الوادي"); not that of a canal's authority."""
    group = scene.inside.get(at)
    if group is None:
        return any_stem(scene.forms[at], scene.triggers.large["outlets"])
    return group.span in scene.media


def adverbial(scene: Scene, hit: Hit, sentence: Sentence, at: int) -> bool:
    """Whether what may be the dual of a verb is an adjective of the noun before it ("سلاحا قاتلا")."""
    how = hit.how
    if how is None or (how.tense, how.gender, how.number) != ("perfect", "m", "d") or at == sentence.first:
        return False
    shaped = len(how.form) == 5 and how.form[1] == "ا"  # like قاتل
    if shaped and scene.forms[at - 1] in WAS:
        return True  # "كان صادقا"
    return shaped and scene.forms[at - 1].endswith("ا") and at - 1 not in scene.inside and at - 1 not in scene.opening
