#include "geodata/io/gdal/foreign_open.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/gdal/foreign_path.hpp"
#include "geodata/io/gdal/package_guard.hpp"
#include "geodata/io/geojson_guard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>

namespace geodata::gdal {

/// A text that GDAL reads in the place of a file.
class TextInMemory {
public:
    TextInMemory(std::string text, const std::string& name) : text_(std::move(text)) {
        static std::atomic<int> count{0};
        path_ = fmt::format("/vsimem/terrachron-{}/{}", ++count, name);
        VSIFCloseL(VSIFileFromMemBuffer(path_.c_str(), reinterpret_cast<GByte*>(text_.data()), text_.size(),
                                        FALSE));  // NOLINT: bytes are bytes
    }
    TextInMemory(const TextInMemory&) = delete;
    TextInMemory& operator=(const TextInMemory&) = delete;
    ~TextInMemory() { VSIUnlink(path_.c_str()); }
    const std::string& path() const { return path_; }

private:
    std::string text_;
    std::string path_;
};

namespace {

namespace fs = std::filesystem;

/// A driver whose files people call otherwise than GDAL does, or that is opened with options.
struct ForeignDriver {
    std::string name;
    std::string form;
    std::vector<std::string> options{};
};

const ForeignDriver* foreign_driver(const std::string& name) {
    static const std::vector<ForeignDriver> drivers{
        {"GeoJSON", "GeoJSON", {"DATE_AS_STRING=YES", "FLATTEN_NESTED_ATTRIBUTES=YES"}},
        {"GPKG", "GeoPackage", {"LIST_ALL_TABLES=NO"}},
        {"FlatGeobuf", "FlatGeobuf", {"VERIFY_BUFFERS=YES"}},
        {"GML", "GML", {"DOWNLOAD_SCHEMA=NO", "WRITE_GFS=NO", "SKIP_RESOLVE_ELEMS=ALL"}},
        {"CSV", "CSV table", {"KEEP_GEOM_COLUMNS=YES"}},  // `take_written_shapes` knows more of them
        {"ESRI Shapefile", "Shapefile"},
        {"LIBKML", "KML"},
        {"ESRIJSON", "ESRI JSON"},
        {"XLSX", "Excel table"},
        {"ODS", "OpenDocument table"},
        {"OpenFileGDB", "file geodatabase"},
        {"MapInfo File", "MapInfo table"},
        {"Parquet", "GeoParquet"},
        {"Arrow", "GeoArrow"}};
    return row_with(drivers, &ForeignDriver::name, name);
}

// A table of MapInfo may be a view of others, or made of some that lie anywhere.
void require_plain_table(const ForeignFile& file) {
    if (!lower_case(file.shown).ends_with(".tab")) {
        return;
    }
    const auto text = lower_case(foreign_content(file));
    if (text.find("type native") == std::string::npos || text.find("open table") != std::string::npos ||
        text.find("isseamless") != std::string::npos) {
        throw Error(
            fmt::format("{}: this table of MapInfo has no outlines of its own but leads to other files; give "
                        "those, or save it as GeoPackage.",
                        file.shown));
    }
}

/// What is known of a file before GDAL opens it.
struct ForeignFacts {
    bool tells_time = false;     ///< in members that are no columns
    bool says_no_place = false;  ///< as in `OpenedForeign`
};

// Before GDAL opens what could lead it elsewhere.
ForeignFacts guard(const ForeignFile& file) {
    if (fs::is_directory(file.path)) {
        return {};
    }
    require_readable(file.path);
    if (allows(file, "GPKG")) {
        require_stored_tables(file.path, true);
    }
    if (allows(file, "MapInfo File")) {
        require_plain_table(file);
    }
    if (!allows(file, "GeoJSON") && !allows(file, "GeoJSONSeq")) {
        return {};
    }
    const auto text = foreign_content(file);
    require_safe_geojson(text, file.shown);
    const auto says = [&](const char* key) { return text.find(key) != std::string::npos; };
    return {says("\"timespans\"") || says("\"conformsTo\""), !says("\"crs\"")};
}

// Not every GDAL has these, and where one has, they are libraries of their own.
void require_driver(const ForeignFile& file) {
    const auto& driver = file.drivers.front();
    if (driver != "Parquet" && driver != "Arrow") {
        return;
    }
    auto& drivers = *GetGDALDriverManager();
    if (drivers.GetDriverByName(driver.c_str()) == nullptr) {
        drivers.AutoLoadDrivers();
    }
    if (drivers.GetDriverByName(driver.c_str()) == nullptr) {
        throw Error(fmt::format("{}: this is {}, which the GDAL of this computer does not read; save it as "
                                "GeoPackage or FlatGeobuf.",
                                file.shown, form_of(driver)));
    }
}

// What a JSON is that is no GeoJSON; empty where that cannot be told.
std::string other_json(const ForeignFile& file) {
    constexpr std::size_t head = 65'536;
    const auto text = foreign_content(file).substr(0, head);
    const auto has = [&](const char* key) { return text.find(key) != std::string::npos; };
    const auto begin = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (has("\"bindings\"") && has("\"head\"")) {
        return "this is the answer to a query of linked data in JSON; save it as CSV";
    }
    if (has("\"elements\"") && (has("\"osm3s\"") || has("Overpass"))) {
        return "this is OpenStreetMap's own JSON, which has outlines in pieces; export it as GeoJSON";
    }
    if (begin != std::string::npos && text[begin] == '[') {
        return "this is a list in JSON and no GeoJSON; save it as CSV, with the outlines as text";
    }
    return has("\"features\"") || has("\"coordinates\"") || begin == std::string::npos || text[begin] != '{'
               ? std::string()
               : "this is a JSON without features or geometries; save it as GeoJSON, or as CSV beside a file "
                 "of outlines";
}

GdalDataset opened_at(const std::string& path, const ForeignFile& file,
                      const std::vector<std::string>& options) {
    auto data = opened(path, GDAL_OF_VECTOR, file.drivers, options);
    if (data == nullptr) {
        const auto reason = quotable(CPLGetLastErrorMsg());
        if (const auto other = allows(file, "GeoJSON") ? other_json(file) : std::string(); !other.empty()) {
            throw Error(fmt::format("{}: {}.", file.shown, other));
        }
        throw Error(fmt::format("{}: this is no readable {}{}.", file.shown, form_of(file.drivers.front()),
                                reason.empty() ? "" : " (" + reason + ")"));
    }
    return data;
}

OpenedForeign open_csv(const ForeignFile& file, const std::vector<std::string>& options) {
    auto text = foreign_content(file);
    auto csv = plain_csv(text, file.shown);
    if (csv.text.empty() && !lower_case(file.shown).ends_with(".txt")) {
        return {nullptr, opened_at(gdal_path(file), file, options), std::move(csv)};
    }
    const auto name = fs::path(file.shown).stem().string() + ".csv";
    auto memory =
        std::make_shared<TextInMemory>(csv.text.empty() ? std::move(text) : std::move(csv.text), name);
    auto data = opened_at(memory->path(), file, options);
    return {std::move(memory), std::move(data), std::move(csv)};
}

// Whether a table of a Shapefile says for certain what its texts are written in: by a file beside it, or by a number that
// programs do not write without being asked.
bool declares_encoding(GDALDataset& shapefile) {
    auto* layer = shapefile.GetLayerCount() > 0 ? shapefile.GetLayer(0) : nullptr;
    if (layer == nullptr || layer->GetMetadataItem("ENCODING_FROM_CPG", "SHAPEFILE") != nullptr) {
        return true;
    }
    const char* number = layer->GetMetadataItem("LDID_VALUE", "SHAPEFILE");
    const std::string said = number == nullptr ? "" : number;
    return !said.empty() && said != "0" && said != "87";
}

}  // namespace

std::string form_of(const std::string& driver) {
    const auto* found = foreign_driver(driver);
    return found == nullptr ? driver : found->form;
}

bool allows(const ForeignFile& file, std::string_view driver) {
    return std::find(file.drivers.begin(), file.drivers.end(), driver) != file.drivers.end();
}

OpenedForeign open_foreign(const ForeignFile& file) {
    const auto facts = guard(file);
    require_driver(file);
    const auto* driver = foreign_driver(file.drivers.front());
    auto options = driver == nullptr ? std::vector<std::string>() : driver->options;
    if (allows(file, "CSV")) {
        return open_csv(file, options);
    }
    if (allows(file, "GeoJSON") && facts.tells_time) {
        options.emplace_back("NATIVE_DATA=YES");
    }
    auto data = opened_at(gdal_path(file), file, options);
    if (allows(file, "ESRI Shapefile") && (!file.encoding.empty() || !declares_encoding(*data))) {
        options.emplace_back("ENCODING=");  // the bytes as they are
        data = opened_at(gdal_path(file), file, options);
    }
    return {nullptr, std::move(data), {}, facts.says_no_place};
}

}  // namespace geodata::gdal
