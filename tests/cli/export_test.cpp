#include "tests/support/program.hpp"
#include "tests/support/tools.hpp"

#include <catch2/catch.hpp>

using test::output_of;
using test::run;

namespace {

std::string quoted(const std::filesystem::path& path) { return "'" + path.string() + "'"; }

std::string info(const std::filesystem::path& file, const std::string& layer) {
    return output_of("OGR_XLSX_HEADERS=FORCE OGR_ODS_HEADERS=FORCE ogrinfo -al -so " + quoted(file) + " " +
                     layer);
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("every data format has the nine rows of a day, with citations") {
    for (const char* extension : {"gpkg", "geojson", "shp", "fgb", "kml", "csv", "xlsx", "ods"}) {
        const test::Folder folder;
        const auto file = folder / (std::string("state.") + extension);
        REQUIRE(run({"export", "--date", "1992-05-18", "-o", file.string(), "-q"}).exit == 0);
        const auto found = info(file, "state");
        CAPTURE(extension, found);
        CHECK(holds(found, "Feature Count: 9"));
        for (const char* column : {"source", "locator", "note", "status", "km2_low"})
            CHECK(holds(found, column));
        const bool table = extension == std::string("csv") || extension == std::string("xlsx") ||
                           extension == std::string("ods");
        CHECK(holds(found, "WGS 84") == !table);
    }
}

TEST_CASE("all records go with their outlines, or as sheets of one workbook") {
    const test::Folder folder;
    for (const char* name : {"all.gpkg", "all.xlsx", "all.ods"}) {
        REQUIRE(run({"export", "--all", "-o", (folder / name).string(), "-q"}).exit == 0);
        for (const char* layer : {"control", "areas", "totals", "events", "names", "sources"}) {
            CAPTURE(name, layer);
            CHECK(holds(info(folder / name, layer), "Feature Count: "));
        }
    }
}

TEST_CASE("KML gives time spans") {
    const test::Folder folder;
    REQUIRE(run({"export", "--all", "-o", (folder / "all.kml").string(), "-q"}).exit == 0);
    const auto kml = test::read_file(folder / "all.kml");
    CHECK(holds(kml, "<TimeSpan>"));
    CHECK(holds(kml, "<begin>1992-05-18"));
}

TEST_CASE("the handover day belongs to the new holder in exported data") {
    const test::Folder folder;
    const auto status = [&](const char* date) {
        run({"export", "--date", date, "-o", (folder / "state.csv").string(), "-q", "--overwrite"});
        const auto rows = test::read_file(folder / "state.csv");
        const auto lachin = rows.find("Lachin");
        return rows.substr(lachin, rows.find('\n', lachin) - lachin);
    };
    CHECK(holds(status("1992-05-17"), "not yet"));
    CHECK(holds(status("1992-05-18"), ",held,yes,"));
    CHECK(holds(status("1992-05-19"), ",held,no,"));
}

TEST_CASE("a Shapefile comes with its companions and is replaced as a whole") {
    const test::Folder folder;
    const auto file = (folder / "state.shp").string();
    REQUIRE(run({"export", "--date", "1992-05-18", "-o", file, "-q"}).exit == 0);
    CHECK(folder.file_count() == 5);
    CHECK(run({"export", "--date", "1992-05-18", "-o", file, "-q"}).exit == 1);
    CHECK(run({"export", "--date", "1992-05-18", "-o", file, "-q", "--overwrite"}).exit == 0);
    CHECK(folder.file_count() == 5);
}

TEST_CASE("export asks for a day or for all") {
    CHECK(run({"export", "-o", "x.gpkg"}).exit == 2);
    CHECK(run({"export", "-o", "x.gpkg", "--all", "--date", "1992-05-18"}).exit == 2);
    CHECK(run({"export", "-o", "x.dxf", "--all"}).exit == 2);
}

TEST_CASE("exported tables have the same bytes again, wherever the clock stands") {
    const auto csv = [](const char* zone) {
        const test::Folder folder;
        run({"export", "--all", "-o", (folder / "all.csv").string(), "-q"}, {{"TZ", zone}});
        return test::read_file(folder / "all.csv");
    };
    CHECK(csv("UTC") == csv("America/St_Johns"));
    CHECK(csv("UTC") == csv("Asia/Baku"));
}
