"""The command line's contract: JSON fields, exit codes, one line for every failure, nothing changed by asking or by running twice."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import reportedly
from reportedly import demo
from tests.serve.conftest import Ask

ARTICLE = {
    "id", "uri", "source", "outlet", "title", "text", "language", "published", "published_candidates", "origin", "version_of",
}  # fmt: skip
EVENT = {"id", "what", "kind", "when", "where", "who", "counts", "reports"}
CLAIM = {
    "id", "article", "event", "slot", "value", "unit", "scope", "speaker", "mode", "polarity", "hedge", "evidence",
}  # fmt: skip
VERDICTS = {"agrees", "more-precise", "different-scope", "older-figure", "contradicts", "only-here"}


def texts(ask: Ask, ledger: Path) -> dict[str, str]:
    """The text of each article."""
    return {row["id"]: row["text"] for row in ask("articles", ledger, "--json").rows}


def test_articles(ask: Ask, ledger: Path) -> None:
    rows = ask("articles", ledger, "--json").rows
    assert len(rows) == 50
    for row in rows:
        assert row.keys() >= ARTICLE
        assert row["published"] is None or row["published"].keys() == {"earliest", "latest", "confidence", "method"}
        assert all(
            c.keys() == {"earliest", "latest", "confidence", "method", "quote"} for c in row["published_candidates"]
        )
    assert any(row["version_of"] for row in rows)


def test_events(ask: Ask, ledger: Path) -> None:
    rows, text = ask("events", ledger, "--json").rows, texts(ask, ledger)
    assert len(rows) == 11
    for row in rows:
        assert row.keys() >= EVENT
        assert row["counts"].keys() == {"articles", "outlets", "origins"}
        assert row["reports"]
        for r in row["reports"]:
            e = r["evidence"]
            assert r["role"] in ("lead", "background")
            assert text[r["article"]][e["start"] : e["end"]] == e["quote"]
    days = [row["when"]["earliest"] for row in rows if row["when"]]
    assert days == sorted(days)


def test_claims(ask: Ask, ledger: Path) -> None:
    rows, text = ask("claims", ledger, "--json").rows, texts(ask, ledger)
    assert len(rows) > 500
    for row in rows:
        e = row["evidence"]
        assert row.keys() >= CLAIM
        assert text[row["article"]][e["start"] : e["end"]] == e["quote"]
    scripts = {ord(max(row["evidence"]["quote"])) >> 8 for row in rows}
    assert {0x04, 0x06, 0x09} <= scripts  # Cyrillic, Arabic, Devanagari: offsets were tested beyond Latin


def test_compare(ask: Ask, ledger: Path) -> None:
    rows, text = ask("compare", ledger, "--json").rows, texts(ask, ledger)
    assert {"contradicts", "agrees", "only-here"} <= {row["verdict"] for row in rows} <= VERDICTS
    for row in rows:
        assert row.keys() == {"event", "slot", "about", "verdict", "sides"}
        for side in row["sides"]:
            assert side["origins"] and side["articles"]
            for e in side["evidence"]:
                assert text[e["article"]][e["start"] : e["end"]] == e["quote"]


def test_one_event_alone_is_asked_for(ask: Ask, ledger: Path) -> None:
    every = ask("compare", ledger, "--json").rows
    wanted = every[0]["event"]
    assert ask("compare", ledger, "--event", wanted[:9], "--json").rows == [r for r in every if r["event"] == wanted]
    claims = ask("claims", ledger, "--event", wanted, "--json").rows
    assert claims and {row["event"] for row in claims} == {wanted}


def test_asking_twice_gives_the_same_bytes(ask: Ask, ledger: Path) -> None:
    for verb in ("articles", "events", "claims", "compare", "stories", "changes"):
        first, second = ask(verb, ledger, "--json"), ask(verb, ledger, "--json")
        assert first.code == 0 and first.out == second.out != ""


def test_an_event_by_the_beginning_of_its_id(ask: Ask, ledger: Path) -> None:
    whole = ask("events", ledger, "--json").rows[0]
    told = ask("event", ledger, whole["id"][:8], "--json", "--why").rows
    assert len(told) == 1
    assert {k: told[0][k] for k in whole} == whole
    assert told[0]["points"] and told[0]["why"]
    assert all(abs(link["score"]) <= 1 and link["reasons"] for link in told[0]["why"])


def test_an_article_with_its_claims(ask: Ask, ledger: Path) -> None:
    row = ask("articles", ledger, "--json").rows[3]
    shown = ask("show", ledger, row["id"][:10], "--json").rows[0]
    assert {k: shown[k] for k in row} == row
    assert shown["claims"] == [c for c in ask("claims", ledger, "--json").rows if c["article"] == row["id"]]


def test_changes_since(ask: Ask, ledger: Path) -> None:
    every = ask("changes", ledger, "--json").rows
    later = ask("changes", ledger, "--since", every[3]["number"], "--json").rows
    assert later == every[4:]
    assert "Nothing is new" in ask("changes", ledger, "--since", every[-1]["number"]).out


def test_events_judged_the_same_are_taken_apart_by_their_old_ids(ask: Ask, ledger: Path) -> None:
    """The event that another took in has no id of its own any more; the one it had still leads to the report that was judged."""
    before = [row["id"] for row in ask("events", ledger, "--json").rows]
    first, second = before[0], before[1]
    assert ask("judge", ledger, first, second, "same").code == 0
    assert second not in [row["id"] for row in ask("events", ledger, "--json").rows]
    assert ask("judge", ledger, first, second, "--withdraw").code == 0
    assert ask("judge", ledger, "--json").rows == []


def test_a_judgement_is_kept_listed_and_withdrawn(ask: Ask, ledger: Path) -> None:
    first, second = (row["reports"][0]["id"] for row in ask("events", ledger, "--json").rows[:2])
    made = ask("judge", ledger, first, second, "different", "--by", "a reader", "--json").rows
    assert made == [{"left": min(first, second), "right": max(first, second), "judged": "different", "by": "a reader"}]
    assert ask("judge", ledger, "--json").rows == made
    why = ask("why", ledger, first, second, "--json").rows[0]
    assert (why["judgement"], why["decided_by"]) == ("different", "a reader")
    assert ask("judge", ledger, first, second, "--withdraw").code == 0
    assert ask("judge", ledger, "--json").rows == []
    assert ask("judge", ledger, first, second, "--withdraw").code == 2


FAILURES = [
    (["events", "missing.db"], "missing.db: no such ledger"),
    (["run", "missing.txt"], "missing.txt: no such file or folder"),
    (["run"], "missing argument"),
    (["nonsense"], "no such command"),
    (["events", "{ledger}", "--nonsense"], "no such option"),
    (["event", "{ledger}", "ffffff"], "no event has an id that begins with 'ffffff'"),
    (["event", "{ledger}"], "something is missing"),
    (["why", "{ledger}"], "something is missing"),
    (["show", "{ledger}", "zzz"], "no article has an id"),
    (["show", "{ledger}", "a", "b"], "1 expected"),
    (["judge", "{ledger}", "e", "x", "perhaps"], "`same` or `different`"),
    (["changes", "{ledger}", "--since", "soon"], "invalid value for '--since'"),
    (["events", "{text}"], "is not a ledger"),
    (["events", "{empty}"], "is empty, no ledger"),
    (["run", "{text}", "-o", "new.db", "--encoder", "dreamt"], "there are auto, none, shipped, a folder or an address"),
    (["run", "{text}", "-o", "{text}"], "is not a ledger"),
    (["run", "{text}", "-o", "no/such/folder/news.db"], "its folder does not exist"),
    (["run", "{text}", "-o", "{folder}"], "is a folder"),
    (["report", "{ledger}", "-o", "no/such/folder/page.html"], "its folder does not exist"),
    (["run", "{text}", "--config", "missing.toml"], "missing.toml: cannot be read"),
    (["score", "{folder}/none"], "no such folder"),
]


@pytest.mark.parametrize(("arguments", "message"), FAILURES, ids=[" ".join(a) for a, _ in FAILURES])
def test_a_failure_is_one_line_and_exit_code_2(
    ask: Ask, ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    text = tmp_path / "note.txt"
    text.write_text("Not a ledger, only a note that somebody left in the folder. " * 20)
    (tmp_path / "empty.db").touch()
    places = {"ledger": ledger, "text": text, "folder": tmp_path, "empty": tmp_path / "empty.db"}
    answer = ask(*(a.format(**places) for a in arguments))
    assert answer.code == 2
    assert answer.out == ""
    assert message in answer.err
    assert answer.err.count("\n") == 1 and answer.err.startswith("reportedly: ")


def test_a_missing_source_leaves_no_ledger_behind(ask: Ask, tmp_path: Path) -> None:
    assert ask("run", tmp_path / "gone", "-o", tmp_path / "new.db").code == 2
    assert not (tmp_path / "new.db").exists()


def test_a_ledger_of_a_newer_version(ask: Ask, ledger: Path) -> None:
    import sqlite3

    with sqlite3.connect(ledger) as raw:
        raw.execute("UPDATE meta SET value = '999' WHERE key = 'schema_version'")
    answer = ask("events", ledger)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "newer version" in answer.err and "update reportedly" in answer.err


def test_version(ask: Ask) -> None:
    assert ask("--version").out == f"reportedly {reportedly.__version__}\n"


@pytest.fixture(scope="module")
def sources() -> list[str]:
    """A few pages of the corpus in three languages, and one that cannot be read."""
    names = ["12-konkan-herald.txt", "13-el-faro-del-lago.txt", "36-caspian-ledger.html"]
    return [str(demo.path() / "pages" / name) for name in names]


def test_run_says_what_it_did_and_running_again_changes_nothing(ask: Ask, tmp_path: Path, sources: list[str]) -> None:
    bad = tmp_path / "empty.txt"
    bad.write_bytes(b"")
    ledger, page = tmp_path / "news.db", tmp_path / "news.html"
    first = ask("run", *sources, bad, "-o", ledger, "--html", page)
    assert first.code == 0
    assert "Read 3 articles (3 new)" in first.out and "Skipped 1 page" in first.out
    assert str(ledger) in first.out and str(page) in first.out and "reportedly event" in first.out
    assert first.err.count("\n") == 1 and str(bad) in first.err
    before = {v: ask(v, ledger, "--json").out for v in ("articles", "events", "claims", "compare", "changes")}
    html = page.read_bytes()
    again = ask("run", *reversed(sources), bad, "-o", ledger, "--html", page, "--strict")
    assert again.code == 1
    assert "3 known before" in again.out
    assert {v: ask(v, ledger, "--json").out for v in before} == before
    assert page.read_bytes() == html


def test_the_order_of_sources_does_not_matter(ask: Ask, tmp_path: Path, sources: list[str]) -> None:
    told = []
    for name, order in (("one", sources), ("two", sources[::-1])):
        ask("run", *order, "-o", tmp_path / f"{name}.db")
        told.append(
            [ask(v, tmp_path / f"{name}.db", "--json").out for v in ("articles", "events", "claims", "compare")]
        )
    assert told[0] == told[1]


def test_a_judgement_outlives_a_run(ask: Ask, tmp_path: Path, sources: list[str]) -> None:
    ledger = tmp_path / "news.db"
    ask("run", *sources, "-o", ledger)
    one, two = (row["reports"][0]["id"] for row in ask("events", ledger, "--json").rows[:2])
    ask("judge", ledger, one, two, "same")
    merged = ask("events", ledger, "--json").rows
    why = ask("event", ledger, f"e{one}", "--why", "--json").rows[0]["why"]
    assert [(k["left"], k["right"]) for k in why if k["judgement"] == "same"] == [tuple(sorted((one, two)))]
    ask("run", *sources, "-o", ledger)
    assert ask("events", ledger, "--json").rows == merged
    assert any({one, two} <= {r["id"] for r in row["reports"]} for row in merged)


def test_a_closed_pipe_is_quiet(ledger: Path) -> None:
    command = f"{sys.executable} -m reportedly.serve.cli claims {ledger} --json | head -n 1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1


def test_json_is_utf8_in_any_locale(ledger: Path) -> None:
    environment = {"PYTHONIOENCODING": "latin-1", "PATH": "/usr/bin"}
    command = [sys.executable, "-m", "reportedly.serve.cli", "claims", str(ledger), "--json"]
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert "ا" in done.stdout.decode("utf-8")
    table = subprocess.run([*command[:-1]], capture_output=True, env=environment, check=True)
    assert table.stdout and not table.stderr


def test_stopping_by_hand_says_so(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "reportedly.serve.cli", "run", "-", "-o", str(tmp_path / "news.db")]
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background jobs ignore it
    )
    while not (tmp_path / "news.db").exists():  # it waits for its standard input from here on
        time.sleep(0.05)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err == "reportedly: stopped: what was read is kept; run again to go on\n"
