#include "geodata/edit/repaired_dataset.hpp"

#include "geodata/base/error.hpp"

namespace geodata {

std::optional<RepairedDataset> repaired_dataset(const std::filesystem::path& folder) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) {
        return std::nullopt;
    }
    try {
        RepairedDataset result;
        result.text = repaired(read_dataset_text(folder), result.made);
        if (result.made.empty()) {
            return std::nullopt;
        }
        result.dataset = read_dataset(result.text, folder);
        return result;
    } catch (const Error&) {
        return std::nullopt;  // what is wrong besides is told as ever
    }
}

}  // namespace geodata
