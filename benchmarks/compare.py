"""How long an event takes to be answered and compared, by its number of articles: `python benchmarks/compare.py`.

The articles are made here: a few wire stories in many rewrites and independent accounts between them, each with figures, dates and statements.
"""

from __future__ import annotations

import random
import time

from reportedly import compare, story
from reportedly.records import (
    Article,
    Block,
    Claim,
    Dating,
    Location,
    Participant,
    Report,
    Signature,
    Span,
    When,
    digest,
)

SIZES = (10, 50, 200, 500)
PLACES = ("Beira", "Quelimane", "Nampula", "Maputo", "Tete", "Inhambane", "Pemba")
PEOPLE = ("Ilda Nhaca", "Tomas Sitoe", "Amina Okello", "Yusuf Haidar", "Marta Cossa")
WORDS = [
    f"{stem}{end}"
    for stem in [
        "tug",
        "vess",
        "harb",
        "pass",
        "comp",
        "inqu",
        "ligh",
        "sand",
        "capt",
        "crew",
        "nigh",
        "resc",
        "quay",
        "weat",
        "lice",
        "own",
    ]
    for end in ("el", "our", "ing", "ed", "ion", "s")
]


def sentence(seed: int, length: int = 18) -> str:
    """A sentence of words that depends on nothing but its number."""
    draw = random.Random(seed)
    return " ".join([f"Account{seed % 97}", *draw.choices(WORDS, k=length), f"mark{seed}"]).capitalize() + "."


def made(number: int) -> tuple[Article, Report]:
    """An article and its report: every third article is a rewrite of one of five wire stories."""
    wire = number % 3 == 0
    base = (number // 3) % 5 if wire else 100 + number
    lines = [sentence(base * 31 + k) for k in range(12)]
    if wire:
        lines[number % 12] = sentence(5000 + number)
    text = "\n\n".join(lines)
    day = When(earliest="2025-05-02", latest="2025-05-02", confidence=0.9, method="stated")
    name = digest("article", str(number))
    article = Article(
        id=name, uri=f"{name}.txt", source=f"{name}.txt", outlet=f"Outlet {number % 60}", title=lines[0], text=text, language="en",
        published=When(earliest="2025-05-03", latest="2025-05-03", confidence=0.9, method="stated"),
        blocks=tuple(Block(kind="body", span=Span(text.index(x), text.index(x) + len(x))) for x in dict.fromkeys(lines)),
    )  # fmt: skip
    spans = [b.span for b in article.blocks]
    evidence = [article.evidence(s) for s in spans]
    claims = [
        Claim(id=digest(name, str(k)), article=name, slot="quantity", value=f"{9 + (base + k) % 4} people", unit="people",
              about=("killed", "injured", "missing")[k % 3], low=float(9 + (base + k) % 4), high=float(9 + (base + k) % 4),
              evidence=evidence[k % len(evidence)], speaker=PEOPLE[(base + k) % 5])
        for k in range(9)
    ] + [
        Claim(id=digest(name, "s", str(k)), article=name, slot="statement", value=evidence[k % len(evidence)].quote,
              evidence=evidence[k % len(evidence)], speaker=PEOPLE[(base + k) % 5], mode="denied" if k == 3 else "said")
        for k in range(5)
    ]  # fmt: skip
    report = Report(
        id=digest("report", name), article=name, role="lead", what=evidence[0], kind="ACCIDENT.ship", language="en", outlet=article.outlet,
        published=article.published, datings=(Dating(value="2025-05-02", when=day, evidence=evidence[0]),), claims=tuple(claims),
        where=(Location(name=PLACES[number % 7], country="MZ", evidence=evidence[0]),), signature=Signature(),
        who=tuple(Participant(name=p if number % 2 else p.split()[1], names=(p,), evidence=evidence[0]) for p in PEOPLE),
    )  # fmt: skip
    return article, report


def main() -> None:
    """Print one line a size: seconds for origins, answer and comparison, and what came out."""
    print(f"{'articles':>8} {'origins s':>10} {'answer s':>10} {'compare s':>10} {'origins':>8} {'points':>7}")
    for size in SIZES:
        pairs = [made(n) for n in range(size)]
        articles = {a.id: a for a, _ in pairs}
        t0 = time.perf_counter()
        held = compare.origins(list(articles.values()))
        t1 = time.perf_counter()
        event = story.answer("e", [r for _, r in pairs], articles, held)
        t2 = time.perf_counter()
        points = compare.compare(event, articles).points
        t3 = time.perf_counter()
        print(f"{size:>8} {t1 - t0:>10.2f} {t2 - t1:>10.2f} {t3 - t2:>10.2f} {len(held):>8} {len(points):>7}")


if __name__ == "__main__":
    main()
