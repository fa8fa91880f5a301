"""Step 5b: sentences made from the patterns of made.toml, for languages whose open entity sets are small: made.jsonl."""

from __future__ import annotations

import json
import random
import re
import tomllib
from typing import Any

import recipe
from babel import Locale

SLOT = re.compile(r"\{([PLCAOF])\}")
KIND = {"P": "PER", "F": "PER", "L": "LOC", "C": "LOC", "A": "LOC", "O": "ORG"}
# Words put before a name in Arabic without a blank that the corpora keep inside the name's token.
PREFIXES = ("و", "ل", "ب")


def person(table: dict[str, Any], rng: random.Random) -> str:
    """A made-up name: of the language itself, or of another as it writes them."""
    if rng.random() < 0.35:
        return str(rng.choice(table["foreign"]))
    if "surnames" in table:
        return rng.choice(table["surnames"]) + "".join(rng.sample(table["given"], rng.choice((1, 2, 2))))
    return " ".join((rng.choice(table["given"]), rng.choice(table["family"])))


def name(slot: str, table: dict[str, Any], countries: list[str], rng: random.Random) -> str:
    """What stands in a slot."""
    if slot in "PF":
        return person(table, rng)
    if slot == "L":
        return rng.choice(countries)
    if slot in "CA":
        return str(rng.choice(table["cities" if slot == "C" else "letters"]))
    return SLOT.sub(lambda m: name(m[1], table, countries, rng), rng.choice(table["orgs"]))


def sentence(
    lang: str, table: dict[str, Any], countries: list[str], rng: random.Random
) -> tuple[str, list[tuple[int, int, str]]]:
    """One filled pattern and its names; names whose first sign is written onto a prefix take the prefix in, as the corpora do."""
    pattern, text, at = rng.choice(table["patterns"]), "", 0
    spans = []
    for slot in SLOT.finditer(pattern):
        text += pattern[at : slot.start()]
        at = slot.end()
        filled = name(slot[1], table, countries, rng)
        if lang == "ar" and text.endswith("ل") and filled.startswith("ال"):
            filled = filled[1:]  # the article loses its first letter after this prefix
        start = len(text)
        text += filled
        if lang == "ar" and start and text[start - 1] in PREFIXES and (start == 1 or text[start - 2] == " "):
            start -= 1
        spans.append((start, len(text), KIND[slot[1]]))
    return text + pattern[at:], spans


def main() -> None:
    """Write the sentences."""
    settings = recipe.settings()["made"]
    rng = random.Random(settings["seed"])
    tables = tomllib.loads((recipe.HERE / "made.toml").read_text(encoding="utf-8"))
    with (recipe.work() / "made.jsonl").open("w", encoding="utf-8") as out:
        for lang, table in sorted(tables.items()):
            countries = [
                n
                for code, n in sorted(Locale(lang).territories.items())
                if len(code) == 2 and code not in ("ZZ", "XA", "XB")
            ]
            for number in range(settings["sentences"]):
                text, spans = sentence(lang, table, countries, rng)
                row = {"id": f"made/{lang}/{number}", "lang": lang, "text": text, "spans": spans}
                out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
