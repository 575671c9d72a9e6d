"""Writes regions.geojson and context.geojson: make.py FOLDER_OF_OUTLINES FOLDER_TO_WRITE."""

import sys
from pathlib import Path

from context import context_features
from corrections import corrected
from cutting import cut, read_frames
from outlines import read_outlines
from places import read_places
from regions import region_features
from writing import write_collection

HERE = Path(__file__).parent


def main(outlines_folder, target):
    frames = read_frames(HERE / "cut-lines.geojson", HERE / "line-may-1994.geojson")
    pieces = corrected(cut(read_outlines(outlines_folder), frames))
    places = read_places(HERE / "places.csv")
    context = context_features(pieces, places, HERE / "outline-names.csv", HERE / "lakes.geojson")
    write_collection(target / "regions.geojson", region_features(pieces))
    write_collection(target / "context.geojson", context)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
    except ValueError as problem:
        sys.exit(f"make: {problem}")
