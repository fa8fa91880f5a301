"""What is particular to a language, as data: one folder a language (`hi/`), one TOML file a topic (`times.toml`, `speech.toml`, …).

Code asks for a topic of a language and gets plain dictionaries and lists; a language is added by adding files, without code.
Files in the folder itself (`kinds.toml`) hold what is the same for all languages. Every file begins with a comment that says how it was made.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

_EMPTY: Mapping[str, Any] = MappingProxyType({})


def code(language: str | None, unknown: str = "") -> str:
    """A language's ISO 639-1 code in small letters, without a region (`pt-BR`: "pt"); `unknown` where none is told."""
    return (language or unknown).split("-")[0].split("_")[0].lower()


@cache
def load(language: str | None, topic: str) -> Mapping[str, Any]:
    """The data of a topic in a language (ISO 639-1 code; a region such as `pt-BR` is dropped), an empty mapping where there is none."""
    if not language:
        return _EMPTY
    file = resources.files(__name__) / code(language) / f"{topic}.toml"
    if not file.is_file():
        return _EMPTY
    return MappingProxyType(tomllib.loads(file.read_text(encoding="utf-8")))


@cache
def common(topic: str) -> Mapping[str, Any]:
    """The data of a topic that is the same for all languages; raises FileNotFoundError where there is none."""
    file = resources.files(__name__) / f"{topic}.toml"
    return MappingProxyType(tomllib.loads(file.read_text(encoding="utf-8")))


@cache
def available(topic: str) -> tuple[str, ...]:
    """The languages that have data on a topic, sorted."""
    folders = (f for f in resources.files(__name__).iterdir() if f.is_dir())
    return tuple(sorted(f.name for f in folders if (f / f"{topic}.toml").is_file()))


@cache
def consequences(kind: str | None) -> frozenset[str]:
    """The kinds of happenings that one of a kind often leads to, as a part of it (`kinds.toml`)."""
    return frozenset(common("kinds")["leads_to"].get(kind, ()))


@cache
def everyday() -> frozenset[str]:
    """The kinds of happenings of which there are several in the news of any day (`kinds.toml`)."""
    return frozenset(common("kinds")["everyday"]["kinds"])
