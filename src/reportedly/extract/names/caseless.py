"""Names in scripts that write words apart but know no capitals: what stands beside roles, honorifics and institutions, and given names by their sound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportedly.extract.names import agents, cased, korean, lexicon, offices, roles, strangers
from reportedly.extract.names.found import Found, words_taken
from reportedly.extract.names.given import begins_name, without_and
from reportedly.extract.names.institutions import institutions
from reportedly.extract.names.known_places import place_at, places
from reportedly.extract.names.lexicon import Lexicon
from reportedly.extract.names.people import People
from reportedly.extract.names.roles import RoleAt
from reportedly.extract.names.scene import Scene
from reportedly.extract.names.tokens import Token
from reportedly.records import Span


def find(words: list[Token], lex: Lexicon) -> list[Found]:
    """The names in one sentence."""
    role_list = roles.find(words, lex)
    covered = {i: role for role in role_list for i in range(role.low, role.high)}
    bodies = (f for f in offices.find(words, lex) if not any(_is_in(f, words, role) for role in role_list))
    offices_only = {i: role for i, role in covered.items() if role.key not in roles.FOLK}
    found = [*bodies, *institutions(words, lex, offices_only), *latin(words)]
    scene = Scene(words, lex, covered, words_taken(words, found))
    found += _people(scene, role_list)
    scene = replace(scene, taken=words_taken(words, found))
    found += agents.find(scene)
    found += strangers.find(scene, {f.span.end for f in found if f.kind == "PER"})
    found += places(words, lex, covered, words_taken(words, found))
    return found


def _people(scene: Scene, role_list: list[RoleAt]) -> Iterator[Found]:
    """People beside roles, behind honorifics, and by what their names sound like."""
    words, lex, people = scene.words, scene.lex, People(scene)
    for role in role_list:
        folk = role.key in roles.FOLK and role.first in scene.taken  # "मज़दूर संघ"
        if not folk and (beside := people.beside(role)) is not None:
            yield beside
    for i, word in enumerate(words):
        if not scene.is_free(i):
            continue
        if word.folded in lex.honorifics and word.gap in (" ", ". ", "."):
            if (behind := people.begun(i + 1, "honorific", 0.85)) is not None:
                yield behind
        elif lex.surnames and korean.is_name(word, lex) and not _closes_quote(words, i):
            yield Found(span=Span(word.start, word.start + 3), kind="PER", confidence=0.6, rule="surname")
        elif roles.country_at(words, i, lex) is None and place_at(words, i, lex) is None:
            bare = without_and(words, i, lex)
            if begins_name(bare, i, lex) or people.is_servant(i):
                named = People(replace(scene, words=bare)).begun(i, "given name", 0.6)
                if named is not None and len(words_taken(bare, [named])) > 1:
                    yield named


def _is_in(body: Found, words: list[Token], role: RoleAt) -> bool:
    """Whether the name of a body is a part of a role ("وزير *الخارجية التركي*")."""
    return words[role.first].start < body.span.start < words[role.last - 1].end


def latin(words: list[Token]) -> Iterator[Found]:
    """Names in Latin letters amid another script."""
    english = lexicon.of("en")
    run: list[Token] = []
    for word in [*words, None]:
        if word is not None and word.text[0].isascii() and word.text[0].isalpha():
            run.append(word._replace(stem=word.folded))
        elif run:
            yield from cased.find(run, english)
            run = []


def _closes_quote(words: list[Token], i: int) -> bool:
    """Whether a word is written onto the mark that closes a quotation, as particles are ("…"이라고)."""
    gap = words[i - 1].gap if i else ""
    return bool(gap) and not gap[-1].isspace() and gap[-1] in '"”’」』'
