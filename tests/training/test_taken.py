"""What the prefixes of a lexicon take, as the lexicon itself would match them."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).parents[2] / "training" / "lexicons" / "taken.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("lexicons_taken", FILE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_prefix_takes_endings_up_to_a_length(script: ModuleType) -> None:
    found = script.taken("en", "actions", ["flooded", "floodlightings", "flight"])
    assert found["triggers/DISASTER.flood", "flood*"] == ["flooded"]


def test_an_entry_that_only_accents_tell_from_a_word(script: ModuleType) -> None:
    found = script.taken("el", "actions", ["νόμος", "νομός"])
    assert found["triggers/POLICY.law", "νόμος"] == ["νομός"]


def test_a_part_of_a_word_tells_of_a_concept(script: ModuleType) -> None:
    assert script.taken("sw", "concepts", ["wafungwa"])["prisoner", "*wafungwa*"] == ["wafungwa"]


def test_words_of_texts_by_frequency(script: ModuleType, tmp_path: Path) -> None:
    rows = [{"lang": "sw", "text": "moja mbili moja"}, {"lang": "en", "text": "one"}, {"texts": {"sw": "tatu moja"}}]
    file = tmp_path / "texts.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert script.common("sw", 10, [str(file)]) == ["moja", "mbili", "tatu"]
