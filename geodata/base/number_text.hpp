#pragma once

#include <string>

namespace geodata {

/// A number as people write it, with a decimal point and nothing else: `34 700` and `23500,5` without doubt; `8.700,5`
/// likewise. `1,234` may be either and is a decimal only where `commas_are_decimal`. What is none of these stays as it is.
std::string plain_number(const std::string& text, bool commas_are_decimal);

}  // namespace geodata
