"""Makes `src/reportedly/naming/japanese.tsv.gz`: how family and given names of Japanese people that are written in kanji are read.

    python training/names/japanese.py          (needs `pip install unidic-lite`, only here)

From UniDic 2.1.2 (Copyright 2011-2013 The UniDic Consortium, BSD 3-clause, as unidic-lite packs it): every entry that it marks as a person's family or given name and that has a kanji.
Rows: `f` (family) or `g` (given), the name, its readings in katakana by comma, all sorted. Names that are written as another word of the dictionary more often than
not (surnames such as 東京, 会) cannot be told from it, since its entries have no frequency; `reportedly.naming.japanese` asks for a family and a given name together.
"""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from pathlib import Path

import unidic_lite

OUT = Path(__file__).parents[2] / "src" / "reportedly" / "naming" / "japanese.tsv.gz"
KINDS = {"姓": "f", "名": "g"}
ENTRY = re.compile("名詞,固有名詞,人名,(姓|名),[^\0]*".encode())
KANJI = re.compile("[々〆ヶノ\u3040-\u30ff\u4e00-\u9fff]+")
# Fields of UniDic's entries: the reading of the lemma and how the word is written.
READING, WRITTEN = 6, 8
MOST = 4  # readings of one name that are kept, in the order of the dictionary


def main() -> None:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entry in ENTRY.finditer(Path(unidic_lite.DICDIR, "sys.dic").read_bytes()):
        fields = entry.group().decode("utf-8").split(",")
        name, reading = fields[WRITTEN], fields[READING]
        if KANJI.fullmatch(name) and any("\u4e00" <= c <= "\u9fff" for c in name):
            readings = found[KINDS[fields[3]], name]
            if reading not in readings and len(readings) < MOST:
                readings.append(reading)
    rows = sorted((kind, name, ",".join(sorted(readings))) for (kind, name), readings in found.items())
    with gzip.GzipFile(OUT, "wb", mtime=0) as packed:
        packed.write("".join("\t".join(row) + "\n" for row in rows).encode("utf-8"))
    print(f"{len(rows)} names, {OUT.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
