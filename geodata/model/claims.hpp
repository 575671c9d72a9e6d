#pragma once

#include "geodata/base/units.hpp"
#include "geodata/model/edtf.hpp"
#include "geodata/model/source.hpp"

#include <optional>
#include <string>
#include <vector>

namespace geodata {

/// How much of the region a control record speaks of.
enum class Extent { whole, part, contested, unknown };

/// A source's claim that a party controlled a region from some day, until before another: `[from, until)`.
struct ControlRecord {
    RegionIndex region;
    PartyIndex holder;
    EdtfDate from;
    std::optional<EdtfDate> until;  ///< first day no longer held; nothing: still held when the span ends
    Extent extent = Extent::whole;
    std::optional<double> share;  ///< percent of the region, 0 to 100, where the source states it
    Citation citation;
    std::string note;
    std::string holder_as_stated = {};  ///< the source's own term for who holds; empty: it names none
    bool listed_too =
        false;  ///< of another source than the dataset's list, and counted in it: see `list_all_sources`
    friend bool operator==(const ControlRecord&, const ControlRecord&) = default;
};

/// A source's figure for the area of a region.
struct AreaClaim {
    RegionIndex region;
    Area area;
    std::string borders;  ///< which borders the figure is for: `as listed`, `before 1992`
    Citation citation;
    Area precision =
        square_km(1);  ///< what the figure is rounded to: as stated, else its last digit; 0: exact

    /// A figure for a part of a region is none for the region.
    bool of_part() const { return borders.starts_with("part"); }

    friend bool operator==(const AreaClaim&, const AreaClaim&) = default;
};

/// What a stated total counts.
enum class Quantity {
    share,         ///< percent of a reference area
    area,          ///< km²
    held_count,    ///< regions of the scope held on the tested day
    change_count,  ///< regions of the scope that begin to be held within `as_of`
    event_count    ///< events of one kind within `as_of`
};

/// What a stated total speaks of: named regions, all regions of some kinds, or events of a kind.
struct Scope {
    std::vector<RegionIndex> regions;
    std::vector<std::string> kinds;
    std::string event_kind;
    std::string text;       ///< as written in the dataset
    bool at_least = false;  ///< the statement includes these and may include other land
    friend bool operator==(const Scope&, const Scope&) = default;
};

/// A total that one or more publications state, to be held against the list.
struct StatedTotal {
    std::string id;
    std::string wording;  ///< our own words for what is stated
    Quantity quantity = Quantity::share;
    double value = 0;  ///< percent, km² or a count, by `quantity`
    int decimals = 0;  ///< digits after the point in the statement: its precision
    bool approximate = false;
    Scope scope;
    EdtfDate as_of;
    ReferenceAreaIndex denominator;  ///< for a share
    Citations citations;
    std::string holder_as_stated = {};  ///< the sources' own term for who holds; empty: they name none
    PartyIndex party = {};  ///< of a reader's total, whose land it counts; none: of whom the list is about
    friend bool operator==(const StatedTotal&, const StatedTotal&) = default;
};

/// A dated statement that changes no total by itself.
struct Event {
    EdtfDate date;
    std::string title;
    std::string kind;     ///< `political`, `diplomacy`, `resolution`, `military`, `ceasefire` …
    std::string subject;  ///< shared by events that state the same thing, for finding contradictions
    std::string place;
    RegionIndex region;
    Citation citation;
    std::string note;
    std::vector<std::string>
        towards{};  ///< ids of regions or places of the context that a movement was towards
    friend bool operator==(const Event&, const Event&) = default;
};

/// A row of another table that carries what a statement says: `events` and a subject, `control` or `areas` and a
/// region, `totals` and an id, `names` and a region or place, `sources` and an id.
struct StatementRow {
    std::string table;
    std::string id;
    friend bool operator==(const StatementRow&, const StatementRow&) = default;
};

/// What one document says on one thing, told in our own words: everything that a reader of the document would find,
/// whether or not a figure is made of it.
struct Statement {
    std::string id;
    Citation citation;  ///< the document, and where in it
    std::string
        kind;  ///< `event`, `date`, `figure`, `person`, `position`, `cause`, `characterisation`, `sourcing`
    std::optional<EdtfDate> date;  ///< the time it speaks of; nothing: none is stated
    std::string subject;           ///< shared by statements on one thing
    std::string gist;              ///< own words, one sentence
    std::optional<double> figure = {};
    int decimals = 0;       ///< digits after the point of the figure, as stated
    std::string unit = {};  ///< of the figure
    /// Where it stands among the statements of its subject; two of one subject and time that stand differently
    /// contradict each other in meaning. Empty: it does not take part.
    std::string stance = {};
    std::vector<std::string> terms =
        {};  ///< the document's own words for a side or an act, for comparing vocabularies
    std::vector<StatementRow> rows = {};  ///< the rows of other tables that carry it; may be empty
    friend bool operator==(const Statement&, const Statement&) = default;
};

/// What a region or place is called, in a language or in one document.
struct Name {
    std::string of;        ///< id of a region or of a place in the context
    std::string language;  ///< BCP 47, `und` for a spelling met in a document
    std::string name;
    Citation citation;
    friend bool operator==(const Name&, const Name&) = default;
};

}  // namespace geodata
