#include "geodata/analysis/findings/place_checks.hpp"

#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string_view>
#include <variant>

namespace geodata {

namespace {

LonLatBox outline_box(const LonLatPolygons& shape) {
    LonLatBox box;
    for (const auto& polygon : shape) {
        for (const auto point : polygon.outer) {
            box.add(point);
        }
    }
    return box;
}

// `b` may go on beyond the 180th meridian.
bool meet(const LonLatBox& a, const LonLatBox& b) {
    const auto meet_after = [&](double turn) { return a.west + turn <= b.east && b.west <= a.east + turn; };
    return (meet_after(0) || meet_after(360)) && a.south <= b.north && b.south <= a.north;
}

/// One way in which coordinates are got wrong, and how to look at them to undo it.
struct Mistake {
    const char* what;
    LonLat (*undone)(LonLat);
};

constexpr std::array<Mistake, 4> mistakes{{{"longitude and latitude seem to be exchanged",
                                            [](LonLat p) {
                                                return LonLat{p.lat, p.lon};
                                            }},
                                           {"the longitude seems to have the wrong sign",
                                            [](LonLat p) {
                                                return LonLat{-p.lon, p.lat};
                                            }},
                                           {"the latitude seems to have the wrong sign",
                                            [](LonLat p) {
                                                return LonLat{p.lon, -p.lat};
                                            }},
                                           {"both coordinates seem to have the wrong sign", [](LonLat p) {
                                                return LonLat{-p.lon, -p.lat};
                                            }}}};

LonLatBox undone(const LonLatBox& box, const Mistake& mistake) {
    LonLatBox result;
    result.add(mistake.undone({box.west, box.south}));
    result.add(mistake.undone({box.east, box.north}));
    return result;
}

// Where the dataset says that its land lies: by its view, unless that was only taken from the outlines themselves, and
// else by its background.
LonLatBox expected_place(const Dataset& dataset) {
    LonLatBox outlines;
    for (const auto& region : dataset.regions) {
        const auto box = outline_box(region.shape);
        if (!box.empty()) {
            outlines.add({box.west, box.south});
            outlines.add({box.east, box.north});
        }
    }
    if (!(outlines == dataset.default_view)) {
        return dataset.default_view;
    }
    LonLatBox background;
    for (const auto& feature : dataset.context) {
        if (const auto* land = std::get_if<LonLatPolygons>(&feature.shape)) {
            const auto box = outline_box(*land);
            background.add({box.west, box.south});
            background.add({box.east, box.north});
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
    const auto found = std::find_if(mistakes.begin(), mistakes.end(),
                                    [&](const Mistake& one) { return meet(undone(box, one), expected); });
    return found == mistakes.end() ? nullptr : &*found;
}

Finding misplaced(const Dataset& dataset, RegionIndex region, const LonLatBox& box,
                  const LonLatBox& expected) {
    const auto* mistake = likely_mistake(box, expected);
    return {Severity::warning,
            mistake != nullptr ? "coordinates-exchanged" : "outline-outside-view",
            fmt::format("The outline of {} ({}) lies around {}, outside the land shown around {}{}.",
                        dataset[region].name, dataset[region].id, place_text(box), place_text(expected),
                        mistake != nullptr ? std::string(": ") + mistake->what : std::string()),
            {region},
            {}};
}

// Nothing on Earth is wider: what seems to be has parts on both sides of the meridian where longitudes begin anew.
bool crosses_180(const LonLatBox& box) { return box.east - box.west > 180; }

void add_warning(std::vector<Finding>& findings, const char* rule, const std::string& message) {
    findings.push_back({Severity::warning, rule, message, {}, {}});
}

void find_odd_context(const Dataset& dataset, std::vector<Finding>& findings) {
    static const std::vector<std::string> kinds{"country", "district", "water", "river",
                                                "town",    "pass",     "line"};
    std::set<std::string> ids;
    std::set<std::string> known;
    for (const auto& region : dataset.regions) {
        known.insert(region.id);
    }
    for (const auto& feature : dataset.context) {
        known.insert(feature.id);
    }
    for (std::size_t i = 0; i < dataset.context.size(); ++i) {
        const auto& feature = dataset.context[i];
        if (!feature.id.empty() && !ids.insert(feature.id).second) {
            add_warning(findings, "context-id-twice",
                        fmt::format("Feature {} of the context has the id '{}', which a feature above has.",
                                    i + 1, feature.id));
        }
        if (std::find(kinds.begin(), kinds.end(), feature.kind) == kinds.end()) {
            add_warning(
                findings, "context-kind-unknown",
                fmt::format("Feature {} of the context has the kind '{}', which the map does not draw.{}",
                            i + 1, feature.kind, did_you_mean(feature.kind, kinds)));
        }
        if (!feature.part_of.empty() && !known.contains(feature.part_of)) {
            add_warning(
                findings, "context-whole-missing",
                fmt::format(
                    "Feature {} of the context lies in '{}', which is neither a region nor a feature.", i + 1,
                    feature.part_of));
        }
    }
}

}  // namespace

std::vector<Finding> misplaced_outlines(const Dataset& dataset) {
    std::vector<Finding> findings;
    const auto expected = expected_place(dataset);
    const auto& view = dataset.default_view;
    const bool shown_together = view.east > 180 || view.east - view.west >= 180;
    for (std::size_t i = 0; i < dataset.regions.size() && !expected.empty(); ++i) {
        auto box = outline_box(dataset.regions[i].shape);
        if (view.east > 180 && box.east < view.west) {
            box.west += 360;
            box.east += 360;
        }
        if (crosses_180(box) && shown_together) {
            continue;
        }
        if (crosses_180(box)) {
            findings.push_back(
                {Severity::warning,
                 "outline-across-180",
                 fmt::format("The outline of {} ({}) reaches across the 180th meridian, where a map shows "
                             "its parts apart.",
                             dataset.regions[i].name, dataset.regions[i].id),
                 {{static_cast<int>(i)}},
                 {}});
        } else if (!box.empty() && !crosses_180(box) && !meet(box, expected)) {
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
        if (std::find(patterns.begin(), patterns.end(), party.pattern) == patterns.end()) {
            add_warning(findings, "pattern-unknown",
                        fmt::format("The party '{}' has the pattern '{}', which the map does not have.{}",
                                    party.id, party.pattern, did_you_mean(party.pattern, patterns)));
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
                add_warning(
                    findings, "id-odd",
                    fmt::format(
                        "Row {} of {} has the id '{}'; orders and scopes take blanks and ; , = | / ' \" for "
                        "their own.",
                        i + 1, table, rows[i].id));
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
