from __future__ import annotations

from collections.abc import Sequence

from reportedly.extract.names import lexicon, names
from reportedly.extract.names.merge import may_name
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


def test_a_sentence_that_can_hold_no_name_costs_the_tagger_nothing() -> None:
    told = Told()
    asked: list[str] = []

    def tag(texts: Sequence[str]) -> list[list[TaggedSpan]]:
        asked.extend(texts)
        return [[] for _ in texts]

    told.tag = tag  # type: ignore[method-assign]
    lines = [
        "The road was closed at noon.",
        "Brandt was not there.",
        "“We wait,” he said of Oslo.",
        "THE END",
        "It ended.",
    ]
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text="\n\n".join(lines), language="en")
    names(article, sentences(article), told)
    assert asked == lines[1:4]


def test_every_sentence_of_a_script_without_capitals_may_hold_a_name() -> None:
    for text, language in (
        ("वह अब दिल्ली में है।", "hi"),
        ("他今天在北京。", "zh"),
        ("The 北京 road", "en"),
        ("Их он в Осло", "ru"),
    ):
        assert may_name(text, lexicon.of(language)), text
    assert not may_name("Его здесь нет.", lexicon.of("ru"))


def test_capitals_that_are_no_names_are_not_worth_the_taggers_time() -> None:
    english = lexicon.of("en")
    for text in (
        "The road was closed on Monday.",
        "He said: “The bridge holds.”",
        "“I’m sure that they won,” he said, “but I wait.”",
    ):
        assert not may_name(text, english), text
    for text in (
        "The road to Oslo was closed on Monday.",
        "the road was closed",  # a text without capitals may write names small
        "I O’Brien",
        "The old bridge, The said",  # not where a sentence begins
    ):
        assert may_name(text, english), text
    assert may_name("Tàu của Hải quân đã đến.", lexicon.of("vi"))  # the navy, which folds to "hai"


def test_far_down_in_an_article_the_rules_find_names_alone() -> None:
    text = (
        "Nora Weiss spoke. "
        + "It rained all day in the port. " * 170
        + "Minister Omar Haddad said that Bluewater had closed."
    )
    found = named(text, "en", ("Nora Weiss", "PER"), ("Bluewater", "ORG"))
    assert found[0] == "Nora Weiss" and "Omar Haddad" in found and "Bluewater" not in found


def test_an_office_is_not_cut_down_to_its_country() -> None:
    found = named("Kenya’s Foreign Ministry declined to comment.", "en", ("Kenya", "LOC"))
    assert found == ["Kenya’s Foreign Ministry"]


def test_countries_joined_by_a_hyphen_are_two() -> None:
    assert named("Poland-Kenya ties are old.", "en", ("Poland-Kenya", "LOC")) == ["Poland", "Kenya"]


def test_an_account_is_no_name_of_its_own() -> None:
    assert named("Met with @AnnaLindt today.", "en", ("@AnnaLindt", "PER")) == []


def test_a_given_name_that_the_tagger_left_out_is_kept() -> None:
    assert named("Ambassador Anna Maria Lindt left.", "en", ("Maria Lindt", "PER")) == ["Anna Maria Lindt"]


def test_an_adjective_before_its_noun_is_nobody() -> None:
    assert named("A ship of the German navy left.", "en", ("German", "PER")) == []
