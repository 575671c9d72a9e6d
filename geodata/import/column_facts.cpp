#include "geodata/import/column_facts.hpp"

#include "geodata/base/text.hpp"
#include "geodata/import/name_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_set>

namespace geodata {

namespace {

// A name that speaks of years allows for antiquity; start and end alone could be of anything.
bool speaks_of_years(const std::vector<std::string>& words) {
    static const std::vector<std::string_view> known{
        "year", "years", "yr",  "date", "jahr", "annee", "année", "año", "anno", "datum", "rok",
        "год",  "рік",   "bce", "ano",  "yıl",  "年",    "年份",  "سنة", "שנה",  "έτος"};
    return has_word(words, known);
}

// `start` and `end` alone are of years where their numbers are more than counts of something.
bool may_be_of_years(std::string_view name, const std::vector<std::string>& cells) {
    static const std::vector<std::string_view> known{"start", "begin", "from", "since", "beg",
                                                     "von",   "debut", "end",  "until", "to",
                                                     "till",  "ende",  "bis",  "fin"};
    constexpr double more = 100;
    return has_word({lower_case(name)}, known) &&
           std::any_of(cells.begin(), cells.end(), [](const std::string& cell) {
               const auto number = parse_number(cell);
               return number.found && std::abs(number.value) >= more;
           });
}

// A number is a year only where it can be one; ids and counts are small or large.
bool likely_date(const std::string& cell, const ForeignDate& date, bool any_year) {
    const auto number = parse_number(cell);
    const double first_year = any_year ? -9999 : 500;
    constexpr double last_year = 2200;
    const bool eight_digits = cell.size() == 8;
    return !number.found || eight_digits || date.grain != DateGrain::year ||
           (number.value >= first_year && number.value <= last_year);
}

DateGrain common_grain(const std::map<DateGrain, std::size_t>& grains, std::size_t dates) {
    for (const auto grain : {DateGrain::year, DateGrain::month, DateGrain::interval}) {
        const auto found = grains.find(grain);
        if (found != grains.end() && found->second * 2 >= dates) {
            return grain;
        }
    }
    return DateGrain::day;
}

ColumnFacts facts_of(const ImportTable& table, std::size_t column) {
    const auto& field = table.columns[column];
    const auto cells = table.cells(column);
    ColumnFacts facts{column, field.name, name_words(field.name), cells.size()};
    facts.typed_day = field.type == CellType::day;
    facts.order = order_in(cells);
    const auto order = facts.order.or_day_first();
    std::unordered_set<std::string> different;
    std::map<DateGrain, std::size_t> grains;
    std::size_t bytes = 0;
    const bool any_year = speaks_of_years(facts.words) || may_be_of_years(field.name, cells);
    for (const auto& cell : cells) {
        if (cell.empty()) {
            continue;
        }
        ++facts.filled;
        bytes += cell.size();
        different.insert(cell);
        facts.numbers += parse_number(cell).found ? 1 : 0;
        facts.shares += cell.ends_with('%') ? 1 : 0;
        if (says_no_date(cell)) {
            ++facts.no_dates;
        } else if (const auto date = cell.size() > 40 ? std::nullopt : read_foreign_date(cell, order);
                   date && likely_date(cell, *date, any_year)) {
            ++facts.dates;
            ++grains[date->grain];
        }
    }
    facts.distinct = different.size();
    facts.grain = common_grain(grains, facts.dates);
    facts.mean_length =
        facts.filled == 0 ? 0 : static_cast<double>(bytes) / static_cast<double>(facts.filled);
    return facts;
}

}  // namespace

std::vector<ColumnFacts> column_facts(const ImportTable& table) {
    std::vector<ColumnFacts> facts;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        facts.push_back(facts_of(table, i));
    }
    return facts;
}

}  // namespace geodata
