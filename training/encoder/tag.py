"""Step 5: tune a trunk to tag persons, organisations and places on the open entity sets; resumable. Writes tagger.pt."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import recipe
import student
import torch
from distil import batches
from names import Sentence, sentences, shuffled
from tokenizers import Regex, Tokenizer, pre_tokenizers
from torch.nn import functional as F  # noqa: N812 - the usual name

from reportedly.evaluate.entity_sets import UNSPACED, annotated
from reportedly.models.pieces import ALONE
from reportedly.models.tags import KINDS, TAGS, numbered, probabilities, spans, trimmed

# Sets so small or of so important a language that their sentences are seen more than once an epoch.
REPEAT = {
    "UNER_English-EWT": 4,
    "wojood_sample": 8,
    "factrueval2016": 4,
    "germeval2014": 2,
    "idner2k": 2,
    "ronec2": 3,
    "banglakit": 3,
    "bengali_rifat": 3,
    "klue-ner": 3,
    "stockmark-wikipedia": 2,
    "parstwiner": 3,
    "UNER_Chinese-GSD": 3,
    "UNER_Chinese-GSDSIMP": 3,
    "UNER_Swedish-Talbanken": 3,
    "made": 2,
}
# Languages whose names do not change their form in a sentence, so that another name of the kind can stand in their place.
SWAPPED = frozenset({"ar", "bn", "fa", "hi", "id", "ja", "ko", "ur", "zh"})
SWAP = 0.4  # share of the sentences of these languages whose names are changed
WITHOUT_NAMES = 0.5  # share of the sentences without names that an epoch takes


def tokenizer(path: Path, tokens: int) -> Tokenizer:
    """The pruned tokenizer with the tagger's splitting."""
    loaded = student.tokenizer(path, tokens)
    loaded.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Metaspace(), pre_tokenizers.Split(Regex(ALONE), "isolated")]
    )
    return loaded


class Tagger(torch.nn.Module):
    """A trunk and one linear layer over its last hidden states."""

    def __init__(self, trunk: student.Trunk) -> None:
        super().__init__()
        self.trunk, self.head = trunk, torch.nn.Linear(student.HIDDEN, len(TAGS))
        self.drop = torch.nn.Dropout(0.1)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Scores (texts, tokens, tags)."""
        return self.head(self.drop(self.trunk(ids, mask)))


Text = tuple[str, tuple[tuple[int, int, str], ...]]


def swapped(text: Text, names: dict[str, list[str]], rng: random.Random) -> Text:
    """The text with other names of the same kinds in place of its own."""
    out, places, at = "", [], 0
    for start, end, kind in text[1]:
        name = rng.choice(names[kind]) if names.get(kind) and rng.random() < 0.7 else text[0][start:end]
        out += text[0][at:start]
        places.append((len(out), len(out) + len(name), kind))
        out, at = out + name, end
    return out + text[0][at:], tuple(places)


def known_names(items: list[Sentence]) -> dict[str, dict[str, list[str]]]:
    """The names of the trainable sentences by language and kind, frequent ones as often as they come."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for s in items:
        for start, end, kind in s.spans:
            if s.lang in SWAPPED and s.set != "projected" and kind in KINDS:
                found[s.lang][kind].append(s.text[start:end])
    return found


def varied(items: list[Sentence], spaced: dict[str, Sentence], seed: int) -> list[Text]:
    """One epoch: repeats, some sentences with other names, with blanks between tokens, in capitals or small letters, some joined."""
    rng, out = random.Random(seed), []
    names = known_names(items)
    pool = [s for s in items if s.spans or rng.random() < WITHOUT_NAMES for _ in range(REPEAT.get(s.set, 1))]
    rng.shuffle(pool)
    for s in pool:
        s = spaced.get(s.id, s) if rng.random() < 0.25 else s
        text, found = s.text, s.spans
        if s.lang in SWAPPED and rng.random() < SWAP:
            text, found = swapped((text, found), names[s.lang], rng)
        dice = rng.random()
        if dice < 0.06:
            change = str.lower if dice < 0.03 else str.upper
            text = "".join(c if len(change(c)) != 1 else change(c) for c in text)
        out.append((s.lang, text, found))
    out.sort(key=lambda x: x[0])
    merged, i = [], 0
    while i < len(out):
        lang, text, found = out[i]
        if rng.random() < 0.25 and i + 1 < len(out) and out[i + 1][0] == lang:
            _, more, others = out[i + 1]
            gap = "" if lang in UNSPACED else " "
            shift = len(text) + len(gap)
            text, found = f"{text}{gap}{more}", (*found, *((a + shift, b + shift, k) for a, b, k in others))
            i += 1
        merged.append((text, tuple(found)))
        i += 1
    return merged


def projected() -> list[Sentence]:
    """Sentences of project.py and made.py, where those have been run."""
    out = []
    for name in ("projected", "made"):
        path = recipe.work() / f"{name}.jsonl"
        for line in path.open(encoding="utf-8") if path.exists() else ():
            row = json.loads(line)
            spans = tuple((a, b, k) for a, b, k in row["spans"])
            out.append(Sentence(row["id"], name, row["lang"], row["text"], spans, False))
    return out


def grown(model: Tagger, start: Path) -> None:
    """Take all that a smaller tagger of the same first layers has learnt; layers that it has not stay as they are."""
    state = torch.load(start, map_location="cpu")["model"]
    own = model.state_dict()
    model.load_state_dict(own | {k: v for k, v in state.items() if k in own})


def prepared(tok: Tokenizer, items: Sequence[Text]) -> tuple[list[np.ndarray], list[np.ndarray]]:
    """Piece and tag numbers of each text."""
    pieces, goal = [], []
    for first in range(0, len(items), 2048):
        part = items[first : first + 2048]
        for (text, found), e in zip(part, tok.encode_batch([text for text, _ in part]), strict=True):
            pieces.append(np.array(e.ids, np.int32))
            goal.append(np.array(numbered(found, trimmed(text, e.offsets)), np.int8))
    return pieces, goal


def measured() -> dict[str, list[Sentence]]:
    """The sets that are never fitted, as sentences."""
    out = defaultdict(list)
    for path in sorted((recipe.shared() / "data/extract/names/measure_only").glob("*.jsonl")):
        for line in path.open(encoding="utf-8"):
            row = json.loads(line)
            found = annotated(row, spaced=True)
            out[f"{row['set']}/{row['lang']}"].append(
                Sentence(row["id"], row["set"], row["lang"], found.text, found.spans, True)
            )
    return out


@torch.inference_mode()
def predicted(model: Tagger, tok: Tokenizer, texts: Sequence[str], batch: int = 64) -> list[set[tuple[int, int, str]]]:
    """Names found in each text (what lies beyond the truncation is missed)."""
    model.eval()
    encoded = tok.encode_batch(list(texts))
    order = sorted(range(len(texts)), key=lambda i: len(encoded[i].ids))
    out: list[set[tuple[int, int, str]]] = [set() for _ in texts]
    for first in range(0, len(order), batch):
        part = order[first : first + batch]
        ids, mask = student.padded([encoded[i].ids for i in part])
        with torch.autocast("cpu", torch.bfloat16):
            scores = model(ids, mask).float().numpy()
        for i, row in zip(part, scores, strict=True):
            places = trimmed(texts[i], encoded[i].offsets)
            out[i] = {(a, b, k) for a, b, k, _ in spans(probabilities(row[: len(places)]), places, texts[i])}
    model.train()
    return out


def f1(model: Tagger, tok: Tokenizer, items: Sequence[Sentence]) -> float:
    """Exact-span micro F1; predictions that touch a span without loss do not count."""
    right = said = there = 0
    for s, found in zip(items, predicted(model, tok, [s.text for s in items]), strict=True):
        gold = {x for x in s.spans if x[2] in KINDS}
        unsure = [x for x in s.spans if x[2] not in KINDS]
        found = {x for x in found if not any(x[0] < b and a < x[1] for a, b, _ in unsure)}
        right, said, there = right + len(gold & found), said + len(found), there + len(gold)
    return 2 * right / max(1, said + there)


def report(model: Tagger, tok: Tokenizer, items: Sequence[Sentence], most: int = 100000) -> dict[str, float]:
    """F1 per held-out set and language, their mean, and the sets only measured."""
    by: dict[str, list[Sentence]] = defaultdict(list)
    for s in items:
        if s.held_out:
            by[f"{s.set}/{s.lang}"].append(s)
    out = {k: round(f1(model, tok, v[:most]), 4) for k, v in sorted(by.items())}
    out["MEAN"] = round(float(np.mean(list(out.values()))), 4)
    return out | {k: round(f1(model, tok, v[:most]), 4) for k, v in measured().items()}


def main() -> None:
    """Train for `--minutes`, then print the figures."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--minutes", type=float, default=25)
    ap.add_argument("--out", default="tagger.pt")
    ap.add_argument("--start", type=Path, help="a smaller tagger of the same first layers to go on from")
    ap.add_argument("--layers", type=int, nargs="*")
    ap.add_argument("--rate", type=float)
    ap.add_argument("--most", type=int, default=100000, help="sentences measured per set")
    args = ap.parse_args()
    settings, work = recipe.settings(), recipe.work()
    table = settings["tagger"]
    torch.manual_seed(table["seed"])
    folder = recipe.shared() / "data/extract/names/trainable"
    everything = sentences(folder, every=table["held_out"])
    fit = shuffled([s for s in everything if not s.held_out] + projected(), table["seed"])
    spaced = {s.id: s for s in sentences(folder, every=table["held_out"], spaced=True)}
    tok = tokenizer(work / "tokenizer.json", table["tokens"])
    trunk = student.from_teacher(args.layers or table["layers"])
    for layer in trunk.layers:
        layer.drop.p = 0.1
    model = Tagger(trunk)
    if args.start:
        grown(model, args.start)
    trained = [p for p in model.parameters() if p.requires_grad]
    rate = args.rate or table["learning_rate"]
    optimizer = torch.optim.AdamW(trained, lr=rate, weight_decay=0.01, fused=True)
    path = work / args.out
    spent, step, epoch, losses = 0.0, 0, 0, []
    if path.exists():
        state = torch.load(path)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        step, epoch, spent = state["step"], state["epoch"], state["spent"]
    limit, began, saved = args.minutes * 60, time.time(), 0.0
    while spent + time.time() - began < limit:
        items = varied(fit, spaced, table["seed"] + epoch + step)
        pieces, goal = prepared(tok, items)
        for batch in batches([len(p) for p in pieces], table["batch"], table["seed"] + epoch + step):
            now = spent + time.time() - began
            if now >= limit:
                break
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1.0, (step + 1) / table["warm_up"]) * max(0.02, 1 - now / limit)
            ids, mask = student.padded([pieces[i] for i in batch])
            wanted, _ = student.padded([goal[i] for i in batch], fill=-1)
            with torch.autocast("cpu", torch.bfloat16):
                scores = model(ids, mask)
            loss = F.cross_entropy(scores.float().flatten(0, 1), wanted.flatten(), ignore_index=-1)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            step += 1
            losses.append(float(loss.detach()))
            if step % 100 == 0:
                print(step, f"{now:.0f}s loss {np.mean(losses[-100:]):.4f}", flush=True)
            if now - saved > 150:
                saved = now
                _save(path, model, optimizer, step, epoch, now)
        epoch += 1
        print("epochs", epoch, flush=True)
    _save(path, model, optimizer, step, epoch, limit)
    print("final", json.dumps(report(model, tok, everything, args.most)), flush=True)


def _save(path: Path, model: Tagger, optimizer: torch.optim.Optimizer, step: int, epoch: int, spent: float) -> None:
    state = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "step": step,
        "epoch": epoch,
        "spent": spent,
    }
    torch.save(state, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").replace(path)


if __name__ == "__main__":
    main()
