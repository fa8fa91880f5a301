"""How much is joined among pages that have little to do with each other, which made corpora cannot tell: they hold little but accounts of their events.

usage: python training/link/strangers.py SHARED [--pages N] [--seed N] [--show N]

Reads N articles (1,000, chosen by a seed: on that of 5 the bounds of `reportedly.link.shared` were set) of SHARED/data/link/semeval22t8.articles.jsonl, news of all kinds in ten languages of which few are of one happening, without their labels; prints
how many events have several accounts, how many pairs those make, and how many background reports were given to an event; `--show` lists some of both, to be read. Models as the settings say.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from tempfile import TemporaryDirectory

import reportedly
from reportedly.evaluate.link import as_extracted
from reportedly.evaluate.measures import rows

SEED = 5
LETTERS = 110


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--pages", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--show", type=int, default=0)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    pages = chance.sample(list(rows(given.shared / "data" / "link" / "semeval22t8.articles.jsonl")), given.pages)
    with TemporaryDirectory() as folder:
        source = as_extracted(pages, Path(folder))
        with reportedly.open(Path(folder) / "strangers.db") as news:
            news.read(source)
            texts = {account.article.id: account.article.text for account in news.articles()}
            events = [(e, [r for r in e.reports if r.role == "lead"]) for e in news.events()]
    several = [leads for _, leads in events if len(leads) > 1]
    given_to = [(r, leads[0]) for e, leads in events if leads for r in e.reports if r.role != "lead"]
    pairs = sum(len(leads) * (len(leads) - 1) // 2 for leads in several)
    print(
        f"{len(texts)} pages: {len(several)} events of several accounts, {pairs} pairs, {len(given_to)} background reports given"
    )

    def told(article: str) -> str:
        return " ".join(texts[article].split())[:LETTERS]

    for leads in chance.sample(several, min(given.show, len(several))):
        print("=", *(f"{r.language} {told(r.article)}" for r in leads), sep="\n   ")
    for report, lead in chance.sample(given_to, min(given.show, len(given_to))):
        print(
            "-",
            f"{report.language} {report.what.quote[:LETTERS]}",
            f"{lead.language} {told(lead.article)}",
            sep="\n   ",
        )


if __name__ == "__main__":
    main()
