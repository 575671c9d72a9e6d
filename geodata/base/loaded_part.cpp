#include "geodata/base/loaded_part.hpp"

#include "geodata/base/error.hpp"

#include <dlfcn.h>
#include <fmt/format.h>

namespace geodata {

// Found by the run path of the program: beside it in a build folder, in lib/terrachron where it is installed.
void* loaded_part(const char* file, const char* function) {
    void* part = dlopen(file, RTLD_LAZY | RTLD_LOCAL);
    void* address = part == nullptr ? nullptr : dlsym(part, function);
    if (address == nullptr) {
        const char* reason = dlerror();
        throw Error(fmt::format("A part of the program cannot be loaded ({}); build or install it again.",
                                reason == nullptr ? file : reason));
    }
    return address;
}

}  // namespace geodata
