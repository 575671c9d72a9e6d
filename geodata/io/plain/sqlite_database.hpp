#pragma once

#include "geodata/io/plain/plain_bytes.hpp"

#include <filesystem>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace geodata {

/// A question to a database; its rows are read one after the other. Throws NotPlain for whatever SQLite refuses.
class SqliteQuery {
public:
    /// The database must outlive it.
    SqliteQuery(sqlite3* database, const std::string& sql);

    /// Puts a text in place of the first `?`, which must be there; before the first row.
    SqliteQuery& with(const std::string& text);
    /// Goes on to the next row; false behind the last one.
    bool next();

    /// The value in a column, nothing for null; NotPlain for one that is stored as another kind. Texts and bytes last
    /// until the next row.
    std::optional<std::int64_t> whole_number(int column) const;
    std::optional<std::string_view> text(int column) const;
    std::optional<PlainBytes> bytes(int column) const;

private:
    struct Close {
        void operator()(sqlite3_stmt* statement) const;
    };
    bool is_there(int column, int kind) const;

    std::unique_ptr<sqlite3_stmt, Close> statement_;
};

/// A database file that is not to be trusted, opened for reading alone. Throws NotPlain when it cannot be.
class SqliteDatabase {
public:
    explicit SqliteDatabase(const std::filesystem::path& file);
    SqliteQuery query(const std::string& sql) const { return {database_.get(), sql}; }

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<sqlite3, Close> database_;
};

/// A name as it stands in SQL, whatever letters it has.
std::string quoted_name(std::string_view name);

}  // namespace geodata
