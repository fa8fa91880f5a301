"""Print which words the prefixes of a language's lexicons really take, and where triggers stand in texts: what to read through before and after adding words.

usage: PYTHONPATH=src python training/lexicons/taken.py words LANGUAGE [--topic TOPIC ...] [--top 60000] [--texts FILE.jsonl ...]
       PYTHONPATH=src python training/lexicons/taken.py sentences LANGUAGE FILE.jsonl ... [--wide] [--kind KIND] [--triggers 10] [--each 20] [--seed 1]
       PYTHONPATH=src python training/lexicons/taken.py sample LANGUAGE FILE.jsonl ... [--size 100] [--seed 1]

`words` needs wordfreq (pip install wordfreq) for the words of its languages by frequency; for others, or instead, the words of the texts that `--texts` names (JSON
lines with `lang` and `text`, as the corpora for linking have them, or with `texts` by language). One line a prefix: topic, list, prefix, and the words taken, the commonest first,
each as it is written. A word that only its accents tell from a whole word of a lexicon is listed too (`=`). Within one list the matching is the package's own: a word is listed with the
entry that counts, words that an exact entry or a longer prefix takes are with those (concepts: with each).

`sentences` prints the commonest triggers of each kind with sentences in which they were found, `sample` a random choice of actions with their sentences: kind, trigger in brackets.
Nothing is written but to the standard output; texts of corpora are for looking at only.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from reportedly import languages
from reportedly.concepts import TONAL
from reportedly.extract import mentions
from reportedly.extract.phrases import Phrases, toned, words_of
from reportedly.records import ActionMention, Article
from reportedly.text import fold, marked, words

TOPICS: Final = (
    "actions", "wide_actions", "news", "speech", "speakers", "quantities", "concepts", "denials", "contacts", "people", "times", "recall", "features", "roles",
)  # fmt: skip
# Tables in which a word has one kind, whichever list has the longest entry for it.
_ONE: Final = ("triggers", "predicates")
# Codes of wordfreq that differ from ours.
_CODES: Final = {"no": "nb", "tl": "fil", "hr": "sh", "sr": "sh", "bs": "sh"}
_ROW: Final = 60


def _lists(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """(path of the list, phrase) of all strings in a file of facts."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, below in value.items():
            yield from _lists(below, f"{path}/{key}" if path else key)
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _lists(below, f"{path}/{number}" if isinstance(below, dict) else path)


def _data(language: str, topic: str) -> dict[str, Any]:
    file = Path(languages.__file__).parent / language / f"{topic}.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}


def _rows(files: Iterable[str], language: str) -> Iterator[dict[str, Any]]:
    """The rows of JSON lines that are in the language."""
    for file in files:
        opener = gzip.open if file.endswith(".gz") else open
        with opener(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if language in row.get("texts", ()):
                    yield {"text": row["texts"][language]}
                elif (row.get("lang") or "").split("-")[0].split("_")[0] == language:
                    yield row


def common(language: str, top: int, texts: Iterable[str]) -> list[str]:
    """The common words of a language, the commonest first."""
    if texts := list(texts):
        counted = Counter(w.casefold() for row in _rows(texts, language) for w, _ in words(row["text"]))
        return [w for w, _ in counted.most_common(top)]
    import wordfreq

    return [str(w) for w in wordfreq.top_n_list(_CODES.get(language, language), top)]


def _of_concepts(language: str, common_words: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    """The same for concepts, which count whatever they stand in: beginnings have no end, and `*` at the front is any part of a word."""
    write = marked if language in TONAL else fold
    entries = [(path, phrase) for path, phrase in _lists(_data(language, "concepts"), "") if " " not in phrase]
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for word in common_words:
        plain = write(word)
        for path, phrase in entries:
            bare = write(phrase.strip("*"))
            if (
                ((bare in plain) if phrase.startswith("*") else plain.startswith(bare) and phrase.endswith("*"))
                or plain == bare
                and marked(word) != marked(phrase)
            ):
                found[path, phrase].append(word)
    return found


def taken(language: str, topic: str, common_words: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    """(list, entry) and the words that the entry takes, of entries of one word that take more than what they write."""
    if topic == "concepts":
        return _of_concepts(language, common_words)
    data = _data(language, topic)
    actions = _data(language, "actions")
    clitics = actions.get("words", {}).get("clitics", ())
    tones = bool(data.get("tones", actions.get("tones", False)))
    grouped: dict[str, list[tuple[str, tuple[str, str]]]] = defaultdict(list)
    for path, phrase in _lists(data, ""):
        table = path.split("/")[0]
        grouped[table if table in _ONE else path].append((phrase, (path, phrase)))
    for listed in grouped.values():
        listed.sort(key=lambda entry: not entry[1][0].endswith("NONE"))  # as the lexicon puts them
    lexicons = [Phrases(listed, clitics=clitics, tones=tones) for listed in grouped.values()]
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    write = marked if tones else fold
    for word in common_words:
        tokens = toned(words_of(word)) if tones else words_of(word)
        if len(tokens) != 1:
            continue
        for one in lexicons:
            at = one.at(tokens, 0, 1)
            if at is None:
                continue
            path, phrase = at[1]
            if "*" in phrase or (write(word) == write(phrase) and marked(word) != marked(phrase)):
                found[path, phrase].append(word)
    return found


def _article(row: dict[str, Any], language: str) -> Article:
    return Article(id="a", uri="a", source="a", outlet=None, title=None, text=row["text"], language=language)


def _actions(language: str, files: Iterable[str]) -> Iterator[tuple[ActionMention, str]]:
    """The actions of texts with their sentences, the trigger in brackets."""
    for row in _rows(files, language):
        article = _article(row, language)
        found = mentions(article)
        for action in found.actions:
            span = found.sentences[action.sentence].span
            before, after = article.text[span.start : action.span.start], article.text[action.span.end : span.end]
            yield action, " ".join(f"{before}[{action.text}]{after}".split())


def print_words(args: argparse.Namespace) -> None:
    """Prefixes and the words that they take."""
    listed = common(args.language, args.top, args.texts)
    for topic in args.topic or TOPICS:
        for (path, phrase), found in taken(args.language, topic, listed).items():
            sign = "" if "*" in phrase else "="
            print(f"{topic}\t{path}\t{sign}{phrase}\t{' '.join(found[:_ROW])}")


def print_sentences(args: argparse.Namespace) -> None:
    """The commonest triggers of each kind, with sentences."""
    by_kind: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for action, sentence in _actions(args.language, args.files):
        if action.wide == args.wide and action.kind.startswith(args.kind):
            by_kind[action.kind][fold(action.text)].append(sentence)
    chooser = random.Random(args.seed)
    for kind, triggers in sorted(by_kind.items()):
        for trigger, sentences in sorted(triggers.items(), key=lambda t: -len(t[1]))[: args.triggers]:
            print(f"## {kind}: {trigger} ({len(sentences)})")
            for sentence in chooser.sample(sentences, min(args.each, len(sentences))):
                print("  ", sentence[:400])


def print_sample(args: argparse.Namespace) -> None:
    """A random choice of actions."""
    found = list(_actions(args.language, args.files))
    for action, sentence in random.Random(args.seed).sample(found, min(args.size, len(found))):
        print(f"{action.kind}{'~' * action.wide}\t{sentence[:400]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    one = commands.add_parser("words")
    one.add_argument("language")
    one.add_argument("--topic", action="append", choices=TOPICS)
    one.add_argument("--top", type=int, default=60_000)
    one.add_argument("--texts", nargs="*", default=[])
    one.set_defaults(run=print_words)
    two = commands.add_parser("sentences")
    two.add_argument("language")
    two.add_argument("files", nargs="+")
    two.add_argument("--wide", action="store_true")
    two.add_argument("--kind", default="")
    two.add_argument("--triggers", type=int, default=10)
    two.add_argument("--each", type=int, default=20)
    two.add_argument("--seed", type=int, default=1)
    two.set_defaults(run=print_sentences)
    three = commands.add_parser("sample")
    three.add_argument("language")
    three.add_argument("files", nargs="+")
    three.add_argument("--size", type=int, default=100)
    three.add_argument("--seed", type=int, default=1)
    three.set_defaults(run=print_sample)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
