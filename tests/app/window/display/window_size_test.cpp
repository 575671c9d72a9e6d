#include "app/window/display/window_size.hpp"

#include <catch2/catch.hpp>

using viewer::first_window_size;

TEST_CASE("a window takes nine tenths of its screen at first, and no more than all of a small one") {
    CHECK(first_window_size(1920, 1080) == std::pair(1728U, 972U));
    CHECK(first_window_size(3840, 2160) == std::pair(3456U, 1944U));
    CHECK(first_window_size(800, 600) == std::pair(800U, 560U));
    CHECK(first_window_size(640, 480) == std::pair(640U, 480U));
}
