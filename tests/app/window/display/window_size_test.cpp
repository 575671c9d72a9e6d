#include "app/window/display/sfml_window.hpp"

#include <catch2/catch.hpp>

using viewer::first_window_size;

TEST_CASE("a window takes nine tenths of its screen at first, and no more than all of a small one") {
    CHECK(first_window_size(1920, 1080) == std::pair(1728U, 972U));
    CHECK(first_window_size(3840, 2160) == std::pair(3456U, 1944U));
    CHECK(first_window_size(800, 600) == std::pair(800U, 560U));
    CHECK(first_window_size(640, 480) == std::pair(640U, 480U));
}

TEST_CASE("on a very wide screen a window is made so high that SFML places part of it on the screen") {
    for (const auto& [width, height] :
         {std::pair{2560U, 720U}, {3840U, 1080U}, {11'520U, 1080U}, {1920U, 1080U}}) {
        const auto made = viewer::height_to_be_seen(648, width, height);
        CHECK((static_cast<int>(width) - static_cast<int>(made)) / 2 < static_cast<int>(height));
    }
    CHECK(viewer::height_to_be_seen(972, 1920, 1080) == 972);
    CHECK(viewer::height_to_be_seen(648, 2560, 1080) == 648);
}
