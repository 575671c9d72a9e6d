"""Whether every place lies where it should."""

from measure import km_inside, km_outside, on_plane

NEAR = 3.0
"""km: how far a place that is said to lie on the line of May 1994 may lie from it."""


def check_places(places, regions, context, line):
    """Prints how far each place is off; returns a sentence for each that is off too far."""
    print(f"\n{'place':24}{'strength':12}{'oblast':>8}{'unit':>8}{'held':>8}   km on the wrong side")
    return [f for place in places for f in check_place(place, regions, context, line)]


def check_place(place, regions, context, line):
    off = {"the oblast": off_oblast(place, regions), place.unit or "its unit": off_unit(place, regions, context),
           "the held area": off_held(place, regions, line)}
    print(f"{place.id:24}{place.strength:12}" + "".join(f"{km:8.2f}" for km in off.values()))
    near = NEAR if place.held == "line" else 0.0
    allowed = {what: near if what == "the held area" else 0.0 for what in off}
    return [f"{place.name}: {km:.2f} km on the wrong side of {what}" for what, km in off.items() if km > allowed[what]]


def off_oblast(place, regions):
    return off(place, regions["nagorno-karabakh"], place.in_oblast)


def off_unit(place, regions, context):
    if not place.unit:
        return 0.0
    return km_outside(place.point, regions.get(place.unit, context.get(place.unit)))


def off_held(place, regions, line):
    if place.held == "line":
        return on_plane(place.point).distance(on_plane(line)) / 1e3
    return off(place, regions["held-may-1994"], {"A": "yes", "Z": "no"}.get(place.held, "no"))


def off(place, area, expected):
    """`expected`: yes, no, or empty where neither can be said."""
    if not expected:
        return 0.0
    return km_outside(place.point, area) if expected == "yes" else km_inside(place.point, area)


def check_ends(line, context):
    """The line of May 1994 runs from the border of Armenia to the Araxes."""
    ends = [("start", line.boundary.geoms[0], "armenia"), ("end", line.boundary.geoms[1], "araxes")]
    return [f"the {name} of the line of May 1994 is not on {id_}" for name, point, id_ in ends
            if km_outside(point, context[id_]) > 0.01]
