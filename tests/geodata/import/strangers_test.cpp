#include "geodata/base/error.hpp"
#include "tests/support/import_tables.hpp"
#include "tests/support/import_texts.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using namespace test;

namespace {

std::string collection_of(const std::vector<std::string>& properties) {
    std::string features;
    for (std::size_t i = 0; i < properties.size(); ++i) {
        const auto at = [&](int lon, int lat) {
            return "[" + std::to_string(10 + 2 * static_cast<int>(i) + lon) + "," + std::to_string(45 + lat) +
                   "]";
        };
        features += std::string(i > 0 ? "," : "") + R"({"type":"Feature","properties":{)" + properties[i] +
                    R"(},"geometry":{"type":"Polygon","coordinates":[[)" + at(0, 0) + "," + at(1, 0) + "," +
                    at(1, 1) + "," + at(0, 1) + "," + at(0, 0) + "]]}}";
    }
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

std::string refusal_of(const std::string& name, const std::string& text) {
    try {
        imported_text(name, text);
    } catch (const Error& error) {
        return error.what();
    }
    return "read";
}

/// Three lands, and a table beside them.
ImportResult beside_lands(const std::string& name, const std::string& text) {
    const Folder folder;
    write_text(folder / "lands.geojson",
               collection_of({R"("code":"a","name":"Alba")", R"("code":"b","name":"Brod")",
                              R"("code":"c","name":"Cela")"}));
    write_text(folder / name, text);
    return import_files({{folder / "lands.geojson", folder / name}});
}

}  // namespace

TEST_CASE("answers of linked data are coloured by the names of the holders and not by their addresses") {
    const auto result = imported_text(
        "query.csv",
        csv_squares(
            "item,itemLabel,country,countryLabel,start,end",
            {"http://x.org/Q1,Duchy,http://x.org/Q7,Kingdom,1815-06-09T00:00:00Z,1859-04-29T00:00:00Z",
             "http://x.org/Q1,Duchy,http://x.org/Q8,Republic,1859-04-29T00:00:00Z,",
             "http://x.org/Q2,March,http://x.org/Q7,Kingdom,1815-06-09T00:00:00Z,"}));
    const auto& dataset = result.made.dataset;
    CHECK(holders_on(dataset, "Duchy", "1859-04-28") == std::vector<std::string>{"Kingdom"});
    CHECK(holders_on(dataset, "Duchy", "1859-04-29") == std::vector<std::string>{"Republic"});
}

TEST_CASE("two years in a list are the first and the last") {
    const auto result =
        imported_text("lands.geojson", collection_of({R"("name":"Alba","years":[1900,1910])",
                                                      R"("name":"Alba","years":[1911,1920])",
                                                      R"("name":"Brod","years":[1905,1920])"}));
    CHECK(valid_regions(result.made.dataset, "1904-06-01") == 1);
    CHECK(valid_regions(result.made.dataset, "1910-12-31") == 2);
    CHECK(result.made.dataset.last_day == *parse_day("1920-12-31"));
}

TEST_CASE("times nested below a word of dates are begin and end") {
    const auto key = GENERATE("dates", "years", "times", "period");
    CAPTURE(key);
    const auto properties = [&](const std::string& name, const std::string& begin, const std::string& end) {
        return "\"name\":\"" + name + "\",\"" + key + R"(":{"start":")" + begin + R"(","end":")" + end +
               "\"}";
    };
    const auto result =
        imported_text("lands.geojson", collection_of({properties("Alba", "1900-03-01", "1910-04-05"),
                                                      properties("Brod", "1901-01-01", "1920-06-07")}));
    CHECK(valid_regions(result.made.dataset, "1910-04-05") == 2);
    CHECK(valid_regions(result.made.dataset, "1910-04-06") == 1);
    CHECK(result.made.dataset.last_day == *parse_day("1920-06-07"));
}

TEST_CASE("years shortened behind a hyphen are years where the column has one that is no month") {
    const auto short_years = imported_text(
        "lands.csv",
        csv_squares("name,holder,dates", {"Alba,North,1914-18", "Alba,South,1919-25", "Brod,North,1908-12"}));
    CHECK(short_years.made.dataset.last_day == *parse_day("1925-12-31"));
    CHECK(holders_on(short_years.made.dataset, "Brod", "1912-12-31").size() == 1);
    const auto months = imported_text(
        "lands.csv", csv_squares("name,date", {"Alba,1914-08", "Brod,1908-12", "Cela,1908-05"}));
    CHECK(months.made.dataset.first_day == *parse_day("1908-05-01"));
}

TEST_CASE("spans of which some have one end only are begin and end") {
    const auto result = imported_text(
        "lands.csv", csv_squares("name,holder,Years", {"Alba,North,1914 to 1918", "Alba,South,from 1919",
                                                       "Brod,North,until 1912", "Brod,South,since 1913"}));
    CHECK(holders_on(result.made.dataset, "Alba", "1918-12-31") == std::vector<std::string>{"North"});
    CHECK(holders_on(result.made.dataset, "Brod", "1912-12-31") == std::vector<std::string>{"North"});
    CHECK(holders_on(result.made.dataset, "Brod", "1913-01-01") == std::vector<std::string>{"South"});
}

TEST_CASE("names of columns on two lines are read together") {
    const auto result = beside_lands("held.csv", "Territory,Holder,Period,\n,,from,to\nAlba,North,1901,1909\n"
                                                 "Alba,South,1910,1920\nBrod,South,1901,1920\n");
    CHECK(result.mapping["begin"] == "Period from");
    CHECK(result.mapping["end"] == "Period to");
    CHECK(holders_on(result.made.dataset, "Alba", "1909-12-31") == std::vector<std::string>{"North"});
}

TEST_CASE("names of columns may have an end of line in them") {
    const auto result =
        imported_text("lands.csv", csv_squares("\"Name of\nterritory\",\"Held\nby\",From,To",
                                               {"Alba,North,1900,1910", "Alba,South,1911,1920",
                                                "Brod, Upper,North,1900,1920", "Cela,North,1900,1920"}));
    CHECK(holders_on(result.made.dataset, "Alba", "1911-01-01") == std::vector<std::string>{"South"});
    CHECK(tells(result, "lands.csv:6: the row has 6 cells"));  // lines as a text editor counts them
}

TEST_CASE("a winter of two years is a time within them") {
    const auto result = imported_text(
        "lands.csv",
        csv_squares("name,from,to", {"Alba,spring 1914,autumn 1916", "Brod,1915-03-02,winter 1917/18"}));
    CHECK(result.mapping["end"] == "to");
    CHECK(result.made.dataset.last_day == *parse_day("1918-12-31"));
}

TEST_CASE("winners of elections hold their districts") {
    const auto result =
        beside_lands("winners.csv", "district,year,winner,votes\nAlba,1900,Whig,51\nAlba,1904,Tory,55\n"
                                    "Brod,1900,Tory,60\nBrod,1904,Tory,61\nCela,1900,Whig,70\n"
                                    "Cela,1904,Whig,71\n");
    CHECK(holders_on(result.made.dataset, "Alba", "1903-12-31") == std::vector<std::string>{"Whig"});
    CHECK(holders_on(result.made.dataset, "Alba", "1904-01-01") == std::vector<std::string>{"Tory"});
}

TEST_CASE("rows without an outline get that of a file beside, and rows with one keep it") {
    const Folder folder;
    write_text(folder / "lands.geojson",
               collection_of({R"("code":"a","name":"Alba")", R"("code":"b","name":"Brod")"}));
    auto held = collection_of({R"("code":"a","power":"North","start":1900,"end":1910)",
                               R"("code":"b","power":"North","start":1900,"end":1920)",
                               R"("code":"d","power":"West","start":1900,"end":1920)"});
    const auto from = held.find(R"({"type":"Polygon")");
    held.replace(from, held.find("]]}", from) + 3 - from, "null");
    write_text(folder / "held.geojson", held);
    const auto& dataset = import_files({{folder / "held.geojson", folder / "lands.geojson"}}).made.dataset;
    CHECK(holders_on(dataset, "Alba", "1905-01-01") == std::vector<std::string>{"North"});
    CHECK(dataset.regions.size() == 3);
    CHECK(valid_regions(dataset, "1915-01-01") == 2);
}

TEST_CASE("folders of files with the same columns and no dates are holders") {
    const Folder folder;
    for (const auto* holder : {"North", "South"}) {
        std::filesystem::create_directories(folder / holder);
        write_text(folder / holder / "areas.geojson",
                   collection_of({std::string(R"("name":"Inner )") + holder + R"(","since":"1901-03-01")",
                                  std::string(R"("name":"Outer )") + holder + R"(","since":"1902-03-01")"}));
    }
    const auto& dataset = import_files({{folder.path()}}).made.dataset;
    CHECK(holders_on(dataset, "Inner North", "1901-03-01") == std::vector<std::string>{"North"});
    CHECK(holders_on(dataset, "Outer South", "1902-03-01") == std::vector<std::string>{"South"});
}

TEST_CASE("what programs write for missing values is missing") {
    const auto result =
        imported_text("lands.csv", csv_squares("name,holder,from,to",
                                               {"Alba,North,1900-01-01,NaT", "Brod,nan,1900-01-01,1910-05-05",
                                                "Cela,South,1901-01-01,None"}));
    CHECK(holders_on(result.made.dataset, "Brod", "1905-01-01") ==
          std::vector<std::string>{"no stated holder"});
    CHECK(valid_regions(result.made.dataset, "1910-05-06") == 2);
    CHECK(tells(result, "are read as empty (3)"));
}

TEST_CASE("stated areas may have their unit behind them") {
    const auto result =
        imported_text("lands.csv", csv_squares("name,from,to,area", {"Alba,1900,1910,\"8,765 sq km\"",
                                                                     "Brod,1900,1920,\"8,730 sq km\"",
                                                                     "Cela,1900,1920,\"8,760 sq km\""}));
    CHECK(result.mapping["area"] == "area");
    REQUIRE(result.made.dataset.areas.size() == 3);
    CHECK(in_square_km(result.made.dataset.areas[0].area) == Approx(8765));
}

namespace {

std::string kml_of(const std::string& first, const std::string& second) {
    const auto place = [](const std::string& name, const std::string& what, int x) {
        const auto at = [&](int lon, int lat) {
            return std::to_string(x + lon) + "," + std::to_string(45 + lat) + " ";
        };
        return "<Placemark><name>" + name + "</name>" + what +
               "<Polygon><outerBoundaryIs><LinearRing><coordinates>" + at(0, 0) + at(1, 0) + at(1, 1) +
               at(0, 1) + at(0, 0) + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>";
    };
    return "<?xml version=\"1.0\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>" +
           place("Alba", first, 10) + place("Brod", second, 12) + "</Document></kml>";
}

}  // namespace

TEST_CASE("columns of a KML that are called like its times are begin and end") {
    const auto data = [](const std::string& begin, const std::string& end) {
        return "<ExtendedData><Data name=\"begin\"><value>" + begin +
               "</value></Data><Data name=\"end\"><value>" + end + "</value></Data></ExtendedData>";
    };
    const auto days =
        imported_text("days.kml", kml_of(data("1900-03-01", "1910-04-05"), data("1901-01-01", "1920-06-07")));
    CHECK(valid_regions(days.made.dataset, "1910-04-05") == 2);
    CHECK(valid_regions(days.made.dataset, "1910-04-06") == 1);
    const auto years = imported_text("years.kml", kml_of(data("1900", "1910"), data("1901", "1920")));
    CHECK(valid_regions(years.made.dataset, "1911-01-01") == 1);
}

TEST_CASE("descriptions that are tables are columns") {
    const auto table = [](const std::string& holder, const std::string& from, const std::string& to) {
        return "<description><![CDATA[<html><body><table><tr><td>Land</td></"
               "tr><tr><td><table><tr><td>holder</td><td>" +
               holder + "</td></tr><tr bgcolor=\"#D4E4F3\"><td>from</td><td>" + from +
               "</td></tr><tr><td>to</td><td>" + to +
               "</td></tr></table></td></tr></table></body></html>]]></description>";
    };
    const auto result = imported_text("lands.kml", kml_of(table("North &amp; West", "1900", "1910"),
                                                          table("&lt;Null&gt;", "1901", "1920")));
    CHECK(holders_on(result.made.dataset, "Alba", "1910-12-31") == std::vector<std::string>{"Alba"});
    CHECK(valid_regions(result.made.dataset, "1911-01-01") == 1);
    CHECK(tells(result, "the descriptions are tables, and are read as 3 columns"));
    CHECK(result.table.cell(0, "holder") == "North & West");
    CHECK(result.table.cell(1, "holder").empty());
}

TEST_CASE("a column of decades tells times") {
    const auto result =
        imported_text("lands.csv", csv_squares("name,holder,decade",
                                               {"Alba,North,1900s", "Alba,South,1910s", "Brod,North,1900s"}));
    CHECK(result.mapping["begin"] == "decade");
    CHECK(result.made.dataset.first_day == *parse_day("1900-01-01"));
}

TEST_CASE("a JSON that is no GeoJSON is told what it is") {
    CHECK(refusal_of("query.json", R"({"head":{"vars":["item"]},"results":{"bindings":[]}})") ==
          "query.json: this is the answer to a query of linked data in JSON; save it as CSV.");
    CHECK(refusal_of("list.json", R"([{"name":"Alba"}])") ==
          "list.json: this is a list in JSON and no GeoJSON; save it as CSV, with the outlines as text.");
    CHECK(refusal_of("map.json", R"({"version":0.6,"generator":"Overpass API","elements":[]})") ==
          "map.json: this is OpenStreetMap's own JSON, which has outlines in pieces; export it as GeoJSON.");
}
