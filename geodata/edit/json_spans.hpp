#pragma once

#include "geodata/base/text_span.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Where things stand in a text of JSON, so that one of them can be changed and everything else stays as it is written. The
// text must be well-formed: `parse_json` has seen it.
namespace geodata {

/// One member of an object.
struct JsonMember {
    std::string key;
    TextSpan key_span;  ///< with its quotation marks
    TextSpan value;
};

/// The value that begins at or after `at`, without blanks around it.
TextSpan json_value(std::string_view text, std::size_t at = 0);

/// The members of the object, in their order; none of anything else.
std::vector<JsonMember> json_members(std::string_view text, TextSpan object);

/// The elements of the array, in their order; none of anything else.
std::vector<TextSpan> json_elements(std::string_view text, TextSpan array);

/// The value of that key, of the first where there are several.
std::optional<TextSpan> json_member(std::string_view text, TextSpan object, std::string_view key);

/// What a value says in a cell of a table: texts without their quotation marks, nothing for null, all else as written.
std::string json_cell(std::string_view value);

}  // namespace geodata
