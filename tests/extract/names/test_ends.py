"""Where a name ends in scripts without capitals: a title with a verb names nobody, a name between a title and a verb is that name and no more (`ends.tsv`, all invented)."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract.names import names
from reportedly.extract.names.roles import find
from reportedly.extract.names.search import sentence_lexicon
from reportedly.extract.names.tokens import tokens
from reportedly.extract.sentences import sentences
from reportedly.records import Article

ROWS = [tuple(x.split("\t")) for x in Path(__file__).with_name("ends.tsv").read_text(encoding="utf-8").splitlines()]

# What is not found yet, with the reason.
_WORD = "the surname is a word of the language as well"
_UNKNOWN = "no list has the word behind the title"
GAPS = {
    "मंत्री दिल्लीला रवाना झाले.": _UNKNOWN,
    "பிரதமர் நாடாளுமன்றத்தில் உரையாற்றினார்.": _UNKNOWN,
    "ప్రధాని పార్లమెంటులో ప్రసంగించారు.": _UNKNOWN,
    "ජනාධිපතිවරයා පාර්ලිමේන්තුව අමතා කතා කළේය.": _UNKNOWN,
    "أصيب رئيس البلدية كريم الحداد في الهجوم.": _WORD,
    "মেয়র সেলিনা পারভীন হাসপাতাল পরিদর্শন করেন।": "the body behind the name takes it in",
}


def people(text: str, language: str) -> list[str]:
    """The people of a text but for those who are named by their title alone."""
    one = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    split = sentences(one)
    lex = sentence_lexicon(one, split[0])
    words = tokens(text, 0, len(text), lex)
    titles = {(words[r.first].start, words[r.last - 1].end) for r in find(words, lex)}
    found = [n for n in names(one, split, None)[0] if n.kind == "PER"]
    return [n.text for n in found if not any(a <= n.span.start and n.span.end <= b for a, b in titles)]


@pytest.mark.parametrize(("language", "text", "name"), ROWS)
def test_a_name_ends_where_it_ends(language: str, text: str, name: str, request: pytest.FixtureRequest) -> None:
    if text in GAPS:
        request.applymarker(pytest.mark.xfail(reason=GAPS[text], strict=True))
    assert people(text, language) == ([] if name == "-" else [name])
