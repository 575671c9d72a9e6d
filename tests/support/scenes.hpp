#pragma once

#include "app/scene/build_scene.hpp"
#include "tests/support/built_in.hpp"
#include "tests/support/words.hpp"

#include <memory>
#include <string>
#include <vector>

// Pictures of the built-in dataset, as plain data.
namespace test {

inline const viewer::MapData& map() {
    static const auto data =
        viewer::make_map_data(std::make_shared<const geodata::Dataset>(built_in()), built_in_list());
    return data;
}

inline viewer::SceneSettings settings_on(const char* on, double width = 1920, double height = 1080) {
    return viewer::default_settings(map(), width, height, day(on));
}

inline viewer::DisplayList scene_on(const char* on) { return viewer::build_scene(map(), settings_on(on)); }

/// The items of one part of the picture.
inline std::vector<viewer::Item> items_of(const viewer::DisplayList& list, viewer::Role role) {
    std::vector<viewer::Item> found;
    for (const auto& item : list.items)
        if (item.role == role) found.push_back(item);
    return found;
}

/// All texts of one part of the picture.
inline std::vector<std::string> texts_of(const viewer::DisplayList& list, viewer::Role role) {
    std::vector<std::string> found;
    for (const auto& item : items_of(list, role))
        if (const auto* text = std::get_if<viewer::Text>(&item.shape)) found.push_back(text->utf8);
    return found;
}

inline bool has_text(const viewer::DisplayList& list, viewer::Role role, const std::string& part) {
    for (const auto& text : texts_of(list, role))
        if (text.find(part) != std::string::npos) return true;
    return false;
}

inline geodata::RegionIndex region(const std::string& id) { return geodata::find_region(built_in(), id); }

/// Where a region's name belongs on the page.
inline viewer::PagePoint middle_of(const std::string& id, const viewer::SceneSettings& settings) {
    const viewer::MapView view(settings.camera, {0, 0, settings.width, settings.height});
    return view.to_page(label_place(map(), region(id)));
}

}  // namespace test
