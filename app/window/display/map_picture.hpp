#pragma once

#include "app/window/display/page_painter.hpp"
#include "app/window/display/picture_texture.hpp"

#include <memory>
#include <optional>

namespace viewer {

/// What the window shows of the maps. A page is painted beside the event loop, and what changed of it copied to the
/// graphics card; until it is there the last picture stays. Of a single map that is moved or zoomed a picture of the
/// ground is moved or stretched under its cards. Lives in the OpenGL context of the window.
class MapPicture {
public:
    /// `raster` was painted of the page beforehand. Without a page there is none.
    explicit MapPicture(std::optional<PageContent> page = {}, ChangingRaster raster = ChangingRaster(0));

    /// So many frames after its last move a map stands still, and is shown as files show it.
    static constexpr int frames_until_rest = 2;

    /// The data behind the next page is other.
    void forget();
    /// Begins what has to be painted for this frame; a page unit is a pixel. To be called for every frame. Throws
    /// geodata::Error when fonts or memory are missing.
    void want(const MapData& map, const PageContent& page);
    /// Draws the picture into the active window of that size, its top left corner to this pixel, waiting for it some
    /// hundredths of a second at most, or as long as it takes when there is no picture at all. Throws as `want`.
    void draw(unsigned window_width, unsigned window_height, int left = 0, int top = 0);

    /// Whether what is shown is not yet the page that is wanted.
    bool waits() const { return painter_.order() != nullptr || unfinished(); }
    /// Whether another frame would show more than the last one, or begin to.
    bool has_news() const { return painter_.done() || (painter_.order() == nullptr && unfinished()); }

private:
    void note_moves(const PageContent& page);
    bool moves() const { return still_frames_ < frames_until_rest; }
    bool unfinished() const { return wanted_ && (outdated_ || shown_ != wanted_); }
    bool reaches(const PageContent& page) const;
    void begin_work();
    void take_work(double seconds);
    void draw_moving() const;

    PagePainter painter_;
    std::shared_ptr<const MapData> map_;  ///< null: to be copied from the next one
    std::optional<PageContent> wanted_;
    std::optional<PageContent> shown_;   ///< page of the texture
    std::optional<PageContent> ground_;  ///< page around which the ground is painted
    bool painted_before_;                ///< the first page lies in the painter, and not yet in the texture
    bool outdated_ = false;              ///< what is shown is of other data
    int still_frames_ = frames_until_rest;  ///< since the map moved
    int same_frames_ = 0;                   ///< since another page was wanted
    Colour paper_;                          ///< of the page shown
    unsigned window_height_ = 0;
    int left_ = 0;  ///< where the page begins in the window
    int top_ = 0;
    PictureTexture page_texture_, ground_texture_, cards_texture_;
    std::vector<PageRect> card_boxes_;  ///< where there is something in the texture of cards
};

}  // namespace viewer
