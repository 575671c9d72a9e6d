#include "tests/fuzz/targets.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

// Which target is fed says the variable FUZZ_TARGET: one program serves all.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto* const target = [] {
        const char* name = std::getenv("FUZZ_TARGET");
        const auto& all = fuzz::targets();
        const auto found = std::find_if(all.begin(), all.end(), [&](const fuzz::Target& one) {
            return name != nullptr && name == std::string(one.name);
        });
        return found == all.end() ? nullptr : &*found;
    }();
    if (target == nullptr) {
        std::abort();
    }
    target->run(std::string(reinterpret_cast<const char*>(data), size));
    return 0;
}
