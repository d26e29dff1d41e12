"""Words of scripture: who speaks in an article recites them, and God is no source of it."""

from __future__ import annotations

from tawatur.annotate.attributions.words.text import Text

# Who is said to say it, and his praise ("قال الله تعالى", "قال سبحانه", "قال عز وجل").
_GOD, _PRAISE = frozenset(("الله", "المولي", "ربنا")), frozenset(("تعالي", "سبحانه"))
# Words of praise of which each alone may be a name, or another verb.
_MIGHTY = (("عز", "وجل"), ("عز", "من"), ("جل", "جلاله"), ("جل", "وعلا"), ("تبارك", "وتعالي"))
_OPENS = _GOD | _PRAISE | {first for first, _ in _MIGHTY}
_IN = "في"
# Words from the verb to the colon, at most.
_NEAR = 8


def recites(text: Text, at: int) -> bool:
    """Whether the verb at word `at` leads to words of scripture ("قال الله تعالى: …")."""
    behind = text.forms[at + 1 : at + 3]
    if not behind or behind[0] not in _OPENS or not any(r.cue.act == "say" for r in text.readings(at)):
        return False
    if behind[0] in _PRAISE or tuple(behind) in _MIGHTY:
        return True
    praised = behind[1:2] in (["عز"], ["جل"], ["تبارك"], [_IN], [":"]) or bool(_PRAISE.intersection(behind[1:]))
    return behind[0] in _GOD and (praised or at + 2 in text.opened)


def recited(text: Text, colon: int) -> bool:
    """Whether words of scripture stand behind a colon."""
    return any(recites(text, at) for at in range(max(0, colon - _NEAR), colon))
