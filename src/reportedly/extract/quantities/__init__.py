"""Quantities of an article: number, unit or counted thing, and the scope that the words around give it."""

from __future__ import annotations

from reportedly.extract.quantities.find import parse, quantities

__all__ = ["parse", "quantities"]
