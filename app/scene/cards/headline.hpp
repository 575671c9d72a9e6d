#pragma once

#include "app/scene/map/map_data.hpp"
#include "app/scene/style.hpp"

#include <optional>
#include <string>
#include <vector>

namespace viewer {

/// One change, to be read from the back of a room.
struct HeadlineRow {
    std::string name;    ///< `Venetia`
    std::string figure;  ///< `1 840 km²`; empty where no area is stated
    std::string said;    ///< `newly held`
    friend bool operator==(const HeadlineRow&, const HeadlineRow&) = default;
};

/// What changed on a day, while playing rests on it: name and area, large.
struct Headline {
    std::vector<HeadlineRow> rows;
    std::size_t more = 0;  ///< further changes of the day
    friend bool operator==(const Headline&, const Headline&) = default;
};

/// Of the day; nothing where nothing is stated to change on it.
std::optional<Headline> headline_of(const MapData& map, geodata::Day day);

/// Where its card stands in `room`, a part of the page that other cards leave free: in the upper right corner, or in the
/// upper left one. Smaller where it must be; empty where it has no room. `unit` is that of the page.
PageRect headline_place(const Headline& headline, const PageRect& room, double unit, bool at_left);

/// The card in such a place.
std::vector<Item> headline_items(const Headline& headline, const PageRect& place, double unit,
                                 const Theme& theme);

}  // namespace viewer
