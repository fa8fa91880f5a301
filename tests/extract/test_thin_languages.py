"""Languages whose data are young: days, counts with what became of them, and kinds of happenings in sentences of our own."""

from __future__ import annotations

import pytest

from reportedly.extract.actions import actions
from reportedly.extract.quantities.find import parse as quantities
from reportedly.extract.sentences import sentences
from reportedly.extract.times import parse as times
from reportedly.records import Article

# A Wednesday.
REFERENCE = "2026-10-14"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("sk", "Nehoda sa stala v pondelok večer.", "2026-10-12TEV"),
        ("sk", "Voľby sa uskutočnia v sobotu.", "2026-10-17"),
        ("sk", "Zhorelo to pred tromi dňami.", "2026-10-11"),
        ("hr", "Nesreća se dogodila u ponedjeljak navečer.", "2026-10-12TEV"),
        ("hr", "Izbori će se održati u nedjelju.", "2026-10-18"),
        ("sr", "Несрећа се догодила у понедељак увече.", "2026-10-12TEV"),
        ("sr", "Sporazum je potpisan pre tri dana.", "2026-10-11"),
        ("bg", "Катастрофата стана в понеделник вечерта.", "2026-10-12TEV"),
        ("bg", "Изборите ще се проведат в неделя.", "2026-10-18"),
        ("lt", "Avarija įvyko pirmadienio vakarą.", "2026-10-12TEV"),
        ("ka", "ავარია ორშაბათს მოხდა.", "2026-10-12"),
        ("ka", "ფიცს 26 ოქტომბერს დადებს.", "2026-10-26"),
        ("kk", "Апат дүйсенбі күні болды.", "2026-10-12"),
        ("uz", "Учрашув душанба куни бўлиб ўтди.", "2026-10-12"),
        ("th", "เกิดเหตุ วันที่ 2 ต.ค. ที่ผ่านมา", "2026-10-02"),
    ],
)
def test_days(language: str, text: str, value: str) -> None:
    assert value in [m.value for m in times(text, language=language, reference=REFERENCE)]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("fi", "Onnettomuudessa kuoli kolme ihmistä.", [(3, "people", ("killed",))]),
        ("fi", "Alue maksaa 1,4 miljardia euroa.", [(1.4e9, "EUR", ())]),
        ("hu", "A balesetben öt ember megsérült.", [(5, "people", ("injured",))]),
        ("hu", "A jegybank 6,25 százalékra csökkentette az alapkamatot.", [(6.25, "%", ("policy rate",))]),
        ("no", "Tre personer omkom i ulykken.", [(3, "people", ("killed",))]),
        ("da", "Fem mennesker blev evakueret.", [(5, "people", ("evacuated",))]),
        ("sk", "Zahynuli traja ľudia.", [(3, "people", ("killed",))]),
        ("hr", "Uhićeno je devet osoba.", [(9, "people", ("arrested",))]),
        ("sr", "Погинуло је троје људи.", [(3, "people", ("killed",))]),
        ("bg", "При взрива бяха ранени петима души.", [(5, "people", ("injured",))]),
        ("lt", "Žuvo trys žmonės.", [(3, "people", ("killed",))]),
        ("ka", "ავარიაში ორი ადამიანი დაიღუპა.", [(2, "people", ("killed",))]),
        ("uz", "Бешта ҳужжат имзоланди.", [(5, "agreements", ("signed",))]),
        ("th", "มีผู้เสียชีวิต 12 ราย", [(12, "people", ("killed",))]),
        ("et", "Vahistati seitse inimest.", [(7, "people", ("arrested",))]),
        (
            "pt",
            "Há 11 feridos, dois dos quais em estado grave.",
            [(11, "people", ("injured",)), (2, None, ("injured",))],
        ),
    ],
)
def test_counts(language: str, text: str, wanted: list[tuple[float, str | None, tuple[str, ...]]]) -> None:
    found = quantities(text, language=language)
    told = [(q.low, q.unit or q.counted_key, tuple(s for s in q.scope if s != "among")) for q in found]
    assert [(v, s) for v, _, s in told] == [(v, s) for v, _, s in wanted]
    assert all(key is None or key == have for (_, key, _), (_, have, _) in zip(wanted, told, strict=True))


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("sk", "Pri nehode pri Žiline zahynuli traja ľudia.", "ACCIDENT.road"),
        ("hr", "Policija je uhitila vozača.", "COERCE.arrest"),
        ("sr", "Пожар је избио у складишту.", "ACCIDENT.fire"),
        ("bg", "Министрите подписаха споразумение.", "AGREE.deal"),
        ("et", "Tallinnas algas streik.", "PROTEST.strike"),
        ("ka", "პოლიციამ ორი პირი დააკავა.", "COERCE.arrest"),
        ("kk", "Министрлер келісімге қол қойды.", "AGREE.deal"),
        ("uz", "Тошкентда учрашув бўлиб ўтди.", "CONSULT.meeting"),
        ("de", "Der Fahrer ist geflohen.", "CHANGE"),
        ("sv", "Ungern avstod från att rösta.", "CHANGE"),
        ("ro", "Rusia a anunțat contramăsuri.", "SANCTION"),
        ("tr", "Sürücü olay yerinden kaçtı.", "CHANGE"),
        ("th", "เกิดเหตุรถบัสชนรถบรรทุกที่จังหวัดเชียงใหม่ มีผู้เสียชีวิต 12 ราย", "ACCIDENT.road"),
        ("th", "ศาลพิพากษาจำคุกอดีตนายกเทศมนตรี", "COURT.ruling"),
    ],
)
def test_kinds(language: str, text: str, kind: str) -> None:
    article = Article(id="a", uri="a", source="a", outlet=None, title=None, text=text, language=language)
    assert kind in [a.kind for a in actions(article, sentences(article), (), (), (), ())]
