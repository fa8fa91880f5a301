"""Words of everyday language, in scripts without capitals, that look like a place abroad or like an adjective of a country."""

import pytest

from reportedly import extract
from reportedly.records import Article

# Invented around words that had been taken for places; none held back.
SENTENCES = (
    ("ja", "メディアはこの計画を批判した。"),
    ("ja", "民主党は法案に反対した。"),
    ("ja", "コーチは試合の後に怒った。"),
    ("zh", "他们庆祝这场胜利。"),
    ("ko", "그 후에 회의가 끝났다."),
    ("ar", "ارتفع السعر خمسة في المائة."),
    ("ar", "حضرت سيدة مسنة إلى المكتب المالي."),
    ("fa", "میدان شلوغ بود و نیمی از مغازه‌ها بسته بودند."),
    ("fa", "خونین‌ترین روز جنگ بود."),
    ("ur", "یورو کی قیمت گر گئی۔"),
    ("ur", "باہمی اعتماد کی ضرورت ہے۔"),
    ("hi", "भारी बारिश से सड़कें बंद हैं।"),
    ("hi", "लोगों ने नारा लगाया।"),
    ("bn", "ভারী বৃষ্টি হয়েছে।"),
    ("he", "הוא הלך לאט ובצבעים לבנים."),
    ("he", "הספריות סגורות היום."),
    ("ta", "அவர் பொதுவில் பேசினார்."),
)
GAPS = {
    "المالي": "Malian and financial are one word",
    "பொதுவில்": "a town of the same letters, in the case that tells where",
}


@pytest.mark.parametrize(("language", "told"), SENTENCES)
def test_everyday_words_are_no_places(language: str, told: str) -> None:
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=told, language=language, blocks=())
    reason = next((GAPS[w] for w in GAPS if w in told), None)
    if reason is not None:
        pytest.xfail(reason)
    assert not extract.mentions(article).places
