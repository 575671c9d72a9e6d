#include <dlfcn.h>

#include <cstdio>

// A graphics driver looks up each of its tens of thousands of names in every library that the program itself is linked
// with, before it looks at home. This program is linked with none: what it consists of is a part of its own, whose
// libraries are nobody else's affair.
int main(int argc, char** argv) {
    void* const program = dlopen("libterrachron_program.so", RTLD_LAZY | RTLD_LOCAL);
    using Main = int(int, char**);
    auto* const run =
        reinterpret_cast<Main*>(program == nullptr ? nullptr : dlsym(program, "terrachron_main"));
    if (run == nullptr) {
        std::fprintf(stderr, "terrachron: A part of the program is missing: %s; install it again.\n",
                     dlerror());
        return 1;
    }
    return run(argc, argv);
}
