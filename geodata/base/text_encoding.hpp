#pragma once

#include <string>

namespace geodata {

/// Text as UTF-8, and what it was written in.
struct DecodedText {
    std::string utf8;
    std::string encoding;  ///< for people: `UTF-16`, `Windows-1251 (Cyrillic)`; empty: it was UTF-8 already
};

/// Reads text in UTF-8 or in UTF-16 with its byte order mark, which is certain, and in the two eight-bit encodings that
/// spreadsheets of Europe still write, where its letters say which: whole words of Cyrillic are Windows-1251, single
/// accented letters within Latin words are Windows-1252. What is none of these stays as it is, with no encoding named: it is
/// for `require_text` to refuse.
DecodedText decoded_text(std::string bytes);

}  // namespace geodata
