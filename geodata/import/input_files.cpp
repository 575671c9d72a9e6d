#include "geodata/import/input_files.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace geodata {

namespace {

namespace fs = std::filesystem;

/// A kind of file, by the end of its name.
struct ForeignForm {
    std::string extension;
    std::vector<std::string> drivers;
};

const std::vector<ForeignForm>& foreign_forms() {
    static const std::vector<std::string> json{"GeoJSON", "TopoJSON", "ESRIJSON"};
    static const std::vector<std::string> lines{"GeoJSONSeq"};
    static const std::vector<ForeignForm> forms{{".geojson", json},
                                                {".json", json},
                                                {".topojson", {"TopoJSON"}},
                                                {".geojsonl", lines},
                                                {".geojsons", lines},
                                                {".ndjson", lines},
                                                {".jsonl", lines},
                                                {".gpkg", {"GPKG"}},
                                                {".shp", {"ESRI Shapefile"}},
                                                {".fgb", {"FlatGeobuf"}},
                                                {".kml", {"LIBKML"}},
                                                {".kmz", {"LIBKML"}},
                                                {".gml", {"GML"}},
                                                {".csv", {"CSV"}},
                                                {".tsv", {"CSV"}},
                                                {".xlsx", {"XLSX"}},
                                                {".ods", {"ODS"}},
                                                {".gdb", {"OpenFileGDB"}},
                                                {".parquet", {"Parquet"}},
                                                {".geoparquet", {"Parquet"}},
                                                {".arrow", {"Arrow"}},
                                                {".feather", {"Arrow"}}};
    return forms;
}

const ForeignForm* form_named(const fs::path& file) {
    const auto extension = lower_case(file.extension().string());
    const auto& forms = foreign_forms();
    const auto found = std::find_if(forms.begin(), forms.end(),
                                    [&](const auto& form) { return form.extension == extension; });
    return found == forms.end() ? nullptr : &*found;
}

bool is_zip(const fs::path& file) { return lower_case(file.extension().string()) == ".zip"; }

/// Puts the files together.
class Gatherer {
public:
    Gatherer(std::string crs, std::string encoding) : crs_(std::move(crs)), encoding_(std::move(encoding)) {}

    void add_given(const fs::path& given) {
        std::error_code status;
        const auto path = fs::path(given).lexically_normal();
        if (!fs::exists(path, status)) {
            throw Error(fmt::format("{}: there is no such file; check the path.", printable(given.string())));
        }
        const bool geodatabase = lower_case(path.extension().string()) == ".gdb";
        if (fs::is_directory(path, status) && !geodatabase) {
            add_folder(path);
        } else if (is_zip(path)) {
            add_zip(path);
        } else if (!add_file(path)) {
            throw Error(
                fmt::format("{}: files of this kind are not read; give one of {}, a zip or a folder of such.",
                            printable(given.string()), foreign_extensions()));
        }
    }

    std::vector<ForeignFile> take() { return std::move(files_); }

private:
    void add(const fs::path& path, const std::string& member, std::vector<std::string> drivers) {
        const auto name = (member.empty() ? path : fs::path(member)).filename().string();
        files_.push_back({path, member, std::move(drivers), printable(name), crs_, encoding_});
    }

    bool add_file(const fs::path& path) {
        const auto* form = form_named(path);
        if (form != nullptr) {
            add(path, {}, form->drivers);
        }
        return form != nullptr;
    }

    template <class Entries>
    static std::vector<fs::path> readable_in(const Entries& entries) {
        std::vector<fs::path> found;
        for (const auto& entry : entries) {
            const auto& path = entry.path();
            const bool geodatabase = lower_case(path.extension().string()) == ".gdb";
            const bool hidden = path.filename().string().starts_with(".");
            if ((entry.is_regular_file() || geodatabase) && !hidden &&
                (is_foreign_name(path) || is_zip(path))) {
                found.push_back(path);
            }
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    void add_folder(const fs::path& folder) {
        auto found = readable_in(fs::directory_iterator(folder));
        if (found.empty()) {
            found = readable_in(fs::recursive_directory_iterator(folder));
        }
        for (const auto& path : found) {
            is_zip(path) ? add_zip(path) : static_cast<void>(add_file(path));
        }
        if (found.empty()) {
            throw Error(fmt::format("{}: the folder holds neither a dataset nor a file of one of {}.",
                                    printable(folder.string()), foreign_extensions()));
        }
    }

    void add_zip(const fs::path& zip) {
        std::set<std::string> databases;  // folders within, each one file to the user
        const auto before = files_.size();
        for (const auto& member : zip_members(zip)) {
            const auto at = lower_case(member).find(".gdb/");
            if (at != std::string::npos) {
                databases.insert(member.substr(0, at + 4));
            } else if (const auto* form = form_named(member)) {
                add(zip, member, form->drivers);
            }
        }
        for (const auto& database : databases) {
            add(zip, database, {"OpenFileGDB"});
        }
        if (files_.size() == before) {
            throw Error(fmt::format("{}: the zip holds no file of one of {}.",
                                    printable(zip.filename().string()), foreign_extensions()));
        }
    }

    std::string crs_;
    std::string encoding_;
    std::vector<ForeignFile> files_;
};

}  // namespace

bool is_foreign_name(const fs::path& file) { return form_named(file) != nullptr; }

std::string foreign_extensions() {
    std::vector<std::string> names;
    for (const auto& form : foreign_forms()) {
        names.push_back(form.extension);
    }
    return joined(names, ", ");
}

std::vector<ForeignFile> foreign_files(const std::vector<fs::path>& given, const std::string& crs,
                                       const std::string& encoding) {
    constexpr std::size_t most_files = 5'000;
    Gatherer files(crs, encoding);
    for (const auto& path : given) {
        files.add_given(path);
    }
    auto found = files.take();
    if (found.size() > most_files) {
        throw Error(fmt::format("{} files are more than the {} that are read at once; give some of them.",
                                found.size(), most_files));
    }
    return found;
}

}  // namespace geodata
