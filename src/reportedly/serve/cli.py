"""The command line: one verb a question, tables for people, `--json` for machines. Decides nothing: it calls the Python API and prints."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

import reportedly
from reportedly.errors import ReportedlyError
from reportedly.news import News
from reportedly.serve import schemas

app = typer.Typer(
    name="reportedly",
    help="What happened, according to whom: link the reports of one event, compare the accounts, keep every fact tied to its sentence.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
)

Ledger = Annotated[Path, typer.Argument(help="The ledger, as made by `reportedly run`.", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="JSON lines instead of a table.")]


def main() -> None:
    """Entry point: our errors become one line on stderr and exit code 2; a closed pipe ends quietly."""
    try:
        app()
    except ReportedlyError as error:
        print(f"reportedly: {error}", file=sys.stderr)
        raise SystemExit(2) from error
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None


def lines(rows: Iterable[Any]) -> None:
    """Print one JSON object a line."""
    for row in rows:
        print(json.dumps(row, ensure_ascii=False))


def existing(ledger: Path) -> News:
    """The ledger, which must exist for a question to be asked of it."""
    if not ledger.exists():
        raise typer.BadParameter(f"{ledger}: no such ledger: make one with `reportedly run SOURCE -o {ledger}`")
    return reportedly.open(ledger)


@app.command()
def run(
    sources: Annotated[list[str], typer.Argument(help="Folders, files (text, HTML, feed, JSON lines) or - for stdin.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The ledger to make or add to.")] = Path("news.db"),
    strict: Annotated[bool, typer.Option(help="Exit with 1 when a page had to be skipped.")] = False,
) -> None:
    """Read SOURCES into a ledger."""
    with reportedly.open(output) as news:
        summary = news.read(*sources)
    for skipped in summary.skipped:
        print(f"reportedly: skipped {skipped.uri}: {skipped.reason}", file=sys.stderr)
    if strict and summary.skipped:
        raise typer.Exit(1)


@app.command()
def articles(ledger: Ledger, as_json: AsJson = False) -> None:
    """The articles, with their dates and origins."""
    with existing(ledger) as news:
        lines(schemas.article(account) for account in news.articles())


@app.command()
def events(ledger: Ledger, as_json: AsJson = False) -> None:
    """The events, in order of time."""
    with existing(ledger) as news:
        lines(schemas.event(event) for event in news.events())


@app.command()
def claims(ledger: Ledger, as_json: AsJson = False) -> None:
    """What each article says, sentence by sentence."""
    with existing(ledger) as news:
        lines(schemas.claim(row) for row in news.claims())


@app.command()
def compare(ledger: Ledger, as_json: AsJson = False) -> None:
    """Where the accounts of each event agree, add, differ or stand alone."""
    with existing(ledger) as news:
        lines(point for comparison in news.compare() for point in schemas.points(comparison))


if __name__ == "__main__":
    main()
