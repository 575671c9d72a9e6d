#pragma once

#include "tests/fuzz/targets.hpp"
#include "tests/support/folder.hpp"

#include <catch2/catch.hpp>

#include <random>

// The inputs in tests/fuzz/corpus, as they are and with bytes changed.
namespace test {

inline std::vector<std::string> corpus_of(const fuzz::Target& target) {
    std::vector<std::string> inputs;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(test::tests_folder) /
                                                                 "fuzz" / "corpus" / target.name)) {
        inputs.push_back(test::read_file(entry.path()));
    }
    return inputs;
}

inline void take_corpus(const std::vector<fuzz::Target>& targets) {
    for (const auto& target : targets) {
        const auto inputs = corpus_of(target);
        CAPTURE(target.name);
        CHECK(inputs.size() >= 3);
        for (const auto& input : inputs) CHECK_NOTHROW(target.run(input));
    }
}

inline void take_changed_corpus(const std::vector<fuzz::Target>& targets) {
    std::mt19937 random(5);
    for (const auto& target : targets)
        for (auto input : corpus_of(target))
            for (int turn = 0; turn < 50; ++turn) {
                for (int i = 0; i < 3 && !input.empty(); ++i)
                    input[random() % input.size()] = static_cast<char>(random() % 256);
                CAPTURE(target.name, turn);
                CHECK_NOTHROW(target.run(input));
            }
}

}  // namespace test
