"""How far what somebody says runs, where other printings of it or a sign of the outlet's own voice show that it ends
before the content as it was read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawatur.compare.ground.listed import folded
from tawatur.compare.ground.scene import Scene
from tawatur.lexicon import Lexicon
from tawatur.model.layers import Attribution
from tawatur.model.prose import Word
from tawatur.model.span import Span
from tawatur.script.stems import stem

# So many words make what somebody says; by so many last words of a shorter printing its end is found in a longer one.
_LEAST, _LAST = 3, 3
# So many words behind its end are what follows it there.
_FOLLOWS = 2
# Acts by which somebody speaks of what is to come: what came of it the outlet tells.
_AHEAD = frozenset({"expect", "demand", "promise", "propose", "warn", "threaten", "refuse"})
_AND, _THE, _WILL, _IMPERFECT = "و", "ال", "وس", "يتنأس"
# How a verb of the perfect ends behind "and", of so many letters ("وأطلقت القوات"), and a plural does not.
_HER, _SEVERAL, _SHORT = "ت", "ات", 4
_HAS, _BETWEEN = "وقد", re.compile(r"\s*[،,]\s*")
_STOPS = frozenset(".؟!\n")
_PAIRS, _CLOSES = (("(", ")"), ("«", "»"), ("“", "”")), frozenset(')»”"')


def ends(scenes: Sequence[Scene], said: Sequence[Attribution], lexicon: Lexicon) -> list[Span]:
    """The first part of what each printing of a statement gives, as far as it is said."""
    held = [_words(scene, one.content[0]) for scene, one in zip(scenes, said, strict=True)]
    behind = [_behind(scene, one.content[0]) for scene, one in zip(scenes, said, strict=True)]
    out = []
    for scene, one, words, follows in zip(scenes, said, held, behind, strict=True):
        part, last = one.content[0], len(words)
        if one.mode == "direct" or len(one.content) > 1:
            out.append(part)
            continue
        last = min(_own(one, words, scene, lexicon), _shared(words, held, behind, lexicon))
        if last == len(words) and follows is None:
            out.append(_whole(scene, part, words, held, lexicon))
        else:
            out.append(_closed(scene, part, words[last - 1].end) if _LEAST <= last < len(words) else part)
    return out


def _whole(scene: Scene, part: Span, words: Sequence[Word], held: Sequence[Sequence[Word]], lexicon: Lexicon) -> Span:
    """A content that was cut at a comma before "which", with the rest of its sentence, where another printing has that
    in its content."""
    n = scene.place(Span(part.end - 1, part.end))
    rest = [w for w in scene.words(n) if w.start >= part.end] if n is not None and scene.role(n) == "body" else []
    if not rest or rest[0].form.removeprefix(_AND) not in folded(lexicon, "relatives"):
        return part
    if _BETWEEN.fullmatch(scene.report.page.text, part.end, rest[0].start) is None:
        return part
    if any(part.end <= said.cue.start < rest[-1].end for said in scene.report.article.layers.attributions):
        return part
    mine, tail = [stem(w.form) for w in words], [stem(w.form) for w in rest]
    for other in held:
        theirs = [stem(w.form) for w in other]
        end = _end(theirs, mine) if len(other) > len(words) else 0
        if end and theirs[end:] == tail:
            return Span(part.start, rest[-1].end)
    return part


def _closed(scene: Scene, part: Span, end: int) -> Span:
    """A part of the text up to a place, with the marks that close there; whole where one stays open."""
    text = scene.report.page.text
    while end < part.end and text[end] in _CLOSES:
        end += 1
    words = text[part.start : end]
    opened = any(words.count(a) != words.count(b) for a, b in _PAIRS) or words.count('"') % 2
    return part if opened else Span(part.start, end)


def _words(scene: Scene, part: Span) -> list[Word]:
    """The words of a part of the text."""
    first, last = scene.place(part), scene.place(Span(part.end - 1, part.end))
    held = range(first, last + 1) if first is not None and last is not None else ()
    return [w for n in held for w in scene.words(n) if part.start <= w.start and w.end <= part.end]


def _own(said: Attribution, words: Sequence[Word], scene: Scene, lexicon: Lexicon) -> int:
    """How many words of a content are said: up to where the outlet tells what came of a wish, or goes on with "but"
    behind a noun."""
    for at in range(_LEAST, len(words) - 1):
        form, then = words[at].form, words[at + 1].form
        came = said.act in _AHEAD and (form, then) in _CAME_OF and not _imperfect(words, at + 2)
        turns = form in folded(lexicon, "but") and _noun(scene, said, words[0], lexicon)
        if came or turns:
            return at
    return len(words)


# "Which is what …".
_CAME_OF = frozenset({("وهو", "ما"), ("وهي", "ما"), ("وهو", "الامر"), ("الامر", "الذي")})


def _imperfect(words: Sequence[Word], at: int) -> bool:
    """Whether a word (index) may be a verb of what is now or to come."""
    return at >= len(words) or words[at].form[:1] in _IMPERFECT


def _noun(scene: Scene, said: Attribution, first: Word, lexicon: Lexicon) -> bool:
    """Whether a content is a noun: a preposition stands right before it, or its article in it."""
    start = said.content[0].start
    before = scene.forms_in(Span(said.cue.start, start)) if said.cue.start < start else ()
    if before and before[-1] in folded(lexicon, "opens"):
        return False
    glued = scene.report.page.text[start - 1 : start].isalpha()
    return glued or first.form.startswith(_THE) or (bool(before) and before[-1] in folded(lexicon, "stands_before"))


def _behind(scene: Scene, part: Span) -> list[str] | None:
    """The stems of the words with which the next sentence begins, where a content ends its own; else None."""
    text, n = scene.report.page.text, scene.place(Span(part.end - 1, part.end))
    if n is None or scene.role(n) != "body":
        return None  # titles cut short
    rest = text[part.end : part.end + 40]
    mark = next((c for c in rest if not c.isspace() or c == "\n"), ".")
    if mark not in _STOPS:
        return None
    follows = scene.words(n + 1)[:_FOLLOWS] if n + 1 < len(scene.sentences) else []
    return [stem(word.form) for word in follows]


def _shared(
    words: Sequence[Word], held: Sequence[Sequence[Word]], behind: Sequence[list[str] | None], lexicon: Lexicon
) -> int:
    """How many words of a content a shorter printing has that ends its sentence with them, where the rest is the
    outlet's own: by its first words, or since as many printings tell it in the next sentence as do not. All for none.
    """
    stems, last = [stem(w.form) for w in words], len(words)
    for other, follows in zip(held, behind, strict=True):
        end = _end(stems, [stem(w.form) for w in other]) if follows is not None and len(other) < len(words) else 0
        if not end:
            continue
        longer = sum(len(one) > len(other) + _FOLLOWS for one in held)
        same = bool(follows) and stems[end : end + _FOLLOWS] == follows
        if _own_voice(words, end, lexicon) or (2 * longer <= len(held) and (same or _turns(words, end))):
            last = min(last, end)
    return last


def _end(stems: Sequence[str], shorter: Sequence[str]) -> int:
    """Where (index) the last words of a shorter printing end in a longer one; 0 where they do not stand in it."""
    tail = list(shorter[-_LAST:])
    found = (at for at in range(_LEAST, len(stems)) if stems[at - _LAST : at] == tail)
    return next(found, 0) if len(shorter) >= _LEAST else 0


def _turns(words: Sequence[Word], at: int) -> bool:
    """Whether at a word (index) "and" with a verb begins what another printing leaves out ("…, and the port began")."""
    first = words[at].form
    plain = first.startswith(_AND) and not first.startswith(_AND + _THE) and len(first) > _SHORT
    return plain and first.endswith(_HER) and not first.endswith(_SEVERAL) and at + 1 < len(words)


def _own_voice(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """Whether at a word (index) an outlet begins to speak itself: "and … had", "but", "and … will"."""
    form = words[at].form
    if form == _HAS and _imperfect(words, at + 1):
        return False  # "and may"
    own = folded(lexicon, "background") | folded(lexicon, "but")
    will = form.startswith(_WILL) and form[2:3] in _IMPERFECT
    return form in own or will or tuple(w.form for w in words[at : at + 2]) in _CAME_OF
