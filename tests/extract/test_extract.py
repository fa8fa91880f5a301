from __future__ import annotations

from reportedly.extract import mentions
from reportedly.records import Article, Block, Span
from reportedly.settings import Settings


def test_text_beyond_the_limit_is_not_analysed() -> None:
    text = "Nora Weiss met Adel Brandt. " * 20
    one = Article(
        id="a", uri="a", source="a", outlet=None, title=None, text=text, language="en",
        blocks=(Block(kind="body", span=Span(0, len(text))),),
    )  # fmt: skip
    found = mentions(one, settings=Settings(max_characters=100))
    assert found.sentences and max(s.span.end for s in found.sentences) <= 100
    assert max(n.span.end for n in found.names) <= 100


def test_an_empty_article_names_nothing() -> None:
    found = mentions(Article(id="a", uri="a", source="a", outlet=None, title=None, text="", language=None))
    assert found.sentences == () and found.speech == () and found.actions == ()
