"""From bytes to pages: character sets, and errors that name the file and the way out."""

from __future__ import annotations

from datetime import date

import pytest

from tawatur.model.errors import InputError
from tawatur.pages import decode, read_bytes
from tawatur.pages.read import sniff

TEXT = "قال المحافظ إن المرفأ الجديد سيفتح أبوابه أمام الصيادين في مطلع الصيف المقبل.\n" * 3


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256", "iso8859-6"]
)
def test_character_sets(encoding: str) -> None:
    assert decode("file", TEXT.encode(encoding)) == TEXT


def test_the_declared_character_set_counts_where_it_is_true() -> None:
    html = f'<html><head><meta charset="windows-1256"></head><p>{TEXT}</p>'
    assert decode("file", html.encode("cp1256")) == html
    assert decode("file", html.encode("utf-8")).count("المرفأ") in (0, 3)
    assert decode("file", html.replace("windows-1256", "no-such-set").encode()) == html.replace(
        "windows-1256", "no-such-set"
    )


@pytest.mark.parametrize("encoding", ["cp1256", "latin-1"])
def test_a_text_that_was_encoded_twice_is_mended(encoding: str) -> None:
    text = TEXT + "«لا» – ٣ أيام"
    assert decode("file", text.encode().decode(encoding).encode()) == text
    kept = f"{text}\n<b>الطقس</b> طارئ "  # what is right as it stands stays
    assert decode("file", (text.encode().decode(encoding) + "\n<b>الطقس</b> طارئ ").encode()) == kept


def test_a_word_in_two_letters_is_not_mended() -> None:
    assert decode("file", ("ط ظ طظ طط " * 9).encode()) == "ط ظ طظ طط " * 9


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04 ....", "ZIP"),
        (b"\x89PNG\r\n", "picture"),
        (b"ab\x00cd" * 30, "binary"),
        (bytes(range(128, 256)) * 4, "UTF-8"),
        (b"\xff\xfe\x00\xd8\x00\xd8", "UTF-16"),
        ("Un été à l'école où ça s'était passé. ".encode("latin-1") * 9, "UTF-8"),
        (b"The minister said that the bridge will open next week. " * 9, "not Arabic"),
    ],
)
def test_unusable_files(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        read_bytes("folder/file.txt", data)
    assert str(caught.value).startswith("folder/file.txt: ")


def test_too_large() -> None:
    with pytest.raises(InputError, match="100 bytes, the limit"):
        read_bytes("file", TEXT.encode(), limit=100)


def test_media_are_found_out() -> None:
    assert sniff(TEXT) == "text"
    assert sniff("<!-- a --> <!-- b --><!DOCTYPE html><html>") == "html"
    assert sniff(f"{TEXT}<p>a</p><p>b</p><div>c</div><p>d</p>") == "html"
    assert read_bytes("file", f"<html><body><p>{TEXT}</p>".encode()).media == "html"
    assert read_bytes("file", TEXT.encode(), media="text", dates={1: date(2031, 1, 1)}).articles[0].dated_by == "given"


def test_comments_without_end_do_not_hang() -> None:
    assert sniff("<!-- " * 4000 + TEXT) == "text"


def test_a_control_character_here_and_there_makes_no_binary_file() -> None:
    text = TEXT.replace(" المرفأ", "\x02 المرفأ").replace("أمام ", "أمام\x1a")
    assert decode("file", text.encode()) == text
    with pytest.raises(InputError, match="binary"):
        decode("file", text.replace(" ", "\x03").encode())
