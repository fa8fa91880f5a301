"""Tables: never wider than the terminal, right-to-left text isolated line by line, colour only where it is wanted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.serve import words
from reportedly.serve.terminal import LRI, PDI, RLI, Part, Printer, breaks, fit, isolate, width, wrap
from tests.serve.conftest import Ask

wcwidth = pytest.importorskip("wcwidth")

URDU = "وزیر خارجہ میناکشی راٹھور نے پیر کو اپنے مصری ہم منصب سے ٹیلی فون پر بات کی"
ARABIC = "اتصال هاتفي بين عبد النور ووزيرة خارجية الهند بشأن سفينة اليوريا"
CHINESE = "监管机构指控冶炼厂向巴尔喀什湖排放废水，冶炼厂否认，第三家媒体重复指控"
HINDI = "मीनाक्षी राठौर ने सोमवार को मिस्र के विदेश मंत्री से फोन पर बात की और लाल सागर पर चर्चा की"
RUSSIAN = "Департамент экологии: в Балхаш сброшено 1200 кубометров стоков"
SAMPLES = [URDU, ARABIC, CHINESE, HINDI, RUSSIAN, "A plain headline that is long enough to be wrapped more than once"]
ASK = ["articles", "events", "claims", "compare", "stories", "changes"]


def columns(line: str) -> int:
    """Columns by wcwidth, cluster by cluster, whichever reckons more."""
    return max(int(wcwidth.wcswidth(line)), sum(max(int(wcwidth.wcwidth(c)), 0) for c in line))


@pytest.mark.parametrize("verb", ASK)
def test_lists_fit_80_columns(ask: Ask, ledger: Path, verb: str) -> None:
    answer = ask(verb, ledger)
    assert answer.code == 0 and answer.out.count("\n") > 10
    assert max(map(columns, answer.out.splitlines())) <= 80
    assert "\x1b" not in answer.out


def test_whole_records_fit_80_columns(ask: Ask, ledger: Path) -> None:
    for row in ask("events", ledger, "--json").rows[::3]:
        lines = ask("event", ledger, row["id"], "--why").out.splitlines()
        assert max(map(columns, lines)) <= 80
    for row in ask("articles", ledger, "--json").rows[::4]:
        lines = ask("show", ledger, row["id"]).out.splitlines()
        assert max(map(columns, lines)) <= 80


def test_a_wider_and_a_narrower_terminal(ask: Ask, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.serve.terminal._has_width", lambda: True)
    for wanted, most in ((100, 100), (60, 60), (400, 120)):
        monkeypatch.setenv("COLUMNS", str(wanted))
        widest = max(map(columns, ask("compare", ledger).out.splitlines()))
        assert most - 5 <= widest <= most


def test_every_line_with_right_to_left_text_is_isolated(ask: Ask, ledger: Path) -> None:
    seen = 0
    for line in ask("claims", ledger).out.splitlines():
        bare = re.sub(f"[{RLI}{LRI}][^{PDI}]*{PDI}", "", line)
        assert isolate(bare) == bare
        assert line.count(RLI) + line.count(LRI) == line.count(PDI)
        seen += RLI in line
    assert seen > 50


@pytest.mark.parametrize("text", SAMPLES, ids=["ur", "ar", "zh", "hi", "ru", "en"])
def test_wrapping_loses_nothing(text: str) -> None:
    lines = wrap(text, 20)
    assert len(lines) > 2
    assert all(columns(line) <= 20 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert not any(line[0] in "，。,." or line[0] == " " for line in lines)


def test_the_last_column_begins_at_the_same_place(capsys: pytest.CaptureFixture[str]) -> None:
    out = Printer(60)
    for text in SAMPLES:
        out.row(["2026-03-02", Part("e1a2b3", "cyan")], Part(text), [10, 8])
    for line in capsys.readouterr().out.splitlines():
        bare = line.translate(dict.fromkeys(map(ord, RLI + LRI + PDI)))
        assert bare[:10] in ("2026-03-02", " " * 10)
        assert bare[20:22] == "  " and bare[22] != " "


@given(st.text(max_size=200), st.integers(2, 60))
def test_any_text_is_wrapped_within_its_columns(text: str, limit: int) -> None:
    text = words.plain(text)
    lines = wrap(text, limit)
    assert all(width(line) <= limit for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    held = breaks(text, limit, most=2)
    assert len(held) <= 2 and width(fit(text, limit)) <= limit


@given(st.text(alphabet=st.characters(), max_size=80))
def test_plain_text_cannot_steer_a_terminal(text: str) -> None:
    found = words.plain(text + "\x1b[2J\u202e\ud800\x07")
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", found)


def test_plain_keeps_joiners_which_are_spelling() -> None:
    assert words.plain("می\u200cروم  क्\u200dष") == "می\u200cروم क्\u200dष"


def test_colour_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def printed() -> str:
        Printer(40).line(Part("contradicts", "bold red"))
        return capsys.readouterr().out

    assert "\x1b" not in printed()
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31m" in printed()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "31m" not in printed()


def test_every_verdict_has_a_word_and_a_sign_of_its_own() -> None:
    assert len(set(words.SIGNS.values())) == len(words.SIGNS) == len(words.VERDICTS) == 6


@pytest.mark.parametrize(
    ("slot", "value", "said"),
    [
        ("date", "2026-03-02", "2 March 2026"),
        ("date", "2026-03-02T14:05+05:30", "2 March 2026, 14:05"),
        ("date", "--07-26", "26 July"),
        ("date", "2026-07", "July 2026"),
        ("date", "weekday:Monday", "a Monday"),
        ("date", "2026-03-02/2026-03-05", "2 March 2026 – 5 March 2026"),
        ("date", "some day", "some day"),
        ("place", "OM Muscat", "Muscat, Oman"),
        ("place", "OM Oman", "Oman"),
        ("quantity", "300000 tonnes", "300,000 tonnes"),
        ("quantity", "2026 people", "2026 people"),
        ("quantity", "3.2 million", "3.2 million"),
        ("statement", "as written", "as written"),
        ("action", "CONSULT.phone: Ilda Nhaca → Ana Sofala", "call by telephone or video: Ilda Nhaca → Ana Sofala"),
        ("action", "responsibility of NATO", "responsibility of NATO"),
    ],
)
def test_values_in_words(slot: words.Slot, value: str, said: str) -> None:
    assert words.said(slot, value) == said
