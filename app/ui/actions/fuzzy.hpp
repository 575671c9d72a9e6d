#pragma once

#include <optional>
#include <string_view>

namespace viewer {

/// How well letters typed in order are found in a text, ASCII case apart: nothing when one is missing. Letters at the
/// beginnings of words and letters that follow each other count more, a text that is all but them more than a long one;
/// larger is better. An empty query fits everything equally.
std::optional<int> fuzzy_score(std::string_view query, std::string_view text);

}  // namespace viewer
