#include "geodata/import/input_files.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/text.hpp"
#include "geodata/base/text_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <map>
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
                                                {".tab", {"MapInfo File"}},
                                                {".mif", {"MapInfo File"}},
                                                {".parquet", {"Parquet"}},
                                                {".geoparquet", {"Parquet"}},
                                                {".arrow", {"Arrow"}},
                                                {".feather", {"Arrow"}}};
    return forms;
}

const ForeignForm* form_named(const fs::path& file) {
    return row_with(foreign_forms(), &ForeignForm::extension, lower_case(file.extension().string()));
}

/// A kind of file that holds no outlines of its own, and what to give instead.
struct OtherForm {
    std::vector<std::string> extensions;
    const char* answer;
};

std::string why_not_read(const fs::path& file) {
    static const std::vector<OtherForm> forms{
        {{".dbf", ".shx", ".cpg", ".prj", ".sbn", ".sbx", ".qix", ".qmd"},
         "this is part of a Shapefile; give the .shp that belongs beside it"},
        {{".map", ".id", ".ind", ".mid"},
         "this is part of a MapInfo table; give the .tab or .mif that belongs beside it"},
        {{".gpx"}, "this is a GPX of tracks and points, which hold no land; draw areas in a GeoJSON or KML"},
        {{".qgz", ".qgs", ".mxd", ".aprx"},
         "this is a project, which only names its layers; give the files of the layers"},
        {{".xls"}, "this is a workbook of the old kind; save it as .xlsx"},
        {{".rar", ".7z", ".tar", ".gz", ".tgz"}, "this is packed; unpack it, or pack it as .zip"},
        {{".sqlite", ".db", ".e00", ".osm", ".pbf"},
         "files of this kind are not read; save it as GeoPackage or GeoJSON, as QGIS does"},
        {{".tif", ".tiff", ".png", ".jpg", ".jpeg", ".pdf", ".svg", ".webp", ".gif"},
         "this is a picture; its borders have to be drawn as areas first, in a GeoJSON or GeoPackage"}};
    const auto extension = lower_case(file.extension().string());
    const auto* other = first_of(forms, [&](const OtherForm& form) {
        return std::find(form.extensions.begin(), form.extensions.end(), extension) != form.extensions.end();
    });
    return other != nullptr ? std::string(other->answer)
                            : fmt::format("files of this kind are not read; give one of {}, a zip or a "
                                          "folder of such",
                                          foreign_extensions());
}

// What lies beside a file as part of it and is read with it, when all files of a folder are given at once.
bool is_part_of(const fs::path& part, const fs::path& whole) {
    const auto name = lower_case(part.filename().string());
    const auto of = lower_case(whole.filename().string());
    const auto stem = lower_case(whole.stem().string());
    const auto is = [&](std::initializer_list<const char*> ends) {
        return std::any_of(ends.begin(), ends.end(), [&](const char* end) { return name == stem + end; });
    };
    return part.parent_path() == whole.parent_path() && part != whole &&
           ((of.ends_with(".shp") &&
             (is({".dbf", ".shx", ".cpg", ".prj", ".sbn", ".sbx", ".qix", ".qmd"}) || name == of + ".xml")) ||
            (of.ends_with(".tab") && is({".dat", ".map", ".id", ".ind"})) ||
            (of.ends_with(".mif") && is({".mid"})) || (of.ends_with(".csv") && is({".csvt", ".prj"})) ||
            (of.ends_with(".gml") && is({".xsd", ".gfs"})) ||
            (of.ends_with(".gpkg") && (name == of + "-wal" || name == of + "-shm")));
}

bool is_zip(const fs::path& file) { return lower_case(file.extension().string()) == ".zip"; }

/// Puts the files together.
class Gatherer {
public:
    /// `given`: all that will be added, so that what belongs to one of them is known.
    explicit Gatherer(const std::vector<fs::path>& given) {
        for (const auto& path : given) {
            given_.insert(path.lexically_normal());
        }
    }

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
        } else if (!add_file(path) && !add_whole_of(path)) {
            throw Error(fmt::format("{}: {}.", printable(path.string()), why_not_read(path)));
        }
    }

    // Files of one name are told by the folders in which they stand.
    std::vector<ForeignFile> take() {
        std::map<std::string, std::size_t> count;
        for (const auto& file : files_) {
            ++count[file.shown];
        }
        for (auto& file : files_) {
            if (count[file.shown] > 1 && !file.around.empty()) {
                file.shown = file.around + "/" + file.shown;
            }
        }
        return std::move(files_);
    }

private:
    void add(const fs::path& path, const std::string& member, std::vector<std::string> drivers) {
        const auto name = (member.empty() ? path : fs::path(member)).filename().string();
        files_.push_back(
            {path, member, std::move(drivers), printable(name), {}, {}, printable(around(path, member))});
    }

    // The folders from the one given to the file, or the one in which a given file stands; a zip is one of them.
    std::string around(const fs::path& path, const std::string& member) const {
        const auto above = fs::absolute(path).parent_path();
        auto folders = above.filename();
        if (!folder_.empty()) {
            const auto root = fs::absolute(folder_ / "").parent_path();
            folders = root.filename() / above.lexically_relative(root);
        }
        if (!member.empty()) {
            folders = folders / path.stem() / fs::path(member).parent_path();
        }
        auto text = folders.lexically_normal().generic_string();
        while (text.ends_with('/') || text.ends_with('.')) {
            text.pop_back();
        }
        return text;
    }

    bool add_file(const fs::path& path) {
        const auto* form = form_named(path);
        if (form != nullptr) {
            add(path, {}, form->drivers);
        } else if (lower_case(path.extension().string()) == ".txt") {
            add(path, {}, {"CSV"});  // a table, where somebody says so; in a folder it is something to read
        } else {
            return false;
        }
        return true;
    }

    // A part of a file stands for it; beside it, it is read with it.
    bool add_whole_of(const fs::path& part) {
        std::error_code status;
        for (const auto& entry : fs::directory_iterator(fs::absolute(part).parent_path(), status)) {
            const auto whole = part.parent_path() / entry.path().filename();
            if (is_part_of(part, whole) && form_named(whole) != nullptr) {
                return row_with(files_, &ForeignFile::path, whole) != nullptr || given_.contains(whole) ||
                       add_file(whole);
            }
        }
        return false;
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
        folder_ = folder;
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
        folder_.clear();
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

    std::set<fs::path> given_{};
    fs::path folder_{};  ///< the one given, while its files are added
    std::vector<ForeignFile> files_{};
};

}  // namespace

bool is_foreign_name(const fs::path& file) { return form_named(file) != nullptr; }

std::string foreign_extensions() { return joined(each_of(foreign_forms(), &ForeignForm::extension), ", "); }

std::vector<ForeignFile> foreign_files(const std::vector<fs::path>& given, const std::string& crs,
                                       const std::string& encoding) {
    constexpr std::size_t most_files = 5'000;
    Gatherer files(given);
    for (const auto& path : given) {
        files.add_given(path);
    }
    auto found = files.take();
    if (found.size() > most_files) {
        throw Error(fmt::format("{} files are more than the {} that are read at once; give some of them.",
                                found.size(), most_files));
    }
    for (auto& file : found) {
        file.assumed_crs = crs;
        file.encoding = encoding;
    }
    return found;
}

}  // namespace geodata
