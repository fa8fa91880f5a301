"""People of every country in scripts without capitals (and Cyrillic), by what stands beside their names: an office, what they are, or a word of saying."""

from pathlib import Path

import pytest

from reportedly import extract
from reportedly.records import Article

HERE = Path(__file__).parent
ROWS = [r.split("\t") for r in (HERE / "beside.tsv").read_text(encoding="utf-8").splitlines() if not r.startswith("#")]
# Names that are not found yet, and why.
GAPS = dict(r.split("\t") for r in (HERE / "beside_gaps.tsv").read_text(encoding="utf-8").splitlines())
CASE = 3  # letters that a case ending on a name may have


def people(text: str, language: str) -> set[str]:
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=())
    return {text[n.span.start : n.span.end] for n in extract.mentions(article).names if n.kind == "PER"}


def is_one(name: str, shown: str) -> bool:
    return shown.startswith(name) and len(shown) - len(name) <= CASE


NAMED = [(lang, text, name) for lang, _, text, names in ROWS for name in names.split(" ; ") if name]


@pytest.mark.parametrize(("language", "text", "name"), NAMED)
def test_somebody_is_found_by_what_stands_beside(language: str, text: str, name: str) -> None:
    found = any(is_one(name, shown) for shown in people(text, language))
    if name in GAPS and not found:
        pytest.xfail(GAPS[name])
    assert found and name not in GAPS


@pytest.mark.parametrize(("language", "text"), [(lang, text) for lang, kind, text, _ in ROWS if kind == "none"])
def test_nobody_is_found_where_nobody_is_named(language: str, text: str) -> None:
    assert not people(text, language)


def test_who_somebody_may_be_is_no_participant_alone_and_does_not_cut_a_body() -> None:
    assert not people("چینی کسان کو کچل کر مار ڈالا۔", "ur")
    assert not people("আমাদের চালক ওভারটেক করেননি, ট্রাকই উল্টো লেনে ছিল।", "bn")


def test_words_of_a_language_of_few_known_words_are_nobody() -> None:
    assert not people("ਦੋਵਾਂ ਮੰਤਰੀਆਂ ਨੇ ਆਖ਼ਰੀ ਵਾਰ ਗੱਲ ਕੀਤੀ।", "pa")
    assert not people("ფორუმის ორგანიზატორების თქმით, წელს მეტი სტუმარი მოვიდა.", "ka")


def test_a_given_name_of_two_words_stays_whole() -> None:
    assert people("وصلت جثة السائق شعبان عبد العال محمد عبد الفتاح، 49 عاما.", "ar") == {"عبد العال محمد عبد الفتاح"}
