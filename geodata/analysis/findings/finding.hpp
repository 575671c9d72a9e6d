#pragma once

#include "geodata/model/index.hpp"
#include "geodata/model/source.hpp"

#include <string>
#include <utility>
#include <vector>

namespace geodata {

/// `info` is worth knowing, `warning` a gap that a reader should see, `contradiction` what sources, or a source and its
/// own list, state differently, `error` a row that cannot be counted as it stands.
enum class Severity { info, warning, contradiction, error };

/// One row of a table of the dataset: `control`, `areas`, `totals`, `events`, `statements`; `position` counts from 0.
struct RowReference {
    std::string table;
    int position = -1;
    friend bool operator==(const RowReference&, const RowReference&) = default;
};

/// What one source says in the matter, in our own words, with where it says so.
struct Side {
    std::string statement;
    Citation citation;
    RowReference row;
    friend bool operator==(const Side&, const Side&) = default;
};

/// Something in a dataset that a reader or editor should look at. A contradiction cites both sides and rules for
/// neither.
struct Finding {
    Severity severity = Severity::info;
    std::string rule;     ///< id of the rule that found it: `total-before-list`
    std::string message;  ///< one sentence
    std::vector<RegionIndex> regions;
    std::vector<Side> sides;
    std::string repair{};  ///< what would mend it, `Remove it`; empty: only its editor knows
    friend bool operator==(const Finding&, const Finding&) = default;
};

inline Finding warning(std::string rule, std::string message, std::vector<RegionIndex> regions = {},
                       std::vector<Side> sides = {}) {
    return {Severity::warning, std::move(rule), std::move(message), std::move(regions), std::move(sides)};
}

/// `info`, `warning`, `contradiction`, `error`
inline std::string severity_text(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::contradiction: return "contradiction";
        case Severity::warning: return "warning";
        default: return "info";
    }
}

}  // namespace geodata
