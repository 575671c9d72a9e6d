#pragma once

#include "geodata/import/version.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace geodata {

/// What the cells of a column name, where they are names or ids of other rows, as of a state that a province is a part of.
struct NamedRows {
    std::optional<std::size_t> by{};  ///< column in which these stand, if there is one
    std::size_t filled = 0;           ///< cells that say something
    std::size_t another = 0;          ///< of these, a value that rows of another thing have
    std::size_t itself = 0;           ///< the row's own value, as of a holder at home
    std::map<std::size_t, std::vector<std::size_t>>
        rows_naming{};  ///< of each row that is named, those that name it; positions in `Versions::rows`
};

/// Names and ids of all rows.
class RowNames {
public:
    /// The table and the versions must outlive this.
    RowNames(const ImportTable& table, const Versions& versions, const Mapping& mapping);

    /// What a column names, by the column of names or ids that has most of its values.
    NamedRows named_in(std::size_t column) const;

private:
    struct Ids {
        std::size_t column = 0;
        std::vector<std::string> of_row;
        std::unordered_map<std::string, std::vector<std::size_t>> rows;
    };
    std::vector<std::string> cells(std::size_t column) const;
    NamedRows named_by(const Ids& ids, const std::vector<std::string>& parts) const;

    const ImportTable& table_;
    const Versions& versions_;
    std::vector<Ids> ids_;
};

/// An outline that stands beside those that it consists of, as a state beside its provinces.
struct Enclosure {
    std::size_t outer = 0;           ///< position in `Versions::rows`
    std::vector<std::size_t> inner;  ///< of those that lie in it, at a time at which it is there
    double share = 0;                ///< how much of it they cover together at most at one time, 1 for all
};

/// How many versions lie in others.
std::size_t inside_count(const std::vector<Enclosure>& enclosures);

/// All such of the versions: two outlines at least lie in one at the same time and cover nearly all of it. Takes the order of
/// pairs whose boxes lie in each other.
std::vector<Enclosure> enclosures_of(const ImportTable& table, const Versions& versions);

/// The same of rows that a column names, as far as those that name them are there at one time with them and lie in them. How
/// much of it they cover is not measured.
std::vector<Enclosure> stated_enclosures(const ImportTable& table, const Versions& versions,
                                         const NamedRows& named);

}  // namespace geodata
