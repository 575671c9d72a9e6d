#include "geodata/io/gdal/foreign_text.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/base/text_encoding.hpp"
#include "geodata/io/csv_text.hpp"
#include "geodata/io/gdal/foreign_rows.hpp"
#include "geodata/io/table_head.hpp"

#include <fmt/format.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <functional>
#include <map>

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

// The first lines of a table as cells; a quotation mark that is not closed among them ends them.
std::vector<CsvRecord> first_records(const std::string& text, char separator) {
    std::vector<CsvRecord> records;
    try {
        CsvText reader(text, "", separator);
        while (!reader.at_end() && records.size() < most_lines_above) {
            records.push_back(reader.next());
        }
    } catch (const Error&) {  // whoever reads the whole tells it
    }
    return records;
}

// How many of the records have the number of cells that most have; 0 where that is one.
std::size_t alike_records(const std::vector<CsvRecord>& records) {
    std::map<std::size_t, std::size_t> widths;
    for (const auto& record : records) {
        widths[record.cells.size()] += record.cells.size() > 1 ? 1 : 0;
    }
    std::size_t most = 0;
    for (const auto& [width, count] : widths) {
        most = std::max(most, count);
    }
    return most;
}

/// The first lines of a table, parted by what parts most of them alike.
struct PartedLines {
    char separator = ',';
    std::vector<CsvRecord> records{};

    std::vector<std::vector<std::string>> cells() const {
        std::vector<std::vector<std::string>> lines;
        for (const auto& record : records) {
            lines.emplace_back();
            for (const auto& cell : record.cells) {
                lines.back().push_back(cell.text);
            }
        }
        return lines;
    }
};

PartedLines parted_lines(const std::string& text) {
    PartedLines best;
    // Of two that part as many alike that which parts the names, which stand first.
    const auto parted_from = [](const std::vector<CsvRecord>& records) {
        return std::find_if(records.begin(), records.end(),
                            [](const CsvRecord& record) { return record.cells.size() > 1; }) -
               records.begin();
    };
    for (const char separator : {',', ';', '\t', '|'}) {
        auto records = first_records(text, separator);
        const auto alike = alike_records(records);
        const auto most = alike_records(best.records);
        if (alike > most ||
            (alike > 0 && alike == most && parted_from(records) < parted_from(best.records))) {
            best = {separator, std::move(records)};
        }
    }
    return best;
}

// Titles and empty lines above the line of names.
std::string without_titles(const std::string& text) {
    const auto parted = parted_lines(text);
    const auto head = head_line(parted.cells());
    return head == 0 ? std::string() : text.substr(parted.records[head].span.from);
}

std::string quoted_line(const std::vector<std::string>& cells, char separator) {
    std::string line;
    for (const auto& cell : cells) {
        line += (line.empty() ? "" : std::string(1, separator)) + quoted_cell(cell);
    }
    return line + '\n';
}

// Names on two lines, the first of which tells what those below it have in common.
std::string with_one_head(const std::string& text) {
    const auto parted = parted_lines(text);
    const auto names = names_on_two_lines(parted.cells());
    return names.empty() ? std::string()
                         : quoted_line(names, parted.separator) + text.substr(parted.records[2].span.from);
}

// A comma in the name of a column, `area, km²`, where semicolons part the columns, or an end of line within it.
std::string with_quoted_head(const std::string& text) {
    const auto parted = parted_lines(text);
    if (parted.records.size() < 2 || parted.separator == '|' ||
        parted.records[0].cells.size() != parted.records[1].cells.size()) {
        return {};
    }
    auto names = parted.cells().front();
    bool on_lines = false;
    for (auto& name : names) {
        on_lines = on_lines || name.find('\n') != std::string::npos;
        std::replace_if(
            name.begin(), name.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    }
    const bool other = parted.separator != ',' && reader_separator(text) == ',';
    return other || on_lines ? quoted_line(names, parted.separator) + text.substr(parted.records[1].span.from)
                             : std::string();
}

// Signs of seconds in cells without quotation marks, `45°30'15"N`, which the reader would take for such.
std::string with_signs_of_seconds(const std::string& text) {
    std::vector<std::size_t> signs;
    bool quoted = false;
    for (auto at = text.find('"'); at != std::string::npos; at = text.find('"', at + 1)) {
        const bool sign = !quoted && at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9';
        if (sign) {
            signs.push_back(at);
        } else {
            quoted = !quoted;
        }
    }
    std::string plain;
    std::size_t from = 0;
    for (const auto at : signs) {
        plain += text.substr(from, at - from) + "\xE2\x80\xB3";
        from = at + 1;
    }
    return signs.empty() ? std::string() : plain + text.substr(from);
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

ReaderText csv_for_reader(const std::string& text) {
    const auto found = found_encoding(std::string_view(text).substr(0, 2));
    std::string plain =
        found.word == "utf-16" ? decoded_from(text, found.word).value_or(std::string()) : std::string();
    const auto now = [&]() -> const std::string& { return plain.empty() ? text : plain; };
    bool below_title = false;
    const auto lines_of = [](const std::string& of) { return std::count(of.begin(), of.end(), '\n'); };
    const auto lines = lines_of(now());
    for (auto* change : {without_remarks, without_titles, with_tabs, with_quoted_head, with_one_head,
                         with_signs_of_seconds}) {
        if (auto changed = change(now()); !changed.empty()) {
            below_title = below_title || change == without_titles;
            plain = std::move(changed);
        }
    }
    if (auto named = has_names(now()) ? with_year_names(now()) : std::string(); !named.empty()) {
        plain = std::move(named);
    }
    const auto above = static_cast<std::size_t>(lines - lines_of(now()));
    return {std::move(plain), below_title, above};
}

}  // namespace geodata::gdal
