#include "app/order/dataset_saving.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/files/temporary_folder.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/text.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <functional>

namespace viewer {

using namespace geodata;

namespace {

namespace fs = std::filesystem;

// All that lies beside the tables comes along: presentation, notes, outlines that are no text.
void copy_folder(const fs::path& like, const fs::path& folder) {
    std::error_code status;
    if (fs::is_directory(like, status)) {
        fs::copy(like, folder, fs::copy_options::recursive);
    } else {
        fs::create_directory(folder);
    }
}

void fill_folder(const fs::path& like, const DatasetText& text, const fs::path& folder,
                 const fs::path& target) {
    copy_folder(like, folder);
    for (const auto& name : changed_files(read_dataset_text(folder), text)) {
        std::error_code ignored;
        fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add, ignored);
        fs::remove(folder / name, ignored);  // it may be a link, or not to be written to
        if (!text.bytes(name).empty()) {
            write_part(folder / name, text.bytes(name), target);
        }
    }
}

void write_and_read_again(const Dataset& dataset, const fs::path& target, bool overwrite,
                          const std::function<void(const Dataset&, const fs::path&)>& produce) {
    write_file(
        target, overwrite, [&](const fs::path& path) { produce(dataset, path); },
        [&](const fs::path& path) {
            if (read_dataset(path).control.size() != dataset.control.size()) {
                fail_to_write(target, "the copy lacks rows; free some space");
            }
        });
}

}  // namespace

std::string obstacle_to_saving(const fs::path& dataset) {
    std::error_code status;
    if (!fs::is_directory(dataset, status)) {
        return "This dataset is no folder of tables";
    }
    if (access(dataset.c_str(), W_OK) != 0) {
        return "The folder of this dataset is not to be written to";
    }
    return {};
}

std::vector<std::string> changed_outside(const fs::path& folder, const DatasetText& read) {
    return changed_files(read, read_dataset_text(folder));
}

void save_dataset(const fs::path& folder, const DatasetText& before, const DatasetText& after) {
    auto names = changed_files(before, after);
    const auto others = changed_outside(folder, before);
    if (!others.empty()) {
        throw Error(fmt::format("{}: not written, another program has changed {} meanwhile.", folder.string(),
                                enumerated(others)));
    }
    for (const auto& [name, bytes] :
         before.files) {  // of killed processes that changed other files than this one does
        remove_abandoned(folder, fs::path(name).stem().string());
    }
    std::vector<std::string> gone;
    std::copy_if(names.begin(), names.end(), std::back_inserter(gone),
                 [&](const std::string& name) { return after.bytes(name).empty(); });
    std::erase_if(names, [&](const std::string& name) { return after.bytes(name).empty(); });
    if (names.empty()) {
        for (const auto& name : gone) {
            std::error_code status;
            if (!fs::remove(folder / name, status)) {
                fail_to_write(folder / name, status.message());
            }
        }
        return;
    }
    write_files(
        folder, names, true,
        [&](const fs::path& part) {
            for (const auto& name : names) {
                write_part(part / name, after.bytes(name), folder / name);
            }
        },
        [](const fs::path&) {}, gone);
}

std::vector<std::string> finish_saving(const fs::path& folder) {
    std::error_code status;
    return fs::is_directory(folder, status) ? finish_abandoned(folder) : std::vector<std::string>();
}

void write_dataset_whole(const Dataset& dataset, const fs::path& target, bool overwrite) {
    write_and_read_again(dataset, target, overwrite, write_dataset);
}

void save_dataset_copy(const fs::path& like, const DatasetText& text, const fs::path& target,
                       bool overwrite) {
    std::error_code status;
    if (fs::is_directory(target, status)) {
        fail_to_write(target, "it exists already; give the name of a new folder");
    }
    write_and_read_again(read_dataset(text, like), target, overwrite,
                         [&](const Dataset& dataset, const fs::path& path) {
                             target.extension() == ".gpkg" ? write_dataset(dataset, path)
                                                           : fill_folder(like, text, path, target);
                         });
}

}  // namespace viewer
