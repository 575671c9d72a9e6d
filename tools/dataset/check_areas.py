"""Stated against measured areas."""

import csv

from measure import length_km, square_km


def check_areas(path, regions, line):
    """Prints the table; returns a sentence for each figure out of tolerance."""
    print(f"{'region':22}{'inside':20}{'stated':>8}{'measured':>10}{'differs':>9}{'allowed':>9}  stated by")
    with open(path, encoding="utf-8", newline="") as text:
        failures = [f for row in csv.DictReader(text) for f in check_area(row, regions)]
    return failures + check_length(line)


def check_area(row, regions):
    land = regions[row["region"]]
    measured = square_km(land.intersection(regions[row["inside"]]) if row["inside"] else land)
    percent = (measured / float(row["km2"]) - 1) * 100
    print(f"{row['region']:22}{row['inside']:20}{row['km2']:>8}{measured:10.1f}{percent:+8.1f}%"
          f"{row['tolerance_percent'] or 'any':>9}  {row['source']}")
    if row["tolerance_percent"] and abs(percent) > float(row["tolerance_percent"]):
        return [f"{row['region']} {row['inside']}: {measured:.1f} km2 is {percent:+.1f} % off the stated {row['km2']}"]
    return []


def check_length(line):
    length = length_km(line)
    print(f"line of May 1994: {length:.1f} km, allowed 180 to 220")
    return [] if 180 <= length <= 220 else [f"the line of May 1994 is {length:.1f} km long, not 180 to 220"]
