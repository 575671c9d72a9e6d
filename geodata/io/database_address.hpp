#pragma once

#include "geodata/base/error.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace geodata {

/// What is wrong with a database that the user named: its address, the way to it, or what lies there. The command line ends
/// with the status of wrong usage.
class DatabaseError : public Error {
public:
    using Error::Error;
};

/// Where a dataset lives in PostgreSQL with PostGIS, as the user names it:
/// `PG:dbname=history host=db.example user=ann schema=war`. It never holds a password: that is PostgreSQL's to find, in
/// PGPASSFILE, ~/.pgpass, a service file or the environment.
struct DatabaseAddress {
    std::string name;  ///< may be empty where a service names it
    std::string host;  ///< a machine, or the folder of a socket; empty: as PostgreSQL has it
    std::string port;
    std::string user;
    std::string service;
    std::string sslmode;
    std::string schema = "public";  ///< in which the tables lie
    friend bool operator==(const DatabaseAddress&, const DatabaseAddress&) = default;
};

/// Whether a user means a database and no file: `PG:…`. Only what a user gave himself may be asked; nothing that stands in a
/// file ever is.
bool is_database_address(const std::filesystem::path& given);

/// Throws DatabaseError, which never repeats a value, for what is no address or holds a password.
DatabaseAddress parse_database_address(std::string_view text);

/// The address as it is read again.
std::string text_of(const DatabaseAddress& address);

/// For people: `database history on db.example, schema war`.
std::string shown_text(const DatabaseAddress& address);

}  // namespace geodata
