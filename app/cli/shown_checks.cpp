#include "app/cli/shown_checks.hpp"

#include "app/scene/font_metrics.hpp"
#include "app/scene/map/map_data.hpp"
#include "app/state/presentation_text.hpp"
#include "geodata/base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace viewer {

using namespace geodata;

namespace {

constexpr char32_t replacement = 0xFFFD;

bool can_be_drawn(const std::string& text) {
    const auto glyphs = place_glyphs(text, 16, Weight::regular);
    return std::none_of(glyphs.begin(), glyphs.end(),
                        [](const PlacedGlyph& glyph) { return glyph.character == replacement; });
}

/// Collects what cannot be drawn, table by table.
class Letters {
public:
    template <class Rows, class Text>
    void look(const char* table, const Rows& rows, const Text& text_of) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (const std::string text = text_of(rows[i]); !can_be_drawn(text)) {
                findings.push_back({Severity::warning,
                                    "letters-without-font",
                                    fmt::format("Row {} of {}: no installed font has all letters of '{}'.",
                                                i + 1, table, text),
                                    {},
                                    {}});
            }
        }
    }
    std::vector<Finding> findings;
};

std::vector<Finding> letter_findings(const Dataset& dataset) {
    Letters letters;
    const auto name = [](const auto& row) { return row.name; };
    letters.look("parties", dataset.parties, name);
    letters.look("regions", dataset.regions, name);
    letters.look("context", dataset.context, name);
    letters.look("names", dataset.names, name);
    letters.look("sources", dataset.sources, [](const Source& row) { return row.short_name; });
    letters.look("events", dataset.events, [](const auto& row) { return row.title; });
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
