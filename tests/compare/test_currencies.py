"""Whose money a bare name means."""

from __future__ import annotations

import pytest

from reportedly.compare import compare
from reportedly.compare.currencies import currency
from tests.compare.hand import article, claim, event, report


@pytest.mark.parametrize(
    ("code", "address", "language", "quote", "happened", "wanted"),
    [
        ("RON", "https://ziar.md/a", "ro", "20 de mii de lei", ["RO"], "MDL"),
        ("RON", "https://ziar.ro/a", "ro", "20 de mii de lei", ["MD"], "RON"),
        ("RON", "a.txt", "ro", "20 de mii de lei", ["MD"], "MDL"),
        ("MDL", "https://ziar.ro/a", "ro", "20 de mii de lei moldovenești", ["MD"], "MDL"),
        ("MXN", "a.txt", "es", "veinte millones de pesos", ["CL"], "CLP"),
        ("INR", "a.txt", "en", "two million rupees", ["LK"], "LKR"),
        ("USD", "https://paper.ca/a", "en", "two million dollars", ["US"], "CAD"),
        ("USD", "https://paper.ca/a", "en", "two million US dollars", ["US"], "USD"),
        ("USD", "a.txt", "en", "two million dollars", ["CA"], "USD"),
        ("SEK", "a.txt", "no", "to millioner kroner", ["NO"], "NOK"),
        ("JPY", "a.txt", "en", "two million yen", ["CA"], "JPY"),
        ("RON", "a.txt", "ro", "20 de mii de lei", ["FR"], "RON"),
    ],
)
def test_the_money_of_where_it_is_told_else_of_where_it_happened(
    code: str, address: str, language: str, quote: str, happened: list[str], wanted: str
) -> None:
    a = article("a", language=language, uri=address)
    assert currency(code, a, quote, happened) == wanted


def test_sums_in_money_of_two_countries_are_no_rivals() -> None:
    a = article("a", "Firma cere despăgubiri de 40 de mii de lei.", language="ro", uri="https://unu.ro/a")
    b = article("b", "Compania solicită despăgubiri de 52 de mii de lei.", language="ro", uri="https://doi.md/b")
    told = [
        claim(x, "quantity", f"{n:g} RON", unit="RON", about="damages", low=n, high=n)
        for x, n in ((a, 4e4), (b, 5.2e4))
    ]
    reports = [report(a, claims=(told[0],)), report(b, claims=(told[1],))]
    found = compare(event(reports, [a, b]), {"a": a, "b": b}).points
    assert {p.verdict for p in found} == {"only-here"}
    assert {s.value for p in found for s in p.sides} == {"40000 RON", "52000 MDL"}
