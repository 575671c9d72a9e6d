#include "geodata/io/record_readers.hpp"

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

void add_area(const Row& row, const KnownIds& ids, Dataset& dataset) {
    dataset.areas.push_back({{row.reference("region", ids.regions)},
                             square_km(row.number("km2", smallest_area_km2, 5.2e8)),
                             row.text("borders"),
                             citation_of(row, ids)});
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

}  // namespace geodata
