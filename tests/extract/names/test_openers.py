"""What opens a sentence is no part of the name behind it: weekdays, adverbs, conjunctions, nouns in ten languages and more; and what begins a name all the same."""

import pytest

from reportedly.extract import mentions
from reportedly.records import Article


def named(language: str, text: str) -> tuple[set[str], set[str]]:
    """The people and bodies, and the countries that a text names."""
    found = mentions(Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language))
    bodies = {text[n.span.start : n.span.end] for n in found.names if n.kind in ("PER", "ORG")}
    return bodies, {p.country for p in found.places if p.country}


@pytest.mark.parametrize(
    ("language", "text", "country"),
    [
        ("it", "Lunedì Francia e Belgio hanno respinto la proposta.", "FR"),
        ("it", "Intanto Israele ha respinto la proposta.", "IL"),
        ("lt", "Pirmadienį Prancūzija atmetė pasiūlymą.", "FR"),
        ("kk", "Дүйсенбіде Франция ұсынысты қабылдамады.", "FR"),
        ("es", "Posteriormente Brasil retiró la propuesta.", "BR"),
        ("pt", "Entretanto Angola fechou a fronteira.", "AO"),
        ("pl", "Ponieważ Polska odrzuciła propozycję, rozmowy przerwano.", "PL"),
        ("cs", "Ačkoliv Polsko návrh odmítlo, jednání pokračují.", "PL"),
        ("uk", "Оскільки Польща відхилила пропозицію, переговори перервано.", "PL"),
        ("ru", "Впоследствии Индия отвергла предложение.", "IN"),
        ("el", "Καθώς Γαλλία και Ιταλία διαφωνούν, η σύνοδος αναβλήθηκε.", "FR"),
        ("hu", "Például Lengyelország elutasította a javaslatot.", "PL"),
        ("tr", "Özellikle Fransa öneriye karşı çıktı.", "FR"),
        ("id", "Sebaliknya Prancis menolak usulan itu.", "FR"),
        ("de", "Beispielsweise Polen lehnt den Vorschlag ab.", "PL"),
        ("nl", "Vanwege Polen is het overleg uitgesteld.", "PL"),
        ("ro", "Există Polonia și există restul regiunii.", "PL"),
        ("sw", "Ingawa Kenya ilikataa, mazungumzo yanaendelea.", "KE"),
        ("fr", "Parfois Israël refuse de répondre.", "IL"),
        ("vi", "Hôm thứ Hai, Ba Lan bác bỏ đề xuất.", "PL"),
        ("vi", "Hỏa hoạn xảy ra tại Tây Ban Nha hôm thứ Hai.", "ES"),
        ("vi", "Nam Sudan bác bỏ đề xuất.", "SS"),
        ("da", "Mandag afviste Den Dominikanske Republik forslaget.", "DO"),
        ("ro", "Luni, Țările de Jos au respins propunerea.", "NL"),
        ("sq", "Të hënën Emiratet e Bashkuara Arabe hodhi poshtë propozimin.", "AE"),
        ("de", "Am Montag lehnte Costa Rica den Vorschlag ab.", "CR"),
        ("ja", "月曜日、ボスニア・ヘルツェゴビナは提案を拒否した。", "BA"),
        ("ko", "월요일 조지아 정부는 제안을 거부했다.", "GE"),
        ("fa", "روز دوشنبه جمهوری چک این پیشنهاد را رد کرد.", "CZ"),
        ("th", "เกิดเพลิงไหม้ในประเทศลาวเมื่อวันจันทร์", "LA"),
    ],
)
def test_what_opens_a_sentence_is_no_part_of_a_country(language: str, text: str, country: str) -> None:
    bodies, countries = named(language, text)
    assert country in countries
    assert not bodies


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("it", "Domenica Mario Ferri ha respinto la proposta.", "Mario Ferri"),
        ("ru", "Впоследствии Анна Котова отвергла обвинения.", "Анна Котова"),
        ("uk", "Спочатку Олена Бондар заперечувала.", "Олена Бондар"),
        ("es", "Incluso Ana Belmonte rechazó el acuerdo.", "Ana Belmonte"),
        ("tr", "Bayan Öztürk öneriyi reddetti.", "Öztürk"),
        # and what does begin a name
        ("es", "Domingo Vega rechazó el acuerdo.", "Domingo Vega"),
        ("hu", "Magyar Péter elutasította a javaslatot.", "Magyar Péter"),
        ("tr", "İşçi Partisi öneriyi reddetti.", "İşçi Partisi"),
        ("id", "Badan Pengawas Pemilu menolak usulan itu.", "Badan Pengawas Pemilu"),
    ],
)
def test_names_behind_what_opens_a_sentence(language: str, text: str, name: str) -> None:
    assert name in named(language, text)[0]
