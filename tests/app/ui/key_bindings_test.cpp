#include "app/ui/key_bindings.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace viewer;

TEST_CASE("no key stands for two things") {
    std::set<std::string> keys;
    for (const auto& group : key_groups())
        for (const auto& binding : group.bindings) {
            CAPTURE(binding.help);
            CHECK(keys.insert(key_text(binding.press)).second);
        }
    std::set<std::string> while_presenting;
    for (const auto& binding : presenting_keys().bindings)
        CHECK(while_presenting.insert(key_text(binding.press)).second);
}

TEST_CASE("a key is read from the text that the list shows for it") {
    for (const auto& group : key_groups())
        for (const auto& binding : group.bindings) CHECK(parse_key(key_text(binding.press)) == binding.press);
}

TEST_CASE("while presenting a clicker's keys lead through the talk") {
    for (const char* key : {"PageDown", "PageUp", ".", "B", "F5", "Escape"}) {
        CAPTURE(key);
        REQUIRE(binding_of({key}, true) != nullptr);
        CHECK(binding_of({key}, true) != binding_of({key}, false));
    }
    CHECK(binding_of({"G"}, true) == binding_of({"G"}, false));
}

TEST_CASE("no key quits the program") {
    for (const auto& group : key_groups())
        for (const auto& binding : group.bindings)
            CHECK(binding.help.find("quit") ==
                  (binding.press.key == "Escape" ? binding.help.find("never") + 6 : std::string::npos));
}
