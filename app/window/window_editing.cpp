#include "app/window/session/dataset_editing.hpp"
#include "app/window/window_loop.hpp"
#include "geodata/base/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

// Changing the dataset in the window. The state says how many changes are made, so that undo and redo are those of everything
// else; what they are stands in `DatasetEditing`.
namespace viewer {

using namespace geodata;

namespace {

/// Where each region is in the changed dataset; none where it is no more.
std::vector<RegionIndex> moved_regions(const Dataset& before, const Dataset& after) {
    std::map<std::string, RegionIndex> known;
    for (std::size_t i = 0; i < after.regions.size(); ++i) {
        known.emplace(after.regions[i].id, RegionIndex{static_cast<int>(i)});
    }
    std::vector<RegionIndex> moved;
    for (const auto& region : before.regions) {
        const auto found = known.find(region.id);
        moved.push_back(found == known.end() ? RegionIndex{} : found->second);
    }
    return moved;
}

void move_regions(const std::vector<RegionIndex>& moved, ViewerState& state) {
    const auto there = [&](RegionIndex region) {
        return region && region.position() < moved.size() ? moved[region.position()] : RegionIndex{};
    };
    state.selected = there(state.selected);
    for (auto& region : state.selected_too) {
        region = there(region);
    }
    std::erase_if(state.selected_too, [](RegionIndex region) { return !region; });
    if (!state.selected) {
        state.selected_too.clear();
    }
    for (auto& slide : state.presentation) {
        slide.selected = there(slide.selected);
    }
}

void keep_in_span(const Dataset& dataset, ViewerState& state) {
    state.day = std::clamp(state.day, dataset.first_day, dataset.last_day);
    state.comparing.with = std::clamp(state.comparing.with, dataset.first_day, dataset.last_day);
    for (auto* range : {&state.range, &state.timeline.shown}) {
        const bool within =
            !*range || ((*range)->first >= dataset.first_day && (*range)->last <= dataset.last_day);
        if (!within) {
            range->reset();
        }
    }
}

// What panels remember of rows by their number.
void forget_rows(UiMemory& memory) {
    memory.hovered = {};
    memory.shown_source = {};
    memory.hovered_place = -1;
    memory.explained.clear();
    memory.documents.only.clear();
    memory.documents.shown_of = nullptr;
    memory.timeline.told.clear();
    memory.timeline.lanes_of = nullptr;
}

}  // namespace

DatasetEditing& ViewerWindow::editing() {
    if (editing_ == nullptr) {
        editing_ = std::make_unique<DatasetEditing>(start_.path, *plain_map_.dataset, start_.built_in);
        session_.memory().data.obstacle = editing_->obstacle();
    }
    return *editing_;
}

// The one way in which another dataset takes the place of the one that is shown, with everything kept that still stands.
void ViewerWindow::show_dataset(const std::shared_ptr<const Dataset>& dataset) {
    const auto moved = moved_regions(*plain_map_.dataset, *dataset);
    session_.change_states([&](ViewerState& state) {
        move_regions(moved, state);
        keep_in_span(*dataset, state);
    });
    forget_rows(session_.memory());
    auto plain = make_map_data(dataset, listing_as_chosen(*dataset, session_.state()));
    auto named = renamed(plain, named_by_);
    show_data(std::move(plain), std::move(named));
    data_view_stale_ = true;
}

// Undo and redo change the state; the dataset follows.
void ViewerWindow::follow_edits() {
    if (editing_ != nullptr && session_.state().edits != editing_->made()) {
        go_to_edits();
    }
    auto& data = session_.memory().data;
    const bool shown = session_.state().panel_open && session_.state().tab == PanelTab::data;
    const bool faults_shown = session_.state().panel_open && session_.state().tab == PanelTab::findings;
    if (!shown && !faults_shown && !data.on) {
        return;
    }
    const bool other_table = data.view == nullptr || data.view->table.format->name != data.table;
    if (data_view_stale_ || other_table) {
        read_data();
    }
}

// Before its repairs a dataset may be one that cannot be read, which nobody can go back to here.
void ViewerWindow::go_to_edits() {
    session_.memory().data.cell = {};
    try {
        show_dataset(editing_->go_to(session_.state().edits));
    } catch (const Error& error) {
        session_.memory().notice.say(
            fmt::format("{} Shown is the dataset as it was repaired.", error.what()));
    }
    session_.change_states([this, made = session_.state().edits](ViewerState& state) {
        state.edits = state.edits == made ? editing_->made() : state.edits;
    });
}

// What cannot be read is told on the page.
void ViewerWindow::read_data() {
    auto& data = session_.memory().data;
    try {
        auto view = make_data_view(editing().text(), editing().saved(), data.table);
        name_cells(view, *map_.dataset);
        data.view = std::make_shared<const DataView>(std::move(view));
        if (std::exchange(data_view_stale_, false)) {
            data.repairs = repairs_of(editing().text());
            tell_unsaved();
        }
    } catch (const std::exception& error) {
        DataView view = make_data_view({}, {}, data.table);
        view.problem = error.what();
        data.view = std::make_shared<const DataView>(std::move(view));
        data_view_stale_ = false;
    }
}

void ViewerWindow::tell_unsaved() {
    auto& data = session_.memory().data;
    data.unsaved = editing_ == nullptr ? std::vector<std::string>() : editing_->unsaved();
    const auto title = title_ + (data.unsaved.empty() ? "" : " (changes not saved)");
    window_.setTitle(sf::String::fromUtf8(title.begin(), title.end()));
}

void ViewerWindow::turn_edit_mode() {
    auto& data = session_.memory().data;
    data.on = !data.on;
    data.cell = {};
    data.adding = false;
    data.problem.clear();
    if (!data.on) {
        return;
    }
    if (editing_ == nullptr) {
        read_data();
    }
    const auto obstacle = editing_ == nullptr ? data.view->problem : editing_->obstacle();
    session_.memory().notice.say(
        obstacle.empty()      ? "A click on a cell changes it; Ctrl+Z takes back, Ctrl+S saves."
        : editing_ == nullptr ? obstacle
                              : obstacle + ": what you change can be saved as a copy.");
    if (session_.state().tab != PanelTab::data || !session_.state().panel_open) {
        session_.act(ShowTab{PanelTab::data});
    }
}

void ViewerWindow::take_edits() {
    auto& data = session_.memory().data;
    const auto edits = std::exchange(data.wanted, {});
    const bool of_cell = data.cell.open();
    auto& problem = of_cell ? data.cell.problem : data.problem;
    if (auto obstacle = session_.dialogs().film_obstacle(); !obstacle.empty()) {
        problem = std::move(obstacle);
        return;
    }
    try {
        const auto dataset = editing().take(
            edits, [&](const Dataset& changed) { (void)listing_as_chosen(changed, session_.state()); });
        session_.act(EditData{editing_->made()});
        show_dataset(dataset);
        const auto taken = data.cell;
        data.adding = false;
        data.problem.clear();
        follow_edits();
        data.cell = of_cell ? cell_after(*data.view, taken) : CellField{};
    } catch (const Error& error) {
        problem = error.what();
        data.cell.focus = of_cell;
    }
}

// What is being typed is taken first, as Enter would; false where it was refused.
bool ViewerWindow::finish_cell() {
    auto& data = session_.memory().data;
    if (!data.cell.open()) {
        return true;
    }
    data.cell.then.clear();
    const auto& row = data.view->table.rows[static_cast<std::size_t>(data.cell.row)];
    if (row.cells[data.view->table.column(data.cell.column)].text != data.cell.text) {
        data.wanted = {set_cell(data.table, data.cell.row, data.cell.column, data.cell.text)};
        take_edits();
        return !data.cell.open();
    }
    data.cell = {};
    return true;
}

// The map shows the answers of the sheet of guesses as they are chosen; from its first day where it stood on the first.
void ViewerWindow::follow_import() {
    const auto dataset = session_.dialogs().take_view();
    if (dataset == nullptr) {
        return;
    }
    const bool on_first = session_.state().day == plain_map_.dataset->first_day;
    show_dataset(dataset);
    if (on_first) {
        session_.change_states([&](ViewerState& state) { state.day = dataset->first_day; });
    }
}

}  // namespace viewer
