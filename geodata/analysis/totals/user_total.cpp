#include "geodata/analysis/totals/user_total.hpp"

#include "geodata/analysis/totals/stated_total.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace geodata {

namespace {

using Word = std::pair<const char*, const char*>;

constexpr std::array<Word, 8> units{{{"%", "share"},
                                     {"percent", "share"},
                                     {"km2", "area"},
                                     {"km²", "area"},
                                     {"regions", "held_count"},
                                     {"districts", "held_count"},
                                     {"changes", "change_count"},
                                     {"events", "event_count"}}};

using NamedQuantity = std::pair<const char*, Quantity>;
constexpr std::array<NamedQuantity, 5> quantities{{{"share", Quantity::share},
                                                   {"area", Quantity::area},
                                                   {"held_count", Quantity::held_count},
                                                   {"change_count", Quantity::change_count},
                                                   {"event_count", Quantity::event_count}}};

// Cuts off what follows `mark` and gives it back; nothing when the mark is not there.
std::string cut_after(std::string& text, const std::string& mark) {
    const auto at = text.find(mark);
    if (at == std::string::npos) {
        return {};
    }
    std::string rest(trimmed(std::string_view(text).substr(at + mark.size())));
    text = std::string(trimmed(std::string_view(text).substr(0, at)));
    return rest;
}

std::string quantity_of_unit(std::string& text) {
    for (const auto& [unit, quantity] : units) {
        if (text.ends_with(unit)) {
            text = std::string(
                trimmed(std::string_view(text).substr(0, text.size() - std::string_view(unit).size())));
            return quantity;
        }
    }
    throw Error(fmt::format("A total must be like '20 % of Italy as of 1861: Venetia, Latium and Umbria', "
                            "with the unit %, km2, regions, changes or events; found '{}'.",
                            text));
}

Quantity quantity_named(const std::string& name) {
    if (const auto* found = row_with(quantities, &NamedQuantity::first, name)) {
        return found->second;
    }
    const auto known = each_of(quantities, &NamedQuantity::first);
    throw Error(fmt::format("The quantity must be one of {}, found '{}'.{}", joined(known, ", "), name,
                            did_you_mean(name, known)));
}

void read_value(const std::string& text, StatedTotal& total) {
    std::string number = text;
    total.approximate = number.starts_with("about ");
    number = std::string(
        trimmed(total.approximate ? std::string_view(number).substr(6) : std::string_view(number)));
    const auto parsed = parse_number(number);
    if (!parsed.found || parsed.value < 0) {
        throw Error(fmt::format("The value must be a number like 20 or 13.62, found '{}'.", text));
    }
    total.value = parsed.value;
    const auto point = number.find('.');
    total.decimals = point == std::string::npos ? 0 : static_cast<int>(number.size() - point - 1);
}

// `Italy` of `Italy, land and water`.
std::string before_comma(const std::string& name) { return name.substr(0, name.find(',')); }

// By its id, its name, or the part of it before a comma, of which the first is meant.
ReferenceAreaIndex denominator_named(const Dataset& dataset, const std::string& text) {
    const auto& areas = dataset.reference_areas;
    const int named = position_where(areas, [&](const ReferenceArea& area) {
        return text.empty() || area.id == text || named_alike(area.name, text);
    });
    const int begun = position_where(
        areas, [&](const ReferenceArea& area) { return named_alike(before_comma(area.name), text); });
    if (named >= 0 || begun >= 0) {
        return {named >= 0 ? named : begun};
    }
    const auto known = each_of(areas, &ReferenceArea::name);
    throw Error(fmt::format("The denominator must be one of {}, found '{}'.{}", joined(known, "; "), text,
                            did_you_mean(text, known)));
}

// By its id or its name, the long or the short one.
PartyIndex party_named(const Dataset& dataset, const std::string& text) {
    const PartyIndex found{position_where(dataset.parties, [&](const Party& party) {
        return party.id == text || named_alike(party.name, text) || named_alike(party.short_name, text);
    })};
    if (found) {
        return found;
    }
    const auto known = each_of(dataset.parties, &Party::name);
    throw Error(fmt::format("'held by' must be followed by one of {}, found '{}'.{}", joined(known, "; "),
                            text, did_you_mean(text, known)));
}

EdtfDate date_of(const Dataset& dataset, const std::string& text) {
    const auto date = parse_edtf(text.empty() ? iso_text(dataset.last_day) : text);
    if (!date) {
        throw Error(fmt::format(
            "'as of' must be a date like 1992-05-08, 1992-05, 1992 or 1988/1992, found '{}'.", text));
    }
    return *date;
}

// Without a scope the total speaks of all that the dataset's list has rows for.
Scope scope_of_list(const Dataset& dataset) {
    Scope scope;
    for (const auto& record : dataset.control) {
        if (record.citation.source == dataset.list_source && record.extent == Extent::whole) {
            add_once(scope.regions, record.region);
        }
    }
    scope.text = joined(each_of(scope.regions, [&](RegionIndex region) { return dataset[region].id; }), ";");
    return scope;
}

std::string wording_of(const Dataset& dataset, const StatedTotal& total, const UserTotalFields& fields) {
    const auto of = total.denominator ? fmt::format(" % of {}", dataset[total.denominator].name)
                    : total.quantity == Quantity::area ? std::string(" km²")
                                                       : std::string(" counted");
    const auto what = fields.scope.empty() ? "every region of the list" : scope_text(dataset, total.scope);
    const auto by = total.party ? ", held by " + dataset[total.party].name : std::string();
    return fmt::format("Added by the reader: {}{}: {}{}, for {}", fields.value, of, what, by,
                       readable_text(total.as_of));
}

}  // namespace

UserTotalFields parse_user_total(const std::string& sentence) {
    UserTotalFields fields;
    std::string rest(trimmed(sentence));
    fields.scope = cut_after(rest, ":");
    fields.as_of = cut_after(rest, " as of ");
    fields.party =
        cut_after(fields.as_of.find(" held by ") == std::string::npos ? rest : fields.as_of, " held by ");
    fields.denominator = cut_after(rest, " of ");
    fields.quantity = quantity_of_unit(rest);
    fields.value = rest;
    return fields;
}

StatedTotal make_user_total(const Dataset& dataset, const UserTotalFields& fields, const std::string& id) {
    StatedTotal total;
    total.id = id;
    read_value(fields.value, total);
    total.quantity = quantity_named(fields.quantity);
    total.scope = fields.scope.empty() ? scope_of_list(dataset) : parse_scope(dataset, fields.scope);
    total.as_of = date_of(dataset, fields.as_of);
    if (!fields.party.empty()) {
        total.party = party_named(dataset, fields.party);
    }
    if (total.quantity == Quantity::share) {
        total.denominator = denominator_named(dataset, fields.denominator);
    }
    if (total.quantity == Quantity::event_count && total.scope.event_kind.empty()) {
        throw Error(
            fmt::format("A count of events needs a scope like events=resolution, found '{}'.", fields.scope));
    }
    total.wording = wording_of(dataset, total, fields);
    return total;
}

}  // namespace geodata
