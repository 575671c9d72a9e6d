#pragma once

#include "app/order/export_order.hpp"

#include <filesystem>
#include <vector>

namespace viewer {

/// More maps are too small to be read.
constexpr std::size_t most_maps = 60;

/// A contact sheet as it will be written: many days on one page.
struct SheetOrder {
    SceneSettings page;
    std::vector<geodata::Day> days;
    int columns = 0;   ///< 0: what shows the maps largest
    double scale = 1;  ///< pixels per page unit
    friend bool operator==(const SheetOrder&, const SheetOrder&) = default;
};

/// Those days on the sheet of the order, in its colours.
SheetOrder sheet_order(const ExportOrder& order, const MapData& map, std::vector<geodata::Day> days);

/// Throws UsageError unless the name ends as a picture does.
void check_picture_name(const std::filesystem::path& target);

/// Writes it whole or not at all, in the picture format of its extension. Throws UsageError, geodata::Error.
void write_contact_sheet(const std::filesystem::path& target, const MapData& map, const SheetOrder& sheet,
                         bool overwrite);

}  // namespace viewer
