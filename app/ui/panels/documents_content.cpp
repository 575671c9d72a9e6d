#include "app/ui/panels/documents_content.hpp"

#include "app/scene/characters.hpp"
#include "geodata/analysis/words/event_words.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace viewer {

using namespace geodata;

namespace {

const Statement& at(const Dataset& dataset, int position) {
    return dataset.statements[static_cast<std::size_t>(position)];
}

const std::string& short_name(const Dataset& dataset, int position) {
    return dataset[at(dataset, position).citation.source].short_name;
}

StatementLink link_to(const Dataset& dataset, const RowReference& row) {
    const auto i = static_cast<std::size_t>(row.position);
    if (row.table == "events") {
        return {"event: " + event_words(dataset.events[i]), dataset.events[i].date.earliest, {}, {}};
    }
    if (row.table == "totals") {
        const auto& total = dataset.totals[i];
        return {"total: " + total.wording, {}, {}, "total." + total.id};
    }
    if (row.table == "control") {
        const auto& record = dataset.control[i];
        return {fmt::format("{}, {}", dataset[record.region].name, readable_text(record.from)),
                record.from.earliest,
                record.region,
                {}};
    }
    if (row.table == "areas") {
        const auto region = dataset.areas[i].region;
        return {"area of " + dataset[region].name, {}, {}, "area." + dataset[region].id};
    }
    return {};
}

// A record and an event of one day may be the same link twice.
void add_link(StatementLink link, std::vector<StatementLink>& links) {
    const bool known = std::any_of(links.begin(), links.end(),
                                   [&](const StatementLink& one) { return one.text == link.text; });
    if (!link.text.empty() && !known) {
        links.push_back(std::move(link));
    }
}

std::vector<std::string> at_odds_lines(const Dataset& dataset, int position) {
    std::vector<std::string> meaning;
    std::vector<std::string> dates;
    for (const auto& other : oppositions_of(dataset, position)) {
        auto& names = other.by_date ? dates : meaning;
        const auto& name = short_name(dataset, other.statement);
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(name);
        }
    }
    std::vector<std::string> lines;
    if (!meaning.empty()) {
        lines.push_back("contradicted in meaning by " + enumerated(meaning));
    }
    if (!dates.empty()) {
        lines.push_back("dated differently by " + enumerated(dates));
    }
    return lines;
}

StatementCard card_of(const Dataset& dataset, int position) {
    const auto& statement = at(dataset, position);
    StatementCard card;
    card.statement = position;
    card.head = statement.date ? readable_text(*statement.date) : std::string("no date stated");
    card.gist = statement.gist;
    card.figure = statement.figure ? grouped(*statement.figure, statement.decimals) + " " + statement.unit
                                   : std::string();
    card.source = cited_text(dataset, statement.citation);
    card.at_odds = at_odds_lines(dataset, position);
    for (const auto& reference : statement.rows) {
        for (const auto& row : rows_carrying(dataset, statement, reference)) {
            add_link(link_to(dataset, row), card.links);
        }
    }
    return card;
}

bool has_letters(const std::string& text, const std::u32string& letters) {
    return folded(text).find(letters) != std::u32string::npos;
}

std::vector<int> asked_statements(const Dataset& dataset, const DocumentQuery& query) {
    auto asked = query.only.empty() ? find_statements(dataset, {}) : query.only;
    const auto letters = folded(query.filter);
    std::erase_if(asked, [&](int position) {
        const auto& statement = at(dataset, position);
        return !has_letters(subject_text(statement.subject), letters) &&
               !has_letters(statement.gist, letters) && !has_letters(short_name(dataset, position), letters);
    });
    return asked;
}

StatementCard& add_card(const Dataset& dataset, int position, const std::string& heading,
                        const std::string& note, std::vector<DocumentGroup>& groups) {
    const auto known = std::find_if(groups.begin(), groups.end(),
                                    [&](const DocumentGroup& group) { return group.heading == heading; });
    auto& group =
        known == groups.end() ? groups.emplace_back(DocumentGroup{heading, note, false, {}, {}}) : *known;
    return group.cards.emplace_back(card_of(dataset, position));
}

std::map<std::string, std::string> subject_titles(const Dataset& dataset,
                                                  const std::vector<int>& statements) {
    std::map<std::string, std::string> titles;
    for (const auto& subject : subjects_of(dataset, statements)) {
        titles[subject] = subject_title(dataset, subject);
    }
    return titles;
}

std::string capitalised(std::string text) {
    if (!text.empty()) {
        text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
    }
    return text;
}

std::vector<DocumentGroup> by_document(const Dataset& dataset, const std::vector<int>& statements) {
    std::vector<DocumentGroup> groups;
    const auto titles = subject_titles(dataset, statements);
    for (const int position : statements) {
        const auto& statement = at(dataset, position);
        const auto& source = dataset[statement.citation.source];
        auto& card = add_card(dataset, position, source.short_name, source.title, groups);
        card.head = fmt::format("{} · {}", capitalised(titles.at(statement.subject)), card.head);
    }
    return groups;
}

std::vector<DocumentGroup> by_subject(const Dataset& dataset, const std::vector<int>& statements) {
    std::vector<DocumentGroup> groups;
    const auto titles = subject_titles(dataset, statements);
    for (const int position : statements) {
        add_card(dataset, position, capitalised(titles.at(at(dataset, position).subject)), {}, groups);
    }
    for (auto& group : groups) {
        group.side_by_side = std::any_of(group.cards.begin(), group.cards.end(),
                                         [](const StatementCard& card) { return !card.at_odds.empty(); });
    }
    return groups;
}

std::vector<DocumentGroup> contradictions(const Dataset& dataset, std::vector<int> statements) {
    std::erase_if(statements, [&](int position) { return oppositions_of(dataset, position).empty(); });
    return by_subject(dataset, statements);
}

std::string documents_of(const Dataset& dataset, const VocabularyTerm& term) {
    std::vector<std::string> documents;
    for (const int position : term.statements) {
        documents.push_back(cited_text(dataset, at(dataset, position).citation));
    }
    return joined(documents, "; ");
}

std::vector<DocumentGroup> vocabulary(const Dataset& dataset, const std::vector<int>& statements) {
    const std::set<int> asked(statements.begin(), statements.end());
    std::vector<DocumentGroup> groups;
    for (const auto& one : vocabularies(dataset)) {
        DocumentGroup group{capitalised(subject_title(dataset, one.subject)), {}, false, {}, {}};
        for (const auto& term : one.terms) {
            if (std::any_of(term.statements.begin(), term.statements.end(),
                            [&](int position) { return asked.contains(position); })) {
                group.terms.push_back({term.term.empty() ? "none named" : fmt::format("“{}”", term.term),
                                       documents_of(dataset, term), term.statements});
            }
        }
        if (!group.terms.empty()) {
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

// The statements behind those rows of a table for which `is_meant` holds.
template <class Rows, class Test>
void add_behind(const Dataset& dataset, const char* table, const Rows& rows, Test is_meant,
                std::set<int>& found) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (is_meant(rows[i])) {
            const auto behind = statements_behind(dataset, {table, static_cast<int>(i)});
            found.insert(behind.begin(), behind.end());
        }
    }
}

// The names of a feature that an event's place may have.
std::vector<std::string> names_of(const Dataset& dataset, const ContextFeature& feature) {
    std::vector<std::string> names{feature.name};
    for (const auto& name : dataset.names) {
        if (!feature.id.empty() && name.of == feature.id) {
            names.push_back(name.name);
        }
    }
    return names;
}

}  // namespace

const char* view_title(DocumentView view) {
    switch (view) {
        case DocumentView::by_document: return "By document";
        case DocumentView::by_subject: return "By subject";
        case DocumentView::contradictions: return "Contradictions";
        default: return "Vocabulary";
    }
}

std::vector<DocumentGroup> documents_content(const Dataset& dataset, const DocumentQuery& query) {
    const auto statements = asked_statements(dataset, query);
    switch (query.view) {
        case DocumentView::by_document: return by_document(dataset, statements);
        case DocumentView::by_subject: return by_subject(dataset, statements);
        case DocumentView::contradictions: return contradictions(dataset, statements);
        default: return vocabulary(dataset, statements);
    }
}

std::string cited_text(const Dataset& dataset, const Citation& citation) {
    return fmt::format("{}, {}", dataset[citation.source].short_name, citation.locator);
}

std::vector<int> statements_on(const Dataset& dataset, const Event& event) {
    return find_statements(dataset, {{}, event.subject, {}, {}});
}

std::vector<int> events_at_place(const Dataset& dataset, std::size_t feature) {
    const auto names = names_of(dataset, dataset.context[feature]);
    std::vector<int> events;
    for (std::size_t i = 0; i < dataset.events.size(); ++i) {
        const auto& place = dataset.events[i].place;
        if (std::any_of(names.begin(), names.end(), [&](const std::string& name) {
                return !name.empty() && place.find(name) != std::string::npos;
            })) {
            events.push_back(static_cast<int>(i));
        }
    }
    return events;
}

std::vector<int> statements_at_place(const Dataset& dataset, std::size_t feature) {
    std::set<int> found;
    for (const int event : events_at_place(dataset, feature)) {
        const auto behind = statements_behind(dataset, {"events", event});
        found.insert(behind.begin(), behind.end());
    }
    const auto& id = dataset.context[feature].id;
    add_behind(
        dataset, "names", dataset.names, [&](const auto& name) { return !id.empty() && name.of == id; },
        found);
    return {found.begin(), found.end()};
}

std::vector<int> statements_on_region(const Dataset& dataset, RegionIndex region) {
    std::set<int> found;
    const auto of_region = [&](const auto& row) { return row.region == region; };
    add_behind(dataset, "control", dataset.control, of_region, found);
    add_behind(dataset, "areas", dataset.areas, of_region, found);
    add_behind(dataset, "events", dataset.events, of_region, found);
    add_behind(
        dataset, "names", dataset.names, [&](const auto& name) { return name.of == dataset[region].id; },
        found);
    return {found.begin(), found.end()};
}

}  // namespace viewer
