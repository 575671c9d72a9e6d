#include "app/window/imgui_bridge.hpp"

#include "app/window/imgui_fonts.hpp"
#include "app/window/imgui_input.hpp"
#include "geodata/base/error.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/OpenGL.hpp>

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <cstdint>
#include <utility>

namespace viewer {

namespace {

/// Letters stand on whole pixels, so nothing has to be mixed of four of them, which software OpenGL takes long for; and
/// lines are drawn without this texture (`set_ui_style`).
void take_letters_as_they_are() {
    glBindTexture(GL_TEXTURE_2D,
                  static_cast<GLuint>(reinterpret_cast<std::uintptr_t>(ImGui::GetIO().Fonts->TexID)));
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glBindTexture(GL_TEXTURE_2D, 0);
}

}  // namespace

ImguiBridge::ImguiBridge(sf::RenderWindow& window, std::unique_ptr<ImguiFonts> fonts)
    : window_(window), fonts_(fonts ? std::move(fonts) : std::make_unique<ImguiFonts>()) {
    if (!window.setActive(true) || window.getSettings().majorVersion < 3)
        throw geodata::Error("the window needs OpenGL 3.0; update the graphics driver, or run with "
                             "LIBGL_ALWAYS_SOFTWARE=1 set");
    IMGUI_CHECKVERSION();
    ImGui::CreateContext(&fonts_->atlas());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    input_ = std::make_unique<Input>(window);
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
    const bool fresh =
        fonts_->make(text_scale, first_frame_ ? ImguiFonts::Letters::first_glance : ImguiFonts::Letters::all);
    if (fresh || first_frame_) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
        take_letters_as_they_are();
    }
    first_frame_ = false;
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

void ImguiBridge::abandon_frame() {
    ImGui::ErrorCheckEndFrameRecover(nullptr);  // windows and groups that are still open
    ImGui::EndFrame();
}

const FontSet& ImguiBridge::fonts() const { return fonts_->set(); }

}  // namespace viewer
