"""Where the larger corpora lie that do not ship: `REPORTEDLY_SHARED`, else a folder `shared` beside the checkout."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("REPORTEDLY_SHARED", Path(__file__).resolve().parents[2] / "shared"))


def needs(part: str) -> pytest.MarkDecorator:
    """Skip, visibly, where that part of the corpora is absent."""
    return pytest.mark.skipif(not (SHARED / part).exists(), reason=f"the shared corpora ({part}) are not here")
