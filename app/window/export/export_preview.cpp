#include "app/window/export/export_preview.hpp"

#include "app/export/pictures/contact_sheet.hpp"
#include "app/paint/raster_painter.hpp"
#include "app/window/display/rgba.hpp"

#include <algorithm>

namespace viewer {

void ExportPreview::show(const PagePicture& picture, double width, double height) {
    const double scale = std::min(width / picture.page.width, height / picture.page.height);
    if (page_ == picture.page && scale_ == scale) {
        return;
    }
    page_ = picture.page;
    sheet_.reset();
    days_.reset();
    scale_ = scale;
    draw(build_page(picture.map, picture.page));
}

void ExportPreview::show(const MapData& map, const HandoutOrder& order, double width, double height) {
    const double scale = std::min(width / order.paper.width, height / order.paper.height);
    const auto& first = order.pages.front();
    if (sheet_ && sheet_->scene == first.scene && sheet_->caption == first.caption &&
        sheet_->note == first.note && sheet_->for_pupils == first.for_pupils && scale_ == scale) {
        return;
    }
    sheet_ = first;
    page_.reset();
    days_.reset();
    scale_ = scale;
    draw(handout(map, order.paper, {first}).front());
}

void ExportPreview::show(const MapData& map, const SheetOrder& sheet, double width, double height) {
    const double scale = std::min(width / sheet.page.width, height / sheet.page.height);
    if (days_ && days_->page == sheet.page && days_->days == sheet.days && scale_ == scale) {
        return;
    }
    days_ = sheet;
    page_.reset();
    sheet_.reset();
    scale_ = scale;
    draw(contact_sheet(map, sheet.page, sheet.days));
}

void ExportPreview::draw(const DisplayList& list) {
    const auto raster = paint_raster(list, scale_);
    const auto columns = static_cast<unsigned>(raster.width);
    const auto rows = static_cast<unsigned>(raster.height);
    const sf::Vector2u size(columns, rows);
    if (texture_.getSize() != size && !texture_.create(columns, rows)) {
        return;  // the graphics card has no room; the file needs none of it
    }
    texture_.setSmooth(true);
    texture_.update(rgba_of(raster).data());
    ++drawn_;
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
