"""Step 4: distil the teacher into the student; resumable. Writes student.pt (weights, step) and prints the tuning figures.

Loss, per batch of texts of like length: 5 * (1 - cosine to the target) + contrast * cross-entropy of the batch's
student x target similarities at the given scale, where translations of the same text do not count as wrong + relation * mean
square of the differences between the batch's student x student and target x target cosines.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import measure
import numpy as np
import recipe
import student
import torch
from targets import targets
from tokenizers import Tokenizer
from torch.nn import functional as F  # noqa: N812 - the usual name


def batches(lengths: list[int], size: int, seed: int) -> list[list[int]]:
    """The texts in batches of like length, batches in random order; about `size * 40` tokens each, 16 texts at least."""
    order = list(range(len(lengths)))
    rng = random.Random(seed)
    rng.shuffle(order)
    out = []
    for first in range(0, len(order), size * 64):
        part = sorted(order[first : first + size * 64], key=lambda i: lengths[i])
        out += [part[i : i + size] for i in range(0, len(part), size)]
    rng.shuffle(out)
    return out


def loss_of(
    found: torch.Tensor, wanted: torch.Tensor, groups: torch.Tensor, scale: float, contrast: float, relation: float
) -> torch.Tensor:
    """The loss of one batch."""
    close = 1 - (found * wanted).sum(1).mean()
    logits = scale * found @ wanted.T
    same = (groups[:, None] == groups[None]) & ~torch.eye(len(groups), dtype=torch.bool, device=groups.device)
    told = F.cross_entropy(logits.masked_fill(same, -1e4), torch.arange(len(logits), device=groups.device))
    return 5 * close + contrast * told + relation * (found @ found.T - wanted @ wanted.T).square().mean()


def focused(others: float, shortest: int, seed: int) -> list[int]:
    """Numbers of the texts of an epoch that looks at English: its texts of so many characters, and a share of all others."""
    rng, out = random.Random(seed), []
    for number, line in enumerate((recipe.work() / "texts.jsonl").open(encoding="utf-8")):
        row = json.loads(line)
        if rng.random() < others or (row["lang"] == "en" and len(row["text"]) >= shortest):
            out.append(number)
    return out


def prepared(tok: Tokenizer, own: float) -> tuple[list[np.ndarray], np.ndarray, torch.Tensor]:
    """Piece numbers, target and translation group of each text; kept in the work folder for the next start."""
    work = recipe.work()
    path = work / f"prepared-{own}.npz"
    if not path.exists():
        rows = [json.loads(line) for line in (work / "texts.jsonl").open(encoding="utf-8")]
        numbers = {g: i for i, g in enumerate(dict.fromkeys(r["group"] for r in rows))}
        ids = [
            np.array(e.ids, np.int32)
            for i in range(0, len(rows), 4096)
            for e in tok.encode_batch_fast([r["text"] for r in rows[i : i + 4096]])
        ]
        np.savez(
            path,
            flat=np.concatenate(ids),
            lengths=[len(i) for i in ids],
            groups=[numbers[r["group"]] for r in rows],
            wanted=targets(rows, np.load(work / "teacher.npy").astype(np.float32), own).astype(np.float16),
        )
    with np.load(path) as kept:
        ids = np.split(kept["flat"], np.cumsum(kept["lengths"])[:-1])
        return ids, kept["wanted"], torch.from_numpy(kept["groups"])


def main() -> None:
    """Train, measuring now and then; `--minutes` bounds the run, the learning rate falls to nought over it."""
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--minutes", type=float, default=45)
    ap.add_argument("--out", default="student.pt")
    ap.add_argument("--own", type=float)
    ap.add_argument("--contrast", type=float)
    ap.add_argument("--layers", type=int, nargs="*")
    ap.add_argument("--rate", type=float)
    ap.add_argument("--start", help="weights to go on from")
    ap.add_argument(
        "--others", type=float, default=1.0, help="share of the texts an epoch takes besides the long English ones"
    )
    args = ap.parse_args()
    settings, work = recipe.settings(), recipe.work()
    table = settings["distil"]
    own = table["own"] if args.own is None else args.own
    contrast = table["contrast"] if args.contrast is None else args.contrast
    rate = table["learning_rate"] if args.rate is None else args.rate
    torch.manual_seed(table["seed"])
    device = "cuda" if torch.cuda.is_available() else "cpu"
    tok = student.tokenizer(work / "tokenizer.json", settings["student"]["tokens"])
    ids, wanted, groups = prepared(tok, own)
    model = student.Student(student.from_teacher(args.layers or settings["student"]["layers"]))
    if args.start:
        model.load_state_dict(torch.load(args.start)["model"])
    model.to(device)

    def quick() -> dict[str, float]:
        model.eval()
        found = measure.quick(lambda texts: student.encode(model, [e.ids for e in tok.encode_batch_fast(list(texts))]))
        model.train()
        return found

    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=rate, weight_decay=0.01, fused=True)
    began, spent, step, epoch, losses = time.time(), 0.0, 0, 0, []
    path = work / args.out
    if path.exists():
        state = torch.load(path)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        step, epoch, spent = state["step"], state["epoch"], state["spent"]
    limit, told, saved = args.minutes * 60, spent, spent
    while spent < limit:
        seed = table["seed"] + epoch + step
        used = focused(args.others, table["focus_characters"], seed) if args.others < 1 else list(range(len(ids)))
        for part in batches([len(ids[i]) for i in used], table["batch"], seed):
            batch = [used[i] for i in part]
            spent_now = spent + time.time() - began
            if spent_now >= limit:
                break
            factor = min(1.0, (step + 1) / table["warm_up"]) * max(0.02, 1 - spent_now / limit)
            for group in optimizer.param_groups:
                group["lr"] = rate * factor
            tokens, mask = student.padded([ids[i] for i in batch])
            with torch.autocast(device, torch.bfloat16):
                found = model(tokens.to(device), mask.to(device)).float()
            loss = loss_of(
                found,
                torch.from_numpy(wanted[batch].astype(np.float32)).to(device),
                groups[batch].to(device),
                table["scale"],
                contrast,
                table["relation"],
            )
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            step += 1
            losses.append(float(loss.detach()))
            if step % 50 == 0:
                print(step, f"{spent_now:.0f}s loss {np.mean(losses[-50:]):.4f}", flush=True)
            if spent_now - saved > 150:
                saved = spent_now
                _save(path, model, optimizer, step, epoch, spent_now)
            if spent_now - told > 600:
                told = spent_now
                print(json.dumps(quick()), flush=True)
        epoch += 1
        spent, began = spent + time.time() - began, time.time()
        print("epochs", epoch, flush=True)
    _save(path, model, optimizer, step, epoch, max(spent, limit))
    print("final", json.dumps(quick()), flush=True)


def _save(
    path: Path, model: torch.nn.Module, optimizer: torch.optim.Optimizer, step: int, epoch: int, spent: float
) -> None:
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
