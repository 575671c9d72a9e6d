#include "geodata/io/dataset_reader.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/geometry/lon_lat_extent.hpp"
#include "geodata/io/description_reader.hpp"
#include "geodata/io/left_out.hpp"
#include "geodata/io/record_readers.hpp"
#include "geodata/io/row_faults.hpp"
#include "geodata/io/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace geodata {

namespace {

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

/// Reads table after table. What later ones refer to comes first: unless that is whole, every row that refers to it would
/// seem wrong, so that where all faults are wanted only the form of the later ones is looked at then.
class DatasetReader {
public:
    /// `title` is that of a dataset that gives none; `in_part`: regions may lack their outlines.
    DatasetReader(const TableReader& reader, std::string title, const Faults& faults, bool in_part)
        : title_(std::move(title)), reader_(reader), faults_(faults) {
        ids_.outlines_in_part = in_part;
    }

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

    void read_sources() {
        const auto rows = table("sources");
        whole_ = readable_;
        for_each_row(
            rows, faults_, [&](const Row& row, std::size_t) { add_source(row, ids_, dataset_); },
            [](const Row& row, std::size_t) {
                KnownIds others;
                Dataset aside;
                add_source(row, others, aside);
            });
    }

    // Where all faults are wanted, a region that has one keeps its place: later ones are known by their number.
    void keep_places(const Table& regions, std::size_t count) {
        for (auto at = dataset_.regions.size(); at < count; ++at) {
            dataset_.regions.emplace_back().id = Row(*regions.format, regions.rows[at]).text("id");
            if (ids_.regions.size() <= at) {
                ids_.regions.try_emplace(fmt::format("\x01{}", at), static_cast<int>(at));
            }
        }
    }

    void read_regions(const Table& regions) {
        for_each_row(
            regions, faults_,
            [&](const Row& row, std::size_t i) {
                keep_places(regions, i);
                add_region(row, ids_, dataset_);
            },
            [&](const Row& row, std::size_t) {
                KnownIds others;
                Dataset aside;
                others.outlines_in_part = ids_.outlines_in_part;
                add_region(row, others, aside);
            });
        keep_places(regions, regions.rows.size());
        const auto each_region = [&](const auto& understand) {
            for (std::size_t i = 0; i < regions.rows.size(); ++i) {
                faults_.attempt([&] { understand(Row(*regions.format, regions.rows[i]), i); });
            }
        };
        each_region([&](const Row& row, std::size_t i) { resolve_part(row, i, ids_, dataset_); });
        each_region([&](const Row& row, std::size_t i) { refuse_circle(row, i, dataset_); });
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
        read_regions(regions);
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
        const auto* found = row_with(dataset_.parties, &Party::id, party);
        if (found == nullptr) {
            throw Error(fmt::format("dataset.json: 'party' must be the id of one of the parties, found '{}'.",
                                    quotable(party)));
        }
        dataset_.party = {static_cast<int>(found - dataset_.parties.data())};
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
    auto dataset = DatasetReader(tables, whole.stem().string(), faults, false).read();
    note_unread_files(path, dataset);
    return dataset;
}

}  // namespace

Dataset read_dataset(const std::filesystem::path& path) { return read_path(path, Faults()); }

Dataset read_tables(const TableReader& tables, const std::string& title, bool in_part) {
    return DatasetReader(tables, title, Faults(), in_part).read();
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
