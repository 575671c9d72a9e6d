#include "geodata/import/file_date.hpp"

#include "geodata/base/text.hpp"

#include <algorithm>
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

std::vector<FoundDate> dates_found(std::string_view name) {
    std::vector<FoundDate> dates;
    for (std::size_t at = 0; at < name.size();) {
        auto found = name_digit(name[at]) ? date_at(name, at) : bce_at(name, at);
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

NamedDates dates_in_name(std::string_view name) {
    const auto dates = dates_found(name);
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
