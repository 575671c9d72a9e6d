#include "geodata/io/gdal/foreign_path.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/gdal/functions.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"
#include "geodata/io/input_limits.hpp"

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace geodata::gdal {

namespace {

namespace fs = std::filesystem;

std::string in_zip(const std::string& zip, const std::string& member) {
    return fmt::format("/vsizip/{{{}}}/{}", zip, member);
}

// The end of the name of a zip within a zip, `maps/old.zip` of `maps/old.zip/borders.shp`; 0: none.
std::size_t inner_zip(const std::string& member) {
    const auto at = lower_case(member).find(".zip/");
    return at == std::string::npos ? 0 : at + 4;
}

constexpr auto largest_member = largest_table / 8;

void require_small_member(const std::string& path) {
    VSIStatBufL status;
    if (VSIStatL(path.c_str(), &status) != 0 ||
        static_cast<std::uintmax_t>(status.st_size) > largest_member) {
        throw Error("a file of the zip is too large; unpack it");
    }
}

// What archivers of some systems put beside every file, and folders of their own.
bool of_archiver(const std::string& name) {
    return name.starts_with("__MACOSX/") || fs::path(name).filename().string().starts_with(".");
}

void add_members(const std::string& path, const std::string& before, std::vector<std::string>& members) {
    const CPLStringList names(VSIReadDirRecursive(path.c_str()));
    for (int i = 0; i < names.size(); ++i) {
        const std::string name = names[i];
        if (!name.ends_with('/') && !name.starts_with('/') && name.find("..") == std::string::npos &&
            !of_archiver(name)) {
            members.push_back(before + name);
        }
    }
}

}  // namespace

std::string gdal_path(const ForeignFile& file) {
    auto whole = fs::absolute(file.path).string();
    if (file.member.empty()) {
        return whole;
    }
    const auto inner = inner_zip(file.member);
    return inner == 0 ? in_zip(whole, file.member)
                      : in_zip(in_zip(whole, file.member.substr(0, inner)), file.member.substr(inner + 1));
}

std::string foreign_content(const ForeignFile& file) {
    if (file.member.empty()) {
        return read_file(file.path, largest_table);
    }
    const auto path = gdal_path(file);
    require_small_member(path);
    return content_at(path, largest_member);
}

std::string content_at(const std::string& path, std::uintmax_t most) {
    GByte* bytes = nullptr;
    vsi_l_offset size = 0;
    const bool read = VSIIngestFile(nullptr, path.c_str(), &bytes, &size, static_cast<GIntBig>(most)) != 0;
    const std::unique_ptr<GByte, decltype(&VSIFree)> freed(bytes, VSIFree);
    return read ? std::string(reinterpret_cast<const char*>(bytes), size) : std::string();  // NOLINT
}

XmlTree xml_at(const std::string& path) {
    XmlTree tree(CPLParseXMLString(content_at(path).c_str()));
    CPLStripXMLNamespace(tree.get(), nullptr, TRUE);
    return tree;
}

std::vector<const CPLXMLNode*> elements_in(const CPLXMLNode* node, const char* name) {
    std::vector<const CPLXMLNode*> found;
    for (const auto* child = node == nullptr ? nullptr : node->psChild; child != nullptr;
         child = child->psNext) {
        if (child->eType == CXT_Element && (name == nullptr || EQUAL(child->pszValue, name))) {
            found.push_back(child);
        }
    }
    return found;
}

UnpackedFile::UnpackedFile(const ForeignFile& within) : file(within) {
    file.path = folder_.path() / ("file" + fs::path(within.member).extension().string());
    file.member.clear();
    const auto from = gdal_path(within);
    require_small_member(from);
    if (CPLCopyFile(file.path.c_str(), from.c_str()) != 0) {
        throw Error(fmt::format("{}: it could not be unpacked; free some space.", within.shown));
    }
}

std::vector<std::string> zip_members(const fs::path& zip) {
    constexpr std::size_t most_members = 10'000;
    require_readable(zip);
    const QuietGdal quiet;
    const auto whole = fs::absolute(zip).string();
    std::vector<std::string> members;
    add_members("/vsizip/{" + whole + "}", "", members);
    const auto shown = printable(zip.filename().string());
    if (members.empty()) {
        throw Error(fmt::format("{}: this is no readable zip, or an empty one.", shown));
    }
    const auto outer = members;
    for (const auto& member : outer) {
        if (members.size() <= most_members && lower_case(member).ends_with(".zip")) {
            add_members("/vsizip/{" + in_zip(whole, member) + "}", member + "/", members);
        }
    }
    if (members.size() > most_members) {
        throw Error(
            fmt::format("{}: the zip holds more than {} files; unpack what is wanted.", shown, most_members));
    }
    std::sort(members.begin(), members.end());
    return members;
}

}  // namespace geodata::gdal
