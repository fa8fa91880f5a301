"""The values of claims as `records.Claim` documents them: of dates, places and actions."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Final

from reportedly.records import ActionMention, PlaceMention, TimeMention, When

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# A weekday and a day of the month that disagree lie within this many days of each other, else they are two dates.
_CONFLICT_DAYS: Final = 14


def date_value(time: TimeMention) -> str | None:
    """The value of a date claim, or None for durations, sets, years and vague times."""
    if time.type not in ("DATE", "TIME"):
        return None
    if time.when is not None:
        if time.when.is_day:
            return (
                time.value
                if "T" in time.value and time.value[:4].isdigit() and time.value[11:13].isdigit()
                else time.when.earliest[:10]
            )
        if (time.when.last_day - time.when.first_day).days > 31:
            return None
        if len(time.value) == 7 and time.value[5:].isdigit():
            return time.value
        return f"{time.when.earliest[:10]}/{time.when.latest[:10]}"
    if time.month is not None and time.day is not None:
        return f"--{time.month:02d}-{time.day:02d}"
    if time.weekday is not None:
        return f"weekday:{WEEKDAYS[time.weekday - 1]}"
    return None


def date_readings(time: TimeMention) -> list[tuple[str, When | None, int | None]]:
    """(value, interval, weekday) of a time: nothing for what is no date, two where its weekday and its day of the month disagree."""
    value = date_value(time)
    if value is None:
        return []
    if time.conflict is None or time.weekday is None or time.day is None or time.when is None:
        return [(value, time.when, time.weekday)]
    first, last = time.when.first_day, time.when.last_day
    days = [first + datetime.timedelta(days=i) for i in range(min(_CONFLICT_DAYS, (last - first).days + 1))]
    by_day = [d for d in days if d.day == time.day]
    by_weekday = [d for d in days if d.isoweekday() == time.weekday]
    if len(by_day) != 1 or len(by_weekday) != 1 or by_day == by_weekday:
        return [(value, time.when, time.weekday)]
    return [
        (by_day[0].isoformat(), _known(by_day[0], time.when, "day of the month as written"), None),
        (by_weekday[0].isoformat(), _known(by_weekday[0], time.when, "weekday as written"), time.weekday),
    ]


def _known(day: datetime.date, when: When, method: str) -> When:
    return When(earliest=day.isoformat(), latest=day.isoformat(), confidence=when.confidence, method=method)


def place_value(place: PlaceMention, language: str | None) -> str:
    """ "CC Name" with the country's code where it is known. In English text the name is as written (gazetteers name towns as their people do: Gent
    for Ghent); in others it is the gazetteer's."""
    if place.spot:
        called = f"{place.text if language == 'en' else place.name}{f', {place.town}' if place.town is not None and place.town not in place.text else ''}"
        return f"{place.country} {called}" if place.country else called
    told = place.text.rpartition(" ")[2][:1].islower()  # "the Georgian capital"
    name = place.text if language == "en" and not place.is_country and not told else place.name
    return f"{place.country} {name}" if place.country else name


def action_value(action: ActionMention, names: Sequence[str]) -> str:
    """Kind and participants: "CONSULT.phone: A → B" for what A does to or with B, "CONSULT.meeting: A, B" for what they do together."""
    agents, recipients = (", ".join(names[i] for i in side[:3]) for side in (action.agents, action.recipients))
    told = " → ".join(side for side in (agents, recipients) if side) if agents else f"→ {recipients}" * bool(recipients)
    return f"{action.kind}: {told}" if told else action.kind
