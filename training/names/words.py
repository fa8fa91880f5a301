"""Adds to `src/reportedly/naming/common.npz` the everyday words, in scripts without capitals, that sound like a given name and are none.

    python training/names/words.py          (needs `pip install wordfreq`, only here)

Frequencies are wordfreq's (3.1; Robyn Speer, CC BY-SA 4.0). A word is an everyday word where it is commoner in its language (Zipf scale) than every name that it
sounds like is in English, which names of people from elsewhere are not (توماس .4 below Thomas, صورة .7 above Sarah), and it is none of the given names of its own
language (`languages/given_native.toml`). What a word sounds like is asked of the tables of sounds and of what spellings of names taught (পিটার, Peter). Names whose
English spelling is an everyday word (Will, Said) count as commonly as "John" at the most.

Words of a frequency of 4.9 and more are everyday words whatever they sound like, but for given names and the particles and surnames listed here, and bound a name.

Arrays: `everyday_LL` and `words_LL`, the upper halves of the gazetteer's hashes of folded words, sorted. `training/gazetteer/common.py` makes the others and is run before.
"""

from __future__ import annotations

import math
from collections import defaultdict

import numpy as np
import wordfreq

from reportedly import text
from reportedly.extract.names import given, lexicon
from reportedly.naming import common, gazetteer
from reportedly.naming.scripts import script_of, sounds
from reportedly.naming.similarity import part_similarity, sounds_like
from reportedly.naming.skeleton import part_keys, skeleton

LANGUAGES = ("ar", "bn", "fa", "he", "hi", "ur")
LEAST = 2.5  # frequency below which a word is hardly met
MARGIN = 0.1
EVERYDAY = 4.9
# Common parts of names of people, folded when compared.
NAMES = {
    "ar": "بن ابن أبو أبي أم آل عبد دي سي فان جون كيم بوش ملك شيخ بيت الله الدين الرحمن",
    "bn": "খান শেখ সরকার আল দাস রায় আলম মিয়া চৌধুরী ইসলাম কুমার রবি ঘোষ বসু সাহা পাল দাশ মুখার্জি ব্যানার্জি চক্রবর্তী হক রহমান আহমেদ হোসেন হাসান খাতুন বেগম আক্তার সরদার শিকদার সিকদার তালুকদার হাওলাদার মণ্ডল মন্ডল ভূঁইয়া পাটোয়ারী মজুমদার সেন মোল্লা হায়দার",
    "fa": "شاه زاده نژاد پور جان سید میر خان شیخ ملک الله دین دی سی روحانی ترامپ بوش",
    "he": "כהן לוי בן בר חי ישראל אור ים כץ גל טל רב אבי אדם",
    "hi": "मोदी सिंह गांधी कुमार खान यादव शर्मा राज लाल राय देव देवी सेन दास गुप्ता ओबामा ट्रंप चंद नाथ बाबा आजाद भारती जोशी पटेल वर्मा थापा ठाकरे गहलोत चौधरी चौहान ठाकुर तिवारी त्रिपाठी द्विवेदी चतुर्वेदी मिश्रा मिश्र शुक्ला पांडे पाण्डेय पांडेय श्रीवास्तव सक्सेना अग्रवाल बंसल गोयल जैन मेहता शाह देसाई कुलकर्णी पाटिल पवार शिंदे भोसले गायकवाड़ जाधव चव्हाण रेड्डी राव नायडू नायर मेनन अय्यर पिल्लई बनर्जी मुखर्जी चटर्जी घोष बोस दत्त मंडल अंसारी कुरैशी सिद्दीकी हाशमी अली अहमद हुसैन बेगम रावत नेगी बिष्ट भट्ट पंत आलम",
    "ur": "خان شاہ شریف شیخ بھٹو چوہدری خواجہ سید ملک میاں اللہ الدین مرزا بٹ راجہ رانا گیلانی مودی گاندھی سنگھ بش ٹرمپ اوباما چودھری بیگ بخاری سومرو کھوسو بگٹی مینگل رند زرداری بھٹی چٹھہ وڑائچ کھوکھر اعوان آفریدی خٹک یوسفزئی محسود مروت درانی ترین کاکڑ اچکزئی جمالی لغاری مزاری کھرل وٹو قریشی ہاشمی نقوی زیدی رضوی عباسی انصاری صدیقی فاروقی عثمانی شرما کمار یادو",
}
MOST = 5.4  # the frequency of "John"


Named = dict[str, list[tuple[float, str]]]


def latin() -> Named:
    """By the skeletons of their readings the given names, and how common each is in English."""
    frequencies = wordfreq.get_frequency_dict("en", "best")
    found = defaultdict(list)
    for name in sorted(n for n in lexicon.given_names() if script_of(n[0]) == "latin"):
        zipf = math.log10(frequencies.get(name.casefold(), 1e-9)) + 9
        for key in part_keys(name):
            found[key].append((min(zipf, MOST), name))
    return found


def commonest(word: str, index: Named) -> float:
    """How common in English the commonest name is that a word may be a spelling of."""
    least = given.GIVEN_VAGUE if script_of(word[0]) in ("arabic", "hebrew") else given.GIVEN
    own, most = sounds(word), 0.0
    for zipf, name in sorted({n for key in part_keys(word) for n in index.get(key, ())}, reverse=True):
        if zipf > most and (_sounds(word, own, name, least) or part_similarity(name, word) >= given.least_alike(name)):
            most = zipf
    return most


def _sounds(word: str, own: tuple[str, ...], name: str, least: float) -> bool:
    """Whether a word sounds like the likeliest reading of a name."""
    return (
        name in lexicon.heard_names()
        and skeleton(sounds(name)[0]) in part_keys(word)
        and sounds_like(own, sounds(name), least)
    )


def main() -> None:
    """Compare, write."""
    index, names = latin(), lexicon.given_names()
    with np.load(common.FILE) as file:
        arrays = {name: file[name] for name in file.files if not name.startswith(("words_", "everyday_"))}
    for language in LANGUAGES:
        found, everyday = set(), set()
        parts = {text.fold(part) for part in NAMES[language].split()} | lexicon.of(language).particles
        for word, share in wordfreq.get_frequency_dict(language, "best").items():
            zipf = math.log10(share) + 9
            folded = text.fold(word)
            if zipf < LEAST or folded in names or word.isascii():
                continue
            if zipf >= EVERYDAY and folded not in parts and word[0].isalpha():
                everyday.add(gazetteer.key(folded) >> 32)
            if not given.is_given(word):
                continue
            if zipf - commonest(word, index) > MARGIN:
                found.add(gazetteer.key(folded) >> 32)
        arrays[f"words_{language}"] = np.array(sorted(found), dtype=np.uint32)
        arrays[f"everyday_{language}"] = np.array(sorted(everyday), dtype=np.uint32)
        print(language, len(found), len(everyday))
    np.savez_compressed(common.FILE, **arrays)
    print(f"{common.FILE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
