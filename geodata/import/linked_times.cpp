#include "geodata/import/linked_times.hpp"

#include "geodata/base/json_text.hpp"
#include "geodata/import/import_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace geodata {

namespace {

using LinkedJson = nlohmann::json;

/// A span of time as texts; either may be empty.
struct LinkedSpan {
    std::string start;
    std::string end;
};

std::string member_text(const LinkedJson& json, const char* key) {
    if (!json.is_object() || !json.contains(key)) {
        return {};
    }
    const auto& value = json[key];
    return value.is_string()           ? value.get<std::string>()
           : value.is_number_integer() ? value.dump()
                                       : std::string();
}

// {"in": "1600"}, or {"earliest": "1600", "latest": "1610"}: some day of these.
std::string moment_text(const LinkedJson& span, const char* key) {
    if (!span.is_object() || !span.contains(key)) {
        return {};
    }
    const auto& moment = span[key];
    if (moment.is_string() || moment.is_number_integer()) {
        return member_text(span, key);
    }
    const auto in = member_text(moment, "in");
    const auto earliest = member_text(moment, "earliest");
    const auto latest = member_text(moment, "latest");
    if (!in.empty() || latest.empty() || earliest == latest) {
        return in.empty() ? earliest : in;
    }
    return (earliest.empty() ? ".." : earliest) + "/" + latest;
}

// The member of JSON-FG: `{"interval": ["1900-01-01", ".."]}` or `{"date": "1900-01-01"}`.
void add_span_of_time(const LinkedJson& time, std::vector<LinkedSpan>& spans) {
    const auto end_of = [](const LinkedJson& end) {
        const auto text = end.is_string() ? end.get<std::string>() : std::string();
        return text == ".." ? std::string() : text;
    };
    if (time.is_object() && time.contains("interval") && time["interval"].is_array() &&
        time["interval"].size() == 2) {
        spans.push_back({end_of(time["interval"][0]), end_of(time["interval"][1])});
    } else if (const auto date =
                   member_text(time, time.is_object() && time.contains("date") ? "date" : "timestamp");
               !date.empty()) {
        spans.push_back({date, date});
    }
}

std::vector<LinkedSpan> spans_of(const LinkedJson& json) {
    std::vector<LinkedSpan> spans;
    if (json.is_object() && json.contains("when") && json["when"].is_object() &&
        json["when"].contains("timespans") && json["when"]["timespans"].is_array()) {
        for (const auto& span : json["when"]["timespans"]) {
            spans.push_back({moment_text(span, "start"), moment_text(span, "end")});
        }
    }
    if (json.is_object() && json.contains("time")) {
        add_span_of_time(json["time"], spans);
    }
    return spans;
}

// The parts of a collection that have times of their own.
std::vector<LinkedJson> dated_geometries(const LinkedJson& json) {
    std::vector<LinkedJson> parts;
    if (json.contains("geometry") && json["geometry"].is_object() &&
        json["geometry"].contains("geometries") && json["geometry"]["geometries"].is_array()) {
        for (const auto& part : json["geometry"]["geometries"]) {
            parts.push_back(part);
        }
    }
    const bool dated =
        std::any_of(parts.begin(), parts.end(), [](const auto& part) { return !spans_of(part).empty(); });
    return dated ? parts : std::vector<LinkedJson>();
}

void add_dated(ForeignFeature feature, const std::vector<LinkedSpan>& spans,
               std::vector<ForeignFeature>& features) {
    feature.json.clear();
    for (const auto& span : spans.empty() ? std::vector<LinkedSpan>{{}} : spans) {
        features.push_back(feature);
        features.back().cells.push_back(span.start);
        features.back().cells.push_back(span.end);
    }
}

// Points come in the order of the collection; other kinds keep their own order likewise.
void unfold(const ForeignFeature& feature, const LinkedJson& json, std::vector<ForeignFeature>& features) {
    const auto parts = dated_geometries(json);
    const bool points_only =
        parts.size() == feature.points.size() && feature.land.empty() && feature.lines.empty();
    if (parts.empty() || !points_only) {
        add_dated(feature, spans_of(json), features);
        return;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto part = feature;
        part.points = {feature.points[i]};
        const auto own = spans_of(parts[i]);
        add_dated(std::move(part), own.empty() ? spans_of(json) : own, features);
    }
}

}  // namespace

void unfold_linked_times(ForeignLayer& layer) {
    const bool tells = std::any_of(layer.features.begin(), layer.features.end(),
                                   [](const ForeignFeature& feature) { return !feature.json.empty(); });
    if (!tells) {
        return;
    }
    const bool linked =
        std::any_of(layer.features.begin(), layer.features.end(), [](const ForeignFeature& feature) {
            return feature.json.find("\"timespans\"") != std::string::npos;
        });
    layer.fields.push_back({linked ? when_start_column : "time: start", CellType::text});
    layer.fields.push_back({linked ? when_end_column : "time: end", CellType::text});
    std::vector<ForeignFeature> features;
    for (const auto& feature : layer.features) {
        const auto json = LinkedJson::parse(feature.json, nullptr, false);
        if (json.is_object()) {
            unfold(feature, json, features);
        } else {
            add_dated(feature, {}, features);
        }
    }
    layer.features = std::move(features);
}

}  // namespace geodata
