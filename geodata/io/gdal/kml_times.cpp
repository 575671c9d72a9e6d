#include "geodata/base/rows.hpp"
#include "geodata/io/gdal/foreign_layer.hpp"
#include "geodata/io/gdal/foreign_path.hpp"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace geodata::gdal {

namespace {

/// A Placemark, as far as time goes.
struct KmlPlace {
    std::string name;
    std::string begin;
    std::string end;
    std::string when;
};
using KmlFolder = std::vector<KmlPlace>;

std::string text_in(const CPLXMLNode* node, const char* path) {
    return std::string(trimmed(CPLGetXMLValue(node, path, "")));
}

// Of a column that the owner calls like a time of KML.
std::string own_value(const CPLXMLNode* node, const char* wanted) {
    for (const char* path : {"ExtendedData", "ExtendedData.SchemaData"}) {
        for (const auto* one : elements_in(CPLGetXMLNode(node, path))) {
            if (lower_case(CPLGetXMLValue(one, "name", "")) == wanted) {
                return text_in(one, std::strcmp(one->pszValue, "SimpleData") == 0 ? "" : "value");
            }
        }
    }
    return {};
}

// What a place does not say of time, the folder around it says for all in it.
KmlPlace place_in(const CPLXMLNode* node, const KmlPlace& around) {
    const auto name = text_in(node, "name");
    for (const KmlPlace& place :
         {KmlPlace{name, text_in(node, "TimeSpan.begin"), text_in(node, "TimeSpan.end"),
                   text_in(node, "TimeStamp.when")},
          KmlPlace{name, own_value(node, "begin"), own_value(node, "end"), own_value(node, "timestamp")}}) {
        if (!place.begin.empty() || !place.end.empty() || !place.when.empty()) {
            return place;
        }
    }
    return {name, around.begin, around.end, around.when};
}

// Folders in the order in which they open, each with the places that stand in it directly.
void collect(const CPLXMLNode* node, const KmlPlace& around, std::vector<KmlFolder>& folders) {
    const std::string_view kind = node->pszValue;
    if (kind != "Document" && kind != "Folder" && kind != "kml") {
        return;
    }
    const auto position = folders.size();
    const auto here = place_in(node, around);
    folders.emplace_back();
    for (const auto* child : elements_in(node)) {
        if (std::strcmp(child->pszValue, "Placemark") == 0) {
            folders[position].push_back(place_in(child, here));
        } else {
            collect(child, here, folders);
        }
    }
}

// A .kmz is a zip around one.
std::string kml_path(const std::string& path) {
    if (!lower_case(path).ends_with(".kmz")) {
        return path;
    }
    const auto inside = "/vsizip/{" + path + "}";
    const CPLStringList names(VSIReadDir(inside.c_str()));
    for (int i = 0; i < names.size(); ++i) {
        if (lower_case(names[i]).ends_with(".kml")) {
            return inside + "/" + names[i];
        }
    }
    return {};
}

std::vector<KmlFolder> kml_folders(const std::string& path) {
    std::vector<KmlFolder> folders;
    const auto tree = xml_at(path);
    for (const auto* node = tree.get(); node != nullptr; node = node->psNext) {
        collect(node, {}, folders);
    }
    return folders;
}

bool same_places(const ForeignLayer& layer, const KmlFolder& folder) {
    if (layer.features.size() != folder.size() || folder.empty()) {
        return false;
    }
    const auto name = field_called(layer, "name");
    return !name || std::equal(folder.begin(), folder.end(), layer.features.begin(),
                               [&](const KmlPlace& place, const ForeignFeature& feature) {
                                   return place.name == feature.cells[*name];
                               });
}

void write_times(ForeignLayer& layer, const KmlFolder& folder) {
    const std::array<std::pair<const char*, std::string KmlPlace::*>, 3> columns{
        {{"begin", &KmlPlace::begin}, {"end", &KmlPlace::end}, {"timestamp", &KmlPlace::when}}};
    for (const auto& [name, member] : columns) {
        const auto field = field_called(layer, name);
        const auto times = each_of(folder, member);
        const bool told = times != std::vector<std::string>(times.size());
        if (!field || !told) {
            continue;  // a column of that name may be among the owner's
        }
        layer.fields[*field].type = CellType::text;
        for (std::size_t i = 0; i < times.size(); ++i) {
            layer.features[i].cells[*field] = times[i];
        }
    }
}

}  // namespace

void restore_kml_times(const std::string& path, std::vector<ForeignLayer>& layers) {
    const auto folders = kml_folders(kml_path(path));
    auto next = folders.begin();
    for (auto& layer : layers) {
        const auto found = std::find_if(next, folders.end(),
                                        [&](const KmlFolder& folder) { return same_places(layer, folder); });
        if (found != folders.end()) {
            write_times(layer, *found);
            next = found + 1;
        }
    }
}

}  // namespace geodata::gdal
