"""How fast sentences, times and quantities are found: articles (of 400 words) a second, and hostile texts.

usage: python benchmarks/times.py
"""

from __future__ import annotations

import time
from collections.abc import Callable

from reportedly.extract.quantities import quantities
from reportedly.extract.sentences import sentences
from reportedly.extract.times import times
from reportedly.records import Article, When

PARAGRAPHS = {
    "en": "Officials in Oran said on Monday that at least nine people were killed and 23 injured when a ferry hit a pier early on 3 March 2025. The port, which handled "
    "1.2 million passengers last year, will stay closed until Friday. Rescue workers searched the harbour through the night, and the mayor, who had warned the "
    "company two weeks ago, called for an inquiry. Shares of the operator fell 4.5 percent to 12.30 euros. ",
    "hi": "अधिकारियों ने सोमवार को बताया कि तट के पास नाव डूबने से कम से कम नौ लोगों की मौत हो गई और 23 घायल हुए। कंपनी ने पिछले साल 12 लाख यात्रियों को ढोया था। "
    "मेयर ने दो हफ्ते पहले चेतावनी दी थी। 3 मार्च 2025 को बंदरगाह बंद रहा और राहत कर्मी रात भर तलाश करते रहे। ",
    "zh": "官员周一表示，渡轮撞上码头，造成至少9人死亡、23人受伤。该公司去年运送了120万名乘客。市长两周前曾警告该公司，并要求展开调查。港口将于2025年3月3日重新开放。",
    "ar": "قال مسؤولون يوم الاثنين إن ما لا يقل عن تسعة أشخاص قتلوا وأصيب 23 عندما اصطدمت عبارة برصيف في الثالث من مارس 2025. ونقلت الشركة 1.2 مليون راكب العام الماضي. ",
}
WORDS = 400


def measure(text: str, language: str) -> float:
    """Seconds of processor time that one pass takes."""
    published = When(earliest="2025-03-04", latest="2025-03-04", confidence=1.0, method="stated")
    article = Article(
        id="x", uri="x", source="x", outlet=None, title=None, text=text, language=language, published=published
    )
    began = time.process_time()
    found = sentences(article)
    quantities(article, found, times(article, found))
    return time.process_time() - began


def of_words(paragraph: str, words: int) -> str:
    """A text of about so many words (of Chinese half as many characters)."""
    size = len(paragraph.split()) if " " in paragraph.strip() else len(paragraph) // 2
    return (paragraph + "\n\n") * max(1, round(words / size))


def main() -> None:
    """Print the table."""
    for language, paragraph in PARAGRAPHS.items():
        text = of_words(paragraph, WORDS)
        measure(text, language)
        seconds = min(measure(text, language) for _ in range(5))
        print(f"{language:8} {1 / seconds:8.0f} articles/s")
    hostile: dict[str, Callable[[int], str]] = {
        "digits": lambda n: "7" * n,
        "numbers": lambda n: "12 345 " * (n // 7),
        "dates": lambda n: "3 March, " * (n // 9),
        "commas": lambda n: "1,000," * (n // 6),
        "words": lambda n: "and one " * (n // 8),
    }
    for name, make in hostile.items():
        small, large = measure(make(50_000), "en"), measure(make(200_000), "en")
        print(f"{name:8} {large:8.2f} s for 200,000 characters, {large / max(small, 1e-3):.1f} times that for 50,000")


if __name__ == "__main__":
    main()
