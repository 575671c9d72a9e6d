#include "app/export/tables/report.hpp"

#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/words/holder_words.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <map>

namespace viewer {

using namespace geodata;

namespace {

std::string part_text(const ReportPart& part, bool markdown) {
    std::string text;
    if (!part.heading.empty()) {
        text += (markdown ? "## " + in_markdown(part.heading) : part.heading) + "\n" + (markdown ? "\n" : "");
    }
    for (const auto& sentence : part.sentences) {
        text += (markdown ? "- " + in_markdown(sentence) : sentence) + "\n";
    }
    if (part.table) {
        text += markdown && !part.sentences.empty() ? "\n" : "";
        text += markdown ? markdown_text(*part.table) : plain_text(*part.table);
    }
    return text;
}

std::string for_reading(const Report& report, bool markdown) {
    std::string text;
    for (const auto& part : markdown && !report.markdown.empty() ? report.markdown : report.parts) {
        text += (text.empty() ? "" : "\n") + part_text(part, markdown);
    }
    return text;
}

std::string effect_sentence(const PartEffect& effect) {
    if (!effect.area) {
        return "its share is not stated, so nothing is added or subtracted";
    }
    return fmt::format("{} km² by the stated share{}", grouped(in_square_km(*effect.area)),
                       effect.own ? ", not in the sums above"
                                  : ", of another source, so it is not part of the sum");
}

void add_sentence(std::vector<ReportPart>& parts, const std::string& sentence) {
    if (!parts.empty()) {
        auto& sentences = parts.front().sentences;
        sentences.insert(sentences.begin() + (parts.front().heading.empty() && !sentences.empty() ? 1 : 0),
                         sentence);
    }
}

}  // namespace

std::string print(const Report& report, ReportFormat format) {
    switch (format) {
        case ReportFormat::csv: return csv_text(report.data);
        case ReportFormat::json: return report.json.dump(2) + "\n";
        default: return for_reading(report, format == ReportFormat::markdown);
    }
}

Json km2_json(const LowMidHigh& areas) {
    return {{"low_km2", km2_number(areas.low)},
            {"midpoint_km2", km2_number(areas.midpoint)},
            {"high_km2", km2_number(areas.high)}};
}

Json percent_json(const LowMidHigh& areas, Area whole) {
    return {{"low_percent", json_number(percent_of(areas.low, whole), 4)},
            {"midpoint_percent", json_number(percent_of(areas.midpoint, whole), 4)},
            {"high_percent", json_number(percent_of(areas.high, whole), 4)}};
}

Json citation_json(const Dataset& dataset, const Citation& citation) {
    if (!citation.source) {
        return nullptr;
    }
    return {{"source", dataset[citation.source].id}, {"locator", citation.locator}};
}

std::string citation_text(const Dataset& dataset, const Citation& citation) {
    return citation.source ? dataset[citation.source].short_name + ", " + citation.locator : "computed";
}

std::string range_text(double least, double most, int decimals) {
    const auto low = grouped(least, decimals);
    const auto high = grouped(most, decimals);
    return low == high ? low : low + " – " + high;
}

std::string range_text(const LowMidHigh& areas) {
    return range_text(in_square_km(areas.low), in_square_km(areas.high), 0);
}

std::string whole_text(const Dataset& dataset, const ReferenceArea& whole) {
    return fmt::format("{} ({} km², {})", whole.name, grouped(in_square_km(whole.area)),
                       dataset[whole.citation.source].short_name);
}

std::string percent_of_text(const Dataset& dataset, const ReferenceArea& whole) {
    return fmt::format("percent of {}, {} km² ({})", whole.name, grouped(in_square_km(whole.area)),
                       dataset[whole.citation.source].short_name);
}

// The same said of several rows is said once.
std::vector<std::string> part_sentences(const Dataset& dataset, const std::vector<PartEffect>& effects) {
    std::vector<std::string> sentences;
    for (const auto& effect : effects) {
        const auto& record = dataset.control[static_cast<std::size_t>(effect.record)];
        auto sentence = fmt::format(
            "{} of {}, {}, {} ({}): {}.", record.extent == Extent::part ? "part" : "unknown share",
            dataset[record.region].name, holder_text(dataset, record), readable_text(record.from),
            citation_text(dataset, record.citation), effect_sentence(effect));
        if (sentences.empty() || sentences.back() != sentence) {
            sentences.push_back(std::move(sentence));
        }
    }
    return sentences;
}

Json parts_json(const Dataset& dataset, const std::vector<PartEffect>& effects) {
    return json_list(effects, [&](const PartEffect& effect) -> Json {
        const auto& record = dataset.control[static_cast<std::size_t>(effect.record)];
        return {{"region", dataset[record.region].id},
                {"holder", dataset[record.holder].id},
                {"holder_as_stated", text_json(record.holder_as_stated)},
                {"from", record.from.text},
                {"until", date_json(record.until)},
                {"certain", effect.surely},
                {"share_percent", record.share ? Json(*record.share) : Json(nullptr)},
                {"km2", effect.area ? km2_number(*effect.area) : Json(nullptr)},
                {"of_this_list", effect.own},
                {"source", dataset[record.citation.source].id},
                {"locator", record.citation.locator},
                {"note", record.note}};
    });
}

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
