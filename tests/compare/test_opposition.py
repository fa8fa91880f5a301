from __future__ import annotations

import pytest

from reportedly.compare import compare
from reportedly.compare.accounts import Account
from reportedly.compare.negation import negated
from reportedly.compare.silence import is_opposition
from reportedly.records import Claim, Point
from tests.compare.hand import article, claim, event, person, report

AGAINST = [
    ("en", "Marland has opposed installing the radar on the island."),
    ("en", "The board rejected the latest takeover bid."),
    ("en", "The court rejected 23 other complaints."),
    ("de", "Der Betriebsrat lehnte den neuen Vorschlag der Bahn ab."),
    ("fr", "Le maire s'est opposé à la fermeture de l'école."),
    ("fr", "Le syndicat a rejeté la proposition de la direction."),
    ("es", "El sindicato rechazó la oferta de la empresa."),
    ("pt", "O sindicato rejeitou a proposta da empresa."),
    ("it", "Il sindacato ha respinto la proposta dell'azienda."),
    ("ru", "Совет отклонил предложение компании."),
    ("zh", "工会拒绝了公司的提议。"),
    ("ja", "組合は会社の提案を拒否した。"),
]
DENIED = [
    ("en", "Marland has denied installing the radar on the island."),
    ("en", "The board rejected the accusations."),
    ("de", "Der Betriebsrat wies die Vorwürfe zurück."),
    ("fr", "Le syndicat a rejeté les accusations."),
    ("es", "El sindicato rechazó las acusaciones."),
    ("zh", "工会否认了这一说法。"),
]


def opposed(language: str, text: str) -> bool:
    a = article("a", text, language=language)
    made = claim(a, "statement", text, mode="denied", polarity="-", speaker="union")
    return is_opposition(Account(made, a, "a", "lead", None))


@pytest.mark.parametrize(("language", "text"), AGAINST)
def test_who_is_against_a_plan_denies_no_account(language: str, text: str) -> None:
    assert opposed(language, text)


@pytest.mark.parametrize(("language", "text"), DENIED)
def test_who_rejects_a_charge_denies_it(language: str, text: str) -> None:
    assert not opposed(language, text)


@pytest.mark.parametrize(
    ("language", "text", "near", "far"),
    [
        ("en", "the launch did not pose a threat to the islands, the army said", "pose", "army"),
        ("en", "it came from a site near the port, not the usual yard", "usual", "port"),
        ("de", "die Brücke war nach Angaben der Prüfer nicht gesperrt", "gespe", "brück"),
        ("zh", "据警方介绍，大桥当晚没有封闭", "封闭", "警方"),
    ],
)
def test_what_a_not_is_of(language: str, text: str, near: str, far: str) -> None:
    found = negated(text, language)
    assert near in found
    assert far not in found


def contradictions(*told: tuple[str, str]) -> list[Point]:
    """The contradictions between statements of articles, each by its speaker."""
    articles, reports = {}, []
    for i, (speaker, text) in enumerate(told):
        a = article(f"a{i}", text)
        made: list[Claim] = [claim(a, "statement", text, speaker=speaker, mode="said")]
        articles[a.id] = a
        reports.append(report(a, claims=tuple(made), who=tuple(person(a, n) for n in ("Ana Sorel", "Ben Holt"))))
    found = compare(event(reports, list(articles.values())), articles).points
    return [p for p in found if p.verdict == "contradicts"]


def test_two_ways_to_say_no_say_one_thing() -> None:
    said = "There is no sign of a further threat to the harbour of Tolm."
    again = "There is zero sign of a further threat to the harbour of Tolm."
    assert contradictions(("Ana Sorel", said), ("Ben Holt", again)) == []


def test_a_not_of_what_another_says_contradicts_it() -> None:
    said = "The northern lock gate of Tolm was closed at midnight."
    denied = "The northern lock gate of Tolm was not closed at midnight."
    assert len(contradictions(("Ana Sorel", said), ("Ben Holt", denied))) == 1


def test_one_speaker_does_not_contradict_himself() -> None:
    said = "The northern lock gate of Tolm was closed at midnight."
    half = "The northern lock gate of Tolm was closed at midnight and nobody could open it."
    assert contradictions(("Ana Sorel", said), ("Ana Sorel", half)) == []
