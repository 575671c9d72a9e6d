#include "geodata/io/plain/flatgeobuf_shape.hpp"

#include "geodata/io/plain/plain_values.hpp"

namespace geodata::flatgeobuf {

namespace {

// The points that a part of a geometry counts as its own: from the end of the part before to its own end.
class Parts {
public:
    Parts(const Geometry& geometry, std::size_t bytes) : geometry_(geometry) {
        require_plain(geometry.numbers() != nullptr && geometry.numbers()->size() % 2 == 0);
        points_ = geometry.numbers()->size() / 2;
        require_plain(points_ <= bytes / sizeof(LonLat));
    }

    std::uint32_t count() const { return geometry_.ends() == nullptr ? 1 : geometry_.ends()->size(); }

    LonLatLine next() {
        const auto from = from_;
        from_ = geometry_.ends() == nullptr ? points_ : geometry_.ends()->Get(part_++);
        require_plain(from < from_ && from_ <= points_);
        return plain_line(geometry_.numbers()->Data() + from * sizeof(LonLat), from_ - from);
    }

    bool at_end() const { return from_ == points_; }

private:
    const Geometry& geometry_;
    std::size_t points_ = 0;
    std::size_t from_ = 0;
    std::uint32_t part_ = 0;
};

std::vector<LonLatLine> lines_from(const Geometry& geometry, std::size_t bytes) {
    Parts parts(geometry, bytes);
    std::vector<LonLatLine> lines;
    for (std::uint32_t i = 0; i < parts.count(); ++i) {
        lines.push_back(parts.next());
    }
    require_plain(!lines.empty() && parts.at_end());
    return lines;
}

Polygon<LonLat> polygon_from(const Geometry& geometry, std::size_t bytes) {
    Parts parts(geometry, bytes);
    require_plain(parts.count() > 0);
    Polygon<LonLat> polygon{plain_ring(parts.next()), {}};
    for (std::uint32_t i = 1; i < parts.count(); ++i) {
        polygon.holes.push_back(plain_ring(parts.next()));
    }
    require_plain(parts.at_end());
    return polygon;
}

// Parts may be one and the same geometry; without counting down, a small file would fill the memory.
LonLatPolygons polygons_from(const Geometry& geometry, std::size_t bytes) {
    require_plain(geometry.parts() != nullptr && geometry.parts()->size() > 0);
    LonLatPolygons polygons;
    for (const auto* part : *geometry.parts()) {
        require_plain(part->shape() == Shape::polygon || part->shape() == Shape::unknown);
        require_plain(part->parts() == nullptr && !part->has_more_numbers());
        polygons.push_back(polygon_from(*part, bytes));
        bytes -= part->numbers()->size() * sizeof(double);
    }
    return polygons;
}

}  // namespace

std::optional<ContextShape> shape_from(const Feature& feature, std::size_t bytes, Shape kind) {
    const auto* geometry = feature.geometry();
    if (geometry == nullptr) {
        return std::nullopt;
    }
    const auto own = geometry->shape();
    require_plain(kind == Shape::unknown || own == Shape::unknown || own == kind);
    require_plain(!geometry->has_more_numbers());
    const auto shape = kind == Shape::unknown ? own : kind;
    if (shape == Shape::polygons) {
        return polygons_from(*geometry, bytes);
    }
    require_plain(geometry->parts() == nullptr);
    switch (shape) {
        case Shape::polygon: return LonLatPolygons{polygon_from(*geometry, bytes)};
        case Shape::lines: require_plain(geometry->ends() != nullptr); return lines_from(*geometry, bytes);
        case Shape::line: require_plain(geometry->ends() == nullptr); return lines_from(*geometry, bytes);
        case Shape::point:
            require_plain(geometry->numbers() != nullptr && geometry->numbers()->size() == 2);
            return plain_point(geometry->numbers()->Data());
        default: throw NotPlain();
    }
}

}  // namespace geodata::flatgeobuf
