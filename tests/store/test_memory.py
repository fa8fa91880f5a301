"""What is kept at hand never changes what a store says."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.parts import Home
from reportedly.records import Judgement, Link
from reportedly.store import memory, open_store
from tests.store.test_sql import reading, report_of


def filled(store) -> list[str]:  # type: ignore[no-untyped-def]
    names = "abcdef"
    ids = [report_of(reading(name)) for name in names]
    with store.transaction():
        for name in names:
            store.put_reading(reading(name), {})
        store.put_links([Link(left=min(a, b), right=max(a, b), score=0.9) for a, b in zip(ids, ids[1:], strict=False)])
        store.settle(dict.fromkeys(ids[:3], "e1") | dict.fromkeys(ids[3:], "e2"), [])
    return ids


def said(store, ids: list[str]) -> object:  # type: ignore[no-untyped-def]
    return [
        store.links(ids[:2]),
        store.links(ids),
        store.links_among(ids[1:4]),
        store.event_of(ids),
        store.members_of(["e1", "e2", "e3"]),
    ]


@pytest.mark.parametrize("room", [0, 1, 3, 50_000])
def test_room_changes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, room: int) -> None:
    monkeypatch.setattr(memory, "AROUND", room)
    store = open_store(tmp_path / "x.db")
    ids = filled(store)
    here = said(store, ids)
    assert here == said(store, ids) == said(open_store(tmp_path / "x.db"), ids)


def test_moves_and_removals_are_remembered_as_the_file_has_them(tmp_path: Path) -> None:
    store = open_store(tmp_path / "x.db")
    ids = filled(store)
    said(store, ids)
    with store.transaction():
        store.settle({ids[0]: "e2"}, [])
        store.drop_reading(reading("c").article.id)
    assert said(store, ids) == said(open_store(tmp_path / "x.db"), ids)
    assert ids[0] in store.members_of(["e2"])["e2"]
    assert not any(ids[2] in (link.left, link.right) for link in store.links(ids))


def test_what_another_writer_changed_is_seen(tmp_path: Path) -> None:
    one, other = open_store(tmp_path / "x.db"), open_store(tmp_path / "x.db")
    ids = filled(one)
    said(one, ids)
    with other.transaction():
        other.settle({ids[0]: "e3"}, [])
    with one.transaction():
        assert one.event_of(ids[:1]) == {ids[0]: "e3"}
        assert one.members_of(["e1"]) == {"e1": tuple(sorted(ids[1:3]))}


def test_where_reports_come_from_is_remembered_as_the_file_has_it(tmp_path: Path) -> None:
    store = open_store(tmp_path / "x.db")
    ids = filled(store)
    homes = {ids[0]: Home(ids[0], ids[3]), ids[1]: Home(ids[0], ids[0]), ids[2]: Home(ids[0], ids[0])}
    with store.transaction():
        store.settle({}, [], homes)
    for one in (store, open_store(tmp_path / "x.db")):
        assert one.homes_of(ids) == homes
        assert one.at_home([ids[0]]) == homes
        assert one.at_home([ids[3]]) == {ids[0]: homes[ids[0]]}
    with pytest.raises(RuntimeError), store.transaction():
        store.settle({}, [], dict.fromkeys(ids))
        raise RuntimeError
    assert store.homes_of(ids) == homes
    with store.transaction():
        store.settle({}, [], {ids[1]: None, ids[0]: Home(ids[0], ids[4])})
        store.drop_reading(reading("c").article.id)
    for one in (store, open_store(tmp_path / "x.db")):
        assert one.homes_of(ids) == {ids[0]: Home(ids[0], ids[4])}
        assert one.at_home([ids[3], ids[4]]) == {ids[0]: Home(ids[0], ids[4])}


def test_a_transaction_that_fails_is_forgotten(tmp_path: Path) -> None:
    store = open_store(tmp_path / "x.db")
    ids = filled(store)
    before = said(store, ids)
    with pytest.raises(RuntimeError), store.transaction():
        store.settle({ids[0]: "e3"}, [])
        raise RuntimeError
    assert said(store, ids) == before


def test_judgements_are_read_anew_after_each_change(tmp_path: Path) -> None:
    store, other = open_store(tmp_path / "x.db"), open_store(tmp_path / "x.db")
    judged = Judgement(left="a", right="b", judged="same", by="me")
    with store.transaction():
        assert store.judgements() == []
        store.put_judgement(judged)
        assert store.judgements() == store.judgements() == [judged]
        store.drop_judgement("a", "b")
        assert store.judgements() == []
    with other.transaction():
        other.put_judgement(judged)
    with store.transaction():
        assert store.judgements() == [judged]
    with pytest.raises(ValueError, match="stop"), store.transaction():
        store.drop_judgement("a", "b")
        assert store.judgements() == []
        raise ValueError("stop")
    with store.transaction():
        assert store.judgements() == [judged]
