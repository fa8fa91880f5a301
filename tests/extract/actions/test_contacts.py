"""Verbs that tell of a contact between two people, and of nothing between a person and a thing."""

from __future__ import annotations

import pytest

from reportedly import languages
from reportedly.extract.actions import actions
from reportedly.extract.names import names
from reportedly.extract.sentences import sentences
from reportedly.records import ActionMention, Article


def contacts(text: str, language: str) -> list[tuple[str, list[str], list[str]]]:
    """(kind, who acts, to whom) of the contacts that a text tells of."""
    one = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    split = sentences(one)
    mentions, entities = names(one, split, None)
    found: tuple[ActionMention, ...] = actions(one, split, entities, mentions, (), ())
    return [
        (a.kind, [entities[e].name for e in a.agents], [entities[e].name for e in a.recipients])
        for a in found
        if a.kind.startswith("CONSULT")
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("President Lena Hartwig received Omar Siddiqi in Lusaka on Tuesday.", "en"),
        ("La canciller Lena Hartwig recibió este martes en Lusaka a Omar Siddiqi.", "es"),
        ("La ministre Lena Hartwig reçoit Omar Siddiqi à Lusaka.", "fr"),
        ("La ministre Lena Hartwig s'est entretenue à Lusaka avec Omar Siddiqi.", "fr"),
        ("Außenministerin Lena Hartwig hat am Dienstag Omar Siddiqi in Lusaka empfangen.", "de"),
        ("Ministerin Lena Hartwig kam mit Omar Siddiqi zusammen.", "de"),
        ("Omar Siddiqi esteve reunido com a ministra Lena Hartwig durante duas horas.", "pt"),
        ("Министр Лена Хартвиг приняла во вторник в Лусаке Омара Сиддики.", "ru"),
        ("Міністерка Лена Гартвіг прийняла у вівторок у Лусаці Омара Сіддікі.", "uk"),
        ("استقبلت الوزيرة لينا هارتفيغ يوم الثلاثاء في لوساكا عمر صديقي.", "ar"),
        ("Menteri Lena Hartwig menerima Omar Siddiqi di Lusaka pada Selasa.", "id"),
        ("레나 하르트비히 외무장관은 화요일 루사카에서 오마르 시디키를 접견했다.", "ko"),
        ("Waziri Lena Hartwig alimpokea Omar Siddiqi mjini Lusaka Jumanne.", "sw"),
        ("Minister Lena Hartwig przyjęła we wtorek w Lusace Omara Siddiqiego.", "pl"),
        ("Minister Lena Hartwig ontving dinsdag in Lusaka Omar Siddiqi.", "nl"),
        ("Utrikesminister Lena Hartwig tog på tisdagen emot Omar Siddiqi i Lusaka.", "sv"),
        ("Bộ trưởng Lena Hartwig đã tiếp Omar Siddiqi tại Lusaka hôm thứ Ba.", "vi"),
        ("Η υπουργός Λένα Χάρτβιγκ υποδέχθηκε την Τρίτη στη Λουσάκα τον Ομάρ Σιντίκι.", "el"),
        ("The president received the Turkish ambassador.", "en"),
        ("Außenministerin Lena Hartwig empfing ihren Amtskollegen, Außenminister Siddiqi.", "de"),
        ("Le ministre a reçu l'ambassadeur de Zambie.", "fr"),
        ("Министр принял министра иностранных дел Замбии.", "ru"),
        ("استقبل الرئيس وزير الخارجية التركي.", "ar"),
        ("प्रधानमंत्री ने तुर्की के विदेश मंत्री का स्वागत किया।", "hi"),
        ("השרה לנה הרטוויג אירחה ביום שלישי בלוסקה את עומר סידיקי.", "he"),
    ],
)
def test_one_person_receives_another(text: str, language: str) -> None:
    assert {"CONSULT.meeting", "CONSULT.visit"} & {kind for kind, _, _ in contacts(text, language)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Foreign Minister Lena Hartwig rang Omar Siddiqi on Tuesday.", "en"),
        ("Foreign Minister Lena Hartwig called Omar Siddiqi on Tuesday to discuss trade.", "en"),
        ("Ministerin Lena Hartwig rief Omar Siddiqi am Dienstag an.", "de"),
        ("La ministre Lena Hartwig a appelé Omar Siddiqi mardi.", "fr"),
        ("Utrikesminister Lena Hartwig ringde Omar Siddiqi på tisdagen.", "sv"),
        ("هاتفت الوزيرة لينا هارتفيغ عمر صديقي.", "ar"),
    ],
)
def test_one_person_rings_another(text: str, language: str) -> None:
    assert "CONSULT.phone" in [kind for kind, _, _ in contacts(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("President Lena Hartwig received a letter from Omar Siddiqi.", "en"),
        ("Lena Hartwig rang Omar Siddiqi.", "en"),
        ("President Lena Hartwig received a medal.", "en"),
        ("President Lena Hartwig called Omar Siddiqi a liar.", "en"),
        ("La ministra Lena Hartwig recibió una carta de Omar Siddiqi.", "es"),
        ("Ministerin Lena Hartwig erhielt und empfing einen Brief von Omar Siddiqi.", "de"),
        ("Министр Лена Хартвиг приняла решение. Омар Сиддики ушёл.", "ru"),
        ("Ministerin Lena Hartwig rief das Land zur Ruhe auf, Omar Siddiqi schwieg.", "de"),
    ],
)
def test_a_thing_received_or_a_name_called_is_no_contact(text: str, language: str) -> None:
    assert contacts(text, language) == []


def test_who_receives_and_who_is_received() -> None:
    assert contacts("President Lena Hartwig received Omar Siddiqi in Lusaka.", "en") == [
        ("CONSULT.meeting", ["Lena Hartwig"], ["Omar Siddiqi"])
    ]


def test_every_language_that_has_actions_says_whom_it_receives() -> None:
    """A language that tells of meetings tells of receiving, too: the commonest verb of diplomacy."""
    assert set(languages.available("actions")) - set(languages.available("contacts")) == set()
