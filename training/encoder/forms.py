"""Step 6b: mean F1 on training rows for values of `going_on` in src/reportedly/models/forms.toml (the best was written there)."""

from __future__ import annotations

import argparse
import hashlib
from collections import defaultdict

import recipe
from names import Sentence, sentences

from reportedly.evaluate.measures import f1, ratio
from reportedly.extract import tagger as tagging
from reportedly.models import forms, tags
from reportedly.models import shipped as parts

SENTENCES = 600  # of each set and language, by hash


def drawn(every: int) -> dict[str, list[Sentence]]:
    """Training sentences of each set and language; none that was kept aside."""
    found: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sentences(recipe.shared() / "data/extract/names/trainable", every=every):
        if not sentence.held_out:
            found[f"{sentence.set} {sentence.lang}"].append(sentence)
    return {k: sorted(v, key=lambda s: hashlib.sha256(s.text.encode()).digest())[:SENTENCES] for k, v in found.items()}


def main() -> None:
    """Print one line a value."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("values", type=float, nargs="*", default=[0.0, 0.3, 0.6, 0.9, 1.3])
    values = ap.parse_args().values
    tagger, split = tagging.shipped(), parts.splitter()
    scores: dict[float, list[float]] = defaultdict(list)
    for chosen in drawn(recipe.settings()["tagger"]["held_out"]).values():
        read = []
        for sentence in chosen:
            pieces = split(sentence.text, alone=True)
            read.append((sentence, tags.trimmed(sentence.text, pieces.offsets), tagger._chances(pieces.ids)))
        for value in values:
            forms._file()["going_on"]["bonus"] = value
            right = said = there = 0
            for sentence, places, chances in read:
                wanted = {s for s in sentence.spans if s[2] != "?"}
                unsure = [s for s in sentence.spans if s[2] == "?"]
                found = {s[:3] for s in tags.spans(chances, places, sentence.text)}
                found = {s for s in found if not any(s[0] < b and a < s[1] for a, b, _ in unsure)}
                right, said, there = right + len(wanted & found), said + len(found), there + len(wanted)
            scores[value].append(f1(ratio(right, said), ratio(right, there)))
    for value, found in scores.items():
        print(value, round(sum(found) / len(found), 4))


if __name__ == "__main__":
    main()
