"""Names of countries in the cases of languages that change them."""

import pytest

from reportedly.extract import mentions
from reportedly.records import Article

FORMS = {
    "ka": "ავღანეთში AF, ალჟირის DZ, ანგოლის AO, არგენტინიდან AR, აზერბაიჯანმა AZ, ბელარუსში BY, ჩილეს CL, იაპონიასთან JP, თურქეთისთვის TR, მექსიკაში MX, პერუდან PE, საქართველოდან GE",
    "ta": "ஆஃப்கானிஸ்தானில் AF, பெல்ஜியத்தில் BE, அல்ஜீரியாவுக்கு DZ, பெலாரஸின் BY, பாகிஸ்தானுக்கு PK, சீனாவும் CN, துருக்கியின் TR, அமெரிக்காவிற்குப் US, ரஷ்யாவுடன் RU, ஈராக்கில் IQ, பிரிட்டனின் GB",
    "pl": "Brazylię BR, Belgią BE, Albanię AL, Francję FR, Bułgarii BG, Kostaryce CR",
    "sk": "Kolumbii CO, Etiópiu ET, Indonéziou ID, Malajzii MY, Nigérie NG, Líbyou LY",
    "ru": "Нигерии NG, Нигерию NG, Нигерией NG, Индией IN, Турции TR, Кубе CU",
    "uk": "Нігерії NG, Нігерію NG, Індією IN, Туреччиною TR",
    "hu": "Angolát AO, Albániát AL, Ausztriából AT, Kambodzsába KH, Chilét CL",
    "fi": "Afganistanin AF, Iranissa IR, Kamerunista CM, Islannissa IS, Irlannin IE, Tšekissä CZ, Turkista TR, Sveitsissä CH",
    "az": "Əfqanıstanın AF, Kamerunu CM, Nepala NP, Rusiyada RU, Yunanıstandan GR",
    "mr": "अल्बानियाने AL, जपानला JP, इराणच्या IR",
    "eu": "Txilen CL, Zipreko CY, Mozambikera MZ, Ekuadoren EC, Haitik HT",
    "ko": "알제리에서의 DZ, 시리아에서 SY, 이란의 IR",
    "hy": "Ալբանիայում AL, Իրանից IR, Թուրքիային TR, Ռուսաստանի RU",
    "lt": "Nigerijos NG, Indijoje IN, Irano IR, Somalio SO",
    "sq": "Keninë KE, Kamboxhisë KH, Nigerit NE, Greqisë GR",
    "hr": "Paname PA, Vijetnama VN, Kenije KE, Iranom IR",
    "sr": "Вијетнама VN, Кеније KE, Ираном IR, Кубу CU",
    "bn": "ভারতের IN, নেপালে NP, চীনকে CN",
    "te": "భారతదేశంలో IN, చైనాకు CN",
    "tr": "Türkiye'de TR, İran'ın IR, Kenya'dan KE",
    "lv": "Indijā IN, Ukrainas UA, Kenijai KE",
    "el": "Κένυας KE, Ινδίας IN, Κούβας CU",
    "cs": "Nigérii NG, Polska PL, Íránem IR",
    "ro": "Franței FR, Nigeriei NG, Iranului IR",
}


@pytest.mark.parametrize(
    ("language", "form", "country"),
    [(language, *pair.split(" ")) for language, pairs in FORMS.items() for pair in pairs.split(", ")],
)
def test_a_country_in_another_case(language: str, form: str, country: str) -> None:
    text = f"– 12 {form}." if language != "ko" else f"12명이 {form}"
    found = mentions(Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language))
    assert country in {p.country for p in found.places}
