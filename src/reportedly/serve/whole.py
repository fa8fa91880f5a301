"""One record whole: an event with its accounts, an article with its evidence marked, a link with its reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from reportedly.compare import shown
from reportedly.records import Answer, Claim, Event, Evidence, Link, Point, Reading, Report, Span
from reportedly.serve import lists, words
from reportedly.serve.terminal import Cell, Part, Printer
from reportedly.serve.terminal import listed as listed_names
from reportedly.serve.view import Told, View, outlet, person, place, spellings, title

LABEL = 8
# Pairs of reports whose reasons `--why` prints: the strongest link of each report is enough to see why it is in.
PAIRS = 40
# Reports up to which all pairs may be compared afresh.
FEW = 12
# Features that move the log odds by less than this are not listed.
TELLING = 0.05


def event(out: Printer, one: Event, view: View) -> None:
    """What, when with its reasoning, where, who, each account's sentence, what differs and what agrees."""
    out.line(Part(words.plain(one.what), "bold"))
    out.line(Part(" · ".join(filter(None, [one.id, words.kind(one.kind), lists.counts(one)])), "dim"))
    out.blank()
    _when(out, one, view)
    _where(out, one)
    _who(out, one)
    out.blank()
    told = view.told(one)
    lead = [t for t in told if t.report.role == "lead"]
    passing = [t for t in told if t.report.role != "lead"]
    _accounts(out, "ACCOUNTS, one an independent origin", lead, view)
    _accounts(out, "IN PASSING", passing, view)
    found = [p for c in view.news.compare(one) for p in shown(c.points)]
    _points(out, "WHERE THEY DIFFER", [p for p in found if p.verdict not in ("agrees", "only-here")], view)
    _points(out, "WHERE THEY AGREE", [p for p in found if p.verdict == "agrees"], view)
    _points(out, "ONLY HERE", [p for p in found if p.verdict == "only-here"], view)


def _when(out: Printer, one: Event, view: View) -> None:
    named = words.weekday(one.when)
    parts = [Part(words.long_when(one.when), "bold"), Part(f", {named}" if named else "")]
    if one.when is not None:
        parts.append(Part(f" · {one.when.method} · confidence {one.when.confidence:.2f}", "dim"))
    out.row([Part("WHEN", "dim")], parts, [LABEL])
    for step in one.reasoning:
        if step.slot in ("when", "date"):
            _step(out, step, one, view)


def _step(out: Printer, step: Answer, one: Event, view: View) -> None:
    out.row(
        [""], [Part(f"{words.plain(step.value)}: {view.with_outlets(words.plain(step.method), one)}")], [LABEL], most=3
    )
    for evidence in step.evidence[:2]:
        source = outlet(view.article(evidence.article))
        out.row(
            ["", ""], [Part(f"“{words.plain(evidence.quote)}”", "dim"), Part(f" — {source}", "dim")], [LABEL, 0], most=2
        )


def _where(out: Printer, one: Event) -> None:
    label = "WHERE"
    for location in one.where or ():
        parts = [Part(place(location), "bold"), Part(f" “{words.plain(location.evidence.quote)}”", "dim")]
        out.row([Part(label, "dim")], parts, [LABEL], most=2)
        label = ""
    if not one.where:
        out.row([Part(label, "dim")], "place unknown", [LABEL])


def _who(out: Printer, one: Event) -> None:
    label = "WHO"
    for participant in one.who:
        out.row([Part(label, "dim")], Part(person(participant), "bold"), [LABEL], most=2)
        others = spellings(participant)
        if others:
            out.row(["", ""], [Part("also written ", "dim"), *listed_names(others)], [LABEL, 0], most=3)
        label = ""
    if not one.who:
        out.row([Part(label, "dim")], "nobody named", [LABEL])


def _accounts(out: Printer, heading: str, told: Sequence[Told], view: View) -> None:
    if not told:
        return
    out.heading(heading)
    for number, t in enumerate(told, 1):
        facts = f" · {words.short_when(t.article.published)} · {t.article.language or '?'} · {t.article.id}"
        out.row([f"{number:>3}"], [Part(outlet(t.article), "bold"), Part(facts, "dim")], [3], most=2)
        if t.report.role == "lead" and t.article.title and title(t.article) != words.plain(t.report.what.quote):
            out.row([""], title(t.article), [3], most=2)
        quote(out, t.report.what, view, indent=3)
        own = t.report.words
        said = [words.plain(e.quote) for e in (own.who, own.what, own.when, own.where) if e is not None]
        if said:
            out.row([""], Part(" · ".join(said), "dim"), [3], most=2)
        if t.others:
            credit = f" (credit: {words.plain(t.origin.credit)})" if t.origin.credit else ""
            names = listed_names([outlet(a) for a in t.others], "yellow")
            out.row([""], [Part(f"same origin{credit}: ", "yellow"), *names], [3], most=3)
    out.blank()


def quote(out: Printer, evidence: Evidence, view: View, *, indent: int) -> None:
    """The quote in its sentence, the quote underlined where it is but a part."""
    q = view.quoted(evidence)
    out.row([""], lists.quotation(q.before, q.quote, q.after), [indent], most=4)


def _points(out: Printer, heading: str, listed: Sequence[Point], view: View) -> None:
    if listed:
        out.heading(heading)
        lists.points(out, listed, view)
        out.blank()


# ---- why ------------------------------------------------------------------------------------------------------------


def why_event(one: Event, view: View) -> list[Link]:
    """For each report of the event its strongest link to another one in it, with reasons, the weakest report first."""
    best: dict[str, tuple[str, str]] = {}
    for _, left, right in sorted(_pairs(one, view)):
        for end in (left, right):
            best.setdefault(end, (left, right))
    links = [view.news.why(left, right) for left, right in sorted(set(best.values()))]
    return sorted(links, key=lambda k: (k.score, k.left, k.right))[:PAIRS]


def _pairs(one: Event, view: View) -> list[tuple[float, str, str]]:
    """(-score, left, right) of the links held between the event's reports, a person's `same` first; in a small event without any, all pairs."""
    ids = {r.id for r in one.reports}
    links = view.news.store.links(ids)
    held = [(-k.score, k.left, k.right) for k in links if k.left in ids and k.right in ids]
    held += [(-2.0, j.left, j.right) for j in view.news.judgements() if j.judged == "same" and {j.left, j.right} <= ids]
    if held or len(ids) > FEW:
        return held
    return [(-view.news.why(left, right).score, left, right) for left, right in combinations(sorted(ids), 2)]


def why(out: Printer, links: Iterable[Link], view: View) -> None:
    """Each link: its two sentences, its score, and what each feature adds to it."""
    for link in links:
        reports = view.news.store.reports([link.left, link.right])
        out.line(Part(f"{link.score:.0%} likely one happening", "bold"), *_alike(link), *_judged(link))
        for end in (link.left, link.right):
            source = outlet(view.article(reports[end].article))
            out.row(
                [Part(end, "cyan")],
                [Part(words.plain(reports[end].what.quote)), Part(f" — {source}", "dim")],
                [16],
                most=2,
            )
        telling = [r for r in link.reasons if abs(r.weight) >= TELLING]
        for reason in sorted(telling, key=lambda r: (-abs(r.weight), r.feature)):
            style = "green" if reason.weight > 0 else "red"
            cells: list[Cell] = ["", Part(f"{reason.weight:+6.2f}", style), f"{reason.feature} {reason.score:.2f}"]
            out.row(cells, Part(words.plain(reason.detail), "dim"), [1, 6, 20], most=3)
        if len(telling) < len(link.reasons):
            rest = words.count(len(link.reasons) - len(telling), "other feature")
            out.row([""], Part(f"{rest} did not matter here", "dim"), [1])
        out.blank()


def _alike(link: Link) -> list[Part]:
    if link.alike is None:
        return []
    return [Part(f" · accounts alike {link.alike:.2f} of 1", "dim")]


def _judged(link: Link) -> list[Part]:
    if link.judgement is None:
        return []
    return [
        Part(f" · judged {link.judgement} by {words.plain(link.decided_by or 'somebody')}, which overrules", "yellow")
    ]


# ---- an article -----------------------------------------------------------------------------------------------------


def article(out: Printer, reading: Reading, view: View) -> None:
    """The article's text with numbered evidence, its claims by number, its date candidates, and what was removed from the page."""
    one = reading.article
    event_of = view.news.store.event_of(r.id for r in reading.reports)
    said = numbered([row.claim for row in view.news.claims_of(reading)])
    out.line(Part(title(one), "bold"))
    out.line(
        Part(
            " · ".join([outlet(one), words.long_when(one.published), one.language or "language unknown", one.id]), "dim"
        )
    )
    out.line(Part(words.plain(one.uri), "dim"))
    out.blank()
    for block in paragraphs(one.text):
        out.line(*_marked(one.text, block, said))
        out.blank()
    _reports(out, reading.reports, event_of)
    _claims(out, said, {c.id: event_of.get(r.id) for r in reading.reports for c in r.claims})
    _dates(out, reading)
    _removed(out, reading)


def numbered(every: Iterable[Claim]) -> list[tuple[int, Claim]]:
    """The claims of an article in the order of its text, numbered from 1."""
    unique = {c.id: c for c in every}.values()
    ordered = sorted(unique, key=lambda c: (c.evidence.span, c.slot, c.value, c.id))
    return list(enumerate(ordered, 1))


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text: what stands between line breaks."""
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append(Span(at, at + len(line)))
        at += len(line) + 1
    return found


def _marked(text: str, block: Span, said: Sequence[tuple[int, Claim]]) -> list[Part]:
    """The paragraph in pieces: evidence underlined, the numbers of the claims that end there in brackets."""
    inside = [(n, c.evidence.span) for n, c in said if c.evidence.span.overlaps(block)]
    cuts = sorted(
        {block.start, block.end} | {x for _, s in inside for x in (s.start, s.end) if block.start < x < block.end}
    )
    parts = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        covered = any(s.start <= start and end <= s.end for _, s in inside)
        parts.append(Part(text[start:end], "underline" if covered else "", joined=True))
        ending = [n for n, s in inside if s.end == end]
        if ending:
            parts.append(Part(f"[{words.spans(ending)}]", "cyan", joined=True))
    return parts


def _reports(out: Printer, reports: Sequence[Report], event_of: dict[str, str]) -> None:
    if reports:
        out.heading("HAPPENINGS THAT IT REPORTS")
    for r in sorted(reports, key=lambda r: (r.role != "lead", r.what.span)):
        cells: list[Cell] = [Part(r.role, "bold" if r.role == "lead" else ""), words.short_when(r.when)]
        out.row(
            cells,
            [Part(words.plain(r.what.quote)), Part(f" · event {event_of.get(r.id, 'none')}", "cyan")],
            [10, 10],
            most=3,
        )


def _claims(out: Printer, said: Sequence[tuple[int, Claim]], event_of: dict[str, str | None]) -> None:
    if not said:
        return
    out.blank()
    out.heading("CLAIMS")
    for number, claim in said:
        who = words.attribution(claim)
        event = event_of.get(claim.id)
        parts = [
            Part(words.value(claim)),
            Part(f" · {who}" if who else "", "cyan"),
            Part(f" · {event[:8]}" if event else "", "dim"),
        ]
        out.row([Part(f"{number:>4}", "cyan"), Part(claim.slot, "dim")], parts, [4, 11], most=2)


def _dates(out: Printer, reading: Reading) -> None:
    out.blank()
    out.heading("WHEN IT WAS PUBLISHED, candidates")
    for candidate in reading.article.published_candidates:
        chosen = "*" if candidate.when == reading.article.published else " "
        cells: list[Cell] = [chosen, words.short_when(candidate.when), f"{candidate.when.confidence:.2f}"]
        quoted = f" “{words.plain(candidate.quote)}”" if candidate.quote else ""
        out.row(cells, [Part(words.plain(candidate.when.method)), Part(quoted, "dim")], [1, 12, 4], most=2)
    if not reading.article.published_candidates:
        out.line("none: the page shows no date", indent=3)


def _removed(out: Printer, reading: Reading) -> None:
    if not reading.article.furniture:
        return
    out.blank()
    out.heading("REMOVED FROM THE PAGE, not part of the article")
    for piece in reading.article.furniture:
        out.row(["", Part(words.plain(piece.reason), "yellow")], Part(words.plain(piece.text), "dim"), [1, 22], most=2)
