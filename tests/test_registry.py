"""Parts by name: what is missing or broken is said, never passed over."""

from __future__ import annotations

import pytest

from reportedly import demo, registry
from reportedly.errors import ModelError, PartError
from reportedly.news import open as open_ledger
from reportedly.settings import Settings


def damaged() -> None:
    """A part whose weights do not match their checksum."""
    raise ModelError("the weights are damaged: reinstall the package")


def test_an_unknown_part_is_named_with_those_that_exist() -> None:
    with pytest.raises(PartError, match="pairwise"):
        registry.linker(Settings(linker="telepathy"))


def test_no_models_without_the_libraries_that_run_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "find_spec", lambda name: None)
    assert registry.encoder(Settings()) is None
    assert registry.tagger(Settings()) is None


def test_damaged_weights_stop_the_run_instead_of_changing_its_results(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "find_spec", lambda name: object())
    monkeypatch.setitem(registry.BUILT_IN, "tagger:shipped", damaged)
    with open_ledger(":memory:", encoder="none") as news, pytest.raises(ModelError, match="damaged"):
        news.read(demo.path() / "feeds")


def test_statements_are_compared_by_the_shipped_encoder_or_none() -> None:
    assert registry.meaning(Settings(encoder="none")) is None
    assert registry.meaning(Settings(encoder="./another-model")) is None
