#include "geodata/model/typed_date.hpp"

#include "geodata/base/text.hpp"
#include "geodata/model/written_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string_view>
#include <vector>

namespace geodata {

namespace {

constexpr const char* own_form = "Write a day like 1992-05-08, a month like 1992-05 or a year like 1992.";
constexpr std::size_t longest = 80;

// What word processors make of the hyphens of a day.
std::string with_hyphens(std::string text) {
    for (const std::string_view dash : {"\u2010", "\u2011", "\u2013", "\u2212"}) {
        for (auto at = text.find(dash); at != std::string::npos; at = text.find(dash)) {
            text.replace(at, dash.size(), "-");
        }
    }
    return text;
}

/// Reads with the span that says which century a short year belongs to.
class Reader {
public:
    Reader(std::string_view text, Day first, Day last)
        : given_(text), first_(year_month_day(first).year), last_(year_month_day(last).year) {}

    TypedDate read() const {
        if (auto date = parse_edtf(given_)) {
            return {std::move(date), {}};
        }
        // Of two numbers alone a dash may join years.
        if (auto date = parse_edtf(with_hyphens(given_)); date && date->is_day()) {
            return {std::move(date), {}};
        }
        if (given_.empty() || given_.size() > longest) {
            return {{}, own_form};
        }
        auto written = taken_apart(given_);
        if (!written.unknown.empty()) {
            return refused(fmt::format("'{}' is no part of a date. ", written.unknown));
        }
        if (written.era && !written.numbers.empty()) {
            return of_era(written);
        }
        return written.month ? with_month(written) : with_numbers(written);
    }

private:
    TypedDate refused(const std::string& why = {}) const { return {{}, why + own_form}; }

    // With an era, a year needs no four digits: 480 BCE, 12 August 480 BCE, 79 CE.
    TypedDate of_era(const WrittenDate& written) const {
        const auto& numbers = written.numbers;
        const int number = numbers.back().value;
        const int year = written.before_year_1 ? 1 - number : number;
        if (number < 1 || number > 9999 || numbers.size() > 2) {
            return refused();
        }
        if (!written.month) {
            const std::string sign = year < 0 ? "-" : "";
            return numbers.size() == 1
                       ? TypedDate{parse_edtf(fmt::format("{}{:04}", sign, std::abs(year))), {}}
                       : refused();
        }
        if (written.month->size() > 1) {
            return refused("More than one month begins with these letters. ");
        }
        const int of_year = *written.month->begin();
        if (numbers.size() == 1) {
            return month(year, of_year);
        }
        const auto found = day_from({year, of_year, numbers.front().value});
        return found ? day(*found) : refused();
    }

    static TypedDate day(Day found) {
        return {EdtfDate{found, found, false, false, false, false, iso_text(found)}, {}};
    }

    static TypedDate month(int year, int number) { return {parse_edtf(iso_month(year, number)), {}}; }

    // The years that a number can stand for: as written, or with two digits one of each century of the span.
    std::vector<int> years_of(const WrittenNumber& number) const {
        if (number.digits == 4) {
            return {number.value};
        }
        std::vector<int> years;
        for (int year = first_; number.digits == 2 && year <= last_; ++year) {
            if (year % 100 == number.value) {
                years.push_back(year);
            }
        }
        return years;
    }

    TypedDate no_year(const WrittenNumber& number) const {
        return refused(fmt::format("The year {} needs four digits. ", number.value));
    }

    TypedDate with_month(const WrittenDate& written) const {
        const auto& numbers = written.numbers;
        if (written.month->size() > 1) {
            return refused("More than one month begins with these letters. ");
        }
        const int number = *written.month->begin();
        if (numbers.empty()) {
            return refused("The year is missing. ");
        }
        if (numbers.size() == 1) {
            return of_month(numbers.front(), number);
        }
        // 1992 May 8 begins with the year; everything else ends with it.
        const bool year_first = numbers.front().year();
        return numbers.size() > 2 ? refused()
                                  : of_day(numbers[year_first ? 0 : 1], number, numbers[year_first ? 1 : 0]);
    }

    // May 1992 and May '92 are months; of 8 May the year is missing.
    TypedDate of_month(const WrittenNumber& year, int number) const {
        const auto years = years_of(year);
        if (years.size() == 1) {
            return month(years.front(), number);
        }
        return year.value <= 31 ? refused("The year is missing. ") : no_year(year);
    }

    TypedDate of_day(const WrittenNumber& year, int number, const WrittenNumber& day_of_month) const {
        const auto years = years_of(year);
        if (years.size() != 1 || day_of_month.digits > 2) {
            return no_year(year);
        }
        const auto found = day_from({years.front(), number, day_of_month.value});
        return found ? day(*found)
                     : refused(fmt::format("{} {} has no day {}. ", month_name(number), years.front(),
                                           day_of_month.value));
    }

    TypedDate with_numbers(const WrittenDate& written) const {
        const auto& numbers = written.numbers;
        if (numbers.size() == 1 && numbers.front().digits == 3) {  // 476
            return {parse_edtf(fmt::format("{:04}", numbers.front().value)), {}};
        }
        if (numbers.size() == 1 && numbers.front().digits == 8) {  // 19920508
            const int whole = numbers.front().value;
            const auto found = day_from({whole / 10'000, whole / 100 % 100, whole % 100});
            return found ? day(*found) : refused();
        }
        if (numbers.size() == 2) {
            return of_two(numbers[0], numbers[1]);
        }
        return numbers.size() == 3 ? of_three(written) : refused();
    }

    TypedDate of_two(const WrittenNumber& a, const WrittenNumber& b) const {
        const auto& year = a.digits == 4 ? a : b;
        const auto& number = a.digits == 4 ? b : a;
        if (year.digits != 4) {
            return refused("The year is missing. ");
        }
        return number.value >= 1 && number.value <= 12 ? month(year.value, number.value) : refused();
    }

    // Three numbers can be read in as many ways as their sign allows: points put the day first, everything else is read
    // both ways.
    TypedDate of_three(const WrittenDate& written) const {
        const auto& n = written.numbers;
        std::set<Day> days;
        const auto add = [&](const WrittenNumber& year, const WrittenNumber& number,
                             const WrittenNumber& day_of_month) {
            for (const int each : years_of(year)) {
                if (const auto found = day_from({each, number.value, day_of_month.value})) {
                    days.insert(*found);
                }
            }
        };
        if (n[0].digits == 4) {
            add(n[0], n[1], n[2]);
        } else {
            add(n[2], n[1], n[0]);
            if (written.separator != '.') {
                add(n[2], n[0], n[1]);
                add(n[0], n[1], n[2]);
            }
        }
        return one_of(days);
    }

    TypedDate one_of(const std::set<Day>& days) const {
        if (days.size() == 1) {
            return day(*days.begin());
        }
        if (days.empty()) {
            return refused(fmt::format("There is no day '{}'. ", given_));
        }
        std::vector<std::string> texts;
        std::vector<std::string> own;
        for (const auto each : days) {
            texts.push_back(long_text(each));
            own.push_back(iso_text(each));
        }
        return {{},
                fmt::format("'{}' may be {}. Write {}.", given_, joined(texts, " or "), joined(own, " or "))};
    }

    std::string given_;
    int first_;
    int last_;
};

}  // namespace

TypedDate read_typed_date(std::string_view text, Day first, Day last) {
    return Reader(trimmed(text), first, last).read();
}

TypedDay read_typed_day(std::string_view text, Day first, Day last, DayWanted wanted) {
    const auto read = read_typed_date(text, first, last);
    if (!read.date) {
        return {{}, read.problem};
    }
    if (read.date->latest < first || read.date->earliest > last) {
        return {{}, fmt::format("The dataset runs from {} to {}.", long_text(first), long_text(last))};
    }
    return {wanted == DayWanted::end ? std::min(read.date->latest, last)
                                     : std::max(read.date->earliest, first),
            {}};
}

}  // namespace geodata
