#include "geodata/base/loaded_part.hpp"

#include "geodata/base/error.hpp"

#include <catch2/catch.hpp>

using geodata::loaded_part;

TEST_CASE("the parts of the program are found beside it") {
    CHECK(loaded_part("libterrachron_gdal.so", "terrachron_gdal_part") != nullptr);
    CHECK(loaded_part("libterrachron_film.so", "terrachron_film_part") != nullptr);
}

TEST_CASE("a missing part of the program is told in one sentence") {
    CHECK_THROWS_WITH(loaded_part("libterrachron_none.so", "anything"),
                      Catch::StartsWith("A part of the program cannot be loaded (libterrachron_none.so: ") &&
                          Catch::EndsWith("; build or install it again."));
    CHECK_THROWS_AS(loaded_part("libterrachron_gdal.so", "no_such_function"), geodata::Error);
}
