"""The report: one HTML page that opens offline."""

from __future__ import annotations

from reportedly.serve.html.page import render, write

__all__ = ["render", "write"]
