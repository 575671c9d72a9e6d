#include "geodata/import/file_date.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

std::string told(const std::string& name) {
    const auto dates = dates_in_name(name);
    return dates.label + "|" + (dates.begin ? dates.begin->date.text : "") + "|" +
           (dates.end ? dates.end->date.text : "");
}

}  // namespace

TEST_CASE("a name of a file tells its date") {
    CHECK(told("front_20240708") == "front|2024-07-08|");
    CHECK(told("front-2024-07-08-final") == "front- -final|2024-07-08|");
    CHECK(told("world_1914") == "world|1914|");
    CHECK(told("1914") == "|1914|");
    CHECK(told("borders_1918_05") == "borders|1918-05|");
}

TEST_CASE("a name of a file tells two dates") {
    CHECK(told("aachen__1818-01-01_1822-12-31") == "aachen|1818-01-01|1822-12-31");
    CHECK(told("empire_1800-1815") == "empire|1800|1815");
}

TEST_CASE("other numbers in the name of a file are no dates") {
    CHECK(told("shapes-2.1-simplified") == "shapes-2.1-simplified||");
    CHECK(told("ne_50m_admin") == "ne 50m admin||");
    CHECK(told("layer 12345") == "layer 12345||");
}

TEST_CASE("a month in words in the name of a file is part of its date") {
    CHECK(told("Control_Feb_25_2022") == "Control|2022-02-25|");
    CHECK(told("Control_1APR2022") == "Control|2022-04-01|");
    CHECK(told("Control 2022-März-05") == "Control|2022-03-05|");
    CHECK(told("borders_March1920") == "borders|1920-03|");
    CHECK(told("marsh_1920") == "marsh|1920|");
}

TEST_CASE("day and month before the year in a name are read as the other names tell") {
    CHECK(dates_in_name("front_05-03-2022").begin->date.text == "2022-03-05");
    CHECK(order_in_names({"front_05-03-2022", "front_05-25-2022"}) == DateOrder::month_first);
    CHECK(dates_in_name("front_05-03-2022", DateOrder::month_first).begin->date.text == "2022-05-03");
}

namespace {

std::vector<std::string> days_of(const std::vector<LayerNames>& names) {
    std::vector<std::string> days;
    for (const auto& one : dates_in_names(names)) days.push_back(one.begin ? one.begin->date.text : "none");
    return days;
}

using Days = std::vector<std::string>;

}  // namespace

TEST_CASE("a number by which alone names differ may be any year") {
    CHECK(days_of({{"world_bc500", "a", ""}, {"world_100", "a", ""}, {"world_1914", "a", ""}}) ==
          Days{"-0499", "0100", "1914"});
    CHECK(days_of({{"utf8_states_0100", "a", ""}, {"utf8_states_0200", "a", ""}}) == Days{"0100", "0200"});
    CHECK(days_of({{"bc500", "a", ""}, {"bc400", "a", ""}}) == Days{"-0499", "-0399"});
}

TEST_CASE("numbered parts of something are no years") {
    CHECK(days_of({{"part1", "a", ""}, {"part2", "a", ""}, {"part3", "a", ""}}) ==
          Days{"none", "none", "none"});
    CHECK(days_of({{"x_100", "a", ""}, {"x_other", "a", ""}}) == Days{"none", "none"});
}

TEST_CASE("the folders around files of one name tell their dates") {
    CHECK(days_of({{"Control", "a", "isw/2022_02_25"}, {"Control", "a", "isw/20220401"}}) ==
          Days{"2022-02-25", "2022-04-01"});
    CHECK(days_of({{"Control", "a", "2022/02/25"}, {"Control", "a", "2022/03/10"}}) ==
          Days{"2022-02-25", "2022-03-10"});
}

TEST_CASE("one folder around all files tells no date of theirs") {
    CHECK(days_of({{"north", "a", "maps_1914"}, {"south", "a", "maps_1914"}}) == Days{"none", "none"});
}
