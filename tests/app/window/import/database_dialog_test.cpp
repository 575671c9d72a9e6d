#include "app/window/import/database_dialog.hpp"

#include <catch2/catch.hpp>

using namespace viewer;

TEST_CASE("a database without a name is not asked") {
    DatabaseDialog dialog;
    open_database_dialog(dialog, {}, true);
    CHECK(dialog.open);
    CHECK_FALSE(dialog.busy());
    CHECK(dialog.problem == "Type the name of the database.");
}

TEST_CASE("a database that cannot be reached is told by the dialog, which stays") {
    DatabaseDialog dialog;
    geodata::DatabaseAddress address;
    address.name = "history";
    address.host = "/nowhere";
    address.schema.clear();
    open_database_dialog(dialog, address, true);
    REQUIRE(dialog.busy());
    CHECK_THAT(dialog.checking.get(),
               Catch::StartsWith("The database history on /nowhere, schema public cannot be reached"));
    CHECK(dialog.open);
}
