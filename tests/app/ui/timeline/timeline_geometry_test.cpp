#include "app/ui/timeline/timeline_geometry.hpp"

#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using test::day;

namespace {

/// The sides of windows and the sizes of type that the timeline is looked at.
std::vector<TimelineBoxes> all_boxes() {
    std::vector<TimelineBoxes> found;
    for (const auto& [width, height] :
         {std::pair(1920.0, 1080.0), {1366.0, 768.0}, {1280.0, 720.0}, {800.0, 560.0}, {3840.0, 2160.0}}) {
        const double unit = std::max(std::min(width / 1920, height / 1080), 11.0 / 15);
        for (const double text : {1.0, 1.5, 2.0, 3.0}) {
            const double place = std::min(206 * unit * text, height * 0.3);
            for (const int rows : {1, 3}) {
                found.push_back(lay_out_timeline({0, height - place, width, place}, unit * text, rows, 0));
            }
        }
    }
    return found;
}

}  // namespace

TEST_CASE("the parts of the timeline lie beside each other in any window and size of text") {
    for (const auto& boxes : all_boxes()) {
        const std::vector<PageRect> parts{boxes.controls, boxes.buttons,  boxes.events, boxes.chart,
                                          boxes.areas,    boxes.percents, boxes.stated, boxes.years,
                                          boxes.overview, boxes.flags};
        CAPTURE(boxes.unit, boxes.chart.width, boxes.chart.height);
        CHECK(boxes.chart.height >= 20);
        CHECK(boxes.chart.width >= 100);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                CAPTURE(i, j);
                CHECK((parts[i].empty() || parts[j].empty() ||
                       parts[i].within(parts[j]).width * parts[i].within(parts[j]).height < 1));
            }
        }
    }
}

TEST_CASE("lanes of regions take the lower part and leave the rest as it is") {
    const auto plain = lay_out_timeline({0, 800, 1920, 206}, 1, 1, 0);
    const auto with = lay_out_timeline({0, 600, 1920, 406}, 1, 1, 200);
    CHECK(with.chart.height == plain.chart.height);
    CHECK(with.lanes.top == 806);
    CHECK(with.lanes.bottom() == 1006);
}

TEST_CASE("a press near a change means the change, and elsewhere its own day") {
    const DayScale scale{day("1988-01-01"), day("1994-12-31"), 0, 1400};
    const std::vector<geodata::Day> changes{day("1992-05-08"), day("1992-05-18"), day("1993-08-23")};
    CHECK(snapped_day(scale, scale.x_of(day("1992-05-08")) - 5, changes, 7) == day("1992-05-08"));
    CHECK(snapped_day(scale, scale.x_of(day("1992-05-14")), changes, 7) == day("1992-05-18"));
    CHECK(snapped_day(scale, scale.x_of(day("1991-05-08")) + 0.1F, changes, 7) == day("1991-05-08"));
    CHECK(snapped_day(scale, -50, changes, 7) == day("1988-01-01"));
    CHECK(snapped_day(scale, 700, {}, 7) == scale.day_at(700));
}

TEST_CASE("a change that is not on the timeline draws nothing to it") {
    const DayScale scale{day("1992-05-09"), day("1992-05-17"), 0, 900};
    const std::vector<geodata::Day> changes{day("1992-05-08"), day("1992-05-18")};
    CHECK(snapped_day(scale, 899, changes, 7) == day("1992-05-17"));
    CHECK(snapped_day(scale, 1, changes, 700) == day("1992-05-09"));
}

TEST_CASE("labels at one height are moved apart and stay between top and bottom") {
    const auto apart = labels_apart({50, 52, 53, 99}, 10, 0, 100);
    for (std::size_t i = 1; i < apart.size(); ++i) {
        CHECK(apart[i] - apart[i - 1] >= 10);
    }
    CHECK(apart.front() >= 5);
    CHECK(apart.back() <= 95);
}

TEST_CASE("what crowds is spread into rows, and the first that is free takes the next") {
    CHECK(packed_rows({{0, 10}, {5, 15}, {8, 18}, {12, 22}, {30, 40}}, 3) == std::vector<int>{0, 1, 2, 0, 0});
    CHECK(packed_rows({{0, 10}, {20, 30}}, 3) == std::vector<int>{0, 0});
    CHECK(packed_rows({{0, 10}, {1, 11}, {2, 12}}, 2) == std::vector<int>{0, 1, 0});
}

TEST_CASE("two chips of days never lie over each other") {
    for (float a = 0; a <= 1000; a += 7) {
        for (float b = 0; b <= 1000; b += 13) {
            const float day_at = chip_left(b, 120, 0, 1000, {-1e6F, -1e6F});
            const float other = chip_left(a, 100, 0, 1000, {day_at, day_at + 120});
            CAPTURE(a, b);
            CHECK((other + 100 <= day_at + 0.01F || other >= day_at + 120 - 0.01F));
            CHECK(other >= 0);
            CHECK(other + 100 <= 1000.01F);
        }
    }
}
