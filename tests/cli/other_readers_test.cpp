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
