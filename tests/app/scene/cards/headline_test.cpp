#include "app/scene/cards/headline.hpp"

#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

namespace {

Headline headline(const char* day) {
    const auto found = headline_of(test::map(), test::day(day));
    REQUIRE(found.has_value());
    return *found;
}

PageRect box_of(const std::vector<Item>& items) {
    for (const auto& item : items) {
        if (const auto* box = std::get_if<Box>(&item.shape)) {
            return box->rect;
        }
    }
    return {};
}

}  // namespace

TEST_CASE("a change is told by its name, its area and what happened") {
    CHECK(headline("1992-05-18").rows ==
          std::vector<HeadlineRow>{{"Lachin", "1\u202f840 km²", "newly held"}});
    CHECK(headline("1993-08-23").rows.size() == 2);
}

TEST_CASE("the beginning of an interval is told as what it is") {
    CHECK(headline("1988-01-01").rows.at(0).said == "dated 1988–1992, no day given");
}

TEST_CASE("a day without a change has no headline") {
    CHECK_FALSE(headline_of(test::map(), test::day("1992-05-19")).has_value());
}

TEST_CASE("the headline keeps to its room, shrinks with it, and gives way where there is none") {
    const auto told = headline("1993-08-23");
    for (const PageRect room : {PageRect{700, 24, 1196, 400}, PageRect{500, 24, 360, 400}}) {
        const auto place = headline_place(told, room, 1, false);
        const auto box = box_of(headline_items(told, place, 1, light_theme()));
        CHECK(box == place);
        CHECK(box.width > 0);
        CHECK(box.left >= room.left - 0.01);
        CHECK(box.right() == Approx(room.right()));
        CHECK(box.bottom() <= room.bottom());
    }
    CHECK(headline_place(told, {700, 24, 80, 400}, 1, false).empty());
    CHECK(headline_items(told, {}, 1, light_theme()).empty());
}
