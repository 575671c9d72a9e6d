"""What context.geojson holds: background for orientation, never counted."""

import csv
import json
import re

from shapely.geometry import MultiLineString, Point, box, shape

from corrections import TOUCHED
from cutting import joined
from neighbours import shared_border, within
from outlines import COUNTRIES, WITHOUT_DISTRICTS
from places import is_pass
from regions import COARSE, is_held

WITH_DISTRICTS = [id_ for id_ in COUNTRIES.values() if id_ not in WITHOUT_DISTRICTS]
SEAS = [("caspian-sea", "Caspian Sea", 1, Point(50.8, 40.5)), ("black-sea", "Black Sea", 3, Point(41.2, 42.2))]
ARAXES_BOX = box(43.66, 38.0, 47.96, 40.115)
"""From the mouth of the Akhuryan to where the border with Iran leaves the river."""
KURA = [({"AZE-1696", "AZE-1722", "AZE-1697", "AZE-1704"}, {"AZE-1692", "AZE-1721", "AZE-1706"},
         box(47.2, 40.0, 48.33, 40.57)),
        ({"AZE-1714"}, {"AZE-1694", "AZE-5563", "AZE-1715"}, box(48.66, 39.72, 49.0, 40.07))]
"""The districts south and north of it and where their border follows the river: Barda, Aghjabadi, Beylagan and Imishli
against Aghdash, Zardab and Kurdamir; Sabirabad against Hajigabul, Shirvan and Salyan."""
CUT_OFF = "Cut off at the edge of the map."


def properties(kind, id_, name, rank, note, basis="mapped", since="", part_of=""):
    return {"kind": kind, "id": id_, "name": name, "rank": rank, "from": since, "until": "", "basis": basis,
            "note": note, "part_of": part_of}


def context_features(pieces, places, names_file, lakes_file):
    return [*countries(pieces), *waters(pieces, lakes_file), *districts(pieces, names_file), *borders(pieces),
            *points(places)]


def countries(pieces):
    for id_ in COUNTRIES.values():
        land = joined(p for p in pieces if p.country == id_)
        note = f"All Natural Earth admin-1 outlines of the country put together. {COARSE}"
        whole = id_ in ("azerbaijan", "armenia")
        rank = 1 if whole else 5 if id_ in WITHOUT_DISTRICTS else 2
        yield properties("country", id_, id_.capitalize(), rank, note if whole else f"{note} {CUT_OFF}"), land


def waters(pieces, lakes_file):
    for id_, name, rank, inside in SEAS:
        land = joined(p for p in pieces if not p.country and p.land.contains(inside))
        yield properties("water", id_, name, rank, f"The space the outlines leave open. {CUT_OFF}"), land
    for lake in json.loads(lakes_file.read_text(encoding="utf-8"))["features"]:
        given = lake["properties"]
        note = f"{given['source'].capitalize()}; the outlines have no lakes."
        yield properties("water", given["id"], given["name"], 2, note, "reconstructed"), shape(lake["geometry"])


def districts(pieces, names_file):
    with open(names_file, encoding="utf-8", newline="") as text:
        named = {row["key"]: row for row in csv.DictReader(text)}
    for country in WITH_DISTRICTS:
        for key in sorted({p.key for p in pieces if p.country == country}):
            land = joined(p for p in pieces if p.key == key)
            yield district(country, named[key]["name"], named[key]["note"], key in TOUCHED), land


def district(country, name, remark, by_hand):
    id_ = f"{country}-{slug(name)}"
    rank = 4 if country == "azerbaijan" else 5
    moved = "A border of it is drawn by hand." if by_hand else ""
    note = " ".join(filter(None, ["Natural Earth admin-1 outline.", remark, moved, COARSE]))
    basis = "reconstructed" if by_hand else "mapped"
    return properties("district", id_, name, rank, note, basis, part_of=country)


def slug(name):
    return re.sub("[^a-z]+", "-", name.lower()).strip("-")


def borders(pieces):
    caucasus = [p for p in pieces if p.country in ("azerbaijan", "armenia")]
    south = [p for p in pieces if p.country in ("iran", "turkey")]
    yield (properties("river", "araxes", "Araxes", 2, f"The border that follows the river; no other stretch. {COARSE}"),
           within(shared_border(caucasus, south), ARAXES_BOX))
    note = f"Two stretches, where district borders follow the river; the rest of it is not drawn. {COARSE}"
    yield properties("river", "kura", "Kura", 2, note), MultiLineString([stretch(pieces, *ends) for ends in KURA])
    held = [p for p in pieces if is_held(p)]
    rest = [p for p in pieces if p.country == "azerbaijan" and not is_held(p)]
    note = f"Drawn by hand between places held by either side; in the north the district outlines. {COARSE}"
    yield (properties("line", "line-may-1994", "Line of May 1994", 1, note, "reconstructed", "1994-05-12"),
           shared_border(held, rest))


def stretch(pieces, south, north, area):
    border = shared_border([p for p in pieces if p.key in south], [p for p in pieces if p.key in north])
    return within(border, area)


def points(places):
    drawn = sorted((p for p in places if p.rank), key=lambda p: (not is_pass(p), int(p.rank), p.id))
    for place in drawn:
        kind = "pass" if is_pass(place) else "town"
        note = f"Position: {place.source}."
        yield properties(kind, place.id, place.name, int(place.rank), note), place.point
