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
        # verbs among words that are written in a row
        ("th", "พ.ต.อ.สมชาย ใจงาม ผกก.เมืองใต้ เปิดเผยว่า มีผู้โดยสาร 41 คน", "มีผู้โดยสาร", "สมชาย ใจงาม ผกก.เมืองใต้"),
        ("th", "จากการสอบปากคำ คนขับอ้างว่าเบรกแตก", "เบรกแตก", "driver"),
        # the verb first, and a mark before the speaker
        ("tl", "Sarado na ang tulay, giit ng gobernador.", "Sarado na ang tulay", "governor"),
        ("tl", "Ayon kay Gerardo Villar, sarado na ang tulay.", "sarado na ang tulay", "Gerardo Villar"),
        # the clause before a colon names whom the verb behind it leaves out
        ("es", ("El comandante Alonso Prieto informó que hay trece rescatados. El presidente de los barqueros, Pablo Coria, discrepó: aseguró que "
         "iban 17 personas."), "iban 17 personas", "Pablo Coria"),
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


@pytest.mark.parametrize(
    ("language", "text", "said", "speaker"),
    [
        # a preposition before a figure is none of the verb
        ("en", "The HDK union spoke of about 420.", "about 420", "HDK"),
        # a possessive that begins a sentence
        ("de", ("Kritik kam vom Verband. Deren Vorsitzende Elena Quiroga behauptet, die Streife habe zwölf Minuten gebraucht."),
         "die Streife", "Elena Quiroga"),
        # quotation marks of Urdu
        ("ur", "ترجمان نورا ویس نے تردید کی۔ ’’فون لندن سے آیا تھا،‘‘ انہوں نے صحافیوں کو بتایا۔", "فون لندن سے", "نورا ویس"),
        # a noun for a body before an apposition that names another
        ("en", "The company, a unit of South Korea's Nambit Chemtech, rejected the account.", "the account", "company"),
        # a title that the name was taken with
        ("tr", 'İtfaiye Daire Başkanı Serhat Yalçın, kapının açık olduğunu söyledi. Başkan, "Kilitli kapı istemiyoruz" dedi.',
         "Kilitli kapı", "Serhat Yalçın"),
        # numbers in one word
        ("nl", "Het bedrijf spreekt van 310 arbeiders, de vakbond van ruim vierhonderd.", "vierhonderd", "union"),
        # a credit that no comma ends
        ("en", "According to the Iranian presidency Mr Imdad Weiss accepted an invitation.", "accepted an invitation", "Iranian presidency"),
        # somebody without a name whom the sentence before is about
        ("en", 'Saira Weiss denied it. A Gulf official who followed the talks was less sure. "Somebody paid," he said.', "Somebody paid", "Gulf official"),
    ],
)  # fmt: skip
def test_who_is_meant(language: str, text: str, said: str, speaker: str) -> None:
    found = shortest(text, language, said)
    assert found is not None
    assert found.speaker == speaker


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("de", "Die Vorwürfe wurden vom Ministerium zurückgewiesen.", "Die Vorwürfe"),
        ("nl", "De beschuldigingen werden door het ministerie verworpen.", "De beschuldigingen"),
        ("pl", "Oskarżenia zostały odrzucone przez ministerstwo.", "Oskarżenia"),
        ("ru", "Обвинения были отвергнуты министерством.", "Обвинения"),
        ("uk", "Звинувачення були відкинуті міністерством.", "Звинувачення"),
        ("bg", "Обвиненията бяха отхвърлени от министерството.", "Обвиненията"),
        ("sv", "Anklagelserna tillbakavisades av ministeriet.", "Anklagelserna"),
        ("da", "Anklagerne blev afvist af ministeriet.", "Anklagerne"),
        ("no", "Anklagene ble avvist av departementet.", "Anklagene"),
        ("el", "Οι κατηγορίες απορρίφθηκαν από το υπουργείο.", "Οι κατηγορίες"),
        ("he", "הטענות נדחו על ידי המשרד.", "הטענות"),
        ("ar", "وقد رُفضت الاتهامات من قبل الوزارة.", "الاتهامات"),
        ("tr", "İddialar bakanlık tarafından reddedildi.", "İddialar"),
        ("id", "Tuduhan itu dibantah oleh kementerian.", "Tuduhan"),
        ("sw", "Madai hayo yalikanushwa na wizara.", "Madai hayo"),
        ("hi", "इन आरोपों को मंत्रालय ने खारिज कर दिया।", "इन आरोपों"),
        ("ur", "یہ الزام وزارت نے مسترد کر دیا۔", "یہ الزام"),
    ],
)
def test_what_a_passive_tells_to_be_denied(language: str, text: str, said: str) -> None:
    found = [m for m in mentions(article(language, text)).speech if m.mode == "denied"]
    assert [(m.speaker, m.polarity) for m in found] == [("ministry", "-")]
    assert text[found[0].content.start : found[0].content.end].startswith(said)


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "该指控被外交部驳回。"), ("vi", "Cáo buộc này đã bị bộ ngoại giao bác bỏ."), ("fa", "این ادعا از سوی وزارت خارجه رد شد.")],
)  # fmt: skip
def test_who_denies_before_the_verb(language: str, text: str) -> None:
    assert [(m.speaker, m.mode) for m in mentions(article(language, text)).speech] == [("foreign ministry", "denied")]


def test_lithuanian_tells_what_happened() -> None:
    found = mentions(article("lt", "Vilniuje per gaisrą žuvo trys žmonės, policija sulaikė du vyrus.")).actions
    assert {a.kind for a in found} == {"ACCIDENT.fire", "DEATH", "COERCE.arrest"}


def test_a_coach_is_called_by_other_nouns() -> None:
    text = (
        "«Era un furto», ammette Paolo Vanni, allenatore del Vardo. Il tecnico ha annunciato che lascerà la panchina."
    )
    assert [m.speaker for m in mentions(article("it", text)).speech] == ["Paolo Vanni", "Paolo Vanni"]
