#include "tools/benchmarks/frame/large_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace bench {

namespace {

using namespace geodata;

constexpr double side = 0.02;  // degrees

// The same for the two regions that share a border: a hash of where it lies, between -0.5 and 0.5.
double rough(int column, int row, int along, int which) {
    auto mixed =
        static_cast<std::uint32_t>(column) * 73'856'093U ^ static_cast<std::uint32_t>(row) * 19'349'663U ^
        static_cast<std::uint32_t>(along) * 83'492'791U ^ static_cast<std::uint32_t>(which) * 2'654'435'761U;
    mixed ^= mixed >> 13;
    mixed *= 0x5bd1e995U;
    mixed ^= mixed >> 15;
    return static_cast<double>(mixed % 10'001) / 10'000 - 0.5;
}

// A point of the border that begins at a corner of the grid and runs east (which 0) or north (1).
LonLat border_point(int column, int row, int along, int pieces, int which) {
    const double part = static_cast<double>(along) / pieces;
    // Less towards the corners, so that no two borders cross.
    const double off = 0.3 * std::min(part, 1 - part) * rough(column, row, along, which);
    const double x = column + (which == 0 ? part : off);
    const double y = row + (which == 0 ? off : part);
    return {40 + side * x, 37 + side * y};
}

LonLatPolygons outline(int column, int row, int corners) {
    const int pieces = corners / 4;
    Ring<LonLat> ring;
    for (int i = 0; i < pieces; ++i) {
        ring.push_back(border_point(column, row, i, pieces, 0));
    }
    for (int i = 0; i < pieces; ++i) {
        ring.push_back(border_point(column + 1, row, i, pieces, 1));
    }
    for (int i = pieces; i > 0; --i) {
        ring.push_back(border_point(column, row + 1, i, pieces, 0));
    }
    for (int i = pieces; i > 0; --i) {
        ring.push_back(border_point(column, row, i, pieces, 1));
    }
    return {{ring, {}}};
}

EdtfDate on(Day day) {
    EdtfDate date;
    date.earliest = date.latest = day;
    date.text = iso_text(day);
    return date;
}

}  // namespace

Dataset large_dataset(int regions, int corners) {
    Dataset dataset;
    dataset.title = fmt::format("{} regions of {} corners", regions, corners);
    dataset.first_day = *day_from({1988, 1, 1});
    dataset.last_day = *day_from({1994, 12, 31});
    dataset.list_source = {0};
    dataset.sources.push_back({"list", "A list", "list", "", "", "", SourceRole::primary, ""});
    dataset.parties.push_back({"north", "North", "North", "#0072B2", ""});
    dataset.reference_areas.push_back({"country", "Country", square_km(1e6), {{0}, "row"}});
    const int columns = static_cast<int>(std::ceil(std::sqrt(regions * 1.6)));
    const int span = dataset.last_day - dataset.first_day;
    for (int i = 0; i < regions; ++i) {
        const auto name = fmt::format("r{}", i);
        dataset.regions.push_back(
            {name, name, "district", {}, Basis::mapped, "", outline(i % columns, i / columns, corners)});
        dataset.areas.push_back({{i}, square_km(4), "as listed", {{0}, "row"}});
        const auto from = dataset.first_day + static_cast<int>(static_cast<long>(i) * 7919 % span);
        dataset.control.push_back({{i}, {0}, on(from), {}, Extent::whole, {}, {{0}, "row"}, ""});
    }
    const int rows = (regions + columns - 1) / columns;
    dataset.default_view = {40, 37, 40 + side * columns, 37 + side * rows};
    return dataset;
}

}  // namespace bench
