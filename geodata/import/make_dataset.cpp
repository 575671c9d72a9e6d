#include "geodata/import/make_dataset.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/import/area_units.hpp"
#include "geodata/import/axes_evidence.hpp"
#include "geodata/import/first_view.hpp"
#include "geodata/import/kept_versions.hpp"
#include "geodata/import/party_look.hpp"
#include "geodata/import/region_ids.hpp"
#include "geodata/import/version.hpp"
#include "geodata/io/input_limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace geodata {

namespace {

constexpr const char* not_stated = "no stated holder";  // as it stands behind `held by`

std::string shortened(std::string text, std::size_t most) {
    if (text.size() > most) {
        text.resize(most - 3);
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) {
            text.pop_back();  // no half letters
        }
        if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0U) {
            text.pop_back();
        }
        text += "…";
    }
    return text;
}

class DatasetMaker {
public:
    DatasetMaker(const ImportTable& table, const Mapping& mapping, int undated)
        : table_(table), mapping_(mapping), versions_(versions_of(table, mapping, undated)) {}

    Imported make() {
        describe();
        merge_unchanged(table_, mapping_, versions_);
        if (mapping_["parts"] != "beside") {
            enclosures_ = enclosures_of(table_, versions_);
        }
        add_stated_enclosures();
        if (mapping_["parts"] == "alone") {
            leave_out_wholes();
        }
        if (mapping_["parts"] != "alone") {
            split_parts(table_, versions_, enclosures_);
        }
        count_versions();
        make_parties();
        for (const auto& version : versions_.rows) {
            if (repeats(version)) {
                repeated_.push_back(fmt::format("{}, row {}", table_.file_of(table_.rows[version.row]),
                                                table_.rows[version.row].row));
            } else {
                add_version(version);
            }
        }
        if (mapping_["parts"] != "alone") {
            put_parts_inside();
        }
        finish();
        return std::move(made_);
    }

private:
    const std::string& cell(const Version& version, std::string_view question) const {
        static const std::string nothing;
        const int column = table_.column(mapping_[question]);
        return column < 0 ? nothing : table_.rows[version.row].cells[static_cast<std::size_t>(column)];
    }
    /// A shape, and the whole that it is a part of where there are several in turn: what a region is made of.
    using DrawnPart = std::pair<std::size_t, std::size_t>;
    DrawnPart drawn(const Version& version) const { return {table_.rows[version.row].shape, version.whole}; }
    const ImportShape& shape(const Version& version) const {
        return table_.shapes[table_.rows[version.row].shape];
    }

    std::set<std::string> taken_files() const {
        std::set<std::string> files;
        for (const auto& layer : table_.layers) {
            if (layer.taken) {
                files.insert(layer.file);
            }
        }
        return files;
    }

    void describe() {
        auto& dataset = made_.dataset;
        const auto files = taken_files();
        const auto named = files.size() <= 3
                               ? enumerated({files.begin(), files.end()})
                               : fmt::format("{} and {} more files", *files.begin(), files.size() - 1);
        dataset.title = shortened(table_.title, longest_name);
        dataset.description =
            fmt::format("Imported from {}, {}.", named, counted(table_.rows.size(), "row", "rows"));
        dataset.boundary_note = fmt::format("Outlines as in {}", shortened(named, 200));
        dataset.first_day = versions_.first_day;
        dataset.last_day = versions_.last_day;
        dataset.sources.push_back({"import", shortened(table_.title, 18), shortened(named, longest_name), "",
                                   "", "", SourceRole::primary, shortened(named, longest_name)});
        dataset.list_source = {0};
    }

    // What a column says lies in what, as far as the outlines do not say otherwise.
    void add_stated_enclosures() {
        const int column = table_.column(mapping_["part_of"]);
        if (column < 0) {
            return;
        }
        const auto named = RowNames(table_, versions_, mapping_).named_in(column);
        const auto stated = stated_enclosures(table_, versions_, named);
        std::set<std::size_t> inside;
        for (const auto& enclosure : stated) {
            inside.insert(enclosure.inner.begin(), enclosure.inner.end());
        }
        const auto others = named.filled - named.itself - inside.size();
        if (others > 0) {
            versions_.notes.push_back(
                fmt::format("{} in no outline that “{}” names at that time, and {}.",
                            counted(others, "row lies", "rows lie"), mapping_["part_of"],
                            others == 1 ? "is no part of another" : "are no parts of others"));
        }
        enclosures_.insert(enclosures_.end(), stated.begin(), stated.end());
    }

    // What others fill is told, and not shown.
    void leave_out_wholes() {
        const auto names = take_out_wholes(enclosures_, versions_);
        if (!names.empty()) {
            versions_.notes.push_back(
                fmt::format("{} not shown, as others lie in it and fill it: {}.",
                            counted(names.size(), "name is", "names are"),
                            shortened(joined({names.begin(), names.end()}, ", "), 300)));
        }
    }

    // Each into the smallest that it lies in.
    void put_parts_inside() {
        auto& regions = made_.dataset.regions;
        std::map<std::size_t, double> around;  // of each part, by its region, in km²
        for (const auto& enclosure : enclosures_) {
            const auto outer = regions_.find(drawn(versions_.rows[enclosure.outer]));
            for (const auto one : enclosure.inner) {
                const auto inner = regions_.find(drawn(versions_.rows[one]));
                if (outer == regions_.end() || inner == regions_.end()) {
                    continue;
                }
                const double size = in_square_km(spherical_area(regions[outer->second.position()].shape));
                const auto [known, first] = around.try_emplace(inner->second.position(), size);
                if (first || size < known->second) {
                    known->second = size;
                    regions[inner->second.position()].part_of = outer->second;
                }
            }
        }
        if (!around.empty()) {
            made_.notes.push_back(fmt::format(
                "{} in others and {} a part of them: a sum of one holder counts that land once. Sums of all "
                "add what different holders hold, so they count it with each; to see the parts alone, have "
                "them "
                "shown in the place of the larger ones.",
                counted(around.size(), "region lies", "regions lie"), around.size() == 1 ? "is" : "are"));
        }
    }

    void count_versions() {
        for (const auto& version : versions_.rows) {
            ++versions_of_thing_[version.thing];
            ++versions_of_shape_[drawn(version)];
        }
    }

    // The holder of most land at one time stands first, and gets the clearest colours.
    void make_parties() {
        std::map<std::string, double> land;
        for (const auto& version : versions_.rows) {
            auto& most = land[version.holder];
            most = std::max(most, measured(version));
        }
        std::vector<std::string> holders;
        for (const auto& [holder, area] : land) {
            holders.push_back(holder);
        }
        std::stable_sort(holders.begin(), holders.end(),
                         [&](const auto& a, const auto& b) { return land.at(a) > land.at(b); });
        UniqueIds ids;
        for (const auto& holder : holders) {
            const auto look = party_look(made_.dataset.parties.size());
            const auto name = party_name(holder);
            parties_[holder] = {static_cast<int>(made_.dataset.parties.size())};
            made_.dataset.parties.push_back(
                {ids.take(name, "party"), name, shortened(name, 40), look.colour, look.pattern});
        }
    }

    // Where each thing is its own, the party is called like it and not by its id.
    std::string party_name(const std::string& holder) const {
        if (holder.empty()) {
            return not_stated;
        }
        if (!mapping_["holder"].empty() || mapping_["thing"].empty()) {
            return shortened(holder, longest_name);
        }
        const auto found = std::find_if(versions_.rows.begin(), versions_.rows.end(),
                                        [&](const Version& version) { return version.holder == holder; });
        return shortened(found->name, longest_name);
    }

    double measured(const Version& version) {
        const auto position = table_.rows[version.row].shape;
        const auto known = areas_.find(position);
        if (known != areas_.end()) {
            return known->second;
        }
        const double area = in_square_km(geodesic_area(table_.shapes[position].land));
        areas_[position] = area;
        return area;
    }

    void add_version(const Version& version) {
        if (shape(version).empty()) {
            ++without_outline_;
            return;
        }
        add_context(version);
        if (!shape(version).land.empty()) {
            add_control(version, region_for(version));
        }
    }

    // The same thing, time, holder and outline once more.
    bool repeats(const Version& version) {
        const auto key =
            fmt::format("{}\x1F{}\x1F{}\x1F{}\x1F{}", version.thing, version.name, version.holder,
                        version.from.text, version.until ? version.until->text : std::string());
        auto& others = known_.try_emplace(key).first->second;
        const auto position = table_.rows[version.row].shape;
        const bool known = std::any_of(others.begin(), others.end(), [&](std::size_t other) {
            return other == position || table_.shapes[other] == table_.shapes[position];
        });
        others.push_back(position);
        return known && !shape(version).empty();
    }

    std::string kind_of(const Version& version, const char* otherwise) const {
        const auto& stated = cell(version, "kind");
        return stated.empty() ? otherwise : shortened(stated, longest_name);
    }

    // Holders of one outline in turn hold one region, which is always there; an outline of its own has its own time.
    RegionIndex region_for(const Version& version) {
        const auto position = drawn(version);
        const bool shared = versions_of_shape_.at(position) > 1;
        const auto known = regions_.find(position);
        if (shared && known != regions_.end()) {
            return known->second;
        }
        const RegionIndex index{static_cast<int>(made_.dataset.regions.size())};
        Region region{id_of(version, shared),
                      shortened(version.name, longest_name),
                      kind_of(version, "region"),
                      {},
                      Basis::mapped,
                      {},
                      shape(version).land};
        if (!shared && versions_.dated) {
            if (version.begin_stated) {
                region.from = version.from;
            }
            region.until = version.until;
        }
        made_.dataset.regions.push_back(std::move(region));
        regions_[position] = index;
        add_area(version, index);
        return index;
    }

    std::string id_of(const Version& version, bool shared) {
        const bool several = !shared && versions_of_thing_.at(version.thing) > 1 && version.begin_stated;
        const auto of_thing = id_word(mapping_["thing"].empty() ? version.name : version.thing);
        const auto word = of_thing.empty() ? std::string("region") : of_thing;
        return ids_.take(several ? word + "-" + version.from.text : word, "region");
    }

    std::string locator_of(const Version& version) const {
        const auto& row = table_.rows[version.row];
        auto text = fmt::format("Imported from {}, row {}", table_.file_of(row), row.row);
        text += row.table_row.empty() ? "" : " and " + row.table_row;
        if (!version.unchanged.empty()) {
            const auto& last = table_.rows[version.unchanged.back()];
            text += fmt::format(", unchanged to {}, row {}", table_.file_of(last), last.row);
        }
        const auto& citation = cell(version, "citation");
        return shortened(citation.empty() ? text : text + ", which cites: " + citation, longest_text);
    }

    Citation citation_of(const Version& version) const { return {{0}, locator_of(version)}; }

    std::string note_of(const Version& version) const {
        std::string note = cell(version, "note");
        if (!version.begin_stated && versions_.dated) {
            note += std::string(note.empty() ? "" : " ") + "No beginning is stated.";
        }
        return shortened(note, longest_text);
    }

    void add_control(const Version& version, RegionIndex region) {
        ControlRecord record{
            region, parties_.at(version.holder), version.from,    version.until, Extent::whole,
            {},     citation_of(version),        note_of(version)};
        made_.dataset.control.push_back(std::move(record));
    }

    void add_area(const Version& version, RegionIndex region) {
        const auto& stated = cell(version, "area");
        const auto number = parse_number(stated);
        if (!number.found || number.value <= 0) {
            return;
        }
        const auto& units = area_units();
        const auto unit = std::find_if(units.begin(), units.end(),
                                       [&](const auto& one) { return one.word == mapping_["area_unit"]; });
        constexpr double exact = 1e6;  // no more digits than a table of areas has
        const double km2 = std::round(number.value * unit->square_km * exact) / exact;
        made_.dataset.areas.push_back({region, square_km(km2), "as listed", citation_of(version),
                                       square_km(last_digit(stated) * unit->square_km)});
    }

    void add_context(const Version& version) {
        const auto add = [&](ContextShape drawn, const char* kind) {
            ContextFeature feature;
            feature.kind = kind;
            feature.id = context_ids_.take(version.name, kind);
            feature.name = shortened(version.name, longest_name);
            feature.rank = 1;
            if (versions_.dated && version.begin_stated) {
                feature.from = version.from;
            }
            feature.until = version.until;
            feature.note = shortened(locator_of(version), longest_text);
            feature.shape = std::move(drawn);
            made_.dataset.context.push_back(std::move(feature));
        };
        for (const auto point : shape(version).points) {
            add(point, "town");
        }
        if (!shape(version).lines.empty()) {
            add(shape(version).lines, "line");
        }
        if (shape(version).land.empty() && !shape(version).points.empty() && versions_.dated &&
            version.begin_stated) {
            Event event;
            event.date = version.from;
            const auto taken = version.before.empty() ? std::string() : ", before by " + version.before;
            event.title =
                mapping_["holder"].empty() || version.holder.empty()
                    ? shortened(version.name, longest_name)
                    : shortened(fmt::format("{}: held by {}{}", version.name, version.holder, taken),
                                longest_name);
            event.kind = "place";
            event.subject = fmt::format("events:{}", made_.dataset.events.size() + 1);
            event.place = shortened(version.name, longest_name);
            event.citation = citation_of(version);
            made_.dataset.events.push_back(std::move(event));
        }
    }

    void finish() {
        auto& dataset = made_.dataset;
        if (dataset.regions.empty() && dataset.context.empty()) {
            throw Error(versions_.left_out.empty() ? "No row of the files has an outline."
                                                   : joined(versions_.left_out, " "));
        }
        if (!table_.repairs.empty()) {
            dataset.boundary_note +=
                fmt::format("; {} repaired", counted(table_.repairs.size(), "outline was", "outlines were"));
        }
        dataset.default_view = first_view(dataset);
        dataset.opening_day = opening_day(dataset);
        note_all();
        dataset.reading_notes = made_.notes;
    }

    void note_all() {
        auto& notes = made_.notes;
        if (!table_.repairs.empty()) {
            notes.push_back(fmt::format("{} no proper {} and {} repaired.",
                                        counted(table_.repairs.size(), "outline was", "outlines were"),
                                        table_.repairs.size() == 1 ? "one" : "ones",
                                        table_.repairs.size() == 1 ? "was" : "were"));
        }
        if (!repeated_.empty()) {
            constexpr std::size_t most_named = 5;
            const auto more = repeated_.size() > most_named ? repeated_.size() - most_named : 0;
            auto named = repeated_;
            named.resize(repeated_.size() - more);
            notes.push_back(fmt::format("{} an earlier one in everything and {} left out: {}{}.",
                                        counted(repeated_.size(), "row repeats", "rows repeat"),
                                        repeated_.size() == 1 ? "is" : "are", joined(named, "; "),
                                        more > 0 ? fmt::format(" and {} more", more) : ""));
        }
        if (without_outline_ > 0) {
            notes.push_back(fmt::format("{} no outline and {} not drawn.",
                                        counted(without_outline_, "row has", "rows have"),
                                        without_outline_ == 1 ? "is" : "are"));
        }
        const auto add = [&](const std::vector<std::string>& more) {
            notes.insert(notes.end(), more.begin(), more.end());
        };
        add(table_.left_out);
        add(versions_.left_out);
        add(versions_.notes);
        add(table_.notes);
        if (!versions_.dated) {
            notes.push_back(fmt::format("No dates are stated; the map is shown for {}.",
                                        year_month_day(versions_.first_day).year));
        }
        add(table_.repairs);  // last, since there may be many
    }

    const ImportTable& table_;
    const Mapping& mapping_;
    Versions versions_;
    Imported made_;
    UniqueIds ids_;
    UniqueIds context_ids_;
    std::map<std::string, std::size_t> versions_of_thing_;
    std::map<DrawnPart, std::size_t> versions_of_shape_;
    std::map<std::size_t, double> areas_;
    std::map<DrawnPart, RegionIndex> regions_;
    std::map<std::string, PartyIndex> parties_;
    std::map<std::string, std::vector<std::size_t>> known_;  // shapes of rows that are alike
    std::vector<Enclosure> enclosures_;
    std::vector<std::string> repeated_;  // where rows stand that repeat others
    std::size_t without_outline_ = 0;
};

}  // namespace

Imported make_dataset(const ImportTable& table, const Mapping& mapping, int undated) {
    require_fitting(mapping, table);
    return mapping["axes"] == "exchanged" ? DatasetMaker(with_exchanged_axes(table), mapping, undated).make()
                                          : DatasetMaker(table, mapping, undated).make();
}

}  // namespace geodata
