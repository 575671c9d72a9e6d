#include "geodata/base/load_module.hpp"

#include "geodata/base/error.hpp"

#include <catch2/catch.hpp>

using geodata::load_module;

TEST_CASE("the modules of the program are found where they belong to it") {
    CHECK(load_module("gdal") != nullptr);
    CHECK(load_module("gdal") == load_module("gdal"));
    CHECK(load_module("film") != nullptr);
}

TEST_CASE("a missing module of the program is told in one sentence") {
    CHECK_THROWS_WITH(load_module("none"),
                      "A part of the program is missing, libterrachron_none.so; build or install it again.");
}

TEST_CASE("a name that leads elsewhere finds no module") {
    CHECK_THROWS_AS(load_module("/../../usr/lib/x86_64-linux-gnu/libm"), geodata::Error);
}
