"""Names in scripts with capitals: runs of capitalised words, cut and sorted by the words within and around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from reportedly import text
from reportedly.extract.names import edges, family_first, genitive, mountains, offices, roles, runs, sites
from reportedly.extract.names.found import Found, words_taken
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.roles import RoleAt, RolesByWord
from reportedly.extract.names.stretches import MAX_WORDS, TIGHT, extend, has_article, is_country, stretches
from reportedly.extract.names.things import is_acronym, is_hyphened_noun, is_no_name, places_of
from reportedly.extract.names.tokens import Token
from reportedly.naming import common, countries, gazetteer
from reportedly.naming.articles import is_article
from reportedly.records import NameKind, Span


def find(words: list[Token], lexicon: Lexicon, *, shouting: bool = False) -> list[Found]:
    """The names in one sentence. `shouting` tells that capitals mean nothing in it (headlines in title case): then only clear cases are kept."""
    role_list = roles.find(words, lexicon)
    covered = RolesByWord(role_list)
    found: list[Found] = [_whole(words, f, lexicon, covered) for f in offices.find(words, lexicon)]
    taken = words_taken(words, found)
    for first, last in stretches(words, lexicon, covered, taken):
        found.extend(_name(words, first, last, lexicon, covered, shouting))
    return sorted(found, key=lambda f: f.span)


def _whole(words: list[Token], office: Found, lexicon: Lexicon, covered: RolesByWord) -> Found:
    """An institution whose common name begins a longer name of its own ("Tribunal Electoral *Regional de Los Ríos*")."""
    first = next((i for i, w in enumerate(words) if w.start == office.span.start), None)
    if first is None or not words[first].capital or words[first].folded not in lexicon.organisation_first:
        return office
    last = extend(words, first, lexicon, covered, set())
    end = words[last - 1].end
    if end <= office.span.end or last - first > MAX_WORDS:
        return office
    return replace(office, span=Span(office.span.start, end), confidence=0.85)


def _name(
    words: list[Token], first: int, last: int, lexicon: Lexicon, covered: RolesByWord, shouting: bool
) -> Iterator[Found]:
    for start, stop in _cut(words, first, last, lexicon, covered):
        low, high = edges.trimmed(words, start, stop, lexicon)
        if low == high:
            continue
        found = _judge(words, low, high, lexicon, covered, shouting)
        if found is not None:
            yield found


def _cut(
    words: list[Token], first: int, last: int, lexicon: Lexicon, covered: RolesByWord
) -> Iterator[tuple[int, int]]:
    """Take countries, places and adjectives off a run that are not part of the name ("US-Pakistan", "Turkish Mehmet …")."""
    if family_first.is_person(words, first, last, lexicon) or is_country(words, first, last, lexicon):
        yield first, last
        return
    institution = _institution(words, first, last, lexicon)
    parted = _person_behind(words, first, last, lexicon, covered, institution)
    if parted is not None:
        yield from parted
        return
    if not institution:
        name = _past_places(words, first, last, lexicon, covered)
        yield from ((i, i + 1) for i in range(first, name))
        first = name
    if runs.is_chain(words, first, last, lexicon):
        yield first, last
        return
    if not institution:
        if runs.is_part_of_town(words, first, last, lexicon):
            yield first, first + 1
            first += 1
        first = _past_nouns(words, first, last, lexicon)
        if runs.ends_in_place(words, first, last, lexicon):
            yield last - 1, last
            last -= 1
    yield from _without_countries(words, first, last, lexicon, institution)


def _person_behind(
    words: list[Token], first: int, last: int, lexicon: Lexicon, covered: RolesByWord, institution: bool
) -> list[tuple[int, int]] | None:
    """The pieces of a run that ends with a person: what stands before him, where that is a name, and he; None where it does not."""
    person = runs.before_person(words, first, last, lexicon, covered.ends) if last - first > 2 else None
    if person is not None and (not institution or first in covered.ends and person - first > 1):
        own = _institution(words, first, person, lexicon) or runs.is_place(words, first, person, lexicon, runs.TOWN)
        return [(first, person), (person, last)] if own else [(person, last)]
    if person is not None or institution:
        return None
    person = runs.titles_end(words, first, last, lexicon)
    if person is None:
        return None
    pieces = []
    for i in range(first, person):
        country = roles.country_at(words, i, lexicon)
        if country is not None and country[0] <= person:
            pieces.append((i, country[0]))
        elif is_acronym(words[i], lexicon):
            pieces.append((i, i + 1))
    return [*pieces, (person, last)]


def _past_places(words: list[Token], first: int, last: int, lexicon: Lexicon, covered: RolesByWord) -> int:
    """The index after the places of one word each that stand before a name."""
    behind = last - first > 2 and words[first].gap == " " and words[first + 1].capital
    if behind and lexicon.inflected_places(words[first].folded):
        first += 1
    while last - first > 1 and runs.is_where(words, first, lexicon):
        first += 1
    opens = (
        last - first > 1
        and runs.opens(words, first)
        and words[first].folded not in lexicon.given
        and words[first + 1].capital  # "Liwa al-Sahil" is one name
        and not (lexicon.titles_behind and runs.past_links(words, last, lexicon) in covered)  # "Ainhoa Lasa abokatua"
    )
    return first + (opens and runs.is_place(words, first + 1, last, lexicon))


def _past_nouns(words: list[Token], first: int, last: int, lexicon: Lexicon) -> int:
    """The index after nouns that are no part of the name behind them: one whose genitive a name is, words for settlements and for kinds of things."""
    first += lexicon.nouns_capital and genitive.follows(words, first, last, lexicon)
    first += runs.begins_with_settlement(words, first, last, lexicon)
    noun = runs.begins_with_noun(words, first, last, lexicon)
    return first + (noun or runs.begins_with_kind(words, first, last, lexicon))


def _without_countries(
    words: list[Token], first: int, last: int, lexicon: Lexicon, institution: bool
) -> Iterator[tuple[int, int]]:
    """The run cut at the countries and adjectives in it: those bound by a hyphen, and those at its beginning."""
    i = low = first
    while i < last:
        hit = roles.country_at(words, i, lexicon)
        whole = hit is not None and (i, hit[0]) == (first, last)
        bare = hit is None or hit[0] > last or whole or has_article(words, i)
        if hit is None or bare or institution and words[hit[0] - 1].gap != "-":
            i += 1
            continue
        bound = (
            hit[0] < last and words[hit[0] - 1].gap in runs.HYPHENS or i > first and words[i - 1].gap in runs.HYPHENS
        )
        if bound or hit[2] or i == low or hit[0] == last and hit[0] - i > 1:
            if i > low:
                yield low, i
            yield i, hit[0]
            low = hit[0]
        i = max(i + 1, hit[0])
    if low < last:
        yield low, last


def _is_of_kind(words: list[Token], low: int, high: int, lexicon: Lexicon) -> bool:
    """Whether a word for a kind of organisation stands right before a name that is not a person's; a name in quotation marks is all that they hold."""
    before = words[low - 1] if low else None
    if before is None or before.folded not in lexicon.organisation_kinds or words[low].folded in lexicon.given:
        return False
    mark = before.gap.strip()
    return before.gap == " " if not mark else mark in '«“„"' and words[high - 1].gap[:1] in ("»", "”", "“", '"')


def _compound(words: list[Token], low: int, high: int) -> bool:
    """Whether small words join the parts of a name by hyphens ("Castro-del-Río"): what the gazetteer knows by such a name is the place."""
    return high - low > 2 and all(w.gap in runs.HYPHENS for w in words[low : high - 1]) and not words[low + 1].capital


def _institution(words: list[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    return words[first].folded in lexicon.organisation_first or any(
        w.folded in lexicon.organisation_last and not (w.gap in runs.HYPHENS and is_article(w.folded))
        for w in words[first:last]
    )


def _judge(
    words: list[Token], low: int, high: int, lexicon: Lexicon, covered: RolesByWord, shouting: bool
) -> Found | None:
    span = Span(words[low].start, words[high - 1].end)
    kind, confidence, rule = _kind(words, low, high, lexicon, covered)
    if rule == "adjective" or kind is None and (shouting or runs.opens(words, low) and high - low == 1):
        return None
    if shouting and rule in ("shape", "locative"):
        return None
    if rule == _SAINT:
        span = Span(words[low - 1].start, span.end)
    owner = _owner(words, low, lexicon) if kind in ("ORG", "PER", None) else None
    found = Found(span=span, kind=kind, confidence=confidence, rule=rule, country=owner)
    if kind == "PER" or kind is None:
        role = _role_of(words, low, high, lexicon, covered)
        if (
            role is not None
            and not _of_place(words, low, high, lexicon)
            and not _is_next_noun(words[low:high], role, lexicon)
        ):
            return replace(
                found, kind="PER", confidence=0.95, rule="role", role=Span(words[role.first].start, words[role.last - 1].end), role_key=role.key, country=role.country or found.country
            )  # fmt: skip
    return found


def _owner(words: list[Token], low: int, lexicon: Lexicon) -> str | None:
    """The country whose name or adjective stands right before a name ("Pakistan's Ministry of Foreign Affairs", "the US's Blinken")."""
    for first in range(max(0, low - 3), low):
        hit = roles.country_at(words, first, lexicon)
        if hit is not None and hit[0] == low and words[low - 1].gap.strip() in ("", "'s", "’s", "'", "’"):
            return hit[1]
    return None


def _kind(
    words: list[Token], low: int, high: int, lexicon: Lexicon, covered: RolesByWord
) -> tuple[NameKind | None, float, str]:
    run = words[low:high]
    if run[0].text in lexicon.nobody and (high - low == 1 or high - low == 2 and run[0].gap in runs.HYPHENS):
        return "MISC", 0.0, "adjective"  # "CEO", "TV-Rechte"
    country = roles.country_at(words, low, lexicon)
    if country is not None and country[0] == high:
        return ("LOC", 0.95, "country") if not country[2] else ("MISC", 0.0, "adjective")
    if runs.is_chain(words, low, high, lexicon):
        return "MISC", 0.8, "route"
    if low and (words[low - 1].folded in lexicon.honorifics):
        return ("LOC", 0.85, _SAINT) if _is_saint(words, low, high, lexicon) else ("PER", 0.95, "honorific")
    if _institution(words, low, high, lexicon) and (high - low > 1 or run[0].text.isupper() and len(run[0].text) < 7):
        return "ORG", 0.85, "organisation"
    if high - low == 1 and run[0].folded in lexicon.organisations_alone:
        return "ORG", 0.85, "organisation"
    if _is_settlement(words, low, high, lexicon):
        return "LOC", 0.8, "feature"
    if high - low == 2 and run[0].gap in runs.HYPHENS and is_acronym(run[0], lexicon) and run[1].text.istitle():
        return "ORG", 0.7, "acronym"
    if high - low == 1 and is_acronym(run[0], lexicon) and not _heads(words, low, lexicon) and not _shouted(words, low):
        return "ORG", 0.7, "acronym"
    if _is_thing(run, lexicon):
        return (
            ("LOC", 0.9, "region")
            if countries.region(" ".join(w.text for w in run), lexicon.language)
            else ("MISC", 0.0, "adjective")
        )
    if high - low > 1 and run[-1].folded in lexicon.features or mountains.is_mountain(words, low, high, lexicon):
        return "LOC", 0.8, "feature"
    # "Представитель компании Игорь Лапшин": the role is the person's whose name follows.
    told = high - low > 1 and (low - 1 in covered.ends or low in covered.ends) and words[low - 1].gap == " "
    if not told and _is_of_kind(words, low, high, lexicon):
        return "ORG", 0.8, "kind"
    role = _role_of(words, low, high, lexicon, covered)
    if role is not None and not _of_place(words, low, high, lexicon) and not _is_next_noun(run, role, lexicon):
        return "PER", 0.95, "role"
    return _by_look(words, low, high, lexicon)


def _is_next_noun(run: list[Token], role: RoleAt, lexicon: Lexicon) -> bool:
    """Whether a word behind an everyday calling may be but another noun, where all nouns have capitals ("wie Demonstranten *Zelte* abbauten")."""
    return (
        lexicon.nouns_capital and len(run) == 1 and roles.is_everyday(role.key) and run[0].folded not in lexicon.given
    )


_SAINT: Final = "town of a saint"


def _is_saint(words: list[Token], low: int, high: int, lexicon: Lexicon) -> bool:
    """Whether a name with an abbreviated first word that could also be an honorific is a town's ("in St. Cloud")."""
    full = lexicon.short_places.get(words[low - 1].folded) if words[low - 1].gap.startswith(".") else None
    if full is None:
        return False
    rest = " ".join(w.text for w in words[low:high])
    known = gazetteer.find(f"{full} {rest}") + gazetteer.find(f"{words[low - 1].text}. {rest}")
    located = low > 1 and words[low - 2].folded in lexicon.locatives
    return bool(known) and (located or max(p.people for p in known) >= runs.WELL_KNOWN)


def _is_settlement(words: list[Token], low: int, high: int, lexicon: Lexicon) -> bool:
    """Whether a word for a kind of place stands before a name of one word and has no name before it ("в области Лос-Риос", not "Карагандинской области Раушан …")."""
    if not low or words[low - 1].folded not in lexicon.settlements or words[low - 1].gap != " ":
        return False
    named = low > 1 and words[low - 2].capital and words[low - 2].gap == " " and not runs.opens(words, low - 2)
    if named and not lexicon.nouns_capital:
        return False
    if all(w.gap in runs.HYPHENS for w in words[low : high - 1]):
        return True
    run = words[low:high]
    return run[0].folded not in lexicon.given and bool(places_of(run, " ".join(w.text for w in run)))


def _of_place(words: list[Token], low: int, high: int, lexicon: Lexicon) -> bool:
    """Whether a single word after a role is the place in a case other than the first that somebody has it in ("мэр Казани"), or stands after a word for a kind of
    place ("губернатор области Лос-Риос")."""
    if low and words[low - 1].folded in lexicon.settlements:
        return True
    if runs.opens(words, low) and words[high - 1].gap.strip() in ("–", "—", "-", ".-", ".–", ".—"):
        return words[low].text.isupper() and runs.is_place(
            words, low, high, lexicon, runs.TOWN
        )  # "BRASÍLIA – O governador"
    located = low > 0 and words[low - 1].folded in lexicon.locatives and words[low - 1].gap in TIGHT
    if located and words[low].folded not in lexicon.given and runs.is_place(words, low, high, lexicon):
        return True
    return (
        high - low == 1 and bool(lexicon.inflected_places(words[low].folded)) and words[low].folded not in lexicon.given
    )


def _shouted(words: list[Token], low: int) -> bool:
    """Whether a word of capitals ends a longer expression in capitals ("NEW YORK"), or warns at the head of a line ("URGENT: …")."""
    before = words[low - 1] if low and words[low - 1].gap == " " else None
    if before is not None and len(before.text) > 1 and before.text.isupper():
        return True
    return (
        runs.opens(words, low)
        and len(words[low].text) > runs.SHORT + 1
        and words[low].gap.startswith((":", " |", " -", " –"))
    )


def _heads(words: list[Token], low: int, lexicon: Lexicon) -> bool:
    """Whether a word of capitals opens a text as the place that it was sent from ("AZUL (Agency) - …")."""
    return (
        runs.opens(words, low)
        and len(words[low].text) > runs.SHORT
        and runs.is_place(words, low, low + 1, lexicon, runs.TOWN)
    )


_VILLAGE: Final = 3.0  # and of one that a happening is named after


def _is_thing(run: list[Token], lexicon: Lexicon) -> bool:
    """Whether an expression of several capitals is about a thing ("Peace Deal") and no name of a person, whatever stands beside it."""
    if len(run) < 2 or run[0].folded in lexicon.given:
        return False
    shouted = all(w.text.isupper() for w in run) and any(w.folded in lexicon.begins for w in run)
    return (
        shouted
        or run[-1].folded in lexicon.things
        or run[0].folded in lexicon.things
        and all(w.folded in lexicon.things for w in run[:-1])
    )


def _by_look(words: list[Token], low: int, high: int, lexicon: Lexicon) -> tuple[NameKind | None, float, str]:
    run = words[low:high]
    located = low > 0 and words[low - 1].folded in lexicon.locatives and words[low - 1].gap in TIGHT
    given = run[0].folded in lexicon.given and not run[-1].text.isdigit()
    if 1 < high - low <= 5 and given and not _may_be_club(words, low, high, lexicon):
        if (located or low in sites.find(words, lexicon).names) and any(
            not p.alternate for p in places_of(run, " ".join(w.text for w in run))
        ):
            return "LOC", 0.85, "gazetteer"  # "porto di Gioia Tauro"
        return "PER", 0.9, "given name"
    if family_first.is_person(words, low, high, lexicon):
        return "PER", 0.9, "family name first"
    phrase = " ".join(w.text for w in run)
    if high - low > 1 and countries.division(
        "".join(w.text + w.gap for w in run[:-1]) + f"{run[-1].text}.", lexicon.language
    ):
        return "LOC", 0.9, "division"  # "W. Va." has the shape of a person's name
    if countries.region(phrase, lexicon.language):
        return "LOC", 0.9, "region"
    vague = lexicon.is_vague([w.folded for w in run])
    places = places_of(run, phrase) if text.fold(phrase) not in lexicon.no_place and not vague else ()
    places = places or (genitive.places(run) if lexicon.nouns_capital and not vague else ())
    if not places and high - low == 1:
        places = lexicon.inflected_places(run[0].folded)
    elif not places and not vague and high - low == sum(w.capital for w in run):
        places = lexicon.inflected_name([w.folded for w in run])
    if places and high - low == 1 and common.word(run[0].folded, lexicon.language):
        places = places if located and not lexicon.nouns_capital else ()
    if places and (
        located
        or _compound(words, low, high)
        or places[0].people >= runs.WELL_KNOWN
        and not (places[0].alternate and sum(w.capital for w in run) == 1)  # "al-Wadi", but "Aix-la-Chapelle"
        or places[0].kind == "division"
    ):
        return "LOC", 0.85, "gazetteer"
    if _speaks(words, low, high, lexicon):
        return (None, 0.3, "capital") if _is_group(words, low, high, lexicon) else ("PER", 0.7, "speech")
    if located and not vague and not is_no_name(run, lexicon):
        return "LOC", 0.6, "locative"
    if _is_thing_of(words, low, high, lexicon):
        return None, 0.0, "thing"
    if high - low > 1 and not vague and any(p.name == phrase for p in gazetteer.find(phrase)):
        return "LOC", 0.6, "gazetteer"
    if _describes_settlement(words, low, high, lexicon):
        return None, 0.0, "thing"
    if is_hyphened_noun(run, lexicon):
        return None, 0.3, "capital"
    if 1 < high - low <= 4 and not vague and not any(_is_code(w) for w in run):
        return "PER", 0.6, "shape"
    return None, 0.3, "capital"


def _is_code(word: Token) -> bool:
    """Whether a word is an abbreviation or a number ("Miraž-*2000*"), as no part of a person's name is."""
    return word.text.isupper() and len(word.text) > 2 or word.text.isdigit()


def _may_be_club(words: list[Token], low: int, high: int, lexicon: Lexicon) -> bool:
    """Whether a rare given name with nothing but a well-known town behind it may be a club's ("Marjan Split")."""
    if high - low != 2 or words[low].folded not in lexicon.listed:
        return False
    return runs.is_place(words, high - 1, high, lexicon)


def _describes_settlement(words: list[Token], low: int, high: int, lexicon: Lexicon) -> bool:
    """Whether a compound is an adjective before a word for a kind of place ("de *Noord-Brabantse* stad")."""
    if high >= len(words) or words[high].capital or words[high - 1].gap != " ":
        return False
    bound = all(w.gap in runs.HYPHENS for w in words[low : high - 1])
    return bound and words[high].folded in lexicon.settlements | lexicon.containers


def _is_group(words: list[Token], low: int, high: int, lexicon: Lexicon) -> bool:
    """Whether a word that opens a sentence is the plural of a role ("Traders said …")."""
    folded = words[low].folded
    node = lexicon.roles.get(folded[:-1]) if folded.endswith("s") else None
    return high - low == 1 and runs.opens(words, low) and isinstance(node, dict) and "" in node


def _is_thing_of(words: list[Token], low: int, high: int, lexicon: Lexicon) -> bool:
    """Whether a run that small words join is a thing and what it is of ("Zahl der Toten", "Deragliamento di Sapri") and nobody's name: it begins
    with a noun in capital letters, or where any word has a capital, and goes on with a place; a given name at its beginning speaks against it."""
    joint = next((i for i in range(low + 1, high) if not words[i].capital), None)
    if joint is None or words[low].folded in lexicon.given and words[low].folded not in lexicon.listed:
        return False
    rest = next((i for i in range(joint, high) if words[i].capital), high)
    if rest == high or words[joint].folded not in lexicon.begins:
        return False
    placed = runs.is_place(words, rest, high, lexicon, _VILLAGE)
    if joint != low + 1:  # "Nueva Palestina de Ocosingo"
        return placed and runs.is_place(words, low, joint, lexicon, _VILLAGE)
    if not lexicon.nouns_capital:
        return placed and runs.opens(words, low)
    article = (
        rest == joint + 1 and words[joint].folded in lexicon.begins and words[joint].folded not in lexicon.locatives
    )
    return placed or article or common.noun(words[low].folded, lexicon.language)


def _speaks(words: list[Token], low: int, high: int, lexicon: Lexicon) -> bool:
    after = words[high] if high < len(words) and words[high - 1].gap in TIGHT else None
    before = words[low - 1] if low and words[low - 1].gap in TIGHT else None
    return bool(after and after.folded in lexicon.speech_verbs or before and before.folded in lexicon.speech_verbs)


def _behind_institution(words: list[Token], low: int, lexicon: Lexicon, covered: RolesByWord) -> RoleAt | None:
    """The role that the names right before a given name are of ("представитель *Генинспектората* Диана …")."""
    if words[low].folded not in lexicon.given:
        return None
    first = low - 1
    while first >= 0 and low - first <= _MOST_OF_ROLE and words[first].gap == " " and words[first].capital:
        if first in covered or words[first].folded in lexicon.given:
            return None
        if first in covered.ends:
            return covered.ends[first]
        if (role := runs.role_before(words, first, lexicon, covered.ends)) is not None:
            return role
        first -= 1
    return None


_MOST_OF_ROLE: Final = 6  # words of what a role is of


def _role_of(words: list[Token], low: int, high: int, lexicon: Lexicon, covered: RolesByWord) -> RoleAt | None:
    """The role just before the name, or after it behind a comma ("X, the spokesman"); behind a verb of speech it is another's ("…, said the mayor")."""
    if low in covered.ends and low - 1 not in covered and words[low - 1].gap.strip() in ("", ","):
        return covered.ends[low]
    if low and low - 1 in covered and words[low - 1].gap.strip() in ("", ",", "-", ".", "[", "("):
        role = covered[low - 1]
        if words[low - 1].gap.strip() != "," or role.last - role.first > 1:
            return role
    behind = _behind_institution(words, low, lexicon, covered)
    if behind is not None:
        return behind
    before = low - 1
    if (
        before > 0
        and before - 1 in covered
        and words[before].gap == " "
        and not words[before].capital
        and len(words[before].text) <= 2
    ):
        return None
    gap = words[high - 1].gap.strip()
    alone = high - low == 1 and runs.opens(words, low)
    if alone and gap == "," and common.noun(words[low].folded, lexicon.language):
        return None  # "Falso, replica il direttore": an answer
    if not gap and lexicon.titles_behind:
        at = runs.past_links(words, high, lexicon)
        if at in covered and not words[at].capital:
            return covered[at]
    for i in range(high, min(high + 4, len(words))) if gap in (",", "،", "՝", "(", "—", "–", "-") else ():
        if i in covered:
            last = covered[i].last
            another = last < len(words) and words[last].capital and words[last - 1].gap == " "
            others = another and (alone and i > high or words[last].folded in lexicon.given)
            return None if others else covered[i]  # "Laž, odgovara direktor Ivan Kovačević"
        if words[i].folded in lexicon.speech_verbs or any(c in words[i].gap for c in ",.;)"):
            return None
    return None
