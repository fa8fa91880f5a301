"""Event → Comparison: which accounts agree, add precision, differ, or stand alone, counted by independent origin.

`compare.py` puts it together: whose text is whose (`origins.py`), every claim with who published it and when (`accounts.py`), then the points of each slot.

- dates: what each article means by its days (`datings.py`, `dates.py`, `clocks.py`), then points (`days.py`)
- places (`places.py`) and actions (`actions.py`)
- figures: in normal form (`figures.py`), as what they are of in the event (`told_figures.py`), which are of one thing (`things.py`), how two of one thing stand (`two.py`, `verdicts.py`), then points (`quantities.py`)
- statements: in a form that can be held against others (`sayings.py`), which are one (`terms.py`, `across.py`, `meaning.py`), which denies which (`answers.py`), then points (`statements.py`)
"""

from reportedly.compare.compare import compare
from reportedly.compare.origins import origins
from reportedly.compare.shown import shown

__all__ = ["compare", "origins", "shown"]
