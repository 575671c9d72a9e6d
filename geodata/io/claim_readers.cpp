#include "geodata/base/text.hpp"
#include "geodata/io/record_readers.hpp"

#include <algorithm>

namespace geodata {

std::string own_locator(const Row& row) {
    // `control.csv:4` or `regions.geojson: feature 4`
    const auto& place = row.raw().place;
    const auto colon = place.find(':');
    const auto rest = colon == std::string::npos ? std::string() : place.substr(colon + 1);
    return "Imported from " + place.substr(0, colon) +
           (rest.empty()          ? ""
            : rest.front() == ' ' ? "," + rest
                                  : ", row " + rest);
}

SourceIndex cited_source(const std::string& id, Dataset& dataset) {
    if (const auto known = find_source(dataset, id)) {
        return known;
    }
    dataset.sources.push_back({id, id, id, "", "", "", SourceRole::primary, ""});
    return {static_cast<int>(dataset.sources.size()) - 1};
}

SourceIndex source_of_row(const Row& row, const std::string& column, const KnownIds& ids, Dataset& dataset) {
    return ids.sources_given ? SourceIndex{row.reference(column, ids.sources)}
                             : cited_source(row.text(column), dataset);
}

Citation citation_of(const Row& row, const KnownIds& ids, Dataset& dataset) {
    if (!row.text("source").empty()) {
        return {source_of_row(row, "source", ids, dataset), row.text("locator")};
    }
    return {own_source(dataset), row.text("locator").empty() ? own_locator(row) : row.text("locator")};
}

PartyIndex holder_of_row(const Row& row, KnownIds& ids, Dataset& dataset) {
    const auto& name = row.text("holder");
    if (!ids.parties_given &&
        ids.parties.try_emplace(name, static_cast<int>(dataset.parties.size())).second) {
        dataset.parties.push_back({name, name, name, "", ""});
    }
    return {row.reference("holder", ids.parties)};
}

RegionIndex region_of_row(const Row& row, KnownIds& ids, Dataset& dataset) {
    const auto& name = row.text("region");
    if (!ids.outlines_given &&
        ids.regions.try_emplace(name, static_cast<int>(dataset.regions.size())).second) {
        Region region;
        region.id = region.name = name;
        dataset.regions.push_back(std::move(region));
    }
    return {row.reference("region", ids.regions)};
}

void add_control(const Row& row, KnownIds& ids, Dataset& dataset) {
    const auto region = region_of_row(row, ids, dataset);
    ControlRecord record{region,
                         holder_of_row(row, ids, dataset),
                         row.optional_date("from").value_or(no_date_stated()),
                         row.end("until"),
                         row.choice("extent", extent_words),
                         row.optional_number("share", 0, 100),
                         citation_of(row, ids, dataset),
                         row.text("note"),
                         row.text("holder_as_stated")};
    if (record.until && record.until->latest <= record.from.earliest) {
        row.fail("until", "come after 'from'");
    }
    dataset.control.push_back(std::move(record));
}

void add_control_of_region(const Row& row, std::size_t position, KnownIds& ids, Dataset& dataset) {
    if (row.text("holder").empty()) {
        return;
    }
    const auto& region = dataset.regions[position];
    ControlRecord record{{static_cast<int>(position)},
                         holder_of_row(row, ids, dataset),
                         region.from.value_or(no_date_stated()),
                         region.until,
                         Extent::whole,
                         {},
                         citation_of(row, ids, dataset),
                         {},
                         {}};
    dataset.control.push_back(std::move(record));
}

// An area of nothing would be no statement.
constexpr double smallest_area_km2 = 1e-6;

// As stated, else what the digits tell.
Area precision_of(const Row& row) {
    return square_km(row.optional_number("precision", 0, 5.2e8).value_or(last_digit(row.text("km2"))));
}

void add_area(const Row& row, const KnownIds& ids, Dataset& dataset) {
    dataset.areas.push_back({{row.reference("region", ids.regions)},
                             square_km(row.number("km2", smallest_area_km2, 5.2e8)),
                             row.text("borders"),
                             citation_of(row, ids, dataset),
                             precision_of(row)});
}

namespace {

bool is_place(const Dataset& dataset, const KnownIds& ids, const std::string& id) {
    return ids.regions.contains(id) ||
           std::any_of(dataset.context.begin(), dataset.context.end(),
                       [&](const ContextFeature& feature) { return feature.id == id; });
}

// `milan;turin`
std::vector<std::string> towards_of(const Row& row, const KnownIds& ids, const Dataset& dataset) {
    auto places = split(row.text("towards"), ';');
    for (const auto& id : places) {
        if (!is_place(dataset, ids, id)) {
            row.fail("towards", "list ids of regions or of places of the context between semicolons ('" + id +
                                    "' is none)");
        }
    }
    return places;
}

}  // namespace

void add_event(const Row& row, const KnownIds& ids, Dataset& dataset) {
    // An event of no stated subject is a subject of its own.
    const auto subject = row.text("subject").empty() ? row.raw().place : row.text("subject");
    dataset.events.push_back({row.date("date"),
                              row.text("title"),
                              row.text("kind"),
                              subject,
                              row.text("place"),
                              {row.optional_reference("region", ids.regions)},
                              citation_of(row, ids, dataset),
                              row.text("note"),
                              towards_of(row, ids, dataset)});
}

void add_name(const Row& row, const KnownIds& ids, Dataset& dataset) {
    dataset.names.push_back(
        {row.text("region"), row.text("language"), row.text("name"), citation_of(row, ids, dataset)});
}

}  // namespace geodata
