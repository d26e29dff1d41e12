"""Modes of events (the refinements of PLOVER types) for which rules ask in several places.

Which modes there are, the triggers of the lexicon say; a mode that one rule alone asks for stands where it does.
"""

from __future__ import annotations

# What is shot down, and by whom.
AIR_DEFENCE = "air defence"
MEDIATION = "mediation"
PRISONER_EXCHANGE = "prisoner-exchange"
# What brings two sides together in one room.
MEETINGS = ("meeting", "talks")
