#include "app/paint/sfml_painter.hpp"

#include "app/paint/fill_mesh.hpp"
#include "app/paint/outline.hpp"
#include "app/paint/sfml_glyph_atlas.hpp"
#include "app/paint/stroke_mesh.hpp"

#include <SFML/Graphics/RenderStates.hpp>
#include <SFML/Graphics/RenderTarget.hpp>
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

/// Gathers shapes and letters in drawing order, and draws a run of the one kind whenever the other kind begins.
class SfmlPainter::Batch {
public:
    void begin(sf::RenderTarget& target, double scale) {
        target_ = &target;
        scale_ = scale;
    }
    void flush();

    void operator()(const Fill& fill) {
        want(false);
        fills_.add(mesh_, fill, scale_);
    }
    void operator()(const Stroke& stroke) {
        want(false);
        add_stroke(mesh_, stroke, scale_);
    }
    void operator()(const Box& box);
    void operator()(const Dot& dot);
    void operator()(const Text& text);

private:
    /// Changes between shapes and letters.
    void want(bool letters) {
        if (letters_ != letters) flush();
        letters_ = letters;
    }
    void add_letters(const Text& text, bool halo, Colour colour);
    AtlasGlyph glyph(const GlyphKey& key);

    sf::RenderTarget* target_ = nullptr;
    double scale_ = 1;
    bool letters_ = false;
    Mesh mesh_;
    std::vector<sf::Vertex> vertices_;
    FillMesher fills_;
    SfmlGlyphAtlas atlas_;
};

void SfmlPainter::Batch::flush() {
    if (mesh_.empty()) return;
    vertices_.resize(mesh_.size());
    std::memcpy(static_cast<void*>(vertices_.data()), mesh_.data(), mesh_.size() * sizeof(MeshVertex));
    sf::RenderStates states;
    if (letters_) states.texture = &atlas_.texture();
    target_->draw(vertices_.data(), vertices_.size(), sf::Triangles, states);
    mesh_.clear();
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

void SfmlPainter::Batch::operator()(const Dot& dot) {
    (*this)(Fill{{circle_outline(dot.centre, dot.radius, scale_)}, dot.fill});
    if (dot.rim_width <= 0) return;
    const PagePath middle = circle_outline(dot.centre, dot.radius - dot.rim_width / 2, scale_);
    (*this)(Stroke{{middle}, true, dot.rim_width, dot.rim, {}});
}

void SfmlPainter::Batch::operator()(const Text& text) {
    want(true);
    if (text.halo_width > 0 && text.halo.alpha > 0) add_letters(text, true, text.halo);
    add_letters(text, false, text.colour);
}

void SfmlPainter::Batch::add_letters(const Text& text, bool halo, Colour colour) {
    for (const PixelGlyph& placed : pixel_glyphs(text, scale_, halo)) {
        const auto [part, left, top] = glyph(placed.key);
        const auto corner = [&, part = part, left = left, top = top](int x, int y) {
            mesh_.push_back({static_cast<float>(placed.x + left + x), static_cast<float>(placed.y + top + y),
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

void SfmlPainter::draw(const DisplayList& list, sf::RenderTarget& target, double scale) {
    // The view is the page, so that OpenGL cuts off what leaves it.
    const auto width = static_cast<float>(std::max(1L, std::lround(list.width * scale)));
    const auto height = static_cast<float>(std::max(1L, std::lround(list.height * scale)));
    const sf::Vector2f size(target.getSize());
    sf::View view(sf::FloatRect(0, 0, width, height));
    view.setViewport({0, 0, width / size.x, height / size.y});
    target.setView(view);

    sf::RenderStates replace(sf::BlendNone);
    const sf::Color paper(list.paper.red, list.paper.green, list.paper.blue, list.paper.alpha);
    const sf::Vertex page[] = {
        {{0, 0}, paper}, {{width, 0}, paper}, {{width, height}, paper}, {{0, height}, paper}};
    target.draw(page, 4, sf::Quads, replace);
    batch_->begin(target, scale);
    for (const Item& item : list.items) std::visit(*batch_, item.shape);
    batch_->flush();
}

}  // namespace viewer
