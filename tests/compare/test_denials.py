from __future__ import annotations

import pytest

from reportedly.compare import compare
from reportedly.compare.negation import denied_in, is_rejection, points_back
from reportedly.records import Claim, Point
from tests.compare.hand import article, claim, event, person, report

TOLL = "The director counted 68 injured in two hospitals."
WARNED = "The union had warned of the slope in August."
LETTER = "“We wrote a letter,” said the union’s chairman."
DENIAL = "Linea Sul denied that."


def points(text: str, *claims: tuple[str, str, str, str]) -> list[Point]:
    """The points of one article; each claim as (quote, what was said, speaker, mode)."""
    a = article("a", text)
    made: list[Claim] = [
        claim(a, "statement", said, quote, speaker=speaker, mode=mode, polarity="-" if mode == "denied" else "+")
        for quote, said, speaker, mode in claims
    ]
    who = tuple(person(a, name) for name in ("Linea Sul", "Nora Weiss"))
    one = report(a, claims=tuple(made), who=who)
    return [p for p in compare(event([one], [a]), {"a": a}).points if p.verdict == "contradicts"]


def test_a_short_denial_answers_who_spoke_last() -> None:
    told = (TOLL, "68 injured in two hospitals", "Nora Weiss", "said")
    warned = (WARNED, "had warned of the slope in August", "Nora Weiss", "said")
    denied = (DENIAL, "that warning letter", "Linea Sul", "denied")
    (p,) = points(f"{TOLL} Rain fell all day in the whole valley of the river. {WARNED} {DENIAL}", told, warned, denied)
    assert {s.value for s in p.sides} == {warned[1], f"not: {denied[1]}"}


def test_a_denial_is_not_of_what_was_said_before_somebody_else_spoke() -> None:
    told = (TOLL, "68 injured in two hospitals", "Nora Weiss", "said")
    letter = (LETTER, "We wrote a letter", "chairman of the drivers in the valley union", "said")
    denied = (DENIAL, "that warning letter", "Linea Sul", "denied")
    assert points(f"{TOLL} {LETTER} {DENIAL}", told, letter, denied) == []


def test_what_two_newsrooms_report_is_agreed_on_though_contested() -> None:
    said = "The union said that the embankment near the bridge had been reported as unsafe in August."
    denial = "The operator denied that the embankment near the bridge had been reported as unsafe in August."
    a = article("a", f"{said} {denial} Snow closed the pass, and the buses stood until noon.")
    b = article(
        "b", f"Fog lay on the valley when the train left the rails. {WARNED} Cranes came at night from the port."
    )
    claims = [
        claim(a, "statement", said[20:], said, speaker="Union of Drivers", mode="said"),
        claim(b, "statement", said[20:-1], WARNED, speaker="Union of Drivers", mode="said"),
    ]
    denied = claim(a, "statement", denial[24:], denial, speaker="Linea Sul", mode="denied", polarity="-")
    reports = [
        report(a, claims=(claims[0], denied), who=(person(a, "Linea Sul"),)),
        report(b, claims=(claims[1],)),
    ]
    found = [p for p in compare(event(reports, [a, b]), {"a": a, "b": b}).points if p.slot == "statement"]
    assert {p.verdict for p in found} == {"contradicts", "agrees"}


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("en", "this charge “untrue and mean”", True),
        ("en", "the claim is not untrue", False),
        ("en", "that the report on the weir of the upper valley was untrue in what it said of the pumps", False),
        ("fr", "« C’est faux »", True),
        ("de", "frei erfunden", True),
        ("ru", "это ложь", True),
        ("zh", "该说法不属实", True),
        ("ar", "هذه المزاعم لا أساس لها", True),
        ("xx", "that is untrue", False),
    ],
)
def test_a_short_word_of_untruth_is_a_rejection(language: str, text: str, wanted: bool) -> None:
    assert is_rejection(text, language) is wanted


def test_who_calls_it_untrue_contradicts_who_spoke_right_before() -> None:
    text = "A diver said that no horn had been sounded at night; the owner called this charge “untrue”."
    said, denied = text[: text.index(";")], text[text.index("the owner") :]
    told = (said, "that no horn had been sounded at night", "diver", "said")
    (p,) = points(text, told, (denied, "this charge “untrue”", "owner", "said"))
    assert {s.value for s in p.sides} == {told[1], "this charge “untrue”"}


def test_a_bare_denial_answers_the_statement_before_it() -> None:
    said, bare = "that half of the fund had been spent on a yacht", "this"
    text = f"Deputy Ivo Marek claimed {said}. Spokeswoman Lena Dorn denied {bare}."
    a = article("a", text)
    claims = (
        claim(a, "statement", said, f"Deputy Ivo Marek claimed {said}", speaker="Ivo Marek", mode="alleged"),
        claim(
            a,
            "statement",
            bare,
            f"Spokeswoman Lena Dorn denied {bare}",
            speaker="Lena Dorn",
            mode="denied",
            polarity="-",
        ),
    )
    found = compare(event([report(a, claims=claims)], [a]), {"a": a}).points
    assert "contradicts" in {p.verdict for p in found if p.slot == "statement"}


def test_a_denial_in_few_words_answers_the_sentence_before_it() -> None:
    told = (WARNED, "had warned of the slope in August", "Council of Bergdorf", "alleged")
    denied = ("The ministry rejected those claims.", "those claims", "ministry", "denied")
    (p,) = points(f"{WARNED} {denied[0]}", told, denied)
    assert {s.value for s in p.sides} == {told[1], "not: those claims"}


def test_a_denial_in_other_words_answers_nothing_because_it_is_near() -> None:
    told = (TOLL, "68 injured in two hospitals", "Council of Bergdorf", "said")
    quote = "The ministry denied that a freight train had ever stood on this track."
    denied = (quote, "a freight train had ever stood on this track", "ministry", "denied")
    assert points(f"{TOLL} {quote}", told, denied) == []


def test_what_one_alleges_and_another_denies_in_one_sentence() -> None:
    quote = "The council alleges the cession of two hamlets, which the cabinet denies."
    told = (quote, "the cession of two hamlets, which", "council", "alleged")
    denied = (quote, "the cession of two hamlets", "cabinet", "denied")
    (p,) = points(quote, told, denied)
    assert {s.value for s in p.sides} == {told[1], f"not: {denied[1]}"}


CHARGE = "The mayor of Arlen said the pumps had stood still all night."


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "it"), ("en", "the accusations of the council"), ("en", "that any such call was logged"), ("en", 'it: "We pumped all night."'),
        ("de", "die Vorwürfe"), ("fr", "ces accusations"), ("es", "esa denuncia"), ("pt", "as acusações"), ("id", "pernah menerima laporan itu"),
        ("ru", "эти обвинения"), ("uk", "цю інформацію"), ("pl", "te doniesienia"), ("tr", "bu iddiaları"), ("ar", "هذه الاتهامات"),
        ("ur", "اس الزام کو"), ("hi", "इस आरोप को"), ("bn", "সে অভিযোগ"), ("zh", "上述说法"), ("ja", "この疑惑"), ("ko", "이 의혹을"), ("fi", "väitteet"),
        ("hu", "a vádakat"), ("cs", "to"), ("el", "τις καταγγελίες"), ("he", "את ההאשמות"), ("sw", "madai hayo"), ("vi", "thông tin này"),
        ("bg", "тези обвинения"), ("hr", "te optužbe"), ("sr", "ове наводе"), ("sk", "tieto obvinenia"), ("lt", "šiuos kaltinimus"), ("ka", "ამ ბრალდებებს"),
        ("kk", "бұл ақпаратты"), ("uz", "bu ayblovlarni"), ("ta", "இந்த குற்றச்சாட்டை"),
    ],
)  # fmt: skip
def test_denials_that_point_back_to_what_was_said(language: str, words: str) -> None:
    assert points_back(words, language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "talk of flooding"),
        ("en", "23 other appeals"),
        ("en", "that the pumps had been switched off on Sunday by its men"),
        ("de", "dass die Pumpen am Sonntag abgeschaltet wurden"),
        ("zh", "水泵在周日被人关闭并造成整个港区被淹没"),
    ],
)
def test_denials_with_a_content_of_their_own(language: str, words: str) -> None:
    assert not points_back(words, language)


def test_a_denial_of_a_negative_charge_answers_it() -> None:
    told = "The mayor complained that nobody had been warned of the flood."
    denial = "Linea Sul rejected the accusation."
    charge = (told, "that nobody had been warned of the flood", "Nora Weiss", "alleged")
    (p,) = points(f"{told} {denial}", charge, (denial, "the accusation", "Linea Sul", "denied"))
    assert {s.value for s in p.sides} == {charge[1], "not: the accusation"}


def test_a_denial_of_something_else_answers_nobody() -> None:
    rain = "It rained all day in the valley of the river and on the hills."
    denial = "Linea Sul dismissed talk of bankruptcy."
    told = (CHARGE, "the pumps had stood still all night", "Nora Weiss", "said")
    assert points(f"{CHARGE} {rain} {denial}", told, (denial, "talk of bankruptcy", "Linea Sul", "denied")) == []


def test_a_copy_does_not_contradict_the_sentence_that_it_copies() -> None:
    text = "The office ruled out a gas leak, and put the fire at the mill down to a faulty cable in the loft."
    a = article("a", f"Joana Prado said: {text}")
    b = article("b", f"{text[:-1]}, and to old wood. A crowd watched from the bridge.")
    said = claim(a, "statement", text, a.text, speaker="Joana Prado", mode="said")
    rest = "a gas leak, and put the fire at the mill down to a faulty cable in the loft, and to old wood"
    denied = claim(b, "statement", rest, b.text[:116], mode="denied", polarity="-")
    reports = [report(a, claims=(said,), who=(person(a, "Joana Prado"),)), report(b, claims=(denied,))]
    found = compare(event(reports, [a, b]), {"a": a, "b": b}).points
    assert "contradicts" not in {p.verdict for p in found}


def test_a_denial_that_names_whom_it_answers_is_of_what_that_one_said() -> None:
    weiss = ("Nora Weiss said the line wasted its funds.", "the line wasted its funds", "Nora Weiss", "alleged")
    asked = ("The mayor asked him to come to the hall.", "to come to the old town hall", "mayor", "said")
    denied = ("Linea Sul denied the claims of Nora Weiss.", "the claims of Nora Weiss", "Linea Sul", "denied")
    assert points(f"{asked[0]} {denied[0]}", asked, denied) == []
    assert points(f"{weiss[0]} {denied[0]}", weiss, denied) != []


def test_who_tells_of_a_denial_does_not_say_what_is_denied() -> None:
    text = "Deputies spoke with the manager of the club in town, Nora Weiss, who denied that any of the fights had broken out."
    told = (text, text[:-1], "Deputies", "said")
    denied = (
        "who denied that any of the fights had broken out.",
        "that any of the fights had broken out",
        "Nora Weiss",
        "denied",
    )
    assert points(text, told, denied) == []


def test_two_who_deny_one_report_agree() -> None:
    first = ("Linea Sul denied the reports on Friday.", "the reports on Friday", "Linea Sul", "denied")
    then = ("Nora Weiss also denied this.", "this", "Nora Weiss", "denied")
    assert points(f"{first[0]} {then[0]}", first, then) == []


@pytest.mark.parametrize(
    ("language", "text", "denied"),
    [
        ("en", "the claims as lawyers prepare to sue", "the claims"),
        ("en", "the accusation as slander", "the accusation"),
        ("en", "having worked as a spy", "having worked as a spy"),
        ("de", "die Vorwürfe als Lüge", "die Vorwürfe"),
        ("es", "las acusaciones como falsas", "las acusaciones"),
        ("ru", "обвинения как ложные", "обвинения"),
    ],
)
def test_what_an_accusation_is_called_is_not_denied(language: str, text: str, denied: str) -> None:
    assert denied_in(text, language) == denied


def test_the_sentence_shown_is_the_one_that_is_denied() -> None:
    other = (
        "Nora Weiss said the brakes of the train had failed.",
        "the brakes of the train had failed",
        "Nora Weiss",
        "said",
    )
    again = (
        "Later she said the brakes of the train had failed at noon.",
        "the brakes of the train had failed at noon",
        "Nora Weiss",
        "said",
    )
    denied = ("Linea Sul denied that.", "that", "Linea Sul", "denied")
    (p,) = points(f"{other[0]} {again[0]} {denied[0]}", other, again, denied)
    (said,) = [s for s in p.sides if not s.value.startswith("not")]
    assert [e.quote for e in said.evidence] == [again[0]] and said.value == again[1]
