#pragma once

#include "app/window/export/export_handout.hpp"

#include <SFML/Graphics/Texture.hpp>

#include <optional>

namespace viewer {

/// What will be written, small: the page as the painter of the files draws it. Drawn anew only when the page or its
/// place changes.
class ExportPreview {
public:
    /// Makes the picture of the page as large as fits into that many pixels.
    void show(const PagePicture& picture, double width, double height);
    /// The same of the first sheet of a handout.
    void show(const MapData& map, const HandoutOrder& handout, double width, double height);
    /// The same of a contact sheet.
    void show(const MapData& map, const SheetOrder& sheet, double width, double height);
    const sf::Texture& texture() const { return texture_; }

    /// The table that is shown instead of a page; made anew only when what it depends on changes.
    const TextTable& table(const ExportOrder& order, const ExportSource& source);

    /// How often a picture was drawn, for tests.
    int drawn() const { return drawn_; }

private:
    void draw(const DisplayList& list);

    std::optional<PageContent> page_;
    std::optional<HandoutPage> sheet_;
    std::optional<SheetOrder> days_;
    double scale_ = 0;
    sf::Texture texture_;
    int drawn_ = 0;
    std::string table_key_;
    TextTable table_;
};

}  // namespace viewer
