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
