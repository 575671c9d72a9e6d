#include "app/state/headline_on.hpp"

#include "app/scene/font_metrics.hpp"
#include "app/state/picture_of.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <tuple>
#include <vector>

using namespace viewer;

namespace {

/// A page at rest on a change while it is played, at that size of the map.
PageContent played(geodata::Day day, double width, double height, double unit) {
    auto state = apply(initial_state(test::map()), GoToDay{day}, test::map());
    state.playing = true;
    return page_of(test::map(), state, width, height, unit);
}

PageRect headline_box(const PageContent& page) {
    const auto items = headline_on(test::map(), page, light_theme());
    const auto* box = items.empty() ? nullptr : std::get_if<Box>(&items.front().shape);
    return box == nullptr ? PageRect{} : box->rect;
}

/// Names of listed regions and of countries: those in bold type.
std::vector<Text> great_names(const PageContent& page) {
    std::vector<Text> names;
    for (const auto& item : build_scene(test::map(), page.panes.front().settings).items) {
        const auto* text = std::get_if<Text>(&item.shape);
        if (text != nullptr && text->weight == Weight::bold &&
            (item.role == Role::label || item.role == Role::place)) {
            names.push_back(*text);
        }
    }
    return names;
}

PageRect box_of(const Text& text) {
    const double width = text_width(text.utf8, text.size, text.weight, text.letter_space);
    return {text.at.x, text.at.y - text.size, width, 1.2 * text.size};
}

}  // namespace

TEST_CASE("the headline keeps off the names of regions and countries on the map") {
    // The maps of windows of 1920x1080, 1366x768 and 1280x720, of one without the panel, and of a small one.
    for (const auto& [width, height, unit] :
         {std::tuple{1456.0, 832.0, 1.0}, std::tuple{1018.0, 583.0, 0.75}, std::tuple{927.0, 535.0, 0.75},
          std::tuple{1366.0, 583.0, 0.75}, std::tuple{804.0, 463.0, 0.75}}) {
        for (const auto& step : test::map().steps) {
            const auto page = played(step.day, width, height, unit);
            const auto box = headline_box(page);
            CAPTURE(width, geodata::iso_text(step.day), box.left, box.top, box.width, box.height);
            CHECK(box.width > 0);
            const auto names = great_names(page);
            CHECK(names.size() > 5);
            for (const auto& name : names) {
                CAPTURE(name.utf8);
                CHECK_FALSE(box_of(name).overlaps(box));
            }
        }
    }
}

TEST_CASE("the smallest words of the headline are no smaller than those of the panel") {
    const auto page = played(test::day("1992-05-18"), 1018, 583, 0.75);
    double least = 1000;
    for (const auto& item : headline_on(test::map(), page, light_theme())) {
        if (const auto* text = std::get_if<Text>(&item.shape)) {
            least = std::min(least, text->size);
        }
    }
    CHECK(least > 10);
}
