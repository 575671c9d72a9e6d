#pragma once

#include "geodata/analysis/findings/finding.hpp"
#include "geodata/model/dataset.hpp"

#include <optional>
#include <string>
#include <vector>

namespace geodata {

/// Which statements are asked for; what is empty takes all.
struct StatementFilter {
    SourceIndex document;
    std::string subject;
    std::string kind;
    std::optional<EdtfDate>
        when;  ///< takes those whose time may share a day with it; undated ones are left out
};

/// Positions in `Dataset::statements`, in the order of the dataset.
std::vector<int> find_statements(const Dataset& dataset, const StatementFilter& filter);

/// The subjects of these statements, each once, in the order in which they first come.
std::vector<std::string> subjects_of(const Dataset& dataset, const std::vector<int>& statements);

/// Statements of one subject and time that contradict each other in meaning: they stand differently to it.
struct OpposedStatements {
    std::string subject;
    std::vector<int> statements;  ///< each is against at least one other of these
    friend bool operator==(const OpposedStatements&, const OpposedStatements&) = default;
};

/// Every subject on which documents, or passages of one, stand against each other. It rules for none.
std::vector<OpposedStatements> opposed_statements(const Dataset& dataset);

/// One statement that another is at odds with.
struct Opposition {
    int statement = -1;
    bool by_date =
        false;  ///< they date their subject differently; else they contradict each other in meaning
    friend bool operator==(const Opposition&, const Opposition&) = default;
};

/// All statements that one is at odds with, in the order of the dataset.
std::vector<Opposition> oppositions_of(const Dataset& dataset, int position);

/// One term for a side or an act, and the statements that have it from their documents.
struct VocabularyTerm {
    std::string term;  ///< empty: these documents name none
    std::vector<int> statements;
    friend bool operator==(const VocabularyTerm&, const VocabularyTerm&) = default;
};

/// How the documents name one thing: the terms of all statements of a subject.
struct Vocabulary {
    std::string subject;
    std::vector<VocabularyTerm> terms;  ///< in the order in which they first come
    friend bool operator==(const Vocabulary&, const Vocabulary&) = default;
};

/// The vocabularies of all subjects that statements have terms for.
std::vector<Vocabulary> vocabularies(const Dataset& dataset);

/// The rows of other tables by the statement's document that one of its references means.
std::vector<RowReference> rows_carrying(const Dataset& dataset, const Statement& statement,
                                        const StatementRow& reference);

/// Positions of the statements that a row carries.
std::vector<int> statements_behind(const Dataset& dataset, const RowReference& row);

/// A subject as words: `bishkek-protocol` as `bishkek protocol`.
std::string subject_text(const std::string& subject);

/// The same with names as its statements write them: `Bishkek protocol`, `UN resolutions`.
std::string subject_title(const Dataset& dataset, const std::string& subject);

/// A stance in the same way: `part-of-italy` as `part of Italy`.
std::string stance_title(const Dataset& dataset, const std::string& stance);

}  // namespace geodata
