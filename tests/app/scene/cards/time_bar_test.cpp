#include "app/scene/cards/time_bar.hpp"

#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

TimeBar bar_on(const char* day, double width = 1280) {
    return {{0, 670, width, time_bar_height(1)},
            test::day("1988-01-01"),
            test::day("1994-12-31"),
            test::day(day),
            1};
}

double knob(const std::vector<Item>& items) {
    for (const auto& item : items) {
        if (const auto* dot = std::get_if<Dot>(&item.shape)) {
            return dot->centre.x;
        }
    }
    return -1;
}

}  // namespace

TEST_CASE("the knob goes from the left end to the right with the day") {
    const auto at = [](const char* day) {
        return knob(time_bar_items(test::map(), bar_on(day), light_theme()));
    };
    CHECK(at("1988-01-01") == Approx(24).margin(1));
    CHECK(at("1991-07-02") == Approx(640).margin(2));
    CHECK(at("1994-12-31") == Approx(1256).margin(2));
}

TEST_CASE("a time bar names the years and stays in its strip") {
    const auto bar = bar_on("1992-05-08");
    std::vector<std::string> names;
    for (const auto& item : time_bar_items(test::map(), bar, light_theme())) {
        if (const auto* text = std::get_if<Text>(&item.shape)) {
            names.push_back(text->utf8);
            CHECK(text->at.y < bar.place.bottom());
            CHECK(text->at.y - text->size > bar.place.top);
        }
    }
    CHECK(names == std::vector<std::string>{"1988", "1989", "1990", "1991", "1992", "1993", "1994"});
}
