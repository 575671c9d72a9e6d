#include "app/window/imgui_bridge.hpp"

#include "app/window/imgui_fonts.hpp"
#include "app/window/imgui_input.hpp"
#include "geodata/base/error.hpp"

#include <SFML/Graphics/RenderWindow.hpp>

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

namespace viewer {

ImguiBridge::ImguiBridge(sf::RenderWindow& window) : window_(window) {
    if (!window.setActive(true) || window.getSettings().majorVersion < 3)
        throw geodata::Error("the window needs OpenGL 3.0; update the graphics driver, or run with "
                             "LIBGL_ALWAYS_SOFTWARE=1 set");
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    input_ = std::make_unique<Input>(window);
    fonts_ = std::make_unique<Fonts>();
    ImGui_ImplOpenGL3_Init("#version 130");
}

ImguiBridge::~ImguiBridge() {
    (void)window_.setActive(true);
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

bool ImguiBridge::process_event(const sf::Event& event) { return input_->process(event); }

void ImguiBridge::begin_frame(double seconds, double text_scale) {
    (void)window_.setActive(true);
    fonts_->load(text_scale);
    ImGui_ImplOpenGL3_NewFrame();
    input_->begin_frame(seconds);
    ImGui::NewFrame();
}

void ImguiBridge::end_frame() {
    ImGui::Render();
    input_->show_cursor();
    (void)window_.setActive(true);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

const FontSet& ImguiBridge::fonts() const { return fonts_->set(); }

}  // namespace viewer
