#include "geodata/import/enclosed_rows.hpp"

#include "geodata/geometry/box_index.hpp"
#include "geodata/geometry/measure.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>

namespace geodata {

namespace {

// In degrees as on a plane: what lies in what is the same there.
PlanePolygons flat(const LonLatPolygons& land) {
    PlanePolygons polygons;
    const auto ring_of = [](const Ring<LonLat>& ring) {
        Ring<PlanePoint> made;
        std::transform(ring.begin(), ring.end(), std::back_inserter(made), [](LonLat point) {
            return PlanePoint{point.lon, point.lat};
        });
        return made;
    };
    for (const auto& polygon : land) {
        polygons.push_back({ring_of(polygon.outer), {}});
        for (const auto& hole : polygon.holes) {
            polygons.back().holes.push_back(ring_of(hole));
        }
    }
    return polygons;
}

/// Outlines of the versions, each shape once.
class Outlines {
public:
    Outlines(const ImportTable& table, const Versions& versions)
        : table_(table), versions_(versions), areas_(table.shapes.size()) {
        for (const auto& shape : table.shapes) {
            flat_.push_back(flat(shape.land));
            boxes_.push_back(extent(flat_.back()));
        }
    }

    std::size_t shape(std::size_t version) const { return table_.rows[versions_.rows[version].row].shape; }
    const PlaneBox& box(std::size_t version) const { return boxes_[shape(version)]; }
    const std::vector<PlaneBox>& boxes() const { return boxes_; }

    double area(std::size_t version) {
        auto& known = areas_[shape(version)];
        if (!known) {
            known = spherical_area(table_.shapes[shape(version)].land).square_metres;
        }
        return *known;
    }

    bool at_one_time(std::size_t a, std::size_t b) const {
        const auto& first = versions_.rows[a];
        const auto& second = versions_.rows[b];
        return (!first.until || second.from.earliest < first.until->earliest) &&
               (!second.until || first.from.earliest < second.until->earliest);
    }

    // Smaller, and with its middle and nearly all of some of its corners inside: borders drawn from two maps differ a little.
    bool lies_in(std::size_t inner, std::size_t outer) {
        constexpr double smaller = 0.95;
        const auto& within = flat_[shape(inner)];
        const auto& around = flat_[shape(outer)];
        const auto middle = label_point(within);
        if (area(inner) > smaller * area(outer) || !contains(around, middle)) {
            return false;
        }
        constexpr std::size_t looked_at = 12;
        std::size_t corners = 0;
        std::size_t inside = 0;
        for (const auto& polygon : within) {
            const auto step = std::max<std::size_t>(1, polygon.outer.size() / looked_at);
            for (std::size_t i = 0; i < polygon.outer.size(); i += step) {
                // A little towards the middle, as an inner border lies on the outer one.
                const auto corner = polygon.outer[i];
                const PlanePoint near{corner.x + (middle.x - corner.x) / 20,
                                      corner.y + (middle.y - corner.y) / 20};
                ++corners;
                inside += contains(around, near) ? 1 : 0;
            }
        }
        return inside * 10 >= corners * 9;
    }

private:
    const ImportTable& table_;
    const Versions& versions_;
    std::vector<PlanePolygons> flat_{};
    std::vector<PlaneBox> boxes_{};
    std::vector<std::optional<double>> areas_;
};

bool holds_box(const PlaneBox& outer, const PlaneBox& inner) {
    const double more = 0.02 * std::max(outer.width(), outer.height());
    return outer.left - more <= inner.left && inner.right <= outer.right + more &&
           outer.bottom - more <= inner.bottom && inner.top <= outer.top + more;
}

// Of the times at which two or more lie in it.
double most_covered(const Versions& versions, Outlines& outlines, const Enclosure& enclosure) {
    struct Step {
        Day day;
        double area;
        int count;
    };
    std::vector<Step> steps;
    const auto& outer = versions.rows[enclosure.outer];
    for (const auto one : enclosure.inner) {
        const auto& row = versions.rows[one];
        steps.push_back({std::max(row.from.earliest, outer.from.earliest), outlines.area(one), 1});
        if (row.until) {
            steps.push_back({row.until->earliest, -outlines.area(one), -1});
        }
    }
    std::sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) {
        return a.day != b.day ? a.day < b.day : a.count < b.count;
    });
    double most = 0;
    double sum = 0;
    int count = 0;
    for (const auto& step : steps) {
        sum += step.area;
        count += step.count;
        most = count > 1 ? std::max(most, sum) : most;
    }
    return most / outlines.area(enclosure.outer);
}

}  // namespace

std::size_t inside_count(const std::vector<Enclosure>& enclosures) {
    std::set<std::size_t> inside;
    for (const auto& enclosure : enclosures) {
        inside.insert(enclosure.inner.begin(), enclosure.inner.end());
    }
    return inside.size();
}

std::vector<Enclosure> stated_enclosures(const ImportTable& table, const Versions& versions,
                                         const NamedRows& named) {
    Outlines outlines(table, versions);
    std::vector<Enclosure> found;
    for (const auto& [outer, inner] : named.rows_naming) {
        Enclosure enclosure{outer, {}, 0};
        for (const auto one : inner) {
            const bool drawn = !outlines.box(outer).empty() && !outlines.box(one).empty();
            if (drawn && outlines.at_one_time(outer, one) && outlines.lies_in(one, outer)) {
                enclosure.inner.push_back(one);
            }
        }
        if (!enclosure.inner.empty()) {
            found.push_back(std::move(enclosure));
        }
    }
    return found;
}

std::vector<Enclosure> enclosures_of(const ImportTable& table, const Versions& versions) {
    Outlines outlines(table, versions);
    std::vector<std::vector<std::size_t>> versions_of_shape(table.shapes.size());
    for (std::size_t i = 0; i < versions.rows.size(); ++i) {
        versions_of_shape[outlines.shape(i)].push_back(i);
    }
    const BoxIndex index(outlines.boxes());
    std::vector<Enclosure> found;
    constexpr double nearly_all = 0.9;
    for (std::size_t outer = 0; outer < versions.rows.size(); ++outer) {
        if (outlines.box(outer).empty()) {
            continue;
        }
        // What could lie in it, and whether that is enough to be looked at.
        Enclosure enclosure{outer, {}, 0};
        for (const auto shape : index.meeting(outlines.box(outer))) {
            for (const auto inner : versions_of_shape[shape]) {
                if (shape != outlines.shape(outer) && holds_box(outlines.box(outer), outlines.box(inner)) &&
                    outlines.at_one_time(outer, inner)) {
                    enclosure.inner.push_back(inner);
                }
            }
        }
        if (enclosure.inner.size() < 2 || most_covered(versions, outlines, enclosure) < nearly_all) {
            continue;
        }
        std::erase_if(enclosure.inner, [&](std::size_t inner) { return !outlines.lies_in(inner, outer); });
        enclosure.share = enclosure.inner.size() < 2 ? 0 : most_covered(versions, outlines, enclosure);
        if (enclosure.share >= nearly_all) {
            found.push_back(std::move(enclosure));
        }
    }
    return found;
}

}  // namespace geodata
