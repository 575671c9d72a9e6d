#include "geodata/base/rows.hpp"
#include "geodata/import/date_parts.hpp"
#include "geodata/import/file_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace geodata {

namespace {

using Dated = std::vector<NamedDates>;

bool all_dated(const Dated& dates) {
    return std::all_of(dates.begin(), dates.end(), [](const auto& one) { return one.begin.has_value(); });
}

bool all_at_one_time(const Dated& dates) {
    return std::all_of(dates.begin(), dates.end(), [&](const auto& one) {
        return one.begin->date.earliest == dates.front().begin->date.earliest;
    });
}

Dated by_name(const std::vector<LayerNames>& names, DateOrder order) {
    Dated dates;
    for (const auto& name : names) {
        auto of_file = dates_in_name(name.file, order);
        auto of_layer = dates_in_name(name.layer, order);
        dates.push_back(!of_file.begin && of_layer.begin ? std::move(of_layer) : std::move(of_file));
    }
    return dates;
}

// How far all names are alike from one end.
std::size_t alike(const std::vector<std::string>& names) {
    std::size_t length = 0;
    while (std::all_of(names.begin(), names.end(), [&](const std::string& name) {
        return length < name.size() && name[length] == names.front()[length];
    })) {
        ++length;
    }
    return length;
}

// The end of a common beginning, before the number that follows it and a mark of the era: `world_bc` ends after `world_`.
std::size_t before_number(const std::string& name, std::size_t length) {
    while (length > 0 && is_digit(name[length - 1])) {
        --length;
    }
    const auto lower = lower_case(name.substr(0, length));
    for (const std::string_view mark : {"bce", "bc", "ce", "ad"}) {
        const bool ends = lower.ends_with(mark);
        const bool word =
            ends && (lower.size() == mark.size() ||
                     std::isalpha(static_cast<unsigned char>(lower[lower.size() - mark.size() - 1])) == 0);
        if (word) {
            return length - mark.size();
        }
    }
    return length;
}

std::string turned(const std::string& text) { return {text.rbegin(), text.rend()}; }

// What differs in the middle, as a year: `bc500`, `100`, `500_bce`.
std::optional<ForeignDate> series_year(const std::string& middle) {
    const auto first = std::find_if(middle.begin(), middle.end(), is_digit);
    const auto last = std::find_if_not(first, middle.end(), is_digit);
    auto era = lower_case(std::string(middle.begin(), first) + std::string(last, middle.end()));
    std::erase_if(era, [](char c) { return c == '_' || c == ' ' || c == '-'; });
    const std::string digits(first, last);
    if (digits.empty() || digits.size() > 4 ||
        !(era.empty() || era == "bc" || era == "bce" || era == "ad" || era == "ce")) {
        return std::nullopt;
    }
    return read_foreign_date(era.starts_with("bc") ? digits + " BCE" : digits);
}

// Names that differ in one number alone; parts 1, 2 and 3 of something are no years.
Dated by_series(const std::vector<std::string>& names) {
    const std::set<std::string> different(names.begin(), names.end());
    if (different.size() < 2) {
        return {};
    }
    std::vector<std::string> backwards;
    for (const auto& name : names) {
        backwards.push_back(turned(name));
    }
    const auto begin = before_number(names.front(), alike(names));
    auto end = alike(backwards);
    while (end > 0 && (is_digit(backwards.front()[end - 1]) ||
                       std::isalpha(static_cast<unsigned char>(backwards.front()[end - 1])) != 0)) {
        --end;  // digits and marks of the era belong to the number
    }
    Dated dates;
    constexpr int least_year = 100;
    bool years = false;
    for (const auto& name : names) {
        auto date = name.size() < begin + end ? std::nullopt
                                              : series_year(name.substr(begin, name.size() - begin - end));
        if (!date) {
            return {};
        }
        const int year = year_month_day(date->date.earliest).year;
        years = years || year >= least_year || year <= 0;
        auto label = dates_in_name(name.substr(0, begin) + " " + name.substr(name.size() - end)).label;
        dates.push_back({std::move(label), std::move(date), {}});
    }
    return years ? dates : Dated();
}

Dated by_folders(const std::vector<LayerNames>& names, DateOrder order) {
    Dated dates;
    for (const auto& name : names) {
        auto around = name.around;  // a folder for each year, with one for each day
        std::replace(around.begin(), around.end(), '/', '-');
        auto of_folder = dates_in_name(around, order);
        of_folder.label = dates_in_name(name.file, order).label;
        dates.push_back(std::move(of_folder));
    }
    return dates;
}

}  // namespace

std::vector<NamedDates> dates_in_names(const std::vector<LayerNames>& names) {
    std::vector<std::string> texts;
    for (const auto& name : names) {
        texts.insert(texts.end(), {name.file, name.layer, name.around});
    }
    const auto order = order_in_names(texts);
    auto named = by_name(names, order);
    if (names.empty() || all_dated(named)) {
        return named;
    }
    for (const auto which : {&LayerNames::file, &LayerNames::layer}) {
        if (auto series = by_series(each_of(names, which)); !series.empty()) {
            return series;
        }
    }
    auto around = by_folders(names, order);
    if (all_dated(around) && !all_at_one_time(around)) {
        return around;
    }
    for (auto& one : named) {
        one.begin.reset();
        one.end.reset();
    }
    return named;
}

}  // namespace geodata
