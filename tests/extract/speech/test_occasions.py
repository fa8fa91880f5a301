"""Speakers behind a phrase that tells when or where, behind what they said, in tenses that have their subject bare; whose figures are told, and who is so no longer."""

from __future__ import annotations

import pytest

from tests.extract.speech.test_northern import shortest


@pytest.mark.parametrize(
    ("language", "text", "said", "speaker"),
    [
        # behind an adjunct
        ("tr", "Kazada polise göre 12 kişi yaralandı.", "12 kişi", "police"),
        ("tr", "Kazada polis 12 kişinin yaralandığını açıkladı.", "12 kişinin", "police"),
        ("hu", "A vonaton a rendőrség szerint 40 utas volt.", "40 utas", "police"),
        ("fi", "Junassa poliisin mukaan oli 40 matkustajaa.", "40 matkustajaa", "police"),
        ("hi", "हादसे में पुलिस के मुताबिक 12 लोग घायल हुए।", "12 लोग", "police"),
        ("ur", "حادثے میں پولیس کے مطابق 12 افراد زخمی ہوئے۔", "12 افراد", "police"),
        ("bn", "দুর্ঘটনায় পুলিশের মতে ১২ জন আহত হয়েছেন।", "১২ জন", "police"),
        ("ja", "事故では警察によると12人がけがをした。", "12人", "police"),
        ("ko", "이 사고로 경찰에 따르면 12명이 다쳤다.", "12명", "police"),
        ("zh", "事故据警方称造成12人受伤。", "造成12人", "police"),
        # … which a modifier is none of
        ("tr", "Yerel polis 12 kişinin yaralandığını açıkladı.", "12 kişinin", "local police"),
        ("bn", "স্থানীয় পুলিশের মতে ১২ জন আহত হয়েছেন।", "১২ জন", "local police"),
        # behind what is said
        ("tr", "Kazada 12 kişi yaralandı, polis açıkladı.", "12 kişi", "police"),
        ("ko", "12명이 다쳤다고 경찰이 11일 밝혔다.", "12명이", "police"),
        # without the particle
        ("hi", "कंपनी यह संख्या 600 बताती है।", "600", "company"),
        ("hi", "सरकार इन आरोपों से इनकार करती है।", "इन आरोपों", "government"),
        ("ur", "حکومت ان الزامات کو مسترد کرتی ہے۔", "ان الزامات", "government"),
        # whose figures
        ("es", "Según el último recuento de los bomberos, hay tres muertos.", "tres muertos", "firefighters"),
        ("fr", "Selon le dernier bilan des pompiers, trois personnes sont mortes.", "trois personnes", "firefighters"),
        ("it", "Secondo un primo bilancio dei vigili del fuoco, tre persone sono morte.", "tre persone", "firefighters"),
        ("nl", "Volgens de laatste cijfers van de politie vielen er drie doden.", "drie doden", "police"),
        ("es", "El sindicato habla de 1.800 huelguistas.", "1.800 huelguistas", "union"),
        # who is so no longer
        ("es", "Las presiones, dice un exministro, fueron de todos los días.", "todos los días", "former minister"),
        ("pt", "Um ex-ministro disse que a ponte está fechada.", "a ponte está fechada", "former minister"),
        ("ru", "Бывший министр сообщил, что мост закрыт.", "мост закрыт", "former minister"),
        # behind the quotation that another is told to doubt
        ("it", "Il comitato non gli crede: «La strada era chiusa», accusa il presidente Orazio Conti.", "La strada era chiusa", "Orazio Conti"),
        # women's names in the genitive, and men's that only look so
        ("ru", "По словам Неэмы Киласары, деньги получены.", "деньги получены", "Неэма Киласара"),
        ("ru", "По словам Мехмета Туналы, деньги получены.", "деньги получены", "Мехмет Туналы"),
        ("ar", "بحسب ما أعلنته بغداد آنذاك، تأجل الاجتماع.", "تأجل الاجتماع", "Baghdad"),
        ("zh", "公司不同意这一说法。", "这一说法", "company"),
        # a common noun that begins a sentence
        ("en", "Customs agents put the losses at $9 million.", "the losses at", "customs agents"),
        ("en", "Italian agencies put the losses at $9 million.", "the losses at", "Italian agencies"),
    ],
)  # fmt: skip
def test_who_is_meant(language: str, text: str, said: str, speaker: str) -> None:
    found = shortest(text, language, said)
    assert found is not None and found.speaker == speaker


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ('Ivo Rossi was charged. "He knew nothing," lawyer Ugo Bianchi said. Prosecutor Eva Lind said he did. His lawyer asked for a new report.',
         "a new report", "Ugo Bianchi"),
        ("The bridge is safe, Norway's finance minister said. The visitors left. Ola Brandt, finance minister of Norway, spoke after the meeting with Finance Minister Eva Lind of Sweden.",
         "The bridge is safe", "Ola Brandt"),
    ],
)  # fmt: skip
def test_whose_lawyer_and_which_minister(text: str, said: str, speaker: str) -> None:
    found = shortest(text, "en", said)
    assert found is not None and found.speaker == speaker


def test_whose_books_show_it_and_who_is_anybody() -> None:
    text = "Ola Brandt, Norway's finance minister, came. A Norwegian official, who asked not to be named, said the ministry's books showed $27 million."
    found = shortest(text, "en", "$27 million")
    assert found is not None and found.speaker == "Norwegian official"
