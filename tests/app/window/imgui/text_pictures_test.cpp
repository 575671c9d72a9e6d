#include "app/window/imgui/text_pictures.hpp"

#include "app/scene/font_metrics.hpp"
#include "app/window/imgui/imgui_bridge.hpp"
#include "tests/support/window_shot.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <catch2/catch.hpp>

#include <functional>

using namespace viewer;

namespace {

struct Window {
    sf::RenderWindow window{sf::VideoMode(320, 80), "test"};
    ImguiBridge bridge{window};

    // From the second frame on there are all fonts.
    Window() {
        for (int i = 0; i < 2; ++i) {
            frame([](ImDrawList&) {});
        }
    }

    Raster frame(const std::function<void(ImDrawList&)>& draw) {
        window.clear();
        bridge.begin_frame(0.02, 1);
        draw(*ImGui::GetForegroundDrawList());
        bridge.end_frame();
        return test::shot(window);
    }

    Raster text(const char* words, ImU32 colour = IM_COL32_WHITE, const ImVec4* clip = nullptr) {
        return frame([&](ImDrawList& list) {
            const auto* font = bridge.fonts().body;
            list.AddText(font, font->FontSize, {10, 10}, colour, words, nullptr, 0, clip);
        });
    }

    ImVec2 size_of(const char* words, float wrap_width = 0) {
        const auto* font = bridge.fonts().body;
        return font->CalcTextSizeA(font->FontSize, 1e6F, wrap_width, words);
    }
};

/// Pixels that are not black.
int drawn(const Raster& raster, int from = 0) {
    int count = 0;
    for (int y = 0; y < raster.height; ++y)
        for (int x = from; x < raster.width; ++x)
            count += test::pixel(raster, x, y) == Colour{0, 0, 0} ? 0 : 1;
    return count;
}

}  // namespace

TEST_CASE("a panel draws and measures what the fonts of panels lack") {
    Window window;
    for (const char* words : {"Αθήνα", "თბილისი", "القدس", "ירושלים", "दिल्ली", "กรุงเทพ", "東京都", "አዲስ"}) {
        CAPTURE(words);
        CHECK(TextPictures::are_needed(*window.bridge.fonts().body, words));
        CHECK(drawn(window.text(words)) > 100);
        CHECK(window.size_of(words).x == Approx(text_width(words, 18, Weight::regular)).margin(1));
    }
}

TEST_CASE("letters of panels have the colour asked for") {
    Window window;
    const auto red = window.text("東", IM_COL32(255, 0, 0, 255));
    CHECK(drawn(red) > 30);
    for (int y = 0; y < red.height; ++y)
        for (int x = 0; x < red.width; ++x) REQUIRE(test::pixel(red, x, y).green == 0);
}

TEST_CASE("plain text of panels is Dear ImGui's own affair") {
    Window window;
    CHECK_FALSE(TextPictures::are_needed(*window.bridge.fonts().body, "Kəlbəcər, Շուշի, Новгород – 12 km²"));
}

TEST_CASE("a picture of words ends at the clip that was asked for") {
    Window window;
    const ImVec4 clip{0, 0, 30, 80};
    CHECK(drawn(window.text("東京都", IM_COL32_WHITE, &clip)) > 0);
    CHECK(drawn(window.text("東京都", IM_COL32_WHITE, &clip), 30) == 0);
}

TEST_CASE("long text of panels is wrapped between letters") {
    Window window;
    CHECK(window.size_of("東京都東京都", 60).y == Approx(2 * window.bridge.fonts().body->FontSize));
}

TEST_CASE("as much of a text is told to fit as is drawn in the room") {
    Window window;
    const auto* font = window.bridge.fonts().body;
    const char* words = "東京都";
    const char* rest = nullptr;
    font->CalcTextSizeA(font->FontSize, 40, 0, words, nullptr, &rest);
    CHECK(rest == words + 6);
}
