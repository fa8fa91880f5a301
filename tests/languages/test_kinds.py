from __future__ import annotations

from reportedly import languages


def test_what_leads_to_what_names_known_kinds_and_no_kind_leads_back_to_itself() -> None:
    data = languages.common("kinds")
    kinds = data["kinds"]
    for kind, others in data["leads_to"].items():
        assert {kind, *others} <= kinds.keys()
        reached, ahead = set(), [*others]
        while ahead:
            reached.add(one := ahead.pop())
            ahead += [other for other in languages.consequences(one) if other not in reached]
        assert kind not in reached
    assert languages.consequences(None) == frozenset()
