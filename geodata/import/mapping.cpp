#include "geodata/import/mapping.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/json_text.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/base/text_encoding.hpp"

#include <fmt/format.h>

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

std::string fault_of(const MappingQuestion& question, const std::string& value, const ImportTable& table) {
    if (question.kind == AnswerKind::choice) {
        return row_with(question.choices, &AnswerChoice::word, value) != nullptr
                   ? std::string()
                   : fmt::format("'{}' must be one of {}, found '{}'.", question.key,
                                 joined(each_of(question.choices, &AnswerChoice::word), ", "),
                                 quotable(value));
    }
    if (value.empty() || table.column(value)) {
        return {};
    }
    for (const auto& name :
         question.kind == AnswerKind::date ? named_columns(value) : std::vector<std::string>{value}) {
        if (!table.column(name)) {
            return fmt::format("'{}' names the column '{}', which is not there.{}", question.key,
                               quotable(name),
                               did_you_mean(name, each_of(table.columns, &ForeignField::name)));
        }
    }
    return {};
}

MappingQuestion choice(const char* key, const char* title, std::vector<AnswerChoice> choices) {
    return {key, title, "", AnswerKind::choice, std::move(choices)};
}

template <class Rows>
std::vector<AnswerChoice> with_choices(std::vector<AnswerChoice> choices, const Rows& rows) {
    for (const auto& row : rows) {
        choices.push_back({row.word, row.title});
    }
    return choices;
}

}  // namespace

const std::vector<AreaUnit>& area_units() {
    static const std::vector<AreaUnit> units{{"km2", "km²", 1},
                                             {"m2", "m²", 1e-6},
                                             {"ha", "hectares", 0.01},
                                             {"mi2", "square miles", 2.589988110336},
                                             {"acre", "acres", 0.0040468564224}};
    return units;
}

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
        choice("end_day", "The end",
               {{"counted", "is the last day there"},
                {"not-counted", "is the first day no longer there"},
                {"within", "lies some time within the year or month given"}}),
        choice("missing_end", "No end given",
               {{"still", "still there at the end"},
                {"next", "until the next version of the same thing"},
                {"next-date", "until the next date of all"},
                {"span", "there only as long as its beginning tells"}}),
        choice("order", "Dates like 5/8/1992",
               {{"none", "none, or certain"},
                {"day-first", "day before month"},
                {"month-first", "month before day"}}),
        {"area", "Stated area", "not stated", AnswerKind::column},
        choice("area_unit", "Unit of the area", with_choices({}, area_units())),
        {"part_of", "Part of", "not stated", AnswerKind::column},
        choice("parts", "Outlines within others",
               {{"beside", "stand for themselves"},
                {"inside", "parts, counted once"},
                {"alone", "shown in their place"}}),
        choice("axes", "Coordinates", {{"as-read", "as they are"}, {"exchanged", "exchanged"}}),
        {"citation", "Citation", "the file and row alone", AnswerKind::column},
        {"note", "Note", "none", AnswerKind::column},
        choice("encoding", "Letters",
               with_choices({{"as-read", "as the file declares them"}}, text_encodings()))};
    return questions;
}

const MappingQuestion& mapping_question(std::string_view key) {
    const auto* found = row_with(mapping_questions(), &MappingQuestion::key, key);
    assert(found != nullptr);
    return *found;
}

const std::string& Mapping::operator[](std::string_view key) const {
    const auto* found = row_with(answers, &MappingAnswer::key, key);
    assert(found != nullptr);
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
    if (const auto* choice = row_with(question.choices, &AnswerChoice::word, answer.value)) {
        return choice->title;
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

std::vector<std::size_t> date_columns(const ImportTable& table, const std::string& answer) {
    if (answer.empty()) {
        return {};
    }
    if (const auto whole = table.column(answer)) {
        return {*whole};
    }
    std::vector<std::size_t> columns;
    for (const auto& name : named_columns(answer)) {
        if (const auto column = table.column(name)) {
            columns.push_back(*column);
        }
    }
    return columns;
}

}  // namespace geodata
