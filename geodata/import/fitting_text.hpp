#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace geodata {

// Texts of others as a dataset takes them.

/// Gives each row an id that no other has: small letters and digits of its name, with a number behind where it repeats.
class UniqueIds {
public:
    /// `fallback` for names without a letter of the Latin alphabet.
    std::string take(std::string_view name, std::string_view fallback);

private:
    std::map<std::string, int> taken_;
};

/// `New South Wales` as `new-south-wales`; letters of other alphabets are left out.
std::string id_word(std::string_view name);

/// At most so many bytes of a text, whole letters, with an ellipsis where it was longer.
std::string shortened(std::string text, std::size_t most);

}  // namespace geodata
