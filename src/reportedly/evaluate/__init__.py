"""Measures on gold corpora: `reportedly score DIR`.

A corpus is known by the path of its file below the folder, without `.jsonl` (`extract/timex/timebank_en`). Each measure module
has a `MEASURES` tuple of `Measure`; `reportedly.evaluate.run` lists the modules by hand and asks each what it can measure.
"""
