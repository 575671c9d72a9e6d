#include "geodata/io/gdal/ods_dates.hpp"

#include "geodata/base/error.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace geodata::gdal {

namespace {

// Files of the zip by name.
using Parts = std::vector<std::pair<std::string, std::string>>;

constexpr const char* days_in_full = R"(<number:date-style style:name="nDate">
<number:year number:style="long"/>
<number:text>-</number:text>
<number:month number:style="long"/>
<number:text>-</number:text>
<number:day number:style="long"/>
</number:date-style>)";

struct Replacement {
    std::string_view from;
    std::string_view until;  // its end is replaced too
    std::string_view with;
};

constexpr std::array replacements{
    Replacement{R"(<number:date-style style:name="nDate")", "</number:date-style>", days_in_full},
    Replacement{R"(style:column-width="2.5cm")", "", R"(style:column-width="4cm")"}};

void replace_once(std::string& text, const Replacement& wanted) {
    const auto from = text.find(wanted.from);
    const auto until = text.find(wanted.until, from + wanted.from.size());
    if (from != std::string::npos && until != std::string::npos) {
        text.replace(from, until + wanted.until.size() - from, wanted.with);
    }
}

std::string contents(const std::string& path) {
    vsi_l_offset size = 0;
    GByte* bytes = nullptr;
    if (VSIIngestFile(nullptr, path.c_str(), &bytes, &size, -1) == 0) {
        throw Error("the table cannot be read back; the disk may be full");
    }
    const std::unique_ptr<GByte, decltype(&VSIFree)> kept(bytes, &VSIFree);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

Parts parts_of(const std::string& zip) {
    const CPLStringList names(VSIReadDirRecursive(zip.c_str()));
    Parts parts;
    for (int i = 0; i < names.size(); ++i) {
        const std::string name = names[i];
        if (!name.ends_with('/')) {
            parts.emplace_back(name, contents(zip + "/" + name));
        }
    }
    // By it other programs know the format: it has to be the first, and not compressed.
    std::stable_partition(parts.begin(), parts.end(),
                          [](const auto& part) { return part.first == "mimetype"; });
    return parts;
}

void require(bool done) {
    if (!done) {
        throw Error("the table cannot be finished; the disk may be full");
    }
}

void write_part(void* zip, const std::string& name, const std::string& bytes) {
    CPLStringList options;
    options.SetNameValue("COMPRESSED", name == "mimetype" ? "NO" : "YES");
    require(CPLCreateFileInZip(zip, name.c_str(), options.List()) == CE_None);
    require(bytes.size() <= std::numeric_limits<int>::max());
    require(CPLWriteFileInZip(zip, bytes.data(), static_cast<int>(bytes.size())) == CE_None);
    require(CPLCloseFileInZip(zip) == CE_None);
}

}  // namespace

void show_days_in_full(const std::filesystem::path& table) {
    auto parts = parts_of(fmt::format("/vsizip/{{{}}}", table.string()));
    std::unique_ptr<void, decltype(&CPLCloseZip)> zip(CPLCreateZip(table.c_str(), nullptr), &CPLCloseZip);
    require(zip != nullptr);
    for (auto& [name, bytes] : parts) {
        if (name == "content.xml") {
            for (const auto& each : replacements) {
                replace_once(bytes, each);
            }
        }
        write_part(zip.get(), name, bytes);
    }
    require(CPLCloseZip(zip.release()) == CE_None);
}

}  // namespace geodata::gdal
