#include "tests/support/outputs.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

using Catch::Matchers::Contains;

namespace {

/// Two valleys in the years before spreadsheets agree on days, with texts that would be formulas.
class OldAndOdd : public test::GoodCopy {
public:
    OldAndOdd() {
        for (const char* file : {"dataset.json", "control.csv", "totals.csv", "events.csv", "sources.csv"}) {
            auto content = test::read_file(*this / file);
            for (std::size_t at = 0; (at = content.find("190", at)) != std::string::npos;)
                content.replace(at, 3, "181");
            test::write_text(*this / file, content);
        }
        replace("control.csv", "\"page 2, row 1\"", "=2+5");
        replace("control.csv", "the year only", "@SUM(A1) ]]> <b>&\"");
    }
};

std::string quoted(const std::filesystem::path& file) { return "'" + file.string() + "'"; }

/// What openpyxl says of a cell: its value and its format.
std::string cell_of(const std::filesystem::path& file, const std::string& sheet, const std::string& cell) {
    return test::output_of("/usr/bin/python3 -c \"import openpyxl; c = openpyxl.load_workbook(" +
                           quoted(file) + ")['" + sheet + "']['" + cell +
                           "']; print(c.data_type, c.value, c.number_format)\"");
}

/// What an OpenDocument file holds, as its XML.
std::string opendocument_text(const std::filesystem::path& file) {
    return test::output_of("/usr/bin/python3 -c \"import zipfile; print(zipfile.ZipFile(" + quoted(file) +
                           ").read('content.xml').decode())\"");
}

std::filesystem::path exported(const test::Folder& folder, const std::string& name, test::Arguments more) {
    more.insert(more.begin(), "export");
    more.insert(more.end(), {"-q", "-o", (folder / name).string()});
    const auto result = test::run(more);
    CAPTURE(result.err);
    CHECK(result.exit == 0);
    return folder / name;
}

}  // namespace

TEST_CASE("days in a workbook are days with four digits of the year, numbers are numbers") {
    const test::Folder folder;
    const auto file = exported(folder, "day.xlsx", {"--date", "1993-08-23"});
    CHECK(cell_of(file, "state", "A2") == "d 1993-08-23 00:00:00 yyyy-mm-dd\n");
    CHECK_THAT(cell_of(file, "state", "J2"), Catch::StartsWith("n "));
}

TEST_CASE("days before March 1900 are text in a workbook, and no text is a formula") {
    const OldAndOdd dataset;
    const test::Folder folder;
    const auto file = exported(folder, "all.xlsx", {"--all", "--dataset", dataset.path().string()});
    CHECK(cell_of(file, "control", "G2") == "s 1810-03-10 General\n");
    CHECK(cell_of(file, "control", "P2") == "s =2+5 General\n");
}

TEST_CASE("areas and totals are numbers in a workbook, beside the records") {
    const test::Folder folder;
    const auto file = exported(folder, "all.xlsx", {"--all"});
    CHECK_THAT(cell_of(file, "areas", "B2"), Catch::StartsWith("n 4400 "));
    CHECK_THAT(cell_of(file, "totals", "D2"), Catch::StartsWith("n 20 "));
}

TEST_CASE("a cell of a workbook takes as many letters of any script") {
    test::GoodCopy dataset;
    std::string note;
    for (int i = 0; i < 32'767; ++i) note += "ы";
    dataset.replace("control.csv", "the year only", note);
    const test::Folder folder;
    const auto file = exported(folder, "all.xlsx", {"--all", "--dataset", dataset.path().string()});
    CHECK(test::output_of("/usr/bin/python3 -c \"import openpyxl; print(len(openpyxl.load_workbook(" +
                          quoted(file) + ")['control']['R3'].value))\"") == "32767\n");
}

TEST_CASE("days that spreadsheets would count by the Julian calendar are text in an OpenDocument one") {
    OldAndOdd dataset;
    dataset.replace("control.csv", "1810-03-10", "1581-03-10");
    const test::Folder folder;
    const auto file = exported(folder, "all.ods", {"--all", "--dataset", dataset.path().string()});
    const auto content = opendocument_text(file);
    CHECK_THAT(content, Contains("<text:p>1581-03-10</text:p>") && !Contains("date-value=\"1581-03-10"));
}

TEST_CASE("days of an OpenDocument spreadsheet show four digits of the year in every language") {
    const test::Folder folder;
    const auto content = opendocument_text(exported(folder, "day.ods", {"--date", "1993-08-23"}));
    const auto from = content.find("<number:date-style style:name=\"nDate\"");
    const auto style = content.substr(from, content.find("</number:date-style>", from) - from);
    CHECK_THAT(style, Contains("<number:year number:style=\"long\"/>") && !Contains("automatic-order"));
    CHECK_THAT(content, Contains("date-value=\"1993-08-23\""));
}

TEST_CASE("a spreadsheet of ours has no outlines to be drawn, and that is said") {
    const test::Folder folder;
    const auto file = exported(folder, "day.ods", {"--date", "1993-08-23"});
    CHECK_THAT(
        test::run({"stats", "--date", "1993-08-23", file.string()}).err,
        Contains("day.ods has 2 tables without outlines, “state” of 9 rows and “sources” of 16 rows;"));
}

TEST_CASE("years before 1 are written in every format, as days where it has them and as text elsewhere") {
    test::GoodCopy dataset;
    dataset.replace("control.csv", "1900-03-10", "-0043-03-15");
    const test::Folder folder;
    const auto path = dataset.path().string();
    for (const auto* name : {"a.gpkg", "a.geojson", "a.shp", "a.fgb", "a.kml", "a.csv", "a.xlsx", "a.ods"}) {
        CAPTURE(name);
        const auto file = exported(folder, name, {"--all", "--dataset", path});
        CHECK_THAT(
            test::output_of("OGR_XLSX_HEADERS=FORCE OGR_ODS_HEADERS=FORCE ogrinfo -al " + quoted(file)),
            Contains("from_edtf") && Contains("-0043-03-15"));
    }
    CHECK_THAT(test::read_file(folder / "a.kml"), Contains("<begin>-0043-03-15</begin>"));
    CHECK(test::output_of("xmllint --noout " + quoted(folder / "a.kml") + " 2>&1") == "");
    CHECK_THAT(test::read_file(folder / "a.csv"),
               !Contains(",-0043"));  // a spreadsheet would take it for a sum
}

TEST_CASE("years before 1000 have four digits in a Shapefile") {
    test::GoodCopy dataset;
    dataset.replace("control.csv", "1900-03-10", "0476-09-04");
    const test::Folder folder;
    const auto file = exported(folder, "a.shp", {"--all", "--dataset", dataset.path().string()});
    CHECK_THAT(test::output_of("ogrinfo -al " + quoted(file)), Contains("begin (String) = 0476-09-04"));
}

TEST_CASE("a GeoJSON feature that has no outline says so") {
    const test::Folder folder;
    std::filesystem::create_directory(folder / "d");
    test::write_text(folder / "d" / "control.csv", "region,holder,from\nland,north,1900\n");
    const auto file = exported(folder, "a.geojson", {"--all", "--dataset", (folder / "d").string()});
    CHECK_THAT(test::read_file(file), Contains("\"geometry\": null"));
}

TEST_CASE("no text is a formula in an OpenDocument spreadsheet") {
    test::GoodCopy dataset;
    dataset.replace("control.csv", "the year only", "of:=1+1");
    const test::Folder folder;
    const auto file = exported(folder, "all.ods", {"--all", "--dataset", dataset.path().string()});
    const auto content = opendocument_text(file);
    CHECK_THAT(content, Contains("of:=1+1") && !Contains("table:formula"));
}

TEST_CASE("CSV has days with hyphens, and no cell that a spreadsheet would compute") {
    const OldAndOdd dataset;
    const test::Folder folder;
    const auto csv =
        test::read_file(exported(folder, "all.csv", {"--all", "--dataset", dataset.path().string()}));
    CHECK_THAT(csv, Contains("1810-03-10") && !Contains("1810/03/10"));
    CHECK_THAT(csv, Contains(" =2+5") && !Contains(",=2+5"));
}

TEST_CASE("CSV for spreadsheets begins with a byte order mark") {
    const test::Folder folder;
    CHECK(test::read_file(exported(folder, "a.csv", {"--all", "--for-spreadsheet"}))
              .starts_with("\xEF\xBB\xBF"));
    CHECK_FALSE(test::read_file(exported(folder, "b.csv", {"--all"})).starts_with("\xEF\xBB\xBF"));
    CHECK(test::run({"stats", "--date", "1993-08-23", "--csv", "--for-spreadsheet"})
              .out.starts_with("\xEF\xBB\xBF"));
    CHECK(test::run({"stats", "--date", "1993-08-23", "--for-spreadsheet"}).exit == 2);
}

TEST_CASE("KML has the holders' colours, translucent, and spans that do not overlap") {
    const test::Folder folder;
    const auto kml = test::read_file(
        exported(folder, "all.kml", {"--all", "--dataset", std::string(test::tests_folder) + "/data/good"}));
    CHECK_THAT(kml, Contains("<PolyStyle>") &&
                        Contains("80009fe6"));  // #E69F00 as KML writes it, half seen through
    CHECK_THAT(kml, Contains("<begin>1900-03-10</begin>") && Contains("<end>1901-08-31</end>"));
}

TEST_CASE("drawings and KML are XML to a strict reader, whatever the texts") {
    REQUIRE(test::has_program("xmllint"));
    const OldAndOdd dataset;
    const test::Folder folder;
    const auto path = dataset.path().string();
    const auto strict = [&](const std::string& name) {
        CAPTURE(name);
        CHECK(test::output_of("xmllint --noout " + quoted(folder / name) + " 2>&1") == "");
    };
    exported(folder, "all.kml", {"--all", "--dataset", path});
    strict("all.kml");
    CHECK(test::run({"render", "--date", "1810-06-01", "--dataset", path, "--layout", "a4", "-o",
                     (folder / "a.svg").string()})
              .exit == 0);
    strict("a.svg");
    CHECK_THAT(test::read_file(folder / "a.svg"), Contains("width=\"210mm\" height=\"297mm\""));
}

TEST_CASE("a handout is tagged, says its language, and has a bookmark for each page") {
    const test::Folder folder;
    const auto file = folder / "h.pdf";
    REQUIRE(test::run({"handout", "--dates", "1992-05-18,1993-08-23", "-q", "-o", file.string()}).exit == 0);
    CHECK_THAT(test::output_of("pdfinfo " + quoted(file)),
               Contains("Tagged:          yes") && Contains("Pages:           2"));
    const auto pdf = test::read_file(file);
    CHECK_THAT(pdf, Contains("/Lang (en)") && Contains("/Outlines") && Contains("/DisplayDocTitle true"));
}

TEST_CASE("each page of a PDF is one picture with its description, below one document") {
    const test::Folder folder;
    const auto file = folder / "h.pdf";
    REQUIRE(test::run({"handout", "--dates", "1992-05-18,1993-08-23", "-q", "-o", file.string()}).exit == 0);
    const auto structure = test::output_of("pdfinfo -struct " + quoted(file) + " 2>&1");
    CAPTURE(structure);
    CHECK(structure.starts_with("Document\n"));
    CHECK_THAT(structure, !Contains("Syntax"));
    const auto alternatives = test::output_of("grep -a -c '/Alt <FEFF' " + quoted(file));
    CHECK(alternatives == "2\n");
}
