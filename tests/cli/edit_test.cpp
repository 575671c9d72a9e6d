#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using test::run;

namespace {

std::string control_of(const test::GoodCopy& dataset) { return test::read_file(dataset / "control.csv"); }

}  // namespace

TEST_CASE("edit changes one cell, says so, and leaves every other byte as it was") {
    const test::GoodCopy dataset;
    auto wanted = control_of(dataset);
    wanted.replace(wanted.find("1900-03-10"), 10, "1900-03-11");
    const auto result = run({"edit", dataset.path(), "--set", "control:1:from=1900-03-11"});
    CAPTURE(result.err);
    CHECK(result.exit == 0);
    CHECK(result.out == "control.csv:2: 'from': 1900-03-10 → 1900-03-11\n");
    CHECK(control_of(dataset) == wanted);
    CHECK(dataset.file_count() == 10);
}

TEST_CASE("edit adds and removes rows") {
    const test::GoodCopy dataset;
    const auto result = run({"edit", dataset.path(), "--remove", "names:1", "--add",
                             "names:region=bridge;language=en;name=Bridge;source=atlas"});
    CAPTURE(result.err);
    CHECK(result.exit == 0);
    CHECK(test::read_file(dataset / "names.csv") ==
          "region,language,name,source,locator\nvalley,de,Tal,atlas,sheet 4\nbridge,und,Brigge,gazette,page "
          "3\nbridge,en,Bridge,atlas,\n");
}

TEST_CASE("an edit that would not be read is refused in one sentence, and nothing is written") {
    const test::GoodCopy dataset;
    const auto before = control_of(dataset);
    const auto result =
        run({"edit", dataset.path(), "--set", "control:1:note=x", "--set", "control:1:from=soon"});
    CHECK(result.exit == 1);
    CHECK(test::is_one_sentence(result.err));
    CHECK(result.err.find("'from' must be a day") != std::string::npos);
    CHECK(control_of(dataset) == before);
}

TEST_CASE("a broken dataset can be mended one fault after the other") {
    test::GoodCopy dataset;
    dataset.replace("control.csv", "upper-valley,north,1900-03-10", "upper-valley,north,soon");
    dataset.replace("areas.csv", "upper-valley,440", "upper-valley,much");
    CHECK(run({"edit", dataset.path(), "--set", "control:1:from=1900"}).exit == 0);
    CHECK(run({"stats", dataset.path(), "--date", "1900-06-01"}).exit == 1);
    CHECK(run({"edit", dataset.path(), "--set", "areas:1:km2=440"}).exit == 0);
    CHECK(run({"stats", dataset.path(), "--date", "1900-06-01"}).exit == 0);
}

TEST_CASE("edit tells what it would do with --dry-run, and writes a copy with -o") {
    const test::GoodCopy dataset;
    const test::Folder folder;
    const auto before = control_of(dataset);
    const auto dry = run({"edit", dataset.path(), "--set", "control:1:note=x", "--dry-run"});
    CHECK(dry.out == "control.csv:2: 'note': nothing → x\n");
    CHECK(run({"edit", dataset.path(), "--set", "control:1:note=x", "-o", folder / "copy"}).exit == 0);
    CHECK(control_of(dataset) == before);
    CHECK(test::read_file(folder / "copy" / "control.csv") != before);
    CHECK(test::read_file(folder / "copy" / "areas.csv") == test::read_file(dataset / "areas.csv"));
}

TEST_CASE("edit without an edit is a mistake in use") {
    const test::GoodCopy dataset;
    CHECK(run({"edit", dataset.path()}).exit == 2);
}

TEST_CASE("check tells what would repair a finding, and --repair does it and tells it") {
    test::GoodCopy dataset;
    dataset.replace("control.csv", "upper-valley,north,1900-03-10", "upper-valley , north,1900/03/10");
    auto wanted = control_of(dataset);
    wanted.replace(wanted.find("upper-valley , north,1900/03/10"), 31, "upper-valley,north,1900-03-10");
    const auto found = nlohmann::json::parse(run({"check", dataset.path(), "--json"}).out);
    std::vector<std::string> repairs;
    for (const auto& finding : found["findings"]) {
        if (finding.contains("repair")) {
            repairs.push_back(finding["repair"]);
        }
    }
    CHECK(repairs ==
          std::vector<std::string>{"Take the blanks away", "Take the blanks away", "Write it 1900-03-10"});
    const auto dry = run({"check", dataset.path(), "--repair", "--dry-run"});
    CHECK(dry.out.find("3 repairs to be made") != std::string::npos);
    CHECK(control_of(dataset) != wanted);
    const auto result = run({"check", dataset.path(), "--repair"});
    CAPTURE(result.out, result.err);
    CHECK(result.exit == 0);
    CHECK(result.out.find("'from' is written '1900/03/10'.\n    repair: Write it 1900-03-10\n") !=
          std::string::npos);
    CHECK(control_of(dataset) == wanted);
}

TEST_CASE("a dataset that cannot be read is told with the repairs that it has, and what is left after them") {
    test::GoodCopy dataset;
    dataset.replace("control.csv", "upper-valley,north,1900-03-10", "upper-valley,north,1900/03/10");
    dataset.replace("areas.csv", "upper-valley,440", "upper-valley,much");
    const auto found = run({"check", dataset.path()});
    CHECK(found.exit == 1);
    CHECK(found.out.find("repair: Write it 1900-03-10") != std::string::npos);
    const auto result = run({"check", dataset.path(), "--repair"});
    CHECK(result.exit == 1);
    CHECK(result.out.find("1 repair made; 1 fault that keeps it from being read is left") !=
          std::string::npos);
}

TEST_CASE("a dataset that is not to be written to is refused by edit and by repairs") {
    const test::Folder folder;
    REQUIRE(run({"convert", "-o", folder / "whole.gpkg"}).exit == 0);
    const auto result = run({"edit", folder / "whole.gpkg", "--set", "dataset:title=x"});
    CHECK(result.exit == 1);
    CHECK(result.err.find("-o FOLDER writes a copy") != std::string::npos);
}
