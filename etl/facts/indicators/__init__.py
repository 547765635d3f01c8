"""Which indicator a number belongs to, by its noun, the verb that governs it and what is said of the counted."""

from etl.facts.indicators.codes import categories, flows, states, stocks
from etl.facts.indicators.context import VERBS, Context
from etl.facts.indicators.decision import decide
from etl.facts.indicators.parts import part_in

__all__ = ["VERBS", "Context", "categories", "decide", "flows", "part_in", "states", "stocks"]
