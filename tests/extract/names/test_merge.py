from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.names import names
from reportedly.extract.sentences import sentences
from reportedly.parts import TaggedSpan
from reportedly.records import Article


class Told:
    """A tagger that finds what it is told to."""

    name = "told"

    def __init__(self, *found: tuple[str, str]) -> None:
        self._found = found

    def tag(self, texts: Sequence[str]) -> list[list[TaggedSpan]]:
        """The told names in each text."""
        return [
            [TaggedSpan(t.index(n), t.index(n) + len(n), kind, 0.95) for n, kind in self._found if n in t]  # type: ignore[arg-type]
            for t in texts
        ]


def named(text: str, language: str, *found: tuple[str, str]) -> list[str]:
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    mentions, _ = names(article, sentences(article), Told(*found))
    return [m.text for m in mentions]


def test_a_possessor_is_named_without_its_ending() -> None:
    found = named("Kenya’s Harbour Command closed the port.", "en", ("Kenya’s", "LOC"), ("Harbour Command", "ORG"))
    assert found == ["Kenya", "Harbour Command"]


def test_a_title_is_no_part_of_a_name() -> None:
    assert named("Gavana Barasi alikanusha habari hizo.", "sw", ("Gavana Barasi", "PER")) == ["Barasi"]
