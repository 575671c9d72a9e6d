#include "app/scene/chart/chart.hpp"

#include "app/scene/chart/chart_layout.hpp"
#include "app/scene/font_metrics.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace viewer;
using namespace geodata;
using test::built_in;
using test::day;

namespace {

ChartData chart_of(const std::string& source) {
    return make_chart_data(built_in(), make_listing(built_in(), test::source_of(built_in(), source)));
}

DisplayList drawn(const ChartData& data, const ChartSettings& settings) {
    return build_chart(data, settings, light_theme());
}

/// A text with the room that its letters take.
struct Written {
    std::string utf8;
    PageRect box;
};

std::vector<Written> texts_in(const DisplayList& list) {
    std::vector<Written> found;
    for (const auto& item : list.items)
        if (const auto* text = std::get_if<Text>(&item.shape))
            found.push_back({text->utf8,
                             {text->at.x, text->at.y - 0.74 * text->size,
                              text_width(text->utf8, text->size, text->weight), 0.94 * text->size}});
    return found;
}

bool says(const DisplayList& list, const std::string& part) {
    const auto all = texts_in(list);
    return std::any_of(all.begin(), all.end(),
                       [&](const Written& written) { return written.utf8.find(part) != std::string::npos; });
}

void check_that_nothing_overlaps(const DisplayList& list) {
    const auto all = texts_in(list);
    for (std::size_t i = 0; i < all.size(); ++i) {
        CAPTURE(all[i].utf8, all[i].box.left, all[i].box.right());
        CHECK((all[i].box.left >= 0 && all[i].box.right() <= list.width));
        CHECK((all[i].box.top >= 0 && all[i].box.bottom() <= list.height));
        for (std::size_t k = i + 1; k < all.size(); ++k) {
            CAPTURE(all[k].utf8);
            CHECK_FALSE(all[i].box.overlaps(all[k].box));
        }
    }
}

/// A page as `render --size` and `--layout a4` make it.
struct Page {
    double width;
    double height;
};

const std::vector<Page> pages{{800, 450}, {1920, 1080}, {793.7, 1122.5}, {1122.5, 793.7}};

}  // namespace

TEST_CASE("no text of a chart lies over another or beyond the page") {
    for (const char* source : {"D4", "azeriland", "de-waal-2003"})
        for (const auto& [width, height] : pages)
            for (const char* mark : {"", "1988-01-01", "1993-08-23", "1994-12-31"})
                for (const auto counting : {Counting::once, Counting::as_listed}) {
                    const auto data = chart_of(source);
                    auto settings = default_chart_settings(data, width, height);
                    settings.counting = counting;
                    if (*mark != '\0') settings.mark = day(mark);
                    CAPTURE(source, width, height, mark);
                    check_that_nothing_overlaps(drawn(data, settings));
                }
}

TEST_CASE("a chart of larger type keeps its texts apart") {
    const auto data = chart_of("D4");
    auto settings = default_chart_settings(data, 1920, 1080);
    settings.unit *= 2;
    check_that_nothing_overlaps(drawn(data, settings));
}

TEST_CASE("a chart of any span keeps its texts apart") {
    const auto data = chart_of("D4");
    auto settings = default_chart_settings(data, 1280, 720);
    for (const int days : {1, 20, 90, 400, 1000}) {
        settings.first = day("1993-01-15");
        settings.last = std::min(settings.first + days, data.last_day);
        CAPTURE(days);
        check_that_nothing_overlaps(drawn(data, settings));
    }
}

TEST_CASE("every stated total stands beside the chart with its sources") {
    const auto data = chart_of("D4");
    const auto list = drawn(data, default_chart_settings(data, 1920, 1080));
    REQUIRE(data.totals.size() >= 5);
    CHECK(says(list, "20 % · Azernews 2019, Virtual Karabakh"));
    CHECK(says(list, "13.62 % · De Waal 2003"));
    CHECK(says(list,
               "Dates and areas: Virtual Karabakh. Percent of Azerbaijan, land and water, 86\u202F600 km² "
               "(CIA Factbook)."));
}

TEST_CASE("a total of a mere part of the list is no line of the chart") {
    const auto data = chart_of("D4");
    for (const auto& total : data.totals) {
        CHECK(total.value != "7\u202F634 km²");  // outside the oblast only
        CHECK(total.value != "8\u202F810 km²");  // the seven districts
    }
    const auto second = chart_of("azeriland");
    CHECK(std::any_of(second.totals.begin(), second.totals.end(),
                      [](const ChartTotal& total) { return total.value == "15.25 %"; }));
}

TEST_CASE("the filled area of a chart ends at the listed sum") {
    const auto data = chart_of("D4");
    const auto settings = default_chart_settings(data, 1920, 1080);
    const auto layout = lay_out_chart(data, settings);
    const auto list = drawn(data, settings);
    const auto filled = std::find_if(list.items.begin(), list.items.end(), [](const Item& item) {
        return std::holds_alternative<Fill>(item.shape);
    });
    REQUIRE(filled != list.items.end());
    const auto& ring = std::get<Fill>(filled->shape).rings.front();
    const auto highest =
        std::min_element(ring.begin(), ring.end(), [](PagePoint a, PagePoint b) { return a.y < b.y; });
    CHECK(highest->y == Approx(layout.y_of(square_km(14'393))));
    CHECK(highest->x == Approx(layout.x_of(day("1993-10-29"))));
}

TEST_CASE("a chart marks a day with its value") {
    const auto data = chart_of("D4");
    auto settings = default_chart_settings(data, 1920, 1080);
    settings.mark = day("1992-05-18");
    CHECK(says(drawn(data, settings), "18 May 1992: 2\u202F129 – 6\u202F240 km², 2.46 – 7.21 %"));
}

TEST_CASE("a chart of a list without rows, totals and events is an empty plot") {
    auto data = chart_of("D4");
    data.totals.clear();
    data.event_rows.clear();
    data.changes.clear();
    for (auto& step : data.steps) step.once = step.as_listed = {};
    const auto list = drawn(data, default_chart_settings(data, 800, 450));
    check_that_nothing_overlaps(list);
    CHECK_FALSE(says(list, "stated total"));
    CHECK_FALSE(says(list, "possible"));
}

TEST_CASE("the ticks of an axis are round and begin with nought") {
    CHECK(round_ticks(17'320, 9) ==
          std::vector<double>{0, 2000, 4000, 6000, 8000, 10'000, 12'000, 14'000, 16'000});
    CHECK(round_ticks(21, 5) == std::vector<double>{0, 5, 10, 15, 20});
    CHECK(round_ticks(0.8, 4).size() == 5);
}
