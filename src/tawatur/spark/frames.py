"""The job as tables of Spark: pages read, copies found by a join over fingerprints, groups by connected components.

OUT/pages, OUT/failures   Parquet that `tawatur import` takes
OUT/pairs                 pairs of articles that share text, verified
OUT/copies                copy groups, the same that `group.copies` finds on one machine
OUT/steps                 what was held between the steps; may be deleted
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import pyarrow as pa

from tawatur.engine.rows import FIELDS
from tawatur.group.candidates import COMMON, SHARED
from tawatur.lexicon import Lexicon
from tawatur.model.errors import ExtraError, InputError
from tawatur.record.carry import COLUMNS
from tawatur.spark import workers

try:
    from pyspark.sql import Column, DataFrame, SparkSession
    from pyspark.sql import functions as f
    from pyspark.sql.pandas.types import from_arrow_schema
except ImportError as error:
    raise ExtraError(
        "this needs the package 'pyspark', which is not installed: pip install 'tawatur[spark]'"
    ) from error

Work = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]
_ARCHIVES = (".warc", ".warc.gz")
# Rows that Spark hands to a worker at once.
_BATCH = "128"


def session(master: str | None = None) -> SparkSession:
    """The session of the job, on a master or wherever it was submitted to."""
    builder = SparkSession.builder.appName("tawatur")
    return prepare((builder.master(master) if master else builder).getOrCreate())


def prepare(spark: SparkSession) -> SparkSession:
    """Settings that the job rests on: days do not shift with the machine's time zone, batches fit in memory."""
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", _BATCH)
    return spark


def spread(spark: SparkSession, partitions: int) -> int:
    """Set how many tasks reading and each join are cut into (0: four a core, joins as the settings say)."""
    if partitions:
        spark.conf.set("spark.sql.shuffle.partitions", str(partitions))
    return partitions or 4 * spark.sparkContext.defaultParallelism


def read(
    spark: SparkSession, source: str, out: str, fields: Mapping[str, str], words: Lexicon, partitions: int
) -> None:
    """Read and annotate a Parquet file or folder, or web archives, into OUT/pages and OUT/failures."""
    root = address(source)
    found = _archives(source)
    if found:
        paths = spark.sparkContext.parallelize([(path,) for path in found], min(len(found), partitions))
        table = spark.createDataFrame(paths, "path string")
        done = _mapped(table, lambda batches: workers.archives(batches, root, words), workers.READ)
    else:
        table = _table(spark, root, fields).repartition(partitions)
        done = _mapped(table, lambda batches: workers.table_rows(batches, root, fields, words), workers.READ)
    done.write.parquet(f"{out}/steps/read")
    held = spark.read.parquet(f"{out}/steps/read")
    held.where("stage is null").select(*COLUMNS).write.parquet(f"{out}/pages")
    held.where("stage is not null").select(*workers.FAILURE).write.parquet(f"{out}/failures")


def group(spark: SparkSession, out: str) -> None:
    """Find the copy groups among OUT/pages, into OUT/pairs and OUT/copies."""
    spark.sparkContext.setCheckpointDir(f"{out}/steps/rounds")
    pages = spark.read.parquet(f"{out}/pages")
    _mapped(pages, workers.articles, workers.ARTICLES).dropDuplicates(["id"]).write.parquet(f"{out}/steps/articles")
    articles = spark.read.parquet(f"{out}/steps/articles")
    _verified(articles, candidates(articles)).write.parquet(f"{out}/pairs")
    pairs = spark.read.parquet(f"{out}/pairs")
    whole = pairs.where(f.col("kind") != "excerpt")
    home = components(whole.select(f.col("right").alias("node"), f.col("left").alias("first")))
    _families(articles, home).unionByName(_hosts(pairs, home)).write.parquet(f"{out}/copies")


def candidates(articles: DataFrame) -> DataFrame:
    """Pairs of ids (`left` < `right`) that share enough fingerprints: `group.copies.candidates` as a join."""
    marks = articles.select("id", f.size("marks").alias("size"), f.explode("marks").alias("mark"))
    # Counted first, so that no set phrase is ever gathered.
    few = marks.groupBy("mark").count().where(f.col("count").between(2, COMMON)).select("mark")
    held = marks.join(few, "mark")
    left = held.select("mark", f.col("id").alias("left"), f.col("size").alias("here"))
    right = held.select("mark", f.col("id").alias("right"), f.col("size").alias("there"))
    shared = left.join(right, "mark").where("left < right").groupBy("left", "right", "here", "there").count()
    return shared.where(f.col("count") >= f.least(f.lit(SHARED), "here", "there")).select("left", "right")


def components(edges: DataFrame) -> DataFrame:
    """Edges (`node`, `first`) -> for each node of an edge, the first node (by name) of all that it hangs together with.

    Large-star and small-star in turn (Kiveris et al. 2014) until nothing changes: rounds grow with the logarithm of the
    number of nodes.
    """
    found = _small_star(edges).checkpoint()
    while True:
        again = _small_star(_large_star(found)).checkpoint()
        if again.exceptAll(found).isEmpty() and found.exceptAll(again).isEmpty():
            break
        found = again
    firsts = found.select(f.col("first").alias("node"), "first").distinct()
    return found.unionByName(firsts)


def address(path: str) -> str:
    """A path of this machine as an address; an address (`s3a://…`) as it is."""
    return path if "://" in path else Path(path).resolve().as_uri()


def _archives(source: str) -> list[str]:
    """The web archives at a path or address, by name; none where it is something else."""
    from pyarrow.fs import FileSelector, FileSystem, FileType

    if "://" not in source:
        path = Path(source).resolve()
        if not path.exists():
            raise InputError(f"{path}: there is no such file or folder")
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        return [str(held) for held in found if held.name.endswith(_ARCHIVES)]
    if source.endswith(_ARCHIVES):
        return [source]
    scheme = source.split("://", 1)[0]
    files, within = FileSystem.from_uri(source.replace("s3a://", "s3://", 1))
    found = files.get_file_info(FileSelector(within, recursive=True, allow_not_found=True))
    names = sorted(held.path for held in found if held.type == FileType.File and held.path.endswith(_ARCHIVES))
    return [f"{scheme}://{name}" for name in names]


def _table(spark: SparkSession, root: str, fields: Mapping[str, str]) -> DataFrame:
    """The columns of a table that fields are taken from, and where each row stands."""
    table = spark.read.parquet(root)
    wanted = {fields.get(key) or name for key, names in FIELDS.items() for name in names}
    if missing := sorted(set(fields.values()) - set(table.columns)):
        raise InputError(f"{root}: there is no column {', '.join(missing)}; columns are {', '.join(table.columns)}")
    places = ("_metadata.file_path", "_metadata.row_index")
    held = [f.col(f"`{name}`") for name in table.columns if name in wanted]
    return table.select(*held, *(f.col(where).alias(name) for where, name in zip(places, workers.PLACE, strict=True)))


def _verified(articles: DataFrame, found: DataFrame) -> DataFrame:
    """The candidates with both texts beside them, measured."""
    for side in ("left", "right"):
        texts = articles.select(
            f.col("id").alias(side), f.col("text").alias(f"{side}_text"), f.col("bare").alias(f"{side}_bare")
        )
        found = found.join(texts, side)
    return _mapped(found, workers.pairs, workers.PAIRS)


def _small_star(edges: DataFrame) -> DataFrame:
    """Each node and its smaller neighbours, tied to the smallest of these."""
    ways = edges.select(f.greatest("node", "first").alias("at"), f.least("node", "first").alias("to"))
    return _tied(ways.where("at != to"), f.lit(True), keep=True)


def _large_star(edges: DataFrame) -> DataFrame:
    """The larger neighbours of each node, tied to its smallest."""
    back = edges.select(f.col("first").alias("at"), f.col("node").alias("to"))
    ways = edges.select(f.col("node").alias("at"), f.col("first").alias("to")).unionByName(back)
    return _tied(ways, f.col("to") > f.col("at"), keep=False)


def _tied(ways: DataFrame, which: Column, keep: bool) -> DataFrame:
    least = ways.groupBy("at").agg(f.min("to").alias("first"))
    least = least.select("at", f.least("at", "first").alias("first"))
    out = ways.where(which).join(least, "at").select(f.col("to").alias("node"), "first")
    if keep:
        out = out.unionByName(least.select(f.col("at").alias("node"), "first"))
    return out.where("node != first").distinct()


def _families(articles: DataFrame, home: DataFrame) -> DataFrame:
    """The groups of whole and edited copies: each text with its members in one row."""
    columns = ("id", "text", "bare", "layers")
    members = articles.join(home.withColumnRenamed("node", "id"), "id")
    members = members.groupBy("first").agg(f.collect_list(f.struct(*columns)).alias("members"))
    return _mapped(members.select("members"), workers.texts, workers.GROUPS)


def _hosts(pairs: DataFrame, home: DataFrame) -> DataFrame:
    """The groups of articles that hold passages of other texts: no text is needed for these."""
    there = home.select(f.col("node").alias("right"), f.col("first").alias("there"))
    found = pairs.where("kind = 'excerpt'").join(home.withColumnRenamed("node", "left"), "left", "left")
    found = found.join(there, "right", "left").where("first is null or there is null or first != there")
    held = f.struct(f.coalesce("first", "left").alias("text"), *workers.PAIRS.names)
    return _mapped(found.groupBy("right").agg(f.collect_list(held).alias("held")), workers.hosts, workers.GROUPS)


def _mapped(table: DataFrame, work: Work, schema: pa.Schema) -> DataFrame:
    return table.mapInArrow(work, from_arrow_schema(schema))
