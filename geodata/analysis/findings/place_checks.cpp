#include "geodata/analysis/findings/place_checks.hpp"

#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <array>
#include <set>
#include <string_view>
#include <variant>

namespace geodata {

namespace {

void add_outline(const LonLatPolygons& shape, LonLatBox& box) {
    for (const auto& polygon : shape) {
        for (const auto point : polygon.outer) {
            box.add(point);
        }
    }
}

// `b` may go on beyond the 180th meridian.
bool meet(const LonLatBox& a, const LonLatBox& b) {
    const auto meet_after = [&](double turn) { return a.west + turn <= b.east && b.west <= a.east + turn; };
    return (meet_after(0) || meet_after(360)) && a.south <= b.north && b.south <= a.north;
}

/// One way in which coordinates are got wrong.
struct Mistake {
    const char* what;
    bool exchanged;
    int lon_sign;
    int lat_sign;
};

constexpr std::array<Mistake, 4> mistakes{{{"longitude and latitude seem to be exchanged", true, 1, 1},
                                           {"the longitude seems to have the wrong sign", false, -1, 1},
                                           {"the latitude seems to have the wrong sign", false, 1, -1},
                                           {"both coordinates seem to have the wrong sign", false, -1, -1}}};

LonLatBox undone(const LonLatBox& box, const Mistake& mistake) {
    LonLatBox result;
    for (const auto [lon, lat] : {LonLat{box.west, box.south}, LonLat{box.east, box.north}}) {
        result.add(mistake.exchanged ? LonLat{lat, lon}
                                     : LonLat{lon * mistake.lon_sign, lat * mistake.lat_sign});
    }
    return result;
}

// Where the dataset says that its land lies: by its view, unless that was only taken from the outlines themselves, and
// else by its background.
LonLatBox expected_place(const Dataset& dataset) {
    LonLatBox outlines;
    for (const auto& region : dataset.regions) {
        add_outline(region.shape, outlines);
    }
    if (!(outlines == dataset.default_view)) {
        return dataset.default_view;
    }
    LonLatBox background;
    for (const auto& feature : dataset.context) {
        if (const auto* land = std::get_if<LonLatPolygons>(&feature.shape)) {
            add_outline(*land, background);
        } else if (const auto* point = std::get_if<LonLat>(&feature.shape)) {
            background.add(*point);
        }
    }
    return background;
}

std::string place_text(const LonLatBox& box) {
    return fmt::format("{:.2f} {:.2f}", box.centre().lon, box.centre().lat);
}

const Mistake* likely_mistake(const LonLatBox& box, const LonLatBox& expected) {
    return first_of(mistakes, [&](const Mistake& one) { return meet(undone(box, one), expected); });
}

Finding misplaced(const Dataset& dataset, RegionIndex region, const LonLatBox& box,
                  const LonLatBox& expected) {
    const auto* mistake = likely_mistake(box, expected);
    return warning(mistake != nullptr ? "coordinates-exchanged" : "outline-outside-view",
                   fmt::format("The outline of {} ({}) lies around {}, outside the land shown around {}{}.",
                               dataset[region].name, dataset[region].id, place_text(box),
                               place_text(expected),
                               mistake != nullptr ? std::string(": ") + mistake->what : std::string()),
                   {region});
}

// Nothing on Earth is wider: what seems to be has parts on both sides of the meridian where longitudes begin anew.
bool crosses_180(const LonLatBox& box) { return box.east - box.west > 180; }

void find_odd_context(const Dataset& dataset, std::vector<Finding>& findings) {
    static const std::vector<std::string> kinds{"country", "district", "water", "river",
                                                "town",    "pass",     "line"};
    std::set<std::string> ids;
    const auto known = ids_of_land(dataset);
    for (std::size_t i = 0; i < dataset.context.size(); ++i) {
        const auto& feature = dataset.context[i];
        const auto found = [&](const char* rule, const std::string& what) {
            findings.push_back(warning(rule, fmt::format("Feature {} of the context {}", i + 1, what)));
        };
        if (!feature.id.empty() && !ids.insert(feature.id).second) {
            found("context-id-twice", fmt::format("has the id '{}', which a feature above has.", feature.id));
        }
        if (!contains(kinds, feature.kind)) {
            found("context-kind-unknown", fmt::format("has the kind '{}', which the map does not draw.{}",
                                                      feature.kind, did_you_mean(feature.kind, kinds)));
        }
        if (!feature.part_of.empty() && !known.contains(feature.part_of)) {
            found("context-whole-missing",
                  fmt::format("lies in '{}', which is neither a region nor a feature.", feature.part_of));
        }
    }
}

}  // namespace

std::set<std::string_view> ids_of_land(const Dataset& dataset) {
    std::set<std::string_view> ids;
    for (const auto& region : dataset.regions) {
        ids.insert(region.id);
    }
    for (const auto& feature : dataset.context) {
        ids.insert(feature.id);
    }
    return ids;
}

std::vector<Finding> misplaced_outlines(const Dataset& dataset) {
    std::vector<Finding> findings;
    const auto expected = expected_place(dataset);
    const auto& view = dataset.default_view;
    const bool shown_together = view.east > 180 || view.east - view.west >= 180;
    for (std::size_t i = 0; i < dataset.regions.size() && !expected.empty(); ++i) {
        LonLatBox box;
        add_outline(dataset.regions[i].shape, box);
        if (view.east > 180 && box.east < view.west) {
            box.west += 360;
            box.east += 360;
        }
        if (crosses_180(box) && shown_together) {
            continue;
        }
        if (crosses_180(box)) {
            findings.push_back(
                warning("outline-across-180",
                        fmt::format("The outline of {} ({}) reaches across the 180th meridian, where a map "
                                    "shows its parts apart.",
                                    dataset.regions[i].name, dataset.regions[i].id),
                        {{static_cast<int>(i)}}));
        } else if (!box.empty() && !meet(box, expected)) {
            findings.push_back(misplaced(dataset, {static_cast<int>(i)}, box, expected));
        }
    }
    return findings;
}

std::vector<Finding> odd_words(const Dataset& dataset) {
    static const std::vector<std::string> patterns{
        "", "hatch-right", "hatch-left", "hatch-level", "hatch-upright", "dots"};
    std::vector<Finding> findings;
    find_odd_context(dataset, findings);
    for (const auto& party : dataset.parties) {
        if (!contains(patterns, party.pattern)) {
            findings.push_back(
                warning("pattern-unknown",
                        fmt::format("The party '{}' has the pattern '{}', which the map does not have.{}",
                                    party.id, party.pattern, did_you_mean(party.pattern, patterns))));
        }
    }
    return findings;
}

std::vector<Finding> odd_ids(const Dataset& dataset) {
    constexpr std::string_view taken = " \t\r\n;,=|/'\"\\";
    std::vector<Finding> findings;
    const auto look = [&](const char* table, const auto& rows) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].id.find_first_of(taken) != std::string::npos) {
                findings.push_back(
                    warning("id-odd", fmt::format("Row {} of {} has the id '{}'; orders and scopes take "
                                                  "blanks and ; , = | / ' \" for their own.",
                                                  i + 1, table, rows[i].id)));
            }
        }
    };
    look("sources", dataset.sources);
    look("parties", dataset.parties);
    look("reference_areas", dataset.reference_areas);
    look("regions", dataset.regions);
    look("totals", dataset.totals);
    return findings;
}

}  // namespace geodata
