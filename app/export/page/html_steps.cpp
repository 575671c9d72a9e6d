#include "app/export/page/html_parts.hpp"
#include "app/scene/map/region_look.hpp"
#include "geodata/analysis/totals/totals.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/analysis/words/overview.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace viewer {

using namespace geodata;

namespace {

Json bounds_json(const Bounds& bounds) {
    return Json::array({km2_number(bounds.low), km2_number(bounds.high)});
}

Json sum_json(const MapData& map, const Bounds& sum, bool stated) {
    return {{"km2", bounds_json(sum)},
            {"text", stated ? bounds_text(sum) : std::string()},
            {"share", share_of_whole(*map.dataset, map.listing.profile, sum)}};
}

Json totals_on(const MapData& map, Day day, Counting counting) {
    return sum_json(map, map.total_on(day, counting).sum, states_areas(map.listing));
}

char letter_of(Hold hold) {
    switch (hold) {
        case Hold::possible: return 'p';
        case Hold::certain: return 'h';
        case Hold::ended: return 'e';
        default: return 'n';
    }
}

// The statuses as one letter each, for style sheets: n not yet, p possible, h held, e ended, x not drawn.
std::string status_letters(const MapData& map, const std::vector<RegionStatus>& status, Day day) {
    std::string letters;
    const auto holdings = holdings_on(*map.dataset, map.shown, day);
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        letters += status[i] == RegionStatus::hidden ? 'x' : letter_of(holdings[i].hold);
    }
    return letters;
}

// What stands out on a day, as a picture of that day marks it.
Json rows_with(const std::vector<RegionStatus>& status, RegionStatus wanted) {
    Json rows = Json::array();
    for (std::size_t i = 0; i < status.size(); ++i) {
        if (status[i] == wanted) {
            rows.push_back(i);
        }
    }
    return rows;
}

Json changes_json(const MapData& map, const ChangeDay* step) {
    if (step == nullptr) {
        return Json::array();
    }
    return json_list(change_lines(*map.dataset, map.shown, *step), [&](const auto& change) -> Json {
        const auto& record = map.dataset->control[static_cast<std::size_t>(change.record)];
        return {{"row", change.row},
                {"text", change.text},
                {"dated", change.dated},
                {"source", (*map.dataset)[record.citation.source].short_name}};
    });
}

// What differs from the step before, as pairs of row and letter: of a thousand steps each changes a few rows.
Json moves_json(const std::string& before, const std::string& now) {
    Json moves = Json::array();
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (before.empty() || before[i] != now[i]) {
            moves.push_back(i);
            moves.push_back(std::string(1, now[i]));
        }
    }
    return moves;
}

/// What was told of the step before, of which only what differs is told again.
struct ToldBefore {
    std::string letters;
    std::map<int, Json> sums;  ///< by party
};

// With those of all together, under no party's number.
std::vector<HolderSum> with_all(std::vector<HolderSum> sums) {
    HolderSum all;
    for (const auto& sum : sums) {
        all.sum.low += sum.sum.low;
        all.sum.high += sum.sum.high;
        all.regions += sum.regions;
        all.without_area += sum.without_area;
    }
    sums.push_back(all);
    return sums;
}

// Of each party that holds otherwise than before: of hundreds few do.
Json party_sums(const MapData& map, Day day, std::map<int, Json>& before) {
    const auto once = with_all(sums_by_holder(*map.dataset, map.shown, day, Counting::once));
    const auto listed = with_all(sums_by_holder(*map.dataset, map.shown, day, Counting::as_listed));
    Json told = Json::object();
    for (std::size_t i = 0; i < once.size(); ++i) {
        const auto of = [&](const HolderSum& sum) {
            return sum_json(map, sum.sum, sum.regions == 0 || sum.without_area < sum.regions);
        };
        Json sums{{"once", of(once[i])}, {"listed", of(listed[i])}, {"regions", once[i].regions}};
        auto& known = before[once[i].party.value];
        if (known != sums) {
            known = sums;
            told[std::to_string(once[i].party.value)] = std::move(sums);
        }
    }
    return told;
}

Json step_json(const MapData& map, Day day, const ChangeDay* step, ToldBefore& before) {
    SceneSettings settings;
    settings.day = day;
    const auto status = statuses(map, settings);
    auto now = status_letters(map, status, day);
    auto moves = moves_json(before.letters, now);
    before.letters = std::move(now);
    Json json{{"day", day.number},
              {"once", totals_on(map, day, Counting::once)},
              {"listed", totals_on(map, day, Counting::as_listed)},
              {"moves", std::move(moves)},
              {"changed", rows_with(status, RegionStatus::changed)},
              {"ended", rows_with(status, RegionStatus::interval_ended)},
              {"stop", entry_of_day(map.steps, day) != nullptr},
              {"changes", changes_json(map, step)}};
    if (map.several_parties()) {
        json["shown"] = overview_on(*map.dataset, map.shown, day).text;
        json["sums"] = party_sums(map, day, before.sums);
    }
    return json;
}

// Where the sums count otherwise: the changes, and the ends of intervals where nothing changes as well.
std::vector<ChangeDay> counted_days(const MapData& map) {
    auto days = map.steps;
    std::copy_if(map.interval_ends.begin(), map.interval_ends.end(), std::back_inserter(days),
                 [&](const ChangeDay& ended) { return entry_of_day(map.steps, ended.day) == nullptr; });
    std::sort(days.begin(), days.end(), [](const ChangeDay& a, const ChangeDay& b) { return a.day < b.day; });
    return days;
}

}  // namespace

Json page_steps(const MapData& map) {
    Json steps = Json::array();
    ToldBefore before;
    const auto first = map.dataset->first_day;
    const auto days = counted_days(map);
    if (days.empty() || days.front().day != first) {
        steps.push_back(step_json(map, first, nullptr, before));
    }
    for (const auto& step : days) {
        steps.push_back(step_json(map, step.day, &step, before));
    }
    return steps;
}

}  // namespace viewer
