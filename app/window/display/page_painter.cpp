#include "app/window/display/page_painter.hpp"

#include "app/scene/build_scene.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace viewer {

namespace {

/// Of the longer side of the page: wide enough for most drags, and not much longer to paint.
constexpr double share_beyond = 0.15;

constexpr Colour nothing{0, 0, 0, 0};

}  // namespace

double PagePainter::beyond(const PageContent& page) {
    return std::round(share_beyond * std::max(page.width, page.height));
}

PagePainter::PagePainter(ChangingRaster page) : page_(std::move(page)) {}

PagePainter::~PagePainter() { give_up(); }

void PagePainter::begin(Order order) {
    working_ = std::move(order);
    stop_ = false;
    work_ = std::async(std::launch::async, [this, wanted = *working_]() mutable -> std::optional<Painted> {
        Painted painted{std::move(wanted), {}, {}, {}};
        return paint(painted) ? std::optional(std::move(painted)) : std::nullopt;
    });
}

/// False when it was given up.
bool PagePainter::paint(Painted& painted) {
    const auto& [map, page, what] = painted.order;
    const auto into = [this](ChangingRaster& raster, DisplayList list, ChangingRaster::Changed& changed) {
        auto boxes = raster.paint(std::move(list), 1, stop_);
        changed = boxes ? *std::move(boxes) : ChangingRaster::Changed();
        return boxes.has_value();
    };
    if (what == What::page) {
        return into(page_, build_page(*map, page), painted.page);
    }
    const auto& settings = page.panes.front().settings;
    auto cards = build_cards(*map, settings);
    cards.paper = nothing;
    return into(ground_, build_ground(*map, settings, beyond(page)), painted.ground) &&
           into(cards_, std::move(cards), painted.cards);
}

bool PagePainter::done() const {
    return work_.valid() && work_.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

std::optional<PagePainter::Painted> PagePainter::take(double seconds) {
    if (!work_.valid() ||
        work_.wait_for(std::chrono::duration<double>(seconds)) != std::future_status::ready) {
        return std::nullopt;
    }
    working_.reset();
    return work_.get();
}

void PagePainter::give_up() {
    if (work_.valid()) {
        stop_ = true;
        work_.wait();
        work_ = {};
        working_.reset();
    }
}

}  // namespace viewer
