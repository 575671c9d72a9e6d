#pragma once

#include "geodata/model/dataset.hpp"

#include <vector>

namespace geodata {

/// What is counted for one party: the regions that a source lists as wholly held, each with its dates and area, by that
/// source or by those that a profile prefers. Partial and contested records stand beside it.
struct ListRow {
    RegionIndex region;        ///< in the borders of the source of its area
    std::vector<int> records;  ///< positions in `Dataset::control`, in file order, all of one source
    int area_claim = -1;       ///< position in `Dataset::areas`, -1 when no area is stated
    int inside = -1;           ///< position in `Listing::rows` of the nearest listed region around it, or -1
    friend bool operator==(const ListRow&, const ListRow&) = default;
};

struct Listing {
    SourceIndex source;
    PartyIndex party;           ///< none: of all parties together, a row for each holder of a region
    std::vector<ListRow> rows;  ///< in the order of the source's records
    Profile profile{};          ///< the choices it was made by; `profile.list` is `source`
    friend bool operator==(const Listing&, const Listing&) = default;
};

/// Without a party it is that of all, see `joined_listing`; its sums are those of its parties added.
Listing make_listing(const Dataset& dataset, SourceIndex source, PartyIndex party);

/// Whom the list of a source is about unless a party is chosen: `Dataset::party` where the list has regions of it; the
/// party that it has regions of where that is one; none, which means all, where there are several and the dataset names
/// none of them. The order of rows decides nothing.
PartyIndex headline_party(const Dataset& dataset, SourceIndex source);

/// What stands for all parties where the id of one may stand.
inline constexpr const char* all_parties = "all";

/// Whether the rows of a list are of several parties.
bool of_several_parties(const Dataset& dataset, const Listing& listing);

/// Whether a list is of all parties, of which there are several.
bool of_all_parties(const Dataset& dataset, const Listing& listing);

/// Whether each of these parties holds nothing but what is called like itself: then each region is shown for itself, and
/// who holds it is no news.
bool parties_are_things(const Dataset& dataset, const Listing& listing);

/// The list of a source for that party; without rows when it has none.
Listing make_listing(const Dataset& dataset, SourceIndex source);

/// The lists of a source, one for each party it has whole records of, in the order of `Dataset::parties`.
std::vector<Listing> listings_of(const Dataset& dataset, SourceIndex source);

/// The list of `profile.list` with the dates and areas of the sources that the profile prefers. A preferred source is
/// asked for the region, then for the same place in other borders (see `places_of`); where it is silent, the list's own
/// word stays. An area in other borders makes the row that region. Rows and their order are those of the list.
Listing make_listing(const Dataset& dataset, const Profile& profile, PartyIndex party);
/// The same for the party that the list is about, see `headline_party`.
Listing make_listing(const Dataset& dataset, const Profile& profile);
/// One for each party that the list has whole records of.
std::vector<Listing> listings_of(const Dataset& dataset, const Profile& profile);

/// Several lists of one profile as one, for what shows all parties at once: the rows of `first`, then those of the others
/// in their order; `first` itself where it is of all parties. The holder of a row is that of its records; `party` is that of
/// `first`.
Listing joined_listing(Listing first, const std::vector<Listing>& others);

/// The holder of a row by its records; none for a row without records.
PartyIndex holder_of(const Dataset& dataset, const ListRow& row);

/// The list counted unless another is chosen: that of `Dataset::list_source`.
Listing default_listing(const Dataset& dataset);

/// For each region of the dataset its row in the list, or -1.
std::vector<int> rows_by_region(const Dataset& dataset, const Listing& listing);

/// The row of the region or else of the nearest region around it, or -1; `rows` from `rows_by_region`.
int row_at_or_around(const Dataset& dataset, const std::vector<int>& rows, RegionIndex region);

/// Whether a row lies in another by `inside`, however many are between.
bool lies_in(const Listing& listing, int row, int around);

/// The record of the row that begins first, the first in the file of several; a position in `Dataset::control`.
int first_record(const Dataset& dataset, const ListRow& row);

/// Whether any row has a stated area, or there is none to have one: else a sum of areas would be a sum of nothing, and is
/// shown as not stated.
bool states_areas(const Listing& listing);

/// The stated area of a row; zero when the source states none.
Area stated_area(const Dataset& dataset, const ListRow& row);

/// Where a region stands on a day by one source. An interval-dated region is `possible` from the first day of
/// the interval and `certain` from its last.
/// By their strength: of several records the strongest decides. A region whose first hold has ended and whose second lies
/// ahead is not yet held.
enum class Hold { ended, not_yet, possible, certain };
constexpr bool may_hold(Hold hold) { return hold == Hold::possible || hold == Hold::certain; }
struct Holding {
    Hold hold = Hold::not_yet;
    int record = -1;       ///< the control record that decides, or the next one while `not_yet`
    bool changed = false;  ///< the source dates a change of this row to this very day
    /// On this day an interval ends within which the change lies: the sums count otherwise from here on, and nothing is
    /// stated to have happened.
    bool interval_ended = false;
    friend bool operator==(const Holding&, const Holding&) = default;
};

/// Whether a record of the row is stated to hold it, see `stated_days`: it has begun, or may have, and its end has not
/// come and cannot have.
bool stated_on(const Dataset& dataset, const ListRow& row, Day day);

/// What one record says of a day, within the days on which the outline of its region is valid.
Hold hold_by(const Dataset& dataset, const ControlRecord& record, Day day);

/// Of the row, without what changed on the day.
Hold hold_on(const Dataset& dataset, const ListRow& row, Day day);
Holding holding_on(const Dataset& dataset, const ListRow& row, Day day);

/// One holding for each row of the listing, in its order.
std::vector<Holding> holdings_on(const Dataset& dataset, const Listing& listing, Day day);

/// A control record that is not about a whole region and may apply on the day, by any source.
/// Such records are drawn and named but never added or subtracted: no area is stated.
std::vector<int> partial_records_on(const Dataset& dataset, Day day);

}  // namespace geodata
