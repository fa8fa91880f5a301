"""Who a source is."""

from __future__ import annotations

from reportedly.extract import mentions
from reportedly.records import Article


def speakers(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    return [(text[m.content.start : m.content.end], m.speaker) for m in mentions(article).speech]


def test_who_stands_in_a_participle_beside_the_subject_is_not_the_speaker() -> None:
    told = speakers(
        "Nora Weiss met the growers. This new momentum, bolstered by Weiss's recent engagement with Graz, including her role in calming the growers in May, suggests a fresh start aimed at lasting peace."
    )
    assert ("a fresh start aimed at lasting peace", "Nora Weiss") not in told
    assert any(content == "a fresh start aimed at lasting peace" for content, _ in told)


def test_they_are_who_spoke_and_not_what_was_spoken_of() -> None:
    told = speakers(
        "Both mayors explored ways to widen trade, signaling a push for stronger ties. They also discussed cooperation in forestry."
    )
    assert dict(told)["cooperation in forestry"] == "both mayors"


def test_what_one_says_ends_where_another_is_set_beside_him() -> None:
    told = speakers("نورا وائس کا کہنا ہے کہ گودام میں 40 ہزار بوری ہے جبکہ کراچی کے مطابق یہ 30 ہزار بوری ہے۔", "ur")
    first, second = told
    assert "40" in first[0] and "30" not in first[0]
    assert "30" in second[0] and "40" not in second[0]
    assert first[1] != second[1]
