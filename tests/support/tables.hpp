#pragma once

#include "geodata/io/gdal_module.hpp"

#include <catch2/catch.hpp>

// Tables as they were read, and read the other way.
namespace test {

inline geodata::Table by_gdal(const std::filesystem::path& file, const char* driver,
                              const geodata::TableFormat& format, const std::string& layer = {}) {
    return geodata::gdal_module().open(file, driver)->read(format, layer).value();
}

inline void check_same(const geodata::Table& ours, const geodata::Table& theirs) {
    REQUIRE(ours.rows.size() == theirs.rows.size());
    for (std::size_t i = 0; i < ours.rows.size(); ++i) {
        CHECK(ours.rows[i].place == theirs.rows[i].place);
        CHECK(ours.rows[i].cells == theirs.rows[i].cells);
        CHECK((ours.rows[i].shape == theirs.rows[i].shape));
    }
}

}  // namespace test
