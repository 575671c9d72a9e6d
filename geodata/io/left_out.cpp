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

}  // namespace

SourceIndex fullest_source(Dataset& dataset) {
    std::vector<int> rows(dataset.sources.size(), 0);
    for (const auto& record : dataset.control) {
        if (record.extent == Extent::whole) {
            ++rows[record.citation.source.position()];
        }
    }
    const auto most = std::max_element(rows.begin(), rows.end());
    return most == rows.end() ? own_source(dataset) : SourceIndex{static_cast<int>(most - rows.begin())};
}

// Where no list is named, what any source says counts, unless a fuller source says something of the same region at the same
// time: then theirs stands beside it, as what sources disagree about.
void list_all_sources(Dataset& dataset) {
    std::vector<int> rows(dataset.sources.size(), 0);
    std::vector<std::vector<int>> of_region(dataset.regions.size());
    std::vector<int> order;
    for (std::size_t i = 0; i < dataset.control.size(); ++i) {
        if (dataset.control[i].extent == Extent::whole) {
            ++rows[dataset.control[i].citation.source.position()];
            order.push_back(static_cast<int>(i));
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const auto of = [&](int i) { return dataset.control[static_cast<std::size_t>(i)].citation.source; };
        return rows[of(a).position()] != rows[of(b).position()]
                   ? rows[of(a).position()] > rows[of(b).position()]
                   : of(a) < of(b);
    });
    std::size_t others = 0;
    std::size_t beside = 0;
    for (const int i : order) {
        auto& record = dataset.control[static_cast<std::size_t>(i)];
        auto& listed = of_region[record.region.position()];
        const bool own = record.citation.source == dataset.list_source;
        const bool met = std::any_of(listed.begin(), listed.end(), [&](int other) {
            const auto& one = dataset.control[static_cast<std::size_t>(other)];
            return one.citation.source != record.citation.source && meet(one, record);
        });
        if (own || !met) {
            listed.push_back(i);
            record.listed_too = !own;
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
