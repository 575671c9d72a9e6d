#include "app/state/picture_of.hpp"

#include "app/scene/cards/cards.hpp"
#include "app/scene/cards/legend_entries.hpp"
#include "app/scene/font_metrics.hpp"
#include "app/scene/map/layers.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace viewer;
using namespace geodata;
using test::day;

namespace {

ViewerState on(const char* date) {
    return apply(initial_state(test::map()), GoToDay{day(date)}, test::map());
}

ViewerState compared(Comparison kind) {
    return apply(on("1993-10-29"), SetComparing{{kind, day("1992-12-31"), 0.5}}, test::map());
}

PageContent page(const ViewerState& state) { return page_of(test::map(), state, 1456, 874, 1); }

DisplayList picture(const ViewerState& state) { return build_page(test::map(), page(state)); }

bool says(const DisplayList& list, const std::string& part) { return test::has_text(list, Role::card, part); }

/// Around all listed regions, on the page of their map.
PageRect listed_land(const Pane& pane) {
    const MapView view(pane.settings.camera, {0, 0, pane.settings.width, pane.settings.height});
    PlaneBox around;
    for (const auto& row : test::map().listing.rows) {
        const auto& box = test::map().regions[row.region.position()].box;
        around.add({box.left, box.bottom});
        around.add({box.right, box.top});
    }
    const auto corner = view.to_page({around.left, around.top});
    return {corner.x, corner.y, view.length(around.width()), view.length(around.height())};
}

double left_of(const DisplayList& list, const std::string& part) {
    for (const auto& item : list.items)
        if (const auto* text = std::get_if<Text>(&item.shape);
            text && text->utf8.find(part) != std::string::npos)
            return text->at.x;
    return -1;
}

}  // namespace

TEST_CASE("a page of one day is the scene itself") {
    const auto state = on("1992-05-18");
    CHECK(picture(state) == build_scene(test::map(), page(state).panes.front().settings));
}

TEST_CASE("side by side both days and both sums are on one page, A to the left") {
    const auto list = picture(compared(Comparison::side_by_side));
    CHECK(left_of(list, "31 December 1992") >= 0);
    CHECK(left_of(list, "31 December 1992") < 728);
    CHECK(left_of(list, "29 October 1993") > 728);
    CHECK(says(list, "6\u202F240 km²"));
    CHECK(says(list, "14\u202F393 km²"));
}

TEST_CASE("in every form of comparison both days have their letters, and the difference is a figure") {
    for (const auto kind : {Comparison::side_by_side, Comparison::swipe, Comparison::difference}) {
        const auto list = picture(compared(kind));
        CAPTURE(static_cast<int>(kind));
        CHECK(says(list, "since A, 31 Dec 1992: +8\u202F153 km²"));
        CHECK(says(list, "B"));
    }
}

TEST_CASE("both halves of a comparison have one legend, and their names in the same places") {
    const auto panes = page(compared(Comparison::side_by_side)).panes;
    std::vector<std::vector<std::string>> legends;
    std::vector<std::vector<PageRect>> names;
    for (const auto& pane : panes) {
        Drawing drawing(test::map(), pane.settings);
        legends.emplace_back();
        for (const auto& entry : legend_entries(drawing)) legends.back().push_back(entry.text);
        auto bare = pane.settings;
        bare.day = day("1988-01-01");
        names.push_back(label_boxes(build_scene(test::map(), bare)));
    }
    CHECK(legends[0] == legends[1]);
    CHECK(names[0] == names[1]);
    CHECK(place_legend(Drawing(test::map(), panes[0].settings), {}) ==
          place_legend(Drawing(test::map(), panes[1].settings), {}));
}

TEST_CASE("side by side both maps show the same ground") {
    const auto panes = page(compared(Comparison::side_by_side)).panes;
    REQUIRE(panes.size() == 2);
    CHECK(panes[0].settings.camera == panes[1].settings.camera);
    CHECK(panes[0].shown.right() == panes[1].shown.left);
}

TEST_CASE("both cards of a comparison are alike in size, whatever they have to say") {
    for (const auto kind : {Comparison::side_by_side, Comparison::swipe})
        for (const auto& [width, height, unit] :
             {std::tuple{1456.0, 874.0, 1.0}, std::tuple{1018.0, 583.0, 0.75},
              std::tuple{480.0, 375.0, 1.5}}) {
            CAPTURE(static_cast<int>(kind), width);
            const PageRect buttons{width - 50, height / 3, 32, 100};
            const auto panes = page_of(test::map(), compared(kind), width, height, unit, buttons).panes;
            const auto a = place_date_card(Drawing(test::map(), panes[0].settings));
            const auto b = place_date_card(Drawing(test::map(), panes[1].settings));
            CHECK(a.width == Approx(b.width));
            CHECK(a.height == Approx(b.height));
            CHECK(panes[1].at.x + b.left >= panes[1].shown.left);
            CHECK(panes[1].at.x + b.right() <= width);
        }
}

TEST_CASE("side by side the land stands between the cards, and large, on the screens of classrooms") {
    for (const auto& [width, height] : {std::tuple{1018.0, 583.0}, std::tuple{927.0, 535.0}}) {
        const auto pane =
            page_of(test::map(), compared(Comparison::side_by_side), width, height, 0.75).panes.front();
        const Drawing drawing(test::map(), pane.settings);
        const auto north = drawing.view().to_page(
            {test::map().home.left, test::map().regions[test::region("kalbajar").position()].box.top});
        const auto south = drawing.view().to_page(
            {test::map().home.left, test::map().regions[test::region("zangilan").position()].box.bottom});
        const auto legend = place_legend(drawing, place_date_card(drawing));
        CAPTURE(width, north.y, south.y, legend.top);
        CHECK_FALSE(legend.empty());
        CHECK(north.y > place_date_card(drawing).bottom());
        CHECK(south.y < legend.top);
        CHECK(south.y - north.y > 0.24 * height);
    }
}

TEST_CASE("where two legends would leave the land very small they are left out") {
    const auto panes = page_of(test::map(), compared(Comparison::side_by_side), 804, 463, 0.733).panes;
    CHECK_FALSE(panes[0].settings.legend);
    CHECK_FALSE(panes[1].settings.legend);
    const auto land = listed_land(panes[0]);
    CHECK(land.height > 0.4 * 463);
}

TEST_CASE("under a swipe the land lies on both sides of the divider") {
    for (const auto& [width, height, unit] :
         {std::tuple{1456.0, 832.0, 1.0}, std::tuple{1280.0, 535.0, 0.75}, std::tuple{1152.0, 463.0, 0.733},
          std::tuple{804.0, 463.0, 0.733}, std::tuple{480.0, 375.0, 1.5}}) {
        const auto shown = page_of(test::map(), compared(Comparison::swipe), width, height, unit);
        const auto land = listed_land(shown.panes.front());
        CAPTURE(width, land.left, land.right());
        CHECK(width / 2 - land.left > 0.3 * land.width);
        CHECK(land.right() - width / 2 > 0.3 * land.width);
    }
}

TEST_CASE("the letters of compared maps lie beside all cards and buttons") {
    for (const auto kind : {Comparison::side_by_side, Comparison::swipe})
        for (const auto& [width, height, unit] :
             {std::tuple{1456.0, 832.0, 1.0}, std::tuple{1018.0, 583.0, 0.75},
              std::tuple{804.0, 463.0, 0.733}, std::tuple{480.0, 375.0, 1.5}}) {
            const PageRect buttons{width - 50, height / 3, 32, 100};
            const auto shown = page_of(test::map(), compared(kind), width, height, unit, buttons);
            const double side = 34 * shown.panes.front().settings.unit;
            const PageRect letters{shown.divider - 60 * shown.panes.front().settings.unit, shown.letters_top,
                                   120 * shown.panes.front().settings.unit, side};
            CHECK_FALSE(letters.overlaps(buttons));
            for (const auto& pane : shown.panes)
                for (auto box : place_cards(Drawing(test::map(), pane.settings)).boxes()) {
                    box.left += pane.at.x;
                    CAPTURE(static_cast<int>(kind), width, letters.top, box.left, box.top, box.right(),
                            box.bottom());
                    CHECK((box.empty() || !box.overlaps(letters)));
                }
        }
}

TEST_CASE("the map stays where it is while its mode changes, as far as cards leave the land free") {
    for (const auto& [width, height, unit] :
         {std::tuple{1456.0, 832.0, 1.0}, std::tuple{1018.0, 583.0, 0.75}, std::tuple{927.0, 535.0, 0.75},
          std::tuple{804.0, 463.0, 0.733}}) {
        const auto before = page_of(test::map(), on("1993-05-01"), width, height, unit).panes.front();
        for (const auto mode : {TimeMode::since_start, TimeMode::recently, TimeMode::everything}) {
            const auto state = apply(on("1993-05-01"), SetTimeMode{mode, 365}, test::map());
            const auto after = page_of(test::map(), state, width, height, unit).panes.front();
            CAPTURE(width, static_cast<int>(mode));
            CHECK(after.settings.camera.metres_per_unit ==
                  Approx(before.settings.camera.metres_per_unit).epsilon(0.07));
            CHECK(std::abs(listed_land(after).left - listed_land(before).left) < 0.07 * width);
            CHECK(std::abs(listed_land(after).top - listed_land(before).top) < 0.07 * height);
        }
    }
}

TEST_CASE("the legend of half a page stands in columns, each entry within its own") {
    const auto pane = page_of(test::map(), compared(Comparison::side_by_side), 1018, 583, 0.75).panes.front();
    const Drawing drawing(test::map(), pane.settings);
    const auto card = place_legend(drawing, place_date_card(drawing));
    double right = 0;
    for (const auto& item : build_cards(test::map(), pane.settings).items)
        if (const auto* text = std::get_if<Text>(&item.shape); text && card.contains(text->at)) {
            CAPTURE(text->utf8);
            CHECK(text->at.x + text_width(text->utf8, text->size, text->weight) <= card.right());
            right = std::max(right, text->at.x);
        }
    CHECK(right > card.left + card.width / 2);
}

TEST_CASE("under a swipe one line with the sources goes over both maps") {
    const auto list =
        build_page(test::map(), page_of(test::map(), compared(Comparison::swipe), 1018, 583, 0.75));
    int begun = 0;
    for (const auto& item : list.items)
        if (const auto* text = std::get_if<Text>(&item.shape);
            text && text->utf8.find("Dates and areas") != std::string::npos) {
            ++begun;
            CHECK(text->at.x < 509);
            CHECK(text->at.x + text_width(text->utf8, text->size, text->weight) > 509);
        }
    CHECK(begun == 1);
}

TEST_CASE("under a swipe no label crosses the divider") {
    const auto content = page(compared(Comparison::swipe));
    for (const auto& box : label_boxes(build_page(test::map(), content)))
        CHECK((box.right() <= content.divider + 1 || box.left >= content.divider - 1));
}

TEST_CASE("under a swipe the regions stand between and below the cards, however large the text") {
    for (const double unit : {1.0, 2.0, 3.0}) {
        CAPTURE(unit);
        const auto content = page_of(test::map(), compared(Comparison::swipe), 1456, 874, unit);
        const auto& settings = content.panes.front().settings;
        for (const char* id : {"kalbajar", "aghdam", "fizuli", "zangilan"}) {
            const auto at = test::middle_of(id, settings);
            CAPTURE(id, at.x, at.y);
            CHECK((at.x > 0 && at.x < 1456 && at.y > 0 && at.y < 874));
            for (const auto& pane : content.panes) {
                CHECK(date_card_part(test::map(), pane.settings, at) == DateCardPart::none);
            }
        }
    }
}

TEST_CASE("the sources leave the map free in a narrow half of a page with large text") {
    const auto content = page_of(test::map(), compared(Comparison::side_by_side), 1152, 756, 3);
    const auto list = build_page(test::map(), content);
    for (const auto& item : list.items)
        if (const auto* text = std::get_if<Text>(&item.shape);
            text && text->utf8.find("Dates and areas") != std::string::npos)
            CHECK(text->at.y > 756 * 0.75);
}

TEST_CASE("the divider can be taken to either side, but not off the page") {
    for (const double at : {-3.0, 0.5, 9.0}) {
        const auto state =
            apply(on("1993-10-29"), SetComparing{{Comparison::swipe, day("1992-12-31"), at}}, test::map());
        CHECK(page(state).divider > 0);
        CHECK(page(state).divider < 1456);
    }
}

TEST_CASE("the difference tells what was gained and both sums") {
    const auto list = picture(compared(Comparison::difference));
    CHECK(says(list, "since A, 31 Dec 1992: +8\u202F153 km²"));
    CHECK(says(list, "6 newly held, 0 no longer held"));
    CHECK(says(list, "newly held since 31 Dec 1992"));
}

TEST_CASE("the difference towards an earlier day tells what is not held yet") {
    const auto state =
        apply(on("1992-12-31"), SetComparing{{Comparison::difference, day("1993-10-29"), 0.5}}, test::map());
    CHECK(says(picture(state), "6 no longer held"));
}

TEST_CASE("every mode of time has its own card and legend") {
    auto state = on("1993-10-29");
    state.time_mode = TimeMode::since_start;
    CHECK(says(picture(state), "newly held since 1 Jan 1988"));
    state.time_mode = TimeMode::recently;
    state.recent_days = 100;
    CHECK(says(picture(state), "newly held since 21 Jul 1993"));
    state.time_mode = TimeMode::everything;
    CHECK(says(picture(state), "1988–1994"));
    CHECK(says(picture(state), "on some day"));
}

TEST_CASE("while presenting, the caption stands below the map and the hidden sum is a question") {
    Slide scene;
    scene.day = day("1992-12-31");
    scene.caption = "What does the list give?";
    scene.hidden.number = true;
    auto state = apply(on("1988-01-01"), EditPresentation{{scene}}, test::map());
    state = apply(state, Present{0}, test::map());
    CHECK(says(picture(state), "What does the list give?"));
    CHECK(says(picture(state), "? km²"));
    CHECK_FALSE(says(picture(state), "6\u202F240"));
    state = apply(state, StepSlide{1}, test::map());
    CHECK(says(picture(state), "6\u202F240 km²"));
}

TEST_CASE(
    "a long caption in large type leaves more than half of a small page to the map, and none of it is cut") {
    Slide slide;
    slide.day = day("1992-12-31");
    slide.caption = "\u201C20 percent of Azerbaijan\u201D was held, say Azernews 2019 and Virtual Karabakh. "
                    "Since when, and what is "
                    "counted in it?";
    const auto state =
        apply(apply(on("1988-01-01"), EditPresentation{{slide}}, test::map()), Present{0}, test::map());
    for (const double unit : {1.0, 2.0, 3.0}) {
        CAPTURE(unit);
        const auto content = page_of(test::map(), state, 800, 560, unit);
        CHECK(content.caption_top > 280);
        double last = 0;
        for (const auto& item : build_page(test::map(), content).items)
            if (const auto* text = std::get_if<Text>(&item.shape);
                text && text->at.y > content.caption_top &&
                slide.caption.find(text->utf8) != std::string::npos)
                last = std::max(last, text->at.y);
        CHECK(last > content.caption_top);
        CHECK(last < 560 - 8);
    }
}

TEST_CASE("a blank page shows nothing") {
    auto state = apply(on("1992-05-18"), Present{0}, test::map());
    state = apply(state, SetBlank{Blank::black}, test::map());
    CHECK(picture(state).items.empty());
    CHECK(picture(state).paper == Colour{0, 0, 0, 255});
}

TEST_CASE("a click finds the region in either half of a comparison") {
    const auto content = page(compared(Comparison::side_by_side));
    for (const auto& pane : content.panes) {
        const auto at = test::middle_of("zangilan", pane.settings);
        CHECK(pick(test::map(), content, {at.x + pane.at.x, at.y + pane.at.y}) == test::region("zangilan"));
    }
}

TEST_CASE("the ground of a scene is shown whole in any window") {
    PlaneBox box;
    box.add({-40'000, -30'000});
    box.add({40'000, 30'000});
    const auto state = apply(on("1992-05-18"), ShowGround{box}, test::map());
    for (const auto& [width, height] : {std::pair{1456.0, 874.0}, std::pair{640.0, 900.0}}) {
        const auto settings = page_of(test::map(), state, width, height, 1).panes.front().settings;
        const MapView view(settings.camera, {0, 0, width, height});
        const auto corner = view.to_page({box.left, box.top});
        CHECK(corner.x >= -1e-6);
        CHECK(corner.y >= -1e-6);
    }
}

namespace {

/// Every way to compare and to present, on the pages and text sizes of small and large screens.
template <class Check>
void on_every_page(const Check& check) {
    Slide scene;
    scene.day = day("1994-05-12");
    scene.caption = "The list counts whole districts; the line of that day runs through two of them.";
    for (const auto& [width, height] : {std::pair{1280.0, 720.0}, {1920.0, 1080.0}, {3840.0, 2160.0}})
        for (const double text : {1.0, 1.5, 3.0}) {
            const double unit = unit_for(width, height) * text;
            for (const auto kind : {Comparison::side_by_side, Comparison::swipe, Comparison::difference})
                check(page_of(test::map(), compared(kind), width * 0.75, height * 0.8, unit));
            auto presentation = apply(on("1988-01-01"), EditPresentation{{scene}}, test::map());
            check(page_of(test::map(), apply(presentation, Present{0}, test::map()), width, height, unit));
        }
}

}  // namespace

TEST_CASE("on every page no text leaves it and no two labels overlap") {
    on_every_page([](const PageContent& content) {
        CAPTURE(content.width, content.unit, content.panes.size(), content.caption);
        const auto list = build_page(test::map(), content);
        const auto boxes = label_boxes(list);
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t k = i + 1; k < boxes.size(); ++k) REQUIRE_FALSE(boxes[i].overlaps(boxes[k]));
        for (const auto& item : list.items)
            if (const auto* text = std::get_if<Text>(&item.shape)) {
                CAPTURE(text->utf8);
                REQUIRE(text->at.x >= 0);
                REQUIRE(text->at.x + text_width(text->utf8, text->size, text->weight, text->letter_space) <=
                        content.width + 1);
                REQUIRE(text->at.y <= content.height);
            }
    });
}

TEST_CASE("while playing rests on a change it is told large, with its area") {
    auto state = on("1992-05-18");
    CHECK_FALSE(page(state).headline.has_value());
    state.playing = true;
    REQUIRE(page(state).headline.has_value());
    CHECK(says(picture(state), "newly held"));
    state.day = day("1992-05-19");
    CHECK_FALSE(page(state).headline.has_value());
    state.day = day("1992-05-18");
    state.pacing = Pacing::by_calendar;
    CHECK_FALSE(page(state).headline.has_value());
}

TEST_CASE("a page with a time bar is that much higher, and shows the same above it") {
    const auto plain = page(on("1992-05-18"));
    const auto with = with_time_bar(plain, {{}, day("1988-01-01"), day("1994-12-31"), day("1992-05-18"), 1});
    CHECK(with.height == plain.height + time_bar_height(1));
    const auto list = build_page(test::map(), with);
    CHECK(list.height == with.height);
    auto above = list;
    above.items.resize(build_page(test::map(), plain).items.size());
    CHECK(above.items == build_page(test::map(), plain).items);
}
