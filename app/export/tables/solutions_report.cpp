#include "app/export/tables/reconcile_line.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/base/rows.hpp"

#include <fmt/format.h>

#include <cmath>

namespace viewer {

using namespace geodata;

namespace {

std::string with_unit(Area area) { return grouped(in_square_km(area)) + " km²"; }

const Region& region_of(const Dataset& dataset, const Listing& listing, int row) {
    return dataset[listing.rows[static_cast<std::size_t>(row)].region];
}

std::string denominator_sentence(const Dataset& dataset, const NeededDenominator& needed, Counting counting,
                                 const std::string& stated) {
    auto sentence = fmt::format("With {}, {} would be right if the total area were {} (from {} to {})",
                                counting_text(counting), stated, with_unit(needed.exact),
                                with_unit(needed.least), with_unit(needed.most));
    if (needed.holds) {
        return sentence + fmt::format(", as {} is.", dataset[needed.holds].name);
    }
    if (needed.nearest) {
        return sentence + fmt::format("; the nearest in the dataset is {}, {}.", dataset[needed.nearest].name,
                                      with_unit(dataset[needed.nearest].area));
    }
    return sentence + ".";
}

std::string missing_sentence(const MissingArea& missing, Counting counting) {
    if (missing.least == Area{}) {
        return fmt::format("With {}, no area is missing.", counting_text(counting));
    }
    const bool too_little = missing.exact > Area{};
    return fmt::format("With {}, {} km² {} (at least {}).", counting_text(counting),
                       grouped(std::abs(in_square_km(missing.exact))),
                       too_little ? "are missing" : "are too many",
                       grouped(std::abs(in_square_km(missing.least))));
}

std::string nearest_sentence(const Dataset& dataset, const Listing& listing, const NearestRows& nearest) {
    const auto names = each_of(nearest.rows, [&](int row) { return region_of(dataset, listing, row).name; });
    const double gap = in_square_km(nearest.difference);
    const auto distance = gap == 0
                              ? std::string("exactly the stated area")
                              : fmt::format("{} km² {}", grouped(std::abs(gap)), gap < 0 ? "less" : "more");
    return fmt::format(
        "Of the rows of its scope, whatever their date, these come nearest ({}): {}; together {}, {}.",
        nearest.exact ? "all choices tried" : "by a greedy search, a nearer choice may exist",
        names.empty() ? "none" : joined(names, ", "), with_unit(nearest.sum), distance);
}

Json denominator_json(const Dataset& dataset, const std::optional<NeededDenominator>& needed) {
    if (!needed) {
        return nullptr;
    }
    return {{"least_km2", km2_number(needed->least)},
            {"exact_km2", km2_number(needed->exact)},
            {"most_km2", km2_number(needed->most)},
            {"holds", id_json(dataset, needed->holds)},
            {"nearest", id_json(dataset, needed->nearest)}};
}

Json missing_json(const MissingArea& missing) {
    return {{"least_km2", km2_number(missing.least)}, {"exact_km2", km2_number(missing.exact)}};
}

}  // namespace

std::vector<std::string> solution_sentences(const Dataset& dataset, const Listing& listing,
                                            const StatedTotal& total, const Solutions& solutions) {
    std::vector<std::string> sentences;
    const bool two_ways = solutions.computed_once != solutions.computed_as_listed;
    if (solutions.denominator_once && total.quantity == Quantity::share) {
        sentences.push_back(
            denominator_sentence(dataset, *solutions.denominator_once, Counting::once, stated_text(total)));
    }
    if (two_ways && solutions.denominator_as_listed) {
        sentences.push_back(denominator_sentence(dataset, *solutions.denominator_as_listed,
                                                 Counting::as_listed, stated_text(total)));
    }
    sentences.push_back(missing_sentence(solutions.missing_once, Counting::once));
    if (two_ways) {
        sentences.push_back(missing_sentence(solutions.missing_as_listed, Counting::as_listed));
    }
    sentences.push_back(nearest_sentence(dataset, listing, solutions.nearest));
    return sentences;
}

Json solutions_json(const Dataset& dataset, const Listing& listing, const Solutions& solutions) {
    return {{"denominator",
             {{"count_once", denominator_json(dataset, solutions.denominator_once)},
              {"as_listed", denominator_json(dataset, solutions.denominator_as_listed)}}},
            {"missing",
             {{"count_once", missing_json(solutions.missing_once)},
              {"as_listed", missing_json(solutions.missing_as_listed)}}},
            {"nearest_rows",
             {{"rows", json_list(solutions.nearest.rows,
                                 [&](int row) { return region_of(dataset, listing, row).id; })},
              {"sum_km2", km2_number(solutions.nearest.sum)},
              {"difference_km2", km2_number(solutions.nearest.difference)},
              {"holds", solutions.nearest.holds},
              {"exact_search", solutions.nearest.exact}}}};
}

}  // namespace viewer
