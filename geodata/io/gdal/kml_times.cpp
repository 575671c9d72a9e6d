#include "geodata/io/gdal/kml_times.hpp"

#include "geodata/base/file.hpp"
#include "geodata/base/text.hpp"

#include <cpl_minixml.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace geodata::gdal {

namespace {

struct FreeXml {
    void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
};

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
        const auto* data = CPLGetXMLNode(node, path);
        for (const auto* one = data == nullptr ? nullptr : data->psChild; one != nullptr; one = one->psNext) {
            if (one->eType == CXT_Element && lower_case(CPLGetXMLValue(one, "name", "")) == wanted) {
                const bool simple = std::strcmp(one->pszValue, "SimpleData") == 0;
                return std::string(trimmed(CPLGetXMLValue(one, simple ? "" : "value", "")));
            }
        }
    }
    return {};
}

// What a place does not say of time, the folder around it says for all in it.
KmlPlace place_in(const CPLXMLNode* node, const KmlPlace& around) {
    KmlPlace place{text_in(node, "name"), text_in(node, "TimeSpan.begin"), text_in(node, "TimeSpan.end"),
                   text_in(node, "TimeStamp.when")};
    if (place.begin.empty() && place.end.empty() && place.when.empty()) {
        place = {place.name, own_value(node, "begin"), own_value(node, "end"), own_value(node, "timestamp")};
    }
    if (place.begin.empty() && place.end.empty() && place.when.empty()) {
        place = {place.name, around.begin, around.end, around.when};
    }
    return place;
}

// Folders in the order in which they open, each with the places that stand in it directly.
void collect(const CPLXMLNode* node, const KmlPlace& around, std::vector<KmlFolder>& folders) {
    const bool folder = std::strcmp(node->pszValue, "Document") == 0 ||
                        std::strcmp(node->pszValue, "Folder") == 0 || std::strcmp(node->pszValue, "kml") == 0;
    if (!folder) {
        return;
    }
    const auto position = folders.size();
    const auto here = place_in(node, around);
    folders.emplace_back();
    for (const auto* child = node->psChild; child != nullptr; child = child->psNext) {
        if (child->eType == CXT_Element && std::strcmp(child->pszValue, "Placemark") == 0) {
            folders[position].push_back(place_in(child, here));
        } else if (child->eType == CXT_Element) {
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
    VSIStatBufL status;
    if (path.empty() || VSIStatL(path.c_str(), &status) != 0 ||
        static_cast<std::uintmax_t>(status.st_size) > largest_document) {
        return {};
    }
    const std::unique_ptr<CPLXMLNode, FreeXml> root(CPLParseXMLFile(path.c_str()));
    std::vector<KmlFolder> folders;
    if (root != nullptr) {
        CPLStripXMLNamespace(root.get(), nullptr, TRUE);
        for (const auto* node = root.get(); node != nullptr; node = node->psNext) {
            collect(node, {}, folders);
        }
    }
    return folders;
}

int field_of(const ForeignLayer& layer, const std::string& name) {
    const auto found = std::find_if(layer.fields.begin(), layer.fields.end(), [&](const ForeignField& field) {
        return lower_case(field.name) == name;
    });
    return found == layer.fields.end() ? -1 : static_cast<int>(found - layer.fields.begin());
}

bool same_places(const ForeignLayer& layer, const KmlFolder& folder, int name) {
    if (layer.features.size() != folder.size() || folder.empty()) {
        return false;
    }
    for (std::size_t i = 0; i < folder.size(); ++i) {
        if (name >= 0 && layer.features[i].cells[static_cast<std::size_t>(name)] != folder[i].name) {
            return false;
        }
    }
    return true;
}

void write_times(ForeignLayer& layer, const KmlFolder& folder) {
    const std::array<std::pair<const char*, std::string KmlPlace::*>, 3> columns{
        {{"begin", &KmlPlace::begin}, {"end", &KmlPlace::end}, {"timestamp", &KmlPlace::when}}};
    for (const auto& [name, member] : columns) {
        const int field = field_of(layer, name);
        if (field < 0) {
            continue;
        }
        const bool told = std::any_of(folder.begin(), folder.end(), [member = member](const KmlPlace& place) {
            return !(place.*member).empty();
        });
        if (!told) {
            continue;  // a column of that name may be among the owner's
        }
        layer.fields[static_cast<std::size_t>(field)].type = CellType::text;
        for (std::size_t i = 0; i < folder.size(); ++i) {
            layer.features[i].cells[static_cast<std::size_t>(field)] = folder[i].*member;
        }
    }
}

}  // namespace

void restore_kml_times(const std::string& path, std::vector<ForeignLayer>& layers) {
    const auto folders = kml_folders(kml_path(path));
    std::size_t next = 0;
    for (auto& layer : layers) {
        const int name = field_of(layer, "name");
        for (std::size_t i = next; i < folders.size(); ++i) {
            if (same_places(layer, folders[i], name)) {
                write_times(layer, folders[i]);
                next = i + 1;
                break;
            }
        }
    }
}

}  // namespace geodata::gdal
