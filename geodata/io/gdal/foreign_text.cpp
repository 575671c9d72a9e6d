#include "geodata/io/gdal/foreign_text.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/base/text_encoding.hpp"

#include <fmt/format.h>
#include <ogrsf_frmts.h>

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

bool is_year_name(std::string_view name) {
    return name.size() == 4 && name >= "1000" && name <= "2199" &&
           std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// `code,1990,1991`: names of which some are years and the first is a word.
std::string with_year_names(const std::string& text) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string head;
    std::string name;
    std::size_t years = 0;
    std::size_t cells = 0;
    const auto take = [&] {
        std::string_view plain = trimmed(name);
        if (plain.size() > 1 && plain.front() == '"' && plain.back() == '"') {
            plain = plain.substr(1, plain.size() - 2);
        }
        const bool year = cells++ > 0 && is_year_name(plain);
        years += year ? 1 : 0;
        head += year ? "year " + std::string(plain) : name;
        name.clear();
    };
    for (std::size_t at = 0; at < end; ++at) {
        if (text[at] == ',' || text[at] == ';' || text[at] == '\t' || text[at] == '\r') {
            take();
            head += text[at];
        } else {
            name += text[at];
        }
    }
    take();
    return years > 1 ? head + text.substr(end) : std::string();
}

// Remarks above the line of names, and what a spreadsheet says there of its separator.
std::string without_remarks(const std::string& text) {
    std::size_t from = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const auto mark = from;
    const auto end_of = [&](std::size_t at) { return std::min(text.find('\n', at), text.size() - 1) + 1; };
    while (from < text.size() && (text[from] == '#' || text.compare(from, 4, "sep=") == 0)) {
        from = end_of(from);
    }
    return from == mark ? std::string() : text.substr(from);
}

// Upright lines between cells, which the reader does not know, as tabs.
std::string with_tabs(const std::string& text) {
    const auto head = text.substr(0, text.find('\n'));
    if (std::count(head.begin(), head.end(), '|') < 2 || head.find_first_of(",;\t") != std::string::npos) {
        return {};
    }
    auto plain = text;
    bool quoted = false;
    for (auto& letter : plain) {
        quoted = letter == '"' ? !quoted : quoted;
        letter = letter == '|' && !quoted ? '\t' : letter;
    }
    return plain;
}

// A first line with an outline in it is no line of names.
bool has_names(const std::string& text) {
    const auto head = lower_case(text.substr(0, text.find('\n')));
    return head.find("polygon") == std::string::npos || head.find("((") == std::string::npos;
}

}  // namespace

bool declares_encoding(GDALDataset& shapefile) {
    auto* layer = shapefile.GetLayerCount() > 0 ? shapefile.GetLayer(0) : nullptr;
    if (layer == nullptr || layer->GetMetadataItem("ENCODING_FROM_CPG", "SHAPEFILE") != nullptr) {
        return true;
    }
    static const std::string unasked[] = {"", "0", "87"};
    const char* number = layer->GetMetadataItem("LDID_VALUE", "SHAPEFILE");
    return std::find(std::begin(unasked), std::end(unasked), number == nullptr ? "" : number) ==
           std::end(unasked);
}

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

std::string csv_for_reader(const std::string& text) {
    const auto found = found_encoding(std::string_view(text).substr(0, 2));
    std::string plain =
        found.word == "utf-16" ? decoded_from(text, found.word).value_or(std::string()) : std::string();
    const auto now = [&]() -> const std::string& { return plain.empty() ? text : plain; };
    for (auto* change : {without_remarks, with_tabs}) {
        if (auto changed = change(now()); !changed.empty()) {
            plain = std::move(changed);
        }
    }
    if (auto named = has_names(now()) ? with_year_names(now()) : std::string(); !named.empty()) {
        plain = std::move(named);
    }
    return plain;
}

}  // namespace geodata::gdal
