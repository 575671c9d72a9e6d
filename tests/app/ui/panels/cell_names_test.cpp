#include "app/ui/panels/cell_names.hpp"

#include "tests/support/panels.hpp"
#include "tests/support/where.hpp"

#include <catch2/catch.hpp>

using namespace viewer;
using namespace geodata;

namespace {

DataView named_view(const std::string& table) {
    const auto folder = std::filesystem::path(test::tests_folder) / "data/good";
    const auto text = read_dataset_text(folder);
    auto view = make_data_view(text, text, table);
    name_cells(view, read_dataset(text, folder));
    return view;
}

}  // namespace

TEST_CASE("a cell shows the names of its ids, and of lists of them each that is one") {
    const CellNames names({{"north", "The North"}, {"valley", "Valley"}, {"other", "Valley"}});
    CHECK(names.shown("north") == "The North");
    CHECK(names.shown("at-least;valley;north") == "at-least; Valley; The North");
    CHECK(names.shown("nobody") == "nobody");
    CHECK(names.shown("").empty());
}

TEST_CASE("a name that one thing has is written as its id, any other stays as it was typed") {
    const CellNames names({{"north", "The North"}, {"valley", "Valley"}, {"other", "Valley"}});
    CHECK(names.written("The North") == "north");
    CHECK(names.written("north") == "north");
    CHECK(names.written("at-least; The North") == "at-least;north");
    CHECK(names.written("Valley") == "Valley");
    CHECK(names.written("a; b") == "a; b");
}

TEST_CASE("the page of data shows regions, holders and sources by their names, and finds them by both") {
    const auto view = named_view("control");
    const auto region = view.table.column("region");
    CHECK(view.table.rows[0].cells[region].text == "upper-valley");
    CHECK(view.shown(0, region) == "Upper Valley");
    CHECK(view.shown(0, view.table.column("from")) == "1900-03-10");
    CHECK_FALSE(found_rows(view, "upper valley").empty());
    CHECK(found_rows(view, "upper valley") == found_rows(view, "upper-valley"));
}
