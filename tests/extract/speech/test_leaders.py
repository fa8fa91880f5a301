"""Bodies without a name are told apart by the one person whom the article calls their head; a body with a name, or with two heads, is left alone."""

from __future__ import annotations

import pytest

from tests.extract.speech.test_northern import shortest


@pytest.mark.parametrize(
    ("language", "text", "said", "speaker"),
    [
        ("en", "The union says 400 members have left. Nora Weiss, the union's president, spoke at the gate.",
         "400 members have left", "union led by Nora Weiss"),
        ("en", "Two people died, firefighters said. Nora Weiss, who heads the city's fire brigade, blamed a leak.",
         "Two people died", "firefighters led by Nora Weiss"),
        ("es", "Según los bomberos, hay dos muertos. El jefe de los bomberos, Juan Ruiz, culpó a una fuga.",
         "hay dos muertos", "firefighters led by Juan Ruiz"),
        ("fr", "La mairie a annoncé une enquête. « Je reste », a dit la maire, Claire Morel.", "une enquête", "city hall led by Claire Morel"),
        ("de", "Die Brücke sei alt, sagt die Gewerkschaft. Gewerkschaftschefin Nora Weiß verlangt einen Neubau.",
         "Die Brücke sei alt", "union led by Nora Weiß"),
        ("zh", "工会称有四百人参加罢工。工会主席安娜·莫雷利表示感谢。", "有四百人参加罢工", "union led by 安娜·莫雷利"),
        # two heads, none, or somebody who only speaks for it
        ("en", "The union says 400 members have left. Nora Weiss, the union's president, and Ola Brandt, the union's leader, spoke.",
         "400 members have left", "union"),
        ("en", "The union says 400 members have left. Nora Weiss, the union's spokeswoman, spoke at the gate.",
         "400 members have left", "union"),
    ],
)  # fmt: skip
def test_body_by_its_head(language: str, text: str, said: str, speaker: str) -> None:
    found = shortest(text, language, said)
    assert found is not None and found.speaker == speaker


def test_pronouns_come_back_to_the_body() -> None:
    text = "The union says 400 members have left. It called the offer an insult. Nora Weiss, the union's president, spoke at the gate."
    found = shortest(text, "en", "the offer an insult")
    assert found is not None and found.speaker == "union led by Nora Weiss"
