"""Who an article names: people and organisations (and the countries and places that names alone tell), joined into entities.

Without a tagger the names come from capitals, roles, honorifics, words of organisations, speech and the gazetteer; a tagger's spans are merged with them.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.names import entities, search
from reportedly.parts import Tagger
from reportedly.records import Article, Entity, NameMention, Sentence

__all__ = ["names"]


def names(
    article: Article, sentences: Sequence[Sentence], tagger: Tagger | None = None
) -> tuple[tuple[NameMention, ...], tuple[Entity, ...]]:
    """The names in an article in the order of the text, and the entities (people, organisations) that they refer to.

    A mention of kind LOC or MISC refers to no entity. A role without a name ("the foreign minister", extractor `bare role`) is a mention of
    whoever has that role in the article, or of an entity of its own when the country is known.
    """
    found = search.find(article, sentences, tagger)
    return entities.resolve(article, found)
