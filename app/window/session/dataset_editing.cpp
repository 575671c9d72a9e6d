#include "app/window/session/dataset_editing.hpp"

#include "app/order/dataset_saving.hpp"
#include "geodata/base/error.hpp"
#include "geodata/import/import.hpp"

#include <algorithm>

namespace viewer {

using namespace geodata;

namespace {

bool is_folder(const std::filesystem::path& dataset) {
    std::error_code ignored;
    return std::filesystem::is_directory(dataset, ignored) && is_own_dataset(dataset);
}

}  // namespace

DatasetEditing::DatasetEditing(std::filesystem::path dataset, const Dataset& shown, bool built_in)
    : dataset_(std::move(dataset)),
      obstacle_(built_in                   ? "The dataset that comes with the program stays as it is"
                : is_folder(dataset_)      ? obstacle_to_saving(dataset_)
                : is_own_dataset(dataset_) ? "This dataset is one file"
                                           : "This was read from a file of another kind"),
      saved_(is_folder(dataset_) ? read_dataset_text(dataset_) : text_of(shown)), text_(saved_) {}

DatasetEditing::DatasetPointer DatasetEditing::add_step(DatasetText next,
                                                        const std::function<void(const Dataset&)>& agree) {
    auto dataset = std::make_shared<const Dataset>(read_dataset(next, dataset_));
    agree(*dataset);
    take_shown(std::move(next));
    return dataset;
}

void DatasetEditing::take_shown(DatasetText next) {
    auto step = step_between(text_, next);
    steps_.resize(static_cast<std::size_t>(made_));
    steps_.push_back(std::move(step));
    ++made_;
    text_ = std::move(next);
}

DatasetEditing::DatasetPointer DatasetEditing::take(const std::vector<Edit>& edits,
                                                    const std::function<void(const Dataset&)>& agree) {
    return add_step(edited(text_, edits), agree);
}

void DatasetEditing::walk_to(int made) {
    const int wanted = std::clamp(made, 0, static_cast<int>(steps_.size()));
    for (; made_ > wanted; --made_) {
        take_step_back(text_, steps_[static_cast<std::size_t>(made_ - 1)]);
    }
    for (; made_ < wanted; ++made_) {
        take_step(text_, steps_[static_cast<std::size_t>(made_)]);
    }
}

DatasetEditing::DatasetPointer DatasetEditing::go_to(int made) {
    const int before = made_;
    walk_to(made);
    try {
        return std::make_shared<const Dataset>(read_dataset(text_, dataset_));
    } catch (const Error&) {
        walk_to(before);
        throw;
    }
}

void DatasetEditing::save() {
    save_dataset(dataset_, saved_, text_);
    saved_ = text_;
}

void DatasetEditing::save_copy(const std::filesystem::path& target) const {
    const auto like = is_folder(dataset_) ? dataset_ : std::filesystem::path();
    save_dataset_copy(like, text_, target, true);
}

bool DatasetEditing::changed_outside() const {
    return is_folder(dataset_) && !viewer::changed_outside(dataset_, saved_).empty();
}

Merged DatasetEditing::with_outside(Prefer prefer) const {
    return merge(saved_, text_, read_dataset_text(dataset_), prefer);
}

DatasetEditing::DatasetPointer DatasetEditing::take_outside(Prefer prefer) {
    const auto disk = read_dataset_text(dataset_);
    auto dataset = add_step(merge(saved_, text_, disk, prefer).text, [](const Dataset&) {});
    saved_ = disk;
    return dataset;
}

}  // namespace viewer
