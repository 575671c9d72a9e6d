#pragma once

#include "geodata/base/text.hpp"

#include <string>
#include <vector>

namespace viewer {

/// One of the words that an option takes.
struct OptionWord {
    std::string word;
    std::string title = {};  ///< for people; empty where no dialog offers it
};

/// What is known of anything that can be chosen, whoever asks: command line, manual, completions, dialog, state strings,
/// the test of its limits.
struct OptionInfo {
    std::string name;                    ///< `theme`
    std::string takes;                   ///< for people: `light, dark, contrast`, `a number from 1 to 3`
    std::vector<OptionWord> words = {};  ///< all that it takes, where these can be counted
    double least = 0;                    ///< of a number; `most` is not above it where it takes none
    double most = 0;

    bool is_number() const { return most > least; }
};

/// The text as a number within the option's range; not found for any other.
inline geodata::ParsedNumber number_within(const OptionInfo& option, const std::string& text) {
    const auto number = geodata::parse_number(text);
    return number.found && number.value >= option.least && number.value <= option.most
               ? number
               : geodata::ParsedNumber{};
}

}  // namespace viewer
