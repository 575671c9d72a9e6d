#include "geodata/base/text_encoding.hpp"

#include "geodata/base/rows.hpp"
#include "geodata/base/text_check.hpp"

#include <iconv.h>

#include <algorithm>
#include <string_view>

namespace geodata {

namespace {

/// By the C library, which knows several hundred encodings by name; nothing where a byte stands for no character.
std::optional<std::string> converted(std::string_view text, const char* to, const char* from) {
    std::string result(4 * text.size() + 8, '\0');
    const iconv_t converter = iconv_open(to, from);
    if (converter == reinterpret_cast<iconv_t>(-1)) {  // NOLINT: what iconv_open returns for a fault
        return std::nullopt;
    }
    char* in = const_cast<char*>(text.data());  // NOLINT: iconv does not write to it
    char* out = result.data();
    auto left = text.size();
    auto room = result.size();
    const bool failed = iconv(converter, &in, &left, &out, &room) == static_cast<std::size_t>(-1) || left > 0;
    iconv_close(converter);
    result.resize(result.size() - room);
    return failed ? std::nullopt : std::optional(std::move(result));
}

bool is_upper(char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// How the bytes beyond ASCII stand: in words of their own, or singly within words of Latin letters.
struct Habit {
    int in_own_words = 0;
    int in_latin_words = 0;
};

Habit habit_of(std::string_view bytes) {
    Habit habit;
    for (std::size_t at = 0; at < bytes.size();) {
        if (!is_upper(bytes[at]) && !is_latin(bytes[at])) {
            ++at;
            continue;
        }
        int upper = 0;
        int latin = 0;
        for (; at < bytes.size() && (is_upper(bytes[at]) || is_latin(bytes[at])); ++at) {
            (is_upper(bytes[at]) ? upper : latin) += 1;
        }
        (latin == 0 && upper > 1 ? habit.in_own_words : habit.in_latin_words) += upper;
    }
    return habit;
}

// Bytes that go on as UTF-8 does and are none were meant to be: surrogates and too long forms. In texts of one byte a letter
// a byte of that kind rarely stands behind another.
bool is_broken_utf8(std::string_view bytes) {
    std::size_t upper = 0;
    std::size_t paired = 0;
    bool begun = false;  // by a byte that begins a letter of several
    for (const char c : bytes) {
        const bool follows = begun && (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
        begun = follows || (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U;
        upper += is_upper(c) ? 1 : 0;
        paired += follows ? 1 : 0;
    }
    return 3 * paired > upper;
}

// Bytes that stand for signs like ³ and ¿ in Western Europe, and for letters like ł and ż in the middle of it.
bool has_central_letters(std::string_view bytes) {
    for (std::size_t at = 0; at + 1 < bytes.size(); ++at) {
        static constexpr std::string_view central = "\xB3\xB9\xBF\xA3\x9C\x9F";
        const bool within = is_latin(bytes[at + 1]) || (at > 0 && is_latin(bytes[at - 1]));
        if (within && central.find(bytes[at]) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

/// Words of Cyrillic by how three encodings would spell them: a capital or small letter first, then small letters.
struct CyrillicWords {
    int windows = 0;  ///< small letters E0 to FF, capitals C0 to DF
    int koi8 = 0;     ///< the other way round
    int dos = 0;      ///< capitals 80 to 9F, small letters A0 to AF and E0 to EF
};

CyrillicWords cyrillic_words(std::string_view bytes) {
    CyrillicWords words;
    const auto in = [](char c, int first, int last) {
        const int byte = static_cast<unsigned char>(c);
        return byte >= first && byte <= last;
    };
    for (std::size_t at = 0; at < bytes.size();) {
        if (!is_upper(bytes[at])) {
            ++at;
            continue;
        }
        const auto begin = at;
        while (at < bytes.size() && is_upper(bytes[at])) {
            ++at;
        }
        const auto rest = bytes.substr(begin + 1, at - begin - 1);
        const auto all = [&](auto small) { return !rest.empty() && std::ranges::all_of(rest, small); };
        words.dos += in(bytes[begin], 0x80, 0xAF) || all([&](char c) { return in(c, 0x80, 0xAF); }) ? 1 : 0;
        words.koi8 += in(bytes[begin], 0xE0, 0xFF) && all([&](char c) { return in(c, 0xC0, 0xDF); }) ? 1 : 0;
        words.windows +=
            in(bytes[begin], 0xC0, 0xFF) && all([&](char c) { return in(c, 0xE0, 0xFF); }) ? 1 : 0;
    }
    return words;
}

const char* cyrillic_of(std::string_view bytes) {
    const auto words = cyrillic_words(bytes);
    return words.dos > words.windows && words.dos > words.koi8 ? "cp866"
           : words.koi8 > words.windows                        ? "koi8-r"
                                                               : "windows-1251";
}

bool is_utf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
}

}  // namespace

const std::vector<TextEncoding>& text_encodings() {
    static const std::vector<TextEncoding> encodings{{"utf-8", "UTF-8"},
                                                     {"utf-16", "UTF-16"},
                                                     {"windows-1250", "Windows-1250 (Central European)"},
                                                     {"windows-1251", "Windows-1251 (Cyrillic)"},
                                                     {"windows-1252", "Windows-1252 (Western European)"},
                                                     {"windows-1253", "Windows-1253 (Greek)"},
                                                     {"windows-1254", "Windows-1254 (Turkish)"},
                                                     {"windows-1255", "Windows-1255 (Hebrew)"},
                                                     {"windows-1256", "Windows-1256 (Arabic)"},
                                                     {"windows-1257", "Windows-1257 (Baltic)"},
                                                     {"koi8-r", "KOI8-R (Cyrillic)"},
                                                     {"cp866", "code page 866 (Cyrillic)"},
                                                     {"cp852", "code page 852 (Central European)"},
                                                     {"cp437", "code page 437 (Western European)"},
                                                     {"shift_jis", "Shift JIS (Japanese)"},
                                                     {"gb18030", "GB 18030 (Chinese)"},
                                                     {"big5", "Big5 (Chinese)"},
                                                     {"euc-kr", "EUC-KR (Korean)"}};
    return encodings;
}

std::string encoding_title(std::string_view word) {
    const auto* found = row_with(text_encodings(), &TextEncoding::word, word);
    return found == nullptr ? std::string(word) : found->title;
}

std::optional<std::string> decoded_from(std::string_view bytes, const std::string& word) {
    return converted(bytes, "UTF-8", word.c_str());
}

std::optional<std::string> encoded_in(std::string_view utf8, const std::string& word) {
    return converted(utf8, word.c_str(), "UTF-8");
}

FoundEncoding found_encoding(std::string_view bytes) {
    if (is_utf16(bytes)) {
        return {"utf-16", "it begins with a byte order mark"};
    }
    const auto fault = text_fault(bytes);
    if (!fault || !is_upper(bytes[fault->at]) || is_broken_utf8(bytes)) {
        return {};
    }
    const auto habit = habit_of(bytes);
    constexpr int surely = 4;  // times as many
    const auto fits = [&](FoundEncoding found) {
        return decoded_from(bytes, found.word) ? std::move(found) : FoundEncoding{};
    };
    if (habit.in_own_words > surely * habit.in_latin_words) {
        return fits({cyrillic_of(bytes), "no UTF-8, and whole words of such letters"});
    }
    if (habit.in_latin_words > surely * habit.in_own_words) {
        return fits({has_central_letters(bytes) ? "windows-1250" : "windows-1252",
                     "no UTF-8, and single letters within Latin words"});
    }
    return {};
}

DecodedText decoded_text(std::string bytes) {
    const auto found = found_encoding(bytes);
    auto decoded = found.word.empty() ? std::nullopt : decoded_from(bytes, found.word);
    return decoded ? DecodedText{*std::move(decoded), encoding_title(found.word)}
                   : DecodedText{std::move(bytes), {}};
}

}  // namespace geodata
