#include "geodata/import/import_table.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/base/text_encoding.hpp"
#include "geodata/import/axes_evidence.hpp"
#include "geodata/import/chosen_layers.hpp"
#include "geodata/import/counted_dates.hpp"
#include "geodata/import/file_date.hpp"
#include "geodata/import/input_files.hpp"
#include "geodata/import/linked_times.hpp"
#include "geodata/import/other_calendars.hpp"
#include "geodata/import/table_join.hpp"
#include "geodata/import/unfold_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace geodata {

namespace {

namespace fs = std::filesystem;

std::string stem_of(const std::string& file) { return fs::path(file).stem().string(); }

/// Puts chosen layers into one table.
class TableMaker {
public:
    explicit TableMaker(ImportTable& table) : table_(table) {}

    void add(ForeignLayer& layer, std::size_t position) {
        std::vector<std::size_t> to;
        for (auto field : layer.fields) {
            // Names that differ in their case alone are two columns all the same.
            while (std::find(to.begin(), to.end(), column_for(field)) != to.end()) {
                field.name += " 2";
            }
            to.push_back(column_for(field));
        }
        for (auto& feature : layer.features) {
            ImportRow row{position, feature.row, std::vector<std::string>(table_.columns.size()),
                          table_.shapes.size()};
            for (std::size_t i = 0; i < to.size(); ++i) {
                row.cells[to[i]] = std::move(feature.cells[i]);
            }
            table_.shapes.push_back(
                {std::move(feature.land), std::move(feature.lines), std::move(feature.points)});
            table_.rows.push_back(std::move(row));
        }
    }

    void even_out() {
        for (auto& row : table_.rows) {
            row.cells.resize(table_.columns.size());
        }
    }

private:
    std::size_t column_for(const ForeignField& field) {
        const int found = table_.column(field.name);
        if (found >= 0) {
            auto& column = table_.columns[static_cast<std::size_t>(found)];
            column.type = column.type == field.type ? field.type : CellType::text;
            return static_cast<std::size_t>(found);
        }
        table_.columns.push_back(field);
        return table_.columns.size() - 1;
    }

    ImportTable& table_;
};

// A date in the name counts where every layer has one; a single file may have one by chance, so its columns go first.
void add_name_dates(ImportTable& table, const std::vector<ForeignLayer>& layers) {
    std::vector<LayerNames> names;
    std::vector<std::size_t> position(layers.size(), 0);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        table.layers[i].label = dates_in_name(stem_of(layers[i].file)).label;
        if (table.layers[i].taken) {
            position[i] = names.size();
            names.push_back({stem_of(layers[i].file), layers[i].name, layers[i].around});
        }
    }
    const auto dates = dates_in_names(names);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        table.layers[i].label = table.layers[i].taken ? dates[position[i]].label : table.layers[i].label;
    }
    if (dates.empty() || !dates.front().begin) {
        return;
    }
    const bool ends = std::all_of(dates.begin(), dates.end(), [](const auto& one) { return one.end; });
    table.columns.push_back({name_begin_column, CellType::text});
    if (ends) {
        table.columns.push_back({name_end_column, CellType::text});
    }
    for (auto& row : table.rows) {
        const auto& of_row = dates[position[row.layer]];
        row.cells.push_back(of_row.begin->date.text);
        if (ends) {
            row.cells.push_back(of_row.end->date.text);
        }
    }
}

/// What tells layers that are taken from each other, where it is no date; nothing of the others.
struct LayerWords {
    const char* column = layer_name_column;
    std::vector<std::string> words;
};

LayerWords words_of_layers(const ImportTable& table, const std::vector<ForeignLayer>& layers) {
    std::set<std::string> files;
    std::set<std::string> labels;
    std::set<std::vector<std::string>> columns;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (table.layers[i].taken) {
            files.insert((layers[i].around.empty() ? "" : layers[i].around + "/") + layers[i].file);
            labels.insert(table.layers[i].label);
            std::vector<std::string> names;
            for (const auto& field : layers[i].fields) {
                names.push_back(lower_case(field.name));
            }
            columns.insert(names);
        }
    }
    LayerWords found;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        found.words.push_back(files.size() == 1    ? layers[i].name
                              : columns.size() > 1 ? std::string()
                              : labels.size() > 1  ? table.layers[i].label
                                                   : layers[i].around);
    }
    found.column = files.size() == 1 ? layer_name_column : file_name_column;
    // Of folders the innermost, where these differ.
    std::vector<std::string> inner;
    for (const auto& word : found.words) {
        inner.push_back(word.substr(word.rfind('/') + 1));
    }
    const auto different = [](const auto& words) {
        return std::set<std::string>(words.begin(), words.end()).size();
    };
    if (labels.size() == 1 && files.size() > 1 && different(inner) == different(found.words)) {
        found.words = std::move(inner);
    }
    return found;
}

// Layers without a date in their names may be of a holder each, like folders of a KML; so may files and folders whose tables
// have the same columns.
void add_layer_names(ImportTable& table, const std::vector<ForeignLayer>& layers) {
    if (table.column(name_begin_column) >= 0) {
        return;
    }
    const auto found = words_of_layers(table, layers);
    std::set<std::string> different;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (table.layers[i].taken) {
            different.insert(found.words[i]);
        }
    }
    if (different.size() < 2 || different.contains("")) {
        return;
    }
    table.columns.push_back({found.column, CellType::text});
    for (auto& row : table.rows) {
        row.cells.push_back(found.words[row.layer]);
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

void tell_repairs(ImportTable& table, ForeignLayer& layer) {
    std::stable_sort(layer.repairs.begin(), layer.repairs.end(), [](const auto& a, const auto& b) {
        return std::abs(a.km2_after - a.km2_before) > std::abs(b.km2_after - b.km2_before);
    });
    for (const auto& repair : layer.repairs) {
        table.repairs.push_back(repair_sentence(layer, repair));
    }
}

void tell_encoding(ImportTable& table, const ForeignLayer& layer) {
    if (table.encoding.empty() && !layer.encoding.empty()) {
        table.encoding = layer.encoding;
        table.encoding_evidence = fmt::format("{}: {}", layer.file, layer.encoding_evidence);
    }
}

std::string what_it_is(const ForeignLayer& layer) {
    if (layer.features.empty()) {
        return fmt::format("{} is a {} without rows", layer.file, layer.form);
    }
    return fmt::format("{} is a {} of {} {} without outlines", layer.file, layer.form, layer.features.size(),
                       layer.features.size() == 1 ? "row" : "rows");
}

// What is wrong with one outline is mostly wrong with the others.
std::string no_outlines(const std::vector<std::string>& without, const std::vector<std::string>& left_out) {
    if (left_out.empty()) {
        return joined(without, "; ") +
               "; give a file of outlines as well, whose rows match by a column like an id or a name.";
    }
    const auto more = left_out.size() - 1;
    return left_out.front() + (more == 0   ? std::string()
                               : more == 1 ? std::string(" Another row is like it.")
                                           : fmt::format(" {} other rows are like it.", more));
}

std::string title_of(const ImportTable& table) {
    std::set<std::string> labels;
    std::set<std::string> files;
    for (const auto& layer : table.layers) {
        if (layer.taken && layer.outlines > 0) {
            labels.insert(layer.label);
            files.insert(layer.file);
        }
    }
    if (labels.size() == 1 && !labels.begin()->empty()) {
        return *labels.begin();
    }
    return files.size() == 1 ? stem_of(*files.begin())
                             : fmt::format("{} and {} more", stem_of(*files.begin()), files.size() - 1);
}

// Files of one folder are named after it.
// Beside the sheet that was meant a workbook may have others, of notes or sources.
void leave_apart(ImportTable& table, const std::vector<ForeignLayer>& layers,
                 const std::vector<std::size_t>& joined_layers, const std::vector<std::size_t>& apart) {
    for (const auto i : apart) {
        const auto& layer = layers[i];
        const bool other = std::any_of(joined_layers.begin(), joined_layers.end(),
                                       [&](std::size_t one) { return layers[one].file == layer.file; });
        if (!other) {
            throw Error(fmt::format(
                "{}: none of its {} rows has a value that an outline has too; give both a column with the "
                "same ids or names.",
                layer.file, layer.features.size()));
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

std::string given_title(const ImportRequest& request, const std::string& otherwise) {
    std::error_code status;
    const bool folder = request.files.size() == 1 && fs::is_directory(request.files.front(), status) &&
                        request.files.front().extension() != ".gdb";
    if (!folder) {
        return otherwise;
    }
    auto name = fs::absolute(request.files.front()).lexically_normal();
    return printable((name.has_filename() ? name : name.parent_path()).filename().string());
}

}  // namespace

int ImportTable::column(std::string_view name) const {
    const auto wanted = lower_case(name);
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const ForeignField& field) {
        return lower_case(field.name) == wanted;
    });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

ImportTable import_table(std::vector<ForeignLayer> layers, const ImportRequest& request) {
    ImportTable table;
    std::vector<std::string> without;
    std::vector<std::string> left_out;
    for (auto& layer : layers) {
        unfold_linked_times(layer);
        table.layers.push_back(
            {layer.file, layer.name, layer.form, {}, layer.features.size(), content_of(layer).drawn, false});
        if (content_of(layer).drawn == 0) {
            without.push_back(what_it_is(layer));
            left_out.insert(left_out.end(), layer.left_out.begin(), layer.left_out.end());
        }
    }
    if (without.size() == layers.size()) {
        throw Error(no_outlines(without, left_out));
    }
    const auto chosen = chosen_layers(layers, request);
    TableMaker maker(table);
    const auto lent = without_own_outlines(layers, chosen);
    for (std::size_t i = 0; i < layers.size(); ++i) {
        table.notes.insert(table.notes.end(), layers[i].notes.begin(), layers[i].notes.end());
        if (chosen[i] && table.layers[i].outlines > 0 && !lent[i]) {
            table.layers[i].taken = true;
            tell_repairs(table, layers[i]);
            tell_encoding(table, layers[i]);
            table.left_out.insert(table.left_out.end(), layers[i].left_out.begin(), layers[i].left_out.end());
            maker.add(layers[i], i);
        }
    }
    maker.even_out();
    add_name_dates(table, layers);
    add_layer_names(table, layers);
    table.own_columns = table.columns.size();
    std::vector<std::size_t> with_rows;
    std::vector<std::size_t> apart;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        // A table of facts may tell where its places lie as well.
        const bool places =
            layers[i].places_in_columns && !table.layers[i].taken && fits_rows(table, layers[i]);
        const bool beside = (table.layers[i].outlines == 0 || places || lent[i]) && table.layers[i].rows > 0;
        if (beside && (request.layers.empty() || chosen[i])) {
            table.layers[i].taken = join_table(table, layers[i], request);
            if (table.layers[i].taken) {
                table.layers[i].outlines = 0;
            }
            if (lent[i]) {
                tell_repairs(table, layers[i]);
                table.left_out.insert(table.left_out.end(), layers[i].left_out.begin(),
                                      layers[i].left_out.end());
            }
            tell_encoding(table, layers[i]);
            (table.layers[i].taken ? with_rows : apart).push_back(i);
        }
    }
    leave_apart(table, layers, with_rows, apart);
    empty_missing(table);
    plain_numbers(table);
    take_edtf_columns(table);
    read_other_calendars(table);
    read_counted_dates(table);
    read_year_fractions(table);
    tell_short_years(table);
    split_spans(table);
    unfold_dated_columns(table);
    table.title = given_title(request, title_of(table));
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
