#include "geodata/io/table_head.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

using Lines = std::vector<std::vector<std::string>>;

TEST_CASE("the line of names stands first where most columns have one") {
    CHECK(head_line({{"name", "from", "to"}, {"Avaria", "1801", "1850"}}) == 0);
    CHECK(head_line({{"name", "", "to"}, {"Avaria", "1801", "1850"}}) == 0);
    CHECK(head_line({}) == 0);
}

TEST_CASE("titles and empty lines above the names of the columns are passed over") {
    CHECK(head_line(
              {{"All lands", "", ""}, {"", "", ""}, {"name", "from", "to"}, {"Avaria", "1801", "1850"}}) ==
          2);
    CHECK(head_line({{"", "", ""}, {"name", "from", "to"}, {"Avaria", "1801", "1850"}}) == 1);
}

TEST_CASE("years behind a word name columns where words stand below them, and else are those of a row") {
    CHECK(head_line({{"Who held what", "", ""}, {"land", "1801", "1850"}, {"Avaria", "Red", "Blue"}}) == 1);
    CHECK(head_line({{"All lands", "", ""}, {"Avaria", "1801", "1850"}, {"Belland", "1850", "1900"}}) == 0);
}

TEST_CASE("a line of figures names no columns") {
    CHECK(head_line({{"All lands", "", ""}, {"Avaria", "1.5", "2.5"}, {"Belland", "3.5", "4.5"}}) == 0);
}

TEST_CASE("names on two lines are put together, also where a cell stands over both") {
    const std::vector<std::string> names{"Territory", "Holder", "Period from", "Period to"};
    CHECK(names_on_two_lines(Lines{{"Territory", "Holder", "Period", ""},
                                   {"", "", "from", "to"},
                                   {"Alba", "North", "1901", "1910"},
                                   {"Brod", "South", "1901", "1920"}}) == names);
    CHECK(names_on_two_lines(Lines{{"Territory", "Holder", "Period", ""},
                                   {"Territory", "Holder", "from", "to"},
                                   {"Alba", "North", "1901", "1910"},
                                   {"Brod", "South", "1901", "1920"}}) == names);
}

TEST_CASE("a first row with blank cells is no second line of names") {
    CHECK(names_on_two_lines(Lines{{"Territory", "Holder", "Note", "Source"},
                                   {"Alba", "", "taken", "Handbook"},
                                   {"Brod", "South", "ceded", "Handbook"},
                                   {"Cela", "South", "", "Atlas"}})
              .empty());
}
