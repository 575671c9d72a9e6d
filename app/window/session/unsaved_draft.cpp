#include "app/window/session/unsaved_draft.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/files/temporary_folder.hpp"
#include "app/window/session/session_place.hpp"
#include "geodata/base/error.hpp"
#include "geodata/base/file.hpp"
#include "geodata/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace viewer {

using namespace geodata;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view as_saved = "saved-";
constexpr std::string_view as_changed = "changed-";

std::map<std::string, std::string> files_of(const UnsavedDraft& draft) {
    std::map<std::string, std::string> files;
    for (const auto& [name, bytes] : draft.saved.files) {
        files[std::string(as_saved) + name] = bytes;
    }
    for (const auto& [name, bytes] : draft.changed.files) {
        files[std::string(as_changed) + name] = bytes;
    }
    return files;
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code status;
    for (fs::directory_iterator entry(folder, status), end; !status && entry != end;
         entry.increment(status)) {
        const auto name = entry->path().filename().string();
        if (name.starts_with(as_saved) || name.starts_with(as_changed)) {
            names.push_back(name);
        }
    }
    return names;
}

// How many lines the one has that the other lacks.
std::size_t lines_without(const std::string& text, const std::string& other) {
    std::map<std::string, int> count;
    for (const auto& line : split(other, '\n')) {
        ++count[line];
    }
    std::size_t lacking = 0;
    for (const auto& line : split(text, '\n')) {
        lacking += !line.empty() && --count[line] < 0 ? 1 : 0;
    }
    return lacking;
}

}  // namespace

UnsavedDraft draft_between(const DatasetText& saved, const DatasetText& text) {
    UnsavedDraft draft;
    for (const auto& name : changed_files(saved, text)) {
        draft.saved.files[name] = saved.bytes(name);
        draft.changed.files[name] = text.bytes(name);
    }
    return draft;
}

bool fits(const UnsavedDraft& draft, const DatasetText& saved) {
    return std::all_of(draft.saved.files.begin(), draft.saved.files.end(),
                       [&](const auto& file) { return saved.bytes(file.first) == file.second; });
}

DatasetText with_draft(DatasetText saved, const UnsavedDraft& draft) {
    for (const auto& [name, bytes] : draft.changed.files) {
        saved.put(name, bytes);
    }
    return saved;
}

std::string draft_words(const UnsavedDraft& draft) {
    std::vector<std::string> words;
    for (const auto& [name, bytes] : draft.changed.files) {
        const auto& before = draft.saved.bytes(name);
        const auto rows = std::max(lines_without(bytes, before), lines_without(before, bytes));
        words.push_back(fmt::format("{} {} of {}", rows, rows == 1 ? "row" : "rows", name));
    }
    return enumerated(words);
}

fs::path draft_folder(const fs::path& session) {
    return session.parent_path() / (session.stem().string() + ".unsaved");
}

void keep_draft(const fs::path& session, const UnsavedDraft& draft) {
    const auto folder = draft_folder(session);
    make_private_folder(folder);
    const auto files = files_of(draft);
    std::vector<std::string> names;
    for (const auto& [name, bytes] : files) {
        names.push_back(name);
    }
    auto gone = names_in(folder);
    std::erase_if(gone, [&](const std::string& name) { return files.contains(name); });
    write_files(
        folder, names, true,
        [&](const fs::path& part) {
            for (const auto& [name, bytes] : files) {
                write_part(part / name, bytes, folder / name);
            }
        },
        [](const fs::path&) {}, gone);
}

std::optional<UnsavedDraft> kept_draft(const fs::path& session) {
    const auto folder = draft_folder(session);
    finish_abandoned(folder);
    UnsavedDraft draft;
    try {
        for (const auto& name : names_in(folder)) {
            const bool saved = name.starts_with(as_saved);
            auto& text = saved ? draft.saved : draft.changed;
            text.files[name.substr(saved ? as_saved.size() : as_changed.size())] =
                read_file(folder / name, largest_table);
        }
    } catch (const Error&) {
        return std::nullopt;
    }
    return draft.changed.files.empty() ? std::nullopt : std::optional(std::move(draft));
}

void drop_draft(const fs::path& session) {
    std::error_code ignored;
    std::filesystem::remove_all(draft_folder(session), ignored);
}

fs::path set_draft_aside(const fs::path& session) {
    const auto folder = draft_folder(session);
    std::error_code status;
    auto place = folder;
    for (int number = 2; fs::exists(place, status); ++number) {
        place = fmt::format("{}-{}", folder.string(), number);
    }
    fs::rename(folder, place, status);
    if (status) {
        throw Error(fmt::format("{}: this folder of changes that were not saved cannot be moved ({}).",
                                folder.string(), status.message()));
    }
    return place;
}

}  // namespace viewer
