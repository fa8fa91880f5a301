"""The verbs that do the work: run, demo, report, score."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

import reportedly
from reportedly import demo as corpus
from reportedly.errors import UnreadableSource
from reportedly.news import News, Summary
from reportedly.records import Skipped
from reportedly.serve import html, lists, words
from reportedly.serve.app import AsJson, Ledger, Misuse, app, existing, lines
from reportedly.serve.terminal import Part, Printer, fit
from reportedly.serve.view import shortest, title

# Reasons for skipping that the summary lists.
REASONS = 8
# Columns of the labels in a summary.
LABEL = 6

Output = Annotated[Path, typer.Option("-o", "--output", metavar="LEDGER", help="The ledger to make or add to.")]
Html = Annotated[
    Path | None, typer.Option("--html", metavar="FILE", help="Also write the report, one page that opens offline.")
]


@app.command()
def run(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Folders, files (text, HTML, feed, JSON lines) or - for standard input.",
            show_default=False,
        ),
    ],
    output: Output = Path("news.db"),
    html_file: Html = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read pages.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 when a page had to be skipped.")] = False,
    encoder: Annotated[
        str | None, typer.Option(metavar="NAME", help="Document encoder: auto, none, shipped, a folder or an address.")
    ] = None,
    tagger: Annotated[str | None, typer.Option(metavar="NAME", help="Name tagger: auto, none or shipped.")] = None,
    config: Annotated[Path | None, typer.Option(metavar="FILE", help="A TOML file of settings.")] = None,
) -> None:
    """Read files and folders into a ledger.

    The same input again changes nothing; more input adds to it.
    """
    _check(sources, output, html_file)
    with reportedly.open(output, config=config, jobs=jobs, encoder=encoder, tagger=tagger) as news:
        summary = _read(news, sources)
        _write(news, html_file, summary)
        _summarise(Printer(), news, summary, output, html_file)
    if strict and summary.skipped:
        raise typer.Exit(1)


@app.command()
def demo(output: Output = Path("demo.db"), html_file: Html = None) -> None:
    """All of it, on the demonstration corpus.

    50 fictional articles in nine languages ship with the package.
    """
    _check([], output, html_file)
    sources = [str(corpus.path() / folder) for folder in ("pages", "feeds", "other")]
    with reportedly.open(output) as news:
        summary = _read(news, sources)
        _write(news, html_file, summary)
        out = Printer()
        lists.events(out, list(news.events()))
        out.blank()
        _summarise(out, news, summary, output, html_file)


@app.command()
def report(
    ledger: Ledger,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The page to write.")] = Path(
        "report.html"
    ),
) -> None:
    """Write one HTML page that opens offline."""
    _check([], output, output)
    with existing(ledger) as news:
        html.write(news, output)
    Printer().line(f"The report is {output}: open it in a browser.", most=2)


@app.command()
def score(
    folder: Annotated[
        Path | None,
        typer.Argument(help="A folder of gold corpora; the demonstration corpus when not named.", show_default=False),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="NAME", help="Only corpora whose name begins so; may be repeated."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Measure the line on gold corpora."""
    from reportedly.evaluate import run as evaluation  # heavy: brings every measure

    if folder is not None and not folder.is_dir():
        raise Misuse(f"{folder}: no such folder: name one laid out as docs/measures.md tells")
    figures = evaluation.demonstration() if folder is None else evaluation.score(folder, only or ())
    if as_json:
        for f in figures:
            lines([{"corpus": f.corpus, "measure": f.measure, "value": f.value, "n": f.n}])
            sys.stdout.flush()  # a measure can take minutes: its figures are shown as they come
    else:
        lists.figures(Printer(), figures)


# ---- the parts of a run ---------------------------------------------------------------------------------------------


def _check(sources: list[str], output: Path, html_file: Path | None) -> None:
    """Say what cannot work before any work is done."""
    for source in sources:
        if source != "-" and "://" not in source and not Path(source).exists():
            raise UnreadableSource(f"{source}: no such file or folder: check the name")
    for file in (output, html_file):
        if file is None or "://" in str(file):
            continue
        if file.is_dir():
            raise Misuse(f"{file}: is a folder: name a file in it")
        if not file.parent.is_dir():
            raise Misuse(f"{file}: its folder does not exist: make it first")


def _read(news: News, sources: list[str]) -> Summary:
    """Read everything, with progress where a person watches, and one line on stderr for each page skipped."""
    summary = Summary()
    with _progress() as tell:
        for one in news.reading(*sources, summary=summary):
            if isinstance(one, Skipped):
                tell.skipped(one)
            else:
                tell.article(summary.articles, title(one))
    return summary


class _Teller:
    """Tells what is going on, on stderr."""

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self._task = progress.add_task("reading", total=None, title="") if progress is not None else None

    def article(self, number: int, name: str) -> None:
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, description=f"{number:,} articles", title=fit(name, 48))

    def skipped(self, one: Skipped) -> None:
        line = f"reportedly: skipped {words.plain(one.uri)}: {words.plain(one.reason)}"
        if self._progress is not None:
            self._progress.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            print(line, file=sys.stderr)


@contextmanager
def _progress() -> Iterator[_Teller]:
    if not sys.stderr.isatty():
        yield _Teller(None)
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.fields[title]}", style="dim", markup=False),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield _Teller(progress)


def _write(news: News, file: Path | None, summary: Summary) -> None:
    if file is not None:
        html.write(news, file, skipped=summary.skipped)


def _summarise(out: Printer, news: News, summary: Summary, ledger: Path, html_file: Path | None) -> None:
    """What the run did, where the results are, what to try next."""
    parts = [(summary.new, "new"), (summary.known, "known before"), (summary.reread, "read again with other settings")]
    told = ", ".join(f"{number:,} {name}" for number, name in parts if number)
    out.line(Part(f"Read {words.count(summary.articles, 'article')}", "bold"), f" ({told})" if told else "", most=2)
    found = list(news.events())
    shared = sum(e.counts.origins > 1 for e in found)
    detail = f", {shared:,} of them reported by more than one independent origin" if shared else ""
    out.line(Part(f"The ledger holds {words.count(len(found), 'event')}", "bold"), detail, most=2)
    _skips(out, summary.skipped)
    out.verbatim(Part("Ledger", "dim"), str(ledger), LABEL)
    if html_file is not None:
        out.verbatim(Part("Report", "dim"), str(html_file), LABEL)
    if found:
        largest = max(found, key=lambda e: (e.counts.origins, e.counts.articles, e.id))
        short = largest.id[: shortest(e.id for e in found)]
        out.verbatim(Part("Next", "dim"), f"reportedly event {ledger} {short} --why", LABEL)
        out.verbatim("", f"reportedly compare {ledger}", LABEL)
        if html_file is None:
            out.verbatim("", f"reportedly report {ledger} -o report.html", LABEL)


def _skips(out: Printer, skipped: list[Skipped]) -> None:
    """The pages skipped, counted by reason, most frequent first."""
    if not skipped:
        return
    reasons = Counter(words.plain(s.reason) for s in skipped)
    out.line(Part(f"Skipped {words.count(len(skipped), 'page')}", "bold yellow"))
    for reason, number in sorted(reasons.items(), key=lambda r: (-r[1], r[0]))[:REASONS]:
        out.row([f"{number:>6}"], reason, [6], most=2)
    if len(reasons) > REASONS:
        out.row([""], f"and {len(reasons) - REASONS} other reasons (each page has its line on stderr)", [6])
