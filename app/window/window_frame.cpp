#include "app/window/display/sfml_window.hpp"
#include "app/window/session/database_view.hpp"
#include "app/window/window_loop.hpp"
#include "app/window/window_ui.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace viewer {

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

// The sides of a view are curved in degrees; a few points along them are enough.
geodata::LonLatBox degrees_of(const geodata::Projection& projection, const geodata::PlaneBox& box) {
    constexpr int pieces = 8;
    geodata::LonLatBox ground;
    for (int i = 0; i <= pieces; ++i) {
        for (int k = 0; k <= pieces; ++k) {
            const auto point = projection.to_lon_lat(
                {box.left + box.width() * i / pieces, box.bottom + box.height() * k / pieces});
            if (!std::isfinite(point.lon) || !std::isfinite(point.lat)) {
                return {};
            }
            ground.add(point);
        }
    }
    const bool over_a_seam = ground.east - ground.west > 180;
    return over_a_seam ? geodata::LonLatBox() : ground;
}

}  // namespace

geodata::Listing listing_as_chosen(const geodata::Dataset& dataset, const ViewerState& state) {
    return listing_for(dataset, state.prefer, state.party);
}

Layout ViewerWindow::layout() const {
    const auto size = window_.getSize();
    const auto [width, height] = laid_out_size(size.x, size.y);
    return layout_of(session_.state(), width, height, session_.dialogs().asks_about_import());
}

std::pair<unsigned, unsigned> laid_out_size(unsigned width, unsigned height) {
    constexpr unsigned most =
        8192;  // a picture of more is beyond many graphics drivers, and beyond memory soon
    return {std::clamp(width, least_window_width, most), std::clamp(height, least_window_height, most)};
}

void ViewerWindow::list_as_chosen() {
    const auto& state = session_.state();
    if (listed_by_ == state.prefer && listed_party_ == state.party) {
        return;
    }
    listed_by_ = state.prefer;
    listed_party_ = state.party;
    const auto& dataset = *plain_map_.dataset;
    auto map = relisted(plain_map_, listing_for(dataset, state.prefer, state.party));
    auto named = renamed(map, named_by_);
    show_data(std::move(map), std::move(named));
}

void ViewerWindow::show_data(MapData plain, MapData named) {
    plain_map_ = std::move(plain);
    map_ = std::move(named);
    session_.figures().begin_anew();
    picture_->forget();
    slide_pictures_.forget();
    frames_due_ = frames_after_input;
}

// What the window shows next is read beside it, and what was there stays until it is.
void ViewerWindow::follow_database() {
    if (start_.database == nullptr) {
        return;
    }
    auto& database = *start_.database;
    const auto& state = session_.state();
    DatabaseView::Wanted wanted{
        {state.day},
        degrees_of(plain_map_.projection, session_.shown_ground(layout())),
        [prefer = state.prefer, party = state.party](const geodata::Dataset& dataset) {
            return listing_for(dataset, prefer, party);
        },
        state.names};
    if (state.comparing.kind != Comparison::off) {
        wanted.days.push_back(state.comparing.with);
    }
    try {
        if (auto read = database.take()) {
            // What was chosen meanwhile is followed from these.
            std::tie(listed_by_, listed_party_, named_by_) = asked_for_;
            show_data(std::move(read->plain), std::move(read->named));
        }
        if (database.follow(wanted)) {
            asked_for_ = {state.prefer, state.party, state.names};
        }
    } catch (const std::exception& error) {
        session_.memory().notice.say(error.what());
    }
    if (session_.memory().reading != database.reading()) {
        session_.memory().reading = database.reading();
        frames_due_ = frames_after_input;
    }
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

// A map of a part of what is held would be a false one: until the day is there the picture of the one before stays.
void ViewerWindow::want_map() {
    if (start_.database != nullptr && frames_ > 0 && !start_.database->tells_of(session_.state().day)) {
        return;
    }
    picture_->want(map_, map_page(map_, session_.state(), layout(), session_.memory().hovered,
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
    follow_edits();
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
    if (bridge_->waits()) {
        frames_due_ = frames_after_input;
    }
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
    follow_choices();
    if (wanted_dataset() && !closing_) {
        ask_to_leave(Leaving::other_dataset);
    }
}

}  // namespace viewer
