#pragma once

#include "geodata/model/index.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace geodata {

/// A primary source is what the dataset documents; a comparison source is held against it and never mixed in.
enum class SourceRole { primary, comparison };

/// A publication that figures and dates are attributed to.
struct Source {
    std::string id;
    std::string short_name;  ///< at most 18 characters, for labels
    std::string title;
    std::string publisher;
    std::string perspective;  ///< whose view it gives, in neutral words
    std::string published;    ///< EDTF, empty when undated
    SourceRole role = SourceRole::primary;
    std::string file_or_url;
    friend bool operator==(const Source&, const Source&) = default;
};

/// Where a figure stands: in which source, and where in it.
struct Citation {
    SourceIndex source;
    std::string locator;
    friend bool operator==(const Citation&, const Citation&) = default;
};

using Citations = std::vector<Citation>;

inline bool cites(const Citations& citations, SourceIndex source) {
    return std::ranges::any_of(citations,
                               [&](const Citation& citation) { return citation.source == source; });
}

}  // namespace geodata
