#pragma once

#include <string>
#include <vector>

namespace viewer {

/// A table of ready texts, to be printed in one of several ways.
struct TextTable {
    struct ColumnHead {
        std::string title;
        bool right = false;  ///< numbers stand to the right in plain text and Markdown
    };
    std::vector<ColumnHead> columns;
    std::vector<std::vector<std::string>> rows;  ///< as many cells as columns
};

/// Columns padded with spaces, two between them; widths count characters, not bytes.
std::string plain_text(const TextTable& table);

/// RFC 4180 with line feeds; cells with commas, quotes or line ends are quoted.
std::string csv_text(const TextTable& table);

/// Columns parted by tabs, as spreadsheets take them from the clipboard; tabs and line ends in cells become spaces.
std::string tsv_text(const TextTable& table);

std::string markdown_text(const TextTable& table);

/// A text as Markdown shows it letter by letter: what would be a tag, a link, a column or slanted has a stroke before it. An
/// underscore within a word is none of these.
std::string in_markdown(const std::string& text);

}  // namespace viewer
