"""Small articles on one happening in 50 languages (`pairs/`), compared: what a careful reader lists is shown, and nothing else as a contradiction."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.compare.told import Pair, compared, pairs, wrong

GAPS = tomllib.loads((Path(__file__).parent / "pairs_gaps.toml").read_text("utf-8"))
# Pairs with gaps: the number may only fall.
MOST_GAPS = 38


@pytest.mark.parametrize("pair", list(pairs()), ids=lambda p: p.name)
def test_what_accounts_say_is_compared(pair: Pair) -> None:
    faults = wrong(pair, compared(pair))
    if pair.name in GAPS:
        if not faults:
            pytest.fail(f"{pair.name} is mended: take it out of pairs_gaps.toml")
        pytest.xfail(GAPS[pair.name])
    assert faults == []


def test_the_gaps_only_become_fewer() -> None:
    assert set(GAPS) <= {p.name for p in pairs()}
    assert len(GAPS) <= MOST_GAPS
