#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

using test::run;
using Json = nlohmann::json;

namespace {

const Json& checked() {
    static const auto report = [] {
        const auto result = run({"check", "--json"});
        REQUIRE(result.exit == 0);
        return Json::parse(result.out);
    }();
    return report;
}

/// Whether a finding of that rule says all these words.
bool found(const std::string& rule, const std::vector<std::string>& words) {
    return std::any_of(checked()["findings"].begin(), checked()["findings"].end(), [&](const Json& finding) {
        const auto text = finding.dump();
        return finding["rule"] == rule &&
               std::all_of(words.begin(), words.end(),
                           [&](const std::string& word) { return text.find(word) != std::string::npos; });
    });
}

}  // namespace

TEST_CASE("check counts the rows of the built-in dataset that a publication stands behind") {
    for (const auto& table : checked()["coverage"]) {
        CAPTURE(table["table"]);
        CHECK(table["rows"] > 0);
        const bool other_works = table["table"] == "control" || table["table"] == "areas" ||
                                 table["table"] == "totals" || table["table"] == "names";
        CHECK((table["rows"] == table["cited"]) !=
              other_works);  // "various reference works" is no publication
    }
    for (const auto& finding : checked()["findings"]) CHECK(finding["severity"] != "error");
}

TEST_CASE("C1: a share dated to 1992 against a list that dates six districts to 1993") {
    CHECK(found("total-before-list",
                {"taken in 1992", "Kalbajar", "Aghdam", "Fizuli", "Jabrayil", "Gubadli", "Zangilan"}));
}

TEST_CASE("C2: no reading of the list gives the 20 percent") {
    CHECK(found("total-unreached",
                {"20 percent of Azerbaijan", "17\u202F320", "14\u202F682", "16.95", "14\u202F393", "16.62"}));
}

TEST_CASE("C3: parts retaken by one document, counted whole by another") {
    CHECK(found("part-of-whole", {"Aliyev Library", "Fizuli", "Aghdam", "Kalbajar", "Virtual Karabakh"}));
}

TEST_CASE("C4: one interval for the whole oblast, against a part of it held by the other side") {
    CHECK(found("interval-against-record", {"1988–1992", "Mardakert"}));
}

TEST_CASE("C5: the protocol and the ceasefire agreement have different dates") {
    CHECK(found("event-dates", {"Bishkek protocol", "4–5 May 1994", "5–8 May 1994"}));
    CHECK(found("event-dates", {"ceasefire agreement", "9–11 May 1994", "12 May 1994"}));
}

TEST_CASE("check holds stated areas against measured ones, with a reason for each large difference") {
    const auto result = run({"check", "--areas", "--json"});
    REQUIRE(result.exit == 0);
    const auto report = Json::parse(result.out);
    int large = 0;
    for (const auto& area : report["areas"]) {
        CAPTURE(area.dump());
        if (!area.contains("difference_percent") || area["difference_percent"].is_null()) continue;
        if (std::abs(area["difference_percent"].get<double>()) <= 5) continue;
        ++large;
        CHECK_FALSE(area["reason"].get<std::string>().empty());
    }
    CHECK(large > 3);
}

TEST_CASE("a dataset with something in error is exit 1") {
    test::GoodCopy dataset;
    test::write_text(dataset / "talk.json", "{");
    const auto result = run({"check", "--dataset", dataset.path().string()});
    CAPTURE(result.out, result.err);
    CHECK(result.exit == 1);
}

TEST_CASE("reconcile is exit 1 when a total differs and strictness is asked for") {
    CHECK(run({"reconcile"}).exit == 0);
    CHECK(run({"reconcile", "--strict"}).exit == 1);
}
