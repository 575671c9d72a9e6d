#include "geodata/import/axes_evidence.hpp"

#include "geodata/base/text.hpp"
#include "geodata/import/name_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace geodata {

namespace {

/// One box for each row; empty where it has no land.
std::vector<LonLatBox> boxes_of_rows(const ImportTable& table) {
    std::vector<LonLatBox> boxes(table.rows.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (const auto& polygon : table.shapes[table.rows[i].shape].land) {
            for (const auto point : polygon.outer) {
                boxes[i].add(point);
            }
        }
    }
    return boxes;
}

// Farther east or west one of the two cannot be a latitude.
bool may_be_exchanged(const std::vector<LonLatBox>& boxes) {
    constexpr double pole = 90;
    const auto drawn = [](const LonLatBox& box) { return !box.empty(); };
    const auto beyond = [&](const LonLatBox& box) {
        return drawn(box) && (box.west < -pole || box.east > pole);
    };
    return std::any_of(boxes.begin(), boxes.end(), drawn) && std::none_of(boxes.begin(), boxes.end(), beyond);
}

bool names_longitude(const std::string& name) {
    return has_word(name_words(name), {"lon", "long", "lng", "longitude", "longitud", "länge", "caplong",
                                       "caplon", "xcoord", "x", "intptlon", "долгота"});
}

bool names_latitude(const std::string& name) {
    return has_word(name_words(name),
                    {"lat", "latitude", "latitud", "breite", "caplat", "ycoord", "y", "intptlat", "широта"});
}

bool holds(const LonLatBox& box, double lon, double lat) {
    constexpr double beyond = 0.5;  // a place at the rim
    return lon >= box.west - beyond && lon <= box.east + beyond && lat >= box.south - beyond &&
           lat <= box.north + beyond;
}

AxesVotes votes_by_columns(const ImportTable& table, const std::vector<LonLatBox>& boxes, std::size_t lon,
                           std::size_t lat) {
    AxesVotes votes;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto x = parse_number(table.rows[i].cells[lon]);
        const auto y = parse_number(table.rows[i].cells[lat]);
        if (!x.found || !y.found || boxes[i].empty()) {
            continue;
        }
        const bool as_read = holds(boxes[i], x.value, y.value);
        const bool exchanged = holds(boxes[i], y.value, x.value);
        votes.as_read += as_read && !exchanged ? 1 : 0;
        votes.exchanged += exchanged && !as_read ? 1 : 0;
    }
    return votes;
}

std::string evidence_of_columns(const ImportTable& table, const std::vector<LonLatBox>& boxes, bool& denied) {
    for (std::size_t lon = 0; lon < table.columns.size(); ++lon) {
        for (std::size_t lat = 0; lat < table.columns.size(); ++lat) {
            const auto& lon_name = table.columns[lon].name;
            const auto& lat_name = table.columns[lat].name;
            const bool places = lat != lon && names_longitude(lon_name) && names_latitude(lat_name);
            const auto votes = places ? votes_by_columns(table, boxes, lon, lat) : AxesVotes();
            denied = denied || votes.as_read > votes.exchanged;
            if (votes.surely_exchanged()) {
                return fmt::format("only exchanged do the places in “{}” and “{}” lie in their outlines, in "
                                   "{} of {} rows that tell",
                                   lon_name, lat_name, votes.exchanged, votes.exchanged + votes.as_read);
            }
        }
    }
    return {};
}

std::string evidence_of_names(const ImportTable& table, const std::vector<LonLatBox>& boxes,
                              const std::vector<NamedBox>& areas) {
    AxesVotes best;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        std::vector<NamedBox> named;
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            named.push_back({table.rows[i].cells[column], boxes[i]});
        }
        auto votes = votes_by_name(named, areas);
        if (votes.as_read + votes.exchanged > best.as_read + best.exchanged) {
            best = std::move(votes);
        }
    }
    return best.surely_exchanged()
               ? fmt::format(
                     "only exchanged do outlines lie where their names do, like “{}”: {} of {} that tell",
                     best.example, best.exchanged, best.exchanged + best.as_read)
               : std::string();
}

bool has_words(const ImportTable& table) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const ForeignField& field) { return field.type == CellType::text; });
}

}  // namespace

std::string axes_evidence(const ImportTable& table, const std::function<std::vector<NamedBox>()>& areas) {
    const auto boxes = boxes_of_rows(table);
    if (!may_be_exchanged(boxes)) {
        return {};
    }
    bool denied = false;
    auto evidence = evidence_of_columns(table, boxes, denied);
    if (evidence.empty() && !denied && has_words(table)) {
        evidence = evidence_of_names(table, boxes, areas());
    }
    return evidence;
}

ImportTable with_exchanged_axes(ImportTable table) {
    const auto exchange = [](auto& points) {
        for (auto& point : points) {
            std::swap(point.lon, point.lat);
        }
    };
    for (auto& shape : table.shapes) {
        for (auto& polygon : shape.land) {
            exchange(polygon.outer);
            std::for_each(polygon.holes.begin(), polygon.holes.end(), exchange);
        }
        std::for_each(shape.lines.begin(), shape.lines.end(), exchange);
        exchange(shape.points);
    }
    return table;
}

}  // namespace geodata
