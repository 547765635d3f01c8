"""The closed lists of the warehouse: every code that a column may hold, in one place.

The lists of indicators, award types, provinces and districts are longer and carry words of
their own: they are reference tables, loaded from `warehouse/reference/`.
"""

ORGANISATION_TYPES = (
    "party_organisation",  # đảng bộ
    "party_cell",  # chi bộ
    "party_committee",  # đảng ủy, tỉnh ủy, huyện ủy, ban chấp hành, ban thường vụ, cấp ủy
    "party_office",  # ban, văn phòng, ủy ban kiểm tra of a committee
    "government",  # UBND, HĐND, sở, phòng
    "mass_organisation",
    "military_police",
    "enterprise",
    "school",
    "health",
    "court_procuracy",
    "press",
    "place_community",  # xã, huyện spoken of as an actor
    "other",
)
LEVELS = ("central", "provincial", "district", "commune", "grassroots", "cell")

QUALIFIERS = ("exact", "over", "at_least", "under", "at_most", "about", "range")
PERIOD_KINDS = ("as_of", "year", "part_of_year", "term", "since", "annual", "event", "unknown")
STATUSES = ("actual", "target")
DIRECTIONS = ("level", "decrease", "increase")
POLARITIES = ("affirmed", "negated")

COUNT_KINDS = ("recipients", "times")  # times: lượt
RECIPIENT_KINDS = ("organisation", "collective", "individual", "mixed")

SET_ASIDE_REASONS = (
    "date",
    "time",
    "document_number",
    "ordinal",
    "term",
    "duration",
    "age",
    "name",
    "list_number",
    "idiom",
    "rhetoric",
    "reference",
    "furniture",
    "duplicate",
    "unclear",
)

PROVINCE_KINDS = ("tỉnh", "thành phố")
DISTRICT_KINDS = ("quận", "huyện", "thị xã", "thành phố")
INDICATOR_KINDS = ("stock", "flow", "share", "event", "mixed")

RUN_STATUSES = ("running", "finished", "failed", "interrupted", "crashed")
FACT_KINDS = ("metric", "award")
DECISIONS = ("accept", "correct", "reject")
