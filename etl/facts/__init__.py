"""Body text in, facts out: organisations, metrics, awards, and the numbers that are none.

`article` goes through the sentences. Who is spoken of is known first (`organisations`, by their `names`); then every
number of a sentence that is not set `aside` becomes one of the `quantities`, its noun read by `phrases`, and those that
are `counted` go to `awards` or to `metrics`, which ask `indicators` what that makes, `whose` it is and `when` it holds.
What is told twice is found in the end (`duplicates`).
"""
