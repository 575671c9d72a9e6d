#include "app/scene/cards/legend_parties.hpp"

#include "app/scene/map/layers.hpp"

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

// Adds how much land of the rows each party holds on the day, by the boxes of its regions.
class HeldLand {
public:
    HeldLand(const Drawing& drawing, Day day) : drawing_(drawing), statuses_(statuses_on(drawing, day)) {}

    void add(std::size_t row, std::map<PartyIndex, double>& land) const {
        const auto& listed = drawing_.map().shown.rows[row];
        if (is_held(statuses_[row])) {
            const auto& box = drawing_.map().regions[listed.region.position()].box;
            land[holder_of(drawing_.dataset(), listed)] += box.width() * box.height();
        }
    }

private:
    const Drawing& drawing_;
    std::vector<RegionStatus> statuses_;
};

// Those with most of it first.
std::vector<PartyIndex> by_land(const std::map<PartyIndex, double>& land) {
    std::vector<PartyIndex> parties;
    for (const auto& [party, size] : land) {
        parties.push_back(party);
    }
    std::stable_sort(parties.begin(), parties.end(),
                     [&](PartyIndex a, PartyIndex b) { return land.at(a) > land.at(b); });
    return parties;
}

constexpr std::size_t most_parties = 9;

}  // namespace

std::vector<PartyIndex> parties_in_view(const Drawing& drawing) {
    const auto& map = drawing.map();
    const auto seen = drawn_in(map, drawing.view().ground());
    std::map<PartyIndex, double> land;
    for (const auto day : shown_days(drawing.settings())) {
        const HeldLand held(drawing, day);
        for (const auto drawn : seen) {
            held.add(static_cast<std::size_t>(map.drawing_order[drawn]), land);
        }
    }
    return by_land(land);
}

std::vector<PartyIndex> parties_holding(const Drawing& drawing, const std::vector<PartyIndex>& among) {
    std::map<PartyIndex, double> land;
    for (const auto day : shown_days(drawing.settings())) {
        const HeldLand held(drawing, day);
        for (std::size_t row = 0; row < drawing.map().shown.rows.size(); ++row) {
            held.add(row, land);
        }
    }
    auto parties = by_land(land);
    std::erase_if(parties, [&](PartyIndex party) {
        return std::find(among.begin(), among.end(), party) == among.end();
    });
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
        LegendEntry rest{"", fmt::format("and {} more", count_text(parties.size() - shown))};
        rest.look.fill = drawing.theme().land;
        rest.look.rim = drawing.theme().region_rim;
        entries.push_back(std::move(rest));
    }
}

}  // namespace viewer
