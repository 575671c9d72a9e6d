#pragma once

#include "app/state/picture_of.hpp"
#include "app/window/display/file_drop.hpp"
#include "app/window/display/first_frame.hpp"
#include "app/window/display/map_picture.hpp"
#include "app/window/display/slide_pictures.hpp"
#include "app/window/display/window_watch.hpp"
#include "app/window/imgui/imgui_bridge.hpp"
#include "app/window/presenter_screen.hpp"
#include "app/window/session/dataset_editing.hpp"
#include "app/window/session/dataset_watch.hpp"
#include "app/window/session/script_runner.hpp"
#include "app/window/session/session.hpp"
#include "app/window/session/unsaved_draft.hpp"
#include "app/window/viewer_window.hpp"

#include <SFML/Graphics/RenderWindow.hpp>

#include <exception>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace sf {
class Clock;
}

namespace viewer {

/// ImGui needs a few frames after an input until hovering and focus have settled.
constexpr int frames_after_input = 4;

/// What is laid out in a window of that size: a window may be made smaller than anything fits, or larger than any screen, and
/// then shows a part, or the same enlarged.
std::pair<unsigned, unsigned> laid_out_size(unsigned width, unsigned height);

/// The list that a state asks for.
geodata::Listing listing_as_chosen(const geodata::Dataset& dataset, const ViewerState& state);

/// The open window from its first frame to its last: events in `window_events.cpp`, frames in `window_frame.cpp`, its
/// life in `viewer_window.cpp`.
class ViewerWindow {
public:
    /// `window` is open already, or not yet; it must outlive this. `first` may have been made beforehand.
    ViewerWindow(const MapData& map, const WindowStart& start, sf::RenderWindow& window,
                 FirstFrame first = {});
    int run();
    /// Leaves window and graphics as they are to the system, which takes them back with the program; nothing may be drawn
    /// any more. The rest ends as it should.
    void leave_graphics();
    /// Takes events and draws what is due until the window is closed or `goes_on` says no; asked at least ten times
    /// a second.
    void live(const std::function<bool()>& goes_on);
    /// One frame, whether one is due or not; `seconds` since the one before. Without its map only for measuring.
    void draw_frame(double seconds, bool with_map = true);
    /// Frames drawn since the window was made.
    long frames() const { return frames_; }
    /// Draws as fast as it can instead of sixty frames a second, for measuring.
    void run_free() { window_.setFramerateLimit(0); }
    const std::optional<std::filesystem::path>& wanted_dataset() const {
        return session_.dialogs().wanted_dataset();
    }
    WantedDataset wanted() const { return {*wanted_dataset(), session_.dialogs().chosen_layers()}; }
    bool full_screen() const { return full_screen_; }
    const ViewerState& state() const { return session_.state(); }

private:
    void open(bool full_screen);
    void furnish(FirstFrame first);
    void take_events();
    void take(const sf::Event& event);
    bool on_open_map(const sf::Event& event);
    bool goes_to_panel(const sf::Event& event);
    bool closes_card(const sf::Event& event) const;
    void end_welcome(const sf::Event& event);
    void keep_welcome();
    void clear_ground();
    void want_map();
    void draw_map();
    void follow_slides();
    void list_as_chosen();
    void name_as_chosen();
    void fulfil(WindowCommand wish);
    void follow_presenting();
    void reload();
    enum class Leaving : unsigned char { no, close, other_dataset };
    enum class Asked : unsigned char { leaving, outside, draft };
    DatasetEditing& editing();
    void show_dataset(const std::shared_ptr<const geodata::Dataset>& dataset);
    void follow_edits();
    void go_to_edits();
    void read_data();
    void tell_unsaved();
    void turn_edit_mode();
    void take_edits();
    bool finish_cell();
    void save_data();
    void watch_again();
    void save_data_copy();
    void follow_copy();
    bool has_unsaved() const;
    void ask_to_leave(Leaving how);
    void ask_about_outside();
    enum class OutsideAnswer : unsigned char { mine, theirs, drop, copy };
    void answer_outside(OutsideAnswer answer);
    void answer_leaving(int choice);
    void follow_choices();
    void follow_import();
    void follow_database();
    void show_data(MapData plain, MapData named);
    void follow_files();
    void turn_presenter_screen();
    void follow_presenter();
    bool wants_second_display() const;
    bool wants_full_screen() const;
    void let_time_pass(double seconds);
    void run_script(double seconds);
    void turn(sf::Clock& clock, sf::Clock& since_kept);
    void outlive(const std::exception& error);
    void keep_session();
    void keep_unsaved();
    void offer_unsaved();
    void answer_unsaved(int choice);
    Layout layout() const;

    const WindowStart& start_;
    MapData plain_map_;  ///< listed by the profile that the user chose
    MapData map_;        ///< and named as the user chose
    std::string listed_by_;
    std::string listed_party_;
    geodata::NamePolicy named_by_;
    /// List, party and names of what is being read from a database.
    std::tuple<std::string, std::string, geodata::NamePolicy> asked_for_;
    std::string title_;
    sf::RenderWindow& window_;
    bool full_screen_ = false;
    sf::Vector2u
        windowed_size_;  ///< and place, as they were before the whole screen was taken; 0: it never was
    sf::Vector2i windowed_at_;
    bool reopen_ = false;
    bool closing_ = false;
    std::optional<UnsavedDraft> offered_;    ///< changes of an earlier window, not yet taken or dropped
    UnsavedDraft drafted_;                   ///< what is kept of those of this one
    bool presenting_ = false;                ///< as the window was last made for it
    bool full_before_presentation_ = false;  ///< whether it was full screen before the presentation began
    Session session_;
    std::unique_ptr<WindowWatch> window_watch_;
    std::unique_ptr<FileDrop> drop_;
    std::unique_ptr<ImguiBridge> bridge_;
    std::unique_ptr<MapPicture> picture_;
    SlidePictures slide_pictures_;
    PresenterScreen presenter_;
    bool on_second_display_ = false;  ///< as the window was last made
    int frames_due_ = frames_after_input;
    long frames_ = 0;
    int faults_ = 0;  ///< turns that failed since the last one that did not
    ScriptRunner script_;
    ViewerState kept_;  ///< as the session file has it
    std::map<std::string, std::string> kept_choices_;
    std::unique_ptr<DatasetWatch> watch_;      ///< null: nothing that is shown can change
    std::unique_ptr<DatasetEditing> editing_;  ///< null: nobody has looked at the data yet
    bool data_view_stale_ = true;              ///< the page of data shows what was there before
    Leaving leaving_ = Leaving::no;            ///< what was asked about
    Asked asked_ = Asked::leaving;
    std::vector<OutsideAnswer> outside_answers_;  ///< as their buttons stand
    bool welcoming_ = false;                      ///< the first lines on the map have not been done with
};

}  // namespace viewer
