#include "geodata/import/import_layers.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/import/file_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace geodata {

namespace {

namespace fs = std::filesystem;

std::string stem_of(const std::string& file) { return fs::path(file).stem().string(); }

std::string signature_of(const ForeignLayer& layer) {
    auto names = each_of(layer.fields, [](const ForeignField& field) { return lower_case(field.name); });
    std::sort(names.begin(), names.end());
    return joined(names, "\x1F");
}

bool wanted_by_name(const ForeignLayer& layer, const ImportRequest& request) {
    return std::any_of(request.layers.begin(), request.layers.end(), [&](const std::string& name) {
        return lower_case(name) == lower_case(layer.name) ||
               lower_case(name) == lower_case(stem_of(layer.file));
    });
}

// A date in the name counts where every layer has one; a single file may have one by chance, so its columns go first.
void add_name_dates(ImportTable& table, const std::vector<ForeignLayer>& layers) {
    std::vector<LayerNames> names;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (table.layers[i].taken) {
            names.push_back({stem_of(layers[i].file), layers[i].name, layers[i].around});
        }
    }
    const auto dates = dates_in_names(names);
    std::vector<NamedDates> of_layer;
    for (std::size_t i = 0, taken = 0; i < layers.size(); ++i) {
        of_layer.push_back(table.layers[i].taken ? dates[taken++] : dates_in_name(stem_of(layers[i].file)));
        table.layers[i].label = of_layer.back().label;
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
        row.cells.push_back(of_layer[row.layer].begin->date.text);
        if (ends) {
            row.cells.push_back(of_layer[row.layer].end->date.text);
        }
    }
}

std::size_t different(const std::vector<std::string>& words) {
    return std::set<std::string>(words.begin(), words.end()).size();
}

/// What tells layers that are taken from each other, where it is no date.
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
            columns.insert(
                each_of(layers[i].fields, [](const ForeignField& field) { return lower_case(field.name); }));
        }
    }
    if (files.size() == 1) {
        return {layer_name_column, each_of(layers, &ForeignLayer::name)};
    }
    if (columns.size() > 1) {
        return {file_name_column, std::vector<std::string>(layers.size())};
    }
    if (labels.size() > 1) {
        return {file_name_column, each_of(table.layers, &ImportLayer::label)};
    }
    // Of folders the innermost, where these differ.
    const auto folders = each_of(layers, &ForeignLayer::around);
    const auto inner =
        each_of(folders, [](const std::string& folder) { return folder.substr(folder.rfind('/') + 1); });
    return {file_name_column, different(inner) == different(folders) ? inner : folders};
}

// Layers without a date in their names may be of a holder each, like folders of a KML; so may files and folders whose tables
// have the same columns.
void add_layer_names(ImportTable& table, const std::vector<ForeignLayer>& layers) {
    const auto found = words_of_layers(table, layers);
    std::set<std::string> taken;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (table.layers[i].taken) {
            taken.insert(found.words[i]);
        }
    }
    if (taken.size() < 2 || taken.contains("")) {
        return;
    }
    table.columns.push_back({found.column, CellType::text});
    for (auto& row : table.rows) {
        row.cells.push_back(found.words[row.layer]);
    }
}

std::string title_by_files(const ImportTable& table) {
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

}  // namespace

LayerContent content_of(const ForeignLayer& layer) {
    LayerContent content;
    for (const auto& feature : layer.features) {
        content.land += feature.land.empty() ? 0 : 1;
        content.drawn += feature.land.empty() && feature.lines.empty() && feature.points.empty() ? 0 : 1;
    }
    return content;
}

std::vector<bool> chosen_layers(const std::vector<ForeignLayer>& layers, const ImportRequest& request) {
    std::vector<bool> chosen(layers.size(), false);
    if (!request.layers.empty()) {
        for (std::size_t i = 0; i < layers.size(); ++i) {
            chosen[i] = wanted_by_name(layers[i], request);
        }
        if (std::none_of(chosen.begin(), chosen.end(), [](bool one) { return one; })) {
            throw Error(fmt::format("There is no layer '{}'; there are {}.", joined(request.layers, ", "),
                                    joined(each_of(layers, &ForeignLayer::name), ", ")));
        }
        return chosen;
    }
    const bool any_land = std::any_of(layers.begin(), layers.end(),
                                      [](const auto& layer) { return content_of(layer).land > 0; });
    const auto weight = [&](const ForeignLayer& layer) {
        const auto content = content_of(layer);
        return any_land ? content.land : content.drawn;
    };
    std::map<std::string, std::map<std::string, std::size_t>> held;  // file, signature
    for (const auto& layer : layers) {
        held[layer.file][signature_of(layer)] += weight(layer);
    }
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto& of_file = held[layers[i].file];
        const auto most = std::max_element(of_file.begin(), of_file.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        chosen[i] = weight(layers[i]) > 0 && most->first == signature_of(layers[i]);
    }
    return chosen;
}

void add_name_columns(ImportTable& table, const std::vector<ForeignLayer>& layers) {
    add_name_dates(table, layers);
    if (!table.column(name_begin_column)) {
        add_layer_names(table, layers);
    }
}

std::string title_of(const ImportTable& table, const ImportRequest& request) {
    std::error_code status;
    const bool folder = request.files.size() == 1 && fs::is_directory(request.files.front(), status) &&
                        request.files.front().extension() != ".gdb";
    if (!folder) {
        return title_by_files(table);
    }
    auto name = fs::absolute(request.files.front()).lexically_normal();
    return printable((name.has_filename() ? name : name.parent_path()).filename().string());
}

}  // namespace geodata
