#pragma once

#include "geodata/analysis/totals/totals.hpp"

#include <string>
#include <vector>

namespace geodata {

/// What one change is, for a list: `+ Lachin 1,840 km²`, `Nagorno-Karabakh: dated 1988–1992, no day given`; for the end
/// of an interval `Nagorno-Karabakh 4,400 km²: end of the stated interval (1988–1992)`.
std::string change_text(const Dataset& dataset, const Listing& listing, const Change& change);

/// The dates by which a row is listed: `18 May 1992`, `1988–1992`.
std::string date_text(const Dataset& dataset, const ListRow& row, int record);

/// `overlaps counted once`, `all rows added`: how a sum was made, after a comma or as a label.
std::string counting_text(Counting counting);

/// `held`, `possible`, `not yet held`, `ended`: the words used in tables, JSON and sentences.
std::string hold_text(Hold hold);

/// When, as far as it is known, and for what time a total is stated: `in 2019, for the 1990s`, `for 1992`.
std::string stated_time_text(const Dataset& dataset, const StatedTotal& total);

/// `2,129 – 6,240` or `6,240` when both are the same, in km² without the unit.
std::string bounds_text(const Bounds& bounds);

/// `2.5 – 7.2`, in percent of `whole` without the sign.
std::string share_text(const Bounds& bounds, Area whole);

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
