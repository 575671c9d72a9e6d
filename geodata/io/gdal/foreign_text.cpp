#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/base/text_encoding.hpp"
#include "geodata/io/gdal/foreign_layer.hpp"
#include "geodata/io/table_head.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace geodata::gdal {

namespace {

bool beyond_ascii(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return c > 127; });
}

bool no_utf8(const std::string& text) {
    const auto fault = text_fault(text);
    return fault && static_cast<unsigned char>(text[fault->at]) > 127;
}

void for_each_text(ForeignLayer& layer, const std::function<void(std::string&)>& visit) {
    for (auto& field : layer.fields) {
        visit(field.name);
    }
    for (auto& feature : layer.features) {
        for (auto& cell : feature.cells) {
            visit(cell);
        }
    }
}

// Formats that are Unicode by themselves have nothing to choose.
bool may_be_chosen(const ForeignLayer& layer) {
    return layer.form == "CSV table" || layer.form == "Shapefile";
}

FoundEncoding encoding_for(const std::string& bytes, const std::string& wanted) {
    if (!wanted.empty()) {
        return {wanted, "as chosen"};
    }
    auto found = found_encoding(bytes);
    return found.word.empty()
               ? FoundEncoding{"windows-1252", "no UTF-8, and the letters do not say what else"}
               : found;
}

std::string cleaned(std::string text) {
    for (auto& letter : text) {
        letter = static_cast<unsigned char>(letter) < ' ' || letter == '\x7F' ? ' ' : letter;
    }
    return text_fault(text) ? printable(text) : text;
}

// Cells are taken one by one where a byte of another spoils the whole.
std::string decoded_cell(const std::string& bytes, const std::string& encoding) {
    auto decoded = decoded_from(bytes, encoding);
    return decoded ? *std::move(decoded) : printable(bytes);
}

}  // namespace

void settle_texts(ForeignLayer& layer, const std::string& wanted) {
    const bool chosen = !wanted.empty() && may_be_chosen(layer);
    std::string bytes;
    for_each_text(layer, [&](const std::string& text) {
        if (chosen ? beyond_ascii(text) : no_utf8(text)) {
            bytes += text + '\n';
        }
    });
    if (!bytes.empty()) {
        const auto found = encoding_for(bytes, chosen ? wanted : std::string());
        if (chosen && !decoded_from(bytes, wanted)) {
            throw Error(fmt::format("{}: the texts are not written in {}; leave --encoding away to have it "
                                    "found, or name another.",
                                    layer.file, quotable(encoding_title(wanted))));
        }
        layer.encoding = found.word;
        layer.encoding_evidence = found.evidence;
    }
    for_each_text(layer, [&](std::string& text) {
        if (!layer.encoding.empty() && (chosen ? beyond_ascii(text) : no_utf8(text))) {
            text = decoded_cell(text, layer.encoding);
        }
        text = cleaned(std::move(text));
    });
}

void tell_title(ForeignLayer& layer) {
    layer.notes.push_back(
        fmt::format("{}: the names of the columns stand below a title, which is left out.", layer.file));
}

void settle_head(ForeignLayer& layer) {
    std::vector<std::vector<std::string>> lines(1);
    for (const auto& field : layer.fields) {
        const bool made_up = field.name.starts_with("Field") &&
                             field.name.find_first_not_of("0123456789", 5) == std::string::npos;
        lines.front().push_back(made_up ? std::string() : field.name);
    }
    for (std::size_t i = 0; i < std::min(layer.features.size(), most_lines_above); ++i) {
        lines.push_back(layer.features[i].cells);
    }
    const auto head = head_line(lines);
    lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(head));
    const auto both = names_on_two_lines(lines);
    const auto names = both.empty() ? lines.front() : both;
    const auto above = head + (both.empty() ? 0 : 1);
    if (above == 0) {
        return;
    }
    for (std::size_t i = 0; i < layer.fields.size(); ++i) {
        const std::string name(trimmed(names[i]));
        layer.fields[i].name = name.empty() ? layer.fields[i].name : name;
    }
    layer.features.erase(layer.features.begin(), layer.features.begin() + static_cast<std::ptrdiff_t>(above));
    for (std::size_t i = 0; i < layer.features.size(); ++i) {
        layer.features[i].row = i + 1;
    }
    if (head > 0) {
        tell_title(layer);
    }
}

}  // namespace geodata::gdal
