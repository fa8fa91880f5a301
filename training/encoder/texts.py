"""Step 1: gather the training texts, each with its language, source, licence and translation group, into texts.jsonl."""

from __future__ import annotations

import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import recipe
from names import LICENCES, sentences


def parallel() -> Iterator[dict[str, Any]]:
    """Every translation of every row; rows of one group say the same thing."""
    with gzip.open(recipe.shared() / "data/text/parallel.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            for lang, text in sorted(row["texts"].items()):
                yield {
                    "group": f"p{number}",
                    "lang": lang,
                    "text": text,
                    "source": row["source"],
                    "licence": row["licence"],
                }


def long_parallel(rows: list[dict[str, Any]], several: int) -> Iterator[dict[str, Any]]:
    """Groups of rows of one source joined, so that translations of a whole short document are seen."""
    by_source: dict[str, list[str]] = defaultdict(list)
    texts: dict[str, dict[str, str]] = defaultdict(dict)
    licence = {}
    for row in rows:
        if row["source"] == "xquad":  # paragraphs already
            continue
        if row["group"] not in texts:
            by_source[row["source"]].append(row["group"])
        texts[row["group"]][row["lang"]] = row["text"]
        licence[row["source"]] = row["licence"]
    for source, groups in sorted(by_source.items()):
        if source == "tatoeba":  # single remarks, no document
            continue
        for first in range(0, len(groups) - several + 1, several):
            members = groups[first : first + several]
            for lang in sorted(set.intersection(*(set(texts[g]) for g in members))):
                text = " ".join(texts[g][lang] for g in members)
                yield {
                    "group": f"l{members[0]}",
                    "lang": lang,
                    "text": text,
                    "source": source,
                    "licence": licence[source],
                }


def single(every: int, several: int) -> Iterator[dict[str, Any]]:
    """Sentences of the entity sets that are not kept aside, and runs of them."""
    run: list[str] = []
    before = ""
    for s in sentences(recipe.shared() / "data/extract/names/trainable", every=every):
        if s.held_out:
            continue
        source = "UNER" if s.set.startswith("UNER") else s.set
        row = {"lang": s.lang, "source": s.set, "licence": LICENCES[source]}
        yield {"group": f"n{s.id}", "text": s.text, **row}
        run = [*run, s.text] if before == s.set + s.lang else [s.text]
        before = s.set + s.lang
        if len(run) == several:
            yield {"group": f"r{s.id}", "text": " ".join(run), **row}
            run = []


def mixed(rows: list[dict[str, Any]], lang: str, count: int, seed: int) -> Iterator[dict[str, Any]]:
    """Texts of two to four unrelated sentences of one language: the length of a title and lead, and more kinds of content."""
    pool = [r for r in rows if r["lang"] == lang and len(r["text"]) > 40]
    rng = random.Random(seed)
    for number in range(count):
        parts = rng.sample(pool, rng.randint(2, 4))
        licence = " and ".join(sorted({p["licence"] for p in parts}))
        text = " ".join(p["text"][:400] for p in parts)
        yield {"group": f"m{lang}{number}", "lang": lang, "text": text, "source": "mixed", "licence": licence}


def main() -> None:
    """Write texts.jsonl and print how many texts each source gave."""
    settings = recipe.settings()
    rows = list(parallel())
    several = settings["texts"]["long"]
    rows = [*rows, *long_parallel(rows, several), *single(settings["tagger"]["held_out"], 2 * several)]
    rows += mixed(rows, "en", settings["texts"]["mixed_english"], settings["distil"]["seed"])
    count: dict[str, int] = defaultdict(int)
    shortest = settings["texts"]["sentence_characters"]
    with (recipe.work() / "texts.jsonl").open("w", encoding="utf-8") as out:
        for row in rows:
            wide = sum(2 if ord(c) > 0x2E80 else 1 for c in row["text"])
            if wide < shortest:
                continue
            count[f"{row['source']} ({row['licence']})"] += 1
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(json.dumps(count, indent=1), sum(count.values()), "texts")


if __name__ == "__main__":
    main()
