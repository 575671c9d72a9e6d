#include "tests/support/csv.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>

using test::run;
using Json = nlohmann::json;

namespace {

std::string printed(const test::Arguments& arguments) {
    const auto result = run(arguments);
    CAPTURE(arguments.front(), result.err);
    REQUIRE(result.exit == 0);
    CHECK(result.err.empty());
    return result.out;
}

Json json_of(test::Arguments arguments) {
    arguments.emplace_back("--json");
    return Json::parse(printed(arguments));
}

constexpr int all_statements = 197;

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("statements prints what each document says, with where it stands and what contradicts it") {
    const auto text = printed({"statements"});
    CHECK(has(text, "Aliyev Library (D0): "));
    CHECK(has(text, "S003  districts held · figure · 1993 · paragraph 1 · 6 districts"));
    CHECK(has(text, "contradicts in meaning: S125 (USC Armenian Inst.)"));
    CHECK(has(text, "dates it differently from: S141 (USC Armenian Inst.)"));
    CHECK(json_of({"statements"})["statements"].size() == all_statements);
}

TEST_CASE("statements are narrowed down by document, subject, kind and time") {
    const auto azernews = json_of({"statements", "--document", "D2"});
    CHECK(azernews["statements"].size() > 20);
    for (const auto& one : azernews["statements"]) CHECK(one["document"] == "D2");
    const auto protocol = json_of({"statements", "--subject", "bishkek-protocol", "--kind", "date"});
    CHECK(protocol["statements"].size() == 2);
    const auto may = json_of({"statements", "--date", "1994-05-07"});
    std::set<std::string> ids;
    for (const auto& one : may["statements"]) ids.insert(one["id"]);
    CHECK(ids.contains("S022"));
    CHECK(ids.contains("S137"));
    CHECK_FALSE(ids.contains("S141"));
    CHECK(json_of({"statements", "--date", "1988/1990"})["statements"].size() <
          json_of({"statements", "--date", "1988/1994"})["statements"].size());
}

TEST_CASE("contradictions show every side") {
    const auto found = json_of({"statements", "--contradictions", "--subject", "winter-offensive"});
    REQUIRE(found["statements"].size() == 2);
    CHECK(found["statements"][0]["at_odds_with"][0]["id"] == "S125");
    CHECK(found["statements"][0]["at_odds_with"][0]["how"] == "meaning");
    CHECK(found["statements"][1]["at_odds_with"][0]["id"] == "S008");
}

TEST_CASE("the vocabulary has each term with its documents") {
    const auto text = printed({"statements", "--vocabulary"});
    CHECK(has(text, "“Armenian armed forces”"));
    CHECK(has(text, "(none named)"));
    std::set<std::string> documents;
    const auto report = json_of({"statements", "--vocabulary"});
    for (const auto& subject : report["subjects"])
        for (const auto& term : subject["terms"])
            if (term["term"] == "occupied")
                for (const auto& use : term["uses"]) documents.insert(use["document"]);
    CHECK(documents == std::set<std::string>{"D0", "D2", "D4"});
}

TEST_CASE("statements as CSV are the rows of the table, as Markdown a table") {
    const auto rows = test::csv_cells(printed({"statements", "--csv", "--document", "D0"}));
    CHECK(rows[0].front() == "id");
    CHECK(rows[1].front() == "S001");
    CHECK(has(printed({"statements", "--markdown", "--document", "D0"}), "| S001 |"));
}

TEST_CASE("events show their places and the statements they carry") {
    const auto text = printed({"events"});
    CHECK(has(text, "Bishkek"));
    CHECK(has(text, "front line in Aghdam district"));
    const auto moscow = json_of({"events", "--subject", "kocharyan-aliyev-meeting"})["events"];
    REQUIRE(moscow.size() == 1);
    CHECK(moscow[0]["place"] == "Moscow");
    CHECK(moscow[0]["statements"][0] == "S071");
    CHECK(json_of({"events", "--kind", "agreement"})["events"].size() == 1);
    const auto may = json_of({"events", "--document", "D3", "--date", "1994-05"});
    CHECK(may["events"].size() > 5);
    for (const auto& event : may["events"]) CHECK(event["source"] == "D3");
}

TEST_CASE("sources tell whose view each gives and how many rows are theirs") {
    const auto sources = json_of({"sources"})["sources"];
    CHECK(sources[0]["id"] == "D0");
    CHECK(sources[0]["role"] == "primary");
    int statements = 0;
    for (const auto& source : sources) statements += source["rows"]["statements"].get<int>();
    CHECK(statements == all_statements);
    CHECK(json_of({"sources", "--role", "primary"})["sources"].size() == 5);
    CHECK(has(printed({"sources"}), "primary source"));
}

TEST_CASE("a word that the dataset does not have is named, with the nearest one") {
    const std::vector<std::pair<test::Arguments, std::string>> misuses{
        {{"statements", "--document", "D9"}, "'D9'"},
        {{"statements", "--subject", "bishkek-protocl"}, "Did you mean 'bishkek-protocol'?"},
        {{"statements", "--kind", "positon"}, "Did you mean 'position'?"},
        {{"statements", "--date", "May 1994"}, "'May 1994'"},
        {{"statements", "--vocabulary", "--contradictions"}, "--vocabulary"},
        {{"events", "--kind", "wedding"}, "'wedding'"},
        {{"sources", "--role", "main"}, "primary"}};
    for (const auto& [arguments, words] : misuses) {
        const auto result = run(arguments);
        CAPTURE(result.err, words);
        CHECK(result.exit == 2);
        CHECK(result.out.empty());
        CHECK(has(result.err, words));
    }
}

TEST_CASE("a time without statements is said, not left blank") {
    CHECK(has(printed({"statements", "--date", "1950"}), "No statement of the dataset"));
    CHECK(has(printed({"events", "--date", "1950"}), "No event of the dataset"));
}

TEST_CASE("a dataset without statements has none to print") {
    test::GoodCopy dataset;
    std::filesystem::remove(dataset.path() / "statements.csv");
    CHECK(json_of({"statements", "--dataset", dataset.path().string()})["statements"].empty());
}
