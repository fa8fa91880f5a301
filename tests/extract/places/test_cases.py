"""Towns in the cases and with the words by which news puts something in them (`cases.tsv`), and by the names that other languages give them (`exonyms.tsv`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reportedly import naming
from reportedly.text import fold
from tests.extract.places.test_places import found

# What came out when the tables were made, of 571 and 455; figures that may only rise.
LEAST_FOUND = 443
LEAST_LOCATED = 417
LEAST_ABROAD = 317


def table(name: str) -> Iterator[list[str]]:
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def test_towns_in_their_cases() -> None:
    around, right, located = "{}", 0, 0
    for language, phrase, name in table("cases.tsv"):
        if phrase == "!":
            around = name
            continue
        alike = [
            p
            for p in found(around.format(phrase), language)
            if fold(p.name) == fold(name) or naming.similarity(p.name, name) >= 0.86
        ]
        right += bool(alike)
        located += any(p.use == "location" for p in alike)
    assert (right >= LEAST_FOUND, located >= LEAST_LOCATED) == (True, True), (right, located)


TOLD = {
    "ar": "اندلع حريق كبير يوم الاثنين في مدينة {} وأصيب شخصان.",
    "fa": "دوشنبه آتش‌سوزی بزرگی در شهر {} رخ داد و دو نفر زخمی شدند.",
    "he": "שריפה גדולה פרצה ביום שני בעיר {} ושני בני אדם נפצעו.",
    "hi": "{} में सोमवार को एक बड़ी आग लग गई और दो लोग घायल हो गए।",
    "bn": "{} শহরে সোমবার বড় ধরনের আগুন লাগে, এতে দুজন আহত হন।",
    "zh": "{}一座仓库星期一发生火灾，两人受伤。",
    "ja": "月曜日、{}で大きな火災があり、2人が負傷した。",
    "ko": "월요일 {}에서 큰불이 나 2명이 다쳤다.",
    "th": "เกิดเพลิงไหม้ครั้งใหญ่ที่{}เมื่อวันจันทร์ มีผู้บาดเจ็บสองราย",
    "ru": "Крупный пожар произошёл в понедельник в городе {}, пострадали два человека.",
    "el": "Μεγάλη πυρκαγιά ξέσπασε τη Δευτέρα στην πόλη {} και δύο άνθρωποι τραυματίστηκαν.",
    "ka": "ორშაბათს ქალაქ {} დიდი ხანძარი გაჩნდა, დაშავდა ორი ადამიანი.",
    "ur": "{} میں پیر کو بڑی آگ لگ گئی اور دو افراد زخمی ہو گئے۔",
}


def test_towns_as_other_languages_call_them() -> None:
    rows = list(table("exonyms.tsv"))
    languages = rows[0][2:]
    right = 0
    for name, country, *spellings in rows[1:]:
        for language, spelling in zip(languages, spellings, strict=True):
            spelt = spelling.removesuffix("ი") + "ში" if language == "ka" else spelling
            right += any(
                p.country == country and naming.similarity(p.name, name) >= 0.84
                for p in found(TOLD[language].format(spelt), language)
            )
    assert right >= LEAST_ABROAD, right
