"""Pages that refuse the reader are no articles."""

from __future__ import annotations

import pytest

from reportedly.read import articles
from reportedly.read.refused import refuses
from reportedly.records import Article, Page, Skipped
from reportedly.settings import Settings

REFUSING = [
    ("en", "We are sorry, but we recorded a great many connections from the IP address you are using. Please verify you are human to go on."),
    ("en", "Access denied. You don't have permission to access this page."),
    ("de", "Bitte aktivieren Sie Cookies. Wir müssen sicherstellen, dass Sie kein Roboter sind."),
    ("fr", "Page introuvable. La page demandée a été déplacée. Votre adresse IP a été enregistrée."),
    ("es", "Acceso denegado. Hemos detectado tráfico inusual desde su dirección IP."),
    ("pl", "Przykro nam, ale z adresu IP, z którego się łączysz, odnotowaliśmy wiele połączeń. Potwierdź, że nie jesteś robotem."),
    ("ru", "Доступ ограничен. С вашего IP-адреса поступает подозрительный трафик. Подтвердите, что вы не робот."),
    ("tr", "Sayfa bulunamadı. Aradığınız sayfa taşınmış olabilir."),
    ("ar", "تم رفض الوصول. يرجى التأكد من أنك لست روبوتا."),
    ("fa", "دسترسی شما محدود شده است. نشان دهید که ربات نیستید."),
    ("he", "הגישה נדחתה. אין לך הרשאה לצפות בדף זה."),
    ("hi", "पेज नहीं मिला। कृपया जावास्क्रिप्ट सक्षम करें।"),
    ("zh", "您的 IP 访问过于频繁。请确认您不是机器人。"),
    ("ja", "ページが見つかりません。お探しのページは存在しません。"),
    ("ko", "페이지를 찾을 수 없습니다. 자바스크립트를 활성화하세요."),
    ("th", "ไม่พบหน้า โปรดเปิดใช้งานคุกกี้"),
]  # fmt: skip

TOLD = [
    ("en", "Please enable JavaScript to watch this video. Two people were shot during an attempted robbery at a barber's shop on the west side of Lund on Wednesday, police said. The men left in a green van; nobody has been arrested."),
    ("en", "The ministry's site said only 'Access denied' on Tuesday, after hackers had taken the registers of eleven hospitals and asked for 40 million kronor."),
    ("ru", "Суд в Твери признал блокировку незаконной: надпись «Доступ ограничен» на сайте газеты должна исчезнуть до пятницы, решила судья Орлова."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), REFUSING)
def test_a_page_that_only_refuses_is_no_article(language: str, text: str) -> None:
    assert refuses([text], language)


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_an_article_beside_or_about_a_refusal_is_one(language: str, text: str) -> None:
    assert not refuses([text], language)


def page(text: str) -> Page:
    return Page(uri="https://lund.example/1", source="lund", media_type="text/plain", body=text.encode())


def test_it_is_skipped_with_what_to_do() -> None:
    text = REFUSING[0][1]
    (found,) = articles(page(f"<html><body><p>{text}</p></body></html>"), settings=Settings())
    assert isinstance(found, Skipped)
    assert "refuses the reader" in found.reason
    (found,) = articles(page(TOLD[1][1]), settings=Settings())
    assert isinstance(found, Article)
