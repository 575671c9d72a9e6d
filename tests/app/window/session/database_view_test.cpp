#include "app/window/session/database_view.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"
#include "tests/support/database_dataset.hpp"
#include "tests/support/postgres.hpp"
#include "tests/support/small_dataset.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

using namespace geodata;
using namespace viewer;
using test::day;

namespace {

/// Waits for what is on its way.
MapData arrived(DatabaseView& view) {
    for (int i = 0; i < 1000; ++i) {
        if (auto read = view.take()) return std::move(read->plain);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    throw std::runtime_error("nothing came from the database");
}

/// A server with a dataset in it, and the same as it was written.
struct FilledDatabase {
    test::PostgresServer server;
    DatabaseAddress address = parse_database_address(server.address());
    Dataset files = read_dataset(test::DatedSquares(2000, 20'000).path());

    FilledDatabase() { write_database(files, address, false); }
};

std::size_t held_on(const Dataset& dataset, Day on) {
    std::size_t held = 0;
    for (const auto& record : dataset.control) {
        const auto hold = hold_by(dataset, record, on);
        held += hold == Hold::certain || hold == Hold::possible ? 1 : 0;
    }
    return held;
}

std::size_t outlines(const Dataset& dataset) {
    std::size_t count = 0;
    for (const auto& region : dataset.regions) count += region.shape.empty() ? 0 : 1;
    return count;
}

const LonLatBox everything{0, 40, 5.2, 50};

DatabaseView::Wanted wanted(const char* on, LonLatBox ground = everything) {
    return {{day(on)}, ground, [](const Dataset& dataset) { return default_listing(dataset); }};
}

}  // namespace

TEST_CASE("a window on a database has at hand what belongs to the day and ground shown") {
    if (!test::PostgresServer::can_run()) {
        WARN("skipped: this machine has no PostgreSQL with PostGIS");
        return;
    }
    static const FilledDatabase filled;  // for all sections
    const auto& files = filled.files;
    const auto& address = filled.address;
    DatabaseView view(std::make_unique<DatabaseDataset>(address), day("1850-06-01"));
    const auto first = view.take_first();
    CHECK(held_on(first, day("1850-06-01")) == held_on(files, day("1850-06-01")));
    CHECK(first.control.size() < files.control.size());

    SECTION("and reads nothing for a day that is at hand") {
        view.follow(wanted("1850-06-02"));
        CHECK_FALSE(view.reading());
    }
    SECTION("a day that a session asks for at the start is read at once") {
        const auto read = view.read_around(day("1990-06-01"));
        CHECK(view.tells_of(day("1990-06-01")));
        CHECK(held_on(read, day("1990-06-01")) == held_on(files, day("1990-06-01")));
    }
    SECTION("another day is read beside it, and regions stay the same") {
        view.follow(wanted("1990-06-01"));
        CHECK_FALSE(view.tells_of(day("1990-06-01")));
        const auto map = arrived(view);
        CHECK(view.tells_of(day("1990-06-01")));
        CHECK(held_on(*map.dataset, day("1990-06-01")) == held_on(files, day("1990-06-01")));
        REQUIRE(map.dataset->regions.size() >= first.regions.size());
        for (std::size_t i = 0; i < first.regions.size(); ++i)
            CHECK(map.dataset->regions[i].id == first.regions[i].id);
    }
    SECTION("on a small ground few outlines are read, and all sums stay") {
        view.follow(wanted("1990-06-01", {1, 41, 1.4, 41.4}));
        const auto map = arrived(view);
        CHECK(outlines(*map.dataset) < 200);
        CHECK(held_on(*map.dataset, day("1990-06-01")) == held_on(files, day("1990-06-01")));
        view.follow(wanted("1990-06-01", {3, 41, 3.4, 41.4}));
        CHECK(view.reading());
        arrived(view);
    }
    SECTION("the chart is the database's own") {
        std::vector<ListedTotal> series;
        for (int i = 0; i < 1000 && series.empty(); ++i) {
            series = view.series(default_listing(files), Counting::once);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        CHECK((series == total_series(files, default_listing(files), Counting::once)));
    }
}
