"""Name → part. Built-ins are listed by hand; others come through the entry point group `reportedly.parts` (`encoder:NAME`, `tagger:NAME`, `linker:NAME`)."""

from __future__ import annotations

from collections.abc import Callable
from importlib import metadata
from importlib.util import find_spec
from typing import Any, Final, cast

from reportedly.errors import PartError
from reportedly.link import PairwiseLinker
from reportedly.parts import Encoder, Linker, Tagger
from reportedly.settings import Settings

GROUP: Final = "reportedly.parts"
# What the shipped models need (the extra `models`).
RUNTIME: Final = ("onnxruntime", "tokenizers")

# The kinds that may be chosen by themselves (`auto`) or left out (`none`).
OPTIONAL: Final = ("encoder", "tagger")


def _shipped_encoder() -> Encoder:
    from reportedly.represent import dense  # heavy: only when asked for

    return dense.shipped()


def _shipped_tagger() -> Tagger:
    from reportedly.extract import tagger  # heavy: only when asked for

    return tagger.shipped()


BUILT_IN: Final[dict[str, Callable[[], Any]]] = {
    "encoder:shipped": _shipped_encoder,
    "tagger:shipped": _shipped_tagger,
    "linker:pairwise": PairwiseLinker,
}


def _plugged_in() -> dict[str, metadata.EntryPoint]:
    return {point.name: point for point in metadata.entry_points(group=GROUP)}


def names(kind: str) -> list[str]:
    """The names of all parts of a kind (`encoder`, `tagger`, `linker`), built-in and plugged in, sorted."""
    every = {*BUILT_IN, *_plugged_in()}
    return sorted(name.partition(":")[2] for name in every if name.startswith(f"{kind}:"))


def part(kind: str, name: str) -> Any:
    """The part of that kind and name. Raises PartError for an unknown name or one that cannot be loaded."""
    full = f"{kind}:{name}"
    if full in BUILT_IN:
        return BUILT_IN[full]()
    point = _plugged_in().get(full)
    if point is None:
        raise _unknown(kind, name)
    try:
        return point.load()()
    except Exception as error:
        raise PartError(
            f"the {kind} {name!r} cannot be loaded ({error}): reinstall the package that brings it"
        ) from error


def _unknown(kind: str, name: str) -> PartError:
    known = [*(["auto", "none"] if kind in OPTIONAL else []), *names(kind)]
    also = ", a folder or an address" if kind == "encoder" else ""
    return PartError(f"no {kind} is called {name!r}: there are {', '.join(known)}{also}")


def check(settings: Settings) -> None:
    """Raise PartError where the settings name a part that there is not; none is loaded."""
    for kind, name in (("encoder", settings.encoder), ("tagger", settings.tagger), ("linker", settings.linker)):
        free = kind in OPTIONAL and name in ("auto", "none") or kind == "encoder" and _is_place(name)
        if not free and name not in names(kind):
            raise _unknown(kind, name)


def _is_place(name: str) -> bool:
    """Whether an encoder is named by its folder or address."""
    return "/" in name or "\\" in name


def _optional(kind: str, name: str) -> Any:
    """The part, None for `none`, and for `auto` the shipped one where the libraries that run it are installed.

    Weights that are absent or damaged are an error also for `auto`: results must not change without a word."""
    if name == "none":
        return None
    if name != "auto":
        return part(kind, name)
    return part(kind, "shipped") if all(find_spec(library) is not None for library in RUNTIME) else None


def encoder(settings: Settings) -> Encoder | None:
    """The document encoder that the settings name, or None."""
    name = settings.encoder
    if _is_place(name):
        from reportedly.represent import dense  # heavy: only when asked for

        return dense.from_location(name)
    return cast("Encoder | None", _optional("encoder", name))


def meaning(settings: Settings) -> Encoder | None:
    """The encoder by which statements in two languages are compared: the shipped one where the settings come to it, else None, since how near two statements lie that are one is known of it alone."""
    return encoder(settings) if settings.encoder in ("auto", "shipped") else None


def tagger(settings: Settings) -> Tagger | None:
    """The name tagger that the settings name, or None."""
    return cast("Tagger | None", _optional("tagger", settings.tagger))


def linker(settings: Settings) -> Linker:
    """The linker that the settings name."""
    return cast(Linker, part("linker", settings.linker))
