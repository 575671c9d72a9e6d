#pragma once

#include <imgui.h>

#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace viewer {

struct FontSet;

/// Text that Dear ImGui's fonts lack letters for (all but Latin, Cyrillic and Armenian), as small pictures by the painter
/// of the map: letters join, marks stand on theirs, Hebrew and Arabic run from right to left. ImGui 1.86 shapes nothing,
/// and its fonts hold what they are given beforehand.
///
/// While one lives, whatever any widget draws or measures goes past it: the linker puts the functions of
/// `text_pictures.cpp` in the place of ImGui's (see CMakeLists.txt). Plain text is handed on. Where a field is typed in,
/// the cursor stands right for scripts that are written from the left, letter by letter.
///
/// Belongs to the OpenGL context that is active when it draws, which must be active when it ends. One at a time.
class TextPictures {
public:
    explicit TextPictures(const FontSet& fonts);
    ~TextPictures();
    TextPictures(const TextPictures&) = delete;
    TextPictures& operator=(const TextPictures&) = delete;

    /// Between two frames: `fresh_fonts` says that the fonts were made anew.
    void begin_frame(bool fresh_fonts);

    /// Whether the font lacks a letter of the text.
    static bool are_needed(const ImFont& font, std::string_view utf8);

    /// As ImFont::CalcTextSizeA; `fitting` is how many bytes fit.
    ImVec2 size_of(const ImFont& font, float size, float most_width, float wrap_width, std::string_view utf8,
                   std::size_t& fitting) const;

    /// As ImDrawList::AddText.
    void draw(ImDrawList& list, const ImFont& font, float size, ImVec2 at, ImU32 colour,
              std::string_view utf8, float wrap_width, const ImVec4* clip);

private:
    struct Picture {
        unsigned texture = 0;
        int width = 0;  ///< of the texture
        int height = 0;
        int left = 0;  ///< from the start of the line to the picture, and from the baseline
        int top = 0;
    };

    bool is_bold(const ImFont& font) const;
    const Picture& picture_of(const ImFont& font, float size, const std::string& line);
    void clear();

    const FontSet& fonts_;
    std::map<std::tuple<std::string, float, bool>, Picture> pictures_;
};

}  // namespace viewer
