#include "app/scene/play_schedule.hpp"

#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using test::day;

namespace {

// Two near each other, after quiet years.
const std::vector<geodata::ChangeDay>& changes() {
    static const std::vector<geodata::ChangeDay> days{{day("1992-05-08"), {}}, {day("1992-05-18"), {}}};
    return days;
}

PlaySchedule schedule(bool backwards = false) {
    return {changes(), day("1988-01-01"), day("1994-12-31"), 3, backwards};
}

double begin_of(const PlaySchedule& played, const char* date) { return played.seconds_of({day(date), 0}); }

}  // namespace

TEST_CASE("from one change to the next it takes the same time, whatever lies between") {
    const auto played = schedule();
    const double shusha = begin_of(played, "1992-05-08");
    const double lachin = begin_of(played, "1992-05-18");
    CHECK(lachin - shusha == Approx(3));
    CHECK(played.seconds_to_last() - lachin == Approx(3));
    CHECK(shusha == Approx(2));  // no change stands at the beginning, which rests less
}

TEST_CASE("two thirds of the time rest on the change") {
    const auto played = schedule();
    const double shusha = begin_of(played, "1992-05-08");
    CHECK(played.at(shusha).day == day("1992-05-08"));
    CHECK(played.at(shusha + 1.99).day == day("1992-05-08"));
    CHECK(played.at(shusha + 2.01).day == day("1992-05-09"));
    CHECK(played.at(shusha + 2.99).day == day("1992-05-17"));
}

TEST_CASE("a change on the next day keeps its full time") {
    const std::vector<geodata::ChangeDay> near{{day("1993-08-22"), {}}, {day("1993-08-23"), {}}};
    const PlaySchedule played(near, day("1993-08-22"), day("1993-08-31"), 3);
    CHECK(played.seconds_of({day("1993-08-23"), 0}) == Approx(3));
}

TEST_CASE("backwards each change has the same time, from the last to the first") {
    const auto played = schedule(true);
    CHECK(played.at(0).day == day("1994-12-31"));
    CHECK(played.at(1e9).day == day("1988-01-01"));
    const double lachin = begin_of(played, "1992-05-18");
    CHECK(begin_of(played, "1992-05-08") - lachin == Approx(3));
    CHECK(played.at(lachin + 2.99).day == day("1992-05-09"));
}

TEST_CASE("a moment is found again by its seconds") {
    for (const bool backwards : {false, true}) {
        const auto played = schedule(backwards);
        for (double seconds = 0.003; seconds < played.seconds(); seconds += 0.13) {
            const auto moment = played.at(seconds);
            CHECK(played.seconds_of(moment) == Approx(seconds).margin(1e-6));
        }
    }
}

TEST_CASE("no day is passed over and none comes twice") {
    const auto played = schedule();
    auto before = day("1988-01-01");
    for (double seconds = 0; seconds < played.seconds(); seconds += 1e-4) {
        const auto now = played.at(seconds).day;
        CHECK((now == before || now == before + 1));
        before = now;
    }
    CHECK(before == day("1994-12-31"));
}

TEST_CASE("one day alone is a run as well") {
    const PlaySchedule played({}, day("1992-05-08"), day("1992-05-08"), 3);
    CHECK(played.at(0).day == day("1992-05-08"));
    CHECK(played.at(99).day == day("1992-05-08"));
    CHECK(played.seconds_to_last() == 0);
}
