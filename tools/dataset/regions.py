"""What regions.geojson holds: each region as a choice of pieces."""

from cutting import joined

KHOJALY, STEPANAKERT = {"AZE-1739"}, {"AZE-4838"}
ASKERAN = KHOJALY | STEPANAKERT
SHUSHA_RAION, SHUSHA_TOWN = {"AZE-1737"}, {"AZE-5565"}
SHUSHA = SHUSHA_RAION | SHUSHA_TOWN
LACHIN = {"AZE-1735"}  # labelled "Lankaran" in the outlines
KHOJAVEND = {"AZE-1734"}
KALBAJAR, AGHDAM, TARTAR, AGHJABADI = {"AZE-1682"}, {"AZE-1691"}, {"AZE-1738"}, {"AZE-1722"}
FIZULI, JABRAYIL, GUBADLI, ZANGILAN = {"AZE-1702"}, {"AZE-1699"}, {"AZE-1736"}, {"AZE-1740"}
SPLIT = KALBAJAR | AGHDAM | TARTAR
DISTRICTS = LACHIN | KALBAJAR | AGHDAM | FIZULI | JABRAYIL | GUBADLI | ZANGILAN

COARSE = "The outlines are generalised by 1-3 km."
WHOLE = f"The whole Natural Earth outline of the district. {COARSE}"
MOVED = "Its border past {} is drawn by hand: the outline leaves the wrong district there."
RAION = f"Natural Earth outlines cut along reconstructed lines of the former oblast. {COARSE}"
REST = f"The part of the Natural Earth outline outside the reconstructed former oblast. {COARSE}"


def moved(places):
    return f"The Natural Earth outline of the district. {MOVED.format(places)} {COARSE}"


def in_mardakert(piece):
    return piece.key in SPLIT and "mardakert" in piece.frames


def in_hadrut(piece):
    return piece.key in KHOJAVEND and "hadrut" in piece.frames


def in_oblast(piece):
    return piece.key in ASKERAN | SHUSHA | KHOJAVEND or in_mardakert(piece)


def is_held(piece):
    return "held-may-1994" in piece.frames and (in_oblast(piece) or piece.key in DISTRICTS)


def whole(keys):
    return lambda piece: piece.key in keys


def outside_oblast(keys):
    return lambda piece: piece.key in keys and not in_oblast(piece)


OBLAST = "nagorno-karabakh"
REGIONS = [
    (OBLAST, "Nagorno-Karabakh", "oblast", "", "reconstructed", in_oblast,
     f"Khojaly, Stepanakert, Shusha and Khojavend with reconstructed parts of Kalbajar, Tartar and Aghdam. {COARSE}"),
    ("shusha", "Shusha", "raion", OBLAST, "reconstructed", whole(SHUSHA),
     f"The Natural Earth outline of the raion together with that of the town. {MOVED.format('Lachin town')} {COARSE}"),
    ("askeran", "Askeran", "raion", OBLAST, "reconstructed", whole(ASKERAN),
     "The Natural Earth outlines of Khojaly and Stepanakert, which stand for the former raion. "
     f"{MOVED.format('Parukh and Khachmach')} {COARSE}"),
    ("hadrut", "Hadrut", "raion", OBLAST, "reconstructed", in_hadrut, RAION),
    ("mardakert", "Mardakert", "raion", OBLAST, "reconstructed", in_mardakert,
     f"{RAION} The Kalbajar enclave around Aghdaban is not cut out."),
    ("martuni", "Martuni", "raion", OBLAST, "reconstructed",
     lambda p: p.key in KHOJAVEND and not in_hadrut(p), RAION),
    ("lachin", "Lachin", "district", "", "reconstructed", whole(LACHIN),
     "The Natural Earth outline, which its publisher labels Lankaran by mistake. "
     f"{MOVED.format('Lachin town')} {COARSE}"),
    ("kalbajar", "Kalbajar", "district", "", "mapped", whole(KALBAJAR),
     f"The whole Natural Earth outline: borders after the oblast was abolished. {COARSE}"),
    ("aghdam", "Aghdam", "district", "", "reconstructed", whole(AGHDAM), moved("Parukh, Avdur and Hajituraly")),
    ("fizuli", "Fizuli", "district", "", "reconstructed", whole(FIZULI),
     f"{moved('Jojug Marjanli')} Its border with Beylagan is moved out as much for that."),
    ("jabrayil", "Jabrayil", "district", "", "reconstructed", whole(JABRAYIL),
     moved("Jabrayil town and Jojug Marjanli")),
    ("gubadli", "Gubadli", "district", "", "mapped", whole(GUBADLI), WHOLE),
    ("zangilan", "Zangilan", "district", "", "mapped", whole(ZANGILAN), WHOLE),
    ("kalbajar-before-1992", "Kalbajar before 1992", "district-before-1992", "kalbajar", "reconstructed",
     outside_oblast(KALBAJAR), REST),
    ("aghdam-before-1992", "Aghdam before 1992", "district-before-1992", "aghdam", "reconstructed",
     outside_oblast(AGHDAM), REST),
    ("held-may-1994", "Held in May 1994", "comparison", "", "reconstructed", is_held,
     f"The land the reconstructed line of May 1994 encloses. {COARSE}"),
]


def region_features(pieces):
    return [(dict(id=id_, name=name, kind=kind, part_of=part_of, basis=basis, note=note),
             joined(p for p in pieces if chosen(p)))
            for id_, name, kind, part_of, basis, chosen, note in REGIONS]
