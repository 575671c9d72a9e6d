#include "geodata/model/edtf.hpp"

#include "geodata/base/text.hpp"

#include <fmt/format.h>

namespace geodata {

namespace {

enum class Precision { day, month, year, decade, century, open };

struct Part {
    EdtfDate date;
    Precision precision = Precision::day;
};

std::optional<Part> day_part(std::string_view text) {
    const auto day = parse_day(text);
    return day ? std::optional<Part>{{{*day, *day, false, false, false, false, ""}, Precision::day}}
               : std::nullopt;
}

std::optional<Part> spread(std::string_view first_day, int months, Precision precision) {
    auto part = day_part(first_day);
    if (part) {
        part->date.latest = plus_months(part->date.earliest, months) - 1;
        part->precision = precision;
    }
    return part;
}

// `1992`, or with its last digits not stated: `199X`, `19XX`.
std::optional<Part> year_part(std::string_view text) {
    constexpr int months = 12;
    if (text.starts_with('-')) {
        return spread(std::string(text) + "-01-01", months, Precision::year);
    }
    const auto from = [&](std::size_t digits) {
        return std::string(text.substr(0, digits)) + std::string(text.size() - digits, '0') + "-01-01";
    };
    if (text.ends_with("XX")) {
        return spread(from(2), 100 * months, Precision::century);
    }
    return text.ends_with('X') ? spread(from(3), 10 * months, Precision::decade)
                               : spread(from(4), months, Precision::year);
}

// A year before 1 has a sign before its digits.
std::optional<Part> unmarked_part(std::string_view text) {
    switch (text.size() - (text.starts_with('-') ? 1 : 0)) {
        case 4: return year_part(text);
        case 7: return spread(std::string(text) + "-01", 1, Precision::month);
        default: return day_part(text);
    }
}

std::optional<Part> parse_part(std::string_view text) {
    bool approximate = false;
    bool uncertain = false;
    if (!text.empty() && std::string_view("~?%").find(text.back()) != std::string_view::npos) {
        approximate = text.back() != '?';
        uncertain = text.back() != '~';
        text.remove_suffix(1);
    }
    auto part = unmarked_part(text);
    if (part) {
        part->date.approximate = approximate;
        part->date.uncertain = uncertain;
    }
    return part;
}

Part open_part() { return {{earliest_day, latest_day, true, true, false, false, ""}, Precision::open}; }

struct Parts {
    Part from;
    Part to;
};

std::optional<Parts> parse_parts(std::string_view text) {
    const auto slash = text.find('/');
    const auto side = [](std::string_view word) {
        return word == ".." ? std::optional<Part>{open_part()} : parse_part(word);
    };
    if (slash == std::string_view::npos) {
        const auto only = parse_part(text);
        return only ? std::optional<Parts>{{*only, *only}} : std::nullopt;
    }
    const auto from = side(text.substr(0, slash));
    const auto to = side(text.substr(slash + 1));
    return from && to ? std::optional<Parts>{{*from, *to}} : std::nullopt;
}

std::string part_text(const Part& part) {
    const auto date = year_month_day(part.date.earliest);
    switch (part.precision) {
        case Precision::year: return year_text(date.year);
        case Precision::decade:
        case Precision::century: return fmt::format("{}s", date.year);
        case Precision::month: return fmt::format("{} {}", month_name(date.month), year_text(date.year));
        default: return long_text(part.date.earliest);
    }
}

bool within(const Part& inner, const Part& outer) {
    return outer.date.earliest <= inner.date.earliest && inner.date.latest <= outer.date.latest;
}

// A side that holds the other ends or begins with it: 12 May – end of 1994, beginning of 1994 – 12 May 1994.
std::string nested_text(const Parts& parts) {
    if (within(parts.from, parts.to)) {
        const auto date = year_month_day(parts.from.date.earliest);
        const auto from = parts.from.precision == Precision::month
                              ? month_name(date.month)
                              : fmt::format("{} {}", date.day, month_name(date.month));
        return from + " – end of " + part_text(parts.to);
    }
    return "beginning of " + part_text(parts.from) + " – " + part_text(parts.to);
}

// What both sides share is said once: 10–16 April 1993, April–November 1993.
std::string range_text(const Parts& parts) {
    const auto from = year_month_day(parts.from.date.earliest);
    const auto to = year_month_day(parts.to.date.earliest);
    const auto last = part_text(parts.to);
    const bool same_kind = parts.from.precision == parts.to.precision && from.year == to.year;
    if (same_kind && parts.from.precision == Precision::day) {
        return from.month == to.month ? fmt::format("{}–{}", from.day, last)
                                      : fmt::format("{} {} – {}", from.day, month_name(from.month), last);
    }
    if (same_kind && parts.from.precision == Precision::month) {
        return fmt::format("{}–{}", month_name(from.month), last);
    }
    if (parts.from.precision != parts.to.precision &&
        (within(parts.from, parts.to) || within(parts.to, parts.from))) {
        return nested_text(parts);
    }
    const bool years = parts.from.precision == Precision::year && parts.to.precision == Precision::year;
    return part_text(parts.from) + (years ? "–" : " – ") + last;
}

std::string plain_text(const Parts& parts, bool interval) {
    if (!interval) {
        return part_text(parts.from);
    }
    if (parts.from.precision == Precision::open && parts.to.precision == Precision::open) {
        return "no date stated";
    }
    if (parts.from.precision == Precision::open) {
        return part_text(parts.to) + " or earlier";
    }
    return parts.to.precision == Precision::open ? part_text(parts.from) + " or later" : range_text(parts);
}

}  // namespace

std::optional<EdtfDate> parse_edtf(std::string_view raw) {
    const auto text = trimmed(raw);
    const auto parts = parse_parts(text);
    if (!parts || parts->from.date.earliest > parts->to.date.latest) {
        return std::nullopt;
    }
    return EdtfDate{parts->from.date.earliest,
                    parts->to.date.latest,
                    parts->from.date.open_start,
                    parts->to.date.open_end,
                    parts->from.date.approximate || parts->to.date.approximate,
                    parts->from.date.uncertain || parts->to.date.uncertain,
                    std::string(text)};
}

EdtfDate no_date_stated() { return {earliest_day, earliest_day, true, false, false, false, ""}; }

std::string readable_text(const EdtfDate& date) {
    if (date == no_date_stated()) {
        return "no beginning stated";
    }
    const auto parts = parse_parts(date.text);
    if (!parts) {
        return date.is_day() ? long_text(date.earliest)
                             : long_text(date.earliest) + " – " + long_text(date.latest);
    }
    const auto plain = plain_text(*parts, date.text.find('/') != std::string::npos);
    return (date.approximate ? "about " : "") + plain + (date.uncertain ? " (uncertain)" : "");
}

}  // namespace geodata
