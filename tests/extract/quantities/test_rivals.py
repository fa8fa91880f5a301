"""Bare figures that rivals tell, in `rivals.txt`: language, text and figures with what they count ("*": anything; "!": nothing is made of the number), and why a row is not found yet."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.extract import mentions
from reportedly.records import Article, QuantityMention


def rows() -> Iterator[tuple[str, str, str, str, str]]:
    """(way, language, text, figures, why it is a gap)."""
    way = ""
    for line in Path(__file__).with_name("rivals.txt").read_text("utf-8").splitlines():
        if line.startswith("= "):
            way = line.removeprefix("= ")
            continue
        language, text, figures, *why = line.split("\t")
        yield way, language, text, figures, "".join(why)


def is_held_back(text: str) -> bool:
    """Whether a row was not looked at while the rules were written."""
    return zlib.crc32(text.encode()) % 2 == 1


def is_told(quantity: QuantityMention, what: str) -> bool:
    if "/" in what:
        return any(is_told(quantity, either) for either in what.split("/"))
    named = {quantity.unit, quantity.counted_key, *quantity.scope} - {None}
    if what == "*":
        return bool(named or quantity.counted)
    return what in named or what.casefold() in (quantity.counted or "").casefold()


def is_right(language: str, text: str, figures: str) -> bool:
    plain = text.replace("|", " ")
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=plain, language=language)
    found = mentions(article).quantities
    for figure in figures.split("; "):
        number, _, what = figure.partition("=")
        of_it = [q for q in found if float(number.removeprefix("!")) in (q.low, q.high)]
        if any(is_told(q, what or "*") for q in of_it) == number.startswith("!"):
            return False
    return True


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        pytest.param(
            *row[1:4], id=f"{row[1]} {row[0]}", marks=[pytest.mark.xfail(reason=row[4], strict=True)] * bool(row[4])
        )
        for row in rows()
    ],
)
def test_rivals(language: str, text: str, figures: str) -> None:
    assert is_right(language, text, figures)
