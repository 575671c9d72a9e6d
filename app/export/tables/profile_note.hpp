#pragma once

#include "app/export/tables/report.hpp"

namespace viewer {

/// The profile that a listing was made by: null for the default, else
/// `{"prefer": "dates=gazette", "title": "", "sources": "Dates: …. Areas: …"}`.
Json profile_json(const geodata::Dataset& dataset, const geodata::Listing& listing);

/// The report, saying by which profile it was made: a sentence below the first heading, a column `profile` at the end
/// of the CSV form, and the key `profile` in the JSON form. For the default profile only the key, null.
Report with_profile(Report report, const geodata::Dataset& dataset, const geodata::Listing& listing);

/// The same for a CSV table alone.
TextTable with_profile(TextTable table, const geodata::Dataset& dataset, const geodata::Listing& listing);

}  // namespace viewer
