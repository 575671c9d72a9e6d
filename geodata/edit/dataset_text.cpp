#include "geodata/edit/dataset_text.hpp"

#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/rows.hpp"
#include "geodata/base/scratch_folder.hpp"
#include "geodata/io/columns.hpp"
#include "geodata/io/dataset_reader.hpp"
#include "geodata/io/dataset_writer.hpp"

#include <fmt/format.h>

#include <fstream>
#include <set>

namespace geodata {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> file_names() {
    auto names = each_of(dataset_tables(), &TableFormat::file);
    names.emplace_back("dataset.json");
    return names;
}

void write_scratch(const fs::path& file, const std::string& bytes) {
    std::ofstream stream(file, std::ios::binary);
    stream << bytes;
    if (!stream.flush()) {
        throw Error(fmt::format("{}: the temporary file was not written; free some space.", file.string()));
    }
}

// A dataset without a title is called after its folder.
fs::path named_like(const fs::path& like) {
    const auto whole = like.has_filename() ? like : like.parent_path();
    return whole.stem().empty() ? fs::path("dataset") : whole.stem();
}

// Outlines in a file that is no text stay where they are.
void link_other_outlines(const fs::path& like, const fs::path& folder) {
    std::error_code status;
    for (const auto& format : dataset_tables()) {
        const auto file = fs::path(format.file).replace_extension(".fgb");
        if (format.has_geometry && fs::is_directory(like, status) && fs::exists(like / file, status)) {
            fs::create_symlink(fs::absolute(like / file), folder / file, status);
        }
    }
}

// What `read` reads from files with these bytes.
template <class Read>
auto read_from_files(const DatasetText& text, const fs::path& like, Read read) {
    const ScratchFolder scratch;
    const auto folder = scratch.path() / named_like(like);
    fs::create_directory(folder);
    for (const auto& [name, bytes] : text.files) {
        write_scratch(folder / name, bytes);
    }
    link_other_outlines(like, folder);
    return read(folder);
}

DatasetText read_folder(const fs::path& folder) {
    DatasetText text;
    for (const auto& name : file_names()) {
        std::error_code status;
        if (fs::exists(fs::symlink_status(folder / name, status))) {
            text.files[name] = read_file(folder / name, largest_table);
        }
    }
    return text;
}

}  // namespace

const std::string& DatasetText::bytes(const std::string& file) const {
    static const std::string none;
    const auto found = files.find(file);
    return found == files.end() ? none : found->second;
}

void DatasetText::put(const std::string& file, std::string bytes) {
    if (bytes.empty()) {
        files.erase(file);
    } else {
        files[file] = std::move(bytes);
    }
}

DatasetText read_dataset_text(const fs::path& path) {
    std::error_code status;
    return fs::is_directory(path, status) ? read_folder(path) : text_of(read_dataset(path));
}

DatasetText text_of(const Dataset& dataset) {
    const ScratchFolder scratch;
    write_dataset(dataset, scratch.path() / "dataset");
    return read_folder(scratch.path() / "dataset");
}

Dataset read_dataset(const DatasetText& text, const fs::path& like) {
    return read_from_files(text, like, [](const fs::path& folder) { return read_dataset(folder); });
}

std::vector<std::string> dataset_faults(const DatasetText& text, const fs::path& like) {
    return read_from_files(text, like, [](const fs::path& folder) { return dataset_faults(folder); });
}

std::vector<std::string> changed_files(const DatasetText& before, const DatasetText& after) {
    std::set<std::string> names;
    for (const auto* text : {&before, &after}) {
        for (const auto& [name, bytes] : text->files) {
            names.insert(name);
        }
    }
    std::erase_if(names, [&](const auto& name) { return before.bytes(name) == after.bytes(name); });
    return {names.begin(), names.end()};
}

}  // namespace geodata
