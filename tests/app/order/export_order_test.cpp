#include "app/order/order_option.hpp"

#include "app/order/usage_error.hpp"
#include "tests/support/scenes.hpp"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>

using namespace viewer;

namespace {

ExportOrder unusual_order() {
    ExportOrder order;
    order.kind = ExportKind::film;
    order.extension() = ".webm";
    order.page.layout = find_layout("a4");
    order.page.dpi = 192;
    order.page.text = 1.5;
    order.page.without = {find_map_element("legend"), find_map_element("inset")};
    order.sheet.layout = find_layout("a3");
    order.by = Pace::month;
    order.first = test::day("1992-05-08");
    order.last = test::day("1993-10-29");
    order.hold = 0.25;
    order.report = find_report("series");
    order.all_records = true;
    order.once = true;
    order.folder = "/home/someone/Pictures of maps";
    return order;
}

// What reading the text is refused with; `taken` when it is not.
std::string refusal(const OrderOption& option, ExportOrder order, const std::string& text) {
    try {
        option.read(order, text, {"It"});
    } catch (const UsageError& error) {
        return error.sentence;
    }
    return "taken";
}

// An order of a kind that the option is for; of the first kind for one that only the words of a picture have.
ExportOrder order_for(const OrderOption& option) {
    ExportOrder order;
    while (option.kinds != 0 && (option.kinds & for_kind(order.kind)) == 0) {
        order.kind = static_cast<ExportKind>(static_cast<int>(order.kind) + 1);
    }
    return order;
}

}  // namespace

TEST_CASE("an order comes back from its words as it was") {
    CHECK(order_from(words_of(unusual_order())) == unusual_order());
}

TEST_CASE("the usual order needs no words") { CHECK(words_of({}).empty()); }

TEST_CASE("words that are unknown or out of range leave the usual choice") {
    const auto order = order_from({{"colour", "green"},
                                   {"dpi", "12"},
                                   {"text", "large"},
                                   {"what", "sculpture"},
                                   {"from", "08.05.1992"},
                                   {"fps", "0"}});
    CHECK(order == ExportOrder());
}

TEST_CASE("every option reads each of its words and writes it again, and reads no other") {
    for (const auto& option : order_options()) {
        CAPTURE(option.name);
        const auto order = order_for(option);
        for (const auto& [word, title] : words_for(option, for_kind(order.kind))) {
            auto chosen = order;
            option.read(chosen, word, {"It"});
            CHECK(option.write(chosen) == word);
        }
        const auto said = refusal(option, order, "no such thing");
        CHECK(said.starts_with("It "));
        CHECK(said.find("no such thing") != std::string::npos);
        CHECK(said.ends_with("."));
        CHECK(said.find(". ") == std::string::npos);
    }
}

TEST_CASE("only films offer to leave out their time bar, and what asks for it elsewhere changes nothing") {
    const auto& options = order_options();
    const auto without = std::find_if(options.begin(), options.end(),
                                      [](const OrderOption& option) { return option.name == "without"; });
    REQUIRE(without != options.end());
    const auto offers = [&](ExportKind kind, const char* wanted) {
        const auto words = words_for(*without, for_kind(kind));
        return std::any_of(words.begin(), words.end(),
                           [&](const OptionWord& each) { return each.word == wanted; });
    };
    CHECK(offers(ExportKind::film, "time-bar"));
    for (const auto kind : {ExportKind::picture, ExportKind::handout, ExportKind::contact_sheet}) {
        CHECK_FALSE(offers(kind, "time-bar"));
        CHECK(offers(kind, "legend"));
    }
    ExportOrder picture;
    CHECK_NOTHROW(without->read(picture, "time-bar", {"It"}));
}

TEST_CASE("every number of an order is read from its least to its most, and no further") {
    int numbers = 0;
    for (const auto& option : order_options()) {
        if (!option.is_number() || option.kinds == 0) {
            continue;
        }
        ++numbers;
        CAPTURE(option.name);
        const auto order = order_for(option);
        CHECK(refusal(option, order, fmt::format("{}", option.least)) == "taken");
        CHECK(refusal(option, order, fmt::format("{}", option.most)) == "taken");
        for (const auto& beyond :
             {fmt::format("{}", option.least - 0.001), fmt::format("{}", option.most + 0.001),
              std::string("nan"), std::string("1e999"), std::string()}) {
            CHECK(refusal(option, order, beyond) ==
                  fmt::format("It must be {}, found '{}'.", option.takes, beyond));
        }
    }
    CHECK(numbers == 7);
}

TEST_CASE("an option is offered by command line or dialog, and words that the dialog offers have titles") {
    for (const auto& option : order_options()) {
        CAPTURE(option.name);
        CHECK((option.kinds == 0 || !option.help.empty() || !option.group.empty()));
        for (const auto& [word, title] : option.words) {
            CHECK((option.group.empty() || !title.empty()));
        }
    }
}

TEST_CASE("a month begins a film with its first day and ends it with its last") {
    ExportOrder film;
    film.kind = ExportKind::film;
    film = with_typed(film, {{"from", "May 1992"}, {"to", "May 1992"}}, *test::map().dataset);
    CHECK(words_of(film).at("from") == "1992-05-01");
    CHECK(words_of(film).at("to") == "1992-05-31");
}

TEST_CASE("each kind of export keeps its own format") {
    ExportOrder order;
    order.extension() = ".svg";
    order.kind = ExportKind::data;
    CHECK(order.extension() == ".gpkg");
    order.kind = ExportKind::picture;
    CHECK(order.extension() == ".svg");
}

TEST_CASE("a name takes the extension of the format") {
    CHECK(with_extension("map.png", ".svg") == "map.svg");
    CHECK(with_extension("map", ".pdf") == "map.pdf");
    CHECK(with_extension("frame-####.png", ".mp4") == "frame-####.mp4");
}
