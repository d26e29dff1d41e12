"""The site: one record, its caches, and how a page is made from a template."""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from threading import Lock, RLock
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from tawatur import __version__
from tawatur.lexicon import Lexicon
from tawatur.model.across import Story, StoryView
from tawatur.model.ids import make_id
from tawatur.model.layers import LAYERS
from tawatur.output.html.article import Voice
from tawatur.output.html.render import prepare, render
from tawatur.output.html.words import LANGUAGES, words
from tawatur.output.names import Names, gazetteer
from tawatur.output.web.guard import may_write
from tawatur.output.web.index import Index, index
from tawatur.output.web.jobs import Jobs
from tawatur.output.web.settings import Settings
from tawatur.output.web.static import version
from tawatur.record import Record
from tawatur.record.lists import Filter
from tawatur.record.naming import Named
from tawatur.record.sayings import Found
from tawatur.record.search import Asked, parse
from tawatur.script.fold import folded

_PAGES, _VIEWS, _WARM = 1_000, 96, 24  # pages and stories kept; the newest and the largest stories made ready
_NEAR, _FAR = ("entities", "attributions", "events"), ("attributions",)  # layers that the page of a story looks at
SECTIONS = ("stories", "said", "names", "search", "add", "report")


class _Kept(NamedTuple):
    """An answer that is kept: what it says, and its headers. Middleware changes answers, so each is made anew of it."""

    body: bytes
    headers: Mapping[str, str]


class Site:
    """What all pages share. Everything kept here is dropped when the record changes.

    `renew` is done after each change of the record. A site that is not `alone` is a maker's (`web.makers`).
    """

    def __init__(self, settings: Settings, alone: bool = True) -> None:
        self.settings, self._alone = settings, alone
        self.record = Record.open(settings.record)
        self.lexicon = Lexicon(settings.extensions)
        self.renew: Callable[[], None] = self.warm
        self.jobs = Jobs(self.record, self.lexicon, lambda: self.renew())
        self._names = {language: Names(self._forms, self.lexicon, language) for language in LANGUAGES}
        self._state: tuple[int, int] = (-1, -1)  # of the record, and of the index
        self._index: Index | None = None
        self._indexed = -1  # the texts that the index stands for
        self._behind = False
        self._pages: OrderedDict[str, _Kept] = OrderedDict()
        self._views: OrderedDict[str, StoryView] = OrderedDict()
        self._headlines: dict[str, str] = {}
        self._lock, self._making = Lock(), RLock()

    def close(self) -> None:
        """Finish what is being read and let the record go."""
        self.jobs.close()
        self.record.close()

    def warm(self) -> None:
        """Make anew what pages look things up in, beside the readers, who go on with what there is until then."""
        with self._making:
            texts = self.record.texts()
            if self._index is None or self._indexed != texts:
                made = index(self.record)
                with self._lock:
                    self._index, self._indexed = made, texts
                gc.collect()
                gc.freeze()  # the index stays: no reader waits while the collector looks through it
        self.state()
        gazetteer(self.lexicon)
        prepare()
        stories = [story for _, story in self.index().stories]
        for story in (*sorted(stories, key=lambda one: -len(one.articles))[:_WARM], *stories[:_WARM]):
            self.view(story.id)

    def forget(self) -> None:
        """Let the index go: where pages are made elsewhere, it is made anew when somebody asks for it here."""
        with self._making, self._lock:
            self._index = None

    def state(self) -> tuple[int, int]:
        """The state of the record and of the index; what was kept of another one is dropped."""
        changes, texts = self.record.state()
        now = (changes, self._indexed)
        self._behind = self._index is not None and texts != self._indexed
        with self._lock:
            if now != self._state:
                self._state = now
                self._pages.clear()
                self._views.clear()
                self._headlines.clear()
                for names in self._names.values():
                    names.forget()
        return now

    def behind(self) -> bool:
        """Whether the index was older than the record when last looked at: somebody else wrote into it."""
        return self._behind

    def index(self) -> Index:
        """The index, as it was last made."""
        if self._index is None:
            with self._making:
                if self._index is None:
                    self.warm()
        assert self._index is not None
        return self._index

    def _forms(self, label: str) -> list[tuple[str, int]]:
        return self.index().names.forms(label)

    def asked(self, text: str) -> Asked:
        """The words of a search; a word in Latin letters also asks for the Arabic names that sound like it."""
        return parse(text, self.index().names.spellings)

    def said(self, asked: str | Asked = "", narrow: Filter | None = None) -> Found:
        """The statements that hold the words asked for (all where ""), narrowed."""
        return self.index().sayings.find(asked, narrow or Filter())

    def view(self, story: str, whole: bool = False) -> StoryView:
        """All there is on a story, by its id or number; `whole`: with all layers of other stories' articles.

        Raises NotFoundError.
        """
        from tawatur.engine.across import view

        with self._lock:
            held = None if whole else self._views.get(story)
        if held is None:
            made, one = self.index(), self.record.story(story)
            with self._lock:
                held = None if whole else self._views.get(one[1].id)  # it was asked for by its number, or has moved
            if held:
                return held
            line = [other for _, other in made.lines.get(one[1].line, ())]
            near, far = (LAYERS, LAYERS) if whole else (_NEAR, _FAR)
            held = view(self.record, one, self.lexicon, line, made.entities, near, far, made.failures)
            if not whole:
                with self._lock:
                    _keep(self._views, one[1].id, held, _VIEWS)
        return held

    def story_id(self, name: str) -> str:
        """The id of a story named by its id or number. Raises NotFoundError."""
        return self.record.story(name)[1].id

    def headlines(self, stories: Sequence[Story]) -> dict[str, str]:
        """Story id -> its headline as printed, else the id."""
        with self._lock:
            out = {s.id: self._headlines[s.id] for s in stories if s.id in self._headlines}
        wanted = [s for s in stories if s.id not in out]
        heads = self.record.heads(s.headline.article for s in wanted if s.headline) if wanted else {}
        for story in wanted:
            head = heads.get(story.headline.article) if story.headline else None
            out[story.id] = " ".join((head.title or "").split()) if head else ""
        bare = {s.id: s.articles[0] for s in wanted if not out[s.id]}
        reports = self.record.reports(bare.values(), ()) if bare else {}
        out |= {name: reports[held].headline if held in reports else name for name, held in bare.items()}
        with self._lock:
            self._headlines |= out
        return out

    def labels(self, label: str) -> tuple[str, tuple[str, ...]]:
        """An entity's own label and all the labels that are one with it."""
        held = self.index().entities.get(label)
        return (held.label, held.labels or (held.label,)) if held else (label, (label,))

    def named(self, types: Sequence[str] = (), part: str = "") -> list[Named]:
        """Entities, labels that are one joined, of some types and with some letters in a name; the most named first."""
        held = self.index()
        found = held.named
        if part.strip():
            labels = dict.fromkeys(self.labels(label)[0] for label in held.names.like(folded(part)))
            found = sorted((held.known[x] for x in labels if x in held.known), key=lambda one: (-one.times, one.entity))
        return [one for one in found if not types or one.type in types]

    def names(self, language: str) -> Names:
        """The names of entities in a language."""
        return self._names[language]

    def cached(self, request: Request, make: Callable[[], Response]) -> Response:
        """The answer to a reading request: nothing new (304), what is kept, or made now; with its ETag."""
        with self.record.reading():
            return self._cached(request, make)

    def _cached(self, request: Request, make: Callable[[], Response]) -> Response:
        what = f"{language(request)} {self.writing(request)} {request.url.path} {request.url.query}"
        key = f"{self.state()} {version()} {__version__} {what}"
        if self._alone and self.behind():
            self.jobs.freshen()  # the index is made anew behind what is served meanwhile
        tag = f'W/"{make_id(key)}"'
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers={"etag": tag, "cache-control": "no-cache"})
        with self._lock:
            held = self._pages.get(key)
        if held is None:
            made = make()
            if made.status_code != 200:
                return made
            kept = {"etag": tag, "cache-control": "no-cache", "content-type": made.headers["content-type"]}
            if "content-disposition" in made.headers:
                kept["content-disposition"] = made.headers["content-disposition"]
            held = _Kept(bytes(made.body), kept)
            with self._lock:
                _keep(self._pages, key, held, _PAGES if self._alone else 0)  # a maker's are kept at the door
        return Response(held.body, headers=dict(held.headers))

    def page(self, request: Request, template: str, *, section: str = "", status: int = 200, **held: Any) -> Response:
        """A page from a template, in the language of the request."""
        said = language(request)
        base = "/en" if said == "en" else ""
        made = render(
            template,
            said,
            base=base,
            section=section,
            sections=SECTIONS,
            path=request.url.path,
            other=_other(request, said),
            static=f"/static/{version()}",
            name=self._names[said],
            url=partial(address, base),
            writing=self.writing(request),
            q=request.query_params.get("q", ""),
            **held,
        )
        return HTMLResponse(made, status)

    def writing(self, request: Request) -> str:
        """Who may write here: "open" (loopback), "token" (whoever has it), "closed"."""
        if self.settings.token:
            return "token"
        return "open" if may_write(self.settings, request.scope, request.headers, None) else "closed"

    def voice(self, request: Request) -> Voice:
        """How a page's reader's view says names and where it links them."""
        said = language(request)
        base = "/en" if said == "en" else ""
        names = self._names[said]

        def name(label: str) -> str:
            return names(self.labels(label)[0])

        def href(label: str) -> str:
            return address(base, "entity", self.labels(label)[0])

        return Voice(name, href, partial(address, base, "reading"))

    def words(self, request: Request) -> Any:
        """The interface's words in the language of the request."""
        return words(language(request))


def language(request: Request) -> str:
    """The language of a request: `?lang=`, else the prefix of the address, else Arabic."""
    asked = request.query_params.get("lang", "")
    return asked if asked in LANGUAGES else str(request.scope.get("state", {}).get("language", "ar"))


@lru_cache(maxsize=1 << 14)
def address(base: str, kind: str, name: str, anchor: str = "") -> str:
    """The permanent address of a thing: /story/ID, /entity/LABEL …, with an anchor in it."""
    return f"{base}/{kind}/{quote(name, safe='')}" + (f"#{quote(anchor, safe='+')}" if anchor else "")


def _other(request: Request, said: str) -> str:
    """The same page in the other language."""
    path = quote(request.url.path)
    kept = [(key, value) for key, value in request.query_params.multi_items() if key != "lang"]
    return ("" if said == "en" else "/en") + path + (f"?{urlencode(kept)}" if kept else "")


def _keep(held: OrderedDict[str, Any], key: str, value: Any, most: int) -> None:
    held[key] = value
    while len(held) > most:
        held.popitem(last=False)
