#pragma once

#include "geodata/import/version.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace geodata {

/// What the cells of a column name, where they are names or ids of other rows, as of a state that a province is a part of.
struct NamedRows {
    int by = -1;              ///< column in which these stand; -1: in none
    std::size_t filled = 0;   ///< cells that say something
    std::size_t another = 0;  ///< of these, a value that rows of another thing have
    std::size_t itself = 0;   ///< the row's own value, as of a holder at home
    std::map<std::size_t, std::vector<std::size_t>>
        rows_naming{};  ///< of each row that is named, those that name it; positions in `Versions::rows`
};

/// Names and ids of all rows.
class RowNames {
public:
    /// The table and the versions must outlive this.
    RowNames(const ImportTable& table, const Versions& versions, const Mapping& mapping);

    /// What a column names, by the column of names or ids that has most of its values.
    NamedRows named_in(int column) const;

private:
    struct Ids {
        int column = -1;
        std::vector<std::string> of_row;
        std::unordered_map<std::string, std::vector<std::size_t>> rows;
    };
    std::vector<std::string> cells(int column) const;
    NamedRows named_by(const Ids& ids, const std::vector<std::string>& parts) const;

    const ImportTable& table_;
    const Versions& versions_;
    std::vector<Ids> ids_;
};

}  // namespace geodata
