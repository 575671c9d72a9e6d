#include "app/ui/panels/documents_content.hpp"

#include "tests/support/built_in.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace geodata;
using namespace viewer;
using test::built_in;

namespace {

const DocumentGroup* group(const std::vector<DocumentGroup>& groups, const std::string& heading) {
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const DocumentGroup& one) { return one.heading == heading; });
    return found == groups.end() ? nullptr : &*found;
}

std::vector<DocumentGroup> content(DocumentView view, const std::string& filter = "",
                                   std::vector<int> only = {}) {
    return documents_content(built_in(), {view, filter, std::move(only)});
}

std::size_t cards(const std::vector<DocumentGroup>& groups) {
    std::size_t count = 0;
    for (const auto& one : groups) count += one.cards.size();
    return count;
}

/// The cards of all groups as text, as a reader would read them.
std::string text(const std::vector<DocumentGroup>& groups) {
    std::string all;
    for (const auto& one : groups) {
        all += one.heading + "\n";
        for (const auto& card : one.cards) {
            all += card.head + "\n" + card.gist + "\n" + card.source + "\n";
            for (const auto& line : card.at_odds) all += line + "\n";
            for (const auto& link : card.links) all += link.text + "\n";
        }
        for (const auto& line : one.terms) all += line.term + ": " + line.documents + "\n";
    }
    return all;
}

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

std::size_t feature(const std::string& id) {
    for (std::size_t i = 0; i < built_in().context.size(); ++i)
        if (built_in().context[i].id == id) return i;
    throw std::invalid_argument(id);
}

}  // namespace

TEST_CASE("by document there is a group for each of the five, with every statement once") {
    const auto groups = content(DocumentView::by_document);
    CHECK(groups.size() == 5);
    CHECK(groups.front().heading == "Aliyev Library");
    CHECK(cards(groups) == built_in().statements.size());
}

TEST_CASE("by subject the two accounts of the winter stand side by side, each naming the other") {
    const auto groups = content(DocumentView::by_subject);
    CHECK(cards(groups) == built_in().statements.size());
    const auto* winter = group(groups, "Winter offensive");
    REQUIRE(winter != nullptr);
    CHECK(winter->side_by_side);
    REQUIRE(winter->cards.size() == 2);
    CHECK(winter->cards[0].source == "Aliyev Library, paragraph 1");
    CHECK(winter->cards[0].at_odds ==
          std::vector<std::string>{"contradicted in meaning by USC Armenian Inst."});
    CHECK(winter->cards[1].at_odds == std::vector<std::string>{"contradicted in meaning by Aliyev Library"});
}

TEST_CASE("contradictions are only what another statement is at odds with, in meaning or by date") {
    const auto groups = content(DocumentView::contradictions);
    for (const auto& one : groups)
        for (const auto& card : one.cards) CHECK_FALSE(card.at_odds.empty());
    CHECK(group(groups, "Winter offensive") != nullptr);
    const auto* protocol = group(groups, "Bishkek protocol");
    REQUIRE(protocol != nullptr);
    CHECK(protocol->cards[0].at_odds == std::vector<std::string>{"dated differently by USC Armenian Inst."});
    CHECK(group(groups, "People killed") == nullptr);
}

TEST_CASE("a card leads to the event, the total, the region and the area that carry its statement") {
    const auto shown = text(content(DocumentView::by_subject));
    CHECK(has(shown, "event: Kocharyan and Aliyev meet (Moscow)"));
    CHECK(has(shown, "total: Six further districts"));
    CHECK(has(shown, "Lachin, 18 May 1992"));
    CHECK(has(shown, "area of Lachin"));
    const auto districts = content(DocumentView::by_subject, "six further");
    REQUIRE(cards(districts) == 1);
    CHECK(districts[0].cards[0].figure == "6 districts");
    CHECK(districts[0].cards[0].links[0].number == "total.T3");
}

TEST_CASE("the vocabulary has each term with its documents, and says where none is named") {
    const auto shown = text(content(DocumentView::vocabulary));
    CHECK(has(shown,
              "“armed forces of Armenia”: Aliyev Library, paragraphs 1 and 8; Azernews 2019, paragraph 4"));
    CHECK(has(shown, "“liberated”: Aliyev Library, paragraph 1"));
    CHECK(has(shown, "“counter-attacked”: USC Armenian Inst., paragraph 5"));
    CHECK(has(shown, "none named: NKR Foreign Min., paragraphs 1 to 11; Virtual Karabakh, list"));
}

TEST_CASE("letters find statements by subject, words or document, whatever their case") {
    CHECK(cards(content(DocumentView::by_document, "USC")) > 30);
    CHECK(cards(content(DocumentView::by_document, "sniper")) == 1);
    CHECK(cards(content(DocumentView::by_document, "xyzzy")) == 0);
}

TEST_CASE("a place on the map leads to the statements of the events there") {
    const auto baku = events_at_place(built_in(), feature("baku"));
    CHECK(baku.size() == 2);
    const auto shown =
        text(content(DocumentView::by_subject, "", statements_at_place(built_in(), feature("baku"))));
    CHECK(has(shown, "brought the protocol to Baku"));
    CHECK_FALSE(has(shown, "Horadiz"));
}

TEST_CASE("a region leads to what documents say on it, an event to its subject in all documents") {
    const auto fizuli = find_region(built_in(), "fizuli");
    const auto shown = text(content(DocumentView::by_document, "", statements_on_region(built_in(), fizuli)));
    CHECK(has(shown, "Part of Fizuli district"));
    CHECK(has(shown, "The list dates Fizuli to 23 August 1993"));
    for (const auto& event : built_in().events)
        if (event.subject == "bishkek-protocol") CHECK(statements_on(built_in(), event).size() == 3);
}
