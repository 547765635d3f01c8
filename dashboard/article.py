"""An article as HTML: its text with every fact marked, and each fact's fields. All words of an article are escaped."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Any

from dashboard.evidence import address
from dashboard.i18n import Words

METRIC, AWARD, ORGANISATION, SET_ASIDE = "metric", "award", "organisation", "set-aside"
KINDS = (METRIC, AWARD, ORGANISATION, SET_ASIDE)
AROUND = 160  # letters of the text on either side of a chosen fact

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Mark:
    """Words of the text that state a fact or were set aside."""

    kind: str
    start: int
    end: int
    number: str
    """What the mark is called in the text and in the list beside it; empty where it is in no list."""
    name: str
    """What it is: an indicator, an award type, the reason for which it was set aside."""
    amount: str = ""
    """The number that it states, in words."""
    line: str = ""
    """Whose it is and of when."""
    fields: tuple[tuple[str, str], ...] = ()
    """The other fields of the fact: label and value."""
    key: str = ""
    """The id of the fact or organisation."""
    whose: str | None = None
    """The id of the organisation that it is about."""


def metric_marks(metrics: Iterable[Row], words: Words) -> Iterator[Mark]:
    """The marks of metrics, numbered 1, 2 and so on."""
    for number, row in enumerate(metrics, start=1):
        amount = words.amount(row["value"], row["value_max"], row["qualifier"], row["unit"])
        fields = {
            "quote": row["quote"],
            "object": row["object"],
            "property": row["property"],
            "base": None if row["base"] is None else words.number(row["base"]),
            "level": words.level(row["level"]),
            "period": words.code("period", row["period_kind"]),
            "reading": words.reading(row["status"], row["direction"], row["polarity"]),
        }
        yield _mark(METRIC, row, str(number), amount, fields, words)


def award_marks(awards: Iterable[Row], words: Words) -> Iterator[Mark]:
    """The marks of awards, numbered A1, A2 and so on."""
    for number, row in enumerate(awards, start=1):
        count = row["recipient_count"]
        amount = "" if count is None else words.amount(count, None, row["qualifier"], row["count_kind"])
        fields = {
            "quote": row["quote"],
            "title": row["title"],
            "rank": row["rank"],
            "recipient_kind": words.code("recipient_kind", row["recipient_kind"]),
            "awarded_by": row["awarded_by"],
        }
        yield _mark(AWARD, row, f"A{number}", amount, fields, words)


def mention_marks(mentions: Iterable[Row], words: Words) -> Iterator[Mark]:
    """The marks of organisations that are spoken of."""
    for row in mentions:
        span = row["quote_start"], row["quote_end"]
        yield Mark(ORGANISATION, *span, "", row["name"], line=words.level(row["level"]), key=row["organisation_id"])


def set_aside_marks(numbers: Iterable[Row], words: Words) -> Iterator[Mark]:
    """The marks of numbers that are no facts."""
    for row in numbers:
        yield Mark(SET_ASIDE, row["quote_start"], row["quote_end"], "", words.code("reason", row["reason"]))


def heading_html(article: Row, words: Words) -> str:
    """Headline, newspaper, day, authors and places of an article; what is not known is said to be unknown."""
    day = article["published_on"]
    province = article["province"] or words("unknown.province")
    if article["current_province"] not in (None, article["province"]):
        province = words("article.now_in", province=province, current=article["current_province"])
    told = (
        article["outlet"] or words("unknown.outlet"),
        words.day(day) if day else words("unknown.day"),
        article["authors"] or words("unknown.authors"),
        province,
        article["district"],
    )
    title = escape(article["title"] or words("unknown.title"))
    line = " · ".join(escape(part) for part in told if part)
    return f'<h2 class="chibo-title">{title}</h2><p class="chibo-line">{line}<br>{escape(article["source"])}</p>'


def excerpt_html(text: str, mark: Mark, words: Words) -> str:
    """The words of one fact, and some of the text around them."""
    before, after = _before(text, mark.start), _after(text, mark.end)
    quote = f'{escape(before)}<mark class="{mark.kind}">{escape(text[mark.start : mark.end])}</mark>{escape(after)}'
    told = " · ".join(filter(None, (mark.name, mark.amount, mark.line)))
    label = escape(words("article.chosen"))
    return (
        f'<figure class="chibo-chosen" aria-label="{label}"><blockquote lang="vi">{quote}</blockquote>'
        f"<figcaption>{escape(told)}</figcaption></figure>"
    )


def text_html(text: str, marks: Sequence[Mark], chosen: str = "") -> str:
    """The text, cut wherever a mark begins or ends, so that marks may lie across each other; one fact is `chosen`."""
    cuts = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    starting = groupby(sorted(marks, key=attrgetter("start")), key=attrgetter("start"))
    started = {start: list(group) for start, group in starting}
    covering: list[Mark] = []
    pieces = []
    for start, end in pairwise(cuts):
        covering = [mark for mark in covering if mark.end > start] + started.get(start, [])
        pieces.append(_piece(escape(text[start:end]), end, covering, chosen))
    return f'<div class="chibo-text" lang="vi" tabindex="0">{"".join(pieces)}</div>'


def legend_html(marks: Iterable[Mark], words: Words) -> str:
    """What the colours mean, and how many there are of each."""
    counts = Counter(mark.kind for mark in marks)
    items = (f'<mark class="{kind}">{escape(words(f"legend.{kind}"))}</mark> {counts[kind]}' for kind in KINDS)
    return f'<p class="chibo-legend">{"".join(f"<span>{item}</span>" for item in items)}</p>'


def facts_html(marks: Sequence[Mark], words: Words, chosen: str = "") -> str:
    """Each mark of a fact: what it says, and its fields to be unfolded; those of the chosen or first one are open."""
    shown = next((mark for mark in marks if mark.key == chosen), marks[0] if marks else None)
    facts = "".join(_fact(mark, words, is_open=mark is shown) for mark in marks)
    return f'<div class="chibo-facts" tabindex="0">{facts or escape(words("article.no_facts"))}</div>'


def organisations_html(marks: Iterable[Mark], words: Words) -> str:
    """Each organisation that is spoken of, with how often, leading to its page."""
    spoken = Counter((mark.key, mark.name, mark.line) for mark in marks)
    items = "".join(
        f"<li>{_link(key, name, words)} <small>{escape(line)} · {times}×</small></li>"
        for (key, name, line), times in spoken.items()
    )
    return f"<h3>{escape(words('total.organisations'))}</h3><ul class='chibo-list'>{items}</ul>" if items else ""


def _before(text: str, end: int) -> str:
    """Some whole words up to a place of the text."""
    start = end - AROUND
    return text[:end] if start <= 0 else f"… {text[start:end].partition(' ')[2]}"


def _after(text: str, start: int) -> str:
    """Some whole words from a place of the text on."""
    end = start + AROUND
    return text[start:] if end >= len(text) else f"{text[start:end].rpartition(' ')[0]} …"


def _link(organisation_id: str, name: str, words: Words) -> str:
    to = address(words, "organisations", organisation=organisation_id)
    return f'<a href="{escape(to)}" target="_self">{escape(name)}</a>'


def _mark(kind: str, row: Row, number: str, amount: str, fields: Mapping[str, str | None], words: Words) -> Mark:
    period = words.period(row["period_start"], row["period_end"])
    return Mark(
        kind=kind,
        start=row["quote_start"],
        end=row["quote_end"],
        number=number,
        name=row[f"label_{words.language}"],
        amount=amount,
        line=f"{row['organisation'] or words('unknown.organisation')} · {period}",
        fields=tuple((words(f"column.{name}"), value) for name, value in fields.items() if value),
        key=row[f"{kind}_id"],
        whose=row["organisation_id"],
    )


def _piece(words: str, end: int, covering: Sequence[Mark], chosen: str) -> str:
    """A piece that these marks cover from end to end; the number of a mark stands behind its last piece."""
    if not covering:
        return words
    is_chosen = any(mark.key == chosen for mark in covering if chosen)
    kinds = " ".join(dict.fromkeys([*(mark.kind for mark in covering), *["chosen"] * is_chosen]))
    notes = escape("; ".join(" ".join(filter(None, (mark.number, mark.name))) for mark in covering))
    numbers = " ".join(mark.number for mark in covering if mark.end == end and mark.number)
    return f'<mark class="{kinds}" title="{notes}" data-numbers="{escape(numbers)}">{words}</mark>'


def _fact(mark: Mark, words: Words, *, is_open: bool) -> str:
    fields = "".join(f"<dt>{escape(label)}</dt><dd>{escape(value)}</dd>" for label, value in mark.fields)
    head = f'<mark class="{mark.kind}">{mark.number}</mark> {escape(mark.name)} <strong>{escape(mark.amount)}</strong>'
    way = f"<dt></dt><dd>{_link(mark.whose, words('article.to_organisation'), words)}</dd>" if mark.whose else ""
    summary = f"<summary>{head}<small>{escape(mark.line)}</small></summary>"
    return f"<details{' open' * is_open}>{summary}<dl>{fields}{way}</dl></details>"
