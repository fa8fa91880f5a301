"""What stands beside a verb when it reports speech, and forms that only look like such verbs."""

from __future__ import annotations

import pytest

from tests.extract.speech.test_speech import quote, said


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Anna Weiss delivered a moving speech about the flood.", "Anna Weiss", "delivered a moving speech about", "the flood"),
        ("The mayor unleashed a series of tweets saying that the dam is old.", "The mayor", "unleashed a series of tweets saying", "that the dam is old"),
        ("The mayor announced plans this week to close the dam.", "The mayor", "announced plans this week", "to close the dam"),
        ("Weiss took a swipe at the council.", "Weiss", "took a swipe at", "the council"),
        ("Weiss is a staunch and outspoken opponent of the dam.", "Weiss", "is a staunch and outspoken opponent of", "the dam"),
        ("Weiss spoke at length about the flood.", "Weiss", "spoke at length about", "the flood"),
        ("The council kept quiet about the costs.", "The council", "kept quiet about", "the costs"),
        ("The critics came out against the dam.", "The critics", "came out against", "the dam"),
        ("The residents felt the council was unfair.", "The residents", "felt", "the council was unfair"),
        ("The paper has learned the dam would be closed.", "The paper", "has learned", "the dam would be closed"),
        ("The voters see the dam as a danger.", "The voters", "see", "the dam as a danger"),
        ("One survey found Weiss ahead.", "One survey", "found", "Weiss ahead"),
        ("The candidate plans to be back in Lund.", "The candidate", "plans", "to be back in Lund"),
        ("The mayor left the hall and proposed a tax on boats.", "mayor", "proposed", "a tax on boats"),
        ("A dam backed by the council was built in Lund.", "the council", "backed", "A dam"),
        ("The mayor added that the dam is old.", "The mayor", "added", "that the dam is old"),
        ("Asked about the dam, the mayor denied any wrongdoing.", None, "Asked about", "the dam"),
        ("Asked on Monday if he would resign, the mayor said no.", None, "Asked", "if he would resign"),
        ("Opponents try to convince the court that the dam is old.", "Opponents", "try to convince", "the court that the dam is old"),
        ("Weiss seemed to blame the council.", "Weiss", "seemed to blame", "the council"),
        ("To varying degrees, all agreed that the dam is old.", "all", "agreed", "that the dam is old"),
        ("Some state engineers praised the dam.", "Some state engineers", "praised", "the dam"),
        ("Weiss branded the council a disgrace.", "Weiss", "branded", "the council a disgrace"),
        ("A court ruled against the dam.", "A court", "ruled against", "the dam"),
        ("Weiss declined to name the firm.", "Weiss", "declined", "to name the firm"),
        ("Residents complain bitterly that the dam is old.", "Residents", "complain bitterly", "that the dam is old"),
        ("The mayor appeared to back the plan.", "The mayor", "appeared to back", "the plan"),
        ("Residents sent a letter to the council urging it to resign.", "Residents", "sent a letter to the council urging", "it to resign"),
        ("Weiss published a letter from her doctor that says she is well.", "Weiss", "published a letter from her doctor that says", "she is well"),
        ("The council has serious doubts about the dam.", "The council", "has serious doubts about", "the dam"),
        ("Weiss gave a speech about the dam.", "Weiss", "gave a speech about", "the dam"),
        ("Voters are more likely to say that the dam is old.", "Voters", "are more likely to say", "that the dam is old"),
        ("The mayor threw her support behind the plan.", "The mayor", "threw her support behind", "the plan"),
        ("Weiss is against the plan.", "Weiss", "is against", "the plan"),
        ("Engineers looked into the judges’ claim that the dam is old.", "the judges", "claim", "that the dam is old"),
    ],
)  # fmt: skip
def test_frames(text: str, source: str | None, cue: str, content: str) -> None:
    one, found = said(text)
    assert (source, cue, content) in [(quote(one, m.source), quote(one, m.cue), quote(one, m.content)) for m in found]


@pytest.mark.parametrize(
    "text",
    [
        "She spoke to the children in Lund.",
        "The harbour is adding to its debts.",
        "The owner added a few seats to the hall.",
        "The voters saw the dam from the road.",
        "The party's pledged delegates met in Lund.",
        "The strong jobs report was released in Lund.",
        "The presidential campaign of Nora Weiss ended.",
        "Volunteers won back the seat in Lund.",
        "Can you imagine the dam without its gate?",
        "It was an issue that challenged the council for years.",
        "The water rose 2 metres compared with last year.",
        "Much of the plan for the dam is old.",
        "The crowd showed up in Lund.",
        "The party has 20 pledged delegates.",
        "She gave new details about the dam.",
        "Writing by Nora Weiss.",
        "All bets are off.",
        "Demand would decline by two percent.",
        "Weiss will assume office in May.",
        "The owner would add 20 seats to the hall.",
        "They trade permits that would lower the costs.",
        "Weiss took questions from the crowd.",
        "Residents sent a letter to the council.",
        "Given the criticism of the dam, the work began.",
        "She called into the programme.",
        "The council was admitted as well as the firm.",
    ],
)
def test_what_only_looks_like_a_cue(text: str) -> None:
    assert said(text)[1] == []


def test_an_occasion_is_no_part_of_what_is_praised() -> None:
    one, found = said("Weiss lashed out at the council after the mayor praised the dam.")
    assert [quote(one, m.cue) for m in found] == ["lashed out at", "praised"]


def test_an_addition_behind_a_comma_is_told_even_within_what_is_said() -> None:
    one, found = said("Weiss said the council had to resign, calling the dam a danger to the town.")
    assert ("calling", "the dam a danger to the town") in [(quote(one, m.cue), quote(one, m.content)) for m in found]


@pytest.mark.parametrize("verb", ["failed to mention", "avoided mentioning", "did not mention"])
def test_what_somebody_avoids_to_say_is_negated(verb: str) -> None:
    one, found = said(f"Weiss {verb} the dam.")
    assert [(quote(one, m.content), m.polarity) for m in found] == [("the dam", "-")]
