#include "app/export/export_choices.hpp"

#include "geodata/base/text.hpp"
#include "geodata/model/typed_date.hpp"

#include <fmt/format.h>

#include <functional>
#include <utility>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

constexpr std::array<const char*, export_kind_count> kind_words{
    "picture", "film", "data", "report", "page", "handout", "contact-sheet"};

/// A word with how it is written and read; `read` leaves the choices as they are when it cannot.
struct WordRow {
    std::string name;
    std::function<std::string(const ExportChoices&)> write;
    std::function<void(ExportChoices&, const std::string&)> read;
};

WordRow text_row(const char* name, std::string ExportChoices::*member) {
    return {name, [member](const ExportChoices& choices) { return choices.*member; },
            [member](ExportChoices& choices, const std::string& text) { choices.*member = text; }};
}

template <class Number>
WordRow number_row(const char* name, Number ExportChoices::*member, double least, double most) {
    return {name, [member](const ExportChoices& choices) { return fmt::format("{}", choices.*member); },
            [=](ExportChoices& choices, const std::string& text) {
                const auto number = parse_number(text);
                if (number.found && number.value >= least && number.value <= most) {
                    choices.*member = static_cast<Number>(number.value);
                }
            }};
}

// What is no day is not worth remembering.
WordRow day_row(const char* name, std::string ExportChoices::*member, DayWanted wanted) {
    return {name,
            [member, wanted](const ExportChoices& choices) {
                const auto typed = read_typed_day(choices.*member, earliest_day, latest_day, wanted);
                return typed.day ? iso_text(*typed.day) : std::string();
            },
            [member](ExportChoices& choices, const std::string& text) {
                choices.*member = parse_day(text) ? text : std::string();
            }};
}

WordRow kind_row() {
    return {"what",
            [](const ExportChoices& choices) {
                return std::string(kind_words.at(static_cast<std::size_t>(choices.kind)));
            },
            [](ExportChoices& choices, const std::string& text) {
                for (std::size_t i = 0; i < kind_words.size(); ++i) {
                    choices.kind = text == kind_words.at(i) ? static_cast<ExportKind>(i) : choices.kind;
                }
            }};
}

WordRow extension_row(std::size_t kind) {
    return {std::string(kind_words.at(kind)) + "-format",
            [kind](const ExportChoices& choices) { return choices.extensions.at(kind); },
            [kind](ExportChoices& choices, const std::string& text) { choices.extensions.at(kind) = text; }};
}

WordRow once_row() {
    return {"once", [](const ExportChoices& choices) { return choices.once ? "yes" : "no"; },
            [](ExportChoices& choices, const std::string& text) { choices.once = text == "yes"; }};
}

WordRow records_row() {
    return {"records", [](const ExportChoices& choices) { return choices.all_records ? "all" : "day"; },
            [](ExportChoices& choices, const std::string& text) { choices.all_records = text == "all"; }};
}

WordRow folder_row() {
    return {"folder", [](const ExportChoices& choices) { return choices.folder.string(); },
            [](ExportChoices& choices, const std::string& text) { choices.folder = text; }};
}

std::vector<WordRow> make_rows() {
    std::vector<WordRow> rows{kind_row(),
                              text_row("paper", &ExportChoices::paper),
                              text_row("size", &ExportChoices::size),
                              number_row("dpi", &ExportChoices::dpi, 96, 768),
                              number_row("text", &ExportChoices::text, 1, 3),
                              text_row("without", &ExportChoices::without),
                              text_row("by", &ExportChoices::by),
                              day_row("first", &ExportChoices::first_day, DayWanted::beginning),
                              day_row("last", &ExportChoices::last_day, DayWanted::end),
                              number_row("hold", &ExportChoices::hold, 0, 600),
                              number_row("fps", &ExportChoices::fps, 1, 60),
                              text_row("report", &ExportChoices::report),
                              text_row("sheet", &ExportChoices::sheet),
                              text_row("sheets", &ExportChoices::sheets),
                              text_row("for", &ExportChoices::reader),
                              records_row(),
                              once_row(),
                              folder_row()};
    for (std::size_t kind = 0; kind < export_kind_count; ++kind) {
        rows.push_back(extension_row(kind));
    }
    return rows;
}

const std::vector<WordRow>& word_rows() {
    static const auto rows = make_rows();
    return rows;
}

}  // namespace

std::map<std::string, std::string> words_of(const ExportChoices& choices) {
    const ExportChoices usual;
    std::map<std::string, std::string> words;
    for (const auto& row : word_rows()) {
        if (row.write(choices) != row.write(usual)) {
            words[row.name] = row.write(choices);
        }
    }
    return words;
}

ExportChoices export_choices_from(const std::map<std::string, std::string>& words) {
    ExportChoices choices;
    for (const auto& row : word_rows()) {
        const auto found = words.find(row.name);
        if (found != words.end()) {
            row.read(choices, found->second);
        }
    }
    return choices;
}

std::string with_extension(const std::string& name, const std::string& extension) {
    return std::filesystem::path(name).replace_extension(extension).string();
}

}  // namespace viewer
