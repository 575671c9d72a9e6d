#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

// Who holds is said in the words of the source that says it; the name of a party is marked as the dataset's term.

using test::run;
using Json = nlohmann::json;

namespace {

std::string said_by(const test::Arguments& arguments) {
    const auto result = run(arguments);
    CAPTURE(result.err);
    REQUIRE(result.exit <= 1);  // check has findings
    return result.out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::vector<test::Arguments> reports{{"stats", "--date", "1993-08-23"},
                                           {"series", "--by", "change"},
                                           {"compare", "--a", "1992-01-01", "--b", "1994-12-31"},
                                           {"compare", "--sources"},
                                           {"reconcile"},
                                           {"describe", "--date", "1993-08-23"},
                                           {"check"},
                                           {"explain", "listed.count_once.low_km2@1993-08-23"}};

}  // namespace

TEST_CASE("each report of the list says that its source names no holder") {
    for (const auto& report : reports) {
        CAPTURE(report.front());
        CHECK(has(said_by(report), "no holder named"));
    }
}

TEST_CASE("the party's name is nowhere without the mark that it is the dataset's term") {
    const std::string party = "Armenian and Karabakh Armenian forces";
    for (const auto& report : reports) {
        const auto text = said_by(report);
        for (auto at = text.find(party); at != std::string::npos; at = text.find(party, at + 1)) {
            const auto around = text.substr(at < 20 ? 0 : at - 20, party.size() + 40);
            CAPTURE(report.front(), around);
            CHECK((has(around, "dataset's term: " + party) || has(around, party + " (dataset's term)")));
        }
    }
}

TEST_CASE("a total is explained with the holder as its own source has it") {
    CHECK(has(said_by({"explain", "total.T1"}), "Holder as stated: “Armenian armed forces”."));
    CHECK(has(said_by({"explain", "total.T3"}), "Holder as stated: “armed forces of Armenia”."));
    CHECK_FALSE(has(said_by({"explain", "total.T5"}), "Holder as stated"));
}

TEST_CASE("what sources say of two holders of one region are two facts") {
    test::GoodCopy dataset;
    dataset.replace("control.csv", "valley,south,1901-09-01,,whole,,gazette,page 3,,our troops\n",
                    "valley,south,1901-09-01,,whole,,gazette,page 3,,our troops\n"
                    "valley,south,1901-09-01,,whole,,atlas,sheet 5,,\n"
                    "valley,north,1900-06-01,1901-09-01,whole,,atlas,sheet 6,,\n");
    const auto result = run({"compare", "--sources", "--json", "--dataset", dataset.path().string()});
    CAPTURE(result.err);
    const auto json = Json::parse(result.out);
    std::vector<std::size_t> sides;
    for (const auto& fact : json["facts"])
        if (fact["fact"] == "held" && fact["of"] == "valley") sides.push_back(fact["sides"].size());
    CHECK(sides == std::vector<std::size_t>{2, 2});
}
