#include "app/paint/sfml_painter.hpp"

#include "app/paint/sfml_batch.hpp"
#include "app/paint/sfml_scissor.hpp"

#include <SFML/Graphics/View.hpp>

#include <algorithm>

namespace viewer {
namespace {

/// Everything is cut to the page beforehand, and the view is larger: when a single corner lies outside the view,
/// software OpenGL draws the whole call in a slow way.
sf::View view_of(const DisplayList& list, const sf::RenderTarget& target, double scale, int left, int top) {
    constexpr int margin = 8;
    const float width = whole_pixels(list.width, scale) + 2 * margin;
    const float height = whole_pixels(list.height, scale) + 2 * margin;
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

}  // namespace

SfmlPainter::SfmlPainter() : batch_(std::make_unique<SfmlBatch>()) {}
SfmlPainter::~SfmlPainter() = default;
SfmlPainter::SfmlPainter(SfmlPainter&&) noexcept = default;
SfmlPainter& SfmlPainter::operator=(SfmlPainter&&) noexcept = default;

/// All triangles are there before the first is drawn: OpenGL takes new letters at once then, instead of waiting for the
/// drawing of those before.
std::vector<KeptMeshes::Entry*> SfmlPainter::made(std::span<const Item> items,
                                                  const std::vector<PageRect>& boxes) {
    std::vector<KeptMeshes::Entry*> entries;
    for (const auto& item : items) {
        auto& entry = batch_->meshes().entry_of(item);
        entries.push_back(&entry);
        if (std::ranges::any_of(boxes, [&](const PageRect& box) { return entry.box.overlaps(box); }))
            batch_->meshes().parts_of(entry);
    }
    return entries;
}

void SfmlPainter::draw_within(const DisplayList& list, const std::vector<PageRect>& boxes, std::size_t from,
                              sf::RenderTarget& target, double scale) {
    target.setView(view_of(list, target, scale, 0, 0));
    batch_->begin(list, target, scale, 0, 0);
    const auto entries = made(std::span(list.items).subspan(from), boxes);
    for (const auto& box : boxes) {
        const Scissor scissor(target, pixels_of(box, scale));
        if (from == 0) batch_->draw_paper(list.paper);
        batch_->clip(box);
        for (auto* entry : entries)
            if (entry->box.overlaps(box)) batch_->draw(*entry);
        batch_->flush();
    }
}

void SfmlPainter::keep_detail(bool full) { batch_->mosaics().keep_detail(full); }

void SfmlPainter::draw(const DisplayList& list, sf::RenderTarget& target, double scale, int left, int top) {
    draw_part(list, 0, list.items.size(), target, scale, left, top);
}

void SfmlPainter::draw_part(const DisplayList& list, std::size_t from, std::size_t until,
                            sf::RenderTarget& target, double scale, int left, int top) {
    target.setView(view_of(list, target, scale, left, top));
    batch_->begin(list, target, scale, left, top);
    const auto entries =
        made(std::span(list.items).subspan(from, until - from), {{0, 0, list.width, list.height}});
    if (from == 0) batch_->draw_paper(list.paper);
    for (auto* entry : entries) batch_->draw(*entry);
    batch_->flush();
}

void SfmlPainter::draw_over(const DisplayList& list, sf::RenderTarget& target, double scale, int left,
                            int top) {
    target.setView(view_of(list, target, scale, left, top));
    batch_->begin(list, target, scale, left, top);
    for (auto* entry : made(list.items, {{0, 0, list.width, list.height}})) batch_->draw(*entry);
    batch_->flush();
}

}  // namespace viewer
