#pragma once

#include "app/paint/fill_mesh.hpp"
#include "app/paint/glyph_atlas.hpp"
#include "app/paint/mesh.hpp"
#include "app/scene/display_list.hpp"

#include <functional>
#include <vector>

namespace viewer {

/// A length of the page in pixels of its picture, at least one.
float whole_pixels(double length, double scale);

/// Turns the shapes of a list into triangles, to look as the painter of rasters draws them: soft edges without multisampling,
/// letters from the same masks. Needs no OpenGL. Keeps letters and working memory between calls. Not for two threads at
/// once.
class MeshMaker {
public:
    /// For shapes of a page of this size in page units; `scale` is pixels per page unit.
    void begin(double width, double height, double scale);

    /// The triangles of a shape, in drawing order, cut to the page. A mosaic has none: see `mosaic_mesh.hpp`. Letters
    /// are places in the filling of `letters` that there is afterwards. The areas of one fill may nest but not cross.
    /// Throws geodata::Error when the fonts are missing.
    std::vector<MeshPart> make(const Shape& shape);

    GlyphAtlas& letters() { return letters_; }
    /// Called before letters are forgotten to make room for others: the last moment to draw what uses them.
    void before_forgetting(std::function<void()> call) { before_forgetting_ = std::move(call); }

    void operator()(const Fill& fill);
    void operator()(const Stroke& stroke);
    void operator()(const Box& box);
    void operator()(const Dot& dot);
    void operator()(const Text& text);
    void operator()(const Mosaic&) {}

private:
    Mesh& mesh_of(MeshKind kind);
    void make_once(const Shape& shape);
    void add_disc(PagePoint centre, double radius, Colour colour);
    void add_letters(const Text& text, bool halo, Colour colour);
    AtlasGlyph glyph(const GlyphKey& key);

    PageRect page_;
    double scale_ = 1;
    float width_ = 1, height_ = 1;  ///< of the page in pixels
    std::vector<MeshPart> parts_;
    Mesh edges_;
    FillMesher fills_;
    GlyphAtlas letters_;
    std::function<void()> before_forgetting_;
};

}  // namespace viewer
