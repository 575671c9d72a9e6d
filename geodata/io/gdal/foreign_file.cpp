#include "geodata/io/foreign_file.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"
#include "geodata/io/gdal/foreign_layer.hpp"
#include "geodata/io/gdal/foreign_open.hpp"
#include "geodata/io/gdal/foreign_path.hpp"
#include "geodata/io/gdal/functions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace geodata::gdal {

namespace {

constexpr std::size_t most_features = 1'000'000;
constexpr int most_fields = 2'000;
constexpr int most_layers = 1'000;

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

// The positions of the columns that are taken.
std::vector<int> take_fields(const OGRFeatureDefn& definition, ForeignLayer& layer) {
    if (definition.GetFieldCount() > most_fields) {
        throw Error(fault_text(layer, fmt::format("the table has more than {} columns", most_fields)));
    }
    std::vector<int> fields;
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
        const auto& field = *definition.GetFieldDefn(i);
        if (!of_no_interest(layer.form, field.GetNameRef())) {
            layer.fields.push_back({std::string(trimmed(field.GetNameRef())), cell_type(field.GetType())});
            fields.push_back(i);
        }
    }
    return fields;
}

ForeignLayer read_foreign_layer(OGRLayer& source, std::size_t position, const ForeignFile& file,
                                const std::string& form, bool says_no_place) {
    ForeignLayer layer{file.shown, printable(source.GetName()), form, {}, {}};
    const auto fields = take_fields(*source.GetLayerDefn(), layer);
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
        fill_merged_cells(gdal_path(file), position, lines, layer);
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
    if (allows(file, "GPKG") && !file.member.empty()) {
        return gdal::read_foreign(UnpackedFile(file).file);  // it is looked at by more than GDAL
    }
    const QuietGdal quiet;
    // A table of texts only is otherwise taken for one without a header line.
    const CPLConfigOptionSetter xlsx("OGR_XLSX_HEADERS", "FORCE", false);
    const CPLConfigOptionSetter ods("OGR_ODS_HEADERS", "FORCE", false);
    const auto source = open_foreign(file);
    const auto form = form_of(source.data->GetDriverName());
    if (source.data->GetLayerCount() > most_layers) {
        throw Error(fmt::format("{}: the file has more than {} layers.", file.shown, most_layers));
    }
    std::vector<ForeignLayer> layers;
    for (auto* layer : source.data->GetLayers()) {
        layers.push_back(read_foreign_layer(*layer, layers.size(), file, form, source.says_no_place));
    }
    for (auto& layer : layers) {
        if (source.csv.below_title) {
            tell_title(layer);
        }
        std::erase_if(layer.features, [&](const ForeignFeature& feature) {
            const auto& left_out = source.csv.left_out;
            return std::binary_search(left_out.begin(), left_out.end(), feature.row);
        });
        layer.notes.insert(layer.notes.end(), source.csv.notes.begin(), source.csv.notes.end());
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
