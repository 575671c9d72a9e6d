"""Cuts all land along the drawn lines into pieces, from which regions are put together.

Lines are drawn in frames: those of one frame close a ring, and a piece lies inside or outside of it.
"""

import json
from typing import NamedTuple

from shapely.geometry import Polygon, shape
from shapely.ops import polygonize, unary_union

from linework import faces, on_grid, rings
from outlines import WINDOW


class Piece(NamedTuple):
    """A face of the linework, the outline it belongs to (empty texts: sea) and the frames it lies in."""
    land: Polygon
    country: str
    key: str
    frames: frozenset


def read_frames(*paths):
    """Frame name -> its lines."""
    frames = {}
    for path in paths:
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            name = feature["properties"]["frame"]
            frames.setdefault(name, []).append(on_grid(shape(feature["geometry"])))
    return frames


def cut(outlines, frames):
    """All of WINDOW as pieces that share one linework."""
    lines = [ring for o in outlines for ring in rings(o.land)] + rings(WINDOW)
    lines += [line for stretches in frames.values() for line in stretches]
    areas = {name: closed(name, stretches) for name, stretches in frames.items()}
    return [piece(face, outlines, areas) for face in faces(lines)]


def closed(name, stretches):
    """The area that the lines of a frame enclose. Raises ValueError unless they close exactly one ring."""
    found = list(polygonize(unary_union(stretches)))
    if len(found) != 1:
        raise ValueError(f"the lines of frame '{name}' close {len(found)} rings, not one")
    return found[0]


def piece(face, outlines, areas):
    point = face.representative_point()
    owner = next((o for o in outlines if o.land.contains(point)), None)
    inside = frozenset(name for name, area in areas.items() if area.contains(point))
    return Piece(face, owner.country if owner else "", owner.key if owner else "", inside)


def joined(pieces):
    return unary_union([p.land for p in pieces])
