#include "app/paint/sfml_batch.hpp"

#include "app/paint/inner_tiles.hpp"
#include "app/paint/mesh_clip.hpp"
#include "app/paint/outline.hpp"
#include "geodata/base/error.hpp"

#include <SFML/Graphics/RenderStates.hpp>

#include <cstddef>
#include <cstring>
#include <utility>
#include <variant>

namespace viewer {

// A mesh is handed to SFML as it is.
static_assert(sizeof(MeshVertex) == sizeof(sf::Vertex) &&
              offsetof(MeshVertex, colour) == offsetof(sf::Vertex, color) &&
              offsetof(MeshVertex, u) == offsetof(sf::Vertex, texCoords));

namespace {

/// Multiplies alpha by the coverage that `MeshVertex` describes.
constexpr const char* soft_edges = R"(
void main() {
    float coverage = clamp(gl_TexCoord[0].y - abs(gl_TexCoord[0].x), 0.0, 1.0);
    gl_FragColor = vec4(gl_Color.rgb, gl_Color.a * coverage);
})";

/// Discs: the texture's place is that from the middle, the edge of the smoothed disc lying at 1.
constexpr const char* soft_discs = R"(
void main() {
    vec2 place = gl_TexCoord[0].xy;
    float pixel = abs(dFdx(place.x)) + abs(dFdy(place.x));
    float coverage = clamp((1.0 - length(place)) / pixel, 0.0, 1.0);
    gl_FragColor = vec4(gl_Color.rgb, gl_Color.a * coverage);
})";

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

SfmlBatch::SfmlBatch() {
    if (!sf::Shader::isAvailable() || !shader_.loadFromMemory(soft_edges, sf::Shader::Fragment) ||
        !disc_shader_.loadFromMemory(soft_discs, sf::Shader::Fragment))
        throw geodata::Error(
            "the window cannot draw: OpenGL has no shaders; update the graphics driver, or run with "
            "LIBGL_ALWAYS_SOFTWARE=1 set");
}

void SfmlBatch::flush() {
    if (mesh_.empty()) return;
    if (making_ != nullptr) {
        making_->push_back({kind_, std::move(mesh_)});
        return mesh_.clear();
    }
    clipped_.clear();
    append_clipped(clipped_, mesh_, page_width_, page_height_);
    mesh_.clear();
    vertices_.resize(clipped_.size());
    std::memcpy(static_cast<void*>(vertices_.data()), clipped_.data(), clipped_.size() * sizeof(MeshVertex));
    sf::RenderStates states;
    if (kind_ == Kind::solid) states.blendMode = sf::BlendNone;
    if (kind_ == Kind::soft) states.shader = &shader_;
    if (kind_ == Kind::discs) states.shader = &disc_shader_;
    if (kind_ == Kind::letters) states.texture = &atlas_.texture();
    target_->draw(vertices_.data(), vertices_.size(), sf::Triangles, states);
}

void SfmlBatch::make(const Item& item, KeptMeshes::Entry& entry) {
    flush();
    entry = {item, letters_, {}};
    making_ = &entry.parts;
    std::visit(*this, item.shape);
    flush();
    making_ = nullptr;
}

void SfmlBatch::draw_kept(const Item& item, std::size_t place, KeptMeshes& kept) {
    if (std::holds_alternative<Mosaic>(item.shape)) return std::visit(*this, item.shape);  // keeps its own
    auto& entry = kept.entries[place];
    if (entry.letters != letters_ || entry.item != item) make(item, entry);
    for (const auto& [kind, made] : entry.parts) {
        Mesh& mesh = mesh_of(kind);
        mesh.insert(mesh.end(), made.begin(), made.end());
    }
}

/// Most pixels of a picture are the insides of a few opaque areas, which are quicker drawn without blending.
void SfmlBatch::operator()(const Fill& fill) {
    if (fill.colour.alpha < 255 || !large(fill, scale_)) {
        Mesh& mesh = mesh_of(Kind::soft);
        return fills_.add(mesh, mesh, fill, scale_);
    }
    const InnerTiles tiles = inner_tiles(fill.rings, scale_, page_);
    Mesh& solid = mesh_of(Kind::solid);
    for (const PageRect& box : tiles.boxes) add_box(solid, box, fill.colour);
    edges_.clear();
    fills_.add(solid, edges_, fill, scale_, tiles.outlines);
    Mesh& mesh = mesh_of(Kind::soft);
    mesh.insert(mesh.end(), edges_.begin(), edges_.end());
}

void SfmlBatch::operator()(const Box& box) {
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
void SfmlBatch::operator()(const Dot& dot) {
    if (dot.rim_width > 0) add_disc(dot.centre, dot.radius, dot.rim);
    add_disc(dot.centre, dot.radius - std::max(0.0, dot.rim_width), dot.fill);
}

void SfmlBatch::add_disc(PagePoint centre, double radius, Colour colour) {
    if (radius <= 0) return;
    Mesh& mesh = mesh_of(Kind::discs);
    const double reach = radius * scale_ + 0.5;
    for (const auto& [x, y] : {std::pair{-1, -1}, {1, -1}, {1, 1}, {-1, -1}, {1, 1}, {-1, 1}})
        mesh.push_back({static_cast<float>(centre.x * scale_ + x * reach),
                        static_cast<float>(centre.y * scale_ + y * reach), colour, static_cast<float>(x),
                        static_cast<float>(y)});
}

void SfmlBatch::operator()(const Text& text) {
    if (text.halo_width > 0 && text.halo.alpha > 0) add_letters(text, true, text.halo);
    add_letters(text, false, text.colour);
}

SfmlMosaic& SfmlBatch::mosaics() {
    if (mosaics_ == nullptr) mosaics_ = std::make_unique<SfmlMosaic>();
    return *mosaics_;
}

void SfmlBatch::operator()(const Mosaic& mosaic) {
    flush();
    Mosaic seen = mosaic;
    seen.frame = mosaic.frame.within(clip_);
    if (!seen.frame.empty()) mosaics().draw(seen, *target_, scale_, left_, top_);
}

void SfmlBatch::add_letters(const Text& text, bool halo, Colour colour) {
    for (const PixelGlyph& placed : pixel_glyphs(text, scale_, halo)) {
        const auto [part, left, top] = glyph(placed.key);
        Mesh& mesh = mesh_of(Kind::letters);
        const auto corner = [&, part = part, left = left, top = top](int x, int y) {
            mesh.push_back({static_cast<float>(placed.x + left + x), static_cast<float>(placed.y + top + y),
                            colour, static_cast<float>(part.left + x), static_cast<float>(part.top + y)});
        };
        for (const auto& [right, below] : {std::pair{0, 0}, {1, 0}, {1, 1}, {0, 0}, {1, 1}, {0, 1}})
            corner(right * part.width, below * part.height);
    }
}

AtlasGlyph SfmlBatch::glyph(const GlyphKey& key) {
    if (const auto found = atlas_.find(key)) return *found;
    flush();
    atlas_.clear();
    ++letters_;
    return atlas_.find(key).value_or(AtlasGlyph{});
}

}  // namespace viewer
