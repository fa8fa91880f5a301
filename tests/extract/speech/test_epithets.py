"""A person who comes back by what he is, said for the first time, and those who are somebody else."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from reportedly.records import Article


def last_speaker(language: str, text: str) -> str | None:
    made = mentions(
        Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=())
    )
    return made.speech[-1].speaker


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Anna Bell lost the vote by 87 ballots. The loser said the count was wrong.", "Anna Bell"),
        ("en", "Anna Bell lost the vote. The 58-year-old politician said the count was wrong.", "Anna Bell"),
        ("en", "Anna Bell lost the vote. The former councillor said the count was wrong.", "Anna Bell"),
        ("da", "Birgitte Skovlund tabte posten i Esbjerg. Den 58-årige politiker siger, at optællingen var forkert.", "Birgitte Skovlund"),
        ("fr", "Solange Maréchaux a perdu la mairie. L'ancienne adjointe affirme que le décompte est faux.", "Solange Maréchaux"),
        ("es", "Rosaura Villalpando perdió la alcaldía. La exconcejala afirma que el recuento es falso.", "Rosaura Villalpando"),
        ("ru", "Анна Белова проиграла выборы. Бывшая мэр заявила, что подсчёт неверен.", "Анна Белова"),
    ],
)  # fmt: skip
def test_a_person_comes_back_by_what_he_is(language: str, text: str, name: str) -> None:
    assert last_speaker(language, text) == name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Anna Bell lost the vote. The driver of the bus said the count was wrong.", "Anna Bell"),
        ("en", "Anna Bell lost the vote. A loser of earlier years said the count was wrong.", "Anna Bell"),
        ("en", "Anna Bell, 44, lost the vote. The 58-year-old politician said the count was wrong.", "Anna Bell"),
        ("en", "Opposition leader Axel Frisk called the report a tale. The accused said he was innocent.", "Axel Frisk"),
        ("es", "Rosaura Villalpando perdió la alcaldía. Los exministros dijeron que no vieron nada.", "Rosaura Villalpando"),
        ("nl", "Anna Bel verloor de stemming. De ouders zeggen dat de telling fout was.", "Anna Bel"),
        ("es", "Rosaura Villalpando perdió la alcaldía. Un vecino del colegio dijo que no vio nada.", "Rosaura Villalpando"),
    ],
)  # fmt: skip
def test_somebody_else_stays_somebody_else(language: str, text: str, name: str) -> None:
    assert last_speaker(language, text) != name
