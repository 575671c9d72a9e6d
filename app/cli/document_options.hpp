#pragma once

#include "app/cli/report_options.hpp"

#include <optional>

namespace viewer {

/// What narrows the reports on documents down, as typed.
struct DocumentOptions {
    std::string document;
    std::string subject;
    std::string kind;
    std::string when;
};

/// `--document`, `--subject`, `--kind` and `--date`, which takes a month, year or interval as well as a day.
void add_document_options(CLI::App& app, DocumentOptions& choices);

/// The source with that id; none for an empty one. Throws UsageError that names those there are.
geodata::SourceIndex chosen_document(const geodata::Dataset& dataset, const DocumentOptions& choices);

/// The word, which must be one of those known; an empty one is. Throws UsageError that names the option.
const std::string& known_word(const char* option, const std::string& word, std::vector<std::string> known);

/// The time asked for; nothing for an empty one.
std::optional<geodata::EdtfDate> chosen_time(const DocumentOptions& choices);

}  // namespace viewer
