"""Korean spellings made from katakana and from the sounds of English."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).parents[2] / "training" / "spellings" / "hangul.py"


@pytest.fixture(scope="module")
def hangul() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hangul_spellings", FILE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("kana", "latin", "spelling"),
    [
        ("ギヨーム", "guillaume", "기욤"), ("バロー", "barraud", "바로"), ("シュミット", "schmidt", "슈미트"), ("ルイス", "luis", "루이스"), ("アルトゥル", "artur", "아르투르"),
        ("ドノバン", "donovan", "도노반"), ("クロイツァー", "kreutzer", "크로이처"), ("ヤング", "young", "양그"), ("キャンベル", "campbell", "캠벨"),
    ],
)  # fmt: skip
def test_katakana(hangul: ModuleType, kana: str, latin: str, spelling: str) -> None:
    assert hangul.katakana(kana, latin) == spelling


def test_what_is_no_katakana_has_no_spelling(hangul: ModuleType) -> None:
    assert hangul.katakana("漢", "kan") is None
    assert hangul.katakana("ンゴ", "ngo") is None
    assert hangul.katakana("", "") is None


@pytest.mark.parametrize(
    ("phones", "latin", "spelling"),
    [
        ("L EY1 K", "lake", "레이크"), ("M AY1 K AH0 L", "michael", "마이클"), ("AE1 N D ER0 S AH0 N", "anderson", "앤더슨"), ("K W EH1 N T IH0 N", "quentin", "퀜틴"),
        ("R AY1 T", "wright", "라이트"), ("HH Y UW1 Z", "hughes", "휴스"), ("TH AE1 CH ER0", "thatcher", "새처"), ("K L IH1 N T AH0 N", "clinton", "클린턴"),
        ("Y AH1 NG", "young", "영"), ("M IH0 SH EH1 L", "michelle", "미셸"), ("S M IH1 TH", "smith", "스미스"), ("P AE1 T", "pat", "팻"),
    ],
)  # fmt: skip
def test_english(hangul: ModuleType, phones: str, latin: str, spelling: str) -> None:
    assert hangul.english(phones.split(), latin) == spelling
