"""People from elsewhere, whose names a script without capitals spells by their sound, without a role or title beside them."""

from pathlib import Path

import pytest

from reportedly import extract
from reportedly.records import Article

HERE = Path(__file__).parent
ROWS = [
    r.split("\t") for r in (HERE / "strangers.tsv").read_text(encoding="utf-8").splitlines() if not r.startswith("#")
]
# Names that are not found yet, and why.
GAPS = dict(r.split("\t") for r in (HERE / "strangers_gaps.tsv").read_text(encoding="utf-8").splitlines())


def people(text: str, language: str) -> set[str]:
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=())
    return {text[n.span.start : n.span.end] for n in extract.mentions(article).names if n.kind == "PER"}


CASES = [(lang, told, name) for lang, told, names in ROWS for name in names.split(" ; ")]


@pytest.mark.parametrize(("language", "told", "name"), CASES)
def test_somebody_without_a_role_is_found_by_a_given_name(language: str, told: str, name: str) -> None:
    found = name in people(told, language)
    if name in GAPS and not found:
        pytest.xfail(GAPS[name])
    assert found and name not in GAPS


def test_words_that_the_language_knows_are_nobody() -> None:
    assert not people("গতকাল ওয়েব পোর্টাল খোলা ছিল।", "bn")
    assert not people("नाटक का मंच आज खाली था।", "hi")
