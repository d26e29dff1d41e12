"""Pages gone wrong crash nothing, take no five seconds, and no offset lies; `tools/fuzz.py` tries more of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.lexicon import Lexicon
from tawatur.record import Record
from tests.mutants import mutant, tried

# Numbers that once found a fault: signs beyond Unicode in a feed; controls in HTML; digits that might be initials.
_ONCE = (3510, 3611, 4041, 100_345, 100_803)


@pytest.mark.parametrize("numbers", [range(100), range(100, 200), _ONCE], ids=["first", "second", "once"])
def test_pages_gone_wrong(tmp_path: Path, numbers: range | tuple[int, ...]) -> None:
    with Record.open(tmp_path / "x.db") as record:
        for number in numbers:
            name, data = mutant(number)
            (tmp_path / name).write_bytes(data)
            assert list(tried(tmp_path / name, record, Lexicon())) == []
        assert record.audit() == []
        assert record.totals()["pages"] > len(numbers) // 4 or numbers == _ONCE


def test_the_same_number_is_the_same_file() -> None:
    assert mutant(17) == mutant(17) != mutant(18)
