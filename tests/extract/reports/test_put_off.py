"""News of what is put off is of the day on which that is told, not of the day on which it should have been or will be."""

import datetime

import pytest

from reportedly.extract import mentions, reports
from reportedly.records import Article, Block, Span, When


@pytest.mark.parametrize(
    ("language", "headline", "body"),
    [
        ("en", "Ministers postpone talks in Lisbon", "The meeting of the finance ministers of Portugal and Spain planned for 20 June in Lisbon has been postponed, the ministry said on Tuesday."),
        ("de", "Finanzminister verschieben Treffen in Lissabon", "Das für den 20. Juni in Lissabon geplante Treffen der Finanzminister Portugals und Spaniens werde verschoben, teilte das Ministerium am Dienstag mit."),
        ("pt", "Ministros adiam reunião em Lisboa", "A reunião dos ministros das Finanças de Portugal e de Espanha prevista para 20 de junho em Lisboa foi adiada, disse na terça-feira o ministério."),
        ("es", "Los ministros aplazan la reunión de Lisboa", "La reunión de los ministros de Finanzas de Portugal y España prevista para el 20 de junio en Lisboa se aplaza, dijo el martes el ministerio."),
        ("fr", "Les ministres reportent la réunion de Lisbonne", "La réunion des ministres des Finances du Portugal et de l'Espagne prévue le 20 juin à Lisbonne est reportée, a annoncé mardi le ministère."),
        ("ru", "Отложена встреча министров в Лиссабоне", "Встреча министров финансов Португалии и Испании, назначенная на 20 июня в Лиссабоне, отложена, сообщило во вторник министерство."),
        ("tr", "Bakanların Lizbon toplantısı ertelendi", "Portekiz ve İspanya maliye bakanlarının cuma günü Lizbon'da yapacağı toplantı ertelendi, bakanlık salı günü açıkladı."),
        ("id", "Pertemuan menteri di Lisbon ditunda", "Pertemuan menteri keuangan Portugal dan Spanyol yang direncanakan 20 Juni di Lisbon ditunda, kata kementerian pada Selasa."),
        ("it", "Rinviato l'incontro di Lisbona", "L'incontro dei ministri delle Finanze di Portogallo e Spagna previsto per il 20 giugno a Lisbona è rinviato, ha detto martedì il ministero."),
        ("ja", "両国財務相、会談を延期", "ポルトガルとスペインの財務相が20日にリスボンで予定していた会談は延期されると、財務省が17日明らかにした。"),
    ],
)  # fmt: skip
def test_what_is_put_off_is_news_of_the_day_it_is_told(language: str, headline: str, body: str) -> None:
    article = Article(
        id="a", uri="a", source="a", outlet=None, title=headline, text=f"{headline}\n\n{body}", language=language,
        blocks=(Block(kind="headline", span=Span(0, len(headline))), Block(kind="body", span=Span(len(headline) + 2, len(headline) + 2 + len(body)))),
        published=When(earliest="2025-06-18", latest="2025-06-18", confidence=0.9, method="stated"),
    )  # fmt: skip
    lead = next(r for r in reports(article, mentions(article))[0] if r.role == "lead")
    assert lead.when is not None
    assert lead.when.first_day == datetime.date(2025, 6, 17)
