"""Ways from a trigger to a name: the preposition that leads there, and what it makes of the name."""

from __future__ import annotations

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import enumerated, joins
from tawatur.annotate.events.scene.scene import COMMAS, FORCE, SPOKEN, Scene
from tawatur.annotate.events.words.stems import TAKEN_UP, any_stem

_AFTER = frozenset(("بعد", "قبل"))
_LAPSES = frozenset(("منذ", "بعد", "قبل", "عقب", "اثر"))
_ON, _IN, _BESIDE = "علي", "في", "لدي"
_ISSUED = frozenset(("صادر", "صادره"))
_ASIDE = 12
_LEADS = frozenset(("كلا", "بين"))
_PRESENT = 4  # letters of a verb with its pronoun are more
_AIM = 6  # letters of a verbal noun with its ل
_PEOPLE = 5  # letters of a plural in a construct are more, with the ل before it


def role_of(scene: Scene, found: Found, marker: str) -> str:
    """The role that a trigger gives to what a marker leads to: by type and mode, by type, for any; "" where none."""
    trigger, roles = found.hit.trigger, scene.grammar.roles
    held = roles.get(f"{trigger.type} {trigger.mode}", {}).get(marker)
    if held is None:
        held = roles.get(trigger.type, {}).get(marker)
    return scene.grammar.roles["any"].get(marker, "") if held is None else held


def marked(scene: Scene, at: int, group: Group) -> str:
    """The preposition that leads to a name from a word: its name in the grammar, "and", "" for none, "break"."""
    held, lapsed = "", False
    for here in range(at, group.first):
        form = scene.forms[here]
        if enumerated(scene, here, group):
            continue
        if form in COMMAS and (scene.enclosed(here) or _leads_on(scene, here, group.first)):
            held = ""
            continue
        if here + 1 in scene.timed and scene.grammar.prepositions.get(form) == "in":
            continue  # "استهدف في الأيام الأخيرة كذا"
        if form in COMMAS or form in SPOKEN or here in scene.cues or scene.breaks(here) or _tells(scene, here):
            return "break"
        if form in scene.grammar.parties.including and not scene.grammar.parties.tours.isdisjoint(scene.forms[at:here]):
            return "break"  # "زيارة كذا ضمن جولة شملت كذا وكذا"
        beside = group.first - 1 - (scene.forms[group.first - 1] in TAKEN_UP)
        if _told(scene, here, group, here == beside):
            return "break"
        if form in scene.grammar.parties.sponsored:
            return "after"  # "بإشراف المدير العام على كذا فلان"
        if form == "عن" and scene.forms[here - 1].removeprefix("ال") in _ISSUED:
            held = "by"  # "انتقادات صادرة عن كذا"
            continue
        if scene.forms[here + 1] == "ذلك":
            continue  # "يتحدث بعد ذلك إلى كذا"
        name = scene.grammar.prepositions.get(form) or (
            scene.grammar.prepositions.get(form[1:]) if form[:1] in ("و", "ف") else None
        )
        lapsed = lapsed or (form in _LAPSES and here not in scene.timed and here + 1 not in scene.timed)
        if form.removeprefix("ب") in scene.grammar.parties.hands:
            held = "from" if scene.forms[here - 1] == "من" else "by"
        elif name == "between" and any_stem(scene.forms[here - 1], scene.grammar.clause.borders):
            held = "in"  # "على الحدود بين كذا وكذا"
        elif name == "from" and held == "in":
            continue  # "في مناطق متفرقة من كذا"
        elif name == "from" and _each(scene, here):
            held = "at" if scene.forms[here - 1].lstrip("وف")[0] == "ب" else held  # "بكل من فلان وفلان"
        elif name == "from" and _part(scene, here, group):
            held = "of"
        elif form == _BESIDE and group.type == "GPE":
            held = "after"  # "السفير السويدي لدى لهار"
        elif name == "by" and form in _AFTER and scene.forms[here - 1] != "من":
            held = "after"  # "before", not "by"
        elif name == "by" and scene.forms[here - 1] == "الي":
            held = "after"  # "إلى جانب كذا": beside it, not by it
        elif name == "on" and scene.forms[here + 1] in scene.grammar.parties.manners:
            held = "after"  # "على حساب كذا"
        elif name == "with" and (held == "after" or _border(scene, here) or _in_step(scene, here)):
            held = "after"  # "مكالمة بعد اجتماعه مع …"
        elif name == "from" and held == "after":
            continue  # "بإشراف ومتابعة من كذا"
        elif name == "to" and held == "after" and lapsed:
            continue  # "منذ تسليمه إلى كذا"
        elif held == "on" and any_stem(form, scene.grammar.parties.beside):
            held = "in"  # "على حدود كذا"
        elif name == "from" and _lapse(scene, here):
            held = "after"  # "بعد يومين من …"
        elif name == "in" and (scene.forms[here - 1] == "من" or (held in ("from", "by") and group.type == "ORG")):
            continue  # "from somebody in a body": from the body
        elif name == "in" and group.type == "ORG" and _people(scene, here - 1):
            held = "of"  # "منازل عناصر في حركة كذا"
        elif name == "in" and group.type == "PER" and _of_his(scene, here + 1, group):
            continue  # "استقبل في مكتبه فلانا"
        elif name:
            held = name
        elif held in ("", "and") and _given(scene, form):
            held = "to"
    if group.first - at == 1 and at - 1 in scene.inside and scene.forms[at][0] == "و" and scene.joined_nation(at)[0]:
        return "and"  # "بين الرئيسين الروسي فلان والأمريكي فلان"
    if group.first - at in (1, 2, 3) and at - 1 in scene.inside and joins(scene, group.first - 1, group):
        return "and"
    for letter in group.clitics:
        if (letter == "و" and held == "between") or (letter == "ل" and held == "from" and group.type == "LOC"):
            continue  # "من الضفة الشرقية لنهر كذا"
        if letter == "ب" and held == "in":
            continue  # "في القاعة الشرقية بكذا"
        held = {"و": "and", "ف": "and"}.get(letter) or scene.grammar.prepositions.get(letter) or held
    return held


def _of_his(scene: Scene, at: int, group: Group) -> bool:
    """Whether a word is a noun with a pronoun, which no name behind it completes ("في مكتبه")."""
    if at + 1 > group.first or group.clitics or not scene.forms[at].endswith(("ه", "ها")):
        return False
    return scene.prose.text[scene.words[at].end - 1] != "ة"


def _in_step(scene: Scene, at: int) -> bool:
    """Whether مع only says with what something keeps step ("تماشيا مع دعوة كذا")."""
    return scene.forms[at - 1] in scene.grammar.parties.accords


def _given(scene: Scene, form: str) -> bool:
    """Whether a word has ل before the noun or the people of the name behind it ("ولحركة كذا", "لمتطرفي حركة كذا")."""
    bare = form.removeprefix("و")
    people = bare.endswith(("ي", "و")) and len(bare) > _PEOPLE and not scene.triggers.hits(form)
    return bare.startswith("لل") or (bare[:1] == "ل" and (bare[1:] in scene.grammar.parties.agents or people))


def _leads_on(scene: Scene, at: int, end: int) -> bool:
    """Whether a comma opens or closes what stands before "each of" or "between" ("استقبل فلان، أمس في مكتبه، كلا من
    فلان …", "معارك في كذا، كبرى المدن، بين كذا وكذا").
    """
    near = range(at, min(end - 1, at + _ASIDE))
    return any(scene.forms[here] in COMMAS and scene.forms[here + 1] in _LEADS for here in near)


def _each(scene: Scene, at: int) -> bool:
    """Whether من only opens a list ("كل من فلان وفلان")."""
    return scene.forms[at - 1].lstrip("وفبل") in ("كل", "كلا")


def _part(scene: Scene, at: int, group: Group) -> bool:
    """Whether من leads from a number of people to the body they are of ("عشرات من عناصر كذا", "خمسة من كذا")."""
    if group.type != "ORG":
        return False
    if any_stem(scene.forms[at - 1], scene.grammar.parties.counts):
        return True
    near = scene.quantities(max(0, at - 4), at)
    return any(scene.at(quantity.span.end - 1) >= at - 1 for _, _, quantity in near)


def _people(scene: Scene, at: int) -> bool:
    """Whether a word is of people without a name, whom في leads to their body ("عناصر", "لكوادر")."""
    form = scene.forms[at].lstrip("ل")
    return at not in scene.inside and (form in scene.grammar.parties.agents or form in scene.grammar.parties.nobodies)


def _border(scene: Scene, at: int) -> bool:
    """Whether مع leads from a border to the country behind it."""
    return any(any_stem(form, scene.grammar.clause.borders) for form in scene.forms[max(0, at - 3) : at])


def _lapse(scene: Scene, at: int) -> bool:
    """Whether من only ends how long after something was ("بعد يومين من كذا")."""
    here = at - 1
    while here in scene.timed:
        here -= 1
    return here < at - 1 and (scene.forms[here] in _AFTER or scene.forms[here + 1] in _AFTER)


def host(scene: Scene, found: Found, group: Group) -> str | None:
    """The country of a capital that a visit leads to, "" of another city, None where the name is no mere city."""
    if found.hit.trigger.type != "CONSULT" or not scene.city(group):
        return None
    return scene.grammar.capitals.get(group.entity or "", "") if found.hit.trigger.mode == "visit" else ""


def minded(scene: Scene, found: Found, at: int, group: Group) -> bool:
    """Whether a name only says of what mind those are who suffer a deed ("متظاهرون مؤيدون لكذا")."""
    if found.hit.trigger.type not in ("ASSAULT", "COERCE"):
        return False
    return any(any_stem(form, scene.grammar.parties.stances) for form in scene.forms[at : group.first])


def travellers(scene: Scene, at: int, group: Group) -> bool:
    """Whether others go to a place behind word `at`, by the word before إلى ("زيارة كذا لبحث أمر القادمين إلى كذا")."""
    word = group.first - (2 if scene.forms[group.first - 1] == "الي" else 1)
    form = scene.forms[word]
    return word > at and form.startswith("ال") and form.endswith(("ين", "ون", "ات"))


def seat_of(scene: Scene, at: int) -> bool:
    """Whether what follows word `at` is only what a place named before is the capital of ("في كذا عاصمة إقليم كذا")."""
    return at - 1 in scene.inside and at < len(scene.forms) and scene.forms[at].removeprefix("ال") == "عاصمه"


def sentenced(scene: Scene, found: Found, group: Group) -> bool:
    """Whether a court's verdict is on the person named behind its verbal noun ("قضت محكمة كذا بسجن فلان")."""
    if found.hit.trigger.mode != "court" or group.type != "PER" or group.clitics or group.first <= found.last:
        return False
    form = scene.forms[group.first - 1]
    return form[:1] == "ب" and any(hit.trigger.type == "COERCE" for hit in scene.triggers.hits(form))


def whence(scene: Scene, found: Found, group: Group, marker: str) -> bool:
    """Whether a city is only from where or between which towns force was used, not by whom; a country, where those who
    are helped are from."""
    if found.hit.trigger.type == "AID" and marker == "from":
        return any_stem(scene.forms[group.first - 2], scene.grammar.parties.peoples)
    if marker == "by" and found.hit.trigger.type not in FORCE:  # "التحقيق في سقوط القرية بيد كذا"
        return any(
            form.removeprefix("ب") in scene.grammar.parties.hands for form in scene.forms[found.last : group.first]
        )
    return marker in ("from", "between") and found.hit.trigger.type in FORCE and scene.city(group)


def _told(scene: Scene, at: int, group: Group, beside: bool) -> bool:
    """Whether a word before a bare name is a verb that tells an event of its own ("فصائل تساندها كذا").

    Further from the name only one that tells it whatever stands beside it.
    """
    if group.clitics or scene.forms[at] in scene.grammar.prepositions:
        return False
    hits = scene.triggers.hits(scene.forms[at])
    if beside and group.type == "ORG" and with_object(scene, at):
        return True  # "شاب قتله الجيش": a noun with its pronoun has no genitive
    return bool(hits) and all(
        hit.kind == "verb" and not hit.trigger.echo and (beside or not hit.trigger.objects) for hit in hits
    )


def with_object(scene: Scene, at: int) -> bool:
    """Whether a word may be a verb of the past with its object ("قتله", no "قبضة")."""
    if scene.prose.text[scene.words[at].end - 1] == "ة":
        return False
    return any(hit.kind == "verb" and hit.pronoun for hit in scene.triggers.hits(scene.forms[at]))


def _tells(scene: Scene, at: int) -> bool:
    """Whether a word with a glued preposition is a verbal noun of its own ("لبحث", "بإنهاء"), no body ("لحركة")."""
    form = scene.forms[at]
    if form[:1] not in ("ل", "ب") or form[1:] in scene.grammar.parties.agents or form in scene.grammar.prepositions:
        return False
    return any(hit.clitics for hit in scene.triggers.hits(form))


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


def attack(found: Found) -> bool:
    """Whether one side alone does it: an attack, no battle."""
    return found.hit.trigger.type == "ASSAULT" and found.hit.trigger.mode != "clash"


def with_pronoun(form: str) -> bool:
    """Whether a word is a verb of the present with a pronoun, as far as its form shows ("احتجاجات تشهدها كذا")."""
    return len(form) > _PRESENT and form[0] in "يت" and form.endswith(("ها", "ه"))
