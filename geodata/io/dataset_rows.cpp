#include "geodata/io/dataset_rows.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/model/choice_words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <map>

namespace geodata {

namespace {

using Cells = std::vector<std::string>;

// Only what the digits of the figure do not tell by themselves.
std::string precision_text(Area figure, Area precision) {
    const double km2 = in_square_km(precision);
    return km2 == last_digit(fmt::to_string(in_square_km(figure))) ? std::string() : fmt::to_string(km2);
}

std::string text_of(const std::optional<EdtfDate>& date) { return date ? date->text : std::string(); }

template <class TableIndex>
std::string id_of(const Dataset& dataset, TableIndex index) {
    return index ? dataset[index].id : std::string();
}

// A subject that the reader made up from the row's place means none.
std::string subject_of(const Event& event) {
    return event.subject.find(':') == std::string::npos ? event.subject : std::string();
}

TableRow row(Cells cells, std::optional<ContextShape> shape = {}) {
    return {{}, std::move(cells), std::move(shape)};
}

// One record of each table as its row.

TableRow row_of(const Dataset& /*dataset*/, const Source& s) {
    return row({s.id, s.short_name, s.title, s.publisher, s.perspective, s.published,
                word_for(role_words, s.role), s.file_or_url});
}

TableRow row_of(const Dataset& dataset, const Region& r) {
    return row({r.id, r.name, r.kind, id_of(dataset, r.part_of), word_for(basis_words, r.basis), r.note,
                text_of(r.from), text_of(r.until), "", "", ""},
               r.shape);
}

TableRow row_of(const Dataset& /*dataset*/, const ContextFeature& c) {
    return row({c.kind, c.id, c.name, fmt::to_string(c.rank), text_of(c.from), text_of(c.until),
                word_for(basis_words, c.basis), c.note, c.part_of},
               c.shape);
}

TableRow row_of(const Dataset& dataset, const ControlRecord& c) {
    return row({id_of(dataset, c.region), id_of(dataset, c.holder), c.from.text, text_of(c.until),
                word_for(extent_words, c.extent), c.share ? fmt::to_string(*c.share) : std::string(),
                id_of(dataset, c.citation.source), c.citation.locator, c.note, c.holder_as_stated});
}

TableRow row_of(const Dataset& dataset, const AreaClaim& a) {
    return row({id_of(dataset, a.region), fmt::to_string(in_square_km(a.area)),
                precision_text(a.area, a.precision), a.borders, id_of(dataset, a.citation.source),
                a.citation.locator});
}

TableRow row_of(const Dataset& dataset, const StatedTotal& t) {
    const auto sources =
        each_of(t.citations, [&](const Citation& citation) { return dataset[citation.source].id; });
    return row({t.id, t.wording, word_for(quantity_words, t.quantity),
                fmt::format("{:.{}f}", t.value, t.decimals), t.approximate ? "yes" : "no", t.scope.text,
                t.as_of.text, id_of(dataset, t.denominator), joined(sources, ";"),
                joined(each_of(t.citations, &Citation::locator), ";"), t.holder_as_stated});
}

TableRow row_of(const Dataset& dataset, const Event& e) {
    return row({e.date.text, e.title, e.kind, subject_of(e), e.place, id_of(dataset, e.region),
                id_of(dataset, e.citation.source), e.citation.locator, e.note, joined(e.towards, ";")});
}

TableRow row_of(const Dataset& dataset, const Statement& s) {
    const auto carried =
        each_of(s.rows, [](const StatementRow& carrier) { return carrier.table + ":" + carrier.id; });
    return row({s.id, id_of(dataset, s.citation.source), s.citation.locator, s.kind, text_of(s.date),
                s.subject, s.gist, s.figure ? fmt::format("{:.{}f}", *s.figure, s.decimals) : std::string(),
                s.unit, s.stance, joined(s.terms, ";"), joined(carried, ";")});
}

TableRow row_of(const Dataset& dataset, const Name& n) {
    return row({n.of, n.language, n.name, id_of(dataset, n.citation.source), n.citation.locator});
}

template <auto records>
std::vector<TableRow> rows_from(const Dataset& dataset) {
    std::vector<TableRow> rows;
    for (const auto& record : dataset.*records) {
        rows.push_back(row_of(dataset, record));
    }
    return rows;
}

// As it was read: what is beyond the 180th meridian begins anew, without the remainders of counting.
double east_of(const LonLatBox& view) {
    return view.east > 180 ? std::round((view.east - 360) * 1e9) / 1e9 : view.east;
}

// Without a fraction that the figure has not: its digits tell its precision.
nlohmann::ordered_json digits_of(double value) {
    return value == std::floor(value) && std::abs(value) < 1e15 ? nlohmann::ordered_json(std::llround(value))
                                                                : nlohmann::ordered_json(value);
}

}  // namespace

Table rows_of(const Dataset& dataset, const TableFormat& format) {
    using Rows = std::vector<TableRow> (*)(const Dataset&);
    static const std::map<std::string, Rows> tables{
        {"sources", rows_from<&Dataset::sources>}, {"regions", rows_from<&Dataset::regions>},
        {"context", rows_from<&Dataset::context>}, {"control", rows_from<&Dataset::control>},
        {"areas", rows_from<&Dataset::areas>},     {"totals", rows_from<&Dataset::totals>},
        {"events", rows_from<&Dataset::events>},   {"statements", rows_from<&Dataset::statements>},
        {"names", rows_from<&Dataset::names>}};
    return {&format, tables.at(format.name)(dataset), {}};
}

std::string description_of(const Dataset& dataset) {
    using Json = nlohmann::ordered_json;
    Json parties = Json::array();
    for (const auto& p : dataset.parties) {
        parties.push_back({{"id", p.id},
                           {"name", p.name},
                           {"short", p.short_name},
                           {"colour", p.colour},
                           {"pattern", p.pattern}});
    }
    Json areas = Json::array();
    for (const auto& a : dataset.reference_areas) {
        areas.push_back({{"id", a.id},
                         {"name", a.name},
                         {"km2", digits_of(in_square_km(a.area))},
                         {"source", id_of(dataset, a.citation.source)},
                         {"locator", a.citation.locator}});
        if (!precision_text(a.area, a.precision).empty()) {
            areas.back()["precision"] = digits_of(in_square_km(a.precision));
        }
    }
    const auto& view = dataset.default_view;
    Json json{
        {"format_version", 1},
        {"title", dataset.title},
        {"description", dataset.description},
        {"span", {{"first_day", iso_text(dataset.first_day)}, {"last_day", iso_text(dataset.last_day)}}},
        {"list_source", id_of(dataset, dataset.list_source)},
        {"parties", parties},
        {"reference_areas", areas},
        {"licence", dataset.licence},
        {"boundary_note", dataset.boundary_note}};
    // What is left out is made of all sources again when it is read.
    if (std::any_of(dataset.control.begin(), dataset.control.end(),
                    [](const ControlRecord& record) { return record.listed_too; })) {
        json.erase("list_source");
    }
    if (dataset.opening_day) {
        json["opening_day"] = iso_text(*dataset.opening_day);
    }
    if (dataset.party) {
        json["party"] = id_of(dataset, dataset.party);
    }
    if (!view.empty()) {
        json["default_view"] = {
            {"west", view.west}, {"south", view.south}, {"east", east_of(view)}, {"north", view.north}};
    }
    for (const auto& profile : dataset.profiles) {
        json["profiles"].push_back(
            {{"id", profile.id}, {"title", profile.title}, {"prefer", profile_text(dataset, profile)}});
    }
    return json.dump(2) + "\n";
}

}  // namespace geodata
