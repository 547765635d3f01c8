"""What the code brings along: provinces and districts as they were bounded, indicators, award types, views, words."""

from datetime import date

from sqlmodel import Field

from warehouse.codes import DISTRICT_KINDS, INDICATOR_KINDS, PROVINCE_KINDS
from warehouse.tables.base import Row, one_of, table_args


class Province(Row, table=True):
    """A province (tỉnh, thành phố trực thuộc trung ương) as it was bounded: 63 until 2025-06-30, 34 since."""

    __tablename__ = "provinces"
    __table_args__ = table_args(one_of("kind", PROVINCE_KINDS))

    province_id: str = Field(primary_key=True)
    """A readable name for the row: `ha-giang` until 2025-06-30, `tuyen-quang-2025` from 2025-07-01."""
    code: str = Field(index=True)
    """The official statistical code, two digits; a province of today may bear the code of an earlier one."""
    name: str
    """The short official name, with all its diacritics: Hà Giang; later ones are in `province_changes`."""
    kind: str
    """`tỉnh` or `thành phố`, at first; later kinds are in `province_changes`."""
    valid_from: date | None
    """The first day on which the province had these bounds."""
    valid_to: date | None
    """The last such day; null while it stands."""
    successor_id: str | None = Field(foreign_key="provinces.province_id", index=True)
    """The province of today to which its land belongs; null where that is the row itself."""
    other_names: str | None
    """Names of its land that texts still use, joined by `; `: Hà Tây, for Hà Nội."""
    resolution: str | None
    """The resolution (nghị quyết) of the National Assembly that gave it these bounds; null where none is held."""


class ProvinceChange(Row, table=True):
    """A change of name or kind of a province whose bounds stayed, and the resolution that made it."""

    __tablename__ = "province_changes"
    __table_args__ = table_args(one_of("kind", PROVINCE_KINDS))

    change_id: str = Field(primary_key=True)
    """The province and the day: `dong-nai-2025.2026-04-30`."""
    province_id: str = Field(foreign_key="provinces.province_id", index=True)
    """The province."""
    valid_from: date
    """The first day on which it was so."""
    name: str
    """Its name from then on: Huế, for Thừa Thiên Huế."""
    kind: str
    """Its kind from then on: `tỉnh` or `thành phố`."""
    resolution: str
    """The resolution (nghị quyết) of the National Assembly: `175/2024/QH15`."""


class District(Row, table=True):
    """A district (quận, huyện, thị xã, thành phố of a province), also one abolished before 2025."""

    __tablename__ = "districts"
    __table_args__ = table_args(one_of("kind", DISTRICT_KINDS))

    district_id: str = Field(primary_key=True)
    """A readable name for the row: `ha-giang.hoang-su-phi`."""
    code: str | None
    """The official statistical code, three digits; null where none is known."""
    name: str
    """The name without its kind: Hoàng Su Phì."""
    kind: str
    """`quận`, `huyện`, `thị xã` or `thành phố`."""
    province_id: str = Field(foreign_key="provinces.province_id", index=True)
    """The province, of the 63, in which it lay."""
    valid_from: date | None
    """The first day on which it stood; null where that is not known."""
    valid_to: date | None
    """The last such day; every district ended on 2025-06-30 at the latest."""
    other_names: str | None
    """Names that texts still use for it, joined by `; `."""


class Indicator(Row, table=True):
    """What a metric may be a figure of: a closed list, with `other` for the rest."""

    __tablename__ = "indicators"
    __table_args__ = table_args(one_of("kind", INDICATOR_KINDS))

    code: str = Field(primary_key=True)
    """The code that metrics bear: `party_members`."""
    category: str
    """The group of indicators: `membership`."""
    kind: str
    """`stock` (how many there are), `flow` (how many in a period), `share` (of a whole), `event`, or `mixed`."""
    label_vi: str
    """The Vietnamese label."""
    label_en: str
    """The English label."""
    definition: str | None
    """The wordings that belong to it."""


class AwardType(Row, table=True):
    """What an award may be: orders, certificates, titles, badges; `other_award` for the rest."""

    __tablename__ = "award_types"
    __table_args__ = table_args()

    code: str = Field(primary_key=True)
    """The code that awards bear: `merit_certificate`."""
    category: str
    """The group of awards: `certificate`."""
    label_vi: str
    """The Vietnamese label."""
    label_en: str
    """The English label."""
    definition: str | None
    """The wordings that belong to it."""


class ViewDefinition(Row, table=True):
    """A view of the warehouse as it was last made, so that a change of its code is noticed."""

    __tablename__ = "view_definitions"
    __table_args__ = table_args()

    name: str = Field(primary_key=True)
    """The name of the view."""
    definition: str
    """The statement that made it."""


class DictionaryEntry(Row, table=True):
    """The data dictionary: a table or view, a column of one, or a code that a column may hold, in words."""

    __tablename__ = "data_dictionary"
    __table_args__ = table_args()

    name: str = Field(primary_key=True)
    """What is described: `metrics`, `metrics.status` or `metrics.status=target`."""
    position: int
    """Where it stands in the order of the dictionary, from 0."""
    table_name: str
    """The table or view."""
    column_name: str | None
    """The column; null where the table or view itself is described."""
    code: str | None
    """The code that the column may hold; null where no code is described."""
    words_vi: str
    """What it means, in Vietnamese."""
    words_en: str
    """What it means, in English."""
