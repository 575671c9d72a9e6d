#include "geodata/analysis/words/statements.hpp"

#include "geodata/base/text.hpp"

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>
#include <set>

namespace geodata {

namespace {

const Statement& at(const Dataset& dataset, int position) {
    return dataset.statements[static_cast<std::size_t>(position)];
}

bool share_a_day(const EdtfDate& a, const EdtfDate& b) {
    return a.earliest <= b.latest && b.earliest <= a.latest;
}

bool matches(const Statement& statement, const StatementFilter& filter) {
    return (!filter.document || statement.citation.source == filter.document) &&
           (filter.subject.empty() || statement.subject == filter.subject) &&
           (filter.kind.empty() || statement.kind == filter.kind) &&
           (!filter.when || (statement.date && share_a_day(*statement.date, *filter.when)));
}

bool opposed(const Statement& a, const Statement& b) {
    return !a.stance.empty() && !b.stance.empty() && a.stance != b.stance && may_share_a_day(a, b);
}

bool lies_within(const EdtfDate& inner, const EdtfDate& outer) {
    return outer.earliest <= inner.earliest && inner.latest <= outer.latest;
}

bool dated_differently(const Statement& a, const Statement& b) {
    return a.kind == "date" && b.kind == "date" && a.date && b.date && !lies_within(*a.date, *b.date) &&
           !lies_within(*b.date, *a.date);
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
    auto known =
        std::find_if(terms.begin(), terms.end(), [&](const VocabularyTerm& one) { return one.term == term; });
    if (known == terms.end()) {
        known = terms.insert(terms.end(), {term, {}});
    }
    known->statements.push_back(statement);
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

using AtOdds = bool (*)(const Statement&, const Statement&);

std::vector<OpposedStatements> at_odds(const Dataset& dataset, AtOdds differ) {
    std::vector<OpposedStatements> result;
    for (const auto& group : by_subject(dataset)) {
        OpposedStatements found{at(dataset, group.front()).subject, {}};
        std::copy_if(group.begin(), group.end(), std::back_inserter(found.statements), [&](int one) {
            return std::any_of(group.begin(), group.end(),
                               [&](int other) { return differ(at(dataset, one), at(dataset, other)); });
        });
        if (!found.statements.empty()) {
            result.push_back(std::move(found));
        }
    }
    return result;
}

using Named = std::function<bool(std::size_t)>;

std::vector<RowReference> rows_where(const std::string& table, std::size_t count, const Named& named) {
    std::vector<RowReference> rows;
    for (std::size_t i = 0; i < count; ++i) {
        if (named(i)) {
            rows.push_back({table, static_cast<int>(i)});
        }
    }
    return rows;
}

bool cites(const Citations& citations, SourceIndex source) {
    return std::any_of(citations.begin(), citations.end(),
                       [&](const Citation& citation) { return citation.source == source; });
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
    std::vector<int> found;
    for (std::size_t i = 0; i < dataset.statements.size(); ++i) {
        if (matches(dataset.statements[i], filter)) {
            found.push_back(static_cast<int>(i));
        }
    }
    return found;
}

std::vector<std::string> subjects_of(const Dataset& dataset, const std::vector<int>& statements) {
    std::vector<std::string> subjects;
    for (const int position : statements) {
        const auto& subject = at(dataset, position).subject;
        if (std::find(subjects.begin(), subjects.end(), subject) == subjects.end()) {
            subjects.push_back(subject);
        }
    }
    return subjects;
}

bool may_share_a_day(const Statement& a, const Statement& b) {
    return !a.date || !b.date || share_a_day(*a.date, *b.date);
}

std::vector<OpposedStatements> opposed_statements(const Dataset& dataset) {
    return at_odds(dataset, opposed);
}

std::vector<OpposedStatements> differently_dated_statements(const Dataset& dataset) {
    return at_odds(dataset, dated_differently);
}

std::vector<Opposition> oppositions_of(const Dataset& dataset, int position) {
    const auto& one = at(dataset, position);
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
        const bool has_terms = std::any_of(
            group.begin(), group.end(), [&](int position) { return !at(dataset, position).terms.empty(); });
        if (has_terms) {
            result.push_back({at(dataset, group.front()).subject, {}});
            for (const int position : group) {
                add_terms(at(dataset, position), position, result.back().terms);
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
    const auto rows = [&](std::size_t count, const Named& named) { return rows_where(table, count, named); };
    if (table == "events") {
        return rows(dataset.events.size(), [&](std::size_t i) {
            return dataset.events[i].citation.source == source && dataset.events[i].subject == id;
        });
    }
    if (table == "control") {
        return rows(dataset.control.size(), [&](std::size_t i) {
            const auto& record = dataset.control[i];
            return record.citation.source == source && dataset[record.region].id == id;
        });
    }
    if (table == "areas") {
        return rows(dataset.areas.size(), [&](std::size_t i) {
            const auto& claim = dataset.areas[i];
            return claim.citation.source == source && dataset[claim.region].id == id;
        });
    }
    if (table == "totals") {
        return rows(dataset.totals.size(), [&](std::size_t i) {
            return cites(dataset.totals[i].citations, source) && dataset.totals[i].id == id;
        });
    }
    if (table == "names") {
        return rows(dataset.names.size(), [&](std::size_t i) {
            return dataset.names[i].citation.source == source && dataset.names[i].of == id;
        });
    }
    return rows(dataset.sources.size(), [&](std::size_t i) { return dataset.sources[i].id == id; });
}

std::vector<int> statements_behind(const Dataset& dataset, const RowReference& row) {
    std::vector<int> found;
    for (std::size_t i = 0; i < dataset.statements.size(); ++i) {
        const auto& statement = dataset.statements[i];
        const bool carried =
            std::any_of(statement.rows.begin(), statement.rows.end(), [&](const StatementRow& reference) {
                if (reference.table != row.table) {
                    return false;
                }
                const auto rows = rows_carrying(dataset, statement, reference);
                return std::find(rows.begin(), rows.end(), row) != rows.end();
            });
        if (carried) {
            found.push_back(static_cast<int>(i));
        }
    }
    return found;
}

std::string subject_text(const std::string& subject) {
    auto text = subject;
    std::replace(text.begin(), text.end(), '-', ' ');
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
