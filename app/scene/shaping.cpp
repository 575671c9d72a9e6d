#include "app/scene/shaping.hpp"

#include "app/scene/characters.hpp"
#include "app/scene/letters.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <utility>

namespace viewer {

namespace {

struct BufferRelease {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

/// Scripts whose letters stand one after the other, each as it is.
bool stands_letter_by_letter(hb_script_t script) {
    constexpr std::array scripts{HB_SCRIPT_COMMON,   HB_SCRIPT_LATIN,    HB_SCRIPT_GREEK,
                                 HB_SCRIPT_CYRILLIC, HB_SCRIPT_ARMENIAN, HB_SCRIPT_GEORGIAN,
                                 HB_SCRIPT_ETHIOPIC, HB_SCRIPT_HAN,      HB_SCRIPT_HIRAGANA,
                                 HB_SCRIPT_KATAKANA, HB_SCRIPT_BOPOMOFO, HB_SCRIPT_HANGUL};
    return std::ranges::find(scripts, script) != scripts.end();
}

/// Letters of one font, script and direction.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;  // behind
    int level = 0;
};

bool go_together(const Letter& a, const Letter& b) {
    return a.font == b.font && a.level == b.level && a.script == b.script && a.alone == b.alone;
}

std::vector<Stretch> stretches_of(const std::vector<Letter>& letters) {
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        if (i == 0 || !go_together(letters[i - 1], letters[i])) {
            stretches.push_back({i, i, letters[i].level});
        }
        stretches.back().last = i + 1;
    }
    return stretches;
}

/// From reading order to that from the left to the right: rule L2 of Unicode's bidirectional algorithm.
void order_from_the_left(std::vector<Stretch>& stretches) {
    int highest = 0;
    for (const auto& stretch : stretches) {
        highest = std::max(highest, stretch.level);
    }
    for (int level = highest; level > 0; --level) {
        for (auto from = stretches.begin(); from != stretches.end();) {
            const auto first = std::find_if(from, stretches.end(), [&](auto& s) { return s.level >= level; });
            const auto last = std::find_if(first, stretches.end(), [&](auto& s) { return s.level < level; });
            std::reverse(first, last);
            from = last;
        }
    }
}

class LineShaper {
public:
    LineShaper(std::string_view utf8, Weight weight) : utf8_(utf8), letters_(letters_of(utf8, weight)) {
        line_.leftwards = set_levels(letters_);
        auto stretches = stretches_of(letters_);
        order_from_the_left(stretches);
        for (const auto& stretch : stretches) {
            add(stretch);
        }
        for (const auto& letter : letters_) {
            if (letter.missing) {
                line_.missing += letter.character;
            }
        }
    }

    ShapedLine take() { return std::move(line_); }

private:
    std::uint32_t byte_at(std::size_t letter) const {
        return letter < letters_.size() ? letters_[letter].byte : static_cast<std::uint32_t>(utf8_.size());
    }

    bool needs_shaping(const Stretch& stretch) const {
        const auto& first = letters_[stretch.first];
        const std::span letters(letters_.begin() + static_cast<std::ptrdiff_t>(stretch.first),
                                stretch.last - stretch.first);
        if (first.alone || std::ranges::all_of(letters, &Letter::is_blank)) {
            return false;
        }
        const bool special = std::ranges::any_of(
            letters, [](const Letter& letter) { return letter.mark || is_hangul_part(letter.character); });
        return (special || first.level % 2 != 0 || !stands_letter_by_letter(first.script));
    }

    void add(const Stretch& stretch) {
        ShapedRun run;
        run.font = letters_[stretch.first].font;
        run.first = static_cast<std::uint32_t>(line_.glyphs.size());
        run.from = byte_at(stretch.first);
        run.until = byte_at(stretch.last);
        run.leftwards = stretch.level % 2 != 0;
        run.joined = needs_shaping(stretch);
        if (run.joined) {
            shape(stretch, run);
        } else {
            set_one_by_one(stretch, run.leftwards);
        }
        run.last = static_cast<std::uint32_t>(line_.glyphs.size());
        // Letters one by one of several scripts are one run.
        auto* before = line_.runs.empty() ? nullptr : &line_.runs.back();
        const bool goes_on = before != nullptr && !run.joined && !before->joined &&
                             before->font == run.font && !run.leftwards && !before->leftwards &&
                             before->until == run.from;
        if (goes_on) {
            before->last = run.last;
            before->until = run.until;
        } else {
            line_.runs.push_back(run);
        }
    }

    void set_one_by_one(const Stretch& stretch, bool leftwards) {
        for (std::size_t i = stretch.first; i < stretch.last; ++i) {
            const auto& letter = letters_[leftwards ? stretch.last - 1 - (i - stretch.first) : i];
            line_.glyphs.push_back(
                {letter.glyph, letter.character, letter.byte, letter.advance, 0, 0, letter.is_blank(), true});
        }
    }

    void shape(const Stretch& stretch, const ShapedRun& run) {
        const std::unique_ptr<hb_buffer_t, BufferRelease> buffer(hb_buffer_create());
        hb_buffer_add_utf8(buffer.get(), utf8_.data(), static_cast<int>(utf8_.size()), run.from,
                           static_cast<int>(run.until - run.from));
        hb_buffer_set_direction(buffer.get(), run.leftwards ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
        const auto script = letters_[stretch.first].script;
        hb_buffer_set_script(buffer.get(), script);
        // As letters that are set one by one, which are not kerned.
        constexpr hb_tag_t kerning = HB_TAG('k', 'e', 'r', 'n');
        constexpr hb_tag_t ligatures = HB_TAG('l', 'i', 'g', 'a');
        const hb_feature_t plain[] = {{kerning, 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END},
                                      {ligatures, 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END}};
        hb_shape(run.font->for_shaping(), buffer.get(), plain, stands_letter_by_letter(script) ? 2 : 0);
        take_glyphs(*buffer, *run.font);
    }

    void take_glyphs(hb_buffer_t& buffer, const Font& font) {
        unsigned count = 0;
        const auto* infos = hb_buffer_get_glyph_infos(&buffer, &count);
        const auto* places = hb_buffer_get_glyph_positions(&buffer, &count);
        double pen = 0;
        for (unsigned i = 0; i < count; ++i) {
            ShapedGlyph glyph;
            glyph.glyph = infos[i].codepoint;
            glyph.cluster = infos[i].cluster;
            glyph.advance = places[i].x_advance / font.units_per_em();
            glyph.right = places[i].x_offset / font.units_per_em();
            glyph.up = places[i].y_offset / font.units_per_em();
            glyph.spaced = i + 1 == count;
            glyph.blank = !reach(glyph, font, pen);
            pen += glyph.advance;
            line_.glyphs.push_back(glyph);
        }
        line_.beyond = std::max(line_.beyond, reach_ - pen);
        reach_ = 0;
    }

    /// Takes in how far a glyph reaches; false for one that draws nothing.
    bool reach(const ShapedGlyph& glyph, const Font& font, double pen) {
        hb_glyph_extents_t ink{};
        if (hb_font_get_glyph_extents(font.for_shaping(), glyph.glyph, &ink) == 0 || ink.width == 0) {
            return false;
        }
        const double em = font.units_per_em();
        const double left = pen + glyph.right + ink.x_bearing / em;
        line_.above = std::max(line_.above, glyph.up + ink.y_bearing / em);
        line_.below = std::max(line_.below, -(glyph.up + (ink.y_bearing + ink.height) / em));
        line_.beyond = std::max(line_.beyond, -left);
        reach_ = std::max(reach_, left + ink.width / em);
        return true;
    }

    std::string_view utf8_;
    std::vector<Letter> letters_;
    ShapedLine line_;
    double reach_ = 0;  // right end of the ink of a run
};

/// Far more lines than a page has; counting numbers start over.
constexpr std::size_t most_lines = 20'000;

}  // namespace

std::shared_ptr<const ShapedLine> shaped_line(std::string_view utf8, Weight weight) {
    static std::mutex guard;
    static std::array<std::map<std::string, std::shared_ptr<const ShapedLine>, std::less<>>, 2> kept;
    auto& lines = kept[weight == Weight::bold ? 1 : 0];
    {
        const std::lock_guard lock(guard);
        if (const auto found = lines.find(utf8); found != lines.end()) {
            return found->second;
        }
    }
    auto line = std::make_shared<const ShapedLine>(LineShaper(utf8, weight).take());
    const std::lock_guard lock(guard);
    if (lines.size() >= most_lines) {
        lines.clear();
    }
    return lines.emplace(utf8, std::move(line)).first->second;
}

}  // namespace viewer
