"""uri → Page → Article: whatever holds news becomes articles, and nothing is lost on the way.

`pages` finds pages (folders, files, feeds, the JSON of other extractors, web archives, standard input), `articles` reads one:
its encoding, main text, title, outlet, authors, credits, language and the candidates for its publication date. What is taken away
is kept in `Article.furniture` with the reason.
"""

from __future__ import annotations

from reportedly.read.article import articles
from reportedly.read.sources import pages

__all__ = ["articles", "pages"]
