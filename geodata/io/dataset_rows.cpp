#include "geodata/io/dataset_rows.hpp"

#include "geodata/base/text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <functional>
#include <map>

namespace geodata {

namespace {

using Cells = std::vector<std::string>;

// The shortest text that reads back as the same number.
std::string number_text(double value) { return fmt::format("{}", value); }

// Only what the digits of the figure do not tell by themselves.
std::string precision_text(Area figure, Area precision) {
    const double km2 = in_square_km(precision);
    return km2 == last_digit(number_text(in_square_km(figure))) ? std::string() : number_text(km2);
}

std::string text_of(const std::optional<EdtfDate>& date) { return date ? date->text : std::string(); }

std::string text_of(Basis basis) { return basis == Basis::mapped ? "mapped" : "reconstructed"; }

std::string text_of(Extent extent) {
    switch (extent) {
        case Extent::whole: return "whole";
        case Extent::part: return "part";
        case Extent::contested: return "contested";
        default: return "unknown";
    }
}

std::string text_of(Quantity quantity) {
    switch (quantity) {
        case Quantity::share: return "share";
        case Quantity::area: return "area";
        case Quantity::held_count: return "held_count";
        case Quantity::change_count: return "change_count";
        default: return "event_count";
    }
}

template <class TableIndex>
std::string id_of(const Dataset& dataset, TableIndex index) {
    return index ? dataset[index].id : std::string();
}

std::string sources_of(const Dataset& dataset, const Citations& citations) {
    Cells ids;
    for (const auto& citation : citations) {
        ids.push_back(dataset[citation.source].id);
    }
    return joined(ids, ";");
}

std::string locators_of(const Citations& citations) {
    Cells locators;
    for (const auto& citation : citations) {
        locators.push_back(citation.locator);
    }
    return joined(locators, ";");
}

TableRow row(Cells cells) { return {{}, std::move(cells), {}}; }

std::vector<TableRow> source_rows(const Dataset& dataset) {
    std::vector<TableRow> rows;
    for (const auto& s : dataset.sources) {
        rows.push_back(row({s.id, s.short_name, s.title, s.publisher, s.perspective, s.published,
                            s.role == SourceRole::primary ? "primary" : "comparison", s.file_or_url}));
    }
    return rows;
}

std::vector<TableRow> region_rows(const Dataset& dataset) {
    std::vector<TableRow> rows;
    for (const auto& r : dataset.regions) {
        rows.push_back({{},
                        {r.id, r.name, r.kind, id_of(dataset, r.part_of), text_of(r.basis), r.note,
                         text_of(r.from), text_of(r.until), "", "", ""},
                        r.shape});
    }
    return rows;
}

std::vector<TableRow> context_rows(const Dataset& dataset) {
    std::vector<TableRow> rows;
    for (const auto& c : dataset.context) {
        rows.push_back({{},
                        {c.kind, c.id, c.name, number_text(c.rank), text_of(c.from), text_of(c.until),
                         text_of(c.basis), c.note, c.part_of},
                        c.shape});
    }
    return rows;
}

std::vector<TableRow> control_rows(const Dataset& dataset) {
    std::vector<TableRow> rows;
    for (const auto& c : dataset.control) {
        rows.push_back(
            row({id_of(dataset, c.region), id_of(dataset, c.holder), c.from.text, text_of(c.until),
                 text_of(c.extent), c.share ? number_text(*c.share) : std::string(),
                 id_of(dataset, c.citation.source), c.citation.locator, c.note, c.holder_as_stated}));
    }
    return rows;
}

std::vector<TableRow> area_rows(const Dataset& dataset) {
    std::vector<TableRow> rows;
    for (const auto& a : dataset.areas) {
        rows.push_back(row({id_of(dataset, a.region), number_text(in_square_km(a.area)),
                            precision_text(a.area, a.precision), a.borders, id_of(dataset, a.citation.source),
                            a.citation.locator}));
    }
    return rows;
}

std::vector<TableRow> total_rows(const Dataset& dataset) {
    std::vector<TableRow> rows;
    for (const auto& t : dataset.totals) {
        rows.push_back(
            row({t.id, t.wording, text_of(t.quantity), fmt::format("{:.{}f}", t.value, t.decimals),
                 t.approximate ? "yes" : "no", t.scope.text, t.as_of.text, id_of(dataset, t.denominator),
                 sources_of(dataset, t.citations), locators_of(t.citations), t.holder_as_stated}));
    }
    return rows;
}

// A subject that the reader made up from the row's place means none.
std::string subject_of(const Event& event) {
    return event.subject.find(':') == std::string::npos ? event.subject : std::string();
}

std::vector<TableRow> event_rows(const Dataset& dataset) {
    std::vector<TableRow> rows;
    for (const auto& e : dataset.events) {
        rows.push_back(
            row({e.date.text, e.title, e.kind, subject_of(e), e.place, id_of(dataset, e.region),
                 id_of(dataset, e.citation.source), e.citation.locator, e.note, joined(e.towards, ";")}));
    }
    return rows;
}

std::vector<TableRow> statement_rows(const Dataset& dataset) {
    std::vector<TableRow> rows;
    for (const auto& s : dataset.statements) {
        Cells carried;
        for (const auto& carrier : s.rows) {
            carried.push_back(carrier.table + ":" + carrier.id);
        }
        rows.push_back(
            row({s.id, id_of(dataset, s.citation.source), s.citation.locator, s.kind, text_of(s.date),
                 s.subject, s.gist, s.figure ? fmt::format("{:.{}f}", *s.figure, s.decimals) : std::string(),
                 s.unit, s.stance, joined(s.terms, ";"), joined(carried, ";")}));
    }
    return rows;
}

std::vector<TableRow> name_rows(const Dataset& dataset) {
    std::vector<TableRow> rows;
    for (const auto& n : dataset.names) {
        rows.push_back(
            row({n.of, n.language, n.name, id_of(dataset, n.citation.source), n.citation.locator}));
    }
    return rows;
}

// As it was read: what is beyond the 180th meridian begins anew, without the remainders of counting.
double east_of(const LonLatBox& view) {
    return view.east > 180 ? std::round((view.east - 360) * 1e9) / 1e9 : view.east;
}

}  // namespace

Table rows_of(const Dataset& dataset, const TableFormat& format) {
    static const std::map<std::string, std::function<std::vector<TableRow>(const Dataset&)>> tables{
        {"sources", source_rows},  {"regions", region_rows}, {"context", context_rows},
        {"control", control_rows}, {"areas", area_rows},     {"totals", total_rows},
        {"events", event_rows},    {"names", name_rows},     {"statements", statement_rows}};
    return {&format, tables.at(format.name)(dataset), {}};
}

namespace {

// Without a fraction that the figure has not: its digits tell its precision.
nlohmann::ordered_json digits_of(double value) {
    return value == std::floor(value) && std::abs(value) < 1e15 ? nlohmann::ordered_json(std::llround(value))
                                                                : nlohmann::ordered_json(value);
}

}  // namespace

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
