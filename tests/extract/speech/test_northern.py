"""Who speaks, in Swedish, Danish, Norwegian, Finnish, Hungarian, Romanian, Greek and Hebrew."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from reportedly.records import Article, SpeechMention


def article(language: str, text: str) -> Article:
    """An article of nothing but the text."""
    return Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)


def shortest(text: str, language: str, said: str) -> SpeechMention | None:
    """The shortest stretch of speech that holds the words."""
    at = text.index(said)
    near = [
        m for m in mentions(article(language, text)).speech if m.content.start < at + len(said) and at < m.content.end
    ]
    return min(near, key=lambda m: m.content.end - m.content.start) if near else None


@pytest.mark.parametrize(
    ("language", "text", "said", "speaker"),
    [
        ("sv", "Bron är säker, säger borgmästaren Karin Löfdahl.", "Bron är säker", "Karin Löfdahl"),
        ("sv", "Enligt polisen skadades fyra personer.", "skadades fyra personer", "police"),
        ("sv", "Räddningstjänsten uppger att branden är släckt.", "branden är släckt", "rescue services"),
        ("sv", "– Vi visste ingenting. Det kom som en chock, säger läraren Anna Brodin.", "Det kom som en chock", "Anna Brodin"),
        ("sv", "Fackförbundet kräver att fabriken stängs.", "fabriken stängs", "union"),
        ("sv", "Karin Löfdahl besökte hamnen. Hon lovade att kajen skulle byggas om.", "kajen skulle byggas om", "Karin Löfdahl"),
        ("sv", "Utrikesdepartementet bekräftar att två svenskar har skadats.", "två svenskar har skadats", "foreign ministry"),
        ("da", "Broen er sikker, siger borgmester Mette Kragh.", "Broen er sikker", "Mette Kragh"),
        ("da", "Ifølge politiet blev fire personer såret.", "blev fire personer såret", "police"),
        ("da", "Talsmanden for rederiet afviser, at færgen var overlæsset.", "færgen var overlæsset", "shipping company"),
        ("da", "Udenrigsministeriet oplyser, at to danskere er omkommet.", "to danskere er omkommet", "foreign ministry"),
        ("da", "»Det er en katastrofe,« sagde direktør Jens Thygesen.", "Det er en katastrofe", "Jens Thygesen"),
        ("no", "Broen er trygg, sier ordfører Ingrid Solbakk.", "Broen er trygg", "Ingrid Solbakk"),
        ("no", "Ifølge politiet ble fire personer skadet.", "ble fire personer skadet", "police"),
        ("no", "Forsvarsdepartementet avviser at flyet var norsk.", "flyet var norsk", "defence ministry"),
        ("no", "– Vi har aldri sett slik flom, forteller bonden Lars Moen.", "Vi har aldri sett slik flom", "Lars Moen"),
        ("fi", "Silta on turvallinen, sanoo pormestari Aino Lehtola.", "Silta on turvallinen", "Aino Lehtola"),
        ("fi", "Poliisin mukaan neljä ihmistä loukkaantui.", "neljä ihmistä loukkaantui", "police"),
        ("fi", "Ulkoministeriö kertoo, että kaksi suomalaista on kuollut.", "kaksi suomalaista on kuollut", "foreign ministry"),
        ("fi", "Toimitusjohtaja Pekka Virtasen mukaan tehdas suljetaan.", "tehdas suljetaan", "Pekka Virtanen"),
        ("fi", "Ammattiliitto kiistää, että lakko olisi laiton.", "lakko olisi laiton", "union"),
        ("hu", "A híd biztonságos – mondta Kovács Júlia polgármester.", "A híd biztonságos", "Kovács Júlia"),
        ("hu", "A rendőrség szerint négyen megsérültek.", "négyen megsérültek", "police"),
        ("hu", "A külügyminisztérium közölte, hogy két magyar állampolgár meghalt.", "két magyar állampolgár meghalt", "foreign ministry"),
        ("hu", "A szakszervezet cáfolta, hogy sztrájkot tervezne.", "sztrájkot tervezne", "union"),
        ("hu", "Kovács Péter kijelentette, hogy az iskola bezár.", "az iskola bezár", "Kovács Péter"),
        ("ro", "Podul este sigur, a declarat primarul Ioana Drăgan.", "Podul este sigur", "Ioana Drăgan"),
        ("ro", "Potrivit poliției, patru persoane au fost rănite.", "patru persoane au fost rănite", "police"),
        ("ro", "Ministerul de Externe a confirmat că doi români au murit.", "doi români au murit", "foreign ministry"),
        ("ro", "Sindicatul neagă că ar fi cerut închiderea uzinei.", "închiderea uzinei", "union"),
        ("ro", "„Nu am știut nimic”, a spus profesoara Maria Neagu.", "Nu am știut nimic", "Maria Neagu"),
        ("el", "«Η γέφυρα είναι ασφαλής», είπε η δήμαρχος Ελένη Βασιλάκη.", "Η γέφυρα είναι ασφαλής", "Ελένη Βασιλάκη"),
        ("el", "Σύμφωνα με την αστυνομία, τέσσερα άτομα τραυματίστηκαν.", "τέσσερα άτομα τραυματίστηκαν", "police"),
        ("el", "Το υπουργείο Εξωτερικών ανακοίνωσε ότι δύο Έλληνες σκοτώθηκαν.", "δύο Έλληνες σκοτώθηκαν", "foreign ministry"),
        ("el", "Η εταιρεία διέψευσε ότι κλείνει το εργοστάσιο.", "κλείνει το εργοστάσιο", "company"),
        ("he", "\"הגשר בטוח\", אמרה ראשת העיר רחל ברנע.", "הגשר בטוח", "רחל ברנע"),
        ("he", "לדברי המשטרה, ארבעה בני אדם נפצעו.", "ארבעה בני אדם נפצעו", "police"),
        ("he", "משרד החוץ הודיע כי שני ישראלים נהרגו.", "שני ישראלים נהרגו", "foreign ministry"),
        ("he", "החברה הכחישה כי המפעל ייסגר.", "המפעל ייסגר", "company"),
    ],
)  # fmt: skip
def test_who_speaks(language: str, text: str, said: str, speaker: str) -> None:
    found = shortest(text, language, said)
    assert found is not None
    assert found.speaker == speaker


@pytest.mark.parametrize(
    ("language", "text", "said", "mode"),
    [
        ("sv", "Bolaget förnekar att gruvan läcker.", "gruvan läcker", "denied"),
        ("da", "Politiet bekræfter, at tre er anholdt.", "tre er anholdt", "confirmed"),
        ("no", "Regjeringen kunngjorde at skatten øker.", "skatten øker", "announced"),
        ("fi", "Yhtiö kiisti, että kaivos vuotaa.", "kaivos vuotaa", "denied"),
        ("hu", "A kormány bejelentette, hogy emelkedik az adó.", "emelkedik az adó", "announced"),
        ("ro", "Opoziția a acuzat guvernul că minte.", "minte", "alleged"),
        ("el", "Η κυβέρνηση επιβεβαίωσε ότι τρία άτομα συνελήφθησαν.", "τρία άτομα συνελήφθησαν", "confirmed"),
        ("he", "האופוזיציה טענה כי הממשלה משקרת.", "הממשלה משקרת", "alleged"),
    ],
)  # fmt: skip
def test_how_it_is_said(language: str, text: str, said: str, mode: str) -> None:
    found = shortest(text, language, said)
    assert found is not None
    assert found.mode == mode
