#include "app/scene/map/region_status.hpp"

#include "app/scene/map/spatial_index.hpp"
#include "geodata/analysis/control/comparison.hpp"
#include "geodata/analysis/control/reading.hpp"

#include <algorithm>
#include <array>

namespace viewer {

using namespace geodata;

namespace {

using Rows = std::vector<bool>;

// The rows of which one of `days`, changes or interval ends, lies in the step of the picture.
Rows rows_of_step(const MapData& map, const std::vector<ChangeDay>& days, const SceneSettings& settings) {
    Rows rows(map.shown.rows.size());
    for (const auto& step : days) {
        const int age = settings.day - step.day;
        const bool first =
            step.day == map.dataset->first_day;  // what is there from the beginning has not changed
        if (first || age < 0 || age >= settings.highlight_days) {
            continue;
        }
        for (const auto& change : step.changes) {
            rows[static_cast<std::size_t>(change.row)] = true;
        }
    }
    return rows;
}

// What any record of a row says at its strongest within the span.
RegionStatus status_on_any_day(const Dataset& dataset, const ListRow& row) {
    const DaySpan span{dataset.first_day, dataset.last_day + 1};
    const auto within = [&](Reading reading) {
        return std::ranges::any_of(row.records, [&](int record) {
            const auto days =
                counted_days(dataset, dataset.control[static_cast<std::size_t>(record)], reading);
            return std::max(days.first, span.first) < std::min(days.end, span.end);
        });
    };
    if (within(Reading::low)) {
        return RegionStatus::held;
    }
    return within(Reading::high) ? RegionStatus::possible : RegionStatus::unchanged;
}

RegionStatus status_of(Hold hold) {
    if (hold == Hold::possible) {
        return RegionStatus::possible;
    }
    return hold == Hold::certain ? RegionStatus::held : RegionStatus::unchanged;
}

RegionStatus status_on_day(Hold hold, bool changed, bool interval_ended) {
    if (hold == Hold::certain && (changed || interval_ended)) {
        return changed ? RegionStatus::changed : RegionStatus::interval_ended;
    }
    if (hold == Hold::ended && changed) {
        return RegionStatus::lost;
    }
    return status_of(hold);
}

// Between two days only what differs stands out.
RegionStatus status_between(Difference difference, Hold now) {
    if (now == Hold::certain && difference != Difference::none) {
        return difference == Difference::gained ? RegionStatus::changed : RegionStatus::interval_ended;
    }
    return difference == Difference::lost && now != Hold::possible ? RegionStatus::lost : status_of(now);
}

/// The legend's name of a status, and its weight: among several rows of one region the one that says most of it is drawn.
struct StatusRow {
    const char* sign;
    int weight;
};

const StatusRow& row_of(RegionStatus status) {
    constexpr static std::array<StatusRow, 7> rows{{{"unchanged", 1},
                                                    {"possible", 3},
                                                    {"held", 4},
                                                    {"changed", 4},
                                                    {"lost", 2},
                                                    {"ended", 4},
                                                    {"hidden", 0}}};
    return rows.at(static_cast<std::size_t>(status));
}

void hide_what_is_not_valid(const MapData& map, const SceneSettings& settings,
                            std::vector<RegionStatus>& found) {
    for (std::size_t row = 0; row < found.size(); ++row) {
        if (!valid_on((*map.dataset)[map.shown.rows[row].region], settings.day)) {
            found[row] = RegionStatus::hidden;
        }
    }
}

void hide_doubles(const MapData& map, std::vector<RegionStatus>& found) {
    if (!map.several_parties()) {
        return;
    }
    std::vector<int> best(map.regions.size(), -1);
    for (std::size_t row = 0; row < found.size(); ++row) {
        auto& of = best[map.shown.rows[row].region.position()];
        if (of < 0) {
            of = static_cast<int>(row);
            continue;
        }
        const auto other = static_cast<std::size_t>(of);
        const bool better = row_of(found[row]).weight > row_of(found[other]).weight;
        found[better ? other : row] = RegionStatus::hidden;
        of = better ? static_cast<int>(row) : of;
    }
}

// An outline of the same ground at another time says nothing of this day, and would lie beside what is held.
void hide_other_times(const MapData& map, std::vector<RegionStatus>& found) {
    if (!map.times_differ) {
        return;
    }
    for (std::size_t drawn = 0; drawn < map.drawing_order.size(); ++drawn) {
        if (!is_held(found[map.drawing_order[drawn]])) {
            continue;
        }
        for (const auto other : map.drawn->of_other_times(map, drawn)) {
            auto& status = found[map.drawing_order[other]];
            status = status == RegionStatus::unchanged ? RegionStatus::hidden : status;
        }
    }
}

void add_statuses_on_day(const MapData& map, const SceneSettings& settings,
                         const std::vector<Holding>& holdings, std::vector<RegionStatus>& result) {
    const auto changed = rows_of_step(map, map.steps, settings);
    const auto ended = rows_of_step(map, map.interval_ends, settings);
    for (std::size_t row = 0; row < holdings.size(); ++row) {
        result.push_back(status_on_day(holdings[row].hold, changed[row], ended[row]));
    }
}

}  // namespace

bool is_held(RegionStatus status) { return row_of(status).weight >= row_of(RegionStatus::possible).weight; }

bool lies_below(const ListRow& row, RegionStatus status) {
    return status == RegionStatus::unchanged && row.inside < 0;
}

std::string sign_of(RegionStatus status) { return row_of(status).sign; }

std::string party_sign(PartyIndex party) { return "party " + std::to_string(party.value); }

std::vector<RegionStatus> statuses(const MapData& map, const SceneSettings& settings) {
    std::vector<RegionStatus> result;
    if (settings.mode == ShowMode::everything) {
        for (const auto& row : map.shown.rows) {
            result.push_back(status_on_any_day(*map.dataset, row));
        }
        hide_doubles(map, result);
        return result;
    }
    const auto holdings = holdings_on(*map.dataset, map.shown, settings.day);
    if (settings.mode == ShowMode::gained) {
        const auto found = differences(*map.dataset, map.shown, settings.since, settings.day);
        for (std::size_t row = 0; row < holdings.size(); ++row) {
            result.push_back(status_between(found[row], holdings[row].hold));
        }
    } else {
        add_statuses_on_day(map, settings, holdings, result);
    }
    hide_what_is_not_valid(map, settings, result);
    hide_doubles(map, result);
    hide_other_times(map, result);
    return result;
}

}  // namespace viewer
