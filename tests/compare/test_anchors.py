"""What statements in two languages have in common."""

from __future__ import annotations

from reportedly.compare import compare
from reportedly.compare.accounts import Account
from reportedly.compare.anchors import Anchors
from reportedly.records import Article, Claim, Point
from tests.compare.hand import article, claim, event, figure, report


def statements(*told: tuple[Article, list[Claim]]) -> list[Point]:
    articles = [a for a, _ in told]
    found = compare(event([report(a, claims=tuple(c)) for a, c in told], articles), {a.id: a for a in articles}).points
    return [p for p in found if p.slot == "statement"]


def months(a: Article, text: str) -> Claim:
    return claim(a, "quantity", "18 month", text, low=18.0, high=18.0, unit="month", about="month")


def said(a: Article, value: str, text: str, speaker: str) -> Claim:
    return claim(a, "statement", value, text, speaker=speaker, mode="said")


ENGLISH = "Ilda Nhaca said the work would take eighteen months."
GERMAN = "Laut Ilda Nhaca dauert der Bau noch 18 Monate."
OTHERS = "".join(
    f" The {thing} waits."
    for thing in ["ferry", "crane", "tide", "mayor", "boat", "car", "gull", "rope", "net", "bell", "lamp", "flag"]
)


def told(value: str, text: str, name: str, language: str) -> tuple[Article, list[Claim]]:
    a = article(name, text + OTHERS, language=language)
    return a, [said(a, value, text, "Ilda Nhaca"), months(a, text)]


def test_statements_of_one_speaker_with_one_figure_are_one_in_two_languages() -> None:
    english = told("the work would take eighteen months", ENGLISH, "a", "en")
    german = told("der Bau noch 18 Monate", GERMAN, "b", "de")
    (p,) = statements(english, german)
    assert p.verdict == "agrees" and len(p.sides[0].articles) == 2
    assert {q.verdict for q in statements((english[0], english[1][:1]), german)} == {"only-here"}


def test_a_figure_that_stands_outside_a_statement_is_none_of_its_anchors() -> None:
    text = "After 18 months of work, Ilda Nhaca said the quay was finished."
    a = article("a", text)
    inside, outside = (said(a, value, text, "Ilda Nhaca") for value in ("18 months of work", "the quay was finished"))
    accounts = [Account(c, a, "a", "lead", None) for c in (inside, outside, months(a, text))]
    anchors = Anchors(event([report(a)], [a]), accounts)
    has = [any(x.startswith("figure:") for x in anchors.of(account)) for account in accounts[:2]]
    assert has == [True, False]


def test_a_count_of_the_dead_is_none_of_helicopters() -> None:
    text = "Two died."
    a = article("a", text)
    dead = figure(a, 2, "killed", text)
    craft = figure(a, 2, "helicopters", text, unit="helicopters", keys=("aircraft",))
    anchors = [Anchors(event([report(a)], [a]), [Account(c, a, "a", "lead", None)]) for c in (dead, craft)]
    statement = Account(said(a, text, text, "Ilda Nhaca"), a, "a", "lead", None)
    one, other = ({k for k in x.of(statement) if k.startswith("figure:")} for x in anchors)
    assert one and other and not one & other


def test_what_a_statement_is_about_tells_what_one_speaker_speaks_of_and_nothing_of_two() -> None:
    english, spanish = "Ilda Nhaca denounces a strike in Sofala.", "Ilda Nhaca culpa a la huelga en Sofala."
    told = []
    for name, text, language in (("a", english, "en"), ("b", spanish, "es")):
        a = article(name, text + OTHERS, language=language)
        act = claim(a, "action", "PROTEST.strike", text, about="PROTEST.strike")
        where = claim(a, "place", "MZ Sofala", text, about="Sofala")
        told.append((a, [said(a, text.split("Nhaca ")[1], text, "Ilda Nhaca"), act, where]))
    assert [p.verdict for p in statements(*told)] == ["agrees"]
    other = told[1][0]
    told[1] = (other, [said(other, "culpa a la huelga en Sofala.", spanish, "Juan Mota"), *told[1][1][1:]])
    assert {p.verdict for p in statements(*told)} == {"only-here"}
