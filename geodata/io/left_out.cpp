#include "geodata/io/left_out.hpp"

#include "geodata/base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace geodata {

namespace {

bool meet(const ControlRecord& a, const ControlRecord& b) {
    const auto last = [](const ControlRecord& record) {
        return record.until ? record.until->latest : latest_day;
    };
    return a.region == b.region && a.from.earliest < last(b) && b.from.earliest < last(a);
}

// How many each source has of whole regions.
std::vector<int> rows_by_source(const Dataset& dataset) {
    std::vector<int> rows(dataset.sources.size(), 0);
    for (const auto& record : dataset.control) {
        rows[record.citation.source.position()] += record.extent == Extent::whole ? 1 : 0;
    }
    return rows;
}

}  // namespace

SourceIndex fullest_source(Dataset& dataset) {
    const auto rows = rows_by_source(dataset);
    const auto most = std::max_element(rows.begin(), rows.end());
    return most == rows.end() ? own_source(dataset) : SourceIndex{static_cast<int>(most - rows.begin())};
}

// Where no list is named, what any source says counts, unless a fuller source says something of the same region at the same
// time: then theirs stands beside it, as what sources disagree about.
void list_all_sources(Dataset& dataset) {
    const auto rows = rows_by_source(dataset);
    std::vector<ControlRecord*> order;
    for (auto& record : dataset.control) {
        if (record.extent == Extent::whole) {
            order.push_back(&record);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](const ControlRecord* a, const ControlRecord* b) {
        const auto rank = [&](SourceIndex source) { return std::pair(-rows[source.position()], source); };
        return rank(a->citation.source) < rank(b->citation.source);
    });
    std::vector<std::vector<const ControlRecord*>> of_region(dataset.regions.size());
    std::size_t others = 0;
    std::size_t beside = 0;
    for (auto* record : order) {
        auto& listed = of_region[record->region.position()];
        const bool own = record->citation.source == dataset.list_source;
        const bool met = std::any_of(listed.begin(), listed.end(), [&](const ControlRecord* other) {
            return other->citation.source != record->citation.source && meet(*other, *record);
        });
        if (own || !met) {
            listed.push_back(record);
            record->listed_too = !own;
        }
        others += own ? 0 : 1;
        beside += own || !met ? 0 : 1;
    }
    if (others > 0) {
        dataset.reading_notes.push_back(fmt::format(
            "No list is named in 'list_source', so the rows of all sources count{}.",
            beside == 0
                ? std::string()
                : fmt::format("; {} of them, of regions that a fuller source dates otherwise at the same "
                              "time, stand beside the list",
                              beside)));
    }
}

std::pair<Day, Day> span_of(const Dataset& dataset) {
    std::optional<Day> first;
    std::optional<Day> last;
    const auto take = [&](const std::optional<EdtfDate>& date) {
        if (date && !date->open_start) {
            first = std::min(first.value_or(date->earliest), date->earliest);
            last = std::max(last.value_or(date->earliest), date->earliest);
        }
        if (date && !date->open_end) {
            last = std::max(last.value_or(date->latest), date->latest);
        }
    };
    for (const auto& record : dataset.control) {
        take(record.from);
        take(record.until);
    }
    for (const auto& region : dataset.regions) {
        take(region.from);
        take(region.until);
    }
    if (!first || !last) {
        throw Error("dataset.json: 'span' must be given, since no record has a date.");
    }
    return {*day_from({year_month_day(*first).year, 1, 1}), *day_from({year_month_day(*last).year, 12, 31})};
}

}  // namespace geodata
