#include "geodata/model/naming.hpp"
#include "tests/support/built_in.hpp"

#include <catch2/catch.hpp>

using namespace geodata;

namespace {

std::string named(const char* policy, const char* id) {
    const auto& data = test::built_in();
    const auto chosen = parse_name_policy(data, policy);
    REQUIRE(chosen);
    return name_of(data, *chosen, id, "otherwise");
}

}  // namespace

TEST_CASE("a document's spelling is used where it has one") {
    CHECK(named("D0", "kalbajar") == "Kelbajar");
    CHECK(named("D3", "aghdam") == "Agdam");
    CHECK(named("D3", "zangilan") == "otherwise");
}

TEST_CASE("names come in the language that was asked for") {
    CHECK(named("az", "shusha") == "Şuşa");
    CHECK(named("hy", "shusha") == "Շուշի");
    CHECK(named("ru", "kalbajar") == "Кельбаджар");
}

TEST_CASE("each region of the list and its centre has a name in the languages of the sides and in Russian") {
    const auto& data = test::built_in();
    std::vector<std::string> ids{"stepanakert"};
    for (const auto& row : test::built_in_list().rows) {
        ids.push_back(data[row.region].id);
        ids.push_back(data[row.region].id + "-town");
    }
    CHECK(ids.size() == 1 + 2 * 9);
    for (const char* language : {"hy", "az", "ru"}) {
        for (const auto& id : ids) {
            if (id == "nagorno-karabakh-town") continue;  // its centre is Stepanakert
            CAPTURE(language, id);
            CHECK(named(language, id.c_str()) != "otherwise");
        }
    }
}

TEST_CASE("both names stand side by side") {
    const auto& data = test::built_in();
    CHECK(name_of(data, *parse_name_policy(data, "both"), "shusha", "Shusha") == "Shusha / Shushi");
}

TEST_CASE("the name of 1988 stands first") {
    CHECK(named("hy", "lachin") == "Լաչին");
    CHECK(named("hy", "aghdam") == "Աղդամ");
    CHECK(named("hy", "gubadli") == "Կուբաթլու");
    CHECK(named("az", "mardakert") == "Mardakert");
    CHECK(named("ru", "tartar") == "Мир-Башир");
    CHECK(named("both", "ganja").starts_with("Kirovabad / Ganja"));
}

TEST_CASE("side by side never has fewer names than the dataset's own label") {
    const auto& data = test::built_in();
    const auto both = renamed(data, *parse_name_policy(data, "both"));
    const auto names = [](const std::string& label) {
        int found = 1;
        for (auto at = label.find(" / "); at != std::string::npos; at = label.find(" / ", at + 3)) ++found;
        return found;
    };
    for (std::size_t i = 0; i < data.context.size(); ++i) {
        CAPTURE(data.context[i].name, both.context[i].name);
        CHECK(names(both.context[i].name) >= names(data.context[i].name));
    }
    for (std::size_t i = 0; i < data.regions.size(); ++i) {
        CAPTURE(data.regions[i].name, both.regions[i].name);
        CHECK(names(both.regions[i].name) >= names(data.regions[i].name));
    }
}

TEST_CASE("a name that only the dataset's label has is kept beside the others") {
    const auto& data = test::built_in();
    const auto both = *parse_name_policy(data, "both");
    CHECK(name_of(data, both, "shusha", "Shushikend / Shusha") == "Shusha / Shushi / Shushikend");
    CHECK(name_of(data, both, "parukh", "Parukh") == "Parukh");
}

TEST_CASE("the town of a district shares its names") { CHECK(named("az", "shusha-town") == "Şuşa"); }

TEST_CASE("the dataset's own names are the start") { CHECK(named("dataset", "shusha") == "otherwise"); }

TEST_CASE("a policy without names is refused") { CHECK_FALSE(parse_name_policy(test::built_in(), "fr")); }

TEST_CASE("renaming changes names and nothing else") {
    const auto& data = test::built_in();
    auto other = renamed(data, *parse_name_policy(data, "hy"));
    CHECK(other.regions[find_region(data, "lachin").position()].name == "Լաչին");
    for (std::size_t i = 0; i < data.regions.size(); ++i) other.regions[i].name = data.regions[i].name;
    for (std::size_t i = 0; i < data.context.size(); ++i) other.context[i].name = data.context[i].name;
    CHECK(other == data);
}
