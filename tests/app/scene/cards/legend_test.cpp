#include "app/scene/map/region_look.hpp"

#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace viewer;
using test::settings_on;

namespace {

/// Days of every kind: before all, on a change, between changes, with parts, with the line, after all.
const std::vector<const char*> days{"1988-01-01", "1992-05-08", "1992-06-01", "1993-01-01", "1993-08-23",
                                    "1993-12-15", "1994-04-15", "1994-05-12", "1994-12-31"};

/// The picture with the legend as the only thing on the page above the map.
DisplayList with_legend_only(SceneSettings settings) {
    settings.date_card = settings.scale_bar = settings.source_line = settings.inset = false;
    return build_scene(test::map(), settings);
}

bool legend_says(const SceneSettings& settings, const std::string& words) {
    return test::has_text(with_legend_only(settings), Role::card, words);
}

bool has_status(const SceneSettings& settings, RegionStatus status) {
    const auto all = statuses(test::map(), settings);
    return std::find(all.begin(), all.end(), status) != all.end();
}

bool has_dots(const SceneSettings& settings) {
    const auto items = test::items_of(build_scene(test::map(), settings), Role::region);
    return std::any_of(items.begin(), items.end(),
                       [](auto& item) { return std::holds_alternative<Dot>(item.shape); });
}

}  // namespace

TEST_CASE("the legend explains everything that the picture shows") {
    for (const char* on : days) {
        const auto settings = settings_on(on);
        CAPTURE(on);
        if (has_status(settings, RegionStatus::changed)) CHECK(legend_says(settings, "changed on this day"));
        if (has_status(settings, RegionStatus::held))
            CHECK(legend_says(settings, "according to Virtual Karabakh"));
        if (has_status(settings, RegionStatus::possible))
            CHECK(legend_says(settings, "within the stated interval"));
        if (has_status(settings, RegionStatus::unchanged))
            CHECK(legend_says(settings, "listed for a later date"));
        if (has_dots(settings)) CHECK(legend_says(settings, "no area stated"));
    }
}

TEST_CASE("the legend has parts and the line only on days that have them") {
    for (const char* on : days) {
        const auto settings = settings_on(on);
        const auto list = build_scene(test::map(), settings);
        CAPTURE(on);
        CHECK(legend_says(settings, "no area stated") == has_dots(settings));
        const auto drawn = test::items_of(list, Role::line);
        const auto any = [&](auto wanted) { return std::any_of(drawn.begin(), drawn.end(), wanted); };
        CHECK(legend_says(settings, "Line of May 1994, reconstructed for this dataset") ==
              any([](const Item& item) {
                  const auto* stroke = std::get_if<Stroke>(&item.shape);
                  return stroke != nullptr && !stroke->dash.empty();
              }));
        CHECK(legend_says(settings, "direction of an advance, no ground stated:") ==
              any([](const Item& item) { return std::holds_alternative<Fill>(item.shape); }));
    }
}

TEST_CASE("the legend shows no status that the picture has not") {
    for (const char* on : days) {
        const auto settings = settings_on(on);
        CAPTURE(on);
        CHECK(legend_says(settings, "changed on this day") == has_status(settings, RegionStatus::changed));
        CHECK(legend_says(settings, "within the stated interval") ==
              has_status(settings, RegionStatus::possible));
        CHECK(legend_says(settings, "listed for a later date") ==
              has_status(settings, RegionStatus::unchanged));
    }
}

TEST_CASE("the last day of an interval has an entry of its own and none of a change") {
    const auto settings = settings_on("1992-12-31");
    CHECK(has_status(settings, RegionStatus::interval_ended));
    CHECK(legend_says(settings, "end of the stated interval on this day"));
    CHECK_FALSE(legend_says(settings, "changed"));
    CHECK_FALSE(has_status(settings_on("1993-01-01"), RegionStatus::interval_ended));
}

TEST_CASE("between two days an interval that ended is no gain") {
    auto settings = settings_on("1993-04-01");
    settings.mode = ShowMode::gained;
    settings.since = test::day("1992-05-17");
    const auto found = statuses(test::map(), settings);
    CHECK(found.at(0) == RegionStatus::interval_ended);
    CHECK(std::count(found.begin(), found.end(), RegionStatus::changed) == 1);
    CHECK(legend_says(settings, "end of the stated interval since 17 May 1992"));
}

TEST_CASE("a picture of several days marks an interval that lies within them as changed") {
    const auto list = geodata::make_listing(test::built_in(), test::source_of(test::built_in(), "azeriland"));
    const auto map = relisted(test::map(), list);
    auto settings = settings_on("1993-04-05");
    settings.highlight_days = 7;
    const auto kalbajar = std::find_if(list.rows.begin(), list.rows.end(), [](const geodata::ListRow& row) {
        return row.region == test::region("kalbajar-before-1992");
    });
    const auto row = static_cast<std::size_t>(kalbajar - list.rows.begin());
    CHECK(statuses(map, settings).at(row) == RegionStatus::changed);
    settings.highlight_days = 2;
    CHECK(statuses(map, settings).at(row) == RegionStatus::interval_ended);
}

TEST_CASE("date card and legend lie on the page and not over each other") {
    for (const auto& [width, height] :
         {std::pair{1280.0, 720.0}, std::pair{1920.0, 1080.0}, std::pair{3840.0, 2160.0}})
        for (const double unit : {1.0, 1.5}) {
            auto settings = settings_on("1994-05-12", width, height);
            settings.unit = unit;
            settings.inset = false;
            std::vector<PageRect> cards;
            for (const auto& item : test::items_of(build_scene(test::map(), settings), Role::card))
                if (const auto* box = std::get_if<Box>(&item.shape)) cards.push_back(box->rect);
            CAPTURE(width, unit);
            REQUIRE(cards.size() == 2);
            CHECK_FALSE(cards[0].overlaps(cards[1]));
            for (const auto& card : cards) {
                CHECK((card.left >= 0 && card.top >= 0));
                CHECK((card.right() <= width && card.bottom() <= height));
            }
        }
}

TEST_CASE("a legend that is switched off is not there") {
    auto settings = settings_on("1994-05-12");
    settings.legend = false;
    CHECK(test::items_of(with_legend_only(settings), Role::card).empty());
}
