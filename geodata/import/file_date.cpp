#include "geodata/import/file_date.hpp"

#include "geodata/base/text.hpp"
#include "geodata/import/month_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <vector>

namespace geodata {

namespace {

/// A date found in a name: from `at`, `length` letters.
struct FoundDate {
    std::size_t at = 0;
    std::size_t length = 0;
    ForeignDate date;
};

bool name_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_from(std::string_view name, std::size_t at) {
    std::size_t end = at;
    while (end < name.size() && name_digit(name[end])) {
        ++end;
    }
    return end - at;
}

bool likely_year(std::string_view digits) { return digits >= "1000" && digits <= "2199"; }

bool joins_date(char c) { return c == '-' || c == '_' || c == '.'; }

// 25-02-2022 and 25.02.2022, with what the other names say of day and month.
std::optional<FoundDate> year_last_at(std::string_view name, std::size_t at, DateOrder order) {
    const bool form = digits_from(name, at) == 2 && at + 10 <= name.size() && joins_date(name[at + 2]) &&
                      digits_from(name, at + 3) == 2 && name[at + 5] == name[at + 2] &&
                      digits_from(name, at + 6) == 4 && likely_year(name.substr(at + 6, 4));
    if (!form) {
        return std::nullopt;
    }
    auto text = std::string(name.substr(at, 10));
    std::replace(text.begin(), text.end(), '_', '-');
    auto date = read_foreign_date(text, order);
    return date ? std::optional(FoundDate{at, 10, std::move(*date)}) : std::nullopt;
}

// Two digits behind the same joint as the one before them: the -05 of 1992-05-08.
std::string two_digits(std::string_view name, std::size_t at) {
    const bool two = at < name.size() && joins_date(name[at]) && digits_from(name, at + 1) == 2;
    return two ? std::string(name.substr(at + 1, 2)) : std::string();
}

std::optional<FoundDate> date_at(std::string_view name, std::size_t at) {
    const auto count = digits_from(name, at);
    const auto found = [&](const std::string& text, std::size_t length) -> std::optional<FoundDate> {
        auto date = read_foreign_date(text);
        return date ? std::optional(FoundDate{at, length, std::move(*date)}) : std::nullopt;
    };
    if (count == 8 && likely_year(name.substr(at, 4))) {
        return found(std::string(name.substr(at, 8)), 8);
    }
    if (count != 4 || !likely_year(name.substr(at, 4))) {
        return std::nullopt;
    }
    const std::string year(name.substr(at, 4));
    const auto month = two_digits(name, at + 4);
    const auto day = month.empty() || name[at + 7 < name.size() ? at + 7 : at] != name[at + 4]
                         ? std::string()
                         : two_digits(name, at + 7);
    if (!day.empty()) {
        if (auto whole = found(year + "-" + month + "-" + day, 10)) {
            return whole;
        }
    }
    if (!month.empty()) {
        if (auto of_month = found(year + "-" + month, 7)) {
            return of_month;
        }
    }
    return found(year, 4);
}

// bc480, 480bce
std::optional<FoundDate> bce_at(std::string_view name, std::size_t at) {
    const auto lower = lower_case(name);
    const bool word = lower.compare(at, 2, "bc") == 0 &&
                      (at == 0 || !std::isalpha(static_cast<unsigned char>(name[at - 1])));
    const auto count = word ? digits_from(name, at + 2) : 0;
    if (count == 0 || count > 4) {
        return std::nullopt;
    }
    auto date = read_foreign_date(std::string(name.substr(at + 2, count)) + " BCE");
    return date ? std::optional(FoundDate{at, 2 + count, std::move(*date)}) : std::nullopt;
}

bool is_letter(char c) {
    const auto letter = static_cast<unsigned char>(c);
    return std::isalpha(letter) != 0 || letter > 127;
}

/// A run of digits or letters of a name.
struct NameRun {
    std::size_t at = 0;
    std::string_view text;
    bool digits() const { return name_digit(text.front()); }
    bool is_year() const { return digits() && text.size() == 4 && likely_year(text); }
    bool is_day() const { return digits() && text.size() <= 2; }
    std::size_t end() const { return at + text.size(); }
};

std::vector<NameRun> runs_of(std::string_view name) {
    std::vector<NameRun> runs;
    for (std::size_t at = 0; at < name.size();) {
        const bool digits = name_digit(name[at]);
        if (!digits && !is_letter(name[at])) {
            ++at;
            continue;
        }
        auto end = at;
        while (end < name.size() && (digits ? name_digit(name[end]) : is_letter(name[end]))) {
            ++end;
        }
        runs.push_back({at, name.substr(at, end - at)});
        at = end;
    }
    return runs;
}

// Feb_25_2022, 25Feb2022, 2022-Feb-25, Feb2022: a month in words with what stands beside it.
std::optional<FoundDate> month_date_at(const std::vector<NameRun>& runs, std::size_t month) {
    const int number = runs[month].text.size() < 3 ? 0 : month_of_word(runs[month].text);
    const auto run = [&](std::ptrdiff_t offset) -> const NameRun* {
        const auto at = static_cast<std::ptrdiff_t>(month) + offset;
        return at >= 0 && at < static_cast<std::ptrdiff_t>(runs.size()) ? &runs[static_cast<std::size_t>(at)]
                                                                        : nullptr;
    };
    const auto is_year = [](const NameRun* one) { return one != nullptr && one->is_year(); };
    const auto is_day = [](const NameRun* one) { return one != nullptr && one->is_day(); };
    const NameRun* day = nullptr;
    const NameRun* year = nullptr;
    if (is_day(run(-1)) && is_year(run(1))) {
        day = run(-1), year = run(1);
    } else if (is_day(run(1)) && is_year(run(2))) {
        day = run(1), year = run(2);
    } else if (is_year(run(-1)) && is_day(run(1))) {
        day = run(1), year = run(-1);
    } else if (is_year(run(1)) || is_year(run(-1))) {
        year = is_year(run(1)) ? run(1) : run(-1);
    }
    if (number == 0 || year == nullptr) {
        return std::nullopt;
    }
    auto date =
        read_foreign_date(day == nullptr ? fmt::format("{}-{:02}", year->text, number)
                                         : fmt::format("{}-{:02}-{:0>2}", year->text, number, day->text));
    const auto first = std::min({runs[month].at, year->at, day == nullptr ? year->at : day->at});
    const auto last = std::max({runs[month].end(), year->end(), day == nullptr ? year->end() : day->end()});
    return date ? std::optional(FoundDate{first, last - first, std::move(*date)}) : std::nullopt;
}

std::vector<FoundDate> dates_in_words(std::string_view name) {
    std::vector<FoundDate> dates;
    const auto runs = runs_of(name);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        auto found = month_date_at(runs, i);
        if (found && (dates.empty() || dates.back().at + dates.back().length <= found->at)) {
            dates.push_back(std::move(*found));
        }
    }
    return dates;
}

std::vector<FoundDate> dates_found(std::string_view name, DateOrder order) {
    if (auto in_words = dates_in_words(name); !in_words.empty()) {
        return in_words;
    }
    std::vector<FoundDate> dates;
    for (std::size_t at = 0; at < name.size();) {
        auto found = year_last_at(name, at, order);
        if (!found) {
            found = name_digit(name[at]) ? date_at(name, at) : bce_at(name, at);
        }
        if (found) {
            at += found->length;
            dates.push_back(std::move(*found));
        } else {
            at += name_digit(name[at]) ? digits_from(name, at) : 1;
        }
    }
    return dates;
}

std::string label_of(std::string_view name, const std::vector<FoundDate>& dates) {
    std::string left;
    std::size_t from = 0;
    for (const auto& date : dates) {
        left += std::string(name.substr(from, date.at - from)) + " ";
        from = date.at + date.length;
    }
    left += name.substr(from);
    std::replace(left.begin(), left.end(), '_', ' ');
    std::string label;
    for (const char c : left) {
        if (c != ' ' || (!label.empty() && label.back() != ' ')) {
            label += c;
        }
    }
    while (!label.empty() && (label.back() == ' ' || label.back() == '-' || label.back() == '.')) {
        label.pop_back();
    }
    return label;
}

}  // namespace

DateOrder order_in_names(const std::vector<std::string>& names) {
    std::vector<std::string> texts;
    for (const std::string_view name : names) {
        for (std::size_t at = 0; at < name.size(); ++at) {
            if (year_last_at(name, at, DateOrder::day_first) ||
                year_last_at(name, at, DateOrder::month_first)) {
                texts.emplace_back(name.substr(at, 10));
                std::replace(texts.back().begin(), texts.back().end(), '_', '-');
            }
        }
    }
    const auto found = order_in(texts).order;
    return found == DateOrder::unknown ? DateOrder::day_first : found;
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
