#include "geodata/io/dataset_reader.hpp"

#include "geodata/io/description_reader.hpp"
#include "geodata/io/faults.hpp"
#include "geodata/io/input_limits.hpp"
#include "geodata/io/record_readers.hpp"
#include "geodata/io/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace geodata {

namespace {

using Understand = std::function<void(const Row&, std::size_t)>;

void for_each_row(const Table& table, const Faults& faults, const Understand& understand) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        faults.attempt([&] {
            require_within_limits(*table.format, table.rows[i]);
            understand(Row(*table.format, table.rows[i]), i);
        });
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

// The narrower one of two: of longitudes as they are, and of those that go on beyond the 180th meridian.
LonLatBox extent_of(const std::vector<Region>& regions) {
    LonLatBox box, across;
    for (const auto& region : regions) {
        for (const auto& polygon : region.shape) {
            for (const auto point : polygon.outer) {
                box.add(point);
                across.add({point.lon < 0 ? point.lon + 360 : point.lon, point.lat});
            }
        }
    }
    return across.east - across.west < box.east - box.west ? across : box;
}

// Where all faults are wanted, a region that has one keeps its place: later ones are known by their number.
void keep_place(const Row& row, std::size_t position, KnownIds& ids, Dataset& dataset) {
    if (dataset.regions.size() <= position) {
        dataset.regions.resize(position + 1);
        dataset.regions.back().id = row.text("id");
    }
    if (ids.regions.size() < dataset.regions.size()) {
        ids.regions.try_emplace(fmt::format("\x01{}", position), static_cast<int>(position));
    }
}

void read_regions(const Table& table, const Faults& faults, KnownIds& ids, Dataset& dataset) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Row row(*table.format, table.rows[i]);
        const bool good = faults.attempt([&] {
            require_within_limits(*table.format, table.rows[i]);
            add_region(row, ids, dataset);
        });
        if (!good) {
            keep_place(row, i, ids, dataset);
        }
    }
    const auto again = [&](const auto& understand) {
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            faults.attempt([&] { understand(Row(*table.format, table.rows[i]), i); });
        }
    };
    again([&](const Row& row, std::size_t i) { resolve_part(row, i, ids, dataset); });
    again([&](const Row& row, std::size_t i) { refuse_circle(row, i, dataset); });
}

/// Reads table after table. What later ones refer to comes first: unless that is whole, every row that refers to it would
/// seem wrong, so that where all faults are wanted only the form of the later ones is looked at then.
class DatasetReader {
public:
    DatasetReader(const std::filesystem::path& path, const Faults& faults) : reader_(path), faults_(faults) {}

    Dataset read() {
        each("sources", [&](const Row& row, std::size_t) { add_source(row, ids_, dataset_); });
        read_description_and_regions();
        each("context", [&](const Row& row, std::size_t) { add_context(row, dataset_); });
        each("control", [&](const Row& row, std::size_t) { add_control(row, ids_, dataset_); });
        dataset_.holders_as_stated =
            std::any_of(dataset_.control.begin(), dataset_.control.end(),
                        [](const ControlRecord& record) { return !record.holder_as_stated.empty(); });
        each("areas", [&](const Row& row, std::size_t) { add_area(row, ids_, dataset_); });
        each("totals", [&](const Row& row, std::size_t) { add_total(row, ids_, dataset_); });
        each("events", [&](const Row& row, std::size_t) { add_event(row, ids_, dataset_); });
        each("statements", [&](const Row& row, std::size_t) { add_statement(row, ids_, dataset_); });
        each("names", [&](const Row& row, std::size_t) { add_name(row, ids_, dataset_); });
        if (dataset_.default_view.empty()) {
            dataset_.default_view = extent_of(dataset_.regions);
        }
        return std::move(dataset_);
    }

private:
    Table table(const char* name) {
        Table read{&dataset_table(name), {}};
        whole_ = faults_.attempt([&] { read = reader_.read(dataset_table(name), faults_); }) && whole_;
        return read;
    }

    void each(const char* name, const Understand& understand) {
        const bool referred = whole_;
        const auto rows = table(name);
        if (referred) {
            for_each_row(rows, faults_, understand);
        }
    }

    void read_description_and_regions() {
        std::string description;
        const bool described = faults_.attempt([&] {
            description = reader_.description();
            if (whole_) {
                read_description(description, ids_.sources, dataset_);
            }
        });
        ids_.parties = ids_of(dataset_.parties);
        ids_.reference_areas = ids_of(dataset_.reference_areas);
        read_regions(table("regions"), faults_, ids_, dataset_);
        whole_ = whole_ && described;
        if (whole_) {
            faults_.attempt([&] { read_profiles(description, dataset_); });
        }
    }

    TableReader reader_;
    const Faults& faults_;
    KnownIds ids_;
    Dataset dataset_;
    bool whole_ = true;  // what was read so far is there for others to refer to
};

}  // namespace

Dataset read_dataset(const std::filesystem::path& path) {
    const Faults first;
    return DatasetReader(path, first).read();
}

std::vector<std::string> dataset_faults(const std::filesystem::path& path) {
    std::vector<std::string> noted;
    const Faults all(noted);
    all.attempt([&] { DatasetReader(path, all).read(); });
    std::vector<std::string> once;  // what is wrong with a whole package shows at each of its layers
    for (auto& fault : noted) {
        if (std::find(once.begin(), once.end(), fault) == once.end()) {
            once.push_back(std::move(fault));
        }
    }
    return once;
}

}  // namespace geodata
