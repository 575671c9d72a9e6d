#include "app/window/import/kept_mappings.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/window/session/user_folders.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/json_text.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace viewer {

using namespace geodata;

namespace {

namespace fs = std::filesystem;

// The same on every machine and in every build, as files are named by it (FNV-1a).
std::uint64_t hash_of(const std::string& text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const unsigned char c : text) {
        hash = (hash ^ c) * 0x100000001b3U;
    }
    return hash;
}

fs::path file_of(const std::vector<ForeignField>& columns, const char* what) {
    std::vector<std::string> names;
    for (const auto& column : columns) {
        names.push_back(lower_case(column.name));
    }
    std::sort(names.begin(), names.end());
    const auto folder = program_folder("XDG_CONFIG_HOME", ".config");
    return folder.empty()
               ? folder
               : folder / "columns" / fmt::format("{:016x}{}.json", hash_of(joined(names, "\x1F")), what);
}

}  // namespace

fs::path kept_mapping_file(const std::vector<ForeignField>& columns) { return file_of(columns, ""); }

std::optional<Mapping> kept_mapping(const ImportTable& table) {
    const auto file = kept_mapping_file(table.columns);
    std::error_code ignored;
    if (file.empty() || !fs::exists(file, ignored)) {
        return std::nullopt;
    }
    try {
        auto mapping = mapping_from_json(read_file(file), file.filename().string());
        for (auto& answer : mapping.answers) {
            answer.evidence = "as agreed for the last file with these columns";
        }
        // Whether its coordinates are exchanged is of each file.
        mapping.set("axes", table.axes_evidence.empty() ? "as-read" : "exchanged", table.axes_evidence);
        ImportTable named;  // what answers name stands in the columns
        named.columns = table.columns;
        named.encoding = table.encoding;
        recode(named, mapping["encoding"]);
        require_fitting(mapping, named);
        return mapping;
    } catch (const Error&) {
        return std::nullopt;
    }
}

std::vector<std::string> kept_layers(const ImportTable& table) {
    const auto file = file_of(table.columns, "-layers");
    std::error_code ignored;
    if (file.empty() || !fs::exists(file, ignored)) {
        return {};
    }
    try {
        const auto json = parse_json<nlohmann::json>(read_file(file), file.filename().string());
        auto names = json.at("layers").get<std::vector<std::string>>();
        const bool there = std::all_of(names.begin(), names.end(), [&](const std::string& name) {
            return std::any_of(table.layers.begin(), table.layers.end(),
                               [&](const ImportLayer& layer) { return layer.name == name; });
        });
        return there ? names : std::vector<std::string>();
    } catch (const std::exception&) {  // what is kept there cannot be read any more
        return {};
    }
}

void keep_layers(const std::vector<ForeignField>& columns, const std::vector<std::string>& names) {
    const auto file = file_of(columns, "-layers");
    std::error_code status;
    if (file.empty() || (names.empty() && !fs::exists(file, status))) {
        return;
    }
    fs::create_directories(file.parent_path(), status);
    write_file(file, nlohmann::json{{"layers", names}}.dump() + "\n", true);
}

void keep_mapping(const std::vector<ForeignField>& columns, const Mapping& mapping) {
    const auto file = kept_mapping_file(columns);
    if (file.empty()) {
        return;
    }
    std::error_code status;
    fs::create_directories(file.parent_path(), status);
    write_file(file, mapping_json(mapping), true);  // whole or not there
}

}  // namespace viewer
