"""Subjects of verbs: beside the verb, before its relative clause, in the clause before."""

from __future__ import annotations

from tawatur.annotate.events.parties.eligible import bare, led
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import joined_to, listed
from tawatur.annotate.events.scene.nameless import country, described, forces, past
from tawatur.annotate.events.scene.referents import Agreement, agreement, ending, had, meant, referent, spoken_of, whose
from tawatur.annotate.events.scene.scene import COMMAS, RELATIVES, SPOKEN, THAT, Scene
from tawatur.annotate.events.words.stems import TAKEN_UP, any_stem, nominative
from tawatur.model.prose import Sentence
from tawatur.script.verbs import Inflection

_AFTER = 5
_MEMBERS = 6
_ADJECTIVES = 4  # words between doers and the first of them that is named, with a comma
# "The latter" behind a verb, and how it agrees.
_LAST_NAMED: dict[str, Agreement] = {"الاخيره": "f", "الاخير": "m"}
_OFFICE = 5  # words of an office behind a name


def subject(
    scene: Scene, sentence: Sentence, verb: int, end: int, how: Inflection, object_pronoun: bool = False
) -> tuple[Group, ...]:
    """The subject of a verb, with the names joined to it from before: a name right before it, a name right after it,
    what its relative clause is about, else the last bare name before it in its clause."""
    if how.person == 1 or (how.gender, how.number) == ("f", "p"):
        return ()
    first, _ = scene.clause(sentence, verb)
    spoken = spoken_of(scene, sentence, verb)
    if spoken:
        return meant(scene, sentence, *spoken)
    relative = first < verb and scene.forms[first] in RELATIVES and verb - first <= 3
    theirs = () if relative else had(scene, sentence, verb) or whose(scene, sentence, verb)
    if theirs:
        return listed(scene, theirs[0], verb) if theirs[0] in scene.groups else theirs
    if object_pronoun and _ends_it(scene, verb + 1, end):
        return ()  # "ما دمرته الحرب"
    adjacent = before_verb(scene, sentence, verb)
    if adjacent and not relative:
        taken_up = following(scene, verb, end) if object_pronoun and sentence.role != "title" else None
        return listed(scene, taken_up, end) if taken_up else adjacent  # "الأسرى تحتجزهم كذا"
    doer_before = None if object_pronoun else described(scene, sentence, verb)
    if doer_before is not None:
        return country(scene, doer_before, verb)
    if nameless_before(scene, verb):
        return ()  # "قال إن المحكمة غرمت فلانا"
    if verb + 1 < end and scene.forms[verb + 1] in _LAST_NAMED:
        last = referent(scene, sentence.first, verb, _LAST_NAMED[scene.forms[verb + 1]])
        return (last,) if last else ()  # "تواصل الأخيرة شن ضربات"
    if verb + 1 < end and scene.forms[verb + 1] in scene.grammar.parties.pairs and verb + 1 not in scene.inside:
        return ()  # "ويتشاور البلدان"
    until = verb - 2 >= first and scene.forms[verb - 2] == "ما" and scene.forms[verb - 1] in scene.grammar.negations
    named = () if until else _headed(scene, first, verb)  # "ما لم": until somebody else does it
    if named:
        return named
    # A headline puts its subject first, and a verb in the plural follows its own: what comes after is the object.
    headed = (sentence.role == "title" and verb > sentence.first) or how.number == "p"
    if relative and not object_pronoun:
        owner = antecedent(scene, sentence, first)
        if owner and _does(scene, owner[0], first, verb, end, how):
            return owner
    body = None if headed else forces(scene, verb, end)
    if body:
        return (body,)
    at = past(scene, verb + 1, end)
    doer = at + 1 < end and scene.forms[at] in TAKEN_UP and (unnamed(scene, at + 1) or nominative(scene.forms[at + 1]))
    if doer and following(scene, at, end) is None:
        return members(scene, at + 1, end)  # "مناطق استهدف فيها مدنيون"
    if not headed and at < end and scene.forms[at].startswith("ال") and unnamed(scene, at):
        return members(scene, at, end)  # a name after "the authorities" is the object
    after = None if headed else following(scene, verb, end)
    if after and after.first == verb + 1 and after.type == "ORG" and (how.gender, how.number) == ("m", "s"):
        # a feminine subject right behind it had a feminine verb ("وصل فلان حيث يلتقي القيادة …")
        after = None if agreement(scene, after) == "f" and how.tense == "imperfect" else after
    if after and not (relative and how.gender == "f" and _masculine(scene, after)):
        return listed(scene, after, end)
    if not headed and verb + 1 < end and unnamed(scene, verb + 1):
        return members(scene, verb + 1, end) or _people_who_leave(scene, verb)
    if relative:
        return () if object_pronoun else antecedent(scene, sentence, first)
    for group in reversed(scene.between(first, verb)):
        if parted(scene, group.last, verb):
            return ()  # who says it, not who does it
        if bare(scene, group) and not led(scene, group, first):
            feminine = (how.person, how.number, how.gender) == (3, "s", "f")
            titled = group.type == "PER" and scene.words[group.first].end <= group.span.start
            if feminine and titled and agreement(scene, group) == "m":
                continue  # a man's title, and a woman's or a body's verb
            held = joined_to(scene, group, first)
            # a plural or dual verb without subject has not one person for its own
            return (
                () if how.number in ("p", "d") and how.person == 3 and len(held) == 1 and group.type == "PER" else held
            )
    return ()


def _people_who_leave(scene: Scene, verb: int) -> tuple[Group, ...]:
    """The body right behind its people and a verb of leaving, which has no object ("انسحب مقاتلو كذا من …")."""
    leaves = any(
        hit.kind == "verb" and hit.trigger.mode == "withdraw" for hit in scene.triggers.hits(scene.forms[verb])
    )
    group = scene.inside.get(verb + 2)
    body = group is not None and group.first == verb + 2 and not group.clitics and group.type == "ORG"
    return (group,) if group and body and leaves else ()


def _others(scene: Scene, first: int, last: int) -> bool:
    """Whether a verb behind a comma has a body without a name for its subject ("…، وهرعت قوات الأمن إلى …")."""
    return any(
        scene.forms[at] in COMMAS and scene.forms[at + 1][:1] in "وف" and unnamed(scene, at + 2)
        for at in range(first, last - 2)
    )


def _ends_it(scene: Scene, at: int, end: int) -> bool:
    """Whether a common noun with ال is the subject right behind a verb whose object is a pronoun."""
    return at < end and at not in scene.inside and at not in scene.timed and scene.forms[at].startswith("ال")


def _does(scene: Scene, group: Group, relative: int, verb: int, end: int, how: Inflection) -> bool:
    """Whether who a relative clause is about does what its verb says: it agrees, and no pronoun takes it up."""
    if scene.city(group) or how.tense == "passive" or group.first > relative:
        return False
    if (how.gender, how.number) != ("f" if scene.forms[relative] == "التي" else "m", "s"):
        return False
    near = range(verb + 1, min(end, verb + _AFTER))
    return not any(scene.forms[at].endswith(("ها", "هم")) or scene.forms[at] in TAKEN_UP for at in near)


def _masculine(scene: Scene, group: Group) -> bool:
    """Whether a name begins with a man's title, or an office of his: no subject of a feminine verb before it."""
    form = scene.forms[group.first]
    titled = scene.words[group.first].end <= group.span.start or form.startswith("ال")
    return group.type == "PER" and titled and not form.endswith("ه")


def unnamed(scene: Scene, at: int) -> bool:
    """Whether the word after a verb is a doer without a name ("واصلت طائرات …")."""
    form = scene.forms[at].removeprefix("ال")
    return at not in scene.inside and (form in scene.grammar.parties.agents or form in scene.grammar.parties.nobodies)


def nameless_before(scene: Scene, verb: int) -> bool:
    """Whether people without a name stand right before a verb, behind أن ("قال إن الوفد توجه …")."""
    at = verb - 1 - (verb > 2 and unnamed(scene, verb - 2) and scene.forms[verb - 1].startswith("ال"))
    return at > 0 and scene.forms[at - 1] in SPOKEN and unnamed(scene, at)


def members(scene: Scene, at: int, end: int) -> tuple[Group, ...]:
    """The body whose people the word at `at` speaks of ("عناصر من حركة كذا", "مسلحون تابعون لكذا")."""
    group = next(iter(scene.between(at + 1, min(end, at + _MEMBERS))), None)
    if group is None or group.type not in ("ORG", "GPE", "PER") or scene.city(group):
        return ()
    between = scene.forms[at + 1 : group.first]
    gunmen = scene.forms[at].removeprefix("ال") in scene.grammar.parties.rebels  # who act for no country they are from
    of = between[:1] == ["من"] and not group.clitics and group.type != ("GPE" if gunmen else "PER")
    suspected = bool(between) and any_stem(between[0], scene.grammar.parties.suspected)  # "يشتبه أنهم من جماعة كذا"
    of = of or (suspected and not {"من", "الي"}.isdisjoint(between))
    to = group.clitics == "ل" or (
        between and between[-1][:1] == "ل" and between[-1][1:] in scene.grammar.parties.agents
    )
    belongs = bool(to) and any(form.removeprefix("ال") in scene.grammar.parties.belonging for form in between)
    if not gunmen and _among(scene, at + 1, group):
        return listed(scene, group, end)
    return (group,) if of or belongs else ()


def _among(scene: Scene, at: int, group: Group) -> bool:
    """Whether a name is of those whom the words before it count ("فصائل مسلحة، بينها حركة كذا", "دول بينها كذا")."""
    if group.type == "PER" or scene.forms[group.first - 1] not in scene.grammar.parties.examples:
        return False
    return at == group.first - 1 or (scene.forms[group.first - 2] in COMMAS and group.first - at <= _ADJECTIVES)


def parted(scene: Scene, first: int, last: int) -> bool:
    """Whether إذا opens a clause between, or أن one of somebody who is not the speaker's own ("قال إن قواته …"), or a
    verb one of a body without a name."""
    return _others(scene, first, last) or any(
        scene.forms[at] in scene.grammar.conditions
        or (scene.forms[at] in THAT and not scene.forms[at + 1].endswith(("ها", "هم", "ته")))
        for at in range(first, last)
    )


def before_verb(scene: Scene, sentence: Sentence, verb: int) -> tuple[Group, ...]:
    """A bare name right before the verb, only particles, brackets and adverbs of time between."""
    at = verb - 1
    while at >= sentence.first and (
        scene.forms[at] in scene.grammar.negations
        or scene.forms[at] in ("قد", "كان", "كانت", "ايضا", ")", "»")
        or (scene.forms[at] == '"' and at + 1 not in scene.timed)  # else who says it ('أعلن كذا "اليوم فجر …"')
        or at in scene.timed
    ):
        at -= 1
    group = scene.inside.get(at) if at >= sentence.first else None
    if group and group.clitics == "ل" and belongs(scene, group, sentence.first):
        return (group,)
    if group is None or not bare(scene, group):
        return ()
    if led(scene, group, sentence.first):
        return _people_of(scene, group, sentence.first)
    return joined_to(scene, group, sentence.first)


def belongs(scene: Scene, group: Group, first: int) -> bool:
    """Whether ل leads from people or craft to the body they belong to ("قوة تابعة لكذا")."""
    return any(
        form in scene.grammar.parties.belonging for form in scene.forms[max(first, group.first - 3) : group.first]
    )


def _people_of(scene: Scene, group: Group, first: int) -> tuple[Group, ...]:
    """A body right before a verb, where its people are the subject ("عناصر من حركة كذا خطفوا …")."""
    for at in range(max(first, group.first - _MEMBERS + 1), group.first - 1):
        if unnamed(scene, at) and group in members(scene, at, group.last):
            return (group,)
    return ()


def _headed(scene: Scene, first: int, verb: int) -> tuple[Group, ...]:
    """The name right after the nearest أن or إن before the verb."""
    for group in reversed(scene.between(first, verb)):
        if scene.forms[group.first - 1] in SPOKEN and group.first > first and bare(scene, group):
            conditional = any(scene.forms[at] in scene.grammar.conditions for at in range(group.last, verb))
            return () if conditional else listed(scene, group, verb)
    return ()


def following(scene: Scene, verb: int, end: int) -> Group | None:
    """A bare name soon after the verb: no preposition, no mark and no word for what one has between."""
    first = past(scene, verb + 1, end)
    first += first < end and scene.forms[first] in TAKEN_UP  # "انسحب منها الجيش"
    met = ending(scene, verb) is not None  # "استقبله نظيره فلان"
    for group in scene.between(first, min(end, first + _AFTER)):
        if group.clitics or not bare(scene, group, met):
            return None
        return None if any(_parts(scene, form) for form in scene.forms[first : group.first]) else group
    return None


def _parts(scene: Scene, form: str) -> bool:
    """Whether a word keeps a name after it from being the subject."""
    grammar = scene.grammar
    if form in grammar.prepositions or form in COMMAS or form in SPOKEN or form[:1] in "لب":
        return True
    return any_stem(form, grammar.parties.holdings) or any(
        hit.kind == "noun" and not hit.rest and not hit.trigger.objects for hit in scene.triggers.hits(form)
    )


def antecedent(scene: Scene, sentence: Sentence, relative: int) -> tuple[Group, ...]:
    """The name right before a relative pronoun that speaks of it."""
    groups = scene.between(sentence.first, relative)
    if len(groups) > 1 and (
        _of_his_office(scene, groups[-2], groups[-1], relative) or _lies_there(scene, groups[-2], groups[-1], relative)
    ):
        return (groups[-2],)
    if not groups or _unlike(scene, groups[-1], relative):
        return ()
    if relative - groups[-1].last <= 2 and groups[-1].type not in ("LOC", "MISC"):
        return (groups[-1],)
    return ()


def _of_his_office(scene: Scene, person: Group, body: Group, relative: int) -> bool:
    """Whether a body only belongs to the office behind a person's name, which agrees with the relative ("فلانة مفوضة
    التجارة بالاتحاد التي …")."""
    named = scene.at(person.span.end - 1) + 1  # his post may stand among his words
    between = scene.forms[named : body.first]
    if person.type != "PER" or not 0 < len(between) <= _OFFICE or relative - body.last > 0:
        return False
    if body.clitics.strip("وف") not in ("ب", "ل") and between[-1] not in scene.grammar.prepositions:
        return False
    plain = all(scene.words[at].kind == "arabic" and not scene.triggers.hits(scene.forms[at])
                for at in range(named, body.first))  # fmt: skip
    return plain and between[0].endswith("ه") == (scene.forms[relative] == "التي")


def _lies_there(scene: Scene, body: Group, place: Group, relative: int) -> bool:
    """Whether a place only says where the body before it is, which the relative agrees with ("حكومة كذا في شمال كذا
    التي …")."""
    between = scene.forms[body.last : place.first]
    led = bool(between) and all(scene.grammar.prepositions.get(form) == "in" for form in between)
    wanted = "f" if scene.forms[relative] == "التي" else "m"
    return led and place.last == relative and body.type == "ORG" and agreement(scene, body) == wanted


def _unlike(scene: Scene, group: Group, relative: int) -> bool:
    """Whether a country or body is feminine and the relative after it is not, which then speaks of another word."""
    return scene.forms[relative] == "الذي" and group.type != "PER" and agreement(scene, group) == "f"
