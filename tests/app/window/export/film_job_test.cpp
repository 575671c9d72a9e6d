#include "app/window/export/film_job.hpp"

#include "app/order/usage_error.hpp"
#include "geodata/base/error.hpp"
#include "tests/support/export_sources.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <thread>
#include <utility>

using namespace viewer;
using test::source_of;
using test::state_on;
using test::unusual_state;

namespace {

FilmJob::End end_of(FilmJob& job) {
    for (int tries = 0; tries < 600; ++tries) {
        if (const auto end = job.take_end()) return *end;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    FAIL("the film did not end");
    return {};
}

ExportOrder small_film(Pace by, const char* extension) {
    ExportOrder choices;
    choices.kind = ExportKind::film;
    choices.extension() = extension;
    choices.page.size = PageSize{320, 202};
    choices.by = by;
    choices.fps = 10;
    choices.hold = 0.1;
    return choices;
}

}  // namespace

TEST_CASE("a film has even sides and the look of the window") {
    const auto order = film_order(small_film(Pace::change, ".mp4"), source_of(unusual_state()));
    REQUIRE(order.page);
    CHECK(order.page->width == 320);
    CHECK(order.page->height == 200);
    CHECK(order.settings.theme == ThemeName::dark);
    CHECK(order.plan.steps.size() > 5);
}

TEST_CASE("a film of a comparison shows the window's page of each day, its other day standing still") {
    const auto state = unusual_state();
    const auto choices = small_film(Pace::change, ".png");
    const auto order = film_order(choices, source_of(state));
    REQUIRE(order.page);
    auto pictured = choices;
    pictured.kind = ExportKind::picture;
    pictured.page.size = PageSize{320, 200};
    for (const char* day : {"1992-05-08", "1993-08-23"}) {
        auto on_day = state;
        on_day.day = test::day(day);
        const auto picture = export_picture(pictured, source_of(on_day));
        CHECK((order.page->draw(order.map, on_day.day) == build_page(test::map(), picture.page)));
    }
}

TEST_CASE("a film of one map is painted as one map") {
    auto state = state_on("1993-08-23");
    CHECK_FALSE(film_order(small_film(Pace::day, ".mp4"), source_of(state)).page);
    state.comparing = {Comparison::difference, test::day("1992-12-31"), 0.5};
    CHECK_FALSE(film_order(small_film(Pace::day, ".mp4"), source_of(state)).page);
}

TEST_CASE("a film goes over the days typed, else those played, else all") {
    auto state = state_on("1993-08-23");
    auto choices = small_film(Pace::day, ".mp4");
    const auto ends = [&] {
        const auto plan = export_plan(choices, source_of(state));
        return std::pair(plan.steps.front().day, plan.steps.back().day);
    };
    CHECK(ends() == std::pair(test::built_in().first_day, test::built_in().last_day));
    state.range = DayRange{test::day("1992-05-01"), test::day("1992-06-30")};
    CHECK(ends() == std::pair(test::day("1992-05-01"), test::day("1992-06-30")));
    choices.last = test::day("1992-05-20");
    CHECK(ends() == std::pair(test::day("1992-05-01"), test::day("1992-05-20")));
    CHECK(export_picture(choices, source_of(state)).page.panes.front().settings.day ==
          test::day("1992-05-20"));
}

TEST_CASE("days that no film can have are answered in a sentence") {
    const auto choices = small_film(Pace::day, ".mp4");
    const auto answer = [&](const char* first, const char* last) {
        try {
            const auto film = with_typed(choices, {{"from", first}, {"to", last}}, *test::map().dataset);
            export_plan(film, source_of(state_on("1993-08-23")));
        } catch (const UsageError& error) {
            return error.sentence;
        } catch (const geodata::Error& error) {
            return std::string(error.what());
        }
        return std::string();
    };
    CHECK(answer("May", "").starts_with("First day: The year is missing."));
    CHECK(answer("", "1995-01-01") == "Last day: The dataset runs from 1 January 1988 to 31 December 1994.");
    CHECK(answer("1 Jan 1993", "1.1.1992") ==
          "The last day, 1 January 1992, lies before the first, 1 January 1993.");
}

TEST_CASE("a film is written in its thread, with its progress told") {
    const test::Folder folder;
    FilmJob job;
    const auto choices = small_film(Pace::change, ".gif");
    job.begin(film_order(choices, source_of(state_on("1993-08-23"))), folder / "war.gif", false);
    CHECK(job.running());
    const auto end = end_of(job);
    CHECK(end.sentence == "Wrote " + (folder / "war.gif").string() + ".");
    CHECK(end.written);
    CHECK(job.progress().done == job.progress().all);
    CHECK_FALSE(job.running());
    CHECK(folder.file_count() == 1);
}

TEST_CASE("a cancelled film leaves nothing, in any format") {
    for (const char* name : {"war.mp4", "war.gif", "frame-####.png"}) {
        CAPTURE(name);
        const test::Folder folder;
        FilmJob job;
        const auto choices = small_film(Pace::day, std::filesystem::path(name).extension().c_str());
        job.begin(film_order(choices, source_of(state_on("1993-08-23"))), folder / name, false);
        job.cancel();
        const auto end = end_of(job);
        CHECK(end.sentence == "Cancelled: nothing was written.");
        CHECK_FALSE(end.written);
        CHECK(folder.file_count() == 0);
    }
}

TEST_CASE("a film that cannot be written says why") {
    const test::Folder folder;
    FilmJob job;
    const auto choices = small_film(Pace::change, ".gif");
    job.begin(film_order(choices, source_of(state_on("1993-08-23"))), folder / "none" / "war.gif", false);
    CHECK(end_of(job).sentence.find("its folder does not exist") != std::string::npos);
}
