#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// Which of the first lines of a table, each as its cells, names its columns: 0 where the first does or where nothing tells.
/// Above it stand titles and empty lines, which fill fewer than half of the columns; it names most columns with different
/// words, or with years behind a word, below which no figures stand.
std::size_t head_line(const std::vector<std::vector<std::string>>& lines);

/// The names of the columns where the first two lines name them together, as `Period` over `from` and `to`, which become `Period
/// from` and `Period to`; empty where the first does it alone. The second has words only where figures or dates stand below it,
/// and nothing where the first has a name and words stand below.
std::vector<std::string> names_on_two_lines(const std::vector<std::vector<std::string>>& lines);

/// Whether the name of a column is a year, as `1990`.
bool is_year_name(std::string_view name);

/// How many lines are worth looking at for it.
inline constexpr std::size_t most_lines_above = 30;

}  // namespace geodata
