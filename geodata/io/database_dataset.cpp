#include "geodata/io/database_dataset.hpp"

#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/gdal_module.hpp"
#include "geodata/io/table_reader.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace geodata {

namespace {

/// The tables of a dataset in a database, or of a slice of it, for the reader of datasets.
class DatabaseTables : public LayerFile {
public:
    DatabaseTables(Database& database, const DatabaseAddress& address, const DatabaseColumns& columns,
                   std::optional<DatabaseSlice> slice, std::vector<TableRow>* known)
        : database_(database), schema_(address.schema), columns_(columns), slice_(std::move(slice)),
          known_(known) {}

    std::optional<Table> read(const TableFormat& format, const std::string& layer) override {
        // Totals are of other days than a slice has, and could not be compared.
        if (!has(layer) || (slice_ && layer == "totals")) {
            return std::nullopt;
        }
        auto table = database_.table(format, rows_query(schema_, format, columns_, slice_));
        if (layer == "regions" && known_ != nullptr) {
            keep_places(table);
        }
        return table;
    }

    bool has(const std::string& layer) override { return columns_.contains(layer); }

private:
    // The regions known already in their order, those that are not in the slice without outlines, then the new ones.
    void keep_places(Table& table) {
        std::map<std::string, std::size_t> known_at;
        for (std::size_t i = 0; i < known_->size(); ++i) {
            known_at.emplace((*known_)[i].cells.front(), i);
        }
        auto rows = *known_;
        for (auto& row : table.rows) {
            if (const auto known = known_at.extract(row.cells.front()); !known.empty()) {
                rows[known.mapped()] = std::move(row);
            } else {
                known_->push_back({row.place, row.cells, {}});
                rows.push_back(std::move(row));
            }
        }
        table.rows = std::move(rows);
    }

    Database& database_;
    std::string schema_;
    const DatabaseColumns& columns_;
    std::optional<DatabaseSlice> slice_;
    std::vector<TableRow>* known_;
};

std::int64_t whole_number(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::array<std::int64_t, 3> three_from(const std::vector<std::string>& row, std::size_t first) {
    return {whole_number(row[first]), whole_number(row[first + 1]), whole_number(row[first + 2])};
}

// Of the records of a few days nobody could tell these.
bool says_enough(const std::string& description) {
    const auto json = nlohmann::json::parse(description, nullptr, false);
    return json.is_object() && json.contains("span") && json.contains("parties") &&
           json.contains("list_source") && json.contains("default_view");
}

bool has_days(const DatabaseColumns& columns, const std::string& table) {
    const auto found = columns.find(table);
    return found != columns.end() &&
           std::all_of(std::begin(day_columns), std::end(day_columns),
                       [&](const char* day) { return found->second.contains(day); });
}

}  // namespace

void require_postgis(Database& database, const DatabaseAddress& address) {
    if (database.ask("SELECT 1 FROM pg_extension WHERE extname = 'postgis'").empty()) {
        throw DatabaseError(
            fmt::format("The {} has no PostGIS; a dataset needs it, made by CREATE EXTENSION postgis.",
                        shown_text(address)));
    }
}

DatabaseDataset::DatabaseDataset(const DatabaseAddress& address)
    : address_(address), database_(gdal_module().open_database(address)) {
    require_postgis(*database_, address_);
    for (const auto& row : database_->ask(columns_query(address_.schema))) {
        columns_[row[0]].insert(row[1]);
    }
    if (!columns_.contains("control") && !columns_.contains("regions")) {
        throw DatabaseError(
            fmt::format("The {} holds neither a table control nor one of regions; write a dataset into "
                        "it with 'terrachron convert', or name another schema.",
                        shown_text(address_)));
    }
    const bool days =
        has_days(columns_, "control") && has_days(columns_, "regions") && columns_.contains("areas");
    const auto place = database_->ask(fmt::format(
        "SELECT srid FROM geometry_columns WHERE f_table_schema = {} AND f_table_name = 'regions'",
        sql_text(address_.schema)));
    DatabaseTables tables(*database_, address_, columns_, {}, nullptr);
    by_days_ = days && !place.empty() && place.front().front() == "4326" &&
               says_enough(TableReader(tables).description());
}

Dataset DatabaseDataset::whole() {
    DatabaseTables tables(*database_, address_, columns_, {}, nullptr);
    return read_tables(TableReader(tables), address_.name, false);
}

Dataset DatabaseDataset::on(const DatabaseSlice& slice) {
    DatabaseTables tables(*database_, address_, columns_, slice, &known_regions_);
    return read_tables(TableReader(tables), address_.name, true);
}

std::int64_t DatabaseDataset::records() {
    const auto rows = database_->ask(fmt::format("SELECT greatest(c.reltuples, 0)::bigint FROM pg_class c "
                                                 "JOIN pg_namespace n ON n.oid = c.relnamespace "
                                                 "WHERE n.nspname = {} AND c.relname = 'control'",
                                                 sql_text(address_.schema)));
    return rows.empty() ? 0 : whole_number(rows.front().front());
}

std::vector<DatabaseStep> DatabaseDataset::sums_on(const std::string& source, Day day) {
    auto sums = series(source, day, day);
    std::erase_if(sums, [](const DatabaseStep& sum) { return sum.regions == 0; });
    return sums;
}

std::vector<DatabaseStep> DatabaseDataset::series(const std::string& source, Day first, Day last) {
    std::vector<DatabaseStep> steps;
    for (const auto& row : database_->ask(series_query(address_.schema, source, first, last))) {
        const auto count = [&](std::size_t column) { return static_cast<int>(whole_number(row[column])); };
        steps.push_back({row[0], Day{count(1)}, three_from(row, 2), three_from(row, 5), count(8), count(9),
                         count(10), count(11) > 0, count(12), count(13)});
    }
    return steps;
}

}  // namespace geodata
