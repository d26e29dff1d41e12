"""The preposition that leads from a word to a name."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.annotate.events.parties.flanks import flank, other_side
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import enumerated, joins, quoted
from tawatur.annotate.events.scene.scene import COMMAS, SPOKEN, Scene
from tawatur.annotate.events.words.stems import TAKEN_UP, any_stem

_AFTER = frozenset(("بعد", "قبل"))
_LAPSES = frozenset(("منذ", "بعد", "قبل", "عقب", "اثر"))
_BESIDE, _THAT, _THEN = "لدي", "ذلك", "ثم"
_DOES = 5  # letters of a verb of the present with the و before it
_ISSUED = frozenset(("صادر", "صادره"))
_ASIDE = 12
_LEADS = frozenset(("كلا", "بين"))
_OTHER = "اخر"
_PEOPLE = 5  # letters of a plural in a construct are more, with the ل before it
_PAIR = 2  # words from a name to one joined to it, with people of it between
_BREAK = "break"
_SHARED, _CLOSE = ("with", "on", "against", "by"), 4  # these lead to some without a name and to a name joined to them

# A word on the way: the scene, where the way begins, the word, the name, what led there until now.
_Makes = Callable[[Scene, int, int, Group, str], str]


def marked(scene: Scene, at: int, group: Group) -> str:
    """The preposition that leads to a name from a word: its name in the grammar, "and", "" for none, "break"."""
    held = ""
    for here in range(at, group.first):
        if enumerated(scene, here, group):
            continue
        form = scene.forms[here]
        if flank(scene, here):
            continue  # "بين كذا من جهة، وكذا"
        if here == at and other_side(scene, here):
            held = "and"
            continue
        if form in COMMAS and (scene.enclosed(here) or _leads_on(scene, here, group.first)):
            held = ""
        elif here + 1 in scene.timed and scene.grammar.prepositions.get(form) == "in":
            continue  # "استهدف في الأيام الأخيرة كذا"
        elif _ends(scene, at, here, group):
            return _BREAK
        elif form in scene.grammar.parties.sponsored:
            return "after"  # "بإشراف المدير العام على كذا فلان"
        elif scene.forms[here + 1] != _THAT:  # "يتحدث بعد ذلك إلى كذا"
            held = _led(scene, at, here, group, held)
    return "and" if _joined(scene, at, group) else _glued(scene, at, group, held)


def _ends(scene: Scene, at: int, here: int, group: Group) -> bool:
    """Whether a word on the way to a name ends what the trigger says: a mark, a cue, another deed."""
    form = scene.forms[here]
    if form in COMMAS or form in SPOKEN or here in scene.cues or scene.breaks(here) or _tells(scene, here):
        return True
    if form == _THEN or form in scene.grammar.claims or form in scene.grammar.blame.burdens or _goes_on(scene, here):
        return True  # "يحضر فلان القمة ويتناول العشاء مع فلان"
    if form in scene.grammar.parties.including and not scene.grammar.parties.tours.isdisjoint(scene.forms[at:here]):
        return True  # "زيارة كذا ضمن جولة شملت كذا وكذا"
    beside = group.first - 1 - (scene.forms[group.first - 1] in TAKEN_UP)
    return _told(scene, here, group, here == beside)


def _goes_on(scene: Scene, at: int) -> bool:
    """Whether a word is a masculine verb of the present behind و: another clause, whose names are its own, where it
    does not tell more of one attack ("يقتل … ويصيب …")."""
    form = scene.forms[at]
    if not form.startswith("وي") or len(form) < _DOES or at in scene.inside or scene.joined_nation(at)[0]:
        return False
    return not any(hit.trigger.casualty for hit in scene.triggers.hits(form))


def _led(scene: Scene, at: int, here: int, group: Group, held: str) -> str:
    """What leads to a name behind a word, `held` having led there until now."""
    form, before = scene.forms[here], scene.forms[here - 1]
    if form.removeprefix("ب") in scene.grammar.parties.hands:
        return "from" if before == "من" else "by"
    if held == "on" and any_stem(form, scene.grammar.parties.beside):
        return "in"  # "على حدود كذا"
    name = scene.grammar.prepositions.get(form) or (
        scene.grammar.prepositions.get(form[1:]) if form[:1] in ("و", "ف") else None
    )
    if name is None:
        return "to" if held in ("", "and") and _given(scene, form) else held
    makes = _MAKES.get(name)
    return makes(scene, at, here, group, held) if makes else name


def _from(scene: Scene, at: int, here: int, group: Group, held: str) -> str:
    if held == "between" and group.type == "ORG" and here - 1 not in scene.inside:
        return held  # "بين وحدات من الجيش ومقاتلين من حركة كذا"
    if held == "in" or (held in ("on", "against") and _people(scene, here - 1)):
        return held  # "في مناطق متفرقة من كذا", "عقوبات على مسؤولين من كذا"
    if _each(scene, here):
        return "at" if scene.forms[here - 1].lstrip("وف")[0] == "ب" else held  # "بكل من فلان وفلان"
    if _part(scene, here, group):
        return "of"
    if held == "after":
        return held  # "بإشراف ومتابعة من كذا"
    return "after" if _lapse(scene, here) else "from"  # "بعد يومين من …"


def _by(scene: Scene, at: int, here: int, group: Group, held: str) -> str:
    before = scene.forms[here - 1]
    if scene.forms[here] in _AFTER and before != "من":
        return "after"  # "before", not "by"
    return "after" if before == "الي" else "by"  # "إلى جانب كذا": beside it, not by it


def _about(scene: Scene, at: int, here: int, group: Group, held: str) -> str:
    issued = scene.forms[here] == "عن" and scene.forms[here - 1].removeprefix("ال") in _ISSUED
    return "by" if issued else "about"  # "انتقادات صادرة عن كذا"


def _between(scene: Scene, at: int, here: int, group: Group, held: str) -> str:
    if scene.forms[here + 1] in scene.grammar.parties.two_places:
        return "in"  # "قافلة بين مدينتي كذا وكذا"
    # "على الحدود بين كذا وكذا"
    return "in" if any_stem(scene.forms[here - 1], scene.grammar.clause.borders) else "between"


def _on(scene: Scene, at: int, here: int, group: Group, held: str) -> str:
    return "after" if scene.forms[here + 1] in scene.grammar.parties.manners else "on"  # "على حساب كذا"


def _with(scene: Scene, at: int, here: int, group: Group, held: str) -> str:
    # "مكالمة بعد اجتماعه مع …"
    return "after" if held == "after" or _border(scene, here) or _in_step(scene, here) else "with"


def _at(scene: Scene, at: int, here: int, group: Group, held: str) -> str:
    # "السفير السويدي لدى لهار"
    return "after" if scene.forms[here] == _BESIDE and group.type == "GPE" else "at"


def _to(scene: Scene, at: int, here: int, group: Group, held: str) -> str:
    return held if held == "after" and _lapsed(scene, at, here) else "to"  # "منذ تسليمه إلى كذا"


def _in(scene: Scene, at: int, here: int, group: Group, held: str) -> str:
    if scene.forms[here - 1] == "من" or (held in ("from", "by") and group.type == "ORG"):
        return held  # "from somebody in a body": from the body
    if group.type == "ORG" and _people(scene, here - 1):
        return "of"  # "منازل عناصر في حركة كذا"
    return held if group.type == "PER" and _of_his(scene, here + 1, group) else "in"  # "استقبل في مكتبه فلانا"


# What a preposition leads to is not always what its name says.
_MAKES: dict[str, _Makes] = {
    "from": _from,
    "by": _by,
    "about": _about,
    "between": _between,
    "on": _on,
    "with": _with,
    "at": _at,
    "to": _to,
    "in": _in,
}


def _joined(scene: Scene, at: int, group: Group) -> bool:
    """Whether a name goes on a list with the one that ends at word `at`."""
    apart = group.first - at
    if at - 1 not in scene.inside or apart not in (1, 2, 3):
        return False
    if apart == 1 and scene.forms[at][0] == "و" and scene.joined_nation(at)[0]:
        return True  # "بين الرئيسين الروسي فلان والأمريكي فلان"
    plain = apart == _PAIR and group.type == "ORG" and not scene.triggers.hits(scene.forms[at])
    if plain and scene.forms[at + 1] == "من":
        return scene.forms[at][0] == "و"  # "بين وحدات من كذا ومقاتلين من كذا"
    return joins(scene, group.first - 1, group) or quoted(scene, at, group)


def _glued(scene: Scene, at: int, group: Group, held: str) -> str:
    """What leads to a name by the letters glued to it, else what led there before."""
    for letter in group.clitics:
        if letter == "و" and (held == "between" or (held in _SHARED and _near(scene, at, group, held))):
            continue  # "اجتماع مع قادة أوروبيين وفلان"
        if letter == "ل" and held == "from" and group.type == "LOC":
            continue  # "من الضفة الشرقية لنهر كذا"
        if letter == "ب" and held == "in":
            continue  # "في القاعة الشرقية بكذا"
        held = {"و": "and", "ف": "and"}.get(letter) or scene.grammar.prepositions.get(letter) or held
    lies = held == "on" and group.type == "LOC" and any_stem(scene.forms[group.first], scene.grammar.parties.waters)
    return "in" if lies else held  # "قرب كذا على البحر"


def _near(scene: Scene, at: int, group: Group, held: str) -> bool:
    """Whether a preposition stands a word or two before a name joined to what it leads to."""
    words = scene.forms[max(at, group.first - _CLOSE) : group.first]
    return any(scene.grammar.prepositions.get(form) == held for form in words)


def _lapsed(scene: Scene, at: int, here: int) -> bool:
    """Whether a word on the way says since when, with a deed and no time behind it."""
    return any(
        scene.forms[on] in _LAPSES and not (on in scene.timed or on + 1 in scene.timed or scene.forms[on + 1] == _THAT)
        for on in range(at, here)
    )


def _of_his(scene: Scene, at: int, group: Group) -> bool:
    """Whether a word is a noun with a pronoun, which no name behind it completes ("في مكتبه")."""
    if at + 1 > group.first or group.clitics or not scene.forms[at].endswith(("ه", "ها")):
        return False
    return scene.prose.text[scene.words[at].end - 1] != "ة"


def _in_step(scene: Scene, at: int) -> bool:
    """Whether مع only says with what something keeps step ("تماشيا مع دعوة كذا")."""
    return scene.forms[at - 1] in scene.grammar.parties.accords


def _given(scene: Scene, form: str) -> bool:
    """Whether a word has ل before the noun or people of the name behind it ("ولحركة كذا", "لشركة كذا")."""
    bare = form.removeprefix("و")
    people = bare.endswith(("ي", "و")) and len(bare) > _PEOPLE and not scene.triggers.hits(form)
    body = bare[1:] in scene.grammar.parties.agents or bare[1:] in scene.triggers.large["bodies"]
    return bare.startswith("لل") or (bare[:1] == "ل" and (body or people))


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
    one = at - 1 - (scene.forms[at - 1] == _OTHER)
    if any_stem(scene.forms[at - 1], scene.grammar.parties.counts) or scene.forms[one] in scene.grammar.parties.members:
        return True  # "استهدف عنصرا آخر من حركة كذا"
    near = scene.quantities(max(0, at - 4), at)
    return any(scene.at(quantity.span.end - 1) >= at - 1 for _, _, quantity in near)


def _people(scene: Scene, at: int) -> bool:
    """Whether a word is of people without a name, whom في leads to their body ("عناصر", "لكوادر")."""
    form = scene.forms[at].lstrip("ل")
    held = scene.grammar.parties
    return at not in scene.inside and (form in held.agents or form in held.nobodies or any_stem(form, held.fellows))


def _border(scene: Scene, at: int) -> bool:
    """Whether مع leads from a border to the country behind it."""
    return any(any_stem(form, scene.grammar.clause.borders) for form in scene.forms[max(0, at - 3) : at])


def _lapse(scene: Scene, at: int) -> bool:
    """Whether من only ends how long after something was ("بعد يومين من كذا")."""
    here = at - 1
    while here in scene.timed:
        here -= 1
    return here < at - 1 and (scene.forms[here] in _AFTER or scene.forms[here + 1] in _AFTER)


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
    form = form[1:] if form[:2] in ("وب", "ول") else form
    if form[:1] not in ("ل", "ب") or form[1:] in scene.grammar.parties.agents or form in scene.grammar.prepositions:
        return False
    return any(hit.clitics for hit in scene.triggers.hits(form))
