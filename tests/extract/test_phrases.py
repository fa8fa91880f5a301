from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportedly.extract.phrases import MAX_ENDING, MIN_PART, Phrases, toned, words_of, writes_accents


def hits(text: str, *phrases: str, clitics: tuple[str, ...] = ()) -> list[str]:
    lexicon = Phrases(((p, p) for p in phrases), clitics=clitics)
    tokens = words_of(text)
    return [value for _, _, value in lexicon.find(tokens, 0, len(tokens))]


def test_the_longest_phrase_wins() -> None:
    assert hits("She called on them to stop", "called", "called on") == ["called on"]


def test_a_star_stands_for_an_ending_and_not_for_a_compound() -> None:
    assert hits("заявила и заявление", "заяв*") == ["заяв*", "заяв*"]
    assert hits("statesmanship", "state*") == []


def test_unspaced_scripts_are_matched_by_characters() -> None:
    assert hits("部长表示道路关闭", "表示") == ["表示"]


def test_clitics_may_stand_before() -> None:
    assert hits("وقال الوزير", "قال", clitics=("و",)) == ["قال"]


@given(st.text(max_size=200))
def test_words_and_gaps_make_up_the_text(text: str) -> None:
    tokens = words_of(text)
    rebuilt = "".join(tokens.gaps[i] + tokens.raw(i) for i in range(len(tokens))) + tokens.gaps[len(tokens)]
    assert rebuilt == text


def test_the_last_part_of_a_compound() -> None:
    lexicon = Phrases([("*streik", 1), ("streik*", 2)])
    tokens = words_of("Warnstreik Streiks Anstreik streik")
    assert [(tokens.raw(i), v) for i, _, v in lexicon.find(tokens, 0, len(tokens))] == [
        ("Warnstreik", 1),
        ("Streiks", 2),
        ("streik", 2),
    ]


_LETTERS = st.text(alphabet="abc", min_size=1, max_size=12)


@given(st.lists(_LETTERS, max_size=6), st.lists(_LETTERS, max_size=6), _LETTERS)
def test_stems_and_last_parts_of_any_length_are_found(stems: list[str], tails: list[str], word: str) -> None:
    lexicon = Phrases([*((f"{stem}*", stem) for stem in stems), *((f"*{tail}", tail) for tail in tails)])
    begun = any(word.startswith(s) and len(word) <= len(s) + MAX_ENDING for s in stems)
    ended = any(word.endswith(t) and len(word) >= len(t) + MIN_PART for t in tails)
    assert (lexicon.at(words_of(word), 0, 1) is not None) is (begun or ended)


def test_with_tones_accents_count_but_for_those_left_off_capitals() -> None:
    lexicon = Phrases([("émeute*", 1), ("marqué", 2), ("l'école", 3), ("acuzaț*", 4)], tones=True)
    tokens = toned(words_of("Emeutes: il marque à l’école, a marqué, acuzaţii"))
    assert [value for _, _, value in lexicon.find(tokens, 0, len(tokens))] == [1, 3, 2, 4]


def test_a_text_that_writes_accents() -> None:
    assert writes_accents(words_of("La policía detuvo a dos hombres"))
    assert not writes_accents(words_of("LA POLICIA DETUVO A DOS HOMBRES"))
    assert not writes_accents(words_of(""))


def test_of_last_parts_of_compounds_the_longest_counts() -> None:
    lexicon = Phrases([("*einigung", 1), ("*vereinigung", 2)])
    assert next(lexicon.find(words_of("Wiedervereinigung"), 0, 1))[2] == 2
