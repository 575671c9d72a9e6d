#pragma once

#include "app/ui/ui_context.hpp"

#include <string>
#include <vector>

namespace viewer {

/// What a total of one's own can count.
struct TotalUnit {
    std::string title;  ///< in the menu: `% of a country or region`
    std::string word;   ///< in the line that `geodata::parse_user_total` reads
    geodata::Quantity quantity;
};
const std::vector<TotalUnit>& total_units();

/// The line that says what the form says. Throws geodata::Error for a date that cannot be read.
std::string total_line(const geodata::Dataset& dataset, const TotalForm& form);

/// A total of one's own as a sentence for people, with names and no ids: `About 20 % of Italy in 1861, for all
/// districts`.
std::string total_words(const geodata::Dataset& dataset, const geodata::StatedTotal& total);

/// The form: value, unit, of what, when, which regions; below it the sentence that they make and what the list gives for
/// it.
void draw_total_form(const UiContext& ui);

}  // namespace viewer
