#include "app/window/imgui/keys.hpp"

#include <map>

namespace viewer {

namespace {

using Key = sf::Keyboard::Key;

std::string name_of(Key key) {
    static const std::map<Key, std::string> names{
        {Key::Space, "Space"},   {Key::Left, "Left"},          {Key::Right, "Right"},
        {Key::Up, "Up"},         {Key::Down, "Down"},          {Key::Home, "Home"},
        {Key::End, "End"},       {Key::PageUp, "PageUp"},      {Key::PageDown, "PageDown"},
        {Key::Escape, "Escape"}, {Key::Period, "."},           {Key::Comma, ","},
        {Key::LBracket, "["},    {Key::RBracket, "]"},         {Key::Add, "+"},
        {Key::Equal, "+"},       {Key::Subtract, "-"},         {Key::Hyphen, "-"},
        {Key::Enter, "Enter"},   {Key::Backspace, "Backspace"}};
    if (const auto found = names.find(key); found != names.end()) {
        return found->second;
    }
    if (key >= Key::A && key <= Key::Z) {
        return std::string(1, static_cast<char>('A' + (key - Key::A)));
    }
    if (key >= Key::Num0 && key <= Key::Num9) {
        return std::string(1, static_cast<char>('0' + (key - Key::Num0)));
    }
    if (key >= Key::Numpad0 && key <= Key::Numpad9) {
        return std::string(1, static_cast<char>('0' + (key - Key::Numpad0)));
    }
    return key >= Key::F1 && key <= Key::F15 ? "F" + std::to_string(key - Key::F1 + 1) : std::string();
}

}  // namespace

KeyPress key_press_of(const sf::Event::KeyEvent& event) {
    KeyPress press{name_of(event.code), event.control, event.shift, event.alt};
    // The question mark is Shift and the slash key on most keyboards.
    if (event.code == Key::Slash && event.shift) {
        press = {"?", event.control, false, event.alt};
    }
    return press;
}

}  // namespace viewer
