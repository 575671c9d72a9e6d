#include "app/window/session/script_runner.hpp"

#include "app/export/files/atomic_file.hpp"
#include "app/export/pictures/png.hpp"
#include "app/state/state_text.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/Texture.hpp>

#include <algorithm>
#include <memory>

namespace viewer {

namespace {

void set_word(Session& session, const ScriptSet& step) {
    auto next = std::make_shared<ViewerState>(session.state());
    next->playing = false;
    take_word(*next, step.name, step.value, session.map());
    session.act(OpenState{std::move(next)});
}

}  // namespace

Raster window_picture(const sf::RenderWindow& window) {
    const auto size = window.getSize();
    sf::Texture texture;
    texture.create(size.x, size.y);
    texture.update(window);
    const auto image = texture.copyToImage();
    Raster raster(static_cast<int>(size.x), static_cast<int>(size.y));
    const auto* from = image.getPixelsPtr();
    for (std::size_t i = 0; i < raster.pixels.size(); i += 4) {
        raster.pixels[i] = from[i + 2];
        raster.pixels[i + 1] = from[i + 1];
        raster.pixels[i + 2] = from[i];
        raster.pixels[i + 3] = 255;
    }
    return raster;
}

void ScriptRunner::take(const ScriptStep& step, const Scene& scene) {
    if (const auto* key = std::get_if<ScriptKey>(&step)) {
        scene.fulfil(scene.session.press(key->press, scene.layout));
    } else if (const auto* done = std::get_if<ScriptDo>(&step)) {
        scene.fulfil(scene.session.perform(*done->action, scene.layout));
    } else if (const auto* action = std::get_if<ScriptAction>(&step)) {
        scene.session.act(action->action);
    } else if (const auto* set = std::get_if<ScriptSet>(&step)) {
        set_word(scene.session, *set);
    } else if (const auto* play = std::get_if<ScriptPlay>(&step)) {
        scene.session.act(TogglePlay{});
        scene.session.act(Tick{play->seconds});
        scene.session.act(TogglePlay{});
    } else if (const auto* wait = std::get_if<ScriptWait>(&step)) {
        resting_ = wait->seconds;
    } else if (const auto* picture = std::get_if<ScriptPicture>(&step)) {
        write_file(picture->file, encode_png(window_picture(scene.window)), true);
    } else {
        scene.close();
    }
}

void ScriptRunner::go_on(const Scene& scene, double seconds) {
    resting_ = std::max(0.0, resting_ - seconds);
    if (resting_ > 0 || !running()) {
        return;
    }
    const auto step = steps_[next_++];
    // A step shows in the frames that follow it; ImGui needs some until it has settled.
    constexpr double settling = 0.1;
    resting_ = settling;
    take(step, scene);
}

}  // namespace viewer
