#pragma once

#include <nlohmann/json.hpp>

#include <regex>
#include <string>
#include <vector>

// The part of JSON Schema that our schemas use: const, enum, type, pattern, required, properties,
// additionalProperties and items.
namespace test {

using Json = nlohmann::json;

inline bool has_type(const Json& value, const std::string& type) {
    return type == "null"      ? value.is_null()
           : type == "boolean" ? value.is_boolean()
           : type == "integer" ? value.is_number_integer()
           : type == "number"  ? value.is_number()
           : type == "string"  ? value.is_string()
           : type == "array"   ? value.is_array()
                               : value.is_object();
}

inline bool has_one_type(const Json& value, const Json& types) {
    if (types.is_string()) return has_type(value, types);
    for (const auto& type : types)
        if (has_type(value, type)) return true;
    return false;
}

/// What in `value` is not as the schema wants it, with the path to it; empty when nothing is.
inline std::vector<std::string> schema_faults(const Json& schema, const Json& value,
                                              const std::string& path = "$") {
    std::vector<std::string> faults;
    const auto add = [&](const std::string& fault) { faults.push_back(path + ": " + fault); };
    if (schema.contains("const") && value != schema["const"]) add("is not " + schema["const"].dump());
    if (schema.contains("enum") &&
        std::find(schema["enum"].begin(), schema["enum"].end(), value) == schema["enum"].end())
        add(value.dump() + " is none of " + schema["enum"].dump());
    if (schema.contains("type") && !has_one_type(value, schema["type"]))
        add(value.dump().substr(0, 40) + " is no " + schema["type"].dump());
    if (schema.contains("pattern") && value.is_string() &&
        !std::regex_search(value.get<std::string>(), std::regex(schema["pattern"].get<std::string>())))
        add(value.dump() + " does not match " + schema["pattern"].dump());
    const auto join = [&](const Json& inner, const Json& part, const std::string& at) {
        const auto more = schema_faults(inner, part, at);
        faults.insert(faults.end(), more.begin(), more.end());
    };
    if (value.is_array() && schema.contains("items"))
        for (std::size_t i = 0; i < value.size(); ++i)
            join(schema["items"], value[i], path + "[" + std::to_string(i) + "]");
    if (value.is_object()) {
        for (const auto& key : schema.value("required", Json::array()))
            if (!value.contains(key.get<std::string>())) add("lacks " + key.dump());
        for (const auto& [key, part] : value.items()) {
            if (schema.contains("properties") && schema["properties"].contains(key))
                join(schema["properties"][key], part, path + "." + key);
            else if (!schema.value("additionalProperties", true))
                add("has the unknown key " + key);
        }
    }
    return faults;
}

}  // namespace test
