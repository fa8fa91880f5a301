"""One sentence as the searches for names see it: its words, the roles in it, and the words of names that are found already."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from reportedly.extract.names.given import is_part
from reportedly.extract.names.institutions import TIGHT
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.roles import RoleAt
from reportedly.extract.names.tokens import Token


@dataclass(frozen=True, slots=True)
class Scene:
    """`covered` are the words of roles, `taken` those of names."""

    words: list[Token]
    lex: Lexicon
    covered: Mapping[int, RoleAt]
    taken: Set[int]

    def may_be_part(self, i: int) -> bool:
        """Whether the word can be a part of a person's name."""
        return is_part(self.words, i, self.lex, self.covered, self.taken)

    def goes_on(self, i: int) -> bool:
        """Whether no mark stands behind the word."""
        return self.words[i].gap in TIGHT

    def is_free(self, i: int) -> bool:
        """Whether the word is of no role and no name."""
        return i not in self.covered and i not in self.taken
