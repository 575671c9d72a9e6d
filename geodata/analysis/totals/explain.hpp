#pragma once

#include "geodata/analysis/control/overlaps.hpp"
#include "geodata/analysis/totals/rounding.hpp"

#include <optional>
#include <string>
#include <vector>

namespace geodata {

/// One row behind a number: what it says, what it adds, and who says so.
struct EvidenceLine {
    std::string what;    ///< `Lombardy, held from 18 May 1992`
    std::string effect;  ///< `+ 1,840 km²`, `inside Lombardy, adds nothing`
    std::optional<double>
        adds;           ///< in the unit of the number, unrounded; nothing where it adds nothing by its nature
    Citation citation;  ///< without a source: computed by the program
    std::optional<int> control;  ///< position in `Dataset::control`
    std::optional<int> area;     ///< position in `Dataset::areas`
};

/// A number opened up: how it comes about, down to rows and sources.
struct Explanation {
    std::string id;
    std::string title;
    double value = 0;  ///< unrounded
    int decimals = 0;  ///< to which it is shown
    std::string unit;  ///< `km2`, `percent`, `regions`, `events`
    std::string formula;
    std::string rounding;
    std::optional<Rounding> off_by{};  ///< how far rounding could move it; areas, shares and their sums
    std::optional<bool> explained_by_rounding{};  ///< of a stated total: whether that explains its difference
    std::vector<EvidenceLine> lines;
    std::vector<std::string> notes;  ///< what was left out and why, one sentence each
};

/// What a number can be explained from; `day` stands for `@DAY` where an id leaves it out.
struct ExplainContext {
    const Dataset& dataset;
    const Listing& listing;
    Day day;
};

/// Explains a number by its id. Forms, with C `count_once` or `as_listed`, R `low`, `midpoint` or `high`:
///   listed.C.R_km2@DAY   share.C.R_percent@DAY   share.C.R_percent.DENOMINATOR@DAY   measured.R_km2@DAY (low, high)
///   (without DENOMINATOR that of the list's profile)
///   overlap.R_km2@DAY    area.REGION             measured.REGION                     total.ID
/// Throws Error that names the nearest known form when there is no such number.
Explanation explain(const ExplainContext& context, const std::string& id);

/// Every id there is for the list and day, without `@DAY`, with what it stands for.
struct NumberId {
    std::string id;
    std::string title;
};
std::vector<NumberId> number_ids(const ExplainContext& context);

}  // namespace geodata
