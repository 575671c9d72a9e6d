#pragma once

#include "app/paint/raster.hpp"
#include "app/scene/display_list.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace viewer {

/// What counts where polygons overlap: any of them, adding up to the whole pixel at most, or an odd number of them.
enum class FillRule { non_zero, even_odd };

/// Finds how much of each pixel polygons cover, exactly where they do not overlap, and paints that over a picture.
/// Quicker than Cairo, as its time goes with the length of the edges. Keeps working memory between pictures.
class Coverage {
public:
    /// Starts anew for a picture of that width, of which only the pixels of `clip`, which lies within it, will be painted.
    /// Each of them becomes what it would be without a clip, to the last bit.
    void begin(int width, const PixelBox& clip);
    /// Corners in pixels, at any place; winding has no meaning. At least one, and not crossing itself.
    void add(std::span<const PagePoint> polygon);
    /// An edge of a way round what is covered, in pixels; all ways go round in one direction and return to where they began,
    /// but for rows outside the clip.
    void add_edge(PagePoint from, PagePoint to);
    /// Lays the colour over the picture, by what has been added since `begin`.
    void paint(Raster& raster, Colour colour, FillRule rule);

private:
    /// A step in the coverage along a row: all pixels from `x` on have so much more.
    struct Step {
        std::int32_t x;
        float change;
    };
    struct PlacedStep {
        std::int32_t y;
        Step step;
    };

    void add_edge(PagePoint from, PagePoint to, double sign);
    void add_row_part(int y, double x_from, double x_to, double height);
    void add_crossing(int y, double left, double right, double height);
    void add_step(int y, int x, double change);
    void sort_by_row(int first_row, int last_row);
    void paint_row(std::uint8_t* pixels, std::span<const Step> steps, Colour colour, FillRule rule);

    int width_ = 0;
    PixelBox clip_;
    std::vector<PlacedStep> placed_;
    std::vector<Step> sorted_;
    std::vector<std::uint32_t> row_starts_;
    std::vector<float> row_;              ///< the changes of one row by pixel
    std::vector<std::uint64_t> touched_;  ///< a bit for each pixel with a change
};

/// Lays a colour over a run of pixels, each covered by its fraction of 255.
void blend_pixels(std::uint8_t* pixels, const std::uint8_t* coverage, int count, Colour colour);

}  // namespace viewer
