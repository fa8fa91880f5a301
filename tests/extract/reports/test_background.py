from __future__ import annotations

import pytest

from reportedly.records import Report
from tests.extract.reports.hand import told


def others(*paragraphs: str, language: str = "en", published: str | None = "2026-03-05") -> list[Report]:
    reports = told(*paragraphs, language=language, published=published)
    return [r for r in reports if r.role == "background"]


def day(report: Report) -> str | None:
    return report.when.earliest if report.when is not None else None


def test_a_happening_counted_from_the_news_gets_its_day() -> None:
    (back,) = others(
        "Ministers Adel Brandt and Nora Weiss met in Oslo on Wednesday, ten days after a telephone conversation on fishing."
    )
    assert (back.kind, day(back)) == ("CONSULT.phone", "2026-02-22")


def test_the_first_leg_is_another_match_than_the_second() -> None:
    reports = told(
        "Lund FC beat Aarhus Boldklub 2-1 in the second leg of the tie on Wednesday.",
        "The sides had drawn the first leg 0-0 in Aarhus.",
        published="2026-03-05",
    )
    assert [r.stages for r in reports] == [("2 leg",), ("1 leg",)]


def test_what_an_announcement_announces_is_to_come_and_of_its_own_kind() -> None:
    (back,) = others(
        "Voters in the Bergen region will choose a new governor on April 26, officials said on Tuesday.",
        published="2026-03-05",
    )
    assert (back.kind, back.tense, day(back)) == ("ELECTION.vote", "planned", "2026-04-26")


def test_the_next_session_of_a_body_is_about_what_it_decides() -> None:
    (back,) = others(
        "The central bank of Norway cut its interest rate to 4 percent on Wednesday.",
        "The committee will meet again on May 7.",
    )
    assert (back.kind, back.tense, day(back)) == ("POLICY.rate", "planned", "2026-05-07")


def test_an_aftershock_is_another_quake() -> None:
    reports = told(
        "An earthquake of magnitude 6.2 killed nine people near Split on Wednesday at 02:10.",
        "An aftershock of magnitude 5.1 shook the town at 18:40 the same day.",
        published="2026-03-05",
    )
    assert [(r.role, r.kind) for r in reports] == [
        ("lead", "DISASTER.earthquake"),
        ("background", "DISASTER.aftershock"),
    ]


def test_a_page_on_an_aftershock_leads_with_it() -> None:
    lead = told(
        "A strong aftershock killed one person near Split on Wednesday, sixteen hours after an earthquake that razed two villages.",
        "The tremor had a magnitude of 5.1. The earthquake was felt in Zadar.",
        published="2026-03-05",
    )[0]
    assert (lead.role, lead.kind) == ("lead", "DISASTER.aftershock")


@pytest.mark.parametrize(
    ("language", "first", "second", "stages"),
    [
        ("ja", "サッカーの準決勝第2戦は4日、オスロで行われ、ルンドが2―1で勝った。", "第1戦は0―0の引き分けだった。", ("1 leg",)),
        ("es", "El Lund ganó 2-1 el partido de vuelta de la semifinal el miércoles.", "El partido de ida terminó 0-0 en Aarhus.", ("1 leg",)),
        ("de", "Lund gewann das Rückspiel am Mittwoch mit 2:1.", "Das Hinspiel in Aarhus war mit einem Unentschieden zu Ende gegangen.", ("1 leg",)),
    ],
)  # fmt: skip
def test_stages_in_other_languages(language: str, first: str, second: str, stages: tuple[str, ...]) -> None:
    assert stages in [r.stages for r in others(first, second, language=language)]


def test_the_news_itself_told_as_some_days_ago_is_no_other_happening() -> None:
    assert not others(
        "Three days after an earthquake killed two miners near Split, their families ask for answers.",
        "The mine is closed.",
    )


def test_a_month_beside_the_news_is_none() -> None:
    assert not others("The central bank of Norway cut its interest rate on Wednesday as inflation fell in January.")


def test_claims_of_a_sentence_of_two_happenings_go_to_the_nearer() -> None:
    reports = told(
        "The central bank of Norway cut its interest rate by 25 basis points on Wednesday, after an interest rate rise of 50 basis points on January 9.",
        published="2026-03-05",
    )
    figures = {r.role: {c.value for c in r.claims if c.slot == "quantity"} for r in reports}
    assert figures == {"lead": {"25 basis point"}, "background": {"50 basis point"}}


def test_a_first_round_that_leads_to_a_run_off_is_none() -> None:
    lead, back = told(
        "Nora Weiss won the most votes in Sunday's election for mayor of Bergen but not enough to avoid a runoff.",
        "The runoff will take place on March 29.",
        published="2026-03-02",
    )
    assert (lead.kind, back.kind, back.tense) == ("ELECTION.result", "ELECTION.runoff", "planned")


@pytest.mark.parametrize(
    ("language", "first", "second", "expected"),
    [
        ("en", "Drivers in Lund went on strike on Wednesday, the union SEKO said.", "The union struck on 3 February and again on 17 and 18 February, a strike that emptied offices.", ["2026-02-03", "2026-02-17"]),
        ("pl", "Motorniczy w Łodzi rozpoczęli w środę strajk.", "Wcześniej strajkowali dwukrotnie: 3 lutego oraz 17 i 18 lutego.", ["2026-02-03", "2026-02-17"]),
    ],
)  # fmt: skip
def test_each_of_several_days_is_of_a_happening_of_its_own(
    language: str, first: str, second: str, expected: list[str]
) -> None:
    assert [day(r) for r in others(first, second, language=language)] == expected


@pytest.mark.parametrize(
    ("language", "first", "second", "kind"),
    [
        ("de", "In Ulm streikten am Mittwoch die Busfahrer.", "Drei Tage zuvor war bei Kassel ein Zug entgleist.", "ACCIDENT.rail"),
        ("fr", "Les cheminots ont fait grève mercredi à Lyon.", "Trois jours plus tôt, un train avait déraillé à Dijon.", "ACCIDENT.rail"),
        ("en", "Bus drivers in Leeds went on strike on Wednesday.", "A train had derailed at Selby three days before.", "ACCIDENT.rail"),
    ],
)  # fmt: skip
def test_so_many_days_earlier_is_a_day(language: str, first: str, second: str, kind: str) -> None:
    (back,) = others(first, second, language=language)
    assert (back.kind, day(back)) == (kind, "2026-03-01")


def test_a_visit_agreed_on_is_another_contact_than_the_call() -> None:
    (back,) = others(
        "Foreign ministers Adel Brandt and Nora Weiss spoke by telephone on Wednesday.",
        "Brandt accepted an invitation to visit Oslo, where the talks will go on.",
    )
    assert (back.kind, back.tense, [w.name for w in back.where]) == ("CONSULT.visit", "planned", ["Oslo"])


def test_a_happening_so_many_days_ahead_is_counted_forward() -> None:
    backs = others(
        "Ministers Adel Brandt and Nora Weiss met in Oslo on Wednesday, ten days before a telephone conversation on fishing."
    )
    assert [day(r) for r in backs] == ["2026-03-14"]


def test_harm_on_another_weekday_at_another_place_is_another_happening() -> None:
    (back,) = others(
        "Six people were killed by a bomb in Sumy on Wednesday.",
        "On Sunday, four people had lost their lives in Poltava; 11 were injured.",
    )
    assert (day(back), [w.name for w in back.where]) == ("2026-03-01", ["Poltava"])


def test_what_is_told_without_a_place_is_in_the_country_of_the_news() -> None:
    (back,) = others(
        "A ferry sank off Makassar in Indonesia on Wednesday, killing nine people.",
        "Another ferry had sunk on 2 February.",
    )
    assert [w.country for w in back.where] == ["ID"]


def test_an_hour_alone_is_of_the_news() -> None:
    assert not others(
        "A cyclone killed nine people near Beira late on Tuesday.",
        "Trees lay across the road to the port.",
        "The eye of the cyclone came ashore at 23:40 local time.",
    )


def test_a_cyclone_that_strikes_is_no_attack() -> None:
    (back,) = others(
        "A cyclone killed nine people near Beira on Tuesday.",
        "Schools have been closed. Roads are cut.",
        "The cyclone that had attacked Nacala on 2 February was weaker.",
    )
    assert (back.kind, day(back)) == ("DISASTER.storm", "2026-02-02")


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("es", "Los ferroviarios de León iniciaron el martes una huelga.", "Durante el paro anterior, en enero, se cancelaron 300 trenes."),
        ("it", "I ferrovieri di Pisa sono in sciopero da martedì.", "Nello sciopero precedente, a gennaio, furono soppressi 300 treni."),
    ],
)  # fmt: skip
def test_an_adjective_behind_its_noun_tells_another(language: str, first: str, second: str) -> None:
    (back,) = others(first, second, language=language)
    assert back.kind == "PROTEST.strike"
    assert back.when is not None and back.when.earliest.startswith("2026-01")


def test_the_day_of_the_news_is_that_of_no_other_happening() -> None:
    assert not others(
        "A bomb killed four people at a market in Sumy on Wednesday.",
        "Nobody has claimed it. The market was full.",
        "Wednesday's bombing, the second this month, wounded 12.",
    )


@pytest.mark.parametrize(
    ("language", "first", "second", "kind", "when"),
    [
        (
            "pt",
            "As eleições presidenciais de quarta-feira em Cabo Verde decorreram sem incidentes.",
            "Os resultados provisórios são esperados no sábado.",
            "ELECTION.result",
            "2026-03-07",
        ),
        (
            "sv",
            "En man sköts på en parkering i Lund i onsdags.",
            "I januari mördades två män i Malmö.",
            "CRIME.murder",
            "2026-01-01",
        ),
        (
            "hu",
            "Szerdán három ember meghalt egy buszbalesetben Győrnél.",
            "A februári buszbaleset Egernél kilenc ember halálát okozta.",
            "ACCIDENT.road",
            "2026-02-01",
        ),
    ],
)
def test_another_happening_by_its_day_or_month(language: str, first: str, second: str, kind: str, when: str) -> None:
    (back,) = others(first, second, language=language)
    assert (back.kind, day(back)) == (kind, when)


def test_a_day_beside_a_trigger_of_any_news_is_of_a_happening() -> None:
    (back,) = others(
        "Bei einem Brand in einem Lagerhaus in Lund ist am Mittwoch ein Mann gestorben.",
        "Die Feuerwehr war mit vierzig Leuten vor Ort.",
        "Das Gebäude gehört einer Reederei aus Minsk.",
        "Die EU hatte die Reederei am Montag mit Sanktionen belegt.",
        language="de",
    )
    assert (back.kind, day(back)) == ("SANCTION", "2026-03-02")


def test_a_length_to_the_day_counts_from_the_news() -> None:
    (back,) = others(
        "Robbers held seven people in a bank in Lund on Wednesday.",
        "It happened three weeks to the day after a robbery in Malmö.",
    )
    assert (back.kind, back.when is not None and back.when.first_day.isoformat()) == ("CRIME.robbery", "2026-02-08")


def test_a_report_counted_back_from_what_the_sentence_tells_first() -> None:
    (back,) = others(
        "Police arrested two engineers near Split on Wednesday.",
        "The arrests come nine days after the safety board, in a preliminary report, blamed a broken rail.",
    )
    assert (back.kind, day(back)) == ("INQUIRY.report", "2026-02-23")


def test_what_would_be_is_none() -> None:
    first = "Lund FC beat Aarhus Boldklub 2-1 in the first leg of the tie on Wednesday."
    assert not others(first, "If the second leg ends level, the tie goes to penalties.")
    assert others(first, "The second leg is in Aarhus on March 11.")


def test_who_only_tells_what_is_to_come_takes_no_part_in_it() -> None:
    (back,) = others(
        "The Hansa League agreed on Wednesday in Lund to tax imported timber.",
        "The treaty will be signed on April 9, said Nora Weiss, the mayor.",
    )
    assert "Nora Weiss" not in {p.name for p in back.who}


def test_a_time_belongs_to_what_follows_it_where_the_language_has_it_first() -> None:
    back = others(
        "안동시 경찰은 수요일 회사 간부 3명을 불러 조사했다고 밝혔다.",
        "지난달 9명이 숨진 공장 폭발과 이달 난 창고 화재의 책임을 묻는 것이다.",
        language="ko",
        published="2026-03-05",
    )
    assert ("ACCIDENT.explosion", "2026-02-01") in {(r.kind, day(r)) for r in back}


def test_a_second_day_at_a_place_of_its_own_is_of_a_second_match() -> None:
    back = others(
        "Sweden beat Norway 2-1 in Malmö on Wednesday to reach the final of the football tournament.",
        "Goalkeeper Nora Weiss saved a penalty.",
        "The stadium was full and the fans sang.",
        "On Sunday, March 8, Sweden will meet the winner of the match between Finland and Denmark, which is held in Aarhus tomorrow.",
    )
    assert [(r.kind, day(r)) for r in back] == [("SPORT.match", "2026-03-08"), ("SPORT.match", "2026-03-06")]


def test_steps_of_a_course_are_told_by_their_months() -> None:
    back = others(
        "Weiss Filter agreed on Wednesday to buy its rival Lund Pumps, the two companies said.",
        "The price was not told.",
        "Shareholders will be asked in due course.",
        "Weiss Filter had raised its price in January.",
    )
    assert [day(r) for r in back] == ["2026-01-01"]


def test_a_governed_happening_in_another_town_is_another() -> None:
    (back,) = others(
        "Två män skadades i en skjutning i Norrköping i onsdags.",
        "Ingen av dem är svårt skadad.",
        "Polisen i Norrköping söker vittnen.",
        "Källor säger att det finns en koppling till mordet i Borås.",
        language="sv",
    )
    assert (back.kind, [w.name for w in back.where]) == ("CRIME.murder", ["Borås"])


def test_a_toll_told_on_a_day_is_of_the_disaster() -> None:
    assert not others(
        "A flood swept through Split on Monday and killed four people.",
        "Rescuers searched the valley.",
        "Boats were used.",
        "The mayor of Split said on Wednesday that nine houses had collapsed.",
    )
    assert others(
        "A flood swept through Split on Monday and killed four people.",
        "Rescuers searched the valley.",
        "Boats were used.",
        "Nine houses had collapsed in Zadar on February 9.",
    )


@pytest.mark.parametrize(
    ("language", "published", "first", "second", "kind", "when"),
    [
        (
            "en", "2026-03-05",
            "A district court in Bergen sentenced Adel Brandt to nine years in prison on Wednesday.",
            "In the attack on 14 February two people were killed and six injured.",
            "ASSAULT", "2026-02-14",
        ),
        (
            "uk", "2026-03-05",
            "Окружний суд у Бергені в середу засудив Аделя Брандта до дев'яти років ув'язнення.",
            "Під час нападу 14 лютого загинули двоє людей, ще шестеро дістали поранення.",
            "ASSAULT", "2026-02-14",
        ),
        (
            "en", "2026-03-05",
            "Presidents Adel Brandt and Nora Weiss spoke by telephone on Wednesday evening, their offices said.",
            "Saturday's swap at the pass freed 30 fishermen.",
            "CONCEDE", "2026-02-28",
        ),
    ],
)  # fmt: skip
def test_a_weak_kind_with_a_day_and_a_count_is_of_a_happening(
    language: str, published: str, first: str, second: str, kind: str, when: str
) -> None:
    backs = others(first, "", second, language=language, published=published)
    assert [day(b) for b in backs if (b.kind or "").partition(".")[0] == kind] == [when]


def test_an_agreement_at_another_place_told_before_the_news_is_recalled() -> None:
    backs = others(
        "Norway and Denmark exchanged 110 prisoners at the Svinesund bridge on Wednesday.",
        "The handover took three hours. Doctors examined all of them. They left by bus.",
        "The exchange had been agreed in Muscat earlier this month.",
    )
    assert [b.kind for b in backs] == ["AGREE"]


def test_a_day_of_weeks_ago_in_brackets_does_not_date_the_news() -> None:
    lead, *_ = told(
        "Lund FC beat Aarhus Boldklub 2-1, the score of the first leg (played on 9 February), and went out on penalties.",
        "The keeper saved two shots.",
        published="2026-03-05",
    )
    assert lead.role == "lead" and day(lead) != "2026-02-09"


@pytest.mark.parametrize(
    ("language", "headline", "text"),
    [
        (
            "en",
            "Death toll of the landslide in Lund rises to 34",
            "Six days after the landslide that buried a hamlet in Lund, rescuers have found 34 bodies, the office said on Friday.",
        ),
        (
            "vi",
            "Số người chết vì lở đất ở Lund lên 34",
            "Sáu ngày sau vụ sạt lở vùi lấp một xóm ở Lund, lực lượng cứu hộ đã tìm thấy 34 thi thể, văn phòng cho biết hôm thứ Sáu.",
        ),
    ],
)
def test_a_toll_told_days_after_a_disaster_has_the_day_of_the_disaster(language: str, headline: str, text: str) -> None:
    lead, *backs = told(headline, "", text, language=language, published="2026-07-24")
    assert lead.role == "lead" and day(lead) == "2026-07-18"
    assert backs == []


def test_harm_told_without_a_place_is_in_the_country_of_the_towns_of_the_news() -> None:
    (back,) = others(
        "A court in Lund remanded a man of 38 in custody on Tuesday over the attack on a market.",
        "",
        "Two people were killed in the attack on 21 February.",
    )
    assert (back.kind, day(back)) == ("ASSAULT.killing", "2026-02-21")
    assert [(w.name, w.country) for w in back.where] == [("Sweden", "SE")]


def test_who_talked_is_who_made_the_news_where_the_sentence_names_only_one() -> None:
    backs = others(
        "Ministers Adel Brandt of Norway and Nora Weiss of Austria signed an accord on fishing in Oslo on Wednesday.",
        "",
        "The two ministers had spoken by telephone on 4 February, an aide to Brandt said.",
    )
    (call,) = (b for b in backs if b.kind == "CONSULT.phone")
    assert {"Adel Brandt", "Nora Weiss"} <= {w.name for w in call.who}


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "An explosion at a bakery in Split killed two people on Wednesday.", "In January, in Zadar, the dead were six."),
        ("it", "Un'esplosione in un panificio di Spalato ha ucciso due persone mercoledì; una fuga di gas.", "A gennaio, a Zara, i morti furono sei."),
        ("de", "Bei einer Gasexplosion in Split sind am Mittwoch zwei Menschen gestorben.", "Im Januar waren es in Zadar sechs Tote."),
    ],
)  # fmt: skip
def test_a_month_of_which_the_dead_are_counted_had_the_same_harm(language: str, first: str, second: str) -> None:
    found = [(r.kind, day(r)) for r in others(first, second, language=language)]
    assert [d for _, d in found] == ["2026-01-01"]


def test_the_dead_that_news_of_no_harm_counts_were_harmed_by_what_the_article_tells_of() -> None:
    back = others(
        "Donors promised 20 million euros on Wednesday for the rebuilding of villages in Norway.",
        "The landslides of this winter were the worst in memory.",
        "On 18 January 41 people were dead in Hamar.",
    )
    assert ("DISASTER.landslide", "2026-01-18") in [(r.kind, day(r)) for r in back]


def test_harm_is_counted_back_from_harm_by_the_dead_behind_it() -> None:
    (back,) = others(
        "A fire in a warehouse in Split killed four people on Wednesday.",
        "It comes four weeks after a plant in Zadar burned and 23 people were killed.",
    )
    assert back.kind == "ACCIDENT.fire"
    assert back.when is not None
    assert back.when.earliest <= "2026-02-04" <= back.when.latest


def test_the_harm_that_a_trial_is_about_is_told_though_it_has_no_day() -> None:
    lead, back = told(
        "The trial over the gas explosion that killed six people in Split opened on Wednesday.",
        "The judge heard two witnesses.",
        published="2026-03-05",
    )
    assert (lead.kind, back.kind, day(back)) == ("COURT.trial", "ACCIDENT.explosion", None)
    assert "Split" in [w.name for w in back.where]


def test_news_of_no_harm_does_not_have_the_old_day_of_harm() -> None:
    lead = told(
        "The judge opened the trial of Adel Brandt.",
        "The plumber is charged over the 10 January gas explosion in Split.",
        published="2026-03-05",
    )[0]
    assert (lead.kind, lead.when) == ("COURT.trial", None)


@pytest.mark.parametrize(
    ("language", "news", "line"),
    [
        ("en", "The council of Lund met the striking drivers on Wednesday.", "— Mayor Ann Sundkvist (@annsundkvist) February 9, 2026"),
        ("en", "The council of Lund met the striking drivers on Wednesday.", "Feb. 9, 6:12 p.m."),
        ("es", "El consejo de Lund se reunió el miércoles con los conductores.", "Ana Solórzano (@anasolorzano) 9 de febrero de 2026"),
        ("ru", "Совет Лунда встретился в среду с водителями.", "9 февраля 2026 года, 18:12"),
        ("zh", "隆德市议会星期三与司机举行会谈。", "2026年2月9日 18:12"),
    ],
)  # fmt: skip
def test_the_line_under_a_post_is_of_no_happening(language: str, news: str, line: str) -> None:
    assert others(news, line, language=language) == []
