"""Articles a second of processor time for names and places together, without a tagger: `python benchmarks/names.py`.

The articles are made from sentences written for it, 400 words each, in four scripts; the first hundred are not counted (data is loaded on first use).
"""

from __future__ import annotations

import time

from reportedly.extract.names import names
from reportedly.extract.places import places
from reportedly.extract.sentences import sentences
from reportedly.records import Article, Block, Span

SENTENCES = {
    "en": "Kenya's Foreign Minister, Amina Wekesa, told reporters in Doha that talks with {} number {} had begun near the old harbour of Mombasa. ",
    "ru": "Министр иностранных дел Турции Керим Халдун заявил в Исламабаде, что переговоры с делегацией {} номер {} начались вовремя. ",
    "hi": "पाकिस्तान के विदेश मंत्री तारिक सोहेल ने वाशिंगटन में {} के साथ बैठक संख्या {} के बाद पत्रकारों से बात की। ",
    "zh": "巴基斯坦外长塔里克·索海尔在多哈对记者说，与{}的第{}轮会谈已经开始。",
}  # fmt: skip
WORDS = 400


def article(language: str, number: int) -> Article:
    """An article of about 400 words (Chinese: 800 characters); its numbers and one name differ from others'."""
    sentence = SENTENCES[language]
    size = len(sentence.split()) if language != "zh" else len(sentence) // 2
    text = "".join(sentence.format(f"Osei{number % 97}", number * 100 + i) for i in range(WORDS // size + 1))
    return Article(
        id=str(number), uri="-", source="-", outlet=None, title=None, text=text, language=language, blocks=(Block(kind="body", span=Span(0, len(text))),)
    )  # fmt: skip


def main(count: int = 200) -> None:
    """Print articles a second for each language."""
    for language in SENTENCES:
        made = [article(language, i) for i in range(count + 100)]
        split = [sentences(a) for a in made]
        for a, s in zip(made[:100], split[:100], strict=True):
            places(a, s, names(a, s)[0])
        start = time.process_time()
        for a, s in zip(made[100:], split[100:], strict=True):
            places(a, s, names(a, s)[0])
        print(f"{language}  {count / (time.process_time() - start):7.1f} articles/s")


if __name__ == "__main__":
    main()
