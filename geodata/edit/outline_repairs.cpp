#include "geodata/edit/outline_repairs.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/geometry/crossings.hpp"
#include "geodata/geometry/overlay.hpp"
#include "geodata/io/named_areas.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace geodata {

namespace {

using Json = nlohmann::ordered_json;

bool is_place(const Json& json) {
    return json.is_array() && json.size() >= 2 && json[0].is_number() && json[1].is_number();
}

void each_place(Json& coordinates, const std::function<void(Json&)>& work) {
    if (is_place(coordinates)) {
        work(coordinates);
    } else if (coordinates.is_array()) {
        for (auto& part : coordinates) {
            each_place(part, work);
        }
    }
}

/// An outline with the box of its coordinates as they are written.
struct WrittenOutline {
    std::size_t row;
    Json geometry;
    LonLatBox box;
};

std::vector<WrittenOutline> outlines_of(const WrittenTable& table) {
    std::vector<WrittenOutline> outlines;
    const auto column = table.column("outline");
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        auto geometry = Json::parse(table.rows[row].cells[column].text, nullptr, false);
        if (!geometry.is_object() || !geometry.contains("coordinates")) {
            continue;
        }
        WrittenOutline outline{row, std::move(geometry), {}};
        each_place(outline.geometry["coordinates"], [&](Json& place) {
            outline.box.add({place[0].get<double>(), place[1].get<double>()});
        });
        if (!outline.box.empty()) {
            outlines.push_back(std::move(outline));
        }
    }
    return outlines;
}

double middle_of(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double distance(LonLat a, LonLat b) { return std::hypot(a.lon - b.lon, a.lat - b.lat); }

/// Where most outlines lie, whatever a few of them say.
LonLat middle_place(const std::vector<WrittenOutline>& outlines) {
    std::vector<double> lons;
    std::vector<double> lats;
    for (const auto& outline : outlines) {
        lons.push_back(outline.box.centre().lon);
        lats.push_back(outline.box.centre().lat);
    }
    return {middle_of(lons), middle_of(lats)};
}

// Without a view the names of countries alone can tell, where all coordinates would do as latitudes.
bool all_exchanged(const WrittenTable& table, const std::vector<WrittenOutline>& outlines) {
    std::vector<NamedBox> named;
    constexpr double pole = 90;
    for (const auto& outline : outlines) {
        if (outline.box.west < -pole || outline.box.east > pole) {
            return false;
        }
        named.push_back({table.rows[outline.row].cells[table.column("name")].text, outline.box});
    }
    return votes_by_name(named, named_areas()).surely_exchanged();
}

/// Where the land lies, as the description says.
std::optional<LonLat> middle_of_view(const DatasetText& text) {
    const auto description = Json::parse(text.bytes("dataset.json"), nullptr, false);
    const auto view = description.is_object() ? description.value("default_view", Json()) : Json();
    const auto number = [&](const char* key) {
        return view.is_object() && view.contains(key) && view[key].is_number()
                   ? std::optional<double>(view[key].get<double>())
                   : std::nullopt;
    };
    if (number("west") && number("east") && number("south") && number("north")) {
        return LonLat{(*number("west") + *number("east")) / 2, (*number("south") + *number("north")) / 2};
    }
    return std::nullopt;
}

/// Else where most outlines lie, of which a few are too few to tell.
std::optional<LonLat> expected_middle(const std::optional<LonLat>& of_view,
                                      const std::vector<WrittenOutline>& outlines) {
    return of_view               ? of_view
           : outlines.size() > 2 ? std::optional<LonLat>(middle_place(outlines))
                                 : std::nullopt;
}

bool is_exchanged(const WrittenOutline& outline, const std::optional<LonLat>& middle) {
    constexpr double pole = 90;
    constexpr double far = 5;  // times as far from the others as the other way round, and degrees at least
    const auto& box = outline.box;
    const bool beyond_pole = (box.north > pole || box.south < -pole) && box.west >= -pole && box.east <= pole;
    const LonLat turned{box.centre().lat, box.centre().lon};
    const bool away = middle && distance(box.centre(), *middle) > far &&
                      distance(box.centre(), *middle) > far * distance(turned, *middle);
    return beyond_pole || away;
}

std::string name_of(const WrittenTable& table, std::size_t row) {
    const auto& cells = table.rows[row].cells;
    const auto& name = cells[table.column("name")].text;
    return name.empty() ? cells[table.column("id")].text : name;
}

Repair outline_repair(const WrittenTable& table, std::size_t row, const char* rule, const char* what,
                      const char* repair, const Json& geometry) {
    const auto message =
        fmt::format("{}: {}", table.rows[row].place, fmt::format(fmt::runtime(what), name_of(table, row)));
    return row_repair(table, row, {Severity::warning, rule, message, {}, {}, repair},
                      set_cell(table.format->name, static_cast<int>(row), "outline", geometry.dump()));
}

Repair turned_outline(const WrittenTable& table, WrittenOutline outline) {
    each_place(outline.geometry["coordinates"], [](Json& place) { std::swap(place[0], place[1]); });
    return outline_repair(table, outline.row, "coordinates-exchanged",
                          "longitude and latitude of the outline of {} seem to be exchanged.",
                          "Exchange longitude and latitude", outline.geometry);
}

Ring<PlanePoint> ring_of(const Json& places) {
    Ring<PlanePoint> ring;
    for (const auto& place : places) {
        if (is_place(place)) {
            ring.push_back({place[0].get<double>(), place[1].get<double>()});
        }
    }
    if (ring.size() > 1 && ring.front() == ring.back()) {
        ring.pop_back();
    }
    return ring;
}

// In degrees as on a plane: a border that crosses itself does so there too.
PlanePolygons polygons_of(const Json& geometry) {
    PlanePolygons polygons;
    const auto add = [&](const Json& rings) {
        Polygon<PlanePoint> polygon;
        for (std::size_t i = 0; i < rings.size(); ++i) {
            (i == 0 ? polygon.outer : polygon.holes.emplace_back()) = ring_of(rings[i]);
        }
        polygons.push_back(std::move(polygon));
    };
    const auto& coordinates = geometry["coordinates"];
    if (geometry.value("type", "") == "Polygon") {
        add(coordinates);
    } else if (geometry.value("type", "") == "MultiPolygon") {
        std::ranges::for_each(coordinates, add);
    }
    const bool drawable =
        std::ranges::all_of(polygons, [](const auto& polygon) { return polygon.outer.size() >= 3; });
    return drawable ? polygons : PlanePolygons();
}

Json ring_json(const Ring<PlanePoint>& ring) {
    Json places = Json::array();
    for (const auto point : ring) {
        places.push_back({point.x, point.y});
    }
    places.push_back({ring.front().x, ring.front().y});
    return places;
}

Json geometry_json(const PlanePolygons& polygons) {
    Json parts = Json::array();
    for (const auto& polygon : polygons) {
        Json rings = Json::array({ring_json(polygon.outer)});
        for (const auto& hole : polygon.holes) {
            rings.push_back(ring_json(hole));
        }
        parts.push_back(std::move(rings));
    }
    const bool one = parts.size() == 1;
    return {{"type", one ? "Polygon" : "MultiPolygon"}, {"coordinates", one ? parts[0] : parts}};
}

// To cut such an outline apart would take minutes and gigabytes, and its pieces would be nobody's land.
bool beyond_repair(const PlanePolygons& polygons) {
    const auto on_globe = [](const Ring<PlanePoint>& ring) {
        return each_of(ring, [](PlanePoint point) { return LonLat{point.x, point.y}; });
    };
    return crosses_too_often(
        each_of(polygons, [&](const Polygon<PlanePoint>& polygon) { return remade(polygon, on_globe); }));
}

void find_invalid(const WrittenTable& table, const WrittenOutline& outline, std::vector<Repair>& repairs) {
    const auto polygons = polygons_of(outline.geometry);
    if (polygons.empty() || invalid_reason(polygons).empty() || beyond_repair(polygons)) {
        return;
    }
    const auto valid = joined_parts(polygons);
    if (!valid.empty()) {
        repairs.push_back(outline_repair(
            table, outline.row, "outline-not-valid", "the outline of {} is not a valid polygon.",
            "Cut it apart where its border crosses itself", geometry_json(valid)));
    }
}

}  // namespace

std::vector<Repair> outline_repairs(const WrittenTable& table, const DatasetText& text) {
    std::vector<Repair> repairs;
    const auto outlines = outlines_of(table);
    if (outlines.empty()) {
        return repairs;
    }
    const auto of_view = middle_of_view(text);
    const auto middle = expected_middle(of_view, outlines);
    const bool all = !of_view && all_exchanged(table, outlines);
    for (const auto& outline : outlines) {
        if (all || is_exchanged(outline, middle)) {
            repairs.push_back(turned_outline(table, outline));
        } else {
            find_invalid(table, outline, repairs);
        }
    }
    return repairs;
}

}  // namespace geodata
