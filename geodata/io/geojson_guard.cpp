#include "geodata/io/geojson_guard.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/json_text.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <array>

namespace geodata {

namespace {

namespace dom = simdjson::dom;

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

// Names that GDAL looks up in its own tables.
bool is_plain_name(std::string_view name) {
    static constexpr std::array<std::string_view, 4> beginnings{"urn:ogc:def:crs:", "EPSG:", "OGC:", "CRS84"};
    const bool known = std::any_of(beginnings.begin(), beginnings.end(),
                                   [&](std::string_view beginning) { return name.starts_with(beginning); });
    return known && name.find("//") == std::string_view::npos;
}

bool names_a_system(const dom::element& crs) {
    std::string_view kind;
    std::string_view name;
    const bool has_both = crs["type"].get(kind) == simdjson::SUCCESS &&
                          crs["properties"]["name"].get(name) == simdjson::SUCCESS;
    return has_both && kind == "name" && is_plain_name(name);
}

void require_safe(const dom::element& element, const std::string& file) {
    dom::array list;
    dom::object object;
    if (element.get(list) == simdjson::SUCCESS) {
        for (const dom::element part : list) {
            require_safe(part, file);
        }
    } else if (element.get(object) == simdjson::SUCCESS) {
        for (const dom::key_value_pair field : object) {
            if (lower_case(field.key) == "crs" && !field.value.is_null() && !names_a_system(field.value)) {
                throw Error(
                    fmt::format("{}: 'crs' must be a name like EPSG:4326 and no link: nothing of a dataset "
                                "is fetched from elsewhere.",
                                file));
            }
            require_safe(field.value, file);
        }
    }
}

// Whether a text that is no JSON by the letter, which GDAL may read all the same, could name a system of coordinates
// somewhere: in any case, and with letters written by their numbers.
bool may_name_a_system(std::string_view text) {
    return text.find("\\u00") != std::string_view::npos || lower_case(text).find("crs") != std::string::npos;
}

}  // namespace

void require_safe_geojson(const std::filesystem::path& file) {
    require_safe_geojson(read_file(file, largest_table), printable(file.filename().string()));
}

void require_safe_geojson(std::string_view text, const std::string& name) {
    text.remove_prefix(text.starts_with(utf8_mark) ? utf8_mark.size() : 0);
    require_shallow_json(text, name);
    dom::parser parser;
    dom::element root;
    const auto status = parser.parse(text.data(), text.size()).get(root);
    if (status == simdjson::SUCCESS) {
        require_safe(root, name);
    } else if (may_name_a_system(text)) {
        throw Error(fmt::format("{}: this is not a readable GeoJSON file ({}).", name,
                                lower_case(simdjson::error_message(status)).substr(0, 120)));
    }
}

}  // namespace geodata
