"""An OpenAI-compatible embeddings endpoint. Only ever spoken to when its address was given as the encoder."""

from __future__ import annotations

import json
import os
import urllib.error
import urllib.request
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit, urlunsplit

import numpy as np
from numpy.typing import NDArray

from reportedly.errors import ModelError
from reportedly.models import session
from reportedly.models.folder import refuse_empty

KEY: Final = "REPORTEDLY_ENCODER_KEY"
BATCH: Final = 64
SECONDS: Final = 60.0
# Four characters a token, and most endpoints refuse more than 512 or 8,192 tokens; title and lead are shorter.
CHARACTERS: Final = 2000


class Endpoint:
    """Encodes by POST {address}/embeddings. Results are only as repeatable as the endpoint is; `dimensions` is 0 before the first."""

    def __init__(self, address: str, *, model: str, key: str | None = None, seconds: float = SECONDS) -> None:
        """`address` ends before `/embeddings` (`http://localhost:8080/v1`); `key` is sent as a bearer token; each request waits
        `seconds` at most."""
        self.address, self.model = address.rstrip("/"), model
        self.name = f"{urlsplit(address).netloc}/{model}"
        self._key, self._seconds = key, seconds
        # Known with the first answer; nothing is asked for its sake alone.
        self.dimensions = 0

    @classmethod
    def from_address(cls, location: str) -> Endpoint:
        """From `http://host/v1?model=NAME`; the key is read from the environment variable REPORTEDLY_ENCODER_KEY.

        Raises ModelError when the address names no model.
        """
        parts = urlsplit(location)
        model = parse_qs(parts.query).get("model")
        if not model:
            raise ModelError(f"{location}: names no model: end the address with ?model=NAME")
        return cls(
            urlunsplit((parts.scheme, parts.netloc, parts.path, "", "")), model=model[0], key=os.environ.get(KEY)
        )

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """An array (texts, dimensions), each row of length 1. Raises InputError for an empty text, ModelError for an endpoint
        that cannot be reached, refuses, or answers something else than one vector a text."""
        refuse_empty(texts)
        rows = [row for i in range(0, len(texts), BATCH) for row in self._ask(texts[i : i + BATCH])]
        if not rows:
            return np.zeros((0, self.dimensions), np.float32)
        return np.stack([session.unit(row, self.name) for row in rows])

    def _ask(self, texts: Sequence[str]) -> list[NDArray[np.float32]]:
        body = json.dumps({"model": self.model, "input": [t[:CHARACTERS] for t in texts], "encoding_format": "float"})
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {self._key}"} if self._key else {})
        request = urllib.request.Request(f"{self.address}/embeddings", body.encode(), headers)
        try:
            with urllib.request.urlopen(request, timeout=self._seconds) as response:
                answer = json.load(response)
        except urllib.error.HTTPError as error:
            said = error.read(300).decode("utf-8", "replace")
            raise ModelError(
                f"{self.address}: answered {error.code} ({said}): check the model's name and {KEY}"
            ) from error
        except OSError as error:
            raise ModelError(f"{self.address}: cannot be reached ({error}): is the endpoint running?") from error
        except ValueError as error:
            raise ModelError(f"{self.address}: did not answer JSON ({error}): is it an embeddings endpoint?") from error
        return self._vectors(answer, len(texts))

    def _vectors(self, answer: Any, count: int) -> list[NDArray[np.float32]]:
        try:
            data = sorted(answer["data"], key=lambda row: row["index"])
            rows = [np.asarray(row["embedding"], np.float32) for row in data]
        except (KeyError, TypeError, ValueError) as error:
            raise ModelError(
                f"{self.address}: answered no embeddings ({error!r}): is it an embeddings endpoint?"
            ) from error
        lengths = {row.shape for row in rows}
        if len(rows) != count or len(lengths) != 1 or rows[0].ndim != 1:
            raise ModelError(
                f"{self.address}: answered {len(rows)} vectors of shapes {sorted(lengths)} for {count} texts"
            )
        if self.dimensions not in (0, len(rows[0])):
            raise ModelError(
                f"{self.address}: answered {len(rows[0])} dimensions where it answered {self.dimensions} before"
            )
        self.dimensions = len(rows[0])
        return rows
