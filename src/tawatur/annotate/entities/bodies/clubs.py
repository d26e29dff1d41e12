"""Clubs that are called as a place or an ordinary word ("فاز على ليون", "مدرب الهلال"), where sport is written of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence, Set

from tawatur.annotate.entities.bodies.matches import opponents, shorts, transferred
from tawatur.annotate.entities.words.draft import Draft, whole_noun
from tawatur.annotate.entities.words.looks import given_name, with_al
from tawatur.annotate.entities.words.vocabulary import Vocabulary
from tawatur.model.prose import Sentence, Word
from tawatur.script.words import readings

# An article with so many words of sport alone, repeated ones not counted, is about sport.
_ENOUGH = 3
# Ends of a plural that owns nothing: "the players of" has none.
_MEMBERS = ("ين", "ون")
# So far before a place a word may stand that makes an opponent of it ("فاز … على").
_REACH = 4
# Kinds of listed names that only sport is written of with.
_SPORTING = frozenset(("club", "athlete"))
# Behind the noun of such a match stands its town or who plays ("ديربي جدة", "ديربي الهلال والنصر").
_DERBY = "derby"
# Behind this noun a town is its club, with the noun ("نادي نسيمان").
_NOUN = 4
_NOUNS = frozenset(("نادي", "بنادي", "لنادي", "ونادي"))
# Before "for" and a club: whose, and who plays.
_FOR = ("team", "plays")
# Words that sport too uses for what they mean, however often ("الاتفاق").
_PLAIN = "plain"
# Kind of the bodies that rule a sport.
_LEAGUE = "union"
# What unions have as well as clubs.
_BOARD = "اداره"
# "The European Union": so many words.
_UNION = 2
# So many clubs of one country that are so well known make each other sure.
_RIVALS, _WELL = 2, 2
# What a club is behind its name.
_CHAMPION = "بطل"
# Kinds of places that clubs are called after; an unlisted one has none.
_TOWNS = frozenset(("city", "capital", "region", ""))


def clubs(
    found: Sequence[Draft],
    words: Sequence[Word],
    sentences: Sequence[Sentence],
    forms: Set[str],
    known: Vocabulary,
    home: str = "",
) -> list[Draft]:
    """The drafts, places that are clubs here as such, and clubs that no list could mark without knowing the subject;
    `home`: the country (ISO code) that the page is written for.
    """
    if len(known.sport & forms) < _ENOUGH and not _sporting(found, forms, known):
        found = [draft for draft in found if not _youth(draft, words, known)]
        return _of_the_page(found, words, known)
    out = [_federation(_without_nation(draft, words, known), words, known) for draft in found]
    inner = {at for draft in out if draft.length > 1 for at in range(draft.first, draft.last)}
    towns = [draft for draft in out if draft.first not in inner and _place(draft, words, known)]
    cues = {draft for draft in towns if _opposes(words, draft.first, draft.last, draft.cut, known)}
    cues.update(draft for draft in towns if draft.first and not draft.cut and words[draft.first - 1].form in _NOUNS)
    named = [draft for draft in out if _is_club(draft)]
    may = [draft for draft in out if draft.type == "GPE" and draft.length == 1 and draft.first not in inner]
    cues.update(transferred(may, named, words, sentences, known))
    teams = {draft.stem(words) for draft in cues} | _called(out, words, known)
    cues |= {draft for draft in towns if draft.stem(words) in teams and _again(draft, words, known)}
    out = [_club(_begun(draft, named, words), words, known) if draft in cues else draft for draft in out]
    held = {at for draft in out for at in range(draft.first, draft.last)}
    out += [*shorts(named, words, held, known), *opponents(words, held, known)]
    held |= {draft.first for draft in out}
    spoken = {words[draft.last - 1].form if draft.length > 1 else draft.stem(words) for draft in out if _is_club(draft)}
    owners = _owners(out, forms, known)
    owners.update([home] * bool(home))
    bare = list(_bare(words, sentences, held, owners, known))
    spoken |= {form for _, form, acts in bare if acts}
    often = Counter(form for draft, form, _ in bare if not _after_noun(words, draft.first))
    spoken |= {form for form, times in often.items() if times > 1 and _meant(form, known)}
    spoken |= _rivals(bare, often, known)
    ends = {draft.last for draft in out if _is_club(draft)}
    long = [draft for draft in out if draft.kind == _LEAGUE and draft.length > 1]
    unions = {reading.stem for draft in long for reading in readings(words[draft.first].form)}
    bare = [b for b in bare if b[1] not in unions or (b[2] and words[b[0].first - 1].form != _BOARD)]  # "الاتحاد" alone
    for draft, form, _ in bare:
        if form not in spoken and _with(draft, words, ends):
            out.append(draft)
            if _meant(form, known) or known.heads.get((form,)):
                spoken.add(form)
        if form in spoken or _with(draft, words, ends):
            ends.add(draft.last)
    held.update(draft.first for draft in out)
    out += [draft for draft, form, _ in bare if form in spoken and draft.first not in held]
    out = [_club(d, words, known) if d in towns and _with(d, words, ends) else d for d in out]
    return [_chosen(d, owners) if _is_club(d) and len(d.names) > 1 else d for d in out]


def _called(drafts: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> set[str]:
    """The one words by which the clubs that are named in full are called ("دورتموند" of "بوروسيا دورتموند")."""
    full = {(draft.entity, words[draft.last - 1].form) for draft in drafts if _is_club(draft) and draft.listed}
    return {form for label, form in full if any(n.label == label for n in known.clubs.get(form, ()))}


def _sporting(found: Sequence[Draft], forms: Set[str], known: Vocabulary) -> bool:
    """Whether words of sport and listed names of sport, each counted once, make up a subject together."""
    spoken = len(known.sport & forms)
    if not spoken:
        return False
    named = {draft.entity for draft in found if draft.kind in _SPORTING and draft.listed and draft.length > 1}
    return spoken + len(named) >= _ENOUGH


def _youth(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether a listed club is a noun of every day with the adjective of its country ("الشباب السعودي")."""
    noun = whole_noun(words[draft.first].form, draft.cut)
    if draft.kind != "club" or draft.length != _UNION or known.sports.get(noun) != _PLAIN:
        return False
    return known.nations.get((words[draft.last - 1].form,)) is not None


def _of_the_page(found: Sequence[Draft], words: Sequence[Word], known: Vocabulary) -> list[Draft]:
    """The drafts, unions that the page names in full too as such where it leaves their field out."""
    full = {draft.entity for draft in found if draft.kind == _LEAGUE and draft.listed and draft.length > _UNION}
    if not full:
        return list(found)
    meant = [_federation(draft, words, known) for draft in found]
    return [short if short.entity in full else draft for short, draft in zip(meant, found, strict=True)]


def _federation(draft: Draft, words: Sequence[Word], known: Vocabulary) -> Draft:
    """A body that is called as a union of football, without its field, as that union ("الاتحاد الأوروبي")."""
    if draft.type != "ORG" or draft.length not in (_UNION, _UNION + 1):
        return draft
    last = draft.first + _UNION
    name = known.unions.get((draft.stem(words), words[last - 1].form))
    if name is None or (last < draft.last and known.nations.get((words[last].form,)) is None):
        return draft
    draft = draft._replace(last=last)  # "رئيس الاتحاد الدولي السويسري فلان"
    return draft._replace(entity=name.label, kind=name.kind, country=name.country, listed=True, names=(name,))


def _meant(form: str, known: Vocabulary) -> bool:
    """Whether a word that sport repeats without a noun before it is rather the club ("الأهلي", but not "الملعب")."""
    return form.startswith("ال") and not (
        form in known.frequent or form in known.sport or known.sports.get(form) == _PLAIN
    )


def _after_noun(words: Sequence[Word], at: int) -> bool:
    """Whether a noun stands before, of which the word may be the adjective ("البنك الأهلي", "بنك الأهلي")."""
    return at > 0 and (with_al(words[at - 1].form) or words[at - 1].kind == "mark")


def _rivals(bare: Sequence[tuple[Draft, str, bool]], often: Collection[str], known: Vocabulary) -> set[str]:
    """The words that are well-known clubs of one country, so many that they are hardly the ordinary words."""
    homes: dict[str, set[str]] = {}
    for draft, form, _ in bare:
        if form in often and _meant(form, known):
            for name in draft.names:
                if name.rank <= _WELL and name.country:
                    homes.setdefault(name.country, set()).add(form)
    return {form for held in homes.values() if len(held) >= _RIVALS for form in held}


def _owners(drafts: Sequence[Draft], forms: Set[str], known: Vocabulary) -> Counter[str]:
    """How often the article names each country (ISO code), its adjectives once each."""
    owners = Counter(draft.country for draft in drafts if draft.country and len({n.country for n in draft.names}) < 2)
    owners.update(known.countries.get(known.nations.get((form,)) or "", "") for form in forms & known.nations_forms)
    del owners[""]
    return owners


def _chosen(draft: Draft, owners: Counter[str]) -> Draft:
    """The club as that of the country which the article names most, else the best known."""
    best = max(draft.names, key=lambda name: (owners[name.country], -name.rank))
    return draft._replace(entity=best.label, country=best.country)


def _is_club(draft: Draft) -> bool:
    return draft.kind == "club" and draft.type == "ORG"


def _with(draft: Draft, words: Sequence[Word], ends: Collection[int]) -> bool:
    """Whether "and" or a comma joins the name to a club's directly before it ("الرائد والحزم", "الرائد، الحزم")."""
    at = draft.first
    if at - 1 in ends and words[at - 1].form == "،" and not draft.cut:
        return words[min(draft.last, len(words) - 1)].form[0] in "،و"
    return at in ends and draft.cut == 1 and words[at].form.startswith("و")


def _place(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether a single word is a town, or a region as which a listed club is called ("الخليج")."""
    if draft.length > 1 or draft.nominal or draft.kind == "country" or draft.type not in ("GPE", "LOC"):
        return False
    form = draft.stem(words)
    names = () if draft.listed else known.names.get((form,)) or ()
    if any(name.kind == "country" for name in names):
        return False  # found by the model, because it is an ordinary word too ("المغرب")
    return (draft.type == "GPE" and draft.kind in _TOWNS) or form in known.clubs


def _opposes(words: Sequence[Word], first: int, last: int, cut: int, known: Vocabulary) -> bool:
    """Whether the words around make a club of a place: whose player, against whom, "ليون الفرنسي"."""
    fields = known.sports
    form = words[last].form if last < len(words) else ""
    if form.startswith("ال") and form.endswith("ي") and known.nations.get((form,)):
        return fields.get(words[first].form[cut:]) != _PLAIN  # "النجم المصري"
    if form == _CHAMPION:
        return True  # "استهل ليون بطل فرنسا"
    before = words[first - 1].form if first else ""
    if cut:
        return any(r.clitics == "ل" for r in readings(words[first].form) if r.cut == cut) and fields.get(before) in _FOR
    style = next((fields[r.stem] for r in readings(before) if r.stem in fields), "")
    if style == "team" and before.endswith(_MEMBERS):
        return fields.get(words[first].form) != _PLAIN  # "اللاعبين الشباب"
    if style in ("team", "against"):
        return True
    return before in ("علي", "على") and any(
        fields.get(w.form) == "beat" for w in words[max(0, first - _REACH) : first - 1]
    )


def _again(draft: Draft, words: Sequence[Word], known: Vocabulary) -> bool:
    """Whether a place that is a club elsewhere is one here too: no word beside it makes a place of it."""
    clitics = next((r.clitics for r in readings(words[draft.first].form) if r.cut == draft.cut), "")
    before = words[draft.first - 1].form if draft.first else ""
    after = words[draft.last].form if draft.last < len(words) else ""
    if after.endswith("ه") and known.nations.get((after,)):
        return False  # "فالنسيا الإسبانية"
    return not clitics.endswith("ب") and known.metonyms.get(before) not in ("place", "towards")


def _club(draft: Draft, words: Sequence[Word], known: Vocabulary) -> Draft:
    """The place as the club that is called as it is, listed or not."""
    names = known.clubs.get(draft.stem(words), ()) or tuple(name for name in draft.names if name.kind == "club")
    near = tuple(name for name in names if name.country == draft.country) or names
    if near:
        best = near[0]
        return draft._replace(type="ORG", kind="club", entity=best.label, names=near, country=best.country, listed=True)
    label = f"{draft.entity} (club)" if draft.entity else None
    if draft.first and words[draft.first - 1].form in _NOUNS:
        draft = draft._replace(first=draft.first - 1, cut=len(words[draft.first - 1].form) - _NOUN)
    return draft._replace(type="ORG", kind="club", entity=label, names=(), rule="club")


def _begun(draft: Draft, clubs: Sequence[Draft], words: Sequence[Word]) -> Draft:
    """The town as the only club of the page whose name it begins ("مانشستر يونايتد", then "يلعب لمانشستر")."""
    form = draft.stem(words)
    full = {club.entity: club for club in clubs if club.listed and club.length > 1 and club.stem(words) == form}
    return draft._replace(names=next(iter(full.values())).names) if len(full) == 1 else draft


def _without_nation(draft: Draft, words: Sequence[Word], known: Vocabulary) -> Draft:
    """A listed club without the adjective of its country ("ليون الفرنسي")."""
    last = words[draft.last - 1].form
    if draft.kind != "club" or draft.length != 2 or known.heads.get((words[draft.first].form,)):
        return draft
    return draft._replace(last=draft.last - 1) if known.nations.get((last,)) in known.countries else draft


def _field(form: str) -> bool:
    """Whether a word looks like the adjective that tells which union it is ("الاتحاد الدولي")."""
    return with_al(form) and form.endswith(("ي", "يه"))


def _bare(
    words: Sequence[Word],
    sentences: Sequence[Sentence],
    held: Collection[int],
    owners: Counter[str],
    known: Vocabulary,
) -> Iterator[tuple[Draft, str, bool]]:
    """Single words that are a club's name and stand in no other name, and whether the words around say so."""
    for sentence in sentences:
        for at in range(sentence.first, sentence.last):
            if at in held:
                continue
            for reading in readings(words[at].form):
                barred = reading.stem in known.sport or given_name(reading.stem, known)
                names = () if barred else known.clubs.get(reading.stem)
                head = names and known.heads.get((reading.stem,))
                if names and not (head and at + 1 < sentence.last and _field(words[at + 1].form)):
                    draft = Draft(at, at + 1, reading.cut, "ORG", "club", None, "club", True, names=names)
                    derby = at > sentence.first and known.sports.get(words[at - 1].form) == _DERBY
                    acts = derby or _opposes(words, at, at + 1, reading.cut, known)
                    yield _chosen(draft, owners), reading.stem, acts
                    break
