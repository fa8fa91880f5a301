"""Tamil verbs of saying in the forms of person and time."""

import pytest

from reportedly import extract
from reportedly.records import Article

FORMS = ("கூறியிருந்தார்", "தெரிவிக்கின்றனர்", "என்கிறார்", "சொல்லியுள்ளார்", "எச்சரித்திருந்தது", "வலியுறுத்துகிறார்கள்")


@pytest.mark.parametrize("form", FORMS)
def test_a_form_of_a_verb_of_saying_tells_that_something_is_said(form: str) -> None:
    told = f"பாலம் மூடப்படும் என்று அமைச்சர் {form}."
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=told, language="ta", blocks=())
    (said,) = extract.mentions(article).speech
    assert told[said.content.start : said.content.end].startswith("பாலம்")
