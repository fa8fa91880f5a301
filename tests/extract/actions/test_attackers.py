"""Explosions of bombs and of boilers: what attackers do and accidents as well."""

import pytest

from reportedly.extract.actions import actions
from reportedly.extract.names import names
from reportedly.extract.sentences import sentences
from reportedly.records import Article


def kinds(text: str, language: str) -> set[str]:
    one = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    split = sentences(one)
    mentions, entities = names(one, split, None)
    return {action.kind for action in actions(one, split, entities, mentions, (), ())}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An explosion at a paint factory killed four workers. Officials suspect a gas leak in the boiler room."),
        ("de", "Bei einer Explosion in einer Lackfabrik starben vier Arbeiter. Ein Gasleck gilt als Ursache."),
        ("es", "Una explosión en una fábrica de pinturas mató a cuatro obreros. Se investiga una fuga de gas."),
        ("ru", "При взрыве на заводе красок погибли четверо рабочих. Причиной могла стать утечка газа."),
        ("zh", "一家油漆工厂发生爆炸，造成四名工人死亡。当地官员称可能是锅炉房天然气泄漏所致。"),
        ("ar", "أدى انفجار في مصنع للدهانات إلى مقتل أربعة عمال، ويرجح المحققون حدوث تسرب غاز."),
        ("hi", "पेंट फैक्ट्री में विस्फोट से चार मजदूरों की मौत हो गई। बॉयलर से गैस रिसाव की आशंका है।"),
    ],
)
def test_where_a_plant_blows_up_nobody_bombed_it(language: str, text: str) -> None:
    found = kinds(text, language)
    assert "ACCIDENT.explosion" in found
    assert "ASSAULT.bombing" not in found


@pytest.mark.parametrize(
    "text",
    [
        "An explosion killed four people at a market. Nobody has said who did it.",
        "An explosion tore through a gas plant after a drone strike. Militants attacked the factory twice.",
        "A car bomb exploded outside a gas factory, police said.",
    ],
)
def test_other_explosions_stay_what_they_were(text: str) -> None:
    assert "ASSAULT.bombing" in kinds(text, "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The explosion at a bakery left three wounded. Gas had leaked from a cylinder, firefighters said."),
        ("it", "Un'esplosione in un panificio ha provocato tre feriti. I vigili del fuoco: una fuga di gas."),
        ("es", "La explosión en una panadería dejó tres heridos. Los bomberos hablan de una fuga de gas."),
        ("fr", "L’explosion dans une boulangerie a fait trois blessés. Les pompiers évoquent une fuite de gaz."),
        ("pl", "W wybuchu w piekarni rannych zostało troje osób. Strażacy mówią o wycieku gazu z butli gazowej."),
        (
            "en",
            "An explosion brought down a house in Lund. The building collapsed at dawn and three people were wounded.",
        ),
        ("de", "Nach der Explosion ist das Haus in Lund eingestürzt, drei Menschen wurden verletzt."),
    ],
)
def test_who_is_wounded_by_an_accident_was_not_attacked(language: str, text: str) -> None:
    found = kinds(text, language)
    assert "ACCIDENT.explosion" in found
    assert "ASSAULT.bombing" not in found


def test_a_bomb_that_brings_a_house_down_is_a_bomb() -> None:
    assert "ASSAULT.bombing" in kinds(
        "A bomb brought down a house in Lund. The building collapsed after the explosion.", "en"
    )
