#include "app/scene/labels.hpp"

#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using test::settings_on;

namespace {

struct Page {
    double width;
    double height;
    double unit;
};

/// Every picture of the days, sizes and text sizes that are tried.
template <class Check>
void on_every_page(const Check& check) {
    for (const Page page : {Page{1280, 720, 1}, Page{1280, 720, 1.5}, Page{1280, 720, 3}, Page{1920, 1080, 1},
                            Page{1920, 1080, 1.5}, Page{1920, 1080, 3}, Page{3840, 2160, 1},
                            Page{3840, 2160, 1.5}, Page{3840, 2160, 3}})
        for (const char* on :
             {"1988-01-01", "1992-05-18", "1992-12-31", "1993-08-23", "1994-01-15", "1994-05-12"}) {
            auto settings = settings_on(on, page.width, page.height);
            settings.unit = page.unit;
            CAPTURE(on, page.width, page.unit);
            check(settings, build_scene(test::map(), settings));
        }
}

/// The boxes of all that lies on the page above the map.
std::vector<PageRect> card_boxes(const DisplayList& list) {
    std::vector<PageRect> boxes;
    for (const auto& item : test::items_of(list, Role::card)) {
        if (const auto* box = std::get_if<Box>(&item.shape)) boxes.push_back(box->rect);
        if (const auto* text = std::get_if<Text>(&item.shape))
            boxes.push_back({text->at.x, text->at.y - cap_height(text->size),
                             text_width(text->utf8, text->size, text->weight, text->letter_space),
                             cap_height(text->size)});
    }
    return boxes;
}

}  // namespace

TEST_CASE("no two labels overlap") {
    on_every_page([](const SceneSettings&, const DisplayList& list) {
        const auto boxes = label_boxes(list);
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t k = i + 1; k < boxes.size(); ++k) REQUIRE_FALSE(boxes[i].overlaps(boxes[k]));
    });
}

TEST_CASE("no label is cut by the page") {
    on_every_page([](const SceneSettings& settings, const DisplayList& list) {
        for (const auto& box : label_boxes(list)) {
            REQUIRE(box.left >= 0);
            REQUIRE(box.top >= 0);
            REQUIRE(box.right() <= settings.width);
            REQUIRE(box.bottom() <= settings.height);
        }
    });
}

TEST_CASE("no label lies under a card") {
    on_every_page([](const SceneSettings&, const DisplayList& list) {
        const auto cards = card_boxes(list);
        REQUIRE_FALSE(cards.empty());
        for (const auto& box : label_boxes(list))
            for (const auto& card : cards) REQUIRE_FALSE(box.overlaps(card));
    });
}

TEST_CASE("no dot of a place lies under a label") {
    on_every_page([](const SceneSettings&, const DisplayList& list) {
        for (const auto& item : test::items_of(list, Role::place))
            for (const auto& box : label_boxes(list))
                REQUIRE_FALSE(box.contains(std::get<Dot>(item.shape).centre));
    });
}

TEST_CASE("at the usual size every listed region has its name") {
    for (const char* on : {"1988-01-01", "1993-08-23", "1994-05-12"}) {
        const auto list = test::scene_on(on);
        for (const auto& row : test::built_in_list().rows) {
            const auto& name = test::built_in()[row.region].name;
            CAPTURE(on, name);
            CHECK(test::has_text(list, Role::label, name));
        }
    }
}

TEST_CASE("a name stands on its region") {
    for (const Page page : {Page{1920, 1080, 1}, Page{640, 900, 0.73}})
        for (const char* on : {"1992-05-18", "1993-08-23"}) {
            const auto settings = settings_on(on, page.width, page.height);
            const MapView view(settings.camera, {0, 0, settings.width, settings.height});
            for (const auto& item : test::items_of(build_scene(test::map(), settings), Role::label)) {
                const auto& text = std::get<Text>(item.shape);
                if (item.subject == no_subject || text.weight != Weight::bold) continue;
                const PagePoint middle{text.at.x + text_width(text.utf8, text.size, text.weight) / 2,
                                       text.at.y - cap_height(text.size) / 2};
                const auto found = pick(test::map(), settings, middle);
                CAPTURE(on, page.width, text.utf8);
                CHECK(found.value == item.subject);
            }
        }
}

TEST_CASE("without labels there are none") {
    auto settings = settings_on("1993-08-23");
    settings.labels = false;
    CHECK(label_boxes(build_scene(test::map(), settings)).empty());
}
