from __future__ import annotations

import pytest

from reportedly import languages
from reportedly.extract.actions import actions, main_type
from reportedly.extract.actions.lexicon import NOTHING
from reportedly.extract.names import names
from reportedly.extract.sentences import sentences
from reportedly.records import ActionMention, Article, Entity


def found(text: str, language: str = "en") -> tuple[list[ActionMention], tuple[Entity, ...]]:
    one = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    split = sentences(one)
    mentions, entities = names(one, split, None)
    return list(actions(one, split, entities, mentions, (), ())), entities


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("The two ministers held a phone call.", "en", "CONSULT.phone"),
        ("A train derailed near the coast.", "en", "ACCIDENT.rail"),
        ("An aftershock shook the town.", "en", "DISASTER.aftershock"),
        ("Un tren descarriló cerca de la costa.", "es", "ACCIDENT.rail"),
        ("Dos muertas al volcar una lancha en el lago.", "es", "ACCIDENT.sea"),
        ("Una lancha choca y vuelca cerca de las islas.", "es", "ACCIDENT.sea"),
        ("Si rovescia una barca sul lago.", "it", "ACCIDENT.sea"),
        ("Barco virou no rio.", "pt", "ACCIDENT.sea"),
        ("Ein Boot kenterte auf dem See.", "de", "ACCIDENT.sea"),
        ("Een boot is gekapseisd op het meer.", "nl", "ACCIDENT.sea"),
        ("De ministers voerden een telefoongesprek.", "nl", "CONSULT.phone"),
        ("湖上游船倾覆。", "zh", "ACCIDENT.sea"),
        ("نفذ الجيش غارة جوية على البلدة.", "ar", "ASSAULT.battle"),
        ("أدت عملية تفجير الى سقوط قتلى.", "ar", "ASSAULT.bombing"),
        ("Un séisme a frappé la région.", "fr", "DISASTER.earthquake"),
        ("Bei dem Anschlag starben drei Menschen.", "de", "ASSAULT.bombing"),
        ("Министры провели телефонный разговор.", "ru", "CONSULT.phone"),
        ("दोनों मंत्रियों ने फोन पर बात की।", "hi", "CONSULT.phone"),
        ("شہر میں زلزلہ آیا۔", "ur", "DISASTER.earthquake"),
        ("وانفجرت سيارة مفخخة في السوق.", "ar", "ASSAULT.bombing"),
        ("央行宣布降息。", "zh", "POLICY.rate"),
        ("中銀が利下げを決めた。", "ja", "POLICY.rate"),
        ("열차가 탈선했다. 탈선 사고였다.", "ko", "ACCIDENT.rail"),
        ("Merkez Bankası faizi indirdi.", "tr", "POLICY.rate"),
        ("Một đoàn tàu trật bánh gần bờ biển.", "vi", "ACCIDENT.rail"),
        ("Hai bộ trưởng điện đàm sáng nay.", "vi", "CONSULT.phone"),
    ],
)
def test_kinds(text: str, language: str, kind: str) -> None:
    assert kind in {a.kind for a in found(text, language)[0]}


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Dos muertas al volcar una lancha en Puno.", "es", "ASSAULT"),  # "puñ*" and the town
        ("Hombres que se movilizaban en una moto llegaron.", "es", "PROTEST.demonstration"),
        ("Gölde tekne alabora oldu.", "tr", "SPORT.match"),
    ],
)
def test_no_kind_of_what_only_looks_alike(text: str, language: str, kind: str) -> None:
    assert kind not in {a.kind for a in found(text, language)[0]}


def test_who_did_it_to_whom() -> None:
    made, entities = found("President Nora Weiss telephoned Prime Minister Adel Brandt.")
    call = next(a for a in made if a.kind == "CONSULT.phone")
    assert [entities[i].name for i in call.agents] == ["Nora Weiss"]
    assert [entities[i].name for i in call.recipients] == ["Adel Brandt"]


@pytest.mark.parametrize(
    ("text", "negated", "tense"),
    [
        ("The ministers did not meet.", True, "past"),
        ("The ministers will meet on Friday.", False, "planned"),
        ("The ministers met.", False, "past"),
    ],
)
def test_negation_and_tense(text: str, negated: bool, tense: str) -> None:
    made = [a for a in found(text)[0] if a.kind.startswith("CONSULT")]
    assert [(a.negated, a.tense) for a in made] == [(negated, tense)]


def test_the_main_type_of_a_threat_is_not_what_is_threatened() -> None:
    assert main_type(found("The farmers threatened to blockade the port.")[0]) == "THREATEN"


def test_every_trigger_has_a_kind_that_is_told() -> None:
    kinds = languages.common("kinds")["kinds"]
    for language in languages.available("actions"):
        unknown = set(languages.load(language, "actions")["triggers"]) - set(kinds) - {NOTHING}
        assert not unknown, (language, unknown)
    assert all(isinstance(told, str) and told for told in kinds.values())


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Los transportistas bloquearon dos puentes en protesta por el alza del diésel.", "es", "PROTEST"),
        ("The mayor cancelled the visit in protest; thousands marched.", "en", "PROTEST"),
        ("Un pescador fue muerto de dos impactos de bala en el muelle.", "es", "ASSAULT"),
        ("El último día tuvo como objetivo el nombre de la mesa.", "es", None),
    ],
)
def test_the_form_of_a_protest_is_a_protest(text: str, language: str, kind: str | None) -> None:
    made = main_type(found(text, language)[0])
    assert made == kind if kind is not None else made not in ("ASSAULT", "REJECT", "REQUEST")


@pytest.mark.parametrize(
    ("text", "language", "agent", "recipient"),
    [
        ("Foreign Minister Adel Brandt received a telephone call from Nora Weiss.", "en", "Nora Weiss", "Adel Brandt"),
        ("विदेश मंत्री राजेश वर्मा ने विदेश मंत्री करीम हसन को फोन किया।", "hi", "राजेश वर्मा", "करीम हसन"),
    ],
)
def test_words_that_tell_who_called_whom(text: str, language: str, agent: str, recipient: str) -> None:
    made, entities = found(text, language)
    call = next(a for a in made if a.kind == "CONSULT.phone")
    assert [entities[i].name for i in call.agents] == [agent]
    assert [entities[i].name for i in call.recipients] == [recipient]


def test_people_named_by_what_they_do_tell_nothing_where_they_do_something_else() -> None:
    assert [a.kind for a in found("Protesters demand a new bridge.")[0]] == ["REQUEST"]
    assert [a.kind for a in found("Protesters stood at the harbour.")[0]] == ["PROTEST.demonstration"]


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("The coast road is impassable at the lagoon.", "en", "TRANSPORT.disruption"),
        ("A ponte está cortada desde ontem.", "pt", "TRANSPORT.disruption"),
        ("Kapal itu bertolak dari dermaga lama.", "id", "TRANSPORT.journey"),
        ("Ein Warnstreik legte die Fähren lahm.", "de", "PROTEST.strike"),
        ("Een treinstaking trof de kust.", "nl", "PROTEST.strike"),
        ("Strony porozumiały się w nocy.", "pl", "AGREE.deal"),
        ("Сторони обмінялися полоненими.", "uk", "CONCEDE.exchange"),
        ("Les habitants ont été relogés.", "fr", "RESCUE.evacuation"),
        ("列车停运。", "zh", "TRANSPORT.disruption"),
        ("フェリーが欠航した。", "ja", "TRANSPORT.disruption"),
        ("여객선이 출항했다.", "ko", "TRANSPORT.journey"),
        ("अधिकारी ने दफ़्तर में फ़ोन लगाया।", "hi", "CONSULT.phone"),
        ("غادرت السفينة الميناء.", "ar", "TRANSPORT.journey"),
        ("کشتی راهی بندر شد.", "fa", "TRANSPORT.journey"),
        ("Meli iliwasili bandarini.", "sw", "TRANSPORT.journey"),
        ("Köprü ulaşıma kapandı.", "tr", "TRANSPORT.disruption"),
    ],
)
def test_common_words_tell_where_no_other_does(text: str, language: str, kind: str) -> None:
    made = found(text, language)[0]
    assert kind in {a.kind for a in made}
    assert main_type([a for a in made if a.wide]) is None


def test_common_words_give_way() -> None:
    assert not any(a.wide for a in found("The talks began in the old port.")[0])
    assert [a.wide for a in found("The sale began in the old port.")[0]] == [True]


def test_every_common_word_has_a_kind_that_is_told() -> None:
    kinds = languages.common("kinds")["kinds"]
    assert set(languages.available("wide_actions")) <= set(languages.available("actions"))
    for language in languages.available("wide_actions"):
        unknown = set(languages.load(language, "wide_actions")["triggers"]) - set(kinds)
        assert not unknown, (language, unknown)
