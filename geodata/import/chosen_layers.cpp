#include "geodata/import/chosen_layers.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

namespace geodata {

namespace {

std::string signature_of(const ForeignLayer& layer) {
    std::vector<std::string> names;
    for (const auto& field : layer.fields) {
        names.push_back(lower_case(field.name));
    }
    std::sort(names.begin(), names.end());
    return joined(names, "\x1F");
}

bool wanted_by_name(const ForeignLayer& layer, const ImportRequest& request) {
    return std::any_of(request.layers.begin(), request.layers.end(), [&](const std::string& name) {
        return lower_case(name) == lower_case(layer.name) ||
               lower_case(name) == lower_case(std::filesystem::path(layer.file).stem().string());
    });
}

std::string layer_names(const std::vector<ForeignLayer>& layers) {
    std::vector<std::string> names;
    for (const auto& layer : layers) {
        names.push_back(layer.name);
    }
    return joined(names, ", ");
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
                                    layer_names(layers)));
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

}  // namespace geodata
