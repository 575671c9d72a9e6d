#include "app/export/tables/state_table.hpp"

#include "geodata/analysis/control/listing_sources.hpp"
#include "geodata/analysis/totals/totals.hpp"
#include "geodata/analysis/words/describe.hpp"
#include "geodata/model/choice_words.hpp"
#include "geodata/model/party_style.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

std::string km2_text(Area area) { return fmt::format("{}", in_square_km(area)); }

const std::vector<FeatureColumn>& columns() {
    static const std::vector<FeatureColumn> list{{"day", CellType::day},
                                                 {"region"},
                                                 {"name"},
                                                 {"kind"},
                                                 {"status"},
                                                 {"changed"},
                                                 {"holder"},
                                                 {"as_stated"},
                                                 {"from_edtf"},
                                                 {"until_edtf"},
                                                 {"km2", CellType::number},
                                                 {"km2_low", CellType::number},
                                                 {"km2_high", CellType::number},
                                                 {"outline"},
                                                 {"source"},
                                                 {"title"},
                                                 {"locator"},
                                                 {"area_src"},
                                                 {"area_loc"},
                                                 {"note"},
                                                 {"profile"}};
    return list;
}

// Land that nobody holds on the day by this list has no colour.
std::string held_colour(const Dataset& dataset, const std::vector<Party>& parties, const Holding& holding) {
    const bool held = holding.hold == Hold::certain || holding.hold == Hold::possible;
    return held && holding.record >= 0
               ? parties[dataset.control[static_cast<std::size_t>(holding.record)].holder.position()].colour
               : std::string();
}

// Of the rows of one region those that hold it, else the first; and none of a region that is not there on the day.
std::vector<bool> told_rows(const Dataset& dataset, const Listing& listing,
                            const std::vector<Holding>& holdings, Day day) {
    std::vector<bool> told(holdings.size());
    std::vector<int> first(dataset.regions.size(), -1);
    std::vector<bool> held(dataset.regions.size());
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        const auto region = listing.rows[i].region;
        told[i] = valid_on(dataset[region], day) &&
                  (holdings[i].hold == Hold::certain || holdings[i].hold == Hold::possible);
        held[region.position()] = held[region.position()] || told[i];
        first[region.position()] =
            first[region.position()] < 0 ? static_cast<int>(i) : first[region.position()];
    }
    for (std::size_t region = 0; region < first.size(); ++region) {
        if (first[region] >= 0 && !held[region] && valid_on(dataset.regions[region], day)) {
            told[static_cast<std::size_t>(first[region])] = true;
        }
    }
    return told;
}

const CountedRow* counted_row(const ListedTotal& total, int row) {
    const auto found = std::lower_bound(total.rows.begin(), total.rows.end(), row,
                                        [](const CountedRow& one, int value) { return one.row < value; });
    return found != total.rows.end() && found->row == row ? &*found : nullptr;
}

std::vector<std::string> cells_of(const Dataset& dataset, const ListRow& row, const Holding& holding,
                                  const CountedRow* counted) {
    const auto& region = dataset[row.region];
    const auto* claim =
        holding.record < 0 ? nullptr : &dataset.control[static_cast<std::size_t>(holding.record)];
    const auto* area =
        row.area_claim < 0 ? nullptr : &dataset.areas[static_cast<std::size_t>(row.area_claim)].citation;
    const auto of_source = [&](std::string Source::*part) {
        return claim == nullptr ? std::string() : dataset[claim->citation.source].*part;
    };
    return {region.id,
            region.name,
            region.kind,
            hold_text(holding.hold),
            holding.changed ? "yes" : "no",
            claim == nullptr ? "" : dataset[claim->holder].name,
            claim == nullptr ? "" : claim->holder_as_stated,
            claim == nullptr ? "" : claim->from.text,
            claim == nullptr || !claim->until ? "" : claim->until->text,
            area == nullptr ? "" : km2_text(stated_area(dataset, row)),
            km2_text(counted == nullptr ? Area() : counted->low),
            km2_text(counted == nullptr ? Area() : counted->high),
            word_for(basis_words, region.basis),
            of_source(&Source::id),
            of_source(&Source::title),
            claim == nullptr ? "" : claim->citation.locator,
            area == nullptr ? "" : dataset[area->source].id,
            area == nullptr ? "" : area->locator,
            claim == nullptr ? "" : claim->note};
}

}  // namespace

FeatureTable state_table(const Dataset& dataset, const Listing& of_one, Day day) {
    FeatureTable table{"state", true, columns(), {}};
    const auto listing = joined_listing(of_one, listings_of(dataset, of_one.profile));
    const auto parties = styled_parties(dataset);
    const auto profile = profile_sentence(dataset, of_one);
    const auto holdings = holdings_on(dataset, listing, day);
    const auto total = listed_total(dataset, listing, day, Counting::once);
    const auto told = told_rows(dataset, listing, holdings, day);
    for (std::size_t i = 0; i < listing.rows.size(); ++i) {
        if (!told[i]) {
            continue;
        }
        const auto& row = listing.rows[i];
        auto cells = cells_of(dataset, row, holdings[i], counted_row(total, static_cast<int>(i)));
        cells.insert(cells.begin(), iso_text(day));
        cells.push_back(profile);
        table.rows.push_back(
            {std::move(cells), dataset[row.region].shape, held_colour(dataset, parties, holdings[i])});
    }
    return table;
}

}  // namespace viewer
