"""What happened, according to whom.

Reportedly reads news from many outlets in many languages, extracts what each article says, links the reports of one event,
compares the accounts, and keeps every fact tied to the sentence it came from.
"""

__version__ = "0.1.0"
