#include "geodata/analysis/findings/data_check.hpp"

#include "geodata/analysis/control/lifetimes.hpp"
#include "geodata/analysis/control/listing.hpp"
#include "geodata/analysis/control/measured.hpp"
#include "geodata/analysis/control/reading.hpp"
#include "geodata/analysis/findings/place_checks.hpp"
#include "geodata/analysis/words/statements.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/geometry/overlay.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace geodata {

namespace {

bool cited(const Citation& citation) { return citation.source && !citation.locator.empty(); }

bool cited(const Citations& citations) {
    return !citations.empty() &&
           std::all_of(citations.begin(), citations.end(), [](const Citation& c) { return cited(c); });
}

bool names_publication(const Dataset& dataset, const Citation& citation) {
    return cited(citation) && is_publication(dataset[citation.source]);
}

bool names_publication(const Dataset& dataset, const Citations& citations) {
    return !citations.empty() && std::all_of(citations.begin(), citations.end(), [&](const Citation& c) {
        return names_publication(dataset, c);
    });
}

const Citation& first_citation(const Citation& citation) { return citation; }
const Citation& first_citation(const Citations& citations) { return citations.front(); }

// Visits every table whose rows are statements: name, and for each row its position and citation.
template <class Visit>
void each_table(const Dataset& dataset, Visit visit) {
    const auto single = [](const auto& row) -> const Citation& { return row.citation; };
    visit("control", dataset.control, single);
    visit("areas", dataset.areas, single);
    visit("totals", dataset.totals, [](const StatedTotal& row) -> const Citations& { return row.citations; });
    visit("events", dataset.events, single);
    visit("statements", dataset.statements, single);
    visit("names", dataset.names, single);
    visit("reference_areas", dataset.reference_areas, single);
}

// Once for a table: many owners have no places in their sources, and need not be told of each row.
void find_uncited(const Dataset& dataset, std::vector<Finding>& findings) {
    each_table(dataset, [&](const char* table, const auto& rows, auto citation_of) {
        std::vector<std::size_t> uncited;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (!cited(citation_of(rows[i]))) {
                uncited.push_back(i);
            }
        }
        if (uncited.empty()) {
            return;
        }
        const auto first = uncited.front();
        findings.push_back(
            {Severity::info,
             "row-without-locator",
             fmt::format(
                 "{} of {} rows of {} do not say where in their source the statement stands, the first "
                 "of them row {}.",
                 uncited.size(), rows.size(), table, first + 1),
             {},
             {{"no locator", first_citation(citation_of(rows[first])), {table, static_cast<int>(first)}}}});
    });
}

// What was read otherwise than the format has it.
void find_reading_notes(const Dataset& dataset, std::vector<Finding>& findings) {
    for (const auto& note : dataset.reading_notes) {
        findings.push_back({Severity::info, "read-otherwise", note, {}, {}});
    }
}

// A record is held only where the outline of its region is valid: what it says beyond that is told.
void find_records_beyond_outlines(const Dataset& dataset, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < dataset.control.size(); ++i) {
        const auto& record = dataset.control[i];
        const auto& region = dataset[record.region];
        const auto valid = validity(region);
        const auto days = counted_days(record, Reading::low);
        const bool before = record.from.latest < valid.first && !record.from.open_start;
        const bool after = record.until ? record.until->earliest > valid.end : region.until.has_value();
        if (days.empty() || (!before && !after)) {
            continue;
        }
        findings.push_back(
            {Severity::warning,
             "record-beyond-outline",
             fmt::format("{} is held {} its outline is valid; it is shown and counted while it is.",
                         region.name, before ? "before" : "after"),
             {record.region},
             {{"from " + record.from.text, record.citation, {"control", static_cast<int>(i)}}}});
    }
}

void find_invalid_outlines(const Dataset& dataset, const std::vector<PlanePolygons>& shapes,
                           std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const RegionIndex region{static_cast<int>(i)};
        if (const auto reason = invalid_reason(shapes[i]); !reason.empty()) {
            findings.push_back(
                {Severity::warning,
                 "outline-not-valid",
                 fmt::format("The outline of {} is not a valid polygon ({}); areas are measured of it as "
                             "repaired.",
                             dataset[region].name, reason),
                 {region},
                 {}});
        }
    }
}

// A part may stand out of its whole by what generalised outlines allow, not by more.
void find_parts_outside(const Dataset& dataset, const std::vector<PlanePolygons>& shapes,
                        std::vector<Finding>& findings) {
    constexpr double least_share_inside = 0.98;
    const auto times = lifetimes(dataset);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const auto whole = dataset.regions[i].part_of;
        const auto area = plane_area(shapes[i]);
        if (whole && common(times[i], times[whole.position()]).empty()) {
            findings.push_back({Severity::warning,
                                "part-of-another-time",
                                fmt::format("{} is a part of {}, but the two are never there on one day.",
                                            dataset.regions[i].name, dataset[whole].name),
                                {{static_cast<int>(i)}, whole},
                                {}});
        } else if (whole && overlap_area(shapes[i], shapes[whole.position()]).square_metres <
                                least_share_inside * area.square_metres) {
            findings.push_back({Severity::warning,
                                "part-outside-whole",
                                fmt::format("{} is a part of {} but lies partly outside its outline.",
                                            dataset.regions[i].name, dataset[whole].name),
                                {{static_cast<int>(i)}, whole},
                                {}});
        }
    }
}

bool overlap_in_time(const ControlRecord& a, const ControlRecord& b) {
    const auto end = [](const ControlRecord& r) { return r.until ? r.until->earliest : latest_day; };
    return a.from.latest < end(b) && b.from.latest < end(a);
}

Finding held_twice(const Dataset& dataset, int first, int second) {
    const auto& a = dataset.control[static_cast<std::size_t>(first)];
    const auto& b = dataset.control[static_cast<std::size_t>(second)];
    return {Severity::warning,
            "held-twice",
            fmt::format("{} is held by two records of one source at the same time.", dataset[a.region].name),
            {a.region},
            {{"from " + a.from.text, a.citation, {"control", first}},
             {"from " + b.from.text, b.citation, {"control", second}}}};
}

// Whole records by region and source, each group in the order of its beginnings: only those that begin before another
// has ended can be at the same time with it.
std::vector<std::vector<int>> whole_records(const Dataset& dataset) {
    std::map<std::pair<RegionIndex, SourceIndex>, std::vector<int>> groups;
    for (std::size_t i = 0; i < dataset.control.size(); ++i) {
        const auto& record = dataset.control[i];
        if (record.extent == Extent::whole) {
            groups[{record.region, record.citation.source}].push_back(static_cast<int>(i));
        }
    }
    std::vector<std::vector<int>> result;
    for (auto& [key, rows] : groups) {
        std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
            return dataset.control[static_cast<std::size_t>(a)].from.latest <
                   dataset.control[static_cast<std::size_t>(b)].from.latest;
        });
        result.push_back(std::move(rows));
    }
    return result;
}

// A hundred thousand records of one region would make billions of pairs: enough are told to see what is wrong.
void find_double_holds(const Dataset& dataset, std::vector<Finding>& findings) {
    constexpr std::size_t most_told = 1000;
    const auto before = findings.size();
    for (const auto& rows : whole_records(dataset)) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto& first = dataset.control[static_cast<std::size_t>(rows[i])];
            for (std::size_t k = i + 1; k < rows.size(); ++k) {
                const auto& second = dataset.control[static_cast<std::size_t>(rows[k])];
                if (!overlap_in_time(first, second)) {
                    break;  // all further ones begin later still
                }
                if (findings.size() - before >= most_told) {
                    findings.push_back(
                        {Severity::warning,
                         "held-twice",
                         fmt::format("More than {} pairs of records of one source hold a region at the "
                                     "same time; no more are listed.",
                                     most_told),
                         {},
                         {}});
                    return;
                }
                findings.push_back(
                    held_twice(dataset, std::min(rows[i], rows[k]), std::max(rows[i], rows[k])));
            }
        }
    }
}

void find_missing_areas(const Dataset& dataset, std::vector<Finding>& findings) {
    const bool areas_stated = !dataset.areas.empty();
    if (!areas_stated && !dataset.control.empty()) {
        findings.push_back(
            {Severity::info,
             "no-areas-stated",
             "No areas are stated: sums tell what is measured on the map, and how many regions.",
             {},
             {}});
    }
    for (const auto& row : default_listing(dataset).rows) {
        if (row.area_claim < 0 && areas_stated) {
            const auto& record = dataset.control[static_cast<std::size_t>(row.records.front())];
            findings.push_back({Severity::warning,
                                "listed-without-area",
                                fmt::format("{} is listed without an area and adds nothing to the total.",
                                            dataset[row.region].name),
                                {row.region},
                                {{"no area", record.citation, {"control", row.records.front()}}}});
        }
    }
}

// A name of nothing is shown nowhere: most likely its id was misspelt.
void find_names_of_nothing(const Dataset& dataset, std::vector<Finding>& findings) {
    std::set<std::string_view> ids;
    for (const auto& region : dataset.regions) {
        ids.insert(region.id);
    }
    for (const auto& feature : dataset.context) {
        ids.insert(feature.id);
    }
    for (std::size_t i = 0; i < dataset.names.size(); ++i) {
        const auto& name = dataset.names[i];
        if (!ids.contains(name.of)) {
            findings.push_back(
                {Severity::warning,
                 "name-of-nothing",
                 fmt::format("Row {} of names gives '{}' as a name of '{}', which is neither a region "
                             "nor a feature of the context.",
                             i + 1, name.name, name.of),
                 {},
                 {{name.name, name.citation, {"names", static_cast<int>(i)}}}});
        }
    }
}

Finding about_statement(const Dataset& dataset, std::size_t position, const char* rule,
                        const std::string& problem) {
    const auto& statement = dataset.statements[position];
    return {Severity::warning,
            rule,
            fmt::format("Statement {} {}.", statement.id, problem),
            {},
            {{statement.gist, statement.citation, {"statements", static_cast<int>(position)}}}};
}

// A figure of no unit says nothing, and a row that is not there cannot be gone to.
void find_loose_statements(const Dataset& dataset, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < dataset.statements.size(); ++i) {
        const auto& statement = dataset.statements[i];
        if (statement.figure.has_value() == statement.unit.empty()) {
            findings.push_back(about_statement(dataset, i, "figure-without-unit",
                                               statement.figure ? "gives a figure without a unit"
                                                                : "gives a unit without a figure"));
        }
        for (const auto& row : statement.rows) {
            if (rows_carrying(dataset, statement, row).empty()) {
                findings.push_back(
                    about_statement(dataset, i, "statement-of-no-row",
                                    fmt::format("refers to '{}:{}', but {} has no such row by its document",
                                                row.table, row.id, row.table)));
            }
        }
    }
}

double perimeter_km(const LonLatPolygons& shape) {
    double total = 0;
    for (const auto& polygon : shape) {
        auto line = polygon.outer;
        line.push_back(line.front());
        total += geodesic_length_km(line);
    }
    return total;
}

// What the outlines can hold: a border that is off by half a kilometre on average, all along.
std::string difference_reason(const Region& region, Area difference) {
    constexpr double average_shift_km = 0.5;
    const double allowed = perimeter_km(region.shape) * average_shift_km;
    const bool small = std::abs(in_square_km(difference)) <= allowed;
    return fmt::format(
        "{} {}", region.note,
        small
            ? fmt::format("A border {} km long that is off by half a kilometre on average moves {:.0f} km².",
                          std::lround(perimeter_km(region.shape)), allowed)
            : "More than generalisation explains: the figure is likely for other borders than the outline.");
}

AreaComparison compare(const Dataset& dataset, std::size_t position) {
    const auto& claim = dataset.areas[position];
    const auto& region = dataset[claim.region];
    AreaComparison result{static_cast<int>(position), claim.area, geodesic_area(region.shape), 0, true, {}};
    const auto difference = result.measured - result.stated;
    result.difference_percent = percent_of(difference, result.stated);
    result.comparable = !claim.borders.starts_with("part");
    if (!result.comparable) {
        result.reason = "The figure is for a " + claim.borders + "; the outline is of the whole.";
    } else if (std::abs(result.difference_percent) > area_tolerance_percent) {
        result.reason = difference_reason(region, difference);
    }
    return result;
}

}  // namespace

bool is_publication(const Source& source) {
    return source.publisher != "various" && source.publisher != "none";
}

std::vector<Coverage> coverage(const Dataset& dataset) {
    std::vector<Coverage> tables;
    each_table(dataset, [&](const char* table, const auto& rows, auto citation_of) {
        const auto with = std::count_if(rows.begin(), rows.end(), [&](const auto& row) {
            return names_publication(dataset, citation_of(row));
        });
        tables.push_back({table, static_cast<int>(rows.size()), static_cast<int>(with)});
    });
    return tables;
}

std::vector<Finding> data_findings(const Dataset& dataset) {
    std::vector<Finding> findings;
    const auto shapes = regions_on_plane(dataset, dataset_projection(dataset));
    find_reading_notes(dataset, findings);
    find_uncited(dataset, findings);
    find_records_beyond_outlines(dataset, findings);
    find_invalid_outlines(dataset, shapes, findings);
    find_parts_outside(dataset, shapes, findings);
    find_double_holds(dataset, findings);
    find_missing_areas(dataset, findings);
    find_names_of_nothing(dataset, findings);
    find_loose_statements(dataset, findings);
    for (const auto& rule : {misplaced_outlines, odd_words, odd_ids}) {
        const auto more = rule(dataset);
        findings.insert(findings.end(), more.begin(), more.end());
    }
    return findings;
}

std::vector<AreaComparison> compare_areas(const Dataset& dataset) {
    std::vector<AreaComparison> comparisons;
    for (std::size_t i = 0; i < dataset.areas.size(); ++i) {
        comparisons.push_back(compare(dataset, i));
    }
    return comparisons;
}

}  // namespace geodata
