#pragma once

#include "geodata/base/text.hpp"
#include "geodata/model/dataset.hpp"

#include <string>

namespace geodata {

/// The parts of a total that a reader adds, as text; empty parts are filled in as told below.
struct UserTotalFields {
    std::string value;     ///< `20`, `13.62`, `about 20`; its digits are its precision
    std::string quantity;  ///< `share`, `area`, `held_count`, `change_count`, `event_count`
    std::string scope;     ///< `Venetia, Latium and Umbria`, see `parse_scope`; empty: the rows of the list
    std::string as_of;     ///< EDTF; empty: the last day of the span
    std::string denominator;  ///< a reference area by name, its part before a comma, or id; empty: the first
    std::string party = {};   ///< whose land, by id or name; empty: of whom the list is about
    friend bool operator==(const UserTotalFields&, const UserTotalFields&) = default;
};

/// Takes one sentence apart: `[about] VALUE UNIT [of DENOMINATOR] [held by PARTY] [as of DATE]: SCOPE`, for example
/// `20 % of Italy as of 1861: Venetia and all provinces`, `11797 km2: Held in 1866`,
/// `6 changes as of 1860: provinces`. Units: `%`, `percent`, `km2`, `km²`, `regions`, `changes`, `events`.
/// Throws Error, which quotes the part it cannot read.
UserTotalFields parse_user_total(const std::string& sentence);

/// The total with that id, ready to reconcile; it cites nobody. Throws Error that names the part and says what it
/// must be.
StatedTotal make_user_total(const Dataset& dataset, const UserTotalFields& fields, const std::string& id);

/// Whether two names are the same but for capitals.
inline bool named_alike(const std::string& a, const std::string& b) { return lower_case(a) == lower_case(b); }

/// Reads a scope as totals.csv writes it, or as people do: names of regions in any language of the dataset and kinds
/// (`all districts`) with commas and "and" between them. Its text becomes that of totals.csv. Throws Error for a name,
/// id or kind that the dataset does not have.
Scope parse_scope(const Dataset& dataset, const std::string& text);

}  // namespace geodata
