"""Who a source is."""

from __future__ import annotations

from reportedly.extract import mentions
from reportedly.records import Article


def speakers(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    return [(text[m.content.start : m.content.end], m.speaker) for m in mentions(article).speech]


def test_who_stands_in_a_participle_beside_the_subject_is_not_the_speaker() -> None:
    told = speakers(
        "Nora Weiss met the growers. The new calm, bolstered by Weiss's recent visit to Graz, including her walk through the market, suggests a fresh start."
    )
    assert ("a fresh start", "Nora Weiss") not in told
    assert any(content == "a fresh start" for content, _ in told)


def test_they_are_who_spoke_and_not_what_was_spoken_of() -> None:
    told = speakers(
        "Both mayors explored ways to widen trade, signaling a push for stronger ties. They also discussed cooperation in forestry."
    )
    assert dict(told)["cooperation in forestry"] == "Both mayors"
