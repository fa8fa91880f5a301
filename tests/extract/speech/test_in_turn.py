"""Who answers, doubts or counts in turn, cases of names, and who is told further on; written for this test."""

from __future__ import annotations

import pytest

from tests.extract.speech.test_speech import said


@pytest.mark.parametrize(
    ("language", "fragment", "speaker", "text"),
    [
        # A verb that only tells how the next is said stands between, behind what tells more of the speaker.
        ("es", "bloqueo", "Nora Weiss", "Nora Weiss, que preside el sindicato, volvió a rechazar que hubiera un bloqueo."),
        ("fr", "blocage", "Nora Weiss", "Nora Weiss, qui préside le syndicat, a de nouveau rejeté l'idée d'un blocage."),
        ("it", "accuse", "Nora Weiss", "Nora Weiss, che guida il sindacato, ha di nuovo respinto le accuse."),
        ("pl", "zarzuty", "Nora Weiss", "Nora Weiss, która kieruje związkiem, ponownie odrzuciła zarzuty."),
        ("ru", "обвинения", "Нора Вайс", "Нора Вайс, которая возглавляет профсоюз, вновь отвергла обвинения."),
        ("ru", "обвинение", "Колос", "Поставщик топлива, компания «Колос», отвергла обвинение."),
        # The "that" behind a comma tells more of the speaker.
        ("pt", "sumidas", "Rui Castro", "Quinze pessoas estão sumidas, disse o ministro Rui Castro, que falou por telefone."),
        # What is said is the sentence before.
        ("es", "9 millones", "union", "La ley cuesta 9 millones. El sindicato lo pone en duda."),
        # The object begins the sentence.
        ("da", "Det tal", "Nora Weiss", "Karl Brandt advarer om tab på 70 millioner. Det tal tror Nora Weiss ikke på."),
        # Clauses that credit each its own.
        ("hi", "बीस मिनट", "Malaysia", "नेपाल के मुताबिक़ बातचीत पैंतीस मिनट चली, मलेशिया के मुताबिक़ बीस मिनट।"),
        ("zh", "两千人", "union", "警方估计到场人数约600人，工会则称有两千人。"),
        # Names as subjects.
        ("ka", "გვექნება", "ნორა კვირკველაძე", "„შედეგი გვექნება“, — განაცხადა ნორა კვირკველაძემ."),
        ("ka", "ექვსი", "ნორა კვირკველაძე", "ნორა კვირკველაძის თქმით, ნაპოვნია ექვსი ადამიანი."),
        ("ne", "३५", "लोकेन्द्र भुसाल", "प्रवक्ता लोकेन्द्र भुसालका अनुसार कुराकानी ३५ मिनेट चलेको थियो।"),
        ("sr", "за сат", "Натија Којић", "Према речима Натије Којић, спасиоци су стигли за сат."),
        ("lt", "uždarytas", "Jonas Petraitis", "Pasak ministro Jono Petraičio, kelias uždarytas."),
        ("th", "ร่วมประชุม", "ฮาฟิซุล", "นายฮาฟิซุลยืนยันว่า นายกรัฐมนตรีจะเดินทางไปร่วมประชุม"),
        # Whom the article names further on, and a body by its country's adjective.
        ("en", "Eleven", "Rehema Juma", "Eleven people died, the regional commissioner said. Regional commissioner Rehema Juma came late."),
        ("en", "full", "Bolivian mining ministry", "Bolivia's mining ministry said the dike was full."),
        # A word that is all the answer, and what is the case behind a verb alone.
        ("fr", "Oui", "mayor", "Oui, jure le maire."),
        ("ar", "مقتل", "أحمد فايز", "قال أحمد فايز إن الطريق مغلق. وأكد مقتل جندي وإصابة أربعة آخرين."),
        ("pt", "chuva", "Severo Castro", "Para o dirigente da cooperativa, Severo Castro, a culpa é da chuva."),
        ("ja", "発砲", "田中一郎", "田中一郎報道官は越境を否定した。同氏は、相手が発砲したと主張している。"),
    ],
)  # fmt: skip
def test_who_said_the_fragment(language: str, fragment: str, speaker: str, text: str) -> None:
    one, found = said(text, language=language)
    speakers = [m.speaker for m in found if fragment in one.text[m.content.start : m.content.end]]
    assert speaker in speakers
