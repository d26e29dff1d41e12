"""Heads of noun phrases: whether a word or name can be a source, an outlet, an occasion."""

from __future__ import annotations

from tawatur.annotate.attributions.words.circumstances import task
from tawatur.annotate.attributions.words.grammar import (
    ANONYMOUS,
    BODY,
    DOCUMENT,
    KIN,
    OCCASIONS,
    OUTLET,
    RANK,
    ROLE,
    SPEAKER,
    SPOKES,
)
from tawatur.annotate.attributions.words.kinds import THIS
from tawatur.annotate.attributions.words.leads import past_platform
from tawatur.annotate.attributions.words.text import Name, Text

# Words of a name that stands in quotation marks, and of a title, at most.
LONGEST_NAME_IN_MARKS, _LONGEST_TITLE = 7, 5
LATEST = frozenset(("احدث", "اخر", "اول"))  # "the latest report"
# Letters of a plural in construct, and of a noun of ours that is told from a name, at least; endings of adjectives.
_SHORTEST_PLURAL, _OURS = 4, 6
ADJECTIVES = ("ي", "يه", "يون", "يين", "ون", "ين", "ان", "ات", "يتين")
# Stems of their own that begin like the article.
_OWN_AL = (
    "الغاء",
    "الزام",
    "الحاق",
    "القاء",
    "التزام",
    "التقاء",
    "التحاق",
    "التماس",
    "التهاب",
    "الماني",
    "اليه",
    "الهه",
    "الكترون",
)
_THOUSANDS = "الاف"
# "A number", which speaks where "of" is behind it ("عدد من السكان", "عدد كبير من …").
_NUMBER, _OF, _THEY = "عدد", "من", "ين"


def person(name: Name) -> bool:
    """Whether a name is a person's own, not an office."""
    return name.mention.type == "PER" and not name.mention.nominal


def is_outlet(text: Text, name: Name) -> bool:
    """Whether a name is an outlet's or an agency's: by its kind, by the word before it, or by its label."""
    mention = name.mention
    if mention.type not in ("ORG", "MISC"):
        return False
    if mention.kind in ("agency", "outlet", "platform"):
        return mention.kind != "platform"
    if mention.listed and mention.kind:
        return False  # "وكالة الفضاء …"
    before = name.first - 1
    while before >= 0 and text.is_mark(before):
        before -= 1
    if before >= 0 and stem_tag(text, before) & OUTLET:
        return True
    label = "" if mention.kind else (mention.entity or "").casefold()
    return bool(label) and any(word in text.grammar.outlets for word in (*label.split(), label))


def stem_tag(text: Text, at: int) -> int:
    """The classes of a word, or of what stands after its one-letter prepositions."""
    if text.tags[at]:
        return text.tags[at]
    cut = text.glued(at, "بلك")
    return text.grammar.tag(cut.stem)[0] if cut else 0


def of_kin(text: Text, form: str) -> bool:
    """Whether a noun with a pronoun tells of kin ("ابنها", "زوجته", "أخيه")."""
    bare = form.removesuffix("ها").removesuffix("ه")
    bare = f"{bare[:-1]}ه" if bare.endswith("ت") else bare
    return bool(text.grammar.tags.get(bare.removesuffix("ي"), 0) & KIN)


def definite(form: str) -> bool:
    """Whether a word carries the article."""
    return form.startswith("ال") and len(form) > 3 and form != _THOUSANDS and not form.startswith(_OWN_AL)


def can_speak(text: Text, at: int) -> bool:
    """Whether a source may begin at this word: a name or a noun of somebody who speaks."""
    if at not in text.speaking:
        text.speaking[at] = _can_speak(text, at)
    return text.speaking[at]


def _can_speak(text: Text, at: int) -> bool:
    if at in text.opened and text.opened[at].close - at <= LONGEST_NAME_IN_MARKS:
        return at + 1 in text.starting and text.starting[at + 1].mention.type in ("PER", "ORG", "GPE")
    latest = text.forms[at] in LATEST and at + 1 < text.size and text.tags[at + 1] & DOCUMENT
    if latest or abbreviated(text, at):
        return True
    name = text.starting.get(at)
    if name and (not name.cut or name.mention.span.start - text.words[at].start == 0):
        return name.mention.type in ("PER", "ORG", "GPE") or bool(text.tags[at] & SPEAKER)
    if text.words[at].kind == "latin" or task(text, at):
        return False
    if text.forms[at] in text.grammar.countries and at and text.readings(at - 1):
        after = text.starting.get(at + 1)  # "أكد اليوناني فلان"
        return after is not None and person(after) and not after.cut
    if text.forms[at] in text.surnames and definite(text.forms[at]) and at and text.readings(at - 1):
        return True  # "وأكد الحية …", where the page names him in full
    if text.forms[at] in text.ministries and at and text.readings(at - 1):
        return True  # "وأكدت الصحة …"
    kin = text.starting.get(at + 1) if text.tags[at] & KIN and not text.joined[at] else None
    if kin is not None and person(kin) and at and text.readings(at - 1):
        return True  # "طلب نجل فلان …"
    if text.words[at].kind == "number":
        return at + 1 < text.size and bool(text.tags[at + 1] & SPEAKER)
    if text.forms[at] == _NUMBER:
        return _OF in text.forms[at + 1 : at + 4]  # no "عدد السكان"
    if text.forms[at] in text.grammar.classes.many and text.forms[at + 1 : at + 2] == [_OF]:
        return at + 2 < text.size and _those(text, at + 2)
    return (bool(text.tags[at] & SPEAKER) and not text.joined[at]) or (text.forms[at][-1] == "و" and _people(text, at))


def _those(text: Text, at: int) -> bool:
    """Whether people or bodies stand behind "many of" ("كثير من المعلقين", "العديد من مشجعي النادي")."""
    construct = text.forms[at].endswith("ي") and at + 1 < text.size and definite(text.forms[at + 1])
    return construct or text.forms[at].endswith(_THEY) or bool(text.tags[at] & SPEAKER) or at in text.starting


def mute(text: Text, at: int) -> bool:
    """Whether a subject is a thing of somebody named before ("تبين احتواؤها على", "تشير معلوماتنا إلى")."""
    form = text.forms[at]
    if text.tags[at] or at in text.covering or text.words[at].kind != "arabic":
        return False
    ours = form.endswith("نا") and len(form) > _OURS
    bare = form.removesuffix("هما").removesuffix("ها").removesuffix("هم").removesuffix("ه")
    return ours or (text.owned(at) and not text.grammar.tags.get(bare, 0) & SPEAKER)


def _people(text: Text, at: int) -> bool:
    """Whether a masculine plural in construct stands here, which means people ("سائقو الحافلات", "مقاتلو حركة كذا")."""
    plain = len(text.forms[at]) > _SHORTEST_PLURAL and not text.tags[at] and at not in text.covering
    after = min(at + 1 + (at + 1 in text.opened), text.size - 1)
    told = bool(text.tags[after] & BODY) or after in text.starting or text.forms[after] in THIS
    return plain and (told or definite(text.forms[after])) and not text.readings(at)


def unnamed(text: Text, subject: tuple[int, int]) -> bool:
    """Whether a subject names an office but no person yet."""
    if not stem_tag(text, subject[0]) & (ROLE | SPOKES):
        return False
    names = (n for j in range(*subject) if (n := text.starting.get(j)))
    return not any(person(name) and not served(text, subject[0], name) for name in names)


def served(text: Text, first: int, name: Name) -> bool:
    """Whether a phrase that begins at word `first` tells by a person whom its head serves ("مبعوث فلان", "مدير مكتب
    فلان", "مساعد الرئيس فلان" where he is the president).
    """
    grammar, at = text.grammar, name.first
    if at <= first or not person(name) or not stem_tag(text, first) & (ROLE | SPOKES | KIN):
        return False
    head, before = text.glued(first, "بلك"), text.forms[at - 1]
    form = head.stem if head and head.stem else text.forms[first]
    if not name.cut and (at == first + 1 and form in grammar.aides):
        return True
    if at == first + 2 and before in grammar.staffs and not definite(form):
        return True
    held = grammar.offices.held.get(name.mention.entity or "", frozenset())
    own = roles(text, first, at, form)
    if not held or held & own:
        return False
    for i in range(first + 1, at):
        cut = text.glued(i, "بل")
        inner = cut.stem if cut and cut.stem else ""
        if not inner and (definite(text.forms[i - 1]) or text.forms[i - 1] in grammar.titles):
            continue  # a second title of the same person
        if held & roles(text, i, at, inner or text.forms[i]):
            return True
    return False


def roles(text: Text, first: int, last: int, form: str) -> frozenset[str]:
    """The offices that the words from `first` on can mean, the longest wording before `last`; `form` stands first."""
    titles = text.grammar.offices.titles
    for end in range(min(last, first + _LONGEST_TITLE), first, -1):
        if found := titles.get((form, *text.forms[first + 1 : end])):
            return frozenset() if end == first + 1 < last and text.tags[end] & BODY else found  # "رئيس مجلس الأمن"
    return frozenset()


def opens_medium(text: Text, i: int) -> bool:
    """Whether an occasion or a platform is named at this word."""
    if i < text.size and past_platform(text, i) > i:
        return True
    if i >= text.size or not text.opens[i] & OCCASIONS:
        return False
    words, last = text.words, min(i + 5, text.size)
    return text.grammar.media.at(words, i, last) is not None or text.grammar.platforms.at(words, i, last) is not None


def abbreviated(text: Text, at: int) -> bool:
    """Whether a title of one letter and a stop stands here, before a person's name ("د. فلان")."""
    if len(text.forms[at]) != 1 or at + 2 >= text.size or text.forms[at + 1] != ".":
        return False
    name = text.starting.get(at + 2)
    return name is not None and name.mention.type == "PER"


def office_after(text: Text, at: int, i: int) -> bool:
    """Whether an office is named between the last name and this word ("فلان نائب رئيس المكتب السياسي لـ…")."""
    for j in range(i - 1, at, -1):
        if (name := text.covering.get(j)) and person(name):
            return False
        if text.tags[j] & (ROLE | SPOKES):
            return True
    return False


def takes_name(text: Text, at: int, i: int, head: int, name: Name) -> bool:
    """Whether a name directly after other words belongs to the phrase, where an object could begin."""
    before = text.covering.get(i - 1)
    if before is None and i == at + 1 and person(name) and text.forms[at] in text.grammar.countries:
        return True
    if before is None and i == at + 1 and head & BODY and definite(text.forms[at]) and name.mention.type == "ORG":
        return False  # "دعا المركز الأمم المتحدة إلى …"
    if before is None and text.forms[at] in text.grammar.classes.plurals and name.mention.type in ("GPE", "ORG"):
        return False  # "حذرت الدول الأربع لهار من …"
    if before is None and head & ANONYMOUS and is_outlet(text, name) and not head & (ROLE | BODY):
        adjective = i > at + 1 and text.forms[i - 1].endswith(ADJECTIVES)
        return not (adjective or text.grammar.sorts.get(text.forms[at]) == "official")  # "أبلغ مسؤولون محليون رويترز"
    if heard_behind(text, i, name):
        return False
    if before is None:
        if i - 1 in text.closed and not head:
            return False  # "اتهمت «شبكة المرسى» شركة …"
        if head & BODY and not head & ROLE and person(name) and not name.mention.role and definite(text.forms[i - 1]):
            return False  # "اتهمت الحركة فلانا بـ…"
        heads = ROLE | OUTLET | BODY | SPOKES | (ANONYMOUS if person(name) else 0)
        return bool(head & heads) or not definite(text.forms[i - 1])
    if person(name):
        state = before.first == at and before.mention.type == "GPE"  # "اتهمت الولايات المتحدة فلانا بـ…"
        return bool(head & (ROLE | SPOKES | ANONYMOUS) or before.mention.nominal) and not state
    whole = before.last == i and (not definite(text.forms[before.first]) or _owned_by_body(text, before))
    told = text.forms[before.last - 1] in text.grammar.countries  # "اتهم الرئيس السلماري لهار بـ…"
    return before.mention.type == "PER" and before.mention.nominal and not (whole or told)


def heard_behind(text: Text, i: int, name: Name) -> bool:
    """Whether an outlet is named behind a definite noun, which closes its phrase ("أبلغ مدير المركز رويترز أن …")."""
    closed = i - 1 not in text.covering and definite(text.forms[i - 1]) and not text.tags[i - 1] & OUTLET
    return closed and not definite(text.forms[i]) and is_outlet(text, name)


def served_by(text: Text, at: int, i: int) -> bool:
    """Whether an office just told with a name is of the person named at word `i` ("فلان وكيل أعمال اللاعب فلان")."""
    aide = i - 2 in text.covering and text.forms[i - 1] in text.grammar.aides  # "فلان مستشار فلان"
    his = bool(text.tags[i - 1] & ROLE) and definite(text.forms[i - 1]) and i - 1 not in text.covering
    return aide or (his and i - 2 > at and not definite(text.forms[i - 2]) and office_after(text, at, i - 1))


def _owned_by_body(text: Text, office: Name) -> bool:
    """Whether the body whose office it is has been named with it ("الأمين العام للأمم المتحدة")."""
    inner = (text.starting.get(j) for j in range(office.first + 1, office.last))
    return any(name.mention.type in ("ORG", "GPE") for name in inner if name)


def and_name(text: Text, i: int, name: Name) -> bool:
    """Whether a name follows a glued و in its word."""
    return name.mention.span.start - text.words[i].start == 1 and name.mention.type in ("PER", "ORG", "GPE")


def joint(text: Text, at: int, name: Name) -> bool:
    """Whether the name at word `at` is of the same type as another."""
    held = text.covering.get(at)
    if held is None:
        return False
    return held.mention.type == name.mention.type or {held.mention.type, name.mention.type} == {"ORG", "GPE"}


def described(text: Text, at: int) -> bool:
    """Whether an adjective in the accusative goes with the word, which then is a noun ("رفض مقترحا أمريكيا")."""
    return at + 1 < text.size and text.forms[at + 1].endswith("يا") and not text.readings(at + 1)


def ranked(text: Text, at: int, i: int) -> bool:
    """Whether an adjective of rank that is a noun of time as well goes on with the office ("الأمين العام")."""
    if not text.tags[i] & RANK or i == at or not definite(text.forms[i - 1]) or i in text.times:
        return False
    after = i + 1
    if text.forms[i - 1] in text.grammar.classes.general:
        return True  # "الأمن العام"
    if after < text.size and (text.tags[after] & RANK or text.forms[after] in text.grammar.classes.ranks):
        return True
    return after < text.size and not (definite(text.forms[after]) or text.words[after].kind == "number")
