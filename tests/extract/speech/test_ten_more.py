"""Who says what in Bulgarian, Croatian, Serbian, Slovak, Lithuanian, Estonian, Georgian, Kazakh, Uzbek and Tamil; written for this test."""

from __future__ import annotations

import pytest

from tests.extract.speech.test_speech import said


@pytest.mark.parametrize(
    ("language", "fragment", "speaker", "mode", "text"),
    [
        ("bg", "затворен", "Иван Петров", "said", "Министърът на транспорта Иван Петров заяви, че мостът ще бъде затворен."),
        ("bg", "месец", "Иван Петров", "said", "„Мостът е затворен“, каза кметът Иван Петров. Той добави, че ремонтът ще продължи месец."),
        ("bg", "ранени", "police", "said", "Според полицията двама души са ранени."),
        ("hr", "zatvara", "Ana Kovač", "said", "„Most se zatvara”, rekla je gradonačelnica Ana Kovač."),
        ("hr", "ozlijeđene", "police", "said", "Policija je priopćila da su dvije osobe ozlijeđene."),
        ("sr", "затворен", "Ана Петровић", "said", "Министарка Ана Петровић изјавила је да ће мост бити затворен."),
        ("sr", "zatvoren", "police", "denied", "Policija je demantovala da je most zatvoren."),
        ("sk", "zranení", "police", "said", "Podľa polície sú zranení dvaja ľudia."),
        ("sk", "piatka", "Jana Nováková", "said", "Hovorkyňa polície Jana Nováková uviedla, že most bude zatvorený. „Platí to od piatka,“ dodala."),
        ("lt", "uždarytas", "Jonas Petraitis", "said", "Tiltas bus uždarytas, sakė meras Jonas Petraitis."),
        ("lt", "sužeisti", "police", "said", "Policijos duomenimis, sužeisti du žmonės."),
        ("et", "viga", "police", "said", "Politsei teatel sai kaks inimest viga."),
        ("et", "kuu aega", "Mari Tamm", "said", "Linnapea Mari Tamm ütles, et sild suletakse. Tema sõnul kestavad tööd kuu aega."),
        ("ka", "ხიდი", "გიორგი ბერიძე", "said", "მერმა გიორგი ბერიძემ განაცხადა, რომ ხიდი დაიკეტება."),
        ("ka", "დაშავდა", "police", "said", "პოლიციის ცნობით, დაშავდა ორი ადამიანი."),
        ("kk", "қысқарды", "Ерлан Сейітов", "said", "Министр Ерлан Сейітов келді. «Кезек екі есе қысқарды», — деді ол."),
        ("kk", "жабылады", "police", "said", "Көпір жабылады деп хабарлады полиция."),
        ("kk", "жарақат", "police", "said", "Полицияның мәліметінше, екі адам жарақат алды."),
        ("uz", "yopiladi", "Jahongir Karimov", "said", "«Koʻprik yopiladi», — dedi vazir Jahongir Karimov."),
        ("uz", "jarohat", "police", "said", "Politsiya ma'lumotiga ko'ra, ikki kishi jarohat oldi."),
        ("ta", "மூடப்படும்", "நோரா", "said", "பாலம் மூடப்படும் என்று அமைச்சர் நோரா தெரிவித்தார்."),
        ("ta", "காயமடைந்தனர்", "police", "said", "காவல்துறை கூற்றுப்படி, இருவர் காயமடைந்தனர்."),
    ],
)  # fmt: skip
def test_who_says_it(language: str, fragment: str, speaker: str, mode: str, text: str) -> None:
    """`fragment` stands in what `speaker` says."""
    one, found = said(text, language=language)
    start = one.text.index(fragment)
    near = [m for m in found if m.content.start < start + len(fragment) and start < m.content.end]
    assert any(speaker.casefold() in (m.speaker or "").casefold() and m.mode == mode for m in near), found
