#include "geodata/io/gdal/foreign_csv.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_encoding.hpp"
#include "geodata/io/csv_text.hpp"
#include "geodata/io/table_head.hpp"

#include <algorithm>
#include <map>

namespace geodata::gdal {

namespace {

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

/// The first lines of a table, parted by what parts most of them alike.
struct PartedLines {
    char separator = ',';
    std::vector<CsvRecord> records{};
    std::size_t alike = 0;  ///< how many have the number of cells that most have; 0 where that is one
    std::size_t from = 0;   ///< the first that has more than one cell

    std::vector<std::vector<std::string>> cells() const {
        std::vector<std::vector<std::string>> lines;
        for (const auto& record : records) {
            lines.push_back(each_of(record.cells, &CsvCell::text));
        }
        return lines;
    }
};

PartedLines parted_by(char separator, const std::string& text) {
    PartedLines lines{separator};
    std::map<std::size_t, std::size_t> widths;
    try {
        CsvText reader(text, "", separator);
        while (!reader.at_end() && lines.records.size() < most_lines_above) {
            lines.records.push_back(reader.next());
            const auto width = lines.records.back().cells.size();
            lines.alike = width > 1 ? std::max(lines.alike, ++widths[width]) : lines.alike;
            lines.from += widths.empty() ? 1 : 0;
        }
    } catch (const Error&) {  // a quotation mark that is not closed; whoever reads the whole tells it
    }
    return lines;
}

PartedLines parted_lines(const std::string& text) {
    PartedLines best;
    for (const char separator : {',', ';', '\t', '|'}) {
        auto lines = parted_by(separator, text);
        // Of two that part as many alike that which parts the names, which stand first.
        if (lines.alike > best.alike ||
            (lines.alike > 0 && lines.alike == best.alike && lines.from < best.from)) {
            best = std::move(lines);
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

// A first line with an outline in it is no line of names.
bool has_names(const std::string& text) {
    const auto head = lower_case(text.substr(0, text.find('\n')));
    return head.find("polygon") == std::string::npos || head.find("((") == std::string::npos;
}

// A line of names that the reader takes for one, and does not divide otherwise than the lines below.
std::string with_plain_head(const std::string& text) {
    const auto parted = parted_lines(text);
    if (parted.records.empty()) {
        return {};
    }
    const auto lines = parted.cells();
    const auto both = names_on_two_lines(lines);
    auto names = both.empty() ? lines.front() : both;
    const std::size_t used = both.empty() ? 1 : 2;
    // A comma in the name of a column, `area, km²`, where semicolons part the columns, or an end of line within it.
    const bool even = lines.size() > 1 && parted.separator != '|' && lines[0].size() == lines[1].size();
    bool changed = used == 2 || (even && parted.separator != ',' && reader_separator(text) == ',');
    for (auto& name : names) {
        changed = changed || (even && name.find('\n') != std::string::npos);
        std::replace_if(
            name.begin(), name.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    }
    // `code,1990,1991`: names of which some are years and the first is a word.
    const bool years = parted.separator != '|' && has_names(text) &&
                       std::count_if(names.begin() + 1, names.end(), is_year_name) > 1;
    if (!changed && !years) {
        return {};
    }
    std::string head = quoted_cell(names.front());
    for (auto name = names.begin() + 1; name != names.end(); ++name) {
        head += parted.separator + quoted_cell(years && is_year_name(*name) ? "year " + *name : *name);
    }
    return head + text.substr(parted.records[used - 1].cells.back().span.to);
}

// Signs of seconds in cells without quotation marks, `45°30'15"N`, which the reader would take for such.
std::string with_signs_of_seconds(const std::string& text) {
    std::string plain;
    std::size_t from = 0;
    bool quoted = false;
    for (auto at = text.find('"'); at != std::string::npos; at = text.find('"', at + 1)) {
        if (!quoted && at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9') {
            plain += text.substr(from, at - from) + "\xE2\x80\xB3";
            from = at + 1;
        } else {
            quoted = !quoted;
        }
    }
    return from == 0 ? std::string() : plain + text.substr(from);
}

}  // namespace

PlainCsv plain_csv(const std::string& text, const std::string& file) {
    PlainCsv csv;
    if (const auto found = found_encoding(std::string_view(text).substr(0, 2)); found.word == "utf-16") {
        csv.text = decoded_from(text, found.word).value_or(std::string());
    }
    const auto now = [&]() -> const std::string& { return csv.text.empty() ? text : csv.text; };
    const auto lines = [&] { return std::count(now().begin(), now().end(), '\n'); };
    const auto all_lines = lines();
    for (auto* change :
         {without_remarks, without_titles, with_tabs, with_plain_head, with_signs_of_seconds}) {
        if (auto changed = change(now()); !changed.empty()) {
            csv.below_title = csv.below_title || change == without_titles;
            csv.text = std::move(changed);
        }
    }
    make_rows_even(csv, now(), file, static_cast<std::size_t>(all_lines - lines()));
    return csv;
}

}  // namespace geodata::gdal
