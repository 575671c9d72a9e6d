#include "geodata/io/database_sql.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace geodata {

namespace {

// With {0} for the schema. What is held on the days, with all that it lies in.
constexpr const char* slice_regions = R"sql(
WITH RECURSIVE wanted AS (
    SELECT region AS id FROM {0}.control WHERE {1}{2}
  UNION
    SELECT nullif(r.part_of, '') FROM wanted w JOIN {0}.regions r ON r.id = w.id WHERE nullif(r.part_of, '') IS NOT NULL
))sql";

/// The column of a table that has that name in any letters, or null.
const std::string* found_column(const DatabaseColumns& columns, const std::string& table,
                                const std::string& name) {
    return first_of(columns.at(table), [&](const auto& column) { return lower_case(column) == name; });
}

// What tells rows apart and gives them their order: our own key, or what ogr2ogr makes.
std::string key_of(const DatabaseColumns& columns, const std::string& table) {
    for (const char* name : {"row", "ogc_fid", "fid"}) {
        if (const auto* key = found_column(columns, table, name)) {
            return sql_name(*key);
        }
    }
    return {};
}

std::string box_of(const LonLatBox& box) {
    return fmt::format("ST_MakeEnvelope({}, {}, {}, {}, 4326)", box.west, box.south, box.east, box.north);
}

// Across the 180th meridian lies land on both sides of the map of degrees.
std::string meets(const std::string& shape, const LonLatBox& box) {
    if (box.east <= 180) {
        return fmt::format("{} && {}", shape, box_of(box));
    }
    return fmt::format("({0} && {1} OR {0} && {2})", shape, box_of({box.west, box.south, 180, box.north}),
                       box_of({-180, box.south, box.east - 360, box.north}));
}

// Of regions outside of the box the slice has no outlines.
std::string shape_column(const std::string& shape, const std::string& table,
                         const std::optional<DatabaseSlice>& slice) {
    return table == "regions" && slice && slice->outlines
               ? fmt::format("CASE WHEN {} THEN {} END AS {}", meets(shape, *slice->outlines), shape, shape)
               : shape;
}

// Events may name regions that nobody holds on the days.
std::string named_by_events(const std::string& schema, const DatabaseColumns& columns) {
    return columns.contains("events")
               ? fmt::format("\n  UNION SELECT region FROM {}.events WHERE region <> ''", schema)
               : std::string();
}

std::string on_days(const DatabaseSlice& slice) {
    std::vector<std::string> spans;
    for (const auto& span : slice.days) {
        spans.push_back(
            fmt::format("(from_first < {} AND until_last > {})", span.end.number, span.first.number));
    }
    return spans.empty() ? std::string("false") : "(" + joined(spans, " OR ") + ")";
}

// Which rows of a table belong to the slice, and what has to stand before the query for that.
struct Narrowed {
    std::string before;
    std::string where;
};

Narrowed narrowed(const std::string& schema, const std::string& table, const DatabaseColumns& columns,
                  const DatabaseSlice& slice) {
    const auto wanted = [&] {
        return fmt::format(slice_regions, schema, on_days(slice), named_by_events(schema, columns));
    };
    if (table == "control") {
        return {{}, " WHERE " + on_days(slice)};
    }
    if (table == "regions") {
        return {wanted(), " WHERE id IN (SELECT id FROM wanted)"};
    }
    if (table == "areas") {
        return {wanted(), " WHERE region IN (SELECT id FROM wanted)"};
    }
    if (table == "names") {
        const auto places = columns.contains("context")
                                ? fmt::format(" OR region IN (SELECT id FROM {}.context)", schema)
                                : std::string();
        return {wanted(), " WHERE region IN (SELECT id FROM wanted)" + places};
    }
    return {};
}

}  // namespace

std::string columns_query(const std::string& schema) {
    return "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = " +
           sql_text(schema);
}

std::string rows_query(const std::string& schema, const TableFormat& format, const DatabaseColumns& columns,
                       const std::optional<DatabaseSlice>& slice) {
    const auto in = sql_name(schema);
    std::vector<std::string> chosen;
    const auto key = key_of(columns, format.name);
    if (!key.empty()) {
        chosen.push_back(key + " AS ogc_fid");
    }
    for (const auto& column : format.columns) {
        if (const auto* found = found_column(columns, format.name, column.name)) {
            chosen.push_back(fmt::format("{}::text AS {}", sql_name(*found), sql_name(column.name)));
        }
    }
    const std::vector<std::string> shapes{"geom", "wkb_geometry", "geometry"};
    const auto* shape =
        first_of(shapes, [&](const auto& name) { return columns.at(format.name).contains(name); });
    if (format.has_geometry && shape != nullptr) {
        chosen.push_back(shape_column(sql_name(*shape), format.name, slice));
    }
    const auto part = slice ? narrowed(in, format.name, columns, *slice) : Narrowed();
    return fmt::format("{} SELECT {} FROM {}.{}{}{}", part.before, joined(chosen, ", "), in,
                       sql_name(format.name), part.where, key.empty() ? "" : " ORDER BY " + key);
}

}  // namespace geodata
