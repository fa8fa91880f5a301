"""The phrases of a language for roles: where one means several, the role of the higher rank comes first ("președintele" of a state before that of a board)."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly import languages


def phrases(language: str) -> Iterator[tuple[str, str]]:
    """(phrase, key of the role) as `languages/LANG/roles.toml` lists them, the highest rank first (`languages/roles.toml`)."""
    told = languages.common("roles")["roles"]
    listed = languages.load(language, "roles").get("roles", {})
    for role in sorted(listed, key=lambda key: (-told[key]["rank"], key)):
        yield from ((phrase, role) for phrase in listed[role])


def english(language: str) -> Iterator[tuple[str, str]]:
    """(phrase, what English calls who holds it), of the roles of which that can be told."""
    told = languages.common("roles")["roles"]
    yield from ((phrase, told[key]["english"]) for phrase, key in phrases(language) if "english" in told[key])
