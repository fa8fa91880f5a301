"""The line itself: a Reader that knows nothing of other articles, and a Desk that is the only writer of a ledger.

uri → Page → Article → Mentions → Reports(+Signature)  =  one Reading       Reader
Reading → links → events                                                      Desk
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Literal

from reportedly import extract, link, read, registry, represent
from reportedly.errors import PartError
from reportedly.parts import Encoder, Linker, Tagger
from reportedly.records import Article, Judgement, Link, Page, Reading, Report, Skipped, digest
from reportedly.settings import Settings
from reportedly.store import SqlStore
from reportedly.version import __version__

Added = Literal["new", "known", "re-read"]


class Reader:
    """Pages to readings, one article at a time: no store, no clock, no randomness. Picklable; parts are loaded where they are used."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def __reduce__(self) -> tuple[type[Reader], tuple[Settings]]:
        return Reader, (self.settings,)

    @cached_property
    def tagger(self) -> Tagger | None:
        """The name tagger, loaded on first use."""
        return registry.tagger(self.settings)

    @cached_property
    def encoder(self) -> Encoder | None:
        """The document encoder, loaded on first use."""
        return registry.encoder(self.settings)

    @cached_property
    def fingerprint(self) -> str:
        """Names everything that a reading depends on besides the page: settings, version, models."""
        models = (part.name if part is not None else "none" for part in (self.tagger, self.encoder))
        return digest(self.settings.fingerprint, __version__, *models)

    def pages(self, locations: Iterable[str]) -> Iterator[Page | Skipped]:
        """The pages behind files, folders and `-`."""
        return read.pages(locations, settings=self.settings)

    def readings(self, page: Page) -> Iterator[Reading | Skipped]:
        """What the articles of a page say. A page that breaks an extractor is skipped with what broke, and never stops a run."""
        for article in read.articles(page, settings=self.settings):
            if isinstance(article, Skipped):
                yield article
                continue
            try:
                yield self.reading(article)
            except PartError:  # a missing or damaged model is no fault of the page: every page would be skipped
                raise
            except Exception as error:  # one bad page never stops a run; the reason names what to report
                yield Skipped(
                    uri=article.uri, reason=f"could not be analysed ({type(error).__name__}: {error}): please report it"
                )

    def reading(self, article: Article) -> Reading:
        """What one article says."""
        mentions = extract.mentions(article, tagger=self.tagger, settings=self.settings)
        reports, loose = extract.reports(article, mentions)
        signatures = represent.sign_all(reports, article, mentions, encoder=self.encoder)
        signed = tuple(replace(report, signature=sign) for report, sign in zip(reports, signatures, strict=True))
        return Reading(article=article, reports=signed, loose=loose, fingerprint=self.fingerprint)


class Desk:
    """Readings to events: adds, links and settles one reading in one transaction. One Desk per ledger at a time."""

    def __init__(self, store: SqlStore, linker: Linker) -> None:
        self.store = store
        self.linker = linker

    def add(self, reading: Reading) -> Added:
        """Take a reading in. One that is known changes nothing; one read with other settings replaces the earlier."""
        article = reading.article
        with self.store.transaction():
            known = self.store.fingerprint(article.id)
            if known == reading.fingerprint:
                self._keep_first_source(article)
                return "known"
            held = self.store.reports_of([article.id]) if known is not None else []
            touched = self._beside(held)
            before = self.store.event_of(held)
            self._insert(reading, held)
            self._settle({report.id for report in reading.reports} | touched, before)
        return "new" if known is None else "re-read"

    def _keep_first_source(self, article: Article) -> None:
        """Of several copies of one article the one with the smallest source is named, whichever came first."""
        held = self.store.article(article.id)
        if held is not None and (article.source, article.uri) < (held.source, held.uri):
            self.store.replace_article(article)

    def _beside(self, reports: Iterable[str]) -> set[str]:
        """All reports of the events that the reports are in, and all that have their home in the same groups."""
        wanted = list(reports)
        events = self.store.event_of(wanted).values()
        homes = {home.home for home in self.store.homes_of(wanted).values()}
        beside = {report for members in self.store.members_of(events).values() for report in members}
        return beside | self.store.at_home(homes).keys()

    def _insert(self, reading: Reading, held: Iterable[str]) -> None:
        """Keep a reading, in place of the reports held of its article."""
        keys = {report.id: self.linker.keys(report) for report in reading.reports}
        former = {i: self.linker.keys(report) for i, report in self.store.reports(held).items()}
        self.store.put_reading(reading, keys, former)
        for report in reading.reports:
            self.store.put_links(self._links(report))

    def _links(self, report: Report) -> list[Link]:
        """The links of a report to those that its keys lead to."""
        others = self.store.reports(c for c in self.store.candidates(self.linker.asks(report)) if c != report.id)
        found = (
            self.linker.link(report, others[key]) for key in sorted(others) if others[key].article != report.article
        )
        return [one for one in found if one is not None]

    def _settle(self, touched: set[str], former: Mapping[str, str] | None = None) -> None:
        """Draw the events anew that the reports may change; `former` are the events of reports that were read anew, whose coming back is no change."""
        settled = self.linker.settle(touched, self.store)
        reports = self.store.reports(report for cluster in settled.events for report in cluster)
        before = self.store.event_of(reports)
        known = {r: e for r, e in (former or {}).items() if r in reports} | before
        assignment, changes = link.changes(known, settled.events, reports)
        self.store.settle({r: e for r, e in assignment.items() if before.get(r) != e}, changes, settled.homes)

    def judge(self, judgement: Judgement) -> None:
        """Keep a person's judgement and draw the events that it touches anew."""
        with self.store.transaction():
            touched = self._beside([judgement.left, judgement.right])
            self.store.put_judgement(judgement)
            self._settle(touched)

    def withdraw(self, left: str, right: str) -> bool:
        """Take a judgement back; whether there was one."""
        with self.store.transaction():
            touched = self._beside([left, right])
            found = self.store.drop_judgement(left, right)
            self._settle(touched)
        return found
