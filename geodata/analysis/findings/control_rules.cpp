#include "geodata/analysis/findings/contradiction_rules.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

namespace geodata {

namespace {

const ControlRecord& beginning(const Dataset& dataset, const ListRow& row) {
    return nth(dataset.control, first_record(dataset, row));
}

// Both may apply on some common day.
bool may_coincide(const Dataset& dataset, const ControlRecord& a, const ControlRecord& b) {
    const auto first = counted_days(dataset, a, Reading::high);
    const auto second = counted_days(dataset, b, Reading::high);
    return first.first < second.end && second.first < first.end;
}

bool any_may_coincide(const Dataset& dataset, const ListRow& row, const ControlRecord& other) {
    return std::ranges::any_of(
        row.records, [&](int record) { return may_coincide(dataset, nth(dataset.control, record), other); });
}

// The lists that the dataset documents; comparison sources stand beside them.
std::vector<Listing> documented_lists(const Dataset& dataset) {
    std::vector<Listing> lists;
    for (std::size_t i = 0; i < dataset.sources.size(); ++i) {
        const SourceIndex source{static_cast<int>(i)};
        if (dataset[source].role == SourceRole::primary || source == dataset.list_source) {
            append(lists, listings_of(dataset, source));
        }
    }
    return lists;
}

// Calls `take` with the row and the record for each record by which another source puts another party into a listed
// region, or a part of it, while the list's own record of it may apply.
template <class Take>
void for_each_against(const Dataset& dataset, const Listing& listing, const Take& take) {
    const auto rows = rows_by_region(dataset, listing);
    for (std::size_t i = 0; i < dataset.control.size(); ++i) {
        const auto& other = dataset.control[i];
        if (other.citation.source == listing.source || (listing.party && other.holder == listing.party)) {
            continue;
        }
        int row = row_at_or_around(dataset, rows, other.region);
        for (; row >= 0; row = nth(listing.rows, row).inside) {
            const auto& listed = nth(listing.rows, row);
            if (holder_of(dataset, listed) != other.holder && any_may_coincide(dataset, listed, other)) {
                take(listed, static_cast<int>(i));
            }
        }
    }
}

// More than anybody reads are not listed, nor looked through again and again.
constexpr std::size_t most_sides = 200;

void add_side(std::vector<Side>& sides, const Side& side) {
    if (sides.size() < most_sides) {
        add_once(sides, side);
    }
}

// The part records of other sources against one list, by source, each with the list's own row before it.
std::map<SourceIndex, Finding> partial_findings(const Dataset& dataset, const Listing& listing) {
    std::map<SourceIndex, Finding> by_source;
    std::map<RegionIndex, int> first_of;  // asked for once a row, which may have very many records
    for_each_against(dataset, listing, [&](const ListRow& row, int position) {
        const auto& other = nth(dataset.control, position);
        if (other.extent != Extent::part) {
            return;
        }
        const auto [first, added] = first_of.try_emplace(row.region, 0);
        first->second = added ? first_record(dataset, row) : first->second;
        if (nth(dataset.control, first->second).from.is_day()) {
            auto& finding = by_source[other.citation.source];
            finding.severity = Severity::contradiction;
            add_side(finding.sides, control_side(dataset, first->second));
            add_side(finding.sides, control_side(dataset, position));
            add_once(finding.regions, row.region);
        }
    });
    return by_source;
}

// What others record within one interval of the list.
struct IntervalCase {
    const ListRow* row = nullptr;
    std::vector<int> records;
};

Finding interval_finding(const Dataset& dataset, const Listing& listing, const IntervalCase& found) {
    Finding finding{Severity::contradiction, {}, {}, {found.row->region}, {}};
    finding.sides.push_back(control_side(dataset, first_record(dataset, *found.row)));
    std::vector<std::string> others;
    const auto told = std::min(found.records.size(), most_sides);
    for (const int position : std::span(found.records).first(told)) {
        const auto& other = nth(dataset.control, position);
        finding.sides.push_back(control_side(dataset, position));
        add_once(finding.regions, other.region);
        others.push_back(fmt::format("{} has {}", dataset[other.citation.source].short_name,
                                     finding.sides.back().statement));
    }
    finding.message =
        fmt::format("{} gives one interval, {}, for {} and counts it whole from its end; {}.",
                    dataset[listing.source].short_name, readable_text(beginning(dataset, *found.row).from),
                    dataset[found.row->region].name, joined(others, "; "));
    return finding;
}

}  // namespace

std::vector<Finding> parts_of_whole_regions(const Dataset& dataset) {
    std::vector<Finding> findings;
    for (const auto& listing : documented_lists(dataset)) {
        for (auto& [source, finding] : partial_findings(dataset, listing)) {
            finding.message =
                fmt::format("{} has {} in part held by another party while the list of {} counts {} whole.",
                            dataset[source].short_name, names_of(dataset, finding.regions),
                            dataset[listing.source].short_name, finding.regions.size() == 1 ? "it" : "them");
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

std::vector<Finding> intervals_against_records(const Dataset& dataset) {
    std::vector<Finding> findings;
    for (const auto& listing : documented_lists(dataset)) {
        std::map<RegionIndex, IntervalCase> cases;
        std::map<RegionIndex, bool> begins_on_a_day;
        for_each_against(dataset, listing, [&](const ListRow& row, int position) {
            const auto [known, added] = begins_on_a_day.try_emplace(row.region, false);
            known->second = added ? beginning(dataset, row).from.is_day() : known->second;
            if (!known->second) {
                cases[row.region].row = &row;
                cases[row.region].records.push_back(position);
            }
        });
        for (const auto& [region, found] : cases) {
            findings.push_back(interval_finding(dataset, listing, found));
        }
    }
    return findings;
}

}  // namespace geodata
