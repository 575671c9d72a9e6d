#include "geodata/io/database_dataset.hpp"
#include "geodata/io/gdal/database_link.hpp"
#include "geodata/io/gdal/functions.hpp"
#include "geodata/io/gdal/table_layer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace geodata::gdal {

namespace {

/// Days of `from` and `until` in the order of `day_columns`. What has no beginning began before all days, and what has no end
/// goes on after them.
std::array<Day, 4> days_of(const std::string& from, const std::string& until) {
    const auto begin = parse_edtf(from).value_or(no_date_stated());
    const auto end = parse_edtf(until);
    const Day never = latest_day + 1;
    return {begin.earliest, begin.latest, end ? end->earliest : never, end ? end->latest : never};
}

bool has_dates(const TableFormat& format) { return format.name == "regions" || format.name == "control"; }

void add_day_columns(TableFormat& format, std::vector<TableRow>& rows) {
    const auto from = format.at("from");
    const auto until = format.at("until");
    for (const char* column : day_columns) {
        format.columns.push_back({column});
    }
    for (auto& row : rows) {
        for (const auto day : days_of(row.cells[from], row.cells[until])) {
            row.cells.push_back(fmt::to_string(day.number));
        }
    }
}

class DatabaseWriter {
public:
    explicit DatabaseWriter(const DatabaseAddress& address)
        : address_(address), schema_(sql_name(address.schema)), link_(address, true) {}

    void write(const Dataset& dataset, bool overwrite) {
        const CPLConfigOptionSetter copy("PG_USE_COPY", "YES", false);
        require_postgis(link_, address_);
        if (link_.data().StartTransaction() != OGRERR_NONE) {
            link_.fail();
        }
        try {
            link_.run("CREATE SCHEMA IF NOT EXISTS " + schema_);
            make_room(overwrite);
            for_each_table(dataset, [&](const Table& table) { add(table); });
            add_indexes();
        } catch (...) {
            link_.data().RollbackTransaction();
            throw;
        }
        if (link_.data().CommitTransaction() != OGRERR_NONE) {
            link_.fail();
        }
        link_.run(fmt::format("ANALYZE {0}.control, {0}.areas", schema_));
    }

private:
    bool has_table(const std::string& table, const std::string& column) {
        return !link_
                    .ask(fmt::format("SELECT 1 FROM information_schema.columns WHERE table_schema = {} AND "
                                     "table_name = {} AND column_name = {}",
                                     sql_text(address_.schema), sql_text(table), sql_text(column)))
                    .empty();
    }

    // A dataset is only replaced when that is asked for, and tables of others never are.
    void make_room(bool overwrite) {
        const bool ours = has_table("dataset", "json");
        const bool taken =
            std::any_of(dataset_tables().begin(), dataset_tables().end(), [&](const TableFormat& format) {
                return has_table(format.name, format.columns.front().name);
            });
        if (ours && overwrite) {
            for (const auto& format : dataset_tables()) {
                link_.run(fmt::format("DROP TABLE IF EXISTS {}.{}", schema_, sql_name(format.name)));
            }
            link_.run(fmt::format("DROP TABLE {}.dataset", schema_));
        } else if (ours || taken) {
            throw DatabaseError(fmt::format("The {} holds {} already; {}.", shown_text(address_),
                                            ours ? "a dataset" : "tables of these names",
                                            ours ? "name another schema, or replace it with --overwrite"
                                                 : "name another schema"));
        }
    }

    void add(Table table) {
        auto format = *table.format;
        table.format = &format;
        if (has_dates(format)) {
            add_day_columns(format, table.rows);
        }
        CPLErrorReset();
        auto* layer = make_layer(link_.data(), format,
                                 {"SCHEMA=" + address_.schema, "FID=row", "LAUNDER=NO", "GEOMETRY_NAME=geom",
                                  "SPATIAL_INDEX=GIST"});
        if (layer == nullptr || !fill_layer(*layer, table) || layer->SyncToDisk() != OGRERR_NONE) {
            link_.fail();
        }
        if (has_dates(format)) {
            make_numbers(format.name);
        }
    }

    // What is added by hand and has no days is taken as held on all of them.
    void make_numbers(const std::string& table) {
        std::string changes;
        for (std::size_t i = 0; i < std::size(day_columns); ++i) {
            changes += fmt::format(
                "{0}ALTER {1} TYPE integer USING {1}::integer, ALTER {1} SET NOT NULL, ALTER {1} "
                "SET DEFAULT {2}",
                i == 0 ? "" : ", ", day_columns[i], i < 2 ? earliest_day.number : (latest_day + 1).number);
        }
        link_.run(fmt::format("ALTER TABLE {}.{} {}", schema_, table, changes));
    }

    void add_indexes() {
        for (const char* index : {"regions (id)", "control (until_last, from_first)", "areas (region)"}) {
            if (std::string_view(index).starts_with("regions") && !has_table("regions", "id")) {
                continue;  // those that control alone names have no table
            }
            link_.run(fmt::format("CREATE INDEX ON {}.{}", schema_, index));
        }
    }

    DatabaseAddress address_;
    std::string schema_;
    DatabaseLink link_;
};

}  // namespace

void write_database(const Dataset& dataset, const DatabaseAddress& address, bool overwrite) {
    const QuietGdal quiet;
    DatabaseWriter(address).write(dataset, overwrite);
}

}  // namespace geodata::gdal
