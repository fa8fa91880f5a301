"""A ledger of the demonstration corpus's gold, and the command to ask it with."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import reportedly
from reportedly.serve import cli
from tests.serve import gold


@dataclass(frozen=True)
class Answer:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Standard output as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def _gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("gold") / "gold.db"
    with reportedly.open(file) as news:
        gold.fill(news)
    return file


@pytest.fixture
def ledger(_gold: Path, tmp_path: Path) -> Path:
    """A copy of the gold ledger that a test may change."""
    return Path(shutil.copy(_gold, tmp_path / "news.db"))


@pytest.fixture
def ask(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Runs the command as its entry point does."""
    monkeypatch.delenv("COLUMNS", raising=False)

    def run(*arguments: object) -> Answer:
        capfd.readouterr()
        monkeypatch.setattr("sys.argv", ["reportedly", *map(str, arguments)])
        with pytest.raises(SystemExit) as stopped:
            cli.main()
        out, err = capfd.readouterr()
        return Answer(int(stopped.value.code or 0), out, err)

    return run
