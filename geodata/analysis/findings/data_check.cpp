#include "geodata/analysis/findings/data_check.hpp"

#include "geodata/analysis/control/listing.hpp"
#include "geodata/analysis/control/measured.hpp"
#include "geodata/analysis/control/reading.hpp"
#include "geodata/analysis/findings/place_checks.hpp"
#include "geodata/analysis/words/statements.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/geometry/overlay.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace geodata {

namespace {

std::span<const Citation> citations_of(const StatedTotal& total) { return total.citations; }

template <class Row>
std::span<const Citation> citations_of(const Row& row) {
    return {&row.citation, 1};
}

template <class Row>
bool is_cited(const Row& row) {
    const auto citations = citations_of(row);
    return !citations.empty() && std::ranges::all_of(citations, [](const Citation& one) {
        return one.source && !one.locator.empty();
    });
}

// Visits every table whose rows are statements, with its name.
template <class Visit>
void each_table(const Dataset& dataset, Visit visit) {
    visit("control", dataset.control);
    visit("areas", dataset.areas);
    visit("totals", dataset.totals);
    visit("events", dataset.events);
    visit("statements", dataset.statements);
    visit("names", dataset.names);
    visit("reference_areas", dataset.reference_areas);
}

// Once for a table: many owners have no places in their sources, and need not be told of each row.
void find_uncited(const Dataset& dataset, std::vector<Finding>& findings) {
    each_table(dataset, [&](const char* table, const auto& rows) {
        const auto uncited = positions_where(rows, [](const auto& row) { return !is_cited(row); });
        if (uncited.empty()) {
            return;
        }
        const int first = uncited.front();
        findings.push_back(
            {Severity::info,
             "row-without-locator",
             fmt::format(
                 "{} of {} rows of {} do not say where in their source the statement stands, the first "
                 "of them row {}.",
                 uncited.size(), rows.size(), table, first + 1),
             {},
             {{"no locator", citations_of(nth(rows, first)).front(), {table, first}}}});
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
            warning("record-beyond-outline",
                    fmt::format("{} is held {} its outline is valid; it is shown and counted while it is.",
                                region.name, before ? "before" : "after"),
                    {record.region},
                    {{"from " + record.from.text, record.citation, {"control", static_cast<int>(i)}}}));
    }
}

void find_invalid_outlines(const Dataset& dataset, const std::vector<PlanePolygons>& shapes,
                           std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        const RegionIndex region{static_cast<int>(i)};
        if (const auto reason = invalid_reason(shapes[i]); !reason.empty()) {
            findings.push_back(warning(
                "outline-not-valid",
                fmt::format(
                    "The outline of {} is not a valid polygon ({}); areas are measured of it as repaired.",
                    dataset[region].name, reason),
                {region}));
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
        const auto found = [&](const char* rule, const char* what) {
            findings.push_back(warning(
                rule, fmt::format("{} is a part of {}{}", dataset.regions[i].name, dataset[whole].name, what),
                {{static_cast<int>(i)}, whole}));
        };
        if (whole && common(times[i], times[whole.position()]).empty()) {
            found("part-of-another-time", ", but the two are never there on one day.");
        } else if (whole && overlap_area(shapes[i], shapes[whole.position()]).square_metres <
                                least_share_inside * plane_area(shapes[i]).square_metres) {
            found("part-outside-whole", " but lies partly outside its outline.");
        }
    }
}

bool overlap_in_time(const ControlRecord& a, const ControlRecord& b) {
    const auto end = [](const ControlRecord& r) { return r.until ? r.until->earliest : latest_day; };
    return a.from.latest < end(b) && b.from.latest < end(a);
}

Finding held_twice(const Dataset& dataset, int first, int second) {
    const auto& a = nth(dataset.control, first);
    const auto& b = nth(dataset.control, second);
    return warning(
        "held-twice",
        fmt::format("{} is held by two records of one source at the same time.", dataset[a.region].name),
        {a.region},
        {{"from " + a.from.text, a.citation, {"control", first}},
         {"from " + b.from.text, b.citation, {"control", second}}});
}

// Whole records by region and source, each group in the order of its beginnings: only those that begin before another
// has ended can be at the same time with it.
std::map<std::pair<RegionIndex, SourceIndex>, std::vector<int>> whole_records(const Dataset& dataset) {
    std::map<std::pair<RegionIndex, SourceIndex>, std::vector<int>> groups;
    for (std::size_t i = 0; i < dataset.control.size(); ++i) {
        const auto& record = dataset.control[i];
        if (record.extent == Extent::whole) {
            groups[{record.region, record.citation.source}].push_back(static_cast<int>(i));
        }
    }
    for (auto& [key, rows] : groups) {
        std::ranges::stable_sort(rows, {}, [&](int row) { return nth(dataset.control, row).from.latest; });
    }
    return groups;
}

// A hundred thousand records of one region would make billions of pairs: enough are told to see what is wrong.
void find_double_holds(const Dataset& dataset, std::vector<Finding>& findings) {
    constexpr std::size_t most_told = 1000;
    const auto before = findings.size();
    for (const auto& [key, rows] : whole_records(dataset)) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto& first = nth(dataset.control, rows[i]);
            for (std::size_t k = i + 1; k < rows.size(); ++k) {
                const auto& second = nth(dataset.control, rows[k]);
                if (!overlap_in_time(first, second)) {
                    break;  // all further ones begin later still
                }
                if (findings.size() - before >= most_told) {
                    findings.push_back(
                        warning("held-twice",
                                fmt::format("More than {} pairs of records of one source hold a region at "
                                            "the same time; no more are listed.",
                                            most_told)));
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
            const auto& record = nth(dataset.control, row.records.front());
            findings.push_back(
                warning("listed-without-area",
                        fmt::format("{} is listed without an area and adds nothing to the total.",
                                    dataset[row.region].name),
                        {row.region}, {{"no area", record.citation, {"control", row.records.front()}}}));
        }
    }
}

// A name of nothing is shown nowhere: most likely its id was misspelt.
void find_names_of_nothing(const Dataset& dataset, std::vector<Finding>& findings) {
    const auto ids = ids_of_land(dataset);
    for (std::size_t i = 0; i < dataset.names.size(); ++i) {
        const auto& name = dataset.names[i];
        if (!ids.contains(name.of)) {
            findings.push_back(
                warning("name-of-nothing",
                        fmt::format("Row {} of names gives '{}' as a name of '{}', which is neither a region "
                                    "nor a feature of the context.",
                                    i + 1, name.name, name.of),
                        {}, {{name.name, name.citation, {"names", static_cast<int>(i)}}}));
        }
    }
}

Finding about_statement(const Dataset& dataset, std::size_t position, const char* rule,
                        const std::string& problem) {
    const auto& statement = dataset.statements[position];
    return warning(rule, fmt::format("Statement {} {}.", statement.id, problem), {},
                   {{statement.gist, statement.citation, {"statements", static_cast<int>(position)}}});
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

}  // namespace

bool is_publication(const Source& source) {
    return source.publisher != "various" && source.publisher != "none";
}

std::vector<Coverage> coverage(const Dataset& dataset) {
    std::vector<Coverage> tables;
    const auto published = [&](const Citation& citation) { return is_publication(dataset[citation.source]); };
    each_table(dataset, [&](const char* table, const auto& rows) {
        const auto with = std::ranges::count_if(rows, [&](const auto& row) {
            const auto citations = citations_of(row);
            return is_cited(row) && std::ranges::all_of(citations, published);
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
        append(findings, rule(dataset));
    }
    return findings;
}

}  // namespace geodata
