#pragma once

#include <string_view>

namespace geodata {

/// The month that a word is, 1 to 12, in some languages of Europe, whole or shortened, or as a Roman numeral: `août`, `Sept`,
/// `марта`, `VIII`. 0 for none. Case does not matter.
int month_of_word(std::string_view word);

}  // namespace geodata
