"""What a number counts or measures: the object of a metric, and the part of it that is meant.

`reader` asks by what stands behind the number: a noun, whose `properties` may stand in front; those spoken of before
(`pronouns`); a percentage (`shares`, `ratios`, `same_share`); an amount (`amounts`); nothing (`bare`, `carried`).
The clause in front of it is read by `clauses` and `subjects`, a label by `labels`.
"""
