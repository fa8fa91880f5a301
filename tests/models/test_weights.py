from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from reportedly.errors import ModelError
from reportedly.models import weights


def folder_of(tmp_path: Path, content: bytes, told: bytes) -> Path:
    """A weights folder of one file whose manifest tells the checksum of `told`."""
    (tmp_path / "words.q4").write_bytes(content)
    files = {"words.q4": {"bytes": len(told), "sha256": hashlib.sha256(told).hexdigest()}}
    (tmp_path / "manifest.json").write_text(json.dumps({"format": weights.FORMAT, "files": files}), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("content", [b"", b"abc", bytes(range(256)) * 300])
def test_whole_files_are_read_and_mapped(tmp_path: Path, content: bytes) -> None:
    folder = folder_of(tmp_path, content, content)
    assert weights.verified("words.q4", folder) == content
    assert bytes(weights.mapped("words.q4", folder)) == content


@pytest.mark.parametrize("read", [weights.verified, weights.mapped])
def test_what_is_damaged_or_absent_is_said(tmp_path: Path, read: object) -> None:
    assert callable(read)
    folder = folder_of(tmp_path, b"abd", b"abc")
    with pytest.raises(ModelError, match="is damaged or of another version"):
        read("words.q4", folder)
    (folder / "words.q4").unlink()
    with pytest.raises(ModelError, match="the weights are not there"):
        read("words.q4", folder)
    with pytest.raises(ModelError, match="names no file"):
        read("other", folder)
