"""Subjects of verbs: beside the verb, before its relative clause, in the clause before."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.annotate.events.parties.antecedents import antecedent
from tawatur.annotate.events.parties.around import before_verb, following, parted
from tawatur.annotate.events.parties.eligible import bare, led
from tawatur.annotate.events.parties.people import belongs, members, nameless_before, unnamed
from tawatur.annotate.events.scene.groups import Group
from tawatur.annotate.events.scene.lists import joined_to, listed
from tawatur.annotate.events.scene.nameless import country, described, forces, past
from tawatur.annotate.events.scene.referents import Agreement, agreement, agrees, had, meant, referent, spoken_of, whose
from tawatur.annotate.events.scene.scene import COMMAS, RELATIVES, SPOKEN, Scene
from tawatur.annotate.events.words.stems import TAKEN_UP, nominative
from tawatur.model.prose import Sentence
from tawatur.script.verbs import Inflection, present

_AFTER = 5
_HEAD = 5  # words from "that" over the nouns before a name
_ONE_OF = frozenset(("احد", "احدي"))
_CLOSE, _EXPECTED = 3, 6  # words from a relative to its verb, over "it is expected that"
# "The latter" behind a verb, and how it agrees.
LAST_NAMED: dict[str, Agreement] = {"الاخيره": "f", "الاخير": "m"}
_WHO = frozenset(("من", "لمن", "ممن", "بمن"))  # before a verb no preposition


class _Verb(NamedTuple):
    """A verb whose subject is asked for: its clause begins at `first`, what may follow it ends at `end`; `taken`: its
    object is a pronoun, `relative`: it is that of a relative clause, `late`: its subject is not behind it."""

    sentence: Sentence
    at: int
    first: int
    end: int
    how: Inflection
    taken: bool
    relative: bool
    late: bool


def subject(
    scene: Scene, sentence: Sentence, verb: int, end: int, how: Inflection, object_pronoun: bool = False
) -> tuple[Group, ...]:
    """The subject of a verb, with the names joined to it from before: a name right before it, a name right after it,
    what its relative clause is about, else the last bare name before it in its clause."""
    if how.person == 1 or (how.gender, how.number) == ("f", "p"):
        return ()
    first, _ = scene.clause(sentence, verb)
    relative = first < verb and scene.forms[first] in RELATIVES and _opens(scene, first, verb)
    # A headline puts its subject first, and a verb in the plural follows its own: what comes after is the object.
    late = (sentence.role == "title" and verb > sentence.first) or how.number == "p"
    here = _Verb(sentence, verb, first, end, how, object_pronoun, relative, late)
    for place in _PLACES:
        held = place(scene, here)
        if held is not None:
            return held
    return ()


def _opens(scene: Scene, relative: int, verb: int) -> bool:
    """Whether a verb is the first of a relative clause, over words that only expect it ("الذي من المقرر أن يزور")."""
    near = verb - relative
    expected = scene.forms[verb - 1] == "ان" and not scene.between(relative, verb)
    return near <= _CLOSE or (near <= _EXPECTED and expected)


def _by_pronoun(scene: Scene, verb: _Verb) -> tuple[Group, ...] | None:
    """Whom the pronoun of أن before it means, or whose forces stand there."""
    spoken = spoken_of(scene, verb.sentence, verb.at)
    if spoken:
        return meant(scene, verb.sentence, *spoken)
    if verb.relative:
        return None
    theirs = had(scene, verb.sentence, verb.at) or whose(scene, verb.sentence, verb.at)
    return (listed(scene, theirs[0], verb.at) if theirs[0] in scene.groups else theirs) if theirs else None


def _over_relative(scene: Scene, verb: _Verb) -> tuple[Group, ...] | None:
    """The name with which a clause begins, over a relative clause on it ("إن حركة كذا التي تدير القطاع اعتقلت …")."""
    if verb.relative or verb.first >= verb.at - 1 or scene.forms[verb.first] not in RELATIVES:
        return None
    group, joined = scene.inside.get(verb.first - 1), scene.forms[verb.at] != verb.how.form
    if joined:
        return None
    if group is None:  # "المحكمة التي يرأسها فلان غرمت …"
        return () if scene.forms[verb.first - 1].startswith("ال") and unnamed(scene, verb.first - 1) else None
    opens = range(max(verb.sentence.first, group.first - _HEAD), group.first)
    if group.first - verb.sentence.first > 1 and not any(scene.forms[at] in SPOKEN for at in opens):
        return None
    if group.clitics == "ل":
        return (group,) if belongs(scene, group, verb.sentence.first) else None
    if not bare(scene, group) or led(scene, group, verb.sentence.first):
        return None
    alike = agrees(scene, group, "f" if verb.how.gender == "f" else "m")
    return joined_to(scene, group, verb.sentence.first) if alike else None


def _right_before(scene: Scene, verb: _Verb) -> tuple[Group, ...] | None:
    """A name right before it, which is its object where a pronoun takes it up and a name follows."""
    if verb.taken and _ends_it(scene, verb.at + 1, verb.end):
        return ()  # "ما دمرته الحرب"
    adjacent = () if verb.relative else before_verb(scene, verb.sentence, verb.at)
    if not adjacent:
        return None
    after = following(scene, verb.at, verb.end) if verb.taken and verb.sentence.role != "title" else None
    return listed(scene, after, verb.end) if after else adjacent  # "الأسرى تحتجزهم كذا"


def _nameless_before(scene: Scene, verb: _Verb) -> tuple[Group, ...] | None:
    """Nobody, or a country, where those right before it have no name ("مجهولون فجروا …", "قال إن المحكمة غرمت …")."""
    doer = None if verb.taken else described(scene, verb.sentence, verb.at)
    if doer is not None:
        return country(scene, doer, verb.at)
    return () if nameless_before(scene, verb.at) else None


def _taken_up(scene: Scene, verb: _Verb) -> tuple[Group, ...] | None:
    """Whom "the latter" right behind it means; nobody yet where "the two countries" do ("ويتشاور البلدان")."""
    behind = verb.at + 1
    if behind >= verb.end:
        return None
    form = scene.forms[behind]
    if form in LAST_NAMED:
        last = referent(scene, verb.sentence.first, verb.at, LAST_NAMED[form])
        return (last,) if last else ()  # "تواصل الأخيرة شن ضربات"
    return () if form in scene.grammar.parties.pairs and behind not in scene.inside else None


def _behind_that(scene: Scene, verb: _Verb) -> tuple[Group, ...] | None:
    """The name right behind أن, if the verb is not "ما لم": until somebody else does it."""
    at = verb.at
    until = at - 2 >= verb.first and scene.forms[at - 2] == "ما" and scene.forms[at - 1] in scene.grammar.negations
    return None if until else _headed(scene, verb.first, at) or None


def _of_its_clause(scene: Scene, verb: _Verb) -> tuple[Group, ...] | None:
    """Whom its relative clause is on, where he does it."""
    owner = antecedent(scene, verb.sentence, verb.first) if verb.relative and not verb.taken else ()
    return owner if owner and _does(scene, owner[0], verb) else None


def _nameless_behind(scene: Scene, verb: _Verb) -> tuple[Group, ...] | None:
    """The country or the body of those without a name right behind it; a name after "the authorities" is the object."""
    body = None if verb.late else forces(scene, verb.at, verb.end)
    if body:
        return (body,)
    at = past(scene, verb.at + 1, verb.end)
    doer = at + 1 < verb.end and scene.forms[at] in TAKEN_UP
    doer = doer and (unnamed(scene, at + 1) or nominative(scene.forms[at + 1]))
    if doer and following(scene, at, verb.end) is None:
        return members(scene, at + 1, verb.end)  # "مناطق استهدف فيها مدنيون"
    known = not verb.late and at < verb.end and scene.forms[at].startswith("ال") and unnamed(scene, at)
    return members(scene, at, verb.end) if known else None


def _whoever(scene: Scene, verb: _Verb) -> tuple[Group, ...] | None:
    """Nobody, where "who" stands right before it ("رسالة لمن يهاجم كذا"): the name behind it is its object."""
    return () if verb.at > verb.sentence.first and scene.forms[verb.at - 1] in _WHO else None


def _named_behind(scene: Scene, verb: _Verb) -> tuple[Group, ...] | None:
    """The name behind it, or the body of its people."""
    if verb.late:
        return None
    after = following(scene, verb.at, verb.end)
    if after and not _disagrees(scene, after, verb):
        return listed(scene, after, verb.end)
    if verb.at + 1 < verb.end and unnamed(scene, verb.at + 1):
        return members(scene, verb.at + 1, verb.end) or _people_who_leave(scene, verb.at)
    return None


def _disagrees(scene: Scene, group: Group, verb: _Verb) -> bool:
    """Whether a verb is not of the name behind it: a feminine one right behind it had a feminine verb ("وصل فلان حيث
    يلتقي القيادة …"), a man's title in a relative clause a masculine one."""
    how = verb.how
    if verb.relative and how.gender == "f" and _masculine(scene, group):
        return True
    close = group.first == verb.at + 1 and group.type == "ORG" and how.tense == "imperfect"
    return close and (how.gender, how.number) == ("m", "s") and agreement(scene, group) == "f"


def _further_before(scene: Scene, verb: _Verb) -> tuple[Group, ...] | None:
    """Whom its relative clause is on, else the last bare name before it in its clause."""
    if verb.relative:
        return () if verb.taken else antecedent(scene, verb.sentence, verb.first)
    how = verb.how
    for group in reversed(scene.between(_opened(scene, verb), verb.at)):
        if parted(scene, group.last, verb.at) or not _ONE_OF.isdisjoint(scene.forms[group.last : verb.at]):
            return ()  # who says it, or whose decision it is, not who does it ("… بحق أحد الجناة قتل …")
        if not bare(scene, group) or led(scene, group, verb.first) or _man_of_her(scene, group, how):
            continue
        if _fronted(scene, verb):
            continue
        if verb.sentence.role == "title" and _object(scene, group, verb.first):
            continue
        held = joined_to(scene, group, verb.first)
        # a plural or dual verb without subject has not one person for its own
        many = how.number in ("p", "d") and how.person == 3
        return () if many and len(held) == 1 and group.type == "PER" else held
    return ()


def _fronted(scene: Scene, verb: _Verb) -> bool:
    """Whether all before a verb is a phrase closed by a comma that only says by whose account or when ("ووفقا لبيانات
    الهيئة وشركة كذا، تعرضت السفينة …")."""
    form = scene.forms[verb.first]
    leads = form if form in scene.grammar.prepositions else form.removeprefix("و")
    closed = verb.at - 1 > verb.first and scene.forms[verb.at - 1] in COMMAS
    return closed and scene.grammar.prepositions.get(leads) == "after"


def _object(scene: Scene, group: Group, first: int) -> bool:
    """Whether a name in a headline is to whom one before a verb does something ("لهار تحاصر هالين وتحشد …")."""
    before = scene.inside.get(group.first - 2) if group.first - 2 >= first else None
    acts = before is not None and before.last == group.first - 1 and not group.clitics
    return acts and present(scene.forms[group.first - 1])


def _opened(scene: Scene, verb: _Verb) -> int:
    """Where the names before a verb begin that may be its subject: in what somebody says of others in his own words."""
    number = scene.told_by(scene.prose.span(verb.at, verb.at + 1))
    told = scene.layers.attributions[number] if number is not None else None
    return verb.first if told is None or told.mode != "direct" else max(verb.first, scene.at(told.content[0].start))


def _man_of_her(scene: Scene, group: Group, how: Inflection) -> bool:
    """Whether a name has a man's title, and the verb is of a woman or a body."""
    feminine = (how.person, how.number, how.gender) == (3, "s", "f")
    titled = group.type == "PER" and scene.words[group.first].end <= group.span.start
    return feminine and titled and agreement(scene, group) == "m"


def _people_who_leave(scene: Scene, verb: int) -> tuple[Group, ...]:
    """The body right behind its people and a verb of leaving, which has no object ("انسحب مقاتلو كذا من …")."""
    leaves = any(
        hit.kind == "verb" and hit.trigger.mode == "withdraw" for hit in scene.triggers.hits(scene.forms[verb])
    )
    group = scene.inside.get(verb + 2)
    body = group is not None and group.first == verb + 2 and not group.clitics and group.type == "ORG"
    return (group,) if group and body and leaves else ()


def _ends_it(scene: Scene, at: int, end: int) -> bool:
    """Whether a common noun with ال is the subject right behind a verb whose object is a pronoun."""
    return at < end and at not in scene.inside and at not in scene.timed and scene.forms[at].startswith("ال")


def _does(scene: Scene, group: Group, verb: _Verb) -> bool:
    """Whether who a relative clause is about does what its verb says: it agrees, and no pronoun takes it up."""
    how = verb.how
    if scene.city(group) or how.tense == "passive" or group.first > verb.first:
        return False
    if (how.gender, how.number) != ("f" if scene.forms[verb.first] == "التي" else "m", "s"):
        return False
    near = range(verb.at + 1, min(verb.end, verb.at + _AFTER))
    return not any(scene.forms[at].endswith(("ها", "هم")) or scene.forms[at] in TAKEN_UP for at in near)


def _masculine(scene: Scene, group: Group) -> bool:
    """Whether a name begins with a man's title, or an office of his: no subject of a feminine verb before it."""
    form = scene.forms[group.first]
    titled = scene.words[group.first].end <= group.span.start or form.startswith("ال")
    return group.type == "PER" and titled and not form.endswith("ه")


def _headed(scene: Scene, first: int, verb: int) -> tuple[Group, ...]:
    """The name right after the nearest أن or إن before the verb."""
    for group in reversed(scene.between(first, verb)):
        if scene.forms[group.first - 1] in SPOKEN and group.first > first and bare(scene, group):
            conditional = any(scene.forms[at] in scene.grammar.conditions for at in range(group.last, verb))
            return () if conditional else listed(scene, group, verb)
    return ()


# Where a subject stands, the surest first: each says who it is, that it has no name (), or that it stands elsewhere.
_PLACES = (
    _by_pronoun,
    _over_relative,
    _right_before,
    _nameless_before,
    _taken_up,
    _behind_that,
    _of_its_clause,
    _nameless_behind,
    _whoever,
    _named_behind,
    _further_before,
)
