#include "app/export/pictures/scene_sentences.hpp"

#include "geodata/analysis/words/sentences.hpp"

namespace viewer {

std::vector<std::string> scene_sentences(const MapData& map, const SceneSettings& scene) {
    return scene.mode == ShowMode::gained
               ? describe_comparison(*map.dataset, map.listing, scene.since, scene.day)
               : describe_day(*map.dataset, map.listing, scene.day);
}

}  // namespace viewer
