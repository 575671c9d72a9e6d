#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/gdal/database_link.hpp"
#include "geodata/io/gdal/functions.hpp"
#include "geodata/io/gdal/table_layer.hpp"

#include <fmt/format.h>

namespace geodata::gdal {

namespace {

// `PQconnectdb failed.\nconnection to … failed: FATAL:  database "x" does not exist\n` has its reason in the last line that
// tells one; what follows are hints.
std::string reason_of(const std::string& message) {
    for (const auto& line : split(message, '\n')) {
        std::string text(trimmed(line));
        if (text.empty() || text.starts_with("PQconnectdb failed")) {
            continue;
        }
        for (const auto* mark : {"FATAL:", "ERROR:"}) {
            const auto at = text.find(mark);
            text = at == std::string::npos ? text : std::string(trimmed(text.substr(at + 6)));
        }
        while (text.ends_with('.')) {
            text.pop_back();
        }
        return printable(text);
    }
    return "it gave no reason";
}

// Of what does not begin with SELECT GDAL expects no rows.
std::string selecting(const std::string& query) {
    const std::string text(trimmed(query));
    return text.starts_with("SELECT") ? text : fmt::format("SELECT * FROM ({}) AS answer", text);
}

GdalDataset connected(const DatabaseAddress& address, bool to_write) {
    auto only_link = address;
    only_link.schema.clear();
    // A machine that says nothing is not waited for much longer than people do.
    auto text = text_of(only_link) + " connect_timeout=10 application_name=terrachron";
    if (!to_write) {
        // All rows are wanted, and what is held on a day is more than PostgreSQL expects.
        text += " options='-c default_transaction_read_only=on -c cursor_tuple_fraction=1 -c work_mem=64MB "
                "-c jit=off -c enable_nestloop=off'";
    }
    const QuietGdal quiet;
    auto link = opened(text, GDAL_OF_VECTOR | (to_write ? GDAL_OF_UPDATE : GDAL_OF_READONLY), {"PostgreSQL"});
    if (link == nullptr) {
        throw DatabaseError(fmt::format("The {} cannot be reached: {}.", shown_text(address),
                                        reason_of(CPLGetLastErrorMsg())));
    }
    return link;
}

}  // namespace

DatabaseLink::DatabaseLink(const DatabaseAddress& address, bool to_write)
    : shown_(shown_text(address)), to_write_(to_write), link_(connected(address, to_write)) {}

std::vector<std::vector<std::string>> DatabaseLink::ask(const std::string& query) {
    const QuietGdal quiet;
    const auto asked = answer(selecting(query));
    std::vector<std::vector<std::string>> rows;
    while (GdalFeature feature{asked == nullptr ? nullptr : asked->GetNextFeature()}) {
        rows.emplace_back();
        for (int i = 0; i < feature->GetFieldCount(); ++i) {
            rows.back().emplace_back(feature->IsFieldSetAndNotNull(i) ? feature->GetFieldAsString(i) : "");
        }
    }
    require_answered();
    return rows;
}

Table DatabaseLink::table(const TableFormat& format, const std::string& query) {
    const QuietGdal quiet;
    const auto asked = answer(selecting(query));
    if (asked == nullptr) {
        fail();
    }
    return rows_of_layer(*asked, format, shown_, RowPlace::database);
}

void DatabaseLink::run(const std::string& command) { answer(command); }

void DatabaseLink::fail() const {
    throw DatabaseError(fmt::format("The {} {}: {}.", shown_,
                                    to_write_ ? "was not written" : "gave no answer",
                                    reason_of(CPLGetLastErrorMsg())));
}

DatabaseLink::Answer DatabaseLink::answer(const std::string& query) {
    CPLErrorReset();
    Answer asked(link_->ExecuteSQL(query.c_str(), nullptr, nullptr), {link_.get()});
    require_answered();
    return asked;
}

void DatabaseLink::require_answered() const {
    if (CPLGetLastErrorType() >= CE_Failure) {
        fail();
    }
}

std::unique_ptr<Database> open_database(const DatabaseAddress& address) {
    return std::make_unique<DatabaseLink>(address, false);
}

}  // namespace geodata::gdal
