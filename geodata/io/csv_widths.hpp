#pragma once

#include "geodata/io/csv_text.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// What is wrong with a row that has more or fewer cells than the line of names, one sentence, which begins with its place.
std::string width_fault(const std::string& place, std::size_t cells, std::size_t columns, char separator);

/// Cells that are one text, parted by separators in it that no quotation marks hold.
struct JoinedCells {
    std::size_t column = 0;  ///< that it is of
    std::string text;
    TextSpan span;
};

/// What the cells of each column have in common in the rows that have as many cells as there are columns: that all are numbers,
/// dates, single words or in quotation marks, that none is empty, that none begins with a blank.
class ColumnHabits {
public:
    /// `text` is what the records stand in, and must outlive this.
    ColumnHabits(std::string_view text, std::size_t columns) : text_(text), columns_(columns) {}

    /// Rows of another width teach nothing; nor do more than a few hundred.
    void learn(const CsvRecord& record);

    /// The one way to read a row with surplus cells so that each column has what it has in other rows; nothing where there is
    /// none, or more than one.
    std::optional<JoinedCells> only_reading(const CsvRecord& record) const;

private:
    static constexpr std::size_t few_rows = 2;
    struct Habit {
        std::size_t filled = 0;
        std::size_t numbers = 0;
        std::size_t dates = 0;
        std::size_t words = 0;
        std::size_t quoted = 0;

        /// Whether all that are filled, and that is as many as make a habit, are of a kind.
        bool all(std::size_t Habit::*kind, std::size_t least = few_rows) const {
            return filled >= least && this->*kind == filled;
        }
    };
    bool is_quoted(const CsvCell& cell) const;
    bool begins_blank(const CsvCell& cell) const;
    bool fits(const CsvCell& cell, const Habit& habit) const;
    bool fits_joined(const CsvRecord& record, std::size_t column) const;

    std::string_view text_;
    std::vector<Habit> columns_;
    std::size_t rows_ = 0;
    std::size_t blank_first_ = 0;
};

}  // namespace geodata
