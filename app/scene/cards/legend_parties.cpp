#include "app/scene/cards/legend_entries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace viewer {

using namespace geodata;

std::vector<Day> shown_days(const SceneSettings& settings) {
    return settings.beside ? std::vector{settings.day, *settings.beside} : std::vector{settings.day};
}

std::vector<RegionStatus> statuses_on(const Drawing& drawing, Day day) {
    auto settings = drawing.settings();
    settings.day = day;
    return day == drawing.settings().day ? drawing.row_statuses() : statuses(drawing.map(), settings);
}

namespace {

// How much land of the rows each party holds on the days shown, by the boxes of its regions.
std::map<PartyIndex, double> land_held(const Drawing& drawing, const std::vector<std::size_t>& rows) {
    const auto& map = drawing.map();
    std::map<PartyIndex, double> land;
    for (const auto day : shown_days(drawing.settings())) {
        const auto statuses = statuses_on(drawing, day);
        for (const auto row : rows) {
            const auto& listed = map.shown.rows[row];
            if (is_held(statuses[row])) {
                const auto& box = map.regions[listed.region.position()].box;
                land[holder_of(drawing.dataset(), listed)] += box.width() * box.height();
            }
        }
    }
    return land;
}

// Those with most of it first.
std::vector<PartyIndex> by_land(const std::map<PartyIndex, double>& land) {
    std::vector<PartyIndex> parties;
    for (const auto& [party, size] : land) {
        parties.push_back(party);
    }
    std::ranges::stable_sort(parties, std::greater{}, [&](PartyIndex party) { return land.at(party); });
    return parties;
}

constexpr std::size_t most_parties = 9;

}  // namespace

std::vector<PartyIndex> parties_in_view(const Drawing& drawing) {
    const auto& map = drawing.map();
    auto rows = drawn_in(map, drawing.view().ground());
    std::ranges::transform(rows, rows.begin(), [&](std::size_t drawn) { return map.drawing_order[drawn]; });
    return by_land(land_held(drawing, rows));
}

std::vector<PartyIndex> parties_holding(const Drawing& drawing, const std::vector<PartyIndex>& among) {
    auto parties = by_land(land_held(drawing, drawing.map().drawing_order));
    std::erase_if(parties, [&](PartyIndex party) { return std::ranges::find(among, party) == among.end(); });
    return parties;
}

void add_party_entries(const Drawing& drawing, const std::vector<PartyIndex>& parties,
                       std::vector<LegendEntry>& entries) {
    const auto shown = parties.size() > most_parties ? most_parties - 1 : parties.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& party = drawing.map().party(parties[i]);
        const bool asked = drawing.settings().hidden_answers.holder;
        LegendEntry entry{party_sign(parties[i]), asked ? "held: by whom?"
                                                  : drawing.map().holders_are_things
                                                      ? party.name
                                                      : "held by " + party.name};
        entry.look = look_of(drawing.theme(), party, RegionStatus::held);
        entries.push_back(std::move(entry));
    }
    if (parties.size() > shown) {
        entries.push_back(land_entry(drawing.theme(), "",
                                     fmt::format("and {} more", count_text(parties.size() - shown)),
                                     drawing.theme().land));
    }
}

}  // namespace viewer
