"""Places of an article: which one is meant, and how it is used; all texts are invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.extract.names import names
from reportedly.extract.places import places
from reportedly.extract.sentences import sentences
from reportedly.naming import similarity
from reportedly.records import Article, Block, NameMention, PlaceMention, Span


def found(text: str, language: str | None) -> tuple[PlaceMention, ...]:
    blocks = (Block(kind="body", span=Span(0, len(text))),) if text else ()
    made = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language, blocks=blocks)
    split = sentences(made)
    return places(made, split, names(made, split)[0])


@pytest.mark.parametrize(
    ("language", "text", "written", "name", "country", "use"),
    [
        ("en", "The ministers met in Doha.", "Doha", "Doha", "QA", "location"),
        ("en", "Talks were held in Washington with guests.", "Washington", "Washington", "US", "location"),
        ("hi", "मंत्रियों की बैठक वाशिंगटन में हुई।", "वाशिंगटन", "Washington", "US", "location"),
        ("ar", "عقد الاجتماع في الدوحة مساء.", "الدوحة", "Doha", "QA", "location"),
        ("ru", "Встреча прошла в Исламабаде.", "Исламабаде", "Islamabad", "PK", "location"),
        ("tr", "Toplantı İslamabad'da yapıldı.", "İslamabad", "Islamabad", "PK", "location"),
        ("zh", "会谈在多哈举行。", "多哈", "Doha", "QA", "location"),
        ("en", "The lorry was stopped in Nice on Friday.", "Nice", "Nice", "FR", "location"),
        ("en", "Kenyan farmers waited.", "Kenyan", "Kenya", "KE", "demonym"),
    ],
)
def test_one_place(language: str, text: str, written: str, name: str, country: str, use: str) -> None:
    assert [(p.text, p.name, p.country, p.use) for p in found(text, language)] == [(written, name, country, use)]


@pytest.mark.parametrize("text", ["Nice weather helped.", "Pupils are better in Reading Tests."])
def test_a_word_of_the_language_that_is_also_a_town(text: str) -> None:
    assert found(text, "en") == ()


def test_what_stands_beside_a_place_decides() -> None:
    place = found("The fire began in Springfield, Illinois, on Sunday.", "en")[0]
    assert (place.country, place.division) == ("US", "Illinois")
    place = found("The fire began in Springfield, Mo., on Sunday.", "en")[0]
    assert place.division == "Missouri"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The Bush administration waited. A panel held a hearing into Bush's late rules.", "Bush"),
        ("Vendors wrote a patch in IE and waited.", "IE"),
    ],
)
def test_a_word_behind_a_preposition_is_no_small_place_of_another_spelling(text: str, written: str) -> None:
    assert written not in {p.text for p in found(text, "en")}


def test_the_same_name_means_the_same_place() -> None:
    text = "Roads in Springfield, Ohio, were closed. Springfield asked for help."
    assert {p.division for p in found(text, "en") if p.text == "Springfield"} == {"Ohio"}


def test_an_unknown_town_keeps_its_name_and_gets_the_country() -> None:
    text = "The quake struck near the town of Zorkhabad in Kerman province, Iran."
    place = next(p for p in found(text, "en") if p.text == "Zorkhabad")
    assert (place.name, place.country, place.latitude) == ("Zorkhabad", "IR", None)


def test_a_place_in_a_name_is_no_place() -> None:
    assert not found("The Bank of England kept rates.", "en")


def test_a_dateline_is_told_from_a_location() -> None:
    uses = {p.text: p.use for p in found("NAIROBI: Rain fell in Mombasa all day.", "en")}
    assert uses == {"NAIROBI": "dateline", "Mombasa": "location"}


def test_the_state_among_towns_of_that_state() -> None:
    text = "Georgia schools in Decatur, Macon and Savannah closed after the storm hit Atlanta."
    assert next(p for p in found(text, "en") if p.text == "Georgia").country == "US"


def test_the_country_alone() -> None:
    place = found("Georgia and Armenia signed a treaty in Tbilisi.", "en")[0]
    assert (place.country, place.is_country) == ("GE", True)


@given(st.text(max_size=200), st.sampled_from(["en", "ar", "ja", "de", None]))
def test_spans_hold_their_text(text: str, language: str | None) -> None:
    assert all(text[p.span.start : p.span.end] == p.text for p in found(text, language))


@pytest.mark.parametrize(
    ("language", "text", "name", "country"),
    [
        ("fr", "En Irak, une bombe a explosé à Mouqdadiya.", "Al Miqdādīyah", "IQ"),
        ("de", "Im Irak brannte es nahe der Stadt Chanaqin.", "Khānaqīn", "IQ"),
        ("hi", "ईरान में भूकंप आया। केंद्र रावर शहर के पास था।", "Rāvar", "IR"),
        ("ru", "В Иране толчки ощущались близ города Равер.", "Rāvar", "IR"),
        ("tr", "Irak'ta çatışma çıktı. Hanekin yakınlarındaki köy boşaltıldı.", "Khānaqīn", "IQ"),
    ],
)
def test_other_spellings_meet_in_the_country_that_is_named(language: str, text: str, name: str, country: str) -> None:
    assert (name, country) in [(p.name, p.country) for p in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Пожар начался в Харькове.", "Kharkiv"),
        ("ru", "Жители Одессы ждали поезда.", "Odesa"),
        ("ru", "Мэр Казани открыл мост.", "Kazan"),
        ("uk", "Пожежа сталася у Львові.", "Lviv"),
        ("pl", "Pożar wybuchł w Krakowie.", "Kraków"),
    ],
)
def test_names_in_other_cases(language: str, text: str, name: str) -> None:
    assert [p.name for p in found(text, language)] == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Salt prices rose and Reading was easy."),
        ("en", "Buses in the Capital Region were late."),
        ("de", "Der Mann kam in der Nacht in Gewahrsam und in Haft."),
        ("fr", "Un tableau du XVIIe siècle a été volé."),
        ("tr", "Polis soruşturma başlattı."),
    ],
)
def test_words_that_mean_something_else(language: str, text: str) -> None:
    assert not found(text, language)


def test_hills_and_lakes_are_places_with_their_names() -> None:
    texts = [p.text for p in found("Soldiers in Iraq searched the Hamrin hills on Sunday.", "en")]
    assert texts == ["Iraq", "Hamrin hills"]


@pytest.mark.parametrize(
    ("text", "written", "name", "division"),
    [
        ("The bridge in Beckley, W.Va., was closed.", "W.Va.", "West Virginia", "West Virginia"),
        ("The bridge in Beckley, W. Va., was closed.", "W. Va.", "West Virginia", "West Virginia"),
        ("The march ended in Washington, D.C., on Monday.", "D.C.", "District of Columbia", "District of Columbia"),
        ("Snow fell in St. Cloud and in Duluth.", "St. Cloud", "Saint Cloud", "Minnesota"),
        ("Snow fell across West Virginia.", "West Virginia", "West Virginia", "West Virginia"),
        ("Floods hit Erie and Niagara counties near Buffalo, N.Y., on Friday.", "Niagara", "Niagara County", "New York"),
        ("Police in Paris and in Henry County, Tenn., closed a road.", "Paris", "Paris", "Tennessee"),
        ("The ferry left Copacabana. Bolivia's navy in La Paz said so.", "Copacabana", "Copacabana", "La Paz Department"),
        ("Shops in Lebanon closed. Towns near Indianapolis and Zionsville, Indiana, did too.", "Lebanon", "Lebanon", "Indiana"),
        ("England won.", "England", "England", "England"),
    ],
)  # fmt: skip
def test_what_is_meant_here(text: str, written: str, name: str, division: str) -> None:
    place = next(p for p in found(text, "en") if p.text == written)
    assert (place.name, place.division, place.is_country) == (name, division, False)


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose in Latin America and North America.",
        "A man said he was ill. Or so they say.",
        "She heard Mass. He did not.",
    ],
)
def test_what_is_no_country_and_no_division(text: str) -> None:
    assert not found(text, "en")


def test_a_country_in_the_news_of_the_world_stays_one() -> None:
    assert all(p.is_country for p in found("Lebanon, Jordan and Georgia joined Mexico and Panama.", "en"))


def test_a_place_marked_as_longer_than_the_town_in_its_name() -> None:
    text = "Thousands walked in Griffith Park and in Western Massachusetts."
    made = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language="en")
    marked = [
        NameMention(span=Span(text.index(n), text.index(n) + len(n)), text=n, kind="LOC")
        for n in ("Griffith Park", "Western Massachusetts")
    ]
    one, two = places(made, sentences(made), marked)
    assert (one.text, one.latitude) == ("Griffith Park", None)
    assert (two.text, two.name) == ("Western Massachusetts", "Massachusetts")


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [("zh", "比赛于4月22日在新潟进行。", "新潟"), ("ja", "試合は22日午後7時から新潟市で行われる。", "新潟市")],
)
def test_a_place_right_behind_figures(language: str, text: str, written: str) -> None:
    assert [(p.text, p.country) for p in found(text, language)] == [(written, "JP")]


@pytest.mark.parametrize(
    ("language", "text", "name", "country", "use"),
    [
        ("en", "A tanker was boarded in the Strait of Hormuz off Iran.", "Strait of Hormuz", "IR", "location"),
        ("en", "The storm left the Gulf of Mexico.", "Gulf of Mexico", None, "named"),
        ("en", "Twelve people were rescued off the island of Lesbos.", "Lesbos", "GR", "location"),
        ("es", "La lancha volcó en el lago Titicaca, en Bolivia.", "Lake Titicaca", "BO", "location"),
        ("ru", "Судно затонуло в Чёрном море у берегов Румынии.", "Black Sea", "RO", "location"),
        ("de", "Das Boot kenterte im Schwarzen Meer vor Rumänien.", "Black Sea", "RO", "location"),
        ("ar", "غرق القارب في بحيرة تيتيكاكا في بوليفيا.", "Lake Titicaca", "BO", "location"),
        ("ar", "توترت الأوضاع في البحر الأحمر ومضيق هرمز قرب إيران.", "Strait of Hormuz", "IR", "named"),
        ("zh", "渡轮在的的喀喀湖沉没，玻利维亚派出救援人员。", "Lake Titicaca", "BO", "location"),
        ("ko", "여객선이 티티카카호에서 침몰했다고 페루 당국이 밝혔다.", "Lake Titicaca", "PE", "location"),
    ],
)
def test_waters_and_islands(language: str, text: str, name: str, country: str | None, use: str) -> None:
    assert (name, country, use) in [(p.name, p.country, p.use) for p in found(text, language)]


def test_a_lake_tells_which_town_beside_it_is_meant() -> None:
    assert [p.country for p in found("La lancha salió de Copacabana y cruzó el lago Titicaca.", "es")] == ["BO", "BO"]
    assert found("The band played in Copacabana.", "en")[0].country == "BR"


@pytest.mark.parametrize(
    "text", ["The Black Sea Fleet left port.", "The «Volga Star» left port.", "She read about lake victoria."]
)
def test_what_is_no_water(text: str) -> None:
    assert not any(p.name in ("Black Sea", "Volga", "Lake Victoria") for p in found(text, "en"))


@pytest.mark.parametrize(
    ("language", "text", "written", "country"),
    [
        ("de", "In Gent fehlt ein Bild. Es lag in einer Garage im Aachener Stadtteil Rothe Erde.", "Rothe Erde", "DE"),
        (
            "de",
            "In Aachen nahm die Polizei zwei Männer fest. Das Bild war im Stadtteil Rothe Erde.",
            "Rothe Erde",
            "DE",
        ),
        ("en", "Police in Kyiv closed Podil, a neighbourhood of the capital.", "Podil", "UA"),
        ("fr", "Un incendie a éclaté dans le quartier de Bellevue à Nantes.", "Bellevue", "FR"),
        ("es", "Hubo un incendio en el barrio de Palermo, en Buenos Aires.", "Palermo", "AR"),
    ],
)
def test_a_part_of_a_town_is_where_the_town_is(language: str, text: str, written: str, country: str) -> None:
    assert [p.country for p in found(text, language) if p.text == written] == [country]


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("pt", "A água passou por cima da barragem de Monte Cinzarro em Moçambique.", "Monte Cinzarro"),
        ("pt", "As casas da vila da Quelimana do Mar ruíram em Moçambique.", "Quelimana do Mar"),
        ("id", "Kapal itu bertolak dari pelabuhan Tirtasari di Indonesia.", "Tirtasari"),
        ("uk", "Автобус чекав на пункті пропуску «Верхні Лозки» в Україні.", "Верхні Лозки"),
        ("pl", "Pożar wybuchł we wsi Kamionowo w Polsce.", "Kamionowo"),
        ("ru", "Мост у посёлке Верхнелозово в России обрушился.", "Верхнелозово"),
        ("nl", "De boot voer naar het eiland Zandwerd in Indonesië.", "Zandwerd"),
        ("vi", "Phà rời cảng Tirtasari ở Indonesia.", "Tirtasari"),
        ("de", "Der Bus kam aus der Kreisstadt Lindweiler in Deutschland.", "Lindweiler"),
        ("it", "L'acqua ha superato la diga di Montelugo in Italia.", "Montelugo"),
        ("fr", "Les camions attendaient au poste-frontière de Sainte-Ombre en Belgique.", "Sainte-Ombre"),
        ("es", "El agua pasó sobre el embalse de Valdelugo en España.", "Valdelugo"),
    ],
)
def test_a_word_for_a_kind_of_place_names_one_that_no_gazetteer_has(language: str, text: str, written: str) -> None:
    made = found(text, language)
    country = next(p.country for p in made if p.is_country)
    assert [(p.text, p.country) for p in made if not p.is_country] == [(written, country)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("pt", "O encontro foi no Rio de Janeiro.", "Rio de Janeiro"),
        ("es", "El encuentro fue en la Ciudad de México.", "Mexico City"),
    ],
)
def test_a_word_for_a_kind_of_place_within_a_name(language: str, text: str, name: str) -> None:
    assert [p.name for p in found(text, language)] == [name]


def test_who_a_town_has_is_no_town() -> None:
    text = "Глава города Иван Петров открыл мост."
    assert not found(text, "ru")


def test_the_german_genitive_of_a_place() -> None:
    text = "Im Norden Bayerns und in Teilen Nordrhein-Westfalens fiel Schnee, sagte Hans Meier."
    assert [p.name for p in found(text, "de")] == ["Bavaria", "North Rhine-Westphalia"]


@pytest.mark.parametrize(
    ("language", "text", "name", "country"),
    [
        ("cs", "Smlouvu podepsali v Novém Dillí, delegace pak odletěla do Tel Avivu.", "Tel Aviv", "IL"),
        ("cs", "Soud v Brně jednal celý den.", "Brno", "CZ"),
        ("ru", "Склад сгорел в Нижнем Новгороде.", "Nizhniy Novgorod", "RU"),
        ("uk", "Потяг зупинився в Білій Церкві.", "Bila Tserkva", "UA"),
        ("uk", "Судно стоїть у порту в Гамбурзі.", "Hamburg", "DE"),
        ("pl", "Narada odbyła się w Nowym Jorku.", "New York City", "US"),
        ("ro", "Incendiul a izbucnit la Timișoara, în zona gării.", "Timişoara", "RO"),
        ("ro", "Inspectoratul de Poliție Cahul a deschis o anchetă în Moldova.", "Cahul", "MD"),
        ("el", "Φωτιά ξέσπασε σε αποθήκη στον Βόλο.", "Volos", "GR"),
        ("el", "Η έκρηξη έγινε στην Καλαμαριά Θεσσαλονίκης.", "Thessaloníki", "GR"),
        ("sv", "Branden började i Malmö på söndagen.", "Malmö", "SE"),
        ("he", "השריפה פרצה במחסן בחיפה.", "Haifa", "IL"),
        ("fr", "Arrivé au Caire, le ministre a rencontré son homologue.", "Cairo", "EG"),
        ("ja", "会談はオランダ・ロッテルダムで開かれた。", "Rotterdam", "NL"),
    ],
)
def test_names_of_several_words_and_of_more_languages(language: str, text: str, name: str, country: str) -> None:
    assert (name, country) in [(p.name, p.country) for p in found(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("hi", "महाराष्ट्र में बाढ़ आई। मालेगांव के पास पुल टूट गया।", "Malegaon"),
        ("ja", "インドのマハラシュトラ州ナシク県で橋が落ちた。", "Nashik"),
        ("zh", "山东省潍坊市羊口镇一座仓库起火。", "Yangkou"),
        ("ja", "中国江蘇省塩城市の工場で火事があった。", "Yancheng"),
        ("es", "El dique cedió cerca de la localidad paquistaní de Zorkhabad.", "Zorkhabad"),
        ("en", "In Pakistan water reached Zorkhabad, the main town of the valley, at dawn.", "Zorkhabad"),
        ("ar", "انهار الجسر قرب بلدة زرخاباد في باكستان.", "Zorkhabad"),
    ],
)
def test_small_places_by_what_stands_beside_them(language: str, text: str, name: str) -> None:
    names = [p.name for p in found(text, language)]
    assert any(similarity(name, n) > 0.85 for n in names), names


def test_a_river_is_no_town_that_sounds_like_it() -> None:
    assert [p.name for p in found("El río Panjkora creció en Pakistán.", "es")][0] == "Panjkora"


def test_what_bengali_endings_do_to_nouns_makes_no_places() -> None:
    names = [p.name for p in found("ভারতের মানুষ সৈকতে খেলবে।", "bn")]
    assert names == ["India"]


@pytest.mark.parametrize(
    ("language", "text", "name", "country"),
    [
        ("da", "Branden brød ud i Aarhus søndag.", "Århus", "DK"),
        ("no", "Brannen startet i Tromsø søndag.", "Tromsø", "NO"),
        ("fi", "Tulipalo syttyi Lahdessa sunnuntaina.", "Lahti", "FI"),
        ("fi", "Rovaniemellä pakasti.", "Rovaniemi", "FI"),
        ("hu", "Tűz ütött ki Debrecenben vasárnap.", "Debrecen", "HU"),
        ("hu", "A miniszter Kijevben tárgyalt.", "Kyiv", "UA"),
    ],
)
def test_places_of_the_north_and_of_hungary(language: str, text: str, name: str, country: str) -> None:
    assert [(p.name, p.country) for p in found(text, language)] == [(name, country)]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("hi", "मुंबई और नागपुर में बारिश हुई। खामगांव के निकट पुल टूट गया।", "Khāmgaon"),
        ("bn", "মুম্বই শহরে বৃষ্টি। মালেগাঁওয়ের কাছে সেতু ভেঙেছে।", "Malegaon"),
        ("hi", "भुसावल और मालेगांव में बाढ़ आई।", "Malegaon"),
    ],
)
def test_news_from_home_name_no_country(language: str, text: str, name: str) -> None:
    assert name in [p.name for p in found(text, language)]


def test_a_family_name_with_an_ending_is_no_town() -> None:
    assert not [p for p in found("ধৃত প্রকাশ লোন্ধে আজ আদালতে।", "bn") if p.name == "Londa"]


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", "ناقش الوزراء انتشار فيروس كورونا في الدوحة."),
        ("fr", "La vague de Corona a touché Doha."),
        ("ko", "장관은 도하에서 코로나 대책을 논의했다."),
    ],
)
def test_a_virus_is_no_town(language: str, written: str) -> None:
    assert "Corona" not in [p.name for p in found(written, language)]


def test_a_town_called_as_a_virus_is_one_beside_its_division() -> None:
    assert "Corona" in [p.name for p in found("The fire began in Corona, California, on Friday.", "en")]


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("fr", "L'incendie s'est déclaré lundi en Côte d’Ivoire.", "CI"),
        ("he", "השריפה פרצה ביום שני ליד אזרבייג׳ן.", "AZ"),
        ("he", "ביום שני דחתה צ'כיה את ההצעה.", "CZ"),
        ("he", "השריפה פרצה בג׳קרטה ביום שני.", "ID"),
        ("uz", "Dushanba kuni O‘zbekiston taklifni rad etdi.", "UZ"),
        ("uz", "Bag‘dodda portlash yuz berdi.", "IQ"),
        ("uk", "У понеділок Обʼєднані Арабські Емірати відхилили пропозицію.", "AE"),
        ("sw", "Moto ulizuka Jamhuri ya Kidemokrasia ya Kongo Jumatatu.", "CD"),
        ("zh", "星期一,波斯尼亚和黑塞哥维那发生火灾。", "BA"),
        ("ar", "اندلع حريق في أستراليا يوم الاثنين.", "AU"),
        ("fa", "آتش‌سوزی روز دوشنبه در استرالیا رخ داد.", "AU"),
    ],
)
def test_countries_of_several_words_and_with_marks_within(language: str, text: str, country: str) -> None:
    assert country in {p.country for p in found(text, language)}
