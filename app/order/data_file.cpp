#include "app/order/data_file.hpp"

#include "app/export/files/atomic_file.hpp"
#include "geodata/base/error.hpp"

#include <string>

namespace viewer {

using namespace geodata;

// All files of a format of several are named after the first.
void write_data(const std::filesystem::path& target, const DataFormat& format,
                const std::vector<FeatureTable>& tables, bool overwrite) {
    std::vector<std::string> names{target.filename().string()};
    for (const auto& extension : format.companions) {
        names.push_back(target.stem().string() + extension);
    }
    write_files(target.parent_path(), names, overwrite,
                naming(target,
                       [&](const std::filesystem::path& folder) {
                           write_tables(folder / names.front(), format, tables);
                       }),
                naming(target, [&](const std::filesystem::path& folder) {
                    check_tables(folder / names.front(), format, tables);
                }));
}

}  // namespace viewer
