"""Common words that triggers take or stand in ("прибыль" beside "прибыл", "运动员" around "动员"), and what a trigger means by the words beside it: sentences in which a kind must, or must not, be found."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.extract import mentions
from reportedly.records import Article

ROWS = [tuple(line.split("\t")) for line in Path(__file__).with_name("meant.tsv").read_text("utf-8").splitlines()]

# What is not found yet, by language and kind, with the reason.
_OTHER = "a trigger of the first list stands in the sentence, so that the wider list is not asked"
_NAMED = "the word is read as a part of a name"
GAPS = {
    ("ru", "TRANSPORT.disruption", "Мост закрыли для проезда после паводка."): _OTHER,
    ("ru", "INQUIRY", "Причины пожара выясняют эксперты."): _OTHER,
    ("ar", "AGREE.deal", "وقعت الحكومتان مذكرة تعاون في مجال الطاقة."): _OTHER,
    ("ar", "TRANSPORT.disruption", "توقفت حركة القطارات بسبب العاصفة."): _OTHER,
    ("ar", "COURT.appeal", "رفضت محكمة الاستئناف الطعن."): _OTHER,
    ("fa", "TRANSPORT.disruption", "جاده چالوس به دلیل ریزش کوه بسته شد."): _OTHER,
    ("el", "COURT.charge", "Αντιμετωπίζει κατηγορίες για απάτη."): _OTHER,
    ("he", "ELECTION.result", "מפלגת הירוקים זכתה לניצחון בבחירות לעירייה."): _NAMED,
    ("he", "RESCUE", "כוחות גדולים מחפשים נעדר ביער."): _NAMED,
    ("hi", "RESCUE", "बचाव दल ने मजदूरों को निकाला।"): _NAMED,
    (
        "uk",
        "RESCUE",
        "Третю добу тривають пошуки зниклих гірників.",
    ): "the search counts beside a word for people or rescuers only",
}


def kinds(language: str, text: str) -> set[str]:
    found = mentions(Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language))
    return {a.kind for a in found.actions} | {a.kind.partition(".")[0] for a in found.actions}


@pytest.mark.parametrize(("language", "kind", "there", "text"), ROWS)
def test_what_words_mean(language: str, kind: str, there: str, text: str) -> None:
    if reason := GAPS.get((language, kind, text)):
        pytest.xfail(reason)
    assert (kind in kinds(language, text)) is (there == "yes")
