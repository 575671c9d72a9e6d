"""Areas, lengths and distances. Areas and lengths are ellipsoidal (WGS 84)."""

from pyproj import Geod, Transformer
from shapely.ops import transform

WGS84 = Geod(ellps="WGS84")
PLANE = Transformer.from_crs("EPSG:4326", "+proj=laea +lat_0=40 +lon_0=46.5", always_xy=True)


def square_km(geometry):
    """Zero for lines and points."""
    return abs(WGS84.geometry_area_perimeter(geometry)[0]) / 1e6 if geometry.area else 0.0


def length_km(line):
    return WGS84.geometry_length(line) / 1e3


def km_outside(point, area):
    """How far the point lies outside the area; zero inside."""
    return on_plane(point).distance(on_plane(area)) / 1e3


def km_inside(point, area):
    """How far the point lies inside the area, to its nearest edge; zero outside."""
    return on_plane(point).distance(on_plane(area).boundary) / 1e3 if area.contains(point) else 0.0


def on_plane(geometry):
    return transform(PLANE.transform, geometry)
