#include "app/window/session/dataset_watch.hpp"
#include "geodata/base/error.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <thread>

using viewer::DatasetWatch;

namespace {

// Waits for what comes soon, and for long where the machine is busy.
std::optional<std::string> news_of(DatasetWatch& watch) {
    for (int i = 0; i < 1000; ++i) {
        if (auto news = watch.take_news()) return news;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("a file that another program changes is read again") {
    const test::Folder folder;
    test::write_text(folder / "control.csv", "a");
    DatasetWatch watch({folder.path()}, [] {});
    test::write_text(folder / "control.csv", "a,b");
    CHECK(news_of(watch) == std::optional<std::string>(""));
}

TEST_CASE("a changed file that cannot be read is told with its fault") {
    const test::Folder folder;
    test::write_text(folder / "control.csv", "a");
    DatasetWatch watch({folder / "control.csv"},
                       [] { throw geodata::Error("control.csv:1: it is cut off."); });
    test::write_text(folder / "control.csv", "");
    CHECK(news_of(watch) == std::optional<std::string>("control.csv:1: it is cut off."));
}

TEST_CASE("files are read again when asked though nothing changed") {
    const test::Folder folder;
    DatasetWatch watch({folder.path()}, [] {});
    watch.ask();
    CHECK(news_of(watch) == std::optional<std::string>(""));
}
