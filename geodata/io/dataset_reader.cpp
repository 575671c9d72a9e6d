#include "geodata/io/dataset_reader.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/description_reader.hpp"
#include "geodata/io/row.hpp"
#include "geodata/io/table_reader.hpp"

#include <fmt/format.h>

#include <functional>

namespace geodata {

namespace {

using Ids = std::map<std::string, int>;

// Ids of the rows read so far, by which later tables refer to them.
struct KnownIds {
    Ids sources;
    Ids regions;
    Ids parties;
    Ids reference_areas;
    Ids totals;
};

void add_id(Ids& ids, const Row& row, const std::string& column) {
    if (!ids.try_emplace(row.text(column), static_cast<int>(ids.size())).second) {
        row.fail(column, "be different from all rows above");
    }
}

Basis basis_of(const Row& row) {
    return row.text("basis").empty() ? Basis::mapped
                                     : row.choice<Basis>("basis", {{"mapped", Basis::mapped},
                                                                   {"reconstructed", Basis::reconstructed}});
}

Citation citation_of(const Row& row, const KnownIds& ids) {
    return {{row.reference("source", ids.sources)}, row.text("locator")};
}

// Several publications may state the same total: `D2;D4` with as many locators.
Citations citations_of(const Row& row, const KnownIds& ids) {
    Citations citations;
    const auto names = split(row.text("source"), ';');
    const auto locators = split(row.text("locator"), ';');
    if (!locators.empty() && locators.size() != names.size()) {
        row.fail("locator", fmt::format("have {} parts between semicolons, as 'source' has", names.size()));
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = ids.sources.find(names[i]);
        if (found == ids.sources.end()) {
            row.fail("source", "name ids of sources.csv between semicolons");
        }
        citations.push_back({{found->second}, locators.empty() ? std::string() : locators[i]});
    }
    return citations;
}

int decimals_of(const std::string& number) {
    const auto point = number.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(number.size() - point - 1);
}

Scope scope_of(const Row& row, const KnownIds& ids) {
    Scope scope{{}, {}, {}, row.text("scope")};
    for (const auto& term : split(scope.text, ';')) {
        if (term.starts_with("kind=")) {
            scope.kinds.push_back(term.substr(5));
        } else if (term.starts_with("events=")) {
            scope.event_kind = term.substr(7);
        } else if (const auto found = ids.regions.find(term); found != ids.regions.end()) {
            scope.regions.push_back({found->second});
        } else {
            row.fail("scope",
                     "list region ids, kind=… or events=… between semicolons ('" + term + "' is none)");
        }
    }
    return scope;
}

void add_source(const Row& row, KnownIds& ids, Dataset& dataset) {
    add_id(ids.sources, row, "id");
    const auto role = row.choice<SourceRole>(
        "role", {{"primary", SourceRole::primary}, {"comparison", SourceRole::comparison}});
    if (!row.text("published").empty()) {
        row.date("published");
    }
    dataset.sources.push_back({row.text("id"), row.text("short"), row.text("title"), row.text("publisher"),
                               row.text("perspective"), row.text("published"), role,
                               row.text("file_or_url")});
}

void add_region(const Row& row, KnownIds& ids, Dataset& dataset) {
    add_id(ids.regions, row, "id");
    const auto* shape = row.raw().shape ? std::get_if<LonLatPolygons>(&*row.raw().shape) : nullptr;
    if (shape == nullptr) {
        throw Error(fmt::format("{}: region '{}' must have a Polygon or MultiPolygon.", row.raw().place,
                                row.text("id")));
    }
    dataset.regions.push_back(
        {row.text("id"), row.text("name"), row.text("kind"), {}, basis_of(row), row.text("note"), *shape});
}

// A second pass, since a part may stand above its whole.
void resolve_part(const Row& row, std::size_t position, const KnownIds& ids, Dataset& dataset) {
    auto& region = dataset.regions[position];
    region.part_of = {row.optional_reference("part_of", ids.regions)};
}

void refuse_circle(const Row& row, std::size_t position, const Dataset& dataset) {
    const RegionIndex region{static_cast<int>(position)};
    if (lies_inside(dataset, region, region)) {
        row.fail("part_of", "not lead back to the region itself");
    }
}

void add_context(const Row& row, Dataset& dataset) {
    if (!row.raw().shape) {
        throw Error(fmt::format("{}: the feature must have a polygon, line or point.", row.raw().place));
    }
    const auto rank = row.optional_number("rank", 1, 9);
    dataset.context.push_back({row.text("kind"), row.text("id"), row.text("name"),
                               static_cast<int>(rank.value_or(5)), row.optional_date("from"),
                               row.optional_date("until"), basis_of(row), row.text("note"),
                               row.text("part_of"), *row.raw().shape});
}

void add_control(const Row& row, const KnownIds& ids, Dataset& dataset) {
    ControlRecord record{{row.reference("region", ids.regions)},
                         {row.reference("holder", ids.parties)},
                         row.date("from"),
                         row.optional_date("until"),
                         row.choice<Extent>("extent", {{"whole", Extent::whole},
                                                       {"part", Extent::part},
                                                       {"contested", Extent::contested},
                                                       {"unknown", Extent::unknown}}),
                         row.optional_number("share", 0, 100),
                         citation_of(row, ids),
                         row.text("note")};
    if (record.until && record.until->latest <= record.from.earliest) {
        row.fail("until", "come after 'from'");
    }
    dataset.control.push_back(std::move(record));
}

// An area of nothing would be no statement.
constexpr double smallest_area_km2 = 1e-6;

void add_area(const Row& row, const KnownIds& ids, Dataset& dataset) {
    dataset.areas.push_back({{row.reference("region", ids.regions)},
                             square_km(row.number("km2", smallest_area_km2, 5.2e8)),
                             row.text("borders"),
                             citation_of(row, ids)});
}

void add_total(const Row& row, KnownIds& ids, Dataset& dataset) {
    add_id(ids.totals, row, "id");
    const auto quantity = row.choice<Quantity>("quantity", {{"share", Quantity::share},
                                                            {"area", Quantity::area},
                                                            {"held_count", Quantity::held_count},
                                                            {"change_count", Quantity::change_count},
                                                            {"event_count", Quantity::event_count}});
    const ReferenceAreaIndex denominator{row.optional_reference("denominator", ids.reference_areas)};
    if (quantity == Quantity::share && !denominator) {
        row.fail("denominator", "name a reference area, since the quantity is a share");
    }
    dataset.totals.push_back({row.text("id"), row.text("wording"), quantity, row.number("value", 0, 5.2e8),
                              decimals_of(row.text("value")), row.yes("approximate"), scope_of(row, ids),
                              row.date("as_of"), denominator, citations_of(row, ids)});
}

void add_event(const Row& row, const KnownIds& ids, Dataset& dataset) {
    // An event of no stated subject is a subject of its own.
    const auto subject = row.text("subject").empty() ? row.raw().place : row.text("subject");
    dataset.events.push_back({row.date("date"),
                              row.text("title"),
                              row.text("kind"),
                              subject,
                              row.text("place"),
                              {row.optional_reference("region", ids.regions)},
                              citation_of(row, ids),
                              row.text("note")});
}

void add_name(const Row& row, const KnownIds& ids, Dataset& dataset) {
    dataset.names.push_back(
        {row.text("region"), row.text("language"), row.text("name"), citation_of(row, ids)});
}

using Understand = std::function<void(const Row&, std::size_t)>;

void for_each_row(const Table& table, const Understand& understand) {
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        understand(Row(*table.format, table.rows[i]), i);
    }
}

template <class Rows>
Ids ids_of(const Rows& rows) {
    Ids ids;
    for (const auto& row : rows) {
        ids.try_emplace(row.id, static_cast<int>(ids.size()));
    }
    return ids;
}

LonLatBox extent_of(const std::vector<Region>& regions) {
    LonLatBox box;
    for (const auto& region : regions) {
        for (const auto& polygon : region.shape) {
            for (const auto point : polygon.outer) {
                box.add(point);
            }
        }
    }
    return box;
}

void read_regions(const TableReader& reader, KnownIds& ids, Dataset& dataset) {
    const auto table = reader.read(dataset_table("regions"));
    for_each_row(table, [&](const Row& row, std::size_t) { add_region(row, ids, dataset); });
    for_each_row(table, [&](const Row& row, std::size_t i) { resolve_part(row, i, ids, dataset); });
    for_each_row(table, [&](const Row& row, std::size_t i) { refuse_circle(row, i, dataset); });
}

}  // namespace

Dataset read_dataset(const std::filesystem::path& path) {
    const TableReader reader(path);
    Dataset dataset;
    KnownIds ids;
    const auto each = [&](const char* table, const Understand& understand) {
        for_each_row(reader.read(dataset_table(table)), understand);
    };
    each("sources", [&](const Row& row, std::size_t) { add_source(row, ids, dataset); });
    read_description(reader.description(), ids.sources, dataset);
    ids.parties = ids_of(dataset.parties);
    ids.reference_areas = ids_of(dataset.reference_areas);
    read_regions(reader, ids, dataset);
    each("context", [&](const Row& row, std::size_t) { add_context(row, dataset); });
    each("control", [&](const Row& row, std::size_t) { add_control(row, ids, dataset); });
    each("areas", [&](const Row& row, std::size_t) { add_area(row, ids, dataset); });
    each("totals", [&](const Row& row, std::size_t) { add_total(row, ids, dataset); });
    each("events", [&](const Row& row, std::size_t) { add_event(row, ids, dataset); });
    each("names", [&](const Row& row, std::size_t) { add_name(row, ids, dataset); });
    if (dataset.default_view.empty()) {
        dataset.default_view = extent_of(dataset.regions);
    }
    return dataset;
}

}  // namespace geodata
