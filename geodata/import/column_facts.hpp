#pragma once

#include "geodata/import/foreign_date.hpp"
#include "geodata/import/import_table.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace geodata {

/// What the cells of a column have in common.
struct ColumnFacts {
    std::size_t column = 0;  ///< position in the table
    std::string name;
    std::vector<std::string> words{};  ///< of the name, see `name_words`
    std::size_t rows = 0;
    std::size_t filled = 0;    ///< cells that say something
    std::size_t distinct = 0;  ///< different values among these
    std::size_t numbers = 0;
    std::size_t shares = 0;            ///< cells like `12,5 %`
    std::size_t dates = 0;             ///< cells that a column of dates could hold; small numbers are none
    std::size_t no_dates = 0;          ///< cells like `present` or 9999
    DateGrain grain = DateGrain::day;  ///< the coarsest that is common among the dates
    bool typed_day = false;            ///< the file itself says that these are dates
    OrderFound order{};
    double mean_length = 0;  ///< of filled cells, bytes

    double share_filled() const {
        return rows == 0 ? 0 : static_cast<double>(filled) / static_cast<double>(rows);
    }
    bool mostly_dates() const { return filled > no_dates && dates * 10 >= (filled - no_dates) * 9; }
    bool mostly_numbers() const { return filled > 0 && numbers * 10 >= filled * 9; }
    bool mostly_shares() const { return filled > 0 && shares * 10 >= filled * 9; }
};

std::vector<ColumnFacts> column_facts(const ImportTable& table);

}  // namespace geodata
