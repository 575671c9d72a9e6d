#include "app/window/imgui/imgui_bridge.hpp"

#include "app/window/display/picture_texture.hpp"
#include "app/window/imgui/imgui_fonts.hpp"
#include "app/window/imgui/imgui_input.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/OpenGL.hpp>

#include <backends/imgui_impl_opengl2.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
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

void draw_command(const ImDrawList& list, const ImDrawCmd& command, int window_height) {
    const ImVec4& clip = command.ClipRect;
    const ImDrawVert* corners = list.VtxBuffer.Data + command.VtxOffset;
    const auto first = static_cast<GLint>(clip.x);
    glScissor(first, window_height - static_cast<GLint>(clip.w), static_cast<GLint>(clip.z) - first,
              static_cast<GLint>(clip.w) - static_cast<GLint>(clip.y));
    glVertexPointer(2, GL_FLOAT, sizeof(ImDrawVert), &corners->pos);
    glTexCoordPointer(2, GL_FLOAT, sizeof(ImDrawVert), &corners->uv);
    glColorPointer(4, GL_UNSIGNED_BYTE, sizeof(ImDrawVert), &corners->col);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(reinterpret_cast<std::uintptr_t>(command.TextureId)));
    static_assert(sizeof(ImDrawIdx) == sizeof(GLushort));
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), GL_UNSIGNED_SHORT,
                   list.IdxBuffer.Data + command.IdxOffset);
}

/// Dear ImGui's own back end draws no list of more than 65,536 corners, which a timeline of many steps has.
void draw_widgets(const ImDrawData& widgets) {
    constexpr GLenum arrays[] = {GL_VERTEX_ARRAY, GL_TEXTURE_COORD_ARRAY, GL_COLOR_ARRAY};
    constexpr GLenum switches[] = {GL_BLEND, GL_SCISSOR_TEST, GL_TEXTURE_2D};
    begin_pictures(static_cast<unsigned>(widgets.DisplaySize.x),
                   static_cast<unsigned>(widgets.DisplaySize.y));
    std::ranges::for_each(arrays, glEnableClientState);
    std::ranges::for_each(switches, glEnable);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glTexEnvi(GL_TEXTURE_ENV, GL_TEXTURE_ENV_MODE, GL_MODULATE);
    for (int i = 0; i < widgets.CmdListsCount; ++i) {
        const ImDrawList& list = *widgets.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            draw_command(list, command, static_cast<int>(widgets.DisplaySize.y));
        }
    }
    std::ranges::for_each(switches, glDisable);
    std::ranges::for_each(arrays, glDisableClientState);
}

}  // namespace

ImguiBridge::ImguiBridge(sf::RenderWindow& window, std::unique_ptr<ImguiFonts> fonts)
    : window_(window), fonts_(fonts ? std::move(fonts) : std::make_unique<ImguiFonts>()) {
    (void)window.setActive(true);
    IMGUI_CHECKVERSION();
    ImGui::CreateContext(&fonts_->atlas());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    input_ = std::make_unique<Input>(window);
    text_pictures_ = std::make_unique<TextPictures>(fonts_->set());
    ImGui_ImplOpenGL2_Init();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
}

ImguiBridge::~ImguiBridge() {
    (void)window_.setActive(true);
    text_pictures_.reset();
    ImGui_ImplOpenGL2_Shutdown();
    ImGui::DestroyContext();
}

bool ImguiBridge::process_event(const sf::Event& event) { return input_->process(event); }

bool ImguiBridge::holds(double x, double y) const {
    const ImVec2 at(static_cast<float>(x), static_cast<float>(y));
    const auto& windows = ImGui::GetCurrentContext()->Windows;
    return std::any_of(windows.begin(), windows.end(), [&](const ImGuiWindow* window) {
        return window->Active && !window->Hidden && (window->Flags & ImGuiWindowFlags_NoMouseInputs) == 0 &&
               window->OuterRectClipped.Contains(at);
    });
}

void ImguiBridge::begin_frame(double seconds, double text_scale) {
    (void)window_.setActive(true);
    const bool fresh =
        fonts_->make(text_scale, first_frame_ ? ImguiFonts::Letters::first_glance : ImguiFonts::Letters::all);
    text_pictures_->begin_frame(fresh);
    if (fresh || first_frame_) {
        ImGui_ImplOpenGL2_DestroyFontsTexture();
        ImGui_ImplOpenGL2_CreateFontsTexture();
        take_letters_as_they_are();
    }
    first_frame_ = false;
    ImGui_ImplOpenGL2_NewFrame();
    input_->begin_frame(seconds);
    ImGui::NewFrame();
}

void ImguiBridge::end_frame() {
    ImGui::Render();
    input_->show_cursor();
    (void)window_.setActive(true);
    draw_widgets(*ImGui::GetDrawData());
}

bool ImguiBridge::waits() const { return input_->waits(); }

void ImguiBridge::abandon_frame() {
    ImGui::ErrorCheckEndFrameRecover(nullptr);  // windows and groups that are still open
    ImGui::EndFrame();
}

const FontSet& ImguiBridge::fonts() const { return fonts_->set(); }

}  // namespace viewer
