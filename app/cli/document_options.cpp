#include "app/cli/document_options.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

std::string is_time(const std::string& text) {
    return parse_edtf(text) ? std::string()
                            : fmt::format("must be a day like 1992-05-08, a month 1992-05, a year 1992 or an "
                                          "interval 1993-04/1993-11, found '{}'",
                                          text);
}

}  // namespace

void add_document_options(CLI::App& app, DocumentOptions& choices) {
    app.add_option("--document", choices.document,
                   "Only of this source, by its id; see 'terrachron sources'");
    app.add_option("--subject", choices.subject, "Only on this subject, like bishkek-protocol");
    app.add_option("--kind", choices.kind, "Only of this kind, like position or ceasefire");
    app.add_option("--date", choices.when,
                   "Only what may be of this day, month, year or interval, like 1993-04/1993-11")
        ->check(is_time);
}

SourceIndex chosen_document(const Dataset& dataset, const DocumentOptions& choices) {
    return find_source(dataset,
                       known_word("--document", choices.document, each_of(dataset.sources, &Source::id)));
}

const std::string& known_word(const char* option, const std::string& word, std::vector<std::string> known) {
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    if (!word.empty() && !std::binary_search(known.begin(), known.end(), word)) {
        constexpr std::size_t most_listed = 20;
        const auto list = known.size() > most_listed ? std::string("one that the dataset has")
                                                     : "one of " + joined(known, ", ");
        throw UsageError{
            fmt::format("{} must be {}, found '{}'.{}", option, list, word, did_you_mean(word, known))};
    }
    return word;
}

std::optional<EdtfDate> chosen_time(const DocumentOptions& choices) {
    return choices.when.empty() ? std::optional<EdtfDate>() : parse_edtf(choices.when);
}

}  // namespace viewer
