#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/csv_widths.hpp"
#include "geodata/io/gdal/foreign_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace geodata::gdal {

namespace {

/// A record with its number among the rows, counted from 1 without blank lines.
struct NumberedRecord {
    std::size_t row = 0;
    CsvRecord record;
};

bool is_blank_line(const CsvRecord& record) {
    return record.cells.size() == 1 && record.cells.front().text.empty();
}

// Surplus cells at the end that say nothing are dropped by whoever reads them.
std::size_t cells_said(const CsvRecord& record) {
    auto count = record.cells.size();
    while (count > 0 && record.cells[count - 1].text.empty()) {
        --count;
    }
    return count;
}

/// The rows of a table that have more or fewer cells than its line of names.
class OddRows {
public:
    /// `text` and `file` must outlive this. Throws Error where a quotation mark is not closed.
    OddRows(const std::string& text, const std::string& file, std::size_t lines_above)
        : text_(text), file_(file), lines_above_(lines_above), separator_(reader_separator(text)),
          head_(CsvText(text, "", separator_).next()), habits_(text, head_.cells.size()) {
        CsvText reader(text, "", separator_);
        reader.next();
        while (!reader.at_end()) {
            add(reader.next());
        }
    }

    void mend(PlainCsv& csv) const {
        if (columns() < 2) {
            return;
        }
        if (lacks_first_name()) {
            csv.text =
                "row" + std::string(1, separator_) + text_.substr(text_.starts_with("\xEF\xBB\xBF") ? 3 : 0);
            return;
        }
        if (!wide_.empty()) {
            csv.text = without_surplus(csv);
        }
        if (!narrow_.empty()) {
            csv.notes.push_back(narrow_note());
        }
    }

private:
    std::size_t columns() const { return head_.cells.size(); }

    void add(CsvRecord record) {
        if (is_blank_line(record)) {
            return;
        }
        ++rows_;
        habits_.learn(record);
        if (cells_said(record) > columns()) {
            wide_.push_back({rows_, std::move(record)});
        } else if (record.cells.size() < columns() && !record.is_blank()) {
            narrow_.push_back(line_of(record));
        }
    }

    // As R writes tables: the numbers of the rows stand before them, and have no name. Where there is one, a comma too many
    // has another reason.
    bool lacks_first_name() const {
        static constexpr std::array<std::string_view, 7> numbers{"id",  "nr",  "no",    "fid",
                                                                 "gid", "row", "number"};
        return std::find(numbers.begin(), numbers.end(), lower_case(head_.cells.front().text)) ==
                   numbers.end() &&
               rows_ > 1 && wide_.size() == rows_ &&
               std::all_of(wide_.begin(), wide_.end(), [&](const NumberedRecord& one) {
                   return one.record.cells.size() == columns() + 1 &&
                          one.record.cells.front().text == std::to_string(one.row);
               });
    }

    // The text with as many cells in each row; what becomes of which is told in the table.
    std::string without_surplus(PlainCsv& csv) const {
        std::string even;
        std::size_t from = 0;
        for (const auto& [row, record] : wide_) {
            const auto reading = habits_.only_reading(record);
            const auto span = reading ? reading->span : record.span;
            even += text_.substr(from, span.from - from);
            from = span.to;
            if (reading) {
                even += quoted_cell(reading->text);
                csv.notes.push_back(fmt::format("{} It is read with “{}” in one cell, as only so each column "
                                                "has what it has in other rows.",
                                                fault_of(record), quotable(reading->text)));
            } else {
                even += std::string(columns() - 1, separator_) + '\n';
                csv.left_out.push_back(row);
                csv.notes.push_back(fault_of(record) +
                                    " It can be read in several ways or in none and is left out.");
            }
        }
        if (2 * csv.left_out.size() > rows_) {
            throw Error(fmt::format("{} So it is with {} of {} rows.", fault_of(wide_.front().record),
                                    csv.left_out.size(), rows_));
        }
        return even + text_.substr(from);
    }

    std::string narrow_note() const {
        constexpr std::size_t most_named = 20;
        const auto count = narrow_.size();
        const auto named = std::min(count, most_named);
        return fmt::format(
            "{}: {} fewer cells than the header, which has {}; those missing at the end are "
            "taken for empty ({} {}{}).",
            file_, count == 1 ? "a row has" : fmt::format("{} rows have", count), columns(),
            count == 1 ? "line" : "lines",
            fmt::join(narrow_.begin(), narrow_.begin() + static_cast<std::ptrdiff_t>(named), ", "),
            count == named ? "" : fmt::format(" and {} more", count - named));
    }

    // In the file as it was given.
    std::size_t line_of(const CsvRecord& record) const {
        return static_cast<std::size_t>(record.line) + lines_above_;
    }

    std::string fault_of(const CsvRecord& record) const {
        return width_fault(fmt::format("{}:{}", file_, line_of(record)), record.cells.size(), columns(),
                           separator_);
    }

    const std::string& text_;
    const std::string& file_;
    std::size_t lines_above_;
    char separator_;
    CsvRecord head_;
    ColumnHabits habits_;
    std::size_t rows_ = 0;
    std::vector<NumberedRecord> wide_;
    std::vector<std::size_t> narrow_;  // their lines
};

}  // namespace

char reader_separator(const std::string& text) {
    char found = 0;
    bool quoted = false;
    for (const char c : text.substr(0, text.find_first_of("\r\n"))) {
        quoted = c == '"' ? !quoted : quoted;
        if (!quoted && (c == ',' || c == ';' || c == '\t' || c == '|')) {
            if (found != 0 && found != c) {
                return ',';
            }
            found = c;
        }
    }
    return found == 0 ? ',' : found;
}

void make_rows_even(PlainCsv& csv, const std::string& text, const std::string& file,
                    std::size_t lines_above) {
    std::optional<OddRows> odd;
    try {
        odd.emplace(text, file, lines_above);
    } catch (const Error&) {
        return;  // what becomes of a quotation mark that is not closed the reader tells
    }
    odd->mend(csv);
}

}  // namespace geodata::gdal
