"""What one word tells of an event to its right: the questions of a step of the walk to the left."""

from __future__ import annotations

from tawatur.annotate.events.happenings.lightverbs import light
from tawatur.annotate.events.scene.scene import COMMAS, THAT, Scene
from tawatur.annotate.events.status.aims import aiming, contained, directed
from tawatur.annotate.events.status.leading import announced, capable, drafted, proposed, refrains, sought, topic
from tawatur.annotate.events.status.moods import governor, only_when
from tawatur.annotate.events.status.tenses import excepted, may, within
from tawatur.annotate.events.words.stems import any_stem
from tawatur.model.layers import Status

_ENDS = ("RETREAT", "AGREE")  # what one moves towards
_PROPOSED = ("RETREAT", "AGREE", "CONCEDE", "CONSULT")
_SIGNED = ("AGREE", "COOPERATE")
_PROMISED = ("AID", "CONCEDE", "RETREAT", "COOPERATE", "AGREE", "SUPPORT")  # done in return for something
_AIMED = ("AID", "COOPERATE", "SUPPORT", "AGREE")  # what something is done for
_ANY = frozenset(("اي", "باي", "لاي", "واي"))
_CANCELLING = "الغاء"
_AIM, _FAR = 6, 4  # letters of "لتعزيز"; words of who helps or what hinders
_ONLY, _OF, _ON, _MAY, _BEFORE, _FOR, _BEFORE_IT, _IN = "الا", "عن", "علي", "قد", "قبل", "مقابل", "امام", "في"


class Way:
    """A walk to the left from an event: the word `here` at which it stands, whether a verbal noun leads from there to
    the event (`carried`), and whether the event is what something is done for (`aim`)."""

    __slots__ = ("aim", "at", "carried", "first", "here", "kind", "parted", "scene", "stop")

    def __init__(self, scene: Scene, at: int, first: int, kind: str, stop: int) -> None:
        self.scene, self.at, self.first, self.kind, self.stop = scene, at, first, kind, stop
        comma = at - 1 > first and scene.forms[at - 1] in COMMAS
        self.parted = comma and not scene.enclosed(at - 1)  # "اقترحت كذا، الثلاثاء، هدنة" is one clause
        self.here = at - 2 if self.parted else at - 1
        self.carried = self.aim = False

    def near(self) -> bool:
        """Whether the word stands right before the event."""
        return self.here == self.at - 1

    def at_comma(self) -> bool:
        """Whether the word is a comma."""
        return self.scene.forms[self.here] in COMMAS

    def passes(self) -> bool:
        """Steps over a comma, a time between two commas or an apposition; whether there was one."""
        scene = self.scene
        if not scene.enclosed(self.here):
            behind = _apposed(scene, self.here, self.first)
            self.here = self.here if behind is None else behind
            return behind is not None
        self.here -= 1
        while self.here in scene.timed or (self.here >= self.first and self.at_comma()):
            self.here -= 1
        return True

    def over_name(self) -> bool:
        """Steps over a name; whether there was one."""
        group = self.scene.inside.get(self.here)
        self.here = self.here if group is None else group.first - 1
        return group is not None

    def ends(self) -> bool:
        """Whether the walk ends at the word: a clause opens, or only a topic is named."""
        at_border = self.here == self.stop or self.here in self.scene.opening
        return at_border or topic(self.scene, self.here, self.first, self.carried)

    def wanted(self, told: Status | None) -> Status | None:
        """What is told of the event, unless it is only what something is done for."""
        return "called-for" if self.aim and told in (None, "occurred", "ongoing") else told


def offered(way: Way) -> Status | None:
    """What a word says that leads to an event as an offer, an order or a topic, even where a clause opens with it."""
    scene, here, first, form = way.scene, way.here, way.first, way.scene.forms[way.here]
    if form == _ONLY:
        return excepted(scene, here, first)  # "لا … إلا باتفاق"
    if form == _OF and (told := _of(way)):
        return told
    if (way.kind in _PROPOSED and proposed(scene, here, first)) or (way.kind in _ENDS and drafted(scene, here, way.at)):
        return "called-for"
    if holds := contained(scene, here, way.at):
        return holds
    return "called-for" if directed(scene, here, way.at) else None


def _of(way: Way) -> Status | None:
    """What stands before عن: a search, what one refrains from, what was announced."""
    scene, here, first = way.scene, way.here, way.first
    if way.kind != "ASSAULT" and sought(scene, here, first):
        return "called-for"
    if held := refrains(scene, here, first):
        return held
    return "occurred" if way.near() and announced(scene, here, first) else None


def done_in(way: Way) -> bool:
    """Whether something was done in the event, a pronoun of its verb takes it up ("خطط قدمها فلان في اجتماع …")."""
    scene, form = way.scene, way.scene.forms[way.here]
    if not form.endswith(("ه", "ها")) or scene.forms[way.here + 1 : way.at].count(_IN) != 1:
        return False
    how = scene.grammar.light.get(form.removesuffix("ها").removesuffix("ه"))
    return how is not None and how.tense == "perfect" and way.kind == "CONSULT"


def related(way: Way) -> Status | None:
    """What a particle before an event tells, or a word that only leads to it."""
    form = way.scene.forms[way.here]
    if form == _MAY:
        return "conditional" if may(way.scene, way.here) else None
    if form == _ON:
        return _on(way)
    if form == _BEFORE_IT:  # "عقبات أمام توقيع …"
        near = way.scene.forms[max(0, way.here - _FAR) : way.here]
        return None if way.scene.grammar.clause.hurdles.isdisjoint(near) else "conditional"
    if form == _BEFORE:  # "أصدر تحذيرا قبل شن …"
        return "occurred" if way.carried and past(way.scene, way.first, way.here) else None
    if way.kind != "ASSAULT" and any_stem(form, way.scene.grammar.clause.weighing):
        return _weighed(way)
    return "called-for" if way.near() and way.kind in _ENDS and form in way.scene.grammar.clause.ways else None


def _on(way: Way) -> Status | None:
    """What stands before على: "that" ("إن على كذا وقف …"), who helped it come about, or is able to do it."""
    scene, here, first, carried = way.scene, way.here, way.first, way.carried
    if here > first and scene.forms[here - 1] in THAT:
        return "called-for"
    if not way.scene.grammar.clause.helped.isdisjoint(scene.forms[max(first, here - _FAR) : here]):
        return "occurred"  # "ساعدت الوساطة على وقف القتال"
    if here == way.at - 1 - carried and capable(scene, here, first, carried):
        return "conditional"
    leads = carried or scene.forms[here + 1] in scene.grammar.clause.bringing
    able = leads and way.kind != "ASSAULT" and capable(scene, here, first, False)
    return "conditional" if able else None  # "قدرته على إعادة كذا إلى …"


def silent(way: Way) -> bool:
    """Whether a word that may govern says nothing of the event."""
    scene, here, at, form = way.scene, way.here, way.at, way.scene.forms[way.here]
    if (way.parted and not _goes_on(way)) or (way.near() and (_paired(scene, at) or _signs(form, way.kind))):
        return True
    if form == _FOR and (way.kind not in _PROMISED or past(scene, way.first, here)):
        return True  # "هجومان مقابل هجوم", "أفرجت عن كذا مقابل تسلمها …"
    if form.endswith(_CANCELLING) and at - here > 2 and scene.forms[at].startswith("و"):
        return not scene.forms[at].startswith("وال")  # "إلغاء الرحلات واحتجاز السياح"
    if form in _ANY and (scene.forms[at].startswith("ال") or within(scene, here, at)):
        return True  # "لم تتبن أي جهة الهجوم"
    return only_when(scene, here, at) or aiming(scene, here, at)


def _goes_on(way: Way) -> bool:
    """Whether a verb of the present stands over a comma that only its subject fills ("تعتزم كذا، تقديم …")."""
    scene, here, comma = way.scene, way.here, way.at - 1
    group = scene.inside.get(comma - 1)
    alone = group is not None and group.first == here + 1 and group.last == comma
    return (
        alone and scene.forms[here].lstrip("وف")[:1] in ("ي", "ت") and not scene.forms[way.at].startswith(("ال", "و"))
    )


def to_do(way: Way) -> bool:
    """Whether ل leads to a verbal noun like "تعزيز", as far as its form shows: what follows is its aim."""
    if not way.near() or way.kind not in _AIMED:
        return False
    scene, at, first = way.scene, way.here, way.first
    if way.kind == "AGREE" and scene.forms[way.at].startswith("ال"):
        return False
    form = scene.forms[at].removeprefix("و").removeprefix("ف")
    shaped = len(form) == _AIM and form[:2] == "لت" and form[-2] == "ي"
    if not shaped or at in scene.inside or form[1:] in scene.grammar.parties.agents or at <= first:
        return False
    near = scene.forms[max(first, at - 2) : at]  # "أدى ذلك لتعزيز …"
    return (
        not any(any_stem(form, scene.grammar.clause.datives) for form in near) and governor(scene, at - 1) != "occurred"
    )


def _paired(scene: Scene, at: int) -> bool:
    """Whether و joins a noun with ال to the one before it ("ضغوط الفشل والهزيمة"): that one governs it not."""
    return scene.forms[at].startswith("وال") and scene.forms[at - 1].startswith("ال")


def _signs(form: str, kind: str) -> bool:
    """Whether a word right before an agreement is "signs", which is written like "expects"."""
    return kind in _SIGNED and form.lstrip("وف") == "توقع"


def _weighed(way: Way) -> Status | None:
    """What is weighed is to be done: a verbal noun leads from the word to the trigger, or begins it ("ناقش الوزراء فرض
    عقوبات"); working together is only wanted."""
    scene, at = way.scene, way.at
    if way.carried or (not scene.forms[at].startswith("ال") and light(scene, at) is not None):
        return "planned"
    return "called-for" if way.kind == "COOPERATE" else None


def beside(way: Way) -> bool:
    """Whether a word stands right before another, في or a noun in the construct between ("لاستكمال إجراءات …")."""
    scene, here, at = way.scene, way.here, way.at
    if here != at - 2:
        return way.near()
    form = scene.forms[here + 1]
    bare = not form.startswith(("ال", "و")) and form not in scene.grammar.prepositions
    construct = bare and scene.words[here + 1].kind == "arabic" and here + 1 not in scene.inside
    return form == "في" or (construct and scene.forms[at].startswith("ال"))


def past(scene: Scene, first: int, at: int) -> bool:
    """Whether a verb before a word tells of the past."""
    return any(
        (hit.how is not None and hit.how.tense == "perfect" and not hit.clitics.strip("وف"))
        for here in range(first, at)
        if here not in scene.inside
        for hit in scene.triggers.hits(scene.forms[here])
    ) or any((verb := light(scene, here)) and verb[1].tense == "perfect" for here in range(first, at))


def _apposed(scene: Scene, comma: int, first: int) -> int | None:
    """The word before an apposition that ends at a comma ("الجيش، بقيادة …،"), None where none does."""
    group = scene.inside.get(comma - 1)
    if group is None or group.first <= first or scene.forms[group.first - 1] not in COMMAS:
        return None
    return group.first - 2
