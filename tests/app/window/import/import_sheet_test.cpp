#include "app/window/import/import_sheet.hpp"
#include "app/window/import/kept_mappings.hpp"
#include "geodata/import/guess.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/import_tables.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace viewer;
using namespace geodata;

namespace {

std::shared_ptr<const ImportResult> result() {
    auto made = std::make_shared<ImportResult>();
    made->table = test::table({"name", "from", "to", "alias"}, {{"A", "1900-01-01", "1909-12-31", "x"},
                                                                {"A", "1910-01-01", "1919-12-31", "y"}});
    made->mapping = guess_mapping(made->table);
    return made;
}

/// The user's folders of settings are those of this folder.
class OwnConfig : public test::Folder {
public:
    OwnConfig() { setenv("XDG_CONFIG_HOME", path().c_str(), 1); }
    ~OwnConfig() { unsetenv("XDG_CONFIG_HOME"); }
};

}  // namespace

TEST_CASE("the sheet of an import is filled in with the guesses and offers every column instead") {
    ImportSheet sheet;
    open_import_sheet(sheet, result());
    CHECK(sheet.mapping["begin"] == "from");
    CHECK_FALSE(sheet.changed());
    CHECK(answers_for(sheet, mapping_question("name")) ==
          std::vector<std::string>{"", "name", "from", "to", "alias"});
    CHECK(answers_for(sheet, mapping_question("end_day")) ==
          std::vector<std::string>{"counted", "not-counted", "within"});
}

TEST_CASE("another column of ends in the sheet has its rule measured again") {
    ImportSheet sheet;
    open_import_sheet(sheet, result());
    answer_in_sheet(sheet, "end", "");
    CHECK(sheet.changed());
    CHECK(sheet.mapping["missing_end"] == "next");
}

TEST_CASE("what was agreed in the sheet is kept for the next table with the same columns") {
    const OwnConfig config;
    const auto shown = result();
    CHECK_FALSE(kept_mapping(shown->table).has_value());
    auto mapping = shown->mapping;
    mapping.set("name", "alias");
    keep_mapping(shown->table.columns, mapping);
    REQUIRE(kept_mapping(shown->table).has_value());
    CHECK((*kept_mapping(shown->table))["name"] == "alias");
    CHECK_FALSE(kept_mapping(test::table({"name", "from"}, {{"A", "1900"}})).has_value());
}

TEST_CASE("layers that were taken are kept for the next file with the same columns, where it has them") {
    const OwnConfig config;
    auto table = result()->table;
    for (const char* name : {"Union", "South"}) {
        table.layers.push_back({"a.gpkg", name, "GeoPackage", ""});
    }
    CHECK(kept_layers(table).empty());
    keep_layers(table.columns, {"South"});
    CHECK(kept_layers(table) == std::vector<std::string>{"South"});
    auto other = table;
    other.layers.pop_back();
    CHECK(kept_layers(other).empty());
    keep_layers(table.columns, {});
    CHECK(kept_layers(table).empty());
}

TEST_CASE("whether coordinates are exchanged is told by each file anew") {
    const OwnConfig config;
    auto shown = *result();
    shown.mapping.set("axes", "exchanged");
    keep_mapping(shown.table.columns, shown.mapping);
    CHECK((*kept_mapping(shown.table))["axes"] == "as-read");
    shown.table.axes_evidence = "only exchanged do they lie there";
    CHECK((*kept_mapping(shown.table))["axes"] == "exchanged");
}

TEST_CASE("a kept mapping that cannot be read any more is passed over") {
    const OwnConfig config;
    const auto shown = result();
    keep_mapping(shown->table.columns, shown->mapping);
    test::write_text(kept_mapping_file(shown->table.columns), "{");
    CHECK_FALSE(kept_mapping(shown->table).has_value());
}

TEST_CASE("other letters chosen in the sheet are read at once, and everything is guessed anew") {
    auto made = std::make_shared<ImportResult>();
    made->table = test::table({"name", "from"}, {{"Áèëë", "1900"}, {"Àâà", "1910"}});
    made->table.encoding = "windows-1252";
    made->mapping = guess_mapping(made->table);
    ImportSheet sheet;
    open_import_sheet(sheet, made);
    answer_in_sheet(sheet, "encoding", "windows-1251");
    CHECK(sheet.changed());
    CHECK(sheet.mapping["encoding"] == "windows-1251");
    CHECK(sheet.result->table.rows[0].cells[0] == "Билл");
}

TEST_CASE("an answer in the sheet changes the map at once, and closing it without agreement brings the first "
          "back") {
    auto made = std::make_shared<ImportResult>(*result());
    made->made = make_dataset(made->table, made->mapping);
    ImportSheet sheet;
    open_import_sheet(sheet, made);
    CHECK(sheet.view == nullptr);
    answer_in_sheet(sheet, "name", "alias");
    REQUIRE(sheet.view != nullptr);
    CHECK(sheet.view->regions[1].name == "y");
    leave_answers(sheet);
    CHECK_FALSE(sheet.open);
    CHECK(sheet.view->regions[1].name == "A");
}

TEST_CASE("an answer of which no map can be made leaves the map, and is told") {
    ImportSheet sheet;
    open_import_sheet(sheet, result());
    answer_in_sheet(sheet, "begin", "alias");
    CHECK(sheet.view == nullptr);
    CHECK_FALSE(sheet.problem.empty());
}

TEST_CASE("of a file with several layers others can be chosen in the sheet") {
    const test::Folder folder;
    test::write_text(folder / "two.kml", []() {
        const std::string square = "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,50 1,50 1,51 "
                                   "0,50</coordinates></LinearRing>"
                                   "</outerBoundaryIs></Polygon></Placemark>";
        return "<kml "
               "xmlns=\"http://www.opengis.net/kml/2.2\"><Document><Folder><name>North</"
               "name><Placemark><name>A</name>" +
               square + "</Folder><Folder><name>South</name><Placemark><name>B</name>" + square +
               "</Folder></Document></kml>";
    }());
    ImportRequest request;
    request.files = {folder / "two.kml"};
    ImportSheet sheet;
    open_import_sheet(sheet, std::make_shared<ImportResult>(import_files(request)));
    REQUIRE(layers_for(sheet).size() == 3);
    CHECK(shown_layers(sheet) == "North, South");
    take_layers(sheet, layers_for(sheet)[2].names);
    CHECK(shown_layers(sheet) == "South");
    REQUIRE(sheet.view != nullptr);
    CHECK(sheet.view->regions.size() == 1);
    CHECK(layers_for(sheet)[2].taken);
}
