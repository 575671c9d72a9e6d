#include "app/window/imgui/imgui_input.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Clipboard.hpp>

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace viewer {
namespace {

constexpr std::pair<ImGuiKey_, sf::Keyboard::Key> key_names[] = {
    {ImGuiKey_Tab, sf::Keyboard::Tab},
    {ImGuiKey_LeftArrow, sf::Keyboard::Left},
    {ImGuiKey_RightArrow, sf::Keyboard::Right},
    {ImGuiKey_UpArrow, sf::Keyboard::Up},
    {ImGuiKey_DownArrow, sf::Keyboard::Down},
    {ImGuiKey_PageUp, sf::Keyboard::PageUp},
    {ImGuiKey_PageDown, sf::Keyboard::PageDown},
    {ImGuiKey_Home, sf::Keyboard::Home},
    {ImGuiKey_End, sf::Keyboard::End},
    {ImGuiKey_Insert, sf::Keyboard::Insert},
    {ImGuiKey_Delete, sf::Keyboard::Delete},
    {ImGuiKey_Backspace, sf::Keyboard::Backspace},
    {ImGuiKey_Space, sf::Keyboard::Space},
    {ImGuiKey_Enter, sf::Keyboard::Enter},
    {ImGuiKey_Escape, sf::Keyboard::Escape},
    {ImGuiKey_A, sf::Keyboard::A},
    {ImGuiKey_C, sf::Keyboard::C},
    {ImGuiKey_V, sf::Keyboard::V},
    {ImGuiKey_X, sf::Keyboard::X},
    {ImGuiKey_Y, sf::Keyboard::Y},
    {ImGuiKey_Z, sf::Keyboard::Z},
};

constexpr std::pair<ImGuiMouseCursor_, sf::Cursor::Type> cursor_names[] = {
    {ImGuiMouseCursor_Arrow, sf::Cursor::Arrow},
    {ImGuiMouseCursor_TextInput, sf::Cursor::Text},
    {ImGuiMouseCursor_ResizeAll, sf::Cursor::SizeAll},
    {ImGuiMouseCursor_ResizeNS, sf::Cursor::SizeVertical},
    {ImGuiMouseCursor_ResizeEW, sf::Cursor::SizeHorizontal},
    {ImGuiMouseCursor_ResizeNESW, sf::Cursor::SizeBottomLeftTopRight},
    {ImGuiMouseCursor_ResizeNWSE, sf::Cursor::SizeTopLeftBottomRight},
    {ImGuiMouseCursor_Hand, sf::Cursor::Hand},
    {ImGuiMouseCursor_NotAllowed, sf::Cursor::NotAllowed},
};

void set_clipboard(void*, const char* utf8) {
    const std::string_view text(utf8);
    sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end()));
}

const char* get_clipboard(void* kept) {
    auto& text = *static_cast<std::string*>(kept);
    const auto utf8 = sf::Clipboard::getString().toUtf8();
    text.assign(utf8.begin(), utf8.end());
    return text.c_str();
}

}  // namespace

ImguiBridge::Input::Input(sf::RenderWindow& window) : window_(window) {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendPlatformName = "terrachron";
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.GetClipboardTextFn = get_clipboard;
    io.SetClipboardTextFn = set_clipboard;
    io.ClipboardUserData = &clipboard_;
    constexpr float as_on_the_map = 0.5F;  // seconds; a slow machine has few frames between both clicks
    io.MouseDoubleClickTime = as_on_the_map;
    for (const auto& [imgui, sfml] : key_names) io.KeyMap[imgui] = sfml;
}

/// The window shows its last cursor once more when it closes, so that must not be one of ours.
ImguiBridge::Input::~Input() { window_.setMouseCursor(sf::Cursor()); }

bool ImguiBridge::Input::process(const sf::Event& event) {
    switch (event.type) {
        case sf::Event::MouseMoved:
            return mouse_moved(
                {static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)});
        case sf::Event::MouseLeft: mouse_moved({-FLT_MAX, -FLT_MAX}); return false;
        case sf::Event::MouseButtonPressed: return mouse_button(event.mouseButton.button, true);
        case sf::Event::MouseButtonReleased: return mouse_button(event.mouseButton.button, false);
        case sf::Event::MouseWheelScrolled: return wheel(event.mouseWheelScroll);
        case sf::Event::KeyPressed: return key(event.key.code, true);
        case sf::Event::KeyReleased: return key(event.key.code, false);
        case sf::Event::TextEntered: return letter(event.text.unicode);
        case sf::Event::GainedFocus: focus(true); return false;
        case sf::Event::LostFocus: focus(false); return false;
        default: return false;
    }
}

void ImguiBridge::Input::add(const Step& step) {
    constexpr std::size_t most = 12;  // of several clicks: behind them only where the mouse is counts
    now_ = step;
    if (steps_.size() < most) {
        steps_.push_back(step);
    } else {
        steps_.back() = step;
    }
}

// A frame sees a press or release where it was, so that what comes after it is a step of its own.
bool ImguiBridge::Input::mouse_moved(ImVec2 to) {
    if (steps_.empty() || steps_.back().turned) {
        add({to, now_.held, false});
    } else {
        steps_.back().at = now_.at = to;
    }
    return ImGui::GetIO().WantCaptureMouse;
}

// A press belongs to the place that the mouse has just come to; before a release the place is seen with the button held.
bool ImguiBridge::Input::mouse_button(int button, bool down) {
    if (button < 0 || button >= static_cast<int>(now_.held.size())) return false;
    auto next = now_;
    next.held[static_cast<std::size_t>(button)] = down;
    next.turned = true;
    if (down && !steps_.empty() && !steps_.back().turned) {
        steps_.back() = now_ = next;
    } else {
        add(next);
    }
    return ImGui::GetIO().WantCaptureMouse;
}

bool ImguiBridge::Input::wheel(const sf::Event::MouseWheelScrollEvent& event) {
    ImGuiIO& io = ImGui::GetIO();
    (event.wheel == sf::Mouse::HorizontalWheel ? io.MouseWheelH : io.MouseWheel) += event.delta;
    return io.WantCaptureMouse;
}

bool ImguiBridge::Input::key(sf::Keyboard::Key key, bool down) {
    ImGuiIO& io = ImGui::GetIO();
    if (key < 0 || key >= sf::Keyboard::KeyCount) return io.WantTextInput;
    pressed_now_ = pressed_now_ || down;
    if (down || !pressed_now_)
        io.KeysDown[key] = down;
    else
        keys_to_release_.push_back(key);
    set_modifiers();
    return io.WantTextInput;
}

bool ImguiBridge::Input::letter(sf::Uint32 character) {
    ImGuiIO& io = ImGui::GetIO();
    // Backspace, Enter and their like come as keys.
    if (character >= 0x20 && character != 0x7F) io.AddInputCharacter(character);
    return io.WantTextInput;
}

void ImguiBridge::Input::focus(bool gained) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddFocusEvent(gained);
    if (gained) return;
    std::ranges::fill(io.KeysDown, false);
    add({now_.at, {}, true});
    set_modifiers();
}

void ImguiBridge::Input::set_modifiers() {
    ImGuiIO& io = ImGui::GetIO();
    const auto down = [&](sf::Keyboard::Key left, sf::Keyboard::Key right) {
        return io.KeysDown[left] || io.KeysDown[right];
    };
    io.KeyCtrl = down(sf::Keyboard::LControl, sf::Keyboard::RControl);
    io.KeyShift = down(sf::Keyboard::LShift, sf::Keyboard::RShift);
    io.KeyAlt = down(sf::Keyboard::LAlt, sf::Keyboard::RAlt);
    io.KeySuper = down(sf::Keyboard::LSystem, sf::Keyboard::RSystem);
}

void ImguiBridge::Input::begin_frame(double seconds) {
    ImGuiIO& io = ImGui::GetIO();
    const sf::Vector2f size(window_.getSize());
    io.DisplaySize = {size.x, size.y};
    constexpr double least = 1e-4;
    io.DeltaTime = static_cast<float>(at_once_ ? least : std::clamp(seconds, least, 1.0));
    if (!steps_.empty()) {
        io.MousePos = steps_.front().at;
        std::ranges::copy(steps_.front().held, io.MouseDown);
        steps_.pop_front();
    }
    at_once_ = !steps_.empty();
}

void ImguiBridge::Input::show_cursor() {
    ImGuiIO& io = ImGui::GetIO();
    pressed_now_ = false;
    for (const int key : keys_to_release_) io.KeysDown[key] = false;
    if (!keys_to_release_.empty()) set_modifiers();
    keys_to_release_.clear();

    const int wanted = io.MouseDrawCursor ? ImGuiMouseCursor_None : ImGui::GetMouseCursor();
    if (wanted == shown_cursor_ || (io.ConfigFlags & ImGuiConfigFlags_NoMouseCursorChange)) return;
    window_.setMouseCursorVisible(wanted != ImGuiMouseCursor_None);
    if (wanted != ImGuiMouseCursor_None) window_.setMouseCursor(cursor(wanted));
    shown_cursor_ = wanted;
}

const sf::Cursor& ImguiBridge::Input::cursor(int wanted) {
    const auto [place, fresh] = cursors_.try_emplace(wanted);
    if (!fresh) return place->second;
    for (const auto& [imgui, sfml] : cursor_names)
        if (imgui == wanted && place->second.loadFromSystem(sfml)) return place->second;
    // Not every system has every cursor.
    place->second.loadFromSystem(sf::Cursor::Arrow);
    return place->second;
}

}  // namespace viewer
