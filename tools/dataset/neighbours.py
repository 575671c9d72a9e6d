"""The border that two sets of pieces share."""

from shapely.geometry import LineString, Point
from shapely.ops import linemerge

from cutting import joined
from linework import parts, rings


def shared_border(these, those):
    """The common border as one line that starts in the west. Raises ValueError when it is not one line."""
    common = segments(joined(these)) & segments(joined(those))
    lines = parts(linemerge([LineString(s) for s in sorted(sorted(s) for s in common)]))
    if len(lines) != 1:
        raise ValueError(f"the shared border is {len(lines)} lines, not one")
    points = lines[0].coords[:]
    return LineString(points if points[0] < points[-1] else points[::-1])


def segments(land):
    """Every edge of the outline, without direction."""
    return {frozenset(edge) for ring in rings(land) for edge in zip(ring.coords[:-1], ring.coords[1:])}


def within(line, area):
    """The stretch of the line whose vertices lie in the area; the line must not leave and come back."""
    return LineString([p for p in line.coords if area.contains(Point(p))])
