#include "app/window/map_mouse.hpp"

#include "app/scene/build_scene.hpp"
#include "app/ui/panels/documents_content.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace viewer {

using namespace geodata;

namespace {

// A press that moves less than this many pixels is a click.
constexpr double click_slack = 5;
// How near to a divider a press takes it, in units.
constexpr double divider_reach = 18;

PagePoint page_point(int x, int y) { return {static_cast<double>(x), static_cast<double>(y)}; }

bool on_page(const PageContent& page, PagePoint at) {
    return PageRect{0, 0, page.width, page.height}.contains(at);
}

PageRect rect_between(PagePoint a, PagePoint b) {
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

// The sum on the card is a number like any other, which a click opens up; the big date opens the field for another.
bool open_card(const MapMouse::Scene& scene, PagePoint at) {
    const auto spot = card_at(scene, at);
    if (spot.part == DateCardPart::day) {
        scene.memory.date_entry.asked = true;
    } else if (spot.part == DateCardPart::sum) {
        scene.memory.explained = listed_sum_id(scene.state.counting, spot.day);
    }
    return spot.part != DateCardPart::none;
}

// A row of the legend makes what it stands for stand out, until it is clicked again.
bool stress_sign(const MapMouse::Scene& scene, PagePoint at) {
    const auto* pane = scene.page.chart ? nullptr : pane_at(scene.page, at);
    const auto sign =
        pane == nullptr ? std::string()
                        : legend_entry_at(scene.map, pane->settings, {at.x - pane->at.x, at.y - pane->at.y});
    if (!sign.empty()) {
        scene.memory.stressed = scene.memory.stressed == sign ? std::string() : sign;
    }
    return !sign.empty();
}

// The small map of the surroundings brings what is clicked on it into the middle.
bool go_by_inset(const MapMouse::Scene& scene, PagePoint at, MapMouse::Result& result) {
    const auto* pane = scene.page.chart ? nullptr : pane_at(scene.page, at);
    const auto place =
        pane == nullptr ? std::nullopt
                        : inset_place_at(scene.map, pane->settings, {at.x - pane->at.x, at.y - pane->at.y});
    if (place) {
        result.actions.emplace_back(MoveCamera{{*place, pane->settings.camera.metres_per_unit}});
    }
    return place.has_value();
}

bool show_statements_at(const MapMouse::Scene& scene, PagePoint at, MapMouse::Result& result) {
    const int place = scene.state.presenting.on ? -1 : place_at(scene, at);
    if (place < 0) {
        return false;
    }
    const auto position = static_cast<std::size_t>(place);
    scene.memory.documents.ask(statements_at_place(*scene.map.dataset, position),
                               scene.map.dataset->context[position].name);
    result.actions.emplace_back(ShowTab{PanelTab::documents});
    return true;
}

void zoom_at_once(const MapMouse::Scene& scene, PagePoint at, double factor, MapMouse::Result& result) {
    const auto spot = spot_at(scene.page, at);
    if (spot && !scene.page.chart) {
        result.actions.emplace_back(MoveCamera{zoomed(spot->view, spot->at, factor, scene.map.zoom)});
    }
}

}  // namespace

MapMouse::Result MapMouse::handle(const sf::Event& event, const Scene& scene) {
    Result result;
    switch (event.type) {
        case sf::Event::MouseWheelScrolled: wheel(event.mouseWheelScroll, scene, result); break;
        case sf::Event::MouseButtonPressed: press(event.mouseButton, scene); break;
        case sf::Event::MouseMoved:
            move(page_point(event.mouseMove.x, event.mouseMove.y), scene, result);
            break;
        case sf::Event::MouseButtonReleased:
            release(page_point(event.mouseButton.x, event.mouseButton.y), scene, result);
            break;
        default: break;
    }
    return result;
}

void MapMouse::follow_key(const sf::Event& event) {
    switch (event.type) {
        case sf::Event::KeyPressed: held_.insert(event.key.code); break;
        case sf::Event::KeyReleased: held_.erase(event.key.code); break;
        case sf::Event::LostFocus: held_.clear(); break;  // another window has what follows
        default: break;
    }
}

bool MapMouse::holds(sf::Keyboard::Key left, sf::Keyboard::Key right) const {
    return held_.contains(left) || held_.contains(right);
}

void MapMouse::press(const sf::Event::MouseButtonEvent& event, const Scene& scene) {
    const auto at = page_point(event.x, event.y);
    if (!on_page(scene.page, at)) {
        return;
    }
    zoom_.stop();
    if (event.button == sf::Mouse::Right) {
        hand_ = Hand::ask;
        return;
    }
    pressed_at_ = dragged_to_ = at;
    if (scene.memory.tools.draws() && scene.state.presenting.blank == Blank::no && !scene.page.chart) {
        hand_ = Hand::draw;
        scene.memory.tools.line = {at};
        return;
    }
    const bool divider =
        scene.page.handle && std::abs(at.x - scene.page.divider) < divider_reach * scene.page.unit;
    const bool boxes = holds_shift() && !scene.state.presenting.on;
    hand_ = divider ? Hand::divider : boxes ? Hand::zoom_box : Hand::press;
}

void MapMouse::move(PagePoint to, const Scene& scene, Result& result) {
    scene.memory.hovered =
        hand_ == Hand::none && on_page(scene.page, to) ? pick(scene.map, scene.page, to) : RegionIndex{};
    const bool resting = hand_ == Hand::none && on_page(scene.page, to);
    scene.memory.over_card = resting ? card_at(scene, to).part : DateCardPart::none;
    scene.memory.hovered_box = region_box(scene, to, scene.memory.hovered);
    scene.memory.hovered_place = hand_ == Hand::none && on_page(scene.page, to) ? place_at(scene, to) : -1;
    const bool movable = !scene.state.presenting.on;
    if (movable && hand_ == Hand::press &&
        std::hypot(to.x - pressed_at_.x, to.y - pressed_at_.y) > click_slack) {
        hand_ = Hand::move_map;
    }
    if (hand_ == Hand::draw) {
        draw_to(to, scene);
    } else if (hand_ == Hand::divider) {
        auto comparing = scene.state.comparing;
        comparing.swipe = to.x / scene.page.width;
        result.actions.emplace_back(SetComparing{comparing});
    } else if (hand_ == Hand::zoom_box) {
        scene.memory.zoom_box = rect_between(pressed_at_, to);
    } else if (hand_ == Hand::move_map) {
        const auto& camera = scene.page.panes.front().settings.camera;
        result.actions.emplace_back(MoveCamera{dragged(camera, to.x - dragged_to_.x, to.y - dragged_to_.y)});
        dragged_to_ = to;
    }
}

void MapMouse::release(PagePoint at, const Scene& scene, Result& result) {
    if (hand_ == Hand::press) {
        click(at, scene, result);
    } else if (hand_ == Hand::draw) {
        draw_to(at, scene);
        end_drawing(scene, result);
    } else if (hand_ == Hand::ask && on_page(scene.page, at)) {
        if (auto menu = menu_at(scene, at)) {
            scene.memory.context = {std::move(*menu), true};
        }
    } else if (hand_ == Hand::zoom_box) {
        const auto rect = rect_between(pressed_at_, at);
        if (rect.width > click_slack && rect.height > click_slack) {
            result.actions.emplace_back(ShowGround{ground_under(scene.page, rect)});
        }
        scene.memory.zoom_box = {};
    }
    hand_ = Hand::none;
    result.settled = true;
}

// A pen keeps its way, an arrow where it begins and where it ends now.
void MapMouse::draw_to(PagePoint at, const Scene& scene) const {
    constexpr double finest = 3;  // pixels between two points of a pen
    auto& tools = scene.memory.tools;
    const PagePoint on{std::clamp(at.x, 0.0, scene.page.width), std::clamp(at.y, 0.0, scene.page.height)};
    if (tools.tool == MapTool::arrow) {
        tools.line = {pressed_at_, on};
    } else if (tools.tool == MapTool::pen && tools.line.size() < most_mark_points &&
               std::hypot(on.x - tools.line.back().x, on.y - tools.line.back().y) >= finest) {
        tools.line.push_back(on);
    }
}

// What is drawn lies on the ground of the map on which it began.
void MapMouse::end_drawing(const Scene& scene, Result& result) {
    auto& tools = scene.memory.tools;
    const auto line = std::exchange(tools.line, {});
    const auto* pane = pane_at(scene.page, pressed_at_);
    if (pane == nullptr) {
        return;
    }
    const MapView view(pane->settings.camera, {0, 0, pane->settings.width, pane->settings.height});
    const auto ground = [&](PagePoint at) {
        return scene.map.projection.to_lon_lat(view.to_plane({at.x - pane->at.x, at.y - pane->at.y}));
    };
    if (tools.tool == MapTool::text) {
        tools.place = ground(pressed_at_);
        tools.words.asked = true;
        return;
    }
    Mark mark{tools.tool == MapTool::arrow ? MarkKind::arrow : MarkKind::pen, tools.colour, {}, {}};
    std::transform(line.begin(), line.end(), std::back_inserter(mark.points), ground);
    const bool long_enough = line.size() > 1 && (mark.kind == MarkKind::pen ||
                                                 std::hypot(line.back().x - line.front().x,
                                                            line.back().y - line.front().y) > click_slack);
    if (long_enough) {
        result.actions.emplace_back(AddMark{mark});
    }
}

// Within the time and place of a double click.
bool MapMouse::is_second_click(PagePoint at) {
    constexpr float seconds = 0.5F;
    const float since = since_click_.restart().asSeconds();
    const bool soon = clicked_at_ && since < seconds;
    const bool second = soon && std::hypot(at.x - clicked_at_->x, at.y - clicked_at_->y) <= click_slack;
    clicked_at_ = second ? std::nullopt : std::optional(at);
    return second;
}

// The map shows a day already; a click on it asks about the region, not for another day. The second click of two zooms in
// and leaves the selection as the first one made it.
void MapMouse::click(PagePoint at, const Scene& scene, Result& result) {
    constexpr double nearer = 2;
    if (scene.state.presenting.on) {  // as in every other program that presents
        result.actions.emplace_back(StepSlide{1});
        return;
    }
    if (is_second_click(at)) {
        if (scene.state.look.reduced_motion) {
            zoom_at_once(scene, at, nearer, result);
        } else if (!scene.page.chart) {
            zoom_.turn(at, nearer);
        }
        return;
    }
    if (stress_sign(scene, at) || go_by_inset(scene, at, result)) {
        return;
    }
    const auto region = pick(scene.map, scene.page, at);
    if (holds_control()) {
        if (region) {
            result.actions.emplace_back(SelectRegion{region, true, true});
        }
        return;
    }
    if ((region || !open_card(scene, at)) && !show_statements_at(scene, at, result)) {
        result.actions.emplace_back(
            SelectRegion{region == scene.state.selected ? RegionIndex{} : region, true});
    }
}

void MapMouse::wheel(const sf::Event::MouseWheelScrollEvent& event, const Scene& scene, Result& result) {
    const auto at = page_point(event.x, event.y);
    // A slide stands as it was made, whatever a hand that rests on the mouse does.
    if (scene.state.presenting.on || !on_page(scene.page, at) || !spot_at(scene.page, at)) {
        return;
    }
    if (event.wheel == sf::Mouse::HorizontalWheel) {
        result.actions.emplace_back(StepDays{static_cast<int>(std::lround(event.delta * 7))});
        return;
    }
    const double step = holds_control() ? 1.05 : 1.25;
    const double factor = std::pow(step, event.delta);
    if (scene.state.look.reduced_motion) {
        zoom_at_once(scene, at, factor, result);
    } else {
        zoom_.turn(at, factor);
    }
}

MapMouse::Result MapMouse::go_on(double seconds, const Scene& scene) {
    Result result;
    const auto spot = spot_at(scene.page, zoom_.at());
    if (!spot || scene.page.chart) {
        zoom_.stop();
        return result;
    }
    result.actions.emplace_back(
        MoveCamera{zoomed(spot->view, spot->at, zoom_.pass(seconds), scene.map.zoom)});
    result.settled = !zoom_.moving();
    return result;
}

}  // namespace viewer
