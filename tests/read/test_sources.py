from __future__ import annotations

import gzip
import io
import json
import os
import socket
from pathlib import Path

import pytest

from reportedly.errors import UnreadableSource
from reportedly.read import pages
from reportedly.records import Page, Skipped
from reportedly.settings import Settings

SETTINGS = Settings(max_bytes=10_000)
TEXT = "The harbour council of Lowmouth approved a second ferry line on Tuesday, its chairwoman said.\n"


def reasons(location: Path) -> dict[str, str]:
    return {Path(p.uri).name: p.reason for p in pages([str(location)], settings=SETTINGS) if isinstance(p, Skipped)}


def test_a_folder_comes_sorted_and_whole(tmp_path: Path) -> None:
    for name in ("b/two.txt", "a.txt", "b/one.html", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    found = [Path(p.uri).relative_to(tmp_path).as_posix() for p in pages([str(tmp_path)], settings=SETTINGS)]
    assert found == ["a.txt", "b/one.html", "b/two.txt"]


def test_a_location_that_does_not_exist_is_an_error_before_any_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    with pytest.raises(UnreadableSource, match="nowhere"):
        pages([str(tmp_path), str(tmp_path / "nowhere")], settings=SETTINGS)


def test_loops_sockets_pipes_and_dangling_links(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "missing")
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        before = os.getcwd()
        os.chdir(tmp_path)  # addresses of sockets are short
        try:
            server.bind("sock")
        finally:
            os.chdir(before)
        found = list(pages([str(tmp_path)], settings=SETTINGS))
    assert [Path(p.uri).name for p in found if isinstance(p, Page)] == ["a.txt"]
    assert {Path(p.uri).name for p in found if isinstance(p, Skipped)} == {"gone.txt", "pipe", "sock"}


def test_size_is_bounded_also_when_compressed(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_bytes(b"a" * 10_001)
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"0" * 5_000_000))
    (tmp_path / "long.jsonl").write_bytes(
        json.dumps({"text": "a" * 20_000}).encode() + b"\n" + json.dumps({"text": TEXT}).encode()
    )
    assert {name: "larger than 10,000 bytes" in reason for name, reason in reasons(tmp_path).items()} == {
        "big.txt": True,
        "bomb.txt.gz": True,
        "long.jsonl#L1": True,
    }
    assert [p.source for p in pages([str(tmp_path / "long.jsonl")], settings=SETTINGS) if isinstance(p, Page)] == [
        f"{tmp_path}/long.jsonl#L2"
    ]


def test_damaged_compressed_lines_keep_what_came_before(tmp_path: Path) -> None:
    whole = gzip.compress(b"".join(json.dumps({"text": TEXT + str(n)}).encode() + b"\n" for n in range(2000)), 1)
    (tmp_path / "cut.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    found = list(pages([str(tmp_path)], settings=SETTINGS))
    assert isinstance(found[0], Page)
    assert isinstance(found[-1], Skipped) and "damaged" in found[-1].reason


@pytest.mark.parametrize(
    "record",
    [
        {
            "url": "https://p.example/1",
            "title": "Ferry",
            "maintext": TEXT,
            "date_publish": "2026-03-04 10:00:00",
            "source_domain": "p.example",
        },
        {"url": "https://p.example/1", "title": "Ferry", "text": TEXT, "date": "2026-03-04", "hostname": "p.example"},
        {
            "url": "https://p.example/1",
            "title": "Ferry",
            "body": {"summary": [], "sections": [{"headline": [], "paragraphs": [TEXT]}]},
            "publishing_date": "2026-03-04",
        },
        {
            "url": "https://p.example/1",
            "title": "Ferry",
            "text": TEXT,
            "published": {"published": "2026-03-04"},
            "authors": ["Ana Poe"],
        },
    ],
)
def test_records_of_other_extractors(tmp_path: Path, record: dict[str, object]) -> None:
    (tmp_path / "out.jsonl").write_text(json.dumps(record))
    (page,) = pages([str(tmp_path / "out.jsonl")], settings=SETTINGS)
    assert isinstance(page, Page)
    stated = dict(page.stated)
    assert page.uri == stated["url"] == "https://p.example/1"
    assert stated["published"].startswith("2026-03-04")
    assert page.body.decode().strip() == TEXT.strip()


def test_lines_that_are_no_records_are_skipped_by_number(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"text": "' + TEXT.strip() + '"}\nnot json\n[1]\n\n{"title": "no text"}\n')
    assert sorted(reasons(tmp_path)) == ["x.jsonl#L2", "x.jsonl#L3", "x.jsonl#L5"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BytesIO(TEXT.encode())

    monkeypatch.setattr("sys.stdin", Stdin)
    (page,) = pages(["-"], settings=SETTINGS)
    assert isinstance(page, Page) and page.uri == "-" and page.body == TEXT.encode()


def test_a_damaged_page_says_so(tmp_path: Path) -> None:
    whole = gzip.compress((TEXT * 40).encode(), 1)
    (tmp_path / "cut.txt.gz").write_bytes(whole[:-12])
    (tmp_path / "whole.txt.gz").write_bytes(whole)
    found = list(pages([str(tmp_path)], settings=Settings()))
    assert [type(x).__name__ for x in found] == ["Page", "Skipped", "Page"]
    assert isinstance(found[1], Skipped) and "damaged" in found[1].reason


def test_a_folder_without_a_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    assert reasons(tmp_path) == {tmp_path.name: "folder without a file: nothing to read"}
