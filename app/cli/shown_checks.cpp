#include "app/cli/shown_checks.hpp"

#include "app/paint/utf8.hpp"
#include "app/scene/map/map_data.hpp"
#include "app/scene/shaping.hpp"
#include "app/state/presentation_text.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>

namespace viewer {

using namespace geodata;

namespace {

/// `'𒀀' (U+12000)`, each once.
std::string told(std::u32string letters) {
    std::ranges::sort(letters);
    letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
    std::vector<std::string> words;
    for (const char32_t letter : letters) {
        std::string utf8;
        append_utf8(utf8, letter);
        words.push_back(fmt::format("'{}' (U+{:04X})", utf8, static_cast<unsigned>(letter)));
    }
    return enumerated(words);
}

bool is_plain(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Collects what cannot be drawn, table by table.
class Letters {
public:
    template <class Rows, class Text>
    void look(const char* table, const char* field, const Rows& rows, const Text& text_of) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string& text = std::invoke(text_of, rows[i]);
            const auto missing =
                is_plain(text) ? std::u32string() : shaped_line(text, Weight::regular)->missing;
            if (!missing.empty()) {
                findings.push_back(
                    {Severity::warning,
                     "letters-without-font",
                     fmt::format("Row {} of {}, field '{}': no installed font has {} of '{}'; a "
                                 "box is drawn instead.",
                                 i + 1, table, field, told(missing), text),
                     {},
                     {}});
            }
        }
    }
    std::vector<Finding> findings;
};

std::vector<Finding> letter_findings(const Dataset& dataset) {
    Letters letters;
    letters.look("parties", "name", dataset.parties, &Party::name);
    letters.look("regions", "name", dataset.regions, &Region::name);
    letters.look("regions", "kind", dataset.regions, &Region::kind);
    letters.look("regions", "note", dataset.regions, &Region::note);
    letters.look("context", "name", dataset.context, &ContextFeature::name);
    letters.look("names", "name", dataset.names, &Name::name);
    letters.look("sources", "short", dataset.sources, &Source::short_name);
    letters.look("sources", "title", dataset.sources, &Source::title);
    letters.look("events", "title", dataset.events, &Event::title);
    letters.look("events", "place", dataset.events, &Event::place);
    letters.look("events", "note", dataset.events, &Event::note);
    letters.look("totals", "wording", dataset.totals, &StatedTotal::wording);
    letters.look("statements", "gist", dataset.statements, &Statement::gist);
    return letters.findings;
}

}  // namespace

std::vector<Finding> shown_findings(const Loaded& loaded) {
    auto findings = letter_findings(*loaded.dataset);
    const auto presentation = presentation_of_folder(loaded.path);
    if (!presentation.empty()) {
        try {
            read_presentation(presentation, make_map_data(loaded.dataset, loaded.listing));
        } catch (const Error& error) {
            findings.push_back({Severity::error, "presentation-not-readable", error.what(), {}, {}});
        }
    }
    return findings;
}

}  // namespace viewer
