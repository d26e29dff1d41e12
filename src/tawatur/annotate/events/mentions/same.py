"""One event told twice: merged inside a sentence, completed from its other mentions across an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import COMMAS, Scene
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.modes import AIR_DEFENCE, MEETINGS

_HITS = 4
_SINCE = frozenset(("بعد", "عقب", "غداه"))
_MEANS = 10
_OBJECT = 2
_CARRIED = ("SANCTION", "PROTEST")
_VISIT = 16
_RELIEF, _LOAD = "humanitarian", 6  # words from sending to what is sent
_AT = ("في", "خلال")


def once(scene: Scene, founds: Sequence[Found]) -> list[Found]:
    """The triggers of a sentence, casualties left to the attack that caused them, those of an accident to nobody."""
    if scene.disaster:
        founds = [f for f in founds if not _natural(scene, f)]
    attacks = [f for f in founds if f.hit.trigger.type == "ASSAULT" and not f.hit.trigger.casualty]
    out: list[Found] = []
    casualty = False
    for found in founds:
        if found.hit.trigger.casualty:
            if casualty or any(_caused(scene, found, held) for held in attacks) or _accident(scene, found):
                continue
            casualty = True
        if _again(scene, out, found) or (_cause(scene, found) and not _crowd(scene, found)):
            continue
        if out and (_subject(out[-1], found) or _arrival(scene, out[-1], found) or _carried(scene, out[-1], found)):
            out.pop()
        if out and _occasion(scene, out[-1], found):
            continue
        if out and _same(scene, out[-1], found):
            out[-1] = _by_means(out[-1], found)
        elif not (found.hit.trigger.echo and _struck(out, found)):
            out.append(found)
    return out


def _caused(scene: Scene, found: Found, attack: Found) -> bool:
    """Whether an attack may have done a harm: not the capture of something else, nor the attack that was answered."""
    modes = (found.hit.trigger.mode, attack.hit.trigger.mode)
    near = scene.forms[max(found.sentence.first, attack.first - 2) : attack.first]
    if found.first > attack.first and scene.forms[found.first - 1] in _SINCE:
        return False  # "اندلعت مواجهات بعد مقتل فلان"
    answer = near[-1:] == ["علي"] and near[0].lstrip("وفبل") in scene.grammar.clause.answers
    return modes != ("destruction", "capture") and not (answer and found.first < attack.first)


def _again(scene: Scene, out: Sequence[Found], found: Found) -> bool:
    """Whether a bare noun with ال only takes up an event of its sentence, with no object of its own."""
    hit = found.hit
    if hit.kind == "verb" or not hit.definite or found.last - found.first > 1:
        return False
    aimed = hit.trigger.type == "ASSAULT" and scene.forms[found.last : found.last + 1] == ["علي"]
    kind, mode = hit.trigger.type, hit.trigger.mode
    # Not "الهجمات …، وأبرزها الهجوم على كذا".
    told = (held.hit for held in out if held.hit.kind == "noun" and not (aimed and held.hit.definite))
    return any(other.trigger.type == kind and other.trigger.mode == mode for other in told)


def _subject(before: Found, found: Found) -> bool:
    """Whether an attack is the subject of the verb right before it that says what it hit ("استهدف هجوم …")."""
    attack = found.hit.kind == "noun" and found.hit.trigger.type == "ASSAULT" and not found.hit.clitics
    return before.hit.trigger.echo and attack and found.first - before.last <= 1


def _arrival(scene: Scene, before: Found, found: Found) -> bool:
    """Whether a verb only begins the visit that the noun after it names ("وصل فلان في زيارة")."""
    modes = (before.hit.trigger.mode, found.hit.trigger.mode)
    if modes != ("visit", "visit") or (before.hit.kind, found.hit.kind) != ("verb", "noun"):
        return False
    led = found.hit.clitics == "ب" or scene.forms[found.first - 1] in ("في", "ضمن")
    return led and found.first - before.last <= _VISIT


def _occasion(scene: Scene, before: Found, found: Found) -> bool:
    """Whether a meeting is only that at which somebody met or received another ("استقبل فلان الوفد في اجتماع …")."""
    told, hit = before.hit, found.hit
    if (told.kind, hit.kind, told.trigger.type) != ("verb", "noun", "CONSULT") or hit.definite or hit.pronoun:
        return False
    near = found.first - before.last <= _VISIT
    if hit.trigger.mode not in MEETINGS or scene.forms[found.first - 1] not in _AT or not near:
        return False
    if told.trigger.mode == "visit" and not any_stem(scene.forms[before.first], scene.grammar.clause.receiving):
        return False
    between = range(before.last, found.first - 2)  # perhaps "…، في لقاء …"
    return not any((scene.forms[at] in COMMAS and not scene.enclosed(at)) or light(scene, at) for at in between)


def _carried(scene: Scene, before: Found, found: Found) -> bool:
    """Whether a verb only carries the noun after it ("فرضت كذا رسوما جمركية", "خرج المئات في مظاهرات")."""
    types = (before.hit.trigger.type, found.hit.trigger.type)
    if (before.hit.kind, found.hit.kind) != ("verb", "noun") or types[0] != types[1] or types[0] not in _CARRIED:
        return False
    return found.first - before.last <= _HITS and not _cause(scene, found)


def _cause(scene: Scene, found: Found) -> bool:
    """Whether a noun only says what a march is for ("احتجاجا على …")."""
    return found.hit.trigger.type == "PROTEST" and not found.hit.clitics and scene.forms[found.first].endswith("ا")


def _crowd(scene: Scene, found: Found) -> bool:
    """Whether the sentence of a cause ("احتجاجا على …") speaks of a crowd, or a protest was told in it."""
    forms = scene.forms[found.sentence.first : found.sentence.last]
    crowd = scene.grammar.parties.nobodies
    return any(
        form.removeprefix("ال") in crowd or any(h.trigger.type == "PROTEST" for h in scene.triggers.hits(form))
        for at, form in enumerate(forms, found.sentence.first)
        if at != found.first
    )


def _struck(founds: Sequence[Found], found: Found) -> bool:
    """Whether an attack was told before in the sentence by a noun; for the topic of talks, whether talks were."""
    if found.hit.trigger.type == "CONSULT":
        near = found.first - _HITS if found.hit.kind == "verb" else found.sentence.first
        return any(f.hit.trigger.type == "CONSULT" and f.last > near for f in founds)
    if found.hit.kind == "verb" and any(f.hit.trigger.type == "SANCTION" and f.hit.kind == "noun" for f in founds):
        return True  # "عقوبات تستهدف …"
    return any(f.hit.trigger.type == "ASSAULT" and f.hit.kind == "noun" and not f.hit.trigger.casualty for f in founds)


def _accident(scene: Scene, found: Found) -> bool:
    """Whether a sentence speaks of an accident or a disease, and of no attack."""
    span = (found.sentence.first, found.sentence.last)
    return scene.speaks_of(scene.grammar.accident, *span) > 0 and not _attacked(scene, found)


def _natural(scene: Scene, found: Found) -> bool:
    """Whether words that tell of attacks and disasters alike tell of one that nobody did: deaths, ruins, being hit."""
    trigger = found.hit.trigger
    return trigger.type == "ASSAULT" and (trigger.casualty or trigger.natural) and not _attacked(scene, found)


def _attacked(scene: Scene, found: Found) -> bool:
    """Whether a sentence speaks of an attack; what burns, and soldiers who die in a crash, are none."""
    span, grammar = (found.sentence.first, found.sentence.last), scene.grammar
    fire = not scene.disaster and scene.speaks_of(grammar.fire, *span) > 0
    crash = scene.speaks_of(grammar.crash, *span) > 0
    return fire or scene.speaks_of(grammar.violence if crash or scene.disaster else grammar.attack, *span) > 0


def _same(scene: Scene, before: Found, found: Found) -> bool:
    """Whether a trigger only says what the one right before it hit, with what, or names what is to end or is given."""
    if before.hit.trigger.type == "ASSAULT":
        return found.hit.trigger.type == "ASSAULT" and _one_attack(scene, before, found)
    told, hit, apart = before.hit, found.hit, found.first - before.last
    kinds = (told.kind, hit.kind)
    if told.trigger.type == "PROTEST" and _cause(scene, found):
        return True
    if told.trigger.mode == "ceasefire" and hit.trigger.type == "ASSAULT":
        managed = apart > 0 and any_stem(scene.forms[found.first - 1], scene.grammar.clause.managing)
        return apart <= _OBJECT and not managed  # "… واستئناف القصف"
    if told.trigger.mode == "sanctions relief" and hit.trigger.type == "SANCTION":
        return apart <= _HITS
    if told.trigger.type == "AGREE" and hit.trigger.type == "COOPERATE":
        return kinds == ("noun", "noun") and apart == 0 and hit.clitics in ("", "لل", "ل")
    if told.trigger.mode == "suspend" and hit.trigger.type == "COOPERATE":
        return apart == 0  # "تعليق التعاون"
    if (
        told.trigger.type == hit.trigger.type
        and hit.trigger.type in ("AID", "AGREE")
        and _one_deed(scene, before, found)
    ):
        return True
    if told.trigger.type == "PROTEST" and hit.trigger.type in ("REJECT", "ACCUSE") and hit.kind == "noun":
        cause = not hit.clitics and scene.forms[found.first].endswith("ا")  # "تظاهروا رفضا ل…", "تجمعوا للتنديد"
        return cause or (hit.clitics.endswith("ل") and apart <= _OBJECT)
    if kinds == ("verb", "noun") and told.trigger.mode == "court" == hit.trigger.mode and hit.clitics == "ب":
        return apart <= _VISIT  # "حكمت المحكمة على … بالسجن"
    alike = (told.trigger.type, told.trigger.mode) == (hit.trigger.type, hit.trigger.mode)
    return kinds == ("verb", "noun") and bool(told.trigger.objects) and alike and apart <= _HITS


def _one_deed(scene: Scene, before: Found, found: Found) -> bool:
    """Whether a noun names what was sent or agreed on ("سيرت كذا شاحنات تحمل مساعدات", "اتفقا على صفقة")."""
    told, hit = before.hit, found.hit
    if hit.kind == "verb" or hit.definite or hit.clitics:
        return False
    if hit.trigger.type == "AGREE":
        deals = scene.grammar.parties.deals
        led = scene.forms[found.first - 1] == "علي" and any_stem(scene.forms[found.first], deals)
        consent = any_stem(scene.forms[before.first], scene.grammar.consents)
        return led and not consent and found.first - before.last <= _HITS
    between = [at for at in range(before.last, found.first) if at not in scene.inside and at not in scene.timed]
    if told.kind == "noun" or told.trigger.mode != _RELIEF or hit.trigger.mode not in (None, _RELIEF):
        return False
    return len(between) <= _LOAD and not any(scene.forms[at] in COMMAS for at in between)


def _one_attack(scene: Scene, before: Found, found: Found) -> bool:
    """Whether two words tell of one attack: that it was, and what it hit or with what."""
    told, hit, apart = before.hit, found.hit, found.first - before.last
    kinds = (told.kind, hit.kind)
    if told.trigger.mode == AIR_DEFENCE == hit.trigger.mode and apart <= _HITS and hit.clitics == "و":
        between = scene.forms[before.last : found.first]
        return not any(any_stem(form, told.trigger.objects) for form in between)  # "اعترضت ودمرت 20 مسيرة"
    if told.trigger.mode == "capture" == hit.trigger.mode and kinds[1] == "noun" and not hit.clitics:
        return apart <= _HITS  # "استعادة كذا السيطرة على …"
    if kinds == ("verb", "noun"):
        alike = told.trigger.mode is not None and told.trigger.mode == hit.trigger.mode
        return (alike and apart <= _HITS) or _means(scene, before, found)  # "تبادل الجانبان إطلاق النار"
    if kinds == ("noun", "noun"):
        return hit.clitics == "ب" and not hit.definite and apart <= _HITS
    return kinds == ("noun", "verb") and apart <= _HITS and not hit.clitics


def _by_means(before: Found, found: Found) -> Found:
    """A verb that hit, with the mode of the noun that says with what."""
    told, mode = before.hit.trigger, found.hit.trigger.mode
    if before.hit.kind == "noun" or told.type != "ASSAULT" or told.mode or not mode:
        return before
    return before._replace(hit=before.hit._replace(trigger=replace(told, mode=mode)))


def _means(scene: Scene, before: Found, found: Found) -> bool:
    """Whether a noun only says with what, or in which attack, a verb hit ("قصف القرية بسلسلة من الغارات")."""
    if found.hit.trigger.casualty or before.hit.trigger.mode == "capture" or found.first - before.last > _MEANS:
        return False
    here = found.first - 1 - (scene.forms[found.first - 1] == "من")
    lead, hit = scene.forms[here], found.hit
    many = lead[:1] == "ب" and (any_stem(lead, scene.grammar.parties.series) or bool(scene.quantities(here, here + 1)))
    led = hit.clitics == "ب" or many or (lead == "في" and not (hit.clitics or hit.definite))
    if not led or (found.last < found.sentence.last and scene.nation(found.last)[0]):
        return False  # "في ضربة جوية أمريكية" tells who
    between = range(before.last, found.first - 1)
    return not any(scene.forms[at] in COMMAS or light(scene, at) for at in between)
