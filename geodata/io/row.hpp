#pragma once

#include "geodata/base/error.hpp"
#include "geodata/io/table.hpp"
#include "geodata/model/choice_words.hpp"
#include "geodata/model/edtf.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace geodata {

/// `from 0 to 100`, `above 0 and up to 520000000`, for messages.
std::string range_text(double least, double most);

/// What a CellError names where it is the outline.
inline constexpr const char* outline_column = "geometry";

/// An Error that lies in one cell.
class CellError : public Error {
public:
    CellError(const std::string& sentence, std::string in_column)
        : Error(sentence), column(std::move(in_column)) {}
    std::string column;
};

/// One table row being understood: every accessor names a column of the format and throws a CellError
/// `control.csv:41: 'from' must be …, found '…'` when the cell cannot be what is asked for.
class Row {
public:
    /// Columns whose fault has been told: their cells are taken for whatever would do, so that the faults of others show.
    using Excused = std::set<std::string>;

    /// All must outlive this.
    Row(const TableFormat& format, const TableRow& row, const Excused* excused = nullptr)
        : format_(format), row_(row), excused_(excused) {}

    const TableFormat& format() const { return format_; }
    const TableRow& raw() const { return row_; }
    bool excused(const std::string& column) const {
        return excused_ != nullptr && excused_->contains(column);
    }
    const std::string& text(const std::string& column) const;
    double number(const std::string& column, double least, double most) const;
    std::optional<double> optional_number(const std::string& column, double least, double most) const;
    EdtfDate date(const std::string& column) const;
    /// A date that ends something; none where the cell is empty, and where it names the year 9999, by which databases mean
    /// that there is no end.
    std::optional<EdtfDate> end(const std::string& column) const;
    std::optional<EdtfDate> optional_date(const std::string& column) const;
    bool yes(const std::string& column) const;  ///< `yes`; `no` or empty is false

    /// The row of another table that the cell names by id.
    int reference(const std::string& column, const std::map<std::string, int>& ids) const;
    /// As `reference`, -1 for an empty cell.
    int optional_reference(const std::string& column, const std::map<std::string, int>& ids) const;

    template <class Choice>
    Choice choice(const std::string& column, const Words<Choice>& words) const;

    /// The CellError for a column of this row; `must` completes "'column' must …".
    [[noreturn]] void fail(const std::string& column, const std::string& must) const;

private:
    const TableFormat& format_;
    const TableRow& row_;
    const Excused* excused_;
};

template <class Choice>
Choice Row::choice(const std::string& column, const Words<Choice>& words) const {
    if (excused(column) || text(column).empty()) {
        return excused(column) ? words.back().second : words.front().second;
    }
    using Word = typename Words<Choice>::value_type;
    if (const auto* found = row_with(words, &Word::first, text(column))) {
        return found->second;
    }
    fail(column, "be one of " + joined(each_of(words, &Word::first), ", "));
}

}  // namespace geodata
