"""Descriptions that come back to somebody, second verbs behind a quotation, papers and their issuers, what relays another's words."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from tests.extract.speech.test_northern import article, shortest


@pytest.mark.parametrize(
    ("language", "text", "said", "speaker"),
    [
        # by a country and an office
        ("en", ("Spanish Foreign Minister Elena Quiroga met her Norwegian counterpart, Ola Brandt, on Monday. The first ferry sails in June, "
         "according to the Norwegian minister."), "The first ferry sails in June", "Ola Brandt"),
        ("en", ("The foreign ministers of Norway, Ola Brandt, and Spain, Elena Quiroga, met on Monday. The Spanish minister denied that the talks "
         "had failed."), "that the talks had failed", "Elena Quiroga"),
        # who issued a paper
        ("en", "Safety Commissioner Arvid Holm submitted his report to the Energy Board on Monday. The report says the valve broke.",
         "the valve broke", "Arvid Holm"),
        ("hi", "महालेखाकार कविता राणा ने सोमवार को अपनी रिपोर्ट विधानसभा को सौंपी। रिपोर्ट में कहा गया है कि पुल कमज़ोर था।", "पुल कमज़ोर था", "कविता राणा"),
        ("es", "Según el último recuento facilitado el lunes por las autoridades regionales, hay doce muertos.", "hay doce muertos",
         "regional authorities"),
        # a noun between commas that somebody rejects
        ("en", "Residents complained that no siren had sounded, a charge that Mayor Rosa Peralta denied.", "no siren had sounded", "Rosa Peralta"),
        ("ar", "وقال التقرير إن المصنع أغلق، وهو ما نفته وزارة الصناعة.", "المصنع أغلق", "industry ministry"),
        # a second verb of saying behind a quotation
        ("ru", "«Экстрадиция займет недели», — заявил Вадим Морару, добавив, что найдено 60 тысяч евро.", "Экстрадиция займет недели", "Вадим Морару"),
        ("fr", "« Cela prendra des semaines », a déclaré Paul Weiss, ajoutant que 60 000 euros avaient été trouvés.", "Cela prendra", "Paul Weiss"),
        ("es", '"Tardará semanas", dijo Elena Quiroga, y añadió que se hallaron 60.000 euros.', "Tardará semanas", "Elena Quiroga"),
        ("cs", "„Potrvá to týdny,“ řekl Jan Novák a dodal, že se našlo 60 tisíc eur.", "Potrvá to týdny", "Jan Novák"),
        # capitals by their English names
        ("de", "Auch Tokio bestritt die Vorwürfe.", "die Vorwürfe", "Tokyo"),
        ("tr", "Bakü, esirlerin serbest bırakıldığını bildirdi.", "esirlerin serbest bırakıldığını", "Baku"),
        ("pl", "Pekin potwierdził, że statek zatonął.", "statek zatonął", "Beijing"),
        # the noun that a credit ends with is the source
        ("fr", "De source policière, trois personnes ont été arrêtées.", "trois personnes", "police source"),
        ("bn", "রেল সূত্রে জানা গিয়েছে, ১৮টি ট্রেন বাতিল।", "১৮টি ট্রেন বাতিল", "railway sources"),
        ("bn", "দু’টি কামরায় আগুন লেগেছিল বলে রেল সূত্রে জানা গিয়েছে।", "আগুন লেগেছিল", "railway sources"),
        # what media have from somebody is his
        ("hi", "महापौर कविता राणा के हवाले से कई अख़बारों ने लिखा कि मेले में 900 दुकानें थीं।", "900 दुकानें", "कविता राणा"),
        # a name in the dative is no subject
        ("tr", 'Sözcü Ayşe Demir, belgenin "uydurma" olduğunu belirterek İzmir Başsavcılığına suç duyurusunda bulunulduğunu açıkladı.',
         "suç duyurusunda", "Ayşe Demir"),
        # offices behind names
        ("ja", "日本側の高橋俊介首席交渉官は記者団に「6章を閉じた」と述べた。", "6章を閉じた", "高橋俊介"),
        ("ja", "EU側は7章が妥結したと説明した。", "7章が妥結した", "EU side"),
        # the nominative of names behind a preposition
        ("cs", "Podle mluvčího Pavla Kouby je most bezpečný.", "most bezpečný", "Pavel Kouba"),
        # two credits, each before what it credits
        ("pl", "Według związkowców do strajku przyłączyło się 90 proc. pracowników, według rządu – niespełna połowa.", "niespełna połowa", "government"),
        # manners of speaking beside a quotation
        ("cs", "„Voda je tvrdá,“ smál se Jan Novák.", "Voda je tvrdá", "Jan Novák"),
        ("tr", 'Ali Kaya, "Kimse gelmedi" diye isyan etti.', "Kimse gelmedi", "Ali Kaya"),
    ],
)  # fmt: skip
def test_who_speaks(language: str, text: str, said: str, speaker: str) -> None:
    found = shortest(text, language, said)
    assert found is not None
    assert found.speaker == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("ru", "Минобороны Норвегии сообщило, что погибли трое.", "Norwegian defence ministry"),
        ("uk", "МЗС Китаю підтвердило, що загинули троє.", "Chinese foreign ministry"),
        ("pl", "MSZ Włoch potwierdziło, że zginęły trzy osoby.", "Italian foreign ministry"),
        ("cs", "Ministerstvo obrany Norska uvedlo, že zahynuli tři lidé.", "Norwegian defence ministry"),
        ("el", "Το υπουργείο Άμυνας της Νορβηγίας ανακοίνωσε ότι σκοτώθηκαν τρεις.", "Norwegian defence ministry"),
        ("sv", "Polens försvarsministerium bekräftar att tre dog.", "Polish defence ministry"),
        ("de", "Norwegens Verteidigungsministerium teilte mit, drei Menschen seien gestorben.", "Norwegian defence ministry"),
        ("ja", "市長は3人が死亡したと話した。", "mayor"),
    ],
)  # fmt: skip
def test_bodies_of_a_country_in_english(language: str, text: str, speaker: str) -> None:
    found = [m.speaker for m in mentions(article(language, text)).speech]
    assert found == [speaker]
