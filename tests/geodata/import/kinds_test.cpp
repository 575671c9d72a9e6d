#include "geodata/geometry/measure.hpp"
#include "geodata/geometry/projection.hpp"
#include "geodata/import/guess.hpp"
#include "geodata/import/import.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/import_tables.hpp"
#include "tests/support/import_texts.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::csv_squares;
using test::holders_on;
using test::imported_text;
using test::tells;
using test::valid_regions;

// Kinds of files that public collections of dated borders have, each as small as it shows its kind.

namespace {

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("years in names of columns are times, and their cells are who held it then") {
    const auto result = imported_text(
        "wide.csv", csv_squares("name,1990,1991,1992", {"Avaria,Red,Red,Blue", "Belland,Red,Blue,Blue"}));
    const auto& dataset = result.made.dataset;
    CHECK(holders_on(dataset, "Avaria", "1991-06-01") == Names{"Red"});
    CHECK(holders_on(dataset, "Avaria", "1992-06-01") == Names{"Blue"});
    CHECK(holders_on(dataset, "Belland", "1991-01-01") == Names{"Blue"});
    CHECK(dataset.regions.size() == 2);
}

TEST_CASE("an empty cell of such a table is held by nobody") {
    const auto result =
        imported_text("wide.csv", csv_squares("name,1990,1991", {"Avaria,Red,", "Belland,Red,Red"}));
    CHECK(holders_on(result.made.dataset, "Avaria", "1991-06-01").empty());
}

TEST_CASE("a list of changes from one holder to another tells who held before the first") {
    const auto result = import_table(
        {test::layer("places.geojson", {"name"}, {{"Avaria"}, {"Belland"}}),
         test::layer("changes.csv", {"date", "place", "from", "to"},
                     {{"1900-03-10", "Avaria", "Red", "Blue"}, {"1905-01-01", "Avaria", "Blue", "Green"}},
                     false)},
        {});
    const auto mapping = guess_mapping(result);
    const auto dataset = make_dataset(result, mapping, 2000).dataset;
    CHECK(mapping["holder"] == "to");
    CHECK(holders_on(dataset, "Avaria", "1900-03-09") == Names{"Red"});
    CHECK(holders_on(dataset, "Avaria", "1900-03-10") == Names{"Blue"});
    CHECK(holders_on(dataset, "Avaria", "1905-01-01") == Names{"Green"});
}

TEST_CASE("a change that begins with another holder than the one before left it with is told") {
    const auto result = import_table(
        {test::layer("places.geojson", {"name"}, {{"Avaria"}, {"Belland"}}),
         test::layer("changes.csv", {"date", "place", "from", "to"},
                     {{"1900-03-10", "Avaria", "Red", "Blue"}, {"1905-01-01", "Avaria", "Red", "Green"}},
                     false)},
        {});
    const auto notes = make_dataset(result, guess_mapping(result), 2000).notes;
    REQUIRE_FALSE(notes.empty());
    CHECK(notes.front().find("is taken from Red") != std::string::npos);
}

TEST_CASE("columns are known in other languages") {
    const auto result = imported_text(
        "cyr.csv", csv_squares("Название,Начало,Конец", {"Авария,1801,1850", "Белланд,1851,1900"}));
    CHECK(result.mapping["begin"] == "Начало");
    CHECK(result.mapping["end"] == "Конец");
    CHECK(result.mapping["name"] == "Название");
}

TEST_CASE("a table in Windows-1251 is read as such, with what speaks for it") {
    const auto text =
        csv_squares("\xED\xE0\xE7\xE2\xE0\xED\xE8\xE5,start", {"\xC0\xE2\xE0\xF0\xE8\xFF,1801"});
    const auto result = imported_text("cyr.csv", text);
    CHECK(result.made.dataset.regions[0].name == "Авария");
    CHECK(result.mapping["encoding"] == "windows-1251");
    CHECK(tells(result, "whole words of such letters"));
}

TEST_CASE("the letters of a table can be chosen") {
    ImportRequest request;
    request.encoding = "windows-1253";
    const auto result =
        imported_text("greek.csv", csv_squares("name,start", {"\xC1\xE8\xDE\xED\xE1,1801"}), request);
    CHECK(result.made.dataset.regions[0].name == "Αθήνα");
}

TEST_CASE("letters read as one encoding are read as another when that is chosen later") {
    auto table = imported_text("greek.csv", csv_squares("name,start", {"\xC1\xE8\xDE\xED\xE1,1801"})).table;
    recode(table, "windows-1253");
    CHECK(table.rows[0].cells[0] == "Αθήνα");
}

TEST_CASE("UTF-16 as spreadsheets write it is read") {
    std::string utf16 = "\xFF\xFE";
    for (const char c : csv_squares("name,start", {"Avaria,1801"})) utf16 += std::string{c, '\0'};
    CHECK(imported_text("wide.csv", utf16).made.dataset.regions[0].name == "Avaria");
}

TEST_CASE("decimal commas in a column of areas are read") {
    const auto result =
        imported_text("areas.csv", csv_squares("name;start;area_km2",
                                               {"Avaria;1801;8 700,5", "Belland;1801;8.800,25"}, ';'));
    REQUIRE(result.made.dataset.areas.size() == 2);
    CHECK(in_square_km(result.made.dataset.areas[0].area) == Approx(8700.5));
}

TEST_CASE("pictures of the whole at some dates hold until the next, also for what is missing there") {
    const auto table = import_table({test::layer("years.geojson", {"name", "year"},
                                                 {{"A", "1990"},
                                                  {"B", "1990"},
                                                  {"C", "1990"},
                                                  {"D", "1990"},
                                                  {"A", "1991"},
                                                  {"B", "1991"},
                                                  {"C", "1991"}})},
                                    {});
    const auto dataset = make_dataset(table, guess_mapping(table), 2000).dataset;
    CHECK(valid_regions(dataset, "1990-06-01") == 4);
    CHECK(valid_regions(dataset, "1991-06-01") == 3);
}

TEST_CASE("a thing that stands unchanged in following pictures is one region") {
    auto first = test::layer("world_1900.geojson", {"name"}, {{"A"}, {"B"}, {"C"}});
    auto second = test::layer("world_1910.geojson", {"name"}, {{"A"}, {"B"}, {"C"}});
    second.features[2].land = test::square(20);
    const auto table = import_table({first, second}, {});
    const auto dataset = make_dataset(table, guess_mapping(table), 2000).dataset;
    CHECK(dataset.regions.size() == 4);
    CHECK(valid_regions(dataset, "1905-01-01") == 3);
    CHECK(valid_regions(dataset, "1910-06-01") == 3);
}

TEST_CASE("rows that repeat others in everything are left out and named") {
    auto layer = test::layer("twice.geojson", {"name", "start"}, {{"A", "1900"}, {"A", "1900"}});
    layer.features[1].land = layer.features[0].land;
    const auto table = import_table({layer}, {});
    const auto made = make_dataset(table, guess_mapping(table), 2000);
    CHECK(made.dataset.regions.size() == 1);
    REQUIRE_FALSE(made.notes.empty());
    CHECK(made.notes.front().find("row 2") != std::string::npos);
}

TEST_CASE("an outline that crosses itself is repaired and named with what that does to its area") {
    const auto result = imported_text(
        "bow.csv", "name,start,WKT\nBow,1900,\"POLYGON ((10 45, 10.8 45.8, 10.8 45, 10 45.8, 10 45))\"\n"
                   "Open,1900,\"POLYGON ((14 45, 15 45, 15 46, 14 46))\"\n");
    CHECK(tells(result, "bow.csv, row 1: the outline crossed itself; repaired, it now measures"));
    CHECK(tells(result, "row 2: the outline was not closed; repaired, its area is the same"));
    CHECK(result.made.dataset.reading_notes.size() >= 3);
}

TEST_CASE("where latitude surely stands first in one row, it does in the others of the file") {
    const auto result = imported_text(
        "swapped.csv", "name,start,WKT\nFar,1900,\"POLYGON ((45 110, 46 110, 46 111, 45 111, 45 110))\"\n"
                       "Near,1900,\"POLYGON ((45 10, 46 10, 46 11, 45 11, 45 10))\"\n");
    CHECK(tells(result, "latitude stood before longitude in all outlines"));
    CHECK(result.made.dataset.regions[1].shape[0].outer[0].lat == Approx(45));
}

TEST_CASE("outlines as text are found in a column of any name and in several forms") {
    const auto shape = GENERATE(
        "\"POLYGON ((10 45, 11 45, 11 46, 10 46, 10 45))\"",
        "\"SRID=4326;POLYGON((10 45,11 45,11 46,10 46,10 45))\"",
        "\"SRID=3857;POLYGON((1113195 5621521,1224514 5621521,1224514 5780349,1113195 5780349,1113195 "
        "5621521))\"",
        "\"{\"\"type\"\":\"\"Polygon\"\",\"\"coordinates\"\":[[[10,45],[11,45],[11,46],[10,46],[10,45]]]}\"");
    CAPTURE(shape);
    const auto result = imported_text("any.csv", std::string("itemLabel,whereItIs\nAvaria,") + shape + "\n");
    REQUIRE(result.made.dataset.regions.size() == 1);
    const auto at = result.made.dataset.regions[0].shape[0].outer[0];
    CHECK(at.lon == Approx(10).margin(0.001));
    CHECK(at.lat == Approx(45).margin(0.001));
}

TEST_CASE("a table as PostGIS writes it has its outlines in hexadecimal form") {
    const auto result = imported_text(
        "dump.csv", "name,geom\nAvaria,"
                    "0103000020E61000000100000004000000000000000000244000000000008046400000000000002640000000"
                    "0000804640000000000000264000000000000047400000000000002440000000000080464"
                    "0\n");
    REQUIRE(result.made.dataset.regions.size() == 1);
    CHECK(result.made.dataset.regions[0].shape[0].outer[1].lon == Approx(11));
}

TEST_CASE("rows of a table without outline are places where longitude and latitude stand") {
    const auto result = imported_text(
        "mixed.csv", "name;shape;lon;lat\nTown;;31,9;26,2\nLand;POLYGON((32 25,33 25,33 26,32 25));;\n");
    CHECK(result.made.dataset.regions.size() == 1);
    REQUIRE(result.made.dataset.context.size() == 1);
}

TEST_CASE("the time of a KML folder is that of all in it that has none") {
    const std::string square =
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,50 1,50 1,51 0,50</coordinates></LinearRing>"
        "</outerBoundaryIs></Polygon>";
    const auto result = imported_text(
        "folders.kml",
        "<kml "
        "xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Folder><name>War</name><TimeSpan><begin>1914</"
        "begin>"
        "<end>1918</end></TimeSpan><Placemark><name>A</name>" +
            square +
            "</Placemark><Placemark><name>B</name><TimeSpan><begin>1916</begin><end>1920</end></TimeSpan>" +
            square + "</Placemark></Folder></Document></kml>");
    CHECK(valid_regions(result.made.dataset, "1914-06-01") == 1);
    CHECK(valid_regions(result.made.dataset, "1917-06-01") == 2);
    CHECK(valid_regions(result.made.dataset, "1919-06-01") == 1);
}

TEST_CASE("names match with and without marks, in either case") {
    const test::Folder folder;
    test::write_text(folder / "a.csv", csv_squares("NAME", {"São Paulo", "PARANÁ"}));
    test::write_text(folder / "b.csv", "state,since,owner\nSao Paulo,1900,X\nParana,1905,Y\n");
    ImportRequest request;
    request.files = {folder / "a.csv", folder / "b.csv"};
    CHECK(import_files(request).table.joins.at(0).matched == 2);
}

TEST_CASE("an outline that steps from 179 east to 179 west crosses the 180th meridian") {
    const auto result = imported_text(
        "fiji.csv", "name,WKT\nFiji,\"POLYGON ((179 -18, -179 -18, -179 -17, 179 -17, 179 -18))\"\n");
    REQUIRE(result.made.dataset.regions.size() == 1);
    CHECK(in_square_km(geodesic_area(result.made.dataset.regions[0].shape)) == Approx(23'500).epsilon(0.01));
}

TEST_CASE("a long border along a parallel is that parallel, in every projection") {
    const auto result = imported_text(
        "long.csv", "name,WKT\nLong,\"POLYGON ((-141 49, -60 49, -60 60, -141 60, -141 49))\"\n");
    const auto& dataset = result.made.dataset;
    const auto on_plane = Projection({-100, 54}).to_plane(dataset.regions[0].shape);
    constexpr double on_ellipsoid = 6'415'388;
    CHECK(in_square_km(plane_area(on_plane)) == Approx(on_ellipsoid).epsilon(0.001));
}

TEST_CASE("what all rows have in common is no name of theirs") {
    const auto result = imported_text(
        "gadm.csv", csv_squares("COUNTRY,NAME_1", {"Landia,North", "Landia,South", "Landia,West"}));
    CHECK(result.mapping["name"] == "NAME_1");
}

TEST_CASE("the last of years in columns lasts its year, and an empty cell there is held by nobody") {
    const auto result =
        imported_text("wide.csv", csv_squares("name,1990,1991", {"Avaria,Red,", "Belland,Red,Red"}));
    CHECK(result.made.dataset.last_day == *parse_day("1991-12-31"));
    CHECK(holders_on(result.made.dataset, "Belland", "1991-06-01") == Names{"Red"});
}

TEST_CASE(
    "coordinates that lie where their system is for only when exchanged are exchanged, and that is told") {
    const auto geojson = [](const std::string& ring) {
        return R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4674"}},)"
               R"("features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[)" +
               ring + "]}}]}";
    };
    const auto wrong =
        imported_text("south.geojson", geojson("[[-10,-50],[-10,-49],[-9,-49],[-9,-50],[-10,-50]]"));
    CHECK(wrong.made.dataset.regions[0].shape[0].outer[0].lon == Approx(-50).margin(1e-6));
    CHECK(tells(wrong, "south.geojson: the coordinates stood in the other order"));
    const auto right =
        imported_text("south.geojson", geojson("[[-50,-10],[-49,-10],[-49,-9],[-50,-9],[-50,-10]]"));
    CHECK(right.made.dataset.regions[0].shape[0].outer[0].lon == Approx(-50).margin(1e-6));
    CHECK_FALSE(tells(right, "the other order"));
}

TEST_CASE("a table of facts is put beside outlines, also where it tells where its places lie") {
    const test::Folder folder;
    test::write_text(folder / "a.csv", csv_squares("code", {"R0", "R1", "R2"}));
    test::write_text(folder / "b.csv", "code,lat,lon,owner,from,to\nR0,45.5,20.5,Red,1914,1918\nR1,45,21,"
                                       "Blue,1914,1918\nR2,45,22,Red,1914,1918\n");
    ImportRequest request;
    request.files = {folder / "a.csv", folder / "b.csv"};
    const auto result = import_files(request);
    CHECK(result.mapping["holder"] == "owner");
    CHECK(result.made.dataset.last_day == *parse_day("1918-12-31"));
    CHECK(result.made.dataset.context.empty());
}

TEST_CASE("names within names of GeoJSON are columns") {
    const auto result =
        imported_text("nested.geojson",
                      R"({"type":"Feature","properties":{"name":"A","valid":{"start":"1900","end":"1910"}},)"
                      R"("geometry":{"type":"Polygon","coordinates":[[[0,50],[1,50],[1,51],[0,50]]]}})");
    CHECK(result.mapping["begin"] == "valid_start");
    CHECK(result.mapping["end"] == "valid_end");
}

TEST_CASE("columns in other scripts and in tables without a line of names are known by what they hold") {
    const auto head = GENERATE("الاسم,البداية,النهاية", "名称,开始,结束", "甲,乙,丙");
    CAPTURE(head);
    const auto result = imported_text("names.csv", csv_squares(head, {"X,1914,1922", "Y,1920,1946"}));
    CHECK(valid_regions(result.made.dataset, "1915-01-01") == 1);
    CHECK(valid_regions(result.made.dataset, "1930-01-01") == 1);
    auto nameless = csv_squares("", {"X,1914,1922", "Y,1920,1946"});
    nameless.erase(0, nameless.find('\n') + 1);
    CHECK(valid_regions(imported_text("nameless.csv", nameless).made.dataset, "1921-01-01") == 2);
}

TEST_CASE("remarks above the line of names and upright lines between cells are read") {
    const auto rows = std::vector<std::string>{"A,1914,1918"};
    CHECK(valid_regions(imported_text("remarks.csv", "# of X\nsep=,\n" + csv_squares("name,start,end", rows))
                            .made.dataset,
                        "1915-01-01") == 1);
    CHECK(valid_regions(
              imported_text("lines.csv", csv_squares("name|start|end", {"A|1914|1918"}, '|')).made.dataset,
              "1915-01-01") == 1);
}
