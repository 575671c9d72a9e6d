#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

using test::run;

namespace {

std::string data(const std::string& name) { return std::string(test::tests_folder) + "/data/import/" + name; }

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("import tells how a file of others is understood, with what speaks for it") {
    const auto result = run({"import", data("counties.geojson"), "--date", "1819-05-17"});
    CAPTURE(result.out, result.err);
    REQUIRE(result.exit == 0);
    CHECK(has(result.out, "Begins: “START_DATE” (3 of 3 rows have one; days)."));
    CHECK(has(result.out, "The end: is the last day there (1 of 1 following versions begin the day after the "
                          "end before: the end day counts)."));
    CHECK(has(result.out, "Unit of the area: square miles"));
    CHECK(has(result.out, "1 outline was no proper one and was repaired"));
    CHECK(has(result.out, "Made: 3 regions, 3 records, 2 parties, 1 January 1800 to 31 December 1850."));
    CHECK(has(result.out, "On 17 May 1819: 2 outlines."));
}

TEST_CASE("import writes a dataset that other commands read") {
    const test::Folder folder;
    const auto copy = (folder / "copy").string();
    REQUIRE(run({"import", data("counties.geojson"), "-o", copy}).exit == 0);
    const auto described = run({"describe", copy, "--date", "1820-01-01"});
    CAPTURE(described.err);
    CHECK(described.exit == 0);
    CHECK(run({"import", data("counties.geojson"), "-o", copy}).exit == 1);
}

TEST_CASE("a saved mapping is taken instead of guesses") {
    const test::Folder folder;
    const auto map = (folder / "map.json").string();
    REQUIRE(run({"import", data("counties.geojson"), "--save-map", map, "-q"}).exit == 0);
    auto text = test::read_file(map);
    const auto at = text.find("\"counted\"");
    REQUIRE(at != std::string::npos);
    test::write_text(map, text.replace(at, 9, "\"not-counted\""));
    const auto result = run({"import", data("counties.geojson"), "--map", map, "--date", "1819-05-16"});
    CAPTURE(result.out, result.err);
    CHECK(has(result.out, "The end: is the first day no longer there (as in map.json)."));
    CHECK(has(result.out, "On 16 May 1819: 1 outline."));
}

TEST_CASE("any command takes a file of others") {
    const test::Folder folder;
    const auto picture = (folder / "map.png").string();
    const auto result =
        run({"render", data("counties.zip"), "--date", "1820-01-01", "--size", "320x240", "-o", picture});
    CAPTURE(result.err);
    CHECK(result.exit == 0);
}

TEST_CASE("import without a file, with a table alone, or with a broken mapping says what is missing") {
    CHECK(run({"import"}).exit == 2);
    const auto alone = run({"import", data("counties_dates.csv")});
    CHECK(alone.exit == 1);
    CHECK(test::is_one_sentence(alone.err));
    CHECK(has(alone.err, "counties_dates.csv is a CSV table of 4 rows without outlines"));
    CHECK(run({"import", data("counties.geojson"), "--map", data("counties.geojson")}).exit == 1);
}

TEST_CASE("the page of files of others, and of the dataset written from them, opens where there is something "
          "to see") {
    const test::Folder folder;
    std::string rows = "name,start,end,WKT\n";
    const std::vector<std::string> times{"1512,1900", "1801,1900", "1802,1900", "1803,1900", "1804,1900"};
    for (std::size_t i = 0; i < times.size(); ++i) {
        const auto x = std::to_string(10 + 2 * i);
        rows += "Land " + x + "," + times[i] + ",\"POLYGON((" + x + " 45," + x + ".5 45," + x + ".5 46," + x +
                " 45))\"\n";
    }
    const auto file = (folder / "late.csv").string();
    const auto made = (folder / "late").string();
    test::write_text(file, rows);
    REQUIRE(run({"import", file, "-o", made, "-q"}).exit == 0);
    for (const auto& path : {file, made}) {
        const auto page = (folder / "page.html").string();
        REQUIRE(run({"page", path, "-o", page, "--overwrite"}).exit == 0);
        CHECK(has(test::read_file(page), "\"opening\":-61726,"));  // 1 January 1801, in days since 1970
    }
}

TEST_CASE("check lists every row of a foreign table that a comma parts wrongly") {
    const test::Folder folder;
    const auto file = (folder / "lands.csv").string();
    test::write_text(
        file, "name,from,to,holder,lon,lat\nAlba,1900,1910,North,10,45\nBrod, Upper,1900,1910,North,11,45\n"
              "Cela,1900,1910,North,12,45\nDorn,1900,1910,South, the,13,45\nElm,x,1900,1910,South,Z,14,45\n");
    const auto result = run({"check", file});
    CAPTURE(result.out, result.err);
    for (const auto* line : {"lands.csv:3: the row has 7 cells", "lands.csv:5: the row has 7 cells",
                             "lands.csv:6: the row has 8 cells"}) {
        CHECK(has(result.out, line));
    }
}

TEST_CASE("diff tells rows, dates and what moves in the totals") {
    const test::GoodCopy copy;
    const auto good = std::string(test::tests_folder) + "/data/good";
    CHECK(run({"diff", good, copy.path().string()}).out == "The two are the same.\n");
    auto control = test::read_file(copy / "control.csv");
    const auto at = control.find("1900-03-10");
    REQUIRE(at != std::string::npos);
    test::write_text(copy / "control.csv", control.replace(at, 10, "1900-04-10"));
    const auto result = run({"diff", good, copy.path().string()});
    CAPTURE(result.out, result.err);
    CHECK(result.exit == 1);
    CHECK(has(
        result.out,
        "control\n  changed upper-valley, north, gazette, page 2, row 1: from: 1900-03-10 → 1900-04-10\n"));
    CHECK(has(result.out, "from 10 March 1900:"));
}

TEST_CASE("new makes a dataset that can be read, with a text on each file") {
    const test::Folder folder;
    const auto made = folder / "mine";
    REQUIRE(run({"new", made.string()}).exit == 0);
    CHECK(has(test::read_file(made / "README.txt"), "control.csv"));
    CHECK(run({"check", made.string()}).exit == 0);
    CHECK(run({"new", made.string()}).exit == 1);
}

namespace {

/// Four regions side by side, and a workbook of who holds them, made by another program from lines of Python.
class Workbook : public test::Folder {
public:
    explicit Workbook(const std::string& lines) {
        std::string features;
        for (int i = 0; i < 4; ++i) {
            const auto at = [&](double x, double y) {
                return "[" + std::to_string(10 + i + x) + "," + std::to_string(45 + y) + "]";
            };
            features += std::string(i > 0 ? "," : "") + R"({"type":"Feature","properties":{"id":"r)" +
                        std::to_string(i) + R"("},"geometry":{"type":"Polygon","coordinates":[[)" + at(0, 0) +
                        "," + at(.5, 0) + "," + at(.5, .5) + "," + at(0, 0) + "]]}}";
        }
        test::write_text(*this / "land.geojson",
                         R"({"type":"FeatureCollection","features":[)" + features + "]}");
        test::write_text(*this / "make.py",
                         "import openpyxl, datetime\nbook = openpyxl.Workbook()\nsheet = book.active\n" +
                             lines + "book.save('" + (*this / "held.xlsx").string() + "')\n");
        test::output_of("/usr/bin/python3 '" + (*this / "make.py").string() + "'");
    }

    test::Run imported() const {
        return run({"import", (*this / "land.geojson").string(), (*this / "held.xlsx").string(), "-o",
                    (*this / "made").string()});
    }
};

constexpr const char* held_rows = R"(
for row in [('id', 'holder', 'from'), ('r0', 'North', datetime.date(1950, 3, 1)), ('r1', 'North', datetime.date(1951, 3, 1)),
            ('r2', 'South', datetime.date(1904, 1, 5)), ('r3', 'South', datetime.date(1952, 2, 29))]:
    sheet.append(row)
)";

}  // namespace

TEST_CASE("days of a workbook that counts them from 1904 are those that were typed, and that is told") {
    const Workbook files("book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904\n" + std::string(held_rows));
    const auto result = files.imported();
    CAPTURE(result.out, result.err);
    REQUIRE(result.exit == 0);
    CHECK(has(result.out, "5 January 1904 to 29 February 1952."));
    CHECK(has(result.out, "held.xlsx counts its days from 1904"));
    CHECK(has(test::read_file(files / "made" / "control.csv"), "1950-03-01"));
}

TEST_CASE("a sheet of notes beside the one of rows is left out, and that is told") {
    const Workbook files(std::string(held_rows) + "book.create_sheet('Notes').append(['typed by hand'])\n");
    const auto result = files.imported();
    CAPTURE(result.out, result.err);
    REQUIRE(result.exit == 0);
    CHECK(has(result.out, "“Notes” of held.xlsx has no row that matches an outline and is left out."));
    CHECK(has(result.out, "Made: 4 regions, 4 records, 2 parties"));
}
