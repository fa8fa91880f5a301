"""The application that the verbs hang on, and what they share: options, opening a ledger, printing JSON lines."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, Final

import typer

import reportedly
from reportedly.errors import InputError
from reportedly.news import News

DEFAULT: Final = Path(os.environ.get("REPORTEDLY_LEDGER", "news.db"))

app = typer.Typer(
    name="reportedly",
    help="What happened, according to whom: link the reports of one event, compare the accounts, keep every fact tied to its sentence.",
    epilog="Begin with `reportedly demo`, or `reportedly run FOLDER -o news.db --html report.html`.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

LEDGER_HELP = "The ledger, as made by `reportedly run`; news.db (or $REPORTEDLY_LEDGER) when not named."
Ledger = Annotated[Path, typer.Argument(help=LEDGER_HELP, show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="JSON lines instead of a table.")]


class Misuse(InputError):
    """The command was given what it cannot take."""


def existing(ledger: Path) -> News:
    """The ledger, which must exist for a question to be asked of it."""
    if "://" not in str(ledger) and not ledger.is_file():
        raise Misuse(
            f"{ledger}: no such ledger: make one with `reportedly run SOURCE -o {ledger}`, or name another file"
        )
    if "://" not in str(ledger) and ledger.stat().st_size == 0:  # a database would be made of it
        raise Misuse(f"{ledger}: is empty, no ledger: name another file")
    return reportedly.open(ledger)


def parted(given: list[str], needed: int, usage: str) -> tuple[Path, list[str]]:
    """The ledger and the arguments after it, of `[LEDGER] ARGUMENT…`."""
    if len(given) == needed + 1:
        return Path(given[0]), given[1:]
    if needed and 0 < len(given) <= needed and Path(given[0]).is_file():
        raise Misuse(f"{given[0]} is a ledger: something is missing after it: {usage}")
    if len(given) == needed:
        return DEFAULT, given
    raise Misuse(f"{needed} expected after the ledger, not {len(given)}: {usage}")


def lines(rows: Iterable[Any]) -> None:
    """Print one JSON object a line, in UTF-8 whatever the locale; a lone surrogate is escaped as JSON does."""
    out = sys.stdout
    out.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
