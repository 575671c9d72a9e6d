#include "app/paint/stroke_mesh.hpp"

#include "app/paint/stroke_pieces.hpp"

#include <algorithm>
#include <cmath>

namespace viewer {
namespace {

/// Seen through pixels, a line's coverage falls to nothing within a pixel about its edge. Thinner than a pixel, the
/// line is drawn fainter, so that as much of it is seen.
class MeshSink : public StrokeSink {
public:
    MeshSink(Mesh& mesh, double width, Colour colour)
        : mesh_(mesh), edge_(static_cast<float>((width + 1) / 2)), colour_(colour),
          alpha_(colour.alpha * (width < 1 ? width / (edge_ * edge_) : 1.0)) {}

    void band(const std::array<StrokeCorner, 4>& corners) override {
        for (const std::size_t i : {0, 1, 2, 0, 2, 3}) add(corners[i]);
    }
    void wedge(const std::array<StrokeCorner, 3>& corners) override {
        for (const StrokeCorner& corner : corners) add(corner);
    }

private:
    void add(const StrokeCorner& corner) {
        colour_.alpha = static_cast<std::uint8_t>(std::lround(alpha_ * corner.strength));
        mesh_.push_back({static_cast<float>(corner.x), static_cast<float>(corner.y), colour_,
                         static_cast<float>(corner.across), edge_});
    }

    Mesh& mesh_;
    float edge_;
    Colour colour_;
    double alpha_;
};

}  // namespace

void add_stroke(Mesh& mesh, const Stroke& stroke, double scale, const PageRect& visible) {
    if (stroke.colour.alpha == 0) return;
    MeshSink sink(mesh, stroke.width * scale, stroke.colour);
    cut_stroke(stroke, scale, visible, 1, sink);
}

}  // namespace viewer
