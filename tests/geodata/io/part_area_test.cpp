#include "geodata/io/record_export.hpp"

#include "tests/support/built_in.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

/// The cell of an exported control record, found by region, source and extent.
std::string cell(const std::string& region, const std::string& source, const std::string& extent,
                 const std::string& column) {
    const auto table = record_tables(test::built_in()).front();
    const auto at = [&](const std::string& name) {
        std::size_t i = 0;
        while (table.columns.at(i).name != name) ++i;
        return i;
    };
    for (const auto& row : table.rows) {
        if (row.cells[at("region")] == region && row.cells[at("source")] == source &&
            row.cells[at("extent")] == extent) {
            return row.cells[at(column)];
        }
    }
    return "no such record";
}

}  // namespace

TEST_CASE("a part of a region is not exported with the area of the whole") {
    CHECK(cell("mardakert", "reference-works", "part", "km2").empty());
    CHECK(cell("fizuli", "D0", "part", "km2").empty());
}

TEST_CASE("a part is exported with the area that its own source states for it") {
    CHECK(cell("fizuli", "azernews-later", "part", "km2") == "210");
}

TEST_CASE("a whole region is exported with its area, not with that of a part") {
    CHECK(cell("fizuli", "D4", "whole", "km2") == "1390");
    CHECK(cell("held-may-1994", "de-waal-2003", "whole", "km2") == "11797");
}
