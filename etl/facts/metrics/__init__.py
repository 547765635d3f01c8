"""Metrics: what each number of a sentence counts, what it says of them, and the fields that follow from it.

`reader` turns quantities into `drafts` and fills them field by field: what is counted (`objects`, in tables `cells` by
their `tables`), what is said of it (`predicates`, `told`, in rows of numbers `respectively`), the verb (`verbs`, by
their `cues`), planned or done, up or down (`status`, `plans`, `changes`). `rows` makes metrics of them: whose they are
(`holders`), and when (`dates`, `present`). Which indicator that is stands in `etl/facts/indicators/`.
"""
