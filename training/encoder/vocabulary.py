"""Step 2: choose the word pieces that the student keeps, from the teacher's 250,002; writes vocabulary.json and tokenizer.json.

A piece is kept when several training texts use it, when it is a single character, or when it is among the best-scored of its
script (settings.toml says how many). What is dropped is spelt with smaller pieces, so no text becomes unreadable.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from typing import Any

import recipe
from tokenizers import Tokenizer

SPACE = "\u2581"


def script(piece: str) -> str:
    """The first script of the piece's letters; NONE without letters."""
    for character in piece:
        if unicodedata.category(character)[0] in "LM":
            return unicodedata.name(character, "?").split()[0]
    return "NONE"


def kept(pieces: list[tuple[str, float]], used: set[int], allowed: dict[str, int]) -> list[int]:
    """Teacher ids of the pieces kept, in the teacher's order (the first four are the special ones)."""
    chosen = set(range(4)) | used
    left = Counter(allowed)
    for number, (piece, _) in sorted(enumerate(pieces), key=lambda x: (-x[1][1], x[0])):
        if number in chosen:
            left[script(piece)] -= 1
    for number, (piece, _) in sorted(enumerate(pieces), key=lambda x: (-x[1][1], x[0])):
        if number in chosen:
            continue
        if len(piece.removeprefix(SPACE)) <= 1:
            chosen.add(number)
        elif left[script(piece)] > 0:
            left[script(piece)] -= 1
            chosen.add(number)
    return sorted(chosen)


def pruned(tokenizer: dict[str, Any], ids: list[int]) -> dict[str, Any]:
    """The tokenizer with only those pieces, renumbered in order."""
    vocabulary = tokenizer["model"]["vocab"]
    tokenizer["model"]["vocab"] = [vocabulary[i] for i in ids]
    return tokenizer


def main() -> None:
    """Write the kept ids and the pruned tokenizer, and print the sizes by script."""
    work = recipe.work()
    path = work / "teacher/tokenizer.json"
    full, layout = Tokenizer.from_file(str(path)), json.loads(path.read_text(encoding="utf-8"))
    pieces = [(p, s) for p, s in layout["model"]["vocab"]]
    texts = [json.loads(line)["text"] for line in (work / "texts.jsonl").open(encoding="utf-8")]
    seen: Counter[int] = Counter()
    for first in range(0, len(texts), 5000):
        for encoding in full.encode_batch_fast(texts[first : first + 5000]):
            seen.update(set(encoding.ids))
    used = {i for i, count in seen.items() if count >= recipe.settings()["texts"]["piece_seen"]}
    ids = kept(pieces, used, recipe.settings()["vocabulary"])
    (work / "vocabulary.json").write_text(json.dumps(ids))
    (work / "tokenizer.json").write_text(json.dumps(pruned(layout, ids), ensure_ascii=False, separators=(",", ":")))
    print(len(used), "used,", len(ids), "kept:", Counter(script(pieces[i][0]) for i in ids).most_common(40))


if __name__ == "__main__":
    main()
