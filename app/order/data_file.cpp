#include "app/order/data_file.hpp"

#include "app/export/files/atomic_file.hpp"
#include "geodata/base/error.hpp"

#include <string>

namespace viewer {

using namespace geodata;

namespace {

template <class Work>
void naming(const std::filesystem::path& target, Work work) {
    try {
        work();
    } catch (const Error& error) {
        fail_to_write(target, error.what());
    }
}

// All files of a format of several are named after the first.
void write_several(const std::filesystem::path& target, const DataFormat& format,
                   const std::vector<FeatureTable>& tables, bool overwrite) {
    std::vector<std::string> names{target.filename().string()};
    for (const auto& extension : format.companions) {
        names.push_back(target.stem().string() + extension);
    }
    write_files(
        target.parent_path(), names, overwrite,
        [&](const std::filesystem::path& folder) {
            naming(target, [&] { write_tables(folder / names.front(), format, tables); });
        },
        [&](const std::filesystem::path& folder) {
            naming(target, [&] { check_tables(folder / names.front(), format, tables); });
        });
}

}  // namespace

void write_data(const std::filesystem::path& target, const DataFormat& format,
                const std::vector<FeatureTable>& tables, bool overwrite) {
    if (!format.companions.empty()) {
        write_several(target, format, tables, overwrite);
        return;
    }
    write_file(
        target, overwrite,
        [&](const std::filesystem::path& file) {
            naming(target, [&] { write_tables(file, format, tables); });
        },
        [&](const std::filesystem::path& file) {
            naming(target, [&] { check_tables(file, format, tables); });
        });
}

}  // namespace viewer
