#pragma once

#include "tools/benchmarks/export/setting.hpp"
#include "tools/benchmarks/turns.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bench {

/// The programs that someone might use instead, as far as they are installed; says in a line what is missing.
std::vector<Contender> peers(const Setting& setting, const std::vector<geodata::Day>& days);

constexpr const char* mapnik_fast = "Mapnik, png32:z=1";
constexpr const char* mapnik_usual = "Mapnik, png32";
constexpr const char* qgis = "QGIS, parallel job";

/// Bytes of all files of that beginning in the folder, by their number.
double bytes_each(const std::filesystem::path& folder, const std::string& beginning);

}  // namespace bench
