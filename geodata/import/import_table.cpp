#include "geodata/import/import_table.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/base/text_encoding.hpp"
#include "geodata/import/axes_evidence.hpp"
#include "geodata/import/counted_dates.hpp"
#include "geodata/import/import_layers.hpp"
#include "geodata/import/input_files.hpp"
#include "geodata/import/table_join.hpp"
#include "geodata/import/unfold_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace geodata {

namespace {

std::size_t column_for(const ForeignField& field, ImportTable& table) {
    if (const auto found = table.column(field.name)) {
        auto& type = table.columns[*found].type;
        type = type == field.type ? type : CellType::text;
        return *found;
    }
    table.columns.push_back(field);
    return table.columns.size() - 1;
}

void add_rows(ForeignLayer& layer, std::size_t position, ImportTable& table) {
    std::vector<std::size_t> to;
    for (auto field : layer.fields) {
        // Names that differ in their case alone are two columns all the same.
        while (std::find(to.begin(), to.end(), column_for(field, table)) != to.end()) {
            field.name += " 2";
        }
        to.push_back(column_for(field, table));
    }
    for (auto& feature : layer.features) {
        ImportRow row{position, feature.row, std::vector<std::string>(table.columns.size()),
                      table.shapes.size()};
        for (std::size_t i = 0; i < to.size(); ++i) {
            row.cells[to[i]] = std::move(feature.cells[i]);
        }
        table.shapes.push_back(
            {std::move(feature.land), std::move(feature.lines), std::move(feature.points)});
        table.rows.push_back(std::move(row));
    }
}

std::string repair_sentence(const ForeignLayer& layer, const OutlineRepair& repair) {
    const double share = repair.km2_before > 0
                             ? 100 * std::abs(repair.km2_after - repair.km2_before) / repair.km2_before
                             : 1000;
    constexpr double no_comparison = 100;  // a bow-tie's two halves take each other away
    const auto area = share > no_comparison ? fmt::format("it now measures {} km²", grouped(repair.km2_after))
                      : share < 0.01        ? std::string("its area is the same to 0.01 %")
                                            : fmt::format("its area changed by {} %", grouped(share, 2));
    return fmt::format("{}, row {}: {}; repaired, {}.", layer.file, repair.row, repair.what, area);
}

void tell_outlines(ImportTable& table, ForeignLayer& layer) {
    std::stable_sort(layer.repairs.begin(), layer.repairs.end(), [](const auto& a, const auto& b) {
        return std::abs(a.km2_after - a.km2_before) > std::abs(b.km2_after - b.km2_before);
    });
    for (const auto& repair : layer.repairs) {
        table.repairs.push_back(repair_sentence(layer, repair));
    }
    table.left_out.insert(table.left_out.end(), layer.left_out.begin(), layer.left_out.end());
}

void tell_encoding(ImportTable& table, const ForeignLayer& layer) {
    if (table.encoding.empty() && !layer.encoding.empty()) {
        table.encoding = layer.encoding;
        table.encoding_evidence = fmt::format("{}: {}", layer.file, layer.encoding_evidence);
    }
}

std::string rows_of(const ForeignLayer& layer) {
    return layer.features.empty() ? "without rows" : "of " + counted(layer.features.size(), "row", "rows");
}

// A file that none of its layers has outlines in; a workbook has several sheets.
std::string what_it_is(const std::string& file, const std::vector<const ForeignLayer*>& layers) {
    const auto& first = *layers.front();
    if (layers.size() == 1) {
        const bool vowel = first.form.find_first_of("AEIO") == 0;
        return fmt::format("{} is {} {} {}{}", file, vowel ? "an" : "a", first.form, rows_of(first),
                           first.features.empty() ? "" : " without outlines");
    }
    std::vector<std::string> names;
    for (const auto* layer : layers) {
        names.push_back(fmt::format("“{}” {}", layer->name, rows_of(*layer)));
    }
    return fmt::format("{} has {} tables without outlines, {}", file, layers.size(), enumerated(names));
}

// What is wrong with one outline is mostly wrong with the others.
std::string no_outlines(const std::vector<ForeignLayer>& layers) {
    std::vector<std::string> left_out;
    std::map<std::string, std::vector<const ForeignLayer*>> files;
    for (const auto& layer : layers) {
        files[layer.file].push_back(&layer);
        left_out.insert(left_out.end(), layer.left_out.begin(), layer.left_out.end());
    }
    if (left_out.empty()) {
        std::vector<std::string> without;
        for (const auto& [file, of_file] : files) {
            without.push_back(what_it_is(file, of_file));
        }
        return joined(without, "; ") +
               "; give a file of outlines as well, whose rows match by a column like an id or a name.";
    }
    const auto more = left_out.size() - 1;
    return left_out.front() + (more == 0   ? std::string()
                               : more == 1 ? std::string(" Another row is like it.")
                                           : fmt::format(" {} other rows are like it.", more));
}

// Beside the sheet that was meant a workbook may have others, of notes or sources.
void leave_apart(ImportTable& table, const std::vector<ForeignLayer>& layers,
                 const std::vector<std::size_t>& joined_layers, const std::vector<std::size_t>& apart) {
    for (const auto i : apart) {
        const auto& layer = layers[i];
        const bool other = std::any_of(joined_layers.begin(), joined_layers.end(),
                                       [&](std::size_t one) { return layers[one].file == layer.file; });
        if (!other) {
            const auto rows = layer.features.size() == 1
                                  ? std::string("its one row has no value")
                                  : fmt::format("none of its {} rows has a value", layer.features.size());
            throw Error(
                fmt::format("{}: {} that an outline has too; give both a column with the same ids or names.",
                            layer.file, rows));
        }
        table.notes.push_back(fmt::format("“{}” of {} has no row that matches an outline and is left out.",
                                          layer.name, layer.file));
    }
}

// Which of the layers have outlines in some rows, and for the others those of another layer with other columns, whose rows
// they match.
std::vector<bool> without_own_outlines(const std::vector<ForeignLayer>& layers,
                                       const std::vector<bool>& chosen) {
    std::vector<bool> lent(layers.size(), false);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto drawn = content_of(layers[i]).drawn;
        if (!chosen[i] || drawn == 0 || drawn == layers[i].features.size()) {
            continue;
        }
        for (std::size_t other = 0; other < layers.size(); ++other) {
            const bool whole = other != i && chosen[other] &&
                               content_of(layers[other]).land == layers[other].features.size();
            lent[i] = lent[i] || (whole && layers[other].fields != layers[i].fields &&
                                  lends_outlines(layers[other], layers[i]));
        }
    }
    return lent;
}

// All layers that were found, none of them taken yet. Throws Error where none has anything drawn.
std::vector<ImportLayer> found_layers(const std::vector<ForeignLayer>& layers) {
    std::vector<ImportLayer> found;
    for (const auto& layer : layers) {
        found.push_back(
            {layer.file, layer.name, layer.form, {}, layer.features.size(), content_of(layer).drawn, false});
    }
    if (std::ranges::all_of(found, [](const auto& layer) { return layer.outlines == 0; })) {
        throw Error(no_outlines(layers));
    }
    return found;
}

void take_layers(ImportTable& table, std::vector<ForeignLayer>& layers, const std::vector<bool>& taken) {
    for (std::size_t i = 0; i < layers.size(); ++i) {
        table.notes.insert(table.notes.end(), layers[i].notes.begin(), layers[i].notes.end());
        if (taken[i]) {
            table.layers[i].taken = true;
            tell_outlines(table, layers[i]);
            tell_encoding(table, layers[i]);
            add_rows(layers[i], i, table);
        }
    }
    for (auto& row : table.rows) {
        row.cells.resize(table.columns.size());
    }
}

void join_layers(ImportTable& table, std::vector<ForeignLayer>& layers, const std::vector<bool>& wanted,
                 const std::vector<bool>& lent) {
    std::vector<std::size_t> with_rows;
    std::vector<std::size_t> apart;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        auto& layer = table.layers[i];
        // A table of facts may tell where its places lie as well.
        const bool places = layers[i].places_in_columns && !layer.taken && fits_rows(table, layers[i]);
        if (!wanted[i] || layer.rows == 0 || !(layer.outlines == 0 || places || lent[i])) {
            continue;
        }
        layer.taken = join_table(table, layers[i], i);
        layer.outlines = layer.taken ? 0 : layer.outlines;
        if (lent[i]) {
            tell_outlines(table, layers[i]);
        }
        tell_encoding(table, layers[i]);
        (layer.taken ? with_rows : apart).push_back(i);
    }
    leave_apart(table, layers, with_rows, apart);
}

}  // namespace

std::optional<std::size_t> ImportTable::column(std::string_view name) const {
    const auto* found = first_of(columns, [wanted = lower_case(name)](const ForeignField& field) {
        return lower_case(field.name) == wanted;
    });
    return found == nullptr ? std::nullopt : std::optional(static_cast<std::size_t>(found - columns.data()));
}

std::string ImportTable::place_of(std::size_t row) const {
    return fmt::format("{}, row {}", layers[rows[row].layer].file, rows[row].row);
}

std::vector<std::string> ImportTable::cells(std::size_t column) const {
    return each_of(rows, [&](const ImportRow& row) { return row.cells[column]; });
}

const std::string& ImportTable::cell(std::size_t row, std::string_view column_name) const {
    static const std::string nothing;
    const auto found = column(column_name);
    return found ? rows[row].cells[*found] : nothing;
}

ImportTable import_table(std::vector<ForeignLayer> layers, const ImportRequest& request) {
    std::for_each(layers.begin(), layers.end(), unfold_linked_times);
    ImportTable table;
    table.layers = found_layers(layers);
    const auto chosen = chosen_layers(layers, request);
    const auto lent = without_own_outlines(layers, chosen);
    std::vector<bool> taken;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        taken.push_back(chosen[i] && table.layers[i].outlines > 0 && !lent[i]);
    }
    take_layers(table, layers, taken);
    add_name_columns(table, layers);
    table.own_columns = table.columns.size();
    join_layers(table, layers, request.layers.empty() ? std::vector<bool>(layers.size(), true) : chosen,
                lent);
    empty_missing(table);
    plain_numbers(table);
    take_edtf_columns(table);
    read_other_calendars(table);
    read_counted_dates(table);
    read_year_fractions(table);
    tell_short_years(table);
    split_spans(table);
    unfold_dated_columns(table);
    table.title = title_of(table, request);
    return table;
}

void recode(ImportTable& table, const std::string& encoding) {
    if (table.encoding.empty() || encoding == table.encoding || encoding == "as-read") {
        return;
    }
    const auto change = [&](std::string& text) {
        const auto bytes = encoded_in(text, table.encoding);
        auto letters = bytes ? decoded_from(*bytes, encoding) : std::nullopt;
        text = letters && !text_fault(*letters) ? *std::move(letters) : text;
    };
    for (auto& column : table.columns) {
        change(column.name);
    }
    for (auto& row : table.rows) {
        std::for_each(row.cells.begin(), row.cells.end(), change);
    }
    table.encoding = encoding;
    table.encoding_evidence = "as chosen";
}

ImportTable read_import_table(const ImportRequest& request) {
    std::vector<ForeignLayer> layers;
    std::vector<std::string> faults;
    const auto files = foreign_files(request.files, request.crs, request.encoding);
    for (const auto& file : files) {
        try {
            for (auto& layer : read_foreign(file)) {
                layer.around = file.around;
                layers.push_back(std::move(layer));
            }
        } catch (const Error& error) {
            faults.emplace_back(error.what());
        }
    }
    // Beside what can be read, a folder may hold anything.
    const bool given = std::all_of(request.files.begin(), request.files.end(), is_foreign_name);
    if (layers.empty() || (given && !faults.empty())) {
        throw Error(faults.empty() ? "The files hold no rows." : joined(faults, " "));
    }
    auto table = import_table(std::move(layers), request);
    table.axes_evidence = axes_evidence(table, named_areas);
    table.notes.insert(table.notes.end(), faults.begin(), faults.end());
    return table;
}

}  // namespace geodata
