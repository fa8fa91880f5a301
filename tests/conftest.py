"""What holds for every test: how fast an example runs is measured in `benchmarks/`, never asserted here."""

from hypothesis import settings

settings.register_profile("without deadlines", deadline=None)
settings.load_profile("without deadlines")
