#pragma once

#include "app/paint/fill_mesh.hpp"
#include "app/paint/kept_meshes.hpp"
#include "app/paint/sfml_glyph_atlas.hpp"
#include "app/paint/sfml_mosaic.hpp"
#include "app/paint/stroke_mesh.hpp"

#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Graphics/Shader.hpp>
#include <SFML/Graphics/Vertex.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

// Internal to the sfml_*.cpp files.
namespace viewer {

/// A length of the page in pixels of its picture, at least one.
inline float whole_pixels(double length, double scale) {
    return static_cast<float>(std::max(1L, std::lround(length * scale)));
}

/// Gathers triangles in drawing order, and draws those of one kind whenever another kind begins.
class SfmlBatch {
public:
    /// Throws geodata::Error when OpenGL has no shaders.
    SfmlBatch();
    void begin(const DisplayList& list, sf::RenderTarget& target, double scale, int left, int top) {
        target_ = &target;
        scale_ = scale;
        left_ = left;
        top_ = top;
        page_ = {0, 0, list.width, list.height};
        page_width_ = whole_pixels(list.width, scale);
        page_height_ = whole_pixels(list.height, scale);
        clip_ = page_;
    }
    /// Until the next `begin`: nothing is seen outside the box, which matters to those who clip for themselves.
    void clip(const PageRect& box) { clip_ = box; }
    void flush();
    /// For lists of this page: what was made for another page or scale is given up, the rest finds its new places.
    void prepare(KeptMeshes& kept, const std::vector<Item>& items) const {
        if (kept.page != page_ || kept.scale != scale_) kept = {{}, page_, scale_};
        kept.follow(items);
    }
    /// Draws the item at that place by the triangles that are kept of it, or makes them.
    void draw_kept(const Item& item, std::size_t place, KeptMeshes& kept);

    void operator()(const Fill& fill);
    void operator()(const Stroke& stroke) { add_stroke(mesh_of(Kind::soft), stroke, scale_, page_); }
    void operator()(const Box& box);
    void operator()(const Dot& dot);
    void operator()(const Text& text);
    void operator()(const Mosaic& mosaic);
    SfmlMosaic& mosaics();

private:
    using Kind = MeshKind;

    Mesh& mesh_of(Kind kind) {
        if (kind_ != kind) flush();
        kind_ = kind;
        return mesh_;
    }
    void add_disc(PagePoint centre, double radius, Colour colour);
    void add_letters(const Text& text, bool halo, Colour colour);
    AtlasGlyph glyph(const GlyphKey& key);
    void make(const Item& item, KeptMeshes::Entry& entry);

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
    int letters_ = 0;                                  ///< counts how often the atlas was filled anew
    std::vector<KeptMeshes::Part>* making_ = nullptr;  ///< takes the triangles instead of the target
    sf::Shader shader_;
    sf::Shader disc_shader_;
    std::unique_ptr<SfmlMosaic> mosaics_;  ///< once one is drawn
};

}  // namespace viewer
