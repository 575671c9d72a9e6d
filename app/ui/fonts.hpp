#pragma once

struct ImFont;

namespace viewer {

/// The type sizes of panels and timeline, in units of 1 at 1080p and 100 % text. The window loads them at the
/// size of the display and owns them.
constexpr float small_size = 15;
constexpr float body_size = 18;
constexpr float title_size = 18;

struct FontSet {
    ImFont* small = nullptr;
    ImFont* small_bold = nullptr;
    ImFont* body = nullptr;
    ImFont* bold = nullptr;
    ImFont* title = nullptr;
    ImFont* title_bold = nullptr;
};

}  // namespace viewer
