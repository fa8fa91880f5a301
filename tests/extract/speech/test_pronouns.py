"""Whom a pronoun means, a name behind a comma, and what stands between semicolons; written for this test."""

from __future__ import annotations

import pytest

from tests.extract.speech.test_speech import said


@pytest.mark.parametrize(
    ("language", "fragment", "speaker", "text"),
    [
        # Who the sentence before is about, where he did not speak in it.
        ("en", "not easy", "Anton Weiss", '"We are ready," said Mayor Nora Lindt. The governor, Anton Weiss, was more careful. "It is not easy," he said.'),
        ("de", "nicht blockieren", "Karl Brandt", "Ministerin Nora Weiss sagte, die Brücke werde gesperrt. Der Bürgermeister Karl Brandt enthielt sich. Er wolle das nicht blockieren, erklärte er."),
        ("nl", "sneller", "Karel Brand", "Premier Nora Weiss zei dat de brug dicht blijft. Minister Karel Brand hield zich afzijdig. Hij gelooft dat het sneller kan."),
        ("fr", "la Cour", "Nadine Arnoux", "« C'est faux », a réagi Mme Nadine Arnoux. Elle a annoncé qu'elle saisirait la Cour."),
        # Who is known to be of the other gender is passed over.
        ("en", "strike", "Graciela Weiss", "Union leader Graciela Weiss accused the police of lies, a charge that Minister Ignacio Brandt rejected. She promised a strike in May."),
        # A body is meant by a feminine pronoun where the sentence before begins with one.
        ("fr", "en mai", "Cour suprême", "La Cour suprême a tranché mardi. Elle a indiqué que le scrutin aurait lieu en mai."),
        # The name behind the comma, and not the body before it, speaks.
        ("pt", "dois feridos", "Rui Castro", "Há dois feridos, disse aos jornalistas o comandante da Proteção Civil, Rui Castro."),
        ("hu", "emelkedhet", "Kovács Anna", "Kovács Anna, a Dunai Elemzőház szakértője szerint az ár emelkedhet."),
        ("hi", "बंद", "रफ़ीक़ हसन", "रेलवे पुलिस के क्षेत्रीय अधीक्षक रफ़ीक़ हसन ने बताया कि पुल बंद है।"),
        # Before a colon and a quotation, whatever the verb.
        ("pt", "vergonha", "Nora Weiss", "A presidente da Câmara de Lund, Nora Weiss, não tem dúvidas: «Isto é uma vergonha»."),
        ("tr", "geç geldi", "Elif Kaya", "Belediye Başkanı Elif Kaya ise yetkilileri sert sözlerle eleştirdi: “Uyarı iki saat geç geldi”."),
        ("el", "καθυστέρηση", "Ελένη Μαρμαρά", "Σφοδρή κριτική άσκησε η δήμαρχος Ελένη Μαρμαρά: «Το μήνυμα ήρθε με καθυστέρηση», είπε."),
        # Clauses between semicolons are told by different people.
        ("en", "Four hundred", "town hall", "Four hundred people left, the town hall says; the fire service’s count never went above 240."),
        ("en", "51 million", "Nora Weiss", "Prosecutors said at least 62 million euros had gone; the judge, Nora Weiss, put the loss at 51 million."),
        ("uk", "двох", "witnesses", "Очевидці говорили про двох стрільців, однак командувач поліції Петро Савчук наполягає, що був один."),
        # What somebody says of himself.
        ("pt", "150 tendas", "Horácio Brás", "O governador Horácio Brás visitou o bairro na terça-feira. Disse ter recebido 150 tendas, metade das que pediu."),
        # Object and light verb before a second verb of saying.
        ("hi", "नौ लोगों", "वृंदा केलकर", "कलेक्टर वृंदा केलकर ने नौ लोगों की मौत की पुष्टि की और कहा कि सड़क बंद है।"),
        ("fr", "sera levé", "interior ministry", "À Lund, le couvre-feu sera levé vendredi, a indiqué le ministère de l’Intérieur."),
        ("fr", "en vigueur", "Nadine Arnoux", "La ministre, Mme Nadine Arnoux, rappelle que le couvre-feu demeure en vigueur."),
        # The same source, an office that comes back, a denial in a word.
        ("pt", "11 feridos", "Rui Castro", "Há um morto, disse o comandante Rui Castro. Segundo a mesma fonte, há ainda 11 feridos."),
        ("de", "elf Verletzte", "police", "Die Brücke sei gesperrt, teilte die Polizei mit. Nach Angaben derselben Quelle gibt es elf Verletzte."),
        ("es", "ningún acuerdo", "Aurelio Brandt", "«No cederemos», advirtió Aurelio Brandt. El gobernador negó que hubiera ningún acuerdo."),
        ("fr", "nulle part", "Karim Arnoux", "L'opposition parle de fraude dans deux villes. Le président de la Commission électorale, Karim Arnoux, a catégoriquement démenti. « Aucune urne n'a été bourrée, nulle part », a-t-il assuré."),
        ("de", "Angst", "resident", "Die Polizei sperrte den Platz. Eine Anwohnerin: „Wir hatten große Angst“."),
        ("id", "retakan", "Tugiman", "Kepala Desa setempat, Tugiman, mengaku sudah melaporkan retakan di pilar sejak Maret."),
        ("en", "300 lorries", "Foreign Office", "The Foreign Office issued a statement. Some 300 lorries were still waiting, the ministry said."),
        ("es", "fuego", "dueño", "El dueño de la máquina, sin embargo, niega que el fuego naciera de ella."),
        ("zh", "增派", "罗森贝德", "罗森贝德说，中方将增派五名医生。"),
        ("ur", "دہشت گردوں", "سہیل رضا", "نائب وزیراعظم اور وزیر خارجہ سہیل رضا نے اجلاس میں شرکت کی۔ نائب وزیراعظم نے کہا کہ دہشت گردوں کو معاف نہیں کیا جائے گا۔"),
    ],
)  # fmt: skip
def test_speaker(language: str, fragment: str, speaker: str, text: str) -> None:
    """`fragment` stands in what `speaker` says."""
    one, found = said(text, language=language)
    start = one.text.index(fragment)
    near = [m for m in found if m.content.start < start + len(fragment) and start < m.content.end]
    assert any(speaker.casefold() in (m.speaker or "").casefold() for m in near), found
