#include "app/scene/build_scene.hpp"

#include "app/scene/map/layers.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace viewer;
using test::has_text;
using test::scene_on;
using test::settings_on;

namespace {

std::set<int> subjects(const DisplayList& list, Role role) {
    std::set<int> found;
    for (const auto& item : test::items_of(list, role))
        if (item.subject != no_subject) found.insert(item.subject);
    return found;
}

Colour fill_of(const DisplayList& list, const std::string& region) {
    for (const auto& item : list.items)
        if (const auto* fill = std::get_if<Fill>(&item.shape);
            fill != nullptr && item.role == Role::region && item.subject == test::region(region).value)
            return fill->colour;
    return {};
}

}  // namespace

TEST_CASE("equal settings give equal lists") {
    for (const char* on : {"1988-01-01", "1993-08-23", "1994-05-12"})
        CHECK(scene_on(on) == build_scene(test::map(), settings_on(on)));
}

TEST_CASE("the picture has the size of its page") {
    const auto list = build_scene(test::map(), settings_on("1993-08-23", 1280, 720));
    CHECK(list.width == 1280);
    CHECK(list.height == 720);
}

TEST_CASE("every listed region is drawn, and no other") {
    std::set<int> listed;
    for (const auto& row : test::built_in_list().rows) listed.insert(row.region.value);
    CHECK(subjects(scene_on("1993-08-23"), Role::region) == listed);
}

TEST_CASE("what is part of another region lies above it") {
    const auto order = test::map().drawing_order;
    const auto place = [&](std::size_t row) {
        return std::find(order.begin(), order.end(), row) - order.begin();
    };
    CHECK(order.size() == 9);
    CHECK(place(1) > place(0));
}

TEST_CASE("what changed looks different from what is held, possible or not yet changed") {
    const auto list = scene_on("1992-05-18");
    const std::vector<Colour> looks{fill_of(list, "lachin"), fill_of(list, "shusha"),
                                    fill_of(list, "nagorno-karabakh"), fill_of(list, "kalbajar")};
    for (std::size_t i = 0; i < looks.size(); ++i)
        for (std::size_t k = i + 1; k < looks.size(); ++k) CHECK(looks[i] != looks[k]);
}

TEST_CASE("the day after a change it is no longer shown as new") {
    CHECK(fill_of(scene_on("1992-05-18"), "lachin") != fill_of(scene_on("1992-05-19"), "lachin"));
    CHECK(fill_of(scene_on("1992-05-19"), "lachin") == fill_of(scene_on("1992-05-19"), "shusha"));
}

TEST_CASE("nothing changes in the map between two days without a change") {
    auto before = settings_on("1993-06-01");
    auto after = settings_on("1993-06-02");
    before.date_card = after.date_card = false;
    CHECK(build_scene(test::map(), before) == build_scene(test::map(), after));
}

TEST_CASE("the date card says day, sum, share and what changed, with its source") {
    const auto list = scene_on("1993-08-23");
    for (const char* words :
         {"23 August 1993", "12\u202F884 km²", "of 86\u202F600", "14.9 %", "+ Fizuli 1\u202F390 km²",
          "+ Jabrayil 1\u202F050 km²", "Virtual Karabakh", "overlaps counted once"}) {
        CAPTURE(words);
        CHECK(has_text(list, Role::card, words));
    }
}

TEST_CASE("on a day without change the card names the last one") {
    CHECK(has_text(scene_on("1993-06-01"), Role::card, "last change 2 Apr 1993: Kalbajar"));
}

TEST_CASE("low and high are both in the headline while something is only possible") {
    CHECK(has_text(scene_on("1992-05-18"), Role::card, "2\u202F129 – 6\u202F240 km²"));
    CHECK(has_text(scene_on("1992-05-18"), Role::card, "2.5 – 7.2 %"));
}

TEST_CASE("the card counts as the settings say") {
    auto settings = settings_on("1994-12-31");
    settings.counting = geodata::Counting::as_listed;
    const auto list = build_scene(test::map(), settings);
    CHECK(has_text(list, Role::card, "14\u202F682 km²"));
    CHECK(has_text(list, Role::card, "all rows added"));
}

TEST_CASE("source, projection and scale are on the picture") {
    const auto list = scene_on("1993-08-23");
    CHECK(has_text(list, Role::card, "Dates and areas: Virtual Karabakh."));
    CHECK(has_text(list, Role::card, "Natural Earth, today's units, generalised by 1-3 km"));
    CHECK(has_text(list, Role::card, "Equal-area projection"));
    CHECK(has_text(list, Role::card, " km"));
}

TEST_CASE("each part of the page can be left out") {
    auto settings = settings_on("1993-08-23");
    settings.date_card = settings.legend = settings.scale_bar = settings.source_line = false;
    settings.labels = settings.inset = false;
    const auto list = build_scene(test::map(), settings);
    CHECK(test::items_of(list, Role::card).empty());
    CHECK(test::items_of(list, Role::label).empty());
    CHECK_FALSE(test::items_of(list, Role::region).empty());
}

TEST_CASE("the line of May 1994 is drawn from its day on") {
    CHECK(test::items_of(scene_on("1994-05-11"), Role::line).empty());
    CHECK_FALSE(test::items_of(scene_on("1994-05-12"), Role::line).empty());
}

TEST_CASE("parts without an area are dots, from the first day they may be held") {
    const auto dots = [](const char* on) {
        const auto items = test::items_of(scene_on(on), Role::region);
        return std::count_if(items.begin(), items.end(),
                             [](const Item& item) { return std::holds_alternative<Dot>(item.shape); });
    };
    CHECK(dots("1993-11-30") == 0);
    CHECK(dots("1993-12-01") > 20);
}

TEST_CASE("a selected region is outlined") {
    auto settings = settings_on("1993-08-23");
    settings.selected = test::region("lachin");
    CHECK(subjects(build_scene(test::map(), settings), Role::highlight) ==
          std::set<int>{settings.selected.value});
    CHECK(subjects(scene_on("1993-08-23"), Role::highlight).empty());
}

TEST_CASE("cards come last, so that they lie on the map") {
    const auto list = scene_on("1993-08-23");
    const auto first =
        std::find_if(list.items.begin(), list.items.end(), [](auto& i) { return i.role == Role::card; });
    CHECK(std::all_of(first, list.items.end(), [](auto& item) { return item.role == Role::card; }));
}

TEST_CASE("the card names no change on the first or last day of an interval") {
    CHECK(test::has_text(test::scene_on("1988-10-07"), Role::card, "no change with a stated day so far"));
    CHECK(test::has_text(test::scene_on("1993-01-15"), Role::card, "last change 18 May 1992: Lachin"));
}
