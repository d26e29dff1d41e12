"""Make the documentation a small static site: docs/ as HTML in the product's own style. No script, no request.

python tools/site.py [FOLDER]      default: build/site
"""

from __future__ import annotations

import html
import re
import shutil
import sys
from collections import Counter
from pathlib import Path

from markdown_it import MarkdownIt

from tawatur.output.html.render import FONTS, style

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
FIRST = (
    *("index", "ar", "input", "exports", "csv", "standoff", "api", "method", "accuracy", "accuracy-history"),
    *("performance", "performance-history", "scale", "security", "tour", "adding"),
)
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_HEADING = re.compile(r"<(h[23])>(.*?)</\1>")
_LINK = re.compile(r'href="([^":#]+)\.md(#[^"]*)?"')
_SHEET = """
main { max-inline-size: 46rem; } main h1 { font-size: var(--f-4); margin-block-end: var(--s-4); }
main h2 { font-size: var(--f-3); margin-block: var(--s-5) var(--s-2); } main h3 { margin-block: var(--s-4) var(--s-1); }
main p, main ul, main ol, main table { margin-block: var(--s-3); }
main ul { list-style: disc; padding-inline-start: 1.4em; }
main ol { list-style: decimal; padding-inline-start: 1.6em; } main td, main th { text-align: start; }
pre { overflow-x: auto; padding: var(--s-3); background: var(--tint);
  font-size: var(--f-0); line-height: 1.6; direction: ltr; }
.table { overflow-x: auto; } code { unicode-bidi: isolate; } nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
"""


def build(folder: Path) -> list[Path]:
    """Write the site into a folder, which is made anew. Returns the pages."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    sources = {path.relative_to(DOCS).with_suffix(""): path for path in sorted(DOCS.rglob("*.md"))}
    titles = {name: _title(path) for name, path in sources.items()}
    order = [Path(name) for name in FIRST if Path(name) in sources]
    order += [name for name in sources if name not in order]
    (folder / "style.css").write_text(str(style(embed=False)) + _SHEET, "utf-8")
    (folder / "fonts").mkdir()
    held = ROOT / "src" / "tawatur" / "output" / "html" / "static" / "fonts"
    for font in held.iterdir():
        if font.suffix == ".txt" or any(stem in font.name for stem, *_ in FONTS.values()):
            shutil.copy(font, folder / "fonts" / font.name)
    written = []
    for name in order:
        out = folder / name.with_suffix(".html")
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(_page(name, sources[name], titles, order), "utf-8")
        written.append(out)
    return written


def _title(path: Path) -> str:
    found = _TITLE.search(path.read_text("utf-8"))
    return re.sub(r"[`*]", "", found.group(1)) if found else path.stem


def _anchored(body: str) -> str:
    """Headings with what they are linked by, as on GitHub: lower case, hyphens, no marks; numbered if said again."""
    seen: Counter[str] = Counter()

    def anchored(head: re.Match[str]) -> str:
        words = html.unescape(re.sub(r"<[^>]+>", "", head[2])).lower()
        name = re.sub(r"[^\w -]", "", words).replace(" ", "-")
        seen[name] += 1
        again = f"-{seen[name] - 1}" if seen[name] > 1 else ""
        return f'<{head[1]} id="{name}{again}">{head[2]}</{head[1]}>'

    return _HEADING.sub(anchored, body)


def _page(name: Path, path: Path, titles: dict[Path, str], order: list[Path]) -> str:
    up = "../" * (len(name.parts) - 1)
    arabic = name.name == "ar"
    body = str(MarkdownIt("commonmark").enable("table").render(path.read_text("utf-8")))
    body = _anchored(body)
    body = _LINK.sub(lambda link: f'href="{link.group(1)}.html{link.group(2) or ""}"', body)
    body = body.replace("<table>", '<div class="table"><table>').replace("</table>", "</table></div>")
    links = "".join(
        f'<li><a href="{up}{other.as_posix()}.html"{" lang=ar" if other.name == "ar" else ""}>'
        f"{html.escape(titles[other])}</a></li>"
        for other in order
    )
    language, direction = ("ar", "rtl") if arabic else ("en", "ltr")
    return (
        f'<!doctype html>\n<html lang="{language}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{html.escape(titles[name])} · Tawatur</title>\n"
        f'<link rel="stylesheet" href="{up}style.css">\n</head>\n<body>\n<div class="wrap">\n'
        f'<header class="top"><a class="word" href="{up}index.html" lang="ar">تواتُر</a></header>\n'
        f'<main id="main">\n{body}</main>\n<footer class="foot"><nav><ul>{links}</ul></nav></footer>\n'
        "</div>\n</body>\n</html>\n"
    )


if __name__ == "__main__":
    pages = build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "site")
    sys.stdout.write(f"{len(pages)} pages in {pages[0].parent}\n")
