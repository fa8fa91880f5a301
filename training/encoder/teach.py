"""Step 3: the teacher's vector of every training text, into teacher.npy (float16); resumable, shard by shard."""

from __future__ import annotations

import json

import numpy as np
import recipe
import torch
from tokenizers import Tokenizer
from transformers import BertModel

SHARD = 8192


def load() -> tuple[Tokenizer, BertModel]:
    """The teacher and its tokenizer, from the folder that the shared tool `teacher.py` wrote."""
    settings = recipe.settings()["teacher"]
    folder = recipe.work() / "teacher"
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(settings["tokens"])
    tokenizer.enable_padding(pad_id=1)
    model = BertModel.from_pretrained(folder, add_pooling_layer=False)
    # bfloat16 throughout: 1.5 times the speed of autocast, and the vectors' cosine to float32 is above .999.
    return tokenizer, model.eval().to("cuda" if torch.cuda.is_available() else "cpu", torch.bfloat16)


@torch.inference_mode()
def vectors(tokenizer: Tokenizer, model: BertModel, texts: list[str], batch: int = 64) -> np.ndarray:
    """Mean-pooled, L2-normalised vectors (texts, 384); texts of like length share a batch."""
    prefix = recipe.settings()["teacher"]["prefix"]
    encoded = tokenizer.encode_batch_fast([prefix + t for t in texts])
    lengths = [sum(e.attention_mask) for e in encoded]
    order = np.argsort(lengths, kind="stable")
    out = np.zeros((len(texts), model.config.hidden_size), np.float32)
    for first in range(0, len(order), batch):
        part = order[first : first + batch]
        longest = max(lengths[i] for i in part)
        ids = torch.tensor([encoded[i].ids[:longest] for i in part], device=model.device)
        mask = torch.tensor([encoded[i].attention_mask[:longest] for i in part], device=model.device)
        hidden = model(ids, attention_mask=mask).last_hidden_state.float()
        pooled = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        out[part] = torch.nn.functional.normalize(pooled, dim=-1).cpu().numpy()
    return out


def main() -> None:
    """Encode what is not there yet, then join the shards."""
    work = recipe.work()
    texts = [json.loads(line)["text"] for line in (work / "texts.jsonl").open(encoding="utf-8")]
    tokenizer, model = load()
    folder = work / "shards"
    folder.mkdir(exist_ok=True)
    paths = []
    for first in range(0, len(texts), SHARD):
        path = folder / f"{first:07d}.npy"
        paths.append(path)
        if not path.exists():
            np.save(path, vectors(tokenizer, model, texts[first : first + SHARD]).astype(np.float16))
            print(first, len(texts), flush=True)
    np.save(work / "teacher.npy", np.concatenate([np.load(p) for p in paths]))


if __name__ == "__main__":
    main()
