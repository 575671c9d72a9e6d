#pragma once

#include <string>

namespace viewer {

/// What keeps the X display that the environment names from giving a window, as a whole sentence; empty when nothing does.
/// Asked before the graphics library is begun, which ends the program where such is missing. The connection that asks
/// stays open until the program ends: a display that starts anew when its last client leaves would be gone for the window.
std::string display_fault();

/// How much larger than usual the desktop wants everything: by `Xft.dpi` against 96, or `GDK_SCALE`, whichever is more; from
/// 1 to 3 in quarters. 1 when the desktop says nothing.
double desktop_scale();

/// From now on an error of the display ends the program with one sentence and status 2 in place of the library's lines.
void tell_display_errors();

}  // namespace viewer
