#include "geodata/io/description_reader.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/json_text.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/input_limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace geodata {

namespace {

using Json = nlohmann::json;
constexpr int newest_version = 1;

[[noreturn]] void fail(const std::string& field, const std::string& must) {
    throw Error(fmt::format("dataset.json: '{}' must {}.", field, must));
}

const Json& member(const Json& object, const char* key, const std::string& field) {
    if (!object.is_object() || !object.contains(key)) {
        fail(field + key, "be given");
    }
    return object[key];
}

std::string text(const Json& object, const char* key, const std::string& field = "") {
    const auto& value = member(object, key, field);
    if (!value.is_string()) {
        fail(field + key, "be text");
    }
    static const std::set<std::string> prose{"description", "licence", "boundary_note", "locator", "prefer"};
    const auto& content = value.get_ref<const std::string&>();
    require_length(content, prose.contains(key) ? longest_text : longest_name,
                   fmt::format("dataset.json: '{}{}'", field, key));
    return content;
}

std::string optional_text(const Json& object, const char* key) {
    return object.is_object() && object.contains(key) ? text(object, key) : std::string();
}

double number(const Json& object, const char* key, const std::string& field, double least, double most) {
    const auto& value = member(object, key, field);
    if (!value.is_number() || value < least || value > most) {
        fail(field + key, fmt::format("be a number from {} to {}", least, most));
    }
    return value;
}

Day day(const Json& object, const char* key, const std::string& field) {
    const auto parsed = parse_day(text(object, key, field));
    if (!parsed) {
        fail(field + key, "be a day like 1988-01-01");
    }
    return *parsed;
}

SourceIndex source(const Json& object, const char* key, const std::string& field,
                   const std::map<std::string, int>& ids) {
    const auto found = ids.find(text(object, key, field));
    if (found == ids.end()) {
        fail(field + key, "be the id of a row in sources.csv");
    }
    return {found->second};
}

const Json& list(const Json& object, const char* key) {
    const auto& value = member(object, key, "");
    if (!value.is_array()) {
        fail(key, "be a list");
    }
    return value;
}

bool is_colour(const std::string& text) {
    return text.size() == 7 && text[0] == '#' &&
           text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

void read_parties(const Json& json, Dataset& dataset) {
    std::set<std::string> ids;
    for (const auto& entry : list(json, "parties")) {
        Party party{text(entry, "id", "parties."), text(entry, "name", "parties."),
                    optional_text(entry, "short"), text(entry, "colour", "parties."),
                    optional_text(entry, "pattern")};
        if (!is_colour(party.colour)) {
            fail("parties.colour", "be like #E69F00, found '" + party.colour + "'");
        }
        if (!ids.insert(party.id).second) {
            fail("parties.id", "be different for each party, found '" + party.id + "' twice");
        }
        party.short_name = party.short_name.empty() ? party.name : party.short_name;
        dataset.parties.push_back(std::move(party));
    }
}

// As stated, else what the digits tell.
Area precision_of(const Json& entry, const std::string& field) {
    const bool stated = entry.contains("precision");
    return square_km(stated ? number(entry, "precision", field, 0, 5.2e8) : last_digit(entry["km2"].dump()));
}

void read_reference_areas(const Json& json, const std::map<std::string, int>& source_ids, Dataset& dataset) {
    const std::string field = "reference_areas.";
    std::set<std::string> ids;
    for (const auto& entry : list(json, "reference_areas")) {
        if (const auto id = text(entry, "id", field); !ids.insert(id).second) {
            fail(field + "id", "be different for each area, found '" + id + "' twice");
        }
        dataset.reference_areas.push_back(
            {text(entry, "id", field),
             text(entry, "name", field),
             square_km(number(entry, "km2", field, 1e-6, 5.2e8)),
             {source(entry, "source", field, source_ids), optional_text(entry, "locator")},
             precision_of(entry, field)});
    }
}

void read_span(const Json& json, Dataset& dataset) {
    const auto& span = member(json, "span", "");
    dataset.first_day = day(span, "first_day", "span.");
    dataset.last_day = day(span, "last_day", "span.");
    if (dataset.last_day < dataset.first_day) {
        fail("span.last_day", "not come before span.first_day");
    }
}

void read_view(const Json& json, Dataset& dataset) {
    if (!json.contains("default_view")) {
        return;  // the reader takes the extent of the regions
    }
    const auto& view = json["default_view"];
    const std::string field = "default_view.";
    dataset.default_view = {number(view, "west", field, -180, 180), number(view, "south", field, -90, 90),
                            number(view, "east", field, -180, 180), number(view, "north", field, -90, 90)};
    if (dataset.default_view.empty()) {
        fail("default_view", "have west below east and south below north");
    }
}

Json parsed(const std::string& content) {
    auto json = parse_json<Json>(content, "dataset.json");
    if (!json.is_object()) {
        throw Error("dataset.json: this is not a JSON object; check commas, quotes and braces.");
    }
    return json;
}

Profile profile_from(const Json& entry, const Dataset& dataset) {
    const std::string field = "profiles.";
    const auto id = text(entry, "id", field);
    // What --prefer takes for a choice of its own, or for two, could not be asked for.
    if (id.empty() || id.find_first_of("=, \t") != std::string::npos) {
        fail(field + "id", "be a word without '=', ',' and blanks, found '" + id + "'");
    }
    const auto title = text(entry, "title", field);
    const auto prefer = text(entry, "prefer", field);
    try {
        auto profile = parse_profile(dataset, prefer);
        profile.id = id;
        profile.title = title;
        return profile;
    } catch (const Error& error) {
        throw Error(fmt::format("dataset.json: 'profiles.prefer' of '{}': {}", id, error.what()));
    }
}

}  // namespace

void read_description(const std::string& content, const std::map<std::string, int>& source_ids,
                      Dataset& dataset) {
    const auto json = parsed(content);
    if (number(json, "format_version", "", 1, 1e6) > newest_version) {
        throw Error(
            "dataset.json: 'format_version' is newer than this program understands; update the program.");
    }
    dataset.title = text(json, "title");
    dataset.description = optional_text(json, "description");
    dataset.licence = optional_text(json, "licence");
    dataset.boundary_note = optional_text(json, "boundary_note");
    read_span(json, dataset);
    dataset.list_source = source(json, "list_source", "", source_ids);
    read_parties(json, dataset);
    read_reference_areas(json, source_ids, dataset);
    read_view(json, dataset);
}

void read_profiles(const std::string& content, Dataset& dataset) {
    const auto json = parsed(content);
    if (!json.contains("profiles")) {
        return;
    }
    // One after the other, since a profile may build on those above it.
    for (const auto& entry : list(json, "profiles")) {
        auto profile = profile_from(entry, dataset);
        const bool known = std::any_of(dataset.profiles.begin(), dataset.profiles.end(),
                                       [&](const Profile& one) { return one.id == profile.id; });
        if (known) {
            fail("profiles.id", "be different for each profile, found '" + profile.id + "' twice");
        }
        dataset.profiles.push_back(std::move(profile));
    }
}

}  // namespace geodata
