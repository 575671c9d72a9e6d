#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace geodata {

/// How bytes stand for letters.
struct TextEncoding {
    std::string word;   ///< as it is typed: `windows-1251`
    std::string title;  ///< for people: `Windows-1251 (Cyrillic)`
};

/// Those that are offered; any other that the C library knows by name is read too.
const std::vector<TextEncoding>& text_encodings();

/// The title, or the word itself for one that is not offered.
std::string encoding_title(std::string_view word);

/// Bytes of that encoding as UTF-8; nothing where there is no such encoding, or a byte stands for no letter in it.
std::optional<std::string> decoded_from(std::string_view bytes, const std::string& word);
/// The other way.
std::optional<std::string> encoded_in(std::string_view utf8, const std::string& word);

/// What bytes seem to be written in.
struct FoundEncoding {
    std::string word;      ///< as in `TextEncoding`; empty: UTF-8, or nothing certain
    std::string evidence;  ///< what speaks for it
};

/// UTF-16 by its byte order mark, which is certain, and the eight-bit encodings that programs of Europe still write, where
/// the letters say which: whole words of such letters are Cyrillic, in Windows-1251, KOI8-R or code page 866 by which of
/// them are capitals; single ones within Latin words are Windows-1252, or 1250 where these would be signs otherwise.
FoundEncoding found_encoding(std::string_view bytes);

/// Text as UTF-8, and what it was written in.
struct DecodedText {
    std::string utf8;
    std::string encoding;  ///< for people: `UTF-16`, `Windows-1251 (Cyrillic)`; empty: it was UTF-8 already
};

/// Reads text by `found_encoding`. What is none of these stays as it is, with no encoding named: it is for `require_text`
/// to refuse.
DecodedText decoded_text(std::string bytes);

}  // namespace geodata
