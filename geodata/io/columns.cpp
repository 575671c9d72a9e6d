#include "geodata/io/columns.hpp"

#include <algorithm>
#include <cassert>

namespace geodata {

namespace {

const std::vector<TableFormat> tables{
    {"sources",
     "sources.csv",
     false,
     false,
     {{"id", true},
      {"short", true},
      {"title", true},
      {"publisher"},
      {"perspective"},
      {"published"},
      {"role", true},
      {"file_or_url"}}},
    {"regions",
     "regions.geojson",
     true,
     false,
     {{"id", true}, {"name", true}, {"kind", true}, {"part_of"}, {"basis", true}, {"note"}}},
    {"context",
     "context.geojson",
     true,
     true,
     {{"kind", true}, {"id"}, {"name"}, {"rank"}, {"from"}, {"until"}, {"basis"}, {"note"}, {"part_of"}}},
    {"control",
     "control.csv",
     false,
     false,
     {{"region", true},
      {"holder", true},
      {"from", true},
      {"until"},
      {"extent", true},
      {"share"},
      {"source", true},
      {"locator"},
      {"note"},
      {"holder_as_stated"}}},
    {"areas",
     "areas.csv",
     false,
     false,
     {{"region", true}, {"km2", true}, {"precision"}, {"borders"}, {"source", true}, {"locator"}}},
    {"totals",
     "totals.csv",
     false,
     true,
     {{"id", true},
      {"wording", true},
      {"quantity", true},
      {"value", true},
      {"approximate"},
      {"scope", true},
      {"as_of", true},
      {"denominator"},
      {"source", true},
      {"locator"},
      {"holder_as_stated"}}},
    {"events",
     "events.csv",
     false,
     true,
     {{"date", true},
      {"title", true},
      {"kind", true},
      {"subject"},
      {"place"},
      {"region"},
      {"source", true},
      {"locator"},
      {"note"},
      {"towards"}}},
    {"statements",
     "statements.csv",
     false,
     true,
     {{"id", true},
      {"document", true},
      {"locator", true},
      {"kind", true},
      {"date"},
      {"subject", true},
      {"gist", true},
      {"figure"},
      {"unit"},
      {"stance"},
      {"terms"},
      {"rows"}}},
    {"names",
     "names.csv",
     false,
     true,
     {{"region", true}, {"language", true}, {"name", true}, {"source", true}, {"locator"}}}};
}  // namespace

const std::vector<TableFormat>& dataset_tables() { return tables; }

const TableFormat& dataset_table(const std::string& name) {
    const auto found =
        std::find_if(tables.begin(), tables.end(), [&](const auto& t) { return t.name == name; });
    assert(found != tables.end());
    return *found;
}

}  // namespace geodata
