"""What cannot speak is no speaker: adverbs, figures, happenings, pieces of clauses."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from tests.extract.speech.test_northern import article, shortest


@pytest.mark.parametrize(
    ("language", "text", "never"),
    [
        ("en", "A party man who would not be quoted by name went further, claiming that two boxes were opened.", "name went further"),
        ("en", "The search for victims of the landslide confirmed nine deaths.", "search for victims of the landslide"),
        ("es", "El rescate de otros dos cuerpos elevó este lunes a nueve la cifra de fallecidos.", "rescate de otros dos cuerpos"),
        ("de", "Es hieß dagegen unter der Hand, es seien mehr gewesen.", "dagegen unter der Hand"),
        ("cs", "Důvod neprozradila, zopakovala jen, že odejde.", "jen"),
        ("ar", "وفي المساء أعلنت الوزارة أن الطريق مفتوح.", "وفي المساء"),
        ("ru", "Стороны обещали не стрелять.", "не стрелять"),
        ("ta", "கதவு பூட்டியிருந்ததாக மீண்டும் கூறினார்.", "மீண்டும்"),
        ("zh", "去年3月就有人反映漏水，但没有得到答复。", "去年"),
    ],
)  # fmt: skip
def test_what_cannot_speak_is_no_speaker(language: str, text: str, never: str) -> None:
    assert never not in {m.speaker for m in mentions(article(language, text)).speech}


@pytest.mark.parametrize(
    ("language", "text", "said", "speaker"),
    [
        ("en", "The road is closed, a 17-year-old herdsman said.", "The road is closed", "17-year-old herdsman"),
        ("en", "The search team leader said that the road was closed.", "the road was closed", "search team leader"),
        # a figure behind a whole speaker is what he tells
        ("de", "Im Krankenhaus werden nach Angaben der Polizei 31 Menschen behandelt.", "31 Menschen", "police"),
        ("es", "Según la policía 12 personas fueron detenidas.", "12 personas", "police"),
        # a name that was not found, with more of him behind a comma
        ("it", "«Abbiamo perso», ammette Drovandis, che dopo la prima partita aveva parlato di furto.", "Abbiamo perso", "Drovandis"),
        # a thing behind a verb that needs no subject is what is told
        ("ar", "قال الوزير نبيل قاسم إن الطريق مغلق. وأكد مقتل جندي وإصابة أربعة.", "مقتل جندي", "نبيل قاسم"),
        ("es", "El alcalde Julio Peña visitó el puerto. Confirmó la muerte de dos pescadores.", "la muerte de dos pescadores", "Julio Peña"),
    ],
)  # fmt: skip
def test_speakers_stay(language: str, text: str, said: str, speaker: str) -> None:
    found = shortest(text, language, said)
    assert found is not None and found.speaker == speaker


def test_a_word_of_marks_alone_breaks_nothing() -> None:
    mentions(article("bn", "তিনি ় ১২ জন বলেছেন। ় ়"))
