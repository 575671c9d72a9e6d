#pragma once

#include "app/scene/cards/card_content.hpp"
#include "app/scene/cards/legend_entries.hpp"
#include "app/scene/map/label_plan.hpp"
#include "app/scene/scene_settings.hpp"

#include <algorithm>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace viewer {

/// What was found for the last few keys, so that it is not looked for again with every day. Any thread may ask; two that
/// ask at once find the same.
template <class Key, class Value>
class FewKept {
public:
    std::shared_ptr<const Value> of(const Key& key, const std::function<Value()>& find) {
        if (auto known = kept(key)) {
            return known;
        }
        auto found = std::make_shared<const Value>(find());
        const std::lock_guard lock(mutex_);
        kept_.emplace_front(key, found);
        if (kept_.size() > most) {
            kept_.pop_back();
        }
        return found;
    }

private:
    static constexpr std::size_t most = 16;

    std::shared_ptr<const Value> kept(const Key& key) const {
        const std::lock_guard lock(mutex_);
        const auto found = std::ranges::find_if(kept_, [&](const auto& entry) { return entry.first == key; });
        return found == kept_.end() ? nullptr : found->second;
    }

    mutable std::mutex mutex_;
    std::deque<std::pair<Key, std::shared_ptr<const Value>>> kept_;
};

/// What the lines of the source line hang on: words on lines that are drawn on some days only, the size of type and the
/// width, both in page units.
struct SourceLineKey {
    std::string of_lines;
    double size = 0;
    double width = 0;

    bool operator==(const SourceLineKey&) const = default;
};

/// What pictures of one map have in common on all days. Copies of the map share it.
struct SceneMemory {
    FewKept<std::pair<SceneSettings, LegendSight>, CardContent> cards;
    FewKept<LabelKey, LabelPlan> labels;
    FewKept<SourceLineKey, std::vector<std::string>> source_lines;
    FewKept<std::vector<SceneSettings>, Camera> homes;
    FewKept<std::vector<SceneSettings>, Camera> still_homes;  ///< of a picture and the one that it is like
};

}  // namespace viewer
