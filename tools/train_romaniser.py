"""Learn how Arabic letters are written in Latin letters by their neighbours, from name parts with both spellings.

    python tools/train_romaniser.py [--check]

Reads `names/units.tsv` and `titles/latin.tsv` of the lexicon, writes `script/letters.tsv`. With `--check` every tenth
word is left out, and nothing is written: the share of left-out words that come out as usually spelled is printed.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from tawatur.lexicon import Lexicon
from tawatur.script.fold import folded
from tawatur.script.romanise import LETTERS, WINDOWS, Letters, contexts

# Folded letter -> Latin consonants that may stand for it; the vowels and glides need none.
_CONSONANTS = {
    "ب": "b p", "ت": "t", "ث": "th t s", "ج": "j g dj zh", "ح": "h", "خ": "kh k h x", "د": "d", "ذ": "dh d z th",
    "ر": "r", "ز": "z s", "س": "s c z", "ش": "sh ch s", "ص": "s c", "ض": "d dh z", "ط": "t", "ظ": "z dh d", "ع": "a",
    "غ": "gh g", "ف": "f v ph", "ق": "q k g c gh", "ك": "k c ch q g ck", "ل": "l", "م": "m", "ن": "n", "ه": "h",
    "چ": "ch", "پ": "p", "ڤ": "v", "گ": "g",
}  # fmt: skip
CONSONANTS = {letter: tuple(held.split()) for letter, held in _CONSONANTS.items()}
# Folded letter -> what other languages write for it, and English: one label has one manner of spelling.
_ELSEWHERE = {
    "و": (("v", "w"),), "ش": (("sch", "sh"), ("ch", "sh")), "ق": (("gh", "q"),), "ج": (("dj", "j"),),
    "ك": (("q", "k"),),
}  # fmt: skip
VOWELS = "aeiouy"
_LONGEST = 4
_LEAST = 8


def pairs(lexicon: Lexicon) -> dict[str, tuple[str, int]]:
    """Folded word -> (lower-case Latin spelling, how often it counts), of single words in plain letters."""
    rows = [(r["unit"], r["latin"], int(r["n_given"]) + int(r["n_surname"])) for r in lexicon.rows("names", "units")]
    rows += [(row["ar"], row["latin"], 1) for row in lexicon.rows("titles", "latin")]
    out: dict[str, tuple[str, int]] = {}
    for ar, latin, n in rows:
        word, plain = folded(ar), re.sub("['’`-]", "", latin.lower())
        if word.startswith("ال") and len(word) > 4 and re.match("(?:al|el|ar|as|ash|at|ad|an|az)[- ]", latin.lower()):
            word, plain = word[2:], re.sub("^[a-z]+[- ]", "", latin.lower()).replace("'", "")
        if " " not in word and re.fullmatch("[a-z]+", plain) and len(word) > 1:
            out.setdefault(word, (plain, min(n, 5) + 1))
    return out


def likely(letter: str, chunk: str) -> float:
    """How well a chunk of Latin letters fits an Arabic letter before anything is learned (a log weight)."""
    if letter in CONSONANTS and letter != "ع":
        fits = any(chunk.startswith(c) and all(v in VOWELS for v in chunk[len(c) :]) for c in CONSONANTS[letter])
        double = len(chunk) > 1 and chunk[0] == chunk[1] and chunk[0] in CONSONANTS[letter]
        if letter in "هع" and not chunk:
            return -1.0
        return -0.3 * len(chunk) if fits else -1.0 - 0.3 * len(chunk) if double else -9.0
    if all(c in VOWELS + "wh" for c in chunk):
        return -1.0 - 0.3 * abs(len(chunk) - 1)
    return -9.0


def align(word: str, latin: str, weight: dict[tuple[str, str], float] | None) -> tuple[float, list[str]]:
    """The best way to share out the Latin letters among the Arabic ones: its weight, and a chunk a letter."""
    size = len(latin)
    best: list[tuple[float, list[str]] | None] = [None] * (size + 1)
    best[0] = (0.0, [])
    for letter in word:
        after: list[tuple[float, list[str]] | None] = [None] * (size + 1)
        for start, held in enumerate(best):
            if held is None:
                continue
            for end in range(start, min(size, start + _LONGEST) + 1):
                chunk = latin[start:end]
                add = weight.get((letter, chunk), -9.0) if weight else likely(letter, chunk)
                score = held[0] + add
                there = after[end]
                if there is None or score > there[0]:
                    after[end] = (score, [*held[1], chunk])
        best = after
    return best[size] or (-math.inf, [])


def aligned(words: dict[str, tuple[str, int]]) -> list[tuple[str, list[str], int]]:
    """Words with a chunk a letter; pairs that do not fit are left out."""
    weight: dict[tuple[str, str], float] | None = None
    held: list[tuple[str, list[str], int]] = []
    for _ in range(3):
        held = []
        for word, (latin, n) in words.items():
            score, chunks = align(word, latin, weight)
            if chunks and score > -2.5 * len(word) - 2:
                held.append((word, chunks, n))
        counts: Counter[tuple[str, str]] = Counter()
        for word, chunks, n in held:
            counts.update({pair: n * times for pair, times in Counter(zip(word, chunks, strict=True)).items()})
        of: Counter[str] = Counter()
        for (letter, _chunk), n in counts.items():
            of[letter] += n
        weight = {(a, c): math.log((n + 0.1) / (of[a] + 1)) for (a, c), n in counts.items()}
    return [(word, english(word, chunks), n) for word, chunks, n in held]


def english(word: str, chunks: list[str]) -> list[str]:
    """The chunks as English has them; "tch" stays."""
    out = []
    for at, (letter, chunk) in enumerate(zip(word, chunks, strict=True)):
        turns = _ELSEWHERE.get(letter, ()) if at == 0 or word[at - 1 : at + 1] != "تش" else ()
        for foreign, here in turns:
            chunk = chunk.replace(foreign, here)
        out.append(chunk)
    return out


def learned(held: list[tuple[str, list[str], int]]) -> Letters:
    """Context -> the chunk that it mostly has; contexts that say what a shorter one says are left out."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for word, chunks, n in held:
        for at, chunk in enumerate(chunks):
            if word[at] in CONSONANTS and word[at] not in "هع" and not chunk:
                continue  # a consonant is never silent
            for context in contexts(word, at):
                counts[context][chunk] += n
    out: Letters = {}
    for context in sorted(counts, key=len):
        (chunk, n), *_ = sorted(counts[context].items(), key=lambda item: (-item[1], item[0]))
        if sum(counts[context].values()) >= _LEAST and n > 1:
            out[context] = chunk
    return pruned(out)


def pruned(letters: Letters) -> Letters:
    """Without the contexts that a shorter one answers alike."""
    out: Letters = {}
    for context in sorted(letters, key=lambda c: (len(c), c)):
        left, letter, right = context.split("|")
        shorter = (
            f"{left[len(left) - a :]}|{letter}|{right[:b]}"
            for a, b in WINDOWS
            if a <= len(left) and b <= len(right) and a + b < len(left) + len(right)
        )
        if next((out[c] for c in shorter if c in out), None) != letters[context]:
            out[context] = letters[context]
    return out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    words = pairs(Lexicon())
    out_of = {word for i, word in enumerate(sorted(words)) if i % 10 == 0} if given.check else set()
    letters = learned(aligned({word: held for word, held in words.items() if word not in out_of}))
    if given.check:
        from tawatur.script.romanise import spelled

        right = sum(spelled(word, letters) == words[word][0] for word in out_of)
        sys.stdout.write(f"{right / len(out_of):.3f} of {len(out_of)} words; {len(letters)} contexts\n")
        return 0
    rows = [f"{context}\t{chunk}" for context, chunk in sorted(letters.items())]
    Path(LETTERS).write_text("\n".join(["context\tlatin", *rows]) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
