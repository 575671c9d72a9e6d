#include "app/window/imgui/imgui_bridge.hpp"

#include "tests/support/window_shot.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Event.hpp>
#include <catch2/catch.hpp>
#include <imgui.h>

#include <string>
#include <vector>

using namespace viewer;

namespace {

struct Screen {
    sf::RenderWindow window{sf::VideoMode(320, 200), "test"};
    ImguiBridge bridge{window};
    char text[32] = "";
    int clicks = 0;
    int double_clicks = 0;
    std::vector<float> held_at;  // x of the mouse in frames in which the button is held

    /// A field at the top with the keyboard, and a button below it.
    void frame(double text_scale = 1, double seconds = 0.02) {
        bridge.begin_frame(seconds, text_scale);
        double_clicks += ImGui::IsMouseDoubleClicked(0);
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({320, 200});
        ImGui::Begin("all", nullptr, ImGuiWindowFlags_NoDecoration);
        ImGui::InputText("##field", text, sizeof text);
        clicks += ImGui::Button("button", {200, 80});
        if (ImGui::IsItemActive()) held_at.push_back(ImGui::GetIO().MousePos.x);
        ImGui::End();
        bridge.end_frame();
    }

    bool move(int x, int y) {
        sf::Event event{};
        event.type = sf::Event::MouseMoved;
        event.mouseMove = {x, y};
        return bridge.process_event(event);
    }

    void button(sf::Event::EventType type) {
        sf::Event event{};
        event.type = type;
        event.mouseButton = {sf::Mouse::Left, 0, 0};
        bridge.process_event(event);
    }

    bool type(char32_t letter) {
        sf::Event event{};
        event.type = sf::Event::TextEntered;
        event.text.unicode = letter;
        return bridge.process_event(event);
    }

    void key(sf::Keyboard::Key key, sf::Event::EventType type) {
        sf::Event event{};
        event.type = type;
        event.key.code = key;
        bridge.process_event(event);
    }

    void into_field() {
        move(20, 20);
        frame();
        frame();
        button(sf::Event::MouseButtonPressed);
        frame();
        button(sf::Event::MouseButtonReleased);
        frame();
    }
};

}  // namespace

TEST_CASE("a click that begins and ends between two frames is seen") {
    Screen screen;
    screen.frame();
    screen.move(50, 90);
    screen.frame();
    screen.button(sf::Event::MouseButtonPressed);
    screen.button(sf::Event::MouseButtonReleased);
    screen.frame();
    screen.frame();
    CHECK(screen.clicks == 1);
}

TEST_CASE("two clicks between two frames are a double click, however long a frame takes") {
    Screen screen;
    screen.move(50, 90);
    screen.frame();
    for (int i = 0; i < 2; ++i) {
        screen.button(sf::Event::MouseButtonPressed);
        screen.button(sf::Event::MouseButtonReleased);
    }
    for (int i = 0; i < 4; ++i) screen.frame(1, 0.4);
    CHECK(screen.double_clicks == 1);
}

TEST_CASE("a drag between two frames is seen where it begins and where it ends") {
    Screen screen;
    screen.move(50, 90);
    screen.frame();
    screen.button(sf::Event::MouseButtonPressed);
    screen.move(80, 90);
    screen.move(120, 90);
    screen.button(sf::Event::MouseButtonReleased);
    screen.move(300, 190);
    for (int i = 0; i < 6; ++i) screen.frame();
    CHECK(screen.held_at == std::vector<float>{50, 120});
    CHECK(ImGui::GetIO().MousePos.x == 300);
}

TEST_CASE("the last place of a drag is seen with the button held, though it is let go of before the frame") {
    Screen screen;
    screen.move(50, 90);
    screen.frame();
    screen.button(sf::Event::MouseButtonPressed);
    screen.frame();
    screen.move(120, 90);
    screen.button(sf::Event::MouseButtonReleased);
    for (int i = 0; i < 4; ++i) screen.frame();
    CHECK(screen.held_at == std::vector<float>{50, 120});
}

TEST_CASE("of more clicks than frames can show none is left held") {
    Screen screen;
    screen.move(50, 90);
    screen.frame();
    for (int i = 0; i < 40; ++i) {
        screen.button(sf::Event::MouseButtonPressed);
        screen.button(sf::Event::MouseButtonReleased);
    }
    int frames = 0;
    for (; screen.bridge.waits(); ++frames) screen.frame();
    CHECK(frames < 20);
    CHECK(screen.clicks > 1);
    CHECK_FALSE(ImGui::GetIO().MouseDown[0]);
}

TEST_CASE("letters of every script arrive in a text field, control characters do not") {
    Screen screen;
    screen.into_field();
    for (const char32_t letter : std::u32string(U"ə\bՇЖ\x7F")) CHECK(screen.type(letter));
    screen.frame();
    CHECK(std::string(screen.text) == "əՇЖ");
}

TEST_CASE("a key pressed and released between two frames is seen once") {
    Screen screen;
    screen.into_field();
    for (const char32_t letter : std::u32string(U"abc")) screen.type(letter);
    screen.frame();
    screen.key(sf::Keyboard::Backspace, sf::Event::KeyPressed);
    screen.key(sf::Keyboard::Backspace, sf::Event::KeyReleased);
    screen.frame();
    screen.frame();
    CHECK(std::string(screen.text) == "ab");
}

TEST_CASE("a shortcut whose keys are let go of between two frames is seen whole") {
    Screen screen;
    screen.into_field();
    for (const char32_t letter : std::u32string(U"old")) screen.type(letter);
    screen.frame();
    screen.key(sf::Keyboard::LControl, sf::Event::KeyPressed);
    screen.frame();
    screen.key(sf::Keyboard::A, sf::Event::KeyPressed);
    screen.key(sf::Keyboard::A, sf::Event::KeyReleased);
    screen.key(sf::Keyboard::LControl, sf::Event::KeyReleased);
    screen.frame();
    screen.type(U'n');
    screen.frame();
    CHECK(std::string(screen.text) == "n");
}

TEST_CASE("only events over widgets or into text belong to ImGui") {
    Screen screen;
    screen.frame();
    CHECK_FALSE(screen.type(U'a'));
    screen.move(50, 50);
    screen.frame();
    CHECK(screen.move(51, 50));
    CHECK_FALSE(screen.type(U'a'));
}

TEST_CASE("fonts follow the text scale and have all scripts from the second frame on") {
    Screen screen;
    screen.frame();
    screen.frame();
    const ImFont* body = screen.bridge.fonts().body;
    const float size = body->FontSize;
    for (const char32_t letter : std::u32string(U"aəƏĞЖՇ²–…\u202F"))
        CHECK(body->FindGlyphNoFallback(static_cast<ImWchar>(letter)) != nullptr);
    screen.frame(2);
    CHECK(screen.bridge.fonts().body->FontSize == Approx(2 * size).epsilon(0.01));
}

TEST_CASE("a list of more corners than 16 bits count is drawn to its end") {
    Screen screen;
    screen.frame();
    screen.bridge.begin_frame(0.02, 1);
    auto& list = *ImGui::GetForegroundDrawList();
    for (int i = 0; i < 30'000; ++i) {
        list.AddRectFilled({0, 0}, {2, 2}, IM_COL32(255, 0, 0, 255));
    }
    list.AddRectFilled({100, 100}, {120, 120}, IM_COL32(0, 255, 0, 255));
    screen.bridge.end_frame();
    const auto picture = test::shot(screen.window);
    CHECK(test::pixel(picture, 1, 1) == Colour{255, 0, 0});
    CHECK(test::pixel(picture, 110, 110) == Colour{0, 255, 0});
}

TEST_CASE("a second bridge follows the first") {
    for (int i = 0; i < 2; ++i) {
        Screen screen;
        screen.frame();
        CHECK(ImGui::GetIO().IniFilename == nullptr);
    }
    CHECK(ImGui::GetCurrentContext() == nullptr);
}
