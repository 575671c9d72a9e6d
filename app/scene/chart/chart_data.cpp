#include "app/scene/chart/chart_data.hpp"

#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/control/series.hpp"
#include "geodata/analysis/totals/reconcile.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/base/text.hpp"
#include "geodata/model/party_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace viewer {

using namespace geodata;

namespace {

// All that the list counts, or nothing of it: a part of the list cannot be held against the whole sum.
bool belongs(const Dataset& dataset, const Listing& listing, const StatedTotal& total) {
    const auto within = std::ranges::count_if(
        listing.rows, [&](const ListRow& row) { return in_scope(dataset, total.scope, row.region); });
    return is_area(total.quantity) &&
           (within == 0 || within == static_cast<std::ptrdiff_t>(listing.rows.size()));
}

std::string value_text(const StatedTotal& total) {
    const auto number = grouped(total.value, total.decimals);
    return (total.approximate ? "about " : "") + number + (total.quantity == Quantity::share ? " %" : " km²");
}

void add_sources(const Dataset& dataset, const StatedTotal& total, ChartTotal& line) {
    for (const auto& citation : total.citations) {
        const auto& source = dataset[citation.source];
        line.primary = line.primary || source.role == SourceRole::primary;
        if (line.sources.find(source.short_name) == std::string::npos) {
            line.sources += (line.sources.empty() ? "" : ", ") + source.short_name;
        }
    }
}

// Statements of one value are one line, with all who state it.
void add_total(const Dataset& dataset, const StatedTotal& total, std::vector<ChartTotal>& lines) {
    const auto value = value_text(total);
    const auto area = square_km(total.value * km2_per_unit(dataset, total));
    auto line = std::ranges::find_if(
        lines, [&](const ChartTotal& other) { return other.value == value && other.area == area; });
    if (line == lines.end()) {
        line = lines.insert(lines.end(), {area, value, "", false, {}});
    }
    add_sources(dataset, total, *line);
    line->spoken.push_back(total.as_of);
}

std::vector<ChartTotal> chart_totals(const Dataset& dataset, const Listing& listing) {
    std::vector<ChartTotal> lines;
    for (const auto& total : dataset.totals) {
        if (belongs(dataset, listing, total)) {
            add_total(dataset, total, lines);
        }
    }
    std::ranges::stable_partition(lines, [](const ChartTotal& line) { return line.primary; });
    return lines;
}

void add_name(std::vector<ChartChange>& changes, Day day, const std::string& name, ChartMark mark) {
    if (!changes.empty() && changes.back().day == day && changes.back().mark == mark) {
        changes.back().names += ", " + name;
    } else {
        changes.push_back({day, name, mark});
    }
}

const std::string& name_of(const Dataset& dataset, const Listing& listing, const Change& change) {
    return dataset[listing.rows[static_cast<std::size_t>(change.row)].region].name;
}

std::vector<ChartChange> chart_changes(const Dataset& dataset, const Listing& listing) {
    std::vector<ChartChange> changes;
    const auto chronology = chronology_of(dataset, listing);
    for (const auto& step : chronology.changes) {
        for (const auto& change : step.changes) {
            const auto& name = name_of(dataset, listing, change);
            if (is_dated(change)) {
                add_name(changes, step.day, change.after == Hold::certain ? name : "− " + name,
                         ChartMark::change);
            } else {
                add_name(changes, step.day, name, ChartMark::interval);
            }
        }
    }
    for (const auto& step : chronology.interval_ends) {
        for (const auto& change : step.changes) {
            add_name(changes, step.day, name_of(dataset, listing, change), ChartMark::interval_end);
        }
    }
    std::ranges::stable_sort(changes,
                             [](const ChartChange& a, const ChartChange& b) { return a.day < b.day; });
    return changes;
}

std::vector<ChartEventRow> event_rows(const Dataset& dataset) {
    std::vector<ChartEventRow> rows;
    for (const auto& event : dataset.events) {
        if (event.date.latest < dataset.first_day || event.date.earliest > dataset.last_day) {
            continue;
        }
        auto row =
            std::ranges::find_if(rows, [&](const ChartEventRow& other) { return other.kind == event.kind; });
        row = row == rows.end() ? rows.insert(rows.end(), {event.kind, {}}) : row;
        row->events.push_back({event.date, event_words(event)});
    }
    return rows;
}

// How much of the chart a party takes: its area over all days.
double weight_of(const std::vector<TotalStep>& steps, Day last) {
    double weight = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto end = i + 1 < steps.size() ? steps[i + 1].day : last + 1;
        weight += in_square_km(steps[i].once.high) * (end - steps[i].day);
    }
    return weight;
}

// As many as can be told apart; the others are one.
std::vector<ChartPart> chart_parts(const Dataset& dataset, const Listing& listing,
                                   const std::vector<Area>* outlines) {
    constexpr std::size_t most_parts = 8;
    const auto styled = styled_parties(dataset);
    auto lists = listings_of(dataset, listing.profile);
    std::vector<ChartPart> parts;
    for (const auto& list : lists) {
        parts.push_back(
            {styled[list.party.position()], PreparedList(dataset, list, nullptr, outlines).steps()});
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        return weight_of(parts[a].steps, dataset.last_day) > weight_of(parts[b].steps, dataset.last_day);
    });
    std::vector<ChartPart> shown;
    std::vector<Listing> others;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i + 1 < most_parts || order.size() <= most_parts) {
            shown.push_back(std::move(parts[order[i]]));
        } else {
            others.push_back(std::move(lists[order[i]]));
        }
    }
    if (!others.empty()) {
        const auto rest = joined_listing({listing.source, {}, {}, listing.profile}, others);
        const auto name = fmt::format("{} others", count_text(order.size() - shown.size()));
        shown.push_back(
            {Party{"", name, name, "#8F8A7D", ""}, PreparedList(dataset, rest, nullptr, outlines).steps()});
    }
    return shown;
}

}  // namespace

ChartData make_chart_data(const Dataset& dataset, const Listing& listing, ReferenceAreaIndex denominator) {
    ChartData data;
    data.title = dataset.title;
    data.list = listing_title(dataset, listing);
    data.held = held_key_text(dataset, listing);
    data.sources = listing_sources(dataset, listing);
    data.party = listing.party ? styled_parties(dataset)[listing.party.position()]
                               : Party{"", "no party", "no party", "#8F8A7D", ""};
    data.first_day = dataset.first_day;
    data.last_day = dataset.last_day;
    if (const auto* whole = denominator_of(dataset, denominator)) {
        data.whole = *whole;
        data.whole_source = dataset[whole->citation.source].short_name;
    }
    data.measured = of_all_parties(dataset, listing) && !states_areas(listing);
    const auto outlines = data.measured ? outline_areas(dataset) : std::vector<Area>();
    const auto* measured = data.measured ? &outlines : nullptr;
    data.steps = PreparedList(dataset, listing, nullptr, measured).steps();
    data.beside = added_beside_text(dataset, listing);
    if (of_all_parties(dataset, listing)) {
        data.parts = chart_parts(dataset, listing, measured);
    }
    data.totals = chart_totals(dataset, listing);
    data.changes = chart_changes(dataset, listing);
    data.event_rows = event_rows(dataset);
    return data;
}

}  // namespace viewer
