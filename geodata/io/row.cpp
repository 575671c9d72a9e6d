#include "geodata/io/row.hpp"

#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/model/typed_date.hpp"

#include <fmt/format.h>

namespace geodata {

std::string range_text(double least, double most) {
    return least > 0 && least < 1 ? fmt::format("above 0 and up to {:.0f}", most)
                                  : fmt::format("from {} to {}", least, most);
}

const std::string& Row::text(const std::string& column) const { return row_.cells[format_.at(column)]; }

void Row::fail(const std::string& column, const std::string& must) const {
    throw CellError(
        fmt::format("{}: '{}' must {}, found '{}'.", row_.place, column, must, quotable(text(column))),
        column);
}

double Row::number(const std::string& column, double least, double most) const {
    if (excused(column)) {
        return least;
    }
    const auto parsed = parse_number(text(column));
    if (!parsed.found && text(column).find(',') != std::string::npos) {
        fail(column, "be a number with a decimal point; a comma may be one or part thousands");
    }
    if (!parsed.found || parsed.value < least || parsed.value > most) {
        fail(column, fmt::format("be a number {} with a decimal point", range_text(least, most)));
    }
    return parsed.value;
}

std::optional<double> Row::optional_number(const std::string& column, double least, double most) const {
    return text(column).empty() ? std::optional<double>() : number(column, least, most);
}

EdtfDate Row::date(const std::string& column) const {
    if (excused(column)) {
        return no_date_stated();
    }
    if (auto parsed = parse_edtf(text(column))) {
        return *std::move(parsed);
    }
    // As people and spreadsheets write it, where that can be read in one way: no span says which century '92 is of.
    const auto typed = read_typed_date(text(column), earliest_day + 1, earliest_day);
    if (typed.date) {
        return *typed.date;
    }
    if (typed.problem.find("may be") != std::string::npos) {
        throw CellError(fmt::format("{}: '{}': {}", row_.place, column, typed.problem), column);
    }
    fail(column, "be a day like 1992-05-08, a month 1992-05, a year 1992 or an interval 1988/1992");
}

std::optional<EdtfDate> Row::end(const std::string& column) const {
    constexpr int no_year = 9999;
    auto end = optional_date(column);
    const bool for_ever = end && !end->open_end && year_month_day(end->latest).year == no_year;
    return for_ever ? std::nullopt : end;
}

std::optional<EdtfDate> Row::optional_date(const std::string& column) const {
    return text(column).empty() ? std::optional<EdtfDate>() : date(column);
}

bool Row::yes(const std::string& column) const {
    return !text(column).empty() && choice<bool>(column, {{"yes", true}, {"no", false}});
}

int Row::reference(const std::string& column, const std::map<std::string, int>& ids) const {
    if (excused(column) && !ids.empty()) {
        return ids.begin()->second;
    }
    const auto found = ids.find(text(column));
    if (found == ids.end()) {
        std::vector<std::string> known;
        for (const auto& [id, position] : ids) {
            known.push_back(id);
        }
        throw CellError(fmt::format("{}: '{}' names '{}', which is not in the dataset.{}", row_.place, column,
                                    quotable(text(column)), printable(did_you_mean(text(column), known))),
                        column);
    }
    return found->second;
}

int Row::optional_reference(const std::string& column, const std::map<std::string, int>& ids) const {
    return text(column).empty() ? -1 : reference(column, ids);
}

}  // namespace geodata
