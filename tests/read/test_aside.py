from __future__ import annotations

import pytest

from tests.read.test_text_pages import BODY, kept, read

TITLE = "Council backs second ferry line for Lowmouth"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("FILE - In this Friday, May 1 photo, a ferry leaves the harbour of Lowmouth, which has waited for it.", "caption"),
        ("The ferry that the council of Lowmouth wants to charter lies in the harbour on a grey morning after a storm had torn away its moorings and the crew had gone. (Reuters)", "caption"),
        ("Ruth Tanner is a reporter at the Argus and writes about ships. Follow her @ruthtanner.", "author"),
        ("We use cookies to improve your experience. Manage your choices.", "legal"),
    ],
)  # fmt: skip
def test_prose_above_the_article_that_is_not_of_it(line: str, reason: str) -> None:
    page = read(TITLE, "Ruth Tanner", line, *BODY)
    assert page.title == TITLE and kept(page) == [TITLE, *BODY]
    assert (line, reason) in [(f.text, f.reason) for f in page.furniture]


def test_what_the_article_tells_of_is_no_notice_and_no_portrait() -> None:
    cookies = (
        "The harbour council fined the ferry company over cookies on its website that nobody had agreed to.",
        "They were set before visitors could refuse them, the council said of the website on Tuesday.",
    )
    assert kept(read("Fine over cookies for the ferry company", *cookies))[1:] == list(cookies)
    about = (
        "Ada Brill is a reporter who was arrested.",
        "Brill was held for two days in Lowmouth, police said.",
        BODY[1],
    )
    assert kept(read("Police in Lowmouth hold Ada Brill, a reporter, for two days", "Ada Brill", *about))[1:] == list(
        about
    )


def test_the_name_of_an_author_who_is_introduced_below_is_no_headline() -> None:
    page = read(TITLE, "Ruth Tanner", *BODY, "Ruth Tanner has been a reporter on the estuary for twelve years.")
    assert page.title == TITLE and kept(page) == [TITLE, *BODY]
