#!/usr/bin/env python3
"""Usage: frames.py DATASET OUT

What the peers of the export benchmark read: the countries, districts and listed regions of a dataset as GeoJSON, each
listed region with the day from which its list dates it as held (yyyymmdd; the last day of an interval), and the
settlements. Nothing of it is measured. The peers draw it in degrees, without projecting.
"""
import csv
import json
import os
import re
import sys

WIDTH, HEIGHT = 1920, 1080
EXTENT = (44.0, 38.03125, 51.5, 42.25)  # west, south, east, north: 16:9 in degrees
COLOURS = {"sea": "#bcd3e6", "country": "#d9d5c9", "district": "#e8e4da", "free": "#fbf9f4", "held": "#f0ad4e",
           "line": "#333333"}
FONT = "DejaVu Sans"


def last_day(date):
    """The last day of an EDTF date, as a number."""
    end = re.sub(r"[~?%]", "", date).split("/")[-1].split("-")
    return int("".join((end + ["12", "31"][len(end) - 1:])[:3]))


def held_since(dataset, source):
    with open(os.path.join(dataset, "control.csv"), encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if r["source"] == source and r["extent"] == "whole"]
    return {row["region"]: last_day(row["from"]) for row in reversed(rows)}


def layer(path, features):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)


def prepare(dataset, out):
    def features(name):
        with open(os.path.join(dataset, name), encoding="utf-8") as file:
            return json.load(file)["features"]

    with open(os.path.join(dataset, "dataset.json"), encoding="utf-8") as file:
        since = held_since(dataset, json.load(file)["list_source"])
    context = features("context.geojson")
    for kind in ("country", "district", "town"):
        layer(f"{out}/{kind}.geojson", [f for f in context if f["properties"]["kind"] == kind])
    listed = [f for f in features("regions.geojson") if f["properties"]["id"] in since]
    for feature in listed:
        feature["properties"] = {"name": feature["properties"]["name"],
                                 "since": since[feature["properties"]["id"]]}
    layer(f"{out}/listed.geojson", listed)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    prepare(*sys.argv[1:])
