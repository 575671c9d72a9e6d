#include "geodata/base/text.hpp"
#include "geodata/geometry/measure.hpp"
#include "geodata/import/guess.hpp"
#include "geodata/import/name_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace geodata {

namespace {

bool speaks_of_area(const ColumnFacts& facts) {
    static const std::vector<std::string_view> words{
        "area",    "sqmi",   "sqkm",    "km2",        "sqm",          "ha",          "hectares",
        "acres",   "flache", "fläche",  "superficie", "surface",      "mi2",         "sq",
        "flaeche", "qkm",    "площадь", "площа",      "powierzchnia", "rozloha",     "alanı",
        "المساحة", "面積",   "面积",    "면적",       "שטח",          "oppervlakte", "terület"};
    const auto name = lower_case(facts.name);
    return facts.mostly_numbers() &&
           (has_word(name_words(facts.name), words) || name.find("area") != std::string::npos ||
            name.find("km2") != std::string::npos || name.find("sqkm") != std::string::npos);
}

/// How the figures of a column compare with the land measured.
struct AreaFit {
    std::string unit;
    double ratio = 0;      ///< middle of stated by measured, in that unit
    std::size_t rows = 0;  ///< that have both
};

// Of some rows: all would take longer than reading the file.
constexpr std::size_t most_measured = 300;

std::optional<AreaFit> area_fit(const ImportTable& table, std::size_t column) {
    std::vector<double> ratios;
    const auto step = std::max<std::size_t>(1, table.rows.size() / most_measured);
    for (std::size_t i = 0; i < table.rows.size(); i += step) {
        const auto stated = parse_number(table.rows[i].cells[column]);
        const auto& land = table.shapes[table.rows[i].shape].land;
        const double measured =
            land.empty() || !stated.found || stated.value <= 0 ? 0 : in_square_km(geodesic_area(land));
        if (measured > 0) {
            ratios.push_back(stated.value / measured);
        }
    }
    if (ratios.empty()) {
        return std::nullopt;
    }
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::nth_element(ratios.begin(), middle, ratios.end());
    std::optional<AreaFit> best;
    for (const auto& unit : area_units()) {
        const AreaFit fit{unit.word, *middle * unit.square_km, ratios.size()};
        if (!best || std::abs(std::log(fit.ratio)) < std::abs(std::log(best->ratio))) {
            best = fit;
        }
    }
    constexpr double alike = 1.3;  // an old survey, or a simplified outline
    return std::abs(std::log(best->ratio)) < std::log(alike) ? best : std::nullopt;
}

}  // namespace

void guess_area(const ImportTable& table, const std::vector<ColumnFacts>& facts, Mapping& mapping) {
    mapping.set("area", "", "no column compares with the land measured");
    std::optional<AreaFit> best;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto fit = speaks_of_area(facts[i]) ? area_fit(table, i) : std::nullopt;
        if (fit && (!best || fit->rows > best->rows)) {
            best = fit;
            const auto evidence =
                fmt::format("in the middle of {} rows {:.2f} of the land measured", fit->rows, fit->ratio);
            mapping.set("area", facts[i].name, evidence);
            mapping.set("area_unit", fit->unit, evidence);
        }
    }
}

}  // namespace geodata
