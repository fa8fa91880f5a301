"""Days and months in the languages of which CLDR has the names alone: their cases, what is last and next, and whether they are past or to come."""

from __future__ import annotations

import pytest

from reportedly.extract.times import parse

# A Wednesday.
REFERENCE = "2026-05-13"


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Mötet hölls på tisdagen.", "sv", "2026-05-12"),
        ("Tisdagens möte i Lund ställdes in.", "sv", "2026-05-12"),
        ("Han greps i måndags.", "sv", "2026-05-11"),
        ("Avtalet undertecknades i april.", "sv", "2026-04"),
        ("I början av april möttes de.", "sv", "2026-04 START"),
        ("Beslutet väntas senast i mitten av juni.", "sv", "2026-06 MID"),
        ("Domen väntas på fredag.", "sv", "2026-05-15"),
        ("Det är en bro som är stängd i maj.", "sv", "2026-05"),
        ("För tre år sedan brann huset.", "sv", "2023"),
        ("Förra veckan dog två personer.", "sv", "2026-W19"),
        ("Två män greps.", "sv", ""),
        ("Branden bröt ut på söndagskvällen.", "sv", "2026-05-10TEV"),
        ("Mødet blev holdt tirsdag.", "da", "2026-05-12"),
        ("Aftalen blev underskrevet i april.", "da", "2026-04"),
        ("Dommen ventes på fredag.", "da", "2026-05-15"),
        ("For to uger siden døde tre mænd.", "da", "2026-W18"),
        ("I slutningen af april mødtes de.", "da", "2026-04 END"),
        ("Møtet ble holdt tirsdag.", "no", "2026-05-12"),
        ("Avtalen ble undertegnet i april.", "no", "2026-04"),
        ("Dommen ventes fredag.", "no", "2026-05-15"),
        ("For to uker siden døde tre menn.", "no", "2026-W18"),
        ("I slutten av april møttes de.", "no", "2026-04 END"),
        ("Kokous pidettiin tiistaina.", "fi", "2026-05-12"),
        ("Sopimus allekirjoitettiin huhtikuussa.", "fi", "2026-04"),
        ("Siitä sovittiin huhtikuun kokouksessa.", "fi", "2026-04"),
        ("Laki on määrä hyväksyä kesäkuun puoliväliin mennessä.", "fi", "2026-06 MID"),
        ("Onnettomuus sattui 9. toukokuuta.", "fi", "2026-05-09"),
        ("Päätös odotetaan perjantaina.", "fi", "2026-05-15"),
        ("Kaksi viikkoa sitten kuoli kolme.", "fi", "2026-W18"),
        ("Mies kuoli lauantaiaamuna.", "fi", "2026-05-09TMO"),
        ("Viime viikolla kuoli kaksi.", "fi", "2026-W19"),
        ("Az ülést kedden tartották.", "hu", "2026-05-12"),
        ("A keddi ülésen döntöttek.", "hu", "2026-05-12"),
        ("Áprilisban még tagadta.", "hu", "2026-04"),
        ("Az áprilisi ülésen döntöttek.", "hu", "2026-04"),
        ("A következő ülést június 23-án tartják.", "hu", "2026-06-23"),
        ("A döntés pénteken várható.", "hu", "2026-05-15"),
        ("Két héttel ezelőtt három ember meghalt.", "hu", "2026-W18"),
        ("Április végén történt a baleset.", "hu", "2026-04 END"),
        ("Múlt héten ketten meghaltak.", "hu", "2026-W19"),
        ("Întâlnirea a avut loc marți.", "ro", "2026-05-12"),
        ("Acordul a fost semnat în aprilie.", "ro", "2026-04"),
        ("La sfârșitul lunii aprilie au murit trei oameni.", "ro", "2026-04 END"),
        ("Decizia este așteptată vineri.", "ro", "2026-05-15"),
        ("Acum două săptămâni au murit trei oameni.", "ro", "2026-W18"),
        ("Pe 28 aprilie rata a coborât.", "ro", "2026-04-28"),
        ("Luna trecută a avut loc o ședință.", "ro", "2026-04"),
        ("Este mai mare decât cea de ieri.", "ro", "2026-05-12"),
        ("Η συνάντηση έγινε την Τρίτη.", "el", "2026-05-12"),
        ("Συνελήφθη το βράδυ της Τρίτης.", "el", "2026-05-12TEV"),
        ("Η συμφωνία υπογράφηκε τον Απρίλιο.", "el", "2026-04"),
        ("Η απόφαση αναμένεται την Παρασκευή.", "el", "2026-05-15"),
        ("Πριν από δύο εβδομάδες σκοτώθηκαν τρεις.", "el", "2026-W18"),
        ("Στα τέλη Απριλίου έγινε η επίθεση.", "el", "2026-04 END"),
        ("Στις 5 Φεβρουαρίου έγινε η ληστεία.", "el", "2026-02-05"),
        ("Την περασμένη εβδομάδα πέθαναν δύο.", "el", "2026-W19"),
        ("הפגישה התקיימה ביום שלישי.", "he", "2026-05-12"),
        ("ההסכם נחתם באפריל.", "he", "2026-04"),
        ("ההחלטה צפויה ביום שישי.", "he", "2026-05-15"),
        ("לפני שבועיים נהרגו שלושה בני אדם.", "he", "2026-W18"),
        ("בסוף אפריל אירע הפיגוע.", "he", "2026-04 END"),
        ("אתמול נהרגו שניים.", "he", "2026-05-12"),
        ("בשבוע שעבר נהרגו שניים.", "he", "2026-W19"),
        ("ב-5 בפברואר אירע השוד.", "he", "2026-02-05"),
        ("Schůzka se konala v úterý.", "cs", "2026-05-12"),
        ("Úterní schůzka skončila.", "cs", "2026-05-12"),
        ("Vedl i dubnová jednání v Kobe.", "cs", "2026-04"),
        ("Na konci dubna sazba klesla.", "cs", "2026-04 END"),
        ("Rozhodnutí se očekává v pátek.", "cs", "2026-05-15"),
        ("Před dvěma týdny zemřeli tři lidé.", "cs", "2026-W18"),
        ("Minulý týden zemřeli dva lidé.", "cs", "2026-W19"),
        ("Podpis se měl uskutečnit 28. května.", "cs", "2026-05-28"),
        ("Le texte a été adopté jeudi.", "fr", "2026-05-07"),
        ("Cet été, les prix ont baissé.", "fr", "2026-SU"),
        ("À l'été 2025, il a démissionné.", "fr", "2025-SU"),
        ("Les résultats doivent être proclamés au plus tard jeudi.", "fr", "2026-05-14"),
        ("Os resultados são esperados na quinta-feira.", "pt", "2026-05-14"),
        ("Matokeo yanatarajiwa kutangazwa Alhamisi.", "sw", "2026-05-14"),
        ("The final is on Sunday in Lima.", "en", "2026-05-17"),
        ("Im März seien die Stellen garantiert worden.", "de", "2026-03"),
        ("Das Paket soll bis Mitte Juni beschlossen werden.", "de", "2026-06 MID"),
        ("La semana pasada murieron dos.", "es", "2026-W19"),
        ("중국 둥잉시 공안국이 11일 밝혔다.", "ko", "2026-05-11"),
        ("ربرگ اسفند گذشته بهای خود را به ۷۱ لیر رسانده بود.", "fa", "2026-02-20/2026-03-20"),
        ("Uluslararası toplantı salı günü yapıldı.", "tr", "2026-05-12"),
        ("Olyckan skedde natten till lördagen.", "sv", "2026-05-09TNI"),
        ("Han blev anholdt natten til lørdag.", "da", "2026-05-09TNI"),
    ],
)
def test_a_day_is_read_in_its_language(text: str, language: str, value: str) -> None:
    told = [" ".join(filter(None, (m.value, m.modifier))) for m in parse(text, language=language, reference=REFERENCE)]
    assert (value in told) if value else not told


def test_a_word_of_another_accent_is_no_season_and_no_year() -> None:
    assert [m.value for m in parse("Le texte a été adopté jeudi.", language="fr", reference=REFERENCE)] == [
        "2026-05-07"
    ]
    assert not parse("Det är en bro, och den är hel.", language="sv", reference=REFERENCE)
    assert [m.value for m in parse("Det hände i år.", language="sv", reference=REFERENCE)] == ["2026"]


def test_a_syllable_that_begins_a_word_is_no_clock_time() -> None:
    assert [m.value for m in parse("무안시 공무원이 11일 밝혔다.", language="ko", reference=REFERENCE)] == [
        "2026-05-11"
    ]
