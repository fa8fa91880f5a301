"""Numbers that belong to names, in all scripts: those of diseases, aircraft and articles of law; and those that only look so."""

import pytest

from reportedly.extract import mentions
from reportedly.records import Article


def numbers(language: str, text: str) -> list[float]:
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    return [q.low for q in mentions(article).quantities if q.low is not None]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ar", "ارتفع عدد مصابي كوفيد-19 إلى 200.", [200]),
        ("ar", "وباء كوفيد 19 انتشر.", []),
        ("fa", "کووید-۱۹ جان ۲۰ نفر را گرفت.", [20]),
        ("ur", "کووڈ-19 سے 20 افراد ہلاک۔", [20]),
        ("hi", "कोविड-19 से 20 लोगों की मौत।", [20]),
        ("hi", "कोविड 19 मरीज 200 हैं।", [200]),
        ("ne", "कोभिड-१९ बाट २० जनाको मृत्यु।", [20]),
        ("mr", "कोविड-19 मुळे 20 जणांचा मृत्यू", [20]),
        ("bn", "কোভিড-১৯ এ ২০ জনের মৃত্যু হয়েছে।", [20]),
        ("ta", "கோவிட்-19 காரணமாக 20 பேர் உயிரிழந்தனர்.", [20]),
        ("te", "కోవిడ్-19 వల్ల 20 మంది మృతి", [20]),
        ("th", "โควิด-19 ทำให้เสียชีวิต 20 ราย", [20]),
        ("ko", "코로나19로 20명이 숨졌다.", [20]),
        ("ko", "코로나 19 확진자 200명.", [200]),
        ("zh", "新冠19导致20人死亡。", [20]),
        ("ja", "コビッド19で20人が死亡。", [20]),
        ("he", "הקוביד-19 הרג 20 בני אדם.", [20]),
        ("ru", "Ковид 19 унёс 20 жизней.", [20]),
        ("el", "Ο Κόβιντ 19 σκότωσε 20 άτομα.", [20]),
        ("hy", "Կովիդ-19 20 մարդ մահացավ։", [20]),
        ("ka", "კოვიდ-19 20 ადამიანი დაიღუპა.", [20]),
        ("hi", "धारा-144 लागू।", []),
        ("ru", "Самолёт Ту-154 и А-320, МиГ-29.", []),
        ("cs", "Starý vůz Škoda-130 stojí.", []),
    ],
)
def test_numbers_of_names(language: str, text: str, expected: list[float]) -> None:
    assert numbers(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("he", "נהרגו כ-200 בני אדם.", [200]),
        ("he", "ולכ-300 איש נודע.", [300]),
        ("ru", "топ-10 стран", [10]),
        ("hi", "कुल-20 लोग मृत-20, घायल-30", [20, 20, 30]),
        ("bn", "নিহত-১০, আহত-২০।", [10, 20]),
        ("el", "Σκοτώθηκαν-20 άτομα.", [20]),
        ("ja", "コロナで19人が死亡。", [19]),
        ("en", "Corona, 19 dead.", [19]),
    ],
)
def test_numbers_that_count_behind_a_hyphen_or_a_disease(language: str, text: str, expected: list[float]) -> None:
    assert numbers(language, text) == expected
