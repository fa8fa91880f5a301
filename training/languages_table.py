"""Write docs/languages.md: for each language which data files it has and what was measured in it.

usage: reportedly score SHARED/data --json > figures.jsonl; python training/languages_table.py figures.jsonl > docs/languages.md

Which topics a language has is read off the folders of `reportedly.languages`; which corpus is in which language off its name (`…_de`, `pairs_coling2018_korean…`).
Nothing is written by hand but the text around the tables.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from babel import Locale

from reportedly import languages

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


def name_of(code: str) -> str:
    return Locale.parse(code).get_display_name("en") or code


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("figures", type=Path, help="what `reportedly score DIR --json` printed")
    taken = figures(parser.parse_args().figures.read_text("utf-8").splitlines())
    have = {topic: set(languages.available(topic)) for topic in TOPICS}
    codes = sorted(set().union(*have.values()), key=name_of)
    print(INTRODUCTION)
    print("| language | " + " | ".join(TOPICS) + " |")
    print("|---" * (len(TOPICS) + 1) + "|")
    for code in codes:
        print(f"| {name_of(code)} (`{code}`) | " + " | ".join("●" if code in have[t] else "" for t in TOPICS) + " |")
    print("\n" + "\n".join(f"- `{topic}.toml`: {what}" for topic, what in TOPICS.items()))
    print(MEASURED)
    print("| language | part | corpus | figure | n |\n|---|---|---|---|---|")
    for code in sorted(taken, key=name_of):
        for figure in sorted(taken[code], key=lambda f: (list(SHOWN).index(f["measure"]), f["corpus"])):
            print(
                f"| {name_of(code)} | {SHOWN[figure['measure']]} | {figure['corpus']} | {figure['value']:.3f} | {figure['n']:,} |"
            )
    silent = [name_of(c) for c in codes if c not in taken]
    print(f"\nWith data files but without a corpus to measure on: {', '.join(silent)}.")


INTRODUCTION: Final = """# What works in which language

Written by `training/languages_table.py`; do not edit. A language is added by a folder of `src/reportedly/languages` with a file a topic, and no code.
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
