#include "app/export/json_number.hpp"
#include "app/export/reports.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace viewer {

using namespace geodata;

namespace {

std::string quantity_id(Quantity quantity) {
    switch (quantity) {
        case Quantity::share: return "share";
        case Quantity::area: return "area";
        case Quantity::held_count: return "held_count";
        case Quantity::change_count: return "change_count";
        default: return "event_count";
    }
}

bool of_area(const StatedTotal& total) {
    return total.quantity == Quantity::share || total.quantity == Quantity::area;
}

std::string unit_of(const StatedTotal& total) {
    return total.quantity == Quantity::share ? " %" : total.quantity == Quantity::area ? " km²" : "";
}

std::string stated_text(const StatedTotal& total) {
    return (total.approximate ? "about " : "") + grouped(total.value, total.decimals) + unit_of(total);
}

std::string source_names(const Dataset& dataset, const StatedTotal& total) {
    std::vector<std::string> names;
    for (const auto& citation : total.citations) {
        names.push_back(dataset[citation.source].short_name + ", " + citation.locator);
    }
    return joined(names, "; ");
}

Json computed_json(const StatedTotal& total, const Computed& computed) {
    if (!of_area(total)) {
        return {{"low", json_number(computed.low, 0)}, {"high", json_number(computed.high, 0)}};
    }
    const double to_km2 = computed.low_difference_km2;
    Json json{{"low", json_number(computed.low, 4)},
              {"high", json_number(computed.high, 4)},
              {"low_difference_km2", json_number(to_km2, 3)},
              {"high_difference_km2", json_number(computed.high_difference_km2, 3)}};
    if (total.quantity == Quantity::share) {
        json["low_difference_points"] = json_number(computed.low - total.value, 4);
        json["high_difference_points"] = json_number(computed.high - total.value, 4);
    }
    return json;
}

Json sources_json(const Dataset& dataset, const StatedTotal& total) {
    Json sources = Json::array();
    for (const auto& citation : total.citations) {
        sources.push_back({{"source", dataset[citation.source].id}, {"locator", citation.locator}});
    }
    return sources;
}

Json denominator_json(const Dataset& dataset, const StatedTotal& total) {
    if (!total.denominator) {
        return nullptr;
    }
    const auto& whole = dataset[total.denominator];
    return {{"id", whole.id},
            {"km2", json_number(in_square_km(whole.area), 3)},
            {"source", dataset[whole.citation.source].id}};
}

Json result_json(const Dataset& dataset, const Reconciliation& result) {
    const auto& total = dataset.totals[static_cast<std::size_t>(result.total)];
    const bool compared = result.verdict != Verdict::not_comparable;
    return {{"id", total.id},
            {"wording", total.wording},
            {"quantity", quantity_id(total.quantity)},
            {"value", json_number(total.value, total.decimals)},
            {"approximate", total.approximate},
            {"stated_km2", of_area(total) ? json_number(result.stated_km2, 3) : Json(nullptr)},
            {"scope", total.scope.text},
            {"as_of", total.as_of.text},
            {"tested_on", iso_text(result.tested_on)},
            {"denominator", denominator_json(dataset, total)},
            {"tolerance", json_number(result.tolerance, 4)},
            {"count_once", compared ? computed_json(total, result.once) : Json(nullptr)},
            {"as_listed", compared ? computed_json(total, result.as_listed) : Json(nullptr)},
            {"verdict", verdict_text(result.verdict)},
            {"reason", result.reason},
            {"sources", sources_json(dataset, total)},
            {"role",
             dataset[total.citations.front().source].role == SourceRole::primary ? "primary" : "comparison"}};
}

std::string block(const Dataset& dataset, const Reconciliation& result) {
    const auto& total = dataset.totals[static_cast<std::size_t>(result.total)];
    return fmt::format("{:<4}{:<15} {}\n    stated: {}, as of {} ({})\n    {}\n", total.id,
                       verdict_text(result.verdict), total.wording, stated_text(total),
                       readable_text(total.as_of), source_names(dataset, total), result.reason);
}

std::string plain_number(double value, int decimals) { return json_number(value, decimals).dump(); }

std::vector<std::string> csv_cells(const Dataset& dataset, const Reconciliation& result) {
    const auto& total = dataset.totals[static_cast<std::size_t>(result.total)];
    const bool compared = result.verdict != Verdict::not_comparable;
    const auto number = [&](double value) { return compared ? plain_number(value, 4) : std::string(); };
    const auto km2 = [&](double value) {
        return compared && of_area(total) ? plain_number(value, 3) : std::string();
    };
    return {total.id,
            total.wording,
            quantity_id(total.quantity),
            plain_number(total.value, total.decimals),
            iso_text(result.tested_on),
            number(result.once.low),
            number(result.once.high),
            number(result.as_listed.low),
            number(result.as_listed.high),
            km2(result.once.high_difference_km2),
            km2(result.as_listed.high_difference_km2),
            verdict_text(result.verdict),
            result.reason,
            source_names(dataset, total)};
}

}  // namespace

std::string reconcile_text(const Dataset& dataset, const Listing& listing) {
    auto text = fmt::format("Stated totals against the list of {}\n", dataset[listing.source].short_name);
    bool comparison = false;
    for (const auto& result : reconcile_all(dataset, listing)) {
        const auto& total = dataset.totals[static_cast<std::size_t>(result.total)];
        if (!comparison && dataset[total.citations.front().source].role == SourceRole::comparison) {
            comparison = true;
            text += "\nFor comparison: totals of other publications\n";
        }
        text += "\n" + block(dataset, result);
    }
    return text;
}

std::string reconcile_csv(const Dataset& dataset, const Listing& listing) {
    TextTable table{{{"id"},
                     {"wording"},
                     {"quantity"},
                     {"value"},
                     {"tested_on"},
                     {"once_low"},
                     {"once_high"},
                     {"as_listed_low"},
                     {"as_listed_high"},
                     {"once_difference_km2"},
                     {"as_listed_difference_km2"},
                     {"verdict"},
                     {"reason"},
                     {"sources"}},
                    {}};
    for (const auto& result : reconcile_all(dataset, listing)) {
        table.rows.push_back(csv_cells(dataset, result));
    }
    return csv_text(table);
}

std::string reconcile_json(const Dataset& dataset, const Listing& listing) {
    Json totals = Json::array();
    for (const auto& result : reconcile_all(dataset, listing)) {
        totals.push_back(result_json(dataset, result));
    }
    const Json json{{"schema", "terrachron/reconcile/1"},
                    {"dataset", dataset.title},
                    {"list_source", dataset[listing.source].id},
                    {"totals", totals}};
    return json.dump(2) + "\n";
}

}  // namespace viewer
