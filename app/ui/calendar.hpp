#pragma once

#include "app/ui/ui_context.hpp"

#include <optional>
#include <vector>

namespace viewer {

/// A month as a sheet of weeks that begin on Monday, from the week of its first day to that of its last: days of the months
/// beside it are nothing.
std::vector<std::optional<geodata::Day>> month_sheet(int year, int month);

/// The month so many months later, or earlier.
CalendarMonth moved(CalendarMonth month, int months);

/// A sheet of the month with steps to other months and years. `chosen` stands out, days on which the list changes are
/// marked, days outside the dataset's span cannot be taken. Returns the day that was clicked.
std::optional<geodata::Day> draw_calendar(const UiContext& ui, CalendarMonth& month, geodata::Day chosen);

/// A field for a day as `geodata::read_typed_day` reads it, with a small calendar beside it that a click on its sign opens. `id`
/// tells fields apart. Returns true when the text was changed.
bool draw_day_field(const UiContext& ui, const char* id, const char* hint, float width, std::string& text);

}  // namespace viewer
