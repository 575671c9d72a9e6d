#include "app/paint/sfml_painter.hpp"

#include "app/paint/different_boxes.hpp"
#include "app/paint/sfml_batch.hpp"
#include "app/paint/sfml_scissor.hpp"

#include <SFML/Graphics/View.hpp>

#include <variant>

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

void draw_paper(const DisplayList& list, sf::RenderTarget& target, double scale) {
    const sf::Color paper(list.paper.red, list.paper.green, list.paper.blue, list.paper.alpha);
    const float width = whole_pixels(list.width, scale);
    const float height = whole_pixels(list.height, scale);
    const sf::Vertex page[] = {
        {{0, 0}, paper}, {{width, 0}, paper}, {{width, height}, paper}, {{0, height}, paper}};
    target.draw(page, 4, sf::Quads, sf::BlendNone);
}

}  // namespace

SfmlPainter::SfmlPainter() : batch_(std::make_unique<SfmlBatch>()) {}
SfmlPainter::~SfmlPainter() = default;
SfmlPainter::SfmlPainter(SfmlPainter&&) noexcept = default;
SfmlPainter& SfmlPainter::operator=(SfmlPainter&&) noexcept = default;

void SfmlPainter::draw_within(const DisplayList& list, const std::vector<PageRect>& boxes, std::size_t from,
                              KeptMeshes& kept, sf::RenderTarget& target, double scale) {
    target.setView(view_of(list, target, scale, 0, 0));
    batch_->begin(list, target, scale, 0, 0);
    batch_->prepare(kept, list.items);
    for (const auto& box : boxes) {
        const Scissor scissor(target, pixels_of(box, scale));
        if (from == 0) draw_paper(list, target, scale);
        batch_->clip(box);
        for (std::size_t i = from; i < list.items.size(); ++i)
            if (painted_box(list.items[i], scale).overlaps(box)) batch_->draw_kept(list.items[i], i, kept);
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
    if (from == 0) draw_paper(list, target, scale);
    batch_->begin(list, target, scale, left, top);
    for (std::size_t i = from; i < until; ++i) std::visit(*batch_, list.items[i].shape);
    batch_->flush();
}

void SfmlPainter::draw_over(const DisplayList& list, KeptMeshes& kept, sf::RenderTarget& target, double scale,
                            int left, int top) {
    target.setView(view_of(list, target, scale, left, top));
    batch_->begin(list, target, scale, left, top);
    batch_->prepare(kept, list.items);
    for (std::size_t i = 0; i < list.items.size(); ++i) batch_->draw_kept(list.items[i], i, kept);
    batch_->flush();
}

}  // namespace viewer
