"""Whether the pieces fit: nothing overlaps, nothing is left open, no slivers."""

from itertools import combinations

from shapely.ops import unary_union

from context import WITH_DISTRICTS
from linework import polygons
from measure import square_km

NOTHING = 1e-4
"""km2, a hundred square metres: below this two areas are one."""
SLIVER = 0.5
"""km2: no part of a region is smaller."""
RAIONS = ["askeran", "hadrut", "mardakert", "martuni", "shusha"]
SPLIT = ["kalbajar-before-1992", "aghdam-before-1992"]
WHOLE = ["lachin", "fizuli", "jabrayil", "gubadli", "zangilan"]


def check_topology(regions, context):
    oblast = regions["nagorno-karabakh"]
    mosaic = {id_: regions[id_] for id_ in RAIONS + SPLIT + WHOLE}
    failures = [f"{id_}: not a valid polygon" for id_, land in regions.items() if not land.is_valid]
    failures += [f"{id_}: a part below {SLIVER} km2" for id_, land in regions.items()
                 if any(square_km(p) < SLIVER for p in polygons(land))]
    failures += overlaps(mosaic) + overlaps({id_: context[id_] for id_ in WITH_DISTRICTS}) + holes(mosaic)
    failures += differs("the raions", unary_union([regions[r] for r in RAIONS]), "the oblast", oblast)
    for part in SPLIT[:2]:
        district = regions[part.replace("-before-1992", "")]
        failures += differs(part, regions[part], "the district without the oblast", district.difference(oblast))
    return failures + check_held(regions) + check_districts(regions, context)


def overlaps(areas):
    return [f"{a} and {b} overlap" for a, b in combinations(areas, 2)
            if square_km(areas[a].intersection(areas[b])) > NOTHING]


def holes(mosaic):
    union = polygons(unary_union(list(mosaic.values())))
    whole = len(union) == 1 and not union[0].interiors
    return [] if whole else [f"the raions and districts together have gaps: {len(union)} parts, "
                             f"{sum(len(p.interiors) for p in union)} holes"]


def differs(name, land, other_name, other):
    km2 = square_km(land.symmetric_difference(other))
    return [f"{name} and {other_name} differ by {km2:.4f} km2"] if km2 > NOTHING else []


def check_held(regions):
    ids = ["nagorno-karabakh", "kalbajar", "aghdam", *WHOLE]
    beyond = square_km(regions["held-may-1994"].difference(unary_union([regions[id_] for id_ in ids])))
    return [f"held-may-1994 reaches {beyond:.4f} km2 beyond the oblast and the districts"] if beyond > NOTHING else []


def check_districts(regions, context):
    """The districts of both files and their countries are the same land."""
    same = ["lachin", "kalbajar", "aghdam", *WHOLE[1:]]
    found = [f for id_ in same for f in differs(id_, regions[id_], "its context", context[f"azerbaijan-{id_}"])]
    for country in WITH_DISTRICTS:
        parts = [land for id_, land in context.items() if id_.startswith(f"{country}-")]
        found += differs(country, context[country], "its districts", unary_union(parts))
    return found
