"""The store keeps what it was given, whole or not at all, and says clearly what is wrong with a file."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from reportedly.errors import StoreBusy, StoreError, StoreFull, StoreVersion
from reportedly.records import (
    Article,
    Block,
    Change,
    Claim,
    Evidence,
    Judgement,
    Link,
    Reading,
    Report,
    Signature,
    Span,
    When,
    digest,
)
from reportedly.store import SCHEMA_VERSION, open_store

DAY = When(earliest="2031-03-04", latest="2031-03-04", confidence=0.9, method="json-ld")


def reading(
    name: str, *, text: str = "Two ministers spoke.", fingerprint: str = "f", uri: str | None = None
) -> Reading:
    """A reading of one article with one lead report and one claim."""
    article = digest(name, text)
    span = Span(0, len(text))
    evidence = Evidence(article=article, span=span, quote=text)
    claim = Claim(id=digest(article, "c"), article=article, slot="action", value="CONSULT.phone", evidence=evidence)
    report = Report(
        id=digest(article, "r"),
        article=article,
        role="lead",
        what=evidence,
        when=DAY,
        claims=(claim,),
        signature=Signature(terms=(("minister", 1.0),)),
    )
    return Reading(
        article=Article(
            id=article, uri=uri or f"https://{name}.example/1", source=f"{name}.txt", outlet=None, title=None,
            text=text, language="en", blocks=(Block(kind="body", span=span),),
        ),
        reports=(report,),
        fingerprint=fingerprint,
    )  # fmt: skip


def report_of(one: Reading) -> str:
    """The id of its only report."""
    return one.reports[0].id


def test_a_reading_comes_back_as_it_went_in(tmp_path: Path) -> None:
    one = reading("a")
    with_store = open_store(tmp_path / "x.db")
    with with_store.transaction():
        with_store.put_reading(one, {report_of(one): [7]})
    with_store.close()
    again = open_store(tmp_path / "x.db")
    assert list(again.readings()) == [one]
    assert again.has_article(one.article.id)
    assert again.fingerprint(one.article.id) == "f"
    assert again.reports([report_of(one)], claims=True)[report_of(one)] == one.reports[0]
    assert again.reports([report_of(one)])[report_of(one)].claims == ()


def test_candidates_share_a_key() -> None:
    store = open_store(":memory:")
    a, b, c = reading("a"), reading("b"), reading("c")
    with store.transaction():
        store.put_reading(a, {report_of(a): [1, 2]})
        store.put_reading(b, {report_of(b): [2, 3]})
        store.put_reading(c, {report_of(c): [2**63 - 1]})
    assert store.candidates([2]) == sorted([report_of(a), report_of(b)])
    assert store.candidates([3, 2**63 - 1]) == sorted([report_of(b), report_of(c)])
    assert store.candidates([4]) == []
    assert store.candidates([*range(10, 5_010), 1]) == [report_of(a)]


def test_putting_a_reading_again_replaces_it_and_its_links() -> None:
    store = open_store(":memory:")
    a, b = reading("a"), reading("b")
    left, right = sorted((report_of(a), report_of(b)))
    with store.transaction():
        store.put_reading(a, {report_of(a): [1]})
        store.put_reading(b, {report_of(b): [1]})
        store.put_links([Link(left=left, right=right, score=0.9)])
        store.put_reading(a, {report_of(a): [2]})
    assert store.candidates([1]) == [report_of(b)]
    assert store.links([report_of(a)]) == []


def test_keys_of_a_reading_that_went_lead_to_no_other() -> None:
    store = open_store(":memory:")
    a, b = reading("a"), reading("b")
    with store.transaction():
        store.put_reading(a, {report_of(a): [1]})
        store.drop_reading(a.article.id)
        store.put_reading(b, {report_of(b): [2]})
    assert store.candidates([1]) == []
    assert store.candidates([2]) == [report_of(b)]


def test_a_report_that_comes_again_keeps_its_place_in_the_index() -> None:
    store = open_store(":memory:")
    a = reading("a")
    with store.transaction():
        store.put_reading(a, {report_of(a): [1, 2]})
        store.put_reading(a, {report_of(a): [2, 3]}, {report_of(a): [1, 2]})
    assert store.indexed() == 2
    assert [store.candidates([key]) for key in (1, 2, 3)] == [[], [report_of(a)], [report_of(a)]]


def test_links_are_found_by_either_end_and_judgements_can_be_withdrawn() -> None:
    store = open_store(":memory:")
    all_of_them = [reading(name) for name in "abcd"]
    ids = sorted(report_of(one) for one in all_of_them)
    links = [Link(left=ids[0], right=ids[1], score=0.9), Link(left=ids[1], right=ids[2], score=0.7)]
    with store.transaction():
        for one in all_of_them:
            store.put_reading(one, {})
        store.put_links(links)
        store.put_judgement(Judgement(left=ids[1], right=ids[2], judged="same", by="me"))
    assert store.links([ids[0]]) == links[:1]
    assert store.links([ids[1]]) == store.links(ids) == links
    assert store.links([ids[3]]) == []
    with store.transaction():
        assert store.drop_judgement(ids[1], ids[2])
        assert not store.drop_judgement(ids[1], ids[2])
    assert store.judgements() == []


def test_reports_of_articles_and_members_of_events() -> None:
    store = open_store(":memory:")
    a, b = reading("a"), reading("b")
    with store.transaction():
        store.put_reading(a, {})
        store.put_reading(b, {})
        store.settle({report_of(a): "e1", report_of(b): "e1"}, [])
    assert store.reports_of([b.article.id, "unknown"]) == [report_of(b)]
    assert store.members_of(["e1", "e2"]) == {"e1": tuple(sorted((report_of(a), report_of(b))))}


def test_events_and_changes() -> None:
    store = open_store(":memory:")
    a, b = reading("a"), reading("b")
    with store.transaction():
        for one in (a, b):
            store.put_reading(one, {})
        change = Change(kind="began", event="e1", reports=(report_of(a),))
        store.settle({report_of(a): "e1", report_of(b): "e2"}, [change])
        store.settle({report_of(b): "e1"}, [])
    assert list(store.events()) == [("e1", tuple(sorted([report_of(a), report_of(b)])))]
    assert store.members("e1") == tuple(sorted([report_of(a), report_of(b)]))
    assert store.members("e2") == ()
    assert list(store.changes()) == [(1, change)]
    assert list(store.changes(since=1)) == []


def test_an_exception_rolls_everything_back() -> None:
    store = open_store(":memory:")
    with pytest.raises(ZeroDivisionError), store.transaction():
        store.put_reading(reading("a"), {})
        raise ZeroDivisionError
    assert store.article_ids() == []
    assert list(store.readings()) == []


def test_versions_stand_in_the_order_of_modification() -> None:
    store = open_store(":memory:")
    old, new = reading("a", text="Nine died."), reading("a", text="Twelve died.")
    with store.transaction():
        for one in (new, old):
            store.put_reading(one, {})
    assert {v.text for v in store.versions("https://a.example/1")} == {"Nine died.", "Twelve died."}
    assert len(store.versions("https://nobody.example/")) == 0


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    open_store(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", (str(SCHEMA_VERSION + 1),))
    with pytest.raises(StoreVersion, match="newer version"):
        open_store(path)


def test_an_older_ledger_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    open_store(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", (str(SCHEMA_VERSION - 1),))
    with pytest.raises(StoreVersion, match="older version.*reportedly run"):
        open_store(path)
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT value FROM meta").fetchone() == (str(SCHEMA_VERSION - 1),)


@pytest.mark.parametrize("held", ["x", "a short note\n"])
def test_a_file_too_short_for_a_header_is_left_as_it_is(tmp_path: Path, held: str) -> None:
    note = tmp_path / "note.txt"
    note.write_text(held)
    with pytest.raises(StoreError, match="not a ledger"):
        open_store(note)
    assert note.read_text() == held


def test_another_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE t (x)")
    with pytest.raises(StoreError, match="not a ledger"):
        open_store(path)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(b"this is a text and was never a database " * 100)
    with pytest.raises(StoreError, match="not a ledger"):
        open_store(path)


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder"):
        open_store(tmp_path / "no" / "x.db")


def test_two_writers_at_once(tmp_path: Path) -> None:
    first = open_store(tmp_path / "x.db")
    second = open_store(tmp_path / "x.db", busy_seconds=0.1)
    with first.transaction():
        first.put_reading(reading("a"), {})
        assert second.article_ids() == []  # a reader does not wait
        with pytest.raises(StoreBusy, match="another process"), second.transaction():
            second.put_reading(reading("b"), {})
    with second.transaction():
        second.put_reading(reading("b"), {})
    assert len(first.article_ids()) == 2


def test_a_full_disk_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    store = open_store(path)
    with store.transaction():
        store.put_reading(reading("a"), {})
    pages = store._database.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    store._database.connection.rollback()
    store._database.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    store._database.connection.rollback()
    with pytest.raises(StoreFull, match="space"), store.transaction():
        store.put_reading(reading("b", text="x" * 200_000), {})
    store.close()
    assert len(open_store(path).article_ids()) == 1


KILLED = """
import os, signal, sys
sys.path.insert(0, {tests!r})
from store.test_sql import reading, report_of
from reportedly.store import open_store
store = open_store({path!r})
for name in "abc":
    with store.transaction():
        store.put_reading(reading(name), {{}})
with store.transaction():
    store.put_reading(reading("d"), {{}})
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_killed_in_the_middle_of_a_transaction(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    code = textwrap.dedent(KILLED.format(tests=str(Path(__file__).parents[1]), path=str(path)))
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == -signal.SIGKILL
    store = open_store(path)
    assert store.article_ids() == sorted(reading(name).article.id for name in "abc")
    with store.transaction():
        store.put_reading(reading("d"), {})
    assert len(store.article_ids()) == 4
