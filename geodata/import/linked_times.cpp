#include "geodata/base/json_text.hpp"
#include "geodata/import/unfold_columns.hpp"

#include <algorithm>

namespace geodata {

namespace {

using LinkedJson = nlohmann::json;

/// A span of time as texts; either may be empty.
struct LinkedSpan {
    std::string start;
    std::string end;
};

/// What stands at a place in a feature, like `/when/timespans`; null where nothing does.
LinkedJson member(const LinkedJson& json, const char* place) {
    const LinkedJson::json_pointer pointer(place);
    return json.is_object() && json.contains(pointer) ? json.at(pointer) : LinkedJson();
}

std::string date_text(const LinkedJson& value) {
    return value.is_string()           ? value.get<std::string>()
           : value.is_number_integer() ? value.dump()
                                       : std::string();
}

// "1600", {"in": "1600"}, or {"earliest": "1600", "latest": "1610"}: some day of these.
std::string moment_text(const LinkedJson& moment) {
    const auto whole = date_text(moment);
    const auto in = whole.empty() ? date_text(member(moment, "/in")) : whole;
    const auto earliest = date_text(member(moment, "/earliest"));
    const auto latest = date_text(member(moment, "/latest"));
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
    const auto interval = member(time, "/interval");
    const auto day = member(time, "/date");
    if (interval.is_array() && interval.size() == 2) {
        spans.push_back({end_of(interval[0]), end_of(interval[1])});
    } else if (const auto date = date_text(day.is_null() ? member(time, "/timestamp") : day); !date.empty()) {
        spans.push_back({date, date});
    }
}

std::vector<LinkedSpan> spans_of(const LinkedJson& json) {
    std::vector<LinkedSpan> spans;
    if (const auto timespans = member(json, "/when/timespans"); timespans.is_array()) {
        for (const auto& span : timespans) {
            spans.push_back({moment_text(member(span, "/start")), moment_text(member(span, "/end"))});
        }
    }
    add_span_of_time(member(json, "/time"), spans);
    return spans;
}

// The parts of a collection that have times of their own.
LinkedJson dated_geometries(const LinkedJson& json) {
    auto parts = member(json, "/geometry/geometries");
    const bool dated = parts.is_array() && std::any_of(parts.begin(), parts.end(), [](const auto& part) {
                           return !spans_of(part).empty();
                       });
    return dated ? parts : LinkedJson::array();
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
        unfold(feature, LinkedJson::parse(feature.json, nullptr, false), features);
    }
    layer.features = std::move(features);
}

}  // namespace geodata
