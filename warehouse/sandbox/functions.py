"""The SQL functions of SQLite that a reader may use: those that only compute, from what they are given.

A list of what is allowed, since each SQLite is built with others; some read files or hand out pointers.
"""

_WORDS = """
abs char coalesce concat concat_ws format glob hex ifnull iif instr length like likelihood likely lower
ltrim max min nullif octet_length printf quote random replace round rtrim sign soundex string_agg substr substring
trim typeof unhex unicode unlikely upper
avg count group_concat sum total
row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value
date time datetime julianday unixepoch strftime timediff current_date current_time current_timestamp
acos acosh asin asinh atan atan2 atanh ceil ceiling cos cosh degrees exp floor ln log log10 log2 mod pi pow power
radians sin sinh sqrt tan tanh trunc
json json_array json_array_length json_error_position json_extract json_group_array json_group_object json_insert
json_object json_patch json_pretty json_quote json_remove json_replace json_set json_type json_valid -> ->>
"""

FUNCTIONS = frozenset(_WORDS.split())
