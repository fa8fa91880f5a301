"""Places by what is said of them: their country, the word for their kind, what stands beside them; and words that are none. All texts are invented."""

from __future__ import annotations

import pytest

from tests.extract.places.test_places import found


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The envoys met in the Georgian capital on Monday.", "Tbilisi"),
        ("en", "Prices rose in the capital of Armenia.", "Yerevan"),
        ("fr", "Ils se sont vus dans la capitale péruvienne.", "Lima"),
        ("de", "Das Treffen fand in der georgischen Hauptstadt statt.", "Tbilisi"),
        ("ru", "Встреча прошла в грузинской столице.", "Tbilisi"),
        ("ar", "التقيا في العاصمة الجورجية.", "Tbilisi"),
        ("hi", "बैठक जॉर्जिया की राजधानी में हुई।", "Tbilisi"),
        ("zh", "双方在格鲁吉亚首都会面。", "Tbilisi"),
    ],
)
def test_a_capital_told_by_its_country(language: str, text: str, name: str) -> None:
    assert name in [p.name for p in found(text, language) if p.use == "location"]


def test_a_capital_that_is_named_is_told_once() -> None:
    places = found("They met in the Georgian capital, Tbilisi. Russian capital fled abroad.", "en")
    assert [p.name for p in places] == ["Georgia", "Tbilisi", "Russia"]


@pytest.mark.parametrize(
    ("language", "text", "written", "name"),
    [
        ("ru", "Пожар начался в Конотопе Сумской области.", "Конотопе", "Konotop"),
        ("ru", "Пожар начался в Конотопе Сумской области.", "Сумской области", "Sumy"),
        ("zh", "火灾发生在中国山东省东营市河口区。", "山东省", "Shandong"),
        ("zh", "火灾发生在中国山东省东营市河口区。", "河口区", "Hekou"),
        ("ja", "中国山東省東営市の工場で火災があった。", "東営市", "Dongying"),
        ("ko", "중국 산둥성 공장에서 불이 났다.", "산둥성", "Shandong"),
        ("es", "El fuego arrasó la provincia de La Serena, en Chile.", "La Serena", "La Serena"),
        ("es", "El epicentro fue 9 kilómetros al noreste de Abancay, en Perú.", "Abancay", "Abancay"),
        ("ar", "وصل الوفد إلى أرمينيا ولكييف مساء.", "ولكييف", "Kyiv"),
        ("pt", "Os feridos estão no Hospital Rural de Mocuba, em Moçambique.", "Mocuba", "Mocuba"),
        ("en", "Thieves broke into the Museum Oosterkaai in Ghent, Belgium.", "Ghent", "Gent"),
    ],
)
def test_units_buildings_and_directions(language: str, text: str, written: str, name: str) -> None:
    assert (written, name) in [(p.text, p.name) for p in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Bei der Ostseebahn ruhte der Verkehr, hieß es in der Börsenmitteilung."),
        ("pt", "Comunicado: a ponte fica fechada."),
        ("fr", "Les cas de COVID-19 et de MERS reculent."),
        ("uk", "Багато хто чекав. Такі дні рідкісні."),
        ("ar", "قالت الدولة إن الليل طويل."),
    ],
)
def test_words_that_are_no_places(language: str, text: str) -> None:
    assert found(text, language) == ()


def test_a_small_namesake_abroad_is_not_meant() -> None:
    (ferry,) = [
        p for p in found("In Indonesia a ferry left the port of Bira. Rescuers reached Bira.", "en") if p.text == "Bira"
    ][:1]
    assert ferry.country == "ID"


def test_a_village_marked_once_is_a_place_wherever_it_stands() -> None:
    places = found("Velinga entierra a sus muertos.\nEl alud llegó al anexo de Velinga, en Perú.", "es")
    assert [p.text for p in places].count("Velinga") == 2


def test_a_small_town_near_another_place_needs_no_mark() -> None:
    text = "The storm hit Zambezia province in Mozambique. Damage was worst where it struck Pebane at night."
    assert ("Pebane", "MZ") in [(p.text, p.country) for p in found(text, "en")]


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("ar", "وصل وزير من المجر وبكينيا وللهند.", {"HU", "KE", "IN"}),
        ("bn", "কেনিয়ার মন্ত্রী ভারতে গেছেন।", {"KE", "IN"}),
        ("ru", "Делегация Китая прибыла из Вьетнама.", {"CN", "VN"}),
        ("pl", "Delegacja z Niemiec rozmawiała w Stanach Zjednoczonych.", {"DE", "US"}),
        ("uk", "Переговори Південної Кореї тривали в Угорщині.", {"KR", "HU"}),
    ],
)
def test_countries_in_other_cases_and_with_clitics(language: str, text: str, country: set[str]) -> None:
    assert country <= {p.country for p in found(text, language) if p.is_country}


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("fr", "La délégation sud-coréenne est arrivée.", "KR"),
        ("pl", "Rozmowy z niemieckiego rządu.", "DE"),
        ("ru", "Заявление немецкого концерна.", "DE"),
        ("es", "La flota rusa zarpó.", "RU"),
        ("sw", "Wajerumani walifika.", "DE"),
    ],
)
def test_adjectives_in_all_their_forms(language: str, text: str, country: str) -> None:
    assert [p.country for p in found(text, language) if p.use == "demonym"] == [country]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Бой у села Тарнабер в Армении начался ночью."),
        ("uk", "Бій біля села Тарнабер у Вірменії почався вночі."),
    ],
)
def test_a_place_that_the_gazetteer_lacks_has_its_name_in_latin_letters(language: str, text: str) -> None:
    assert [(p.name, p.country) for p in found(text, language) if not p.is_country] == [("Tarnaber", "AM")]


def test_an_abbreviation_with_a_place_is_no_route() -> None:
    assert found("The figures were published by EDA-Sur on Monday.", "en") == ()
    assert [p.country for p in found("Der Streik bei der Ostseebahn in Rostock dauert an.", "de")] == ["DE"]


def test_initials_before_a_bracket_head_no_dateline() -> None:
    assert not found("P.J. Malone (City) won the hurdles.", "en")
    assert [p.use for p in found("BHALWARI (Agency) - Two people died.", "en")] == ["dateline"]


def test_an_island_in_arabic_is_no_state_of_that_name() -> None:
    assert [p.name for p in found("خرج المئات في جزيرة أنجوان.", "ar")] == ["Anjouan"]


@pytest.mark.parametrize(
    ("language", "text", "written", "name"),
    [
        ("en", "The Kyrgyz post near the village of Ak-Dobo was shelled.", "Ak-Dobo", "Ak-Dobo"),
        ("ja", "ボリビアのポトシ県リャリャグア近郊で事故があった。", "リャリャグア", "Llallagua"),
        ("ja", "インドネシア中部ジャワ州バンジャルヌガラ県で橋が落ちた。", "バンジャルヌガラ県", "Banjarnegara"),
        ("zh", "吉尔吉斯斯坦军方说，双方在库伦杜附近交火。", "库伦杜", "Kulundu"),
        ("zh", "伊朗边境城市米尔贾韦发生事故。", "米尔贾韦", "Mīrjāveh"),
    ],
)
def test_a_transcribed_name_beside_a_word_for_near(language: str, text: str, written: str, name: str) -> None:
    assert name in [p.name for p in found(text, language) if p.text == written]


def test_places_in_thai() -> None:
    text = "เกิดเหตุที่อำเภอกบินทร์บุรี จังหวัดปราจีนบุรี ประเทศไทย การเมืองไม่เกี่ยว"
    assert [(p.name, p.country) for p in found(text, "th")] == [
        ("Kabin Buri", "TH"), ("Prachin Buri", "TH"), ("Thailand", "TH"),
    ]  # fmt: skip


def test_a_village_is_called_as_it_stands_behind_the_word_for_one() -> None:
    places = found("Обломки нашли у села Дверола в Грузии. Школа в Двероле закрыта.", "ru")
    assert [p.name for p in places] == ["Dverola", "Georgia", "Dverola"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Georgian rescuers reached them on Mount Dvera at dawn.", "Mount Dvera"),
        ("it", "L'aereo è caduto sul monte Dvera, in Georgia.", "Mount Dvera"),
        ("ru", "Обломки лежат на горе Двера, в Грузии.", "Mount Dvera"),
        ("uk", "Вона лежала на схилі гори Двера. Грузія.", "Mount Dvera"),
        ("tr", "Gürcistan'daki Dvera Dağı'nda arama sürüyor.", "Mount Dvera"),
    ],
)
def test_mountains_are_called_in_one_way(language: str, text: str, name: str) -> None:
    assert name in [p.name for p in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Floods hit Gaza province in southern Mozambique."),
        ("pt", "As cheias atingiram a província de Gaza, em Moçambique."),
        ("fr", "Les inondations ont touché la province de Gaza, au Mozambique."),
        ("sw", "Mafuriko katika mkoa wa Gaza, Msumbiji."),
    ],
)
def test_a_province_that_is_called_as_a_country(language: str, text: str) -> None:
    assert [p.country for p in found(text, language)] == ["MZ", "MZ"]
    assert [p.country for p in found("Israel struck Gaza on Monday.", "en")] == ["IL", "PS"]


def test_what_is_written_small_is_no_country_where_countries_have_a_capital() -> None:
    assert [p.name for p in found("Взрыв газа в Катании унёс жизни шести человек.", "ru")] == ["Catania"]
    assert "PS" in [p.country for p in found("Удар по Газе нанесли палестинские боевики.", "ru")]
