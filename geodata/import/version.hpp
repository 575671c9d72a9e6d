#pragma once

#include "geodata/import/mapping.hpp"
#include "geodata/model/edtf.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace geodata {

/// A row understood: a thing, as it was from some day until before another.
struct Version {
    std::size_t row = 0;  ///< position in the table
    std::string thing;
    std::string name;
    std::string holder;  ///< empty: not stated
    EdtfDate from;
    std::optional<EdtfDate> until;  ///< nothing: still there at the end
    bool begin_stated = true;
    std::vector<std::size_t> unchanged{};  ///< later rows that say the same of the time that follows
    std::string before{};                  ///< of a list of changes: who held it until then
    std::size_t whole =
        0;  ///< of a part of several wholes in turn: position of the shape of this one, from 1
};

/// All of them, with the days that they span.
struct Versions {
    std::vector<Version> rows;
    Day first_day;
    Day last_day;  ///< included
    bool dated = true;
    std::vector<std::string>
        left_out;  ///< sentences: rows whose dates cannot be read or end before they begin
    std::vector<std::string> notes{};  ///< sentences: what rows say of each other that does not agree
};

/// Positions of each thing's versions in the order of time.
std::map<std::string, std::vector<std::size_t>> versions_by_thing(const std::vector<Version>& versions);

/// Reads the rows of a table as the mapping says. Rows without a beginning are there from the first day of all.
/// `undated` is the year shown for a table without any dates.
Versions versions_of(const ImportTable& table, const Mapping& mapping, int undated);

}  // namespace geodata
