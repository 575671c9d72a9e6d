#include "app/export/pictures/contact_sheet.hpp"

#include "app/scene/font_metrics.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

TEST_CASE("no words of a contact sheet leave the page, on paper of any shape and with text of any size") {
    const auto width = GENERATE(794, 1123, 1080, 1920);
    const auto text = GENERATE(1.0, 2.0, 3.0);
    const double height = width == 794 ? 1123 : width == 1123 ? 794 : 1080;
    auto settings = default_settings(test::map(), width, height, test::map().dataset->first_day);
    settings.unit *= text;
    std::vector<geodata::Day> days;
    for (const auto& step : test::map().steps) days.push_back(step.day);
    const auto sheet = contact_sheet(test::map(), settings, days, 0);
    for (const auto& item : test::items_of(sheet, Role::card)) {
        const auto* words = std::get_if<Text>(&item.shape);
        if (words == nullptr) continue;
        CAPTURE(words->utf8, width, text);
        CHECK(words->at.x >= 0);
        CHECK(words->at.x + text_width(words->utf8, words->size, words->weight, words->letter_space) <=
              width);
        CHECK(words->at.y <= height);
    }
}
