"""Statements in two languages: what makes them one. All texts are invented."""

from __future__ import annotations

from reportedly.compare import compare
from reportedly.records import Point
from tests.compare.hand import article, claim, event, figure, person, report

SPEAKER = "Liisa Hakala"


def points(
    left: tuple[str, str], right: tuple[str, str], speakers: tuple[str, str] = (SPEAKER, SPEAKER)
) -> list[Point]:
    articles, reports = [], []
    for name, (language, said), speaker in zip("ab", (left, right), speakers, strict=True):
        a = article(name, said, language=language)
        told = (claim(a, "statement", said, said, speaker=speaker, mode="said"),)
        articles.append(a)
        reports.append(report(a, claims=told, who=(person(a, speaker),)))
    return list(compare(event(reports, articles), {a.id: a for a in articles}).points)


def agreed(*told: tuple[str, str], **more: tuple[str, str]) -> bool:
    return any(p.verdict == "agrees" and p.slot == "statement" for p in points(*told, **more))


def test_two_concepts_of_one_speaker() -> None:
    assert agreed(("en", "the mill will be closed in June"), ("fi", "tehdas suljetaan kesäkuussa"))


def test_of_two_speakers_two_concepts_do_not_do() -> None:
    speakers = (SPEAKER, "Mikko Rautio")
    assert not agreed(
        ("en", "the mill will be closed in June"), ("fi", "tehdas suljetaan kesäkuussa"), speakers=speakers
    )


def test_a_concept_alone_beside_a_figure_does_not_do() -> None:
    def told(figures: bool) -> list[Point]:
        articles, reports = [], []
        for name, language, said, number in (("a", "en", "143 were hurt", 143), ("b", "it", "i feriti sono più", 100)):
            a = article(name, said, language=language)
            claims = [claim(a, "statement", said, said, speaker=SPEAKER, mode="said")]
            claims += [figure(a, number, "injured", said, speaker=SPEAKER)] if figures else []
            articles.append(a)
            reports.append(report(a, claims=tuple(claims), who=(person(a, SPEAKER),)))
        found = compare(event(reports, articles), {a.id: a for a in articles}).points
        return [p for p in found if p.slot == "statement" and p.verdict == "agrees"]

    assert told(False)
    assert not told(True)


def test_two_things_of_one_speaker() -> None:
    assert not agreed(("en", "200 soldiers would be sent to the valley"), ("de", "der Damm sei unsicher gewesen"))


def test_a_negation_is_no_agreement() -> None:
    assert not agreed(("en", "the mill will be closed in June"), ("fi", "tehdasta ei suljeta kesäkuussa"))
