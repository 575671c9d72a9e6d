#include "app/window/display/window_size.hpp"
#include "app/window/window_loop.hpp"
#include "app/window/window_ui.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace viewer {

Layout ViewerWindow::layout() const {
    const auto size = window_.getSize();
    const auto [width, height] = laid_out_size(size.x, size.y);
    return layout_of(session_.state(), width, height, session_.dialogs().asking());
}

std::pair<unsigned, unsigned> laid_out_size(unsigned width, unsigned height) {
    constexpr unsigned most =
        8192;  // a picture of more is beyond many graphics drivers, and beyond memory soon
    return {std::clamp(width, least_window_width, most), std::clamp(height, least_window_height, most)};
}

namespace {

// A party that the profile's list has no regions of gives way to the one that the list is about.
geodata::Listing listing_for(const geodata::Dataset& dataset, const std::string& prefer,
                             const std::string& party) {
    const auto profile = geodata::parse_profile(dataset, prefer);
    for (std::size_t i = 0; !party.empty() && i < dataset.parties.size(); ++i) {
        if (dataset.parties[i].id == party) {
            auto listing = geodata::make_listing(dataset, profile, {static_cast<int>(i)});
            if (!listing.rows.empty()) {
                return listing;
            }
        }
    }
    return party == geodata::all_parties ? geodata::make_listing(dataset, profile, geodata::PartyIndex{})
                                         : geodata::make_listing(dataset, profile);
}

}  // namespace

void ViewerWindow::list_as_chosen() {
    const auto& state = session_.state();
    if (listed_by_ == state.prefer && listed_party_ == state.party) {
        return;
    }
    listed_by_ = state.prefer;
    listed_party_ = state.party;
    const auto& dataset = *plain_map_.dataset;
    plain_map_ = relisted(plain_map_, listing_for(dataset, state.prefer, state.party));
    map_ = renamed(plain_map_, named_by_);
    session_.figures().begin_anew();
    picture_->forget();
    slide_pictures_.forget();
}

void ViewerWindow::name_as_chosen() {
    list_as_chosen();
    if (named_by_ != session_.state().names) {
        named_by_ = session_.state().names;
        map_ = renamed(plain_map_, named_by_);
        picture_->forget();
        slide_pictures_.forget();
    }
}

// Only while somebody looks at them.
void ViewerWindow::follow_slides() {
    const auto& state = session_.state();
    if (state.tab == PanelTab::presentation && state.panel_open && !state.presenting.on) {
        slide_pictures_.follow(map_, state, session_.memory().presentation.pictures);
        frames_due_ = std::max(frames_due_, slide_pictures_.unfinished() ? 1 : 0);
    }
}

void ViewerWindow::want_map() {
    picture_->want(map_, window_page(map_, session_.state(), layout(), session_.memory().hovered,
                                     session_.memory().stressed));
}

void ViewerWindow::draw_map() {
    (void)window_.setActive(true);
    const auto size = window_.getSize();
    const auto& corner = layout().map;
    picture_->draw(size.x, size.y, static_cast<int>(corner.left), static_cast<int>(corner.top));
}

/// That of the panels, which draw none of their own: to fill a window is the quickest thing that OpenGL does. That of the
/// first frame is there since the window is furnished: what the window lies in is new memory then, and comes one page
/// after the other while other things are got ready.
void ViewerWindow::clear_ground() {
    const auto ground = panel_ground(session_.state().look);
    window_.clear({ground.red, ground.green, ground.blue});
}

void ViewerWindow::let_time_pass(double seconds) {
    if (session_.moving()) {
        frames_due_ = frames_after_input;  // what moved comes to rest after it
    }
    session_.pass_time(seconds, layout());
    auto& notice = session_.memory().notice;
    notice.seconds_left -= std::min(notice.seconds_left, seconds);
}

void ViewerWindow::draw_frame(double seconds, bool with_map) {
    let_time_pass(seconds);
    name_as_chosen();
    if (frames_ > 0) {
        clear_ground();
    }
    if (with_map) {
        want_map();  // it is painted while the panels are put together
    }
    const auto where = layout();
    follow_slides();
    bridge_->begin_frame(std::max(seconds, 1e-4), where.unit);
    UiWishes wanted;
    try {
        wanted = draw_window_ui({map_, session_, where, bridge_->fonts()});
    } catch (const std::exception& error) {
        // What was begun of the frame is ended, and what the user did in it is dropped.
        bridge_->abandon_frame();
        outlive(error);
        return;
    }
    if (with_map) {
        draw_map();
    }
    bridge_->end_frame();
    for (const auto& action : wanted.actions) {
        session_.act(action);
        frames_due_ = frames_after_input;
    }
    window_.display();
    ++frames_;
    for (const auto wish : wanted.wishes) {
        frames_due_ = frames_after_input;
        fulfil(session_.execute(wish, where));
    }
    for (const auto* action : wanted.performed) {
        frames_due_ = frames_after_input;
        fulfil(session_.perform(*action, where));
    }
    follow_presenting();
    keep_welcome();
    if (wanted_dataset()) {
        closing_ = true;
    }
}

}  // namespace viewer
