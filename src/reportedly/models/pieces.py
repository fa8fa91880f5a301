"""Text → word pieces with their code point offsets, by one tokenizer in two ways of splitting."""

from __future__ import annotations

import gzip
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reportedly.errors import ModelError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

# Punctuation stands in pieces of its own for the tagger, so that a name ends where a piece ends. Han characters do not: the few names that
# end inside a piece of several (3-4 %) cost less than the meaning of such pieces gains (training/encoder/README.md).
ALONE: Final = r"\p{P}"
UNKNOWN: Final = 3
BLANK: Final = "\u2581"


@dataclass(frozen=True, slots=True)
class Pieces:
    """Piece numbers with those of beginning and end around them, and where each lies in the text (code points)."""

    ids: list[int]
    offsets: list[tuple[int, int]]


class Splitter:
    """Splits text into pieces. One tokenizer serves both ways, since it takes most of the memory."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        """The tokenizer is this object's own from now on."""
        from tokenizers import Regex, pre_tokenizers

        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer, self._lock = tokenizer, threading.Lock()
        # Numbers of the pieces that say nothing: the special ones and the bare blank.
        self.empty: Final = frozenset({*range(UNKNOWN + 1), tokenizer.token_to_id(BLANK)})
        plain = pre_tokenizers.Metaspace()
        self._ways = {
            False: plain,
            True: pre_tokenizers.Sequence([plain, pre_tokenizers.Split(Regex(ALONE), "isolated")]),
        }

    @classmethod
    def from_bytes(cls, content: bytes) -> Splitter:
        """From the bytes of a gzipped tokenizer.json. Raises ModelError when they are none."""
        from tokenizers import Tokenizer

        try:
            return cls(Tokenizer.from_buffer(gzip.decompress(content)))
        except Exception as error:  # the library raises Exception itself
            raise ModelError(f"tokenizer: cannot be read ({error}): reinstall reportedly") from error

    def __call__(self, text: str, *, alone: bool = False) -> Pieces:
        """The pieces of a text; with `alone`, punctuation stands by itself."""
        with self._lock:
            self._tokenizer.pre_tokenizer = self._ways[alone]
            encoded = self._tokenizer.encode(text)
        return Pieces(encoded.ids, encoded.offsets)
