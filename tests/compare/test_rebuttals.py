"""Statements right behind each other, of which the second says that it contradicts the first; all texts are invented."""

from __future__ import annotations

import pytest

from reportedly.compare import compare
from reportedly.compare.accounts import Account
from reportedly.compare.negation import is_hollow
from reportedly.compare.rebuttals import denies_it, rebuts
from tests.compare.hand import article, claim, event, person, report


def account(text: str, language: str, speaker: str | None = None, said: str | None = None) -> Account:
    a = article("a", text, language=language)
    return Account(claim(a, "statement", said or text, text, speaker=speaker), a, "a", "lead", None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“Every crate was weighed,” retorted Mira Holt.", "en"),
        ("Der Betreiber widersprach umgehend.", "de"),
        ("„Wszystko zważyliśmy”, ripostował dyrektor.", "pl"),
        ("«Мы всё взвесили», — возразил директор.", "ru"),
        ("「水門は開いていた」と担当者は反論した。", "ja"),
        ("소장은 “수문은 열려 있었다”고 반박했다.", "ko"),
    ],
)
def test_words_for_contradicting(text: str, language: str) -> None:
    assert rebuts(account(text, language))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("The company denied this.", "en", True),
        ("Juru bicara bendungan itu membantahnya.", "id", True),
        ("У компанії це заперечують: шлюз був відчинений.", "uk", True),
        ("The company denied that the gate had been repaired in autumn.", "en", False),
        ("“They denied this,” said Mira Holt of the water board.", "en", False),
    ],
)
def test_a_denial_of_nothing_but_what_was_said_before(text: str, language: str, expected: bool) -> None:
    assert denies_it(account(text, language)) is expected


def contested(second: str, said: str) -> int:
    first = "The ferry carried forty tonnes too much, harbour master Ivo Brandt said."
    a = article("a", f"{first} {second}")
    claims = (
        claim(a, "statement", first[:40], first, speaker="Ivo Brandt", mode="said"),
        claim(a, "statement", said, second, speaker="Mira Holt", mode="said"),
    )
    one = report(a, claims=claims, who=(person(a, "Ivo Brandt"), person(a, "Mira Holt")))
    return sum(p.verdict == "contradicts" for p in compare(event([one], [a]), {"a": a}).points)


def test_who_retorts_contradicts_who_spoke_before() -> None:
    assert contested("“Every crate was weighed,” retorted owner Mira Holt.", "“Every crate was weighed,”") == 1
    assert contested("“The crew was well rested,” added owner Mira Holt.", "“The crew was well rested,”") == 0


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("it was not", "en", True),
        ("there have been none", "en", True),
        ("it was not, and that she would ask a judge", "en", True),
        ("it was not seaworthy", "en", False),
        ("that it was", "en", False),
        ("das ist nicht der Fall", "de", True),
        ("il n'y en a eu aucune", "fr", True),
        ("no lo es", "es", True),
        ("não houve nenhuma", "pt", True),
        ("этого не было", "ru", True),
    ],
)
def test_a_clause_that_has_nothing_but_its_no(text: str, language: str, expected: bool) -> None:
    assert is_hollow(text, language) is expected


def test_who_says_that_it_was_not_contradicts_who_spoke_before() -> None:
    assert contested("The owner, Mira Holt, said it had not.", "it had not") == 1
    assert contested("The owner, Mira Holt, said it had not rained.", "it had not rained") == 0
