#include "geodata/io/columns.hpp"

#include "geodata/base/rows.hpp"

#include <algorithm>
#include <cassert>

namespace geodata {

namespace {

using Names = std::vector<std::string>;
using Required = Names;
using Numbers = Names;

TableFormat csv_table(const std::string& name, const Names& columns, const Required& required,
                      const Numbers& numbers = {}) {
    TableFormat format{name, name + ".csv", false, {}};
    const auto holds = [](const Names& names, const std::string& wanted) {
        return std::find(names.begin(), names.end(), wanted) != names.end();
    };
    for (const auto& column : columns) {
        format.columns.push_back({column, holds(required, column), holds(numbers, column)});
    }
    return format;
}

TableFormat outline_table(const std::string& name, const Names& columns, const Required& required) {
    auto format = csv_table(name, columns, required);
    format.file = name + ".geojson";
    format.has_geometry = true;
    return format;
}

}  // namespace

std::size_t TableFormat::at(const std::string& column) const {
    const auto* found = row_with(columns, &Column::name, column);
    assert(found != nullptr);
    return static_cast<std::size_t>(found - columns.data());
}

const std::vector<TableFormat>& dataset_tables() {
    static const std::vector<TableFormat> tables{
        csv_table("sources",
                  {"id", "short", "title", "publisher", "perspective", "published", "role", "file_or_url"},
                  Required{"id"}),
        outline_table("regions",
                      {"id", "name", "kind", "part_of", "basis", "note", "from", "until", "holder", "source",
                       "locator"},
                      Required{}),
        outline_table("context", {"kind", "id", "name", "rank", "from", "until", "basis", "note", "part_of"},
                      Required{"kind"}),
        csv_table("control",
                  {"region", "holder", "from", "until", "extent", "share", "source", "locator", "note",
                   "holder_as_stated"},
                  Required{"region", "holder"}, Numbers{"share"}),
        csv_table("areas", {"region", "km2", "precision", "borders", "source", "locator"},
                  Required{"region", "km2"}, Numbers{"km2", "precision"}),
        csv_table("totals",
                  {"id", "wording", "quantity", "value", "approximate", "scope", "as_of", "denominator",
                   "source", "locator", "holder_as_stated"},
                  Required{"id", "wording", "quantity", "value", "scope", "as_of"}, Numbers{"value"}),
        csv_table(
            "events",
            {"date", "title", "kind", "subject", "place", "region", "source", "locator", "note", "towards"},
            Required{"date", "title", "kind"}),
        csv_table("statements",
                  {"id", "document", "locator", "kind", "date", "subject", "gist", "figure", "unit", "stance",
                   "terms", "rows"},
                  Required{"id", "document", "locator", "kind", "subject", "gist"}, Numbers{"figure"}),
        csv_table("names", {"region", "language", "name", "source", "locator"},
                  Required{"region", "language", "name", "source"})};
    return tables;
}

const TableFormat& dataset_table(const std::string& name) {
    const auto* found = row_with(dataset_tables(), &TableFormat::name, name);
    assert(found != nullptr);
    return *found;
}

const TableFormat& description_table() {
    static const TableFormat format{"dataset", "dataset.json", false, {{"json", true}}};
    return format;
}

}  // namespace geodata
