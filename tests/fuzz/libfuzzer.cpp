#include "tests/fuzz/targets.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

const fuzz::Target* wanted_target() {
    const char* name = std::getenv("FUZZ_TARGET");
    for (const auto* table : {&fuzz::targets(), &fuzz::window_targets()}) {
        for (const auto& target : *table) {
            if (name != nullptr && name == std::string(target.name)) {
                return &target;
            }
        }
    }
    return nullptr;
}

}  // namespace

// Which target is fed says the variable FUZZ_TARGET: one program serves all.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto* const target = wanted_target();
    if (target == nullptr) {
        std::abort();
    }
    target->run(std::string(reinterpret_cast<const char*>(data), size));
    return 0;
}
