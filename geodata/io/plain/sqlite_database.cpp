#include "geodata/io/plain/sqlite_database.hpp"

#include <sqlite3.h>

namespace geodata {

SqliteQuery::SqliteQuery(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    const int status =
        sqlite3_prepare_v2(database, sql.c_str(), static_cast<int>(sql.size()), &statement, nullptr);
    statement_.reset(statement);
    require_plain(status == SQLITE_OK && statement != nullptr);
}

SqliteQuery& SqliteQuery::with(const std::string& text) {
    require_plain(sqlite3_bind_text(statement_.get(), 1, text.data(), static_cast<int>(text.size()),
                                    SQLITE_TRANSIENT) == SQLITE_OK);
    return *this;
}

bool SqliteQuery::next() {
    const int status = sqlite3_step(statement_.get());
    require_plain(status == SQLITE_ROW || status == SQLITE_DONE);
    return status == SQLITE_ROW;
}

// Of the kind asked for, or null.
bool SqliteQuery::is_there(int column, int kind) const {
    const int found = sqlite3_column_type(statement_.get(), column);
    require_plain(found == kind || found == SQLITE_NULL);
    return found == kind;
}

std::optional<std::int64_t> SqliteQuery::whole_number(int column) const {
    return is_there(column, SQLITE_INTEGER) ? std::optional(sqlite3_column_int64(statement_.get(), column))
                                            : std::nullopt;
}

// The size is asked for after the value, which may be put into other letters first.
std::optional<std::string_view> SqliteQuery::text(int column) const {
    if (!is_there(column, SQLITE_TEXT)) {
        return std::nullopt;
    }
    const auto* first = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    require_plain(first != nullptr);
    return std::string_view(first, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)));
}

std::optional<PlainBytes> SqliteQuery::bytes(int column) const {
    if (!is_there(column, SQLITE_BLOB)) {
        return std::nullopt;
    }
    const auto* first = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    require_plain(first != nullptr);
    return PlainBytes(first, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)));
}

void SqliteQuery::Close::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void SqliteDatabase::Close::operator()(sqlite3* database) const { sqlite3_close(database); }

SqliteDatabase::SqliteDatabase(const std::filesystem::path& file) {
    std::error_code status;
    require_plain(std::filesystem::is_regular_file(file, status));
    sqlite3* database = nullptr;
    // An absolute path is no URI.
    const int opened = sqlite3_open_v2(std::filesystem::absolute(file).c_str(), &database,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    database_.reset(database);
    require_plain(opened == SQLITE_OK);
    // What the file brings along may call nothing that could do harm.
    require_plain(sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr) == SQLITE_OK);
    require_plain(sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr) == SQLITE_OK);
    query("PRAGMA cell_size_check = ON").next();
    // Tables are read from front to back: pages that are kept longer only push others out of the processor's cache.
    query("PRAGMA cache_size = -256").next();
}

std::string quoted_name(std::string_view name) {
    std::string quoted = "\"";
    for (const char letter : name) {
        quoted += letter;
        if (letter == '"') {
            quoted += letter;
        }
    }
    return quoted + '"';
}

}  // namespace geodata
