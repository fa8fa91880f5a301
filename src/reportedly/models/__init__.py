"""The run time of models: loading and checking weights, tokenising, onnxruntime. A layer below the stages."""

from __future__ import annotations
