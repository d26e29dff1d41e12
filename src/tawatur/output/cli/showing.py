"""Verbs that show stories: `stories`, `story`, `brief`, `compare`, `timeline`; and the reader's view of one page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tawatur.model.errors import InputError
from tawatur.output.cli.common import DEFAULT_RECORD, JsonOption, RecordOption, opened, say, show_json

if TYPE_CHECKING:
    from tawatur.lexicon import Lexicon
    from tawatur.model.across import Story
    from tawatur.output.brief import Brief
    from tawatur.record import Record


def stories(record: RecordOption = DEFAULT_RECORD, as_json: JsonOption = False) -> None:
    """The stories, by day: number, days, articles, outlets, headline."""
    with opened(record) as store:
        found = store.stories()
        heads = {held.id: _headline(store, held) for _, held in found}
        outlets = {a: store.article(a)[1].outlet for _, held in found for a in held.articles}
    rows = []
    for number, held in found:
        who = sorted({outlet for article in held.articles if (outlet := outlets[article])})
        rows.append((number, held, heads[held.id], who))
    if as_json:
        show_json([
            {"number": number, "id": held.id, "line": held.line, "first": held.when[0], "last": held.when[1],
             "articles": list(held.articles), "outlets": who, "headline": headline}
            for number, held, headline, who in rows
        ])  # fmt: skip
        return
    for number, held, headline, who in rows:
        days = " – ".join(dict.fromkeys(day for day in held.when if day)) or "?"
        say(f"{number}\t{days}\t{len(held.articles)}\t{', '.join(who) or '-'}\t{headline}")


def _headline(store: Record, held: Story) -> str:
    """The story's title as printed; where no article has one, the first words of the first."""
    from tawatur.model.page import Report

    report = Report(*store.article(held.headline.article if held.headline else held.articles[0]))
    return " ".join(report.printed(held.headline.span).split()) if held.headline else report.headline


LanguageOption = Annotated[str, typer.Option("--lang", help="ar or en.")]
StoryArgument = Annotated[str, typer.Argument(metavar="STORY", help="Its number in `tawatur stories`, or its id.")]


def brief(
    story: StoryArgument,
    record: RecordOption = DEFAULT_RECORD,
    format_: Annotated[str, typer.Option("--format", help="md, html, json, docx or pdf.")] = "md",
    output: Annotated[Path | None, typer.Option("--output", "-o", help="Where to write it.")] = None,
    lang: LanguageOption = "ar",
) -> None:
    """The brief of a story: what happened, who says what, where accounts agree and differ, what is not known."""
    import sys

    held = _brief(story, record, lang)
    written = _write(held, format_)
    if output:
        output.write_bytes(written)
        say(str(output))
    elif format_ in ("docx", "pdf") and sys.stdout.isatty():
        raise InputError(f"--format {format_} is not for a terminal; name a file with -o")
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(written)


def _brief(story: str, record: str, language: str) -> Brief:
    from tawatur.engine import across
    from tawatur.output.brief import build
    from tawatur.output.html.words import LANGUAGES

    if language not in LANGUAGES:
        raise InputError(f"--lang {language}: Tawatur writes {' and '.join(LANGUAGES)}")
    with opened(record) as store:
        return build(across.view(store, story), language)


def _write(held: Brief, format_: str) -> bytes:
    import json

    if format_ == "md":
        from tawatur.output.brief.markdown import markdown

        return markdown(held).encode()
    if format_ == "html":
        from tawatur.output.brief.page import html

        return html(held).encode()
    if format_ == "json":
        from tawatur.output.brief.jsons import brief_json

        return (json.dumps(brief_json(held), ensure_ascii=False, indent=1) + "\n").encode()
    if format_ == "docx":
        from tawatur.output.brief.word import docx

        return docx(held)
    if format_ == "pdf":
        from tawatur.output.brief.pdf import pdf

        return pdf(held)
    raise InputError(f"--format {format_}: a brief is written as md, html, json, docx or pdf")


def _sections(
    story: str, record: str, language: str, as_json: bool, keys: tuple[str, ...], listed: bool = False
) -> None:
    from tawatur.output.brief.jsons import brief_json
    from tawatur.output.brief.terminal import lines, sources

    held = _brief(story, record, language)
    if as_json:
        show_json([section for section in brief_json(held)["sections"] if section["key"] in keys])
    else:
        say(*lines(held, keys), *(sources(held) if listed else ()))


def shown(story: str, record: str, language: str = "ar") -> Iterator[str]:
    """The brief of a story as plain lines for the terminal."""
    from tawatur.output.brief.terminal import lines

    return lines(_brief(story, record, language))


def story(
    story: StoryArgument,
    record: RecordOption = DEFAULT_RECORD,
    as_json: JsonOption = False,
    lang: LanguageOption = "ar",
) -> None:
    """One story: its timeline, who says what, copies, its articles."""
    _sections(story, record, lang, as_json, ("happened", "said", "copies"), listed=True)


def compare(
    story: StoryArgument,
    record: RecordOption = DEFAULT_RECORD,
    as_json: JsonOption = False,
    lang: LanguageOption = "ar",
) -> None:
    """Where accounts of a story agree and differ, what was updated, what rests on one source."""
    _sections(story, record, lang, as_json, ("agree", "differ", "updated", "weak", "open"))


def timeline(
    story: StoryArgument,
    record: RecordOption = DEFAULT_RECORD,
    as_json: JsonOption = False,
    lang: LanguageOption = "ar",
) -> None:
    """The events of a story by their own date: happened, announced, did not come about."""
    _sections(story, record, lang, as_json, ("happened",))


def reader_view(found: Iterable[Any], words: Lexicon, format_: str, output: Path | None) -> None:
    """Read one page without a record and write it as HTML, or as standoff JSON. Raises InputError."""
    import json
    import sys

    from tawatur.engine.read import read_item
    from tawatur.model.failure import Failure

    if format_ not in ("html", "json"):
        raise InputError(f"--format {format_}: a page is written as html or json")
    held = list(found)
    if len(held) != 1:
        raise InputError(f"--format {format_} shows one page, not {len(held)}; name one file")
    page = held[0] if isinstance(held[0], Failure) else read_item(held[0], words)
    if isinstance(page, Failure):
        raise InputError(page.reason)
    if format_ == "json":
        from tawatur.output.export.standoff import standoff

        written = json.dumps(standoff(page), ensure_ascii=False, indent=1) + "\n"
    else:
        from tawatur.output.html.view import page_view

        written = page_view(page)
    if output:
        output.write_text(written, "utf-8")
        say(str(output))
    else:
        sys.stdout.write(written)


VERBS = (stories, story, brief, compare, timeline)
