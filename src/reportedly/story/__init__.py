"""Change → Event → Story: the answers of an event with their reasoning, and events in the order in which they happened."""

from reportedly.story.answer import answer
from reportedly.story.speakers import named, speaker_names, with_names
from reportedly.story.timeline import stories
from reportedly.story.undated import dated, day_known

__all__ = ["answer", "dated", "day_known", "named", "speaker_names", "stories", "with_names"]
