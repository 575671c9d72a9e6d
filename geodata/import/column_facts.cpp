#include "geodata/import/column_facts.hpp"

#include "geodata/base/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <unordered_set>

namespace geodata {

namespace {

// A name that speaks of years allows for antiquity; start and end alone could be of anything.
bool speaks_of_years(std::string_view name) {
    static const std::vector<std::string> known{"year", "years", "yr",    "date", "jahr", "annee", "année",
                                                "año",  "anno",  "datum", "rok",  "год",  "рік",   "bce",
                                                "ano",  "yıl",   "年",    "年份", "سنة",  "שנה",   "έτος"};
    const auto words = name_words(name);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return std::find(known.begin(), known.end(), word) != known.end();
    });
}

// `start` and `end` alone are of years where their numbers are more than counts of something.
bool may_be_of_years(std::string_view name, const std::vector<std::string>& cells) {
    static const std::vector<std::string> known{"start", "begin", "from", "since", "beg",  "von", "debut",
                                                "end",   "until", "to",   "till",  "ende", "bis", "fin"};
    constexpr double more = 100;
    return std::find(known.begin(), known.end(), lower_case(name)) != known.end() &&
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

std::vector<std::string> texts_of(const ImportTable& table, std::size_t column) {
    std::vector<std::string> texts;
    texts.reserve(table.rows.size());
    for (const auto& row : table.rows) {
        texts.push_back(row.cells[column]);
    }
    return texts;
}

ColumnFacts facts_of(const ForeignField& field, const std::vector<std::string>& cells) {
    ColumnFacts facts;
    facts.name = field.name;
    facts.rows = cells.size();
    facts.typed_day = field.type == CellType::day;
    facts.order = order_in(cells);
    const auto order = facts.order.order == DateOrder::unknown ? DateOrder::day_first : facts.order.order;
    std::unordered_set<std::string> different;
    std::map<DateGrain, std::size_t> grains;
    std::size_t bytes = 0;
    const bool any_year = speaks_of_years(field.name) || may_be_of_years(field.name, cells);
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

// startyear, gwsdate, enddate: what a date is called stands behind what it is the date of.
void split_date_word(const std::string& word, std::vector<std::string>& words) {
    static constexpr std::array<std::string_view, 10> kinds{"date", "year",  "month", "datum", "jahr",
                                                            "yr",   "dates", "time",  "day",   "annee"};
    const bool many = word.ends_with('s');  // the end of `years_end` is no beginning of anything
    for (const auto kind : kinds) {
        if (word == kind || (many && word.substr(0, word.size() - 1) == kind)) {
            words.emplace_back(kind);
            return;
        }
    }
    for (const auto kind : kinds) {
        if (word.size() > kind.size() && word.ends_with(kind)) {
            words.push_back(word.substr(0, word.size() - kind.size()));
            words.emplace_back(kind);
            return;
        }
        if (word.size() > kind.size() && word.starts_with(kind)) {
            words.emplace_back(kind);
            words.push_back(word.substr(kind.size()));
            return;
        }
    }
    words.push_back(word);
}

// Small letters of Latin and Cyrillic with two bytes; names of columns need no more.
std::string small_letters(std::string_view text) {
    auto result = lower_case(text);
    for (std::size_t i = 0; i + 1 < result.size(); ++i) {
        const auto first = static_cast<unsigned char>(result[i]);
        const auto second = static_cast<unsigned char>(result[i + 1]);
        if (first == 0xC3 && second >= 0x80 && second <= 0x9E) {
            result[i + 1] = static_cast<char>(second + 0x20);
        } else if (first == 0xD0 && second >= 0x90 && second <= 0x9F) {
            result[i + 1] = static_cast<char>(second + 0x20);
        } else if (first == 0xD0 && second >= 0xA0 && second <= 0xAF) {
            result[i] = static_cast<char>(0xD1);
            result[i + 1] = static_cast<char>(second - 0x20);
        }
    }
    return result;
}

}  // namespace

std::vector<ColumnFacts> column_facts(const ImportTable& table) {
    std::vector<ColumnFacts> facts;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        facts.push_back(facts_of(table.columns[i], texts_of(table, i)));
    }
    return facts;
}

std::vector<std::string> name_words(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) {
            split_date_word(small_letters(word), words);
        }
        word.clear();
    };
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto c = static_cast<unsigned char>(name[i]);
        const bool letter = std::isalnum(c) != 0 || c > 127;
        const bool begins =
            std::isupper(c) != 0 && i > 0 && std::islower(static_cast<unsigned char>(name[i - 1])) != 0;
        if (!letter || begins) {
            end_word();
        }
        if (letter) {
            word += name[i];
        }
    }
    end_word();
    return words;
}

}  // namespace geodata
