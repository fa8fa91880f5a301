"""What has been reached on the demonstration corpus is not lost again."""

from __future__ import annotations

import pytest

from reportedly.evaluate import floors, run
from reportedly.evaluate.measures import Figure


def test_the_demonstration_corpus_keeps_its_floors() -> None:
    assert floors.broken(run.demonstration()) == []


def test_floors_only_rise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "floors", lambda: {"demo": {"link.b3_f1": 0.8, "read.day_wrong_and_sure": 0.02}})
    better = [Figure("demo", "link.b3_f1", 0.8567, 10), Figure("demo", "read.day_wrong_and_sure", 0.0111, 10)]
    assert floors.raised(better) == {"demo": {"link.b3_f1": 0.856, "read.day_wrong_and_sure": 0.012}}
    worse = [Figure("demo", "link.b3_f1", 0.7, 10), Figure("demo", "read.day_wrong_and_sure", 0.5, 10)]
    assert floors.raised(worse) == floors.floors()
    assert len(floors.broken(worse)) == 2
    assert floors.broken(better) == []
    assert floors.broken(better[:1]) == ["demo read.day_wrong_and_sure: not measured (its floor is 0.02)"]
