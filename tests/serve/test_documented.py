"""Every verb, option and JSON field of the command line is documented."""

from __future__ import annotations

import re
from pathlib import Path

import typer

from reportedly.serve import cli, schemas, words

DOCS = Path(__file__).resolve().parents[2] / "docs"
TEXT = (DOCS / "command-line.md").read_text(encoding="utf-8")


def test_every_verb_and_option_is_documented() -> None:
    verbs = typer.main.get_command(cli.app).commands  # type: ignore[attr-defined]
    assert len(verbs) == 14
    for name, verb in verbs.items():
        assert f"`reportedly {name} " in TEXT
        for option in (o for p in verb.params for o in p.opts if o.startswith("--")):
            assert re.search(rf"{option}\b", TEXT), f"{name} {option}"


def test_every_verdict_is_documented() -> None:
    for verdict, sign in words.SIGNS.items():
        assert f"| `{sign}` | {words.VERDICTS[verdict]} | {words.MEANINGS[verdict].replace(':', ';')} |" in TEXT


def test_every_field_is_documented() -> None:
    source = Path(schemas.__file__).read_text(encoding="utf-8")
    fields = set(re.findall(r'^\s+"(\w+)":', source, re.M))
    assert len(fields) > 50
    assert {f for f in fields if f"`{f}`" not in TEXT and f'"{f}"' not in TEXT} == set()


def test_pictures_exist_and_are_small() -> None:
    for page in DOCS.glob("*.md"):
        for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", page.read_text(encoding="utf-8")):
            assert (DOCS / picture).stat().st_size < 400_000
