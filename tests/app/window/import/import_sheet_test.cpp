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
