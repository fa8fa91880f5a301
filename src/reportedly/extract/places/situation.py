"""How a place stands in its sentence: where something is, where somebody goes, in a dateline, or only named."""

from __future__ import annotations

from typing import Final, Literal

from reportedly.extract.names.tokens import Token
from reportedly.extract.places.lexicon import Lexicon
from reportedly.naming import gazetteer
from reportedly.records import Sentence

Use = Literal["location", "dateline", "named", "demonym"]
TIGHT: Final = ("", " ", "-", "‑", "\u00a0", "\u200c", "'", "’", ". ")


def use_before(words: list[Token], i: int, places: Lexicon, sentence: Sentence) -> tuple[Use, bool]:
    """What the words before the name say: a locative, a word of travel or of a settlement; and whether they say that a place is meant."""
    if sentence.block == "dateline":
        return "dateline", True
    if i and words[i - 1].gap in TIGHT:
        before = words[i - 1].folded
        if before in places.locatives or f"{words[i - 2].folded if i > 1 else ''} {before}" in places.locatives:
            return "location", True
        if before in places.travels or before in places.settlements:
            return "named", True
        if before in places.articles and i > 1 and words[i - 2].folded in places.locatives:
            return "location", True
    for prefix in places.prefixes:
        if (
            words[i].folded.startswith(prefix)
            and len(words[i].folded) > len(prefix) + 2
            and gazetteer.find(words[i].text[len(prefix) :])
        ):
            return "location", True
    if i > 1 and words[i - 1].folded in places.of and words[i - 2].folded in places.settlement_words:
        return "location", True
    return "named", False


def use_around(words: list[Token], i: int, after: int, places: Lexicon, use: Use) -> tuple[Use, bool]:
    """What the words after the name say: postpositions (में), division words ("province"), a dateline's colon or dash."""
    if after >= len(words):
        return use, False
    gap = words[after - 1].gap
    following = words[after].folded
    if (
        i == 0
        and use == "named"
        and gap.lstrip().startswith((":", "—", "–", "(", " -", "/"))
        and words[i].text[:1].isupper()
    ):
        return "dateline", True
    if gap in TIGHT and following in places.postpositions:
        return "location", True
    if gap in TIGHT and following in places.containers:
        return use, True
    return use, False
