#include "geodata/io/dataset_reader.hpp"

#include "geodata/io/description_reader.hpp"
#include "geodata/io/record_readers.hpp"
#include "geodata/io/table_reader.hpp"

#include <algorithm>
#include <functional>

namespace geodata {

namespace {

using Understand = std::function<void(const Row&, std::size_t)>;

void for_each_row(const Table& table, const Understand& understand) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        understand(Row(*table.format, table.rows[i]), i);
    }
}

template <class Rows>
Ids ids_of(const Rows& rows) {
    Ids ids;
    for (const auto& row : rows) {
        ids.try_emplace(row.id, static_cast<int>(ids.size()));
    }
    return ids;
}

LonLatBox extent_of(const std::vector<Region>& regions) {
    LonLatBox box;
    for (const auto& region : regions) {
        for (const auto& polygon : region.shape) {
            for (const auto point : polygon.outer) {
                box.add(point);
            }
        }
    }
    return box;
}

void read_regions(const TableReader& reader, KnownIds& ids, Dataset& dataset) {
    const auto table = reader.read(dataset_table("regions"));
    for_each_row(table, [&](const Row& row, std::size_t) { add_region(row, ids, dataset); });
    for_each_row(table, [&](const Row& row, std::size_t i) { resolve_part(row, i, ids, dataset); });
    for_each_row(table, [&](const Row& row, std::size_t i) { refuse_circle(row, i, dataset); });
}

}  // namespace

Dataset read_dataset(const std::filesystem::path& path) {
    const TableReader reader(path);
    Dataset dataset;
    KnownIds ids;
    const auto each = [&](const char* table, const Understand& understand) {
        for_each_row(reader.read(dataset_table(table)), understand);
    };
    each("sources", [&](const Row& row, std::size_t) { add_source(row, ids, dataset); });
    const auto description = reader.description();
    read_description(description, ids.sources, dataset);
    ids.parties = ids_of(dataset.parties);
    ids.reference_areas = ids_of(dataset.reference_areas);
    read_regions(reader, ids, dataset);
    read_profiles(description, dataset);
    each("context", [&](const Row& row, std::size_t) { add_context(row, dataset); });
    each("control", [&](const Row& row, std::size_t) { add_control(row, ids, dataset); });
    dataset.holders_as_stated =
        std::any_of(dataset.control.begin(), dataset.control.end(),
                    [](const ControlRecord& record) { return !record.holder_as_stated.empty(); });
    each("areas", [&](const Row& row, std::size_t) { add_area(row, ids, dataset); });
    each("totals", [&](const Row& row, std::size_t) { add_total(row, ids, dataset); });
    each("events", [&](const Row& row, std::size_t) { add_event(row, ids, dataset); });
    each("statements", [&](const Row& row, std::size_t) { add_statement(row, ids, dataset); });
    each("names", [&](const Row& row, std::size_t) { add_name(row, ids, dataset); });
    if (dataset.default_view.empty()) {
        dataset.default_view = extent_of(dataset.regions);
    }
    return dataset;
}

}  // namespace geodata
