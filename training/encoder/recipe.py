"""The settings of the recipe, where its inputs are and where its results go."""

from __future__ import annotations

import hashlib
import os
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent


def settings() -> dict[str, Any]:
    """The tables of settings.toml."""
    return tomllib.loads((HERE / "settings.toml").read_text(encoding="utf-8"))


def shared() -> Path:
    """The folder of the shared corpora: REPORTEDLY_SHARED, else `shared` beside the checkout."""
    folder = Path(os.environ.get("REPORTEDLY_SHARED", PROJECT.parent / "shared"))
    if not folder.is_dir():
        raise SystemExit(f"{folder}: no shared corpora there; set REPORTEDLY_SHARED")
    return folder


def work() -> Path:
    """The folder of everything that the steps make: REPORTEDLY_WORK, else `work` beside this file (ignored by git)."""
    folder = Path(os.environ.get("REPORTEDLY_WORK", HERE / "work"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def bucket(key: str, *, of: int) -> int:
    """A stable number below `of` for a key."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big") % of
