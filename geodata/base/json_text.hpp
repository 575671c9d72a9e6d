#pragma once

#include "geodata/base/error.hpp"
#include "geodata/base/text_check.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace geodata {

/// Throws Error `PLACE: …` for a text of JSON whose lists and objects stand in each other more than 64 deep: libraries
/// walk through such by calling themselves, until the stack ends.
void require_shallow_json(std::string_view text, const std::string& place);

/// Every text in it, keys too, is checked by `require_text`.
template <class Json>
void require_json_texts(const Json& json, const std::string& place) {
    if (json.is_string()) {
        require_text(json.template get_ref<const std::string&>(), place);
    }
    if (json.is_object()) {
        for (const auto& [key, value] : json.items()) {
            require_text(key, place);
            require_json_texts(value, place);
        }
    }
    if (json.is_array()) {
        for (const auto& value : json) {
            require_json_texts(value, place);
        }
    }
}

/// Throws Error that names the line of the letter, counted from 1, at which a text is no JSON any more.
[[noreturn]] void refuse_json(std::string_view text, std::size_t letter, const std::string& place);

/// Throws Error for a number that no double holds, such as `1e999`; `told` is what the library says of it.
[[noreturn]] void refuse_json_number(const std::string& told, const std::string& place);

/// JSON from anywhere: shallow, well-formed, and its texts fit for every format. `place` names the file in messages.
template <class Json>
Json parse_json(std::string_view text, const std::string& place) {
    require_shallow_json(text, place);
    Json json;
    try {
        json = Json::parse(text.begin(), text.end());
    } catch (const typename Json::parse_error& error) {
        refuse_json(text, error.byte, place);
    } catch (const typename Json::out_of_range& error) {
        refuse_json_number(error.what(), place);
    }
    require_json_texts(json, place);
    return json;
}

}  // namespace geodata
