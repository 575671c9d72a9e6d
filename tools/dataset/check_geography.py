"""Holds regions.geojson and context.geojson against figures and places: check_geography.py FOLDER.

Exits with 1 and one sentence for each failure on standard error.
"""

import json
import sys
from pathlib import Path

from shapely.geometry import shape

from check_areas import check_areas
from check_places import check_ends, check_places
from check_topology import check_topology
from places import read_places

HERE = Path(__file__).parent
LARGEST = {"regions.geojson": 300_000, "context.geojson": 900_000}


def main(folder):
    regions, context = read(folder / "regions.geojson"), read(folder / "context.geojson")
    line = context["line-may-1994"]
    failures = check_files(folder, regions, context) + check_topology(regions, context)
    failures += check_areas(HERE / "stated-areas.csv", regions, line)
    failures += check_places(read_places(HERE / "places.csv"), regions, context, line) + check_ends(line, context)
    for failure in failures:
        print(f"check_geography: {failure}", file=sys.stderr)
    print(f"\n{len(regions)} regions, {len(context)} context features, {len(failures)} failures")
    return 1 if failures else 0


def read(path):
    """Id -> geometry."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    found = {f["properties"]["id"]: shape(f["geometry"]) for f in features}
    if len(found) != len(features):
        sys.exit(f"check_geography: {path.name} has one id twice")
    return found


def check_files(folder, regions, context):
    shared = sorted(set(regions) & set(context))
    found = [f"id '{id_}' is in both files" for id_ in shared]
    return found + [f"{name} is larger than {size} bytes" for name, size in LARGEST.items()
                    if (folder / name).stat().st_size > size]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
