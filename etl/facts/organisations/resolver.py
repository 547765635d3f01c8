"""Mentions become organisations: shortened forms find the full one, bare kinds of place find the place's name.

`Đảng bộ huyện` two sentences on is the Đảng bộ of the district last spoken of; `Đảng bộ` alone the one last named;
`toàn huyện` the district itself. What stays without a referent is left out.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from etl.facts.names.full_names import FullNames
from etl.facts.names.heads import WORD_ENDS
from etl.facts.names.known_places import known_places
from etl.facts.names.memory import Memory
from etl.facts.names.parts import Mention
from etl.facts.names.shortened import Shortened
from etl.facts.names.spoken import NamedPlaces, SpokenPlace, bare_names, home_of, spoken_places
from etl.facts.organisations.entities import Entities, Referent
from etl.facts.organisations.mentions import Reader
from etl.facts.organisations.parents import link
from etl.facts.organisations.persons import again
from etl.language.fold import pattern, place_tones
from etl.language.forms import at_word, either_case, one_of
from etl.language.letters import UPPER
from etl.language.spans import Spans
from etl.lexicon import words
from etl.page import gazetteer

ONLY_POSTS = ("Thường trực", "Chính phủ")  # `Phó Bí thư Thường trực Tỉnh ủy`, `Thủ tướng Chính phủ`: posts, no bodies
OF_SEVERAL = pattern(r"(?<!\w)(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Tt]ừng|[Nn]hiều|[Mm]ột số|[Mm]ọi|\d{1,3}) $")  # `17 đồn`
LONGEST_SEVERAL = len(" một số ")
AGENCY_WORDS = {
    agency: pattern(rf"{at_word(either_case(called))}{WORD_ENDS}(?! [{UPPER}])")
    for agency, called in (
        ("Trường", ("nhà trường", "toàn trường")),
        ("Bệnh viện", ("bệnh viện",)),
        ("Đồn Biên phòng", ("đồn",)),
        ("Công ty", ("toàn công ty",)),
        ("Báo", ("tòa soạn", "tập thể cơ quan")),
    )
}
DOES = one_of((*words("place_verbs"), "xác định"))
AGENCY_WORDS["Hội"] = pattern(  # `Hội phấn đấu`, no `Hội nghị`
    rf"(?<!\w)(?<!Trung ương )(?:[Cc]ác cấp [Hh]ội|[Tt]oàn [Hh]ội|Hội(?= {DOES})){WORD_ENDS}"
)
SEVERAL = pattern(
    r"(?<!\w)(?:(?:các|những)(?: đơn vị)?|từ (?:hai|ba|bốn|2|3|4)|giáp) $|"
    r"(?:sáp nhập|hợp nhất)(?:,? (?!(?:của|tại|thuộc)(?!\w))(?:[^\W\d]+|\d{1,2})){0,16},? $"
)
OF_COMMUNE = pattern(r", (?:xã|phường|thị trấn) ")
MERGED_INTO = pattern(r" (?:đã |được )*(?:sáp )?nhập (?:vào|về|với)(?!\w)")
LONGEST_MERGER = 110  # letters
ENDS_NAME = pattern(rf"(?: ?:| [-–])? (?![{UPPER}][^\W\d_]* (?:[{UPPER}]|\d))")


class Resolver:
    """Resolves the mentions of one article, from its first sentence to its last."""

    def __init__(self, text: str, province: str | None, district: str | None, day: str | None) -> None:
        self.text, self.province, self.district = text, province, district
        self.today = day is not None and day >= gazetteer.NEW_MAP
        self.reader = Reader(text)
        self.cased = self.reader.cased
        self.entities = Entities()

    def resolve(self, spans: Sequence[tuple[int, int]], title: tuple[int, int] | None = None) -> Entities:
        """Read the article's own parts, in order, into entities; the place that its title opens with is spoken of."""
        mentions = [mention for start, end in spans for mention in self.reader.mentions(start, end)]
        kinds = gazetteer.kinds_within(self.province, self.district, self.today)
        spoken = self._spoken(spans, kinds)
        places = NamedPlaces((p for p in spoken if not self._is_one_of_several(p)), mentions, self.district)
        taken = Spans((mention.start, mention.end) for mention in mentions)
        bare = self._bare_names(spans, taken, places)
        places.add(bare)
        memory = Memory(self.cased, self.entities)
        shortened = Shortened(self.cased, FullNames(mentions, self.province, kinds), memory, places)
        for mention in mentions:
            self._add(mention, shortened)
        self._add_words(spans, taken, memory)
        own = {at for at, _, _ in bare}  # of the kind that the article itself has told
        self._add_places((p for p in spoken if p.unit_start not in taken and p.start not in own), places)
        for at, unit, name in bare:
            self.entities.referents.append(Referent(at, at + len(name), self.entities.place(unit, name), place=True))
        if title:
            self._add_place_of_title(*title)
        posts = [referent for referent in self.entities.referents if referent.post]
        self.entities.referents += again(self.cased, posts, spans)
        self.entities.referents.sort(key=lambda referent: (referent.start, -referent.end))
        link(self.entities, self.cased)
        return self.entities

    def _spoken(self, spans: Sequence[tuple[int, int]], kinds: Mapping[str, str]) -> list[SpokenPlace]:
        """The places that the article speaks of: by their kinds, then those that the gazetteer knows by name alone."""
        spoken = [place for start, end in spans for place in spoken_places(self.text, self.cased, start, end)]
        known = (known_places(self.text, self.cased, start, end, kinds) for start, end in spans)
        return [*spoken, *chain.from_iterable(known)]

    def _is_one_of_several(self, place: SpokenPlace) -> bool:
        """`các xã A, B`, `sáp nhập xã A với xã B`: a place that `Đảng bộ xã` further on does not mean."""
        if MERGED_INTO.match(self.cased, place.end):
            return True
        return SEVERAL.search(self.cased, max(0, place.unit_start - LONGEST_MERGER), place.unit_start) is not None

    def _add(self, mention: Mention, shortened: Shortened) -> None:
        """What a mention means, with the words used; a body named behind its organ is the organ's parent."""
        name = shortened.full_name(mention)
        if name is None:
            return
        above = shortened.full_name(mention.body) if mention.body else None
        level = shortened.full.level(name, mention, above, self.entities)
        entity = self.entities.organisation(name, mention.type, level)
        entity.aliases.setdefault(self.text[mention.start : mention.end])
        if mention.complete:
            entity.aliases.setdefault(mention.name)
        if commune := OF_COMMUNE.search(name):  # `Chi bộ thôn Hạ, xã Tân Lập`, where another article says no commune
            entity.aliases.setdefault(name[: commune.start()])
        entity.listed = entity.listed or not (mention.post and mention.name.startswith(ONLY_POSTS))
        entity.parent = entity.parent or above
        shortened.memory.note(mention, entity)
        self.entities.referents.append(Referent(mention.start, mention.end, entity, mention.post))

    def _add_words(self, spans: Iterable[tuple[int, int]], taken: Spans, memory: Memory) -> None:
        """`nhà trường`, `đồn`: an agency spoken of by what it is."""
        for agency, named in memory.named.items():
            if agency not in AGENCY_WORDS:
                continue
            for found in chain.from_iterable(AGENCY_WORDS[agency].finditer(self.cased, *span) for span in spans):
                at = found.start()
                if at not in taken and not OF_SEVERAL.search(self.cased, max(at - LONGEST_SEVERAL, 0), at):
                    before = bisect_right(named, at, key=lambda one: one[0])
                    entity = named[0 if agency == "Hội" else max(before - 1, 0)][1]  # an article is of one union
                    entity.listed = True
                    entity.aliases.setdefault(self.text[found.start() : found.end()])
                    self.entities.referents.append(Referent(found.start(), found.end(), entity))

    def _add_places(self, spoken: Iterable[SpokenPlace], places: NamedPlaces) -> None:
        """`toàn huyện`, `xã Ya Tăng`, `làng`: places spoken of outside the name of an organisation."""
        for place in spoken:
            name = place.name
            if name is None and place.alone:
                name = places.nearest(place.unit, place.start) or (self.province if place.unit == "tỉnh" else None)
            if name:
                entity = self.entities.place(place.unit, name)
                self.entities.referents.append(Referent(place.start, place.end, entity, place=True))

    def _bare_names(
        self, spans: Sequence[tuple[int, int]], taken: Spans, places: NamedPlaces
    ) -> list[tuple[int, str, str]]:
        """`Đến nay, Yên Sơn đạt`: where a place that is named with its kind goes by its name alone."""
        return [
            (at, unit, name)
            for name, unit in places.names().items()
            if " " in name
            for at in bare_names(self.cased, spans, place_tones(name))
            if at not in taken
        ]

    def _add_place_of_title(self, start: int, end: int) -> None:
        """`Lào Cai kết nạp 45 đảng viên`, `Hậu Giang: …`: the article's province or district by its name alone."""
        for unit, name in home_of(self.province, self.district):
            stop = start + len(name)
            if self.text.startswith(name, start) and ENDS_NAME.match(self.text, stop, end):
                entity = self.entities.place(unit, name)
                entity.level = "provincial" if name == self.province else entity.level
                self.entities.referents.append(Referent(start, stop, entity, place=True))
                return
