#include "geodata/analysis/words/statements.hpp"

#include "geodata/analysis/findings/disagreement.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace geodata {

namespace {

bool matches(const Statement& statement, const StatementFilter& filter) {
    return (!filter.document || statement.citation.source == filter.document) &&
           (filter.subject.empty() || statement.subject == filter.subject) &&
           (filter.kind.empty() || statement.kind == filter.kind) &&
           (!filter.when || (statement.date && statement.date->may_share_a_day(*filter.when)));
}

// A statement without a date speaks of any day.
bool opposed(const Statement& a, const Statement& b) {
    return !a.stance.empty() && !b.stance.empty() && a.stance != b.stance &&
           (!a.date || !b.date || a.date->may_share_a_day(*b.date));
}

bool dated_differently(const Statement& a, const Statement& b) {
    return a.kind == "date" && b.kind == "date" && a.date && b.date && dates_differ(*a.date, *b.date);
}

// Statements by subject, in the order of the dataset.
std::vector<std::vector<int>> by_subject(const Dataset& dataset) {
    std::vector<std::vector<int>> groups;
    std::map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < dataset.statements.size(); ++i) {
        const auto [place, is_new] = known.try_emplace(dataset.statements[i].subject, groups.size());
        if (is_new) {
            groups.emplace_back();
        }
        groups[place->second].push_back(static_cast<int>(i));
    }
    return groups;
}

void add_term(const std::string& term, int statement, std::vector<VocabularyTerm>& terms) {
    found_or_added(terms, [&](const VocabularyTerm& one) { return one.term == term; }, {term, {}})
        .statements.push_back(statement);
}

// A characterisation without terms says that the document names none.
void add_terms(const Statement& statement, int position, std::vector<VocabularyTerm>& terms) {
    for (const auto& term : statement.terms) {
        add_term(term, position, terms);
    }
    if (statement.terms.empty() && statement.kind == "characterisation") {
        add_term({}, position, terms);
    }
}

// The words of a sentence without what stands around them: `Bishkek`, `UN`.
std::vector<std::string> words_within(const std::string& sentence) {
    std::vector<std::string> words;
    std::string word;
    for (const char letter : sentence + " ") {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isalnum(byte) != 0 || byte >= 0x80) {
            word += letter;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

bool has_capital(const std::string& word) {
    return std::isupper(static_cast<unsigned char>(word.front())) != 0;
}

// A word with a capital that does not begin its sentence, and that never stands without one, is a name.
void collect_names(const std::string& gist, const std::set<std::string>& plain_words,
                   std::map<std::string, std::string>& names) {
    const auto words = words_within(gist);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto lower = lower_case(words[i]);
        if (has_capital(words[i]) && i > 0 && !plain_words.contains(lower)) {
            names.try_emplace(lower, words[i]);
        }
    }
}

std::set<std::string> words_without_capital(const Dataset& dataset) {
    std::set<std::string> plain;
    for (const auto& statement : dataset.statements) {
        for (auto& word : words_within(statement.gist)) {
            if (!has_capital(word)) {
                plain.insert(std::move(word));
            }
        }
    }
    return plain;
}

}  // namespace

std::vector<int> find_statements(const Dataset& dataset, const StatementFilter& filter) {
    return positions_where(dataset.statements,
                           [&](const Statement& statement) { return matches(statement, filter); });
}

std::vector<std::string> subjects_of(const Dataset& dataset, const std::vector<int>& statements) {
    std::vector<std::string> subjects;
    for (const int position : statements) {
        add_once(subjects, nth(dataset.statements, position).subject);
    }
    return subjects;
}

std::vector<OpposedStatements> opposed_statements(const Dataset& dataset) {
    std::vector<OpposedStatements> result;
    for (const auto& group : by_subject(dataset)) {
        OpposedStatements found{nth(dataset.statements, group.front()).subject, {}};
        std::ranges::copy_if(group, std::back_inserter(found.statements), [&](int one) {
            return std::ranges::any_of(group, [&](int other) {
                return opposed(nth(dataset.statements, one), nth(dataset.statements, other));
            });
        });
        if (!found.statements.empty()) {
            result.push_back(std::move(found));
        }
    }
    return result;
}

std::vector<Opposition> oppositions_of(const Dataset& dataset, int position) {
    const auto& one = nth(dataset.statements, position);
    std::vector<Opposition> found;
    for (std::size_t i = 0; i < dataset.statements.size(); ++i) {
        const auto& other = dataset.statements[i];
        const bool by_date = dated_differently(one, other);
        if (other.subject == one.subject && (by_date || opposed(one, other))) {
            found.push_back({static_cast<int>(i), by_date});
        }
    }
    return found;
}

std::vector<Vocabulary> vocabularies(const Dataset& dataset) {
    std::vector<Vocabulary> result;
    for (const auto& group : by_subject(dataset)) {
        const bool has_terms = std::ranges::any_of(
            group, [&](int position) { return !nth(dataset.statements, position).terms.empty(); });
        if (has_terms) {
            result.push_back({nth(dataset.statements, group.front()).subject, {}});
            for (const int position : group) {
                add_terms(nth(dataset.statements, position), position, result.back().terms);
            }
        }
    }
    return result;
}

std::vector<RowReference> rows_carrying(const Dataset& dataset, const Statement& statement,
                                        const StatementRow& reference) {
    const auto source = statement.citation.source;
    const auto& table = reference.table;
    const auto& id = reference.id;
    const auto rows = [&](const auto& of, auto fits) {
        return each_of(positions_where(of, fits), [&](int at) { return RowReference{table, at}; });
    };
    const auto of_region = [&](const auto& row) {
        return row.citation.source == source && dataset[row.region].id == id;
    };
    if (table == "events") {
        return rows(dataset.events, [&](const Event& event) {
            return event.citation.source == source && event.subject == id;
        });
    }
    if (table == "control") {
        return rows(dataset.control, of_region);
    }
    if (table == "areas") {
        return rows(dataset.areas, of_region);
    }
    if (table == "totals") {
        return rows(dataset.totals, [&](const StatedTotal& total) {
            return cites(total.citations, source) && total.id == id;
        });
    }
    if (table == "names") {
        return rows(dataset.names,
                    [&](const Name& name) { return name.citation.source == source && name.of == id; });
    }
    return rows(dataset.sources, [&](const Source& one) { return one.id == id; });
}

std::vector<int> statements_behind(const Dataset& dataset, const RowReference& row) {
    return positions_where(dataset.statements, [&](const Statement& statement) {
        return std::ranges::any_of(statement.rows, [&](const StatementRow& reference) {
            return reference.table == row.table &&
                   contains(rows_carrying(dataset, statement, reference), row);
        });
    });
}

std::string subject_text(const std::string& subject) {
    auto text = subject;
    std::ranges::replace(text, '-', ' ');
    return text;
}

std::string stance_title(const Dataset& dataset, const std::string& stance) {
    std::map<std::string, std::string> names;
    const auto plain_words = words_without_capital(dataset);
    for (const auto& statement : dataset.statements) {
        collect_names(statement.gist, plain_words, names);
    }
    auto words = split(stance, '-');
    for (auto& word : words) {
        const auto name = names.find(word);
        word = name == names.end() ? word : name->second;
    }
    return joined(words, " ");
}

std::string subject_title(const Dataset& dataset, const std::string& subject) {
    return stance_title(dataset, subject);
}

}  // namespace geodata
