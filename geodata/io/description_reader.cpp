#include "geodata/io/description_reader.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/json_text.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/input_limits.hpp"
#include "geodata/io/record_readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
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
        fail(field + key, "be a number " + range_text(least, most));
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
                   const std::map<std::string, int>& ids, Dataset& dataset) {
    if (ids.empty()) {  // without a table of sources those that are cited are taken
        return cited_source(text(object, key, field), dataset);
    }
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

void add_party(const Json& entry, Party& party) {
    const auto name = optional_text(entry, "name");
    party.name = name.empty() ? party.id : name;
    party.short_name = optional_text(entry, "short");
    party.short_name = party.short_name.empty() ? party.name : party.short_name;
    party.colour = optional_text(entry, "colour");
    party.pattern = optional_text(entry, "pattern");
    if (!party.colour.empty() && !is_colour(party.colour)) {
        fail("parties.colour", "be like #E69F00, found '" + party.colour + "'");
    }
}

// One that has a fault is there for the rows that name it all the same, as far as `take` gets. `one`: `party`
void for_each_entry(const Json& json, const std::string& key, const std::string& one, const Faults& faults,
                    const std::function<void(const Json&, const std::string& id)>& take) {
    std::set<std::string> ids;
    for (const auto& entry : list(json, key.c_str())) {
        faults.attempt([&] {
            const auto id = text(entry, "id", key + ".");
            if (!ids.insert(id).second) {
                fail(key + ".id", fmt::format("be different for each {}, found '{}' twice", one, id));
            }
            take(entry, id);
        });
    }
}

// As stated, else what the digits tell.
Area precision_of(const Json& entry, const std::string& field) {
    const bool stated = entry.contains("precision");
    return square_km(stated ? number(entry, "precision", field, 0, 5.2e8) : last_digit(entry["km2"].dump()));
}

void add_reference_area(const Json& entry, const std::map<std::string, int>& source_ids, Dataset& dataset) {
    const std::string field = "reference_areas.";
    auto& area = dataset.reference_areas.back();
    area.name = text(entry, "name", field);
    area.area = square_km(number(entry, "km2", field, 1e-6, 5.2e8));
    area.citation = {entry.contains("source") ? source(entry, "source", field, source_ids, dataset)
                                              : own_source(dataset),
                     optional_text(entry, "locator")};
    area.precision = precision_of(entry, field);
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
    const auto& view = json["default_view"];
    const std::string field = "default_view.";
    dataset.default_view = {number(view, "west", field, -180, 180), number(view, "south", field, -90, 90),
                            number(view, "east", field, -180, 180), number(view, "north", field, -90, 90)};
    if (dataset.default_view.west > 0 && dataset.default_view.east < 0) {
        dataset.default_view.east += 360;  // it reaches over the 180th meridian
    }
    if (dataset.default_view.empty() || dataset.default_view.east - dataset.default_view.west > 360) {
        fail("default_view", "have west below east and south below north");
    }
}

void read_opening_day(const Json& json, Dataset& dataset) {
    const auto opening = day(json, "opening_day", "");
    if (json.contains("span") && (opening < dataset.first_day || opening > dataset.last_day)) {
        fail("opening_day", "lie within the span");
    }
    dataset.opening_day = opening;
}

Json parsed(const std::string& content) {
    auto json = parse_json<Json>(content, "dataset.json");
    if (!json.is_object()) {
        throw Error("dataset.json: this is not a JSON object; check commas, quotes and braces.");
    }
    return json;
}

// A key that is misspelled would be left out without a word.
void note_unread_keys(const Json& json, Dataset& dataset) {
    static const std::vector<std::string> known{
        "format_version", "title",    "description",     "span",    "opening_day",  "list_source",  "party",
        "parties",        "profiles", "reference_areas", "licence", "default_view", "boundary_note"};
    for (const auto& [key, value] : json.items()) {
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            dataset.reading_notes.push_back(fmt::format("dataset.json has '{}', which is not read.{}",
                                                        printable(key), did_you_mean(key, known)));
        }
    }
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
                      Dataset& dataset, const Faults& faults) {
    const auto json = parsed(content);
    note_unread_keys(json, dataset);
    if (json.contains("format_version") && number(json, "format_version", "", 1, 1e6) > newest_version) {
        throw Error(
            "dataset.json: 'format_version' is newer than this program understands; update the program.");
    }
    const auto part = [&](const char* key, const auto& read) {
        if (json.contains(key)) {
            faults.attempt(read);
        }
    };
    part("title", [&] { dataset.title = text(json, "title"); });
    part("description", [&] { dataset.description = text(json, "description"); });
    part("licence", [&] { dataset.licence = text(json, "licence"); });
    part("boundary_note", [&] { dataset.boundary_note = text(json, "boundary_note"); });
    part("span", [&] { read_span(json, dataset); });
    part("opening_day", [&] { read_opening_day(json, dataset); });
    part("list_source", [&] { dataset.list_source = source(json, "list_source", "", source_ids, dataset); });
    part("parties", [&] {
        for_each_entry(json, "parties", "party", faults, [&](const Json& entry, const std::string& id) {
            dataset.parties.push_back({id, id, id, "", ""});
            add_party(entry, dataset.parties.back());
        });
    });
    part("reference_areas", [&] {
        for_each_entry(json, "reference_areas", "area", faults,
                       [&](const Json& entry, const std::string& id) {
                           dataset.reference_areas.emplace_back().id = id;
                           add_reference_area(entry, source_ids, dataset);
                       });
    });
    part("default_view", [&] { read_view(json, dataset); });
}

std::string headline_party_of(const std::string& content) { return optional_text(parsed(content), "party"); }

void read_profiles(const std::string& content, Dataset& dataset) {
    const auto json = parsed(content);
    if (!json.contains("profiles")) {
        return;
    }
    // One after the other, since a profile may build on those above it.
    for (const auto& entry : list(json, "profiles")) {
        auto profile = profile_from(entry, dataset);
        if (row_with(dataset.profiles, &Profile::id, profile.id) != nullptr) {
            fail("profiles.id", "be different for each profile, found '" + profile.id + "' twice");
        }
        dataset.profiles.push_back(std::move(profile));
    }
}

}  // namespace geodata
