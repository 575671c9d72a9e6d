#pragma once

#include <string>
#include <string_view>

namespace geodata {

/// A name as it is compared with another spelling of itself: small letters, and those of Latin without their marks, so that
/// `SÃO PAULO` and `Sao Paulo` are one. Letters of other scripts stay as they are but for capitals of Greek and Cyrillic.
std::string plain_letters(std::string_view text);

}  // namespace geodata
