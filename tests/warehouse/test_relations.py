"""Under whom organisations stood, and what became of them."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, insert, select

from tests.warehouse.rows import add_article, add_organisation, find_kept
from warehouse import views
from warehouse.tables import ArticleOrganisation, Organisation


def relations(connection: Connection, *columns: str) -> set[tuple[Any, ...]]:
    view = views.organisation_relations.table
    find_kept(connection)
    return {tuple(row) for row in connection.execute(select(*(view.c[name] for name in columns)))}


def add_provincial(connection: Connection, province_id: str) -> None:
    row = {"organisation_id": province_id, "identity": f"party_committee|provincial|tỉnh ủy|{province_id}"}
    kind = {"name": "Tỉnh ủy", "type": "party_committee", "level": "provincial", "province_id": province_id}
    connection.execute(insert(Organisation).values(row | kind))


def test_a_transfer_is_two_bodies_above_one_with_the_days_of_their_articles(connection: Connection) -> None:
    cell, one, other = (add_organisation(connection, name) for name in ("Chi bộ", "Đảng bộ A", "Đảng bộ B"))
    for day, above in (("2019-03-01", one), ("2020-05-02", one), ("2021-06-03", other), ("2022-07-04", other)):
        article_id = add_article(connection, published_at=day)
        said = {"article_id": article_id, "organisation_id": cell, "name": "Chi bộ", "parent_id": above}
        connection.execute(insert(ArticleOrganisation).values(said))
    assert relations(connection, "organisation", "relation", "related", "valid_from", "valid_to", "articles") == {
        ("Chi bộ", "under", "Đảng bộ A", date(2019, 3, 1), date(2020, 5, 2), 2),
        ("Chi bộ", "under", "Đảng bộ B", date(2021, 6, 3), date(2022, 7, 4), 2),
    }


def test_the_bodies_of_a_district_ended_with_it_and_a_school_did_not(connection: Connection) -> None:
    place = {"level": "district", "district_id": "ha-giang.hoang-su-phi"}
    add_organisation(connection, "Đảng bộ huyện", **place)
    add_organisation(connection, "UBND huyện", type="government", **place)
    add_organisation(connection, "Huyện ủy", type="party_committee", level="district")
    add_organisation(connection, "Trường", type="school", **place)
    add_organisation(connection, "Đảng bộ xã", level="commune")
    assert relations(connection, "organisation", "relation", "related_id", "valid_from", "valid_to", "articles") == {
        (name, "ended", None, None, date(2025, 6, 30), 0) for name in ("Đảng bộ huyện", "UBND huyện", "Huyện ủy")
    }


def test_the_bodies_of_a_province_went_on_in_their_namesakes_on_the_map_of_the_34(connection: Connection) -> None:
    for province_id in ("ha-giang", "tuyen-quang-2025", "cao-bang", "cao-bang-2025", "hai-duong"):
        add_provincial(connection, province_id)
    assert relations(connection, "organisation_id", "relation", "related_id", "related", "valid_to") == {
        ("ha-giang", "merged", "tuyen-quang-2025", "Tỉnh ủy", date(2025, 6, 30)),
        ("cao-bang", "continued", "cao-bang-2025", "Tỉnh ủy", date(2025, 6, 30)),
        ("hai-duong", "merged", None, None, date(2025, 6, 30)),
    }
