#include "geodata/io/gdal/package_guard.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/columns.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace geodata::gdal {

namespace {

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Package = std::unique_ptr<sqlite3, Close>;

// What the file brings along may call nothing that could do harm, nor take longer than a moment.
Package opened_package(const std::filesystem::path& file) {
    constexpr int instructions = 1'000'000;
    sqlite3* handle = nullptr;
    const int status = sqlite3_open_v2(std::filesystem::absolute(file).c_str(), &handle,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    Package database(handle);
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
    return name == "dataset" || name.starts_with("gpkg_") ||
           row_with(dataset_tables(), &TableFormat::name, name) != nullptr;
}

// Names of tables that are not what they seem, each with what it is instead.
constexpr const char* odd_tables =
    "SELECT name, 'a view' FROM sqlite_master WHERE type = 'view' "
    "UNION ALL SELECT name, 'a virtual table' FROM sqlite_master WHERE type = 'table' AND rootpage = 0 "
    "UNION ALL SELECT m.name, 'a table with computed columns' FROM sqlite_master m, "
    "pragma_table_xinfo(m.name) x "
    "WHERE m.type = 'table' AND m.rootpage > 0 AND x.hidden > 1";

constexpr const char* declared_layers = "SELECT table_name, data_type FROM gpkg_contents";

// The rows of a query for two texts; none where it cannot be asked.
std::vector<std::pair<std::string, std::string>> rows_of_query(sqlite3* database, const char* query) {
    std::vector<std::pair<std::string, std::string>> found;
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(database, query, -1, &prepared, nullptr) != SQLITE_OK) {
        return found;
    }
    const std::unique_ptr<sqlite3_stmt, Close> rows(prepared);
    const auto text = [&](int column) {
        const auto* letters = reinterpret_cast<const char*>(sqlite3_column_text(prepared, column));
        return std::string(letters == nullptr ? "" : letters);
    };
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        found.emplace_back(text(0), text(1));
    }
    return found;
}

}  // namespace

void require_stored_tables(const std::filesystem::path& file, bool every_layer) {
    const auto database = opened_package(file);
    if (database == nullptr) {
        return;
    }
    std::set<std::string> layers;
    if (every_layer) {
        for (const auto& [name, type] : rows_of_query(database.get(), declared_layers)) {
            layers.insert(lower_case(name));
        }
    }
    for (const auto& [name, what] : rows_of_query(database.get(), odd_tables)) {
        if (of_dataset(lower_case(name)) || layers.contains(lower_case(name))) {
            throw Error(
                fmt::format("{}: layer '{}' is {}, which could compute anything; store it as a plain table.",
                            printable(file.filename().string()), printable(name), what));
        }
    }
}

}  // namespace geodata::gdal
