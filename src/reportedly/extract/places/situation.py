"""How a place stands in its sentence: where something is, where somebody goes, in a dateline, or only named."""

from __future__ import annotations

from typing import Final, Literal

from reportedly.extract.names import features
from reportedly.extract.names import lexicon as names_lexicon
from reportedly.extract.names.tokens import Token
from reportedly.extract.places.lexicon import Lexicon, is_spoken
from reportedly.naming import gazetteer
from reportedly.naming.gazetteer import Place
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
        ended = use == "named" and is_ended_where(words, i, after, places)
        return ("location", places.cased and not _opens(words, i)) if ended else (use, False)
    gap = words[after - 1].gap
    following = words[after].folded
    if use == "named" and is_ended_where(words, i, after, places):
        return "location", places.cased and not _opens(words, i)
    if (
        i == 0
        and use == "named"
        and (
            gap.lstrip().startswith((":", "—", "–", "(", " -", "/"))
            and words[i].text[:1].isupper()
            or gap.strip()[:1] in _CLOSING_DATELINE
            and places.postpositions
            and words[i].text[:1].lower() == words[i].text[:1].upper()
        )
    ):
        return "dateline", True
    if _is_with_located(words, after, places):
        return "location", True
    if gap in TIGHT and (following in places.postpositions or _is_long_postposition(words, after, places)):
        return "location", True
    if gap in TIGHT and following in places.containers:
        return use, True
    return use, gap.strip() in (",", "(", "–", "—") and _is_settlement_told(words, after, places)


def is_ended_where(words: list[Token], i: int, after: int, places: Lexicon) -> bool:
    """Whether the last word of a place's name has an ending that says that something is there ("Tampereella", "Bakü'de", "Cēsīs"), and is no name with it."""
    if not places.where_endings:
        return False
    last, gap = words[after - 1].text, words[after - 1].gap
    if gap[:1] in _APOSTROPHES:
        ending = gap[1:].split(maxsplit=1)
        return bool(ending) and ending[0].rstrip(_STOPS) in places.where_endings
    if not last.endswith(places.where_endings):
        return False
    name = "".join(w.text + (w.gap if j < after - 1 else "") for j, w in enumerate(words[i:after], i))
    return not any(_is_called(p, name, places) for p in gazetteer.find(name))


def _is_called(place: Place, name: str, places: Lexicon) -> bool:
    """Whether a place is meant by a name as it is written, rather than one with an ending: by its own, or by another if it is large or at home."""
    if not place.alternate:
        return place.name.casefold() == name.casefold()
    return place.people >= OF_NOTE or is_spoken(places.language, place.country)


OF_NOTE: Final = 5.3  # logarithm of the population of a place abroad from which it is meant by a lesser name of it rather than a town at home in another case


_APOSTROPHES: Final = ("'", "’", "ʼ")
_STOPS: Final = ".,;:!?)»”"


def _opens(words: list[Token], i: int) -> bool:
    """Whether word `i` begins a sentence, so that its capital tells nothing."""
    return i == 0 or words[i - 1].gap.strip() not in ("", ",", "-")


_MOST_TOLD: Final = 4  # words behind a name up to the one that says what it is


def _is_settlement_told(words: list[Token], after: int, places: Lexicon) -> bool:
    """Whether what stands behind a comma says that a name is a settlement's ("X, the main town of …", "X, eine Stadt in …")."""
    for j in range(after, min(after + _MOST_TOLD, len(words))):
        if words[j].folded in places.settlement_words:
            return j > after
        if words[j].gap != " ":
            return False
    return False


# What stands behind the place that news in a script without capitals is sent from ("तेहरान (एजेंसी)").
_CLOSING_DATELINE: Final = ("(", ":", "—", "–")


def _is_with_located(words: list[Token], after: int, places: Lexicon) -> bool:
    """Whether "and" and another word with a postposition follow ("कटनी और रीवा में")."""
    j = after + 2
    return (
        j < len(words)
        and words[after].folded in places.ands
        and all(w.gap in TIGHT for w in words[after - 1 : j])
        and (words[j].folded in places.postpositions or _is_long_postposition(words, j, places))
    )


def _is_long_postposition(words: list[Token], after: int, places: Lexicon) -> bool:
    """Whether a postposition of two words stands here ("के पास")."""
    if after + 1 >= len(words) or words[after].gap != " " or words[after].folded not in places.postposition_starts:
        return False
    return f"{words[after].folded} {words[after + 1].folded}" in places.postpositions


def is_quarter(words: list[Token], i: int, after: int, lex: names_lexicon.Lexicon, places: Lexicon) -> bool:
    """Whether a name is said to be a part of a town: "Stadtteil X", "barrio de X", "the X neighbourhood", "X, a suburb of"."""
    if not places.quarters and not places.quarters_last:
        return False
    before = [w.folded for w in words[max(0, i - 2) : i]] if i and words[i - 1].gap in TIGHT else []
    if before and (before[-1] in places.quarters or " ".join(before) in places.quarters):
        return True
    j = after
    if j >= len(words) or j == i:
        return False
    gap = words[j - 1].gap
    if gap in TIGHT:
        return words[j].folded in places.quarters_last
    j += words[j].folded in lex.begins
    return gap.strip() == "," and j < len(words) and words[j].folded in places.quarters | places.quarters_last


def of_settlement(words: list[Token], i: int, places: Lexicon) -> bool:
    """Whether a word for a kind of settlement or division stands right before word `i` ("die Stadt X", "ciudad de X")."""
    if not i or words[i - 1].gap not in TIGHT:
        return False
    before = words[i - 1].folded
    return before in places.settlements or i > 1 and f"{words[i - 2].folded} {before}" in places.settlements


def settles(words: list[Token], i: int, places: Lexicon) -> bool:
    """Whether words for a kind of settlement begin here ("town of")."""
    return (
        words[i].folded in places.settlement_words
        and f"{words[i].folded} {words[i + 1].folded if i + 1 < len(words) else ''}" in places.settlements
    )


def is_featured(words: list[Token], i: int, after: int, places: Lexicon) -> bool:
    """Whether a word for hills, a lake and the like stands right after or before a name ("the X hills", "monts X")."""
    if after < len(words) and words[after - 1].gap in TIGHT and words[after].folded in places.features:
        return True
    return bool(i) and words[i - 1].gap in TIGHT and words[i - 1].folded in places.features_first


def is_in(words: list[Token], i: int, lex: names_lexicon.Lexicon) -> bool:
    """Whether a word before, an article between or not, says that something is in, on or off what begins at word `i`."""
    near = features.locatives(lex.language)
    if i > 1 and words[i - 1].folded in lex.begins and words[i - 1].folded not in near:
        i -= 1
    return i > 0 and words[i - 1].folded in near and words[i - 1].gap in TIGHT
