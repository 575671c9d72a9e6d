#pragma once

#include "geodata/analysis/control/listing.hpp"

#include <string>
#include <vector>

namespace geodata {

/// Whose dates and areas a listing holds, row by row, as one line: `Dates and areas: the Almanac`, or where a
/// profile mixes sources `Dates: the Gazette (8 regions), the Almanac (Lombardy). Areas: the Almanac`, with
/// whose parts count where that was chosen. Without a full stop at its end.
std::string listing_sources(const Dataset& dataset, const Listing& listing);

/// What to call the list in a heading: `the Almanac`; `the Almanac (second list)` when another
/// profile than the default or that of the list alone was chosen.
std::string listing_title(const Dataset& dataset, const Listing& listing);

/// One sentence for reports that says what was chosen and whose words the rows then are; empty for the default
/// profile.
std::string profile_sentence(const Dataset& dataset, const Listing& listing);

/// A profile that can be chosen, for menus and help.
struct ProfileChoice {
    Profile profile;
    std::string text;   ///< for `--prefer` and states; empty for the default
    std::string title;  ///< `the Almanac, all by its own list`
};

/// The default, the named profiles of the dataset, and the list of each other source that has one.
std::vector<ProfileChoice> profile_choices(const Dataset& dataset);

/// The choices for single regions that the listing could not follow: the region is none of the list's, or the source
/// is silent on it. Dates and areas only.
std::vector<RegionPreference> unmet_preferences(const Dataset& dataset, const Listing& listing);

/// The sources that say something of a fact of any region of the list, or of the same place in other borders: what
/// can be preferred for it. In the order of the dataset; the list's own is among them where it speaks.
std::vector<SourceIndex> sources_stating(const Dataset& dataset, const Listing& listing, Fact fact);

}  // namespace geodata
