#include "geodata/io/foreign_file.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/gdal/described_cells.hpp"
#include "geodata/io/gdal/foreign_path.hpp"
#include "geodata/io/gdal/foreign_rows.hpp"
#include "geodata/io/gdal/foreign_shape.hpp"
#include "geodata/io/gdal/foreign_text.hpp"
#include "geodata/io/gdal/functions.hpp"
#include "geodata/io/gdal/gdal_handles.hpp"
#include "geodata/io/gdal/kml_times.hpp"
#include "geodata/io/gdal/package_guard.hpp"
#include "geodata/io/gdal/to_degrees.hpp"
#include "geodata/io/gdal/written_shape.hpp"
#include "geodata/io/gdal/xlsx_epoch.hpp"
#include "geodata/io/gdal/xlsx_merges.hpp"
#include "geodata/io/geojson_guard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>

namespace geodata::gdal {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_features = 1'000'000;
constexpr std::size_t most_fields = 2'000;
constexpr int most_layers = 1'000;

void register_foreign_drivers() {
    register_drivers();
    static std::once_flag once;
    std::call_once(once, [] {
        RegisterOGRShape();
        RegisterOGRLIBKML();
        RegisterOGRTopoJSON();
        RegisterOGRESRIJSON();
        RegisterOGRGeoJSONSeq();
        RegisterOGRGML();
        RegisterOGRXLSX();
        RegisterOGRODS();
        RegisterOGROpenFileGDB();
        RegisterOGRTAB();
    });
}

std::string form_of(const std::string& driver) {
    static const std::vector<std::pair<std::string, std::string>> forms{{"ESRI Shapefile", "Shapefile"},
                                                                        {"GPKG", "GeoPackage"},
                                                                        {"LIBKML", "KML"},
                                                                        {"ESRIJSON", "ESRI JSON"},
                                                                        {"XLSX", "Excel table"},
                                                                        {"ODS", "OpenDocument table"},
                                                                        {"OpenFileGDB", "file geodatabase"},
                                                                        {"MapInfo File", "MapInfo table"},
                                                                        {"CSV", "CSV table"},
                                                                        {"Parquet", "GeoParquet"},
                                                                        {"Arrow", "GeoArrow"}};
    const auto found =
        std::find_if(forms.begin(), forms.end(), [&](const auto& form) { return form.first == driver; });
    return found == forms.end() ? driver : found->second;
}

bool allows(const ForeignFile& file, std::string_view driver) {
    return std::find(file.drivers.begin(), file.drivers.end(), driver) != file.drivers.end();
}

/// What is known of a file before GDAL opens it.
struct ForeignFacts {
    bool tells_time = false;  ///< in members that are no columns
    bool says_no_place =
        false;  ///< a GeoJSON that names no system of coordinates, for which GDAL takes degrees
};

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
    const bool json = allows(file, "GeoJSON") || allows(file, "GeoJSONSeq");
    if (!json) {
        return {};
    }
    const auto text = foreign_content(file);
    require_safe_geojson(text, file.shown);
    return {text.find("\"timespans\"") != std::string::npos ||
                text.find("\"conformsTo\"") != std::string::npos,
            text.find("\"crs\"") == std::string::npos};
}

std::vector<std::string> foreign_options(const ForeignFile& file, bool tells_time) {
    std::vector<std::string> options;
    if (allows(file, "GeoJSON")) {
        options = {"DATE_AS_STRING=YES", "FLATTEN_NESTED_ATTRIBUTES=YES"};
        if (tells_time) {
            options.emplace_back("NATIVE_DATA=YES");
        }
    } else if (allows(file, "GPKG")) {
        options = {"LIST_ALL_TABLES=NO"};
    } else if (allows(file, "FlatGeobuf")) {
        options = {"VERIFY_BUFFERS=YES"};
    } else if (allows(file, "GML")) {
        options = {"DOWNLOAD_SCHEMA=NO", "WRITE_GFS=NO", "SKIP_RESOLVE_ELEMS=ALL"};
    } else if (allows(file, "CSV")) {
        options = {"KEEP_GEOM_COLUMNS=YES"};  // `take_written_shapes` knows more of them
    }
    return options;
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
    const auto text = foreign_content(file, head);
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
                      const std::vector<std::string>& texts) {
    const auto drivers = string_list(file.drivers);
    const auto options = string_list(texts);
    CPLErrorReset();
    auto* opened =
        GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(), options.data(), nullptr);
    if (opened == nullptr) {
        const auto reason = quotable(CPLGetLastErrorMsg());
        if (const auto other = allows(file, "GeoJSON") ? other_json(file) : std::string(); !other.empty()) {
            throw Error(fmt::format("{}: {}.", file.shown, other));
        }
        throw Error(fmt::format("{}: this is no readable {}{}.", file.shown, form_of(file.drivers.front()),
                                reason.empty() ? "" : " (" + reason + ")"));
    }
    return GdalDataset(GDALDataset::FromHandle(opened));
}

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

/// A file opened, with the text that stands for it where its own could not be read as it is.
struct OpenedForeign {
    std::unique_ptr<TextInMemory> text;
    GdalDataset data;  // closed first
    bool below_title = false;
    EvenRows even{};  // its text is the one above
};

OpenedForeign open_foreign(const ForeignFile& file, bool tells_time) {
    require_driver(file);
    auto options = foreign_options(file, tells_time);
    if (allows(file, "CSV")) {
        const bool other_name = lower_case(file.shown).ends_with(".txt");
        auto text = foreign_content(file);
        auto plain = csv_for_reader(text);
        const bool changed = other_name || !plain.text.empty();
        if (!plain.text.empty()) {
            text = std::move(plain.text);
        }
        auto even = even_rows(text, file.shown, plain.lines_above);
        if (changed || !even.text.empty()) {
            const auto name = fs::path(file.shown).stem().string() + ".csv";
            auto memory = std::make_unique<TextInMemory>(
                even.text.empty() ? std::move(text) : std::move(even.text), name);
            auto data = opened_at(memory->path(), file, options);
            return {std::move(memory), std::move(data), plain.below_title, std::move(even)};
        }
        return {nullptr, opened_at(gdal_path(file), file, options), false, std::move(even)};
    }
    auto data = opened_at(gdal_path(file), file, options);
    if (allows(file, "ESRI Shapefile") && (!file.encoding.empty() || !declares_encoding(*data))) {
        options.emplace_back("ENCODING=");  // the bytes as they are
        data = opened_at(gdal_path(file), file, options);
    }
    return {nullptr, std::move(data)};
}

CellType cell_type(OGRFieldType type) {
    switch (type) {
        case OFTInteger:
        case OFTInteger64:
        case OFTReal: return CellType::number;
        case OFTDate:
        case OFTDateTime: return CellType::day;
        default: return CellType::text;
    }
}

// What drawing programs keep in KML for themselves.
bool of_no_interest(const std::string& form, const std::string& field) {
    static constexpr std::array<std::string_view, 7> names{
        "altitudeMode", "tessellate", "extrude", "visibility", "drawOrder", "icon", "snippet"};
    return form == "KML" && std::find(names.begin(), names.end(), field) != names.end();
}

std::string cell_of(const OGRFeature& feature, int field, CellType type) {
    if (!feature.IsFieldSetAndNotNull(field)) {
        return {};
    }
    if (type == CellType::day) {
        int year = 0;
        int month = 0;
        int day = 0;
        int unused = 0;
        feature.GetFieldAsDateTime(field, &year, &month, &day, &unused, &unused, &unused, &unused);
        return fmt::format("{}{:04}-{:02}-{:02}", year < 0 ? "-" : "", std::abs(year), month, day);
    }
    if (feature.GetFieldDefnRef(field)->GetType() == OFTIntegerList) {  // `years: [1900, 1910]`
        std::unique_ptr<char, decltype(&VSIFree)> json(feature.GetFieldAsSerializedJSon(field), VSIFree);
        return json == nullptr ? std::string() : std::string(trimmed(json.get()));
    }
    return std::string(trimmed(feature.GetFieldAsString(field)));
}

// Whose outlines, where it has any, are texts of a column.
bool is_table(const ForeignLayer& layer) {
    return layer.form == "CSV table" || layer.form == "Excel table" || layer.form == "OpenDocument table";
}

void read_feature(OGRFeature& feature, const std::vector<int>& fields, const ToDegrees& to_degrees,
                  ForeignLayer& layer) {
    ForeignFeature taken;
    taken.row = layer.features.size() + 1;
    taken.cells.reserve(fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i) {
        taken.cells.push_back(cell_of(feature, fields[i], layer.fields[i].type));
    }
    if (const char* json = feature.GetNativeData()) {
        taken.json = json;
    }
    if (!is_table(layer)) {
        take_place(std::unique_ptr<OGRGeometry>(feature.StealGeometry()), to_degrees, taken, layer);
    }
    layer.features.push_back(std::move(taken));
}

std::string fault_text(const ForeignLayer& layer, const std::string& what) {
    return fmt::format("{}, layer {}: {}.", layer.file, layer.name, what);
}

/// A layer of a file, by its position there.
struct LayerPlace {
    OGRLayer* layer = nullptr;
    int position = 0;
};

ForeignLayer read_foreign_layer(const LayerPlace& place, const ForeignFile& file, const std::string& form,
                                bool says_no_place) {
    auto& source = *place.layer;
    ForeignLayer layer{file.shown, printable(source.GetName()), form, {}, {}};
    const auto& definition = *source.GetLayerDefn();
    if (definition.GetFieldCount() > static_cast<int>(most_fields)) {
        throw Error(fault_text(layer, fmt::format("the table has more than {} columns", most_fields)));
    }
    std::vector<int> fields;
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
        const auto& field = *definition.GetFieldDefn(i);
        if (!of_no_interest(form, field.GetNameRef())) {
            layer.fields.push_back({std::string(trimmed(field.GetNameRef())), cell_type(field.GetType())});
            fields.push_back(i);
        }
    }
    const bool undeclared = says_no_place && !file.assumed_crs.empty();
    ToDegrees to_degrees(undeclared ? nullptr : source.GetSpatialRef(), file.assumed_crs);
    OGREnvelope extent;
    if (!is_table(layer) && source.GetExtent(&extent, TRUE) == OGRERR_NONE &&
        to_degrees.exchange_where_outside(extent)) {
        layer.notes.push_back(
            fmt::format("{}: the coordinates stood in the other order: only exchanged do they lie "
                        "where their system of coordinates is for; they were exchanged.",
                        layer.file));
    }
    std::vector<GIntBig> lines;  // of a sheet, on which the rows stand
    CPLErrorReset();
    source.ResetReading();
    while (GdalFeature feature{source.GetNextFeature()}) {
        if (layer.features.size() >= most_features) {
            throw Error(
                fault_text(layer, fmt::format("a table may have {} rows; this one goes on", most_features)));
        }
        read_feature(*feature, fields, to_degrees, layer);
        lines.push_back(feature->GetFID());
        CPLErrorReset();  // what is wrong with one outline is told of that one
    }
    if (CPLGetLastErrorType() >= CE_Failure) {
        throw Error(fault_text(layer, fmt::format("reading stopped after row {} ({})", layer.features.size(),
                                                  quotable(CPLGetLastErrorMsg()))));
    }
    if (form == "Excel table") {
        fill_merged_cells(gdal_path(file), place.position, lines, layer);
    }
    if (form == "Excel table" || form == "OpenDocument table") {
        settle_head(layer);
    }
    if (is_table(layer)) {
        take_written_shapes(layer, to_degrees);
    }
    if (form == "KML") {
        unfold_descriptions(layer);
    }
    settle_axes(layer);
    settle_texts(layer, file.encoding);
    return layer;
}

}  // namespace

std::vector<ForeignLayer> read_foreign(const ForeignFile& file) {
    register_foreign_drivers();
    if (allows(file, "GPKG") && !file.member.empty()) {
        return gdal::read_foreign(UnpackedFile(file).file);  // it is looked at by more than GDAL
    }
    const QuietGdal quiet;
    // A table of texts only is otherwise taken for one without a header line.
    const CPLConfigOptionSetter xlsx("OGR_XLSX_HEADERS", "FORCE", false);
    const CPLConfigOptionSetter ods("OGR_ODS_HEADERS", "FORCE", false);
    const auto facts = guard(file);
    const auto source = open_foreign(file, facts.tells_time);
    const auto& opened = source.data;
    const auto form = form_of(opened->GetDriverName());
    if (opened->GetLayerCount() > most_layers) {
        throw Error(fmt::format("{}: the file has more than {} layers.", file.shown, most_layers));
    }
    std::vector<ForeignLayer> layers;
    for (int i = 0; i < opened->GetLayerCount(); ++i) {
        layers.push_back(read_foreign_layer({opened->GetLayer(i), i}, file, form, facts.says_no_place));
        if (source.below_title) {
            tell_title(layers.back());
        }
        leave_out_rows(source.even.left_out, layers.back());
        layers.back().notes.insert(layers.back().notes.end(), source.even.notes.begin(),
                                   source.even.notes.end());
    }
    if (form == "KML") {
        restore_kml_times(gdal_path(file), layers);
    }
    if (form == "Excel table") {
        count_from_1904(gdal_path(file), layers);
    }
    return layers;
}

}  // namespace geodata::gdal
