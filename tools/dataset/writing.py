"""GeoJSON with one feature a line, in an order and a spelling that depend on the content alone."""

import json

from shapely.geometry import LineString, MultiLineString, Point
from shapely.geometry.polygon import orient

from linework import DECIMALS, polygons


def write_collection(path, features):
    """`features` are (properties, shapely geometry) pairs; they are written in the order given."""
    lines = ",\n".join(feature_line(properties, geometry) for properties, geometry in features)
    text = '{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n"
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write(text)


def feature_line(properties, geometry):
    feature = {"type": "Feature", "properties": properties, "geometry": as_json(geometry)}
    return json.dumps(feature, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def as_json(geometry):
    if isinstance(geometry, Point):
        return {"type": "Point", "coordinates": position(geometry.coords[0])}
    if isinstance(geometry, LineString):
        return {"type": "LineString", "coordinates": [position(p) for p in geometry.coords]}
    if isinstance(geometry, MultiLineString):
        return {"type": "MultiLineString", "coordinates": [[position(p) for p in line.coords] for line in geometry.geoms]}
    parts = sorted(polygon_rings(p) for p in polygons(geometry))
    if len(parts) == 1:
        return {"type": "Polygon", "coordinates": parts[0]}
    return {"type": "MultiPolygon", "coordinates": parts}


def polygon_rings(polygon):
    """Outer ring first and anticlockwise, holes clockwise; each starts at its lowest vertex."""
    turned = orient(polygon)
    return [from_lowest(turned.exterior)] + sorted(from_lowest(hole) for hole in turned.interiors)


def from_lowest(ring):
    points = [position(p) for p in ring.coords[:-1]]
    start = points.index(min(points))
    return points[start:] + points[:start] + [points[start]]


def position(point):
    return [round(point[0], DECIMALS), round(point[1], DECIMALS)]
