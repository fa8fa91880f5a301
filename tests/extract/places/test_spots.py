"""Squares, streets, stations and crossings, which no gazetteer has; all texts are invented."""

from __future__ import annotations

import pytest

from reportedly.extract.names import names
from reportedly.extract.places import places
from reportedly.extract.sentences import sentences
from reportedly.records import Article, Block, PlaceMention, Span


def spots(text: str, language: str) -> list[PlaceMention]:
    blocks = (Block(kind="body", span=Span(0, len(text))),)
    made = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=blocks)
    split = sentences(made)
    return [p for p in places(made, split, names(made, split)[0]) if p.spot]


@pytest.mark.parametrize(
    ("language", "text", "written", "name", "country", "town"),
    [
        ("en", "Shots were heard on Linden Square in Brno.", "Linden Square", "Linden Square", "CZ", "Brno"),
        ("en", "A fire broke out in the Kalapura industrial area of Semarang.", "Kalapura industrial area", "Kalapura industrial area", "ID", "Semarang"),
        ("cs", "Střelba začala na Palánkově náměstí v Brně.", "Palánkově náměstí", "Palánkovo náměstí", "CZ", "Brno"),
        ("pl", "Do bójki doszło przy placu Wiśniowym w Katowicach.", "placu Wiśniowym", "plac Wiśniowym", "PL", "Katowice"),
        ("sv", "Mannen greps på Almtorget i Uppsala.", "Almtorget", "Almtorget", "SE", "Uppsala"),
        ("ru", "Пожар начался на площади Каштанова в Донецке.", "площади Каштанова", "Ploshad Kashtanova", "UA", "Donetsk"),
        ("zh", "工厂位于三宝垄的卡拉普拉工业区。", "卡拉普拉工业区", "卡拉普拉工业区", "ID", "Semarang"),
        ("ko", "화재는 스마랑시 칼라푸라 공업단지에서 났다.", "칼라푸라 공업단지에서", "칼라푸라 공업단지", "ID", "Semarang"),
    ],
)  # fmt: skip
def test_a_spot_is_where_its_town_is(
    language: str, text: str, written: str, name: str, country: str, town: str
) -> None:
    assert [(p.text, p.name, p.country, p.town) for p in spots(text, language)] == [(written, name, country, town)]


def test_the_town_within_the_name_is_told_beside_it() -> None:
    text = "Der Mann wurde im Bahnhof Bohumín gefasst."
    assert [(p.text, p.country) for p in spots(text, "de")] == [("Bahnhof Bohumín", "CZ")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Shares on Wall Street fell."),
        ("en", "They waited at the police station and at a Chinese port."),
        ("en", "The square was empty."),
        ("en", "He was in West Palm Beach, Florida."),
        ("de", "Das Auto stand auf dem Parkplatz."),
        ("ko", "그는 국제공항에서 기다렸다."),
    ],
)
def test_what_is_no_spot(language: str, text: str) -> None:
    assert spots(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name", "country"),
    [
        ("fa", "ایران گفت کامیون‌ها در مرز میرجاوه ماندند.", "Mīrjāveh", "IR"),
        ("hi", "बैठक मस्कट में हुई।", "Muscat", "OM"),
        ("zh", "会谈在加德满都举行。", "Kathmandu", "NP"),
        ("sw", "Mkutano ulifanyika katika mji mkuu wa Oman.", "Muscat", "OM"),
    ],
)
def test_towns_that_the_gazetteer_spells_otherwise(language: str, text: str, name: str, country: str) -> None:
    blocks = (Block(kind="body", span=Span(0, len(text))),)
    made = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=blocks)
    split = sentences(made)
    assert (name, country) in {(p.name, p.country) for p in places(made, split, names(made, split)[0])}
