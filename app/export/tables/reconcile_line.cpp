#include "app/export/tables/reconcile_line.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/model/choice_words.hpp"

namespace viewer {

using namespace geodata;

std::string unit_of(const StatedTotal& total) {
    return total.quantity == Quantity::share ? " %" : total.quantity == Quantity::area ? " km²" : "";
}

std::string stated_text(const StatedTotal& total) {
    return (total.approximate ? "about " : "") + grouped(total.value, total.decimals) + unit_of(total);
}

std::string source_names(const Dataset& dataset, const StatedTotal& total) {
    const auto names =
        each_of(total.citations, [&](const Citation& one) { return citation_text(dataset, one); });
    return names.empty() ? "added by the reader" : joined(names, "; ");
}

std::string role_of(const Dataset& dataset, const StatedTotal& total) {
    return total.citations.empty() ? "reader"
                                   : word_for(role_words, dataset[total.citations.front().source].role);
}

Json rounding_json(const Rounding& rounding) {
    return {{"total", json_number(rounding.stated, 4)},
            {"areas", json_number(rounding.areas, 4)},
            {"denominator", json_number(rounding.denominator, 4)},
            {"together", json_number(rounding.together(), 4)}};
}

namespace {

std::string by_id(CrossCheck::By by) {
    switch (by) {
        case CrossCheck::By::own_list: return "own_list";
        case CrossCheck::By::parts: return "parts";
        case CrossCheck::By::figure: return "figure";
        default: return "outline";
    }
}

Json check_json(const Dataset& dataset, const CrossCheck& check) {
    const bool stated = static_cast<bool>(check.citation.source);
    return {{"by", by_id(check.by)},
            {"against", check.against},
            {"citation", citation_json(dataset, check.citation)},
            {"km2", json_number(check.km2, 3)},
            {"difference_km2", json_number(check.difference_km2, 3)},
            {"rounding_km2", stated ? rounding_json(check.rounding) : Json(nullptr)},
            {"verdict", verdict_text(check.verdict)}};
}

Json computed_json(const StatedTotal& total, const Computed& computed) {
    if (!is_area(total.quantity)) {
        return {{"low", json_number(computed.low, 0)},
                {"midpoint", json_number(computed.midpoint, 0)},
                {"high", json_number(computed.high, 0)}};
    }
    Json json{{"low", json_number(computed.low, 4)},
              {"midpoint", json_number(computed.midpoint, 4)},
              {"high", json_number(computed.high, 4)},
              {"low_difference_km2", json_number(computed.low_difference_km2, 3)},
              {"high_difference_km2", json_number(computed.high_difference_km2, 3)},
              {"gap_km2", json_number(computed.gap_km2, 3)},
              {"rounding_km2", rounding_json(computed.rounding)},
              {"rounding_explains", explains(computed.rounding, computed.gap_km2)}};
    if (total.quantity == Quantity::share) {
        json["low_difference_points"] = json_number(computed.low - total.value, 4);
        json["high_difference_points"] = json_number(computed.high - total.value, 4);
    }
    return json;
}

Json denominator_json(const Dataset& dataset, const StatedTotal& total) {
    if (!total.denominator) {
        return nullptr;
    }
    const auto& whole = dataset[total.denominator];
    return {{"id", whole.id}, {"km2", km2_number(whole.area)}, {"source", dataset[whole.citation.source].id}};
}

}  // namespace

Json line_json(const Dataset& dataset, const Listing& listing, const ReconcileLine& line) {
    const auto& [total, result, solutions] = line;
    const bool compared = result.verdict != Verdict::not_comparable;
    return {{"id", total.id},
            {"wording", total.wording},
            {"quantity", word_for(quantity_words, total.quantity)},
            {"value", json_number(total.value, total.decimals)},
            {"approximate", total.approximate},
            {"stated_km2", is_area(total.quantity) ? json_number(result.stated_km2, 3) : Json(nullptr)},
            {"scope", total.scope.text},
            {"as_of", total.as_of.text},
            {"tested_on", iso_text(result.tested_on)},
            {"denominator", denominator_json(dataset, total)},
            {"tolerance", json_number(result.tolerance, 4)},
            {"count_once", compared ? computed_json(total, result.once) : Json(nullptr)},
            {"as_listed", compared ? computed_json(total, result.as_listed) : Json(nullptr)},
            {"compared_with", id_json(dataset, result.compared_with)},
            {"verdict", verdict_text(result.verdict)},
            {"checks",
             json_list(result.checks, [&](const CrossCheck& check) { return check_json(dataset, check); })},
            {"reason", result.reason},
            {"holder_as_stated", text_json(total.holder_as_stated)},
            {"sources",
             json_list(total.citations, [&](const Citation& one) { return citation_json(dataset, one); })},
            {"role", role_of(dataset, total)},
            {"solutions", solutions ? solutions_json(dataset, listing, *solutions) : Json(nullptr)}};
}

}  // namespace viewer
