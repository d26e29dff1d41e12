"""From addresses to archives: pages fetched with care, kept as WARC files that `tawatur read` takes.

`Fetcher` gets one address; `Archive` keeps what came and remembers it; `links` reads feeds, sitemaps and lists of
addresses; `collect` does all of it for many.
"""

from tawatur.fetch.archive import Archive
from tawatur.fetch.client import Fetched, Fetcher, Limits
from tawatur.fetch.collect import Feed, collect, feeds
from tawatur.fetch.links import links

__all__ = ["Archive", "Feed", "Fetched", "Fetcher", "Limits", "collect", "feeds", "links"]
