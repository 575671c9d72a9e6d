#include "geodata/base/text_encoding.hpp"

#include "geodata/base/text_check.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace geodata {

namespace {

using Upper = std::array<std::uint16_t, 128>;  // the characters of the bytes from 0x80 on; 0: none

constexpr Upper windows_1251{
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x0409, 0x2039, 0x040A,
    0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x0000, 0x2122,
    0x0459, 0x203A, 0x045A, 0x045C, 0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6,
    0x00A7, 0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1, 0x0406, 0x0456,
    0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB, 0x0458, 0x0405, 0x0455, 0x0457, 0x0410,
    0x0411, 0x0412, 0x0413, 0x0414, 0x0415, 0x0416, 0x0417, 0x0418, 0x0419, 0x041A, 0x041B, 0x041C, 0x041D,
    0x041E, 0x041F, 0x0420, 0x0421, 0x0422, 0x0423, 0x0424, 0x0425, 0x0426, 0x0427, 0x0428, 0x0429, 0x042A,
    0x042B, 0x042C, 0x042D, 0x042E, 0x042F, 0x0430, 0x0431, 0x0432, 0x0433, 0x0434, 0x0435, 0x0436, 0x0437,
    0x0438, 0x0439, 0x043A, 0x043B, 0x043C, 0x043D, 0x043E, 0x043F, 0x0440, 0x0441, 0x0442, 0x0443, 0x0444,
    0x0445, 0x0446, 0x0447, 0x0448, 0x0449, 0x044A, 0x044B, 0x044C, 0x044D, 0x044E, 0x044F};

constexpr Upper windows_1252{
    0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x0000, 0x017D, 0x0000, 0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0x0000, 0x017E, 0x0178, 0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6,
    0x00A7, 0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3,
    0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF, 0x00C0,
    0x00C1, 0x00C2, 0x00C3, 0x00C4, 0x00C5, 0x00C6, 0x00C7, 0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x00CC, 0x00CD,
    0x00CE, 0x00CF, 0x00D0, 0x00D1, 0x00D2, 0x00D3, 0x00D4, 0x00D5, 0x00D6, 0x00D7, 0x00D8, 0x00D9, 0x00DA,
    0x00DB, 0x00DC, 0x00DD, 0x00DE, 0x00DF, 0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x00E4, 0x00E5, 0x00E6, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x00EC, 0x00ED, 0x00EE, 0x00EF, 0x00F0, 0x00F1, 0x00F2, 0x00F3, 0x00F4,
    0x00F5, 0x00F6, 0x00F7, 0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x00FD, 0x00FE, 0x00FF};

void add_utf8(std::string& text, std::uint32_t point) {
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (point < 0x80) {
        add(point);
    } else if (point < 0x800) {
        add(0xC0U | point >> 6U);
        add(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        add(0xE0U | point >> 12U);
        add(0x80U | (point >> 6U & 0x3FU));
        add(0x80U | (point & 0x3FU));
    } else {
        add(0xF0U | point >> 18U);
        add(0x80U | (point >> 12U & 0x3FU));
        add(0x80U | (point >> 6U & 0x3FU));
        add(0x80U | (point & 0x3FU));
    }
}

// Two bytes each, `big` first or last; half a pair of surrogates is left for the check of text to refuse.
std::string from_utf16(std::string_view bytes, bool big) {
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(big ? first << 8U | second : second << 8U | first);
    };
    std::string text;
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
        auto point = unit(at);
        if (point >= 0xD800 && point < 0xDC00 && at + 3 < bytes.size()) {
            point = 0x10000 + ((point - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
            at += 2;
        }
        add_utf8(text, point);
    }
    return text;
}

std::string from_bytes(std::string_view bytes, const Upper& upper) {
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        add_utf8(text, byte < 0x80 ? byte : upper.at(byte - 0x80U));
    }
    return text;
}

bool is_upper(char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool known(std::string_view bytes, const Upper& upper) {
    for (const char c : bytes) {
        if (is_upper(c) && upper.at(static_cast<unsigned char>(c) - 0x80U) == 0) {
            return false;
        }
    }
    return true;
}

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
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        upper += is_upper(bytes[at]) ? 1 : 0;
        const bool follows = at > 0 && is_upper(bytes[at - 1]);
        paired += follows && (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U ? 1 : 0;
    }
    return 3 * paired > upper;
}

}  // namespace

DecodedText decoded_text(std::string bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return {from_utf16(bytes, bytes.front() == '\xFE'), "UTF-16"};
    }
    const auto fault = text_fault(bytes);
    if (!fault || !is_upper(bytes[fault->at])) {
        return {std::move(bytes), {}};
    }
    if (is_broken_utf8(bytes)) {
        return {std::move(bytes), {}};
    }
    const auto habit = habit_of(bytes);
    constexpr int surely = 4;  // times as many
    if (habit.in_own_words > surely * habit.in_latin_words && known(bytes, windows_1251)) {
        return {from_bytes(bytes, windows_1251), "Windows-1251 (Cyrillic)"};
    }
    if (habit.in_latin_words > surely * habit.in_own_words && known(bytes, windows_1252)) {
        return {from_bytes(bytes, windows_1252), "Windows-1252 (Western European)"};
    }
    return {std::move(bytes), {}};
}

}  // namespace geodata
