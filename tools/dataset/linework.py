"""One linework for all land, so that neighbours share their border vertex for vertex."""

from shapely.geometry import LineString, Polygon
from shapely.ops import polygonize, unary_union

DECIMALS = 5
"""Of a degree, about a metre: all coordinates lie on this grid."""


def on_grid(geometry):
    """A polygon or line with its coordinates rounded; doing it twice changes nothing more."""
    if isinstance(geometry, Polygon):
        return Polygon(rounded(geometry.exterior.coords), [rounded(r.coords) for r in geometry.interiors])
    return LineString(rounded(geometry.coords))


def rounded(coords):
    points = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in coords]
    return [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]


def parts(geometry):
    return list(getattr(geometry, "geoms", [geometry]))


def polygons(geometry):
    """The polygons of any geometry; points and lines that a cut left behind are dropped."""
    return [p for p in parts(geometry) if isinstance(p, Polygon) and not p.is_empty]


def rings(geometry):
    """Boundary lines of a polygon or of a multi-part one."""
    return [LineString(r.coords) for p in polygons(geometry) for r in (p.exterior, *p.interiors)]


def faces(lines):
    """The smallest areas the lines enclose; a crossing is a vertex of every face that meets there."""
    return list(polygonize(noded(lines)))


def noded(lines):
    """The lines split at all crossings. Rounding a crossing can make a new one, so repeat until at rest."""
    while True:
        split = parts(unary_union(lines))
        lines = [on_grid(line) for line in split if len(rounded(line.coords)) > 1]
        if [line.coords[:] for line in lines] == [line.coords[:] for line in split]:
            return lines
