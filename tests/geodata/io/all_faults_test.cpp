#include "geodata/io/dataset_reader.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;

namespace {

bool told(const std::vector<std::string>& faults, const std::string& beginning) {
    return std::any_of(faults.begin(), faults.end(),
                       [&](const std::string& one) { return one.starts_with(beginning); });
}

// All of them, and no others.
void check_told(const std::vector<std::string>& faults, const std::vector<std::string>& beginnings) {
    CAPTURE(faults);
    CHECK(faults.size() == beginnings.size());
    for (const auto& beginning : beginnings) {
        CAPTURE(beginning);
        CHECK(told(faults, beginning));
    }
}

}  // namespace

TEST_CASE("a dataset that can be read has no faults") {
    CHECK(dataset_faults(std::filesystem::path(test::tests_folder) / "data" / "good").empty());
    CHECK(dataset_faults(test::dataset_folder).empty());
}

TEST_CASE("every fault of every file is told at once") {
    test::GoodCopy dataset;
    dataset.replace("control.csv", "upper-valley,north,1900-03-10", "upper-valley,north,5/8/1900");
    dataset.replace("control.csv", "valley,south,1901-09-01", "vallley,south,1901-09-01");
    dataset.replace("areas.csv", "upper-valley,440", "upper-valley,\"1,440\"");
    dataset.replace("names.csv", "bridge,und,Brigge,gazette", "bridge,und,Brigge,gazete");
    const auto faults = dataset_faults(dataset.path());
    CAPTURE(faults);
    CHECK(faults.size() == 4);
    CHECK(told(faults, "control.csv:2: 'from'"));
    CHECK(told(faults, "control.csv:4: 'region' names 'vallley'"));
    CHECK(told(faults, "areas.csv:2: 'km2'"));
    CHECK(told(faults, "names.csv:4: 'source' names 'gazete'"));
}

TEST_CASE("a fault in what others refer to hides theirs, and shows those of form") {
    test::GoodCopy dataset;
    dataset.replace("sources.csv", "id,short", "ident,short");
    dataset.replace("areas.csv", "gazette,\"page 2, row 1\"", "gazette,page 2, row 1");
    const auto faults = dataset_faults(dataset.path());
    CAPTURE(faults);
    CHECK(told(faults, "sources.csv: column 'id' is missing"));
    CHECK(told(faults, "areas.csv:2: the row has 6 cells"));
    CHECK_FALSE(told(faults, "control.csv"));
}

TEST_CASE("a region with a fault does not make others wrong") {
    test::GoodCopy dataset;
    dataset.replace("regions.geojson", "\"basis\": \"reconstructed\"", "\"basis\": \"guessed\"");
    const auto faults = dataset_faults(dataset.path());
    CAPTURE(faults);
    CHECK(faults.size() == 1);
    CHECK(told(faults, "regions.geojson: feature 2: 'basis'"));
}

TEST_CASE("semicolons between columns are no fault") {
    test::GoodCopy dataset;
    auto content = test::read_file(dataset / "areas.csv");
    std::replace(content.begin(), content.end(), ',', ';');
    test::write_text(dataset / "areas.csv", content);
    CHECK(dataset_faults(dataset.path()).empty());
}

TEST_CASE("a fault in dataset.json or in a source does not hide those of rows that refer to them") {
    test::GoodCopy dataset;
    dataset.replace("dataset.json", "#E69F00", "orange");
    dataset.replace("sources.csv", ",primary,", ",first,");
    dataset.replace("control.csv", "upper-valley,north,1900-03-10", "upper-valley,north,1900-03-40");
    dataset.replace("areas.csv", "upper-valley,440", "upper-valley,much");
    const auto faults = dataset_faults(dataset.path());
    CAPTURE(faults);
    CHECK(faults.size() == 4);
    CHECK(told(faults, "dataset.json: 'parties.colour'"));
    CHECK(told(faults, "sources.csv:2: 'role'"));
    CHECK(told(faults, "control.csv:2: 'from'"));
    CHECK(told(faults, "areas.csv:2: 'km2' must be a number above 0 and up to 520000000"));
}

TEST_CASE("all faults of dataset.json are told at once") {
    test::GoodCopy dataset;
    dataset.replace("dataset.json", "#E69F00", "orange");
    dataset.replace("dataset.json", "#56B4E9", "blue");
    dataset.replace("dataset.json", "\"km2\": 50000", "\"km2\": -5");
    const auto faults = dataset_faults(dataset.path());
    CAPTURE(faults);
    CHECK(faults.size() == 3);
}

TEST_CASE("every faulty cell of a row is told, and none that is only wrong by another's fault") {
    test::GoodCopy dataset;
    dataset.replace("control.csv", "upper-valley,north,1900-03-10,1901-09-01,whole",
                    "upper-valley,north,soon,later,hole");
    dataset.replace("areas.csv", "upper-valley,440", "upper-valley,much");
    dataset.replace("totals.csv", "share,2,", "shear,2 or 3,");
    const auto faults = dataset_faults(dataset.path());
    check_told(faults, {"control.csv:2: 'from'", "control.csv:2: 'until'", "control.csv:2: 'extent'",
                        "areas.csv:2: 'km2'", "totals.csv:2: 'quantity'", "totals.csv:2: 'value'"});
}

TEST_CASE("a faulty reference, id or number does not hide what is wrong with the rest of its row") {
    test::GoodCopy dataset;
    dataset.replace("control.csv", "upper-valley,north,1900-03-10,1901-09-01,whole",
                    "nowhere,nobody,1900-03-10,1901-09-01,hole");
    dataset.replace("totals.csv", "share,2,", "shear,two,");
    dataset.replace("areas.csv", "upper-valley,440", "nowhere,much");
    const auto faults = dataset_faults(dataset.path());
    check_told(faults, {"control.csv:2: 'region'", "control.csv:2: 'holder'", "control.csv:2: 'extent'",
                        "totals.csv:2: 'quantity'", "totals.csv:2: 'value'", "areas.csv:2: 'region'",
                        "areas.csv:2: 'km2'"});
}

TEST_CASE("all faulty cells of an outline's columns and of a source are told") {
    test::GoodCopy dataset;
    dataset.replace("regions.geojson", "\"basis\": \"reconstructed\"",
                    "\"basis\": \"guessed\", \"from\": \"soon\", \"until\": \"later\"");
    dataset.replace("sources.csv", "foreign,,comparison", "foreign,lately,compared");
    const auto faults = dataset_faults(dataset.path());
    check_told(faults, {"regions.geojson: feature 2: 'basis'", "regions.geojson: feature 2: 'from'",
                        "regions.geojson: feature 2: 'until'", "sources.csv:3: 'role'",
                        "sources.csv:3: 'published'"});
}
