from __future__ import annotations

import pytest

from reportedly.read.language import identify

SENTENCES = {
    "hi": "बंदरगाह परिषद ने मंगलवार को दूसरी फेरी सेवा को मंज़ूरी दे दी।",
    "ur": "بندرگاہ کی کونسل نے منگل کو دوسری فیری سروس کی منظوری دے دی، چیئرپرسن نے بتایا۔",
    "fa": "شورای بندر روز سه‌شنبه دومین خط کشتی مسافربری را تصویب کرد، رئیس شورا گفت.",
    "ar": "وافق مجلس الميناء يوم الثلاثاء على خط عبارات ثان، بحسب رئيسة المجلس.",
    "pt": "O conselho do porto aprovou na terça-feira uma segunda linha de balsas, disse a presidente.",
    "es": "El concejo del puerto aprobó este martes una segunda línea de ferri, dijo su presidenta.",
    "uk": "Рада гавані схвалила у вівторок другу поромну лінію, повідомила голова ради.",
    "ru": "Совет гавани одобрил во вторник вторую паромную линию, сообщила председатель.",
    "no": "Havnerådet godkjente tirsdag en ny fergelinje, sa lederen etter møtet, og den skal gå fra juni.",
    "da": "Havnerådet godkendte tirsdag en ny færgelinje, sagde formanden efter mødet, og den skal sejle fra juni af.",
    "ms": "Polis berkata seramai lapan penumpang maut selepas bas terbabas di Ipoh pada malam Isnin.",
    "id": "Polisi mengatakan delapan penumpang tewas setelah bus terguling di Bogor pada Senin malam.",
    "hr": "Policija je uhitila devet osoba u Zagrebu; istraga će trajati tjedan dana, kazao je ministar.",
    "sr": "Policija je uhapsila devet osoba u Beogradu; istraga će trajati nedelju dana, rekao je ministar.",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_neighbouring_languages(language: str) -> None:
    assert identify(SENTENCES[language]) == language


def test_what_has_no_language_has_none() -> None:
    assert identify("12 34 !!") is None


def test_what_the_page_states_decides_only_in_doubt() -> None:
    assert identify("12 34 !!", "pt-BR") == "pt"
    assert identify(SENTENCES["es"], "en") == "es"
