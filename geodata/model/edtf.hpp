#pragma once

#include "geodata/model/day.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace geodata {

/// A date as a source states it: one day, a month, a year, or an interval of them, after the Extended Date/Time
/// Format (EDTF, ISO 8601-2:2019) levels 0 and 1: `1992-05-08`, `1993-08`, `1988/1992`, `1992~`, `199X`, `../1994`, and
/// years before 1 with a sign: `-0479`, `-0479-08`.
/// The thing dated happened on some day from `earliest` to `latest`, both included.
struct EdtfDate {
    Day earliest;
    Day latest;
    bool open_start = false;   ///< `..` before the slash: `earliest` is then `earliest_day`
    bool open_end = false;     ///< `..` after the slash: `latest` is then `latest_day`
    bool approximate = false;  ///< marked `~` or `%`
    bool uncertain = false;    ///< marked `?` or `%`
    std::string text;          ///< as written in the dataset

    bool is_day() const { return earliest == latest; }
    bool contains(Day day) const { return earliest <= day && day <= latest; }
    bool lies_within(const EdtfDate& outer) const {
        return outer.earliest <= earliest && latest <= outer.latest;
    }
    bool may_share_a_day(const EdtfDate& other) const {
        return earliest <= other.latest && other.earliest <= latest;
    }
    friend bool operator==(const EdtfDate&, const EdtfDate&) = default;
};

/// Reads the EDTF subset above; nothing when the text is anything else or ends before it begins.
std::optional<EdtfDate> parse_edtf(std::string_view text);

/// The date of that text when it has none: since before anything that can be written.
EdtfDate no_date_stated();

/// For people: `8 May 1992`, `August 1993`, `1988–1992`, `10–16 April 1993`, `about 1992`, `1994 or later`.
std::string readable_text(const EdtfDate& date);

}  // namespace geodata
