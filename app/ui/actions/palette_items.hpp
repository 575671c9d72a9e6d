#pragma once

#include "app/ui/ui_context.hpp"

#include <functional>
#include <string>
#include <vector>

namespace viewer {

/// Something that the palette offers.
struct PaletteItem {
    std::string kind;  ///< `command`, `region`, `town`, `day`, `event`, `source`
    std::string title;
    std::string note;      ///< its key, its date
    std::string keywords;  ///< other words that it is found under
    std::string obstacle;  ///< why it cannot be chosen now; empty: it can
    std::function<void(const UiContext&)> choose;
};

/// Everything there is: commands with their keys, regions, towns, days of change, events, sources.
std::vector<PaletteItem> palette_items(const UiContext& ui);

/// The items that fit a query, best first, at most `most`. A date as `read_typed_day` takes it is offered as a day to go to.
std::vector<PaletteItem> found_items(const UiContext& ui, const std::string& query, std::size_t most);

}  // namespace viewer
