#include "app/paint/sfml_painter.hpp"

#include "app/paint/different_boxes.hpp"
#include "app/paint/fill_mesh.hpp"
#include "app/paint/inner_tiles.hpp"
#include "app/paint/mesh_clip.hpp"
#include "app/paint/outline.hpp"
#include "app/paint/sfml_glyph_atlas.hpp"
#include "app/paint/sfml_mosaic.hpp"
#include "app/paint/sfml_scissor.hpp"
#include "app/paint/stroke_mesh.hpp"
#include "geodata/base/error.hpp"

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/Vertex.hpp>
#include <SFML/Graphics/View.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>

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

float pixels(double length, double scale) {
    return static_cast<float>(std::max(1L, std::lround(length * scale)));
}

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

/// Everything is cut to the page beforehand, and the view is larger: when a single corner lies outside the view,
/// software OpenGL draws the whole call in a slow way.
sf::View view_of(const DisplayList& list, const sf::RenderTarget& target, double scale, int left, int top) {
    constexpr int margin = 8;
    const float width = pixels(list.width, scale) + 2 * margin;
    const float height = pixels(list.height, scale) + 2 * margin;
    const sf::Vector2f size(target.getSize());
    // SFML adds a half to pixels and cuts off what follows the point, negative ones as well.
    const auto share = [](int pixel, float of) {
        return (static_cast<float>(pixel) + (pixel < 0 ? -0.75f : 0.25f)) / of;
    };
    sf::View view(sf::FloatRect(-margin, -margin, width, height));
    view.setViewport(
        {share(left - margin, size.x), share(top - margin, size.y), width / size.x, height / size.y});
    return view;
}

void draw_paper(const DisplayList& list, sf::RenderTarget& target, double scale) {
    const sf::Color paper(list.paper.red, list.paper.green, list.paper.blue, list.paper.alpha);
    const float width = pixels(list.width, scale);
    const float height = pixels(list.height, scale);
    const sf::Vertex page[] = {
        {{0, 0}, paper}, {{width, 0}, paper}, {{width, height}, paper}, {{0, height}, paper}};
    target.draw(page, 4, sf::Quads, sf::BlendNone);
}

}  // namespace

/// Gathers triangles in drawing order, and draws those of one kind whenever another kind begins.
class SfmlPainter::Batch {
public:
    Batch();
    void begin(const DisplayList& list, sf::RenderTarget& target, double scale, int left, int top) {
        target_ = &target;
        scale_ = scale;
        left_ = left;
        top_ = top;
        page_ = {0, 0, list.width, list.height};
        page_width_ = pixels(list.width, scale);
        page_height_ = pixels(list.height, scale);
        clip_ = page_;
    }
    /// Until the next `begin`: nothing is seen outside the box, which matters to those who clip for themselves.
    void clip(const PageRect& box) { clip_ = box; }
    void flush();

    void operator()(const Fill& fill);
    void operator()(const Stroke& stroke) { add_stroke(mesh_of(Kind::soft), stroke, scale_, page_); }
    void operator()(const Box& box);
    void operator()(const Dot& dot);
    void operator()(const Text& text);
    void operator()(const Mosaic& mosaic);
    SfmlMosaic& mosaics();

private:
    /// Without reading what lies below; with edges; round; with the atlas.
    enum class Kind { solid, soft, discs, letters };

    Mesh& mesh_of(Kind kind) {
        if (kind_ != kind) flush();
        kind_ = kind;
        return mesh_;
    }
    void add_disc(PagePoint centre, double radius, Colour colour);
    void add_letters(const Text& text, bool halo, Colour colour);
    AtlasGlyph glyph(const GlyphKey& key);

    sf::RenderTarget* target_ = nullptr;
    double scale_ = 1;
    int left_ = 0, top_ = 0;  ///< of the page in the target
    PageRect page_;
    PageRect clip_;
    float page_width_ = 1, page_height_ = 1;  ///< in pixels
    Kind kind_ = Kind::soft;
    Mesh mesh_;
    Mesh edges_;
    Mesh clipped_;
    std::vector<sf::Vertex> vertices_;
    FillMesher fills_;
    SfmlGlyphAtlas atlas_;
    sf::Shader shader_;
    sf::Shader disc_shader_;
    std::unique_ptr<SfmlMosaic> mosaics_;  ///< once one is drawn
};

SfmlPainter::Batch::Batch() {
    if (!sf::Shader::isAvailable() || !shader_.loadFromMemory(soft_edges, sf::Shader::Fragment) ||
        !disc_shader_.loadFromMemory(soft_discs, sf::Shader::Fragment))
        throw geodata::Error(
            "the window cannot draw: OpenGL has no shaders; update the graphics driver, or run with "
            "LIBGL_ALWAYS_SOFTWARE=1 set");
}

void SfmlPainter::Batch::flush() {
    if (mesh_.empty()) return;
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

/// Most pixels of a picture are the insides of a few opaque areas, which are quicker drawn without blending.
void SfmlPainter::Batch::operator()(const Fill& fill) {
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

void SfmlPainter::Batch::operator()(const Box& box) {
    (*this)(Fill{{box_outline(box.rect, box.radius, scale_)}, box.fill});
    if (box.rim_width <= 0) return;
    const auto inner = [&](double inset) {
        const PageRect& r = box.rect;
        const PageRect less{r.left + inset, r.top + inset, r.width - 2 * inset, r.height - 2 * inset};
        return box_outline(less, box.radius - inset, scale_);
    };
    // A stroke rounds its joins, which square corners must not be; but only a stroke can be thinner than a pixel.
    if (box.radius <= 0 && box.rim_width * scale_ >= 1)
        (*this)(Fill{{inner(0), inner(box.rim_width)}, box.rim});
    else
        (*this)(Stroke{{inner(box.rim_width / 2)}, true, box.rim_width, box.rim, {}});
}

/// Over each other rather than as a disc and a ring, which hides the seam; the rim is opaque wherever there is one.
void SfmlPainter::Batch::operator()(const Dot& dot) {
    if (dot.rim_width > 0) add_disc(dot.centre, dot.radius, dot.rim);
    add_disc(dot.centre, dot.radius - std::max(0.0, dot.rim_width), dot.fill);
}

void SfmlPainter::Batch::add_disc(PagePoint centre, double radius, Colour colour) {
    if (radius <= 0) return;
    Mesh& mesh = mesh_of(Kind::discs);
    const double reach = radius * scale_ + 0.5;
    for (const auto& [x, y] : {std::pair{-1, -1}, {1, -1}, {1, 1}, {-1, -1}, {1, 1}, {-1, 1}})
        mesh.push_back({static_cast<float>(centre.x * scale_ + x * reach),
                        static_cast<float>(centre.y * scale_ + y * reach), colour, static_cast<float>(x),
                        static_cast<float>(y)});
}

void SfmlPainter::Batch::operator()(const Text& text) {
    if (text.halo_width > 0 && text.halo.alpha > 0) add_letters(text, true, text.halo);
    add_letters(text, false, text.colour);
}

SfmlMosaic& SfmlPainter::Batch::mosaics() {
    if (mosaics_ == nullptr) mosaics_ = std::make_unique<SfmlMosaic>();
    return *mosaics_;
}

void SfmlPainter::Batch::operator()(const Mosaic& mosaic) {
    flush();
    Mosaic seen = mosaic;
    seen.frame = mosaic.frame.within(clip_);
    if (!seen.frame.empty()) mosaics().draw(seen, *target_, scale_, left_, top_);
}

void SfmlPainter::Batch::add_letters(const Text& text, bool halo, Colour colour) {
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

AtlasGlyph SfmlPainter::Batch::glyph(const GlyphKey& key) {
    if (const auto found = atlas_.find(key)) return *found;
    flush();
    atlas_.clear();
    return atlas_.find(key).value_or(AtlasGlyph{});
}

SfmlPainter::SfmlPainter() : batch_(std::make_unique<Batch>()) {}
SfmlPainter::~SfmlPainter() = default;
SfmlPainter::SfmlPainter(SfmlPainter&&) noexcept = default;
SfmlPainter& SfmlPainter::operator=(SfmlPainter&&) noexcept = default;

void SfmlPainter::draw_within(const DisplayList& list, const PageRect& box, std::size_t from,
                              sf::RenderTarget& target, double scale) {
    target.setView(view_of(list, target, scale, 0, 0));
    const Scissor scissor(target, pixels_of(box, scale));
    if (from == 0) draw_paper(list, target, scale);
    batch_->begin(list, target, scale, 0, 0);
    batch_->clip(box);
    for (std::size_t i = from; i < list.items.size(); ++i)
        if (painted_box(list.items[i], scale).overlaps(box)) std::visit(*batch_, list.items[i].shape);
    batch_->flush();
}

void SfmlPainter::keep_detail(bool full) { batch_->mosaics().keep_detail(full); }

void SfmlPainter::draw(const DisplayList& list, sf::RenderTarget& target, double scale, int left, int top) {
    draw_part(list, 0, list.items.size(), target, scale, left, top);
}

void SfmlPainter::draw_part(const DisplayList& list, std::size_t from, std::size_t until,
                            sf::RenderTarget& target, double scale, int left, int top) {
    if (from == 0) {
        target.setView(view_of(list, target, scale, left, top));
        draw_paper(list, target, scale);
    }
    draw_items(list, from, until, target, scale, left, top);
}

void SfmlPainter::draw_over(const DisplayList& list, sf::RenderTarget& target, double scale, int left,
                            int top) {
    draw_items(list, 0, list.items.size(), target, scale, left, top);
}

void SfmlPainter::draw_items(const DisplayList& list, std::size_t from, std::size_t until,
                             sf::RenderTarget& target, double scale, int left, int top) {
    target.setView(view_of(list, target, scale, left, top));
    batch_->begin(list, target, scale, left, top);
    for (std::size_t i = from; i < until; ++i) std::visit(*batch_, list.items[i].shape);
    batch_->flush();
}

}  // namespace viewer
