#pragma once

#include "geodata/analysis/totals/totals.hpp"

#include <string>
#include <vector>

namespace geodata {

/// What one change is, for a list: `+ Lombardy 1,840 km²`, `Lombardy: dated 1988–1992, no day given`; for the end
/// of an interval `Lombardy 4,400 km²: end of the stated interval (1988–1992)`.
std::string change_text(const Dataset& dataset, const Listing& listing, const Change& change);

/// One thing that happens on a day, in words.
struct ChangeLine {
    std::string text;
    int row = -1;     ///< of the listing
    int record = -1;  ///< the control record that says so
    bool dated = true;
};

/// What happens on a day. Of the lists of several parties as one (`joined_listing`) the holder is named, and who held it
/// before: `Lombardy 23 500 km²: held by Savoy, before by Austria`; `Tuscany 24 000 km²: no longer held by Lorraine`.
std::vector<ChangeLine> change_lines(const Dataset& dataset, const Listing& listing, const ChangeDay& step);

/// The dates by which a row is listed: `18 May 1992`, `1988–1992`.
std::string date_text(const Dataset& dataset, const ListRow& row, int record);

/// `overlaps counted once`, `all rows added`: how a sum was made, after a comma or as a label.
std::string counting_text(Counting counting);

/// Of a list of all parties, the regions that lie in one that another party holds at some time, as each party's sum counts
/// both: `Lombardy lies in a region of another party: while both are held, both are added`; empty where there are none.
std::string added_beside_text(const Dataset& dataset, const Listing& listing);

/// `held`, `possible`, `not yet held`, `ended`: the words used in tables, JSON and sentences.
std::string hold_text(Hold hold);

/// When, as far as it is known, and for what time a total is stated: `in 2019, for the 1990s`, `for 1992`.
std::string stated_time_text(const Dataset& dataset, const StatedTotal& total);

/// `2,129 – 6,240` or `6,240` when both are the same, in km² without the unit.
std::string bounds_text(const Bounds& bounds);

/// What a party holds: `23 500 km²`, `23 500 km² and 2 regions of no stated area`, `2 regions, no area stated`.
std::string holder_sum_text(const HolderSum& sum);

/// `2.5 – 7.2`, in percent of `whole` without the sign.
std::string share_text(const Bounds& bounds, Area whole);

/// The reference area that shares are of, or null where the dataset states none.
const ReferenceArea* denominator_of(const Dataset& dataset, const Profile& profile);
const ReferenceArea* denominator_of(const Dataset& dataset, ReferenceAreaIndex index);

/// `share_text` of the profile's reference area; empty where there is none.
std::string share_of_whole(const Dataset& dataset, const Profile& profile, const Bounds& bounds);

/// Whether a source gives the very day of the change, not an interval within which it lies.
bool is_dated(const Change& change);

/// The latest day on or before `day` with a dated change, or null.
const ChangeDay* last_dated_change(const std::vector<ChangeDay>& steps, Day day);

/// The entry of the very day, or null; of changes or of interval ends.
const ChangeDay* entry_of_day(const std::vector<ChangeDay>& steps, Day day);

/// The latest day of change on or before `day`, or null.
const ChangeDay* last_change(const std::vector<ChangeDay>& steps, Day day);
/// The first day of change after `day`, or null.
const ChangeDay* next_change(const std::vector<ChangeDay>& steps, Day day);

}  // namespace geodata
