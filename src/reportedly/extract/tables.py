"""Tables of a language: classes whose fields say of what in the language's data files they are made.

A table is a frozen dataclass whose fields are `made(maker)`; `filled` makes one. A maker gets what `filled` was given by name (`data`, `language`, …) and the
fields above its own, as attributes of one argument.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, fields
from types import SimpleNamespace
from typing import Any, TypeVar

T = TypeVar("T")


def made(maker: Callable[[Any], Any]) -> Any:
    """A field of a table, with what makes it."""
    return field(metadata={"maker": maker})


def value(key: str, otherwise: Any = False) -> Any:
    """A field that is what the file says under a key: as a rule whether something holds."""
    return made(lambda it: it.data.get(key, otherwise))


def filled(table: type[T], **given: Any) -> T:
    """A table, its fields made one by one in their order; those that are not `made` keep their default."""
    it = SimpleNamespace(**given)
    makers = {f.name: f.metadata["maker"] for f in fields(table) if "maker" in f.metadata}  # type: ignore[arg-type]
    for name, maker in makers.items():
        setattr(it, name, maker(it))
    return table(**{name: getattr(it, name) for name in makers})
