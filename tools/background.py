"""Count in how many articles of the ANT corpus (Apache-2.0) each stem stands; write the frequent ones.

    python tools/background.py FOLDER > src/tawatur/group/background.tsv

FOLDER holds the corpus, a text file an article. The first line gives the number of articles.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from tawatur.script.fold import fold
from tawatur.script.stems import stem
from tawatur.script.words import words

_LEAST = 10
_TAG = re.compile(r"<[^>]*>")


def main() -> None:
    """Read, count, write to standard output."""
    found: Counter[str] = Counter()
    articles = 0
    for path in sorted(Path(sys.argv[1]).glob("*/*")):
        articles += 1
        view = fold(_TAG.sub(" ", path.read_text("utf-8", errors="replace")))
        found.update({stem(w.form) for w in words(view) if w.kind in ("arabic", "latin") and len(w.form) > 2})
    sys.stdout.write(f"\t{articles}\n")
    for name, n in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        if n >= _LEAST:
            sys.stdout.write(f"{name}\t{n}\n")


if __name__ == "__main__":
    main()
