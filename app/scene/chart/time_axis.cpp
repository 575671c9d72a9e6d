#include "app/scene/chart/time_axis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace viewer {

using namespace geodata;

namespace {

enum class AxisStyle { full_day, short_day, full_month, short_month, year };

/// A way to cut time: so many days from the first of each month on, or so many months from a January on.
struct AxisCut {
    int days = 0;
    int months = 0;
    AxisStyle style = AxisStyle::year;
    double room = 1;  ///< least room between two names, as a multiple of the gap: what is fine needs more

    bool one() const { return days == 1 || months == 1 || months == 12; }
    double length() const { return days > 0 ? days : months * 30.4; }
};

constexpr std::array<AxisCut, 17> axis_cuts{{{1, 0, AxisStyle::full_day, 1},
                                             {1, 0, AxisStyle::short_day, 1},
                                             {7, 0, AxisStyle::short_day, 3},
                                             {0, 1, AxisStyle::full_month, 2},
                                             {0, 1, AxisStyle::short_month, 2},
                                             {0, 3, AxisStyle::short_month, 3},
                                             {0, 12},
                                             {0, 24, AxisStyle::year, 2},
                                             {0, 60, AxisStyle::year, 2},
                                             {0, 120, AxisStyle::year, 2},
                                             {0, 240, AxisStyle::year, 2},
                                             {0, 600, AxisStyle::year, 2},
                                             {0, 1200, AxisStyle::year, 2},
                                             {0, 2400, AxisStyle::year, 2},
                                             {0, 6000, AxisStyle::year, 2},
                                             {0, 12000, AxisStyle::year, 2},
                                             {0, 60000, AxisStyle::year, 2}}};

std::string short_month(int month) { return month_name(month).substr(0, 3); }

std::string name_of(Day day, const AxisCut& cut) {
    const auto date = year_month_day(day);
    switch (cut.style) {
        case AxisStyle::full_day:
            return fmt::format("{} {} {}", date.day, short_month(date.month), year_text(date.year));
        case AxisStyle::short_day: return fmt::format("{} {}", date.day, short_month(date.month));
        case AxisStyle::full_month:
            return fmt::format("{} {}", short_month(date.month), year_text(date.year));
        case AxisStyle::short_month: return date.month == 1 ? year_text(date.year) : short_month(date.month);
        default: return year_text(date.year);
    }
}

// No name of the cut within the scale is wider.
float widest_name(const DayScale& scale, const AxisCut& cut, const TextWidth& width_of) {
    float widest = 0;
    for (const auto end : {scale.first, scale.last}) {
        const int year = year_month_day(end).year;
        for (const int month : {1, 9}) {
            const auto day = day_from({year, month, 28});
            widest = std::max(widest, width_of(name_of(day.value_or(end), cut)));
        }
    }
    return widest;
}

AxisCut names_cut(const DayScale& scale, const TextWidth& width_of, float gap) {
    for (const auto& cut : axis_cuts) {
        const double room = cut.length() * scale.day_width();
        const double wanted = widest_name(scale, cut, width_of) + cut.room * gap;
        if (room >= wanted) {
            return cut;
        }
    }
    return axis_cuts.back();
}

// The finest cut that is finer than the names and not too fine to be seen.
std::optional<AxisCut> marks_cut(const DayScale& scale, const AxisCut& names, float least) {
    for (const auto& cut : axis_cuts) {
        if (cut.length() < names.length() && cut.days != 7 && cut.length() * scale.day_width() >= least) {
            return cut;
        }
    }
    return std::nullopt;
}

Day next_begin(Day day, const AxisCut& cut) {
    if (cut.months > 0) {
        return plus_months(day, cut.months);
    }
    const auto date = year_month_day(day);
    const bool month_ends = date.day + cut.days > (cut.days == 7 ? 22 : days_in_month(date.year, date.month));
    return month_ends ? plus_months(day - (date.day - 1), 1) : day + cut.days;
}

// The last beginning not after the scale's first day, or the first one there is.
Day first_begin(const DayScale& scale, const AxisCut& cut) {
    const auto date = year_month_day(scale.first);
    if (cut.days == 1) {
        return scale.first;
    }
    if (cut.days > 1) {
        return scale.first - (date.day - 1);
    }
    const int month = date.year * 12 + date.month - 1;
    int begin = month - ((month % cut.months) + cut.months) % cut.months;
    for (int tries = 0; tries < 2; ++tries, begin += cut.months) {
        const auto day = day_from({begin / 12, begin % 12 + 1, 1});
        if (day) {
            return *day;
        }
    }
    return scale.first;
}

std::vector<Day> begins(const DayScale& scale, const AxisCut& cut) {
    std::vector<Day> days;
    for (auto day = first_begin(scale, cut); day <= scale.last; day = next_begin(day, cut)) {
        days.push_back(day);
    }
    return days;
}

// In the middle of the visible part of one year, month or day; at the beginning of several.
std::optional<TimeName> placed_name(const DayScale& scale, Day from, const AxisCut& cut,
                                    const TextWidth& width_of) {
    const auto until = next_begin(from, cut);
    TimeName name{name_of(from, cut), 0, from, until};
    const float half = width_of(name.text) / 2;
    const float left = std::max(scale.x_of(from), scale.left);
    const float right = std::min(scale.x_of(until), scale.right);
    name.middle = cut.one() ? (left + right) / 2 : scale.x_of(from);
    const bool within = cut.one() ? right - left >= 2 * half + 2
                                  : name.middle - half >= scale.left && name.middle + half <= scale.right;
    return within ? std::optional(name) : std::nullopt;
}

}  // namespace

TimeAxis time_axis(const DayScale& scale, const TextWidth& width_of, float gap, float least_mark) {
    TimeAxis axis;
    const auto cut = names_cut(scale, width_of, gap);
    float free = scale.left;
    for (const auto begin : begins(scale, cut)) {
        if (begin > scale.first) {
            axis.lines.push_back(begin);
        }
        const auto name = placed_name(scale, begin, cut, width_of);
        if (name && name->middle - width_of(name->text) / 2 >= free) {
            free = name->middle + width_of(name->text) / 2 + gap / 2;
            axis.names.push_back(*name);
        }
    }
    if (const auto finer = marks_cut(scale, cut, least_mark)) {
        axis.marks = begins(scale, *finer);
        std::erase_if(axis.marks, [&](Day day) {
            return day <= scale.first || std::ranges::binary_search(axis.lines, day);
        });
    }
    return axis;
}

}  // namespace viewer
