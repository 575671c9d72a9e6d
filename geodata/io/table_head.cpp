#include "geodata/io/table_head.hpp"

#include "geodata/base/text.hpp"

#include <algorithm>
#include <cctype>
#include <set>

namespace geodata {

namespace {

using CellsOfLine = std::vector<std::string>;

std::size_t filled_cells(const CellsOfLine& line) {
    return static_cast<std::size_t>(
        std::count_if(line.begin(), line.end(), [](const auto& cell) { return !trimmed(cell).empty(); }));
}

bool has_letter(const std::string& cell) {
    return std::any_of(cell.begin(), cell.end(),
                       [](unsigned char c) { return std::isalpha(c) != 0 || c > 127; });
}

// Different words, or years behind a word.
bool may_name_columns(const CellsOfLine& line) {
    constexpr std::size_t longest = 80;
    std::set<std::string> known;
    bool word = false;
    for (const auto& cell : line) {
        const std::string text(trimmed(cell));
        if (text.empty()) {
            continue;
        }
        const bool year = word && is_year_name(text);
        if (!known.insert(lower_case(text)).second || text.size() > longest || (!has_letter(text) && !year)) {
            return false;
        }
        word = true;
    }
    return word;
}

// Below years that name columns stand words; below those of a row stand more years.
bool has_figures_below_years(const std::vector<CellsOfLine>& lines, std::size_t head) {
    std::size_t figures = 0;
    std::size_t words = 0;
    for (std::size_t i = head + 1; i < lines.size(); ++i) {
        for (std::size_t at = 0; at < std::min(lines[i].size(), lines[head].size()); ++at) {
            if (is_year_name(trimmed(lines[head][at])) && !trimmed(lines[i][at]).empty()) {
                ++(has_letter(lines[i][at]) ? words : figures);
            }
        }
    }
    return figures > words;
}

// Below the second line of the names.
bool has_words_below(const std::vector<CellsOfLine>& lines, std::size_t column) {
    std::size_t words = 0;
    std::size_t figures = 0;
    for (std::size_t i = 2; i < lines.size(); ++i) {
        if (column < lines[i].size() && !trimmed(lines[i][column]).empty()) {
            ++(has_letter(lines[i][column]) ? words : figures);
        }
    }
    return words >= figures;
}

}  // namespace

bool is_year_name(std::string_view name) {
    return name.size() == 4 && name >= "1000" && name <= "2199" &&
           name.find_first_not_of("0123456789") == std::string_view::npos;
}

std::vector<std::string> names_on_two_lines(const std::vector<CellsOfLine>& lines) {
    constexpr std::size_t fewest = 4;  // names on two lines, and two rows
    if (lines.size() < fewest || lines[1].size() != lines[0].size()) {
        return {};
    }
    std::vector<std::string> names;
    std::string group;
    std::size_t below = 0;  // names of the second line
    for (std::size_t i = 0; i < lines[0].size(); ++i) {
        const std::string over(trimmed(lines[0][i]));
        const std::string under(trimmed(lines[1][i]));
        const bool alone = under.empty() || under == over;  // a cell over both lines
        group = over.empty() && !alone ? group : over;
        if ((alone && over.empty()) || (!alone && (!has_letter(under) || has_words_below(lines, i)))) {
            return {};
        }
        below += alone ? 0 : 1;
        names.push_back(alone ? over : group.empty() ? under : group + " " + under);
    }
    return below > 1 && below < names.size() ? names : std::vector<std::string>();
}

std::size_t head_line(const std::vector<CellsOfLine>& lines) {
    std::size_t width = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        width = std::max(width, filled_cells(lines[i]));
    }
    const auto names_most = [&](const CellsOfLine& line) { return 2 * filled_cells(line) > width; };
    const auto found = std::find_if(lines.begin(), lines.end(), names_most);
    if (width < 2 || found == lines.begin() || found + 1 >= lines.end() || !may_name_columns(*found)) {
        return 0;
    }
    const auto head = static_cast<std::size_t>(found - lines.begin());
    return has_figures_below_years(lines, head) ? 0 : head;
}

}  // namespace geodata
