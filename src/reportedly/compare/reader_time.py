"""Whether a text tells a day or an hour in the time of its readers and not of the place: "8일(한국시간)", "heure de Paris", "भारतीय समयानुसार"."""

from __future__ import annotations

from functools import cache

from reportedly import languages
from reportedly.text import fold


def says_reader_time(text: str, language: str | None) -> bool:
    """Whether a sentence has a phrase for the time of the readers of its language."""
    folded = f" {fold(text)} "
    return any(phrase in folded for phrase in _phrases(languages.code(language, "en")))


@cache
def _phrases(code: str) -> tuple[str, ...]:
    listed = (fold(w) for w in languages.load(code, "times").get("reader_time", ()))
    return tuple(f" {w} " if w.isascii() else w for w in listed)
