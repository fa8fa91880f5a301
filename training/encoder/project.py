"""Step 5a: names for languages without entity sets, from the parallel texts: projected.jsonl.

A first tagger tags every translation of a sentence; for a target language each piece of its text takes, by alignment of hidden
states, the kinds that the taggings of the other languages give the pieces that say the same, and the votes are weighed
(`SOURCES`: languages that the sets cover well count more). Words on which the votes differ carry no loss (kind "?").
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import recipe
import student
import torch
from tag import Tagger, tokenizer

from reportedly.models.tags import KINDS, continued, probabilities, trimmed

# Votes of each language that is asked.
SOURCES = {
    "en": 3.0,
    **dict.fromkeys(("de", "pt", "es", "hi", "hu"), 2.0),
    **dict.fromkeys(("fr", "it", "nl", "pl", "cs", "ro", "ru", "tr", "id", "uk"), 1.0),
}
OWN = 1.0  # votes of the target text's own tagging: its language is one that the first tagger knows little of
LAYERS = 8  # of the teacher, whose hidden states align best in the middle
SHARP = 0.1  # temperature of the alignment
NEIGHBOURS = 3  # a source piece counts only for so many target pieces nearest to it
NAME, NONE = 0.55, 0.7  # share of the votes from which a word is a name, or none


@dataclass(frozen=True, slots=True)
class Told:
    """A text: its pieces' places, centred hidden states at length 1, and shares of (no name, PER, ORG, LOC)."""

    text: str
    places: list[tuple[int, int]]
    hidden: np.ndarray
    kinds: np.ndarray


def groups(sources: Sequence[str]) -> list[dict[str, str]]:
    """Texts by language, of each row of the named sources."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for line in (recipe.work() / "texts.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if row["source"] in sources and row["group"].startswith("p"):
            found[row["group"]][row["lang"]] = row["text"]
    return list(found.values())


class Reader:
    """Tags texts and takes their hidden states."""

    def __init__(self, checkpoint: str, tokens: int) -> None:
        state = torch.load(recipe.work() / checkpoint, map_location="cpu")["model"]
        layers = 1 + max(int(k.split(".")[2]) for k in state if k.startswith("trunk.layers."))
        self._tagger = Tagger(student.Trunk(len(state["trunk.words.weight"]), layers))
        self._tagger.load_state_dict(state)
        self._tagger.eval()
        self._trunk = student.from_teacher(range(LAYERS)).eval()
        self._tokenizer = tokenizer(recipe.work() / "tokenizer.json", tokens)

    @torch.inference_mode()
    def read(self, texts: Sequence[str], batch: int = 64) -> Iterator[tuple[int, Told]]:
        """Number and reading of each text, the short ones first."""
        encoded = self._tokenizer.encode_batch(list(texts))
        order = sorted(range(len(texts)), key=lambda i: len(encoded[i].ids))
        for first in range(0, len(order), batch):
            part = order[first : first + batch]
            ids, mask = student.padded([encoded[i].ids for i in part])
            with torch.autocast("cpu", torch.bfloat16):
                scores, states = self._tagger(ids, mask).float().numpy(), self._trunk(ids, mask).float().numpy()
            for i, row, state in zip(part, scores, states, strict=True):
                places = trimmed(texts[i], encoded[i].offsets)
                real = [n for n, (a, b) in enumerate(places) if a < b]
                chances = probabilities(row[real])
                kinds = np.concatenate([chances[:, :1], chances[:, 1::2] + chances[:, 2::2]], 1)
                yield i, Told(texts[i], [places[n] for n in real], state[real].astype(np.float16), kinds)


def readings(reader: Reader, rows: list[dict[str, str]]) -> list[dict[str, Told]]:
    """Readings by language of each row, hidden states less the mean of their language."""
    out: list[dict[str, Told]] = [{} for _ in rows]
    for lang in sorted({lang for row in rows for lang in row}):
        where = [n for n, row in enumerate(rows) if lang in row]
        told = dict(reader.read([rows[n][lang] for n in where]))
        middle = np.concatenate([t.hidden for t in told.values()]).astype(np.float32).mean(0)
        for i, t in told.items():
            states = t.hidden.astype(np.float32) - middle
            states /= np.maximum(np.linalg.norm(states, axis=1, keepdims=True), 1e-9)
            out[where[i]][lang] = Told(t.text, t.places, states.astype(np.float16), t.kinds)
        print(lang, len(where), flush=True)
    return out


def votes(target: Told, source: Told) -> tuple[np.ndarray, np.ndarray]:
    """What the source says of each target piece: shares (pieces, 4), and how far it has a say at all (pieces,)."""
    close = source.hidden.astype(np.float32) @ target.hidden.astype(np.float32).T
    bar = np.sort(close, axis=1)[:, -min(NEIGHBOURS, close.shape[1])]
    weight = np.exp((close - close.max(0)) / SHARP)
    weight /= weight.sum(0)
    weight[close < bar[:, None]] = 0
    mass = weight.sum(0)
    return weight.T @ source.kinds / np.maximum(mass, 1e-9)[:, None], np.where(mass > 0.3, mass, 0)


def projected(told: dict[str, Told], lang: str) -> list[tuple[int, int, str]]:
    """Names of the text in a language, with "?" where the votes differ."""
    target = told[lang]
    total, weight = OWN * target.kinds, np.full(len(target.places), OWN)
    for source, count in SOURCES.items():
        if source != lang and source in told and len(told[source].places):
            shares, say = votes(target, told[source])
            total = total + count * say[:, None] * shares
            weight = weight + count * say
    shares = total / weight[:, None]
    firsts = [i for i, inside in enumerate(continued(target.text, target.places)) if not inside]
    words = [
        (shares[a:b].mean(0), target.places[a][0], target.places[b - 1][1]) for a, b in pairwise([*firsts, len(shares)])
    ]
    found: list[tuple[int, int, str]] = []
    for share, start, end in words:
        best = int(share[1:].argmax())
        if share[0] >= NONE:
            continue
        kind = KINDS[best] if share[1 + best] >= NAME else "?"
        if found and found[-1][2] == kind and not target.text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], end, kind)
        else:
            found.append((start, end, kind))
    return unsettled(found)


def unsettled(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Names that touch a stretch on which the votes differ (scripts without blanks) become part of it: their ends are not known."""
    out: list[tuple[int, int, str]] = []
    for start, end, kind in found:
        if out and out[-1][1] == start and "?" in (kind, out[-1][2]):
            out[-1] = (out[-1][0], end, "?")
        else:
            out.append((start, end, kind))
    return out


def main() -> None:
    """Write the projected names, one text a line."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--tagger", default="tagger.pt", help="checkpoint of the first tagger, in the work folder")
    ap.add_argument("--sources", nargs="*", default=["flores-sib200", "xquad"])
    ap.add_argument("--targets", nargs="*", default=recipe.settings()["project"]["targets"])
    ap.add_argument("--out", default="projected.jsonl")
    args = ap.parse_args()
    torch.set_num_threads(1)
    rows = groups(args.sources)
    wanted = {*args.targets, *SOURCES}
    rows = [{k: v for k, v in row.items() if k in wanted} for row in rows]
    rows = [row for row in rows if len(row) > 3]
    told = readings(Reader(args.tagger, 256), rows)
    with (recipe.work() / args.out).open("w", encoding="utf-8") as out:
        for number, row in enumerate(told):
            for lang in args.targets:
                if lang in row and row[lang].places:
                    line: dict[str, Any] = {"id": f"projected/{args.sources[0]}/{number}/{lang}", "lang": lang}
                    out.write(
                        json.dumps(line | {"text": row[lang].text, "spans": projected(row, lang)}, ensure_ascii=False)
                        + "\n"
                    )


if __name__ == "__main__":
    main()
