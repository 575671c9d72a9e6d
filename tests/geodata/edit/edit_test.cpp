#include "geodata/edit/edit.hpp"

#include "geodata/base/error.hpp"
#include "geodata/edit/written_table.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

DatasetText with(const std::string& file, const std::string& bytes) {
    DatasetText text;
    text.put(file, bytes);
    return text;
}

std::string control_after(const std::string& bytes, const std::vector<Edit>& edits) {
    return edited(with("control.csv", bytes), edits).bytes("control.csv");
}

std::string regions_after(const std::string& bytes, const std::vector<Edit>& edits) {
    return edited(with("regions.geojson", bytes), edits).bytes("regions.geojson");
}

const char* two_regions = R"({
  "type": "FeatureCollection",  "features": [
    {"type": "Feature", "properties": {"id": "a",  "name": "A"}, "geometry": null},
    {"type": "Feature",
     "properties": {"id":"b", "rank": 2}, "geometry": {"type": "Point", "coordinates": [1.50, 2]}}
  ]
}
)";

}  // namespace

TEST_CASE("a cell of a CSV table is set where it stands, and nothing else is touched") {
    CHECK(control_after("region,holder , from\n\"a\", north,1900\n\nb,south,1901\n",
                        {set_cell("control", 1, "from", "1902-05")}) ==
          "region,holder , from\n\"a\", north,1900\n\nb,south,1902-05\n");
}

TEST_CASE("a cell is put in quotation marks where it must be or was") {
    const std::string table = "region,holder,note\na,\"north\",\nb,south,x\n";
    CHECK(control_after(table, {set_cell("control", 1, "note", "so, \"he\" says")}) ==
          "region,holder,note\na,\"north\",\nb,south,\"so, \"\"he\"\" says\"\n");
    CHECK(control_after(table, {set_cell("control", 0, "holder", "south")}) ==
          "region,holder,note\na,\"south\",\nb,south,x\n");
}

TEST_CASE("semicolons, a byte order mark and the ends of lines stay as they are") {
    CHECK(control_after("\xEF\xBB\xBFregion;holder;from\r\na;north;1900\r\n",
                        {set_cell("control", 0, "holder", "s;uth"), add_row("control", {{"region", "b"}})}) ==
          "\xEF\xBB\xBFregion;holder;from\r\na;\"s;uth\";1900\r\nb;;\r\n");
}

TEST_CASE("a column that a CSV file lacks is added behind the others once a cell of it is filled") {
    CHECK(control_after("region,holder\na,north\nb,south", {set_cell("control", 0, "note", "why")}) ==
          "region,holder,note\na,north,why\nb,south,");
    CHECK(control_after("region,holder\na,north\n", {set_cell("control", 0, "note", "")}) ==
          "region,holder\na,north\n");
}

TEST_CASE("columns of the owner's own are kept and can be set") {
    CHECK(control_after("region,mine,holder\na,1,north\n", {set_cell("control", 0, "mine", "2")}) ==
          "region,mine,holder\na,2,north\n");
}

TEST_CASE("a row is removed with its line, and a last line without an end keeps having none") {
    CHECK(control_after("region,holder\na,north\nb,south\n", {remove_row("control", 0)}) ==
          "region,holder\nb,south\n");
    CHECK(control_after("region,holder\r\na,north\r\nb,south", {remove_row("control", 1)}) ==
          "region,holder\r\na,north");
    CHECK(control_after("region,holder\na,north", {add_row("control", {{"holder", "x"}, {"region", "c"}})}) ==
          "region,holder\na,north\nc,x");
}

TEST_CASE("rows are numbered as the table is before all edits given together") {
    CHECK(control_after("region,holder\na,1\nb,2\nc,3\n",
                        {remove_row("control", 0), set_cell("control", 2, "holder", "x"),
                         add_row("control", {{"region", "d"}}), remove_row("control", 1)}) ==
          "region,holder\nc,x\nd,\n");
}

TEST_CASE("a table that is not there begins with all columns of the format") {
    const auto text = edited({}, {add_row("areas", {{"region", "a"}, {"km2", "12"}})});
    CHECK(text.bytes("areas.csv") == "region,km2,precision,borders,source,locator\na,12,,,,\n");
}

TEST_CASE("a value of GeoJSON is set where it stands, in the file's own manner") {
    CHECK(regions_after(two_regions, {set_cell("regions", 0, "name", "Ä \"a\"")}) ==
          std::string(two_regions).replace(std::string(two_regions).find("\"A\""), 3, "\"Ä \\\"a\\\"\""));
    CHECK(regions_after(two_regions, {set_cell("regions", 1, "name", "B")})
              .find(R"({"id":"b", "rank": 2, "name":"B"})") != std::string::npos);
}

TEST_CASE("a number of GeoJSON stays a number") {
    DatasetText text = with("context.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"kind":"town","rank":1},"geometry":null}]})");
    CHECK(edited(text, {set_cell("context", 0, "rank", "3")}).bytes("context.geojson").find("\"rank\":3}") !=
          std::string::npos);
}

TEST_CASE("features are removed and added with what parts them") {
    CHECK(regions_after(R"({"features": [{"a":1}, {"b":2}, {"c":3}]})", {remove_row("regions", 1)}) ==
          R"({"features": [{"a":1}, {"c":3}]})");
    CHECK(regions_after(R"({"features": [{"a":1}, {"b":2}]})",
                        {remove_row("regions", 0), remove_row("regions", 1)}) == R"({"features": []})");
    CHECK(regions_after(R"({"features": [{"a":1},
 {"b":2}]})",
                        {add_row("regions", {{"id", "c"}})}) == R"({"features": [{"a":1},
 {"b":2},
 {"type": "Feature", "properties": {"id": "c"}, "geometry": null}]})");
}

TEST_CASE("parties and the dataset's own words are tables of dataset.json") {
    const auto text = with("dataset.json", R"({
  "title": "Old",
  "parties": [{"id": "n", "colour": "#111111"}]
})");
    CHECK(edited(text, {set_cell("dataset", 0, "title", "New"), set_cell("parties", 0, "name", "North")})
              .bytes("dataset.json") == R"({
  "title": "New",
  "parties": [{"id": "n", "colour": "#111111", "name": "North"}]
})");
    CHECK(edited(text, {add_row("reference_areas", {{"id", "all"}, {"km2", "5"}})})
              .bytes("dataset.json")
              .find(R"("reference_areas": [{"id": "all", "km2": 5}])") != std::string::npos);
}

TEST_CASE("what cannot be edited is refused in one sentence") {
    const auto text = with("control.csv", "region,holder\na,north\n");
    CHECK_THROWS_WITH(edited(text, {set_cell("control", 1, "holder", "x")}),
                      "control has no row 2; it has 1.");
    CHECK_THROWS_WITH(edited(text, {set_cell("control", 0, "holdr", "x")}),
                      Catch::StartsWith("control has no column 'holdr'") &&
                          Catch::EndsWith("Did you mean 'holder'?"));
    CHECK_THROWS_WITH(edited(text, {set_cell("contrl", 0, "holder", "x")}),
                      Catch::StartsWith("There is no table 'contrl'"));
    CHECK_THROWS_WITH(edited(text, {set_cell("control", 0, "holder", "a\x01")}), Catch::Contains("control"));
    CHECK_THROWS_WITH(edited(with("control.csv", "region,holder,note\na,n,caf\xE9 allong\xE9\n"),
                             {remove_row("control", 0)}),
                      Catch::Contains("Windows-1252") && Catch::Contains("repair it to UTF-8"));
}
