#include "geodata/analysis/words/statements.hpp"

#include "tests/support/small_dataset.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

using namespace geodata;
using test::date;

namespace {

/// A dataset of two documents with statements put in one by one.
struct Documents : test::SmallDataset {
    Documents() { data.sources.push_back(source("other")); }

    Statement& states(int document, const std::string& subject, const std::string& when = "") {
        Statement statement{
            std::to_string(data.statements.size()), {{document}, "page"}, "event", {}, subject, "gist"};
        if (!when.empty()) statement.date = date(when);
        data.statements.push_back(statement);
        return data.statements.back();
    }

    void stands(int document, const std::string& subject, const std::string& when,
                const std::string& stance) {
        states(document, subject, when).stance = stance;
    }
};

}  // namespace

TEST_CASE("statements of one subject and time that stand differently are opposed") {
    Documents documents;
    documents.stands(0, "winter", "1900-12/1901-01", "retaken");
    documents.stands(1, "winter", "1900-12/1901-02", "beaten-back");
    documents.stands(1, "spring", "1901-04", "lost");
    CHECK(opposed_statements(documents.data) == std::vector<OpposedStatements>{{"winter", {0, 1}}});
}

TEST_CASE("statements of different times, of one stance or of none are not opposed") {
    Documents documents;
    documents.stands(0, "winter", "1900-12", "retaken");
    documents.stands(1, "winter", "1901-01", "beaten-back");
    documents.stands(1, "winter", "1900-12", "retaken");
    documents.stands(1, "winter", "1900-12", "");
    CHECK(opposed_statements(documents.data).empty());
}

TEST_CASE("a statement without a date may speak of any day") {
    Documents documents;
    documents.stands(0, "talks", "", "refused");
    documents.stands(1, "talks", "1900", "held");
    CHECK(opposed_statements(documents.data) == std::vector<OpposedStatements>{{"talks", {0, 1}}});
}

TEST_CASE("statements of the kind date are at odds where neither lies within the other") {
    Documents documents;
    documents.states(0, "truce", "1901-08-20/1901-08-22").kind = "date";
    documents.states(1, "truce", "1901-08-21/1901-08-25").kind = "date";
    documents.states(1, "truce", "1901-08").kind = "date";
    documents.states(1, "truce", "1900");
    CHECK(oppositions_of(documents.data, 0) == std::vector<Opposition>{{1, true}});
    CHECK(oppositions_of(documents.data, 2).empty());
}

TEST_CASE("statements are found by document, subject, kind and time") {
    Documents documents;
    documents.states(0, "truce", "1900-05");
    documents.states(1, "truce", "1901");
    documents.states(1, "ford").kind = "position";
    const auto& data = documents.data;
    CHECK(find_statements(data, {}) == std::vector<int>{0, 1, 2});
    CHECK(find_statements(data, {SourceIndex{1}, "", "", {}}) == std::vector<int>{1, 2});
    CHECK(find_statements(data, {{}, "truce", "", {}}) == std::vector<int>{0, 1});
    CHECK(find_statements(data, {{}, "", "position", {}}) == std::vector<int>{2});
    CHECK(find_statements(data, {{}, "", "", date("1900-05-31/1900-06-30")}) == std::vector<int>{0});
    CHECK(subjects_of(data, {0, 1, 2}) == std::vector<std::string>{"truce", "ford"});
}

TEST_CASE("the title of a subject has names as its statements write them") {
    Documents documents;
    documents.states(0, "bishkek-talks").gist = "Talks were held in Bishkek.";
    documents.states(0, "other").gist = "They met for talks.";
    CHECK(subject_title(documents.data, "bishkek-talks") == "Bishkek talks");
    CHECK(subject_title(documents.data, "un-word") == "un word");
}

TEST_CASE("a vocabulary has each term of a subject once, with all statements that use it") {
    Documents documents;
    documents.states(0, "holder").terms = {"the northerners", "they"};
    documents.states(1, "holder").terms = {"the northerners"};
    documents.states(1, "truce");
    const auto found = vocabularies(documents.data);
    REQUIRE(found.size() == 1);
    CHECK(found[0].subject == "holder");
    CHECK(found[0].terms == std::vector<VocabularyTerm>{{"the northerners", {0, 1}}, {"they", {0}}});
}

TEST_CASE("a document that names nothing stands in the vocabulary without a term") {
    Documents documents;
    documents.states(0, "holder").terms = {"they"};
    documents.states(1, "holder").kind = "characterisation";
    CHECK(vocabularies(documents.data)[0].terms == std::vector<VocabularyTerm>{{"they", {0}}, {"", {1}}});
}

TEST_CASE("a statement reaches the rows of its own document, and they reach it") {
    Documents documents;
    documents.event("1900-05-01", "truce", "truce");
    documents.event("1900-05-02", "truce", "truce");
    documents.data.events[1].citation.source = {1};
    const auto valley = documents.region("valley", 100);
    documents.held(valley, "1900");
    documents.states(1, "truce").rows = {{"events", "truce"}};
    documents.states(0, "control").rows = {{"control", "valley"}, {"areas", "valley"}};
    const auto& data = documents.data;
    CHECK(rows_carrying(data, data.statements[0], {"events", "truce"}) ==
          std::vector<RowReference>{{"events", 1}});
    CHECK(statements_behind(data, {"events", 1}) == std::vector<int>{0});
    CHECK(statements_behind(data, {"events", 0}).empty());
    CHECK(statements_behind(data, {"control", 0}) == std::vector<int>{1});
    CHECK(statements_behind(data, {"areas", 0}) == std::vector<int>{1});
}
