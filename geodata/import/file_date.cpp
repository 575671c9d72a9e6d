#include "geodata/import/file_date.hpp"

#include "geodata/base/text.hpp"
#include "geodata/import/date_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace geodata {

namespace {

/// A date found in a name, from one place to another.
struct FoundDate {
    std::size_t from = 0;
    std::size_t to = 0;
    ForeignDate date;
};

std::optional<FoundDate> found_date(std::size_t from, std::size_t to, const std::string& text,
                                    DateOrder order = DateOrder::unknown) {
    auto date = read_foreign_date(text, order);
    return date ? std::optional(FoundDate{from, to, std::move(*date)}) : std::nullopt;
}

bool is_letter(char c) {
    const auto letter = static_cast<unsigned char>(c);
    return std::isalpha(letter) != 0 || letter > 127;
}

/// A run of digits or letters of a name.
struct NameRun {
    std::size_t at = 0;
    std::string_view text;
    char joint = ' ';  ///< the one sign between it and the next run; a blank where there are more or none

    bool digits(std::size_t count) const { return text.size() == count && is_digit(text.front()); }
    bool is_day() const { return digits(1) || digits(2); }
    bool is_year() const { return digits(4) && text >= "1000" && text <= "2199"; }
    bool joins_date() const { return joint == '-' || joint == '_' || joint == '.'; }
    std::size_t end() const { return at + text.size(); }
};

using NameRuns = std::vector<NameRun>;

NameRuns runs_of(std::string_view name) {
    NameRuns runs;
    for (std::size_t at = 0; at < name.size();) {
        const auto belongs = is_digit(name[at]) ? is_digit : is_letter;
        auto end = at;
        while (end < name.size() && belongs(name[end])) {
            ++end;
        }
        if (end == at) {
            ++at;
            continue;
        }
        if (!runs.empty() && at == runs.back().end() + 1) {
            runs.back().joint = name[at - 1];
        }
        runs.push_back({at, name.substr(at, end - at)});
        at = end;
    }
    return runs;
}

// Whether two digits follow a run behind a sign that joins dates: the -05 of 1992-05-08.
bool two_digits_follow(const NameRuns& runs, std::size_t i) {
    return i + 1 < runs.size() && runs[i].joins_date() && runs[i + 1].digits(2);
}

// 25-02-2022 and 25.02.2022, with what the other names say of day and month.
bool is_year_last(const NameRuns& runs, std::size_t i) {
    return runs[i].digits(2) && two_digits_follow(runs, i) && i + 2 < runs.size() &&
           runs[i + 1].joint == runs[i].joint && runs[i + 2].is_year();
}

std::string year_last_text(const NameRuns& runs, std::size_t i) {
    return fmt::format("{}-{}-{}", runs[i].text, runs[i + 1].text, runs[i + 2].text);
}

// 20220225, 2022-02-25, 2022-02, 2022: as much as makes a date.
std::optional<FoundDate> year_first_at(const NameRuns& runs, std::size_t i) {
    const auto& year = runs[i];
    if (year.digits(8) && year.text >= "1000" && year.text < "2200") {
        return found_date(year.at, year.end(), std::string(year.text));
    }
    std::optional<FoundDate> found;
    if (year.is_year() && two_digits_follow(runs, i)) {
        const auto& month = runs[i + 1];
        const auto text = fmt::format("{}-{}", year.text, month.text);
        if (month.joint == year.joint && two_digits_follow(runs, i + 1)) {
            const auto& day = runs[i + 2];
            found = found_date(year.at, day.end(), fmt::format("{}-{}", text, day.text));
        }
        found = found ? found : found_date(year.at, month.end(), text);
    }
    return found || !year.is_year() ? found : found_date(year.at, year.end(), std::string(year.text));
}

// bc480
std::optional<FoundDate> bce_at(const NameRuns& runs, std::size_t i) {
    const auto word = lower_case(runs[i].text);
    const bool alone =
        word.size() < 3 || std::isalpha(static_cast<unsigned char>(word[word.size() - 3])) == 0;
    const auto* year = i + 1 < runs.size() ? &runs[i + 1] : nullptr;
    return word.ends_with("bc") && alone && year != nullptr && year->at == runs[i].end() &&
                   year->text.size() <= 4
               ? found_date(year->at - 2, year->end(), fmt::format("{} BCE", year->text))
               : std::nullopt;
}

// Feb_25_2022, 25Feb2022, 2022-Feb-25, Feb2022: a month in words with what stands beside it.
std::optional<FoundDate> month_date_at(const NameRuns& runs, std::size_t i) {
    const auto& word = runs[i];
    const int month = word.text.size() < 3 ? 0 : month_of_word(word.text);
    if (month == 0) {
        return std::nullopt;
    }
    const auto run = [&](int offset) -> const NameRun* {
        const auto at = static_cast<std::ptrdiff_t>(i) + offset;
        return at >= 0 && at < std::ssize(runs) ? &runs[static_cast<std::size_t>(at)] : nullptr;
    };
    struct Layout {
        int day;  ///< how far behind the month; 0: none
        int year;
    };
    static constexpr std::array<Layout, 5> layouts{{{-1, 1}, {1, 2}, {1, -1}, {0, 1}, {0, -1}}};
    for (const auto [day_at, year_at] : layouts) {
        const auto* day = run(day_at);
        const auto* year = run(year_at);
        if (year != nullptr && year->is_year() && (day_at == 0 || (day != nullptr && day->is_day()))) {
            const auto day_text = day_at == 0 ? std::string() : fmt::format("-{:0>2}", day->text);
            return found_date(std::min({word.at, day->at, year->at}),
                              std::max({word.end(), day->end(), year->end()}),
                              fmt::format("{}-{:02}{}", year->text, month, day_text));
        }
    }
    return std::nullopt;
}

// Where a month is told in words, numbers alone are no dates.
std::vector<FoundDate> dates_found(std::string_view name, DateOrder order) {
    const auto runs = runs_of(name);
    std::vector<FoundDate> in_words;
    std::vector<FoundDate> in_numbers;
    const auto add = [](std::optional<FoundDate> found, std::vector<FoundDate>& dates) {
        if (found && (dates.empty() || dates.back().to <= found->from)) {
            dates.push_back(std::move(*found));
        }
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        add(month_date_at(runs, i), in_words);
        auto number = is_year_last(runs, i)
                          ? found_date(runs[i].at, runs[i + 2].end(), year_last_text(runs, i), order)
                          : std::nullopt;
        number = number ? number : year_first_at(runs, i);
        add(number ? number : bce_at(runs, i), in_numbers);
    }
    return in_words.empty() ? in_numbers : in_words;
}

std::string label_of(std::string_view name, const std::vector<FoundDate>& dates) {
    std::string label;
    std::size_t from = 0;
    for (const auto& date : dates) {
        label.append(name.substr(from, date.from - from)).append(" ");
        from = date.to;
    }
    label += name.substr(from);
    std::replace(label.begin(), label.end(), '_', ' ');
    label.erase(std::unique(label.begin(), label.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
                label.end());
    label.resize(label.find_last_not_of(" -.") + 1);
    return label.starts_with(' ') ? label.substr(1) : label;
}

}  // namespace

DateOrder order_in_names(const std::vector<std::string>& names) {
    std::vector<std::string> texts;
    for (const auto& name : names) {
        const auto runs = runs_of(name);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto text = is_year_last(runs, i) ? year_last_text(runs, i) : std::string();
            if (read_foreign_date(text, DateOrder::day_first) ||
                read_foreign_date(text, DateOrder::month_first)) {
                texts.push_back(text);
            }
        }
    }
    return order_in(texts).or_day_first();
}

NamedDates dates_in_name(std::string_view name, DateOrder order) {
    const auto dates = dates_found(name, order);
    NamedDates named{label_of(name, dates), {}, {}};
    if (!dates.empty()) {
        named.begin = dates.front().date;
    }
    if (dates.size() == 2 && dates[1].date.date.latest >= dates[0].date.date.earliest) {
        named.end = dates[1].date;
    }
    return named;
}

}  // namespace geodata
