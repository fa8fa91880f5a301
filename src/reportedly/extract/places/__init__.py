"""Which places an article names, resolved in the gazetteer by what else the article names, and how it uses each."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.places import choose, search, spots
from reportedly.records import Article, NameMention, PlaceMention, Sentence

__all__ = ["places"]


def places(article: Article, sentences: Sequence[Sentence], names: Sequence[NameMention]) -> tuple[PlaceMention, ...]:
    """The places named in an article, in the order of the text.

    A place within the name of a person or organisation is not among them. Adjectives and peoples ("Pakistani") come with use `demonym`. A place that
    the gazetteer does not know keeps its written name, with the country that the context gives. Squares, streets, stations and the like (`spot`) come beside the towns that they are in, and may hold one's name.
    """
    found = choose.resolve(article, search.find(article, sentences, names))
    there = spots.placed(search.spots(article, sentences, names), found, article.language)
    return (
        tuple(sorted((*spots.without_inner(found, there), *there), key=lambda p: (p.span, p.spot))) if there else found
    )
