#include "app/scene/map/layers.hpp"

#include "app/scene/cards/card_content.hpp"
#include "app/scene/map/home_view.hpp"
#include "geodata/geometry/measure.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>

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

TEST_CASE("between two names side by side is ground") {
    on_every_page([](const SceneSettings& settings, const DisplayList& list) {
        const auto boxes = label_boxes(list);
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t j = 0; j < boxes.size(); ++j) {
                auto wider = boxes[i];
                wider.width += 4 * settings.unit;
                const bool one_name = std::abs(boxes[i].left + boxes[i].width / 2 - boxes[j].left -
                                               boxes[j].width / 2) < settings.unit;
                if (i != j && !one_name) CHECK_FALSE(wider.overlaps(boxes[j]));
            }
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

TEST_CASE("every letter of a region's name stands inside its outline") {
    for (const Page page : {Page{1920, 1080, 1}, Page{1280, 720, 0.75}})
        for (const char* on : {"1988-01-01", "1992-05-18", "1993-08-23", "1994-05-12"}) {
            auto settings = settings_on(on, page.width, page.height);
            settings.unit = page.unit;
            for (const auto& item : test::items_of(build_scene(test::map(), settings), Role::label)) {
                const auto& text = std::get<Text>(item.shape);
                if (item.subject == no_subject || text.weight != Weight::bold) continue;
                const double right = text.at.x + text_width(text.utf8, text.size, text.weight);
                CAPTURE(on, page.width, text.utf8);
                for (const double x : {text.at.x, right})
                    for (const double y : {text.at.y, text.at.y - cap_height(text.size)})
                        CHECK(pick(test::map(), settings, {x, y}).value == item.subject);
            }
        }
}

TEST_CASE("no dot stands without a name beside it") {
    on_every_page([](const SceneSettings& settings, const DisplayList& list) {
        const auto boxes = label_boxes(list);
        for (const auto& item : test::items_of(list, Role::place)) {
            const auto& dot = std::get<Dot>(item.shape);
            const double reach = dot.radius + 12 * settings.unit;
            const PageRect around{dot.centre.x - reach, dot.centre.y - reach, 2 * reach, 2 * reach};
            REQUIRE(std::any_of(boxes.begin(), boxes.end(),
                                [&](const PageRect& box) { return box.overlaps(around); }));
        }
    });
}

TEST_CASE("a city has its name once, also from near") {
    auto settings = settings_on("1993-08-23", 1280, 720);
    const auto& context = test::map().dataset->context;
    for (std::size_t i = 0; i < context.size(); ++i) {
        if (context[i].kind != "town" || context[i].rank != 1) continue;
        settings.camera = {test::map().context[i].point, 60};
        const auto list = build_scene(test::map(), settings);
        const auto labels = test::items_of(list, Role::label);
        CAPTURE(context[i].name);
        CHECK(std::count_if(labels.begin(), labels.end(), [&](const auto& item) {
                  const auto* text = std::get_if<Text>(&item.shape);
                  return text != nullptr && text->utf8 == context[i].name;
              }) == 1);
    }
}

TEST_CASE("waters have their names") {
    auto settings = settings_on("1993-08-23");
    settings.date_card = false;  // it lies over Lake Sevan
    const auto list = build_scene(test::map(), settings);
    for (const char* name : {"Lake Sevan", "Araxes", "Kura"}) {
        CAPTURE(name);
        CHECK(test::has_text(list, Role::label, name));
    }
}

TEST_CASE("only a water's own name stands on it") {
    const auto& data = test::built_in();
    const auto settings = settings_on("1993-08-23");
    const MapView view(settings.camera, {0, 0, settings.width, settings.height});
    for (const auto& item : test::items_of(build_scene(test::map(), settings), Role::label)) {
        const auto& text = std::get<Text>(item.shape);
        for (std::size_t i = 0; i < data.context.size(); ++i) {
            const auto& feature = data.context[i];
            const bool district =
                std::any_of(data.context.begin(), data.context.end(), [&](const geodata::ContextFeature& f) {
                    return f.kind == "district" && f.name == text.utf8;
                });
            if (feature.kind != "water" || !district) continue;
            CAPTURE(text.utf8, feature.name);
            for (const double part : {0.0, 0.5, 1.0}) {
                const PagePoint at{text.at.x + part * text_width(text.utf8, text.size, text.weight),
                                   text.at.y - cap_height(text.size) / 2};
                CHECK_FALSE(geodata::contains(test::map().context[i].polygons, view.to_plane(at)));
            }
        }
    }
}

TEST_CASE("without labels there are none") {
    auto settings = settings_on("1993-08-23");
    settings.labels = false;
    CHECK(label_boxes(build_scene(test::map(), settings)).empty());
}

namespace {

/// Of every name its middle on the page; a region's by its number, since what changed is written larger.
std::map<std::string, PagePoint> middles(const DisplayList& list) {
    std::map<std::string, PagePoint> found;
    for (const auto& item : test::items_of(list, Role::label)) {
        const auto& text = std::get<Text>(item.shape);
        if (item.subject != no_subject && text.weight == Weight::regular)
            continue;  // date and area of the day
        const double width = text_width(text.utf8, text.size, text.weight, text.letter_space);
        found[text.utf8] = {text.at.x + width / 2, text.at.y};
    }
    return found;
}

SceneSettings picture_of_text(double text, double width = 1920, double height = 1080) {
    SceneSettings settings;
    settings.width = width;
    settings.height = height;
    settings.day = test::day("1993-08-23");
    settings.unit = unit_for(width, height) * text;
    settings.unit = fitting_unit(test::map(), settings);
    settings.camera = home_camera(test::map(), settings);
    return settings;
}

}  // namespace

TEST_CASE("names stand where they are on every day") {
    for (const double text : {1.0, 3.0}) {
        auto settings = picture_of_text(text);
        const auto first = middles(build_scene(test::map(), settings));
        REQUIRE(first.size() > 10);
        for (const auto day : telling_days(test::map())) {
            settings.day = day;
            const auto now = middles(build_scene(test::map(), settings));
            CAPTURE(geodata::iso_text(day), text);
            REQUIRE(now.size() == first.size());
            for (const auto& [name, at] : first) {
                CAPTURE(name);
                REQUIRE(now.count(name) == 1);
                REQUIRE(std::abs(now.at(name).x - at.x) < 0.01);
                // Larger letters of what changed have another baseline about the same middle.
                REQUIRE(std::abs(now.at(name).y - at.y) < 8 * settings.unit);
            }
        }
    }
}

TEST_CASE("Armenia and Azerbaijan both have their names, whatever the page and the size of the text") {
    for (const auto& [width, height] : {std::pair{1920.0, 1080.0}, std::pair{1280.0, 720.0},
                                        std::pair{3840.0, 2160.0}, std::pair{800.0, 560.0}})
        for (const double text : {1.0, 1.5, 2.0, 3.0}) {
            const auto list = build_scene(test::map(), picture_of_text(text, width, height));
            CAPTURE(width, height, text);
            CHECK(test::has_text(list, Role::label, "ARMENIA"));
            CHECK(test::has_text(list, Role::label, "AZERBAIJAN"));
        }
}

TEST_CASE("Kalbajar and Nagorno-Karabakh have their names in the largest text too") {
    for (const double text : {1.0, 2.0, 3.0}) {
        const auto list = build_scene(test::map(), picture_of_text(text));
        CAPTURE(text);
        for (const char* id : {"kalbajar", "nagorno-karabakh"}) {
            const auto region = test::region(id);
            const auto labels = test::items_of(list, Role::label);
            CHECK(std::any_of(labels.begin(), labels.end(),
                              [&](const Item& item) { return item.subject == region.value; }));
        }
    }
}

TEST_CASE("no name stands where buttons lie") {
    auto settings = settings_on("1993-08-23");
    const PageRect buttons{1100, 300, 300, 300};
    settings.reserved = {buttons};
    const auto list = build_scene(test::map(), settings);
    for (const auto& box : label_boxes(list)) CHECK_FALSE(box.overlaps(buttons));
    for (const auto& item : test::items_of(list, Role::place))
        CHECK_FALSE(buttons.contains(std::get<Dot>(item.shape).centre));
}

TEST_CASE("arrows stand clear of names") {
    for (const auto& event : test::built_in().events) {
        if (event.towards.empty()) continue;
        auto settings = settings_on("1993-08-23");
        settings.day = event.date.earliest;
        const auto list = build_scene(test::map(), settings);
        const auto names = label_boxes(list);
        for (const auto& item : test::items_of(list, Role::line)) {
            const auto* head = std::get_if<Fill>(&item.shape);
            if (head == nullptr) continue;
            for (const auto corner : head->rings.front())
                for (const auto& name : names) {
                    CAPTURE(event.title);
                    CHECK_FALSE(name.contains(corner));
                }
        }
    }
}
