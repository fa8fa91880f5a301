"""From the letters of a script to the sounds they stand for, one table a script.

Sounds are single characters, coarse enough to be shared by languages: consonants `p b f v t d s z S Z C J c k g x h m n l r w y`
(`S` sh, `Z` zh, `C` ch, `J` j as in jam, `c` ts, `x` kh), vowels `a e i o u`, and `.` for a vowel that only carries a consonant (the schwa of
Devanagari, the u of マルコ, the eu of 블링컨). The tables are written from general knowledge of each script's transliteration practice
(ISO 9, ISO 15919, Revised Romanisation, Hepburn, the usual characters for foreign names in Chinese); other scripts go through anyascii.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from anyascii import anyascii

from reportedly.naming.thai import thai

_ARABIC: Final = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ب": "b", "پ": "p", "ت": "t", "ث": "s", "ج": "J", "چ": "C", "ح": "h", "خ": "x",
    "د": "d", "ذ": "z", "ر": "r", "ز": "z", "ژ": "Z", "س": "s", "ش": "S", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "", "غ": "g",
    "ف": "f", "ڤ": "v", "ق": "k", "ک": "k", "ك": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ھ": "", "ہ": "h", "ۀ": "", "ۃ": "", "ة": "a",
    "و": "u", "ؤ": "u", "ی": "i", "ي": "i", "ى": "a", "ئ": "i", "ے": "e", "ۓ": "e", "ء": "", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n",
    "ټ": "t", "ډ": "d", "ړ": "r", "ښ": "S", "ځ": "z", "څ": "c", "ڼ": "n", "ې": "e", "ۍ": "i", "ګ": "g", "ݢ": "g", "ڭ": "n", "ۆ": "o", "ێ": "e",
    "ۇ": "u", "ۋ": "v", "ە": "e", "ڕ": "r", "ڵ": "l", "َ": "a", "ِ": "i", "ُ": "u",
}  # fmt: skip
_DEVANAGARI: Final = {
    "क": "k", "ख": "x", "ग": "g", "घ": "g", "ङ": "n", "च": "C", "छ": "C", "ज": "J", "झ": "J", "ञ": "n", "ट": "t", "ठ": "t", "ड": "d", "ढ": "d",
    "ण": "n", "त": "t", "थ": "t", "द": "d", "ध": "d", "न": "n", "ऩ": "n", "प": "p", "फ": "f", "ब": "b", "भ": "b", "म": "m", "य": "y", "र": "r",
    "ऱ": "r", "ल": "l", "ळ": "l", "ऴ": "l", "व": "v", "श": "S", "ष": "S", "स": "s", "ह": "h", "क़": "k", "ख़": "x", "ग़": "g", "ज़": "z",
    "ड़": "r", "ढ़": "r", "फ़": "f", "य़": "y",
}  # fmt: skip
_DEVANAGARI_VOWELS: Final = {
    "अ": "a", "आ": "a", "इ": "i", "ई": "i", "उ": "u", "ऊ": "u", "ऋ": "ri", "ए": "e", "ऐ": "e", "ओ": "o", "औ": "o", "ऑ": "o", "ऍ": "e", "ऎ": "e", "ऒ": "o",
    "ा": "a", "ि": "i", "ी": "i", "ु": "u", "ू": "u", "ृ": "ri", "े": "e", "ै": "e", "ो": "o", "ौ": "o", "ॉ": "o", "ॅ": "e", "ॆ": "e", "ॊ": "o",
}  # fmt: skip
_CYRILLIC: Final = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "o", "ж": "Z", "з": "z", "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n",
    "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "x", "ц": "c", "ч": "C", "ш": "S", "щ": "S", "ъ": "", "ы": "i", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "є": "ye", "і": "i", "ї": "i", "ґ": "g", "ў": "u", "ј": "y", "љ": "l", "њ": "n", "ћ": "C", "ђ": "J", "џ": "J", "ѓ": "g",
    "ќ": "k", "ѕ": "z", "қ": "k", "ғ": "g", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "ә": "a", "ҳ": "h", "ҷ": "J", "ӣ": "i", "ӯ": "u", "ѐ": "e", "ѝ": "i",
}  # fmt: skip
_GREEK: Final = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "t", "ι": "i", "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "ks", "ο": "o",
    "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "i", "φ": "f", "χ": "x", "ψ": "ps", "ω": "o",
}  # fmt: skip
_HEBREW: Final = {
    "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ו": "u", "ז": "z", "ח": "x", "ט": "t", "י": "i", "כ": "k", "ך": "x", "ל": "l", "מ": "m", "ם": "m",
    "נ": "n", "ן": "n", "ס": "s", "ע": "", "פ": "p", "ף": "f", "צ": "c", "ץ": "c", "ק": "k", "ר": "r", "ש": "S", "ת": "t",
}  # fmt: skip
# Jamo: initial consonants, vowels, final consonants in the order of Unicode's Hangul composition.
# ㅏ, ㅓ and ㄹ were chosen among a few readings each on half of 500 pairs of names (CC0), by hash: .756 → .782 there, .726 → .767 on the other half.
_LEADS: Final = ("g", "k", "n", "d", "t", "r", "m", "b", "p", "s", "s", "", "J", "J", "C", "k", "t", "p", "h")
_JAMO_VOWELS: Final = (
    "a", "e", "ya", "ye", "e", "e", "yo", "ye", "o", "ua", "ue", "ue", "yo", "u", "uo", "ue", "ui", "yu", ".", "i", "i",
)  # fmt: skip
_TAILS: Final = (
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "l", "l", "m", "p", "p", "t", "t", "n", "t", "t", "k", "t", "p", "h",
)  # fmt: skip
# Characters whose reading in foreign names is not the Mandarin syllable's sound, or which are read in several ways.
_HAN_SOUNDS: Final = {
    "基": "ki", "吉": "gi", "希": "hi", "金": "kin", "尔": "r", "爾": "r", "勒": "l.", "夫": "f.", "弗": "f.", "德": "d.", "特": "t.", "克": "k.",
    "斯": "s.", "茨": "c.", "兹": "z.", "茲": "z.", "姆": "m.", "普": "p.", "布": "b.", "什": "S.", "奇": "Ci", "赫": "h.", "格": "g.", "日": "r.",
    "恩": "n", "伊": "i", "艾": "ai", "埃": "e", "厄": "e", "华": "ua", "沃": "vo", "维": "vi", "維": "vi", "威": "vi", "韦": "ve", "瓦": "va",
    "乌": "u", "约": "yo", "约翰": "Jon", "休": "hyu", "谢": "She", "乔": "Jo", "喬": "Jo", "杰": "Je", "傑": "Je", "哲": "Je", "蒂": "ti",
    "迪": "di", "丁": "din", "廷": "tin", "卡": "ka", "加": "ka", "戈": "go", "杜": "du", "图": "tu", "茜": "Si", "丘": "Cu", "邱": "Cu", "琼": "Jon",
    "贾": "Ja", "賈": "Ja", "夏": "Sa", "欣": "Sin", "辛": "Sin", "西": "si", "锡": "si", "内": "ne", "雷": "re", "汉": "han", "翰": "han",
    "肖": "So", "萧": "So", "蕭": "So", "里": "ri", "利": "li", "莉": "li", "丽": "li", "麗": "li", "列": "le", "烈": "le", "涅": "ne", "别": "be",
    "佩": "pe", "费": "fe", "費": "fe", "默": "m.", "谟": "mo", "鲁": "ru", "魯": "ru", "罗": "ro", "羅": "ro", "若": "Jo", "热": "Ze", "仁": "Jen",
}  # fmt: skip
_PINYIN: Final = re.compile(r"(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?([aeiouv]+)(ng|n|r)?$")
_PINYIN_LEADS: Final = {
    "zh": "J", "ch": "C", "sh": "S", "j": "J", "q": "C", "x": "S", "w": "u", "y": "y", "c": "c", "r": "r",
}  # fmt: skip
_PINYIN_VOWELS: Final = {"uo": "o", "ui": "ui", "iu": "iu", "v": "u", "ou": "o", "ie": "e", "iao": "ao", "ian": "ian"}

# Latin spelling, the longest first: what the letters stand for in most of the languages that names come from.
_LATIN_MARKED: Final = str.maketrans(
    {
        "ş": "S", "š": "S", "ś": "S", "ș": "S", "ŝ": "S", "č": "C", "ć": "C", "ç": "s", "ĉ": "C", "ž": "Z", "ź": "Z", "ż": "Z", "ğ": "", "ł": "l", "ñ": "n",
        "đ": "d", "ð": "d", "þ": "t", "ı": "i", "ț": "T", "ţ": "T", "ß": "s", "ə": "a", "æ": "e", "œ": "e", "ø": "o", "å": "o", "ö": "o", "ü": "u",
        "ř": "r", "ľ": "l", "ĺ": "l", "ŕ": "r", "ť": "t", "ď": "d", "ň": "n", "ń": "n", "ę": "en", "ą": "on", "ʿ": "", "ʾ": "", "’": "", "'": "", "`": "", "ʼ": "",
    }
)  # fmt: skip
_LATIN: Final = (
    ("tsch", "C"), ("dsch", "J"), ("dzh", "J"), ("dZ", "J"), ("tch", "C"), ("sch", "S"), ("chh", "C"), ("zh", "Z"), ("sh", "S"), ("ch", "C"), ("kh", "X"), ("gh", "g"),
    ("bh", "b"), ("dh", "d"), ("jh", "J"), ("ph", "f"), ("th", "t"), ("rh", "r"), ("ck", "k"), ("cq", "k"), ("cz", "C"), ("sz", "S"), ("dj", "J"), ("dz", "z"),
    ("ts", "T"), ("tz", "T"), ("qu", "k"), ("sc(?=[eiy])", "s"), ("c(?=[eiy])", "s"), ("c", "k"), ("q", "k"), (r"\bx", "S"), ("x", "ks"),
    ("j", "J"), ("w", "v"), ("ee", "i"), ("oo", "u"), ("ou", "u"), ("eau", "o"), ("ue(?=[^aeiou])", "u"),
    ("(?<=[aeou])h(?![aeiou])", ""), (r"y(?=[aeiou])", "y"), ("y", "i"), (r"(?<=[^aeiou]{2})e\b", ""),
)  # fmt: skip
_Rule = tuple[
    str, re.Pattern[str] | None, str
]  # letters, the pattern that holds them where they count only beside others, and what they sound like
_AROUND: Final = re.compile(r"\(\?.*?\)|\\b")


def _rules(table: tuple[tuple[str, str], ...]) -> tuple[_Rule, ...]:
    """The rules of a table; whether a word has the letters at all is found faster than by their pattern."""
    return tuple((_AROUND.sub("", p), None if p.isalpha() else re.compile(p), sound) for p, sound in table)


_LATIN_RULES: Final = _rules(_LATIN)
# The second reading of spellings that languages read differently (Spanish j, Italian and Greek ch, French g before e).
_LATIN_OTHER: Final = (
    ("dj", "J"), (r"ic\b", "iC"), (r"ck(?=[iy]\b)", "Tk"), ("sch", "sk"), ("ch", "k"), ("g(?=[eiy])", "J"), (r"\bj", "y"), ("(?<=[aeiou])j(?=[^aeiouj])", "y"), ("j", "X"), ("w", "u"), ("c(?=[eiy])", "C"), ("th", "s"), (r"\bx", "ks"), ("x", "S"),
    (r"q(?=i)", "C"), ("tz", "T"), ("z", "T"), ("gn", "n"), ("gli", "l"), ("ğ", "g"),
)  # fmt: skip
_LATIN_BOTH_RULES: Final = (*_rules(_LATIN_OTHER), *_LATIN_RULES)
_DOUBLE: Final = re.compile(r"(.)\1+")
_VELAR_NASAL: Final = re.compile(r"n[gk](?![aeioury])")  # the ng of king, which most scripts write with an n alone
_NOT_SOUND: Final = re.compile(r"[^a-zSZCJ.]")


def script_of(character: str) -> str:
    """The script that the tables know a letter by: `latin`, `arabic`, `indic`, `cyrillic`, `greek`, `hebrew`, `hangul`, `kana`, `han`, `thai` or `other`."""
    point = ord(character)
    for low, high, name in _RANGES:
        if low <= point < high:
            return name
    return "other"


_RANGES: Final = (
    (0x0041, 0x0250, "latin"), (0x1E00, 0x1F00, "latin"), (0x0300, 0x0370, "latin"), (0x0400, 0x0530, "cyrillic"), (0x0370, 0x0400, "greek"), (0x1F00, 0x2000, "greek"),
    (0x0590, 0x0600, "hebrew"), (0x0600, 0x0700, "arabic"), (0x0750, 0x0780, "arabic"), (0xFB50, 0xFE00, "arabic"), (0xFE70, 0xFF00, "arabic"), (0x0900, 0x0D80, "indic"),
    (0xAC00, 0xD7A4, "hangul"), (0x0E00, 0x0E80, "thai"), (0x3040, 0x3100, "kana"), (0x3400, 0x9FFF, "han"), (0xF900, 0xFB00, "han"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def sounds(token: str) -> tuple[str, ...]:
    """The sounds of one word of a name: its likeliest reading, then another one where the spelling is ambiguous. Empty for a word without letters."""
    word = unicodedata.normalize("NFC", token.casefold())
    script = next((script_of(c) for c in word if c.isalpha()), None)
    if script is None:
        return ()
    readings = _READERS.get(script, _other)(word)
    if script in _VOWELLED:
        readings = tuple(_TS.sub("c", r) for r in readings)
    return tuple(dict.fromkeys(r for r in map(_smooth, readings) if r))


# A t before s or z is one sound, as in Latin letters, where no unwritten vowel may stand between.
_TS: Final = re.compile("t[sz]")
_VOWELLED: Final = frozenset({"cyrillic", "greek", "hangul", "indic", "kana", "thai"})


def _smooth(reading: str) -> str:
    return _DOUBLE.sub(r"\1", _VELAR_NASAL.sub("n", _NOT_SOUND.sub("", reading)))


def _latin(word: str) -> tuple[str, ...]:
    return _by_rules(word, _LATIN_RULES), _by_rules(word, _LATIN_BOTH_RULES)


def _by_rules(word: str, rules: tuple[_Rule, ...]) -> str:
    text = word.translate(_LATIN_MARKED)
    if not text.isascii():
        text = anyascii(text)
    for letters, pattern, sound in rules:
        if letters in text:
            text = text.replace(letters, sound) if pattern is None else pattern.sub(sound, text)
    return text.translate(_LAST)


# A throat sound and ts: the letters x and c are other matters, and read by later rules.
_LAST: Final = str.maketrans({"X": "x", "T": "c"})


def _other(word: str) -> tuple[str, ...]:
    for letters, sound in _ARMENIAN:
        word = word.replace(letters, sound)
    return _latin(anyascii(word).casefold())


# Two letters for one vowel, and a ligature.
_ARMENIAN: Final = (("ու", "u"), ("և", "ev"))


def _arabic(word: str) -> tuple[str, ...]:
    text = unicodedata.normalize("NFKC", word).replace("تش", "چ").replace("دج", "ج").replace("\u0640", "")
    if text.startswith("ال") and len(text) > 4:
        text = text[2:]
    out: list[str] = []
    for i, letter in enumerate(text):
        sound = _ARABIC.get(letter, "")
        following = text[i + 1 : i + 2]
        if letter == "و" and (i == 0 or following in ("ا", "ی", "ي") and (following == "ا" or text[i - 1] == "ا")):
            sound = "v"
        elif letter in "یي" and (i == 0 or following == "ا"):
            sound = "y"
        elif letter in "هہ" and i == len(text) - 1:
            sound = ""
        out.append(sound)
    plain = "".join(out)
    other = plain.replace("J", "g") if "J" in plain else plain.replace("u", "v", 1) if "u" in plain[1:] else plain
    persian = plain.replace("d", "z") if "ض" in text and "د" not in text else other  # ض is z in Persian and Urdu
    foreign = _TS.sub("c", plain[:1] + plain[1:].replace("va", "ua"))  # سواريس: Soares; كوماتسو: Komatsu
    return plain, other, persian, foreign


def _indic(word: str) -> tuple[str, ...]:
    spelt = unicodedata.normalize("NFC", word)
    for bengali, sign in _BENGALI:
        spelt = spelt.replace(bengali, sign)
    letters = [devanagari(c) for c in spelt]
    out: list[str] = []
    for i, letter in enumerate(letters):
        following = letters[i + 1] if i + 1 < len(letters) else ""
        if following == "\u093c":  # nukta: a letter of Persian or English sound
            sound = _DEVANAGARI.get(letter + following) or _DEVANAGARI.get(
                unicodedata.normalize("NFC", letter + following), ""
            )
            following = letters[i + 2] if i + 2 < len(letters) else ""
        else:
            sound = _DEVANAGARI.get(letter, "")
        if sound:
            out.append(sound)
            if following in _DEVANAGARI or following in _NASALS:
                out.append(".")
        elif letter in _DEVANAGARI_VOWELS:
            out.append(_DEVANAGARI_VOWELS[letter])
        elif letter in _NASALS:
            out.append("n")
    plain = "".join(out)
    if letters[-3:] in _VILLAGE:
        plain = plain[:-2] + "on"
    other = plain.replace("J", "z") if "J" in plain else plain.replace("f", "p").replace("x", "k")
    if "ऴ" in letters:
        other = _indic(word.translate(_ZHA))[0]
    bare = _FLAPPED.sub(r"\1", word)
    return (plain, other) if bare == word else (plain, other, _indic(bare)[0])


_NASALS: Final = ("ं", "ँ")
_BENGALI: Final = (
    ("য\u09bc", "य"),  # a letter of its own, though it is composed of the letter that is read j
    ("অ\u09cdযা", "आ"),  # the a of অ্যালান, Alan
    ("\u09cdয", "्य"),  # behind a consonant no j, but a y at most (শ্যামল is Shyamal, গ্যারি Gary)
)
# A village's word as it is spelt in Latin letters: मालेगांव is Malegaon.
_VILLAGE: Final = (["ा", "ं", "व"], ["ा", "ँ", "व"])
# The l of Tamil and Malayalam that is spelt zh (அழகிரி is Azhagiri) and j in other scripts of India: as their j.
_ZHA: Final = {ord("ழ"): "ஜ", ord("ഴ"): "ജ"}
# The flapped letters with their dot, which are spelt with an r or with a d: रायगड़ is Raigad.
_FLAPPED: Final = re.compile("([डढডঢਡਢ])[\u093c\u09bc\u0a3c]")


def devanagari(letter: str) -> str:
    """The letter of Devanagari that a letter of another Brahmic script corresponds to; other characters as they are."""
    point = ord(letter)
    if letter == "য":
        return "ज"
    if letter == "ਂ" or letter == "ੰ":
        return "ं"
    if 0x0980 <= point < 0x0D80:  # the blocks of the other Brahmic scripts are laid out as Devanagari's (ISCII)
        return chr(0x0900 + (point & 0x7F))
    return letter


def _cyrillic(word: str) -> tuple[str, ...]:
    plain = "".join(_CYRILLIC.get(c, "") for c in word.replace("дж", "џ").replace("цз", "џ").replace("дз", "з"))
    japanese = plain.replace("ti", "Ci") if _JAPANESE.fullmatch(plain) else plain  # Номати: Nomachi
    return plain, plain.replace("g", "h"), japanese


# A word that is nothing but syllables of Japanese.
_JAPANESE: Final = re.compile("(?:[kgsztdnhbpmr]?y?[aiueo]|n(?![aiueoy]))+")


_GREEK_PAIRS: Final = (
    ("μπ", "b"),
    ("ντ", "d"),
    ("γκ", "g"),
    ("γγ", "ng"),
    ("τζ", "J"),
    ("τσ", "c"),
    ("ου", "u"),
    ("αι", "e"),
    ("ει", "i"),
    ("οι", "i"),
)


def _greek(word: str) -> tuple[str, ...]:
    text = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    for pair, sound in (*_GREEK_PAIRS, ("αυ", "av"), ("ευ", "ev")):
        text = text.replace(pair, sound)
    return ("".join(_GREEK.get(c, c if c.isascii() else "") for c in text),)


def _hebrew(word: str) -> tuple[str, ...]:
    text = (
        word.replace("ג'", "J")
        .replace("ג׳", "J")
        .replace("צ'", "C")
        .replace("צ׳", "C")
        .replace("ז'", "Z")
        .replace("ז׳", "Z")
        .replace("וו", "v")
    )
    plain = "".join(c if c in "JCZv" else _HEBREW.get(c, "") for c in text)
    plain = plain[:-1] if plain.endswith("h") else plain
    plain = "v" + plain[1:] if plain.startswith("u") else plain
    other = plain[:1] + plain[1:].replace("b", "v").replace("p", "f").replace("S", "s")
    return plain, other, _TS.sub("c", plain)


def _hangul(word: str) -> tuple[str, ...]:
    plain = "".join(_syllables(word)).replace("lr", "l")  # 빌라 is vi-l-la, which is how an l between vowels is written
    other = plain[:1].replace("J", "z") + plain[1:].replace("J", "z").replace("p", "f").replace("b", "v")
    return plain, other, "".join(romanised(word)).replace("lr", "l")


def _syllables(word: str) -> list[str]:
    """The sounds of each syllable of a word in Hangul."""
    out: list[str] = []
    for c in word:
        index = ord(c) - 0xAC00
        if 0 <= index < 11172:
            lead, vowel, tail = _LEADS[index // 588], _JAMO_VOWELS[index % 588 // 28], _TAILS[index % 28]
            lead = "S" if lead == "s" and vowel in ("i", "ya", "yo", "yu", "ye") else lead
            vowel = "e" if vowel == "." and tail and tail != "l" else vowel
            out.append(lead + vowel + tail)
        elif c.isascii():
            out.append(c)
    return out


@lru_cache(maxsize=16384)
def romanised(name: str) -> tuple[str, ...]:
    """The sounds of the syllables of a full name in Hangul as those who bear it spell them in Latin letters: the family with its silent letter, w before a vowel. Empty for other names."""
    if len(name) != _FULL_NAME or any(script_of(c) != "hangul" for c in name):
        return ()
    family, *given = _syllables(name)
    return (_SPELT_OTHERWISE.get(name[0], family), *(_GLIDE.sub("v", s) for s in given))


# Families that are spelt with an l or r in Latin letters which nobody says (Lee, Lim, Roh, Park), the syllables of a full name, and what is spelt as w (환 is hwan, 우 woo).
_SPELT_OTHERWISE: Final = {
    "이": "li", "임": "lim", "유": "lyu", "노": "lo", "나": "la", "양": "lyan", "여": "lye", "육": "lyuk", "박": "park", "허": "her", "서": "ser", "우": "vu",
}  # fmt: skip
_FULL_NAME: Final = 3
_GLIDE: Final = re.compile("u(?=[aeo])|^(?=u)")


_KANA_SPECIAL: Final = {
    "SI": "Si", "TI": "Ci", "TU": "cu", "HU": "fu", "ZI": "Ji", "DI": "Ji", "DU": "zu", "VU": "vu", "N": "n", "WO": "o", "VA": "va", "VI": "vi", "VE": "ve", "VO": "vo",
}  # fmt: skip


def _kana(word: str) -> tuple[str, ...]:
    out: list[str] = []
    for c in word:
        name = unicodedata.name(c, "")
        if c in "ーっッ" or "LETTER" not in name:
            if script_of(c) == "han":
                out.extend(_han(c)[:1])
            continue
        syllable = name.split()[-1]
        sound = _KANA_SPECIAL.get(syllable, syllable.lower())
        if "SMALL" in name and out:
            onset = out[-1].rstrip("aeiou")
            out[-1] = onset + sound if sound[0] in "aeiou" or onset not in ("S", "C", "J") else onset + sound[1:]
        else:
            out.append(sound)
    parts = [
        s[0] + "." if len(s) == 2 and (s[1] == "u" or s in ("to", "do")) and s[0] not in "aeiouy" else s for s in out
    ]
    plain = "".join(parts)
    return plain, plain.replace("b", "v").replace("s.", "t."), plain.replace("f.", "hu")  # フセイン: Hussein


def _han(word: str) -> tuple[str, ...]:
    out: list[str] = []
    for c in word:
        if c in _HAN_SOUNDS:
            out.append(_HAN_SOUNDS[c].replace("Sh", "S"))
        elif script_of(c) == "kana":
            out.extend(_kana(c)[:1])
        else:
            out.append(_pinyin(anyascii(c).strip().casefold()))
    plain = "".join(out)
    return plain, "".join(_pinyin(anyascii(c).strip().casefold()) for c in word)


def _pinyin(syllable: str) -> str:
    if syllable == "er":
        return "r"
    found = _PINYIN.match(syllable)
    if not found:
        return syllable
    lead, vowel, tail = found.groups(default="")
    return _PINYIN_LEADS.get(lead, lead) + _PINYIN_VOWELS.get(vowel, vowel) + tail[:1]


_READERS: Final = {
    "latin": _latin, "arabic": _arabic, "indic": _indic, "cyrillic": _cyrillic, "greek": _greek, "hebrew": _hebrew, "hangul": _hangul, "kana": _kana, "han": _han, "thai": thai,
}  # fmt: skip
