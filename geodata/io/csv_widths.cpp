#include "geodata/io/csv_widths.hpp"

#include "geodata/base/text.hpp"
#include "geodata/model/typed_date.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

constexpr std::size_t some_rows = 5;  // that make a habit of words, as names of one word are common

bool is_date_cell(const std::string& text) {
    return text.size() <= 40 && read_typed_date(text, earliest_day + 1, earliest_day).date.has_value();
}

bool is_one_word(const std::string& text) { return text.find(' ') == std::string::npos; }

std::string one_separator(char separator) {
    auto name = separator_name(separator);  // `commas`
    name.resize(name.empty() ? 0 : name.size() - 1);
    return name.empty() ? "separator" : name;
}

}  // namespace

std::string width_fault(const std::string& place, std::size_t cells, std::size_t columns, char separator) {
    const auto name = one_separator(separator);
    return cells > columns
               ? fmt::format("{}: the row has {} cells where the header has {}; a text with a {} in it needs "
                             "quotation marks around it.",
                             place, cells, columns, name)
               : fmt::format("{}: the row has {} cells where the header has {}; a cell that says nothing "
                             "needs its {} too.",
                             place, cells, columns, name);
}

bool ColumnHabits::is_quoted(const CsvCell& cell) const {
    return trimmed(cell.span.in(text_)).starts_with('"');
}

bool ColumnHabits::begins_blank(const CsvCell& cell) const {
    return !cell.text.empty() && cell.span.in(text_).starts_with(' ');
}

void ColumnHabits::learn(const CsvRecord& record) {
    constexpr std::size_t enough = 500;
    if (record.cells.size() != columns_.size() || rows_ == enough) {
        return;
    }
    ++rows_;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const auto& cell = record.cells[i];
        auto& habit = columns_[i];
        if (!cell.text.empty()) {
            ++habit.filled;
            habit.numbers += parse_number(cell.text).found ? 1 : 0;
            habit.dates += is_date_cell(cell.text) ? 1 : 0;
            habit.words += is_one_word(cell.text) ? 1 : 0;
            habit.quoted += is_quoted(cell) ? 1 : 0;
            blank_first_ += begins_blank(cell) ? 1 : 0;
        }
    }
}

bool ColumnHabits::fits(const CsvCell& cell, const Habit& habit) const {
    if (cell.text.empty()) {
        return habit.filled < rows_;
    }
    return (blank_first_ > 0 || !begins_blank(cell)) &&
           (!habit.all(&Habit::numbers) || parse_number(cell.text).found) &&
           (!habit.all(&Habit::dates) || is_date_cell(cell.text)) &&
           (!habit.all(&Habit::quoted) || is_quoted(cell)) &&
           (habit.numbers > 0 || habit.filled < some_rows || !parse_number(cell.text).found) &&
           (!habit.all(&Habit::words, some_rows) || is_one_word(cell.text));
}

bool ColumnHabits::fits_joined(const CsvRecord& record, std::size_t column) const {
    const auto surplus = record.cells.size() - columns_.size();
    const auto first = record.cells.begin() + static_cast<std::ptrdiff_t>(column);
    const auto last = first + static_cast<std::ptrdiff_t>(surplus);
    const bool parted = std::all_of(first, last + 1, [&](const CsvCell& cell) {
        return !is_quoted(cell) && !cell.text.empty();  // who writes quotation marks writes them here
    });
    // Where it is a number, its comma may be that of decimals or thousands, so it may be this column as well.
    const auto& habit = columns_[column];
    const bool of_numbers = habit.all(&Habit::numbers);
    const bool number = std::all_of(first, last + 1, [](const CsvCell& cell) {
        return cell.text.find_first_not_of("0123456789") == std::string::npos;
    });
    if (!parted || habit.all(&Habit::quoted) || (habit.all(&Habit::dates) && !of_numbers) ||
        (of_numbers && !number) || (blank_first_ == 0 && begins_blank(*first))) {
        return false;
    }
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const auto at = i < column ? i : i + surplus;
        if (i != column && !fits(record.cells[at], columns_[i])) {
            return false;
        }
    }
    return true;
}

std::optional<JoinedCells> ColumnHabits::only_reading(const CsvRecord& record) const {
    if (record.cells.size() <= columns_.size() || rows_ < few_rows) {
        return std::nullopt;
    }
    const auto surplus = record.cells.size() - columns_.size();
    std::optional<JoinedCells> found;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (!fits_joined(record, i)) {
            continue;
        }
        if (found) {
            return std::nullopt;
        }
        const TextSpan span{record.cells[i].span.from, record.cells[i + surplus].span.to};
        found = JoinedCells{i, std::string(trimmed(span.in(text_))), span};
    }
    return found;
}

}  // namespace geodata
