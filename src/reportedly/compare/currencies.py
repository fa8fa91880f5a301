"""Which country's money a bare name means: lei of Moldova or of Romania, pesos, rupees, dollars."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from reportedly import languages
from reportedly.records import Article
from reportedly.text import fold

# Endings of addresses that are no code of their country.
_DOMAINS: Final = {"uk": "GB"}


def currency(code: str, article: Article, quote: str, happened: Iterable[str | None]) -> str:
    """The ISO 4217 code of a sum that is told with a name which several countries' money has.

    What the text names with its country stays so ("US dollars"); else it is the money of where the article is published, by its address, else of the
    first country of those where it `happened`. Codes of one country's name alone, and those that the whole world reckons in, stay as they are.
    """
    mine = _families().get(code)
    if mine is None or _is_named(code, quote, article.language):
        return code
    domain = urlsplit(article.uri).netloc.rpartition(".")[2].lower()
    at_home = mine.get(_DOMAINS.get(domain, domain.upper()))
    if at_home is not None:
        return at_home
    if code in languages.common("currencies")["worldwide"]:
        return code
    first = next((c for c in happened if c), None)
    return mine.get(first or "", code)


def _is_named(code: str, quote: str, language: str | None) -> bool:
    """Whether the sentence has a name of the currency that says whose it is: of two words, or the code itself."""
    listed = languages.load(language, "quantities").get("currencies", {}).get(code, ())
    folded = fold(quote)
    return code in quote or any(fold(w) in folded for w in listed if " " in w or "$" in w[1:])


@cache
def _families() -> dict[str, dict[str, str]]:
    """For each currency of a name that several have: country → currency of that name."""
    found: dict[str, dict[str, str]] = {}
    for listed in languages.common("currencies")["families"].values():
        used = {country: code for code, countries in listed for country in countries.split()}
        for code, _ in listed:
            found.setdefault(code, {}).update({k: v for k, v in used.items() if k not in found[code]})
    return found
