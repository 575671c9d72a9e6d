#pragma once

#include "geodata/base/text_span.hpp"
#include "geodata/io/columns.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// One cell of a CSV table: what it says, without blanks at its ends and without quotation marks, and where it is written.
struct CsvCell {
    std::string text;
    TextSpan span;  ///< with quotation marks and blanks, without separators
};

/// One row; a blank line is a row of one empty cell, or of as many as a spreadsheet fills a sheet up with.
struct CsvRecord {
    int line = 1;  ///< on which it begins, counted from 1
    std::vector<CsvCell> cells;
    TextSpan span;  ///< from its first letter up to behind its end of line

    bool is_blank() const {
        return std::all_of(cells.begin(), cells.end(), [](const CsvCell& cell) { return cell.text.empty(); });
    }
};

/// Walks over a text of CSV (RFC 4180) record by record; lines end with LF, CR LF or CR. The text must outlive this.
class CsvText {
public:
    /// `file` is named in messages. A byte order mark is passed over.
    CsvText(std::string_view text, std::string file, char separator);

    bool at_end() const { return at_ >= text_.size(); }

    /// Throws Error with the line for a quotation mark that is not closed or not doubled.
    CsvRecord next();

private:
    [[noreturn]] void fail(int line, const std::string& what) const;
    bool ends_line(std::size_t at) const;
    bool take(char wanted);
    std::string cell();
    std::string plain();
    std::string quoted();

    std::string_view text_;
    std::string file_;
    char separator_;
    std::string ends_;
    std::size_t at_ = 0;
    int line_ = 1;
};

/// What stands between the columns of a table: commas, semicolons or tabs, whichever divides the first line into most columns
/// of the format. A table of another country's spreadsheet is told by it.
char csv_separator(std::string_view text, const TableFormat& format);

/// A cell in quotation marks, with those in it doubled, as SQL has it too.
std::string quoted_cell(std::string_view text, char mark = '"');

/// `semicolons`
std::string separator_name(char separator);

}  // namespace geodata
