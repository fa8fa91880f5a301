"""Who speaks where nothing right beside the verb tells it: clauses that hide a name, owners of credits, second figures, nouns that come back."""

from __future__ import annotations

import pytest

from reportedly.extract import mentions
from tests.extract.speech.test_northern import article, shortest


@pytest.mark.parametrize(
    ("language", "text", "said", "speaker"),
    [
        # a clause that only hides the name stands between the speaker and the verb
        ("en", "There was no sign of arson, a senior officer who asked not to be named said.", "There was no sign of arson", "senior officer"),
        ("de", "Die Brücke sei alt, sagte ein Ermittler, der nicht genannt werden wollte.", "Die Brücke sei alt", "investigators"),
        # more of the speaker behind a relative in another case
        ("en", "The Harbour Union, whose chairwoman Nora Weiss saw the ship, said it was old.", "it was old", "Harbour Union"),
        # whose words a pronoun credits
        ("ru", "Минобороны РФ сообщило об обмене. Депутат Анна Лунина встретила моряков в порту. По её словам, дорога закрыта.",
         "дорога закрыта", "Анна Лунина"),
        ("uk", "Суддя Ганна Мороз пояснила рішення. Захисник Петро Дорош подав скаргу; за його словами, вироку немає.", "вироку немає",
         "Петро Дорош"),
        # a verb with its subject in it, and how it was said behind it
        ("id", "Siti Rahmah, 24, lolos lewat jendela. \"Pintunya digembok,\" katanya sambil menangis.", "Pintunya digembok", "Siti Rahmah"),
        # the speaker between what was said and the verb
        ("ko", '한기준 법인장은 "문은 열려 있었다"고 말했다. 당시 안에 있던 인원은 310명이라고 그는 덧붙였다.', "310명", "한기준"),
        # a clause behind the noun that credits
        ("hi", "ईरान को इकसठ लोग मिले, जबकि पाकिस्तान का कहना है कि उसने बासठ सौंपे थे।", "उसने बासठ सौंपे थे", "Pakistan"),
        # a negation begins the clause behind a credit
        ("es", "Según la policía polaca no hay heridos en el puerto.", "no hay heridos", "Polish police"),
        # the second of two figures, its verb left out
        ("en", "The company spoke of 310 workers, the union of about 420.", "about 420", "union"),
        ("de", "Die Firma spricht von 310 Arbeitern, die Gewerkschaft von mehr als 400.", "mehr als 400", "union"),
        ("pl", "Resort bezpieczeństwa podał, że zatrzymano 74 osoby, związkowcy – że 112.", "112", "union"),
        # a name taken up by a pronoun
        ("fr", "La Rhinbahn affirme que deux trains sur trois sont supprimés ; la GSS, elle, revendique 2 400 grévistes.", "2 400 grévistes", "GSS"),
        # nouns that come back to a person
        ("pt", 'A juíza Marília Brandt condenou o deputado. "Julga-se um método", escreveu a magistrada.', "Julga-se um método", "Marília Brandt"),
        ("fr", "Nadia Ridjal passe à 40 %. L'opposante juge que la Cour a failli.", "que la Cour a failli", "Nadia Ridjal"),
        # who spokesmen of a person speak for
        ("en", "Judge Hana Mikulová heard the case. She saw a risk of flight, her spokesman said.", "She saw a risk of flight", "Hana Mikulová"),
        # behind a quotation, what stands further on tells more of the speaker
        ("es", ('La coordinadora Ingrid Solheim se mostró prudente. "Parte de ese dinero ya estaba anunciado", señaló, y calculó que la mitad '
         "consiste en préstamos."), "Parte de ese dinero", "Ingrid Solheim"),
        # a sentence that ends as hearsay goes on with who spoke
        ("ja", "防災当局トップのアグス・プリハルトノ氏は、バスに高校生１２人が乗っていたと説明した。死者のうち６人が高校生という。", "死者のうち", "アグス・プリハルトノ"),
        # a capital that accuses
        ("en", "Pakistan has struggled for years, with Islamabad accusing Kabul of sheltering groups that launch attacks.",
         "Kabul of sheltering groups that launch attacks", "Islamabad"),
    ],
)  # fmt: skip
def test_who_speaks(language: str, text: str, said: str, speaker: str) -> None:
    found = shortest(text, language, said)
    assert found is not None
    assert found.speaker == speaker


def test_a_guess_by_an_ending_does_not_pass_over_who_spoke() -> None:
    text = (
        "The fire chief, Endah Kusuma, was there. The hall is old, police chief Yudha Pratama told reporters. "
        "A short circuit was the cause, he said."
    )
    said = [m.speaker for m in mentions(article("en", text)).speech]
    assert said[-1] == "Yudha Pratama"


def test_passive_verbs_have_no_speaker() -> None:
    found = mentions(article("ru", "Помощь врачей требуется троим солдатам.")).speech
    assert found == ()
