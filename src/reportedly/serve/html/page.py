from __future__ import annotations
def render(*a, **k): return ""
def write(*a, **k): pass
