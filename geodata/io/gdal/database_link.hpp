#pragma once

#include "geodata/io/database.hpp"
#include "geodata/io/database_address.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"

#include <string>
#include <vector>

// Included by source files of this folder only.
namespace geodata::gdal {

/// A connection to PostgreSQL. Every failure is a DatabaseError.
class DatabaseLink : public Database {
public:
    /// Connects; without `to_write` PostgreSQL refuses every change.
    DatabaseLink(const DatabaseAddress& address, bool to_write);

    std::vector<std::vector<std::string>> ask(const std::string& query) override;
    Table table(const TableFormat& format, const std::string& query) override;

    void run(const std::string& command);

    /// Throws that the dataset was not written, or gave no answer, with the reason that GDAL gave last.
    [[noreturn]] void fail() const;

    GDALDataset& data() { return *link_; }

private:
    struct Release {
        GDALDataset* database;
        void operator()(OGRLayer* layer) const { database->ReleaseResultSet(layer); }
    };
    using Answer = std::unique_ptr<OGRLayer, Release>;

    Answer answer(const std::string& query);
    void require_answered() const;

    std::string shown_;
    bool to_write_;
    GdalDataset link_;
};

}  // namespace geodata::gdal
