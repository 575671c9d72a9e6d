#include "geodata/edit/repairs.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <random>

using namespace geodata;

namespace {

DatasetText good() { return read_dataset_text(std::filesystem::path(test::tests_folder) / "data/good"); }

DatasetText with(const std::string& file, const std::string& bytes) {
    DatasetText text;
    text.put(file, bytes);
    return text;
}

std::vector<std::string> rules_of(const DatasetText& text) {
    std::vector<std::string> rules;
    for (const auto& repair : repairs_of(text)) {
        rules.push_back(repair.finding.rule);
    }
    return rules;
}

std::string repaired_file(const std::string& file, const std::string& bytes) {
    std::vector<Repair> made;
    return repaired(with(file, bytes), made).bytes(file);
}

std::string square(const std::string& id, double x, double y) {
    const auto point = [](double a, double b) {
        return "[" + std::to_string(a) + "," + std::to_string(b) + "]";
    };
    return R"({"type":"Feature","properties":{"id":")" + id +
           R"("},"geometry":{"type":"Polygon","coordinates":[[)" + point(x, y) + "," + point(x + 1, y) + "," +
           point(x + 1, y + 1) + "," + point(x, y) + "]]}}";
}

}  // namespace

TEST_CASE("a sound dataset has nothing to repair") { CHECK(repairs_of(good()).empty()); }

TEST_CASE("blanks at the ends of cells are taken away") {
    CHECK(repaired_file("control.csv", "region,holder,note\na , north,\" x \"\n") ==
          "region,holder,note\na,north,\"x\"\n");
}

TEST_CASE("dates that can be read in one way are written as the format has them") {
    const std::string table = "region,holder,from\na,north,1918/04/11\nb,north,8 May 1992\nc,north,1990\n";
    const auto repairs = repairs_of(with("control.csv", table));
    REQUIRE(repairs.size() == 2);
    CHECK(repairs[0].finding.message == "control.csv:2: 'from' is written '1918/04/11'.");
    CHECK(repairs[0].finding.repair == "Write it 1918-04-11");
    CHECK(repaired_file("control.csv", table) ==
          "region,holder,from\na,north,1918-04-11\nb,north,1992-05-08\nc,north,1990\n");
}

TEST_CASE("a date of ambiguous order is left to its editor") {
    CHECK(rules_of(with("control.csv", "region,holder,from\na,north,5/8/1992\n")).empty());
}

TEST_CASE("a row that stands twice is removed once") {
    CHECK(repaired_file("control.csv", "region,holder\na,north\nb,north\na,north\n\"a\", north\n") ==
          "region,holder\na,north\nb,north\n");
}

TEST_CASE("a table in another encoding is written in UTF-8, and then its rows are repaired") {
    std::vector<Repair> made;
    const auto text = repaired(with("control.csv", "region,holder,note\na ,n,caf\xE9 allong\xE9\n"), made);
    CHECK(text.bytes("control.csv") == "region,holder,note\na,n,café allongé\n");
    REQUIRE(made.size() == 2);
    CHECK(made[0].finding.rule == "encoding");
    CHECK(made[1].finding.rule == "blanks");
}

TEST_CASE("an outline beyond a pole or away from all others is turned the right way round") {
    const auto regions = [&](const std::string& last) {
        return with("regions.geojson", R"({"type":"FeatureCollection","features":[)" + square("a", 130, 30) +
                                           "," + square("b", 131, 31) + "," + square("c", 132, 30) + "," +
                                           last + "]}");
    };
    CHECK(rules_of(regions(square("d", 133, 32))).empty());
    CHECK(rules_of(regions(square("d", 32, 133))) == std::vector<std::string>{"coordinates-exchanged"});
    std::vector<Repair> made;
    CHECK(rules_of(repaired(regions(square("d", 32, 133)), made)).empty());
}

TEST_CASE("without a view, outlines named after countries tell that all coordinates are exchanged") {
    const auto named = [](const std::string& name, double x, double y) {
        auto feature = square(name, x, y);
        return feature.insert(feature.find("\"},\"geometry") + 1, R"(,"name":")" + name + "\"");
    };
    const auto text =
        with("regions.geojson", R"({"type":"FeatureCollection","features":[)" + named("France", 46, 2) + "," +
                                    named("Poland", 52, 19) + "]}");
    CHECK(rules_of(text) == std::vector<std::string>{"coordinates-exchanged", "coordinates-exchanged"});
    std::vector<Repair> made;
    CHECK(rules_of(repaired(text, made)).empty());
    CHECK(rules_of(with("regions.geojson",
                        R"({"type":"FeatureCollection","features":[)" + named("Avaria", 46, 2) + "]}"))
              .empty());
}

TEST_CASE("an outline whose border crosses itself is cut apart there") {
    const auto bow = with("regions.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",
"properties":{"id":"a","name":"Bow"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}}]})");
    REQUIRE(rules_of(bow) == std::vector<std::string>{"outline-not-valid"});
    std::vector<Repair> made;
    const auto text = repaired(bow, made);
    CHECK(text.bytes("regions.geojson").find("MultiPolygon") != std::string::npos);
    CHECK(rules_of(text).empty());
}

TEST_CASE("an outline that crosses itself thousands of times is not cut apart") {
    std::mt19937 random(3);
    std::uniform_int_distribution<int> place(0, 1000);
    std::string points;
    for (int i = 0; i < 1000; ++i) {
        points += fmt::format("[{},{}],", place(random) / 1000.0, place(random) / 1000.0);
    }
    const auto scribble =
        with("regions.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",
"properties":{"id":"a","name":"Scribble"},"geometry":{"type":"Polygon","coordinates":[[[0,0],)" +
                                    points + "[0,0]]]}}]}");
    CHECK(rules_of(scribble).empty());
}

TEST_CASE("a comma in a text gets its quotation marks where the other columns tell which text it is of") {
    const std::string rows = "region,holder,from,note\na,north,1990-01-01,taken\nb,north,1991-02-03,ceded\n";
    const auto text = with("control.csv", rows + "c,south,1992-03-04,taken, by treaty\n");
    const auto repairs = repairs_of(text);
    REQUIRE(repairs.size() == 1);
    CHECK(repairs[0].finding.repair == "Put “taken, by treaty” in quotation marks, as the 'note' of the row");
    CHECK(repairs[0].finding.message == "control.csv:4: the row has 5 cells where the header has 4; a text "
                                        "with a comma in it needs quotation "
                                        "marks around it.");
    CHECK(repaired_file("control.csv", rows + "c,south,1992-03-04,taken, by treaty\n") ==
          rows + "c,south,1992-03-04,\"taken, by treaty\"\n");
}

TEST_CASE("a comma that may belong to two texts has no plain repair") {
    CHECK(rules_of(with("control.csv", "region,holder,from,locator,note\na,north,1990-01-01,page 1,taken so\n"
                                       "b,north,1991-02-03,page 2,ceded then\n"
                                       "c,south,1992-03-04,page 3,row 4,taken\n"))
              .empty());
}

TEST_CASE("what has no plain repair is left as it is") {
    CHECK(rules_of(with("control.csv", "region,holder\n\"a,north\n")).empty());
}

TEST_CASE(
    "findings and faults get the repair that is theirs, and repairs of which none speaks stand behind them") {
    const auto text = with("control.csv", "region,holder,from\na,north,1918/04/11\nb ,north,1990\n");
    const auto repairs = repairs_of(text);
    const auto findings = with_repairs({{Severity::info, "x", repairs[1].finding.message, {}, {}}}, repairs);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].repair == repairs[1].finding.repair);
    CHECK(findings[1] == repairs[0].finding);
    CHECK(repair_for(std::string("control.csv:2: 'from' must be a day, found 'x'."), repairs) != nullptr);
    CHECK(repair_for(std::string("control.csv:2: 'until' must be a day, found 'x'."), repairs) == nullptr);
}
