#pragma once

#include "geodata/io/table.hpp"

#include <string>
#include <vector>

namespace geodata {

/// A connection to a database, on which nothing is changed. Every failure is a DatabaseError.
/// Not for two threads at once.
class Database {
public:
    virtual ~Database() = default;
    /// The rows that a query gives, each value as text, empty where there is none.
    virtual std::vector<std::vector<std::string>> ask(const std::string& query) = 0;
    /// The same as rows of a table: columns go by their names, `ogc_fid` is the number of the row, and a column of
    /// geometries its shape.
    virtual Table table(const TableFormat& format, const std::string& query) = 0;
};

}  // namespace geodata
