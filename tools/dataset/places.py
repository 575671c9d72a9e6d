"""Towns, passes and villages: drawn on the map, and points by which the outlines are checked."""

import csv
from typing import NamedTuple

from shapely.geometry import Point


class Place(NamedTuple):
    """A row of places.csv.

    `unit` is the id of the region or context district it belonged to (empty: its outline does not reach it),
    `in_oblast` is yes, no or empty (an enclave), `held` is A, Z, line or empty, `strength` is firm or near-border,
    and without `rank` it is not drawn.
    """
    id: str
    name: str
    point: Point
    unit: str
    in_oblast: str
    held: str
    strength: str
    rank: str
    source: str


def read_places(path):
    with open(path, encoding="utf-8", newline="") as text:
        return [place(row) for row in csv.DictReader(text)]


def place(row):
    return Place(row["id"], row["name"], Point(float(row["lon"]), float(row["lat"])), row["unit"], row["in_oblast"],
                 row["held_1994_by"], row["strength"], row["rank"], row["source"])


def is_pass(place):
    return place.id.endswith("-pass")
