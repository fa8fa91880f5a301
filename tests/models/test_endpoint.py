from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
import pytest

from reportedly.errors import InputError, ModelError
from reportedly.models.endpoint import BATCH, KEY, Endpoint
from reportedly.parts import Encoder
from reportedly.represent import dense

Answer = Callable[[dict[str, Any]], tuple[int, object]]


class Fake:
    """A local endpoint that answers as it is told and remembers what it was asked."""

    def __init__(self) -> None:
        self.answer: Answer = self.embeddings
        self.asked: list[tuple[str, dict[str, Any], str | None]] = []
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                fake.asked.append((self.path, body, self.headers.get("Authorization")))
                status, content = fake.answer(body)
                sent = content if isinstance(content, bytes) else json.dumps(content).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(sent)))
                self.end_headers()
                self.wfile.write(sent)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/v1"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @staticmethod
    def embeddings(body: dict[str, Any]) -> tuple[int, object]:
        """Vectors of the text's length, last text first."""
        rows = [{"index": i, "embedding": [3.0, float(len(t))]} for i, t in enumerate(body["input"])]
        return 200, {"data": rows[::-1]}


@pytest.fixture
def fake() -> Iterator[Fake]:
    made = Fake()
    yield made
    made.server.shutdown()
    made.server.server_close()


def test_vectors_come_in_the_order_of_the_texts_and_at_length_one(fake: Fake) -> None:
    encoder = dense.from_location(f"{fake.address}?model=small")
    found = encoder.encode(["flood", "four"])
    expected = np.array([[3, 5], [3, 4]], np.float32)
    assert np.allclose(found, expected / np.linalg.norm(expected, axis=1, keepdims=True))
    assert fake.asked[0][0] == "/v1/embeddings"
    assert fake.asked[0][1]["model"] == "small"


def test_nothing_is_asked_before_the_first_text(fake: Fake) -> None:
    encoder = Endpoint.from_address(f"{fake.address}?model=small")
    assert isinstance(encoder, Encoder)
    assert (encoder.name.endswith("/small"), encoder.dimensions, fake.asked) == (True, 0, [])
    encoder.encode(["flood"])
    assert (encoder.dimensions, len(fake.asked)) == (2, 1)


def test_many_texts_go_in_several_requests(fake: Fake) -> None:
    found = Endpoint(fake.address, model="m").encode([f"text {i}" for i in range(BATCH + 3)])
    assert found.shape == (BATCH + 3, 2)
    assert [len(body["input"]) for _, body, _ in fake.asked] == [BATCH, 3]


def test_the_key_comes_from_the_environment(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, "abc")
    Endpoint.from_address(f"{fake.address}?model=m").encode(["x"])
    assert fake.asked[0][2] == "Bearer abc"


@pytest.mark.parametrize(
    ("status", "content", "message"),
    [
        (401, {"error": "who are you"}, "answered 401 .*who are you"),
        (200, b"<html>", "did not answer JSON"),
        (200, {"error": "no"}, "answered no embeddings"),
        (200, {"data": [{"index": 0, "embedding": [1.0, 2.0]}]}, "answered 1 vectors"),
        (200, {"data": [{"index": i, "embedding": [1.0] * (i + 1)} for i in range(2)]}, "answered 2 vectors of shapes"),
        (200, {"data": [{"index": i, "embedding": [0.0, 0.0]} for i in range(2)]}, "length 0"),
    ],
)
def test_a_bad_answer_is_an_error(fake: Fake, status: int, content: object, message: str) -> None:
    fake.answer = lambda _: (status, content)
    with pytest.raises(ModelError, match=message):
        Endpoint(fake.address, model="m").encode(["one", "two"])


def test_vectors_that_change_their_length_are_an_error(fake: Fake) -> None:
    encoder = Endpoint(fake.address, model="m")
    encoder.encode(["one"])
    fake.answer = lambda _: (200, {"data": [{"index": 0, "embedding": [1.0]}]})
    with pytest.raises(ModelError, match="1 dimensions where it answered 2"):
        encoder.encode(["one"])


def test_an_endpoint_that_is_not_there() -> None:
    with pytest.raises(ModelError, match="cannot be reached"):
        Endpoint("http://127.0.0.1:1/v1", model="m", seconds=2).encode(["x"])


def test_an_address_without_a_model() -> None:
    with pytest.raises(ModelError, match=r"\?model=NAME"):
        dense.from_location("http://localhost:8080/v1")


def test_an_empty_text_is_refused_before_anything_is_sent(fake: Fake) -> None:
    with pytest.raises(InputError, match="text 0 of 1 is empty"):
        Endpoint(fake.address, model="m").encode([""])
    assert fake.asked == []
