"""Who somebody is: every role that a language lists, beside a name and alone. The names must end where they do, the key be one that the phrase is listed under, and
whoever speaks by a role alone be called by it in English."""

from __future__ import annotations

from hashlib import sha1
from pathlib import Path
from typing import Final

import pytest

from reportedly import extract, languages
from reportedly.records import Article
from reportedly.text import fold

HERE: Final = Path(__file__).parent
ROWS: Final = [
    r.split("|") for r in (HERE / "role_matrix.txt").read_text("utf-8").splitlines() if not r.startswith("#")
]
KINDS: Final = ("beside", "country", "comma", "alone")
CASES: Final = [(row[0], row[1], kind, row[n + 2]) for row in ROWS for n, kind in enumerate(KINDS) if row[n + 2]]
# Language, kind and keys that do not come out yet.
GAPS: Final = {
    tuple(r.split(" ")[:2]): set(r.split(" ")[2:])
    for r in (HERE / "role_matrix_gaps.txt").read_text("utf-8").splitlines()
    if not r.startswith("#")
}
NO_CAPITAL: Final = "ka"
ONE: Final = 2  # every so manyth key is asked for in each way, by its name


def asked(language: str, kind: str) -> list[tuple[str, str]]:
    """(key, phrase) that are asked for: one phrase of every other key."""
    listed = languages.load(language, "roles")["roles"]
    parted = sorted(k for k in listed if k != "counterpart" and _number(k + kind) % ONE == 0)
    return [(key, min(listed[key], key=_number)) for key in parted]


def _number(word: str) -> int:
    return int(sha1(word.encode()).hexdigest(), 16)


def read(text: str, language: str) -> extract.Mentions:
    text = text if language == NO_CAPITAL else text[0].upper() + text[1:]
    return extract.mentions(
        Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=())
    )


def comes_out(language: str, name: str, kind: str, sentence: str, phrase: str) -> bool:
    mentions = read(sentence.replace("{p}", phrase).replace("{n}", name), language)
    people = [e for e in mentions.entities if e.kind == "PER"]
    if kind == "alone":
        return not people and len(mentions.speech) == 1
    keys = {k for k, listed in languages.load(language, "roles")["roles"].items() if fold(phrase) in map(fold, listed)}
    return [p.name for p in people] == [name] and people[0].role_key in keys


@pytest.mark.parametrize(("language", "name", "kind", "sentence"), CASES, ids=[f"{c[0]} {c[2]}" for c in CASES])
def test_roles_of_every_language(language: str, name: str, kind: str, sentence: str) -> None:
    missed = {k for k, phrase in asked(language, kind) if not comes_out(language, name, kind, sentence, phrase)}
    assert missed == GAPS.get((language, kind), set())
    if missed:
        pytest.xfail(f"{len(missed)} do not come out yet")
