"""Who is who: short ids from natural keys, the same whatever the order, the batch, the machine or the database."""

from hashlib import blake2b


def digest(*key: object) -> str:
    """16 hexadecimal digits for a natural key."""
    return blake2b("\x1f".join(map(str, key)).encode(), digest_size=8).hexdigest()


def article_key(source: str) -> str:
    """The id of the article that was read from `source`."""
    return digest(source)


def fact_key(article_id: str, start: int, end: int, ordinal: int) -> str:
    """The id of a metric or award; `ordinal` parts those that one quote states."""
    return digest(article_id, start, end, ordinal)
