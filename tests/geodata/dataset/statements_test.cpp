#include "geodata/analysis/words/statements.hpp"
#include "tests/support/built_in.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <regex>
#include <set>

using namespace geodata;
using test::built_in;

namespace {

/// How many paragraphs, notes and rows each document has, counted in it by hand.
struct Shape {
    int paragraphs = 0;
    int notes = 0;
    std::vector<std::string> others;  ///< places that have names of their own
    int headings = 1;
};

const std::map<std::string, Shape> shapes{
    {"D0", {10, 0, {"heading"}, 1}},
    {"D1", {11, 2, {"heading"}, 1}},
    {"D2", {9, 0, {}, 0}},
    {"D3", {8, 0, {"caption"}, 1}},
    {"D4",
     {6,
      0,
      {"list heading", "list", "news heading", "list, row Nagorno-Karabakh", "list, row Shusha",
       "list, row Lachin", "list, row Kalbajar", "list, row Aghdam", "list, row Fizuli", "list, row Jabrayil",
       "list, row Gubadli", "list, row Zangilan"},
      0}}};

const std::string& document(const Statement& statement) { return built_in()[statement.citation.source].id; }

/// `heading and paragraph 8` as the paragraphs it names; throws for a place that the document does not have.
std::set<int> paragraphs(const Statement& statement) {
    static const std::regex places("(news text, )?paragraphs? ([0-9, andto]+)");
    const auto& shape = shapes.at(document(statement));
    auto rest = statement.citation.locator;
    std::set<int> found;
    for (std::smatch match; std::regex_search(rest, match, places); rest = match.suffix()) {
        static const std::regex number("[0-9]+");
        std::vector<int> numbers;
        const auto text = match[2].str();
        for (std::sregex_iterator at(text.begin(), text.end(), number), end; at != end; ++at)
            numbers.push_back(std::stoi(at->str()));
        if (text.find("to") != std::string::npos)
            for (int i = numbers.front(); i <= numbers.back(); ++i) found.insert(i);
        found.insert(numbers.begin(), numbers.end());
    }
    for (const int one : found)
        if (one < 1 || one > shape.paragraphs) throw std::out_of_range(statement.id);
    return found;
}

bool is_elsewhere(const Statement& statement) {
    const auto& shape = shapes.at(document(statement));
    const auto& locator = statement.citation.locator;
    const bool note = locator.starts_with("note ") && std::stoi(locator.substr(5)) <= shape.notes;
    return note || std::any_of(shape.others.begin(), shape.others.end(), [&](const std::string& place) {
               return locator == place || locator.starts_with(place + " and ");
           });
}

/// Whether a statement of the document reaches the row.
bool is_behind(const RowReference& row) { return !statements_behind(built_in(), row).empty(); }

bool documented(const Citation& citation) { return built_in()[citation.source].role == SourceRole::primary; }

const Statement& with_id(const std::string& id) {
    for (const auto& statement : built_in().statements)
        if (statement.id == id) return statement;
    throw std::invalid_argument(id);
}

std::set<std::string> documents_of(const std::string& subject) {
    for (const auto& opposed : opposed_statements(built_in()))
        if (opposed.subject == subject) {
            std::set<std::string> found;
            for (const int position : opposed.statements)
                found.insert(document(built_in().statements[static_cast<std::size_t>(position)]));
            return found;
        }
    return {};
}

}  // namespace

TEST_CASE("every statement has an id of its own, and none of the series is left out") {
    std::set<std::string> ids;
    for (const auto& statement : built_in().statements) CHECK(ids.insert(statement.id).second);
    for (int number = 1; number <= 186; ++number) {
        const auto id = std::string(number < 10 ? "S00" : number < 100 ? "S0" : "S") + std::to_string(number);
        CAPTURE(id);
        CHECK(ids.contains(id));
    }
}

TEST_CASE("every statement stands in a paragraph, note, row or heading that its document has") {
    for (const auto& statement : built_in().statements) {
        CAPTURE(statement.id, document(statement), statement.citation.locator);
        std::set<int> found;
        CHECK_NOTHROW(found = paragraphs(statement));
        CHECK((!found.empty() || is_elsewhere(statement)));
    }
}

TEST_CASE("every paragraph of every document has a statement") {
    std::map<std::string, std::set<int>> covered;
    std::map<std::string, int> counts;
    for (const auto& statement : built_in().statements) {
        const auto found = paragraphs(statement);
        covered[document(statement)].insert(found.begin(), found.end());
        ++counts[document(statement)];
    }
    std::string printed;
    for (const auto& [id, shape] : shapes) {
        CAPTURE(id);
        printed += id + ": " + std::to_string(counts[id]) + " statements in " +
                   std::to_string(covered[id].size()) + "/" + std::to_string(shape.paragraphs) +
                   " paragraphs  ";
        CHECK(static_cast<int>(covered[id].size()) == shape.paragraphs);
    }
    WARN("statements by document: " << printed);
}

TEST_CASE("statements stand in the order of their documents") {
    int before = 0;
    for (const auto& statement : built_in().statements) {
        CAPTURE(statement.id);
        CHECK(statement.citation.source.value >= before);
        before = statement.citation.source.value;
    }
}

TEST_CASE("every kind is one of the format's, every gist a sentence") {
    const std::set<std::string> kinds{"event",    "date",  "figure",           "person",
                                      "position", "cause", "characterisation", "sourcing"};
    for (const auto& statement : built_in().statements) {
        CAPTURE(statement.id, statement.kind);
        CHECK(kinds.contains(statement.kind));
        CHECK(statement.gist.ends_with('.'));
        CHECK(statement.gist.size() > 20);
    }
}

TEST_CASE("every row of a document in another table can be reached from a statement") {
    for (std::size_t i = 0; i < built_in().control.size(); ++i) {
        CAPTURE(i, built_in()[built_in().control[i].region].id, built_in().control[i].from.text);
        CHECK((!documented(built_in().control[i].citation) || is_behind({"control", static_cast<int>(i)})));
    }
    for (std::size_t i = 0; i < built_in().areas.size(); ++i) {
        CAPTURE(i);
        CHECK((!documented(built_in().areas[i].citation) || is_behind({"areas", static_cast<int>(i)})));
    }
    for (std::size_t i = 0; i < built_in().events.size(); ++i) {
        CAPTURE(built_in().events[i].title);
        CHECK((!documented(built_in().events[i].citation) || is_behind({"events", static_cast<int>(i)})));
    }
    for (std::size_t i = 0; i < built_in().totals.size(); ++i) {
        CAPTURE(built_in().totals[i].id);
        const bool primary = documented(built_in().totals[i].citations.front());
        CHECK((!primary || is_behind({"totals", static_cast<int>(i)})));
    }
}

TEST_CASE("contradictions in meaning have the documents that make them") {
    CHECK(documents_of("winter-offensive") == std::set<std::string>{"D0", "D3"});
    CHECK(documents_of("earlier-ceasefires") == std::set<std::string>{"D0", "D1", "D3"});
    CHECK(documents_of("bishkek-protocol-meaning") == std::set<std::string>{"D0", "D3"});
    CHECK(documents_of("ceasefire-parties") == std::set<std::string>{"D0", "D3"});
    CHECK(documents_of("ceasefire-cause") == std::set<std::string>{"D0", "D1", "D3"});
    CHECK(documents_of("ceasefire-lasting") == std::set<std::string>{"D0", "D3"});
    CHECK(documents_of("kazimirov-drafting") == std::set<std::string>{"D0", "D3"});
    CHECK(documents_of("conflict-parties") == std::set<std::string>{"D1", "D2", "D3", "D4"});
    CHECK(documents_of("karabakh-participation") == std::set<std::string>{"D0", "D1"});
    CHECK(documents_of("un-withdrawal-demand") == std::set<std::string>{"D2", "D4"});
    CHECK(documents_of("karabakh-status") == std::set<std::string>{"D0", "D1", "D2", "D3", "D4"});
}

TEST_CASE("the 20 percent include the regions and are not made up of them, and nothing was broken off") {
    for (const char* id : {"S102", "S177"}) {
        CHECK(with_id(id).gist.find("included") != std::string::npos);
        CHECK(with_id(id).gist.find("together") == std::string::npos);
    }
    for (const auto& statement : built_in().statements)
        CHECK(statement.gist.find("broken off") == std::string::npos);
}

TEST_CASE("the people killed and displaced by one document are in the table with its figures") {
    CHECK(with_id("S105").figure == 20'000);
    CHECK(with_id("S106").figure == 1'000'000);
    CHECK(document(with_id("S105")) == "D2");
}

TEST_CASE("each document's term for the holder is in the vocabulary, and so is its silence") {
    std::map<std::string, std::set<std::string>> documents;
    for (const auto& vocabulary : vocabularies(built_in()))
        if (vocabulary.subject == "holder-name")
            for (const auto& term : vocabulary.terms)
                for (const int position : term.statements)
                    documents[term.term].insert(
                        document(built_in().statements[static_cast<std::size_t>(position)]));
    CHECK(documents["armed forces of Armenia"] == std::set<std::string>{"D0", "D2"});
    CHECK(documents["Armenian armed forces"] == std::set<std::string>{"D2", "D4"});
    CHECK(documents["Armenian forces"] == std::set<std::string>{"D3"});
    CHECK(documents[""] == std::set<std::string>{"D1", "D4"});
}

TEST_CASE("records quote the holder as their documents state it") {
    for (const auto& record : built_in().control) {
        const auto& id = built_in()[record.citation.source].id;
        CAPTURE(id, record.from.text);
        const auto expected = id == "D0"                                      ? "Azerbaijani army"
                              : id != "D3"                                    ? ""
                              : built_in()[record.holder].id == "azerbaijani" ? "Azerbaijani forces"
                                                                              : "Armenian forces";
        CHECK(record.holder_as_stated == expected);
    }
}
