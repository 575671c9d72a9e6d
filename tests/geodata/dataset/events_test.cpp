#include "tests/support/built_in.hpp"
#include "tests/support/words.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;
using test::built_in;

namespace {

struct DatedStatement {
    const char* document;
    const char* when;
    const char* word;  ///< one that the title must have
};

/// The dated statements of the five documents.
const std::vector<DatedStatement> statements{
    {"D2", "1988", "Conflict begins"},
    {"D4", "1988", "Conflict begins"},
    {"D3", "1991", "independence"},
    {"D1", "1992", "confidential"},
    {"D0", "1992-05-05", "Kazimirov"},
    {"D1", "1992-09", "Minsk process"},
    {"D1", "1993-04", "Minsk process"},
    {"D1", "1993-04-10/1993-04-16", "Trilateral"},
    {"D2", "1993-04/1993-11", "resolutions"},
    {"D1", "1993-06-27", "telephone"},
    {"D1", "1993-07-28", "limiting hostilities"},
    {"D1", "1993-07-29", "Agreement"},
    {"D1", "1993-09-12/1993-09-13", "communique"},
    {"D1", "1993-09-25", "Kocharyan and Aliyev"},
    {"D1", "1993-09-25", "Deputy premiers"},
    {"D0", "1993-12/1994-01", "Horadiz"},
    {"D0", "1994-01-31", "Kazimirov"},
    {"D3", "1994-02", "CIS summit"},
    {"D0", "1994-02-23", "Kazimirov"},
    {"D3", "1994-04", "advance"},
    {"D3", "1994-04-07/1994-05-12", "Front line"},
    {"D3", "1994-05-02/1994-05-05", "counter-attack"},
    {"D3", "1994-05-04/1994-05-05", "protocol"},
    {"D0", "1994-05-05/1994-05-08", "protocol"},
    {"D3", "1994-05-07", "lost again"},
    {"D3", "1994-05-08", "Protocol signed"},
    {"D3", "1994-05-09/1994-05-11", "agree the ceasefire"},
    {"D0", "1994-05-12", "agreement signed"},
    {"D0", "1994-05-12", "in force"},
    {"D3", "1994-05-12", "in force"},
    {"D3", "1994-05-16", "military leaders"},
    {"D0", "1995-01/1996-09", "Kazimirov"},
    {"D1", "1997", "Trilateral"},
    {"D2", "2019-06-03", "envoy"},
};

bool states(const Event& event, const DatedStatement& statement) {
    return built_in()[event.citation.source].id == statement.document &&
           event.date == test::date(statement.when) && event.title.find(statement.word) != std::string::npos;
}

std::vector<Event> with_subject(const std::string& subject) {
    std::vector<Event> found;
    for (const auto& event : built_in().events)
        if (event.subject == subject) found.push_back(event);
    return found;
}

}  // namespace

TEST_CASE("every dated statement of the documents is an event with its date and document") {
    for (const auto& statement : statements) {
        CAPTURE(statement.document, statement.when, statement.word);
        const auto count = std::count_if(built_in().events.begin(), built_in().events.end(),
                                         [&](const Event& event) { return states(event, statement); });
        CHECK(count == 1);
    }
}

TEST_CASE("the four resolutions have their days") {
    const std::vector<std::pair<const char*, const char*>> resolutions{
        {"822", "1993-04-30"}, {"853", "1993-07-29"}, {"874", "1993-10-14"}, {"884", "1993-11-12"}};
    int found = 0;
    for (const auto& event : built_in().events) found += event.kind == "resolution";
    CHECK(found == 4);
    for (const auto& [number, day] : resolutions) {
        CAPTURE(number);
        CHECK(std::any_of(built_in().events.begin(), built_in().events.end(), [&](const Event& event) {
            return event.kind == "resolution" && event.title.find(number) != std::string::npos &&
                   event.date == test::date(day);
        }));
    }
}

TEST_CASE("two documents that date the Bishkek protocol differently share its subject") {
    const auto rows = with_subject("bishkek-protocol");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].citation.source != rows[1].citation.source);
    CHECK(rows[0].date != rows[1].date);
}

TEST_CASE("the documents' dates of the ceasefire agreement stand beside each other") {
    const auto rows = with_subject("ceasefire-agreement");
    CHECK(rows.size() == 5);
    const auto dated = [&](const char* when) {
        return std::any_of(rows.begin(), rows.end(),
                           [&](const Event& e) { return e.date == test::date(when); });
    };
    CHECK(dated("1994-05-09/1994-05-11"));
    CHECK(dated("1994-05-12"));
}

TEST_CASE("one agreement on limiting hostilities is named, and it prolongs limits agreed before") {
    const auto& events = built_in().events;
    const auto named = std::find_if(events.begin(), events.end(),
                                    [](const Event& event) { return event.kind == "agreement"; });
    REQUIRE(named != events.end());
    CHECK(named->date == test::date("1993-07-29"));
    CHECK(named->note.find("prolongs limits agreed before") != std::string::npos);
    CHECK(std::count_if(events.begin(), events.end(),
                        [](const Event& event) { return event.kind == "agreement"; }) == 1);
}

TEST_CASE("titles are short enough for the timeline") {
    for (const auto& event : built_in().events) {
        CAPTURE(event.title);
        CHECK(event.title.size() <= 60);
    }
}

TEST_CASE("events are in the order of their first days") {
    CHECK(std::is_sorted(built_in().events.begin(), built_in().events.end(),
                         [](const Event& a, const Event& b) { return a.date.earliest < b.date.earliest; }));
}
