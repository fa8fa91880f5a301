"""What ambiguous triggers mean by the words beside them, and by the rest of the article."""

from __future__ import annotations

import pytest

from reportedly.extract.actions import actions
from reportedly.extract.names import names
from reportedly.extract.sentences import sentences
from reportedly.records import ActionMention, Article


def found(text: str, language: str = "en") -> list[ActionMention]:
    one = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    split = sentences(one)
    mentions, entities = names(one, split, None)
    return list(actions(one, split, entities, mentions, (), ()))


def kinds(text: str, language: str = "en") -> set[str]:
    return {a.kind for a in found(text, language)}


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("The army fired two long-range missiles over the sea.", "en", "MOBILIZE"),
        ("The board fired its director.", "en", "GOVERNMENT.resignation"),
        ("Guards fired shots into the crowd.", "en", "ASSAULT"),
        ("Both sides vow to deepen their ties.", "en", "AGREE"),
        ("Officials vowed to retaliate.", "en", "THREATEN"),
        ("The firm released a new version of its software.", "en", "BUSINESS.launch"),
        ("The rebels released their prisoners.", "en", "CONCEDE"),
        ("The minister received her counterpart in Lund.", "en", "CONSULT.visit"),
        ("El tribunal redujo la condena a nueve años de prisión.", "es", "COURT.ruling"),
        ("La lancha volcó en el lago.", "es", "ACCIDENT.sea"),
        ("El autobús volcó en la autopista.", "es", "ACCIDENT.road"),
        ("A juíza condenou o réu a dez anos.", "pt", "COURT.ruling"),
        ("Катер перевернулся на озере, судно затонуло.", "ru", "ACCIDENT.sea"),
        ("Бандиты захватили заложников в банке.", "ru", "ASSAULT.abduction"),
        ("عثرت فرق الإنقاذ خلال عمليات البحث على ناجين.", "ar", "RESCUE"),
        ("Second quake in three weeks hits the island.", "en", "DISASTER.earthquake"),
        ("A second quake hours later shook the island.", "en", "DISASTER.aftershock"),
        ("Tremor secundário fere dois na ilha.", "pt", "DISASTER.aftershock"),
        ("Повторный толчок ощутили жители острова.", "ru", "DISASTER.aftershock"),
    ],
)
def test_the_words_beside_a_trigger_tell_its_kind(text: str, language: str, kind: str) -> None:
    assert kind in kinds(text, language)


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("They agreed to advance their mutual goals.", "en", "SPORT.match"),
        ("The minister received a phone call from Oslo.", "en", "CONSULT.visit"),
        ("They spoke of cross-border threats.", "en", "ASSAULT.battle"),
        ("She opened her electricity bill.", "en", "POLICY.law"),
        ("A lawyer of a large law firm spoke.", "en", "POLICY.law"),
        ("It is a sign that talks go on.", "en", "AGREE.deal"),
        ("The mayor told a news conference that it rained.", "en", "CONSULT.meeting"),
        ("El director ejecutivo habló.", "es", "ASSAULT.killing"),
        ("De acordo com a polícia, choveu.", "pt", "AGREE.deal"),
        ("Die Gewerkschaft sprach mit der Presse.", "de", "COERCE.arrest"),
        ("Die Milchpreise sind hoch.", "de", "CONSULT.visit"),
        ("Giá cổ phiếu tăng mạnh.", "vi", "DEATH"),
        ("Khối lượng giao dịch cao.", "vi", "HEALTH"),
        ("Köyde yaşayan işçiler konuştu.", "tr", "POLICY.law"),
        ("قال الوزير في مؤتمر صحفي إن المطر غزير.", "ar", "CONSULT.meeting"),
    ],
)
def test_a_trigger_in_another_word_or_phrase_is_none(text: str, language: str, kind: str) -> None:
    assert kind not in kinds(text, language)


def test_a_common_word_of_sport_needs_company() -> None:
    assert "SPORT.match" not in kinds("The winner of the vote drew a line. The goal was a draw.")
    assert "SPORT.match" in kinds("The striker was the winner. His goal came late.")


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("A ferry capsized on the lake. Nine people were killed.", "en", "ACCIDENT.sea"),
        ("Al menos 12 heridas al descarrilar un tren.", "es", "ACCIDENT.rail"),
        ("Il treno è deragliato. I feriti sono venti.", "it", "ACCIDENT.rail"),
        ("O ciclone atingiu a costa. Há vinte feridos.", "pt", "DISASTER.storm"),
    ],
)
def test_whom_an_accident_kills_nobody_attacked(text: str, language: str, kind: str) -> None:
    assert kinds(text, language) == {kind}


def test_where_somebody_attacked_the_killed_were_attacked() -> None:
    assert "ASSAULT.killing" in kinds("Gunmen attacked the village after the flood. Nine people were killed.")
    assert kinds("Nine people were killed.") == {"ASSAULT.killing"}


def test_not_only_denies_nothing() -> None:
    assert not any(a.negated for a in found("Rebels not only attacked the town, they burned it."))
    assert any(a.negated for a in found("Rebels have not attacked the town."))


def test_what_was_agreed_is_past_whatever_it_plans() -> None:
    assert [a.tense for a in found("The two sides agreed to meet.") if a.kind == "AGREE"] == ["past"]
    assert [a.tense for a in found("The two sides will agree to meet.") if a.kind == "AGREE"] == ["planned"]


def test_a_dotted_capital_is_the_same_letter() -> None:
    assert "RETREAT" in kinds("İstifa etti.", "tr") or kinds("İstifa etti.", "tr") == kinds("istifa etti.", "tr")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Four die as tour helicopter came down near Lindal.", "en"),
        ("Göldeki helikopter kazasında iki kişi öldü.", "tr"),
        ("Біля Липового впав туристичний літак, упав гелікоптер рятувальників.", "uk"),
        ("У катастрофі вертольота загинули двоє.", "uk"),
        ("Двоје погинулих у паду хеликоптера код језера.", "sr"),
        ("Dvoje poginulih u padu helikoptera kod jezera.", "hr"),
        ("Bei dem Hubschrauberunglück starben zwei Menschen.", "de"),
        ("Cayó un helicóptero turístico en la sierra.", "es"),
        ("ტბასთან ჩამოვარდნილ ვერტმფრენში ორი ადამიანი იყო.", "ka"),
    ],
)
def test_an_aircraft_that_falls_is_an_accident_of_the_air(text: str, language: str) -> None:
    assert "ACCIDENT.air" in kinds(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A tailings dam failed above the town.", "en"),
        ("The breach of Lindal dam flooded two villages.", "en"),
        ("La rotura del dique dejó seis muertos.", "es"),
        ("Rompimento da barragem deixa seis mortos.", "pt"),
        ("Neuf jours après la rupture du barrage, deux corps ont été retrouvés.", "fr"),
        ("Dammbruch an einer Mine: Suche nach Vermissten.", "de"),
        ("В результате прорыва дамбы погибли двое.", "ru"),
        ("鉱山でダムが決壊し、2人が死亡した。", "ja"),
        ("一金矿尾矿库溃坝，两人遇难。", "zh"),
        ("खदान का बांध टूटने से दो लोगों की मौत हो गई।", "hi"),
    ],
)
def test_a_dam_that_breaks_is_a_collapse(text: str, language: str) -> None:
    assert "ACCIDENT.collapse" in kinds(text, language)


def test_a_breach_of_something_else_is_none() -> None:
    assert "ACCIDENT.collapse" not in kinds("The court found a breach of contract.")
