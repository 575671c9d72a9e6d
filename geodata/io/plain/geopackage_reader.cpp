#include "geodata/io/plain/geopackage_reader.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/csv_reader.hpp"
#include "geodata/io/plain/geopackage_layer.hpp"
#include "geodata/io/plain/plain_wkb.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

using namespace geopackage;

// Position in the layer of each column of the format, -1 for what it lacks.
std::vector<int> positions_in(const Layer& layer, const TableFormat& format) {
    std::vector<std::string> names;
    for (const auto& column : layer.columns) {
        names.push_back(lower_case(column.name));
    }
    return matched_columns(format, names, {});
}

// Key, geometry, then the cells, of which those that the layer lacks are null. Without an index rows come by their key.
std::string question(const Layer& layer, const std::vector<int>& positions, const TableFormat& format) {
    std::string columns = quoted_name(layer.key);
    columns += ", " + (layer.geometry.empty() ? "NULL" : quoted_name(layer.geometry));
    for (const int position : positions) {
        columns += ", ";
        columns +=
            position < 0 ? "NULL" : quoted_name(layer.columns[static_cast<std::size_t>(position)].name);
    }
    return fmt::format("SELECT {} FROM {} NOT INDEXED", columns, quoted_name(format.name));
}

enum class Kind { text, int32, int64 };

Kind kind_of(const std::string& type) {
    if (type == "TEXT" || type.starts_with("TEXT(")) {  // nobody holds on to the length
        return Kind::text;
    }
    require_plain(type == "INTEGER" || type == "MEDIUMINT");
    return type == "INTEGER" ? Kind::int64 : Kind::int32;
}

std::vector<Kind> kinds_of(const Layer& layer, const std::vector<int>& positions) {
    std::vector<Kind> kinds;
    for (const int position : positions) {
        kinds.push_back(position < 0 ? Kind::text
                                     : kind_of(layer.columns[static_cast<std::size_t>(position)].type));
    }
    return kinds;
}

// SQLite stores whole numbers of any size whatever was declared.
std::string cell_from(const SqliteQuery& row, int column, Kind kind) {
    if (kind == Kind::text) {
        const auto text = row.text(column);
        return text ? plain_text(*text) : std::string();
    }
    const auto number = row.whole_number(column);
    require_plain(!number || kind == Kind::int64 || *number == static_cast<std::int32_t>(*number));
    return number ? fmt::format("{}", *number) : std::string();
}

constexpr int first_cell = 2;  // in the question

std::vector<std::string> cells_from(const SqliteQuery& row, const std::vector<Kind>& kinds,
                                    const TableFormat& format) {
    std::vector<std::string> cells(kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        cells[i] = cell_from(row, first_cell + static_cast<int>(i), kinds[i]);
    }
    require_filled(cells, format);
    return cells;
}

// By the last key, as most keys count from 1; others are not worth more memory than they turn out to need.
std::size_t most_rows(const SqliteDatabase& database, const Layer& layer, const TableFormat& format) {
    constexpr std::int64_t most = 1'000'000;
    auto query = database.query(
        fmt::format("SELECT max({}) FROM {}", quoted_name(layer.key), quoted_name(format.name)));
    require_plain(query.next());
    return static_cast<std::size_t>(std::clamp<std::int64_t>(query.whole_number(0).value_or(0), 0, most));
}

Table table_from(const SqliteDatabase& database, const TableFormat& format, const std::string& file) {
    const auto layer = layer_from(database, format);
    const auto positions = positions_in(layer, format);
    const auto kinds = kinds_of(layer, positions);
    auto row = database.query(question(layer, positions, format));
    Table table{&format, {}};
    table.rows.reserve(most_rows(database, layer, format));
    const auto place = fmt::format("{} layer {}, row ", file, format.name);
    while (row.next()) {
        const auto key = row.whole_number(0);
        require_plain(key.has_value());
        const auto blob = row.bytes(1);
        table.rows.push_back({numbered_place(place, *key), cells_from(row, kinds, format),
                              blob ? plain_wkb_shape(*blob) : std::nullopt});
    }
    return table;
}

}  // namespace

std::optional<Table> read_plain_geopackage(const std::filesystem::path& file, const TableFormat& format) {
    try {
        return table_from(SqliteDatabase(file), format, file.filename().string());
    } catch (const Error&) {
        return std::nullopt;  // a column is missing
    } catch (const NotPlain&) {
        return std::nullopt;
    }
}

}  // namespace geodata
