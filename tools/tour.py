"""Write docs/tour.md: one demo article through every stage, each output as the code gives it today.

python tools/tour.py            writes docs/tour.md
python tools/tour.py --check    exit status 1 where docs/tour.md is not what it would write
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path

from tawatur.annotate.pipeline import pipeline
from tawatur.compare.ground.statements import Witness
from tawatur.engine.read import annotated
from tawatur.lexicon import Lexicon
from tawatur.model.page import Article, Page, Report
from tawatur.output.statements import chain_text
from tawatur.pages import read_text
from tawatur.record.rows import ids
from tawatur.script.fold import fold
from tawatur.script.prose import prose
from tawatur.script.words import readings, words

PAGE = "08_nested_sources.txt"
TOUR = Path(__file__).resolve().parents[1] / "docs" / "tour.md"


def tour() -> str:
    """The whole document."""
    demo = Path(str(files("tawatur.demo")))
    text = (demo / "pages" / PAGE).read_bytes().decode("utf-8")
    days = json.loads((demo / "dates.json").read_text("utf-8"))[PAGE]
    lexicon = Lexicon((demo,))
    page = read_text(PAGE, text, dates={int(n): date.fromisoformat(d) for n, d in days.items()}, lexicon=lexicon)
    parts = [_head(page), _script(page), _blocks(page), _prose(page), _pipeline(lexicon)]
    read = annotated(page, lexicon)
    parts += [_layers(read, read.articles[0]), _after()]
    return "\n".join(parts)


def _block(lines: Iterator[str]) -> str:
    return "\n".join(["```", *lines, "```"])


def _head(page: Page) -> str:
    return f"""# A tour: one article through every stage

This page is written by `python tools/tour.py`; a test fails when it is out of date. The article is `{page.name}` of
the demo, about countries and people that do not exist. Run the whole of it with `make demo`.

## 1. The page

The text is fixed when it is read: {len(page.text):,} code points, page id `{page.id}`. Every offset below counts these
code points.
"""


def _script(page: Page) -> str:
    first = page.articles[0].body[0]
    held = words(fold(first.of(page.text)))[:12]

    def lines() -> Iterator[str]:
        for word in held:
            cut = [f"{r.clitics}+{r.stem}" for r in readings(word.form)[1:]] if word.kind == "arabic" else []
            yield f"{first.start + word.start:4}-{first.start + word.end:<4} {word.form}  {'  '.join(cut)}".rstrip()

    return f"""## 2. `script`: words and their readings

Letters are folded (hamza, ta marbuta, ya, marks), with the way back kept. A word may begin with proclitics; every way
to cut it is kept as a reading, and lexicons choose.

{_block(lines())}
"""


def _blocks(page: Page) -> str:
    def lines() -> Iterator[str]:
        for block in page.blocks:
            shown = " ".join(block.span.of(page.text).split())
            article = f"article {block.article}" if block.article else "-"
            cut = "…" if len(shown) > 60 else ""
            yield f"{block.span.start:4}-{block.span.end:<4} {block.role:9} {article:10} {shown[:60]}{cut}"

    return f"""## 3. `pages`: blocks and articles

{_block(lines())}
"""


def _prose(page: Page) -> str:
    running = prose(page, page.articles[0])
    outlet = running.outlet.entity if running.outlet else "an outlet that is not named"
    return f"""## 4. What annotators read

The article's own blocks as {len(running.words)} words in {len(running.sentences)} sentences, published
{running.published}, printed by {outlet}.
"""


def _pipeline(lexicon: Lexicon) -> str:
    def lines() -> Iterator[str]:
        for annotator in pipeline(lexicon):
            yield f"{annotator.name:13} reads {', '.join(annotator.reads) or 'nothing':45} writes {annotator.writes}"

    return f"""## 5. `annotate`: the list

{_block(lines())}
"""


def _layers(page: Page, article: Article) -> str:
    layers, show = article.layers, page.printed

    def entities() -> Iterator[str]:
        seen: dict[str, None] = {}
        for m in layers.entities:
            seen[f"{m.type:4} {show(m.span)} = {m.entity}  [{m.made_by.rule}]"] = None
        yield from list(seen)[:14]

    def times() -> Iterator[str]:
        for t in layers.times:
            yield f"{show(t.span)} = {t.value} {t.mod or ''} ({t.why})".replace("  ", " ")

    def quantities() -> Iterator[str]:
        for q in layers.quantities:
            yield f"{show(q.span)} = {q.value} {q.unit} {q.mod or ''}".rstrip()

    def statements() -> Iterator[str]:
        for n, (name, a) in enumerate(zip(ids(article, "attributions"), layers.attributions, strict=True)):
            inside = f", inside {a.inside + 1}" if a.inside is not None else ""
            yield f"{n + 1}. {chain_text(Witness(Report(page, article), n))}  [{a.act}, {a.mode}{inside}]"
            yield f"   {show(a.cue)} … {' … '.join(show(span) for span in a.content)}"
            yield f"   {name}  rule {a.made_by.rule}"

    def events() -> Iterator[str]:
        for e in layers.events:
            who = " + ".join(p.entity for p in e.actors if p.entity) or "-"
            whom = " + ".join(p.entity for p in e.targets if p.entity) or "-"
            yield f"{e.type} {e.mode or ''} {e.status}: {show(e.trigger)}; {who} -> {whom}; {e.date or '-'}".replace(
                "  ", " "
            )

    return f"""## 6. The layers

Entities (each form once, the first fourteen):

{_block(entities())}

Times, resolved against the day of publication:

{_block(times())}

Quantities:

{_block(quantities())}

Attributions: the chain runs from the outlet over transmitters to the source; عن is "from". The id carries article and
span.

{_block(statements())}

Events:

{_block(events())}
"""


def _after() -> str:
    return """## 7. What comes after

`record` keeps page, articles, layers and statements in one transaction. Over all articles, `resolve` makes names one,
`group` finds copies and stories, `compare` makes claims and findings; `tawatur stories`, `brief`, `said`, `explain` and
`audit` ask for them. See [method.md](method.md) for how origins are counted.
"""


def main() -> int:
    written = tour()
    if "--check" in sys.argv[1:]:
        return int(TOUR.read_text("utf-8") != written)
    TOUR.write_text(written, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
