#pragma once

#include "geodata/analysis/findings/finding.hpp"
#include "geodata/analysis/words/statements.hpp"
#include "geodata/model/dataset.hpp"

#include <optional>
#include <string>
#include <vector>

// What the panel "What each document says" shows, as values: tests read them as text, drawing comes second.
namespace viewer {

/// How the statements are put together.
enum class DocumentView : unsigned char { by_document, by_subject, contradictions, vocabulary };

/// What a link of a card leads to.
struct StatementLink {
    std::string text;  ///< `event: Two sides meet (Villafranca)`, `total T3`, `Lombardy on the map`
    std::optional<geodata::Day> day;  ///< goes there
    geodata::RegionIndex region;      ///< selects it
    std::string number;               ///< id of a number to open up; empty: none
};

/// One statement as it is shown.
struct StatementCard {
    int statement = -1;
    std::string head;  ///< `5–8 May 1994`; by document `Bishkek protocol · 5–8 May 1994`
    std::string gist;
    std::string figure;                ///< `6 districts`; empty: none
    std::string source;                ///< `the Gazette, paragraph 5`
    std::vector<std::string> at_odds;  ///< `contradicted in meaning by the Handbook`
    std::vector<StatementLink> links;
};

/// A term of a vocabulary: `“occupied”`, with the documents that use it.
struct TermLine {
    std::string term;
    std::string documents;
    std::vector<int> statements = {};  ///< in which it is used, one for each of the documents
};

/// A document, a subject or a vocabulary, with what belongs to it. Cards `side_by_side` contradict each other.
struct DocumentGroup {
    std::string heading;
    std::string note;  ///< below the heading; may be empty
    bool side_by_side = false;
    std::vector<StatementCard> cards;
    std::vector<TermLine> terms;
};

/// What is asked for: all of a view, or only some statements.
struct DocumentQuery {
    DocumentView view = DocumentView::by_subject;
    std::string filter;     ///< letters that head, gist or source must have, whatever their case
    std::vector<int> only;  ///< positions of statements; empty: all
    friend bool operator==(const DocumentQuery&, const DocumentQuery&) = default;
};

std::vector<DocumentGroup> documents_content(const geodata::Dataset& dataset, const DocumentQuery& query);

/// `By document`, `By subject`, `Contradictions`, `Vocabulary`
const char* view_title(DocumentView view);

/// `the Gazette, paragraph 5`
std::string cited_text(const geodata::Dataset& dataset, const geodata::Citation& citation);

/// The statements on the subject of an event, by whichever document.
std::vector<int> statements_on(const geodata::Dataset& dataset, const geodata::Event& event);

/// Those that the events at a place carry, and those that carry its name: a feature of the context by its position.
std::vector<int> statements_at_place(const geodata::Dataset& dataset, std::size_t feature);

/// Those that the records, areas, names and events of a region carry.
std::vector<int> statements_on_region(const geodata::Dataset& dataset, geodata::RegionIndex region);

/// Events whose place has the name of a feature of the context, in any spelling of the dataset.
std::vector<int> events_at_place(const geodata::Dataset& dataset, std::size_t feature);

}  // namespace viewer
