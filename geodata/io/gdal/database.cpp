#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/gdal/database_link.hpp"
#include "geodata/io/gdal/functions.hpp"
#include "geodata/io/gdal/layer_rows.hpp"

#include <fmt/format.h>

#include <mutex>

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

void register_database_driver() {
    register_drivers();
    static std::once_flag once;
    std::call_once(once, [] { RegisterOGRPG(); });
}

struct ReleaseAnswer {
    GDALDataset* database;
    void operator()(OGRLayer* layer) const { database->ReleaseResultSet(layer); }
};
using Answer = std::unique_ptr<OGRLayer, ReleaseAnswer>;

// Of what does not begin with SELECT GDAL expects no rows.
std::string selecting(const std::string& query) {
    const std::string text(trimmed(query));
    return text.starts_with("SELECT") ? text : fmt::format("SELECT * FROM ({}) AS answer", text);
}

class OpenDatabase : public Database {
public:
    explicit OpenDatabase(const DatabaseAddress& address)
        : shown_(shown_text(address)), link_(open_link(address, false)) {}

    std::vector<std::vector<std::string>> ask(const std::string& query) override {
        const QuietGdal quiet;
        const auto asked = answer(query);
        std::vector<std::vector<std::string>> rows;
        while (GdalFeature feature{asked->GetNextFeature()}) {
            rows.emplace_back();
            for (int i = 0; i < feature->GetFieldCount(); ++i) {
                rows.back().emplace_back(feature->IsFieldSetAndNotNull(i) ? feature->GetFieldAsString(i)
                                                                          : "");
            }
        }
        require_answered();
        return rows;
    }

    Table table(const TableFormat& format, const std::string& query) override {
        const QuietGdal quiet;
        const auto asked = answer(query);
        return rows_of_layer(*asked, format, shown_, RowPlace::database);
    }

private:
    Answer answer(const std::string& query) {
        CPLErrorReset();
        Answer asked(link_->ExecuteSQL(selecting(query).c_str(), nullptr, nullptr), {link_.get()});
        require_answered();
        if (asked == nullptr) {
            throw DatabaseError(fmt::format("The {} gave no answer.", shown_));
        }
        return asked;
    }

    void require_answered() const {
        if (CPLGetLastErrorType() >= CE_Failure) {
            throw DatabaseError(
                fmt::format("The {} gave no answer: {}.", shown_, reason_of(CPLGetLastErrorMsg())));
        }
    }

    std::string shown_;
    GdalDataset link_;
};

}  // namespace

std::string database_reason() { return reason_of(CPLGetLastErrorMsg()); }

GdalDataset open_link(const DatabaseAddress& address, bool to_write) {
    register_database_driver();
    const QuietGdal quiet;
    auto only_link = address;
    only_link.schema.clear();
    // A machine that says nothing is not waited for much longer than people do.
    auto text = text_of(only_link) + " connect_timeout=10 application_name=terrachron";
    if (!to_write) {
        // All rows are wanted, and what is held on a day is more than PostgreSQL expects.
        text += " options='-c default_transaction_read_only=on -c cursor_tuple_fraction=1 -c work_mem=64MB "
                "-c jit=off -c "
                "enable_nestloop=off'";
    }
    const std::vector<std::string> names{"PostgreSQL"};
    const auto drivers = string_list(names);
    CPLErrorReset();
    auto* opened = GDALOpenEx(text.c_str(), GDAL_OF_VECTOR | (to_write ? GDAL_OF_UPDATE : GDAL_OF_READONLY),
                              drivers.data(), nullptr, nullptr);
    if (opened == nullptr) {
        throw DatabaseError(
            fmt::format("The {} cannot be reached: {}.", shown_text(address), database_reason()));
    }
    return GdalDataset(GDALDataset::FromHandle(opened));
}

std::unique_ptr<Database> open_database(const DatabaseAddress& address) {
    return std::make_unique<OpenDatabase>(address);
}

}  // namespace geodata::gdal
