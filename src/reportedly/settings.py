"""One frozen Settings. Keywords win over the environment (`REPORTEDLY_…`), which wins over a TOML file."""

from __future__ import annotations

import dataclasses
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.errors import SettingsError
from reportedly.records import digest

PREFIX = "REPORTEDLY_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set. All but the last group change results and so enter the `fingerprint`.

    encoder: name of the document encoder: `auto` (the shipped one where its weights and onnxruntime are installed, else none),
        `none`, `shipped`, a folder with an ONNX or sentence-transformers model, or the address of an OpenAI-compatible endpoint.
    tagger: name of the name tagger: `auto`, `none` or `shipped`.
    linker: name of the linking part.
    max_bytes: pages larger than this are skipped.
    max_characters: text beyond this many characters is not analysed (the text itself is kept whole).
    jobs: processes that read pages; 1 reads in this process. Does not change results.
    busy_seconds: how long to wait for another writer. Does not change results.
    """

    encoder: str = "auto"
    tagger: str = "auto"
    linker: str = "pairwise"
    max_bytes: int = 20_000_000
    max_characters: int = 100_000
    jobs: int = 1
    busy_seconds: float = 5.0

    @property
    def fingerprint(self) -> str:
        """Names the settings that results depend on: equal fingerprints and equal bytes give equal results."""
        neutral = {"jobs", "busy_seconds"}
        fields = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.name not in neutral)
        return digest(*fields)


def load(path: Path | None = None, **keywords: Any) -> Settings:
    """Settings from a TOML file, the environment and keywords, the later winning; None keywords are ignored.

    Raises SettingsError for an unknown name, an unreadable file or a value of the wrong type.
    """
    values: dict[str, Any] = {}
    if path is not None:
        values |= _from_file(path)
    values |= {
        name: os.environ[PREFIX + name.upper()]
        for name in (f.name for f in dataclasses.fields(Settings))
        if PREFIX + name.upper() in os.environ
    }
    values |= {name: value for name, value in keywords.items() if value is not None}
    types = {f.name: type(f.default) for f in dataclasses.fields(Settings)}
    unknown = sorted(set(values) - set(types))
    if unknown:
        raise SettingsError(f"unknown setting {unknown[0]!r}: the settings are {', '.join(types)}")
    return Settings(**{name: _as(types[name], name, value) for name, value in values.items()})


def _from_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror}): name an existing TOML file") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: is not TOML ({error}): see the README for an example") from error


def _as(kind: type, name: str, value: Any) -> Any:
    try:
        converted = kind(value)
    except (TypeError, ValueError) as error:
        raise SettingsError(f"setting {name} must be {kind.__name__}, not {value!r}") from error
    if kind in (int, float) and converted <= 0:
        raise SettingsError(f"setting {name} must be above zero, not {value!r}")
    return converted
