from __future__ import annotations

import gzip
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.errors import ModelError
from reportedly.models import shipped, weights
from reportedly.models.pieces import BLANK, UNKNOWN, Splitter

pytest.importorskip("tokenizers")
needs_weights = pytest.mark.skipif(not (weights.FOLDER / "manifest.json").exists(), reason="the weights are not here")

SCRIPTS = {
    "latin": "Nguyễn Thị Hoa  từ Hà Nội, Übergrößenträger; co-operate (1,5 %)",
    "cyrillic": "Министр Олег Вершинин прибыл в Київ.",
    "greek": "Ο υπουργός έφτασε στην Αθήνα.",
    "devanagari": "मंत्री राजेश कुमार मंगलवार को दिल्ली पहुँचे।",
    "bengali": "মন্ত্রী মঙ্গলবার ঢাকায় পৌঁছেছেন।",
    "tamil": "அமைச்சர் செவ்வாய்க்கிழமை சென்னை வந்தார்.",
    "telugu": "మంత్రి మంగళవారం హైదరాబాద్ చేరుకున్నారు.",
    "arabic": "وصل الوزير سامي العلي إلى بيروت يوم الثلاثاء،",
    "urdu": "وزیر منگل کو لاہور پہنچے۔",
    "hebrew": "השר הגיע לירושלים ביום שלישי.",
    "thai": "รัฐมนตรีเดินทางถึงกรุงเทพเมื่อวันอังคาร",
    "georgian": "მინისტრი სამშაბათს თბილისში ჩავიდა.",
    "han": "部长王建国周二抵达北京。",
    "kana": "田中一郎外相は火曜日にトウキョウへ。",
    "hangul": "김민수 장관은 화요일 서울에 도착했다.",
    "beyond the basic plane": "\U0001f600 Oslo \U00020000\U00020001 Wien",
}


@pytest.fixture(scope="module")
def split() -> Splitter:
    return shipped.splitter()


@needs_weights
@pytest.mark.parametrize("alone", [False, True])
@pytest.mark.parametrize("script", SCRIPTS)
def test_a_piece_is_what_stands_at_its_place(split: Splitter, script: str, alone: bool) -> None:
    text = SCRIPTS[script]
    found = split(text, alone=alone)
    names = split._tokenizer.id_to_token
    covered = ""
    for number, (start, end) in zip(found.ids[1:-1], found.offsets[1:-1], strict=True):
        if names(number) == BLANK:  # stands for the blank before, or for the beginning of the text
            continue
        here = text[start:end].strip()
        covered += here
        if number != UNKNOWN:
            assert unicodedata.normalize("NFKC", here) == names(number).strip(BLANK)
    assert covered == "".join(text.split())


@needs_weights
def test_punctuation_stands_alone_only_when_asked(split: Splitter) -> None:
    text = "部长(在北京)说：“抵达。”"
    marks = {i for i, c in enumerate(text) if unicodedata.category(c).startswith("P")}
    alone = {start for start, end in split(text, alone=True).offsets if end - start == 1}
    assert marks <= alone
    assert len(split(text).ids) < len(split(text, alone=True).ids)


@needs_weights
@settings(max_examples=60)
@given(st.text(max_size=60))
def test_places_lie_in_the_text_and_do_not_run_back(text: str) -> None:
    for alone in (False, True):
        ends = 0
        for start, end in shipped.splitter()(text, alone=alone).offsets[1:-1]:
            assert 0 <= start <= end <= len(text)
            assert end >= ends
            ends = end


@pytest.mark.parametrize("content", [b"no gzip", gzip.compress(b"{}", mtime=0)])
def test_bytes_that_are_no_tokenizer(content: bytes) -> None:
    with pytest.raises(ModelError, match="tokenizer: cannot be read"):
        Splitter.from_bytes(content)
