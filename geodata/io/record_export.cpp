#include "geodata/io/record_export.hpp"

#include "geodata/base/text.hpp"
#include "geodata/io/dataset_rows.hpp"
#include "geodata/model/choice_words.hpp"
#include "geodata/model/party_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace geodata {

namespace {

// The days that stand for "open" in intervals are no days of a source.
std::string day_text(Day day) {
    return day == earliest_day || day == latest_day ? std::string() : iso_text(day);
}

FeatureRow row_of(const Dataset& dataset, const std::vector<Party>& parties, const ControlRecord& record) {
    const auto& region = dataset[record.region];
    const auto* area = stated_area_of(dataset, record);
    const auto end = [&](Day EdtfDate::*which) {
        return record.until ? day_text(*record.until.*which) : std::string();
    };
    return {{region.id, region.name, region.kind, dataset[record.holder].name,
             word_for(extent_words, record.extent), record.share ? fmt::to_string(*record.share) : "",
             day_text(record.from.earliest), day_text(record.from.latest), end(&EdtfDate::earliest),
             end(&EdtfDate::latest), record.from.text, record.until ? record.until->text : "",
             area == nullptr ? "" : fmt::to_string(in_square_km(area->area)),
             dataset[record.citation.source].id, dataset[record.citation.source].title,
             record.citation.locator, area == nullptr ? "" : area->citation.locator, record.note,
             record.holder_as_stated},
            region.shape,
            parties[record.holder.position()].colour};
}

void add_columns(FeatureTable& table, CellType type, std::initializer_list<const char*> names) {
    for (const char* name : names) {
        table.columns.push_back({name, type});
    }
}

FeatureTable control_table(const Dataset& dataset) {
    FeatureTable table{"control", true, {}, {}};
    add_columns(table, CellType::text, {"region", "name", "kind", "holder", "extent"});
    add_columns(table, CellType::number, {"share"});
    add_columns(table, CellType::day, {"begin", "certain", "end_first", "end"});
    add_columns(table, CellType::text, {"from_edtf", "until_edtf"});
    add_columns(table, CellType::number, {"km2"});
    add_columns(table, CellType::text, {"source", "title", "locator", "area_loc", "note", "as_stated"});
    const auto parties = styled_parties(dataset);
    for (const auto& record : dataset.control) {
        table.rows.push_back(row_of(dataset, parties, record));
    }
    return table;
}

bool all_numbers(const FeatureTable& table, std::size_t column) {
    return std::all_of(table.rows.begin(), table.rows.end(), [&](const FeatureRow& row) {
        return row.cells[column].empty() || parse_number(row.cells[column]).found;
    });
}

FeatureTable plain_table(const Dataset& dataset, const TableFormat& format) {
    FeatureTable table{format.name, false, {}, {}};
    for (const auto& row : rows_of(dataset, format).rows) {
        table.rows.push_back({row.cells, {}});
    }
    for (std::size_t i = 0; i < format.columns.size(); ++i) {
        const bool numbers = format.columns[i].number && all_numbers(table, i);
        table.columns.push_back({format.columns[i].name, numbers ? CellType::number : CellType::text});
    }
    return table;
}

}  // namespace

FeatureTable source_table(const Dataset& dataset) { return plain_table(dataset, dataset_table("sources")); }

std::vector<FeatureTable> record_tables(const Dataset& dataset) {
    std::vector<FeatureTable> tables{control_table(dataset)};
    for (const char* name : {"areas", "totals", "events", "statements", "names", "sources"}) {
        tables.push_back(plain_table(dataset, dataset_table(name)));
    }
    return tables;
}

}  // namespace geodata
