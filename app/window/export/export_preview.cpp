#include "app/window/export/export_preview.hpp"

#include "app/paint/raster_painter.hpp"
#include "app/window/display/rgba.hpp"

#include <algorithm>
#include <utility>

namespace viewer {

void ExportPreview::show(Shown shown, PageSize page, PageSize room,
                         const std::function<DisplayList()>& list) {
    const double scale = std::min(room.width / page.width, room.height / page.height);
    if (shown_ != shown || scale_ != scale) {
        shown_ = std::move(shown);
        scale_ = scale;
        draw(list());
    }
}

void ExportPreview::draw(const DisplayList& list) {
    if (show_in(texture_, paint_raster(list, scale_))) {  // the file needs no room on the graphics card
        texture_.setSmooth(true);
        ++drawn_;
    }
}

const TextTable& ExportPreview::table(const ExportOrder& order, const ExportSource& source) {
    const auto key = geodata::iso_text(source.state.day) + geodata::iso_text(source.state.comparing.with) +
                     order.report->word + (order.all_records ? " all " : " day ") +
                     std::to_string(static_cast<int>(order.kind)) + source.map.dataset->regions.front().name;
    if (key != table_key_) {
        table_ = export_table(order, source);
        table_key_ = key;
    }
    return table_;
}

}  // namespace viewer
