#include "geodata/io/named_areas.hpp"

#include "geodata/base/plain_letters.hpp"

#include <map>

namespace geodata {

namespace {

// Outlines of other times reach beyond today's borders.
bool holds_middle(const LonLatBox& area, LonLat middle) {
    constexpr double beyond = 2;
    return middle.lon >= area.west - beyond && middle.lon <= area.east + beyond &&
           middle.lat >= area.south - beyond && middle.lat <= area.north + beyond;
}

}  // namespace

AxesVotes votes_by_name(const std::vector<NamedBox>& boxes, const std::vector<NamedBox>& areas) {
    std::map<std::string, const LonLatBox*> of_name;
    for (const auto& area : areas) {
        of_name[area.name] = &area.box;
    }
    AxesVotes votes;
    for (const auto& one : boxes) {
        const auto found = of_name.find(plain_letters(one.name));
        if (found == of_name.end() || one.box.empty()) {
            continue;
        }
        const auto middle = one.box.centre();
        const bool as_read = holds_middle(*found->second, middle);
        const bool exchanged = holds_middle(*found->second, {middle.lat, middle.lon});
        votes.as_read += as_read && !exchanged ? 1 : 0;
        if (exchanged && !as_read) {
            votes.example = votes.exchanged++ == 0 ? one.name : votes.example;
        }
    }
    return votes;
}

}  // namespace geodata
