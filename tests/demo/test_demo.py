"""The demonstration corpus is what its README promises, and its gold points at words that stand on its pages."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import lxml.etree
import lxml.html
import pytest

from reportedly import demo

ROOT = demo.path()
GOLD = ("articles", "events", "claims", "comparisons")
VERDICTS = {"agrees", "more-precise", "different-scope", "older-figure", "contradicts", "only-here"}
SLOTS = {"date", "place", "participant", "action", "quantity", "statement"}
MODES = {"said", "denied", "confirmed", "alleged", "announced", None}
SCRIPTS = ("LATIN", "DEVANAGARI", "ARABIC", "CYRILLIC", "CJK")


@cache
def gold(name: str) -> tuple[dict[str, Any], ...]:
    lines = (ROOT / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def html_text(data: bytes) -> str:
    """What a reader sees; the encoding is the one that the page declares."""
    body = lxml.html.document_fromstring(data).find("body")
    for element in list(body.iter("script", "style")):
        element.drop_tree()
    return " ".join(body.itertext())


@cache
def visible(file: str) -> str:
    """The visible text behind a gold `file`, white space made single."""
    name, _, part = file.partition("#")
    data = (ROOT / name).read_bytes()
    if name.endswith(".html"):
        return flat(html_text(data))
    if name.endswith(".jsonl"):
        return flat(json.loads(data.decode("utf-8").splitlines()[int(part[1:]) - 1])["maintext"])
    if name.endswith(".xml"):
        items = lxml.etree.fromstring(data).iter("item")
        content = next(item for item in items if item.findtext("link") == part)[-1].text
        return flat(lxml.html.fromstring(f"<div>{content}</div>").text_content())
    return flat(data.decode("utf-8"))


def referred() -> Iterator[str]:
    for article in gold("articles"):
        yield article["file"]
        if article["version_of"] is not None:
            yield article["version_of"]
    yield from (claim["file"] for claim in gold("claims"))
    for point in gold("comparisons"):
        for side in point["sides"]:
            yield from side["files"]


def scripts(text: str) -> set[str]:
    names = {unicodedata.name(c, "") for c in set(text) if c.isalpha()}
    return {script for script in SCRIPTS if any(name.startswith(script) for name in names)}


def test_sizes() -> None:
    pages = [p for p in (ROOT / "pages").iterdir() if p.suffix in {".txt", ".html"}]
    assert len(pages) >= 34
    assert {a["lang"] for a in gold("articles")} >= {"en", "hi", "ur", "ar", "es", "fr", "de", "ru", "zh"}
    assert set().union(*(scripts(visible(a["file"])) for a in gold("articles"))) == set(SCRIPTS)


def test_every_page_has_gold_and_every_gold_its_page() -> None:
    stored = {f"{d}/{p.name}" for d in ("pages", "feeds", "other") for p in (ROOT / d).iterdir()}
    assert {file.partition("#")[0] for file in referred()} == stored
    known = [a["file"] for a in gold("articles")]
    assert len(known) == len(set(known))
    assert set(referred()) == set(known)
    assert all(visible(file).strip() for file in known)


@pytest.mark.parametrize("file", sorted({c["file"] for c in gold("claims")}))
def test_quotes_stand_on_the_page(file: str) -> None:
    text = visible(file)
    missing = [c["quote"] for c in gold("claims") if c["file"] == file and flat(c["quote"]) not in text]
    assert missing == []


@pytest.mark.parametrize("article", gold("articles"), ids=lambda a: a["file"])
def test_body_and_furniture(article: dict[str, Any]) -> None:
    text = visible(article["file"])
    start, end = text.find(flat(article["body_start_quote"])), text.rfind(flat(article["body_end_quote"]))
    assert 0 <= start <= end
    assert all(flat(line) in text for line in article["furniture"])
    quotes = [c["quote"] for c in gold("claims") if c["file"] == article["file"]]
    assert not [(line, q) for line in article["furniture"] for q in quotes if line in q or q in line]
    if article["file"].partition("/")[0] == "pages":
        assert flat(article["title"]) in text
        assert article["furniture"]


def test_references_between_gold_files() -> None:
    events = {e["id"] for e in gold("events")}
    of_file = {a["file"]: {a["lead_event"], *a["background_events"]} - {None} for a in gold("articles")}
    assert set().union(*of_file.values()) == events
    assert all(set(e["same_as_never"]) <= events - {e["id"]} for e in gold("events"))
    assert all(c["event"] is None or c["event"] in of_file[c["file"]] for c in gold("claims"))
    names = {p["name"] for e in gold("events") for p in e["participants"]}
    assert {c["value"] for c in gold("claims") if c["slot"] == "participant"} <= names


def test_names_in_other_scripts_stand_on_a_page() -> None:
    everything = " ".join(visible(a["file"]) for a in gold("articles"))
    spelt = [n for e in gold("events") for p in e["participants"] for n in p["names_in_other_scripts"] if scripts(n)]
    # an inflected name (Эдгара Вильки) stands in another form than its gold
    absent = {n for n in spelt if n not in everything and not all(w[:4] in everything for w in n.split())}
    assert absent <= {"Edgar Vilca"}


def test_vocabulary() -> None:
    assert {p["verdict"] for p in gold("comparisons")} == VERDICTS
    assert {c["slot"] for c in gold("claims")} == SLOTS
    assert {c["mode"] for c in gold("claims")} <= MODES
    assert {c["polarity"] for c in gold("claims")} == {"+", "-"}


def test_comparisons_count_origins() -> None:
    origin = {a["file"]: a["origin"] for a in gold("articles")}
    for point in gold("comparisons"):
        origins = {origin[file] for side in point["sides"] for file in side["files"]}
        if point["verdict"] == "only-here":
            assert len(origins) == 1 and len(point["sides"]) == 1, point
        elif point["verdict"] == "agrees":
            assert len(origins) > 1, point
        else:
            assert len(point["sides"]) > 1, point
        assert all(side["files"] for side in point["sides"]), point


def test_versions_share_their_address_and_their_origin() -> None:
    by_file = {a["file"]: a for a in gold("articles")}
    versions = [a for a in by_file.values() if a["version_of"] is not None]
    assert versions
    for new in versions:
        old = by_file[new["version_of"]]
        assert (new["url"], new["origin"]) == (old["url"], old["origin"])
        for article in (new, old):
            page = lxml.html.document_fromstring((ROOT / article["file"]).read_bytes())
            assert page.xpath("string(//link[@rel='canonical']/@href)") == article["url"]


def test_legacy_encodings_are_declared_and_needed() -> None:
    declared: dict[str, list[Path]] = {}
    for page in (ROOT / "pages").glob("*.html"):
        found = re.search(rb"charset=\"?([\w-]+)", page.read_bytes())
        assert found is not None
        declared.setdefault(found[1].decode(), []).append(page)
    assert {"windows-1251", "gb18030", "iso-8859-1"} <= set(declared)
    for page in declared["windows-1251"] + declared["gb18030"]:
        with pytest.raises(UnicodeDecodeError):
            page.read_bytes().decode("utf-8")


def test_a_wire_story_has_four_copies_and_one_goes_without_credit() -> None:
    wire = [a["file"] for a in gold("articles") if a["origin"] == "W-NPA1"]
    assert len(wire) >= 4
    passage = "Girl with a Heron"
    assert all(passage in visible(file) for file in wire)
    assert any("NPA" not in visible(file) for file in wire if file.startswith("pages/"))
