"""Parties that a mention takes over from another one near it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.events.happenings.find import Found
from tawatur.annotate.events.mentions.apart import hit, of_other_days
from tawatur.annotate.events.mentions.dates import lends
from tawatur.annotate.events.scene.scene import ARMED, COMMAS, FORCE, RELATIVES, Scene
from tawatur.annotate.events.status.moods import OPEN
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Event
from tawatur.model.modes import AIR_DEFENCE

# Statuses of events that have no day of their own; modes of which an article tells one deed a doer.
NEVER_DATED = ("called-for", "conditional", "denied")
ONE_EACH = ("suspend",)
# So many mentions around are asked for what one leaves out.
NEAR = 60
# Code points from an attack to a noun that takes it up.
_CLOSE = 400
# Words between two deeds of one list.
_LIST = 24
_BESIDES = (("فضلا", "عن"), ("علاوه", "علي"), ("ناهيك", "عن"), ("اضافه", "الي"))
_JOINT, _ENDS, _AIMED = ("CONSULT", "AGREE"), ("RETREAT", "AGREE"), 3  # talks, what they lead to, how near its verb is
# Words between a consent and what it is to.
_GRANT = 4
_PARTNERS = 4  # words from talks to those who hold them too
_TOPIC = 3  # words from a meeting to what was talked of in it
_LINKS = frozenset(("كما", "حيث", "ثم", "قبل", "وكما"))
_BLAST = "bombing"  # by nobody who is named
_DURING = frozenset(("فيها", "خلالها", "فيه", "خلاله"))  # "زيارة يلتقي فيها فلانا"
_OBJECTS = ("علي", "عن")
# Modes of attacks, of meetings and of help that may be spoken of by one another's words.
_ALIKE: dict[str, frozenset[str | None]] = {
    "ASSAULT": frozenset(
        (None, "airstrike", "shelling", "missile", "drone", "bombing", "shooting", "operation", "retaliation")
    ),
    "CONSULT": frozenset((None, "talks", "meeting")),
    "AID": frozenset((None, "humanitarian")),
}


def listed(scene: Scene, event: Event, found: Found, before: Event, told: Found) -> Event:
    """With the actors of the deed before it: one of a list ("قصف …، واعتقال …"), or one that it serves or qualifies.

    "اقتادوا الأسرى … لاستخدامهم", "المدنيين الذين يحتجزهم".
    """
    hit = found.hit
    if hit.kind == "noun" and _granted(scene, event, found, before, told):
        return replace(event, actors=before.actors)
    if hit.kind == "noun" and _aimed_at(scene, event, found, before, told):
        return replace(event, actors=(*before.actors, *before.targets))
    if event.type not in ARMED or before.type not in ARMED or found.first - told.last > _LIST:
        return event
    between = scene.forms[told.last : found.first - hit.definite]  # what stands right behind the verb is its subject
    if hit.kind == "noun" and any(form in scene.grammar.parties.results for form in between):
        return replace(event, actors=before.actors)  # "غارة … أسفرت عن مقتل"
    if hit.kind == "verb":
        related = scene.forms[scene.clause(found.sentence, found.first)[0]] in RELATIVES and hit.pronoun != ""
        return replace(event, actors=before.actors) if related else event
    told_both = event.status not in OPEN and before.status not in OPEN
    listed_so = hit.clitics[:1] == "و" or between[-2:] == ["في", "ذلك"]  # "بما في ذلك هجوم"
    listed_so = listed_so or _added(scene, scene.forms[max(told.last, found.first - 2) : found.first])
    joined = listed_so and (told_both or event.status == before.status)
    aim = hit.clitics[-1:] in ("ل", "ب") or scene.forms[found.first - 1] in scene.grammar.parties.aims
    if joined or (aim and event.type == before.type and not hit.trigger.casualty and event.status == "called-for"):
        return replace(event, actors=before.actors)
    return event


def _added(scene: Scene, before: Sequence[str]) -> bool:
    """Whether the two words before a deed add it to a list ("فضلا عن الحصار", "وأعمال الاعتقال")."""
    return tuple(before) in _BESIDES or (
        before[-1:] != [] and before[-1][:1] == "و" and before[-1][1:] in scene.grammar.clause.deeds
    )


def _granted(scene: Scene, event: Event, found: Found, before: Event, told: Found) -> bool:
    """Whether what is agreed to is the doing of who agrees ("أقر البرلمان عقوبات …"), or talks are to end in a deal."""
    between = scene.forms[told.last : found.first]
    if any(form in COMMAS or form == "او" for form in between):
        return False
    if before.type == "AGREE" and event.type in ("SANCTION", "AID"):
        consent = any_stem(scene.forms[told.first], scene.grammar.consents)
        return consent and found.first - told.last <= _GRANT
    if (before.type, event.type) == ("CONSULT", "AGREE"):
        return any(any_stem(form, scene.grammar.reached) for form in between)
    if (before.type, event.type) == ("CONSULT", "COOPERATE"):  # "يبحث فلان التعاون مع كذا"
        return bool(event.targets) and set(event.targets) <= set(before.targets)
    return False


def _aimed_at(scene: Scene, event: Event, found: Found, before: Event, told: Found) -> bool:
    """Whether talks of two are said to aim at it ("المحادثات بين كذا وكذا التي تهدف إلى إنهاء الحرب")."""
    if before.type not in _JOINT or event.type not in _ENDS or len(before.actors) + len(before.targets) < 2:
        return False
    near = scene.forms[max(told.last, found.first - _AIMED) : found.first]
    return any(form in scene.grammar.clause.aiming for form in near)


def _known(scene: Scene, found: Found) -> bool:
    """Whether a noun is definite by the noun after it ("نقل الأسرى")."""
    at = found.last
    if found.hit.trigger.type not in ARMED or found.hit.clitics:
        return False
    return at < found.sentence.last and at not in scene.inside and scene.forms[at].startswith("ال")


def also(scene: Scene, event: Event, found: Found, before: Event, told: Found) -> Event:
    """With the host of the meeting before, where "he also met …" names only the guest ("كما التقى فلانا")."""
    if event.type != "CONSULT" or found.hit.kind != "verb" or event.targets or len(event.actors) != 1:
        return event
    if found.hit.trigger.objects or not any(g.type == "PER" and g.span == event.actors[0].span for g in scene.groups):
        return event
    guest = event.actors[0]
    follows = guest.span is not None and guest.span.start > found.span.end
    linked = scene.forms[found.first - 1] in _LINKS if found.first else False
    linked = linked or (before.mode == "visit" and scene.forms[found.last : found.last + 1][0] in _DURING)
    if not follows or not (linked or found.hit.clitics in ("و", "ف")) or before.type != "CONSULT":
        return event
    near = found.sentence is told.sentence or 0 <= found.sentence.first - told.sentence.last <= 2
    if not before.actors or not near:
        return event
    host = before.actors[:1]
    return event if guest.entity == host[0].entity else replace(event, actors=host, targets=(guest,))


def met_for(scene: Scene, event: Event, found: Found, before: Event, told: Found) -> Event:
    """With the two who meet, where talks are what they meet for ("استقبل فلان نظيره فلانا لإجراء محادثات")."""
    if (before.type, event.type) != ("CONSULT", "CONSULT") or event.targets or not before.targets:
        return event
    met = before.mode == "visit" or before.mode in _ALIKE["CONSULT"]  # no ambassador recalled for talks at home
    if not met or found.sentence is not told.sentence or told.hit.kind != "verb" or event.mode not in _ALIKE["CONSULT"]:
        return event
    others = "مع" in scene.forms[found.last : found.last + _PARTNERS]
    aim = scene.forms[found.first - 1].startswith("ل") and not others
    own = {party.entity for party in event.actors} <= {party.entity for party in before.actors}
    return replace(event, actors=before.actors, targets=before.targets) if aim and own and before.actors else event


def met_in(scene: Scene, event: Event, found: Found, before: Event, told: Found) -> Event:
    """With the parties of the meeting in which something was talked of ("جرى خلال اللقاء بحث …")."""
    if (before.type, event.type) != ("CONSULT", "CONSULT") or event.targets or found.sentence is not told.sentence:
        return event
    during = told.first > told.sentence.first and scene.forms[told.first - 1] in scene.grammar.clause.during
    near = found.hit.kind == "noun" and found.first - told.last <= _TOPIC and not scene.between(told.last, found.first)
    if not during or not near or event.status in NEVER_DATED:
        return event
    return replace(event, actors=(*before.actors, *before.targets), date=event.date or before.date)


def _governs(scene: Scene, found: Found) -> bool:
    """Whether a verbal noun has an object of its own, and takes up no deed for all its ال ("القبض على لص")."""
    after = scene.forms[found.last] if found.last < found.sentence.last else ""
    return found.hit.trigger.genitive == "target" and (after in _OBJECTS or scene.forms[found.last - 1] in _OBJECTS)


def continued(event: Event, found: Found, events: Sequence[Event], founds: Sequence[Found]) -> Event:
    """With the actors of the sentence before: its dead ("من بين القتلى"), a verb that opens without subject."""
    before = founds[-1].sentence
    if not 0 <= found.sentence.first - before.last <= 2 or event.type not in ARMED:
        return event
    hit = found.hit
    dead = hit.trigger.casualty and hit.definite
    opens = hit.kind == "verb" and found.first == found.sentence.first and hit.how and hit.how.tense != "passive"
    deeds = [e for e, f in zip(events, founds, strict=True) if f.sentence is before and e.type in ARMED and e.actors]
    if dead:
        deeds = [
            deed
            for deed in deeds
            if deed.type == "ASSAULT" and not (deed.mode == "capture" and deed.status == "ongoing")
        ]
    return replace(event, actors=deeds[0].actors) if deeds and (dead or opens) else event


def _nobodys(event: Event, others: Sequence[Event], title: bool) -> bool:
    """Whether the attack that a noun takes up, the one before it or the first below a headline, has no doer."""
    told = (o for o in others if o.type == "ASSAULT" and (title or o.trigger.start < event.trigger.start))
    near = next(told, None)
    return near is not None and not near.actors and near.mode == _BLAST


def _taken_up(event: Event, others: Sequence[Event], text: str) -> Event | None:
    """The event that a definite noun takes up by the same noun, nearest before it ("هجوما … الهجوم")."""
    near = next((o for o in others if o.type == event.type and o.trigger.start < event.trigger.start), None)
    noun = event.trigger.of(text).removeprefix("ال")
    return near if near and near.trigger.of(text) in (noun, f"{noun}ا") else None


def one_hit(event: Event, other: Event) -> bool:
    """Whether two tellings may be of one attack by what was hit."""
    ours, theirs = {party.entity for party in event.targets}, hit(other)
    return not (ours and theirs) or bool(ours & theirs)


def _upon(event: Event, others: Sequence[Event]) -> Event:
    """An attack of nobody who is named, with whom the one hit that it takes up: the last before it."""
    near = next((o for o in others if o.type == "ASSAULT" and o.trigger.start < event.trigger.start), None)
    if near is None or not {event.mode, near.mode} <= _ALIKE.get(event.type, frozenset()) or event.targets:
        return event
    close = event.trigger.start - near.trigger.end < _CLOSE and event.status == near.status
    return event if event.place or not close else replace(event, targets=near.targets)


def _warded_off(event: Event, others: Sequence[Event]) -> Event | None:
    """The attack that was warded off before: of those whose missiles were shot down, on who shot them down."""
    told = (other for other in others if other.type == "ASSAULT" and other.trigger.start < event.trigger.start)
    near = next(told, None)
    if near is None or near.mode != AIR_DEFENCE or len(near.targets) != 1 or not near.actors:
        return None
    return replace(event, actors=near.targets, targets=near.actors)


def _answered(scene: Scene, found: Found) -> bool:
    """Whether an attack is what the deed before it answers ("شنت غارات ردا على الهجوم")."""
    before = scene.forms[max(found.sentence.first, found.first - 2) : found.first]
    return before[-1:] == ["علي"] and any_stem(before[0], scene.grammar.parties.answered)


def _consent(scene: Scene, event: Event) -> bool:
    """Whether a trigger speaks of a consent, which is one party's, not of a deal."""
    return any_stem(scene.forms[scene.at(event.trigger.start)], scene.grammar.consents)


def of_the_same(event: Event, before: Sequence[Event]) -> Event:
    """With the actors of the last mention of the same type that has the same target ("العقوبات على كذا")."""
    targets = {party.entity for party in event.targets}
    for other in reversed(before[-NEAR:]):
        alike = (other.type, other.mode) == (event.type, event.mode)
        if alike and other.actors and targets & {party.entity for party in other.targets}:
            return replace(event, actors=other.actors)
    return event


def inherited(scene: Scene, event: Event, found: Found, others: Sequence[Event], likely: bool = False) -> Event:
    """With the parties (and the date) of the nearest mention of the same type and mode."""
    title = found.sentence.role == "title"
    if (found.hit.kind == "verb" and not title) or found.hit.trigger.casualty:
        return event
    worded = scene.forms[found.last] if found.last < found.sentence.last else ""
    last = found.last + (found.hit.definite and worded.startswith("ال"))
    before = scene.forms[max(found.first - 2, found.sentence.first) : found.first]
    made = event.type == "AGREE" and before and before[-1].lstrip("وف") in scene.grammar.impersonal
    if made and before[0] != "ما":
        return event  # "تم الاتفاق على …": no deal of before
    if event.type == "ASSAULT" and any(
        any_stem(form, scene.grammar.parties.terror) for form in scene.forms[found.first : last]
    ):
        return event  # crimes at large: not the deed of whom another attack was
    named = (found.hit.definite and not _governs(scene, found)) or title or event.mode in ONE_EACH
    if not named and (likely or not _known(scene, found)):
        return event
    if named and event.type == "ASSAULT" and (warded := _warded_off(event, others)):
        return warded
    if event.type == "ASSAULT" and _answered(scene, found):  # nobody answers his own attack
        opens = scene.words[found.sentence.first].start
        others = [other for other in others if not opens <= other.trigger.start < event.trigger.start]
    text, words = scene.prose.text, event.trigger.of(scene.prose.text)
    if named and not title and (same := _taken_up(event, others, text)) and not same.actors:
        return replace(event, targets=event.targets or same.targets, date=event.date or same.date)
    if event.type in FORCE:
        own = found.last < found.sentence.last and scene.forms[found.last] == "علي"  # "الهجوم على كذا في مارس"
        others = [other for other in others if not of_other_days(event, other, own)]
    if event.type == "ASSAULT" and _nobodys(event, others, title):
        others = [other for other in others if other.mode == _BLAST]
    pointed = scene.forms[found.first - 1] in scene.grammar.clause.pointing  # "هذه المساعدات"
    spoken = _ALIKE.get(event.type, frozenset()) if pointed or event.type != "AID" else frozenset()
    alike = [
        other
        for other in others[:NEAR]
        if other.type == event.type
        and (other.mode == event.mode or {event.mode, other.mode} <= spoken)
        and other.actors
        and (named or other.trigger.of(text) == words)
        and (event.type != "AGREE" or _consent(scene, event) == _consent(scene, other))
    ]
    if event.mode in ONE_EACH:  # whoever is said to do it most
        doers = Counter(other.actors[0].entity for other in alike)
        alike.sort(key=lambda other: -doers[other.actors[0].entity])
    else:
        alike.sort(
            key=lambda other: (other.mode != event.mode and event.type == "CONSULT", other.status != event.status)
        )
    if not alike:
        return _upon(event, others) if named and not (title or words.endswith("ات")) else event
    other, date = alike[0], event.date
    if date is None and event.status not in NEVER_DATED and other.status not in NEVER_DATED:
        date = other.date if lends(other.date) else None
    if event.type == "CONSULT" and event.mode not in ("visit", "mediation"):
        return replace(event, actors=(*other.actors, *other.targets), date=date)
    return replace(event, actors=other.actors, targets=event.targets or other.targets, date=date)
