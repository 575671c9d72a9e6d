#include "app/ui/panels/total_words.hpp"

#include "app/ui/ui_memory.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/model/typed_date.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

// A date as EDTF, from one as people write it.
std::string edtf_of(const Dataset& dataset, const std::string& typed) {
    const auto read = read_typed_date(typed, dataset.first_day, dataset.last_day);
    if (!read.date) {
        throw Error(read.problem);
    }
    const auto& date = *read.date;
    if (!date.text.empty() && parse_edtf(date.text)) {
        return date.text;
    }
    return date.is_day() ? iso_text(date.earliest) : iso_text(date.earliest) + "/" + iso_text(date.latest);
}

// Every region that the dataset's list has a row for.
bool is_all_listed(const Dataset& dataset, const Scope& scope) {
    return scope.kinds.empty() &&
           std::all_of(dataset.control.begin(), dataset.control.end(), [&](const ControlRecord& record) {
               return record.citation.source != dataset.list_source || record.extent != Extent::whole ||
                      std::find(scope.regions.begin(), scope.regions.end(), record.region) !=
                          scope.regions.end();
           });
}

std::string scope_words(const Dataset& dataset, const Scope& scope) {
    if (is_all_listed(dataset, scope)) {
        return "all that is listed";
    }
    std::vector<std::string> names;
    for (const auto& kind : scope.kinds) {
        names.push_back(all_of_kind(kind));
    }
    for (const auto region : scope.regions) {
        names.push_back(dataset[region].name);
    }
    return enumerated(names);
}

std::string counted_words(const Dataset& dataset, const StatedTotal& total) {
    const auto value = grouped(total.value, total.decimals);
    switch (total.quantity) {
        case Quantity::share: return fmt::format("{} % of {}", value, dataset[total.denominator].name);
        case Quantity::area: return value + " km²";
        case Quantity::held_count: return value + " regions held";
        case Quantity::change_count: return value + " regions first held";
        default: return fmt::format("{} events of the kind {}", value, total.scope.event_kind);
    }
}

}  // namespace

std::string all_of_kind(const std::string& kind) { return "all of the kind " + kind; }

const TotalUnit& unit_of_form(const TotalForm& form) {
    return total_units().at(static_cast<std::size_t>(form.unit));
}

const std::vector<TotalUnit>& total_units() {
    static const std::vector<TotalUnit> units{
        {"% of a whole", "%", Quantity::share},
        {"km²", "km2", Quantity::area},
        {"regions held on a day", "regions", Quantity::held_count},
        {"regions first held within a time", "changes", Quantity::change_count},
        {"events within a time", "events", Quantity::event_count}};
    return units;
}

std::string total_line(const Dataset& dataset, const TotalForm& form) {
    const auto& unit = unit_of_form(form);
    auto line = (form.about ? "about " : "") + std::string(trimmed(form.value)) + " " + unit.word;
    if (unit.quantity == Quantity::share && !dataset.reference_areas.empty()) {
        line += " of " + dataset.reference_areas.at(static_cast<std::size_t>(form.whole)).id;
    }
    if (!form.party.empty() && unit.quantity != Quantity::event_count) {
        line += " held by " + form.party;
    }
    if (!trimmed(form.when).empty()) {
        line += " as of " + edtf_of(dataset, form.when);
    }
    const std::vector<std::string> scope(form.scope.begin(), form.scope.end());
    if (unit.quantity == Quantity::event_count) {
        line += ": events=" + form.event_kind;
    } else if (!scope.empty()) {
        line += ": " + joined(scope, ";");
    }
    return line;
}

std::string total_words(const Dataset& dataset, const StatedTotal& total) {
    const auto about = total.approximate ? "About " : "";
    const auto scope = total.quantity == Quantity::event_count
                           ? std::string()
                           : ", counting " + scope_words(dataset, total.scope);
    const bool within = total.quantity == Quantity::change_count || total.quantity == Quantity::event_count;
    const auto by = total.party ? ", held by " + dataset[total.party].name : std::string();
    return fmt::format("{}{}{} {} {}{}", about, counted_words(dataset, total), by,
                       within ? "within" : "as of", readable_text(total.as_of), scope);
}

}  // namespace viewer
