#include "geodata/io/dataset_reader.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/geometry/lon_lat_extent.hpp"
#include "geodata/io/description_reader.hpp"
#include "geodata/io/faults.hpp"
#include "geodata/io/input_limits.hpp"
#include "geodata/io/left_out.hpp"
#include "geodata/io/record_readers.hpp"
#include "geodata/io/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <tuple>
#include <utility>

namespace geodata {

namespace {

using Understand = std::function<void(const Row&, std::size_t)>;

// The column in which the fault of a row lies; none when the row is good as far as columns are not excused.
std::optional<std::string> faulty_column(const Row& row, std::size_t position, const TableFormat& format,
                                         const Faults& faults, const Understand& understand) {
    std::optional<std::string> faulty;
    faults.attempt([&] {
        try {
            require_within_limits(format, row.raw());
            understand(row, position);
        } catch (const CellError& error) {
            if (row.excused(error.column)) {
                return;
            }
            faulty = error.column;
            throw;
        }
    });
    return faulty;
}

void clear_cell(const TableFormat& format, const std::string& column, TableRow& row) {
    if (column == outline_column) {
        row.shape = LonLatPolygons();
        return;
    }
    const auto names = each_of(format.columns, &Column::name);
    row.cells.at(static_cast<std::size_t>(std::find(names.begin(), names.end(), column) - names.begin()))
        .clear();
}

// What other cells of the row are wrong than that of `column`. The id was taken at the first look.
void look_again(const TableFormat& format, TableRow row, std::size_t position, const std::string& first,
                const Faults& faults, const Understand& understand) {
    std::optional<std::string> column = first;
    Row::Excused excused{"id"};
    while (column) {
        clear_cell(format, *column, row);
        excused.insert(*column);
        column = faulty_column(Row(format, row, excused), position, format, faults, understand);
    }
}

// Where all faults are wanted a row is looked at again without the cell that has one, so that those of other cells show.
void for_each_row(const Table& table, const Faults& faults, const Understand& understand) {
    const auto& format = *table.format;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (const auto faulty = faulty_column(Row(format, table.rows[i]), i, format, faults, understand)) {
            look_again(format, table.rows[i], i, *faulty, faults, understand);
        }
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
    std::vector<const LonLatPolygons*> shapes;
    for (const auto& region : regions) {
        shapes.push_back(&region.shape);
    }
    return extent_on_earth(shapes);
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
        const auto add = [&](const Row& one, std::size_t) { add_region(one, ids, dataset); };
        if (const auto faulty = faulty_column(row, i, *table.format, faults, add)) {
            look_again(*table.format, table.rows[i], i, *faulty, faults, [&](const Row& one, std::size_t) {
                KnownIds others;
                Dataset aside;
                others.outlines_in_part = ids.outlines_in_part;
                add_region(one, others, aside);
            });
        }
        keep_place(row, i, ids, dataset);
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
    /// `title` is that of a dataset that gives none.
    DatasetReader(const TableReader& reader, std::string title, const Faults& faults)
        : title_(std::move(title)), reader_(reader), faults_(faults) {}

    /// Regions may lack their outlines.
    void take_in_part() { ids_.outlines_in_part = true; }

    Dataset read() {
        ids_.sources_given = reader_.has(dataset_table("sources"));
        read_sources();
        read_description_and_regions();
        each("context", [&](const Row& row, std::size_t) { add_context(row, dataset_); });
        each("control", [&](const Row& row, std::size_t) { add_control(row, ids_, dataset_); });
        if (whole_) {
            faults_.attempt([&] { finish_description(); });
        }
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
        Table read{&dataset_table(name), {}, {}};
        readable_ = faults_.attempt([&] { read = reader_.read(dataset_table(name), faults_); });
        dataset_.reading_notes.insert(dataset_.reading_notes.end(), read.notes.begin(), read.notes.end());
        return read;
    }

    void each(const char* name, const Understand& understand) {
        const auto rows = table(name);
        if (whole_) {
            for_each_row(rows, faults_, understand);
        }
    }

    // A source that has a fault is there for the rows that name it all the same.
    void read_sources() {
        const auto rows = table("sources");
        whole_ = readable_;
        for (const auto& given : rows.rows) {
            const Row row(*rows.format, given);
            const auto add = [&](const Row& one, std::size_t) { add_source(one, ids_, dataset_); };
            if (const auto faulty = faulty_column(row, 0, *rows.format, faults_, add)) {
                look_again(*rows.format, given, 0, *faulty, faults_, [](const Row& one, std::size_t) {
                    KnownIds others;
                    Dataset aside;
                    add_source(one, others, aside);
                });
            }
            if (dataset_.sources.size() < ids_.sources.size()) {
                dataset_.sources.emplace_back().id = row.text("id");
            }
        }
    }

    void read_description_and_regions() {
        const bool described = faults_.attempt([&] {
            description_ = reader_.description();
            dataset_.title = title_;
            if (whole_) {
                read_description(description_, ids_.sources, dataset_, faults_);
            }
        });
        ids_.parties = ids_of(dataset_.parties);
        ids_.parties_given = !dataset_.parties.empty();
        ids_.reference_areas = ids_of(dataset_.reference_areas);
        ids_.outlines_given = reader_.has(dataset_table("regions"));
        const auto regions = table("regions");
        read_regions(regions, faults_, ids_, dataset_);
        whole_ = whole_ && described && readable_;
        if (whole_ && !reader_.has(dataset_table("control"))) {
            for_each_row(regions, faults_, [&](const Row& row, std::size_t i) {
                add_control_of_region(row, i, ids_, dataset_);
            });
        }
        if (whole_ && !ids_.outlines_in_part) {  // a profile may name regions that are not wanted
            faults_.attempt([&] { read_profiles(description_, dataset_); });
        }
    }

    // What the description leaves out is taken from the records.
    void finish_description() {
        if (!dataset_.list_source) {
            dataset_.list_source = fullest_source(dataset_);
            list_all_sources(dataset_);
        }
        if (dataset_.first_day == Day{} && dataset_.last_day == Day{}) {
            std::tie(dataset_.first_day, dataset_.last_day) = span_of(dataset_);
        }
        const auto party = headline_party_of(description_);
        if (party.empty()) {
            return;
        }
        const auto found = std::find_if(dataset_.parties.begin(), dataset_.parties.end(),
                                        [&](const Party& one) { return one.id == party; });
        if (found == dataset_.parties.end()) {
            throw Error(fmt::format("dataset.json: 'party' must be the id of one of the parties, found '{}'.",
                                    quotable(party)));
        }
        dataset_.party = {static_cast<int>(found - dataset_.parties.begin())};
    }

    std::string title_;
    const TableReader& reader_;
    std::string description_;
    const Faults& faults_;
    KnownIds ids_;
    Dataset dataset_;
    bool whole_ = true;     // what others refer to is there
    bool readable_ = true;  // so was the table read last
};

// `control.xlsx` and `CONTROL.CSV` were meant to be read, and would be missed without a word.
void note_unread_files(const std::filesystem::path& folder, Dataset& dataset) {
    std::vector<std::string> notes;
    std::error_code status;
    for (const auto& entry : std::filesystem::directory_iterator(folder, status)) {
        const auto name = entry.path().filename().string();
        const auto small = lower_case(name);
        const auto stem = small.substr(0, small.find('.'));
        for (const auto& format : dataset_tables()) {
            const bool read = name == format.file || (format.has_geometry && name == format.name + ".fgb");
            const bool copy = small.ends_with('~') || small.ends_with(".bak") || small.ends_with(".orig");
            if (stem == format.name && !read && !copy && entry.is_regular_file(status)) {
                notes.push_back(
                    fmt::format("{} is not read; this table is read from {}.", printable(name), format.file));
            }
        }
    }
    std::sort(notes.begin(), notes.end());
    dataset.reading_notes.insert(dataset.reading_notes.end(), notes.begin(), notes.end());
}

// Of a folder of other things nothing would be told but an empty map.
Dataset read_path(const std::filesystem::path& path, const Faults& faults) {
    const TableReader tables(path);
    if (!tables.has(dataset_table("control")) && !tables.has(dataset_table("regions"))) {
        throw Error(
            fmt::format("{}: there is neither control.csv nor regions.geojson here; a dataset needs one "
                        "of them (see assets/datasets/README.md).",
                        printable(path.string())));
    }
    const auto whole = path.has_stem() ? path : path.parent_path();
    auto dataset = DatasetReader(tables, whole.stem().string(), faults).read();
    note_unread_files(path, dataset);
    return dataset;
}

}  // namespace

Dataset read_dataset(const std::filesystem::path& path) { return read_path(path, Faults()); }

Dataset read_tables(const TableReader& tables, const std::string& title, bool in_part) {
    const Faults first;
    DatasetReader reader(tables, title, first);
    if (in_part) {
        reader.take_in_part();
    }
    return reader.read();
}

std::vector<std::string> dataset_faults(const std::filesystem::path& path) {
    std::vector<std::string> noted;
    const Faults all(noted);
    all.attempt([&] { read_path(path, all); });
    std::vector<std::string> once;  // what is wrong with a whole package shows at each of its layers
    for (auto& fault : noted) {
        if (std::find(once.begin(), once.end(), fault) == once.end()) {
            once.push_back(std::move(fault));
        }
    }
    return once;
}

}  // namespace geodata
