"""Which words of a sentence tell an event."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tawatur.annotate.events.happenings.finite import ON, a_verb, can_be_verb
from tawatur.annotate.events.happenings.journeys import known, travels
from tawatur.annotate.events.happenings.large import at_large, beastly, fiction, interviewed, labelled
from tawatur.annotate.events.scene.scene import COMMAS, RELATIVES, Scene
from tawatur.annotate.events.words.stems import any_stem, spoken
from tawatur.annotate.events.words.triggers import Hit
from tawatur.model.prose import Sentence
from tawatur.model.span import Span
from tawatur.script.fold import raw_cut

_REACH, _FAR = 5, 9
_VOICED, _SPOKEN = 12, ("REJECT", "ACCUSE")
# An article with so many different words of sport tells of play, and play speaks in the words of these types.
_SPORTING = 5
_PLAYED = (
    "AGREE", "COOPERATE", "CONSULT", "ASSAULT", "RETREAT", "SUPPORT", "THREATEN", "REQUEST", "CONCEDE", "ACCUSE", "AID",
    "MOBILIZE",
)  # fmt: skip
# One with so many different words of the screen and the stage tells of a work, in which these befall its people.
_SCREENED = 6
_STAGED = ("ASSAULT", "COERCE", "CONCEDE", "CONSULT", "PROTEST", "RETREAT", "AID")


class Found(NamedTuple):
    """A trigger in the text: words `[first, last)` of a sentence."""

    hit: Hit
    first: int
    last: int
    span: Span
    sentence: Sentence


def find(scene: Scene) -> Iterator[Found]:
    """The triggers of an article, from left to right, none overlapping."""
    types = list(map(scene.triggers.types.__getitem__, scene.forms))
    heads = [at for at, hits in enumerate(types) if hits]
    play = spoken(scene.triggers.sport, scene.forms) >= _SPORTING
    staged = spoken(scene.triggers.screen, scene.forms) >= _SCREENED
    beasts = spoken(scene.triggers.beasts, scene.forms) > 0
    of_beasts = beasts and _headed(scene)
    for sentence in scene.prose.sentences:
        if sentence.role == "byline":
            continue
        after = sentence.first
        for at in heads[bisect_left(heads, sentence.first) : bisect_left(heads, sentence.last)]:
            found = _at(scene, types[at], sentence, at) if at >= after else None
            if found:
                after = found.last
                played = play and found.hit.trigger.type in _PLAYED and not found.hit.trigger.clubs
                bitten = found.hit.trigger.type == "ASSAULT" and (
                    of_beasts or (beasts and beastly(scene, sentence, at))
                )
                acted = staged and found.hit.trigger.type in _STAGED
                if not (played or bitten or acted or fiction(scene, sentence)):
                    yield found


def _headed(scene: Scene) -> bool:
    """Whether a title speaks of animals."""
    titles = [s for s in scene.prose.sentences if s.role == "title"]
    return any(spoken(scene.triggers.beasts, scene.forms[s.first : s.last]) for s in titles)


def _at(scene: Scene, hits: Sequence[Hit], sentence: Sentence, at: int) -> Found | None:
    if at in scene.named or at in scene.timed:
        return None
    for hit in hits:
        last = _phrase(scene, hit, at, sentence.last) if hit.rest else at + 1
        if last is None or not _allowed(scene, hit, sentence, at, last):
            continue
        if any(i in scene.cues for i in range(at, last)) and not _consents(scene, hit, at):
            return None
        if hit.pronoun and hit.trigger.type in _SPOKEN and _voiced(scene, sentence, at):
            return None
        return Found(hit, at, last, _span(scene, hit, at, last), sentence)
    return None


def _voiced(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether a noun with عن only says what sort of word a cue is ("أعرب فلان عن رفضه لـ…")."""
    first = max(sentence.first, at - _VOICED)
    return at > first and scene.forms[at - 1] == "عن" and not scene.cues.isdisjoint(range(first, at))


def _consents(scene: Scene, hit: Hit, at: int) -> bool:
    """Whether a cue is a consent, which is a deed as well as a word ("وافق البرلمان على …")."""
    return hit.kind == "verb" and hit.trigger.type == "AGREE" and any_stem(scene.forms[at], scene.grammar.consents)


def _phrase(scene: Scene, hit: Hit, at: int, end: int) -> int | None:
    """Where the phrase ends, None where its further words do not follow."""
    here = at + 1
    for number, part in enumerate(hit.rest):
        gap = hit.gap if number == 0 else 0
        for step in range(gap + 1):
            if here + step >= end or scene.words[here + step].kind == "mark":
                return None
            if scene.forms[here + step].removeprefix("ال") == part or _clipped(scene.forms[here + step]) == part:
                here += step + 1
                break
        else:
            return None
    return here


def _clipped(form: str) -> str:
    """A word of a phrase in the accusative ("هجوما صاروخيا")."""
    return form[:-1] if form.endswith("ا") else form


def _allowed(scene: Scene, hit: Hit, sentence: Sentence, at: int, last: int) -> bool:
    trigger = hit.trigger
    if hit.kind == "noun" and a_verb(scene, hit, sentence, at):
        return False
    if hit.pronoun == "ه" and scene.prose.text[scene.words[at].end - 1] == "ة":
        return False
    if hit.definite and scene.forms[at].endswith("ه") and _adjectival(scene, sentence, at):
        return False
    if trigger.bar and hit.clitics[-1:] in trigger.bar and hit.clitics:
        return False
    if hit.kind == "verb" and not can_be_verb(scene, hit, sentence, at):
        return False
    if interviewed(scene, hit, sentence, at) or (hit.kind == "noun" and at_large(scene, hit, sentence, at)):
        return False
    if not _followed(scene, hit, sentence, at, last) or labelled(scene, hit, sentence, at, last):
        return False
    if trigger.journey and not travels(scene, trigger, sentence, at, last):
        return False
    if trigger.needs and not _named(scene, sentence, at, last, trigger.needs):
        return False
    before = scene.forms[max(sentence.first, at - 3) : at]
    if trigger.before and not any(any_stem(form, trigger.before) for form in before):
        return False
    if trigger.not_led and before and any_stem(before[-1], trigger.not_led):
        return False
    close = before[-1:] if before and before[-1].lstrip("وف") in scene.grammar.passing.afterwards else before[-2:]
    shared = (trigger.echo or trigger.natural) and hit.kind == "verb"
    if shared and before and before[-1] in RELATIVES:  # whose aim it is, or what did it, stands before
        close = scene.forms[max(sentence.first, at - _REACH) : at]
    elif hit.kind == "noun" and before[-2:-1] and before[-2] in scene.grammar.clause.pointing:
        close = before  # "تعد هذه الأحداث تصعيدا"
    if trigger.not_before and any(any_stem(form, trigger.not_before) for form in close):
        return False
    return not trigger.party or _party(scene, sentence, at, last) or known(scene, hit, sentence, at)


def _adjectival(scene: Scene, sentence: Sentence, at: int) -> bool:
    """Whether a word that may be a verbal noun is the participle of a feminine noun ("المدينة المحاصرة")."""
    before = scene.forms[at - 1] if at > sentence.first else ""
    return scene.forms[at].startswith("الم") and before.startswith("ال") and before.endswith("ه")


def _followed(scene: Scene, hit: Hit, sentence: Sentence, at: int, last: int) -> bool:
    """Whether what must follow does, and nothing that cancels it."""
    trigger, free = hit.trigger, hit.trigger.loose and (hit.definite or _plural(scene, hit, at))
    if not (trigger.unless or trigger.not_next or trigger.never or (not free and (trigger.next or trigger.objects))):
        return True
    far = trigger.objects == ON  # "سيطر رجال الحرس في كذا على …"
    near = list(_after(scene, last, sentence.last, _FAR if far else _REACH))
    after = [scene.forms[i] for i in near]
    if trigger.next and not free and not (after and _is(after[0], trigger.next)):
        return False
    if trigger.not_next and after and _is(after[0], trigger.not_next):
        return False
    if trigger.never and any(any_stem(form, trigger.never) for form in after):
        return False
    if trigger.objects and not free:
        held = scene.forms[max(sentence.first, at - _REACH) : at - 1] if _relative(scene, hit, sentence, at) else after
        if not any(_is(form, trigger.objects) for form in held):
            return False
    near = near[after.index("علي") + 1 :] if far and "علي" in after else near
    uncounted = [i for i in near if scene.words[i].kind != "number"][:2]
    plain = (scene.forms[i] for i in uncounted if i not in scene.named)  # "قصفت قوات الدعم السريع …"
    return not (trigger.unless and any(any_stem(form, trigger.unless) for form in plain))


def _plural(scene: Scene, hit: Hit, at: int) -> bool:
    """Whether a noun with a pronoun is a plural: "تحقيقاتها" are inquiries, "تحقيقها" may be its achievement."""
    return bool(hit.pronoun) and scene.forms[at].removesuffix(hit.pronoun).endswith("ات")


def _relative(scene: Scene, hit: Hit, sentence: Sentence, at: int) -> bool:
    """Whether the object of a verb stands before the relative that its pronoun takes up ("الجسر الذي دمره …")."""
    return hit.kind == "verb" and bool(hit.pronoun) and at > sentence.first and scene.forms[at - 1] in RELATIVES


def _is(form: str, wanted: frozenset[str]) -> bool:
    """Whether a word is wanted, or begins with a wanted preposition of one letter."""
    return any_stem(form, wanted) or (form[:1] in wanted and len(form) > 3)


def _named(scene: Scene, sentence: Sentence, at: int, last: int, types: frozenset[str]) -> bool:
    """Whether a name of one of the types stands in reach."""
    groups = scene.between(_back(scene, sentence, at, 5), min(sentence.last, last + 8))
    return any(group.type in types for group in groups)


def _back(scene: Scene, sentence: Sentence, at: int, words: int) -> int:
    """Where so many words before a word begin; a time and its commas do not count ("أخفق المجلس، مساء أمس، في …")."""
    while at > sentence.first and words:
        at -= 1
        words -= not scene.aside(at)
    return at


def _after(scene: Scene, last: int, end: int, left: int) -> Iterator[int]:
    """The next words of the clause; quotation marks, brackets and times do not count."""
    inside, timed = scene.inside, scene.timed
    for at in range(last, end):
        if not left:
            return
        if scene.words[at].kind == "mark":
            if scene.breaks(at):
                return
            left -= scene.forms[at] in COMMAS and not scene.aside(at)
            continue
        group = inside.get(at)  # a name of many words is one
        if at not in timed and (group is None or at == group.first):
            left -= 1
        yield at


def _party(scene: Scene, sentence: Sentence, at: int, last: int) -> bool:
    """Whether a name, an adjective of country, or a pair of parties ("الجانبان") stands in reach."""
    if scene.between(max(sentence.first, at - 4), min(sentence.last, last + 6)):
        return True
    if last < sentence.last and scene.forms[last] in scene.grammar.parties.pairs:
        return True
    return any(scene.nation(i)[0] for i in range(last, min(last + 3, sentence.last)))


def _span(scene: Scene, hit: Hit, at: int, last: int) -> Span:
    word, end = scene.words[at], scene.words[last - 1].end
    cut = hit.cut - 1 if hit.clitics.endswith("س") else hit.cut
    start = raw_cut(scene.prose.text, Span(word.start, word.end), cut) if cut > 0 else word.start
    return Span(start, end)
