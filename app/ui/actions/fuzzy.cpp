#include "app/ui/actions/fuzzy.hpp"

#include "app/scene/characters.hpp"

#include <algorithm>
#include <vector>

namespace viewer {

namespace {

constexpr int at_word = 12;  ///< a letter that begins a word
constexpr int in_row = 14;   ///< a letter that follows the one before
constexpr int anywhere = 1;
constexpr int impossible = -1'000'000;

bool begins_word(const std::u32string& text, std::size_t at) {
    return at == 0 || text[at - 1] == U' ' || text[at - 1] == U':' || text[at - 1] == U'(' ||
           text[at - 1] == U'-';
}

}  // namespace

std::optional<int> fuzzy_score(std::string_view typed, std::string_view in) {
    auto query = folded(typed);
    std::erase(query, U' ');
    const auto text = folded(in);
    // best[i]: score of the best match of the query so far that ends on letter i of the text
    std::vector<int> best(text.size(), impossible);
    bool first = true;
    for (const char32_t letter : query) {
        std::vector<int> next(text.size(), impossible);
        int before = first ? 0 : impossible;  // the best of all ends before the letter just before
        for (std::size_t i = 0; i < text.size(); ++i) {
            const int adjacent = !first && i > 0 ? best[i - 1] + in_row : impossible;
            if (text[i] == letter) {
                const int from = std::max(before, adjacent);
                next[i] = from + (begins_word(text, i) ? at_word : anywhere);
            }
            before = first || i == 0 ? before : std::max(before, best[i - 1]);
        }
        best = std::move(next);
        first = false;
    }
    if (first) {
        return 0;
    }
    const int score = best.empty() ? impossible : *std::max_element(best.begin(), best.end());
    if (score < 0) {
        return std::nullopt;
    }
    return score * 4 - static_cast<int>(std::min<std::size_t>(text.size(), 200)) / 8;
}

}  // namespace viewer
