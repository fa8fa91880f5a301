"""The verb with which a person decides: judge."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, cast

import typer

from reportedly.records import Judged
from reportedly.serve import lists, schemas
from reportedly.serve.app import DEFAULT, AsJson, Misuse, app, existing, lines
from reportedly.serve.terminal import Printer
from reportedly.serve.view import View

USAGE = "reportedly judge [LEDGER] A B same|different, or A B --withdraw, or no ids to list"


@app.command()
def judge(
    given: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[LEDGER] [A B [same|different]]",
            help="Two reports, articles or events, and the decision.",
            show_default=False,
        ),
    ] = None,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Take the decision on A and B back.")] = False,
    by: Annotated[str, typer.Option("--by", help="Who decides.")] = "user",
    as_json: AsJson = False,
) -> None:
    """Decide yourself whether two reports are one happening.

    The decision outlives every run until it is withdrawn. Without ids, the decisions are listed.
    """
    ledger, rest = _ledger(given or [])
    with existing(ledger) as news:
        if not rest and not withdraw:
            found = news.judgements()
            if as_json:
                lines(schemas.judgement(j) for j in found)
            elif found:
                lists.judgements(Printer(), found, View(news))
            else:
                Printer().line("Nobody has decided anything yet: " + USAGE, most=3)
        elif withdraw:
            if len(rest) != 2:
                raise Misuse(f"two ids are needed to withdraw a decision: {USAGE}")
            if not news.withdraw(rest[0], rest[1]):
                raise Misuse(f"there is no decision on {rest[0]} and {rest[1]}: list them with `reportedly judge`")
            _said(
                as_json, {"withdrawn": rest}, f"Withdrawn: {rest[0]} and {rest[1]} are linked by what they say again."
            )
        else:
            if len(rest) != 3 or rest[2] not in ("same", "different"):
                raise Misuse(f"two ids and `same` or `different` are needed: {USAGE}")
            made = news.judge(rest[0], rest[1], cast(Judged, rest[2]), by=by)
            _said(
                as_json, schemas.judgement(made), f"Decided: {made.left} and {made.right} are {_decided(made.judged)}."
            )


def _ledger(given: list[str]) -> tuple[Path, list[str]]:
    """The first argument where it is a file, else the standard ledger; and the others."""
    if given and (Path(given[0]).is_file() or len(given) in (1, 4)):
        return Path(given[0]), given[1:]
    return DEFAULT, given


def _decided(judged: Judged) -> str:
    return "of one happening" if judged == "same" else "of different happenings"


def _said(as_json: bool, row: schemas.Json, sentence: str) -> None:
    if as_json:
        lines([row])
    else:
        Printer().line(sentence, most=2)
