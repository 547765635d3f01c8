"""Noting what a change touches, in the transaction of the change, so that what is kept of it is found anew.

What goes is noted before it goes, what comes when it has come. Whoever adds, replaces or reviews facts calls
`touch_articles`; whoever merges organisations, or puts one under another, calls `touch_organisations`.
"""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, literal, select
from sqlalchemy.dialects import postgresql, sqlite

from warehouse.tables import Article, ArticleOrganisation, Award, Metric, Organisation, OrganisationMerge
from warehouse.views.claims import chosen
from warehouse.views.coverage import PUBLISHED_IN
from warehouse.views.groups import ORGANISATIONS, PLACES, Groups

AT_ONCE = 500  # organisations

article, stated = Article.__table__, ArticleOrganisation.__table__
metric, award = Metric.__table__, Award.__table__
organisation, merge = Organisation.__table__, OrganisationMerge.__table__
CODES = {metric: metric.c.indicator_code, award: award.c.award_code}
NO_CODE: ColumnElement[Any] = literal("")


def touch_articles(connection: Connection, article_ids: Collection[str]) -> None:
    """Note of whom, of which provinces and of which years these articles and their facts are."""
    if article_ids:
        _note_facts(connection, "article_id", article_ids)
        named, own = stated.c.article_id.in_(article_ids), article.c.article_id.in_(article_ids)
        _note(connection, ORGANISATIONS, stated.c.organisation_id, NO_CODE, where=named)
        _note(connection, PLACES, article.c.province_id, PUBLISHED_IN, NO_CODE, where=own)


def forget_articles(connection: Connection, article_ids: Collection[str]) -> None:
    """Before articles go: note what that touches, and show none of their figures as the best any more."""
    touch_articles(connection, article_ids)
    going = select(metric.c.metric_id).where(metric.c.article_id.in_(article_ids))
    connection.execute(delete(chosen).where(chosen.c.metric_id.in_(going)))


def touch_organisations(connection: Connection, organisation_ids: Collection[str]) -> None:
    """Note what is told of these organisations, and of all beneath them, which is not added to theirs."""
    for ids in _with_those_beneath(connection, organisation_ids):
        _note_facts(connection, "organisation_id", ids)


def _note_facts(connection: Connection, key: str, values: Collection[str]) -> None:
    for fact, code in CODES.items():
        where = fact.c[key].in_(values)
        _note(connection, ORGANISATIONS, fact.c.organisation_id, code, where=where)
        _note(connection, PLACES, fact.c.province_id, fact.c.year, code, where=where)


def _note(connection: Connection, groups: Groups, *name: ColumnElement[Any], where: ColumnElement[bool]) -> None:
    """Note the groups of these names, each once."""
    keys = groups.touched.c
    known = (func.coalesce(part, groups.unknown.get(key.name, "")) for part, key in zip(name, keys, strict=True))
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = insert(groups.touched).from_select(list(keys.keys()), select(*known).distinct().where(where))
    connection.execute(statement.on_conflict_do_nothing())


def _with_those_beneath(connection: Connection, ids: Collection[str]) -> Iterator[list[str]]:
    """These organisations, all that stand beneath them, and those merged into any of these; some at a time."""
    known, waiting = set(ids), list(ids)
    while waiting:
        some, waiting = waiting[:AT_ONCE], waiting[AT_ONCE:]
        yield some
        beneath = select(organisation.c.organisation_id).where(organisation.c.parent_id.in_(some))
        merged = select(merge.c.organisation_id).where(merge.c.into_id.in_(some), merge.c.undone_at.is_(None))
        found = set(connection.scalars(beneath.union(merged))) - known
        known |= found
        waiting += sorted(found)
