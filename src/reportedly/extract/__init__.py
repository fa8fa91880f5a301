"""What an article says: sentences, names, places, times, quantities, speech and actions, put together as reports with their claims.

`mentions` finds everything that is named, each with its characters; `reports` makes of it the article's lead report, its background
reports and the claims that belong to each. Languages are data (`reportedly/languages`); nothing here knows one.
"""

from __future__ import annotations

from dataclasses import replace

from reportedly.extract.actions import actions
from reportedly.extract.names import names
from reportedly.extract.places import places
from reportedly.extract.quantities import quantities
from reportedly.extract.reports import reports
from reportedly.extract.sentences import sentences
from reportedly.extract.speech import speech
from reportedly.extract.times import times
from reportedly.extract.times.named import outside_names
from reportedly.parts import Tagger
from reportedly.records import Article, Mentions, Span
from reportedly.settings import Settings

__all__ = ["mentions", "reports"]


def mentions(article: Article, *, tagger: Tagger | None = None, settings: Settings | None = None) -> Mentions:
    """All that an article names, each kind in the order of the text. Text beyond `settings.max_characters` is not analysed."""
    article = _head(article, (settings or Settings()).max_characters)
    split = sentences(article)
    named, entities = names(article, split, tagger)
    located = places(article, split, named)
    timed = outside_names(times(article, split), named, article.language)
    return Mentions(
        sentences=split,
        names=named,
        entities=entities,
        places=located,
        times=timed,
        quantities=quantities(article, split, timed),
        speech=speech(article, split, entities, named, timed),
        actions=actions(article, split, entities, named, located, timed),
    )


def _head(article: Article, limit: int) -> Article:
    """The article without what lies beyond the limit; spans in it are spans in the whole."""
    if len(article.text) <= limit:
        return article
    blocks = tuple(
        b if b.span.end <= limit else replace(b, span=Span(b.span.start, limit))
        for b in article.blocks
        if b.span.start < limit
    )
    return replace(article, text=article.text[:limit], blocks=blocks)
