#include "geodata/edit/typed_edit.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

DatasetText good() { return read_dataset_text(std::filesystem::path(test::tests_folder) / "data/good"); }

}  // namespace

TEST_CASE("a cell is named by table, row and column, the row by its number, its id or its words") {
    const auto text = good();
    CHECK(typed_set(text, "control:2:from=1901") == set_cell("control", 1, "from", "1901"));
    CHECK(typed_set(text, "regions:upper-valley:name=A=B:C") == set_cell("regions", 1, "name", "A=B:C"));
    CHECK(typed_set(text, "control:valley, south, gazette, page 3:note=x") ==
          set_cell("control", 2, "note", "x"));
    CHECK(typed_set(text, "dataset:title=New") == set_cell("dataset", 0, "title", "New"));
}

TEST_CASE("a row is typed by its columns, and a semicolon within a text stays one") {
    CHECK(typed_row(good(), "totals:id=T9;scope=valley;upper-valley;value=3") ==
          add_row("totals", {{"id", "T9"}, {"scope", "valley;upper-valley"}, {"value", "3"}}));
}

TEST_CASE("a row to be removed is named like one to be changed") {
    CHECK(typed_removal(good(), "sources:atlas") == remove_row("sources", 1));
}

TEST_CASE("an edit that is typed wrongly is refused with the form that it must have") {
    const auto text = good();
    CHECK_THROWS_WITH(typed_set(text, "control"), Catch::Contains("must be like TABLE:ROW:COLUMN=VALUE"));
    CHECK_THROWS_WITH(typed_set(text, "control:from=1900"),
                      Catch::Contains("must be like TABLE:ROW:COLUMN=VALUE"));
    CHECK_THROWS_WITH(typed_set(text, "control:99:from=1900"), Catch::StartsWith("control has no row '99'"));
    CHECK_THROWS_WITH(typed_set(text, "regions:valey:name=x"), Catch::EndsWith("Did you mean 'valley'?"));
    CHECK_THROWS_WITH(typed_row(text, "areas:km=5"), Catch::Contains("has no column 'km'"));
    CHECK_THROWS_WITH(typed_removal(text, "areas"), Catch::Contains("must be like TABLE:ROW"));
}
