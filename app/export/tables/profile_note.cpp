#include "app/export/tables/profile_note.hpp"

#include "geodata/analysis/control/listing_sources.hpp"

namespace viewer {

using namespace geodata;

namespace {

void add_sentence(std::vector<ReportPart>& parts, const std::string& sentence) {
    if (!parts.empty()) {
        auto& sentences = parts.front().sentences;
        sentences.insert(sentences.begin() + (parts.front().heading.empty() && !sentences.empty() ? 1 : 0),
                         sentence);
    }
}

}  // namespace

Json profile_json(const Dataset& dataset, const Listing& listing) {
    if (profile_sentence(dataset, listing).empty()) {
        return nullptr;
    }
    return {{"prefer", profile_text(dataset, listing.profile)},
            {"title", listing.profile.title},
            {"sources", listing_sources(dataset, listing)}};
}

TextTable with_profile(TextTable table, const Dataset& dataset, const Listing& listing) {
    if (!profile_sentence(dataset, listing).empty()) {
        table.columns.push_back({"profile"});
        for (auto& row : table.rows) {
            row.push_back(profile_text(dataset, listing.profile));
        }
    }
    return table;
}

Report with_profile(Report report, const Dataset& dataset, const Listing& listing) {
    report.json["profile"] = profile_json(dataset, listing);
    report.data = with_profile(std::move(report.data), dataset, listing);
    if (const auto sentence = profile_sentence(dataset, listing); !sentence.empty()) {
        add_sentence(report.parts, sentence);
        add_sentence(report.markdown, sentence);
    }
    return report;
}

}  // namespace viewer
