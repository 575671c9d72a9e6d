#pragma once

#include "app/ui/panels/panel.hpp"
#include "app/ui/ui_style.hpp"
#include "app/window/imgui/imgui_fonts.hpp"
#include "app/window/session/session_figures.hpp"
#include "tests/support/scenes.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

// What the panels of the window say, as text, without a window: the same code draws into nothing.
namespace test {

/// A window's widgets of one state, on a page high enough that nothing scrolls.
class Panels {
public:
    explicit Panels(const viewer::MapData& map, double unit = 1) : map_(map), figures_(map), unit_(unit) {
        fonts_.make(unit, viewer::ImguiFonts::Letters::all);
        ImGui::CreateContext(&fonts_.atlas());
        auto& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {1920, 20'000};
        io.DeltaTime = 1.0F / 60;
        fonts_.atlas().SetTexID(nullptr);
    }
    ~Panels() { ImGui::DestroyContext(); }
    Panels(const Panels&) = delete;
    Panels& operator=(const Panels&) = delete;

    /// Draws with the context of that state.
    void draw(const viewer::ViewerState& state, const std::function<void(const viewer::UiContext&)>& work) {
        viewer::Layout layout;
        layout.map = {0, 0, 1456, 19'000};
        layout.panel = {1456, 0, 464, 19'000};
        layout.timeline = {0, 19'000, 1920, 1'000};
        draw(state, layout, work);
    }

    /// The same in a window that is laid out so.
    void draw(const viewer::ViewerState& state, const viewer::Layout& layout,
              const std::function<void(const viewer::UiContext&)>& work) {
        const viewer::Situation now{state, map_};
        const viewer::UiContext ui{map_,
                                   state,
                                   layout,
                                   fonts_.set(),
                                   figures_.reconciliations(),
                                   figures_.added(state.added_totals),
                                   figures_.series(state.counting),
                                   figures_.findings(true),
                                   memory,
                                   actions,
                                   wishes,
                                   now,
                                   performed};
        ImGui::NewFrame();
        viewer::set_ui_style(unit_, viewer::theme_of(state.look.theme));
        work(ui);
        ImGui::EndFrame();
    }

    /// All texts of a page of the panel, in the order of drawing.
    std::vector<std::string> texts(viewer::ViewerState state, viewer::PanelTab tab) {
        state.tab = tab;
        std::vector<std::string> found;
        draw(state, viewer::draw_panel);  // columns find their widths in the first frame
        viewer::record_texts(&found);
        draw(state, viewer::draw_panel);
        viewer::record_texts(nullptr);
        return found;
    }

    viewer::UiMemory memory;
    std::vector<viewer::Action> actions;
    std::vector<viewer::WindowCommand> wishes;
    std::vector<const viewer::UserAction*> performed;

private:
    const viewer::MapData& map_;
    viewer::SessionFigures figures_;
    viewer::ImguiFonts fonts_;
    double unit_ = 1;
};

/// Texts with blanks, ends of lines and the marks between groups of digits taken out, so that the same words and figures
/// read the same wherever they are broken.
inline std::string plain(std::string text) {
    for (const std::string mark : {"\u2009", "\u202f", "\u00a0", ",", " ", "\n"}) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
            text.erase(at, mark.size());
        }
    }
    return text;
}

/// Which of the wanted texts stand nowhere within the found ones, at or after the one before: figures of one row must
/// follow each other.
inline std::vector<std::string> missing(const std::vector<std::string>& found,
                                        const std::vector<std::string>& wanted) {
    std::vector<std::string> lost;
    std::size_t from = 0;
    for (const auto& text : wanted) {
        const auto at = std::find_if(
            found.begin() + static_cast<std::ptrdiff_t>(from), found.end(),
            [&](const std::string& each) { return plain(each).find(plain(text)) != std::string::npos; });
        if (at == found.end()) {
            lost.push_back(text);
        } else {
            from = static_cast<std::size_t>(at - found.begin());
        }
    }
    return lost;
}

}  // namespace test
