"""`reportedly.open(..., encoder=…)`: a local folder, an endpoint, none, and what is no encoder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import reportedly
from reportedly.errors import ModelError, PartError
from tests.models import tiny
from tests.models.test_endpoint import Fake

PAGE = """<html lang=en><head><title>Bridge in Lyon closed after flood</title></head><body><article>
<h1>Bridge in Lyon closed after flood</h1><p>A bridge in Lyon was closed on Tuesday after the river rose by two metres, mayor
Ama Boateng said. Nobody was hurt in the flood, and the bridge will open again on Friday.</p></article></body></html>"""


@pytest.fixture
def fake() -> Iterator[Fake]:
    made = Fake()
    yield made
    made.server.shutdown()
    made.server.server_close()


def widths(encoder: str, pages: Path) -> set[int]:
    """How long the vectors of the reports on the page are."""
    (pages / "page.html").write_text(PAGE, encoding="utf-8")
    with reportedly.open(":memory:", encoder=encoder, tagger="none") as news:
        news.read(pages)
        return {len(r.signature.vector) for reading in news.store.readings() for r in reading.reports}


def test_none(tmp_path: Path) -> None:
    assert widths("none", tmp_path) == {0}


def test_a_folder(tmp_path: Path) -> None:
    pytest.importorskip("onnxruntime")
    model, pages = tiny.folder(tmp_path / "model"), tmp_path / "pages"
    pages.mkdir()
    assert widths(str(model), pages) == {3}


def test_an_endpoint(fake: Fake, tmp_path: Path) -> None:
    assert widths(f"{fake.address}?model=m", tmp_path) == {2}
    assert {body["model"] for _, body, _ in fake.asked} == {"m"}


def test_what_is_no_encoder_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="is not a folder"):
        widths(str(tmp_path / "nowhere"), tmp_path)
    with pytest.raises(PartError, match="no encoder is called"):
        widths("nothing", tmp_path)
