#include "geodata/base/error.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/import/axes_evidence.hpp"
#include "geodata/import/first_view.hpp"
#include "geodata/import/guess.hpp"
#include "geodata/io/data_export.hpp"
#include "tests/support/import_tables.hpp"
#include "tests/support/import_texts.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::csv_squares;
using test::holders_on;
using test::imported_text;
using test::tells;
using test::valid_regions;

// Layouts of public collections and of people's own tables, and what is found in them.

namespace {

std::vector<std::string> lands_of_two_holders() {
    return {"Nord,Rot,1900,1918", "Süd,Blau,1900,1950", "Nord,Blau,1919,1950"};
}

void checks_two_holders(const Dataset& dataset) {
    CHECK(holders_on(dataset, "Nord", "1910-01-01") == std::vector<std::string>{"Rot"});
    CHECK(holders_on(dataset, "Nord", "1930-01-01") == std::vector<std::string>{"Blau"});
    CHECK(valid_regions(dataset, "1930-01-01") == 2);
}

/// A square of `size` degrees whose lower left corner is at (`x`, `y`), as GeoJSON with properties.
std::string feature(const std::string& properties, double x, double y, double size) {
    const auto place = [](double lon, double lat) {
        return "[" + std::to_string(lon) + "," + std::to_string(lat) + "]";
    };
    return R"({"type":"Feature","properties":{)" + properties +
           R"(},"geometry":{"type":"Polygon","coordinates":[[)" + place(x, y) + "," + place(x + size, y) +
           "," + place(x + size, y + size) + "," + place(x, y + size) + "," + place(x, y) + "]]}}";
}

std::string collection(const std::vector<std::string>& features) {
    std::string text;
    for (const auto& one : features) text += (text.empty() ? "" : ",") + one;
    return R"({"type":"FeatureCollection","features":[)" + text + "]}";
}

}  // namespace

TEST_CASE("a table below a title is read from the line of its names, which is told") {
    auto text = csv_squares("Gebiet,Inhaber,Gültig ab,Gültig bis", lands_of_two_holders());
    SECTION("in commas") {
        const auto result = imported_text("lands.csv", "Gebiete und ihre Inhaber,,,,\n,,,,\n" + text);
        checks_two_holders(result.made.dataset);
        CHECK(tells(result, "below a title"));
    }
    SECTION("with a title of commas of its own, in semicolons") {
        text = csv_squares("Gebiet;Inhaber;von;bis",
                           {"Nord;Rot;1900;1918", "Süd;Blau;1900;1950", "Nord;Blau;1919;1950"}, ';');
        checks_two_holders(imported_text("lands.csv", "Gebiete, Inhaber\n\n" + text).made.dataset);
    }
}

TEST_CASE("a workbook below a title is read from the line of its names") {
    const auto* form = GENERATE(".xlsx", ".ods");
    CAPTURE(form);
    const test::Folder folder;
    FeatureTable sheet;
    sheet.name = "lands";
    for (const char* name : {"Gebiete", "Field2", "Field3", "Field4", "Field5"})
        sheet.columns.push_back({name, CellType::text});
    const std::string nord = "POLYGON((5 45,6 45,6 46,5 46,5 45))";
    const std::string south = "POLYGON((8 45,9 45,9 46,8 46,8 45))";
    for (const auto& cells :
         std::vector<std::vector<std::string>>{{"", "", "", "", ""},
                                               {"Gebiet", "Inhaber", "von", "bis", "Umriss"},
                                               {"Nord", "Rot", "1900", "1918", nord},
                                               {"Süd", "Blau", "1900", "1950", south},
                                               {"Nord", "Blau", "1919", "1950", nord}})
        sheet.rows.push_back({cells, {}});
    const auto name = "lands" + std::string(form);
    const auto* known = data_format_of(name);
    REQUIRE(known != nullptr);
    write_tables(folder / name, *known, {sheet});
    ImportRequest request;
    request.files = {folder / name};
    checks_two_holders(import_files(request).made.dataset);
}

TEST_CASE("holders are found by their columns' names in many languages") {
    const auto* head = GENERATE("Gebiet,Inhaber,Gültig ab,Gültig bis", "Région,Détenteur,Début,Fin",
                                "Región,Poseedor,Desde,Hasta", "Название,Владелец,Начало,Окончание",
                                "Bölge,Sahibi,Başlangıç,Bitiş", "المنطقة,الحاكم,تاريخ البداية,تاريخ النهاية",
                                "名称,控制者,开始日期,结束日期", "Nazwa,Właściciel,Początek,Koniec",
                                "Naam,Eigenaar,Vanaf,Tot");
    CAPTURE(head);
    checks_two_holders(imported_text("lands.csv", csv_squares(head, lands_of_two_holders())).made.dataset);
}

TEST_CASE("intervals of EDTF in one column are begin and end, also open ones") {
    const auto result = imported_text(
        "fronts.csv", csv_squares("name,interval", {"Avaria,1914-07/1918-11", "Belland,1915-05-23/1918-11-04",
                                                    "Cavaria,1916-08-27/.."}));
    const auto& dataset = result.made.dataset;
    CHECK(valid_regions(dataset, "1914-08-01") == 1);
    CHECK(valid_regions(dataset, "1918-11-04") == 3);
    CHECK(valid_regions(dataset, "1918-11-05") == 2);
    CHECK(valid_regions(dataset, "1918-11-30") == 2);
}

TEST_CASE("quarters of a year are taken whole") {
    const auto result = imported_text(
        "front.csv",
        csv_squares("name,from,to", {"Avaria,1941-Q2,1943-Q1", "Belland,Q3 1941,2. Quartal 1944"}));
    const auto& dataset = result.made.dataset;
    CHECK(dataset.first_day == *parse_day("1941-04-01"));
    CHECK(valid_regions(dataset, "1941-06-30") == 1);
    CHECK(valid_regions(dataset, "1943-03-31") == 2);
    CHECK(valid_regions(dataset, "1943-04-01") == 1);
    CHECK(dataset.last_day == *parse_day("1944-06-30"));
}

TEST_CASE("years of other calendars are read as ours where they are marked") {
    // 1 Muharram 1300 was 12 November 1882, the last day of 1337 was 25 September 1919, by rule.
    const auto hijra = imported_text(
        "hijra.csv", csv_squares("name,start_hijri,end_hijri", {"Avaria,1300,1337", "Belland,1290,1299"}));
    CHECK(hijra.made.dataset.control[0].from.earliest == *parse_day("1882-11-12"));
    CHECK(hijra.made.dataset.last_day == *parse_day("1919-09-25"));
    CHECK(tells(hijra, "counts years of the Hijra"));
    const auto buddhist = imported_text(
        "siam.csv", csv_squares("name,start (BE),end (BE)", {"Avaria,2436,2481", "Belland,2400,2435"}));
    CHECK(buddhist.made.dataset.control[0].from.earliest == *parse_day("1893-01-01"));
    CHECK(buddhist.made.dataset.last_day == *parse_day("1938-12-31"));
    const auto cells = imported_text(
        "cells.csv", csv_squares("name,start,end", {"Avaria,1300 AH,1337 AH", "Belland,1290 AH,"}));
    CHECK(cells.made.dataset.last_day == *parse_day("1919-09-25"));
}

TEST_CASE("early days as spreadsheets count them are read in columns of dates") {
    const auto result = imported_text(
        "days.csv", csv_squares("name,start_date,end_date", {"Avaria,7000,8000", "Belland,7306,9000"}));
    CHECK(result.made.dataset.control[0].from.earliest == *parse_day("1919-03-01"));
}

TEST_CASE("places in degrees, minutes and seconds are read, in columns of other languages too") {
    const auto result = imported_text(
        "forts.csv", "Ort;Inhaber;von;bis;Breite;Länge\nAvaria;Rot;1850;1860;45°30'00\"N;5°15'36\"E\n"
                     "Belland;Blau;1855;1870;46 00 S;6°30'W\n");
    const auto& places = result.made.dataset.context;
    REQUIRE(places.size() == 2);
    CHECK(std::get<LonLat>(places[0].shape) == LonLat{5.26, 45.5});
    CHECK(std::get<LonLat>(places[1].shape) == LonLat{-6.5, -46});
}

TEST_CASE("exchanged coordinates are found by the countries that outlines are named after") {
    const auto france = [](double x, double y) {
        return feature(R"("name":"France","start":1900,"end":1910)", x, y, 4);
    };
    const auto poland = [](double x, double y) {
        return feature(R"("name":"Poland","start":1900,"end":1910)", x, y, 3);
    };
    const auto turned = imported_text("turned.geojson", collection({france(45, 1), poland(50, 18)}));
    CHECK(turned.mapping["axes"] == "exchanged");
    CHECK(tells(turned, "France"));
    CHECK(turned.made.dataset.regions[0].shape[0].outer[0] == LonLat{1, 45});
    const auto right = imported_text("right.geojson", collection({france(1, 45), poland(18, 50)}));
    CHECK(right.mapping["axes"] == "as-read");
    CHECK(right.made.dataset.regions[0].shape[0].outer[0] == LonLat{1, 45});
}

TEST_CASE("exchanged coordinates are found by places in columns") {
    const auto text = collection({feature(R"("name":"Avaria","lon":5.5,"lat":45.5)", 45, 5, 1),
                                  feature(R"("name":"Belland","lon":8.5,"lat":45.5)", 45, 8, 1)});
    const auto result = imported_text("turned.geojson", text);
    CHECK(result.mapping["axes"] == "exchanged");
    CHECK(result.made.dataset.regions[0].shape[0].outer[0] == LonLat{5, 45});
}

TEST_CASE("without names and places nothing tells whether coordinates are exchanged") {
    const auto result = imported_text("lands.geojson", collection({feature(R"("name":"Avaria")", 45, 5, 1)}));
    CHECK(result.mapping["axes"] == "as-read");
}

TEST_CASE("a state that stands beside its provinces counts once with them, or is left out") {
    std::vector<std::string> lands{
        feature(R"("name":"Realm","owner":"Crown","start":1900,"end":1950)", 5, 45, 2)};
    for (const auto& [name, x, y] :
         {std::tuple{"West", 5, 45}, {"East", 6, 45}, {"North", 5, 46}, {"Far", 6, 46}})
        lands.push_back(feature(
            std::string(R"("name":")") + name + R"(","owner":"Crown","start":1900,"end":1950)", x, y, 1));
    lands.push_back(feature(R"("name":"Other","owner":"Duke","start":1900,"end":1950)", 9, 45, 1));
    auto result = imported_text("realm.geojson", collection(lands));
    CHECK(result.mapping["parts"] == "inside");
    CHECK(tells(result, "4 others lie in “Realm” and cover 100 % of it"));
    const auto& regions = result.made.dataset.regions;
    REQUIRE(regions.size() == 6);
    CHECK(regions[1].part_of == RegionIndex{0});
    CHECK_FALSE(regions[5].part_of);
    result.mapping.set("parts", "alone");
    CHECK(make_dataset(result.table, result.mapping).dataset.regions.size() == 5);
}

TEST_CASE("outlines that follow each other, or hold a single other one, are no parts") {
    const auto result =
        imported_text("lands.geojson",
                      collection({feature(R"("name":"Avaria","start":1900,"end":1910)", 5, 45, 2),
                                  feature(R"("name":"West","start":1911,"end":1920)", 5, 45, 1),
                                  feature(R"("name":"East","start":1911,"end":1920)", 6, 45, 1),
                                  feature(R"("name":"Enclave","start":1900,"end":1910)", 5.5, 45.5, 0.5)}));
    CHECK(result.mapping["parts"] == "beside");
}

TEST_CASE("a map opens where a quarter as many are there as at most") {
    const auto late =
        imported_text("late.csv", csv_squares("name,start,end", {"A,1512,1900", "B,1801,1900", "C,1802,1900",
                                                                 "D,1803,1900", "E,1804,1900"}));
    CHECK(opening_day(late.made.dataset) == *parse_day("1801-01-01"));
    const auto early = imported_text(
        "early.csv", csv_squares("name,start,end", {"A,1512,1900", "B,1512,1900", "C,1802,1900"}));
    CHECK_FALSE(opening_day(early.made.dataset).has_value());
}

TEST_CASE("folders of one file that have no date are holders") {
    const auto placemark = [](const std::string& name, const std::string& begin, int x) {
        const auto at = [&](int lon, int lat) {
            return std::to_string(lon) + "," + std::to_string(lat) + " ";
        };
        return "<Placemark><name>" + name + "</name><TimeSpan><begin>" + begin +
               "</begin><end>1870</end></TimeSpan><Polygon><outerBoundaryIs><LinearRing><coordinates>" +
               at(x, 45) + at(x + 1, 45) + at(x + 1, 46) + at(x, 45) +
               "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>";
    };
    const auto result = imported_text(
        "sides.kml",
        R"(<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Union</name>)" +
            placemark("Avaria", "1861", 5) + placemark("Belland", "1861", 8) +
            "</Folder><Folder><name>South</name>" + placemark("Cavaria", "1861", 11) +
            "</Folder></Document></kml>");
    CHECK(holders_on(result.made.dataset, "Avaria", "1865-01-01") == std::vector<std::string>{"Union"});
    CHECK(holders_on(result.made.dataset, "Cavaria", "1865-01-01") == std::vector<std::string>{"South"});
}

TEST_CASE("a column of claimants colours the map where each claims once") {
    const auto result = imported_text("claims.csv", csv_squares("name,claimed_by,valid_from,valid_to",
                                                                {"Avaria,North,1950-01-01,1960-01-01",
                                                                 "Avaria,South,1955-01-01,1960-01-01"}));
    CHECK(holders_on(result.made.dataset, "Avaria", "1956-01-01") ==
          std::vector<std::string>{"North", "South"});
}

TEST_CASE("spans with one end, of a short end and as PostgreSQL writes them are read") {
    const auto result = imported_text("spans.csv", csv_squares("name,period", {"A,1815-1866", "B,since 1867",
                                                                               "C,until 1870", "D,1914–18"}));
    const auto& dataset = result.made.dataset;
    CHECK(valid_regions(dataset, "1866-12-31") == 2);
    CHECK(valid_regions(dataset, "1867-01-01") == 2);
    CHECK(valid_regions(dataset, "1871-01-01") == 1);
    CHECK(valid_regions(dataset, "1918-12-31") == 2);
    const auto ranges = imported_text(
        "ranges.csv", csv_squares("name,valid", {"A,\"[1900-01-01,1910-01-01)\"",
                                                 "A,\"[1910-01-01,1920-01-01)\"", "B,\"[1905-01-01,)\""}));
    CHECK(valid_regions(ranges.made.dataset, "1909-12-31") == 2);
    CHECK(valid_regions(ranges.made.dataset, "1910-01-01") == 2);
    CHECK(ranges.made.dataset.last_day == *parse_day("1919-12-31"));
}

TEST_CASE("what says that there is no end in a column of ends may stand in most rows") {
    const auto result = imported_text(
        "open.csv", csv_squares("name,start_date,end_date",
                                {"A,1900-01-01,0000-00-00", "B,1900-01-01,-9999", "C,1900-01-01,still",
                                 "D,1900-01-01,1910-12-31", "E,1900-01-01,unbekannt"}));
    CHECK(result.mapping["end"] == "end_date");
    CHECK(valid_regions(result.made.dataset, "1905-01-01") == 5);
}

TEST_CASE("the time of JSON-FG is begin and end") {
    const auto at = [](const std::string& time, const std::string& name, double x) {
        auto text = feature(R"("name":")" + name + "\"", x, 45, 1);
        return text.insert(1, R"("time":)" + time + ",");
    };
    auto text = collection({at(R"({"interval":["1900-01-01",".."]})", "A", 5),
                            at(R"({"interval":["1905-01-01","1920-12-31"]})", "B", 8)});
    text.insert(1, R"("conformsTo":["http://www.opengis.net/spec/json-fg-1/0.2/conf/core"],)");
    const auto dataset = imported_text("lands.json", text).made.dataset;
    CHECK(valid_regions(dataset, "1904-12-31") == 1);
    CHECK(valid_regions(dataset, "1905-01-01") == 2);
    CHECK_FALSE(dataset.regions[0].until.has_value());
}

TEST_CASE("columns whose names differ in their case alone are two") {
    const auto result =
        imported_text("case.csv", csv_squares("Name,name,start,end", {"A,x,1900,1910", "B,y,1900,1910"}));
    CHECK(result.table.column("Name") == 0U);
    CHECK(result.table.column("name 2") == 1U);
    CHECK(result.made.dataset.regions[0].name == "A");
}

TEST_CASE("codes of holders are named by the table beside the outlines") {
    const test::Folder folder;
    test::write_text(folder / "lands.geojson", collection({feature(R"("name":"A","owner":2)", 5, 45, 1),
                                                           feature(R"("name":"B","owner":200)", 8, 45, 1),
                                                           feature(R"("name":"C","owner":2)", 11, 45, 1)}));
    test::write_text(folder / "codes.csv", "owner,country\n2,North\n200,South\n");
    ImportRequest request;
    request.files = {folder / "lands.geojson", folder / "codes.csv"};
    const auto result = import_files(request);
    CHECK(result.mapping["holder"] == "country");
    CHECK(result.made.dataset.parties.size() == 2);
}

TEST_CASE("a MapInfo table is read with its attributes, and a view that leads elsewhere is not opened") {
    const test::Folder folder;
    test::write_text(
        folder / "lands.mif",
        "Version 300\nCharset \"Neutral\"\nDelimiter \",\"\nCoordSys Earth Projection 1, 104\nColumns 3\n"
        "  NAME Char(20)\n  START Integer\n  FINISH Integer\nData\n\nRegion 1\n  5\n5 45\n6 45\n6 46\n5 46\n"
        "5 45\n    Pen (1,2,0)\n    Brush (1,0,16777215)\n");
    test::write_text(folder / "lands.mid", "\"Avaria\",1900,1918\n");
    ImportRequest request;
    request.files = {folder / GENERATE("lands.mif", "lands.mid")};
    const auto dataset = import_files(request).made.dataset;
    REQUIRE(dataset.regions.size() == 1);
    CHECK(dataset.regions[0].name == "Avaria");
    CHECK(dataset.last_day == *parse_day("1918-12-31"));
    test::write_text(folder / "view.tab",
                     "!table\n!version 100\nOpen Table \"/vsicurl/http://nowhere/a\" Hide\n"
                     "Create View view As\nSelect name\nFrom a\n");
    request.files = {folder / "view.tab"};
    CHECK_THROWS_AS(import_files(request), Error);
}
