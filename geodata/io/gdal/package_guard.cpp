#include "geodata/io/gdal/package_guard.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/columns.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>

namespace geodata::gdal {

namespace {

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;

// What the file brings along may call nothing that could do harm, nor take longer than a moment.
Database opened(const std::filesystem::path& file) {
    constexpr int instructions = 1'000'000;
    sqlite3* handle = nullptr;
    const int status = sqlite3_open_v2(std::filesystem::absolute(file).c_str(), &handle,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(handle);
    if (status != SQLITE_OK) {
        return nullptr;
    }
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_progress_handler(
        handle, 20 * instructions, [](void*) { return 1; }, nullptr);
    return database;
}

bool of_dataset(const std::string& name) {
    const auto& tables = dataset_tables();
    return name == "dataset" || name.starts_with("gpkg_") ||
           std::any_of(tables.begin(), tables.end(),
                       [&](const TableFormat& table) { return table.name == name; });
}

// Names of tables that are not what they seem, each with what it is instead.
constexpr const char* odd_tables =
    "SELECT name, 'a view' FROM sqlite_master WHERE type = 'view' "
    "UNION ALL SELECT name, 'a virtual table' FROM sqlite_master WHERE type = 'table' AND rootpage = 0 "
    "UNION ALL SELECT m.name, 'a table with computed columns' FROM sqlite_master m, "
    "pragma_table_xinfo(m.name) x "
    "WHERE m.type = 'table' AND m.rootpage > 0 AND x.hidden > 1";

constexpr const char* declared_layers = "SELECT table_name FROM gpkg_contents";

std::string column(sqlite3_stmt* row, int number) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, number));
    return text == nullptr ? std::string() : text;
}

std::set<std::string> layers_of(sqlite3* database) {
    std::set<std::string> names;
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(database, declared_layers, -1, &prepared, nullptr) == SQLITE_OK) {
        const std::unique_ptr<sqlite3_stmt, Close> rows(prepared);
        while (sqlite3_step(prepared) == SQLITE_ROW) {
            names.insert(lower_case(column(prepared, 0)));
        }
    }
    return names;
}

}  // namespace

void require_stored_tables(const std::filesystem::path& file, bool every_layer) {
    const auto database = opened(file);
    const auto layers =
        database != nullptr && every_layer ? layers_of(database.get()) : std::set<std::string>();
    sqlite3_stmt* prepared = nullptr;
    if (database == nullptr ||
        sqlite3_prepare_v2(database.get(), odd_tables, -1, &prepared, nullptr) != SQLITE_OK) {
        return;
    }
    const std::unique_ptr<sqlite3_stmt, Close> rows(prepared);
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        const auto name = column(prepared, 0);
        if (of_dataset(lower_case(name)) || layers.contains(lower_case(name))) {
            throw Error(
                fmt::format("{}: layer '{}' is {}, which could compute anything; store it as a plain table.",
                            printable(file.filename().string()), printable(name), column(prepared, 1)));
        }
    }
}

}  // namespace geodata::gdal
