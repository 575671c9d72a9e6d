#pragma once

#include "geodata/model/index.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace geodata {

struct Dataset;

/// What of a region a source is preferred for: the day from which it is held, its area, or how much of it a record
/// of less than the whole speaks of.
enum class Fact { date, area, extent };

/// For one region another source than for all others.
struct RegionPreference {
    RegionIndex region;
    Fact fact = Fact::date;
    SourceIndex source;
    friend bool operator==(const RegionPreference&, const RegionPreference&) = default;
};

/// Which source is believed for what when areas are added up. It decides what is counted, never who is right: where
/// the preferred source is silent, the list's own word stands, and every row says whose word it is.
struct Profile {
    std::string id;     ///< of a named profile; empty for one put together by a reader
    std::string title;  ///< for people; empty likewise
    SourceIndex list;   ///< whose list says which regions are counted
    SourceIndex dates;  ///< none: as `list`
    SourceIndex areas;  ///< none: as `list`
    /// Whose records of parts enter the sums and are drawn; none: the list's own enter, those of all primary sources
    /// are drawn.
    SourceIndex extents;
    std::vector<RegionPreference> regions;  ///< in the order given; at most one for a region and fact
    ReferenceAreaIndex denominator{0};      ///< what shares are of, unless a command says another

    /// The source preferred for a fact of a region; none for extents that nothing was said about.
    SourceIndex source_for(Fact fact, RegionIndex region) const;

    friend bool operator==(const Profile&, const Profile&) = default;
};

/// Everything by one source.
Profile profile_of(SourceIndex list);

/// Everything by `Dataset::list_source`.
Profile default_profile(const Dataset& dataset);

/// Whether the two choose the same; names do not matter.
bool same_choices(const Profile& a, const Profile& b);

/// Reads items between commas: the id of a named profile, whose choices are taken first, or KEY=VALUE with
///   list, dates, areas, extents   and the id of a source,
///   denominator                   and the id of a reference area,
///   REGION.date, .area, .extent   and the id of a source.
/// `list` stands for dates and areas too; no key is given twice. An empty text gives the default profile. Throws
/// Error of one sentence, which does not say where the text stands.
Profile parse_profile(const Dataset& dataset, std::string_view text);

/// The inverse: what the profile chooses other than the default, `list=gazette,lombardy.date=almanac`; empty for the
/// default.
std::string profile_text(const Dataset& dataset, const Profile& profile);

}  // namespace geodata
