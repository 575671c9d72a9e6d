#include "geodata/base/text.hpp"
#include "geodata/io/record_readers.hpp"

#include <algorithm>

namespace geodata {

Citation citation_of(const Row& row, const KnownIds& ids) {
    return {{row.reference("source", ids.sources)}, row.text("locator")};
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
                         row.text("note"),
                         row.text("holder_as_stated")};
    if (record.until && record.until->latest <= record.from.earliest) {
        row.fail("until", "come after 'from'");
    }
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
                             citation_of(row, ids),
                             precision_of(row)});
}

namespace {

bool is_place(const Dataset& dataset, const KnownIds& ids, const std::string& id) {
    return ids.regions.contains(id) ||
           std::any_of(dataset.context.begin(), dataset.context.end(),
                       [&](const ContextFeature& feature) { return feature.id == id; });
}

// `tartar;barda`
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
                              citation_of(row, ids),
                              row.text("note"),
                              towards_of(row, ids, dataset)});
}

void add_name(const Row& row, const KnownIds& ids, Dataset& dataset) {
    dataset.names.push_back(
        {row.text("region"), row.text("language"), row.text("name"), citation_of(row, ids)});
}

}  // namespace geodata
