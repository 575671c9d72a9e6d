#include "app/export/films/film_plan.hpp"

#include "geodata/base/error.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using test::day;

namespace {

FilmTiming timing(const char* from, const char* to, Pace pace) {
    return {day(from), day(to), pace, 10, {}, {}};
}

const std::vector<geodata::ChangeDay>& changes() {
    static const std::vector<geodata::ChangeDay> days{{day("1992-05-08"), {}}, {day("1992-05-18"), {}}};
    return days;
}

}  // namespace

TEST_CASE("a film by day shows every day once") {
    const auto plan = plan_film(changes(), timing("1988-01-01", "1994-12-31", Pace::day));
    CHECK(plan.steps.size() == 2557);
    CHECK(plan.frame_count() == 2557);
    CHECK(plan.steps.front().day == day("1988-01-01"));
    CHECK(plan.steps.back().day == day("1994-12-31"));
}

TEST_CASE("a film by week or month begins with its first and ends with its last day") {
    const auto weeks = film_days(changes(), day("1992-01-01"), day("1992-01-31"), Pace::week);
    CHECK(weeks.size() == 6);
    CHECK(weeks.back() == day("1992-01-31"));
    const auto months = film_days(changes(), day("1992-01-31"), day("1992-04-30"), Pace::month);
    CHECK(months == std::vector<geodata::Day>{day("1992-01-31"), day("1992-02-29"), day("1992-03-31"),
                                              day("1992-04-30")});
}

TEST_CASE("a film by change shows the first day and every change, held alike") {
    auto wanted = timing("1992-01-01", "1992-05-18", Pace::change);
    wanted.hold = 0.5;
    const auto plan = plan_film(changes(), wanted);
    CHECK(plan.steps ==
          std::vector<FilmStep>{{day("1992-01-01"), 5}, {day("1992-05-08"), 5}, {day("1992-05-18"), 5}});
    CHECK(plan.highlight_days == 1);
}

TEST_CASE("a short film spreads its days evenly and keeps both ends") {
    auto wanted = timing("1988-01-01", "1994-12-31", Pace::day);
    wanted.fps = 1;
    wanted.seconds = 100;
    const auto plan = plan_film(changes(), wanted);
    CHECK(plan.steps.size() == 100);
    CHECK(plan.steps.front().day == day("1988-01-01"));
    CHECK(plan.steps.back().day == day("1994-12-31"));
    for (std::size_t i = 1; i < plan.steps.size(); ++i)
        CHECK(plan.steps[i].day - plan.steps[i - 1].day <= plan.highlight_days);  // no change goes unseen
}

TEST_CASE("a film longer than its days holds them") {
    auto wanted = timing("1992-05-01", "1992-05-10", Pace::day);
    wanted.seconds = 3;
    const auto plan = plan_film(changes(), wanted);
    CHECK(plan.frame_count() == 30);
    CHECK(plan.steps.size() == 10);
}

TEST_CASE("no change is left out for want of time") {
    auto wanted = timing("1992-01-01", "1992-12-31", Pace::change);
    wanted.seconds = 0.2;
    CHECK_THROWS_AS(plan_film(changes(), wanted), geodata::Error);
}

TEST_CASE("a film that plays gives each change the same time, and shows days between") {
    auto wanted = timing("1992-05-01", "1992-05-25", Pace::play);
    wanted.hold = 3;
    const auto plan = plan_film(changes(), wanted);
    const auto frames_on = [&](const char* date) {
        int frames = 0;
        for (const auto& step : plan.steps) frames += step.day == day(date) ? step.frames : 0;
        return frames;
    };
    CHECK(frames_on("1992-05-08") == 20);  // two of three seconds, ten frames each
    CHECK(frames_on("1992-05-18") == 20);
    CHECK(frames_on("1992-05-12") == 1);
    CHECK(plan.highlight_days == 1);
    CHECK(plan.steps.back().day == day("1992-05-25"));
}

TEST_CASE("a film that plays can be as long as wished, and says when it is too short for its changes") {
    auto wanted = timing("1988-01-01", "1994-12-31", Pace::play);
    wanted.seconds = 12;
    CHECK(plan_film(changes(), wanted).frame_count() == 120);
    wanted.seconds = 0.2;
    CHECK_THROWS_WITH(plan_film(changes(), wanted), Catch::Contains("too short"));
}

TEST_CASE("a film of one picture stands long enough to be seen, unless a time is given") {
    const auto one = timing("1992-05-08", "1992-05-08", Pace::day);
    CHECK(plan_film(changes(), one).frame_count() == 25);
    auto given = one;
    given.hold = 0.5;
    CHECK(plan_film(changes(), given).frame_count() == 5);
}

TEST_CASE("a film of more than ten hours is refused with how long it would be") {
    CHECK_THROWS_WITH(
        plan_film(changes(), timing("0001-01-01", "2000-12-31", Pace::day)),
        "The film would be 20 hours long, and 10 are possible; choose a longer step or a shorter time.");
}
