#pragma once

#include "geodata/model/dataset.hpp"

#include <string>
#include <vector>

namespace viewer {

struct TotalForm;

/// What a total of one's own can count.
struct TotalUnit {
    std::string title;  ///< in the menu: `% of a country or region`
    std::string word;   ///< in the line that `geodata::parse_user_total` reads
    geodata::Quantity quantity;
};
const std::vector<TotalUnit>& total_units();

/// The unit that the form has chosen.
const TotalUnit& unit_of_form(const TotalForm& form);

/// `all of the kind district`
std::string all_of_kind(const std::string& kind);

/// The line that says what the form says. Throws geodata::Error for a date that cannot be read.
std::string total_line(const geodata::Dataset& dataset, const TotalForm& form);

/// A total of one's own as a sentence for people, with names and no ids: `About 20 % of Italy in 1861, for all
/// districts`.
std::string total_words(const geodata::Dataset& dataset, const geodata::StatedTotal& total);

}  // namespace viewer
