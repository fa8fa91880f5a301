"""Names after a word that says what kind of organisation they are; all texts are invented."""

from __future__ import annotations

import pytest

from tests.extract.names.test_names import found


@pytest.mark.parametrize(
    ("text", "language", "name", "kind"),
    [
        ("Operator Rete Azzurra said the line was open.", "en", "Rete Azzurra", "ORG"),
        ("The newspaper Le Fanal wrote about it.", "en", "Le Fanal", "ORG"),
        ("La operadora Rete Azzurra anunció el cierre.", "es", "Rete Azzurra", "ORG"),
        ("Der Betreiber Rete Azzurra teilte es mit.", "de", "Rete Azzurra", "ORG"),
        ("Представитель авиакомпании Аэролунд отказался.", "ru", "Аэролунд", "ORG"),
        ("The firm Adel Brandt founded is gone.", "en", "Adel Brandt", "PER"),
    ],
)
def test_the_kind_before_a_name(text: str, language: str, name: str, kind: str) -> None:
    assert (name, kind) in {(m.text, m.kind) for m in found(text, language)[0]}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Сергей Брандт уехал в порт.", "ru", "Сергей Брандт"),
        ("Инженер Раушан ждала Ольгу Вайс у моста.", "ru", "Ольгу Вайс"),
        ("Міст відкрили для Олексія Брандта.", "uk", "Олексія Брандта"),
    ],
)
def test_given_names_in_cyrillic_letters_and_their_cases(text: str, language: str, name: str) -> None:
    assert (name, "PER", "given name") in {(m.text, m.kind, m.extractor) for m in found(text, language)[0]}
