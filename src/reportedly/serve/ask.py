"""The verbs that ask: articles, events, claims, compare, stories, changes, event, show, why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from reportedly.news import News
from reportedly.serve import lists, schemas, whole
from reportedly.serve.app import DEFAULT, AsJson, Ledger, app, existing, lines, parted
from reportedly.serve.terminal import Printer
from reportedly.serve.view import View

OneEvent = Annotated[
    str | None, typer.Option("--event", "-e", metavar="ID", help="Only this event (an id may be cut short).")
]


def _answer(
    ledger: Path,
    as_json: bool,
    ask: Callable[[News], Iterable[Any]],
    schema: Callable[[Any], Any],
    show: Callable[[Printer, Sequence[Any], View], None],
    nothing: str,
) -> None:
    """Ask, and print the answer as JSON lines or as a table; where there is none, the table says so."""
    with existing(ledger) as news:
        if as_json:
            lines(schema(one) for one in ask(news))
            return
        found = list(ask(news))
        out = Printer()
        if found:
            show(out, found, View(news))
        else:
            out.line(nothing)


@app.command()
def articles(ledger: Ledger = DEFAULT, as_json: AsJson = False) -> None:
    """The articles, with their dates and origins."""
    _answer(
        ledger,
        as_json,
        lambda news: news.articles(),
        schemas.article,
        lambda out, found, _: lists.articles(out, found),
        "The ledger holds no article yet.",
    )


@app.command()
def events(
    ledger: Ledger = DEFAULT,
    as_json: AsJson = False,
    background: Annotated[bool, typer.Option("--background", help="Also events that articles only refer to.")] = False,
) -> None:
    """What happened, when, where, and how many report it."""
    _answer(
        ledger,
        as_json,
        lambda news: news.events(background=background),
        schemas.event,
        lambda out, found, _: lists.events(out, found),
        "The ledger holds no event yet.",
    )


@app.command()
def claims(ledger: Ledger = DEFAULT, as_json: AsJson = False, one: OneEvent = None) -> None:
    """Who says what, sentence by sentence."""
    _answer(
        ledger,
        as_json,
        lambda news: news.claims(one),
        schemas.claim,
        lists.claims,
        "No claim is held.",
    )


@app.command()
def compare(ledger: Ledger = DEFAULT, as_json: AsJson = False, one: OneEvent = None) -> None:
    """Where accounts agree, differ or stand alone."""
    if as_json:
        with existing(ledger) as news:
            lines(point for comparison in news.compare(one) for point in schemas.points(comparison))
        return
    _answer(
        ledger,
        False,
        lambda news: [c for c in news.compare(one) if c.points],
        schemas.points,
        lists.comparisons,
        "No two accounts say anything that could be compared yet.",
    )


@app.command()
def stories(ledger: Ledger = DEFAULT, as_json: AsJson = False) -> None:
    """Events that belong together, in order of time."""
    _answer(
        ledger, as_json, lambda news: news.stories(), schemas.story, lists.stories, "No two events belong together yet."
    )


@app.command()
def changes(
    ledger: Ledger = DEFAULT,
    since: Annotated[
        int, typer.Option("--since", min=0, metavar="N", help="Only what came after the change of this number.")
    ] = 0,
    as_json: AsJson = False,
) -> None:
    """What is new since you last looked.

    Events that began, grew, merged or split after the change of that number, oldest first.
    """
    with existing(ledger) as news:
        found = list(news.changes(since))
        if as_json:
            lines(schemas.change(number, one) for number, one in found)
            return
        out = Printer()
        if not found:
            out.line(f"Nothing is new since change {since}." if since else "Nothing has happened in this ledger yet.")
            return
        lists.changes(out, found, View(news))
        out.blank()
        out.line(f"Next time, ask for what is new with --since {found[-1][0]}", most=2)


@app.command()
def event(
    given: Annotated[
        list[str],
        typer.Argument(metavar="[LEDGER] ID", help="An event's id, which may be cut short.", show_default=False),
    ],
    why: Annotated[bool, typer.Option("--why", help="Also why its reports are taken for one happening.")] = False,
    as_json: AsJson = False,
) -> None:
    """One event whole, with every account of it.

    Who, when with the reasoning, where, each account's sentence, what agrees and what differs.
    """
    ledger, (wanted,) = parted(given, 1, "reportedly event [LEDGER] ID")
    with existing(ledger) as news:
        one, view = news.event(wanted), View(news)
        links = whole.why_event(one, view) if why else []
        if as_json:
            found = [p for c in news.compare(one) for p in schemas.points(c)]
            told = {"why": [schemas.link(k) for k in links]} if why else {}
            lines([{**schemas.event(one), "points": found, **told}])
            return
        out = Printer()
        whole.event(out, one, view)
        if why:
            out.heading(
                "WHY ITS REPORTS ARE LINKED, the weakest first" if links else "WHY: a single report, nothing to link"
            )
            whole.why(out, links, view)


@app.command()
def why(
    given: Annotated[
        list[str],
        typer.Argument(
            metavar="[LEDGER] A B",
            help="Ids of two reports, or of articles or events for their lead reports.",
            show_default=False,
        ),
    ],
    as_json: AsJson = False,
) -> None:
    """Why two reports are, or are not, one happening."""
    ledger, (left, right) = parted(given, 2, "reportedly why [LEDGER] A B")
    with existing(ledger) as news:
        link = news.why(left, right)
        if as_json:
            lines([schemas.link(link)])
        else:
            whole.why(Printer(), [link], View(news))


@app.command()
def show(
    given: Annotated[
        list[str],
        typer.Argument(metavar="[LEDGER] ARTICLE", help="An article's id, which may be cut short.", show_default=False),
    ],
    as_json: AsJson = False,
) -> None:
    """One article with its evidence marked.

    Its claims below it, the dates that were considered, and what was removed from the page and why.
    """
    ledger, (wanted,) = parted(given, 1, "reportedly show [LEDGER] ARTICLE")
    with existing(ledger) as news:
        reading = news.article(wanted)
        if as_json:
            lines([schemas.reading(reading, news)])
        else:
            whole.article(Printer(), reading, View(news))
