"""Reading takes time in proportion to the length of the page, whatever is written on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import islice, product
from time import process_time

import pytest

from tawatur.engine.read import read

HEAD = "خبر قصير عن الرياح\n\nقال الوزير سالم الحمداني إن المدينة هادئة هذا الصباح.\n\n"
SENTENCE = "قال الوزير سالم الحمداني إن القوات سيطرت على مدينة تعز يوم الأحد وقتل 12 شخصا في 3 هجمات"
LETTERS = "تجخدرزسطعفقم"


def people(n: int) -> str:
    """So many people with names that no list has, none like another."""
    names = ("".join(letters) for letters in islice(product(LETTERS, repeat=5), 0, None, 61))
    return " ".join(f"الدكتور {name} ال{name[::-1]}ي." for name in islice(names, n))


PAGES: dict[str, Callable[[int], str]] = {
    "full stops": lambda n: ". " * (10 * n),
    "one line without a stop": lambda n: f"{SENTENCE} " * (n // 6),
    "one line with stops": lambda n: f"{SENTENCE}. " * (n // 6),
    "paragraphs": lambda n: f"{SENTENCE}.\n\n" * (n // 6),
    "short lines": lambda n: "قال الوزير\n" * (2 * n),
    "quotation marks": lambda n: '"' * (20 * n),
    "words in quotation marks": lambda n: 'قال "نعم " ' * (n // 2),
    "marks that never close": lambda n: "قال «نعم " * (n // 2),
    "one word": lambda n: "كتاب" * (10 * n),
    "digits": lambda n: "1" * (50 * n),
    "numbers": lambda n: "مئة وعشرون ألفا و" * n,
    "spaces": lambda n: "نعم" + " " * (200 * n) + "نعم",
    "lines without a letter": lambda n: "\n" * (200 * n),
    "sons of sons": lambda n: "بن محمد " * (2 * n),
    "a verb of speech alone": lambda n: "قال: " * (n // 2),
    "a verb of speech and nothing else": lambda n: "قال " * (10 * n),
    "a verb that takes anything": lambda n: "دعا " * (3 * n),
    "a surname and nothing else": lambda n: "طالب " * (5 * n),
    "an attack and nothing else": lambda n: "الهجوم " * (4 * n),
    "scores": lambda n: "وأعلن النادي النتائج، " + "1-2 " * (3 * n),
    "attributions of two words": lambda n: "قال إن " * (3 * n),
    "a body taken up again and again": lambda n: f"تقدم الجيش مع سالم الحمداني في تعز. {SENTENCE}. " * (n // 6),
    "an agency and nothing else": lambda n: "رويترز " * (5 * n),
    "people that no list has": lambda n: people(8 * n),
    "dots in a quotation": lambda n: f'قال الوزير: "نعم {"." * (20 * n)}".\n',
    "marks and exclamations": lambda n: SENTENCE + "<!--" * (10 * n),
    "initials and digits": lambda n: "1" * (10 * n) + " أ. ب. ج. " + "1" * (10 * n) + "\n\n" + HEAD,
}
# Four times the page takes four times as long; sixteen, were the cost its square. The mean of the two parts them.
SIZE, LONGER, MOST = 120, 4, 9.0


def cost(page: str) -> float:
    """Seconds of processor time, the least of three readings: what else the machine does only adds to it."""
    held = []
    for _ in range(3):
        start = process_time()
        read(page, published=date(2031, 3, 10))
        held.append(process_time() - start)
    return min(held)


@pytest.mark.parametrize("name", PAGES)
def test_four_times_the_page_takes_no_more_than_its_share(name: str) -> None:
    write = PAGES[name]
    base = cost(HEAD)
    short, long = (max(cost(HEAD + write(size)) - base, 1e-3) for size in (SIZE, LONGER * SIZE))
    assert long / short < MOST, f"{short:.3f} s for a page, {long:.3f} s for one {LONGER} times as long"
