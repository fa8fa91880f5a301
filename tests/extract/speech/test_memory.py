"""Who spoke last, by kind."""

from reportedly.extract.phrases import words_of
from reportedly.extract.speech.lexicon import lexicon
from reportedly.extract.speech.memory import Memory
from reportedly.extract.speech.names import Speaker
from reportedly.records import Entity, NameKind, Span


def _entity(name: str, kind: NameKind) -> Entity:
    return Entity(kind=kind, name=name, names=(name,), mentions=(Span(0, 1),))


def test_a_person_a_body_and_what_was_only_spoken_of() -> None:
    tokens = words_of("Weiss said so, the Harbour Board agreed, officials nodded and ways to mend it followed")
    memory = Memory(tokens, lexicon("en"), (_entity("Nora Weiss", "PER"), _entity("Harbour Board", "ORG")))
    weiss, board, officials = Speaker("Nora Weiss", 0), Speaker("Harbour Board", 1), Speaker("officials")
    for source, speaker in (((0, 1), weiss), ((3, 6), board), ((7, 8), officials)):
        assert memory.noted(source, speaker) is speaker
    assert (memory.person, memory.body, memory.other, memory.last) == (weiss, board, officials, officials)
    assert memory.noted((10, 14), Speaker("ways to mend it")) is not None
    assert (memory.last, memory.at, memory.people) == (officials, 7, [weiss])
    assert memory.heard == [(frozenset({"officials"}), officials)]
