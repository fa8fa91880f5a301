"""Who speaks behind a place and a time: "…, said on Tuesday in Lyon the chair of the commission, Nora Weiss"."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from reportedly.extract import mentions
from reportedly.records import Article

TABLE: Final = Path(__file__).parent / "placed.tsv"
ROWS: Final = [r.split("\t") for r in TABLE.read_text("utf-8").splitlines() if not r.startswith("#")]


def speakers(language: str, text: str) -> list[str | None]:
    made = mentions(
        Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=())
    )
    return [s.speaker for s in made.speech]


@pytest.mark.parametrize(("language", "text", "speaker"), ROWS, ids=[f"{r[0]} {r[2]} {r[1][:30]}" for r in ROWS])
def test_a_place_does_not_hide_who_speaks(language: str, text: str, speaker: str) -> None:
    assert set(speakers(language, text)) == {speaker}


def test_what_is_said_may_begin_with_a_place() -> None:
    text = "Nora Weiss said in Lund forty people had died."
    made = mentions(Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language="en", blocks=()))
    assert [s.speaker for s in made.speech] == ["Nora Weiss"]


def test_police_of_a_place_stay_of_it() -> None:
    assert speakers("de", "Die Beteiligung lag bei 61 Prozent, wie die Polizei in Köln mitteilte.") == ["Köln police"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("hr", "U razgovoru za Radio Jadran ministar je u srijedu rekao da nedostaje 120 sestara.", "minister"),
        ("en", "In an interview with Radio Hana the minister said that the repair cost 140 million.", "minister"),
        ("ru", "В письме губернатору министерство сообщило, что ремонт отложен.", "ministry"),
        ("nl", "In een verklaring zei Ken Lewis, de topman van de bank, dat de kosten hoog blijven.", "Ken Lewis"),
        ("en", "At a news conference Sunday, Enio Cubillo, director of Civil Aviation, said the plane crashed.", "Enio Cubillo"),
        ("hr", "Tvrtka to demantira: sve su plaće isplaćene u svibnju.", "company"),
        ("pt", "Em entrevista à Rádio Mondego, o ministro afirmou que a encosta continua a mexer.", "minister"),
    ],
)  # fmt: skip
def test_an_occasion_is_no_part_of_who_speaks(language: str, text: str, speaker: str) -> None:
    assert speakers(language, text)[-1] == speaker


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "The council owes him money. The council denies this: every invoice was settled.", "every invoice was settled"),
        ("de", "Er wartet auf sein Geld. Die Stadt bestreitet das: Alle Rechnungen seien bezahlt.", "Alle Rechnungen seien bezahlt"),
        ("es", "Le deben dinero. La empresa lo niega: todos los salarios se pagaron en mayo.", "todos los salarios se pagaron en mayo"),
        ("ru", "Ему должны деньги. Компания это отрицает: все зарплаты выплачены.", "все зарплаты выплачены"),
        ("no", "Klubben skylder penger. Det avviser klubben: Treneren sluttet selv.", "Treneren sluttet selv."),
        ("zh", "公司欠薪三个月。公司否认：工资已于五月付清。", "工资已于五月付清"),
    ],
)  # fmt: skip
def test_behind_the_colon_of_a_denial_stands_what_is_so(language: str, text: str, said: str) -> None:
    made = mentions(
        Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=())
    )
    told = {(s.mode, s.polarity): text[s.content.start : s.content.end] for s in made.speech}
    assert told["said", "+"] == said
    assert said not in told.get(("denied", "-"), "")


def test_a_denial_of_something_keeps_its_object() -> None:
    text = "The spokesman denied reports: the bridge was safe."
    made = mentions(Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language="en", blocks=()))
    assert [(s.mode, s.polarity) for s in made.speech] == [("denied", "-")]
