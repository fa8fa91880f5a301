"""The line as a whole, on the demonstration corpus: idempotent, independent of order, safe against a kill, evidence always verbatim."""

from __future__ import annotations

import dataclasses
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import reportedly
from reportedly import demo, scale
from reportedly.news import News
from reportedly.pipeline import Reader
from reportedly.records import Claim, Reading, Skipped, to_json
from reportedly.settings import load

PLAIN = {"encoder": "none", "tagger": "none"}


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    """Every article of the demonstration corpus, read once."""
    reader = Reader(load(**PLAIN))
    found = [one for page in reader.pages(map(str, demo.sources())) for one in _of(reader, page)]
    return [one for one in found if isinstance(one, Reading)]


def _of(reader: Reader, page: object) -> list[Reading | Skipped]:
    return [page] if isinstance(page, Skipped) else list(reader.readings(page))  # type: ignore[arg-type]


def snapshot(news: News) -> bytes:
    """Everything that a ledger says, but its history."""
    events = list(news.events(background=True))
    parts: list[object] = [events, list(news.articles()), list(news.claims()), list(news.compare()), news.stories()]
    return b"\n".join(to_json(part) for part in parts)


def filled(readings: list[Reading]) -> bytes:
    """The snapshot of a ledger filled in that order."""
    with reportedly.open(":memory:", **PLAIN) as news:
        for one in readings:
            news.add(one)
        return snapshot(news)


def test_every_quote_is_verbatim(readings: list[Reading]) -> None:
    assert len(readings) >= 45
    claims = 0
    for one in readings:
        text = one.article.text
        every: list[Claim] = [*one.loose, *(c for r in one.reports for c in r.claims)]
        evidence = [c.evidence for c in every] + [r.what for r in one.reports]
        evidence += [x.evidence for r in one.reports for x in (*r.who, *r.where, *r.datings)]
        for e in evidence:
            assert e.article == one.article.id
            assert e.quote
            assert text[e.span.start : e.span.end] == e.quote
        claims += len(every)
    assert claims > 300


def test_blocks_cover_the_text(readings: list[Reading]) -> None:
    for one in readings:
        end = 0
        for block in one.article.blocks:
            assert block.span.start >= end
            assert one.article.text[end : block.span.start].strip() == ""
            end = block.span.end
        assert one.article.text[end:].strip() == ""


def test_the_order_of_arrival_changes_nothing(readings: list[Reading]) -> None:
    expected = filled(readings)
    for seed in (1, 2):
        shuffled = list(readings)
        random.Random(seed).shuffle(shuffled)
        assert filled(shuffled) == expected


def test_reading_again_changes_nothing(tmp_path: Path) -> None:
    with reportedly.open(tmp_path / "x.db", **PLAIN) as news:
        first = news.read(demo.path() / "pages")
        before, history = snapshot(news), len(list(news.changes()))
        second = news.read(demo.path() / "pages")
        assert first.new > 30
        assert (second.new, second.reread, second.known) == (0, 0, first.new + first.known)
        assert snapshot(news) == before
        assert len(list(news.changes())) == history


def test_reading_again_with_other_settings_makes_neither_history_nor_index_grow(readings: list[Reading]) -> None:
    with reportedly.open(":memory:", **PLAIN) as news:
        for one in readings:
            news.add(one)
        before, history = snapshot(news), len(list(news.changes()))
        entries = news.store.indexed()
        for one in readings:
            assert news.add(dataclasses.replace(one, fingerprint="another")) == "re-read"
        assert snapshot(news) == before
        assert len(list(news.changes())) == history
        assert news.store.indexed() == entries > 0


def test_processes_change_nothing() -> None:
    reader = Reader(load(**PLAIN))
    pages = list(reader.pages([str(demo.path() / "pages")]))[:12]
    alone = list(scale.read_all(reader, pages, jobs=1))
    assert list(scale.read_all(reader, pages, jobs=2)) == alone


def test_a_judgement_is_obeyed_outlives_a_rerun_and_can_be_withdrawn(readings: list[Reading]) -> None:
    with reportedly.open(":memory:", **PLAIN) as news:
        for one in readings:
            news.add(one)
        before = snapshot(news)
        event = next(e for e in news.events() if sum(r.role == "lead" for r in e.reports) > 1)
        left, right = sorted(r.id for r in event.reports if r.role == "lead")[:2]
        news.judge(left, right, "different")
        apart = news.store.event_of([left, right])
        assert apart[left] != apart[right]
        for one in readings:
            news.add(one)
        assert news.store.event_of([left, right]) == apart
        assert news.event(event.id).id in apart.values()
        assert news.withdraw(left, right)
        assert snapshot(news) == before


KILLED = """
import sys
import reportedly
from reportedly import demo
with reportedly.open(sys.argv[1], encoder="none", tagger="none") as news:
    for article in news.reading(*demo.sources(), summary=reportedly.news.Summary()):
        print("settled", flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_killed_at_any_moment_nothing_is_lost_or_doubled(tmp_path: Path, readings: list[Reading]) -> None:
    path = tmp_path / "x.db"
    for settled in (3, 9):
        with subprocess.Popen([sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            for _ in range(settled):
                assert process.stdout.readline() == b"settled\n"
            time.sleep(0.01 * settled)
            process.send_signal(signal.SIGKILL)
        with reportedly.open(path, **PLAIN) as news:
            held = list(news.store.readings())
            assert len(held) >= settled
            assert {r.id for one in held for r in one.reports} == {r for _, m in news.store.events() for r in m}
    with reportedly.open(path, **PLAIN) as news:
        news.read(*demo.sources())
        assert snapshot(news) == filled(readings)
