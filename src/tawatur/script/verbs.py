"""Arabic verb forms from two principal parts, in folded letters.

A verb is given by its perfect and its imperfect ("قال", "يقول"); forms II is named where the letters do not show it.
Everything else follows: all persons, genders and numbers of perfect and imperfect, the jussive where it is shorter, the
passive where its letters differ, the active participle in the cases that circumstantial clauses use, the verbal noun.
Future س and the conjunctions are proclitics (see `words.readings`) and not part of a form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tawatur.script.fold import folded

Tense = Literal["perfect", "imperfect", "jussive", "passive", "participle", "masdar"]
Gender = Literal["m", "f", ""]
Number = Literal["s", "d", "p", ""]
# Letters of a verb of the present, at least, and how none ends whose one subject stands before it.
_PRESENT, _NO_PRESENT = 4, ("ا", "ه", "ي", "ات", "ان", "ون", "ين")


class Inflection(NamedTuple):
    """One form of a verb: its folded letters and what they say. `person` is 0 for participles and verbal nouns."""

    form: str
    tense: Tense
    person: int = 3
    gender: Gender = "m"
    number: Number = "s"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by its principal parts, as printed in a dictionary (third person masculine singular, hamza written).

    `stem` is the number of the derived stem (1-10), 0 to read it from the letters; three letters are read as stem 1.
    `masdars` replaces the regular verbal noun of the derived stems; stem 1 has none unless given.
    """

    perfect: str
    imperfect: str
    stem: int = 0
    masdars: tuple[str, ...] = ()

    @property
    def derived(self) -> int:
        """The number of the derived stem."""
        return self.stem or _stem(self.perfect)


def inflect(verb: Verb) -> tuple[Inflection, ...]:
    """All forms of a verb, each once, in a fixed order.

    Raises ValueError where the imperfect does not begin with ي or the perfect has fewer than two letters.
    """
    if len(verb.perfect) < 2 or not verb.imperfect.startswith("ي"):
        raise ValueError(f"no principal parts of a verb: {verb.perfect!r}, {verb.imperfect!r}")
    found: dict[Inflection, None] = {}
    for part in (_perfect, _imperfect, _passive, _participle, _masdar):
        for inflection in part(verb):
            found[inflection] = None
    return tuple(found)


def _stem(perfect: str) -> int:
    if perfect.startswith("است"):
        return 10
    if perfect.startswith("ان") and len(perfect) >= 4:
        return 8 if perfect[2] == "ت" else 7
    if perfect.startswith("ا"):
        return 8
    if perfect.startswith("ت") and len(perfect) >= 4:
        return 6 if perfect[2] == "ا" else 5
    if perfect[0] in "أآ" and (len(perfect) >= 4 or (len(perfect) == 3 and perfect[0] == "أ")):
        return 4
    if len(perfect) >= 4 and perfect[1] == "ا":
        return 3
    return 1 if len(perfect) <= 3 else 2


def _defective(verb: Verb) -> bool:
    return verb.perfect[-1] in "اى" and len(verb.perfect) > 2


def _hollow(verb: Verb) -> bool:
    return len(verb.perfect) > 2 and verb.perfect[-2] == "ا" and verb.derived != 6


def _perfect(verb: Verb) -> Iterator[Inflection]:
    whole = folded(verb.perfect)
    if _defective(verb):
        short, weak = whole[:-1], "و" if verb.imperfect.endswith("و") else "ي"
        ends = ("", "ت", "وا", weak + "ا", "تا", weak + "ن", weak + "ت", weak + "نا")
        stems = (whole, *[short] * 7)
    else:
        short = whole[:-2] + whole[-1] if _hollow(verb) else whole
        ends = ("", "ت", "وا", "ا", "تا", "ن", "ت", "نا")
        stems = (*[whole] * 5, *[short] * 3)
    says: tuple[tuple[int, Gender, Number], ...] = (
        (3, "m", "s"), (3, "f", "s"), (3, "m", "p"), (3, "m", "d"), (3, "f", "d"), (3, "f", "p"), (1, "", "s"),
        (1, "", "p"),
    )  # fmt: skip
    for stem, end, (person, gender, number) in zip(stems, ends, says, strict=True):
        yield Inflection(stem + end, "perfect", person, gender, number)


def _imperfect(verb: Verb) -> Iterator[Inflection]:
    stem = folded(verb.imperfect)[1:]
    weak = _defective(verb)
    base = stem[:-1] if weak else stem
    yield Inflection("ي" + stem, "imperfect")
    yield Inflection("ت" + stem, "imperfect", 3, "f")
    yield Inflection("ا" + stem, "imperfect", 1, "")
    yield Inflection("ن" + stem, "imperfect", 1, "", "p")
    for end in ("ون", "وا"):
        yield Inflection("ي" + base + end, "imperfect", 3, "m", "p")
    dual = (base + "و" if stem.endswith("و") else base + "ي") if weak else stem
    for end in ("ان", "ا"):
        yield Inflection("ي" + dual + end, "imperfect", 3, "m", "d")
        yield Inflection("ت" + dual + end, "imperfect", 3, "f", "d")
    hollow = _hollow(verb)
    short = stem[:-1] if weak else stem[:-2] + stem[-1] if hollow else stem
    yield Inflection("ي" + (dual if weak else short) + "ن", "imperfect", 3, "f", "p")
    if short != stem and len(short) > 1:
        yield Inflection("ي" + short, "jussive")
        yield Inflection("ت" + short, "jussive", 3, "f")


def _passive(verb: Verb) -> Iterator[Inflection]:
    """Only where the letters differ from the active."""
    whole, stem = folded(verb.perfect), folded(verb.imperfect)[1:]
    if _defective(verb):
        yield Inflection(whole[:-1] + "ي", "passive")
        yield Inflection(whole[:-1] + "يت", "passive", 3, "f")
    elif _hollow(verb):
        yield Inflection(whole[:-2] + "ي" + whole[-1], "passive")
        yield Inflection(whole[:-2] + "ي" + whole[-1] + "ت", "passive", 3, "f")
        yield Inflection("ي" + stem[:-2] + "ا" + stem[-1], "passive")
        yield Inflection("ت" + stem[:-2] + "ا" + stem[-1], "passive", 3, "f")


def _participle(verb: Verb) -> Iterator[Inflection]:
    base = _active(verb)
    yield Inflection(base + "ا", "participle", 0, "m", "s")
    yield Inflection(base, "participle", 0, "m", "s")
    yield Inflection(base + "ه", "participle", 0, "f", "s")
    plural = base[:-1] if base.endswith("ي") and _defective(verb) else base
    yield Inflection(plural + "ين", "participle", 0, "m", "p")
    yield Inflection(base + "تين", "participle", 0, "f", "d")
    yield Inflection(base + "ات", "participle", 0, "f", "p")


def _active(verb: Verb) -> str:
    whole, stem = folded(verb.perfect), folded(verb.imperfect)[1:]
    if verb.derived != 1:
        base = "م" + stem
        if base[-2] == "ء":  # the vowel after it is i: "متسائل"
            base = base[:-2] + "ي" + base[-1]
        return base[:-1] + "ي" if _defective(verb) else base
    if _defective(verb):
        return whole[0] + "ا" + whole[1] + "ي"
    if _hollow(verb):
        return whole[0] + "اي" + whole[-1]
    if verb.perfect[1] == "أ":
        return whole[0] + "اي" + whole[2:]
    return whole[0] + "ا" + whole[1:]


def _masdar(verb: Verb) -> Iterator[Inflection]:
    nouns = [folded(noun) for noun in verb.masdars] or [noun for noun in (_regular_masdar(verb),) if noun]
    for noun in nouns:
        yield Inflection(noun, "masdar", 0, "f" if noun.endswith("ه") else "m", "s")


def _regular_masdar(verb: Verb) -> str:
    whole, derived = folded(verb.perfect), verb.derived
    weak, hollow = _defective(verb), _hollow(verb)
    if derived == 2 and len(whole) == 3:
        return "ت" + whole[:2] + "يه" if weak else "ت" + whole[:2] + "ي" + whole[2]
    if derived == 3:
        return "م" + (whole[:-1] + "ا" if weak else whole) + "ه"
    if derived in (4, 10):
        if hollow:
            return whole + "ه"
        return whole[:-1] + "اء" if weak else whole[:-1] + "ا" + whole[-1]
    if derived in (5, 6):
        return whole[:-1] + "ي" if weak else whole
    if derived in (7, 8):
        if hollow:
            return whole[:-2] + "يا" + whole[-1]
        return whole[:-1] + "اء" if weak else whole[:-1] + "ا" + whole[-1]
    return ""


def present(form: str) -> bool:
    """Whether a folded form is shaped like a verb of the present whose one subject stands before it, and not like a
    verbal noun or an adjective.
    """
    if len(form) < _PRESENT or form[0] not in "يت" or form.endswith(_NO_PRESENT):
        return False
    return not (form[0] == "ت" and len(form) == _PRESENT + 1 and form[-2] == "ي")  # "تحذير"
