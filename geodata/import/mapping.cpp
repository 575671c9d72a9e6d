#include "geodata/import/mapping.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/json_text.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/base/text_encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace geodata {

namespace {

constexpr std::string_view between = " + ";

std::vector<std::string> named_columns(const std::string& answer) {
    std::vector<std::string> names;
    std::size_t from = 0;
    for (auto at = answer.find(between); at != std::string::npos; at = answer.find(between, from)) {
        names.push_back(answer.substr(from, at - from));
        from = at + between.size();
    }
    names.push_back(answer.substr(from));
    return names;
}

std::vector<std::string> column_names(const ImportTable& table) {
    std::vector<std::string> names;
    for (const auto& column : table.columns) {
        names.push_back(column.name);
    }
    return names;
}

std::string fault_of(const MappingQuestion& question, const std::string& value, const ImportTable& table) {
    if (question.kind == AnswerKind::choice) {
        std::vector<std::string> words;
        for (const auto& choice : question.choices) {
            words.push_back(choice.word);
        }
        const bool known = std::find(words.begin(), words.end(), value) != words.end();
        return known ? std::string()
                     : fmt::format("'{}' must be one of {}, found '{}'.", question.key, joined(words, ", "),
                                   quotable(value));
    }
    if (value.empty() || table.column(value) >= 0) {
        return {};
    }
    for (const auto& name :
         question.kind == AnswerKind::date ? named_columns(value) : std::vector<std::string>{value}) {
        if (table.column(name) < 0) {
            return fmt::format("'{}' names the column '{}', which is not there.{}", question.key,
                               quotable(name), did_you_mean(name, column_names(table)));
        }
    }
    return {};
}

std::vector<AnswerChoice> encoding_choices() {
    std::vector<AnswerChoice> choices{{"as-read", "as the file declares them"}};
    for (const auto& encoding : text_encodings()) {
        choices.push_back({encoding.word, encoding.title});
    }
    return choices;
}

}  // namespace

const std::vector<MappingQuestion>& mapping_questions() {
    static const std::vector<MappingQuestion> questions{
        {"name", "Name", "name of the file", AnswerKind::column},
        {"thing", "Versions of one thing share", "their name", AnswerKind::column},
        {"holder", "Coloured by", "each thing its own colour", AnswerKind::column},
        {"before", "Held until then by", "not stated", AnswerKind::column},
        {"kind", "Kind of thing", "not stated", AnswerKind::column},
        {"begin", "Begins", "not stated: always there", AnswerKind::date},
        {"end", "Ends", "not stated", AnswerKind::date},
        {"at", "Or is there at one time", "not stated", AnswerKind::date},
        {"end_day",
         "The end",
         "",
         AnswerKind::choice,
         {{"counted", "is the last day there"},
          {"not-counted", "is the first day no longer there"},
          {"within", "lies some time within the year or month given"}}},
        {"missing_end",
         "No end given",
         "",
         AnswerKind::choice,
         {{"still", "still there at the end"},
          {"next", "until the next version of the same thing"},
          {"next-date", "until the next date of all"},
          {"span", "there only as long as its beginning tells"}}},
        {"order",
         "Dates like 5/8/1992",
         "",
         AnswerKind::choice,
         {{"none", "none, or certain"},
          {"day-first", "day before month"},
          {"month-first", "month before day"}}},
        {"area", "Stated area", "not stated", AnswerKind::column},
        {"area_unit",
         "Unit of the area",
         "",
         AnswerKind::choice,
         {{"km2", "km²"}, {"m2", "m²"}, {"ha", "hectares"}, {"mi2", "square miles"}, {"acre", "acres"}}},
        {"part_of", "Part of", "not stated", AnswerKind::column},
        {"parts",
         "Outlines within others",
         "",
         AnswerKind::choice,
         {{"beside", "stand for themselves"},
          {"inside", "parts, counted once"},
          {"alone", "shown in their place"}}},
        {"axes",
         "Coordinates",
         "",
         AnswerKind::choice,
         {{"as-read", "as they are"}, {"exchanged", "exchanged"}}},
        {"citation", "Citation", "the file and row alone", AnswerKind::column},
        {"note", "Note", "none", AnswerKind::column},
        {"encoding", "Letters", "", AnswerKind::choice, encoding_choices()}};
    return questions;
}

const MappingQuestion& mapping_question(std::string_view key) {
    const auto& questions = mapping_questions();
    const auto found = std::find_if(questions.begin(), questions.end(),
                                    [&](const auto& question) { return question.key == key; });
    assert(found != questions.end());
    return *found;
}

const std::string& Mapping::operator[](std::string_view key) const {
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [&](const MappingAnswer& answer) { return answer.key == key; });
    assert(found != answers.end());
    return found->value;
}

void Mapping::set(std::string_view key, std::string value, std::string evidence) {
    for (auto& answer : answers) {
        if (answer.key == key) {
            answer.value = std::move(value);
            answer.evidence = std::move(evidence);
        }
    }
}

Mapping empty_mapping() {
    Mapping mapping;
    for (const auto& question : mapping_questions()) {
        mapping.answers.push_back(
            {question.key, question.choices.empty() ? std::string() : question.choices.front().word});
    }
    return mapping;
}

std::string answer_text(const MappingAnswer& answer) {
    const auto& question = mapping_question(answer.key);
    for (const auto& choice : question.choices) {
        if (choice.word == answer.value) {
            return choice.title;
        }
    }
    return answer.value.empty() ? question.nothing : "“" + answer.value + "”";
}

std::string mapping_json(const Mapping& mapping) {
    nlohmann::ordered_json json{{"mapping_version", 1}};
    for (const auto& answer : mapping.answers) {
        json[answer.key] = answer.value;
    }
    return json.dump(2) + "\n";
}

Mapping mapping_from_json(std::string_view text, const std::string& place) {
    const auto json = parse_json<nlohmann::json>(text, place);
    if (!json.is_object() || !json.contains("mapping_version") || json["mapping_version"] != 1) {
        throw Error(place +
                    ": this is no mapping of columns; one is written by 'terrachron import --save-map'.");
    }
    auto mapping = empty_mapping();
    for (auto& answer : mapping.answers) {
        if (json.contains(answer.key) && json[answer.key].is_string()) {
            answer.value = json[answer.key].get<std::string>();
            answer.evidence = "as in " + place;
        }
    }
    return mapping;
}

void require_fitting(const Mapping& mapping, const ImportTable& table) {
    std::vector<std::string> faults;
    for (const auto& answer : mapping.answers) {
        if (auto fault = fault_of(mapping_question(answer.key), answer.value, table); !fault.empty()) {
            faults.push_back(std::move(fault));
        }
    }
    if (!faults.empty()) {
        throw Error(joined(faults, " "));
    }
}

std::vector<int> date_columns(const ImportTable& table, const std::string& answer) {
    if (answer.empty()) {
        return {};
    }
    if (const int whole = table.column(answer); whole >= 0) {
        return {whole};
    }
    std::vector<int> columns;
    for (const auto& name : named_columns(answer)) {
        columns.push_back(table.column(name));
    }
    return columns;
}

}  // namespace geodata
