#pragma once

#include "geodata/edit/edit.hpp"
#include "geodata/edit/merge.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace viewer {

/// The dataset of the window while it is being changed: its files as they are on the disk, the steps made since, and how many
/// of them are made now. Nothing touches the disk but `save` and `save_copy`.
class DatasetEditing {
public:
    using DatasetPointer = std::shared_ptr<const geodata::Dataset>;

    /// Throws Error where its files cannot be read. `shown` is what is in the window; of files of somebody else's it is all
    /// that can be saved.
    DatasetEditing(std::filesystem::path dataset, const geodata::Dataset& shown, bool built_in);

    const geodata::DatasetText& text() const { return text_; }
    const geodata::DatasetText& saved() const { return saved_; }
    /// How many steps are made.
    int made() const { return made_; }
    std::vector<std::string> unsaved() const { return geodata::changed_files(saved_, text_); }
    /// Why it cannot be saved where it is, as the beginning of a sentence; empty: it can.
    const std::string& obstacle() const { return obstacle_; }

    /// The dataset with these edits as one more step, which takes the place of steps that were taken back. Throws the Error of
    /// what cannot be read, or that `agree` throws of it, with nothing changed.
    DatasetPointer take(const std::vector<geodata::Edit>& edits,
                        const std::function<void(const geodata::Dataset&)>& agree);
    /// A text that is shown already, as one more step.
    void take_shown(geodata::DatasetText text);
    /// The dataset with so many steps made, of those that there are. Throws the Error of what cannot be read then, with
    /// nothing changed.
    DatasetPointer go_to(int made);

    /// Throws Error where another program has changed the files meanwhile, or they cannot be written.
    void save();
    void save_copy(const std::filesystem::path& target) const;

    /// What another program has changed on the disk put together with the changes here. Throws Error.
    geodata::Merged with_outside(geodata::Prefer prefer) const;
    /// Takes that as one more step, after which the disk is as this knows it.
    DatasetPointer take_outside(geodata::Prefer prefer);
    bool changed_outside() const;

private:
    void walk_to(int made);
    DatasetPointer add_step(geodata::DatasetText next,
                            const std::function<void(const geodata::Dataset&)>& agree);

    std::filesystem::path dataset_;
    std::string obstacle_;
    geodata::DatasetText saved_;
    geodata::DatasetText text_;
    std::vector<geodata::EditStep> steps_;
    int made_ = 0;
};

}  // namespace viewer
