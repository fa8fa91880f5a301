"""Works out the sounds of the gazetteer's names anew, after a change of how Latin letters are read (`reportedly.naming.scripts`).

    python training/gazetteer/sounds.py

Needs no source but `src/reportedly/naming/gazetteer.npz` itself, of which only the array `sounds` changes.
"""

from __future__ import annotations

import numpy as np

from reportedly.naming.gazetteer import FILE, readings, sound_key


def main() -> None:
    with np.load(FILE) as held:
        data = {name: held[name] for name in held.files}
    raw, ends = data["names"].tobytes(), data["ends"].tolist()
    names = [raw[start:end].decode("utf-8") for start, end in zip([0, *ends], ends, strict=False)]
    sounds = [sound_key(spoken[0]) if (spoken := readings(name)) else 0 for name in names]
    changed = int(np.count_nonzero(data["sounds"] != np.array(sounds, dtype=np.uint32)))
    data["sounds"] = np.array(sounds, dtype=np.uint32)
    np.savez_compressed(FILE, **data)
    print(f"{changed} of {len(names)} names sound otherwise")


if __name__ == "__main__":
    main()
