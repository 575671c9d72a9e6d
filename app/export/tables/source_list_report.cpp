#include "app/export/tables/reports.hpp"

#include "geodata/model/choice_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace viewer {

using namespace geodata;

namespace {

/// How many rows of each table are a source's.
struct RowCount {
    const char* table;
    std::ptrdiff_t rows;
};

template <class Rows>
std::ptrdiff_t count_of(const Rows& rows, SourceIndex source) {
    return std::count_if(rows.begin(), rows.end(),
                         [&](const auto& row) { return row.citation.source == source; });
}

std::ptrdiff_t totals_of(const Dataset& dataset, SourceIndex source) {
    return std::count_if(dataset.totals.begin(), dataset.totals.end(), [&](const StatedTotal& total) {
        return std::any_of(total.citations.begin(), total.citations.end(),
                           [&](const Citation& citation) { return citation.source == source; });
    });
}

std::array<RowCount, 6> counts(const Dataset& dataset, SourceIndex source) {
    return {{{"statements", count_of(dataset.statements, source)},
             {"control", count_of(dataset.control, source)},
             {"areas", count_of(dataset.areas, source)},
             {"totals", totals_of(dataset, source)},
             {"events", count_of(dataset.events, source)},
             {"names", count_of(dataset.names, source)}}};
}

const char* role_text(SourceRole role) {
    return role == SourceRole::primary ? "primary source" : "for comparison";
}

std::string published_text(const Source& source) {
    const auto date = parse_edtf(source.published);
    return date ? readable_text(*date) : "undated";
}

Json source_json(const Dataset& dataset, SourceIndex index) {
    const auto& source = dataset[index];
    Json rows = Json::object();
    for (const auto& [table, count] : counts(dataset, index)) {
        rows[table] = count;
    }
    return {{"id", source.id},
            {"short", source.short_name},
            {"title", source.title},
            {"publisher", source.publisher},
            {"perspective", source.perspective},
            {"published", text_json(source.published)},
            {"role", word_for(role_words, source.role)},
            {"file_or_url", text_json(source.file_or_url)},
            {"rows", rows}};
}

}  // namespace

Report source_list_report(const Dataset& dataset, std::optional<SourceRole> role) {
    TextTable readable{
        {{"id"}, {"short"}, {"title"}, {"publisher"}, {"perspective"}, {"published"}, {"role"}}, {}};
    Report report;
    std::vector<std::string> columns{"id",          "short",     "title", "publisher",
                                     "perspective", "published", "role",  "file_or_url"};
    for (const auto& [table, count] : counts(dataset, {})) {
        readable.columns.push_back({table, true});
        columns.push_back(fmt::format("{0}=rows/{0}", table));
    }
    Json sources = Json::array();
    for (std::size_t i = 0; i < dataset.sources.size(); ++i) {
        const SourceIndex index{static_cast<int>(i)};
        const auto& source = dataset[index];
        if (role && source.role != *role) {
            continue;
        }
        std::vector<std::string> shown{
            source.id,          source.short_name,      source.title,          source.publisher,
            source.perspective, published_text(source), role_text(source.role)};
        for (const auto& [table, count] : counts(dataset, index)) {
            shown.push_back(std::to_string(count));
        }
        readable.rows.push_back(std::move(shown));
        sources.push_back(source_json(dataset, index));
    }
    report.parts.push_back({"Publications, and how many rows of each table are theirs", {}, readable});
    report.json = {{"schema", "terrachron/publications/1"}, {"dataset", dataset.title}, {"sources", sources}};
    report.data = data_table(report.json, {"sources"}, columns);
    return report;
}

}  // namespace viewer
