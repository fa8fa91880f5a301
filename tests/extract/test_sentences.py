from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.extract.sentences import MAX_CHARACTERS, sentences, split
from reportedly.records import Article, Block, Span


def cut(text: str, language: str | None = "en") -> list[str]:
    return [text[s.start : s.end] for s in split(text, language=language)]


def article(text: str, *, language: str = "en", blocks: tuple[Block, ...] = ()) -> Article:
    return Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=blocks)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Mr. Adel Brandt went to the U.S. on Monday.", '"It is good."', "He left at 5 p.m. Friday."]),
        ("en", ["It rose 3.5 percent.", '"Why?" she asked.', "J. B. Okoro, of example.com, spoke."]),
        ("en", ["They met in the U.S.", "The talks lasted an hour."]),
        ("de", ["Am 26. Juli kam er.", "Es war spät."]),
        ("hi", ["आज बैठक हुई।", "डॉ. वर्मा ने कहा।"]),
        ("ur", ["یہ آج ہوا۔", "کل کیا ہو گا؟", "معلوم نہیں۔"]),
        ("ru", ["В 5 млн руб. оценили ущерб.", "Он уехал в 2024 г. в Омск."]),
        ("hy", ["Տուժածներ չկան։", "Ինչպե՞ս, հարցրեց նա։", "Նա պատասխանեց. «Չգիտեմ»։"]),
        ("hy", ["Դատարանը որոշեց:", "«Մենք կգնանք»,- ասաց նա:", "2026 թ. մայիսի 5-ին՝ ժամը 14:30-ին, կլսվի:"]),
        ("sl", ["Prišel je 26. julija.", "Bilo je pozno."]),
        ("is", ["Hann kom 26. júlí.", "Það var seint."]),
        ("lv", ["Viņš ieradās 26. jūlijā plkst. 14.30.", "Bija vēls."]),
        ("es", ["El Sr. Robles llegó a EE.UU. el lunes.", "¿Qué dijo?", "Nada."]),
        ("ja", ["知事は「問題はない。」と述べた。", "会議は続く。"]),
        ("zh", ["他说：“没有问题。”", "会议继续。"]),
    ],
)
def test_boundaries(language: str, expected: list[str]) -> None:
    separator = "" if language in ("ja", "zh") else " "
    assert cut(separator.join(expected), language) == expected


# Abbreviations, titles, initials, figures and quotations of each language: the language, and the sentences with a stroke between.
_ROWS = [line.split("\t") for line in Path(__file__).with_name("sentences.tsv").read_text("utf-8").splitlines()]
# "2026 r. Minister", "и т.н. Г-н": what begins the next sentence could stand within it.
_OPEN = frozenset({"Spotkanie odbyło", "През 2026"})


@pytest.mark.parametrize(
    ("language", "written"), [(code, row) for code, row in _ROWS if not row.startswith(tuple(_OPEN))]
)
def test_points_that_end_no_sentence(language: str, written: str) -> None:
    expected = written.split("|")
    assert cut(("" if language in ("ja", "zh") else " ").join(expected), language) == expected


def test_sentence_glued_to_the_next() -> None:
    assert cut("It brought growth.He left.") == ["It brought growth.", "He left."]


def test_quotation_keeps_its_speaker_in_chinese() -> None:
    assert cut("“没有问题。”市长说。", "zh") == ["“没有问题。”市长说。"]


def test_wrapped_line_is_one_sentence_and_list_is_not() -> None:
    wrapped = "The ministers of both countries spoke at some length about\nTrade and visas."
    assert cut(wrapped) == [wrapped]
    assert cut("Dates\nPlaces") == ["Dates", "Places"]


def test_never_across_blocks() -> None:
    text = "Ministers meet\n\nthey spoke. And left"
    blocks = (Block(kind="headline", span=Span(0, 14)), Block(kind="body", span=Span(16, len(text))))
    found = sentences(article(text, blocks=blocks))
    assert [(text[s.span.start : s.span.end], s.index, s.block) for s in found] == [
        ("Ministers meet", 0, "headline"),
        ("they spoke.", 1, "body"),
        ("And left", 2, "body"),
    ]


@given(st.text(alphabet='aB1 .!?\n。」“"।۔\u200fя', max_size=300))
def test_every_letter_is_in_exactly_one_sentence(text: str) -> None:
    spans = split(text)
    assert all(a.end <= b.start for a, b in zip(spans, spans[1:], strict=False))
    covered = {i for s in spans for i in range(s.start, s.end)}
    assert all(i in covered for i, c in enumerate(text) if c.isalnum())
    assert all(not text[s.start].isspace() and not text[s.end - 1].isspace() for s in spans)


@pytest.mark.parametrize("unit", ["a", "1.", ". ", "。”", "\n", "a \n", " ", "12 "])
def test_hostile_text_is_cut_in_linear_time(unit: str) -> None:
    text = "a" + unit * (500_000 // len(unit))
    began = time.process_time()
    found = split(text)
    assert time.process_time() - began < 3
    assert all(s.end - s.start <= MAX_CHARACTERS for s in found)
