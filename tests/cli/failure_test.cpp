#include "tests/support/program.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

using test::run;

namespace {

test::Run stats_of(const std::filesystem::path& dataset) {
    return run({"stats", "--date", "1900-06-01", "--dataset", dataset.string()});
}

void fails_with(const test::Run& result, const std::vector<std::string>& words) {
    CAPTURE(result.err);
    CHECK(result.exit == 1);
    CHECK(result.out.empty());
    CHECK(test::is_one_sentence(result.err));
    for (const auto& word : words) {
        CAPTURE(word);
        CHECK(result.err.find(word) != std::string::npos);
    }
}

}  // namespace

TEST_CASE("a dataset that is not there fails with its path") {
    fails_with(stats_of("/no/such/dataset"), {"/no/such/dataset"});
}

TEST_CASE("a file that is no dataset fails with its path") {
    fails_with(stats_of(test::program_file), {test::program_file});
}

TEST_CASE("a broken row fails with file, row, field and the text found") {
    test::GoodCopy dataset;
    dataset.replace("control.csv", "1900-03-10", "32.04.1993");
    fails_with(stats_of(dataset.path()), {"control.csv:2:", "'from'", "'32.04.1993'"});
}

TEST_CASE("a folder with neither records nor outlines fails with their names") {
    test::GoodCopy dataset;
    std::filesystem::remove(dataset / "control.csv");
    std::filesystem::remove(dataset / "regions.geojson");
    fails_with(stats_of(dataset.path()), {"control.csv", "regions.geojson"});
}

TEST_CASE("records without outlines are summed all the same") {
    test::GoodCopy dataset;
    std::filesystem::remove(dataset / "regions.geojson");
    const auto result = stats_of(dataset.path());
    CAPTURE(result.err);
    CHECK(result.exit == 0);
    CHECK(result.out.find("440") != std::string::npos);
}

TEST_CASE("a broken dataset fails in the same way in every command") {
    test::GoodCopy dataset;
    dataset.replace("areas.csv", "valley,875,", "valley,many,");
    const auto path = dataset.path().string();
    fails_with(run({"reconcile", "--dataset", path}), {"areas.csv:3:", "'km2'", "'many'"});
    fails_with(run({"render", "--dataset", path, "--date", "1900-06-01", "-o", "map.png"}),
               {"areas.csv:3:", "'km2'", "'many'"});
}

TEST_CASE("a picture is not begun when the dataset is broken") {
    test::GoodCopy dataset;
    dataset.replace("dataset.json", "\"title\":", "title:");
    const test::Folder folder;
    fails_with(run({"render", "--dataset", dataset.path().string(), "--date", "1900-06-01", "-o",
                    (folder / "map.png").string()}),
               {"dataset.json"});
    CHECK(folder.file_count() == 0);
}

TEST_CASE("a table is not written over an existing file") {
    const test::Folder folder;
    test::write_text(folder / "stats.csv", "mine");
    fails_with(run({"stats", "--date", "1992-05-08", "--csv", "-o", (folder / "stats.csv").string()}),
               {"stats.csv", "--overwrite"});
    CHECK(test::read_file(folder / "stats.csv") == "mine");
    CHECK(
        run({"stats", "--date", "1992-05-08", "--csv", "--overwrite", "-o", (folder / "stats.csv").string()})
            .exit == 0);
    CHECK(test::read_file(folder / "stats.csv").starts_with("date,id,"));
}

TEST_CASE("a dataset whose list is empty has a picture with nothing held") {
    test::GoodCopy dataset;
    dataset.replace("dataset.json", "\"list_source\": \"gazette\"", "\"list_source\": \"atlas\"");
    const test::Folder folder;
    const auto result = run({"render", "--dataset", dataset.path().string(), "--date", "1900-06-01", "-o",
                             (folder / "map.png").string()});
    CAPTURE(result.err);
    CHECK(result.exit == 0);
}

TEST_CASE("bytes of no encoding that is certain fail with their file") {
    test::GoodCopy dataset;
    dataset.replace("control.csv", "page 2, row 1", "p\x81ge\x8D 2");
    fails_with(run({"stats", "--json", "--date", "1900-06-01", "--dataset", dataset.path().string()}),
               {"control.csv"});
}
