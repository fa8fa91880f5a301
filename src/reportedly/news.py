"""A ledger, opened: read pages into it, ask it what happened according to whom."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from reportedly import compare, link, registry, scale, settings, store, story
from reportedly.errors import UnknownRecord
from reportedly.parts import Encoder, Linker
from reportedly.pipeline import Desk, Reader
from reportedly.records import (
    Article,
    Change,
    Claim,
    Comparison,
    Event,
    Judged,
    Judgement,
    Link,
    Origin,
    Reading,
    Report,
    Skipped,
    Story,
    When,
    from_json,
    to_json,
)
from reportedly.settings import Settings

# Reports whose events are kept answered, about 100 kB each; of a larger ledger events are answered anew when asked for.
ANSWERED: Final = 500


@dataclass(slots=True)
class Summary:
    """What a run did: articles that were new, known already, read again with other settings, and the pages skipped."""

    new: int = 0
    known: int = 0
    reread: int = 0
    skipped: list[Skipped] = field(default_factory=list)

    @property
    def articles(self) -> int:
        """Articles that were read, new or not."""
        return self.new + self.known + self.reread


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An article as the ledger knows it: with its origin and, for a later version of a page, the id of the version before."""

    article: Article
    origin: str
    version_of: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """A claim with the event that it is about, if any."""

    claim: Claim
    event: str | None


class News:
    """One ledger. Use as a context manager, or call `close`."""

    def __init__(self, location: str | Path, chosen: Settings) -> None:
        self.settings = chosen
        self.store = store.open_store(location, busy_seconds=chosen.busy_seconds)
        # Answers by event and members; emptied whenever something is taken in here, so that a re-read report is not answered from before.
        self._answers: dict[tuple[str, tuple[str, ...]], Event] = {}

    def __enter__(self) -> News:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.store.close()

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.settings)

    @cached_property
    def _meaning(self) -> Encoder | None:
        return registry.meaning(self.settings)

    @cached_property
    def _linker(self) -> Linker:
        return registry.linker(self.settings)

    @cached_property
    def _desk(self) -> Desk:
        return Desk(self.store, self._linker)

    # -- reading

    def read(self, *locations: str | Path) -> Summary:
        """Read files, folders or `-` into the ledger; raises UnreadableSource for a location that does not exist."""
        summary = Summary()
        for _ in self.reading(*locations, summary=summary):
            pass
        return summary

    def reading(self, *locations: str | Path, summary: Summary) -> Iterator[Article | Skipped]:
        """As `read`, giving each article when it is settled and each skipped page when it is met; counts go into `summary`."""
        registry.check(self.settings)
        pages = self._reader.pages([str(location) for location in locations])
        for one in scale.read_all(self._reader, pages, jobs=self.settings.jobs):
            if isinstance(one, Skipped):
                summary.skipped.append(one)
                yield one
            else:
                self._count(self.add(one), summary)
                yield one.article

    def add(self, reading: Reading) -> str:
        """Take in a reading that was made elsewhere; `new`, `known` or `re-read`."""
        added = self._desk.add(reading)
        if added != "known":
            self._answers.clear()
        return added

    @staticmethod
    def _count(added: str, summary: Summary) -> None:
        summary.new += added == "new"
        summary.known += added == "known"
        summary.reread += added == "re-read"

    # -- what is in it

    def articles(self) -> Iterator[Account]:
        """All articles, by id."""
        origin_of = self._origins_of_all()
        earlier = self._earlier_versions()
        for reading in self.store.readings():
            article = reading.article
            yield Account(
                article=article, origin=origin_of.get(article.id, article.id), version_of=earlier.get(article.id)
            )

    def article(self, article: str) -> Reading:
        """One article with its reports and claims; the id may be cut short. Raises UnknownRecord."""
        found = [i for i in self.store.find(article) if self.store.has_article(i)]
        return next(iter(self.store.readings([_only(article, found, "article")])))

    def events(self, *, background: bool = False) -> Iterator[Event]:
        """All events that an article leads with, by time; with `background` also those that articles only refer to."""
        found = (self._event(event, members) for event, members in self.store.events())
        kept = (event for event in found if background or any(r.role == "lead" for r in event.reports))
        packed = sorted((event_order(event), zlib.compress(to_json(event), 1)) for event in kept)
        yield from (from_json(zlib.decompress(one), Event) for _, one in packed)

    def event(self, event: str) -> Event:
        """One event. The id may be cut short, and may be one from before a merge or split. Raises UnknownRecord."""
        current = self._resolve(event)
        return self._event(current, self.store.members(current))

    def claims(self, event: str | None = None) -> Iterator[Attributed]:
        """All claims, in the order of articles and sentences; of one event where one is named. A speaker whom the articles of an event spell differently has
        the one name that the event shows."""
        wanted = None if event is None else self._resolve(event)
        members = {e: held for e, held in self.store.events() if wanted in (None, e)}
        names: dict[str, dict[str, str]] = {}
        for reading in self.store.readings():
            yield from (r for r in self._attributed(reading, members, names) if wanted is None or r.event == wanted)

    def claims_of(self, reading: Reading) -> list[Attributed]:
        """The claims of one article as `claims` has them."""
        events = set(self.store.event_of(r.id for r in reading.reports).values())
        return self._attributed(reading, {e: self.store.members(e) for e in sorted(events)}, {})

    def compare(self, event: str | Event | None = None) -> Iterator[Comparison]:
        """How the accounts of each event agree and differ; of one event where one is named or given."""
        given = [self.event(event)] if isinstance(event, str) else [event] if event is not None else self.events()
        for one in given:
            articles = self._articles_of(one.reports)
            yield compare.compare(story.with_names(one), articles, encoder=self._meaning)

    def origins(self, event: Event) -> tuple[Origin, ...]:
        """The newsrooms behind the articles of an event: copies and versions of one text are one origin."""
        return self._origins(self._articles_of(event.reports))

    def stories(self, among: Sequence[Event] | None = None) -> tuple[Story, ...]:
        """Events that belong together, each story in order of time; among the events given where they are at hand already."""
        return story.stories(list(self.events()) if among is None else among)

    def changes(self, since: int = 0) -> Iterator[tuple[int, Change]]:
        """What happened to events, in the order in which it happened, after the numbered change."""
        return self.store.changes(since)

    # -- judging

    def why(self, left: str, right: str) -> Link:
        """The link between two reports (report ids, ids of articles for their lead reports, or of events, now or before a merge, for the report that each is named after), with all its reasons."""
        first, second = sorted((self._report(left), self._report(right)), key=lambda report: report.id)
        found = self._linker.explain(first, second)
        for judgement in self.store.judgements():
            if (judgement.left, judgement.right) == (first.id, second.id):
                return replace(found, judgement=judgement.judged, decided_by=judgement.by)
        return found

    def judge(self, left: str, right: str, judged: Judged, *, by: str = "user") -> Judgement:
        """Decide that two reports are, or are not, of one happening. Obeyed from now on, on every run, until withdrawn."""
        first, second = sorted((self._report(left).id, self._report(right).id))
        judgement = Judgement(left=first, right=second, judged=judged, by=by)
        self._desk.judge(judgement)
        return judgement

    def withdraw(self, left: str, right: str) -> bool:
        """Take a judgement back; whether there was one."""
        first, second = sorted((self._report(left).id, self._report(right).id))
        return self._desk.withdraw(first, second)

    def judgements(self) -> list[Judgement]:
        """All judgements in force."""
        return self.store.judgements()

    # -- inside

    def _resolve(self, event: str) -> str:
        """The id of the event that is now where the one of the id given was: an event is named after one of its reports."""
        known = {e for e, _ in self.store.events()}
        if event in known:
            return event
        current = self.store.event_of([link.seed_of(event)])
        if current:
            return next(iter(current.values()))
        return _only(event, sorted(e for e in known if e.startswith(event)), "event")

    def _report(self, wanted: str) -> Report:
        exact = self.store.reports([wanted])
        if exact:
            return exact[wanted]
        found = self.store.find(wanted)
        reports = {r for r in found if self.store.reports([r])}
        for article in (a for a in found if self.store.has_article(a)):
            reports |= {r.id for x in self.store.readings([article]) for r in x.reports if r.role == "lead"}
        # An event is named after one of its reports, which stays the same when events merge or split.
        reports |= {link.seed_of(e) for e in found if self.store.members(e)}
        if not reports and (seed := link.seed_of(wanted)) and self.store.reports([seed]):
            reports = {seed}
        if not reports and len(found) == 1 and self.store.has_article(found[0]):
            raise UnknownRecord(
                f"the article {found[0]} leads with no happening of its own: name one of its reports, or an event"
            )
        chosen = _only(wanted, sorted(reports), "report, article or event")
        return self.store.reports([chosen])[chosen]

    def _articles_of(self, reports: Iterable[Report]) -> dict[str, Article]:
        return self.store.articles(report.article for report in reports)

    def _event(self, event: str, members: tuple[str, ...]) -> Event:
        if (event, members) not in self._answers:
            if sum(len(held) for _, held in self._answers) > ANSWERED:
                self._answers.clear()
            self._answers[event, members] = self._answer(event, members)
        return self._answers[event, members]

    def _attributed(
        self, reading: Reading, members: Mapping[str, tuple[str, ...]], names: dict[str, dict[str, str]]
    ) -> list[Attributed]:
        """An article's claims in order, their speakers under the names that are kept by event in `names`; `members` are the events to look them up in."""
        event_of = self.store.event_of(r.id for r in reading.reports)
        for event in event_of.values():
            if event in members and event not in names:
                alone = len(members[event]) == 1
                names[event] = {} if alone else story.speaker_names(self._event(event, members[event]))
        rows = [Attributed(claim=c, event=None) for c in reading.loose]
        days = self._days(reading, event_of)
        for report in reading.reports:
            event_id = event_of.get(report.id)
            called = names.get(event_id or "", {})
            told = [story.dated(story.named(c, called), report, days.get(report.id)) for c in report.claims]
            rows += [Attributed(claim=c, event=event_id) for c in told]
        return sorted(rows, key=_claim_order)

    def _days(self, reading: Reading, event_of: Mapping[str, str]) -> dict[str, When]:
        """For the reports of an undated article the day of what each tells, else of what the article leads with, as far as the events tell."""
        if reading.article.published is not None:
            return {}
        known = {
            report.id: day
            for report in reading.reports
            if (event := event_of.get(report.id)) is not None
            if (day := story.day_known(self._event(event, self.store.members(event)))) is not None
        }
        lead = next((known.get(report.id) for report in reading.reports if report.role == "lead"), None)
        days = {report.id: known.get(report.id, lead) for report in reading.reports}
        return {report: day for report, day in days.items() if day is not None}

    def _answer(self, event: str, members: tuple[str, ...]) -> Event:
        reports = self.store.reports(members, claims=True)
        articles = self._articles_of(reports.values())
        ordered = [reports[i] for i in sorted(reports)]
        return story.answer(event, ordered, articles, self._origins(articles))

    def _origins(self, articles: Mapping[str, Article]) -> tuple[Origin, ...]:
        return compare.origins([articles[i] for i in sorted(articles)])

    def _origins_of_all(self) -> dict[str, str]:
        """Origin of each article: found among the articles that lead with the same event, and the versions of a page."""
        origin_of: dict[str, str] = {}
        for _, members in self.store.events():
            lead = [r for r in self.store.reports(members).values() if r.role == "lead"]
            for origin in self._origins(self._articles_of(lead)):
                origin_of.update(dict.fromkeys(origin.articles, origin.id))
        return origin_of

    def _earlier_versions(self) -> dict[str, str]:
        """For each later version of a page the id of the version before it."""
        by_uri: dict[str, list[Article]] = {}
        for article in self.store.articles(self.store.article_ids()).values():
            by_uri.setdefault(article.uri, []).append(article)
        ordered = (sorted(same, key=store.version_order) for same in by_uri.values())
        return {later.id: earlier.id for same in ordered for earlier, later in zip(same, same[1:], strict=False)}


def event_order(event: Event) -> tuple[Any, ...]:
    """Sorts events by the time of the happening, undated ones last."""
    return (event.when is None, event.when.earliest if event.when is not None else "", event.id)


def _claim_order(row: Attributed) -> tuple[Any, ...]:
    return (row.claim.evidence.span, row.claim.slot, row.claim.value, row.claim.id)


def _only(given: str, found: list[str], what: str) -> str:
    if not found:
        raise UnknownRecord(
            f"no {what} has an id that begins with {given!r}: list the ids with `reportedly articles` or `events`"
        )
    if len(found) > 1:
        raise UnknownRecord(
            f"{given!r} begins the ids of {len(found)} records ({', '.join(found[:3])}…): give more of it"
        )
    return found[0]


def open(location: str | Path, *, config: str | Path | None = None, **keywords: Any) -> News:
    """Open a ledger (a file, made when absent; `:memory:`; or a database address), with settings by keyword, environment or TOML file."""
    return News(location, settings.load(Path(config) if config is not None else None, **keywords))
