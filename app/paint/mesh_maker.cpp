#include "app/paint/mesh_maker.hpp"

#include "app/paint/inner_tiles.hpp"
#include "app/paint/mesh_clip.hpp"
#include "app/paint/outline.hpp"
#include "app/paint/stroke_mesh.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

namespace viewer {
namespace {

/// Areas smaller than this many pixels are not worth a call of their own.
constexpr double worth_a_call = 20'000;

bool large(const Fill& fill, double scale) {
    double largest = 0;
    for (const PagePath& ring : fill.rings) {
        if (ring.empty()) continue;
        const auto [left, right] = std::ranges::minmax(ring, {}, &PagePoint::x);
        const auto [top, bottom] = std::ranges::minmax(ring, {}, &PagePoint::y);
        largest = std::max(largest, (right.x - left.x) * (bottom.y - top.y));
    }
    return largest * scale * scale > worth_a_call;
}

void add_box(Mesh& mesh, const PageRect& pixels, Colour colour) {
    for (const auto& [x, y] : {std::pair{0, 0}, {1, 0}, {1, 1}, {0, 0}, {1, 1}, {0, 1}})
        mesh.push_back({static_cast<float>(pixels.left + x * pixels.width),
                        static_cast<float>(pixels.top + y * pixels.height), colour});
}

}  // namespace

float whole_pixels(double length, double scale) {
    return static_cast<float>(std::max(1L, std::lround(length * scale)));
}

void MeshMaker::begin(double width, double height, double scale) {
    page_ = {0, 0, width, height};
    scale_ = scale;
    width_ = whole_pixels(width, scale);
    height_ = whole_pixels(height, scale);
}

/// When the letters were filled anew for its last ones, its first ones are places in the filling before.
std::vector<MeshPart> MeshMaker::make(const Shape& shape) {
    const int before = letters_.filling();
    make_once(shape);
    if (before != 0 && letters_.filling() != before) make_once(shape);
    for (MeshPart& part : parts_) {
        Mesh cut;
        append_clipped(cut, part.mesh, width_, height_);
        part.mesh = std::move(cut);
    }
    std::erase_if(parts_, [](const MeshPart& part) { return part.mesh.empty(); });
    return std::exchange(parts_, {});
}

void MeshMaker::make_once(const Shape& shape) {
    parts_.clear();
    std::visit(*this, shape);
}

Mesh& MeshMaker::mesh_of(MeshKind kind) {
    if (parts_.empty() || parts_.back().kind != kind) parts_.push_back({kind, {}});
    return parts_.back().mesh;
}

void MeshMaker::operator()(const Stroke& stroke) {
    add_stroke(mesh_of(MeshKind::soft), stroke, scale_, page_);
}

/// Most pixels of a picture are the insides of a few opaque areas, which are quicker drawn without blending.
void MeshMaker::operator()(const Fill& fill) {
    if (fill.colour.alpha < 255 || !large(fill, scale_)) {
        Mesh& mesh = mesh_of(MeshKind::soft);
        return fills_.add(mesh, mesh, fill, scale_);
    }
    const InnerTiles tiles = inner_tiles(fill.rings, scale_, page_);
    Mesh& solid = mesh_of(MeshKind::solid);
    for (const PageRect& box : tiles.boxes) add_box(solid, box, fill.colour);
    edges_.clear();
    fills_.add(solid, edges_, fill, scale_, tiles.outlines);
    Mesh& mesh = mesh_of(MeshKind::soft);
    mesh.insert(mesh.end(), edges_.begin(), edges_.end());
}

void MeshMaker::operator()(const Box& box) {
    (*this)(Fill{{box_outline(box.rect, box.radius, scale_)}, box.fill});
    if (box.rim_width <= 0) return;
    const auto inner = [&](double inset) { return inset_outline(box, inset, scale_); };
    // A stroke rounds its joins, which square corners must not be; but only a stroke can be thinner than a pixel.
    if (box.radius <= 0 && box.rim_width * scale_ >= 1)
        (*this)(Fill{{inner(0), inner(box.rim_width)}, box.rim});
    else
        (*this)(Stroke{{inner(box.rim_width / 2)}, true, box.rim_width, box.rim, {}});
}

/// Over each other rather than as a disc and a ring, which hides the seam; the rim is opaque wherever there is one.
void MeshMaker::operator()(const Dot& dot) {
    if (dot.rim_width > 0) add_disc(dot.centre, dot.radius, dot.rim);
    add_disc(dot.centre, dot.radius - std::max(0.0, dot.rim_width), dot.fill);
}

void MeshMaker::add_disc(PagePoint centre, double radius, Colour colour) {
    if (radius <= 0) return;
    Mesh& mesh = mesh_of(MeshKind::discs);
    const double reach = radius * scale_ + 0.5;
    for (const auto& [x, y] : {std::pair{-1, -1}, {1, -1}, {1, 1}, {-1, -1}, {1, 1}, {-1, 1}})
        mesh.push_back({static_cast<float>(centre.x * scale_ + x * reach),
                        static_cast<float>(centre.y * scale_ + y * reach), colour, static_cast<float>(x),
                        static_cast<float>(y)});
}

void MeshMaker::operator()(const Text& text) {
    if (text.halo_width > 0 && text.halo.alpha > 0) add_letters(text, true, text.halo);
    add_letters(text, false, text.colour);
}

void MeshMaker::add_letters(const Text& text, bool halo, Colour colour) {
    for (const PixelGlyph& placed : pixel_glyphs(text, scale_, halo)) {
        const AtlasGlyph found = glyph(placed.key);
        Mesh& mesh = mesh_of(MeshKind::letters);
        const auto corner = [&](int x, int y) {
            mesh.push_back({static_cast<float>(placed.x + found.left + x),
                            static_cast<float>(placed.y + found.top + y), colour,
                            static_cast<float>(found.part_left + x), static_cast<float>(found.part_top + y)});
        };
        for (const auto& [right, below] : {std::pair{0, 0}, {1, 0}, {1, 1}, {0, 0}, {1, 1}, {0, 1}})
            corner(right * found.width, below * found.height);
    }
}

AtlasGlyph MeshMaker::glyph(const GlyphKey& key) {
    if (const auto found = letters_.find(key)) return *found;
    if (before_forgetting_) before_forgetting_();
    letters_.clear();
    return letters_.find(key).value_or(AtlasGlyph{});
}

}  // namespace viewer
