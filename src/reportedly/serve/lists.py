"""Tables of many records: articles, events, claims, comparisons, stories, changes, judgements, figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from reportedly.compare import shown
from reportedly.evaluate.measures import Figure
from reportedly.news import Account, Attributed
from reportedly.records import Change, Comparison, Event, Judgement, Point, Side, Story
from reportedly.serve import words
from reportedly.serve.terminal import Cell, Part, Printer, listed
from reportedly.serve.view import View, outlet, shortest, title, where

STYLES = {
    "agrees": "green",
    "more-precise": "cyan",
    "different-scope": "magenta",
    "older-figure": "yellow",
    "contradicts": "bold red",
    "only-here": "blue",
}
DATE_COLUMNS = 10
# Sentences of a side that are shown in a list; `--json` has them all.
QUOTES = 2


def header(out: Printer, names: Sequence[str], last: str, widths: Sequence[int]) -> None:
    """The head of a table."""
    out.row([Part(n, "bold dim") for n in names], Part(last, "bold dim"), widths)


def articles(out: Printer, accounts: Sequence[Account]) -> None:
    """One article after the other: id, date, language, headline; outlet, and what it is a copy or a version of."""
    size = shortest(a.article.id for a in accounts)
    widths = [size, max(DATE_COLUMNS, *(len(words.short_when(a.article.published)) for a in accounts)), 4]
    header(out, ["ID", "PUBLISHED", "LANG"], "HEADLINE · OUTLET", widths)
    for account in accounts:
        one = account.article
        cells: list[Cell] = [Part(one.id[:size], "cyan"), words.short_when(one.published), one.language or "?"]
        notes = [Part(outlet(one), "dim")]
        if account.version_of is not None:
            notes.append(Part(f" · later version of {account.version_of[:size]}", "yellow"))
        elif account.origin != one.id:
            notes.append(Part(f" · same origin as {account.origin[:size]}", "yellow"))
        out.row(cells, Part(title(one)), widths, most=2)
        out.row(["", "", ""], notes, widths)


def events(out: Printer, given: Sequence[Event]) -> None:
    """One event after the other: date, id, what; kind and place; articles, outlets, origins."""
    size = shortest(e.id for e in given)
    widths = [_dates(given), size]
    header(out, ["DATE", "EVENT"], "WHAT HAPPENED, AND WHO REPORTS IT", widths)
    for event in given:
        cells: list[Cell] = [words.short_when(event.when), Part(event.id[:size], "cyan")]
        out.row(cells, Part(words.plain(event.what), "bold"), widths, most=2)
        facts = " · ".join(filter(None, [words.kind(event.kind), where(event)]))
        if facts:
            out.row(["", ""], facts, widths, most=1)
        out.row(["", ""], Part(counts(event), "dim"), widths)


def _dates(given: Sequence[Event]) -> int:
    """The width of a column of the events' dates."""
    return max(DATE_COLUMNS, *(len(words.short_when(e.when)) for e in given))


def counts(event: Event) -> str:
    """`6 articles · 5 outlets · 5 independent origins`."""
    c = event.counts
    origins = words.count(c.origins, "independent origin")
    return f"{words.count(c.articles, 'article')} · {words.count(c.outlets, 'outlet')} · {origins}"


def claims(out: Printer, rows: Iterable[Attributed], view: View) -> None:
    """What each article says: slot, value, who says it, and the characters that say so."""
    widths = [2, 11]
    for article, said in groupby(rows, key=lambda row: row.claim.article):
        one = view.article(article)
        out.line(Part(title(one), "bold"), Part(f" · {outlet(one)} · {article}", "dim"), most=2)
        for row in said:
            claim = row.claim
            who = words.attribution(claim)
            said_by = [Part(f" · {who}", "cyan")] if who else []
            out.row(["", Part(claim.slot, "dim")], [Part(words.value(claim)), *said_by], widths, most=2)
            if words.plain(claim.evidence.quote) != words.plain(claim.value):
                out.row(["", ""], Part(f"“{words.plain(claim.evidence.quote)}”", "dim"), widths, most=2)
        out.blank()


def comparisons(out: Printer, given: Iterable[Comparison], view: View) -> None:
    """Every event that has something to compare, with its points."""
    for comparison in given:
        if not comparison.points:
            continue
        event = view.news.event(comparison.event)
        listed_points = shown(comparison.points)
        found = words.tally(listed_points)
        summary = ", ".join(f"{number} {words.COUNTED[v]}" for v, number in found.items())
        out.line(Part(words.plain(event.what), "bold"), most=2)
        out.line(Part(f"{words.long_when(event.when)} · {event.id} · {summary}", "dim"), most=2)
        points(out, listed_points, view)
        out.blank()


def points(out: Printer, given: Iterable[Point], view: View, *, quotes: int = QUOTES) -> None:
    """The points of one event, each with its sides."""
    for point in given:
        style = STYLES[point.verdict]
        verdict = f"{words.SIGNS[point.verdict]} {words.VERDICTS[point.verdict]}"
        out.row([Part(verdict, style)], Part(words.about(point), "bold"), [17], most=2)
        for side in point.sides:
            _side(out, point, side, view, quotes)


def _side(out: Printer, point: Point, side: Side, view: View, quotes: int) -> None:
    origins = f" ({words.count(len(side.origins), 'origin')})" if len(side.articles) > 1 else ""
    parts = [
        Part(words.said(point.slot, side.value), "bold"),
        Part(" — ", "dim"),
        *listed(view.outlets(side.articles), "dim"),
    ]
    if (told := words.told_on(point, view.published(side.articles))) is not None:
        parts.append(Part(f", {told}", "dim"))
    parts.append(Part(origins, "dim"))
    if side.speakers:
        parts += [Part(" · says ", "cyan"), *listed([words.plain(s) for s in side.speakers], "cyan")]
    out.row([""], parts, [1], most=3)
    for evidence in view.sentences(side)[:quotes]:
        quoted = view.quoted(evidence)
        text = quotation(quoted.before, quoted.quote, quoted.after)
        out.row([""], text, [3], most=3)
    if (tied := view.tied(side)) is not None:
        out.row([""], Part(tied, "dim"), [3], most=2)


def quotation(before: str, quote: str, after: str) -> list[Part]:
    """A sentence in quotation marks, the quote in it underlined where it is but a part."""
    style = "underline" if (before + after).strip() else ""
    opening, closing = words.marks(before + quote)
    return [
        Part(opening + before),
        Part(quote, style, joined=bool(opening + before)),
        Part(after + closing, joined=True),
    ]


def stories(out: Printer, given: Sequence[Story], view: View) -> None:
    """Each story: its events in order."""
    size = shortest(e for s in given for e in s.events)
    for number, story in enumerate(given, 1):
        held = [view.news.event(e) for e in story.events]
        widths = [_dates(held), size]
        told = len({r.article for e in held for r in e.reports})
        out.line(
            Part(f"Story {number}", "bold"),
            Part(f" · {words.count(len(held), 'event')} · {words.count(told, 'article')}", "dim"),
        )
        for event in held:
            cells: list[Cell] = [words.short_when(event.when), Part(event.id[:size], "cyan")]
            out.row(cells, words.plain(event.what), widths, most=2)
        out.blank()


CHANGED = {
    "began": "new event",
    "grew": "grew",
    "merged": "merged",
    "split": "split off",
    "redrawn": "redrawn",
}


def changes(out: Printer, given: Sequence[tuple[int, Change]], view: View) -> None:
    """What happened to events, oldest first, each with its number; and how to ask for what comes after."""
    reports = view.news.store.reports({r for _, c in given for r in c.reports})
    size = shortest(c.event for _, c in given)
    widths = [5, 9, size]
    header(out, ["NO.", "CHANGE", "EVENT"], "REPORTS", widths)
    for number, change in given:
        told = [reports[r] for r in change.reports if r in reports]
        what = words.plain(told[0].what.quote) if told else "(none of its reports is held any more)"
        cells: list[Cell] = [f"{number}", Part(CHANGED[change.kind], "bold"), Part(change.event[:size], "cyan")]
        out.row(cells, what, widths, most=2)
        detail = words.count(len(change.reports), "report")
        if change.replaces:
            detail += f" · before: {', '.join(e[:size] for e in change.replaces)}"
        out.row(["", "", ""], Part(detail, "dim"), widths, most=2)


def judgements(out: Printer, given: Sequence[Judgement], view: View) -> None:
    """The judgements in force."""
    reports = view.news.store.reports({end for j in given for end in (j.left, j.right)})
    for j in given:
        style = "green" if j.judged == "same" else "red"
        out.line(
            Part("= same" if j.judged == "same" else "≠ different", style),
            Part(f" · decided by {words.plain(j.by)}", "dim"),
        )
        for end in (j.left, j.right):
            text = words.plain(reports[end].what.quote) if end in reports else "(not in the ledger at present)"
            out.row([Part(end, "cyan")], text, [16], most=2)


def figures(out: Printer, given: Iterable[Figure]) -> None:
    """The measures of each corpus."""
    for corpus, group in groupby(given, key=lambda f: f.corpus):
        out.heading(corpus)
        for figure in group:
            out.row([f"  {figure.measure}", f"{figure.value:9.4f}"], Part(f"n = {figure.n:,}", "dim"), [44, 9])
