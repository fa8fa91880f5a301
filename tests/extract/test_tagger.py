from __future__ import annotations

import pickle
import re
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reportedly.errors import ModelError
from reportedly.extract import tagger as module
from reportedly.models import weights
from reportedly.parts import TaggedSpan, Tagger

pytest.importorskip("onnxruntime")
pytest.importorskip("tokenizers")
pytestmark = pytest.mark.skipif(not (weights.FOLDER / "manifest.json").exists(), reason="the weights are not here")

# Made-up people in real places; the names that have to be found.
SENTENCES = {
    "en": ("President Ama Boateng met Karim Haddad in Lisbon on Tuesday.", {"Ama Boateng", "Karim Haddad", "Lisbon"}),
    "de": ("Außenministerin Klara Winter reiste am Montag nach Wien.", {"Klara Winter", "Wien"}),
    "es": ("La ministra Lucía Robles visitó Bogotá el jueves.", {"Lucía Robles", "Bogotá"}),
    "pt": ("A ministra Joana Teles chegou a Lisboa na terça-feira.", {"Joana Teles", "Lisboa"}),
    "ru": ("Министр Олег Вершинин прибыл во вторник в Москву.", {"Олег Вершинин", "Москву"}),
    "hi": ("मंत्री राजेश कुमार मंगलवार को दिल्ली पहुँचे।", {"राजेश कुमार", "दिल्ली"}),
    "zh": ("部长王建国周二抵达北京。", {"王建国", "北京"}),
    "ja": ("田中一郎外相は火曜日に東京に到着した。", {"田中一郎", "東京"}),
    "tr": ("Bakan Mehmet Kaya salı günü Ankara'ya geldi.", {"Mehmet Kaya"}),
}


@pytest.fixture(scope="module")
def tagger() -> module.ShippedTagger:
    return module.shipped()


def check(text: str, found: list[TaggedSpan]) -> None:
    """What every result must be."""
    before = 0
    for span in found:
        assert before <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        assert span.label in ("PER", "ORG", "LOC")
        assert 0 < span.score <= 1
        before = span.end


def test_it_is_a_tagger(tagger: module.ShippedTagger) -> None:
    assert isinstance(tagger, Tagger)
    assert tagger.tag([]) == []
    assert tagger.tag(["", " \n ", "\u200b"]) == [[], [], []]


@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_names_are_found_in_every_script(tagger: module.ShippedTagger, lang: str) -> None:
    text, wanted = SENTENCES[lang]
    [found] = tagger.tag([text])
    check(text, found)
    assert wanted <= {text[s.start : s.end] for s in found}


def test_kinds(tagger: module.ShippedTagger) -> None:
    text, _ = SENTENCES["en"]
    [found] = tagger.tag([text])
    assert {text[s.start : s.end]: s.label for s in found} == {
        "Ama Boateng": "PER",
        "Karim Haddad": "PER",
        "Lisbon": "LOC",
    }


@settings(max_examples=25)
@example(["\x9d\u0200", "部长王建国周二抵达北京。", "President Ama Boateng met Karim Haddad in Lisbon on Tuesday."])
@given(st.lists(st.one_of(st.sampled_from([t for t, _ in SENTENCES.values()]), st.text(max_size=40)), max_size=5))
def test_places_are_right_in_any_text(parts: list[str]) -> None:
    text = "".join(parts)
    [found] = module.shipped().tag([text])
    check(text, found)


@pytest.mark.parametrize(
    "before", ["\ufdfa ", "ﬁﬂ ", "\U0001f600\U0001f600 ", "e\u0301 ", "\r\n\r\n", "\u3000\u3000", "\u2028", "\ufeff"]
)
def test_signs_that_are_rewritten_inside_do_not_move_the_places(tagger: module.ShippedTagger, before: str) -> None:
    text = before + SENTENCES["en"][0]
    [found] = tagger.tag([text])
    check(text, found)
    assert "Lisbon" in {text[s.start : s.end] for s in found}


def test_the_batch_and_the_threads_change_nothing(tagger: module.ShippedTagger) -> None:
    texts = [text for text, _ in SENTENCES.values()]
    one = [tagger.tag([text])[0] for text in texts]
    assert tagger.tag(texts) == one
    assert module.shipped(threads=3).tag(texts[::-1]) == one[::-1]
    assert pickle.loads(pickle.dumps(tagger)).tag(texts) == one


def test_a_line_that_was_read_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "REMEMBERED", 2)
    tagger, lines = module.shipped(), [text for text, _ in SENTENCES.values()]
    texts = [*lines, "\n".join([lines[0], lines[1], lines[0]])]
    first = tagger.tag(texts)
    assert all(first) and len(first[-1]) == 2 * len(first[0]) + len(first[1])
    assert tagger.tag(texts) == first  # also where the memory was too small for them

    few = module.shipped()
    once = few.tag(lines[:2])
    monkeypatch.setattr(few, "_chances", lambda rows: [] if not rows else pytest.fail("it was read again"))
    assert few.tag(lines[:2]) == once


def test_names_far_into_a_long_line_are_found(tagger: module.ShippedTagger) -> None:
    filler = "The harbour was quiet and the boats lay still for the whole of the afternoon. "
    text = filler * 40 + SENTENCES["en"][0] + " " + filler * 40
    [found] = tagger.tag([text])
    check(text, found)
    assert {"Karim Haddad", "Lisbon"} <= {text[s.start : s.end] for s in found}


def test_lines_are_read_alone(tagger: module.ShippedTagger) -> None:
    first, second = SENTENCES["en"][0], SENTENCES["ru"][0]
    joined = tagger.tag([f"{first}\n{second}"])[0]
    moved = [
        TaggedSpan(s.start + len(first) + 1, s.end + len(first) + 1, s.label, s.score) for s in tagger.tag([second])[0]
    ]
    assert joined == [*tagger.tag([first])[0], *moved]


@pytest.mark.parametrize("count", [1, 125, 126, 127, 220, 221, 500])
def test_windows_take_every_piece_once(count: int) -> None:
    taken: list[int] = []
    for first, start, end in module._windows(count):
        assert start <= first
        assert end <= start + module.WINDOW
        taken += range(first, end)
    assert taken == list(range(count))


@given(st.text(alphabet="ab \n\u2028語", max_size=5000))
@settings(max_examples=30)
def test_stretches_cover_all_that_is_not_blank(text: str) -> None:
    covered: set[int] = set()
    for start, end in module._stretches(text):
        assert 0 < end - start <= module.CHARACTERS
        assert not covered & set(range(start, end))
        covered |= set(range(start, end))
    endless = {i for run in re.finditer(rf"\S{{{module.CHARACTERS},}}", text) for i in range(*run.span())}
    assert all(i in covered for i, c in enumerate(text) if not c.isspace() and i not in endless)


@pytest.mark.parametrize("sign", ["a", "語", "ب", "\U000131cb"])
def test_a_word_of_ten_megabytes_is_passed_over_and_what_follows_is_read(
    tagger: module.ShippedTagger, sign: str
) -> None:
    began = time.perf_counter()
    text = f"{sign * (10_000_000 // len(sign.encode()))} {SENTENCES['en'][0]}"
    [found] = tagger.tag([text])
    check(text, found)
    assert "Karim Haddad" in {text[s.start : s.end] for s in found}
    assert time.perf_counter() - began < 5


def test_missing_weights_are_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="the weights are not there"):
        module.ShippedTagger(folder=tmp_path)
