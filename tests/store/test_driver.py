"""Statements run as text and through SQLAlchemy say the same."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from reportedly.store import tables as t
from reportedly.store.driver import Driver, among


@pytest.mark.parametrize("plain", [True, False])
def test_rows_come_back_that_have_one_of_the_values(monkeypatch: pytest.MonkeyPatch, plain: bool) -> None:
    engine = sa.create_engine("sqlite://", poolclass=sa.StaticPool)
    t.metadata.create_all(engine)
    with engine.connect() as connection:
        driver = Driver(connection)
        assert driver._plain
        monkeypatch.setattr(driver, "_plain", plain)
        driver.insert(t.links, [("a", "b", 0.5), ("a", "c", 0.75), ("b", "c", 1.0)])
        driver.insert(t.keys, [(2**63 - 1, 1), (0, 2)])
        driver.insert(t.keys, [])
        statement = among(sa.select(t.links), t.links.c.right)
        for wanted in (["c"], ["b", "c"], ["it's"], ["b", "c", "d"]):
            rows = driver.rows(statement, wanted)
            held = [("a", "b", 0.5), ("a", "c", 0.75), ("b", "c", 1.0)]
            assert sorted((r.left, r.right, r.score) for r in rows) == [row for row in held if row[1] in wanted]
        found = driver.rows(among(sa.select(t.keys.c.report), t.keys.c.key), [2**63 - 1])
        assert [row.report for row in found] == [1]
