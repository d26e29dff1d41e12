"""What the command says of what is missing, and the way out that it names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.output.cli.common import number
from tawatur.output.cli.main import main
from tests.serving import demo_record


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of a record of two pages of the demo."""
    return str(demo_record(tmp_path_factory.mktemp("saying") / "x.db", "0[67]*"))


class Said:
    """Runs the command on a record; what it says on both channels."""

    def __init__(self, record: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.record, self.capsys, self.monkeypatch = record, capsys, monkeypatch

    def __call__(self, *arguments: str, status: int = 0) -> tuple[str, str]:
        self.monkeypatch.setattr("sys.argv", ["tawatur", *arguments])
        self.monkeypatch.setenv("TAWATUR_RECORD", self.record)
        self.monkeypatch.setenv("COLUMNS", "200")
        with pytest.raises(SystemExit) as left:
            main()
        assert (left.value.code or 0) == status
        shown = self.capsys.readouterr()
        return shown.out, shown.err


@pytest.fixture
def tawatur(record: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Said:
    """The command on that record."""
    return Said(record, capsys, monkeypatch)


def test_one_is_not_many() -> None:
    assert [number(n, "page") for n in (0, 1, 2)] == ["0 pages", "1 page", "2 pages"]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (("said", "--by", "Nobody"), "names nobody 'Nobody'"),
        (("said", "--since", "2040-01-01"), "no statement is so"),
        (("search", "زرافة"), "no article holds 'زرافة'"),
        (("entity", "list", "Nobody"), "names nobody 'Nobody'"),
    ],
)
def test_an_empty_answer_is_said_beside_it(tawatur: Said, asked: tuple[str, ...], answer: str) -> None:
    out, err = tawatur(*asked)
    assert not out
    assert answer in err


def test_a_folder_that_is_missing_is_named(tawatur: Said, tmp_path: Path) -> None:
    _, err = tawatur("brief", "1", "-o", str(tmp_path / "none" / "b.md"), status=2)
    assert f"the folder {tmp_path / 'none'} does not exist; make it first" in err


def test_help_shows_what_tables_a_file_of_feeds_holds(tawatur: Said) -> None:
    assert "[[feed]]" in tawatur("watch", "--help")[0]


def test_a_story_lists_its_articles(tawatur: Said) -> None:
    assert "7682e2ea7cc7e049-1" in tawatur("story", "1", "--lang", "en")[0].partition("\nArticles\n")[2]


def test_an_article_without_outlet_is_called_by_its_page(tawatur: Said) -> None:
    assert all(line.split("\t")[2] for line in tawatur("search", "قتلى")[0].splitlines() if line[0] != "\t")


def test_who_is_judged_may_be_called_by_any_form(tawatur: Said) -> None:
    rows = [row.split("\t") for row in tawatur("entity", "list")[0].splitlines()]
    one, other = next((a, b) for a in rows for b in rows if a[0] < b[0] and a[2] != a[0] and b[2] != b[0])
    out, _ = tawatur("entity", "split", one[2], other[2], "--by", "desk")
    assert f"{one[0]} ≠ {other[0]}; take it back: tawatur entity withdraw 1" in out


def test_a_name_and_its_own_form_are_no_two(tawatur: Said) -> None:
    label, _, form, _ = tawatur("entity", "list")[0].splitlines()[0].split("\t")
    assert "are read as one entity" in tawatur("entity", "split", label, form, status=2)[1]
