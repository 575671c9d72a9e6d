#pragma once

#include "geodata/import/import_table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// What can be an answer to a question.
enum class AnswerKind {
    column,  ///< the name of a column, or nothing
    date,    ///< a column, or those of year, month and day with ` + ` between them, or nothing
    choice   ///< one of the words of the question
};

/// A word that answers, and what it means.
struct AnswerChoice {
    std::string word;
    std::string title;
};

/// A thing to be known of a table before it is a dataset. One row of the table here is one row of the sheet of guesses, of
/// what `terrachron import` prints, and of a saved mapping.
struct MappingQuestion {
    std::string key;
    std::string title;    ///< `Begins`
    std::string nothing;  ///< what an empty answer means: `not stated`
    AnswerKind kind = AnswerKind::column;
    std::vector<AnswerChoice> choices{};
};

/// A unit in which tables state areas, by its word in the answers.
struct AreaUnit {
    std::string word;
    std::string title;
    double square_km = 1;  ///< that one of it is
};
const std::vector<AreaUnit>& area_units();

/// In the order in which people are asked.
const std::vector<MappingQuestion>& mapping_questions();
const MappingQuestion& mapping_question(std::string_view key);

/// An answer with what speaks for it, one sentence.
struct MappingAnswer {
    std::string key;
    std::string value;
    std::string evidence{};
};

/// An answer to every question, in their order.
struct Mapping {
    std::vector<MappingAnswer> answers;

    const std::string& operator[](std::string_view key) const;
    void set(std::string_view key, std::string value, std::string evidence = {});
};

/// No answers yet.
Mapping empty_mapping();

/// For people: the title of a chosen word, the name of a column in quotation marks, or what nothing means.
std::string answer_text(const MappingAnswer& answer);

/// A saved mapping, JSON. Throws Error, which begins with `place`, for what is none.
std::string mapping_json(const Mapping& mapping);
Mapping mapping_from_json(std::string_view json, const std::string& place);

/// Throws Error, all faults one after the other, when an answer names a column that the table lacks or a word that is none.
void require_fitting(const Mapping& mapping, const ImportTable& table);

/// Positions of the columns of a date: one, or year, month and day.
std::vector<std::size_t> date_columns(const ImportTable& table, const std::string& answer);

}  // namespace geodata
