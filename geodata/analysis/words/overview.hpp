#pragma once

#include "geodata/analysis/totals/totals.hpp"

#include <functional>
#include <string>
#include <vector>

namespace geodata {

/// What a list of all parties shows on a day, where the headline is about none of them.
struct Overview {
    std::size_t things =
        0;  ///< regions held; two outlines of one name and holder, of which either may be there, are one
    std::size_t unsure = 0;  ///< of these, those that are dated to an interval only
    std::size_t holders = 0;
    std::string text;       ///< `30 states and 7 territories`, `37 regions`
    std::vector<int> rows;  ///< one for each thing, in the order of the list
};

Overview overview_on(const Dataset& dataset, const Listing& listing, Day day);

/// `37 regions`, `1 region`.
std::string regions_words(std::size_t count);

/// How large a region's outline is, in any unit: for choosing the largest where no areas are stated.
using OutlineSize = std::function<double(RegionIndex)>;

/// The largest of them by stated area, else by outline; those are measured roughly where no `size` is given.
std::vector<int> largest_rows(const Dataset& dataset, const Listing& listing, const Overview& overview,
                              std::size_t most, const OutlineSize& size = {});

/// Their names with what is stated of them: `Texas 1 004 944 km², Deseret 1 130 237 km²`; nothing for none.
std::string largest_words(const Dataset& dataset, const Listing& listing, const Overview& overview,
                          std::size_t most, const OutlineSize& size = {});

/// How two days differ: `28 newly shown, 5 no longer shown, 9 with other outlines`; where holders are not the things
/// themselves: `3 newly held by others`.
std::string overview_difference(const Dataset& dataset, const Listing& listing, Day a, Day b);

/// What a dataset without regions shows on a day: places and lines.
struct ContextOverview {
    std::string text;                ///< `3 places and 1 line`, `nothing dated to this day`
    std::string newest;              ///< `Berg, 1 May 1820`: what began last; empty: nothing has
    std::vector<std::string> names;  ///< with their dates, the newest first
};
ContextOverview context_overview(const Dataset& dataset, Day day);

/// What a day shows, in sentences: how many and how large, which are the largest, who holds most.
std::vector<std::string> overview_sentences(const Dataset& dataset, const Listing& listing, Day day);

}  // namespace geodata
