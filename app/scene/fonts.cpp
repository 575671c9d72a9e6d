#include "app/scene/fonts.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <fontconfig/fontconfig.h>
#include <hb.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <mutex>
#include <tuple>
#include <utility>
#include <vector>

namespace viewer {

namespace {

struct FontRelease {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
};

std::string variable(const char* name, const std::string& otherwise) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0' ? value : otherwise;
}

std::vector<std::filesystem::path> font_folders() {
    std::vector<std::filesystem::path> folders{"/usr/share/fonts/truetype/noto"};
    const auto roots = variable("XDG_DATA_HOME", variable("HOME", "") + "/.local/share") + ":" +
                       variable("XDG_DATA_DIRS", "/usr/local/share:/usr/share");
    for (const std::filesystem::path root : geodata::split(roots, ':')) {
        // Where Debian, Fedora and Arch put them below a data folder. The XDG specification: a relative path is invalid
        // and ignored.
        for (const char* below : {"fonts", "fonts/truetype/noto", "fonts/google-noto", "fonts/noto"}) {
            if (root.is_absolute()) {
                folders.push_back(root / below);
            }
        }
    }
    return folders;
}

std::string text_in(FcPattern* pattern, const char* object) {
    FcChar8* text = nullptr;
    const bool there = FcPatternGetString(pattern, object, 0, &text) == FcResultMatch;
    return there ? reinterpret_cast<const char*>(text) : "";
}

int number_in(FcPattern* pattern, const char* object, int otherwise) {
    int number = otherwise;
    return FcPatternGetInteger(pattern, object, 0, &number) == FcResultMatch ? number : otherwise;
}

bool is_set_in(FcPattern* pattern, const char* object) {
    FcBool set = FcFalse;
    return FcPatternGetBool(pattern, object, 0, &set) == FcResultMatch && set == FcTrue;
}

bool has_letter(FcPattern* font, char32_t character) {
    FcCharSet* letters = nullptr;
    return FcPatternGetCharSet(font, FC_CHARSET, 0, &letters) == FcResultMatch &&
           FcCharSetHasChar(letters, character) == FcTrue;
}

// The least comes first. The shorter name is the plain one: Noto Sans Thai, not Noto Sans Thai Looped.
auto rank_of(FcPattern* font) {
    const auto family = text_in(font, FC_FAMILY);
    return std::tuple(is_set_in(font, FC_VARIABLE) || number_in(font, FC_INDEX, 0) > 0xFFFF,
                      !family.starts_with("Noto Sans"),
                      number_in(font, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN,
                      number_in(font, FC_WIDTH, FC_WIDTH_NORMAL) != FC_WIDTH_NORMAL, family.size());
}

/// All fonts with outlines, the best first.
class InstalledFonts {
public:
    explicit InstalledFonts(Weight weight) {
        const std::unique_ptr<FcPattern, FontRelease> wish(FcPatternCreate());
        FcPatternAddString(wish.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>("Noto Sans"));
        FcPatternAddInteger(wish.get(), FC_WEIGHT,
                            weight == Weight::bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
        FcConfigSubstitute(nullptr, wish.get(), FcMatchPattern);
        FcDefaultSubstitute(wish.get());
        FcResult result = FcResultMatch;
        set_.reset(FcFontSort(nullptr, wish.get(), FcFalse, nullptr, &result));
        for (int i = 0; set_ && i < set_->nfont; ++i) {
            FcPattern* pattern = set_->fonts[i];
            if (is_set_in(pattern, FC_OUTLINE) && !is_set_in(pattern, FC_COLOR)) {
                fonts_.push_back(pattern);
            }
        }
        std::ranges::stable_sort(fonts_, {}, rank_of);
    }

    FcPattern* with(char32_t character) const {
        const auto found =
            std::ranges::find_if(fonts_, [&](FcPattern* font) { return has_letter(font, character); });
        return found == fonts_.end() ? nullptr : *found;
    }

private:
    std::unique_ptr<FcFontSet, FontRelease> set_;
    std::vector<FcPattern*> fonts_;  // of the set
};

/// Fonts that were asked for, opened once each. A file that cannot be read counts as one without letters.
class OtherFonts {
public:
    const Font* with(char32_t character, Weight weight) {
        const auto key = std::pair(weight, character);
        if (const auto known = by_letter_.find(key); known != by_letter_.end()) {
            return known->second;
        }
        auto* installed = of(weight).with(character);
        const Font* font = installed == nullptr ? nullptr : open(installed);
        const bool has = font != nullptr && font->glyph_of(character) != 0;
        return by_letter_.emplace(key, has ? font : nullptr).first->second;
    }

private:
    const InstalledFonts& of(Weight weight) {
        auto& fonts = installed_[weight == Weight::bold ? 1 : 0];
        if (!fonts) {
            fonts = std::make_unique<InstalledFonts>(weight);
        }
        return *fonts;
    }

    const Font* open(FcPattern* installed) {
        const auto key = std::pair(text_in(installed, FC_FILE), number_in(installed, FC_INDEX, 0));
        if (const auto opened = opened_.find(key); opened != opened_.end()) {
            return opened->second.get();
        }
        std::unique_ptr<Font> font;
        try {
            font = std::make_unique<Font>(key.first, key.second, text_in(installed, FC_FAMILY));
        } catch (const geodata::Error&) {
            font = nullptr;
        }
        return opened_.emplace(key, std::move(font)).first->second.get();
    }

    std::unique_ptr<InstalledFonts> installed_[2];
    std::map<std::pair<Weight, char32_t>, const Font*> by_letter_;
    std::map<std::pair<std::string, int>, std::unique_ptr<Font>> opened_;
};

template <Weight weight, bool armenian_font>
const Font& noto_sans() {
    static const Font font(font_file(weight, armenian_font), 0,
                           armenian_font ? "Noto Sans Armenian" : "Noto Sans");
    return font;
}

}  // namespace

Font::Font(std::string file, int index, std::string family)
    : file_(std::move(file)), index_(index), family_(std::move(family)) {
    const std::unique_ptr<hb_blob_t, FontRelease> blob(hb_blob_create_from_file_or_fail(file_.c_str()));
    const std::unique_ptr<hb_face_t, FontRelease> face(
        hb_face_create(blob.get(), static_cast<unsigned>(index_)));
    if (hb_face_get_glyph_count(face.get()) == 0) {
        throw geodata::Error(file_ + ": this font cannot be read; install its package again");
    }
    units_per_em_ = hb_face_get_upem(face.get());
    font_ = hb_font_create(face.get());
    hb_font_make_immutable(font_);
}

Font::~Font() { hb_font_destroy(font_); }

std::uint32_t Font::glyph_of(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_, character, &glyph) != 0 ? glyph : 0;
}

double Font::advance_of(std::uint32_t glyph) const {
    // As exact as a font's own numbers; that of every sum of them hangs on it, and so on which pixel a letter stands.
    return static_cast<float>(hb_font_get_glyph_h_advance(font_, glyph)) / static_cast<float>(units_per_em_);
}

const Font& base_font(Weight weight) {
    return weight == Weight::bold ? noto_sans<Weight::bold, false>() : noto_sans<Weight::regular, false>();
}

const Font& armenian_font(Weight weight) {
    return weight == Weight::bold ? noto_sans<Weight::bold, true>() : noto_sans<Weight::regular, true>();
}

const Font* other_font(char32_t character, Weight weight) {
    static std::mutex guard;
    static OtherFonts fonts;
    const std::lock_guard lock(guard);
    return fonts.with(character, weight);
}

std::string font_file(Weight weight, bool armenian_font) {
    const std::string name = std::string(armenian_font ? "NotoSansArmenian-" : "NotoSans-") +
                             (weight == Weight::bold ? "Bold.ttf" : "Regular.ttf");
    std::error_code ignored;
    for (const auto& folder : font_folders()) {
        if (std::filesystem::is_regular_file(folder / name, ignored)) {
            return (folder / name).string();
        }
    }
    throw geodata::Error(name +
                         ": this font is not installed; install it with 'sudo apt install fonts-noto-core'");
}

}  // namespace viewer
