#include "geodata/analysis/findings/contradictions.hpp"

#include "geodata/analysis/control/measured.hpp"
#include "geodata/analysis/findings/contradiction_rules.hpp"
#include "geodata/base/error.hpp"

namespace geodata {

namespace {

using Overlaps = std::vector<RegionOverlap>;

// A rule that needs no outlines.
auto plain(std::vector<Finding> (*rule)(const Dataset&)) {
    return [rule](const Dataset& dataset, const Overlaps&) { return rule(dataset); };
}

}  // namespace

const std::vector<ContradictionRule>& contradiction_rules() {
    static const std::vector<ContradictionRule> rules{
        {"total-before-list", "A total is stated for a time before its list dates the regions it speaks of",
         plain(totals_before_list)},
        {"total-unreached", "No reading of the list reaches a stated total", totals_unreached, true},
        {"part-of-whole", "A part is recorded of a region that the list counts whole",
         plain(parts_of_whole_regions)},
        {"interval-against-record", "Another source's record falls into the interval a list gives",
         plain(intervals_against_records)},
        {"opposite-meaning", "Statements on one subject contradict each other in meaning",
         plain(opposite_meanings)},
        {"statement-dates", "A document dates one thing differently in its text and in its list",
         plain(statements_against_own_rows)},
        {"event-dates", "Sources date one event differently", plain(event_date_differences)},
        {"list-dates", "Sources date one change of control differently", plain(list_date_differences)},
        {"areas", "Sources state different areas for one region", plain(area_differences)},
        {"parts-and-whole", "Stated areas of parts do not add up to that of the whole",
         plain(parts_against_wholes)},
        {"outlines-overlap", "Outlines of one list cover common land", outline_overlaps, true}};
    return rules;
}

std::vector<Finding> find_contradictions(const Dataset& dataset, const std::optional<Overlaps>& overlaps) {
    std::vector<Finding> findings;
    for (const auto& rule : contradiction_rules()) {
        if (!overlaps && rule.of_outlines) {
            continue;
        }
        for (auto& finding : rule.find(dataset, overlaps ? *overlaps : Overlaps())) {
            finding.rule = rule.id;
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

std::vector<Finding> find_contradictions(const Dataset& dataset) {
    try {
        return find_contradictions(
            dataset, find_overlaps(dataset, regions_on_plane(dataset, dataset_projection(dataset))));
    } catch (const Error& too_many) {
        auto findings = find_contradictions(dataset, std::nullopt);
        findings.push_back({Severity::error, "outlines-overlap", too_many.what(), {}, {}});
        return findings;
    }
}

}  // namespace geodata
