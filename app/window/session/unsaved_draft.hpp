#pragma once

#include "geodata/edit/dataset_text.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace viewer {

/// Changes of a dataset that are not saved, kept beside the session for the case that the program ends without being asked
/// to: the files that differ, as they are on the disk and as they were changed.
struct UnsavedDraft {
    geodata::DatasetText saved;
    geodata::DatasetText changed;  ///< the same files; an empty one is to be taken away
    friend bool operator==(const UnsavedDraft&, const UnsavedDraft&) = default;
};

/// The files of `text` that differ from those of `saved`.
UnsavedDraft draft_between(const geodata::DatasetText& saved, const geodata::DatasetText& text);

/// Whether the files on the disk are those that were changed.
bool fits(const UnsavedDraft& draft, const geodata::DatasetText& saved);

/// `saved` with the changes of the draft.
geodata::DatasetText with_draft(geodata::DatasetText saved, const UnsavedDraft& draft);

/// For people: `2 rows of control.csv and 1 row of names.csv`.
std::string draft_words(const UnsavedDraft& draft);

/// The folder in which the changes of a session are kept, with a file for each as it was and as it is.
std::filesystem::path draft_folder(const std::filesystem::path& session);

/// Throws geodata::Error when they cannot be kept; then those kept before are.
void keep_draft(const std::filesystem::path& session, const UnsavedDraft& draft);
/// Nothing where there are none, or none that can be read.
std::optional<UnsavedDraft> kept_draft(const std::filesystem::path& session);
void drop_draft(const std::filesystem::path& session);
/// Puts it where no other draft takes its place; returns where. Throws geodata::Error.
std::filesystem::path set_draft_aside(const std::filesystem::path& session);

}  // namespace viewer
