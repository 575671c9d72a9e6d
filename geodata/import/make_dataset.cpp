#include "geodata/import/make_dataset.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/import/axes_evidence.hpp"
#include "geodata/import/first_view.hpp"
#include "geodata/import/fitting_text.hpp"
#include "geodata/import/import_parties.hpp"
#include "geodata/import/kept_versions.hpp"
#include "geodata/import/record_maker.hpp"
#include "geodata/io/input_limits.hpp"

#include <fmt/format.h>

#include <set>

namespace geodata {

namespace {

void describe(const ImportTable& table, const Versions& versions, Dataset& dataset) {
    std::set<std::string> files;
    for (const auto& layer : table.layers) {
        if (layer.taken) {
            files.insert(layer.file);
        }
    }
    const auto named = files.size() <= 3
                           ? enumerated({files.begin(), files.end()})
                           : fmt::format("{} and {} more files", *files.begin(), files.size() - 1);
    dataset.title = shortened(table.title, longest_name);
    dataset.description =
        fmt::format("Imported from {}, {}.", named, counted(table.rows.size(), "row", "rows"));
    dataset.boundary_note = fmt::format("Outlines as in {}", shortened(named, 200));
    if (!table.repairs.empty()) {
        dataset.boundary_note +=
            fmt::format("; {} repaired", counted(table.repairs.size(), "outline was", "outlines were"));
    }
    dataset.first_day = versions.first_day;
    dataset.last_day = versions.last_day;
    dataset.sources.push_back({"import", shortened(table.title, 18), shortened(named, longest_name), "", "",
                               "", SourceRole::primary, shortened(named, longest_name)});
    dataset.list_source = {0};
}

std::string parts_note(std::size_t parts) {
    return fmt::format(
        "{} in others and {} a part of them: a sum of one holder counts that land once. Sums of all add what "
        "different holders hold, so they count it with each; to see the parts alone, have them shown in the "
        "place of the larger ones.",
        counted(parts, "region lies", "regions lie"), parts == 1 ? "is" : "are");
}

std::string repairs_note(std::size_t repairs) {
    return fmt::format("{} no proper {} and {} repaired.", counted(repairs, "outline was", "outlines were"),
                       repairs == 1 ? "one" : "ones", repairs == 1 ? "was" : "were");
}

std::vector<std::string> all_notes(const ImportTable& table, const Versions& versions,
                                   const RecordMaker& records, std::size_t parts) {
    std::vector<std::string> notes;
    const auto add = [&](const std::vector<std::string>& more) {
        notes.insert(notes.end(), more.begin(), more.end());
    };
    if (parts > 0) {
        notes.push_back(parts_note(parts));
    }
    if (!table.repairs.empty()) {
        notes.push_back(repairs_note(table.repairs.size()));
    }
    add(records.notes());
    add(table.left_out);
    add(versions.left_out);
    add(versions.notes);
    add(table.notes);
    if (!versions.dated) {
        notes.push_back(fmt::format("No dates are stated; the map is shown for {}.",
                                    year_month_day(versions.first_day).year));
    }
    add(table.repairs);  // last, since there may be many
    return notes;
}

Imported made_of(const ImportTable& table, const Mapping& mapping, int undated) {
    auto versions = versions_of(table, mapping, undated);
    const auto enclosures = keep_versions(table, mapping, versions);
    Dataset dataset;
    describe(table, versions, dataset);
    const auto parties = add_parties(table, versions, mapping, dataset.parties);
    RecordMaker records(table, mapping, versions, parties, dataset);
    for (const auto& version : versions.rows) {
        records.add(version);
    }
    if (dataset.regions.empty() && dataset.context.empty()) {
        throw Error(versions.left_out.empty() ? "No row of the files has an outline."
                                              : joined(versions.left_out, " "));
    }
    const auto parts = records.put_parts_inside(enclosures);
    dataset.default_view = first_view(dataset);
    dataset.opening_day = opening_day(dataset);
    dataset.reading_notes = all_notes(table, versions, records, parts);
    return {dataset, dataset.reading_notes};
}

}  // namespace

Imported make_dataset(const ImportTable& table, const Mapping& mapping, int undated) {
    require_fitting(mapping, table);
    return mapping["axes"] == "exchanged" ? made_of(with_exchanged_axes(table), mapping, undated)
                                          : made_of(table, mapping, undated);
}

}  // namespace geodata
