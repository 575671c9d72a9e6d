#include "app/order/usage_error.hpp"
#include "app/window/export/export_parts.hpp"
#include "tests/support/export_sources.hpp"
#include "tests/support/panels.hpp"

#include <catch2/catch.hpp>
#include <imgui.h>

#include <map>
#include <set>
#include <string>

using namespace viewer;

namespace {

/// The choices of the dialog, drawn into nothing and worked by a mouse and a keyboard of the test's own.
class Choices {
public:
    static constexpr float width = 620;
    static constexpr float height = 1100;

    explicit Choices(const ExportOrder& order) : first_(order) {}

    /// A click there and a digit typed afterwards; names of the options that say something else then.
    std::set<std::string> changed_by_click(float x, float y) {
        dialog_.order = first_;
        dialog_.typed.clear();
        auto& io = ImGui::GetIO();
        io.MousePos = {x, y};
        frame();
        io.MouseDown[0] = true;
        frame();
        io.MouseDown[0] = false;
        frame();
        io.AddInputCharacter('7');
        frame();
        auto changed = said_otherwise();
        let_go();
        return changed;
    }

private:
    void frame() {
        panels_.draw(state_, [&](const UiContext& ui) {
            ImGui::SetNextWindowPos({0, 0});
            ImGui::SetNextWindowSize({width, height});
            ImGui::Begin("choices", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
            draw_export_choices(ui, dialog_, source_);
            draw_export_parts(ui, dialog_, source_);
            ImGui::End();
        });
    }

    std::set<std::string> said_otherwise() const {
        std::set<std::string> changed;
        for (const auto* option : options_offered(first_)) {
            const bool typed = dialog_.typed.contains(option->name);
            if (typed || option->write(dialog_.order) != option->write(first_)) {
                changed.insert(option->name);
            }
        }
        return changed;
    }

    // Fields and calendars that the click opened are closed by one far away.
    void let_go() {
        auto& io = ImGui::GetIO();
        io.MousePos = {width - 2, height + 500};
        for (const bool down : {true, false}) {
            io.MouseDown[0] = down;
            frame();
        }
    }

    test::Panels panels_{test::map()};
    ViewerState state_ = test::state_on("1993-08-23");
    ExportSource source_ = test::source_of(state_);
    ExportOrder first_;
    ExportDialog dialog_;
};

/// An order of a kind with all that hangs on other choices shown: a GIF, days of one's own.
ExportOrder order_of(ExportKind kind) {
    ExportOrder order;
    order.kind = kind;
    if (kind == ExportKind::film) {
        order.extension() = ".gif";
    }
    if (kind == ExportKind::handout) {
        order.sheets = HandoutSheets::changes;
    }
    return order;
}

std::string answer_to(const OrderOption& option, ExportOrder& order, const std::string& text) {
    try {
        option.read(order, text, {"This field", &test::built_in()});
    } catch (const UsageError& error) {
        return error.sentence;
    }
    return {};
}

}  // namespace

TEST_CASE("each option of the export dialog has a control there that changes it") {
    for (std::size_t kind = 0; kind < export_kind_count; ++kind) {
        const auto order = order_of(static_cast<ExportKind>(kind));
        Choices choices(order);
        std::set<std::string> changed;
        for (float y = 8; y < Choices::height; y += 13) {
            for (float x = 14; x < Choices::width; x += 46) {
                changed.merge(choices.changed_by_click(x, y));
            }
        }
        for (const auto* option : options_offered(order)) {
            CAPTURE(export_kind_words()[kind].word, option->name);
            CHECK(changed.contains(option->name));
        }
    }
}

TEST_CASE("every option of an export answers a wrong value in a sentence and stays as it was") {
    for (const auto& option : order_options()) {
        ExportOrder order;
        const auto before = words_of(order);
        const auto answer = answer_to(option, order, "seventeen");
        CAPTURE(option.name, answer);
        CHECK(answer.starts_with("This field"));
        CHECK(answer.find("seventeen") != std::string::npos);
        CHECK(answer.ends_with("."));
        CHECK(words_of(order) == before);
    }
}
