"""Who is credited: verbs of saying in every language, and the bodies and people behind a description."""

from __future__ import annotations

import pytest

from tests.extract.speech.test_speech import quote, said


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("« Nous n’avons plus de tentes », constate Jeanne Morvan, la maire.", "fr", "Jeanne Morvan"),
        ("« C’est une victoire », s’est félicitée Jeanne Morvan.", "fr", "Jeanne Morvan"),
        ("Nakhoda Rudi Santoso mengaku kapalnya dihantam ombak.", "id", "Rudi Santoso"),
        ("De reddingsdienst houdt het op 61 opvarenden.", "nl", "rescue services"),
        ("Związek domaga się podwyżek o pięć procent.", "pl", "union"),
        ("A empresa garantiu que a ponte é segura.", "pt", "company"),
        ("Polisi walilalamika kwamba barabara imefungwa.", "sw", "police"),
        ("Polisi imesisitiza kwamba barabara imefungwa.", "sw", "police"),
    ],
)
def test_verbs_of_saying(text: str, language: str, speaker: str) -> None:
    _, found = said(text, language=language)
    assert any(speaker in (m.speaker or "") for m in found), found


@pytest.mark.parametrize(
    ("text", "language", "speaker", "content"),
    [
        ("Four people died and nine were hurt when the roof of a market fell, officials said, burying several stalls.", "en", "officials", "Four people died"),
        ("Nach Angaben der Klinik in Ulm starben zwei Menschen.", "de", "Ulm hospital", "starben zwei Menschen"),
        ("Acht von zehn Zügen fuhren nach Gewerkschaftsangaben nicht.", "de", "union", "Acht von zehn"),
        ("Die Direktion sprach am Freitag von „mehr als 20 Ausfällen“.", "de", "management", "20 Ausfällen"),
        ("Die Gewerkschaft zählt nach eigenen Angaben 2200 Mitglieder.", "de", "union", "2200"),
        ("Der Landkreis kündigte an, bis Mai zwei Brücken zu sperren.", "de", "district administration", "bis Mai zwei Brücken"),
        ("A governadora Marta Sitoe, por telefone: «Acabaram as tendas.»", "pt", "Marta Sitoe", "Acabaram as tendas"),
        ("O incêndio chegou à aldeia ao fim do dia, informa a polícia, com chamas de vinte metros.", "pt", "police", "chamas de vinte"),
        ("A multa subiu para 40 euros por viatura desde sábado.", "pt", None, ""),
        ("Một ngư dân nói rằng lưới vướng vào mỏ neo cũ nổi lên.", "vi", "fisherman", "lưới vướng"),
    ],
)  # fmt: skip
def test_credits(text: str, language: str, speaker: str | None, content: str) -> None:
    one, found = said(text, language=language)
    if speaker is None:
        assert not found
    else:
        assert any(
            speaker in (m.speaker or "") and content in one.text[m.content.start : m.content.end] for m in found
        ), found


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("Les autorités sanitaires affirment que l’eau est potable.", "fr", "health authorities"),
        ("Según las autoridades sanitarias, el agua es potable.", "es", "health authorities"),
        ("Украинская сторона заявила, что дорога закрыта.", "ru", "Ukrainian side"),
        ("За даними слідства, дорогу закрили вранці.", "uk", "investigators"),
        ("Giới chức cứu nạn cho biết hai thuyền đã về bến.", "vi", "rescue officials"),
        ("气象部门表示，明天有大雨。", "zh", "weather service"),
        ("स्वास्थ्य विभाग ने कहा कि पानी साफ है।", "hi", "health department"),
        ("وقالت السلطات الصحية إن المياه صالحة للشرب.", "ar", "health authorities"),
        ("Dinas Kesehatan mengatakan air itu aman.", "id", "health authorities"),
    ],
)
def test_bodies_in_english(text: str, language: str, speaker: str) -> None:
    _, found = said(text, language=language)
    assert [m.speaker for m in found] == [speaker]


def test_a_short_surname_is_the_person_named_in_full() -> None:
    _, found = said("Spokeswoman Nandini Rao met reporters in Lund.", "“We agree on all points,” Rao said.")
    assert [m.speaker for m in found] == ["Nandini Rao"]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("The Harbour Company met the Dockers Union. The company denied that ships were delayed.", "en", "Harbour Company"),
        ("The Harbour Company has closed the pier, a spokesman said.", "en", "Harbour Company"),
        ("« Absurde », réplique le maire de Brest, Yves Morvan.", "fr", "Yves Morvan"),
        ("Secondo la procura avrebbe incassato due milioni di euro.", "it", "prosecutors"),
        ("Nora Weiss sprach von einem Erfolg und schloss einen Rücktritt als Folge aus.", "de", "Nora Weiss"),
        ("«Ми чекали на це», — сказав речник Південного штабу Петро Литвин.", "uk", "Петро Литвин"),
    ],
)  # fmt: skip
def test_who_speaks_for_whom(text: str, language: str, speaker: str) -> None:
    _, found = said(text, language=language)
    assert found[-1].speaker == speaker, found


def test_an_estimate_of_nobody_in_particular_has_no_speaker() -> None:
    _, found = said(
        "O fogo continua a avançar. Calcula-se que novecentas famílias morem junto ao pinhal.", language="pt"
    )
    assert [m.speaker for m in found] == [None]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("Marta Ruiz llegó el lunes. “Es un drama”, añadió.", "es", "Marta Ruiz"),
        ("Jean Morvan est venu lundi. « C’est un drame », a-t-il ajouté.", "fr", "Jean Morvan"),
        ("Jean Morvan est venu lundi. Il manque dix tentes, précise-t-il.", "fr", "Jean Morvan"),
        ("Anna Nowak przyjechała w poniedziałek. „To dramat” – powiedziała.", "pl", "Anna Nowak"),
        ("김민수 시장이 월요일에 도착했다. 김 시장은 다리를 닫는다고 밝혔다.", "ko", "김민수"),
        ("نورا احمدی روز دوشنبه رسید. احمدی گفت ده چادر کم است.", "fa", "نورا احمدی"),
        ("ভারত এই দাবি মানেনি।", "bn", "India"),
        ("Пресс-служба министерства обороны сообщила, что дорога закрыта.", "ru", "defence ministry"),
    ],
)  # fmt: skip
def test_who_is_not_named_beside_the_verb(text: str, language: str, speaker: str) -> None:
    _, found = said(text, language=language)
    assert found[-1].speaker == speaker, found


def test_a_quotation_that_begins_with_this_refers_to_nothing_before() -> None:
    one, found = said("Nora Weiss kam am Montag. „Das ist ein Drama“, sagte sie.", language="de")
    assert [quote(one, m.content) for m in found] == ["„Das ist ein Drama“"]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("Vecinos de Sevilla insisten en que el muro cede.", "es", "residents of Sevilla"),
        ("El Ministerio de Defensa en Kiev asegura que el puente cede.", "es", "Ukrainian defence ministry"),
        ("Das Verteidigungsministerium in Warschau erklärte, die Brücke sei alt.", "de", "Polish defence ministry"),
        ("Het consulaat in Antwerpen meldt dat de brug dicht is.", "nl", "consulate in Antwerp"),
        ("El abogado de Nora Weiss afirma que el puente cede.", "es", "lawyer of Nora Weiss"),
        ("Nora Weiss, maire de Toulouse, est arrivée. Le maire de Toulouse assure que le pont tient.", "fr", "Nora Weiss"),
        ("La Banca centrale del Kenya ha annunciato che il tasso resta al 9 per cento.", "it", "Central Bank of Kenya"),
        ("The Cabinet Secretary, Dr. Nora Weiss, arrived. The Cabinet Secretary said the vaccine was free.", "en", "Nora Weiss"),
        ("Компания «Северный путь» закрыла завод. По данным компании, пострадали двое.", "ru", "Северный путь"),
    ],
)  # fmt: skip
def test_bodies_and_people_by_their_place(text: str, language: str, speaker: str) -> None:
    _, found = said(text, language=language)
    assert found[-1].speaker == speaker
