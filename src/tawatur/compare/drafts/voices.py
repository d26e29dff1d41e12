"""Who gives a number, or says what happened: the chain, its source as the article calls it in full."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawatur.compare.drafts.asides import in_aside, in_wake
from tawatur.compare.drafts.handed import handed
from tawatur.compare.drafts.onward import ASSERTS, last_said, same_voice
from tawatur.compare.drafts.sound import own_name, spoken
from tawatur.compare.drafts.tellers import in_clause, known, surnamed, taken_up, vouched
from tawatur.compare.drafts.unheard import of_nobody, unheard
from tawatur.compare.drafts.vague import yet_to_come
from tawatur.compare.ground.attributes import PEOPLE
from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution, Chain, Link
from tawatur.model.span import Span

_THE, _AND, _BY, _IN = "ال", "و", "/prepositions/", "في "
# "And" behind a comma, and no noun with its article and no "that".
_COMMA = re.compile(r"[،,]")
_ANOTHER = re.compile(r"[،,]\s*و(?!ال|أن|إن|ان|لل)\w")
# With "and it had been", "and that after" behind a comma the outlet tells what went before; with "upon which", what
# came of it.
_BEFORE_THEN = re.compile(r"[،,]\s*و(?:كان|كانت|كانوا|سبق|على (?:إثر|اثر|الأثر|الاثر|أثر)|ذلك بعد(?:ما)?)\b")
# Whose a paper is, before "that", a day, a mark.
_OWNER = re.compile(r"\s+ل[^\W\d]{3,}(?:\s+[^\W\d]+){0,5}?(?=\s+(?:إن|أن|ان|بأن|إلى|اليوم|أمس)\b|\s*[،,:])")
_HANDS = frozenset({"outlet", "anonymous"})
# Letters of a quotation, at most.
_LONG = 600
# A comma and a space.
_ASIDE = 2
# Words of a toll that nobody gave: itself, and which one it is.
_OWN_TOLL = 2
# Marks in which a name stands; how many letters part a paper from whose it is; with which it is theirs.
_MARKS, _GLUED, _OWNED = frozenset('«“"'), 3, ("ل", "لل", "من")
# Sources that have a name or a fuller description.
_NAMED = frozenset({"document", "organisation"})
# Words of a paper that takes up a body: itself, and whose it is.
_TWO = 2
# Sources that have no name of their own, and are called again by their noun.
_CALLED = frozenset({"anonymous", "document", "organisation"})


def giver(scene: Scene, span: Span, attribute: str, lexicon: Lexicon) -> tuple[Chain, int | None]:
    """Who gives a number, and in which attribution. Who condemns or promises does not count the dead: the outlet tells
    them by the way."""
    chain, number = scene.voice(span)
    held = scene.report.article.layers.attributions
    if number is None:
        goes_on = same_voice(scene, span, lexicon)
        return (held[goes_on].chain, goes_on) if goes_on is not None else (chain, None)
    number = vouched(held, number)
    chain = held[number].chain
    if _toll(scene, chain.source, lexicon):
        return scene.own(), None
    said = held[number]
    if said.mode == "indirect" and _bracketed(scene.report.page.text, span):
        return scene.own(), None
    if attribute not in PEOPLE:
        return chain, number
    behind = said.cue.start >= span.end and _BY in said.made_by.rule  # "…, which left nine dead, as the governor said"
    if not behind and (in_aside(scene, span, said, lexicon) or in_wake(scene, span, said, lexicon)):
        return scene.own(), None
    asserts = (said.act in ASSERTS and not _by_the_way(scene, span, said, lexicon)) or said.mode == "direct"
    if not asserts or not folded(lexicon, "owns_up").isdisjoint(scene.forms_in(said.cue)):
        by = _by_whom(scene, span)
        return (scene.own(), None) if by is None else (held[by].chain, by)
    return chain, number


def _bracketed(text: str, span: Span) -> bool:
    """Whether a number opens what the outlet tells between brackets by the way ("Port Town (90 km north of …)"), and
    stands not in brackets itself ("(90) boats")."""
    if ")" in text[span.start : span.end]:
        return False
    ends = text.find(")", span.end) if text[max(span.start - 2, 0) : span.start] == " (" else -1
    return ends >= 0 and bool(text[span.end : ends].strip())


def _by_whom(scene: Scene, span: Span) -> int | None:
    """The attribution (index) whose "according to" stands right behind a number, whatever somebody wants around it
    ("called for an end of the fighting that killed nine, according to doctors, and …")."""
    held = scene.report.article.layers.attributions
    said = (n for n, a in enumerate(held) if 0 < a.cue.start - span.end <= _ASIDE and _BY in a.made_by.rule)
    return next((n for n in said if any(part.covers(span) for part in held[n].content)), None)


def _toll(scene: Scene, source: Link, lexicon: Lexicon) -> bool:
    """Whether a number is said to be of a toll that nobody in particular gave ("the first toll")."""
    forms = scene.forms_in(source.words) if source.words and source.kind == "document" and not source.entity else ()
    return 0 < len(forms) <= _OWN_TOLL and forms[0] in folded(lexicon, "tolls")


def _by_the_way(scene: Scene, span: Span, said: Attribution, lexicon: Lexicon) -> bool:
    """Whether a number tells more of a deed that somebody is accused of ("being behind the blast that killed nine")."""
    part = next((part for part in said.content if part.covers(span)), None)
    forms = scene.forms_in(Span(part.start, span.start)) if part and part.start < span.start else ()
    return said.act == "accuse" and not folded(lexicon, "relatives").isdisjoint(forms)


def clear(scene: Scene, span: Span, chain: Chain, number: int | None, lexicon: Lexicon) -> bool:
    """Whether it is clear who gives a number; `number`: of the attribution that says it (None: the outlet does)."""
    if number is None:
        runs_on = _runs_on(scene, span) or of_nobody(scene, span, lexicon)
        return not unheard(scene, span, lexicon) and not runs_on and not _quoted(scene, span)
    if any(link.entity is None and link.kind in _HANDS for link in chain.links[1:-1]):
        return False  # "the hospitals of the region", read as who passes it on
    said = scene.report.article.layers.attributions[number]
    if said.mode == "indirect" and _behind(scene, span, number, _BEFORE_THEN):
        return False
    if yet_to_come(scene.report, said, lexicon):
        return False  # "…, and news came of the death of …"
    if _nobodys(scene, chain, number, lexicon):
        return False
    loose = chain.source.kind == "document" or said.act not in ASSERTS or _BY in said.made_by.rule
    loose = loose or in_clause(scene, said, lexicon)
    if loose and _next_clause(scene, span, number):
        return False
    if _joined(scene, chain.source) and not own_name(scene.report, chain.source, lexicon):
        return False
    return known(scene, number, lexicon) and spoken(scene.report, number, lexicon)


def _quoted(scene: Scene, span: Span) -> bool:
    """Whether a number stands far on in a quotation of which nobody was read to speak there."""
    text = scene.report.page.text
    return any(_open_at(text, span, opens, closes) for opens, closes in (("«", "»"), ("“", "”")))


def _open_at(text: str, span: Span, opens: str, closes: str) -> bool:
    """Whether a quotation is open at a span, and a sentence or more of it stands before that."""
    start = text.rfind(opens, max(span.start - _LONG, 0), span.start)
    return start >= 0 and text.find(closes, start, span.start) < 0 and ". " in text[start : span.start]


def _next_clause(scene: Scene, span: Span, number: int) -> bool:
    """Whether a verb behind a comma may be the outlet's own word ("a survey showed that …, and the price fell …"); what
    somebody wants ends with a comma."""
    said = scene.report.article.layers.attributions[number]
    return said.mode == "indirect" and _behind(scene, span, number, _ANOTHER if said.act in ASSERTS else _COMMA)


def _behind(scene: Scene, span: Span, number: int, mark: re.Pattern[str]) -> bool:
    """Whether what an attribution (index) gives has a mark before a number in it."""
    content = scene.report.article.layers.attributions[number].content
    part = next((part for part in content if part.covers(span)), None)
    return part is not None and bool(mark.search(scene.report.page.text, part.start, span.start))


def _runs_on(scene: Scene, span: Span) -> bool:
    """Whether no mark parts a number from what somebody says before it: "said that … and the boats brought six"."""
    last = last_said(scene, span)
    if last is None:
        return False
    said = scene.report.article.layers.attributions[last]
    between = scene.report.page.text[said.content[-1].end : span.start]
    return said.mode == "indirect" and all(c.isalnum() or c.isspace() for c in between)


def called(scene: Scene, chain: Chain, number: int | None, lexicon: Lexicon) -> Chain:
    """The chain of an attribution with its source as the article calls it in full, and with who heard him."""
    found = _in_full(scene, chain, number, lexicon)
    found = found if number is None else handed(scene, number, found)
    own = scene.body_of(found.source)
    via = tuple(link for link in found.via if own is None or link.entity != own)  # nobody passes his own word on
    return found if len(via) == len(found.via) else Chain((found.outlet, *via, found.source))


def _in_full(scene: Scene, chain: Chain, number: int | None, lexicon: Lexicon) -> Chain:
    """The chain of an attribution with its source as the article calls it in full: "the statement" is the one told of
    before; of whom only a town or an office was read has the words of his description."""
    source = chain.source
    if number is None or source.words is None:
        return chain
    if source.kind == "anonymous" and (person := surnamed(scene, source)):
        return Chain((*chain.links[:-1], source._replace(entity=person, kind="person")))
    if source.kind in _CALLED and (told := _told_before(scene, source, number, lexicon)):
        return Chain((*chain.links[:-1], told))
    owner = _owner_behind(scene, source) or _short(scene, source) if source.entity is None else None
    if owner and source.kind in _NAMED:
        return Chain((*chain.links[:-1], source._replace(entity=owner)))
    if source.kind == "document" and source.entity is None and (whole := _of_whom(scene, source)):
        return Chain((*chain.links[:-1], whole))
    if (not own_name(scene.report, source, lexicon) and not _joined(scene, source)) or _office(scene, source):
        return Chain((*chain.links[:-1], source._replace(entity=None)))
    return chain


def _owner_behind(scene: Scene, source: Link) -> str | None:
    """The body whose paper a source is, where it stands right behind ("a survey of the bank": "مسح للبنك")."""
    if source.kind != "document" or source.words is None:
        return None
    text, end = scene.report.page.text, source.words.end
    held = (m for m in scene.report.article.layers.entities if m.type == "ORG" and end < m.span.start <= end + _GLUED)
    return next((m.entity for m in held if text[end : m.span.start].strip() in _OWNED), None)


def _of_whom(scene: Scene, source: Link) -> Link | None:
    """A paper with the words behind it on whose it is ("بيان لقوة الميناء إن …"), which were not read."""
    found = _OWNER.match(scene.report.page.text, source.words.end) if source.words else None
    if source.words is None or found is None:
        return None
    whole = Span(source.words.start, found.end())
    return source._replace(antecedent=whole) if source.span is None else source._replace(span=whole)


def _short(scene: Scene, source: Link) -> str | None:
    """The body of whose name marks hold a part («النقل البحري», the Authority for Maritime Transport)."""
    words, text = source.words, scene.report.page.text
    if words is None or text[max(words.start - 1, 0)] not in _MARKS:
        return None
    forms = scene.forms_in(words)
    held = [
        m for m in scene.report.article.layers.entities if m.type == "ORG" and m.entity and not m.span.overlaps(words)
    ]
    found = sorted({m.entity or "" for m in held if _bared(forms) in _bared(scene.forms_in(m.span))})
    return found[0] if len(found) == 1 and len(forms) > 1 else None


def _bared(forms: Sequence[str]) -> str:
    """The words of a name, the preposition and article before each left out, between spaces."""
    return f" {' '.join(form[2:] if form.startswith('لل') else form.removeprefix(_THE) for form in forms)} "


def _nobodys(scene: Scene, chain: Chain, number: int, lexicon: Lexicon) -> bool:
    """Whether a body or paper is only taken up ("the company", "the report"), and it is not known which."""
    source = chain.source
    noun = _bare(scene, source, lexicon) if source.kind in _NAMED and source.entity is None else ""
    needs = noun != "" and (source.kind == "document" or _THE + noun in folded(lexicon, "bodies"))
    return needs and _in_full(scene, chain, number, lexicon) is chain


def _joined(scene: Scene, link: Link) -> bool:
    """Whether "and" stands before the name in the words of a source: it may be an adjective of other things."""
    text, words = scene.report.page.text, link.words
    return words is not None and any(
        m.entity == link.entity and words.covers(m.span) and text[m.span.start - 1 : m.span.start] == _AND
        for m in scene.report.article.layers.entities
    )


def _office(scene: Scene, link: Link) -> bool:
    """Whether the label of a source only describes his office: nobody is known who holds it."""
    if link.kind != "office" or link.words is None:
        return False
    held = (m for m in scene.report.article.layers.entities if link.words.covers(m.span) and m.entity == link.entity)
    return any(m.nominal and not m.listed for m in held)


def _told_before(scene: Scene, source: Link, number: int, lexicon: Lexicon) -> Link | None:
    """The source of which a bare noun takes up: the last one before it that is described by that noun and more."""
    noun = _bare(scene, source, lexicon)
    for said in reversed(scene.report.article.layers.attributions[:number] if noun else ()):
        link = said.chain.source
        forms = scene.forms_in(link.words) if link.words else ()
        same = len(forms) > 1 and forms[0].removeprefix(_THE) == noun
        if link.kind == source.kind and same and not _bare(scene, link, lexicon):
            return link.carry()
        if source.kind == "document" and link.entity and _gave_out(scene, said, noun):
            return link.carry()
    lone = source.kind == "organisation" and source.entity is None
    body = noun if lone else _whose(scene, source, lexicon)
    found = taken_up(scene, body, source.words.start if source.words else 0) if body else None
    return source._replace(entity=found.entity) if found else None


def _whose(scene: Scene, source: Link, lexicon: Lexicon) -> str:
    """The noun of the body whose a paper without a name is ("تقرير البنك"), without its article; "" where none is."""
    forms = scene.forms_in(source.words) if source.words and source.kind == "document" and not source.entity else ()
    return forms[1].removeprefix(_THE) if len(forms) == _TWO and forms[1] in folded(lexicon, "bodies") else ""


def _gave_out(scene: Scene, said: Attribution, noun: str) -> bool:
    """Whether a sentence tells of a paper of who speaks in it ("the office expected in its report", "in a report")."""
    n = scene.place(said.cue)
    forms = scene.forms_in(scene.sentences[n]) if n is not None else ()
    return any(form in (f"{noun}ه", f"{noun}ها", f"{noun}هم") for form in forms) or _IN + noun in " ".join(forms)


def _bare(scene: Scene, link: Link, lexicon: Lexicon) -> str:
    """The one definite noun that words a source ("المصدر نفسه"), without its article; "" where there is more."""
    held = [f for f in scene.forms_in(link.words) if f not in folded(lexicon, "itself")] if link.words else []
    return held[0].removeprefix(_THE) if len(held) == 1 and held[0].startswith(_THE) else ""
