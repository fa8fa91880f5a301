"""Values that a change leaves behind."""

import pytest

from reportedly.extract.quantities.find import parse


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bank cut its rate from 6.25% to 5.75%."),
        ("en", "The rate is 5.75 percent, down from 6.25 percent."),
        ("fr", "Le taux passe de 6,25 % à 5,75 %."),
        ("de", "Der Satz sinkt von 6,25 auf 5,75 Prozent."),
        ("ru", "Ставка снижена с 6,25% до 5,75%."),
        ("uk", "Банк знизив ставку з 6,25% до 5,75%."),
        ("zh", "利率从6.25%下调至5.75%。"),
        ("ja", "金利を6.25%から5.75%に下げた。"),
        ("ko", "금리를 6.25%에서 5.75%로 내렸다."),
        ("ar", "خفض البنك الفائدة من 6.25% إلى 5.75%."),
        ("fa", "نرخ بهره از ۶٫۲۵ درصد به ۵٫۷۵ درصد رسید"),
        ("hi", "बैंक ने दर 6.25% से घटाकर 5.75% कर दी।"),
        ("tr", "Banka faizi yüzde 6,25'ten yüzde 5,75'e indirdi."),
        ("vi", "Lãi suất giảm từ 6,25% xuống 5,75%."),
        ("sw", "Benki imeshusha riba kutoka asilimia 6.25 hadi asilimia 5.75."),
    ],
)
def test_what_a_change_leaves_behind_is_told_from_what_it_leads_to(language: str, text: str) -> None:
    found = {mention.low: mention.left_behind for mention in parse(text, language=language)}
    assert found == {6.25: True, 5.75: False}


def test_what_a_change_leads_to_is_a_plain_value() -> None:
    last = parse("Benki imeshusha riba kutoka asilimia 6.25 hadi asilimia 5.75.", language="sw")[-1]
    assert (last.low, last.high) == (5.75, 5.75)
    assert "up to" not in last.scope


@pytest.mark.parametrize(
    "text",
    [
        "Between 12 and 14 people were hurt.",
        "From 12 to 14 people were hurt.",
        "In all 12 people from 12 villages came to 14 towns.",
        "The 12 were taken to hospital. To 14 others it is too late.",
    ],
)
def test_no_change_leaves_nothing_behind(text: str) -> None:
    assert not any(mention.left_behind for mention in parse(text, language="en"))
