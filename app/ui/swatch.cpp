#include "app/ui/swatch.hpp"

#include "app/ui/ui_style.hpp"

namespace viewer {

void draw_swatch(ImDrawList& draw, ImVec2 top_left, ImVec2 size, const RegionLook& look, float unit) {
    const ImVec2 bottom_right{top_left.x + size.x, top_left.y + size.y};
    draw.AddRectFilled(top_left, bottom_right, draw_colour(look.fill), 3 * unit);
    if (look.hatch_spacing > 0) {
        draw.PushClipRect(top_left, bottom_right, true);
        const float step = static_cast<float>(look.hatch_spacing) * unit;
        const auto colour = draw_colour(look.hatch);
        const float width = static_cast<float>(look.hatch_width) * unit * 0.8F;
        const bool right = look.direction == HatchDirection::right;
        if (look.direction == HatchDirection::level) {
            for (float y = top_left.y + step / 2; y < bottom_right.y; y += step) {
                draw.AddLine({top_left.x, y}, {bottom_right.x, y}, colour, width);
            }
        } else if (look.direction == HatchDirection::upright) {
            for (float x = top_left.x + step / 2; x < bottom_right.x; x += step) {
                draw.AddLine({x, top_left.y}, {x, bottom_right.y}, colour, width);
            }
        } else {
            for (float x = top_left.x - size.y; x < bottom_right.x; x += step) {
                const float low = right ? bottom_right.y : top_left.y;
                const float high = right ? top_left.y : bottom_right.y;
                draw.AddLine({x, low}, {x + size.y, high}, colour, width);
            }
        }
        draw.PopClipRect();
    }
    draw.AddRect(top_left, bottom_right, draw_colour(look.rim), 3 * unit, 0, 1.4F * unit);
}

}  // namespace viewer
