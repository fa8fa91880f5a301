"""Days of tellings, counts and terms; all texts are invented."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from reportedly.extract.claims import Claims
from reportedly.records import Article, When


def uses(language: str, text: str) -> list[str | None]:
    """The scopes of the dates that a text claims, in its order; it is of Saturday, 9 May 2026."""
    when = When(earliest="2026-05-09", latest="2026-05-09", confidence=0.9, method="stated")
    a = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, published=when)
    return [p.claim.scope for p in Claims(a, mentions(a)).all() if p.claim.slot == "date"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police said Friday the two boats met in the harbour."),
        ("en", "The harbour is unsafe, according to a report released on Friday."),
        ("de", "Die Ursache ist unklar, teilte die Polizei am Freitag mit."),
        ("fr", "Le ministère a annoncé vendredi que le port resterait fermé."),
        ("pt", "Há 17 feridos, segundo um balanço divulgado hoje pelo instituto."),
        ("ru", "Причина неизвестна, сообщили в пятницу в полиции."),
        ("ar", "وقالت الشرطة يوم الجمعة إن السبب مجهول."),
        ("hi", "पुलिस ने शुक्रवार को बताया कि कारण पता नहीं है।"),
        ("zh", "警方8日表示，原因不明。"),
        ("ja", "警察は8日、原因は不明だと発表した。"),
        ("ko", "다친 사람이 늘었다고 현지 경찰이 8일 밤 밝혔다."),
    ],
)
def test_days_of_telling(language: str, text: str) -> None:
    assert uses(language, text) == ["told"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The toll rose to nine dead on Friday.", "as of"),
        ("en", "Nine people had been killed as of Friday.", "as of"),
        ("ko", "사망자가 8일 9명으로 늘었다.", "as of"),
        ("zh", "截至8日晚间,死亡人数已升至21人。", "as of"),
        ("en", "The crew must be home by 18 May.", "until"),
        ("es", "Los vecinos deben presentar la solicitud antes del 15 de mayo.", "until"),
        ("ru", "Суд должен утвердить итоги до 30 мая.", "until"),
        ("hi", "सुनवाई शुक्रवार तक टाल दी गई।", "until"),
        ("ja", "申請は15日までに出す必要がある。", "until"),
        ("tr", "Başvurular 15 Mayıs'a kadar sürecek.", "until"),
        ("zh", "居民须在5月15日前提交申请。", "until"),
    ],
)
def test_days_of_counts_and_terms(language: str, text: str, expected: str) -> None:
    assert uses(language, text) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ferry sank on Wednesday, police said."),
        ("en", "The two ministers met in Oslo on Wednesday and announced a deal."),
        ("de", "Die Fähre sank am Mittwoch."),
        ("zh", "代表团5月7日前往北京。"),
        ("pt", "O barco afundou na noite de quarta-feira, segundo a polícia."),
    ],
)
def test_days_of_the_happening(language: str, text: str) -> None:
    assert uses(language, text) in ([None], ["planned"])
