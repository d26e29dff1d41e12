"""What the way from a trigger to a name makes of the name."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.scene import ARMED, FORCE, Scene
from tawatur.annotate.events.words.stems import any_stem

_ON, _IN = "علي", "في"
_SENTENCE = 6  # words from a verdict to the sentence that it passes
_PRESENT = 4  # letters of a verb with its pronoun are more
_AIM = 6  # letters of a verbal noun with its ل


def role_of(scene: Scene, found: Found, marker: str) -> str:
    """The role that a trigger gives to what a marker leads to: by type and mode, by type, for any; "" where none."""
    trigger, roles = found.hit.trigger, scene.grammar.roles
    held = roles.get(f"{trigger.type} {trigger.mode}", {}).get(marker)
    if held is None:
        held = roles.get(trigger.type, {}).get(marker)
    return scene.grammar.roles["any"].get(marker, "") if held is None else held


def host(scene: Scene, found: Found, group: Group) -> str | None:
    """The country of a capital that a visit leads to, "" of another city, None where the name is no mere city."""
    if found.hit.trigger.type != "CONSULT" or not scene.city(group):
        return None
    return scene.grammar.capitals.get(group.entity or "", "") if found.hit.trigger.mode == "visit" else ""


def minded(scene: Scene, found: Found, at: int, group: Group) -> bool:
    """Whether a name only says of what mind those are who suffer a deed ("متظاهرون مؤيدون لكذا")."""
    if found.hit.trigger.type not in ("ASSAULT", "COERCE"):
        return False
    here = group.first - 1
    while here > at and (scene.words[here].kind == "mark" or _leads(scene, scene.forms[here])):
        here -= 1
    return here >= at and any_stem(scene.forms[here], scene.grammar.parties.stances)


def _leads(scene: Scene, form: str) -> bool:
    """Whether a word leads to a name: a preposition, or ل with what the name is of."""
    return form in scene.grammar.prepositions or form[:1] == "ل"


def travellers(scene: Scene, at: int, group: Group) -> bool:
    """Whether others go to a place behind word `at`, by the word before إلى ("زيارة كذا لبحث أمر القادمين إلى كذا")."""
    word = group.first - (2 if scene.forms[group.first - 1] == "الي" else 1)
    form = scene.forms[word]
    return word > at and form.startswith("ال") and form.endswith(("ين", "ون", "ات"))


def seat_of(scene: Scene, at: int) -> bool:
    """Whether what follows word `at` is only what a place named before is the capital of ("في كذا عاصمة إقليم كذا")."""
    return at - 1 in scene.inside and at < len(scene.forms) and scene.forms[at].removeprefix("ال") == "عاصمه"


def wider(scene: Scene, at: int, group: Group) -> bool:
    """Whether ب right behind a place leads to the country or region around it ("في كذا بولاية كذا"): no party."""
    before = scene.inside.get(at - 1)
    if before is None or before.type not in ("GPE", "LOC") or group.type not in ("GPE", "LOC"):
        return False
    return group.first == at and group.clitics == "ب"


def sentenced(scene: Scene, found: Found, group: Group) -> bool:
    """Whether a court's verdict is on the person named behind it ("قضت المحكمة بسجن فلان", "حكمت بالسجن على فلان")."""
    if found.hit.trigger.mode != "court" or group.type != "PER" or group.clitics or group.first <= found.last:
        return False
    form = scene.forms[group.first - 1]
    before = scene.forms[found.last : group.first - 1][:_SENTENCE] if form == _ON else [form]
    return any(form[:1] == "ب" and any(hit.clitics for hit in scene.triggers.hits(form)) for form in before)


def whence(scene: Scene, found: Found, group: Group, marker: str) -> bool:
    """Whether a city is only from where or between which towns force was used, not by whom; a country, where those who
    are helped are from."""
    if found.hit.trigger.type == "AID" and marker == "from":
        return any_stem(scene.forms[group.first - 2], scene.grammar.parties.peoples)
    if marker == "by" and found.hit.trigger.type not in FORCE:  # "التحقيق في سقوط القرية بيد كذا"
        return any(
            form.removeprefix("ب") in scene.grammar.parties.hands for form in scene.forms[found.last : group.first]
        )
    return marker in ("from", "between") and found.hit.trigger.type in ARMED and scene.city(group)


def aim(scene: Scene, form: str) -> bool:
    """Whether a word has ل before a derived verbal noun, which a name behind it completes ("لتشكيل", "لإخراج")."""
    if form[:1] != "ل" or form[1:2] not in ("ت", "ا") or len(form) < _AIM:
        return False
    return not (any_stem(form, scene.grammar.takers) or any_stem(form, scene.grammar.parties.holdings))


def sited(scene: Scene, found: Found, at: int, group: Group, marker: str) -> bool:
    """Whether a place is what was hit: behind word `at` stand towns or sites in it ("غارات على بلدات في جنوب كذا"); or
    in whom a sentence was carried out."""
    if found.hit.trigger.mode == "execution" and group.type == "PER" and marker in ("in", "at"):
        return True  # "نفذ الحكم في فلان"
    if marker != "in" or found.hit.trigger.type != "ASSAULT" or group.type not in ("GPE", "LOC"):
        return False
    between = scene.forms[at : group.first]
    led = found.hit.kind == "verb" or _ON in between
    hit = between[between.index(_ON) :] if _ON in between else between
    if any(form.startswith("ل") or any_stem(form, scene.grammar.parties.beside) for form in hit):
        return False  # "أهداف للمسلحين في كذا", "بلدات في محيط كذا"
    led = led and (_IN in hit or group.clitics.endswith("ب"))
    return led and any(form.removeprefix("ال") in scene.grammar.parties.sites for form in hit)


def taken_place(scene: Scene, found: Found, group: Group) -> bool:
    """Whether a town or site is what was taken: it was taken from those who held it ("سيطر الجيش على مدينة كذا")."""
    return found.hit.trigger.mode == "capture" and (group.type == "LOC" or scene.city(group))


def attack(found: Found) -> bool:
    """Whether one side alone does it: an attack, no battle."""
    return found.hit.trigger.type == "ASSAULT" and found.hit.trigger.mode != "clash"


def with_pronoun(form: str) -> bool:
    """Whether a word is a verb of the present with a pronoun, as far as its form shows ("احتجاجات تشهدها كذا")."""
    return len(form) > _PRESENT and form[0] in "يت" and form.endswith(("ها", "ه"))
