"""`SqlStore`: the Store protocol on SQLAlchemy Core: articles and their readings, links and judgements, events and the history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from reportedly.parts import Home
from reportedly.records import (
    Article,
    Change,
    Claim,
    Judgement,
    Link,
    Reading,
    Report,
    from_json,
    to_json,
)
from reportedly.store import tables as t
from reportedly.store.database import VARIABLES, Database
from reportedly.store.driver import among
from reportedly.store.memory import Homes, Memory
from reportedly.store.rows import article_row, report_of, report_row

ARTICLES: Final = among(sa.select(t.articles), t.articles.c.id)
ARTICLE_RECORDS: Final = among(sa.select(t.articles.c.id, t.articles.c.record), t.articles.c.id)
REPORTS: Final = among(sa.select(t.reports), t.reports.c.id)
REPORT_RECORDS: Final = among(sa.select(t.reports.c.id, t.reports.c.record), t.reports.c.id)
REPORTS_OF_ARTICLES: Final = among(sa.select(t.reports), t.reports.c.article)
REPORT_IDS_OF_ARTICLES: Final = among(sa.select(t.reports.c.id), t.reports.c.article)
NUMBERED: Final = among(sa.select(t.reports.c.id), t.reports.c.number)
KEYED: Final = among(sa.select(t.keys.c.report), t.keys.c.key)
LINKS: Final = tuple(among(sa.select(t.links), column) for column in (t.links.c.left, t.links.c.right))
EVENTS: Final = among(sa.select(t.reports.c.id, t.reports.c.event), t.reports.c.id)
MOVE: Final = sa.update(t.reports).where(t.reports.c.id == sa.bindparam("r")).values(event=sa.bindparam("e"))
MEMBERS: Final = among(sa.select(t.reports.c.id, t.reports.c.event), t.reports.c.event)


def open_store(location: str | Path, *, busy_seconds: float = 5.0) -> SqlStore:
    """The store at a path, `:memory:` or an SQLAlchemy address.

    Raises StoreVersion for a ledger of a newer or older format, StoreError for a file that is no ledger or cannot be opened.
    """
    return SqlStore(Database(str(location), busy_seconds=busy_seconds))


class SqlStore:
    """One connection to one ledger, with a memory of what linking asks again and again. See `reportedly.parts.Store` for what the methods promise."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._memory = Memory()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Begin (taking the write lock), and commit at the end or roll back on any exception; the memory goes with what others wrote, or what was not written."""
        try:
            with self._database.transaction():
                if self._database.written_elsewhere():
                    self._memory.clear()
                yield
        except BaseException:
            self._memory.clear()
            raise

    # -- what was read

    def has_article(self, article: str) -> bool:
        """Whether an article of that id is held."""
        return bool(self._database.rows(sa.select(t.articles.c.id).where(t.articles.c.id == article)))

    def article(self, article: str) -> Article | None:
        """The article of that id, or None."""
        rows = self._database.rows(sa.select(t.articles.c.record).where(t.articles.c.id == article))
        return from_json(rows[0].record, Article) if rows else None

    def fingerprint(self, article: str) -> str | None:
        """The fingerprint that the held article was read with, or None."""
        rows = self._database.rows(sa.select(t.articles.c.fingerprint).where(t.articles.c.id == article))
        return str(rows[0].fingerprint) if rows else None

    def put_reading(
        self, reading: Reading, keys: Mapping[str, Sequence[int]], former: Mapping[str, Sequence[int]] | None = None
    ) -> None:
        """Keep a reading with the index keys of each of its reports; a reading of the same article is replaced.

        `former` are the keys of the reports that go: with them a report that comes again keeps its number and its place in the index, and the index does not
        grow by being written anew.
        """
        former = former or {}
        numbers = self._numbers(reading.article.id)
        for gone in sorted(numbers.keys() - {report.id for report in reading.reports}):
            self._drop_keys(numbers[gone], former.get(gone, ()))
        if self.has_article(reading.article.id):
            self.drop_reading(reading.article.id)
        self._database.execute(sa.insert(t.articles), article_row(reading))
        for report in reading.reports:
            wanted, had = set(keys.get(report.id, ())), set(former.get(report.id, ()))
            again = {"number": numbers[report.id]} if report.id in former and report.id in numbers else {}
            inserted = self._database.execute(sa.insert(t.reports), report_row(report) | again).inserted_primary_key
            assert inserted is not None
            self._memory.remember_links([report.id], [])
            self._memory.remember_events({report.id: None})
            self._drop_keys(inserted[0], had - wanted)
            self._database.insert(t.keys, [(key, inserted[0]) for key in sorted(wanted - had)])

    def _numbers(self, article: str) -> dict[str, int]:
        """The numbers of the reports held of an article."""
        rows = self._database.rows(sa.select(t.reports.c.id, t.reports.c.number).where(t.reports.c.article == article))
        return {row.id: row.number for row in rows}

    def _drop_keys(self, number: int, keys: Iterable[int]) -> None:
        """Take keys of a report out of the index."""
        rows = [{"k": key, "n": number} for key in sorted(set(keys))]
        if rows:
            gone = sa.delete(t.keys).where(t.keys.c.key == sa.bindparam("k"), t.keys.c.report == sa.bindparam("n"))
            self._database.execute(gone, rows)

    def drop_reading(self, article: str) -> list[str]:
        """Forget an article's reading and what hangs on it (not the judgements); the ids of its reports.

        Its keys stay unless `put_reading` was told them, and lead nowhere: no other report gets its number, and to find them the whole index would have to be read.
        """
        rows = self._database.rows(sa.select(t.reports.c.id).where(t.reports.c.article == article))
        for row in rows:
            self._memory.forget_report(row.id)
            self._database.execute(
                sa.delete(t.links).where(sa.or_(t.links.c.left == row.id, t.links.c.right == row.id))
            )
            self._database.execute(sa.delete(t.homes).where(t.homes.c.report == row.id))
        self._database.execute(sa.delete(t.reports).where(t.reports.c.article == article))
        self._database.execute(sa.delete(t.articles).where(t.articles.c.id == article))
        return sorted(row.id for row in rows)

    def replace_article(self, article: Article) -> None:
        """Keep another copy's particulars (source, address) of an article that is held."""
        values = {"uri": article.uri, "source": article.source, "record": to_json(article).decode()}
        self._database.execute(sa.update(t.articles).where(t.articles.c.id == article.id).values(**values))

    def readings(self, articles: Iterable[str] | None = None) -> Iterator[Reading]:
        """The readings, all or those of the articles named, in order of article id."""
        wanted = self.article_ids() if articles is None else sorted(set(articles))
        for start in range(0, len(wanted), VARIABLES):
            yield from self._some_readings(wanted[start : start + VARIABLES])

    def _some_readings(self, wanted: Sequence[str]) -> Iterator[Reading]:
        rows = self._database.rows_in(ARTICLES, wanted)
        reports: dict[str, list[Report]] = {}
        for row in self._database.rows_in(REPORTS_OF_ARTICLES, wanted):
            reports.setdefault(row.article, []).append(report_of(row))
        for row in sorted(rows, key=lambda row: str(row.id)):
            yield Reading(
                article=from_json(row.record, Article),
                reports=tuple(sorted(reports.get(row.id, ()), key=lambda r: (r.role != "lead", r.what.span, r.id))),
                loose=from_json(row.loose, tuple[Claim, ...]),
                fingerprint=row.fingerprint,
            )

    def article_ids(self) -> list[str]:
        """Ids of all articles, sorted."""
        return sorted(row.id for row in self._database.rows(sa.select(t.articles.c.id)))

    def articles(self, ids: Iterable[str]) -> dict[str, Article]:
        """The articles of the ids that are held."""
        rows = self._database.rows_in(ARTICLE_RECORDS, ids)
        return {row.id: from_json(row.record, Article) for row in rows}

    def reports(self, ids: Iterable[str], *, claims: bool = False) -> dict[str, Report]:
        """The reports of the ids that are held, by default without their claims, which linking does not need."""
        wanted = sorted(set(ids))
        if claims:
            return {row.id: report_of(row) for row in self._database.rows_in(REPORTS, wanted)}
        held = self._memory.reports
        missing = [report for report in wanted if report not in held]
        fresh = {row.id: from_json(row.record, Report) for row in self._database.rows_in(REPORT_RECORDS, missing)}
        found = {report: held[report] for report in wanted if report in held} | fresh
        self._memory.remember_reports(found)
        return found

    def reports_of(self, articles: Iterable[str]) -> list[str]:
        """Ids of the reports of articles, sorted."""
        return sorted(row.id for row in self._database.rows_in(REPORT_IDS_OF_ARTICLES, articles))

    def versions(self, uri: str) -> list[Article]:
        """All articles with that uri, oldest version first (by modification, publication, fetching, id)."""
        rows = self._database.rows(sa.select(t.articles.c.record).where(t.articles.c.uri == uri))
        return sorted((from_json(row.record, Article) for row in rows), key=version_order)

    def find(self, prefix: str) -> list[str]:
        """Ids of articles, reports and events that begin with the prefix, at most ten of each, sorted."""
        columns = (t.articles.c.id, t.reports.c.id, t.reports.c.event)
        found = {
            row[0]
            for column in columns
            for row in self._database.rows(
                sa.select(column).distinct().where(column.startswith(prefix, autoescape=True)).limit(10)
            )
        }
        return sorted(found)

    # -- linking

    def indexed(self) -> int:
        """How many entries the index has."""
        return int(self._database.rows(sa.select(sa.func.count()).select_from(t.keys))[0][0])

    def candidates(self, keys: Sequence[int]) -> list[str]:
        """Ids of the held reports that share at least one of the keys, sorted."""
        numbers = {row.report for row in self._database.rows_in(KEYED, keys)}
        rows = self._database.rows_in(NUMBERED, numbers)
        return sorted(row.id for row in rows)

    def put_links(self, links: Sequence[Link]) -> None:
        """Keep the scores of links between pairs that have none yet."""
        self._database.insert(t.links, [(link.left, link.right, link.score) for link in links])
        self._memory.add_links(links)

    def links(self, reports: Iterable[str]) -> list[Link]:
        """The links with an end among the reports, sorted."""
        ends = set(reports)
        held = self._links_of(ends)
        pairs = {(min(one, other), max(one, other)): score for one in ends for other, score in held[one].items()}
        return [Link(left=left, right=right, score=score) for (left, right), score in sorted(pairs.items())]

    def links_among(self, reports: Iterable[str]) -> list[Link]:
        """The links with both ends among the reports, sorted."""
        ends = sorted(set(reports))
        held = self._links_of(set(ends))
        return [
            Link(left=left, right=right, score=score)
            for i, left in enumerate(ends)
            for right in ends[i + 1 :]
            if (score := held[left].get(right)) is not None
        ]

    def _links_of(self, ends: set[str]) -> Mapping[str, Mapping[str, float]]:
        """The scores of the links of those reports at least, by one end and the other."""
        self._memory.make_room()
        held = self._memory.links
        missing = {
            report for report in ends if report not in held
        }  # not `ends - held.keys()`, which walks all of `held`
        rows = [row for statement in LINKS for row in self._database.rows_in(statement, missing)]
        self._memory.remember_links(missing, (Link(left=row.left, right=row.right, score=row.score) for row in rows))
        return held

    def judgements(self) -> list[Judgement]:
        """All judgements in force, sorted."""
        if self._database.writing and self._memory.judgements is not None:
            return list(self._memory.judgements)
        rows = self._database.rows(sa.select(t.judgements).order_by(t.judgements.c.left, t.judgements.c.right))
        found = [Judgement(left=row.left, right=row.right, judged=row.judged, by=row.decided_by) for row in rows]
        self._memory.judgements = list(found) if self._database.writing else None
        return found

    def put_judgement(self, judgement: Judgement) -> None:
        """Keep a person's judgement, replacing an earlier one on the same pair."""
        self.drop_judgement(judgement.left, judgement.right)
        values = {
            "left": judgement.left,
            "right": judgement.right,
            "judged": judgement.judged,
            "decided_by": judgement.by,
        }
        self._database.execute(sa.insert(t.judgements).values(**values))
        self._memory.judgements = None

    def drop_judgement(self, left: str, right: str) -> bool:
        """Withdraw a judgement; whether there was one."""
        self._memory.judgements = None
        where = (t.judgements.c.left == left, t.judgements.c.right == right)
        return bool(self._database.execute(sa.delete(t.judgements).where(*where)).rowcount)

    # -- events

    def event_of(self, reports: Iterable[str]) -> dict[str, str]:
        """Event id of each of the reports that is in one."""
        self._memory.make_room()
        wanted, held = set(reports), self._memory.event
        missing = {report for report in wanted if report not in held}
        fresh: dict[str, str | None] = {row.id: row.event for row in self._database.rows_in(EVENTS, missing)}
        self._memory.remember_events(fresh)
        known = fresh | {report: held[report] for report in wanted if report in held}
        return {report: event for report, event in sorted(known.items()) if event is not None}

    def homes_of(self, reports: Iterable[str]) -> dict[str, Home]:
        """Where reports come from, of those in whose group somebody went over to another."""
        held = self._homes().of
        return {report: held[report] for report in sorted(set(reports)) if report in held}

    def at_home(self, groups: Iterable[str]) -> dict[str, Home]:
        """All reports of which one of the groups is the home or the host."""
        return self._homes().at(groups)

    def _homes(self) -> Homes:
        if self._memory.homes is None:
            self._memory.homes = Homes(
                {row.report: Home(row.home, row.host) for row in self._database.rows(sa.select(t.homes))}
            )
        return self._memory.homes

    def settle(
        self, assignment: Mapping[str, str], changes: Iterable[Change], homes: Mapping[str, Home | None] | None = None
    ) -> None:
        """Set the event of each report and where reports come from, and append the changes to the history."""
        self._move_homes(homes or {})
        moved = [{"r": report, "e": event} for report, event in sorted(assignment.items())]
        if moved:
            self._database.execute(MOVE, moved)
            self._memory.move(assignment)
        rows = [{"kind": c.kind, "event": c.event, "record": to_json(c).decode()} for c in changes]
        if rows:
            self._database.execute(sa.insert(t.changes), rows)

    def _move_homes(self, homes: Mapping[str, Home | None]) -> None:
        held = self._homes()
        new = {report: home for report, home in sorted(homes.items()) if held.of.get(report) != home}
        gone = [{"r": report} for report in new if report in held.of]
        if gone:
            self._database.execute(sa.delete(t.homes).where(t.homes.c.report == sa.bindparam("r")), gone)
        self._database.insert(t.homes, [(report, *home) for report, home in new.items() if home is not None])
        for report, home in new.items():
            held.put(report, home)

    def events(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """(event id, report ids) of every event, sorted by id."""
        members: dict[str, list[str]] = {}
        for row in self._database.rows(
            sa.select(t.reports.c.event, t.reports.c.id).where(t.reports.c.event.is_not(None))
        ):
            members.setdefault(row.event, []).append(row.id)
        yield from ((event, tuple(sorted(members[event]))) for event in sorted(members))

    def members(self, event: str) -> tuple[str, ...]:
        """Report ids of an event, sorted; empty when there is none of that id."""
        return tuple(
            sorted(row.id for row in self._database.rows(sa.select(t.reports.c.id).where(t.reports.c.event == event)))
        )

    def members_of(self, events: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Report ids of each of the events, sorted."""
        self._memory.make_room()
        wanted, held = set(events), self._memory.members
        missing = {event for event in wanted if event not in held}
        fresh: dict[str, set[str]] = {event: set() for event in missing}
        for row in self._database.rows_in(MEMBERS, missing):
            fresh[row.event].add(row.id)
        self._memory.remember_members(fresh)
        return {event: tuple(sorted(found)) for event in sorted(wanted) if (found := held[event])}

    def changes(self, since: int = 0) -> Iterator[tuple[int, Change]]:
        """The history after the numbered change, oldest first, each with its number."""
        rows = self._database.rows(sa.select(t.changes).where(t.changes.c.number > since).order_by(t.changes.c.number))
        yield from ((row.number, from_json(row.record, Change)) for row in rows)


def version_order(article: Article) -> tuple[str, str, str, str]:
    """Sorts the versions of one page, oldest first: by modification, publication, fetching, id."""
    published = article.published.earliest if article.published is not None else ""
    return (article.modified or published, published, article.fetched or "", article.id)
