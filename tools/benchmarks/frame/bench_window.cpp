#include "tools/benchmarks/frame/bench_window.hpp"

namespace bench {

using namespace viewer;

BenchWindow::BenchWindow()
    : window_({window_width, window_height}, "frame benchmark", sf::Style::None,
              sf::ContextSettings(0, 0, 0, 3, 0)),
      kept_(window_width, window_height) {
    kept_.clear(sf::Color(200, 220, 240));
    kept_.setActive(false);
}

void BenchWindow::clear_and_display() {
    (void)window_.setActive(true);
    window_.clear();
    window_.display();
}

void BenchWindow::copy_and_display() {
    (void)window_.setActive(true);
    kept_.copy_to_window(0, 0, window_height);
    window_.display();
}

void BenchWindow::show(const MapData& map, const SceneSettings& settings) {
    PageContent page;
    page.width = window_width;
    page.height = window_height;
    page.panes = {{{0, 0}, {0, 0, page.width, page.height}, settings}};
    picture_.show(map, page, window_);
    window_.display();
}

Contender frames(const std::string& name, int count, const std::function<void(int)>& frame,
                 const std::function<void()>& before) {
    return {name, count, [=] {
                if (before) {
                    before();
                }
                return seconds_of([&] {
                    for (int i = 0; i < count; ++i) {
                        frame(i);
                    }
                });
            }};
}

}  // namespace bench
