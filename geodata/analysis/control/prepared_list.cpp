#include "geodata/analysis/control/prepared_list.hpp"

#include "geodata/analysis/control/succession.hpp"
#include "geodata/base/rows.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>

namespace geodata {

namespace {

std::int64_t whole_square_metres(Area area) { return std::llround(area.square_metres); }

Area area_of(std::int64_t whole) { return square_metres(static_cast<double>(whole)); }

// Spans that overlap or touch become one.
void merge_from(std::vector<DaySpan>& spans, std::size_t first) {
    const auto begin = spans.begin() + static_cast<std::ptrdiff_t>(first);
    std::ranges::sort(begin, spans.end(), {}, &DaySpan::first);
    if (begin == spans.end()) {
        return;
    }
    auto last = begin;
    for (auto span = begin + 1; span != spans.end(); ++span) {
        if (span->first <= last->end) {
            last->end = std::max(last->end, span->end);
        } else {
            *++last = *span;
        }
    }
    spans.erase(last + 1, spans.end());
}

// Rows so that each stands behind the one around it. Rows in a circle of part_of, which the reader refuses, stay out.
template <class Rows>
std::vector<std::size_t> outer_first(const Rows& rows) {
    std::vector<std::vector<std::size_t>> inner(rows.size());
    std::vector<std::size_t> order;
    order.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].parent < 0) {
            order.push_back(i);
        } else {
            nth(inner, rows[i].parent).push_back(i);
        }
    }
    for (std::size_t next = 0; next < order.size(); ++next) {
        append(order, inner[order[next]]);
    }
    return order;
}

std::vector<DaySpan> stated_spans(const Dataset& dataset, const ListRow& row) {
    std::vector<DaySpan> spans;
    std::ranges::transform(row.records, std::back_inserter(spans),
                           [&](int record) { return stated_days(dataset, nth(dataset.control, record)); });
    return spans;
}

// First days and ends, each once, in order.
std::vector<Day> ends_of(const std::vector<DaySpan>& spans) {
    std::vector<Day> days;
    for (const auto& span : spans) {
        days.push_back(span.first);
        days.push_back(span.end);
    }
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

std::vector<Day> without(const std::vector<Day>& days, const std::vector<Day>& others) {
    std::vector<Day> rest;
    std::set_difference(days.begin(), days.end(), others.begin(), others.end(), std::back_inserter(rest));
    return rest;
}

std::vector<Area> stated_areas(const Dataset& dataset, const Listing& listing) {
    std::vector<Area> areas(dataset.regions.size());
    for (const auto& row : listing.rows) {
        areas[row.region.position()] = stated_area(dataset, row);
    }
    return areas;
}

LowMidHigh areas_of(const std::array<std::int64_t, 3>& sums) {
    return {area_of(sums[0]), area_of(sums[1]), area_of(sums[2])};
}

}  // namespace

ListNews& ListNews::operator+=(const ListNews& other) {
    gained += other.gained;
    lost += other.lost;
    interval_ends += other.interval_ends;
    return *this;
}

int DayTotals::regions() const {
    return static_cast<int>(
        std::ranges::count_if(rows, [](const HeldRow& row) { return row.is_held(Reading::high); }));
}

PreparedList::PreparedList(const Dataset& dataset, const Listing& listing, const Scope* scope,
                           const std::vector<Area>* outlines)
    : first_day_(dataset.first_day), last_day_(dataset.last_day) {
    std::vector<int> row_of_position(listing.rows.size(), -1);
    const Successions successions(dataset, listing,
                                  outlines == nullptr ? stated_areas(dataset, listing) : *outlines);
    for (std::size_t i = 0; i < listing.rows.size(); ++i) {
        const auto& from = listing.rows[i];
        if (scope == nullptr || in_scope(dataset, *scope, from.region)) {
            row_of_position[i] = static_cast<int>(rows_.size());
            const auto area =
                outlines == nullptr ? stated_area(dataset, from) : (*outlines)[from.region.position()];
            Row row{static_cast<int>(i), -1, whole_square_metres(area), {}};
            add_spans(from, row, successions);
            add_news(dataset, from, row);
            rows_.push_back(row);
        }
    }
    set_parents(listing, row_of_position);
    outer_first_ = outer_first(rows_);
    merge_news();
}

void PreparedList::add_spans(const ListRow& from, Row& row, const Successions& successions) {
    for (const auto reading : readings) {
        const auto first = spans_.size();
        row.first_span[static_cast<std::size_t>(reading)] = static_cast<std::uint32_t>(first);
        for (const int record : from.records) {
            const auto days = successions.days(record, reading);
            if (!days.empty()) {
                spans_.push_back(days);
            }
        }
        merge_from(spans_, first);
    }
}

// Where low and high count the same days, a row begins and ends with them. Else what the source states decides, and the
// other days on which they begin or stop to count, those of the midpoint left out, are ends of intervals.
void PreparedList::add_news(const Dataset& dataset, const ListRow& from, const Row& row) {
    const auto span = [&](Reading reading) {
        return spans_.cbegin() +
               static_cast<std::ptrdiff_t>(row.first_span[static_cast<std::size_t>(reading)]);
    };
    const auto low = span(Reading::low);
    const auto low_end = span(Reading::midpoint);
    const auto high = span(Reading::high);
    if (std::equal(low, low_end, high, spans_.cend())) {
        std::for_each(low, low_end, [&](DaySpan each) { add_ends(each); });
        return;
    }
    auto stated = stated_spans(dataset, from);
    const auto dated = ends_of(stated);
    std::erase_if(stated, [](DaySpan each) { return each.empty(); });
    merge_from(stated, 0);
    std::ranges::for_each(stated, [&](DaySpan each) { add_ends(each); });
    std::vector<DaySpan> counted(low, low_end);
    counted.insert(counted.end(), high, spans_.cend());
    for (const auto day : without(ends_of(counted), dated)) {
        count(day, &ListNews::interval_ends);
    }
}

void PreparedList::add_ends(DaySpan stated) {
    count(stated.first, &ListNews::gained);
    count(stated.end, &ListNews::lost);
}

void PreparedList::count(Day day, int ListNews::*number) {
    if (first_day_ <= day && day <= last_day_) {
        news_.push_back({day, {}});
        news_.back().second.*number = 1;
    }
}

// Only days on which something happens are kept: a span may be ten thousand years long.
void PreparedList::merge_news() {
    std::ranges::sort(news_, {}, &std::pair<Day, ListNews>::first);
    std::vector<std::pair<Day, ListNews>> merged;
    for (const auto& [day, news] : news_) {
        if (merged.empty() || merged.back().first != day) {
            merged.push_back({day, {}});
        }
        merged.back().second += news;
    }
    news_ = std::move(merged);
}

void PreparedList::set_parents(const Listing& listing, const std::vector<int>& row_of_position) {
    for (auto& row : rows_) {
        int around = nth(listing.rows, row.position).inside;
        while (around >= 0 && nth(row_of_position, around) < 0) {
            around = nth(listing.rows, around).inside;
        }
        row.parent = around < 0 ? -1 : nth(row_of_position, around);
    }
}

std::uint32_t PreparedList::span_end(std::size_t row, std::size_t reading) const {
    if (reading + 1 < readings.size()) {
        return rows_[row].first_span[reading + 1];
    }
    return row + 1 < rows_.size() ? rows_[row + 1].first_span[0] : static_cast<std::uint32_t>(spans_.size());
}

bool PreparedList::held(std::size_t row, std::size_t reading, Day day) const {
    const auto begin = spans_.begin() + rows_[row].first_span[reading];
    const auto end = spans_.begin() + span_end(row, reading);
    const auto after = std::ranges::upper_bound(begin, end, day, {}, &DaySpan::first);
    return after != begin && std::prev(after)->contains(day);
}

std::vector<std::uint8_t> PreparedList::held_on(Day day) const {
    std::vector<std::uint8_t> states(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        for (std::size_t r = 0; r < readings.size(); ++r) {
            states[i] = static_cast<std::uint8_t>(states[i] | (held(i, r, day) ? 1U << r : 0U));
        }
    }
    return states;
}

DayTotals PreparedList::totals_on(Day day) const {
    const auto held = held_on(day);
    // For each row the readings that hold something around it.
    std::vector<std::uint8_t> covered(rows_.size());
    for (const auto i : outer_first_) {
        if (rows_[i].parent >= 0) {
            const auto parent = static_cast<std::size_t>(rows_[i].parent);
            covered[i] = held[parent] | covered[parent];
        }
    }
    DayTotals totals{day, {}, {}, {}};
    totals.rows.reserve(rows_.size() - static_cast<std::size_t>(std::ranges::count(held, 0)));
    std::array<std::int64_t, 3> once{};
    std::array<std::int64_t, 3> as_listed{};
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (held[i] == 0) {
            continue;
        }
        HeldRow row{rows_[i].position, area_of(rows_[i].square_metres), {}, {}};
        for (std::size_t r = 0; r < readings.size(); ++r) {
            row.held[r] = (held[i] >> r & 1U) != 0;
            row.inside[r] = row.held[r] && (covered[i] >> r & 1U) != 0;
            as_listed[r] += row.held[r] ? rows_[i].square_metres : 0;
            once[r] += row.held[r] && !row.inside[r] ? rows_[i].square_metres : 0;
        }
        totals.rows.push_back(row);
    }
    totals.once = areas_of(once);
    totals.as_listed = areas_of(as_listed);
    return totals;
}

DayTotals day_totals(const Dataset& dataset, const Listing& listing, Day day, const Scope* scope) {
    return PreparedList(dataset, listing, scope).totals_on(day);
}

const TotalStep& step_on(const std::vector<TotalStep>& steps, Day day) {
    assert(!steps.empty());
    const auto after = std::ranges::upper_bound(steps, day, {}, &TotalStep::day);
    return after == steps.begin() ? steps.front() : *std::prev(after);
}

}  // namespace geodata
