"""Write docs/languages.md: for each language which data files it has and what was measured in it.

usage: reportedly score SHARED/data --json > figures.jsonl; python training/languages_table.py figures.jsonl [--made corpora] > new.md; mv new.md docs/languages.md

The figures of public corpora may also be taken over from the page as it stands (`docs/languages.md` in place of `figures.jsonl`). `--made` reads the made corpora, without
models, and counts for each language how many claims of its pages were found.

Which topics a language has is read off the folders of `reportedly.languages`; which corpus is in which language off its name (`…_de`, `pairs_coling2018_korean…`).
Nothing is written by hand but the text around the tables.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from babel import Locale

from reportedly import languages, news
from reportedly.evaluate import ledger
from reportedly.evaluate.measures import rows

# The topics, in the order of the stages, and what a language without the file falls back on.
TOPICS: Final = {
    "dates": "dates of publication in words",
    "furniture": "phrases of page furniture",
    "sentences": "abbreviations, ordinals with a point",
    "numbers": "number words, scales, separators",
    "fractions": "words of fractions and what joins them to whole numbers and scales",
    "times": "words of time",
    "quantities": "units, things counted, words of scope",
    "names": "forms of names, particles",
    "roles": "titles and offices",
    "places": "words for places",
    "features": "waters, islands, mountains and regions",
    "speech": "words of saying, quotation marks",
    "denials": "words that call a statement untrue",
    "actions": "triggers of events (`NONE`: phrases with a trigger that tell of nothing), what ambiguous ones mean (`senses`), which need company (`company`), whether accents count (`tones`)",
    "recall": "words that set another happening beside the news, stages",
}
# Measures that tell how well a part works in a language; spans and shares of scope are left to the figures themselves.
CASES: Final = "accuracy of cases"
SHOWN: Final = {
    "value_f1_relaxed": "times: value F1",
    CASES: "times and numbers: cases",
    "f1": "names: F1",
    "tagger_f1": "names with the tagger: F1",
    "accuracy_at_1": "names across scripts: right first",
    "content_f1": "speech: content F1",
    "source_f1": "speech: source F1",
    "type_accuracy": "kind of event",
    "b3_f1": "linking: B³ F1",
}
_NAMED: Final = {
    "arabic": "ar", "chinese": "zh", "hebrew": "he", "japanese": "ja", "korean": "ko", "russian": "ru", "hindi": "hi", "spanish": "es", "vietnamese": "vi",
    "cstnews": "pt", "polnear": "en", "plover": "en", "ar2en": "ar", "giveme5w1h": "en", "gva": "en", "ecbplus": "en",
}  # fmt: skip


def language_of(corpus: str) -> str | None:
    """The language of a corpus by its name, None for several."""
    name = corpus.rsplit("/", 1)[-1]
    found = re.search(r"_([a-z]{2})$", name)
    if found:
        return found.group(1)
    return next((code for word, code in _NAMED.items() if word in name), None)


def figures(lines: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """Language → its figures."""
    out: dict[str, list[dict[str, Any]]] = {}
    for line in lines:
        if not line.startswith("{"):
            continue
        figure = json.loads(line)
        case = re.fullmatch(r"accuracy_([a-z]{2})", figure["measure"])
        if case:
            figure["measure"] = CASES
        code = case.group(1) if case else language_of(figure["corpus"])
        if code is not None and figure["measure"] in SHOWN:
            out.setdefault(code, []).append(figure)
    return out


# What a page in a language is read with: a language that lacks one of them is thin.
NEEDED: Final = (
    "numbers",
    "times",
    "quantities",
    "names",
    "roles",
    "places",
    "speech",
    "denials",
    "actions",
    "furniture",
)
# Slots of claims → how the page calls them.
SLOTS: Final = {
    "date": "days",
    "quantity": "counts",
    "participant": "people",
    "place": "places",
    "statement": "statements",
    "action": "actions",
    "speaker": "speakers",
}
# Fewer gold claims than this tell nothing.
FEWEST: Final = 5


def made(folder: Path) -> dict[str, dict[str, tuple[int, int]]]:
    """Language → slot → (claims found, claims), over the made corpora of a folder."""
    found: defaultdict[str, Counter[tuple[str, bool]]] = defaultdict(Counter)
    for corpus in sorted(path for path in folder.iterdir() if (path / "gold").is_dir()):
        with news.open(":memory:", encoder="none", tagger="none") as held:
            held.read(*(corpus / name for name in ("pages", "feeds", "other") if (corpus / name).is_dir()))
            gold = {name: list(rows(corpus / "gold" / f"{name}.jsonl")) for name in ("articles", "events", "claims")}
            told = ledger.collect(gold["articles"], held)
        spoken = {g["file"]: g["lang"].split("-")[0] for g in gold["articles"]}
        for code in sorted(set(spoken.values())):
            own = [g for g in gold["claims"] if spoken.get(g["file"]) == code]
            for measure, share, n in ledger.claims(own, gold["events"], told):
                slot = measure.removeprefix("claims.").removesuffix("_recall")
                found[code][slot, True] += round(share * n)
                found[code][slot, False] += n
    return {code: {s: (c[s, True], c[s, False]) for s, whole in c if not whole} for code, c in found.items()}


def kept(page: str) -> list[str]:
    """The lines of measured figures of a page that this program wrote before."""
    return [
        line
        for line in page.rsplit("## Measured", maxsplit=1)[-1].splitlines()
        if line.startswith("| ") and "/" in line
    ]


def expected(code: str, have: Mapping[str, set[str]], claims: Mapping[str, Mapping[str, tuple[int, int]]]) -> str:
    """One line of the first table: how much data a language has, and what was found of the claims of made pages in it."""
    missing = [topic for topic in NEEDED if code not in have[topic]]
    level = "thin" if len(missing) > 1 else "good" if missing or code not in have["features"] else "full"
    told = claims.get(code, {})
    if level == "good" and all(n < FEWEST for _, n in told.values()):
        level = "young"
    cells = [f"{hits / n:.2f} ({n})" if n >= FEWEST else "" for hits, n in (told.get(slot, (0, 0)) for slot in SLOTS)]
    return f"| {name_of(code)} (`{code}`) | {level} | " + " | ".join(cells) + f" | {', '.join(missing)} |"


def name_of(code: str) -> str:
    return Locale.parse(code).get_display_name("en") or code


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "figures", type=Path, help="what `reportedly score DIR --json` printed, or the page as it stands"
    )
    parser.add_argument("--made", type=Path, default=Path("corpora"), help="the folder of the made corpora")
    arguments = parser.parse_args()
    text = arguments.figures.read_text("utf-8")
    taken = figures(text.splitlines())
    lines = kept(text) or [
        f"| {name_of(code)} | {SHOWN[figure['measure']]} | {figure['corpus']} | {figure['value']:.3f} | {figure['n']:,} |"
        for code in sorted(taken, key=name_of)
        for figure in sorted(taken[code], key=lambda f: (list(SHOWN).index(f["measure"]), f["corpus"]))
    ]
    have = {topic: set(languages.available(topic)) for topic in TOPICS}
    codes = sorted(set().union(*have.values()), key=name_of)
    claims = made(arguments.made)
    print(INTRODUCTION)
    print("| language | data | " + " | ".join(SLOTS.values()) + " | lacks |")
    print("|---" * (len(SLOTS) + 3) + "|")
    print("\n".join(expected(code, have, claims) for code in codes))
    print(FILES)
    print("| language | " + " | ".join(TOPICS) + " |")
    print("|---" * (len(TOPICS) + 1) + "|")
    for code in codes:
        print(f"| {name_of(code)} (`{code}`) | " + " | ".join("●" if code in have[t] else "" for t in TOPICS) + " |")
    print("\n" + "\n".join(f"- `{topic}.toml`: {what}" for topic, what in TOPICS.items()))
    print(MEASURED)
    print("| language | part | corpus | figure | n |\n|---|---|---|---|---|")
    print("\n".join(lines))
    measured = {line.split("|")[1].strip() for line in lines} | {name_of(code) for code in claims}
    silent = [name_of(c) for c in codes if name_of(c) not in measured]
    print(f"\nWith data files but without a page or corpus to measure on: {', '.join(silent)}.")


INTRODUCTION: Final = """# What works in which language

Written by `training/languages_table.py`; do not edit. A language is added by a folder of `src/reportedly/languages` with a file a topic, and no code.

What to expect: `full` is a language with data on every topic and names of waters and regions, `good` one that lacks little, `young` one that has words on every topic but no page to
measure them on (invented leads are tested, `tests/languages`), `thin` one that lacks what the last column names. The figures are the share of
the claims of the made corpora (`corpora/`, read without models) that were found on pages in the language, with how many there are; they are small numbers on pages that were read while the
rules were made, so take them for what works at all. An empty cell was not measured.
"""

FILES: Final = """
## Data files

The language of a text is found for 176 languages, months and weekdays come from CLDR, figures are read in every script, signs of units and ISO codes of
money everywhere; a dot says that a language also has a data file of its own on a topic. What stands without a file: publication dates in figures and
metadata, the body of a page, numeric dates, figures with signs, links by names, numbers and dates.
"""

MEASURED: Final = """
## Measured

On the dev halves of public corpora (`reportedly score DIR`, see [measures.md](measures.md)). A figure holds for its corpus: scores of one part are not
comparable across corpora, whose guidelines differ.
"""

if __name__ == "__main__":
    main()
