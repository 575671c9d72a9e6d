#pragma once

#include "app/window/export/export_work.hpp"

#include <SFML/Graphics/Texture.hpp>

#include <functional>
#include <variant>

namespace viewer {

/// What will be written, small: the page as the painter of the files draws it. Drawn anew only when the page or its
/// place changes.
class ExportPreview {
public:
    /// What is shown of a picture or film, of the first sheet of a handout, or of a contact sheet.
    using Shown = std::variant<std::monostate, PageContent, HandoutPage, SheetOrder>;

    /// Makes its picture, which has that size in page units, as large as fits into `room` pixels.
    void show(Shown shown, PageSize page, PageSize room, const std::function<DisplayList()>& list);
    const sf::Texture& texture() const { return texture_; }

    /// The table that is shown instead of a page; made anew only when what it depends on changes.
    const TextTable& table(const ExportOrder& order, const ExportSource& source);

    /// How often a picture was drawn, for tests.
    int drawn() const { return drawn_; }

private:
    void draw(const DisplayList& list);

    Shown shown_;
    double scale_ = 0;
    sf::Texture texture_;
    int drawn_ = 0;
    std::string table_key_;
    TextTable table_;
};

}  // namespace viewer
