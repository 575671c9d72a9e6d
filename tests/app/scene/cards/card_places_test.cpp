#include "app/scene/cards/cards.hpp"

#include "app/scene/cards/card_content.hpp"
#include "app/scene/map/home_view.hpp"
#include "app/state/picture_of.hpp"
#include "tests/support/scenes.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

using namespace viewer;

namespace {

/// Where the cards of a picture stand, as its display list has them.
std::vector<PageRect> boxes_in(const DisplayList& list) {
    std::vector<PageRect> boxes;
    for (const auto& item : test::items_of(list, Role::card))
        if (const auto* box = std::get_if<Box>(&item.shape); box != nullptr && box->radius > 0)
            boxes.push_back(box->rect);
    return boxes;
}

/// A map of the window of that size, on a day.
SceneSettings map_of(double width, double height, double text, const char* on) {
    SceneSettings settings;
    settings.width = width;
    settings.height = height;
    settings.day = test::day(on);
    settings.unit = text;
    settings.unit = fitting_unit(test::map(), settings);
    settings.camera = test::settings_on(on).camera;
    return settings;
}

std::string words_on_cards(const SceneSettings& settings) {
    std::string words;
    for (const auto& text : test::texts_of(build_cards(test::map(), settings), Role::card))
        words += text + "\n";
    return words;
}

/// The largest type of one role.
double type_of(const DisplayList& list, Role role, const std::string& part) {
    double size = 0;
    for (const auto& item : test::items_of(list, role))
        if (const auto* text = std::get_if<Text>(&item.shape);
            text && text->utf8.find(part) != std::string::npos)
            size = std::max(size, text->size);
    return size;
}

SceneSettings picture_at(double text) {
    SceneSettings settings;
    settings.width = 1920;
    settings.height = 1080;
    settings.day = test::day("1993-08-23");
    settings.unit = text;
    settings.unit = fitting_unit(test::map(), settings);
    settings.camera = home_camera(test::map(), settings);
    return settings;
}

}  // namespace

TEST_CASE("on every day of the list the cards keep place and size") {
    auto settings = test::settings_on("1988-01-01", 1280, 720);
    settings.labels = settings.graticule = false;
    const auto places = place_cards(Drawing(test::map(), settings)).boxes();
    const auto drawn = boxes_in(build_cards(test::map(), settings));
    REQUIRE(drawn.size() == 2);
    for (auto day = test::built_in().first_day; day <= test::built_in().last_day; day = day + 1) {
        settings.day = day;
        CAPTURE(geodata::iso_text(day));
        REQUIRE(place_cards(Drawing(test::map(), settings)).boxes() == places);
        if (day.number % 50 == 0) REQUIRE(boxes_in(build_cards(test::map(), settings)) == drawn);
    }
}

TEST_CASE("in every mode, and while days run past, the cards keep place and size") {
    for (const auto mode : {ShowMode::held, ShowMode::gained})
        for (const int since_days : {0, 365})
            for (const int highlight : {1, 100}) {
                auto settings = test::settings_on("1988-01-01");
                settings.mode = mode;
                settings.since = test::day("1992-05-17");
                settings.since_days = since_days;
                settings.highlight_days = highlight;
                const auto places = place_cards(Drawing(test::map(), settings)).boxes();
                for (const auto day : telling_days(test::map())) {
                    settings.day = day;
                    if (since_days > 0) settings.since = day - since_days;
                    CAPTURE(geodata::iso_text(day), static_cast<int>(mode), since_days);
                    REQUIRE(place_cards(Drawing(test::map(), settings)).boxes() == places);
                }
            }
}

TEST_CASE("what the cards say lies on them, on every day that has words of its own") {
    for (const double text : {1.0, 3.0}) {
        auto settings = picture_at(text);
        for (const auto day : telling_days(test::map())) {
            settings.day = day;
            settings.source_line = settings.scale_bar = settings.inset = settings.north_arrow = false;
            const auto list = build_cards(test::map(), settings);
            const auto cards = boxes_in(list);
            for (const auto& item : test::items_of(list, Role::card))
                if (const auto* words = std::get_if<Text>(&item.shape)) {
                    CAPTURE(geodata::iso_text(day), text, words->utf8);
                    const PagePoint begin = words->at;
                    const PagePoint end{words->at.x + text_width(words->utf8, words->size, words->weight) - 1,
                                        words->at.y};
                    REQUIRE(std::any_of(cards.begin(), cards.end(), [&](const PageRect& card) {
                        return card.contains(begin) && card.contains(end);
                    }));
                }
        }
    }
}

TEST_CASE("the type of legend, card and names grows alike, and with every step of the text's size") {
    double before = 0;
    for (const double text : {1.0, 1.5, 2.0, 3.0}) {
        const auto settings = picture_at(text);
        const auto list = build_scene(test::map(), settings);
        const double legend = type_of(list, Role::card, "dashed rim");
        const double card = type_of(list, Role::card, "listed area");
        CAPTURE(text, settings.unit);
        CHECK(legend == Approx(16 * settings.unit));
        CHECK(card == Approx(17 * settings.unit));
        CHECK(type_of(list, Role::place, "") == 0);
        CHECK(type_of(list, Role::label, "Nakhchivan") == Approx(15 * settings.unit));
        CHECK(legend > 1.05 * before);
        before = legend;
    }
}

TEST_CASE("what changed is told on the card, however large the type and small the page") {
    for (const auto& [width, height, text] :
         {std::tuple{1456.0, 832.0, 1.0}, std::tuple{1224.0, 708.0, 1.5}, std::tuple{1152.0, 670.0, 3.0},
          std::tuple{768.0, 450.0, 2.25}, std::tuple{480.0, 375.0, 0.75}, std::tuple{480.0, 375.0, 1.5}}) {
        CAPTURE(width, height, text);
        const auto words = words_on_cards(map_of(width, height, text, "1993-08-23"));
        CHECK(words.find("Fizuli") != std::string::npos);
        CHECK(words.find("Jabrayil") != std::string::npos);
    }
}

TEST_CASE("on the smallest page the day can still be read from the back of a room") {
    const auto list = build_cards(test::map(), map_of(480, 375, 0.75, "1993-08-23"));
    CHECK(type_of(list, Role::card, "23 Aug 1993") > 26);
    CHECK(type_of(list, Role::card, "listed area") > 9);
}

TEST_CASE("long news keeps the name of its region and goes on in a second line") {
    const auto words = words_on_cards(map_of(1456, 832, 1, "1992-12-31"));
    CHECK(words.find("Nagorno-Karabakh") != std::string::npos);
    CHECK(words.find("end of the stated interval") != std::string::npos);
}

TEST_CASE("a quiet day fills its card with the change before and the one after") {
    const auto words = words_on_cards(map_of(1456, 832, 1, "1993-08-01"));
    CHECK(words.find("last change 23 Jul 1993: Aghdam") != std::string::npos);
    CHECK(words.find("next change 23 Aug 1993: Fizuli, Jabrayil") != std::string::npos);
}

TEST_CASE("what a class is asked for is not told by the next change") {
    auto settings = map_of(1456, 832, 1, "1993-08-01");
    settings.hidden_answers.names = true;
    CHECK(words_on_cards(settings).find("next change") == std::string::npos);
}

TEST_CASE("where nothing is drawn to a scale there is no scale bar, and no arrow beside it") {
    test::SmallDataset lists;
    lists.held(lists.region("without an outline", 100), "1900-01-01");
    const auto bare = make_map_data(std::make_shared<const geodata::Dataset>(lists.data), lists.list());
    const auto texts = test::texts_of(
        build_cards(bare, default_settings(bare, 1200, 800, test::day("1900-06-01"))), Role::card);
    CHECK(std::count(texts.begin(), texts.end(), "N") == 0);
    CHECK(std::none_of(texts.begin(), texts.end(), [](const std::string& text) {
        return text.ends_with(" m") || text.ends_with(" km");
    }));
    const auto drawn =
        test::texts_of(build_cards(test::map(), map_of(1200, 800, 1, "1992-06-01")), Role::card);
    CHECK(std::count(drawn.begin(), drawn.end(), "N") == 1);
}
