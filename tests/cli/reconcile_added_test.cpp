#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using test::run;
using Json = nlohmann::json;

namespace {

Json only_total(test::Arguments arguments) {
    arguments.insert(arguments.begin(), {"reconcile", "--json", "--only-added"});
    const auto result = run(arguments);
    CAPTURE(result.err);
    REQUIRE(result.exit == 0);
    const auto totals = Json::parse(result.out)["totals"];
    REQUIRE(totals.size() == 1);
    return totals[0];
}

}  // namespace

TEST_CASE("a total of the reader is given as a sentence or in parts, and tested") {
    const auto sentence =
        only_total({"--total", "20 % of azerbaijan as of 1992: nagorno-karabakh;shusha;kind=district"});
    const auto parts = only_total({"--value", "20", "--quantity", "share", "--denominator", "azerbaijan",
                                   "--as-of", "1992", "--scope", "nagorno-karabakh;shusha;kind=district"});
    CHECK(sentence == parts);
    CHECK(sentence["id"] == "Y1");
    CHECK(sentence["role"] == "reader");
    CHECK(sentence["verdict"] == "differs");
    CHECK(sentence["count_once"]["high"] == Approx(7.2055));
    CHECK(sentence["as_listed"]["high"] == Approx(7.5393));
}

TEST_CASE("several totals of the reader stand after those of the dataset") {
    const auto result =
        run({"reconcile", "--json", "--total", "16.6 %", "--total", "7 regions: kind=district"});
    const auto totals = Json::parse(result.out)["totals"];
    CHECK(totals.back()["id"] == "Y2");
    CHECK(totals.back()["verdict"] == "agrees");
    CHECK(totals.size() == 18);
}

TEST_CASE("strict ends with status 1 exactly when a total differs") {
    CHECK(run({"reconcile"}).exit == 0);
    CHECK(run({"reconcile", "--strict"}).exit == 1);
    CHECK(run({"reconcile", "--strict", "--only-added", "--total", "16.6 %"}).exit == 0);
    CHECK(run({"reconcile", "--strict", "--only-added", "--total", "16.7 %: lachin"}).exit == 1);
}

TEST_CASE("each list is held against its own total: 15.25 and 13.62 percent agree") {
    for (const auto& [list, id] : {std::pair{"azeriland", "W3"}, {"de-waal-2003", "W1"}}) {
        const auto result = run({"reconcile", "--json", "--list", list});
        for (const auto& total : Json::parse(result.out)["totals"])
            if (total["id"] == id) CHECK(total["verdict"] == "agrees");
    }
}

TEST_CASE("what would make the 20 percent hold is told with numbers") {
    const auto text = run({"reconcile", "--solve"}).out;
    for (const char* words : {"71\u202F965 km²", "73\u202F410 km²", "2\u202F927 km² are missing",
                              "2\u202F638 km² are missing", "all choices tried"})
        CHECK(text.find(words) != std::string::npos);
}

TEST_CASE("a total that cannot be read is wrong usage, in one sentence") {
    for (const test::Arguments& wrong : {test::Arguments{"--total", "twenty percent of it"},
                                         {"--total", "20 %: mars"},
                                         {"--scope", "lachin"},
                                         {"--value", "20", "--quantity", "size"},
                                         {"--value", "x"},
                                         {"--value", "5", "--as-of", "soon"}}) {
        auto arguments = wrong;
        arguments.insert(arguments.begin(), "reconcile");
        const auto result = run(arguments);
        CAPTURE(result.err);
        CHECK(result.exit == 2);
        CHECK(test::is_one_sentence(result.err));
    }
}
