"""Makes `src/reportedly/languages/given_listed.toml`: given names of forty countries in letters with capitals, known by their spelling.

    python training/names/given.py          (needs `pip install faker`, only here)

The names are those of Faker (Daniele Faraglia and others, MIT licence), without names that are family names as well, great towns, words that `WORDS` lists (read one by one: what
general texts have as a word) and those of three letters, which folding makes alike to words; of Turkish, Indonesian and Icelandic ones that no other country has,
all that are words of general texts, of the others those that one or two languages have as words and their own has not. Names of `given.toml` and its like are left out.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from faker.providers import person

from reportedly import text
from reportedly.extract.names import lists
from reportedly.naming import common, gazetteer
from reportedly.naming.scripts import script_of

OUT = Path(__file__).parents[2] / "src/reportedly/languages/given_listed.toml"
LONGEST_TOWN = 4.0  # logarithm of the population from which a name is a place's
SHORTEST = 4
WORDY = {"tr_TR", "id_ID", "is_IS"}  # countries whose lists hold words in plenty
KNOWN = 3  # languages whose texts have a name as often as words, from which it is known beyond its country and no word of another
WORDS = frozenset(
    """Among Adora Amico Anon April August Autumn Ange Baba Bebe Beau Besin Beta Blessing Canal Capa Cara Charity Comfort COmfort Cord Cristal Dakota Dawn Destiny
    Deviner Diamond Dono Dunia Ebony Edel Else Ever Evde Faith Fancy Flore Floor Forum Franc Gabel Gaja Gema Gene Glen Grit Gregorian Greca Greet Harmony Harsh Hava
    Hazel Hind Imam Immaculate Innocent Jade Jaga Jail Juni June Kader Karma Karta Karya Kick Kimya Kristall Lady Lance Lean Lega Leider Lembah Lenin Lies Liman Line
    Loan Lode Loot Lope Lucky Lundi Makan Maman Manus Mare Mart Mercy Mert Mist Misty Muslim Muslima Nazi Nova Nula Oruç Over Pada Panca Pangeran Patience Peace Perkasa
    Piper Poppy Prima Prudence Purity Queen Raven Reine Reino Restu Ruby Salud Salvar Santa Sante Sapa Segundo Server Speranța Stjarna Summer Süvari Taban Tamam Tenis Ties
    Till Tone Tránsito Martirio Tule Türkmen Urban Valid Venus Verde Veto Vida Violet Viking Vino Vita Vorm Wage Warta Willow Yani Zaman Coral Cielo Cinta Ants Brit Bent
    Este Garda Catur Bayram Sabar Suci Stella Stern Grace Hope Sole Pace Chance Justice Princess Prince King Major General Captain Doctor Angel Baron Earl Duke Royal Silver
    Victory Liberty Trinity Blue Sunny Rose Lily Daisy Iris Penny Holly Bonnie Dolly Candida Modesta Pastora Regula Digna Dulce Felicidad Caridad Piedad Consuelo
    Encarna Primitiva Forni Lazarus Nazir Sultan Malik Emir Sheikh Raja Rani""".split()  # noqa: SIM905
)


def providers() -> Iterator[tuple[str, type]]:
    for found in pkgutil.iter_modules(person.__path__):
        if found.ispkg and found.name != "en":
            yield found.name, importlib.import_module(f"faker.providers.person.{found.name}").Provider


def listed(provider: type, *starts: str) -> Iterator[str]:
    for field in dir(provider):
        values = getattr(provider, field)
        if field.startswith(starts) and isinstance(values, (tuple, list, dict, set)):
            yield from (v if isinstance(v, str) else v[0] for v in values)


def main() -> None:
    countries: defaultdict[str, set[str]] = defaultdict(set)
    family: set[str] = set()
    for country, provider in providers():
        for name in listed(provider, "first_name", "given"):
            countries[name].add(country)
        family.update(map(text.fold, listed(provider, "last_name")))
    with np.load(common.FILE) as file:
        spoken = sorted(k.removeprefix("nouns_") for k in file.files if k.startswith("nouns_"))
    known = lists.names_in("given", "given_spelt", "given_cyrillic", "given_native")
    kept: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(countries):
        folded, script = text.fold(name), script_of(name[:1] or "-")
        if script not in ("latin", "cyrillic", "greek") or not name.isalpha() or not name.istitle():
            continue
        if (
            len(name) < SHORTEST
            or name in WORDS
            or folded in known
            or folded in family
            or folded in lists.surnames_first()
        ):
            continue
        words = {language for language in spoken if common.noun(folded, language)}
        if words and (countries[name] <= WORDY or len(words) < KNOWN and words - {c[:2] for c in countries[name]}):
            continue
        if max((p.people for p in gazetteer.find(name)), default=0.0) >= LONGEST_TOWN:
            continue
        kept[script].append(name)
    lines = [f"{script} = {json.dumps(names, ensure_ascii=False)}" for script, names in sorted(kept.items())]
    head = "# Given names of forty countries from Faker (MIT licence), chosen by training/names/given.py; known by their spelling alone."
    OUT.write_text("\n".join([head, *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
