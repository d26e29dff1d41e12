"""`python -m tawatur.spark IN OUT`, or this file given to `spark-submit`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tawatur.engine.rows import FIELDS
from tawatur.lexicon import Lexicon
from tawatur.model.errors import InputError, TawaturError


def arguments() -> argparse.ArgumentParser:
    """What the command takes."""
    parser = argparse.ArgumentParser("tawatur.spark", description="Read, annotate and group copies on Apache Spark.")
    parser.add_argument("source", metavar="IN", help="a Parquet file or folder, a .warc(.gz) or a folder of them")
    parser.add_argument("out", metavar="OUT", help="a folder that is not there yet: pages, failures, pairs, copies")
    parser.add_argument("--map", default="", help="columns of the Parquet: text=content,published=date")
    parser.add_argument("--lexicon", type=Path, action="append", default=[], help="a folder of words, on every worker")
    parser.add_argument("--partitions", type=int, default=0, help="tasks of reading and of joins (default: 4 a core)")
    parser.add_argument("--master", help="local[2], spark://…; else what spark-submit or the settings say")
    parser.add_argument("--no-copies", action="store_true", help="read and annotate only")
    return parser


def main(given: Sequence[str] | None = None) -> int:
    """Run the job; the exit status: 0 done, 2 wrong use."""
    args = arguments().parse_args(given)
    try:
        _run(args, _mapping(args.map))
    except TawaturError as error:
        sys.stderr.write(f"tawatur: {error}\n")
        return 2
    return 0


def _mapping(text: str) -> dict[str, str]:
    out = dict(part.partition("=")[::2] for part in text.split(",") if part)
    for key in out:
        if key not in FIELDS:
            raise InputError(f"--map {key}=…: Tawatur knows the fields {', '.join(FIELDS)}")
    return out


def _run(args: argparse.Namespace, fields: dict[str, str]) -> None:
    from tawatur.spark import frames

    spark = frames.session(args.master)
    out = frames.address(args.out)
    words = Lexicon(tuple(folder.resolve() for folder in args.lexicon))
    partitions = frames.spread(spark, args.partitions)
    frames.read(spark, args.source, out, fields, words, partitions)
    if not args.no_copies:
        frames.group(spark, out)
    spark.stop()


if __name__ == "__main__":
    sys.exit(main())
